"""The way of one repetition through its keyframes, as angles over a share from 0 to 1.

Knows angles and shares; how fast the way is gone is decided in `movement`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pt_coach.exercises.definition import Demonstration, FaultDemonstration, KeyFrame
from pt_coach.figure.angles import BASE_ANGLES, resolve
from pt_coach.kinematics.landmarks import Side


class UnknownFaultError(ValueError):
    """A script asks for a fault that the demonstration does not have."""


def ease(share: float) -> float:
    """Minimum-jerk progress: starts and ends at rest, 0..1 for 0..1."""
    s = min(max(share, 0.0), 1.0)
    return s * s * s * (10 + s * (6 * s - 15))


@dataclass(frozen=True, slots=True, eq=False)
class Path:
    """Keyframes of one repetition.

    Attributes:
        names: names of the angles, one for each column.
        values_deg: (K, N) angles of the K keyframes, from start to end.
        slopes_deg: (K, N) their derivative by the share of the way.
    """

    names: tuple[str, ...]
    values_deg: NDArray[np.float64]
    slopes_deg: NDArray[np.float64]

    def angles(self, share: float) -> dict[str, float]:
        """Angles in degrees at a share of the way; beyond 1 it goes on straight."""
        last = len(self.values_deg) - 1
        position = share * last
        k = int(min(max(np.floor(position), 0), last - 1))
        s = position - k
        a, b = self.values_deg[k], self.values_deg[k + 1]
        if s >= 1.0 or s < 0.0:
            end, slope = (b, self.slopes_deg[k + 1]) if s >= 1.0 else (a, self.slopes_deg[k])
            row = end + slope * (s - 1.0 if s >= 1.0 else s)
        else:
            row = _hermite(a, b, self.slopes_deg[k], self.slopes_deg[k + 1], s)
        return dict(zip(self.names, row.tolist(), strict=True))


def _hermite(
    a: NDArray[np.float64],
    b: NDArray[np.float64],
    slope_a: NDArray[np.float64],
    slope_b: NDArray[np.float64],
    s: float,
) -> NDArray[np.float64]:
    h01 = s * s * (3 - 2 * s)
    h10, h11 = s * (1 - s) ** 2, s * s * (s - 1)
    row: NDArray[np.float64] = a + (b - a) * h01 + slope_a * h10 + slope_b * h11
    return row


def _slopes(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Slopes that never overshoot a keyframe (Fritsch and Carlson's condition)."""
    steps = np.diff(values, axis=0)
    if len(steps) == 1:
        return np.vstack([steps, steps])
    before, after = steps[:-1], steps[1:]
    same = before * after > 0
    total = np.where(same, before + after, 1.0)
    inner = np.where(same, 2 * before * after / total, 0.0)
    return np.vstack([steps[:1], inner, steps[-1:]])


def through(keyframes: Sequence[Mapping[str, float]]) -> Path:
    """A smooth way through keyframes of resolved angles; a missing angle is 0."""
    names = tuple(sorted({name for frame in keyframes for name in frame}))
    values = np.array([[frame.get(name, 0.0) for name in names] for frame in keyframes], float)
    return Path(names, values, _slopes(values))


def repetition_path(
    demonstration: Demonstration, side: Side | None, fault: str | None = None
) -> Path:
    """The way of one repetition, done right or with one of the demonstration's faults.

    Args:
        demonstration: keyframes of the exercise.
        side: the working side, None where both sides work together.
        fault: id of a deliberate fault, None to do it right.

    Raises:
        UnknownFaultError: if the demonstration has no such fault.
        UnknownAngleError: if a keyframe names an angle that the figure does not have.
    """
    wrong = FaultDemonstration()
    if fault is not None:
        if fault not in demonstration.faults:
            raise UnknownFaultError(f"the demonstration has no fault '{fault}'")
        wrong = demonstration.faults[fault]
    start = {**demonstration.start, **wrong.start}
    frames: list[KeyFrame] = [start]
    frames += [{**start, **via} for via in wrong.via or demonstration.via]
    frames.append({**start, **demonstration.end, **wrong.end})
    base = resolve(BASE_ANGLES.get(demonstration.base, {}), side)
    return through([{**base, **resolve(frame, side)} for frame in frames])
