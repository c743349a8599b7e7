"""What the outside world has to offer: pictures with their times, and the poses in them.

Everything above this room knows cameras, files and the pose model only by these shapes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from pt_coach.kinematics.landmarks import ImageSize, PoseFrame

Clock = Callable[[], float]
"""Seconds that never go back; only differences mean anything."""

Picture = NDArray[np.uint8]
"""(H, W, 3) uint8, red green blue, rows from the top."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture of a camera, a video or the figure. Never mirrored, never written to disk.

    The picture is shared, not copied, and made read-only: the model, the painter and the next
    thread all look at the same memory.

    Attributes:
        t: when it was taken, in seconds; ascending from frame to frame of one source.
        image: (H, W, 3) uint8 RGB, contiguous, read-only.
    """

    t: float
    image: Picture

    def __post_init__(self) -> None:
        """Refuse anything that the model or the painter would read as garbage.

        Raises:
            ValueError: if the picture is not (H, W, 3) uint8 in contiguous memory.
        """
        image = self.image
        if image.ndim != 3 or image.shape[2] != 3 or image.dtype != np.uint8:
            raise ValueError(f"a frame is (H, W, 3) uint8, not {image.shape} {image.dtype}")
        if not image.flags.c_contiguous:
            raise ValueError("a frame's picture has to lie in contiguous memory")
        image.setflags(write=False)

    @property
    def size(self) -> ImageSize:
        """The picture's size in pixels."""
        return ImageSize(self.image.shape[1], self.image.shape[0])


class SourceState(StrEnum):
    """How a frame source is doing."""

    STARTING = "starting"
    LIVE = "live"
    MISSING = "missing"
    BUSY = "busy"
    STALLED = "stalled"
    ENDED = "ended"


class FaultKind(StrEnum):
    """Why a frame source gives no frames, or no more."""

    MISSING = "missing"
    UNPLUGGED = "unplugged"
    BUSY = "busy"
    NOT_ALLOWED = "not_allowed"
    STALLED = "stalled"
    FROZEN = "frozen"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class SourceFault:
    """What is wrong with a frame source, in words for the person in front of it.

    Attributes:
        kind: what it is, as data.
        source: the camera's or file's name.
        what: what is wrong, a sentence without its full stop.
        cure: what to do about it, a sentence without its full stop.
    """

    kind: FaultKind
    source: str
    what: str
    cure: str

    def __str__(self) -> str:
        return f"{self.what}. {self.cure}."


class TrackingError(Exception):
    """A file or the machine is at fault: show it.

    Attributes:
        what: what is wrong and where, a sentence without its full stop.
        cure: what to do about it, a sentence without its full stop.
    """

    def __init__(self, what: str, cure: str) -> None:
        self.what = what
        self.cure = cure
        super().__init__(f"{what}. {cure}.")


class FrameSource(Protocol):
    """Where frames come from.

    One thread reads; `state`, `fault` and `close` may be used from any thread.
    """

    @property
    def name(self) -> str:
        """What a person would call it."""

    @property
    def live(self) -> bool:
        """Whether it goes on by itself: frames not taken in time are lost, as with a camera."""

    @property
    def state(self) -> SourceState:
        """How it is doing now."""

    @property
    def fault(self) -> SourceFault | None:
        """What is wrong now, None where nothing is."""

    def read(self, timeout_s: float) -> Frame | None:
        """The next frame, or None when none came within `timeout_s`; never waits much longer."""

    def close(self) -> None:
        """Let go of the camera or file. Its state is ENDED from then on. Safe to call twice."""


class PoseEstimator(Protocol):
    """Finds one person's landmarks in frames."""

    def estimate(self, frame: Frame) -> PoseFrame:
        """The pose in `frame`. Frames have to come in the order of their times.

        Raises:
            ValueError: if `frame.t` is not after the frame before.
        """

    def close(self) -> None:
        """Let go of the model. Safe to call twice."""
