"""The report: choose what goes out, look at it, save it, and hand it on."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from pt_coach.reports.handing_out import HandedOut, HandingOut, HandOutWish
from pt_coach.ui.controls import Notice, button, label
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.handed_before_page import HandedBeforePage
from pt_coach.ui.report_choices import ReportChoices
from pt_coach.ui.report_preview_page import ReportPreviewPage
from pt_coach.ui.report_saved_page import ReportSavedPage
from pt_coach.ui.report_services import ReportServices
from pt_coach.ui.theme import Theme
from pt_coach.ui.work_page import WorkPage

# Sharp when it is shown twice as large as an A4 sheet is.
_SCREEN_DPI = 200.0


class ReportPage(QStackedWidget):
    """One step at a time.

    Signals:
        closed: the patient is done with it.
        warning_list_wished: the patient wants to answer the list of warning signs first.
    """

    closed = Signal()
    warning_list_wished = Signal()

    def __init__(self, theme: Theme, services: ReportServices) -> None:
        """Show nothing yet.

        Args:
            theme: colours and sizes.
            services: makes the report.
        """
        super().__init__()
        self._services = services
        self._wish: HandOutWish | None = None
        self.choose = ChoosePage(theme, services.handing_out)
        self.preview = ReportPreviewPage(theme)
        self.saved = ReportSavedPage(theme, services.handing_out)
        self.before = HandedBeforePage(theme)
        for page in (self.choose, self.preview, self.saved, self.before):
            self.addWidget(page)
        self._connect()

    def show_report(self) -> None:
        """Begin with the choices."""
        self.choose.ask_for_signs(due=self._services.warning_list_due())
        self.choose.choices.password.clear()
        self.choose.choices.show_choices()
        self.choose.tell("")
        self.setCurrentWidget(self.choose)
        self.choose.order_tabs()
        self.choose.to_top()

    def look(self) -> None:
        """Make the pictures of what would go out, beside the window."""
        self._wish = wish = self.choose.choices.wish()
        if wish is None:
            return
        source = self._services.handing_out
        self.choose.work(
            lambda progress, cancelled: source.pictures(wish, _SCREEN_DPI, progress, cancelled),
            self._show_pictures,
        )

    def choose_folder(self) -> None:
        """Ask where to, then save."""
        wish = self.choose.choices.wish()
        if wish is None:
            self.setCurrentWidget(self.choose)
            return
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        usual = QStandardPaths.writableLocation(documents)
        folder = QFileDialog.getExistingDirectory(self, self.tr("Save into a folder"), usual)
        if folder:
            self.save_to(Path(folder))

    def save_to(self, folder: Path) -> None:
        """Write the files into a folder, beside the window."""
        wish = self.choose.choices.wish()
        if wish is None:
            return
        self._wish = wish
        source = self._services.handing_out
        page = self.preview if self.currentWidget() is self.preview else self.choose
        page.work(
            lambda progress, cancelled: source.save(wish, folder, progress, cancelled),
            self._show_saved,
        )

    def show_before(self) -> None:
        """What went out before."""
        self.before.show_exports(self._services.handing_out.before())
        self.setCurrentWidget(self.before)

    def stop_work(self) -> bool:
        """Let work under way stop, for the page is going; whether there was any."""
        stopped = [page.stop_work() for page in (self.choose, self.preview, self.saved)]
        return any(stopped)

    def _connect(self) -> None:
        self.choose.look_wished.connect(self.look)
        self.choose.save_wished.connect(self.choose_folder)
        self.choose.before_wished.connect(self.show_before)
        self.choose.signs_wished.connect(self.warning_list_wished.emit)
        self.choose.closed.connect(self.closed.emit)
        self.preview.save_wished.connect(self.choose_folder)
        self.preview.back_wished.connect(self._back)
        self.saved.closed.connect(self.closed.emit)
        self.before.closed.connect(self._back)

    def _back(self) -> None:
        self.setCurrentWidget(self.choose)

    def _show_pictures(self, pages: object) -> None:
        assert isinstance(pages, tuple)
        self.preview.show_pages(pages)
        self.setCurrentWidget(self.preview)

    def _show_saved(self, handed: object) -> None:
        assert isinstance(handed, HandedOut)
        assert self._wish is not None
        self.choose.choices.password.clear()
        self.saved.show_saved(handed, self._wish)
        self.setCurrentWidget(self.saved)


class ChoosePage(WorkPage):
    """What goes out.

    Signals:
        look_wished, save_wished, before_wished, signs_wished, closed: what the patient wants.
    """

    look_wished = Signal()
    save_wished = Signal()
    before_wished = Signal()
    signs_wished = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, source: HandingOut) -> None:
        super().__init__(theme, self.tr("For my therapist"))
        said = self.tr("Choose what goes out, look at it, then save it. Nothing is sent by itself.")
        self.add_under_title(label(said, "large"))
        self.signs = Notice(
            theme, "adjust", self.tr("First, please answer the full list of warning signs.")
        )
        row = FlowRow()
        row.add(button(theme, self.tr("To the warning signs"), "secondary", self.signs_wished.emit))
        self.signs.add(row)
        self.choices = ReportChoices(theme, source)
        self.add(self.signs, self.choices, self.progress, self.outcome)
        self.add_buttons(
            button(theme, self.tr("Look at it"), "primary", self.look_wished.emit, "read"),
            button(theme, self.tr("Save…"), "secondary", self.save_wished.emit, "export"),
            button(theme, self.tr("Handed out before"), "quiet", self.before_wished.emit),
            button(theme, self.tr("Back"), "quiet", self.closed.emit, "back"),
            self.cancel_button,
        )
        self.signs.hide()

    def ask_for_signs(self, *, due: bool) -> None:
        """Whether the list of warning signs is to be answered before anything goes out."""
        self.signs.setVisible(due)
