"""What can go wrong with the records and is not our mistake: a full disk, a damaged file."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class RecordsError(Exception):
    """The diary cannot be read or written; the text says why and what to do."""


class DiaryInUse(RecordsError):
    """Another window of the program has the diary open."""


class DiaryTooNew(RecordsError):
    """A newer version of the program has written the diary."""


class DiaryDamaged(RecordsError):
    """The diary cannot be read any more. Nothing was moved; `recovery.recover` does that.

    Attributes:
        path: the damaged file.
        newest_backup: what could be put in its place; None where there is no backup.
    """

    def __init__(self, path: Path, detail: str, newest_backup: Path | None) -> None:
        self.path = path
        self.newest_backup = newest_backup
        cure = (
            f"It can be set aside and the backup {newest_backup.name} put in its place."
            if newest_backup is not None
            else "There is no backup yet. It can be set aside and a new diary begun."
        )
        super().__init__(f"The diary {path} is damaged ({detail}). {cure}")


def row_not_understood(path: Path, why: object) -> RecordsError:
    """A file that is sound to SQLite, with something in it that this program never wrote."""
    return RecordsError(
        f"The diary {path} holds something that cannot be understood ({why}). "
        "Close PT Coach and put the newest file of its folder 'backups' in its place."
    )


DAMAGE = ("SQLITE_CORRUPT", "SQLITE_NOTADB")

# What Python's own module says, without a name of SQLite's, of text that is none.
_NO_TEXT = "Could not decode to UTF-8"

# By the beginning of SQLite's own name for it: what is wrong, and what to do.
_SENTENCES = (
    ("SQLITE_FULL", "The disk is full. Free some space; what was done is kept until then."),
    ("SQLITE_READONLY", "It may not be written. Allow writing to this folder, or name another."),
    ("SQLITE_PERM", "It may not be opened. Allow access to this folder, or name another."),
    ("SQLITE_CANTOPEN", "It cannot be opened. Check that the folder is there and may be written."),
    ("SQLITE_BUSY", "Another program is using it. Close that program and try again."),
    ("SQLITE_LOCKED", "Another program is using it. Close that program and try again."),
    ("SQLITE_IOERR", "The disk cannot be read or written. Check that it is still connected."),
    (DAMAGE[0], "It is damaged. Start the program again to put a backup in its place."),
    (DAMAGE[1], "It is not a diary. Start the program again to put a backup in its place."),
)


def sqlite_name(error: sqlite3.Error) -> str:
    """SQLite's name for what went wrong, such as `SQLITE_FULL`; empty where it has none."""
    return getattr(error, "sqlite_errorname", None) or ""


@contextmanager
def understood(path: Path) -> Iterator[None]:
    """For making rows into records: a word or a date that is none becomes a `RecordsError`."""
    try:
        yield
    except (ValueError, TypeError) as error:
        raise row_not_understood(path, error) from error


@contextmanager
def told_in_words(path: Path) -> Iterator[None]:
    """Turn what the machine or the file is at fault for into a `RecordsError`.

    A mistake of ours (a wrong statement, a broken constraint) goes through as it is.
    """
    try:
        yield
    except UnicodeDecodeError as error:
        raise row_not_understood(path, error.reason) from error
    except sqlite3.Error as error:
        if str(error).startswith(_NO_TEXT):
            raise row_not_understood(path, "no text in UTF-8") from error
        name = sqlite_name(error)
        for beginning, sentence in _SENTENCES:
            if name.startswith(beginning):
                raise RecordsError(f"The diary {path}: {sentence}") from error
        raise
    except OSError as error:
        why = error.strerror or str(error)
        raise RecordsError(
            f"The diary {path}: {why}. Check that its folder is there and may be written."
        ) from error
