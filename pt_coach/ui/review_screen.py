"""The clinic's pages: the list, and one patient of it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from pt_coach.reports.review_rows import PatientReview
from pt_coach.ui.review_page import ReviewPage
from pt_coach.ui.review_patient_page import ReviewPatientPage
from pt_coach.ui.review_services import ReviewServices
from pt_coach.ui.theme import Theme


class ReviewScreen(QStackedWidget):
    """One step at a time; the same in the app and in a window of its own.

    Signals:
        folder_read: the folder whose exports were read, as str.
        closed: back to where it was opened.
    """

    folder_read = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, services: ReviewServices, last_folder: str = "") -> None:
        """Ask for a folder; for the arguments see `ReviewPage`."""
        super().__init__()
        self._services = services
        self.list_page = ReviewPage(theme, services, last_folder)
        self.patient_page = ReviewPatientPage(theme, services.library)
        self.addWidget(self.list_page)
        self.addWidget(self.patient_page)
        self.list_page.patient_wished.connect(self.show_patient)
        self.list_page.folder_read.connect(self.folder_read)
        self.list_page.closed.connect(self._close)
        self.patient_page.brief_wished.connect(self._open_brief)
        self.patient_page.stepped.connect(self._step)
        self.patient_page.closed.connect(self._to_list)

    def begin(self) -> None:
        """Put the focus on what to do first."""
        self.setCurrentWidget(self.list_page)
        self.list_page.focus_first()

    def read_folder(self, folder: Path) -> None:
        """Read a folder at once."""
        self.list_page.read_folder(folder)

    def show_patient(self, patient: PatientReview) -> None:
        """Show one patient of the list."""
        page = self.list_page
        self.patient_page.show_patient(patient, page.patients.currentRow(), len(page.shown))
        self.setCurrentWidget(self.patient_page)
        self.patient_page.open_button.setFocus()

    def stop_work(self) -> None:
        """Leave nothing running and nothing lying about, for the pages are going."""
        self.list_page.stop_work()
        self._services.forget()

    def _open_brief(self) -> None:
        patient = self.list_page.patient
        if patient is not None:
            self.patient_page.tell(self.list_page.open_brief_of(patient))

    def _step(self, by: int) -> None:
        self.list_page.step(by)
        if self.list_page.patient is not None:
            self.show_patient(self.list_page.patient)

    def _to_list(self) -> None:
        self.setCurrentWidget(self.list_page)
        self.list_page.patients.setFocus()

    def _close(self) -> None:
        self.list_page.cancel()
        self.closed.emit()
