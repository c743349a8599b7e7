"""Brings a diary's file to today's schema, step by step."""

import sqlite3
from itertools import chain
from typing import Final

from pt_coach.records.problems import DiaryTooNew
from pt_coach.records.schema import MIGRATIONS

# "PTCo": says what kind of SQLite file this is.
APPLICATION_ID: Final = 0x5054436F
LATEST: Final = len(MIGRATIONS)


def version_of(database: sqlite3.Connection) -> int:
    """How many steps the file has been through."""
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def stand_in(database: sqlite3.Connection) -> None:
    """Let an older diary that is only read answer for tables that it does not have yet: with none.

    Args:
        database: open for reading; the file stays as it is.
    """
    found = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    known = {row[0] for row in found}
    for statement in chain.from_iterable(MIGRATIONS):
        begins, _, rest = statement.partition("CREATE TABLE ")
        name = rest.split(maxsplit=1)[0] if rest else ""
        if not begins and name not in known:
            known.add(name)
            database.execute(f"CREATE TEMP TABLE {rest}")


def check_not_newer(database: sqlite3.Connection, path: object) -> None:
    """Refuse a file of a newer program, which this one would misread.

    Raises:
        DiaryTooNew: with what to do.
    """
    found = version_of(database)
    if found > LATEST:
        raise DiaryTooNew(
            f"The diary {path} was written by a newer PT Coach (format {found}; this one knows "
            f"{LATEST}). Install the newer version to open it; nothing was changed."
        )


def migrate(database: sqlite3.Connection, steps: tuple[tuple[str, ...], ...] = MIGRATIONS) -> None:
    """Bring the file to the latest schema, each step whole or not at all.

    Args:
        database: open, outside a transaction.
        steps: statements of each step, in order.
    """
    for number in range(version_of(database), len(steps)):
        database.execute("BEGIN IMMEDIATE")
        try:
            for statement in steps[number]:
                database.execute(statement)
            database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            database.execute(f"PRAGMA user_version = {number + 1}")
            database.execute("COMMIT")
        except BaseException:
            if database.in_transaction:
                database.execute("ROLLBACK")
            raise
