"""For the clinic: many patients' exports, who needs a look first at the top."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout

from pt_coach.exercises.definition import Exercise
from pt_coach.reports.review import PatientReview, Review
from pt_coach.reports.words import exercise_name
from pt_coach.ui import outside_doors
from pt_coach.ui.beside_task import Cancelled, Progress
from pt_coach.ui.controls import Card, button, empty, label
from pt_coach.ui.data_table import DataTable
from pt_coach.ui.review_words import exercise_row, name_words, row_of
from pt_coach.ui.theme import GAP, Theme
from pt_coach.ui.work_page import WorkPage

_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class ReviewServices:
    """What the page is given.

    Attributes:
        library: exercises by id.
        read: reads all exports; called off the window's thread.
        brief: the PDF of a patient, None where there is none.
    """

    library: Mapping[str, Exercise]
    read: Callable[[Progress, Cancelled], Review]
    brief: Callable[[PatientReview], Path | None]


class PatientTable(DataTable):
    """One row a patient; Enter opens the brief."""

    def __init__(self, theme: Theme, opened: Callable[[], None]) -> None:
        super().__init__(theme, "", (), lines=2)
        self._opened = opened
        heads = (
            self.tr("Patient"),
            self.tr("Needs a look"),
            self.tr("Sessions done"),
            self.tr("Last 14 days"),
            self.tr("Pain"),
            self.tr("Up to"),
        )
        self.name_columns(heads)
        self.setAccessibleName(self.tr("Patients, who needs a look first at the top"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in _OPENS:
            self._opened()
            return
        super().keyPressEvent(event)


class ReviewPage(WorkPage):
    """The list, and what was prescribed and done of the patient that is looked at."""

    def __init__(self, theme: Theme, services: ReviewServices) -> None:
        super().__init__(theme, self.tr("Patients"))
        self._services = services
        self.review: Review | None = None
        self.said = label("", "large")
        self.patients = PatientTable(theme, self.open_brief)
        self.patients.currentCellChanged.connect(self._look_at)
        self.patients.cellDoubleClicked.connect(self.open_brief)
        self.name = label("", "section")
        self.exercises = DataTable(
            theme,
            self.tr("Prescribed and done"),
            (
                self.tr("Exercise"),
                self.tr("Prescribed"),
                self.tr("Done of it"),
                self.tr("Share"),
                self.tr("Done in all"),
            ),
            lines=2,
        )
        self._card = Card()
        self._card.column.setSpacing(GAP)
        self._card.add(self.name, self.exercises)
        self._unread = QVBoxLayout()
        self.add(self.said, self.progress, self.outcome, self.patients, self._card)
        self.add(self._unread)
        self.open_button = button(
            theme, self.tr("Open the brief"), "primary", self.open_brief, "file"
        )
        self.again_button = button(theme, self.tr("Read again"), "secondary", self.read, "repeat")
        self.add_buttons(self.open_button, self.again_button, self.cancel_button)
        for part in (self.patients, self._card):
            part.hide()

    @property
    def patient(self) -> PatientReview | None:
        """The one that is looked at."""
        row = self.patients.currentRow()
        found = self.review.patients if self.review is not None else ()
        return found[row] if 0 <= row < len(found) else None

    def read(self) -> None:
        """Read all exports, beside the window."""
        self.said.setText(self.tr("Reading the exports…"))
        self.work(self._services.read, self.show_review)

    def show_review(self, review: object) -> None:
        """Show what was read."""
        assert isinstance(review, Review)
        self.review = review
        first = sum(bool(one.flags) for one in review.patients)
        text = self.tr("Patients: {}. Need a look: {}; they stand at the top.")
        self.said.setText(text.format(len(review.patients), first))
        self.patients.show_rows([row_of(one) for one in review.patients])
        self.patients.show()
        self.patients.setCurrentCell(0, 0)
        self._look_at()
        empty(self._unread)
        for path, why in review.unread.items():
            self._unread.addWidget(label(self.tr("Not read: {}. {}").format(path, why)))
        self.patients.setFocus()

    def open_brief(self, *_cell: int) -> None:
        """Open the PDF of the patient that is looked at."""
        if self.patient is None:
            return
        path = self._services.brief(self.patient)
        done = path is not None and outside_doors.open_path(path)
        self.tell(
            "" if done else self.tr("There is no brief to open in {}.").format(self.patient.export)
        )

    def _look_at(self, *_cells: int) -> None:
        patient = self.patient
        self._card.setVisible(patient is not None)
        self.open_button.setEnabled(patient is not None)
        if patient is None:
            return
        self.name.setText(name_words(patient))
        self.exercises.show_rows(
            [
                exercise_row(one, exercise_name(one.exercise_id, self._services.library))
                for one in patient.exercises
            ]
        )
