"""Adherence of a period: sessions, dose and days, each by itself; no pass or fail.

The definitions are the usual ones of home exercise research, put into numbers: see `due` and
`doses`. Every share has its numerator and denominator beside it, and none can go over 100 %.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import floor

from pt_coach.reports.doses import NOTABLE_EXCESS, ExerciseDay, Unit
from pt_coach.reports.due import DueDay

RECENT_DAYS = 30


@dataclass(frozen=True, slots=True)
class ExerciseDose:
    """One exercise over the period, in one unit; a change of programme may give it a second one.

    Attributes:
        within: done of what was prescribed, capped day by day.
        done: all that was done.
    """

    exercise_id: str
    unit: Unit
    prescribed: float
    within: float
    done: float

    @property
    def percent(self) -> int | None:
        """Share of the prescribed dose that was done, 0..100; None where nothing was due."""
        return percent(self.within, self.prescribed)

    @property
    def excess_percent(self) -> int | None:
        """How much more than prescribed, where that is notable; else None."""
        if not self.prescribed or self.done <= (1 + NOTABLE_EXCESS) * self.prescribed:
            return None
        return round(100 * (self.done / self.prescribed - 1))

    @property
    def beyond(self) -> bool:
        """Whether notably more was done than counts, as on days on which nothing was due."""
        return self.done > (1 + NOTABLE_EXCESS) * self.within


@dataclass(frozen=True, slots=True)
class Adherence:
    """What was done of what was due.

    Attributes:
        sessions_due, sessions_done, sessions_partial, sessions_extra: see `due`.
        days: days of the period.
        days_active: days with something done.
        recent_days, recent_days_active: the same for the last 30 days of the period.
        longest_gap_days: most days in a row without anything done.
        doses: by exercise, in the order of their first day.
    """

    sessions_due: int
    sessions_done: int
    sessions_partial: int
    sessions_extra: int
    days: int
    days_active: int
    recent_days: int
    recent_days_active: int
    longest_gap_days: int
    doses: tuple[ExerciseDose, ...]

    @property
    def sessions_percent(self) -> int | None:
        """Done of due, 0..100; None where none was due."""
        return percent(self.sessions_done, self.sessions_due)

    @property
    def dose_percent(self) -> int | None:
        """Mean over the exercises of the share of their dose, 0..100; None where none was due."""
        shares = [dose.within / dose.prescribed for dose in self.doses if dose.prescribed]
        return percent(sum(shares), len(shares))


def percent(part: float, whole: float) -> int | None:
    """A share as whole percent, rounded down, so that 100 means all of it; None of nothing."""
    return min(100, floor(100 * part / whole + 1e-9)) if whole else None


def adherence(days: Sequence[DueDay], exercise_days: Sequence[ExerciseDay]) -> Adherence:
    """Add up a period.

    Args:
        days: every day of it.
        exercise_days: what was prescribed and done in it.
    """
    recent_since = days[-1].day - timedelta(days=RECENT_DAYS - 1) if days else None
    recent = [day for day in days if recent_since is not None and day.day >= recent_since]
    return Adherence(
        sessions_due=sum(day.due for day in days),
        sessions_done=sum(day.done for day in days),
        sessions_partial=sum(day.partial for day in days),
        sessions_extra=sum(day.extra for day in days),
        days=len(days),
        days_active=sum(day.active for day in days),
        recent_days=len(recent),
        recent_days_active=sum(day.active for day in recent),
        longest_gap_days=_longest_gap(days),
        doses=_doses(exercise_days),
    )


def _longest_gap(days: Sequence[DueDay]) -> int:
    longest = now = 0
    for day in days:
        now = 0 if day.active else now + 1
        longest = max(longest, now)
    return longest


def _doses(exercise_days: Sequence[ExerciseDay]) -> tuple[ExerciseDose, ...]:
    by_exercise: dict[tuple[str, Unit], list[ExerciseDay]] = {}
    for one in exercise_days:
        by_exercise.setdefault((one.exercise_id, one.unit), []).append(one)
    return tuple(
        ExerciseDose(
            exercise_id,
            unit,
            prescribed=sum(one.prescribed for one in rows),
            within=sum(one.within for one in rows),
            done=sum(one.done for one in rows),
        )
        for (exercise_id, unit), rows in by_exercise.items()
    )
