"""Which entries of the diary keep the exercises locked now, so that no slip of a hand opens them.

Putting such an answer right to no, or deleting it, would open the exercises without anybody having
looked at the warning sign. Once the patient says that it was looked at, both are open again.
"""

from dataclasses import dataclass
from datetime import date, datetime

from pt_coach.engine.inputs import Scale
from pt_coach.records.outside_rows import ALARMING, FormRecord
from pt_coach.records.problems import RecordsError
from pt_coach.records.store import Store


@dataclass(frozen=True, slots=True)
class LockingAnswers:
    """When, and about which sign, the answers were given that lock the exercises."""

    answers: frozenset[tuple[datetime, str]]

    def has(self, at: datetime, item: str | None) -> bool:
        """Whether an answer is among them."""
        return (at, item or "") in self.answers

    def in_form(self, form: FormRecord) -> bool:
        """Whether any of a form is."""
        return any(self.has(one.at, one.item) for one in form.alarming)


class EntryLocks:
    """Asks the diary what locks, and refuses what would open the lock."""

    def __init__(self, store: Store, *, made_up: bool) -> None:
        """Ask nothing yet.

        Args:
            store: the diary.
            made_up: the drawn figure's entries, in the place of the patient's own.
        """
        self._store, self._made_up = store, made_up

    def now(self) -> LockingAnswers:
        """What locks now."""
        lock = self._store.warning_lock(made_up=self._made_up)
        alarms = () if lock is None else lock.alarms
        return LockingAnswers(frozenset((one.at, one.item) for one in alarms))

    def in_session(self, session_id: int, day: date) -> bool:
        """Whether an answer of a session of a day locks."""
        return self._in_sessions(day, day, session_id)

    def in_period(self, since: date, until: date) -> bool:
        """Whether any answer of a period does, both days included."""
        locking = self.now()
        if not locking.answers:
            return False
        forms = self._store.outside(since, until).of(made_up=self._made_up).forms
        return any(map(locking.in_form, forms)) or self._in_sessions(since, until)

    def refuse_correction(self, at: datetime, item: str | None, *, is_sign: bool) -> None:
        """Refuse to put an answer right that locks.

        Raises:
            RecordsError: it does.
        """
        if is_sign and self.now().has(at, item):
            raise RecordsError(
                "This warning sign keeps the exercises locked. Say on Today that it was looked at."
            )

    def refuse_deletion(self, locks: bool) -> None:
        """Refuse to delete what locks.

        Raises:
            RecordsError: it does.
        """
        if locks:
            raise RecordsError(
                "A warning sign in it keeps the exercises locked. Say on Today that it was looked "
                "at; then it can be deleted."
            )

    def _in_sessions(self, since: date, until: date, session_id: int | None = None) -> bool:
        locking = self.now()
        if not locking.answers:
            return False
        return any(
            one.value in ALARMING and locking.has(one.at, one.item)
            for one in self._store.ratings(since, until, scale=Scale.RED_FLAG)
            if session_id is None or one.session_id == session_id
        )
