"""From how far above or below the camera sees the body, in degrees; 0 is level, above is positive.

A body that stands, sits or lies has a direction that points straight up: how far that direction
leans towards the camera is how far the camera looks down. Seen from high above, angles are short
and positions are confused, so a camera that stands far too high or too low is told.

Only where it can be told: a body on its side reads 20 degrees too high, and of one that is seen
end on the trunk's slope looks the same. The edges are chosen by `benchmarks/elevation.py`: a camera
that is 20 degrees too high is never told, one of 45 degrees always (on all fours not always).
"""

from collections.abc import Mapping
from enum import StrEnum
from math import asin, atan2, degrees
from typing import Final

from pt_coach.kinematics.body_frame import World, point
from pt_coach.kinematics.conditioning import Body
from pt_coach.kinematics.joint_angles import Vector3, middle, minus
from pt_coach.kinematics.landmarks import BodyPosition, CameraView, Landmark
from pt_coach.kinematics.rolling import RollingMedian

_Seen = tuple[BodyPosition, CameraView]

# So long it is looked at before anything is said.
WINDOW_S: Final = 0.6
# Above this the camera looks down too far, degrees as read. What is not here is not told.
TOO_HIGH_DEG: Final[Mapping[_Seen, float]] = {
    (BodyPosition.STANDING, CameraView.SIDE): 24.0,
    (BodyPosition.STANDING, CameraView.OBLIQUE): 24.0,
    # Seen from the front, a body reads 10 to 15 degrees too high.
    (BodyPosition.STANDING, CameraView.FRONT): 30.0,
    (BodyPosition.SEATED, CameraView.SIDE): 24.0,
    (BodyPosition.SEATED, CameraView.OBLIQUE): 24.0,
    (BodyPosition.SUPINE, CameraView.SIDE): 30.0,
    (BodyPosition.SUPINE, CameraView.OBLIQUE): 30.0,
    (BodyPosition.PRONE, CameraView.SIDE): 30.0,
    (BodyPosition.PRONE, CameraView.OBLIQUE): 30.0,
    (BodyPosition.PLANK, CameraView.SIDE): 30.0,
    (BodyPosition.ALL_FOURS, CameraView.SIDE): 20.0,
}
# Below this it looks up too far.
TOO_LOW_DEG: Final[Mapping[_Seen, float]] = {
    (BodyPosition.STANDING, CameraView.SIDE): -14.0,
    (BodyPosition.STANDING, CameraView.OBLIQUE): -14.0,
}
_SHOULDERS = (int(Landmark.LEFT_SHOULDER), int(Landmark.RIGHT_SHOULDER))
_HIPS = (int(Landmark.LEFT_HIP), int(Landmark.RIGHT_HIP))
_ANKLES = (int(Landmark.LEFT_ANKLE), int(Landmark.RIGHT_ANKLE))
_CHEST_UP = {BodyPosition.SUPINE: 1.0}
_CHEST_DOWN = dict.fromkeys((BodyPosition.PRONE, BodyPosition.PLANK, BodyPosition.ALL_FOURS), -1.0)
_CHEST: Final[Mapping[BodyPosition, float]] = {**_CHEST_UP, **_CHEST_DOWN}


def elevation_deg(body: Body, position: BodyPosition) -> float | None:
    """From how far above the camera sees a body in this position, degrees.

    None without world landmarks, and in a position that has no direction to tell it by.
    """
    frame, world = body.frame, body.world
    if frame is None or world is None:
        return None
    if position is BodyPosition.STANDING:
        return _leans_to_camera_deg(minus(_middle(world, _SHOULDERS), _middle(world, _ANKLES)))
    if position is BodyPosition.SEATED:
        return _leans_to_camera_deg(frame.up)
    sign = _CHEST.get(position)
    return None if sign is None else degrees(asin(max(-1.0, min(1.0, -sign * frame.chest[2]))))


class SeenFrom(StrEnum):
    """Whether the camera sees the body level enough, or from too far above or below."""

    LEVEL = "level"
    ABOVE = "above"
    BELOW = "below"


class ElevationReader:
    """Where the camera stands as the last moment had it, where that can be told."""

    def __init__(self) -> None:
        self._median = RollingMedian(WINDOW_S)
        self._seen: _Seen | None = None
        self._since_s = 0.0

    def update(self, body: Body, position: BodyPosition, view: CameraView) -> SeenFrom | None:
        """Read one frame; None until one position has been seen from one view for a moment."""
        seen = (position, view)
        now_deg = elevation_deg(body, position) if seen in TOO_HIGH_DEG else None
        if now_deg is None:
            self._seen = None
            return None
        if seen != self._seen:
            self._seen, self._since_s = seen, body.t
            self._median.clear()
        median_deg = self._median.update(t=body.t, value=now_deg)
        if body.t - self._since_s < WINDOW_S:
            return None
        if median_deg > TOO_HIGH_DEG[seen]:
            return SeenFrom.ABOVE
        return SeenFrom.BELOW if median_deg < TOO_LOW_DEG.get(seen, -90.0) else SeenFrom.LEVEL


def _middle(world: World, pair: tuple[int, int]) -> Vector3:
    return middle(point(world, pair[0]), point(world, pair[1]))


def _leans_to_camera_deg(upwards: Vector3) -> float:
    _, y, z = upwards
    return degrees(atan2(-z, -y))
