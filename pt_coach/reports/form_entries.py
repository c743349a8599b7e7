"""Answers that were given outside sessions, one by one, to be put right on the patient's word.

A correction is one more row of the form: the last one counts, the ones before stay. A warning sign
that locks the exercises now is no slip to be put right here: only that it was looked at opens them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from pt_coach.engine.questions import CALL, EXERCISE_ITEM
from pt_coach.exercises.definition import Exercise
from pt_coach.records.outside_rows import (
    ALARMING,
    FormAnswer,
    FormKind,
    FormRecord,
    is_sign,
)
from pt_coach.records.problems import RecordsError
from pt_coach.records.store import Store
from pt_coach.reports.words import exercise_name

_SCORE = "score"


@dataclass(frozen=True, slots=True)
class FormAnswerEntry:
    """An answer of a form; it holds what stood there before it was put right.

    Attributes:
        exercise: name of the exercise that it is about; None where it is about none.
        is_sign: whether it is about a warning sign, which cannot be left without an answer.
        locks: whether it is a warning sign that keeps the exercises locked now.
        can_correct: whether it can be put right by itself.
    """

    form: FormRecord
    answer: FormAnswer
    exercise: str | None
    is_sign: bool
    locks: bool
    can_correct: bool

    @property
    def kind(self) -> FormKind:
        """Of the form."""
        return self.form.kind


@dataclass(frozen=True, slots=True)
class FormEntries:
    """A form with its answers in the order in which they were first given."""

    form: FormRecord
    answers: tuple[FormAnswerEntry, ...]


class FormAnswers:
    """Looks forms up and puts their answers right. Safe to call from any thread."""

    def __init__(
        self,
        store: Store,
        library: Mapping[str, Exercise],
        now: Callable[[], datetime],
        *,
        made_up: bool,
    ) -> None:
        """Look up nothing yet.

        Args:
            store: the diary.
            library: exercises by id.
            now: the patient's local time.
            made_up: the drawn figure's forms, in the place of the patient's own.
        """
        self._store, self._library, self._now = store, library, now
        self._made_up = made_up

    def days(self) -> tuple[date, ...]:
        """Days with any, oldest first."""
        return self._store.form_days(made_up=self._made_up)

    def between(self, since: date, until: date) -> tuple[FormRecord, ...]:
        """Forms of some days, both included, the newest first; those without an answer are left."""
        ours = self._store.outside(since, until).of(made_up=self._made_up).forms
        return tuple(form for form in reversed(ours) if self._entries(form))

    def form(self, form_id: int, day: date) -> FormEntries | None:
        """A form of a day; None where it is gone."""
        forms = self._store.outside(day, day).of(made_up=self._made_up).forms
        found = next((form for form in forms if form.id == form_id), None)
        return FormEntries(found, self._entries(found)) if found is not None else None

    def correct(self, entry: FormAnswerEntry, value: int | str | None) -> bool:
        """Put an answer right; None for one that is to be missing. The same one changes nothing.

        Returns:
            Whether a warning sign is named by it now, which locks the exercises.

        Raises:
            RecordsError: it could not be written.
        """
        if value == entry.answer.value:
            # A row would have today's date, and lock again what was looked at since.
            return False
        if entry.locks and self._locking(entry.answer):
            raise RecordsError(
                "This warning sign keeps the exercises locked. Say on Today that it was looked at."
            )
        self._store.answer_form(entry.form.id, {entry.answer.item: value}, self._now())
        return entry.is_sign and value in ALARMING

    def _entries(self, form: FormRecord) -> tuple[FormAnswerEntry, ...]:
        return tuple(self._entry(form, one) for one in form.answers if _is_shown(form.kind, one))

    def _entry(self, form: FormRecord, answer: FormAnswer) -> FormAnswerEntry:
        about = answer.item.removeprefix(EXERCISE_ITEM)
        is_exercise = form.kind is FormKind.VISIT and about != answer.item
        locks = answer in form.alarming and self._locking(answer)
        return FormAnswerEntry(
            form,
            answer,
            exercise_name(about, self._library) if is_exercise else None,
            is_sign(form.kind, answer.item),
            locks,
            # The score is the number of ticks, and is not said by itself.
            can_correct=form.kind is not FormKind.ROLAND_MORRIS and not locks,
        )

    def _locking(self, answer: FormAnswer) -> bool:
        """Whether an answer is among those that keep the exercises locked now."""
        lock = self._store.warning_lock(made_up=self._made_up)
        alarms = () if lock is None else lock.alarms
        return any((one.at, one.item) == (answer.at, answer.item) for one in alarms)


def _is_shown(kind: FormKind, answer: FormAnswer) -> bool:
    """Of Roland-Morris its score; what is got ready for a call is no answer."""
    if kind is FormKind.ROLAND_MORRIS:
        return answer.item == _SCORE
    if kind is FormKind.VISIT and answer.item in CALL:
        return False
    # A question of the patient's own that was taken out again.
    more = kind is FormKind.VISIT and answer.item.startswith("question_")
    return not more or answer.value is not None or answer.corrected
