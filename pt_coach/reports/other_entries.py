"""Rehearsals, and what is noted with a press, to be put right or deleted on the patient's word.

What a camera observed is not put right; what the patient said of it is, and the words before stay.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from pt_coach.records.deleting import Mark
from pt_coach.records.rehearsal_rows import RehearsalRecord
from pt_coach.records.store import Store


@dataclass(frozen=True, slots=True)
class MarkEntry:
    """That a visit took place, a pause was noted, or a warning sign was looked at.

    Attributes:
        day: on which it stands on the list.
        at: when it was noted.
        since, until: of a pause.
    """

    mark: Mark
    id: int
    day: date
    at: datetime
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class ToldEntry:
    """What the patient wants to tell at a visit, because a camera misses it.

    Attributes:
        word: yes, no, or own words; None where it was taken back.
        before: what stood there before it was put right; None where nothing was.
    """

    rehearsal: RehearsalRecord
    item: str
    word: str | None
    before: str | None


class OtherEntries:
    """Looks them up, puts words right and deletes. Safe to call from any thread."""

    def __init__(self, store: Store, now: Callable[[], datetime], *, made_up: bool) -> None:
        """Look up nothing yet.

        Args:
            store: the diary.
            now: the patient's local time.
            made_up: the drawn figure's, in the place of the patient's own.
        """
        self._store, self._now, self._made_up = store, now, made_up

    def days(self) -> tuple[date, ...]:
        """Days with any."""
        days = [one.day for one in self.rehearsals(None, None)]
        return (*days, *(one.day for one in self.marks(None, None)))

    def rehearsals(self, since: date | None, until: date | None) -> tuple[RehearsalRecord, ...]:
        """Rehearsals of some days in which anything was kept."""
        found = self._store.rehearsals(since, until)
        ours = (one for one in found if one.made_up is self._made_up)
        return tuple(one for one in ours if one.observations or one.words)

    def rehearsal(self, rehearsal_id: int, day: date) -> RehearsalRecord | None:
        """A rehearsal of a day; None where it is gone."""
        return next((r for r in self.rehearsals(day, day) if r.id == rehearsal_id), None)

    def marks(self, since: date | None, until: date | None) -> tuple[MarkEntry, ...]:
        """What was noted for some days."""
        # Forms and rehearsals are not wanted here, and those of no day are none.
        outside = self._store.outside(date.max, date.max).of(made_up=self._made_up)
        found = [MarkEntry(Mark.VISIT, one.id, one.day, one.at) for one in outside.visits]
        found += [MarkEntry(Mark.RELEASE, one.id, one.day, one.at) for one in outside.releases]
        for one in outside.pauses:
            day = one.day or one.since
            at = datetime.combine(day, datetime.min.time(), self._now().tzinfo)
            found.append(MarkEntry(Mark.PAUSE, one.id, day, at, one.since, one.until))
        first, last = since or date.min, until or date.max
        return tuple(one for one in found if first <= one.day <= last)

    def told(self, rehearsal: RehearsalRecord) -> tuple[ToldEntry, ...]:
        """What was said at a rehearsal."""
        return tuple(
            ToldEntry(rehearsal, item, word, rehearsal.before.get(item))
            for item, word in rehearsal.words.items()
            if word is not None or item in rehearsal.before
        )

    def correct_told(self, entry: ToldEntry, word: str | None) -> None:
        """Put words right; None takes them back. The same ones change nothing.

        Raises:
            RecordsError: the rehearsal is gone, or it could not be written.
        """
        if word != entry.word:
            self._store.note_words(entry.rehearsal.id, {entry.item: word}, self._now())

    def delete_rehearsal(self, rehearsal_id: int) -> None:
        """Delete a rehearsal for good; raises `RecordsError` where it could not be."""
        self._store.delete_rehearsal(rehearsal_id, self._now())

    def delete_mark(self, entry: MarkEntry) -> None:
        """Delete what was noted for good; raises `RecordsError` where it could not be.

        That a warning sign was looked at may go too: the exercises are locked again then.
        """
        self._store.delete_mark(entry.mark, entry.id, self._now())
