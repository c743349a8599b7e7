"""Undoes the model's left and right swaps, for form rules and for naming the side that moved.

Seen from the side, the model at times takes one arm or leg for the other for a few frames. A limb
does not jump; so where swapping the two sides brings them less than 60 % as far from where they
were, and from where they were heading, they are swapped. The second because legs that pass each
other change places too. Arms and legs swap apart from each other. Counting does not need it: it
takes the mean or the larger of both sides.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from typing import Final

from pt_coach.kinematics.body_frame import World, body_frame
from pt_coach.kinematics.conditioning import OBSERVED, Body
from pt_coach.kinematics.landmarks import Landmark

# At 60 % a repair of this kind fired in 22 of 168 recordings, and changed 3 counts.
SWAP_BELOW: Final = 0.6
# Less movement than this says nothing, torso lengths summed over the landmarks of both sides.
_LEAST_TORSOS = 0.2
# The model is right in the long run, so a swap is believed only for a while. Swaps of up to 12
# frames put into clean side views: arms 4 % of the frames wrong, legs 2 %, of 10 % without repair;
# none where nothing was put in.
_LONGEST_SWAP_S = 0.5
# Seen from the side the shoulders are close together in the picture. From the front limbs do not
# hide each other, and there the repair made more wrong than right.
_WIDEST_SHOULDERS_TORSOS = 0.5
# After a longer gap than this nobody can say which limb was which.
_LONGEST_GAP_S = 0.3

_Pair = tuple[int, int]


def _pairs(first: Landmark, last: Landmark) -> tuple[_Pair, ...]:
    return tuple((left, left + 1) for left in range(first, last + 1, 2))


_ARMS = _pairs(Landmark.LEFT_SHOULDER, Landmark.LEFT_THUMB)
_LEGS = _pairs(Landmark.LEFT_HIP, Landmark.LEFT_FOOT_INDEX)


class LeftRightRepair:
    """Repairs the bodies of one person, in the order of their times."""

    def __init__(self) -> None:
        self._limbs = (_Limbs(_ARMS), _Limbs(_LEGS))
        self._before: Body | None = None
        self._last: Body | None = None

    def update(self, body: Body) -> Body:
        """The same body, or a copy with arms, legs or both swapped."""
        last = self._last
        if last is not None and (body.t - last.t > _LONGEST_GAP_S or not _from_the_side(body)):
            last = None
        swaps: list[_Pair] = []
        for limbs in self._limbs:
            if limbs.is_swapped(self._before, last, body):
                swaps += limbs.pairs
        self._before = last
        self._last = _swapped(body, swaps) if swaps else body
        return self._last


@dataclass(slots=True)
class _Limbs:
    """Both arms or both legs."""

    pairs: tuple[_Pair, ...]
    swapped_since: float | None = None

    def is_swapped(self, before: Body | None, last: Body | None, body: Body) -> bool:
        """Whether the limbs are where the others were and were heading."""
        if last is None or not self._nearer_swapped(before, last, body):
            self.swapped_since = None
        elif self.swapped_since is None:
            self.swapped_since = body.t
        elif body.t - self.swapped_since > _LONGEST_SWAP_S:
            self.swapped_since = None
        return self.swapped_since is not None

    def _nearer_swapped(self, before: Body | None, last: Body, body: Body) -> bool:
        pairs = [
            (left, right)
            for left, right in self.pairs
            if body.seen[left]
            == body.seen[right]
            == last.seen[left]
            == last.seen[right]
            == OBSERVED
        ]
        kept = _moved(last.x, last.y, body, pairs)
        if kept <= _LEAST_TORSOS * body.torso_px:
            return False
        if _moved_swapped(last.x, last.y, body, pairs) >= SWAP_BELOW * kept:
            return False
        if before is None:
            return True
        x, y = _heading(before, last, body.t)
        return _moved_swapped(x, y, body, pairs) < SWAP_BELOW * _moved(x, y, body, pairs)


def _moved(x: Sequence[float], y: Sequence[float], body: Body, pairs: Sequence[_Pair]) -> float:
    """How far the landmarks of these pairs are from x, y in all, pixels."""
    now_x, now_y = body.x, body.y
    return sum(
        hypot(now_x[left] - x[left], now_y[left] - y[left])
        + hypot(now_x[right] - x[right], now_y[right] - y[right])
        for left, right in pairs
    )


def _moved_swapped(
    x: Sequence[float], y: Sequence[float], body: Body, pairs: Sequence[_Pair]
) -> float:
    """The same with the two sides of the body swapped."""
    now_x, now_y = body.x, body.y
    return sum(
        hypot(now_x[right] - x[left], now_y[right] - y[left])
        + hypot(now_x[left] - x[right], now_y[left] - y[right])
        for left, right in pairs
    )


def _heading(before: Body, last: Body, t: float) -> tuple[list[float], list[float]]:
    """Where the landmarks would be by now had they gone on as they went."""
    on = (t - last.t) / (last.t - before.t)
    return (
        [x + on * (x - old) for x, old in zip(last.x, before.x, strict=True)],
        [y + on * (y - old) for y, old in zip(last.y, before.y, strict=True)],
    )


def _from_the_side(body: Body) -> bool:
    apart_px = body.between_px(Landmark.LEFT_SHOULDER, Landmark.RIGHT_SHOULDER)
    return apart_px < _WIDEST_SHOULDERS_TORSOS * body.torso_px


def _swapped(body: Body, pairs: list[_Pair]) -> Body:
    order = list(range(len(body.x)))
    for left, right in pairs:
        order[left], order[right] = right, left
    made = Body(body.t, body.width_px, body.height_px)
    made.x, made.y = [body.x[i] for i in order], [body.y[i] for i in order]
    made.seen = [body.seen[i] for i in order]
    made.visibility = [body.visibility[i] for i in order]
    if body.world is not None:
        world: World = [body.world[i] for i in order]
        made.world, made.frame = world, body_frame(world)
    made.torso_px, made.torso_now_px = body.torso_px, body.torso_now_px
    made.facing = body.facing
    return made
