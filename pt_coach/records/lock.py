"""One program at a time writes the diary.

The operating system holds the lock and lets go of it when the program ends, however it ends: a
lock is never left behind, and nothing has to be guessed from a process number.
"""

import os
import sys
from pathlib import Path
from typing import IO

from pt_coach.records.connection import make_private_file
from pt_coach.records.problems import DiaryInUse

FILE_NAME = "records.lock"

if sys.platform == "win32":
    import msvcrt

    # Beyond the text, which a second program has to be able to read.
    _FAR = 1 << 20

    def _take(file: IO[str]) -> None:
        file.seek(_FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)

else:
    import fcntl

    def _take(file: IO[str]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


class WriterLock:
    """Held from opening to closing the diary."""

    def __init__(self, folder: Path) -> None:
        """Take the lock.

        Raises:
            DiaryInUse: another program has it.
        """
        path = folder / FILE_NAME
        make_private_file(path)
        self._file = path.open("r+", encoding="ascii", errors="replace")
        try:
            _take(self._file)
        except OSError as error:
            holder = self._file.read(20).strip()
            self._file.close()
            who = f" (process {holder})" if holder.isdigit() else ""
            raise DiaryInUse(
                f"PT Coach is already open with the diary in {folder}{who}. "
                "Use that window, or close it and try again."
            ) from error
        self._file.truncate(0)
        self._file.write(str(os.getpid()))
        self._file.flush()

    def release(self) -> None:
        """Let go of it. The empty file stays: removing it would race with the next program."""
        if not self._file.closed:
            self._file.truncate(0)
            self._file.close()
