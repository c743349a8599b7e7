"""Writes what is said outside a session, and corrections of any entry."""

import sqlite3
import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pt_coach.records.outside_rows import FormKind
from pt_coach.records.problems import RecordsError
from pt_coach.records.texts import storable
from pt_coach.records.wall_clock import iso

Value = int | str | None
"""An answer; None where the question was skipped."""


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

    It has the old one's time, for it is about that; one about a warning sign has the time at which
    it is put right, for what follows from it begins then.

    Raises:
        RecordsError: there is no such answer, or it has been put right already.
    """
    number, word = number_and_word(value)
    added = database.execute(
        """INSERT INTO ratings (session_id, sitting_id, t, at, day, scale, moment, number, word,
               item, exercise_index, replaces)
           SELECT session_id, sitting_id, t,
               CASE scale WHEN 'red_flag' THEN :at ELSE at END,
               CASE scale WHEN 'red_flag' THEN :day ELSE day END,
               scale, moment, :number, :word, item, exercise_index, id
           FROM ratings WHERE id = :id
               AND id NOT IN (SELECT replaces FROM ratings WHERE replaces IS NOT NULL)""",
        {
            "id": rating_id,
            "number": number,
            "word": word,
            "at": iso(at),
            "day": at.date().isoformat(),
        },
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


def correct_set_reason(
    database: sqlite3.Connection, set_id: int, reason: str, at: datetime
) -> None:
    """Put right why a set was cut short; the reason before stays beside it.

    Raises:
        RecordsError: there is no such set.
    """
    _put_reason_right(database, "set", set_id, reason, at)


def correct_skip_reason(
    database: sqlite3.Connection, skip_id: int, reason: str, at: datetime
) -> None:
    """Put right why an exercise was left out; see `correct_set_reason`."""
    _put_reason_right(database, "skip", skip_id, reason, at)


def _put_reason_right(
    database: sqlite3.Connection, kind: str, number: int, reason: str, at: datetime
) -> None:
    # The names of both tables are ours: sets and set_reasons, skips and skip_reasons.
    added = database.execute(
        f"""INSERT INTO {kind}_reasons (session_id, sitting_id, t, at, {kind}_id, reason)
            SELECT session_id, sitting_id, t, ?, id, ? FROM {kind}s WHERE id = ?""",
        (iso(at), reason, number),
    )
    if not added.rowcount:
        raise RecordsError("There is no such set. Open the page again.")
