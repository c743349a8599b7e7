"""What each part of the history page shows, for the period that is looked at, read when wanted.

Nothing is read twice while the diary stays as it is. The numbers are those of the report for the
same period: both are added up by the same functions.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from statistics import median
from threading import Lock
from typing import Any, Final, TypeVar

from pt_coach.engine.plan import SessionPlan, plan_session
from pt_coach.exercises.definition import Exercise
from pt_coach.records.history_reading import (
    BucketCount,
    DayRange,
    HistoryReader,
    SeenReps,
    SessionDay,
)
from pt_coach.records.reader import Reader
from pt_coach.records.rows import Outcome
from pt_coach.reports.adherence import Adherence, adherence
from pt_coach.reports.doses import Done, Unit, Wanted, days_of_doses
from pt_coach.reports.due import Calendar, DueDay, due_days
from pt_coach.reports.history import DayPain, Trends, WeekDone, first_day, pain_of, weeks_of
from pt_coach.reports.ranges import RangeTrend, range_unit, trend_of_range
from pt_coach.reports.rehearsal_trends import RehearsalTrend, rehearsal_trends
from pt_coach.reports.report import last_visit
from pt_coach.reports.trends import WINDOW_DAYS
from pt_coach.reports.visit_changes import VisitChange, visit_change
from pt_coach.reports.words import exercise_name, fault_words

_T = TypeVar("_T")


class Span(Enum):
    """How far back is looked, in days with today; None for all of it."""

    FOUR_WEEKS = 28
    THREE_MONTHS = 91
    YEAR = 365
    ALL = None


# From here on months are added up instead of weeks, so that a plot stays readable.
_MONTHS_FROM: Final = (Span.YEAR, Span.ALL)


@dataclass(frozen=True, slots=True)
class MonthView:
    """The days of a month that there is something to say of.

    Attributes:
        month: its first day.
        earliest: first day of the month in which it all began.
        today: the patient's day.
    """

    month: date
    earliest: date
    today: date
    days: tuple[DueDay, ...]


@dataclass(frozen=True, slots=True)
class DoneView:
    """What was done of what was due.

    Attributes:
        since, until: the days that were looked at.
        minutes: median length of a session, min; None where there was none.
        plan: a session as it is prescribed now; None where nothing is.
        seen: repetitions: counted, seen, and seen all the way.
        names: exercises by id, as they are called now.
    """

    since: date
    until: date
    weeks: tuple[WeekDone, ...]
    adherence: Adherence
    minutes: float | None
    plan: SessionPlan | None
    seen: SeenReps
    names: Mapping[str, str]

    @property
    def weekly_done(self) -> float:
        """Sessions done a week, with those that were not due."""
        done = self.adherence.sessions_done + self.adherence.sessions_extra
        return done / max(self.adherence.days / 7, 1.0)

    @property
    def weekly_due(self) -> float:
        """Sessions due a week."""
        return self.adherence.sessions_due / max(self.adherence.days / 7, 1.0)


@dataclass(frozen=True, slots=True)
class PainView:
    """Pain by day, and where it goes."""

    days: tuple[DayPain, ...]
    trends: Trends


@dataclass(frozen=True, slots=True)
class RangeView:
    """End range of one side; `days` are the means of each day, `trend` is the report's own."""

    trend: RangeTrend
    days: tuple[DayRange, ...]


@dataclass(frozen=True, slots=True)
class FormView:
    """Faults and comfort of one exercise by week, or by month where `months`.

    Attributes:
        looked_at: repetitions or holds that the camera counted.
        words: the faults in words, by rule.
    """

    months: bool
    faults: tuple[BucketCount, ...]
    looked_at: tuple[BucketCount, ...]
    comfort: tuple[BucketCount, ...]
    words: Mapping[str, str]


class HistoryViews:
    """Reads the views of a person's diary, or of the drawn figure's. Safe from any thread."""

    def __init__(
        self,
        reader: Reader,
        library: Mapping[str, Exercise],
        now: Callable[[], datetime],
        *,
        made_up: bool = False,
    ) -> None:
        """Read nothing yet.

        Args:
            reader: the diary, or the store.
            library: exercises by id.
            now: the patient's local time.
            made_up: the drawn figure's sessions, in the place of the patient's own.
        """
        self._reader, self._library, self._now = reader, library, now
        self._made_up = made_up
        self._kept: dict[Hashable, Any] = {}
        self._kept_of: Hashable = None
        self._lock = Lock()

    @property
    def today(self) -> date:
        """The patient's day."""
        return self._now().date()

    def month(self, month: date) -> MonthView | None:
        """The calendar of a month by any of its days; None where the diary is empty."""
        begins = month.replace(day=1)
        return self._keep(("month", begins), lambda: self._month(begins))

    def done(self, span: Span) -> DoneView | None:
        """What was done in a period; None where there is nothing yet."""
        return self._keep(("done", span), lambda: self._done(span))

    def pain(self, span: Span) -> PainView:
        """Pain in a period."""
        since, until = self._period(span)

        def read() -> PainView:
            return PainView(*pain_of(self._sessions(span), self._ours.pain(since, until)))

        return self._keep(("pain", span), read)

    def exercises(self, span: Span) -> tuple[tuple[str, str], ...]:
        """Ids and names of the exercises that were done, the most frequent first."""
        rows = self._keep(
            ("exercises", span), lambda: tuple(self._ours.exercises(*self._period(span)))
        )
        return tuple((r.exercise_id, self._name(r.exercise_id, r.name)) for r in rows)

    def ranges(self, exercise_id: str, span: Span) -> tuple[RangeView, ...]:
        """End range of an exercise, one view for each side that the camera measured."""
        return self._keep(
            ("ranges", exercise_id, span), lambda: self._ranges(exercise_id, *self._period(span))
        )

    def form(self, exercise_id: str, span: Span) -> FormView:
        """Faults and comfort of an exercise."""
        since, until = self._period(span)
        months = span in _MONTHS_FROM

        def read() -> FormView:
            ours, exercise = self._ours, self._library.get(exercise_id)
            faults = ours.faults(exercise_id, since, until, months=months)
            rules = {one.what for one in faults if one.what is not None}
            return FormView(
                months,
                tuple(faults),
                tuple(ours.looked_at(exercise_id, since, until, months=months)),
                tuple(ours.comfort(exercise_id, since, until, months=months)),
                {rule: fault_words(rule, exercise) for rule in rules},
            )

        return self._keep(("form", exercise_id, span), read)

    def rehearsals(self, span: Span) -> tuple[RehearsalTrend, ...]:
        """What the rehearsals of a period gave over time; nothing where there was none."""

        def read() -> tuple[RehearsalTrend, ...]:
            held = self._reader.rehearsals(*self._period(span))
            return rehearsal_trends([one for one in held if one.made_up is self._made_up])

        return self._keep(("rehearsals", span), read)

    def visit(self) -> VisitChange | None:
        """The days since the last visit against as many before; None where there was none."""
        return self._keep(("visit",), self._visit)

    # --- inside --------------------------------------------------------------------------

    @property
    def _ours(self) -> HistoryReader:
        return self._reader.history(made_up=self._made_up)

    def _keep(self, what: Hashable, read: Callable[[], _T]) -> _T:
        # The words of the exercises are part of it, and change with the language.
        names = tuple(one.name for one in self._library.values())
        state = self._reader.state, self.today, names
        with self._lock:
            if state != self._kept_of:
                self._kept.clear()
                self._kept_of = state
            if what in self._kept:
                kept: _T = self._kept[what]
                return kept
        # Not under the lock: what the window wants does not wait for what is read beside it.
        found = read()
        with self._lock:
            if state == self._kept_of:
                self._kept[what] = found
        return found

    def _period(self, span: Span) -> tuple[date | None, date]:
        today = self.today
        return (None if span.value is None else today - timedelta(days=span.value - 1)), today

    def _name(self, exercise_id: str, then: str) -> str:
        return exercise_name(exercise_id, self._library) if exercise_id in self._library else then

    @property
    def _calendar(self) -> Calendar:
        def read() -> Calendar:
            uses = [u for u in self._reader.regimen_uses() if u.made_up is self._made_up]
            return Calendar(uses, self._library)

        return self._keep(("calendar",), read)

    def _sessions(self, span: Span) -> tuple[SessionDay, ...]:
        return self._keep(
            ("sessions", span), lambda: tuple(self._ours.sessions(*self._period(span)))
        )

    def _days(
        self, sessions: tuple[SessionDay, ...], since: date, until: date
    ) -> tuple[DueDay, ...]:
        today = self.today
        outside = self._reader.outside(today, today).of(made_up=self._made_up)
        return due_days(self._calendar, sessions, since, until, today, outside)

    def _month(self, begins: date) -> MonthView | None:
        today = self.today
        earliest = first_day(self._ours.first_session(), self._calendar, None)
        if earliest is None:
            return None
        last = min(begins + timedelta(days=31 - 1), today)
        last = min(last, (begins + timedelta(days=31)).replace(day=1) - timedelta(days=1))
        since = max(begins, earliest)
        sessions = tuple(self._ours.sessions(since, last))
        days = self._days(sessions, since, last) if since <= last else ()
        return MonthView(begins, earliest.replace(day=1), today, days)

    def _done(self, span: Span) -> DoneView | None:
        since, until = self._period(span)
        sessions = self._sessions(span)
        first = first_day(sessions, self._calendar, since)
        if first is None:
            return None
        days = self._days(sessions, first, until)
        doses: dict[int, list[Done]] = defaultdict(list)
        for one in self._ours.doses(since, until):
            unit = Unit.SECONDS if one.seconds else Unit.REPS
            doses[one.session_id].append((one.exercise_id, unit, one.done))
        wanted = Wanted(
            self._calendar,
            self._reader.planned_sets(since, until),
            self._library,
            self._reader.swaps(since, until),
        )
        added = adherence(days, days_of_doses(days, sessions, doses, wanted))
        lengths = [s.minutes for s in sessions if s.outcome is not Outcome.NOTHING]
        regimen = self._calendar.in_force(until)
        return DoneView(
            first,
            until,
            weeks_of(days),
            added,
            median(lengths) if lengths else None,
            plan_session(regimen.exercises, self._library) if regimen is not None else None,
            self._ours.seen_reps(since, until),
            {d.exercise_id: exercise_name(d.exercise_id, self._library) for d in added.doses},
        )

    def _ranges(self, exercise_id: str, since: date | None, until: date) -> tuple[RangeView, ...]:
        days = self._ours.ranges(exercise_id, since, until)
        unit = range_unit(self._library.get(exercise_id))
        views = []
        for side in dict.fromkeys(day.side for day in days):
            ours = tuple(day for day in days if day.side is side)
            views.append(RangeView(self._trend(exercise_id, unit, ours), ours))
        return tuple(views)

    def _trend(self, exercise_id: str, unit: str, days: tuple[DayRange, ...]) -> RangeTrend:
        """Of the repetitions of the first and the last seven days; the others do not matter."""
        begin, end, side = days[0].day, days[-1].day, days[0].side
        span = timedelta(days=WINDOW_DAYS - 1)
        peaks = [
            *self._ours.peaks(exercise_id, begin, begin + span),
            *self._ours.peaks(exercise_id, max(begin + span + timedelta(days=1), end - span), end),
        ]
        values = [(peak.day, peak.value) for peak in peaks if peak.side is side]
        return trend_of_range(exercise_id, side, unit, values)

    def _visit(self) -> VisitChange | None:
        today = self.today
        visit = last_visit(self._reader, today)
        if visit is None:
            return None
        return visit_change(self._reader, self._library, visit, today, made_up=self._made_up)
