"""Writes an export beside the window, with progress and a way to stop it."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QThread, Signal

from pt_coach.ui.services import Cancelled, Progress


class ExportTask(QThread):
    """One export on a thread of its own.

    Signals:
        progressed: share that is done, 0 to 1.
        told: the sentence to show at the end.
    """

    progressed = Signal(float)
    told = Signal(str)

    def __init__(
        self,
        export: Callable[[Path, Progress, Cancelled], str],
        folder: Path,
        parent: QObject | None = None,
    ) -> None:
        """Prepare it; `start` begins.

        Args:
            export: writes; returns the sentence to show.
            folder: where to.
            parent: owner.
        """
        super().__init__(parent)
        self._export = export
        self._folder = folder
        self._cancelled = Event()

    def cancel(self) -> None:
        """Stop as soon as it can."""
        self._cancelled.set()

    def run(self) -> None:
        """Write; a disk that is full or a folder that may not be written is told in words."""
        try:
            sentence = self._export(self._folder, self.progressed.emit, self._cancelled.is_set)
        except OSError as error:
            where = self._folder
            sentence = self.tr("Nothing was exported to {}: {}.").format(where, error.strerror)
        self.told.emit(sentence)
