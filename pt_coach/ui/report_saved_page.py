"""What was written where, and the ways to hand it on; nothing is sent from here."""

from PySide6.QtCore import Signal

from pt_coach.reports.handing_out import PRINT_DPI, HandedOut, HandingOut, HandOutWish
from pt_coach.ui import outside_doors
from pt_coach.ui.controls import Card, button, label
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.theme import GAP, Theme
from pt_coach.ui.work_page import WorkPage

_MOST_NAMES = 4


class ReportSavedPage(WorkPage):
    """The way on.

    Signals:
        closed: the patient is done.
    """

    closed = Signal()

    def __init__(self, theme: Theme, source: HandingOut) -> None:
        """Show nothing yet.

        Args:
            theme: colours and sizes.
            source: makes the pictures that are printed.
        """
        super().__init__(theme, self.tr("It is saved"))
        self._source = source
        self._handed: HandedOut | None = None
        self._wish: HandOutWish | None = None
        self.where = label("", "large")
        self.names = label("", "strong")
        self.locked = label(
            self.tr("It opens with your password only. Tell it to your therapist by phone."),
        )
        card = Card()
        card.column.setSpacing(GAP)
        card.add(self.where, self.names, self.locked, self._ways(theme))
        card.add(
            label(
                self.tr(
                    "Nothing was sent. The mail program opens with a new mail: put the file into "
                    "it yourself, and look twice at whom it goes to."
                )
            )
        )
        self.add(card, self.progress, self.outcome)
        self.add_buttons(
            button(theme, self.tr("Done"), "primary", self.closed.emit, "good"), self.cancel_button
        )

    def _ways(self, theme: Theme) -> FlowRow:
        ways = FlowRow()
        self.file_button = button(
            theme, self.tr("Open the file"), "secondary", self.open_file, "file"
        )
        self.folder_button = button(
            theme, self.tr("Open the folder"), "secondary", self.open_folder, "open"
        )
        self.print_button = button(theme, self.tr("Print…"), "secondary", self.print_it, "print")
        self.mail_button = button(
            theme, self.tr("Write a mail…"), "secondary", self.write_mail, "mail"
        )
        ways.add(self.file_button, self.folder_button, self.print_button, self.mail_button)
        return ways

    def show_saved(self, handed: HandedOut, wish: HandOutWish) -> None:
        """Show what was written."""
        self._handed, self._wish = handed, wish
        self.where.setText(self.tr("In the folder {}").format(handed.folder))
        names = [path.name for path in handed.files]
        if len(names) > _MOST_NAMES:
            first = [n for n in names if n.startswith("exercise-log")]
            names = [*first, self.tr("and {} tables").format(len(names) - len(first))]
        self.names.setText("\n".join(names))
        self.locked.setVisible(handed.protected)
        self.tell(handed.problem or "")

    def open_file(self) -> None:
        """Open the PDF, or the first file where there is none."""
        if self._handed is not None:
            path = self._handed.pdf or self._handed.files[0]
            self._opened(done=outside_doors.open_path(path))

    def open_folder(self) -> None:
        """Open the folder in the file manager."""
        if self._handed is not None:
            self._opened(done=outside_doors.open_path(self._handed.folder))

    def write_mail(self) -> None:
        """Open a new mail whose subject says nothing about anybody's health."""
        if self._handed is None:
            return
        name = (self._handed.pdf or self._handed.files[0]).name
        text = self.tr("Please find attached: {}").format(name)
        self._opened(done=outside_doors.write_mail(self.tr("Exercise log"), text))

    def print_it(self) -> None:
        """Make the pages large enough to print, then ask for a printer."""
        wish, source = self._wish, self._source
        if wish is None:
            return
        self.work(
            lambda progress, cancelled: source.pictures(wish, PRINT_DPI, progress, cancelled),
            self._print,
        )

    def _print(self, pages: object) -> None:
        assert isinstance(pages, tuple)
        if outside_doors.print_pictures(self, pages):
            self.tell(self.tr("It was sent to the printer."))

    def _opened(self, *, done: bool) -> None:
        self.tell("" if done else self.tr("This computer has no program for that."))
