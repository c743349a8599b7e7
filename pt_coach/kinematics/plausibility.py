"""Poses that cannot be true although the model is sure of them.

Each check and its time were measured on 78 clean clips, without one false alarm, and on six with
wrong poses. That the position is not one the exercise allows is the fourth such check; whoever
knows the exercise makes it.
"""

from collections import deque
from enum import StrEnum
from math import hypot
from typing import Final

from pt_coach.kinematics.body_position import torso_tilt_deg
from pt_coach.kinematics.conditioning import OBSERVED, Body
from pt_coach.kinematics.framing import shoulders_too_wide

UPSIDE_DOWN_DEG: Final = 120.0
UPSIDE_DOWN_S: Final = 0.5
TOO_WIDE_S: Final = 0.3
# Larger or smaller by this share, in this time: a cut, a zoom or another person.
SIZE_JUMP: Final = 0.35
SIZE_JUMP_S: Final = 0.12
# Half of the large joints do not go further than this at once: 0.3 m between two frames, and 6 m/s
# where frames are few. Fast jumping jacks and squat jumps were measured at 0.5 torso lengths a
# frame; at a cut, and where the model takes up another pose, it was 0.7 to 4. At a fade the pose
# is lost for a moment, and found elsewhere.
JUMP_TORSOS: Final = 0.6
JUMP_TORSOS_PER_S: Final = 12.0
JUMP_WITHIN_S: Final = 0.3
_LARGE_JOINTS = (11, 12, 23, 24, 25, 26, 27, 28)
_LEAST_JOINTS = 4


class Implausible(StrEnum):
    """What cannot be true about a pose."""

    UPSIDE_DOWN = "upside_down"
    SHOULDERS_TOO_WIDE = "shoulders_too_wide"
    SIZE_JUMPED = "size_jumped"


class JumpWatch:
    """Notices when the whole pose is elsewhere all at once: a cut, or a pose that was not true."""

    def __init__(self) -> None:
        self._last: Body | None = None
        self._lost = False

    def update(self, body: Body) -> bool:
        """Whether the pose jumped between the last one seen, a moment ago, and this one."""
        last, lost, seen = self._last, self._lost, body.seen
        observed = [i for i in _LARGE_JOINTS if seen[i] == OBSERVED]
        self._lost = len(observed) < _LEAST_JOINTS
        if self._lost:
            return False
        self._last = body
        if last is None or body.t - last.t > JUMP_WITHIN_S or body.torso_px <= 0.0:
            return False
        x, y, was_x, was_y, was_seen = body.x, body.y, last.x, last.y, last.seen
        moved = [
            hypot(x[i] - was_x[i], y[i] - was_y[i]) for i in observed if was_seen[i] == OBSERVED
        ]
        if len(moved) < _LEAST_JOINTS:
            return False
        moved.sort()
        torsos = moved[len(moved) // 2] / max(body.torso_px, last.torso_px)
        most = 0.0 if lost else JUMP_TORSOS_PER_S * (body.t - last.t)
        return torsos > max(JUMP_TORSOS, most)


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
        old_px = [px for _, px in self._sizes] or [size_px]
        most = 1.0 + SIZE_JUMP
        jumped = size_px > most * min(old_px) or max(old_px) > most * size_px
        self._sizes.append((body.t, size_px))
        return jumped
