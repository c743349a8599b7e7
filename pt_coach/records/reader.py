"""The reading side of the diary. Its own connection, so that it never waits for a session."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Self, TypeVar
from uuid import UUID

from pt_coach.engine.inputs import Scale
from pt_coach.kinematics.kept_movement import KeptMovement
from pt_coach.records import outside_reading, queries
from pt_coach.records.connection import FILE_NAME, Database
from pt_coach.records.history_reading import HistoryReader
from pt_coach.records.migrations import check_not_newer, stand_in, version_of
from pt_coach.records.movements import movement_from_blob
from pt_coach.records.outside_rows import ExportRecord, OutsideRecords, WarningLock, lock_of
from pt_coach.records.problems import RecordsError, told_in_words, understood
from pt_coach.records.rehearsal_rows import RehearsalRecord, rehearsals
from pt_coach.records.row_reading import (
    planned_set_of,
    rating_of,
    rep_of,
    session_of,
    set_of,
    skip_of,
    stop_of,
    swap_of,
    use_of,
)
from pt_coach.records.rows import (
    PeriodRecords,
    PlannedSetRecord,
    RatingRecord,
    RegimenUse,
    RepRecord,
    SessionRecord,
    SetRecord,
    SkipRecord,
    StopRecord,
    SwapRecord,
)

Made = TypeVar("Made")
_EVER = ("0000-00-00", "9999-99-99")


class Reader:
    """Questions to the diary, by period. Safe to ask from any thread.

    Every period is from `since` to `until`, both inclusive, in the patient's own days; None leaves
    that end open. What belongs to a session goes by the session's day. Discarded sessions and all
    that is in them are left out.
    """

    def __init__(self, database: Database) -> None:
        """Made by `open_reader`; `Store` is one as well."""
        self._reading = database

    def close(self) -> None:
        """Close it."""
        self._reading.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def sessions(
        self, since: date | None = None, until: date | None = None
    ) -> Sequence[SessionRecord]:
        """Sessions in their order."""
        return self._made(session_of, self._rows(queries.SESSIONS, since, until))

    def sets(self, since: date | None = None, until: date | None = None) -> Sequence[SetRecord]:
        """Sets that were begun, in their order."""
        with self._one_state():
            faults = self._grouped(queries.SET_FAULTS, since, until)
            rows = self._rows(queries.SETS, since, until)

        def made(row: sqlite3.Row) -> SetRecord:
            return set_of(row, tuple((f["rule_id"], f["times"]) for f in faults[row["id"]]))

        return self._made(made, rows)

    def reps(self, since: date | None = None, until: date | None = None) -> Sequence[RepRecord]:
        """Repetitions in their order."""
        with self._one_state():
            faults = self._grouped(queries.REP_FAULTS, since, until)
            rows = self._rows(queries.REPS, since, until)
        return self._made(lambda row: rep_of(row, faults[row["id"]]), rows)

    def ratings(
        self,
        since: date | None = None,
        until: date | None = None,
        *,
        scale: Scale | None = None,
        during: bool = True,
    ) -> Sequence[RatingRecord]:
        """Answers in their order, without those that a later one replaces; of one scale or all.

        Those given during exercises are most of them; a view over many years does without.
        """
        wanted = scale.value if scale is not None else None
        rows = self._rows(queries.RATINGS, since, until, scale=wanted, during=during)
        return self._made(rating_of, rows)

    def stops(self, since: date | None = None, until: date | None = None) -> Sequence[StopRecord]:
        """Stop rules and warning signs that applied."""
        return self._made(stop_of, self._rows(queries.STOPS, since, until))

    def skips(self, since: date | None = None, until: date | None = None) -> Sequence[SkipRecord]:
        """Exercises that were left out or broken off."""
        return self._made(skip_of, self._rows(queries.SKIPS, since, until))

    def swaps(self, since: date | None = None, until: date | None = None) -> Sequence[SwapRecord]:
        """Exercises in whose place an easier one was done."""
        with self._one_state():
            easier = self._grouped(queries.SWAPPED_SETS, since, until)
            rows = self._rows(queries.SWAPS, since, until)
        return self._made(lambda row: swap_of(row, easier[row["id"]]), rows)

    def regimen_uses(self) -> Sequence[RegimenUse]:
        """Which regimen was in force from which day on, in order."""
        return self._made(use_of, self._rows(queries.REGIMEN_USES, None, None))

    def planned_sets(
        self, since: date | None = None, until: date | None = None
    ) -> Mapping[str, tuple[PlannedSetRecord, ...]]:
        """The sets of each plan that a session of the period had."""
        by_plan: dict[str, list[PlannedSetRecord]] = defaultdict(list)
        for planned in self._made(planned_set_of, self._rows(queries.PLANNED_SETS, since, until)):
            by_plan[planned.plan_sha256].append(planned)
        return {plan: tuple(sets) for plan, sets in by_plan.items()}

    def period(self, since: date | None = None, until: date | None = None) -> PeriodRecords:
        """Everything of a period, all as of one moment."""
        with self._one_state():
            return PeriodRecords(
                since=since,
                until=until,
                sessions=tuple(self.sessions(since, until)),
                sets=tuple(self.sets(since, until)),
                reps=tuple(self.reps(since, until)),
                ratings=tuple(self.ratings(since, until)),
                stops=tuple(self.stops(since, until)),
                skips=tuple(self.skips(since, until)),
                regimen_uses=tuple(self.regimen_uses()),
                planned_sets=self.planned_sets(since, until),
                outside=self.outside(since, until),
                swaps=tuple(self.swaps(since, until)),
                diary=self.diary_number(),
            )

    def diary_number(self) -> UUID | None:
        """By which exports of this diary are known to belong together; None in an older diary."""
        with understood(self._reading.path):
            found = self._rows(queries.DIARY, None, None)
            return UUID(hex=found[0]["number"]) if found else None

    def outside(self, since: date | None = None, until: date | None = None) -> OutsideRecords:
        """Outside sessions: forms and rehearsals of the period, all else of all days."""
        with self._one_state(), understood(self._reading.path):
            said = outside_reading.outside_records(self._rows, since, until)
            return replace(said, rehearsals=tuple(self.rehearsals(since, until)))

    def form_days(self, *, made_up: bool = False) -> tuple[date, ...]:
        """Days on which a form was begun, oldest first."""
        with understood(self._reading.path):
            return outside_reading.form_days(self._rows, made_up=made_up)

    def rehearsals(
        self, since: date | None = None, until: date | None = None
    ) -> Sequence[RehearsalRecord]:
        """Rehearsals for the camera part of a visit, oldest first."""
        with self._one_state(), understood(self._reading.path):
            return rehearsals(self._rows, since, until)

    def exports(self) -> Sequence[ExportRecord]:
        """What was handed out before, in order."""
        with understood(self._reading.path):
            return outside_reading.exports(self._rows)

    def kept_movements(
        self, since: date | None = None, until: date | None = None
    ) -> frozenset[int]:
        """`id`s of the repetitions whose movement the patient let be kept."""
        return frozenset(row["rep_id"] for row in self._rows(queries.MOVEMENTS, since, until))

    def movement(self, rep_id: int) -> KeptMovement | None:
        """The kept movement of one repetition; None where there is none, or none that is known."""
        with self._reading.alone() as connection:
            row = connection.execute(queries.MOVEMENT, {"rep": rep_id}).fetchone()
        return movement_from_blob(row["landmarks"]) if row is not None else None

    def history(self, *, made_up: bool = False) -> HistoryReader:
        """Questions over many years, which the database adds up."""
        return HistoryReader(self._rows, made_up=made_up)

    @property
    def state(self) -> int:
        """Another number after every change of the diary, so that what was read can be kept."""
        with self._reading.alone() as connection:
            return int(connection.execute("PRAGMA data_version").fetchone()[0])

    def warning_lock(self, *, made_up: bool = False) -> WarningLock | None:
        """Why the exercises are locked; None where they are open."""
        return lock_of(self.outside().of(made_up=made_up))

    # --- asking --------------------------------------------------------------------------

    @contextmanager
    def _one_state(self) -> Iterator[None]:
        """All queries of the block see the same state of the diary."""
        with self._reading.alone() as connection:
            if connection.in_transaction:
                yield
                return
            with self._reading.transaction("DEFERRED"):
                yield

    def _rows(
        self, query: str, since: date | None, until: date | None, **more: Any
    ) -> list[sqlite3.Row]:
        limits = {
            "since": since.isoformat() if since is not None else _EVER[0],
            "until": until.isoformat() if until is not None else _EVER[1],
        }
        with self._reading.alone() as connection:
            return connection.execute(query, limits | more).fetchall()

    def _made(self, make: Callable[[sqlite3.Row], Made], rows: Iterable[sqlite3.Row]) -> list[Made]:
        with understood(self._reading.path):
            return [make(row) for row in rows]

    def _grouped(
        self, query: str, since: date | None, until: date | None
    ) -> Mapping[int, Sequence[sqlite3.Row]]:
        return _by_owner(self._rows(query, since, until))


def _by_owner(rows: Iterable[sqlite3.Row]) -> Mapping[int, Sequence[sqlite3.Row]]:
    groups: dict[int, list[sqlite3.Row]] = defaultdict(list)
    for row in rows:
        groups[row["owner"]].append(row)
    return groups


def open_reader(folder: Path) -> Reader:
    """Open the diary only for reading, even while a window of the program writes it.

    Args:
        folder: the user's data folder.

    Raises:
        RecordsError: there is none, or it cannot be read.
    """
    path = folder / FILE_NAME
    with told_in_words(path):
        if not path.exists():
            raise RecordsError(f"There is no diary in {folder}. Do a session, or name its folder.")
        if path.is_dir():
            raise RecordsError(f"{path} is a folder and no diary. Name the folder of a diary.")
    database = Database(path, read_only=True)
    try:
        with told_in_words(path):
            _check_is_diary(database.connection, path)
            stand_in(database.connection)
    except RecordsError:
        database.close()
        raise
    return Reader(database)


def _check_is_diary(connection: sqlite3.Connection, path: Path) -> None:
    check_not_newer(connection, path)
    if not connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0]:
        raise RecordsError(
            f"Nothing was written to the diary {path} yet. Do a session, or name another folder."
        )
    if not version_of(connection):
        raise RecordsError(f"{path} is not a diary of PT Coach. Name another folder.")
