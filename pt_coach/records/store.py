"""The diary: opened once by the program that writes it, and asked by whoever shows it."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from pt_coach.engine.inputs import Rating
from pt_coach.exercises.schema import LoadedRegimen
from pt_coach.kinematics.observations import Observation
from pt_coach.records import deleting, movements
from pt_coach.records import outside_writing as outside
from pt_coach.records import rehearsal_rows as rehearsal
from pt_coach.records.backups import make_backup, remove_backups
from pt_coach.records.connection import FILE_NAME, Database, make_private_folder
from pt_coach.records.deleting import Deleted
from pt_coach.records.fact_rows import Desk
from pt_coach.records.lock import WriterLock
from pt_coach.records.migrations import LATEST, check_not_newer, migrate, version_of
from pt_coach.records.outside_rows import ExportRecord, FormKind
from pt_coach.records.problems import told_in_words
from pt_coach.records.reader import Reader
from pt_coach.records.recovery import check_sound
from pt_coach.records.rows import SessionStatus
from pt_coach.records.session_rows import add_session, add_sitting, note_use
from pt_coach.records.session_writer import SessionStart, SessionWriter, Sitting
from pt_coach.records.texts import storable
from pt_coach.records.unfinished import UnfinishedSession, desk_of, find_unfinished
from pt_coach.records.wall_clock import iso

_CLOSE_ACTIVE = """
    UPDATE sessions SET status = ?, ended_at = heartbeat_at WHERE status = 'active'
"""


class Store(Reader):
    """The diary, open for writing. Made by `open_store`; asks and writes on connections apart."""

    def __init__(self, folder: Path, lock: WriterLock, writing: Database) -> None:
        super().__init__(Database(writing.path, read_only=True))
        self.folder = folder
        self._lock = lock
        self._writing = writing

    def close(self) -> None:
        """Close it and let another program open it."""
        super().close()
        self._writing.close()
        self._lock.release()

    # --- sessions ------------------------------------------------------------------------

    def begin_session(self, start: SessionStart) -> SessionWriter:
        """Begin a session. One that was still unfinished is kept as it is.

        Raises:
            RecordsError: it could not be written.
        """
        with self._writing.transaction() as database:
            database.execute(_CLOSE_ACTIVE, (SessionStatus.PARTIAL.value,))
            session_id = add_session(database, start)
            sitting_id = add_sitting(database, session_id, start.sitting)
        return self._writer(session_id, sitting_id, start.sitting, Desk())

    def resume(self, session_id: int, sitting: Sitting) -> SessionWriter:
        """Go on writing an unfinished session; a set under way goes on as the same set."""
        with self._writing.transaction() as database:
            sitting_id = add_sitting(database, session_id, sitting)
            desk = desk_of(database, session_id)
        return self._writer(session_id, sitting_id, sitting, desk)

    def unfinished(self) -> UnfinishedSession | None:
        """The session that was cut off, while there is something left to do in it."""
        with self._writing.transaction("DEFERRED") as database:
            return find_unfinished(database)

    def close_as_partial(self, session_id: int) -> None:
        """Keep an unfinished session as it is; it ended when it was last heard of."""
        self._close(session_id, SessionStatus.PARTIAL)

    def discard(self, session_id: int) -> None:
        """Take an unfinished session out of view. Its rows stay in the file."""
        self._close(session_id, SessionStatus.DISCARDED)

    # --- outside a session ---------------------------------------------------------------

    def use_regimen(self, regimen: LoadedRegimen, at: datetime) -> None:
        """From now on this regimen is in force, so that what is due can be told.

        Args:
            regimen: the one that the patient opened.
            at: local time with its offset.
        """
        with self._writing.transaction() as database:
            note_use(database, regimen, at, made_up=False)

    def add_rating(self, rating: Rating, at: datetime, *, session_id: int | None = None) -> None:
        """Keep an answer that was given outside a session, such as the next morning's.

        Args:
            rating: the answer; its `t` has no meaning here.
            at: local time with its offset.
            session_id: the session it is about; the last one where None is named.
        """
        with self._writing.transaction() as database:
            if session_id is None:
                kept = "SELECT MAX(id) FROM sessions WHERE status <> 'discarded'"
                session_id = database.execute(kept).fetchone()[0]
            database.execute(
                """INSERT INTO ratings (session_id, at, day, scale, moment, number, word, item)
                   VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                (
                    session_id,
                    iso(at),
                    at.date().isoformat(),
                    rating.scale.value,
                    rating.moment.value,
                    rating.value if isinstance(rating.value, int) else None,
                    storable(rating.value) if isinstance(rating.value, str) else None,
                    rating.item,
                ),
            )

    def begin_form(
        self, kind: FormKind, at: datetime, zone: str = "", *, made_up: bool = False
    ) -> int:
        """Begin a form, such as the weekly check; returns its number for `answer_form`.

        Args:
            kind: which questions.
            at: local time with its offset.
            zone: IANA name of the patient's time zone; empty where it is not known.
            made_up: filled in by a sample patient.
        """
        with self._writing.transaction() as database:
            return outside.add_form(database, kind, at, zone, made_up=made_up)

    def answer_form(self, form_id: int, answers: Mapping[str, outside.Value], at: datetime) -> None:
        """Keep answers as they are given; a later one to the same item corrects it.

        Args:
            form_id: from `begin_form`.
            answers: by item; None for a question that was skipped.
            at: local time with its offset.

        Raises:
            RecordsError: the form was deleted, or nothing could be written.
        """
        with self._writing.transaction() as database:
            outside.answer_form(database, form_id, answers, at)

    def release(self, at: datetime, word: str | None = None, *, made_up: bool = False) -> None:
        """The patient says that the warning sign was looked at: the exercises are open again."""
        with self._writing.transaction() as database:
            outside.add(database, "releases", at, made_up=made_up, word=word)

    def pause(
        self, since: date, until: date, reason: str | None, at: datetime, *, made_up: bool = False
    ) -> None:
        """Nothing is due on these days, both included, on the patient's word."""
        with self._writing.transaction() as database:
            outside.add(
                database,
                "pauses",
                at,
                made_up=made_up,
                since=since.isoformat(),
                until=until.isoformat(),
                reason=reason,
            )

    def note_visit(self, at: datetime, *, made_up: bool = False) -> None:
        """A visit to the therapist took place; reports begin after it."""
        with self._writing.transaction() as database:
            outside.add(database, "visits", at, made_up=made_up, word=None)

    def begin_rehearsal(self, at: datetime, zone: str = "", *, made_up: bool = False) -> int:
        """Begin a rehearsal for a visit; returns its number, for what is noted of it."""
        with self._writing.transaction() as database:
            return rehearsal.add_rehearsal(database, at, zone, made_up=made_up)

    def note_observations(
        self, rehearsal_id: int, observed: Sequence[Observation], at: datetime
    ) -> None:
        """Keep what the camera observed in one task."""
        with self._writing.transaction() as database:
            rehearsal.add_observations(database, rehearsal_id, observed, at)

    def note_words(self, rehearsal_id: int, words: Mapping[str, str | None], at: datetime) -> None:
        """Keep what the patient wants to tell because a camera misses it; None takes it back."""
        with self._writing.transaction() as database:
            rehearsal.add_words(database, rehearsal_id, words, at)

    def note_export(self, made: ExportRecord) -> None:
        """Keep what was handed out, so that it can be listed."""
        with self._writing.transaction() as database:
            outside.add(
                database,
                "exports",
                made.at,
                made_up=made.made_up,
                since=made.since.isoformat(),
                until=made.until.isoformat(),
                folder=made.folder,
                files="\n".join(made.files),
                protected=int(made.protected),
            )

    # --- correction and deletion ---------------------------------------------------------

    def correct_rating(self, rating_id: int, value: outside.Value, at: datetime) -> None:
        """Put an answer right; the old one is kept beside it."""
        with self._writing.transaction() as database:
            outside.correct_rating(database, rating_id, value, at)

    def correct_count(self, set_id: int, count: int, at: datetime) -> None:
        """Put a set's count right; the camera's is kept beside it."""
        with self._writing.transaction() as database:
            outside.correct_count(database, set_id, count, at)

    def correct_set_reason(self, set_id: int, reason: str, at: datetime) -> None:
        """Put right why a set was cut short; the reason before is kept beside it."""
        with self._writing.transaction() as database:
            outside.correct_set_reason(database, set_id, reason, at)

    def correct_skip_reason(self, skip_id: int, reason: str, at: datetime) -> None:
        """Put right why an exercise was left out; the reason before is kept beside it."""
        with self._writing.transaction() as database:
            outside.correct_skip_reason(database, skip_id, reason, at)

    def delete_session(self, session_id: int, at: datetime) -> None:
        """Delete a session for good, on the patient's word; from the backups too."""
        with self._deleting(Deleted.SESSION, at) as database:
            deleting.delete_session(database, session_id)

    def delete_rating(self, rating_id: int, at: datetime) -> None:
        """Delete an answer of a session for good, with those that stood there before."""
        with self._deleting(Deleted.ANSWER, at) as database:
            deleting.delete_rating(database, rating_id)

    def delete_form(self, form_id: int, at: datetime) -> None:
        """Delete a form for good, with all its answers."""
        with self._deleting(Deleted.FORM, at) as database:
            deleting.delete_form(database, form_id)

    def delete_form_answer(self, form_id: int, item: str, at: datetime) -> None:
        """Delete an answer of a form for good, with those that stood there before."""
        with self._deleting(Deleted.ANSWER, at) as database:
            deleting.delete_form_answer(database, form_id, item)

    def delete_rehearsal(self, rehearsal_id: int, at: datetime) -> None:
        """Delete a rehearsal for good."""
        with self._deleting(Deleted.REHEARSAL, at) as database:
            deleting.delete_rehearsal(database, rehearsal_id)

    def delete_mark(self, mark: deleting.Mark, number: int, at: datetime) -> None:
        """Delete for good that there was a visit, a pause, or a look at a warning sign."""
        with self._deleting(Deleted.MARK, at) as database:
            deleting.delete_mark(database, mark, number)

    def delete_period(self, since: date, until: date, at: datetime) -> None:
        """Delete all of a period for good, both days included; from the backups too."""
        with self._deleting(Deleted.PERIOD, at) as database:
            deleting.delete_period(database, since, until)

    def delete_everything(self, at: datetime) -> None:
        """Delete the whole diary for good; from the backups too."""
        with self._deleting(Deleted.EVERYTHING, at) as database:
            deleting.delete_everything(database)

    def delete_movements(self, at: datetime, session_id: int | None = None) -> None:
        """Delete kept movements for good, of a session or all; what was counted stays."""
        with self._deleting(Deleted.MOVEMENTS, at) as database:
            if session_id is None:
                movements.delete_movements(database)
            else:
                deleting.delete_session_movements(database, session_id)

    @contextmanager
    def without_waiting(self) -> Iterator[None]:
        """For data that can be made again: commits of the block do not wait for the disk."""
        with self._writing.alone() as database:
            database.execute("PRAGMA synchronous = OFF")
        try:
            yield
        finally:
            with self._writing.alone() as database:
                database.execute("PRAGMA synchronous = FULL")
                database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def backup(self, now: datetime) -> Path:
        """Copy the diary into the backups and thin the older ones; call it after each session.

        Args:
            now: the patient's local time.
        """
        with self._writing.alone() as database:
            return make_backup(database, self.folder, now)

    # --- inside --------------------------------------------------------------------------

    def _writer(
        self, session_id: int, sitting_id: int, sitting: Sitting, desk: Desk
    ) -> SessionWriter:
        return SessionWriter(self._writing, session_id, sitting_id, sitting.clock(), desk)

    @contextmanager
    def _deleting(self, what: Deleted, at: datetime) -> Iterator[sqlite3.Connection]:
        """What is deleted is overwritten in the file, and gone from log and backups as well."""
        with self._writing.alone() as database:
            database.execute("PRAGMA secure_delete = ON").fetchall()
            with self._writing.transaction():
                yield database
                outside.add(database, "deletions", at, made_up=False, what=what.value)
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            database.execute("VACUUM")
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            remove_backups(self.folder)
            make_backup(database, self.folder, at)

    def _close(self, session_id: int, status: SessionStatus) -> None:
        with self._writing.transaction() as database:
            database.execute(f"{_CLOSE_ACTIVE} AND id = ?", (status.value, session_id))


def open_store(folder: Path, now: datetime) -> Store:
    """Open the diary for writing; an empty folder gets a new one.

    Args:
        folder: the user's data folder; it becomes private to the user.
        now: the patient's local time, for the backup before a new schema.

    Raises:
        DiaryInUse: another window has it.
        DiaryDamaged: see `recovery.recover`.
        DiaryTooNew: a newer program wrote it.
        RecordsError: the machine does not allow it.
    """
    path = folder / FILE_NAME
    with told_in_words(path):
        make_private_folder(folder)
        lock = WriterLock(folder)
    try:
        check_sound(folder)
        writing = Database(path)
    except BaseException:
        lock.release()
        raise
    try:
        _bring_up_to_date(writing, folder, now)
        return Store(folder, lock, writing)
    except BaseException:
        writing.close()
        lock.release()
        raise


def _bring_up_to_date(writing: Database, folder: Path, now: datetime) -> None:
    with writing.alone() as database:
        check_not_newer(database, writing.path)
        if 0 < version_of(database) < LATEST:
            make_backup(database, folder, now)
        migrate(database)
