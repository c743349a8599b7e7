"""The end range of each exercise and side, and whether it changed by more than the error.

The error of one camera is taken as 10 degrees (side view, squats: -2.3 ± 6.4 degrees, Cosoli 2026;
never better than ±10 is promised). Of measures in other units no error is known: no claim.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Final

from pt_coach.engine.events import Provenance
from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.measurement import parse
from pt_coach.kinematics.landmarks import Side
from pt_coach.records.rows import RepRecord, SetRecord
from pt_coach.reports.trends import LEAST_RATINGS, WINDOW_DAYS

ERROR_DEG: Final = 10.0
DEGREES: Final = "deg"


@dataclass(frozen=True, slots=True)
class RangeTrend:
    """End range of one exercise and side: median of the first and of the last seven days.

    Attributes:
        unit: `deg`, `torso` (torso lengths) or `ratio`.
        first, last: None where the weeks overlap or hold fewer than three repetitions.
        days: median of each day, oldest first, for a plot.
    """

    exercise_id: str
    side: Side | None
    unit: str
    first: float | None
    last: float | None
    days: tuple[tuple[date, float], ...]

    @property
    def change(self) -> float | None:
        """Last minus first, in the unit."""
        return self.last - self.first if self.first is not None and self.last is not None else None

    @property
    def error(self) -> float | None:
        """Of one value, ±, in the unit; None where it is not known."""
        return ERROR_DEG if self.unit == DEGREES else None

    @property
    def real(self) -> bool:
        """Whether the change is more than the error."""
        return self.change is not None and self.error is not None and abs(self.change) > self.error


def range_trends(
    sets: Iterable[SetRecord], reps: Iterable[RepRecord], library: Mapping[str, Exercise]
) -> tuple[RangeTrend, ...]:
    """Of every exercise and side that the camera measured, in the order of their first day."""
    set_of = {one.id: one for one in sets}
    found: dict[tuple[str, Side | None], list[tuple[date, float]]] = defaultdict(list)
    for rep in reps:
        if rep.peak is None or not rep.counts or rep.provenance is not Provenance.CAMERA:
            continue
        one = set_of.get(rep.set_id)
        if one is not None:
            found[one.planned.exercise_id, rep.side].append((one.day, rep.peak))
    return tuple(
        trend_of_range(exercise_id, side, range_unit(library.get(exercise_id)), values)
        for (exercise_id, side), values in found.items()
    )


def trend_of_range(
    exercise_id: str, side: Side | None, unit_name: str, values: list[tuple[date, float]]
) -> RangeTrend:
    """The trend of values by day."""
    by_day: dict[date, list[float]] = defaultdict(list)
    for day, value in values:
        by_day[day].append(value)
    days = tuple((day, round(median(by_day[day]), 3)) for day in sorted(by_day))
    span = timedelta(days=WINDOW_DAYS)
    begin, end = days[0][0], days[-1][0]
    early = [value for day, value in values if day < begin + span]
    late = [value for day, value in values if day > end - span]
    apart = end - span >= begin + span - timedelta(days=1)
    enough = apart and min(len(early), len(late)) >= LEAST_RATINGS
    first, last = (median(early), median(late)) if enough else (None, None)
    return RangeTrend(exercise_id, side, unit_name, first, last, days)


def range_unit(exercise: Exercise | None) -> str:
    """In what the end range of an exercise is measured: `deg`, `torso` or `ratio`."""
    if exercise is None or not exercise.movement:
        return "ratio"
    return parse(exercise.movement[0].measure).unit
