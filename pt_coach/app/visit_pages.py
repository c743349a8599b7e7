"""Fills what the pages outside a session are given: forms that are due, and facts for a visit."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Final

from pt_coach.app import clocks
from pt_coach.engine.inputs import Moment, Scale
from pt_coach.engine.questions import URGENT_SIGNS
from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.regimen import Regimen
from pt_coach.exercises.schema import LoadedRegimen
from pt_coach.records.outside_rows import FormKind, FormRecord, OutsideRecords
from pt_coach.records.problems import RecordsError
from pt_coach.records.rows import RatingRecord, SessionRecord
from pt_coach.records.store import Store
from pt_coach.reports.forms_due import FormsDue, form_to_go_on_with, forms_due
from pt_coach.reports.places import place_trend
from pt_coach.reports.trends import pain_series
from pt_coach.reports.words import exercise_name
from pt_coach.ui.visit_services import (
    Answer,
    CannotKeep,
    ExerciseFelt,
    VisitFacts,
    VisitServices,
)

# Without a visit to begin at, the numbers are of these last days.
_LOOK_BACK: Final = timedelta(weeks=12)


class VisitPages:
    """Forms and facts out of the diary.

    Args:
        store: the diary.
        library: exercises by id, as the pages call them.
        regimen: the one in force.
        made_up: whether the drawn figure is the patient; its answers never mix with a person's.
    """

    def __init__(
        self,
        store: Store,
        library: Mapping[str, Exercise],
        regimen: Callable[[], LoadedRegimen | None],
        *,
        made_up: bool = False,
    ) -> None:
        self._store = store
        self._library = library
        self._regimen = regimen
        self._made_up = made_up
        self._open: dict[FormKind, int] = {}

    def services(self) -> VisitServices:
        """For the window."""
        return VisitServices(
            due=self.due,
            go_on=self.go_on,
            look=self.look,
            answer=self.answer,
            facts=self.facts,
            lock_is_emergency=self.lock_is_emergency,
            note_visit=self.note_visit,
        )

    def due(self) -> FormsDue:
        """What is to be asked today; nobody stands behind the figure to be asked."""
        if self._made_up:
            return FormsDue()
        loaded = self._regimen()
        regimen = loaded.regimen if loaded is not None else None
        return forms_due(self._outside(), regimen, clocks.now().date())

    def go_on(self, kind: FormKind) -> Mapping[str, Answer]:
        """The answers so far; the next ones come into the same form, or into a new one."""
        found = self._under_way(kind)
        self._open.pop(kind, None)
        if found is not None:
            self._open[kind] = found.id
        return _answers(found)

    def look(self) -> Mapping[str, Answer]:
        """The preparation of the visit as far as it is."""
        return _answers(self._under_way(FormKind.VISIT))

    def answer(self, kind: FormKind, answers: Mapping[str, Answer]) -> None:
        """Keep answers; the first one begins the form.

        Raises:
            CannotKeep: it could not be written.
        """
        now = clocks.now()
        with _kept():
            if kind not in self._open:
                zone = clocks.zone_name()
                self._open[kind] = self._store.begin_form(kind, now, zone, made_up=self._made_up)
            self._store.answer_form(self._open[kind], answers, now)

    def lock_is_emergency(self) -> bool:
        """Whether any sign that locks is more than one to ask about by tomorrow."""
        lock = self._store.warning_lock(made_up=self._made_up)
        return lock is not None and any(one.item not in URGENT_SIGNS for one in lock.alarms)

    def note_visit(self, when: datetime | None = None) -> None:
        """The visit took place; the next preparation is a new one.

        Args:
            when: as the regimen says it, without an offset by this machine's clock; None for now.

        Raises:
            CannotKeep: it could not be written.
        """
        at = clocks.now() if when is None else when.astimezone()
        with _kept():
            self._store.note_visit(at, made_up=self._made_up)
        self._open.pop(FormKind.VISIT, None)

    def facts(self) -> VisitFacts:
        """What the diary says since the last visit, by the same functions as the report."""
        today = clocks.now().date()
        outside = self._outside()
        noted = [visit.day for visit in outside.visits]
        since = max((day for day in noted if day < today), default=today - _LOOK_BACK)
        loaded = self._regimen()
        regimen = loaded.regimen if loaded is not None else None
        sessions, ratings = self._said(since, today)
        trend = pain_series(Moment.BEFORE, ratings, sessions).trend
        known = trend.first is not None and trend.last is not None
        place = place_trend(ratings, sessions)
        weekly = [f for f in outside.forms if f.kind is FormKind.WEEKLY and f.day >= since]
        sleep = [form.value("sleep") for form in weekly]
        medication = weekly[-1].value("medication_days") if weekly else None
        return VisitFacts(
            today,
            next_visit=regimen.next_visit if regimen is not None else None,
            therapist=regimen.therapist if regimen is not None else None,
            since=min((session.day for session in sessions), default=since),
            last_visit=max(noted, default=None),
            course=trend.trend.value if known else None,
            pain=(trend.first or 0.0, trend.last or 0.0) if known else None,
            places=(place.first, place.last) if place.first and place.last else None,
            exercises=self._felt(regimen, ratings),
            sleep=tuple(one for one in sleep if isinstance(one, str)),
            medication_days=medication if isinstance(medication, int) else None,
        )

    def _said(
        self, since: date, until: date
    ) -> tuple[Sequence[SessionRecord], Sequence[RatingRecord]]:
        """Sessions and answers of a person alone or of the figure alone."""
        found = self._store.sessions(since, until)
        sessions = [one for one in found if one.source.made_up is self._made_up]
        ids = {session.id for session in sessions}
        ratings = self._store.ratings(since, until)
        return sessions, [one for one in ratings if one.session_id in ids]

    def _felt(
        self, regimen: Regimen | None, ratings: Sequence[RatingRecord]
    ) -> tuple[ExerciseFelt, ...]:
        """The regimen's exercises, then others that were done; skipped answers are not counted."""
        said: dict[str, Counter[str]] = {}
        for wanted in regimen.exercises if regimen is not None else ():
            said[wanted.exercise] = Counter()
        for one in ratings:
            about = one.exercise_id
            if one.scale is Scale.COMFORT and about is not None and isinstance(one.value, str):
                said.setdefault(about, Counter())[one.value] += 1
        return tuple(
            ExerciseFelt(i, exercise_name(i, self._library), comfort) for i, comfort in said.items()
        )

    def _under_way(self, kind: FormKind) -> FormRecord | None:
        loaded = self._regimen()
        questions = loaded.regimen.questions if loaded is not None else ()
        return form_to_go_on_with(self._outside(), kind, clocks.now().date(), questions)

    def _outside(self) -> OutsideRecords:
        return self._store.outside().of(made_up=self._made_up)


def _answers(form: FormRecord | None) -> Mapping[str, Answer]:
    return {} if form is None else {answer.item: answer.value for answer in form.answers}


@contextmanager
def _kept() -> Iterator[None]:
    try:
        yield
    except RecordsError as problem:
        raise CannotKeep(str(problem)) from problem
