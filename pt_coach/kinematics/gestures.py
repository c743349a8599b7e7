"""One hand held high, or held at the head, as the patient's way to speak from across the room.

Rules and times were measured on 96 clips of people who exercise, without one false alarm at these
times. Only upright and on the back can a gesture be told from an exercise: bird dog, superman and
a hand under the face all look like one, so no other position has any. In a side view the model
gives a hidden arm the place of the near one, so there one raised arm and two are the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import acos, degrees
from statistics import median
from typing import Final

from pt_coach.kinematics.body_position import PositionReader
from pt_coach.kinematics.conditioning import VISIBLE, Body
from pt_coach.kinematics.framing import Speed
from pt_coach.kinematics.joint_angles import interior_deg
from pt_coach.kinematics.landmarks import BodyPosition, Landmark, Side


class Gesture(StrEnum):
    """What the patient may show.

    HAND_HIGH: one hand above the head, or on the back one arm to the ceiling. HAND_AT_HEAD: one
    hand kept at head or face.
    """

    HAND_HIGH = "hand_high"
    HAND_AT_HEAD = "hand_at_head"


# Held for so long it is meant: at 1.0 s the clips had three and six false alarms, at these none.
HOLD_S: Final[Mapping[Gesture, float]] = {Gesture.HAND_HIGH: 1.5, Gesture.HAND_AT_HEAD: 2.0}
# A frame or two without it do not end it; a stalled camera does.
GAP_S: Final = 0.25

UPRIGHT_POSITIONS: Final = frozenset({BodyPosition.STANDING, BodyPosition.SEATED})
POSITIONS: Final = UPRIGHT_POSITIONS | {BodyPosition.SUPINE}

_UPRIGHT_DEG = 40.0
_SIDE_VIEW = 0.7
_HIDDEN = 0.4
# In torso lengths. From the side, with the camera looking down, the nose stands higher.
_ABOVE_NOSE = 0.35
_ABOVE_NOSE_SIDE = 0.20
_ELBOW_BELOW_SHOULDER = 0.1
_OTHER_BELOW_SHOULDER = 0.3
_AT_HEAD = 0.3
_OTHER_FROM_HEAD = 0.8
_TO_CEILING = 0.7
_OTHER_TO_CEILING = 0.35
_STRAIGHT_DEG = 125.0
_STILL_BL_PER_S = 0.08

_NOSE = int(Landmark.NOSE)
_LEGS = tuple(range(Landmark.LEFT_HIP, Landmark.RIGHT_ANKLE + 1))


@dataclass(frozen=True, slots=True)
class _Arm:
    shoulder: int
    elbow: int
    wrist: int


_ARMS: Final[Mapping[Side, _Arm]] = {
    Side.LEFT: _Arm(Landmark.LEFT_SHOULDER, Landmark.LEFT_ELBOW, Landmark.LEFT_WRIST),
    Side.RIGHT: _Arm(Landmark.RIGHT_SHOULDER, Landmark.RIGHT_ELBOW, Landmark.RIGHT_WRIST),
}


def read_gesture(body: Body, position: BodyPosition) -> Gesture | None:
    """The gesture in one frame; None where there is none or the position allows none.

    Args:
        body: a conditioned frame.
        position: of the body, as the last moments had it.
    """
    if position not in POSITIONS or body.frame is None or body.torso_px <= 0.0:
        return None
    side_view = abs(body.frame.leftwards[2]) > _SIDE_VIEW
    for side, arm in _ARMS.items():
        if not _shows_hand(body, arm.wrist):
            continue
        other = _ARMS[side.other]
        if position is BodyPosition.SUPINE:
            high = _to_ceiling(body, arm, other)
        else:
            high = _is_high(body, arm, other, side_view=side_view)
        if high:
            return Gesture.HAND_HIGH
        if _at_head(body, arm, other, side_view=side_view):
            return Gesture.HAND_AT_HEAD
    return None


def _shows_hand(body: Body, wrist: int) -> bool:
    inside = 0.0 <= body.x[wrist] <= body.width_px and 0.0 <= body.y[wrist] <= body.height_px
    return inside and body.visibility[wrist] >= VISIBLE


def _above(body: Body, landmark: int, other: int) -> float:
    """How far a landmark is above another in the picture, torso lengths."""
    return (body.y[other] - body.y[landmark]) / body.torso_px


def _is_high(body: Body, arm: _Arm, other: _Arm, *, side_view: bool) -> bool:
    assert body.frame is not None
    if degrees(acos(max(-1.0, min(1.0, -body.frame.up[1])))) >= _UPRIGHT_DEG:
        return False
    if _above(body, arm.wrist, _NOSE) < (_ABOVE_NOSE_SIDE if side_view else _ABOVE_NOSE):
        return False
    if _above(body, arm.shoulder, arm.elbow) > _ELBOW_BELOW_SHOULDER:
        return False
    hidden = side_view and body.visibility[other.wrist] < _HIDDEN
    return hidden or _above(body, other.shoulder, other.wrist) >= _OTHER_BELOW_SHOULDER


def _to_ceiling(body: Body, arm: _Arm, other: _Arm) -> bool:
    if _above(body, arm.wrist, arm.shoulder) < _TO_CEILING:
        return False
    if _elbow_deg(body, arm) <= _STRAIGHT_DEG:
        return False
    hidden = body.visibility[other.wrist] < _HIDDEN
    return hidden or _above(body, other.wrist, other.shoulder) < _OTHER_TO_CEILING


def _elbow_deg(body: Body, arm: _Arm) -> float:
    x, y = body.x, body.y
    a, b, c = arm.shoulder, arm.elbow, arm.wrist
    return interior_deg(x[a], y[a], x[b], y[b], x[c], y[c])


def _at_head(body: Body, arm: _Arm, other: _Arm, *, side_view: bool) -> bool:
    if body.visibility[_NOSE] < VISIBLE:
        return False
    if body.between_px(arm.wrist, _NOSE) > _AT_HEAD * body.torso_px:
        return False
    hidden = side_view and body.visibility[other.wrist] < _HIDDEN
    return hidden or body.between_px(other.wrist, _NOSE) > _OTHER_FROM_HEAD * body.torso_px


def _median(moved: Sequence[float]) -> float | None:
    return median(moved) if moved else None


@dataclass(frozen=True, slots=True)
class HeldGesture:
    """A gesture and for how long it has been shown, s."""

    gesture: Gesture
    held_s: float

    @property
    def is_meant(self) -> bool:
        """Whether it has been held for long enough to be meant."""
        return self.held_s >= HOLD_S[self.gesture]


class GestureReader:
    """Follows the gesture of one person over the frames."""

    def __init__(self) -> None:
        self._positions = PositionReader()
        self._speed = Speed(_LEGS, _median)
        self._gesture: Gesture | None = None
        self._since_s = self._last_s = 0.0

    def update(self, body: Body) -> HeldGesture | None:
        """Take in one frame; the gesture that is shown, None where none is."""
        position = self._positions.update(body)
        speed = self._speed.update(body)
        shown = read_gesture(body, position)
        # A raised hand is meant for the camera only by somebody who stands still.
        walks = speed is None or speed >= _STILL_BL_PER_S
        if shown is Gesture.HAND_HIGH and position is not BodyPosition.SUPINE and walks:
            shown = None
        return self._held(body.t, shown)

    def _held(self, t: float, shown: Gesture | None) -> HeldGesture | None:
        if self._gesture is not None and t - self._last_s > GAP_S:
            self._gesture = None
        if shown is not None and shown is not self._gesture:
            self._gesture, self._since_s = shown, t
        if shown is not None:
            self._last_s = t
        if self._gesture is None:
            return None
        return HeldGesture(self._gesture, self._last_s - self._since_s)
