"""From where the camera sees the body, as classes: front, oblique, side, back, end on.

Classes and not degrees, because the yaw that the model gives is off by 13 degrees on average. A
view from behind often reads as front: it cannot be relied upon.
"""

from math import atan2, degrees

from pt_coach.kinematics.body_position import UPRIGHT, read_position
from pt_coach.kinematics.conditioning import Body
from pt_coach.kinematics.landmarks import BodyPosition, CameraView
from pt_coach.kinematics.rolling import RollingMode

_WINDOW_S = 1.0
_NEAR_DEG = 25.0
_FAR_DEG = 65.0
_BACK_DEG = 115.0
_FACING = 0.8


def read_view(body: Body) -> CameraView:
    """The view in one frame; UNKNOWN without world landmarks or a known position."""
    frame, position = body.frame, read_position(body)
    if frame is None or position in (BodyPosition.UNKNOWN, BodyPosition.INVERTED):
        return CameraView.UNKNOWN
    # Parts towards the camera; z points away from it.
    leftwards, up, chest = -frame.leftwards[2], -frame.up[2], -frame.chest[2]
    if position is BodyPosition.SIDE_LYING:
        if abs(chest) < _FACING:
            return CameraView.OBLIQUE
        return CameraView.FRONT if chest > 0 else CameraView.BACK
    if position in UPRIGHT:
        return _upright(degrees(atan2(abs(leftwards), chest)))
    return _lying(degrees(atan2(abs(up), abs(leftwards))))


def _upright(yaw_deg: float) -> CameraView:
    if yaw_deg < _NEAR_DEG:
        return CameraView.FRONT
    if yaw_deg < _FAR_DEG:
        return CameraView.OBLIQUE
    return CameraView.SIDE if yaw_deg <= _BACK_DEG else CameraView.BACK


def _lying(yaw_deg: float) -> CameraView:
    if yaw_deg < _NEAR_DEG:
        return CameraView.SIDE
    return CameraView.OBLIQUE if yaw_deg <= _FAR_DEG else CameraView.END_ON


class ViewReader:
    """The view as most of the last second had it."""

    def __init__(self) -> None:
        self._mode: RollingMode[CameraView] = RollingMode(_WINDOW_S)

    def update(self, body: Body) -> CameraView:
        """Read one frame."""
        return self._mode.update(t=body.t, value=read_view(body))
