"""What the diary holds of rehearsals for the camera part of a visit, and how it is kept and asked.

Numbers that the camera observed, each with its error, or why there is none; and what the patient
wants to tell because a camera misses it. No picture and no landmark is kept.
"""

import sqlite3
import uuid
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from pt_coach.kinematics.landmarks import Side
from pt_coach.kinematics.observations import Measure, Observation, RehearsalTask, WhyNot
from pt_coach.records.problems import RecordsError
from pt_coach.records.texts import storable
from pt_coach.records.wall_clock import iso

_REHEARSALS: Final = "SELECT * FROM rehearsals WHERE day BETWEEN :since AND :until ORDER BY id"
_OBSERVATIONS: Final = """
    SELECT rehearsal_observations.*, rehearsal_id AS owner FROM rehearsal_observations
    JOIN rehearsals ON rehearsals.id = rehearsal_id
    WHERE rehearsals.day BETWEEN :since AND :until ORDER BY rehearsal_observations.id
"""
_WORDS: Final = """
    SELECT rehearsal_words.*, rehearsal_id AS owner FROM rehearsal_words
    JOIN rehearsals ON rehearsals.id = rehearsal_id
    WHERE rehearsals.day BETWEEN :since AND :until ORDER BY rehearsal_words.id
"""

Ask = Callable[[str, date | None, date | None], list[sqlite3.Row]]


@dataclass(frozen=True, slots=True)
class RehearsalRecord:
    """One rehearsal, as far as it was done.

    Attributes:
        id, uuid: its number, and its name outside.
        at: local time at which it began.
        day: the patient's own day.
        made_up: by the drawn figure or a sample patient.
        observations: what the camera observed; of a task that was done again, the last time.
        words: what the patient wants to tell, by item; the last word counts. None: taken back.
        before: of words that were put right, what stood there before.
    """

    id: int
    uuid: str
    at: datetime
    day: date
    made_up: bool
    observations: tuple[Observation, ...]
    words: Mapping[str, str | None]
    before: Mapping[str, str] = field(default_factory=dict)


def add_rehearsal(database: sqlite3.Connection, at: datetime, zone: str, *, made_up: bool) -> int:
    """Begin a rehearsal; returns its number."""
    added = database.execute(
        "INSERT INTO rehearsals (at, day, made_up, uuid, zone) VALUES (?, ?, ?, ?, ?)",
        (iso(at), at.date().isoformat(), int(made_up), str(uuid.uuid4()), zone),
    )
    return added.lastrowid or 0


def add_observations(
    database: sqlite3.Connection,
    rehearsal_id: int,
    observed: Sequence[Observation],
    at: datetime,
) -> None:
    """Keep what was observed in one task; an earlier time of it stays beside it.

    Raises:
        RecordsError: there is no such rehearsal, for it was deleted.
    """
    _check_there(database, rehearsal_id)
    database.executemany(
        """INSERT INTO rehearsal_observations
               (rehearsal_id, at, task, measure, side, value, error, unit, why_not)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        [
            (
                rehearsal_id,
                iso(at),
                one.task.value,
                one.measure.value,
                one.side.value if one.side is not None else None,
                one.value,
                one.error,
                one.unit.value,
                one.why_not.value if one.why_not is not None else None,
            )
            for one in observed
        ],
    )


def add_words(
    database: sqlite3.Connection,
    rehearsal_id: int,
    words: Mapping[str, str | None],
    at: datetime,
) -> None:
    """Keep what the patient wants to tell; an earlier word of an item stays beside it.

    Raises:
        RecordsError: there is no such rehearsal, for it was deleted.
    """
    _check_there(database, rehearsal_id)
    database.executemany(
        "INSERT INTO rehearsal_words (rehearsal_id, at, item, word) VALUES (?, ?, ?, ?)",
        [(rehearsal_id, iso(at), item, storable(word)) for item, word in words.items()],
    )


def _check_there(database: sqlite3.Connection, rehearsal_id: int) -> None:
    found = database.execute("SELECT 1 FROM rehearsals WHERE id = ?", (rehearsal_id,))
    if not found.fetchone():
        raise RecordsError("There is no such rehearsal. Open the page again.")


def rehearsals(ask: Ask, since: date | None, until: date | None) -> tuple[RehearsalRecord, ...]:
    """Rehearsals of a period, oldest first."""
    observed: dict[int, dict[tuple[str, str, str | None], Observation]] = defaultdict(dict)
    for row in ask(_OBSERVATIONS, since, until):
        key = row["task"], row["measure"], row["side"]
        observed[row["owner"]][key] = _observation(row)
    words: dict[int, dict[str, str | None]] = defaultdict(dict)
    before: dict[int, dict[str, str]] = defaultdict(dict)
    for row in ask(_WORDS, since, until):
        was = words[row["owner"]].get(row["item"])
        if was is not None and was != row["word"]:
            before[row["owner"]][row["item"]] = was
        words[row["owner"]][row["item"]] = row["word"]
    return tuple(
        RehearsalRecord(
            id=row["id"],
            uuid=row["uuid"],
            at=datetime.fromisoformat(row["at"]),
            day=date.fromisoformat(row["day"]),
            made_up=bool(row["made_up"]),
            observations=tuple(observed[row["id"]].values()),
            words=dict(words[row["id"]]),
            before=dict(before[row["id"]]),
        )
        for row in ask(_REHEARSALS, since, until)
    )


def _observation(row: sqlite3.Row) -> Observation:
    return Observation(
        task=RehearsalTask(row["task"]),
        measure=Measure(row["measure"]),
        value=row["value"],
        error=row["error"],
        side=Side(row["side"]) if row["side"] is not None else None,
        why_not=WhyNot(row["why_not"]) if row["why_not"] is not None else None,
    )
