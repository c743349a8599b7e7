"""What rehearsals gave over time, and whether it changed by more than the error.

Of one measure of one task and side. Each value is one observation with its own error, so that a
change between two of them has the error of both: the root of the sum of their squares. Beyond it a
change is called real, never good or bad.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import hypot
from typing import Final

from pt_coach.kinematics.landmarks import Side
from pt_coach.kinematics.observations import (
    ASKED,
    Asked,
    Measure,
    Observation,
    ObservedUnit,
    RehearsalTask,
)
from pt_coach.kinematics.rehearsal import NEVER
from pt_coach.records.rehearsal_rows import RehearsalRecord

FOLLOWED: Final = (
    Measure.CADENCE,
    Measure.STEPS,
    Measure.STEP_TIME_DIFFERENCE,
    Measure.ONE_LEG,
    Measure.SWAY,
    Measure.KNEE_LIFT_DIFFERENCE,
    Measure.FOOT_LIFT_DIFFERENCE,
)
"""What is shown over time. A side's own times and heights read too low to be followed; what is
between the two sides is not."""
_ROUNDING: Final = 1e-9


@dataclass(frozen=True, slots=True)
class RehearsalTrend:
    """One measure of one task and side over the rehearsals of a period.

    Attributes:
        points: day and observation of each rehearsal with this task, oldest first; those that were
            not measured too.
    """

    task: RehearsalTask
    measure: Measure
    side: Side | None
    points: tuple[tuple[date, Observation], ...]

    @property
    def measured(self) -> tuple[tuple[date, Observation], ...]:
        """The points that have a value."""
        return tuple(point for point in self.points if point[1].value is not None)

    @property
    def ends(self) -> tuple[Observation, Observation] | None:
        """The first and the last one that was measured; None where there are no two."""
        found = self.measured
        return (found[0][1], found[-1][1]) if len(found) > 1 else None

    @property
    def change(self) -> float | None:
        """Last minus first, in the measure's unit."""
        if self.ends is None:
            return None
        first, last = self.ends
        assert first.value is not None
        assert last.value is not None
        return last.value - first.value

    @property
    def error(self) -> float | None:
        """Of the change, ±, in the measure's unit."""
        if self.ends is None:
            return None
        first, last = self.ends
        return hypot(first.error or 0.0, last.error or 0.0)

    @property
    def real(self) -> bool:
        """Whether the change is more than its error."""
        if self.change is None or self.error is None:
            return False
        return abs(self.change) > self.error + _ROUNDING

    @property
    def unit(self) -> ObservedUnit:
        """Of values, change and error."""
        return self.points[0][1].unit


def rehearsal_trends(held: Sequence[RehearsalRecord]) -> tuple[RehearsalTrend, ...]:
    """All that is followed, without what a task never shows and what nobody tried.

    Args:
        held: rehearsals of one patient, oldest first.
    """
    found = []
    for measure in FOLLOWED:
        for task, asked in ASKED.items():
            for one in asked:
                if one.measure is measure and (task, measure) not in NEVER:
                    trend = _trend(task, one, held)
                    if trend.points:
                        found.append(trend)
    return tuple(found)


def _trend(task: RehearsalTask, asked: Asked, held: Sequence[RehearsalRecord]) -> RehearsalTrend:
    points = tuple(
        (record.day, one)
        for record in held
        for one in record.observations
        if one.task is task and one.measure is asked.measure and one.side is asked.side
    )
    return RehearsalTrend(task, asked.measure, asked.side, points)
