"""Whether the body is well in the picture, how fast it moves, and poses that cannot be true."""

from collections import deque
from collections.abc import Callable, Sequence
from math import hypot

from pt_coach.kinematics.conditioning import BODY_LENGTHS_PER_TORSO, OBSERVED, VISIBLE, Body
from pt_coach.kinematics.landmarks import Landmark

# Alone, visibility lets cut heads and feet pass; both conditions together did not.
EDGE_MARGIN = 0.02
SPEED_WINDOW_S = 0.5
_MOVING = tuple(range(Landmark.LEFT_SHOULDER, Landmark.RIGHT_WRIST + 1)) + tuple(
    range(Landmark.LEFT_HIP, Landmark.RIGHT_ANKLE + 1)
)
_WIDE_SHOULDERS = 1.3
_LS, _RS = int(Landmark.LEFT_SHOULDER), int(Landmark.RIGHT_SHOULDER)
_LH, _RH = int(Landmark.LEFT_HIP), int(Landmark.RIGHT_HIP)


def in_picture(body: Body, pair: tuple[int, int]) -> bool:
    """Whether one of a left-and-right pair is visible and inside the picture's edges."""
    mx, my = EDGE_MARGIN * body.width_px, EDGE_MARGIN * body.height_px
    return any(
        body.visibility[i] >= VISIBLE
        and mx <= body.x[i] <= body.width_px - mx
        and my <= body.y[i] <= body.height_px - my
        for i in pair
    )


def extent_px(body: Body) -> tuple[float, float, float, float] | None:
    """Left, top, right and bottom of what is seen of the body; None where nothing is."""
    seen = [i for i, state in enumerate(body.seen) if state]
    if not seen:
        return None
    xs, ys = [body.x[i] for i in seen], [body.y[i] for i in seen]
    return min(xs), min(ys), max(xs), max(ys)


def hips_px(body: Body) -> float | None:
    """Where the hips are from the picture's left edge; None where neither is observed."""
    left, right = body.seen[_LH] == OBSERVED, body.seen[_RH] == OBSERVED
    if left and right:
        return (body.x[_LH] + body.x[_RH]) / 2
    if left or right:
        return body.x[_LH if left else _RH]
    return None


def shoulders_too_wide(body: Body) -> bool:
    """Shoulders much wider than the trunk is long: a ghost, or a pose put together wrongly."""
    x, y, seen = body.x, body.y, body.seen
    if not seen[_LS] == seen[_RS] == seen[_LH] == seen[_RH] == OBSERVED:
        return False
    across = (x[_LS] + x[_RS] - x[_LH] - x[_RH]) / 2
    along = (y[_LS] + y[_RS] - y[_LH] - y[_RH]) / 2
    return body.between_px(_LS, _RS) > _WIDE_SHOULDERS * hypot(across, along)


def second_fastest(moved: Sequence[float]) -> float | None:
    """The second largest: one landmark that jumps does not count as the body moving."""
    return sorted(moved)[-2] if len(moved) > 1 else None


class Speed:
    """How fast the body moves over half a second, in body lengths per second.

    Standing still was measured at up to 0.10, with the landmarks and the way that are usual here.

    Args:
        landmarks: which are followed.
        of: how far the body has moved, from how far each landmark has that is seen, pixels; None
            where these are too few.
    """

    def __init__(
        self,
        landmarks: Sequence[int] = _MOVING,
        of: Callable[[Sequence[float]], float | None] = second_fastest,
    ) -> None:
        self._landmarks, self._of = landmarks, of
        self._bodies: deque[Body] = deque()

    def remember(self, body: Body) -> None:
        """Take in one frame without working out the speed."""
        self._bodies.append(body)
        while len(self._bodies) > 2 and self._bodies[1].t <= body.t - SPEED_WINDOW_S:
            self._bodies.popleft()

    def update(self, body: Body) -> float | None:
        """The speed at this frame; None until half a second has been seen."""
        self.remember(body)
        old = self._bodies[0]
        dt = body.t - old.t
        if dt < 0.8 * SPEED_WINDOW_S or body.torso_px <= 0:
            return None
        moved_px = self._of(
            [
                hypot(body.x[i] - old.x[i], body.y[i] - old.y[i])
                for i in self._landmarks
                if body.seen[i] == old.seen[i] == OBSERVED
            ]
        )
        if moved_px is None:
            return None
        return moved_px / dt / (BODY_LENGTHS_PER_TORSO * body.torso_px)
