"""What the calendar, the weeks and the pain plot show: fast with ten years of sessions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from pt_coach.engine.inputs import Moment
from pt_coach.exercises.definition import Exercise
from pt_coach.records.history_reading import PainAnswer
from pt_coach.records.reader import Reader
from pt_coach.records.rows import Outcome
from pt_coach.reports.due import Calendar, DayState, DoneSession, DueDay, due_days
from pt_coach.reports.trends import PainPoint, PainTrend, trend_of


@dataclass(frozen=True, slots=True)
class DayPain:
    """Pain of one day's last session, 0..10; None where it was not answered."""

    day: date
    before: int | None
    after: int | None
    next_morning: int | None


@dataclass(frozen=True, slots=True)
class WeekDone:
    """Sessions of one week, by its Monday; `extra` ones were not due."""

    monday: date
    done: int
    partial: int
    due: int
    extra: int


# Something was due and all of it was done, or not.
_BREAKS: Final = (DayState.MISSED, DayState.PARTIAL)


def streak_of(days: Iterable[DueDay]) -> int:
    """Days on which all that was due was done, in a row up to the last day.

    A shorter version that the regimen offers is all of it. Rest days, pauses, days of a
    lock, and a day that is not over neither count nor break it.

    Args:
        days: oldest first.
    """
    count = 0
    for day in days:
        if day.state in _BREAKS:
            count = 0
        count += day.state is DayState.DONE
    return count


@dataclass(frozen=True, slots=True)
class DiaryHistory:
    """Oldest first; `trend` is of the pain before exercise, `trends` of each moment."""

    days: tuple[DueDay, ...] = ()
    weeks: tuple[WeekDone, ...] = ()
    pain: tuple[DayPain, ...] = ()
    trends: tuple[tuple[Moment, PainTrend], ...] = ()

    @property
    def trend(self) -> PainTrend | None:
        """Of the pain before exercise; None where there is nothing yet."""
        return dict(self.trends).get(Moment.BEFORE)

    @property
    def streak(self) -> int:
        """Days with all done in a row, as far back as this looks."""
        return streak_of(self.days)


ASKED = (Moment.BEFORE, Moment.AFTER, Moment.NEXT_MORNING)


def diary_history(
    reader: Reader,
    library: Mapping[str, Exercise],
    today: date,
    *,
    since: date | None = None,
    made_up: bool = False,
) -> DiaryHistory:
    """What was due, done and felt.

    Args:
        reader: the diary, or the store.
        library: exercises by id.
        today: the patient's day.
        since: first day; None for all of it.
        made_up: the drawn figure's sessions, in the place of the patient's own.
    """
    ours = reader.history(made_up=made_up)
    sessions = ours.sessions(since, today)
    uses = [use for use in reader.regimen_uses() if use.made_up is made_up]
    calendar = Calendar(uses, library)
    first = first_day(sessions, calendar, since)
    if first is None:
        return DiaryHistory()
    outside = reader.outside(today, today).of(made_up=made_up)
    days = due_days(calendar, sessions, first, today, today, outside)
    pain, trends = pain_of(sessions, ours.pain(since, today))
    return DiaryHistory(days, weeks_of(days), pain, trends)


def first_day(
    sessions: Iterable[DoneSession], calendar: Calendar, since: date | None
) -> date | None:
    """The first day that there is anything to show of; None where there is nothing yet."""
    begun = [session.day for session in sessions]
    begun += [calendar.first_day] if calendar.first_day is not None else []
    if not begun:
        return None
    return max(min(begun), since) if since is not None else min(begun)


Trends = tuple[tuple[Moment, PainTrend], ...]
"""What the answers of each moment allow to say."""


def pain_of(
    sessions: Iterable[DoneSession], answers: Sequence[PainAnswer]
) -> tuple[tuple[DayPain, ...], Trends]:
    """Pain of every day on which something was done, and where it goes."""
    given = {(one.day, one.moment): one.value for one in answers}
    done = dict.fromkeys(s.day for s in sessions if s.outcome is not Outcome.NOTHING)
    pain = tuple(DayPain(day, *(given.get((day, moment)) for moment in ASKED)) for day in done)
    trends = tuple(
        (moment, trend_of([PainPoint(a.day, a.value) for a in answers if a.moment is moment]))
        for moment in ASKED
    )
    return pain, trends


def weeks_of(days: tuple[DueDay, ...]) -> tuple[WeekDone, ...]:
    """Days added up by their weeks."""
    by_monday: dict[date, list[DueDay]] = defaultdict(list)
    for day in days:
        by_monday[day.day - timedelta(days=day.day.weekday())].append(day)
    return tuple(
        WeekDone(
            monday,
            done=sum(day.done for day in week),
            partial=sum(day.partial for day in week),
            due=sum(day.due for day in week),
            extra=sum(day.extra for day in week),
        )
        for monday, week in by_monday.items()
    )
