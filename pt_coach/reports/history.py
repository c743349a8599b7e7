"""What the history page shows, read straight from the diary: fast with ten years of sessions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from pt_coach.engine.inputs import Moment, Scale
from pt_coach.exercises.definition import Exercise
from pt_coach.records.reader import Reader
from pt_coach.records.rows import Outcome
from pt_coach.reports.due import Calendar, DayState, DueDay, due_days
from pt_coach.reports.trends import PainTrend, pain_series


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

    A shorter version that the regimen offers is all of it. Rest days, agreed pauses, days of a
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
    """Oldest first; `trend` is of the pain before exercise."""

    days: tuple[DueDay, ...] = ()
    weeks: tuple[WeekDone, ...] = ()
    pain: tuple[DayPain, ...] = ()
    trend: PainTrend | None = None

    @property
    def streak(self) -> int:
        """Days with all done in a row, as far back as this looks."""
        return streak_of(self.days)


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
    sessions = [s for s in reader.sessions(since, today) if s.source.made_up is made_up]
    uses = [use for use in reader.regimen_uses() if use.made_up is made_up]
    calendar = Calendar(uses, library)
    begun = [*(session.day for session in sessions), *(use.day for use in uses)]
    if not begun:
        return DiaryHistory()
    first = max(min(begun), since) if since is not None else min(begun)
    outside = reader.outside(today, today).of(made_up=made_up)
    days = due_days(calendar, sessions, first, today, today, outside)
    ours = {session.id: session.day for session in sessions}
    done = [session.id for session in sessions if session.outcome is not Outcome.NOTHING]
    given = reader.ratings(since, today, scale=Scale.PAIN, during=False)
    ratings = [rating for rating in given if rating.session_id in ours]
    answers = {
        (ours[r.session_id], r.moment): r.value
        for r in ratings
        if r.session_id is not None and isinstance(r.value, int)
    }
    pain = tuple(
        DayPain(
            day,
            *(answers.get((day, m)) for m in (Moment.BEFORE, Moment.AFTER, Moment.NEXT_MORNING)),
        )
        for day in dict.fromkeys(ours[i] for i in done)
    )
    trend = pain_series(Moment.BEFORE, ratings, sessions).trend
    return DiaryHistory(days, weeks_of(days), pain, trend)


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
