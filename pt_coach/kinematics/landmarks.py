"""The body as the camera gives it: 33 named landmarks at a time `t`.

Knows names, sides and units; does not know which model made them, which exercise is done,
or whether anyone is watching.
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float32] | NDArray[np.float64]


class Landmark(IntEnum):
    """The 33 BlazePose landmarks, in the order of the model's output."""

    NOSE = 0
    LEFT_EYE_INNER = 1
    LEFT_EYE = 2
    LEFT_EYE_OUTER = 3
    RIGHT_EYE_INNER = 4
    RIGHT_EYE = 5
    RIGHT_EYE_OUTER = 6
    LEFT_EAR = 7
    RIGHT_EAR = 8
    MOUTH_LEFT = 9
    MOUTH_RIGHT = 10
    LEFT_SHOULDER = 11
    RIGHT_SHOULDER = 12
    LEFT_ELBOW = 13
    RIGHT_ELBOW = 14
    LEFT_WRIST = 15
    RIGHT_WRIST = 16
    LEFT_PINKY = 17
    RIGHT_PINKY = 18
    LEFT_INDEX = 19
    RIGHT_INDEX = 20
    LEFT_THUMB = 21
    RIGHT_THUMB = 22
    LEFT_HIP = 23
    RIGHT_HIP = 24
    LEFT_KNEE = 25
    RIGHT_KNEE = 26
    LEFT_ANKLE = 27
    RIGHT_ANKLE = 28
    LEFT_HEEL = 29
    RIGHT_HEEL = 30
    LEFT_FOOT_INDEX = 31
    RIGHT_FOOT_INDEX = 32


LANDMARK_COUNT = len(Landmark)


class Side(StrEnum):
    """A side of the patient's own body, never of the picture."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class BodyPosition(StrEnum):
    """How the body is placed, as far as one camera can tell."""

    STANDING = "standing"
    SEATED = "seated"
    HALF_KNEELING = "half_kneeling"
    SUPINE = "supine"
    PRONE = "prone"
    SIDE_LYING = "side_lying"
    ALL_FOURS = "all_fours"
    PLANK = "plank"
    INVERTED = "inverted"
    UNKNOWN = "unknown"


class CameraView(StrEnum):
    """From where the camera sees the body; lying bodies have END_ON instead of front and back."""

    FRONT = "front"
    OBLIQUE = "oblique"
    SIDE = "side"
    BACK = "back"
    END_ON = "end_on"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ImageSize:
    """Width and height of the camera picture in pixels."""

    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True, eq=False)
class PoseFrame:
    """One camera frame's pose.

    Attributes:
        t: capture time in seconds; only differences mean anything.
        image: (33, 4) x, y normalised to the picture's width and height, z, visibility 0..1;
            None where no pose was found.
        world: (33, 4) x right, y down, z away from the camera in metres around the hips' middle,
            visibility 0..1; None where there is none.
        size: the picture's size in pixels, which joint angles need to undo its aspect.
    """

    t: float
    image: FloatArray | None
    world: FloatArray | None
    size: ImageSize

    @property
    def found(self) -> bool:
        """Whether the model found a pose."""
        return self.image is not None
