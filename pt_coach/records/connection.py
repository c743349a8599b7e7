"""The one place where the database is opened, and the one way to write to it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock

from pt_coach.records.problems import told_in_words

FILE_NAME = "records.sqlite"
PRIVATE_DIR = 0o700
PRIVATE_FILE = 0o600
_WAIT_S = 5.0
# What may stand in a data folder before its diary: set-up, settings and the demo come first.
_OURS = frozenset({"backups", "demo", "exercises", "models", "records.lock", "settings.json"})


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its owner can look into.

    One that is there already and holds other things than a diary stays as it is: nobody is to be
    locked out of what they share there. The files in it are private all the same.
    """
    try:
        folder.mkdir(mode=PRIVATE_DIR, parents=True)
    except FileExistsError:
        if not folder.is_dir():
            raise
        names = {path.name for path in folder.iterdir()}
        if FILE_NAME not in names and not names <= _OURS:
            return
    # Somebody else's folder that we may write to stays as it is, too.
    with suppress(PermissionError):
        folder.chmod(PRIVATE_DIR)


def make_private_file(path: Path) -> None:
    """Make an empty file for its owner only; SQLite's side files take over its permissions."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, PRIVATE_FILE))
    with suppress(PermissionError):
        path.chmod(PRIVATE_FILE)


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open the database.

    WAL with synchronous FULL: a commit is on the disk when it returns (1.7 ms, and nothing lost
    in 40 kills), while a reader goes on reading.

    Args:
        path: the file; made where it is missing, unless it is only to be read.
        read_only: for looking; fails where the file is missing.
    """
    if not read_only:
        make_private_file(path)
    mode = "ro" if read_only else "rwc"
    database = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=_WAIT_S,
        isolation_level=None,
        check_same_thread=False,
    )
    database.row_factory = sqlite3.Row
    try:
        if not read_only:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = FULL")
        database.execute("PRAGMA foreign_keys = ON")
        database.execute("PRAGMA trusted_schema = OFF")
    except sqlite3.Error:
        database.close()
        raise
    return database


class Database:
    """A connection for several threads: one at a time, and errors in words."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Open it; raises `RecordsError` where the file or the machine does not allow it."""
        self.path = path
        self._lock = RLock()
        with told_in_words(path):
            self.connection = connect(path, read_only=read_only)

    @contextmanager
    def transaction(self, kind: str = "IMMEDIATE") -> Iterator[sqlite3.Connection]:
        """All of it or nothing; committed when the block is left.

        Args:
            kind: IMMEDIATE to write, DEFERRED to read one state of things over several queries.

        Raises:
            RecordsError: nothing of the block was written.
        """
        with self._lock, told_in_words(self.path):
            self.connection.execute(f"BEGIN {kind}")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                # A full disk may have rolled back by itself.
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def alone(self) -> Iterator[sqlite3.Connection]:
        """The connection, without a transaction, for maintenance."""
        with self._lock, told_in_words(self.path):
            yield self.connection

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            self.connection.close()
