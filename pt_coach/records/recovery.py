"""A damaged diary: found at opening, set aside when the patient says so, never deleted."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from pt_coach.records.backups import newest_backup
from pt_coach.records.connection import FILE_NAME, connect, make_private_file
from pt_coach.records.migrations import APPLICATION_ID
from pt_coach.records.problems import DAMAGE, DiaryDamaged, sqlite_name, told_in_words

_SIDE_FILES = ("", "-wal", "-shm")


def check_sound(folder: Path) -> None:
    """Look at the diary before it is used; a missing or empty one is well.

    Raises:
        DiaryDamaged: it cannot be read any more, or is another program's database.
        RecordsError: the machine does not let us look.
    """
    path = folder / FILE_NAME
    if not path.exists() or not path.stat().st_size:
        return
    with told_in_words(path):
        try:
            problem = _problem_in(path)
        except sqlite3.DatabaseError as error:
            if not sqlite_name(error).startswith(DAMAGE):
                raise
            problem = str(error)
    if problem:
        raise DiaryDamaged(path, problem, newest_backup(folder))


def _problem_in(path: Path) -> str:
    with closing(connect(path)) as database:
        found = database.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            # SQLite says it in several lines, the first a heading.
            return " ".join(line for line in str(found).splitlines() if line[:3] != "***")
        mark = database.execute("PRAGMA application_id").fetchone()[0]
        tables = database.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0]
        return "it was written by another program" if tables and mark != APPLICATION_ID else ""


def recover(folder: Path, now: datetime, backup: Path | None) -> Path:
    """Set the diary aside and put a backup, or nothing, in its place.

    Args:
        folder: the data folder.
        now: the patient's local time, for the name of what is set aside.
        backup: what to go on with, such as `DiaryDamaged.newest_backup`; None begins a new diary.

    Returns:
        Where the damaged file is now.

    Raises:
        RecordsError: the machine does not allow it; nothing was lost.
    """
    path = folder / FILE_NAME
    aside = folder / f"records-damaged-{now:%Y%m%dT%H%M%S}.sqlite"
    with told_in_words(path):
        part = _copy(backup, path.with_suffix(".part")) if backup is not None else None
        for side in _SIDE_FILES:
            damaged = Path(f"{path}{side}")
            if damaged.exists():
                damaged.replace(f"{aside}{side}")
        if part is not None:
            part.replace(path)
    return aside


def _copy(backup: Path, part: Path) -> Path:
    part.unlink(missing_ok=True)
    make_private_file(part)
    shutil.copyfile(backup, part)
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    return part
