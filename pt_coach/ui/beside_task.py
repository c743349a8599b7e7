"""Work beside the window, with progress and a way to stop it."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, QThread, Signal

from pt_coach.records.problems import RecordsError
from pt_coach.reports.problems import ExportCancelled, ExportError

Progress = Callable[[float], None]
"""Takes the share that is done, 0 to 1."""

Cancelled = Callable[[], bool]
"""Whether the patient wants it to stop."""

Work = Callable[[Progress, Cancelled], object]
"""What is done; what it returns is told."""


class BesideTask(QThread):
    """One piece of work on a thread of its own.

    Signals:
        progressed: share that is done, 0 to 1.
        told: what came of it.
        failed: the sentence to show where nothing came of it; empty where it was stopped.
    """

    progressed = Signal(float)
    told = Signal(object)
    failed = Signal(str)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        """Prepare it; `start` begins.

        Args:
            work: what is done.
            parent: owner.
        """
        super().__init__(parent)
        self._work = work
        self._cancelled = Event()

    def cancel(self) -> None:
        """Stop as soon as it can."""
        self._cancelled.set()

    def run(self) -> None:
        """Work; what the machine or the diary does not allow is told in words."""
        try:
            found = self._work(self.progressed.emit, self._cancelled.is_set)
        except ExportCancelled:
            self.failed.emit("")
        except (ExportError, RecordsError) as problem:
            self.failed.emit(str(problem))
        except OSError as error:
            self.failed.emit(error.strerror or str(error))
        else:
            self.told.emit(found)
