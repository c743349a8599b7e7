"""Takes entries out of the file on the patient's word, one by one or by the day.

Only statements: `Store` runs them so that nothing is left in the file, its log or the backups.
"""

import sqlite3
from datetime import date
from enum import StrEnum
from typing import Final

_OUTSIDE_TABLES: Final = ("forms", "releases", "pauses", "visits", "rehearsals")


class Mark(StrEnum):
    """What is noted with a press, without questions; its table."""

    VISIT = "visits"
    RELEASE = "releases"
    PAUSE = "pauses"


class Deleted(StrEnum):
    """What kind of thing was deleted; only that is kept of it."""

    SESSION = "session"
    PERIOD = "period"
    EVERYTHING = "everything"
    MOVEMENTS = "movements"
    FORM = "form"
    REHEARSAL = "rehearsal"
    ANSWER = "answer"
    MARK = "mark"


def delete_session(database: sqlite3.Connection, session_id: int) -> None:
    """A session and all that is in it."""
    database.execute("DELETE FROM sessions WHERE id = ?", (session_id,))


def delete_session_movements(database: sqlite3.Connection, session_id: int) -> None:
    """The movements that were kept of a session; what was counted stays."""
    database.execute(
        """DELETE FROM rep_movements
           WHERE rep_id IN (SELECT id FROM reps WHERE session_id = ?)""",
        (session_id,),
    )


def delete_rating(database: sqlite3.Connection, rating_id: int) -> None:
    """An answer of a session, with all that stood in its place before."""
    database.execute(
        """WITH RECURSIVE chain(id) AS (
               SELECT ?
               UNION
               SELECT ratings.replaces FROM ratings JOIN chain ON ratings.id = chain.id
               WHERE ratings.replaces IS NOT NULL
           )
           DELETE FROM ratings WHERE id IN (SELECT id FROM chain)""",
        (rating_id,),
    )


def delete_form(database: sqlite3.Connection, form_id: int) -> None:
    """A form with all its answers."""
    database.execute("DELETE FROM forms WHERE id = ?", (form_id,))


def delete_form_answer(database: sqlite3.Connection, form_id: int, item: str) -> None:
    """An answer of a form, with all that stood in its place before; the form goes with its last."""
    database.execute("DELETE FROM form_answers WHERE form_id = ? AND item = ?", (form_id, item))
    database.execute(
        """DELETE FROM forms WHERE id = ?
           AND NOT EXISTS (SELECT 1 FROM form_answers WHERE form_id = forms.id)""",
        (form_id,),
    )


def delete_rehearsal(database: sqlite3.Connection, rehearsal_id: int) -> None:
    """A rehearsal, with what was observed and what was said."""
    database.execute("DELETE FROM rehearsals WHERE id = ?", (rehearsal_id,))


def delete_mark(database: sqlite3.Connection, mark: Mark, number: int) -> None:
    """A visit, a pause, or that a warning sign was looked at."""
    database.execute(f"DELETE FROM {mark.value} WHERE id = ?", (number,))


def delete_period(database: sqlite3.Connection, since: date, until: date) -> None:
    """All that was done and said in a period, both days included."""
    days = since.isoformat(), until.isoformat()
    database.execute("DELETE FROM sessions WHERE day BETWEEN ? AND ?", days)
    database.execute("DELETE FROM ratings WHERE session_id IS NULL AND day BETWEEN ? AND ?", days)
    for table in _OUTSIDE_TABLES:
        database.execute(f"DELETE FROM {table} WHERE day BETWEEN ? AND ?", days)


def delete_everything(database: sqlite3.Connection) -> None:
    """All of it; only the schema stays. What is written from now on is another diary."""
    ours = (*_OUTSIDE_TABLES, "exports", "deletions", "sessions", "ratings")
    for table in (*ours, "regimen_uses", "planned_sets", "plans", "regimens"):
        database.execute(f"DELETE FROM {table}")
    database.execute("UPDATE diary SET number = lower(hex(randomblob(16)))")
