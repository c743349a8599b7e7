"""One repetition as it may be kept: where the body's joints were at a few times, and no picture.

Of the face only the nose and the ears are left, which say where the head looks. Knows nothing of
exercises, of files, or of whether anybody wants it kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pt_coach.kinematics.conditioning import OBSERVED, Body, Conditioner
from pt_coach.kinematics.landmarks import Landmark, PoseFrame
from pt_coach.kinematics.left_right import LeftRightRepair

_OF_THE_FACE: Final = frozenset(
    (
        Landmark.LEFT_EYE_INNER,
        Landmark.LEFT_EYE,
        Landmark.LEFT_EYE_OUTER,
        Landmark.RIGHT_EYE_INNER,
        Landmark.RIGHT_EYE,
        Landmark.RIGHT_EYE_OUTER,
        Landmark.MOUTH_LEFT,
        Landmark.MOUTH_RIGHT,
    )
)
KEPT: Final = tuple(mark for mark in Landmark if mark not in _OF_THE_FACE)
ROW_OF: Final = {mark: row for row, mark in enumerate(KEPT)}
# Exercises look smooth at fifteen pictures a second; a hold of minutes needs fewer.
PER_SECOND: Final = 15.0
MOST_FRAMES: Final = 120
_FEWEST_FRAMES: Final = 4


@dataclass(frozen=True, slots=True, eq=False)
class KeptMovement:
    """A body at N times.

    Attributes:
        t_s: (N,) seconds from the repetition's start; a little before it at first.
        points_m: (N, 25, 3) the landmarks `KEPT`: x right and y down as the picture shows them, z
            away from the camera, metres, from the middle of the hips at the first time. The scale
            is the pose model's idea of the person's size.
        seen: (N, 25) whether the camera saw the landmark; elsewhere it is the model's guess.
    """

    t_s: NDArray[np.float64]
    points_m: NDArray[np.float64]
    seen: NDArray[np.bool_]

    @property
    def duration_s(self) -> float:
        """From the first time to the last, s."""
        return float(self.t_s[-1] - self.t_s[0])

    def of(self, mark: Landmark) -> NDArray[np.float64]:
        """(N, 3) one landmark, metres."""
        return self.points_m[:, ROW_OF[mark]]


def kept_movement(frames: Sequence[PoseFrame], start_s: float) -> KeptMovement | None:
    """What may be kept of the frames of one repetition.

    Each place in the picture is taken as the camera saw it, which is what angles are measured in;
    the model only says how far away each landmark is, and how many pixels make a metre.

    Args:
        frames: one person's, in the order of their times.
        start_s: when the repetition started, on the frames' clock.

    Returns:
        The movement; None where the body was hardly ever seen.
    """
    condition, repair = Conditioner(), LeftRightRepair()
    bodies = [repair.update(condition.update(frame)) for frame in frames]
    usable = [body for body in bodies if body.found and body.world is not None]
    if len(usable) < _FEWEST_FRAMES:
        return None
    chosen = _thinned(usable)
    scale = median(_metres_per_px(body) for body in usable)
    places = np.array([_row(body) for body in chosen])
    hips = places[0, [ROW_OF[Landmark.LEFT_HIP], ROW_OF[Landmark.RIGHT_HIP]], :2].mean(axis=0)
    points = places[:, :, :3].copy()
    points[:, :, :2] = (points[:, :, :2] - hips) * scale
    t_s = np.array([body.t for body in chosen])
    return KeptMovement(t_s - start_s, points, places[:, :, 3] > 0)


def _thinned(bodies: Sequence[Body]) -> Sequence[Body]:
    """Those of them that are kept, at even distances as far as may be."""
    whole_s = bodies[-1].t - bodies[0].t
    step_s = max(1.0 / PER_SECOND, whole_s / (MOST_FRAMES - 1))
    chosen = [bodies[0]]
    for body in bodies[1:]:
        # Half a thousandth: times that are a step apart may differ in their last digit.
        if body.t - bodies[0].t >= len(chosen) * step_s - 0.0005:
            chosen.append(body)
    return chosen[:MOST_FRAMES]


def _row(body: Body) -> list[tuple[float, float, float, float]]:
    """x and y in pixels, z in metres, and whether it was observed, of each kept landmark."""
    world = body.world
    assert world is not None
    return [(body.x[m], body.y[m], world[m][2], float(body.seen[m] == OBSERVED)) for m in KEPT]


def _metres_per_px(body: Body) -> float:
    """By how much the picture has to shrink to lie upon the model's body in metres."""
    world = body.world
    assert world is not None
    marks = [mark for mark in KEPT if body.seen[mark] == OBSERVED]
    flat = np.array([world[mark][:2] for mark in marks])
    seen = np.array([(body.x[mark], body.y[mark]) for mark in marks])
    flat, seen = flat - flat.mean(axis=0), seen - seen.mean(axis=0)
    return float((flat * seen).sum()) / max(float((seen * seen).sum()), 1e-9)
