"""Copies of the diary, more of the recent past than of the distant one.

The rhythm is Anki's: everything of today and yesterday, then the last of each of 12 days, 10
weeks and 9 months (see `kept`).
"""

import os
import re
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from pt_coach.records.connection import make_private_file, make_private_folder

FOLDER: Final = "backups"
_NAME: Final = re.compile(r"records-(\d{8}T\d{6})(?:-(\d+))?\.sqlite")
_STAMP: Final = "%Y%m%dT%H%M%S"

DAYS: Final = 12
WEEKS: Final = 10
MONTHS: Final = 9


def list_backups(folder: Path) -> list[Path]:
    """All backups in the data folder, oldest first."""
    found = [p for p in (folder / FOLDER).glob("records-*.sqlite") if _NAME.fullmatch(p.name)]
    return sorted(found, key=_age)


def newest_backup(folder: Path) -> Path | None:
    """The newest one, None where there is none."""
    return next(reversed(list_backups(folder)), None)


def make_backup(database: sqlite3.Connection, folder: Path, now: datetime) -> Path:
    """Copy the open database, whole or not at all, and thin the older copies.

    Copying the file alone would lose what still stands in the write-ahead log.

    Args:
        database: open, outside a transaction.
        folder: the data folder.
        now: the patient's local time.
    """
    backups = folder / FOLDER
    make_private_folder(backups)
    path = _free_name(backups, now)
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    make_private_file(part)
    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            database.backup(copy)
            # One file that is complete in itself, without a log beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
        _to_disk(part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    thin(folder, now.date())
    return path


def remove_backups(folder: Path) -> None:
    """Remove every backup, for they hold what the patient has deleted."""
    for path in list_backups(folder):
        path.unlink(missing_ok=True)


def thin(folder: Path, today: date) -> None:
    """Remove the backups that the rhythm does not keep."""
    paths = list_backups(folder)
    keep = kept([_made_at(path) for path in paths], today)
    for path in paths:
        if _made_at(path) not in keep:
            path.unlink(missing_ok=True)


def kept(made: Iterable[datetime], today: date) -> set[datetime]:
    """Which backups to keep: today's and yesterday's, and the last of 12 days, 10 weeks, 9 months.

    Args:
        made: when each was made, local time.
        today: the patient's day.
    """
    newest_first = sorted(set(made), reverse=True)
    yesterday = today - timedelta(days=1)
    keep = {moment for moment in newest_first if moment.date() >= yesterday}
    older = [moment for moment in newest_first if moment not in keep]
    rhythm: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (DAYS, datetime.date),
        (WEEKS, lambda moment: moment.isocalendar()[:2]),
        (MONTHS, lambda moment: (moment.year, moment.month)),
    )
    for number, span_of in rhythm:
        last_of_span: dict[object, datetime] = {}
        for moment in older:
            last_of_span.setdefault(span_of(moment), moment)
        taken = list(last_of_span.values())[:number]
        keep.update(taken)
        # The next, coarser span begins where this one leaves off.
        spans = list(last_of_span)[:number]
        older = [m for m in older if m < taken[-1] and span_of(m) not in spans] if taken else []
    return keep


def _age(path: Path) -> tuple[datetime, int]:
    match = _NAME.fullmatch(path.name)
    assert match is not None
    made = datetime.strptime(match[1], _STAMP)  # noqa: DTZ007 (the patient's own wall clock)
    return made, int(match[2] or 1)


def _made_at(path: Path) -> datetime:
    return _age(path)[0]


def _free_name(backups: Path, now: datetime) -> Path:
    stamp = now.strftime(_STAMP)
    path, number = backups / f"records-{stamp}.sqlite", 1
    while path.exists():
        number += 1
        path = backups / f"records-{stamp}-{number}.sqlite"
    return path


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
