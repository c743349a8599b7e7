"""Writes what is said outside a session, corrections of any entry, and deletions."""

import sqlite3
import uuid
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from pt_coach.records.outside_rows import FormKind
from pt_coach.records.problems import RecordsError
from pt_coach.records.texts import storable
from pt_coach.records.wall_clock import iso

Value = int | str | None
"""An answer; None where the question was skipped."""

_OUTSIDE_TABLES: Final = ("forms", "releases", "pauses", "visits", "rehearsals")


def add(
    database: sqlite3.Connection, table: str, at: datetime, *, made_up: bool, **columns: Any
) -> int:
    """Add a row of a table outside sessions; returns its number. Names are ours."""
    row = {"at": iso(at), "day": at.date().isoformat(), "made_up": int(made_up)} | columns
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    added = database.execute(
        f"INSERT INTO {table} ({names}) VALUES ({marks})", [*map(storable, row.values())]
    )
    return added.lastrowid or 0


def add_form(
    database: sqlite3.Connection, kind: FormKind, at: datetime, zone: str, *, made_up: bool
) -> int:
    """Begin a form; returns its number."""
    name = str(uuid.uuid4())
    return add(database, "forms", at, made_up=made_up, uuid=name, zone=zone, kind=kind.value)


def answer_form(
    database: sqlite3.Connection, form_id: int, answers: Mapping[str, Value], at: datetime
) -> None:
    """Add answers to a form; an earlier one to the same item stays beside it.

    Raises:
        RecordsError: there is no such form, for it was deleted.
    """
    if not database.execute("SELECT 1 FROM forms WHERE id = ?", (form_id,)).fetchone():
        raise RecordsError("There is no such form. Open the page again.")
    database.executemany(
        "INSERT INTO form_answers (form_id, at, item, number, word) VALUES (?, ?, ?, ?, ?)",
        [(form_id, iso(at), item, *number_and_word(value)) for item, value in answers.items()],
    )


def number_and_word(value: Value) -> tuple[int | None, str | None]:
    """An answer in its two columns."""
    is_number = isinstance(value, int)
    return (int(value) if is_number else None, storable(value) if isinstance(value, str) else None)  # type: ignore[arg-type]


def correct_rating(
    database: sqlite3.Connection, rating_id: int, value: Value, at: datetime
) -> None:
    """Put an answer right: a new one in its place, the old one kept.

    Raises:
        RecordsError: there is no such answer, or it has been put right already.
    """
    number, word = number_and_word(value)
    added = database.execute(
        """INSERT INTO ratings (session_id, sitting_id, t, at, day, scale, moment, number, word,
               item, exercise_index, replaces)
           SELECT session_id, sitting_id, t, at, day, scale, moment, :number, :word,
               item, exercise_index, id
           FROM ratings WHERE id = :id
               AND id NOT IN (SELECT replaces FROM ratings WHERE replaces IS NOT NULL)""",
        {"id": rating_id, "number": number, "word": word},
    )
    if not added.rowcount:
        raise RecordsError("This answer is no longer the latest one. Open the page again.")


def correct_count(database: sqlite3.Connection, set_id: int, count: int, at: datetime) -> None:
    """Put the count of a set right, whenever; what the camera counted stays beside it.

    Raises:
        RecordsError: there is no such set.
    """
    found = database.execute(
        """SELECT sets.session_id, sets.sitting_id, set_ends.counted, set_ends.t,
               (SELECT corrected FROM corrections WHERE corrections.set_id = sets.id
                ORDER BY id DESC LIMIT 1) AS last
           FROM sets JOIN set_ends ON set_ends.set_id = sets.id WHERE sets.id = ?""",
        (set_id,),
    ).fetchone()
    if found is None:
        raise RecordsError("There is no such set. Open the page again.")
    was = found["last"] if found["last"] is not None else found["counted"]
    database.execute(
        """INSERT INTO corrections (session_id, sitting_id, t, at, set_id, was, corrected)
           VALUES (?, ?, ?, ?, ?, ?, ?)""",
        (found["session_id"], found["sitting_id"], found["t"], iso(at), set_id, was, count),
    )


def delete_session(database: sqlite3.Connection, session_id: int) -> None:
    """Take a session and all that is in it out of the file."""
    database.execute("DELETE FROM sessions WHERE id = ?", (session_id,))


def delete_period(database: sqlite3.Connection, since: date, until: date) -> None:
    """Take all that was done and said in a period out of the file, both days included."""
    days = since.isoformat(), until.isoformat()
    database.execute("DELETE FROM sessions WHERE day BETWEEN ? AND ?", days)
    database.execute("DELETE FROM ratings WHERE session_id IS NULL AND day BETWEEN ? AND ?", days)
    for table in _OUTSIDE_TABLES:
        database.execute(f"DELETE FROM {table} WHERE day BETWEEN ? AND ?", days)


def delete_everything(database: sqlite3.Connection) -> None:
    """Take all out of the file; only its schema stays."""
    ours = (*_OUTSIDE_TABLES, "exports", "deletions", "sessions", "ratings")
    for table in (*ours, "regimen_uses", "planned_sets", "plans", "regimens"):
        database.execute(f"DELETE FROM {table}")
