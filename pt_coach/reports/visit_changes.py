"""What changed since the last visit, against the period of the same length before it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from pt_coach.engine.inputs import Moment, Scale
from pt_coach.exercises.definition import Exercise
from pt_coach.records.reader import Reader
from pt_coach.records.rows import RatingRecord
from pt_coach.reports.adherence import percent
from pt_coach.reports.due import Calendar, DueDay, due_days
from pt_coach.reports.places import ORDER
from pt_coach.reports.trends import LEAST_RATINGS


@dataclass(frozen=True, slots=True)
class PeriodNumbers:
    """A period in numbers; None where there were too few answers.

    Attributes:
        pain: median before exercise, 0..10.
        place: furthest symptom before exercise.
    """

    since: date
    until: date
    done: int
    due: int
    pain: float | None
    place: str | None

    @property
    def percent(self) -> int | None:
        """Done of due, 0..100; None where nothing was due."""
        return percent(self.done, self.due)


@dataclass(frozen=True, slots=True)
class VisitChange:
    """Since the visit and the same number of days before it."""

    before: PeriodNumbers
    now: PeriodNumbers

    @property
    def pain_change(self) -> float | None:
        """In points, now minus before."""
        if self.now.pain is None or self.before.pain is None:
            return None
        return self.now.pain - self.before.pain


def visit_change(
    reader: Reader,
    library: Mapping[str, Exercise],
    visit: date,
    today: date,
    *,
    made_up: bool = False,
) -> VisitChange:
    """Compare the days since the visit with as many before.

    Args:
        reader: the diary.
        library: exercises by id.
        visit: day of the visit, the first of the new period.
        today: the patient's day.
        made_up: of a sample patient.
    """
    length = today - visit
    begin = visit - length - timedelta(days=1)
    sessions = [s for s in reader.sessions(begin, today) if s.source.made_up is made_up]
    calendar = Calendar([u for u in reader.regimen_uses() if u.made_up is made_up], library)
    outside = reader.outside(today, today).of(made_up=made_up)
    days = due_days(calendar, sessions, begin, today, today, outside)
    day_of = {session.id: session.day for session in sessions}
    said = [
        (day_of[r.session_id], r)
        for r in reader.ratings(begin, today)
        if r.session_id in day_of and r.moment is Moment.BEFORE
    ]
    split = visit - timedelta(days=1)
    return VisitChange(_numbers(begin, split, days, said), _numbers(visit, today, days, said))


def _numbers(
    since: date,
    until: date,
    days: Sequence[DueDay],
    said: Sequence[tuple[date | None, RatingRecord]],
) -> PeriodNumbers:
    ours = [day for day in days if since <= day.day <= until]
    given = [r for day, r in said if day is not None and since <= day <= until]
    pains = [r.value for r in given if r.scale is Scale.PAIN and isinstance(r.value, int)]
    places = [str(r.value).partition(":")[0] for r in given if r.scale is Scale.LOCATION]
    known = [place for place in places if place in ORDER]
    return PeriodNumbers(
        since,
        until,
        done=sum(day.done for day in ours),
        due=sum(day.due for day in ours),
        pain=float(median(pains)) if len(pains) >= LEAST_RATINGS else None,
        place=max(known, key=ORDER.index) if len(known) >= LEAST_RATINGS else None,
    )
