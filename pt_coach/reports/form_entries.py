"""Answers that were given outside sessions, one by one, to be put right on the patient's word.

A correction is one more row of the form: the last one counts, the ones before stay. A warning sign
that locks the exercises now is no slip to be put right here: only that it was looked at opens them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from pt_coach.engine.questions import CALL, EXERCISE_ITEM, TICKED
from pt_coach.exercises.definition import Exercise
from pt_coach.records.outside_rows import (
    ALARMING,
    FormAnswer,
    FormKind,
    FormRecord,
    is_sign,
)
from pt_coach.records.store import Store
from pt_coach.reports.entry_locks import EntryLocks, LockingAnswers
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

    @property
    def is_score(self) -> bool:
        """Whether it is the number of ticks, which is put right by the ticks."""
        return self.kind is FormKind.ROLAND_MORRIS and self.answer.item == _SCORE

    @property
    def is_tick(self) -> bool:
        """Whether it is a sentence that is ticked or not."""
        return self.kind is FormKind.ROLAND_MORRIS and not self.is_score

    @property
    def can_delete(self) -> bool:
        """Whether it can be deleted alone: a warning sign or a tick goes with its form."""
        return not self.is_sign and self.kind is not FormKind.ROLAND_MORRIS


@dataclass(frozen=True, slots=True)
class FormEntries:
    """A form with its answers in the order in which they were first given."""

    form: FormRecord
    answers: tuple[FormAnswerEntry, ...]

    @property
    def ticked(self) -> frozenset[str]:
        """Items that are ticked, of a questionnaire of ticks."""
        return frozenset(one.item for one in self.form.answers if one.value == TICKED)


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
        self._locks = EntryLocks(store, made_up=made_up)

    def days(self) -> tuple[date, ...]:
        """Days with any, oldest first."""
        return self._store.form_days(made_up=self._made_up)

    def between(self, since: date, until: date) -> tuple[FormRecord, ...]:
        """Forms of some days, both included, the newest first; those without an answer are left."""
        ours = self._store.outside(since, until).of(made_up=self._made_up).forms
        locking = self._locks.now()
        return tuple(form for form in reversed(ours) if self._entries(form, locking))

    def form(self, form_id: int, day: date) -> FormEntries | None:
        """A form of a day; None where it is gone."""
        forms = self._store.outside(day, day).of(made_up=self._made_up).forms
        found = next((form for form in forms if form.id == form_id), None)
        return (
            None if found is None else FormEntries(found, self._entries(found, self._locks.now()))
        )

    def correct(self, entry: FormAnswerEntry, value: int | str | None) -> bool:
        """Put an answer right; None for one that is to be missing. The same one changes nothing.

        Returns:
            Whether a warning sign is named by it now, which locks the exercises.

        Raises:
            RecordsError: it locks the exercises, or it could not be written.
        """
        if value == entry.answer.value:
            # A row would have today's date, and lock again what was looked at since.
            return False
        answer = entry.answer
        self._locks.refuse_correction(answer.at, answer.item, is_sign=entry.locks)
        self._store.answer_form(entry.form.id, {answer.item: value}, self._now())
        return entry.is_sign and value in ALARMING

    def correct_ticks(self, entries: FormEntries, ticked: frozenset[str]) -> None:
        """Put the ticks of a questionnaire right, and with them its score where it has one.

        Args:
            entries: the form as it is.
            ticked: the items that are right.

        Raises:
            RecordsError: the form is gone, or it could not be written.
        """
        changed: dict[str, int | str | None] = {
            item: TICKED if item in ticked else None for item in entries.ticked ^ ticked
        }
        if changed and isinstance(entries.form.value(_SCORE), int):
            changed[_SCORE] = len(ticked)
        if changed:
            self._store.answer_form(entries.form.id, changed, self._now())

    def delete(self, form: FormRecord) -> None:
        """Delete a form for good.

        Raises:
            RecordsError: a warning sign in it locks the exercises, or it could not be deleted.
        """
        self._locks.refuse_deletion(self._locks.now().in_form(form))
        self._store.delete_form(form.id, self._now())

    def delete_answer(self, entry: FormAnswerEntry) -> None:
        """Delete an answer for good; raises `RecordsError` where it could not be."""
        self._store.delete_form_answer(entry.form.id, entry.answer.item, self._now())

    def _entries(self, form: FormRecord, locking: LockingAnswers) -> tuple[FormAnswerEntry, ...]:
        shown = [self._entry(form, one, locking) for one in form.answers if _is_shown(form, one)]
        unfinished = form.kind is FormKind.ROLAND_MORRIS and not any(e.is_score for e in shown)
        if unfinished and form.answers:
            # Left before its end: there are ticks, and no score.
            score = FormAnswer(_SCORE, None, form.answers[-1].at)
            shown.insert(0, self._entry(form, score, locking))
        return tuple(sorted(shown, key=lambda one: not one.is_score))

    def _entry(
        self, form: FormRecord, answer: FormAnswer, locking: LockingAnswers
    ) -> FormAnswerEntry:
        about = answer.item.removeprefix(EXERCISE_ITEM)
        is_exercise = form.kind is FormKind.VISIT and about != answer.item
        locks = answer in form.alarming and locking.has(answer.at, answer.item)
        is_tick = form.kind is FormKind.ROLAND_MORRIS and answer.item != _SCORE
        return FormAnswerEntry(
            form,
            answer,
            exercise_name(about, self._library) if is_exercise else None,
            is_sign(form.kind, answer.item),
            locks,
            # Ticks are put right together, with the score that is their number.
            can_correct=not is_tick and not locks,
        )


def _is_shown(form: FormRecord, answer: FormAnswer) -> bool:
    """Not what is got ready for a call, nor a tick or a question that was taken out again."""
    kind, item = form.kind, answer.item
    if kind is FormKind.ROLAND_MORRIS:
        return item == _SCORE or answer.value is not None or answer.corrected
    if kind is FormKind.VISIT and item in CALL:
        return False
    more = kind is FormKind.VISIT and item.startswith("question_")
    return not more or answer.value is not None or answer.corrected
