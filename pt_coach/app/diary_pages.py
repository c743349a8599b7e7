"""What the first page shows of the diary: today and the week; and the regimen in force."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from pt_coach.app import clocks
from pt_coach.app.pause_pages import pauses_of
from pt_coach.engine.inputs import Moment, Rating, Scale
from pt_coach.engine.plan import SessionPlan, plan_session
from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.problems import InvalidFile
from pt_coach.exercises.regimen import Regimen
from pt_coach.exercises.schema import LoadedRegimen, load_regimen, parse_regimen
from pt_coach.records.problems import RecordsError
from pt_coach.records.rows import Outcome
from pt_coach.records.store import Store
from pt_coach.reports.due import DueDay
from pt_coach.reports.history import DiaryHistory, diary_history
from pt_coach.ui.pause_services import Pause, pause_to_show
from pt_coach.ui.services import DayMark, PainDay, Today, Unfinished

_PAIN_DAYS = 28
_LOOK_BACK_DAYS = 35


class DiaryPages:
    """The diary as the window wants it.

    Args:
        store: the diary.
        library: exercises by id.
        made_up: whether the drawn figure's sessions are shown, and no patient's.
        regimen: to use; None goes on with the one that was used last.
    """

    def __init__(
        self,
        store: Store,
        library: Mapping[str, Exercise],
        *,
        made_up: bool = False,
        regimen: LoadedRegimen | None = None,
    ) -> None:
        self._store = store
        self._library = library
        self._made_up = made_up
        self._regimen = regimen or self._last_used()
        if regimen is not None and not made_up:
            store.use_regimen(regimen, clocks.now())

    def regimen(self) -> LoadedRegimen | None:
        """The one in force."""
        return self._regimen

    def open_regimen(self, path: Path) -> tuple[str, ...]:
        """Use a regimen from now on; the problems found in it, or none."""
        try:
            loaded = load_regimen(path, self._library)
            self._store.use_regimen(loaded, clocks.now())
        except InvalidFile as invalid:
            return tuple(str(problem) for problem in invalid.problems)
        except RecordsError as problem:
            return (str(problem),)
        self._regimen = loaded
        return ()

    def forget_regimen(self) -> None:
        """The diary was emptied: the patient is asked for the file again."""
        self._regimen = None

    def today(self) -> Today:
        """The first page's data."""
        now = clocks.now()
        today = now.date()
        loaded = self._regimen
        regimen = loaded.regimen if loaded is not None else None
        history = self._history(today, since=today - timedelta(days=_LOOK_BACK_DAYS))
        # Of a person; the figure's own answers lock nobody.
        lock = None if self._made_up else self._store.warning_lock()
        outside = self._store.outside(today, today).of(made_up=self._made_up)
        pauses = pauses_of(outside)
        return Today(
            now=now,
            regimen=regimen,
            plan=_plan(regimen, today, self._library),
            short=regimen is not None and regimen.flare_day is not None,
            done_today=_done_today(history, regimen, today),
            week=_week(history, regimen, today, pauses),
            last_week=_last_week(history, today),
            pain=_pain(history)[-_PAIN_DAYS:],
            unfinished=self._unfinished(),
            ask_next_morning=self._morning_is_open(today),
            locked_since=lock.alarms[0].day if lock is not None else None,
            streak=history.streak,
            pause=pause_to_show(pauses, today),
        )

    def keep_unfinished(self) -> None:
        """Leave the session that was cut off as it is."""
        left = self._store.unfinished()
        if left is not None:
            self._store.close_as_partial(left.session.id)

    def discard_unfinished(self) -> None:
        """Take the session that was cut off out of view."""
        left = self._store.unfinished()
        if left is not None:
            self._store.discard(left.session.id)

    def say_looked_at(self) -> None:
        """The patient says that the warning sign was looked at."""
        self._store.release(clocks.now())

    def rate_next_morning(self, pain: int | None) -> None:
        """Keep the answer to "how is it today"; None for one that was skipped."""
        rating = Rating(0.0, Scale.PAIN, Moment.NEXT_MORNING, pain)
        self._store.add_rating(rating, clocks.now())

    def _last_used(self) -> LoadedRegimen | None:
        uses = [use for use in self._store.regimen_uses() if use.made_up is self._made_up]
        if not uses:
            return None
        try:
            return parse_regimen(uses[-1].text, uses[-1].title, self._library)
        except InvalidFile:
            # The library has changed since. The patient is asked for the file again.
            return None

    def _history(self, today: date, since: date | None = None) -> DiaryHistory:
        return diary_history(self._store, self._library, today, since=since, made_up=self._made_up)

    def _unfinished(self) -> Unfinished | None:
        left = self._store.unfinished()
        if left is None or left.session.source.made_up is not self._made_up:
            return None
        return Unfinished(left.session.started_at, left.exercise_name, left.sets_done)

    def _morning_is_open(self, today: date) -> bool:
        """Whether something was done yesterday, and nobody has asked about it yet."""
        yesterday = today - timedelta(days=1)
        done = [
            session
            for session in self._store.sessions(yesterday, today)
            if session.source.made_up is self._made_up and session.outcome is not Outcome.NOTHING
        ]
        if not done or done[-1].day != yesterday:
            return False
        answers = self._store.ratings(yesterday, today, scale=Scale.PAIN)
        last = done[-1].id
        return not any(
            one.moment is Moment.NEXT_MORNING and one.session_id == last for one in answers
        )


def _plan(
    regimen: Regimen | None, today: date, library: Mapping[str, Exercise]
) -> SessionPlan | None:
    wanted = regimen.due_on(today) if regimen is not None else ()
    return plan_session(wanted, library) if wanted else None


def _done_today(history: DiaryHistory, regimen: Regimen | None, today: date) -> bool:
    if regimen is None or not history.days or history.days[-1].day != today:
        return False
    last = history.days[-1]
    return last.done + last.extra >= regimen.schedule.times_per_day


def _week(
    history: DiaryHistory, regimen: Regimen | None, today: date, pauses: Sequence[Pause]
) -> tuple[DayMark, ...]:
    by_day = {day.day: day for day in history.days}
    monday = today - timedelta(days=today.weekday())
    week = [monday + timedelta(days=n) for n in range(7)]
    off = [day for day in week if any(pause.holds(day) for pause in pauses)]
    return tuple(_mark(by_day.get(day), regimen, day, today, off) for day in week)


def _mark(
    known: DueDay | None, regimen: Regimen | None, day: date, today: date, off: Sequence[date]
) -> DayMark:
    if known is not None and (known.done or known.extra):
        return DayMark.DONE
    if day in off:
        return DayMark.PAUSED
    if day < today:
        missed = known is not None and known.due > known.done
        return DayMark.MISSED if missed else DayMark.REST
    return DayMark.DUE if regimen is not None and regimen.is_due(day) else DayMark.REST


def _last_week(history: DiaryHistory, today: date) -> tuple[int, int] | None:
    monday = today - timedelta(days=today.weekday() + 7)
    found = next((week for week in history.weeks if week.monday == monday), None)
    return (found.done, found.due) if found is not None and found.due else None


def _pain(history: DiaryHistory) -> tuple[PainDay, ...]:
    return tuple(PainDay(day.day, day.before, day.after) for day in history.pain)
