"""Whether the picture itself has turned: a camera that fell over, seen by the body in it.

A camera that rolls turns the whole body in the picture, its shape unchanged, in a moment. A body
that exercises changes its shape, so the turn of the large joints is looked at as a whole: the best
rotation of one pose onto the other, and what it leaves over. Somebody who falls, or who gets up
quickly, may look the same: whoever tells it has to allow for that.
"""

from collections import deque
from enum import StrEnum
from math import atan2, degrees, hypot
from typing import Final

from pt_coach.kinematics.conditioning import OBSERVED, Body

# A tripod that tips over has fallen within a second, and the model needs a moment to find the body
# again.
WITHIN_S: Final = 1.5
# Shorter than what else may notice that somebody stands on the head.
LASTS_S: Final = 0.35
# A fallen camera lies on a side or on its head.
TURNED_DEG: Final = 60.0
OVER_DEG: Final = 135.0
# So much of the shape, as a share of its size, may be left over after the turn. On 63 clips (13
# minutes) this never fired; with 0.45 it did in one of them.
UNLIKE: Final = 0.35
# Within this of how it stood before, it stands again.
BACK_DEG: Final = 35.0
# Nobody in the picture for so long: what the last pose was says nothing of the next one.
NOBODY_S: Final = 2.0
_EVERY_S: Final = 0.09
_LARGE_JOINTS: Final = (11, 12, 23, 24, 25, 26, 27, 28)
_LEAST_JOINTS: Final = 5

Points = dict[int, tuple[float, float]]


class Turn(StrEnum):
    """How the picture stands."""

    ON_ITS_SIDE = "on_its_side"
    UPSIDE_DOWN = "upside_down"


class TurnWatch:
    """Looks at the frames of a set while it counts, and on as long as the picture lies.

    Attributes:
        turn: how the picture lies now, None where it stands as it did at first, or cannot be told.
    """

    def __init__(self) -> None:
        self.turn: Turn | None = None
        self._before: deque[tuple[float, Points]] = deque()
        self._stood: Points = {}
        self._since_s: float | None = None
        self._seen_s = float("-inf")
        self._looked_s = float("-inf")

    def forget(self) -> None:
        """The body is in place afresh: what was before says nothing."""
        self.turn = self._since_s = None
        self._before.clear()

    def update(self, body: Body) -> Turn | None:
        """Take in one conditioned frame; how the picture lies."""
        if body.t - self._looked_s < _EVERY_S:
            return self.turn
        self._looked_s = body.t
        points = _points(body)
        if len(points) < _LEAST_JOINTS:
            if body.t - self._seen_s > NOBODY_S:
                self.turn = self._since_s = None
            return self.turn
        self._seen_s = body.t
        if self.turn is not None:
            self._look_whether_it_stands(points)
        else:
            self._look_whether_it_fell(body.t, points)
        return self.turn

    def _look_whether_it_stands(self, points: Points) -> None:
        turned_deg, _ = best_turn(self._stood, points)
        if abs(turned_deg) < BACK_DEG:
            self.forget()

    def _look_whether_it_fell(self, t: float, points: Points) -> None:
        if self._since_s is None:
            while self._before and self._before[0][0] < t - WITHIN_S:
                self._before.popleft()
        stood = self._stood_before(points)
        if stood is None:
            self._since_s = None
            self._before.append((t, points))
        elif self._since_s is None:
            self._since_s = t
        elif t - self._since_s >= LASTS_S:
            self._stood = stood
            turned_deg, _ = best_turn(stood, points)
            self.turn = Turn.UPSIDE_DOWN if abs(turned_deg) >= OVER_DEG else Turn.ON_ITS_SIDE

    def _stood_before(self, points: Points) -> Points | None:
        """A pose of which this one is the same, turned; who moves was in it some time before."""
        return next((one for _, one in self._before if _is_turn(one, points)), None)


def best_turn(before: Points, after: Points) -> tuple[float, float]:
    """The turn of one pose onto another, degrees, and what it leaves over as a share of the size.

    The size may change. An infinite rest means that too little of both was seen.
    """
    both = [i for i in after if i in before]
    if len(both) < _LEAST_JOINTS:
        return 0.0, float("inf")
    a, a_size = _centred([before[i] for i in both])
    b, b_size = _centred([after[i] for i in both])
    if a_size <= 0.0 or b_size <= 0.0:
        return 0.0, float("inf")
    dot = sum(ax * bx + ay * by for (ax, ay), (bx, by) in zip(a, b, strict=True))
    cross = sum(ax * by - ay * bx for (ax, ay), (bx, by) in zip(a, b, strict=True))
    alike = hypot(dot, cross) / (a_size * b_size)
    return degrees(atan2(cross, dot)), max(0.0, 1.0 - alike * alike) ** 0.5


def _is_turn(before: Points, after: Points) -> bool:
    turned_deg, rest = best_turn(before, after)
    return abs(turned_deg) >= TURNED_DEG and rest <= UNLIKE


def _points(body: Body) -> Points:
    seen = body.seen
    return {i: (body.x[i], body.y[i]) for i in _LARGE_JOINTS if seen[i] == OBSERVED}


def _centred(points: list[tuple[float, float]]) -> tuple[list[tuple[float, float]], float]:
    x = sum(px for px, _ in points) / len(points)
    y = sum(py for _, py in points) / len(points)
    moved = [(px - x, py - y) for px, py in points]
    return moved, sum(mx * mx + my * my for mx, my in moved) ** 0.5
