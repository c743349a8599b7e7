"""The diary's entries one by one, to be put right or deleted on the patient's word.

A correction keeps the old value beside it. A deletion is for good; files that were handed out
before are not in the diary's reach.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from pt_coach.engine.inputs import Scale
from pt_coach.exercises.definition import Exercise
from pt_coach.records.outside_rows import ALARMING, ExportRecord, FormRecord
from pt_coach.records.rehearsal_rows import RehearsalRecord
from pt_coach.records.rows import RatingRecord, SessionRecord, SetRecord
from pt_coach.records.store import Store
from pt_coach.reports.doses import Unit, unit_of
from pt_coach.reports.entry_locks import EntryLocks
from pt_coach.reports.form_entries import FormAnswers
from pt_coach.reports.other_entries import MarkEntry, OtherEntries
from pt_coach.reports.words import exercise_name

Value = int | str | None


@dataclass(frozen=True, slots=True)
class SetEntry:
    """A set with its count.

    Attributes:
        exercise: its name.
        held_s: seconds held, where it is a hold; None where repetitions are counted.
        can_correct: whether it was brought to its end.
    """

    record: SetRecord
    exercise: str
    held_s: float | None
    can_correct: bool


@dataclass(frozen=True, slots=True)
class AnswerEntry:
    """An answer; its record holds what stood there before it was put right.

    Attributes:
        exercise: name of the exercise that it is about; None where it is about the session.
        locks: whether it is a warning sign that keeps the exercises locked now; only that it was
            looked at opens them.
    """

    record: RatingRecord
    exercise: str | None
    locks: bool = False

    @property
    def is_sign(self) -> bool:
        """Whether it is about a warning sign, which cannot be left without an answer."""
        return self.record.scale is Scale.RED_FLAG

    @property
    def can_correct(self) -> bool:
        """Whether it can be put right."""
        return not self.locks

    @property
    def can_delete(self) -> bool:
        """Whether it can be deleted alone; a warning sign goes with its session."""
        return not self.is_sign


@dataclass(frozen=True, slots=True)
class ReasonEntry:
    """Why a set was cut short, or an exercise left out.

    Attributes:
        of_set: whether it is about a set.
        id: of the set, or of the exercise's leaving out.
        exercise: its name.
        set_number: from 1; None where it is about the exercise.
        reason: as it was said last; None where nothing was said.
        before: the reason before it was put right; None where there was none.
    """

    of_set: bool
    id: int
    exercise: str
    set_number: int | None
    reason: str | None
    before: str | None = None


@dataclass(frozen=True, slots=True)
class SessionEntries:
    """A session with all that is in it; `movements`: how many were kept to be drawn."""

    session: SessionRecord
    sets: tuple[SetEntry, ...]
    answers: tuple[AnswerEntry, ...]
    movements: int = 0
    reasons: tuple[ReasonEntry, ...] = ()


Entry = SessionRecord | FormRecord | RehearsalRecord | MarkEntry
"""What stands on the list by itself."""


@dataclass(frozen=True, slots=True)
class MonthEntries:
    """All of a month, the newest first, and between which months there is anything."""

    month: date
    earliest: date
    today: date
    sessions: tuple[SessionRecord, ...]
    forms: tuple[FormRecord, ...] = ()
    rehearsals: tuple[RehearsalRecord, ...] = ()
    marks: tuple[MarkEntry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of them by the patient's day, the newest first."""
        found: list[Entry] = [*self.sessions, *self.forms, *self.rehearsals, *self.marks]
        return tuple(sorted(found, key=_begun, reverse=True))


def _begun(one: Entry) -> tuple[date, datetime]:
    return one.day, one.started_at if isinstance(one, SessionRecord) else one.at


class DiaryEntries:
    """Looks entries up, puts them right and deletes them. Safe to call from any thread."""

    def __init__(
        self,
        store: Store,
        library: Mapping[str, Exercise],
        now: Callable[[], datetime],
        *,
        made_up: bool = False,
        everything_gone: Callable[[], None] = lambda: None,
    ) -> None:
        """Look up nothing yet.

        Args:
            store: the diary.
            library: exercises by id.
            now: the patient's local time.
            made_up: the drawn figure's sessions, in the place of the patient's own.
            everything_gone: told after all was deleted, so that nobody goes on with what was read.

        `forms` are the answers that were given outside sessions, `others` rehearsals and what is
        noted with a press.
        """
        self._everything_gone = everything_gone
        self._store, self._library, self._now = store, library, now
        self._made_up = made_up
        self.forms = FormAnswers(store, library, now, made_up=made_up)
        self.others = OtherEntries(store, now, made_up=made_up)
        self._locks = EntryLocks(store, made_up=made_up)

    @property
    def today(self) -> date:
        """The patient's day."""
        return self._now().date()

    def month(self, month: date | None = None) -> MonthEntries | None:
        """What there is of a month by any of its days, None for the newest with anything.

        Returns:
            None where there is nothing at all.
        """
        ours = self._store.history(made_up=self._made_up)
        days = [session.day for session in ours.sessions(None, None)]
        days += [*self.forms.days(), *self.others.days()]
        if not days:
            return None
        begins = (month or max(days)).replace(day=1)
        ends = (begins + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        found = [s for s in self._store.sessions(begins, ends) if self._is_ours(s)]
        earliest, today = min(days).replace(day=1), self.today
        return MonthEntries(
            begins,
            earliest,
            today,
            tuple(reversed(found)),
            self.forms.between(begins, ends),
            self.others.rehearsals(begins, ends),
            self.others.marks(begins, ends),
        )

    def session(self, session_id: int, day: date) -> SessionEntries | None:
        """A session of a day; None where it is gone."""
        sessions = [s for s in self._store.sessions(day, day) if s.id == session_id]
        if not sessions:
            return None
        sets = [one for one in self._store.sets(day, day) if one.session_id == session_id]
        answers = [one for one in self._store.ratings(day, day) if one.session_id == session_id]
        locking = self._locks.now()
        return SessionEntries(
            sessions[0],
            tuple(self._set(one) for one in sets),
            tuple(self._answer(one, locks=locking.has(one.at, one.item)) for one in answers),
            self._movements(session_id, day),
            self._reasons(sets, session_id, day),
        )

    def correct_count(self, set_id: int, count: int) -> None:
        """Put the count of a set right.

        Raises:
            RecordsError: the set is gone, or it could not be written.
        """
        self._store.correct_count(set_id, count, self._now())

    def correct_reason(self, entry: ReasonEntry, reason: str) -> None:
        """Put right why less was done; the same reason changes nothing.

        Raises:
            RecordsError: the set is gone, or it could not be written.
        """
        if reason == entry.reason:
            return
        if entry.of_set:
            self._store.correct_set_reason(entry.id, reason, self._now())
        else:
            self._store.correct_skip_reason(entry.id, reason, self._now())

    def correct_answer(self, entry: AnswerEntry, value: Value) -> bool:
        """Put an answer right; None for one that is to be missing. The same one changes nothing.

        Returns:
            Whether a warning sign is named by it now, which locks the exercises.

        Raises:
            RecordsError: it locks the exercises, has been put right already, or could not be
                written.
        """
        record = entry.record
        if value == record.value:
            return False
        self._locks.refuse_correction(record.at, record.item, is_sign=entry.is_sign)
        self._store.correct_rating(record.id, value, self._now())
        return entry.is_sign and value in ALARMING

    def delete_answer(self, entry: AnswerEntry) -> None:
        """Delete an answer for good; raises `RecordsError` where it could not be."""
        self._store.delete_rating(entry.record.id, self._now())

    def delete_movements(self, session_id: int) -> None:
        """Delete the movements that were kept of a session; see `delete_answer`."""
        self._store.delete_movements(self._now(), session_id)

    def delete_session(self, session_id: int, day: date) -> None:
        """Delete a session of a day for good.

        Raises:
            RecordsError: a warning sign in it locks the exercises, or it could not be deleted.
        """
        self._locks.refuse_deletion(self._locks.in_session(session_id, day))
        self._store.delete_session(session_id, self._now())

    def delete_period(self, since: date, until: date) -> None:
        """Delete all of a period for good; for what it raises see `delete_session`."""
        self._locks.refuse_deletion(self._locks.in_period(since, until))
        self._store.delete_period(since, until, self._now())

    def delete_everything(self) -> None:
        """Delete the whole diary for good; raises `RecordsError` where it could not be."""
        self._store.delete_everything(self._now())
        self._everything_gone()

    def sessions_in(self, since: date, until: date) -> int:
        """How many sessions a period holds, whoever's they are: all of them would be deleted."""
        return len(self._store.sessions(since, until))

    def exports(self) -> Sequence[ExportRecord]:
        """What was handed out before, the newest first; it stays where it is."""
        return list(self._store.exports())[::-1]

    def _is_ours(self, session: SessionRecord) -> bool:
        return session.source.made_up is self._made_up

    def _reasons(
        self, sets: Sequence[SetRecord], session_id: int, day: date
    ) -> tuple[ReasonEntry, ...]:
        """Why sets were cut short, where that was said, and why exercises were left out."""
        found = []
        for one in sets:
            if one.reason is not None:
                name = exercise_name(one.planned.exercise_id, self._library)
                before = one.was_reason if one.was_reason != one.reason else None
                number = one.planned.set_index + 1
                found.append(ReasonEntry(True, one.id, name, number, one.reason, before))
        for skip in self._store.skips(day, day):
            if skip.session_id == session_id:
                name = exercise_name(skip.exercise_id, self._library)
                found.append(ReasonEntry(False, skip.id, name, None, skip.reason, skip.was))
        return tuple(found)

    def _movements(self, session_id: int, day: date) -> int:
        """How many movements of a session were kept."""
        kept = self._store.kept_movements(day, day)
        reps = self._store.reps(day, day) if kept else ()
        return sum(one.session_id == session_id and one.id in kept for one in reps)

    def _set(self, one: SetRecord) -> SetEntry:
        held = unit_of(one.planned.mode, one.planned.hold_s) is Unit.SECONDS
        return SetEntry(
            one,
            exercise_name(one.planned.exercise_id, self._library),
            one.held_s if held else None,
            can_correct=one.ended_at is not None,
        )

    def _answer(self, one: RatingRecord, *, locks: bool) -> AnswerEntry:
        name = exercise_name(one.exercise_id, self._library) if one.exercise_id else None
        sign = one.scale is Scale.RED_FLAG and one.value in ALARMING
        return AnswerEntry(one, name, locks=sign and locks)
