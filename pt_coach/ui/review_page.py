"""For the clinic: many patients' exports, who needs a look first at the top."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from pt_coach.reports.review_choice import chosen
from pt_coach.reports.review_rows import PatientReview, Review, Unread
from pt_coach.ui import outside_doors
from pt_coach.ui.controls import button, empty, label
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.fold import Fold
from pt_coach.ui.review_filter import ReviewFilter
from pt_coach.ui.review_password import PasswordCard
from pt_coach.ui.review_services import ReviewServices
from pt_coach.ui.review_table import PatientTable
from pt_coach.ui.review_words import place_words, unread_words
from pt_coach.ui.theme import GAP, WIDE_GAP, Theme
from pt_coach.ui.work_page import WorkPage

# Of what was not read so many are named one by one.
_MOST_NAMED = 20


class ReviewPage(WorkPage):
    """A folder is chosen and read; then the list, which can be searched, narrowed and put in order.

    Signals:
        folder_read: the folder whose exports were read, as str.
        patient_wished: the PatientReview to be looked at.
        closed: back to where it was opened.
    """

    folder_read = Signal(str)
    patient_wished = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, services: ReviewServices, last_folder: str = "") -> None:
        """Ask for a folder.

        Args:
            theme: colours and sizes.
            services: reads exports and opens briefs.
            last_folder: the one of the last time; empty where there was none.
        """
        super().__init__(theme, self.tr("Patients"))
        self._services = services
        self.review: Review | None = None
        self.shown: tuple[PatientReview, ...] = ()
        self.folder = Path(last_folder) if last_folder else None
        self.said = label("", "large")
        self.hint = label(
            self.tr(
                "Each patient's export lies in it as a folder with tables or as a zip. Nothing in "
                "the folder is changed, and nothing leaves this computer."
            ),
            "soft",
        )
        self.lock = PasswordCard(theme)
        self.filter = ReviewFilter(theme)
        self.patients = PatientTable(theme, self.open_brief, self.filter.begin_search)
        self._unread = QVBoxLayout()
        self._lay_out(theme)
        self._add_foot(theme)
        self.lock.given.connect(self.read)
        self.filter.changed.connect(self._show_chosen)
        self.patients.currentCellChanged.connect(self._look_at)
        self.patients.cellDoubleClicked.connect(self.open_brief)
        self._show_state()

    def _lay_out(self, theme: Theme) -> None:
        self.place = label("", "strong")
        self.again_button = button(theme, "", "quiet", self.read, "repeat")
        self.other_button = button(
            theme, self.tr("Another folder…"), "quiet", self.choose_folder, "open"
        )
        self._place_row = FlowRow()
        self._place_row.add(self.place, self.again_button, self.other_button)
        self.place.setWordWrap(False)
        self.add(self._place_row, self.said, self.hint, self.progress, self.outcome)
        self.add(self.lock, self.filter, self.patients, self._unread)

    def _add_foot(self, theme: Theme) -> None:
        self.open_button = button(
            theme, self.tr("Open the brief"), "primary", self.open_brief, "file"
        )
        self.look_button = button(
            theme, self.tr("Prescribed and done"), "secondary", self._wish_patient
        )
        self.choose_button = button(
            theme, self.tr("Choose a folder…"), "primary", self.choose_folder, "open"
        )
        self.back_button = button(theme, self.tr("Back"), "secondary", self.closed.emit, "back")
        self.add_buttons(self.open_button, self.look_button, self.choose_button)
        self.add_buttons(self.cancel_button, self.back_button)

    @property
    def patient(self) -> PatientReview | None:
        """The one that is looked at."""
        row = self.patients.currentRow()
        return self.shown[row] if 0 <= row < len(self.shown) else None

    def choose_folder(self) -> None:
        """Ask for the folder with the exports, and read it."""
        usual = str(self.folder) if self.folder is not None else ""
        title = self.tr("The folder with the exports")
        found = QFileDialog.getExistingDirectory(self, title, usual)
        if found:
            self.read_folder(Path(found))

    def read_folder(self, folder: Path) -> None:
        """Read another folder; the password of the one before is forgotten."""
        self.folder = folder
        self.lock.forget()
        self.read()

    def read(self) -> None:
        """Read all exports, beside the window."""
        folder, password = self.folder, self.lock.password
        if folder is None or self.works:
            return
        self.show_nothing()
        self.show_reading()
        self.work(
            lambda progress, cancelled: self._services.read(folder, password, progress, cancelled),
            self.show_review,
        )
        self.cancel_button.setFocus()

    def show_nothing(self) -> None:
        """Nothing is read."""
        self.review, self.shown = None, ()
        self.tell("")
        self._show_works(works=False)
        self._show_state()

    def show_reading(self) -> None:
        """Say that the exports are being read."""
        self.said.setText(self.tr("Reading the exports…"))
        self.hint.hide()
        for one in (self.again_button, self.other_button, self.choose_button):
            one.hide()
        self._show_works(works=True)

    def show_failure(self, sentence: str) -> None:
        """Say why nothing could be read."""
        self.show_nothing()
        self.tell(sentence)
        self.focus_first()

    def show_review(self, review: object) -> None:
        """Show what was read."""
        assert isinstance(review, Review)
        self.review = review
        self._show_works(works=False)
        self.filter.clear()
        self.lock.show_locked(list(review.unread.values()).count(Unread.LOCKED))
        self._show_unread(review)
        self._show_state()
        self._show_chosen()
        if review.patients:
            self.patients.setFocus()
        elif not self.lock.isHidden():
            self.lock.field.setFocus()
        if self.folder is not None:
            self.folder_read.emit(str(self.folder))

    def focus_first(self) -> None:
        """Put the focus on what to do first."""
        if self.review is not None and self.review.patients:
            self.patients.setFocus()
        else:
            (self.choose_button if self.folder is None else self.again_button).setFocus()

    def open_brief(self, *_cell: int) -> None:
        """Open the PDF of the patient that is looked at."""
        if self.patient is not None:
            self.tell(self.open_brief_of(self.patient))

    def open_brief_of(self, patient: PatientReview) -> str:
        """Open a patient's PDF; the sentence of why not, empty where it opened."""
        path = self._services.brief(patient, self.lock.password)
        if path is None:
            text = self.tr("There is no brief in {}. Ask for an export with the brief (PDF).")
            return text.format(patient.export.name)
        if not path.is_file():
            text = self.tr("{} is not there any more. Read the folder again.")
            return text.format(patient.export.name)
        opened = outside_doors.open_path(path)
        text = self.tr("No program opens {}. Install one that shows PDF files.")
        return "" if opened else text.format(path.name)

    def step(self, by: int) -> None:
        """Look at the patient further down or up the list; at its end it stays."""
        row = min(max(self.patients.currentRow() + by, 0), len(self.shown) - 1)
        self.patients.setCurrentCell(row, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list takes what height there is."""
        super().resizeEvent(event)
        self._fit_table()

    def _fit_table(self) -> None:
        self.column.activate()
        page = self._scroll.viewport().height()
        room = page - self.patients.y() - WIDE_GAP - self._unread.sizeHint().height() - GAP
        self.patients.fit_into(room, page)

    def _show_state(self) -> None:
        """Show what there is: nothing yet, or a list."""
        review, listed = self.review, self.review is not None and bool(self.review.patients)
        self.place.setText(place_words(self.folder) if self.folder is not None else "")
        self._place_row.setVisible(self.folder is not None)
        self.again_button.say(self.tr("Read it") if review is None else self.tr("Read again"))
        if review is None:
            self.said.setText(self.tr("Choose the folder with your patients' exports."))
            self.lock.hide()
            empty(self._unread)
        self.hint.setVisible(review is None)
        for part in (self.filter, self.patients, self.open_button, self.look_button):
            part.setVisible(listed)
        self.choose_button.setVisible(review is None)
        self.other_button.setVisible(review is not None)
        self.again_button.setVisible(self.folder is not None)
        self.order_tabs()

    def _show_chosen(self) -> None:
        """Show the patients that are asked for."""
        review = self.review
        if review is None:
            return
        self.shown = chosen(review.patients, self.filter.choice)
        self.patients.show_patients(self.shown)
        self.said.setText(self._count_words(review))
        self._look_at()
        self._fit_table()

    def _count_words(self, review: Review) -> str:
        if not review.patients:
            return self.tr("None of the exports could be read.")
        if len(self.shown) < len(review.patients):
            text = self.tr("Shown: {} of {} patients.")
            return text.format(len(self.shown), len(review.patients))
        first = sum(bool(one.flags) for one in review.patients)
        text = self.tr("Patients: {}. Need a look: {}; they stand at the top.")
        return text.format(len(review.patients), first)

    def _show_unread(self, review: Review) -> None:
        empty(self._unread)
        if not review.unread:
            return
        parts = []
        for why in Unread:
            names = [place_words(path) for path, reason in review.unread.items() if reason is why]
            if names:
                parts += [label(unread_words(why), "strong")]
                parts += [label(name) for name in names[:_MOST_NAMED]]
            if len(names) > _MOST_NAMED:
                parts.append(label(self.tr("and {} more").format(len(names) - _MOST_NAMED)))
        fold = Fold(self.theme, self.tr("Not read: {}").format(len(review.unread)), *parts)
        fold.head.setChecked(not review.patients)
        self._unread.addWidget(fold)

    def _look_at(self, *_cells: int) -> None:
        self.open_button.setEnabled(self.patient is not None)
        self.look_button.setEnabled(self.patient is not None)

    def _wish_patient(self) -> None:
        if self.patient is not None:
            self.patient_wished.emit(self.patient)

    def _succeeded(self, found: object) -> None:
        super()._succeeded(found)
        self._look_at()
        self._fit_table()

    def _failed(self, sentence: str) -> None:
        super()._failed("")
        self.show_failure(sentence or self.tr("The reading was stopped. Nothing is shown."))
