"""What goes out, page by page, as the PDF has it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from pt_coach.ui.controls import button, label
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.theme import Theme
from pt_coach.ui.work_page import WorkPage


class SheetView(QWidget):
    """A sheet of paper, as wide as there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture = QPixmap()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_picture(self, content: bytes) -> None:
        """Show a PNG."""
        self._picture = QPixmap()
        self._picture.loadFromData(content)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """As high as the sheet is for its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Of the sheet, which is never blown up."""
        size = self._picture.size()
        if size.isEmpty():
            return 0
        return round(min(width, size.width()) * size.height() / size.width())

    def sizeHint(self) -> QSize:
        """The picture's own size."""
        return self._picture.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet with an edge."""
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawPixmap(0, 0, size.width(), size.height(), self._picture)
        painter.setPen(QPen(QColor(self._theme.palette.soft), 1))
        painter.drawRect(0, 0, size.width() - 1, size.height() - 1)
        painter.end()


class ReportPreviewPage(WorkPage):
    """One sheet at a time.

    Signals:
        save_wished, back_wished: what the patient wants.
    """

    save_wished = Signal()
    back_wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("This goes out"))
        self._pages: Sequence[bytes] = ()
        self.number = 0
        self.said = label("", "large")
        self.sheet = SheetView(theme)
        self.before = button(theme, self.tr("Page before"), "tab", self._back)
        self.after = button(theme, self.tr("Next page"), "tab", self._on)
        self._turns = FlowRow()
        self._turns.add(self.said, self.before, self.after)
        self.said.setWordWrap(False)
        self.add(self._turns, self.progress, self.outcome, self.sheet)
        self.add_buttons(
            button(theme, self.tr("Save…"), "primary", self.save_wished.emit, "export"),
            button(theme, self.tr("Change something"), "secondary", self.back_wished.emit, "back"),
            self.cancel_button,
        )

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show the first of the pages."""
        self._pages = pages
        self.turn_to(0)

    def turn_to(self, number: int) -> None:
        """Show a page, from 0."""
        self.number = number
        self.sheet.show_picture(self._pages[number])
        said = self.tr("Page {} of {}").format(number + 1, len(self._pages))
        self.said.setText(said)
        self.sheet.setAccessibleName(said)
        self.before.setEnabled(number > 0)
        self.after.setEnabled(number + 1 < len(self._pages))
        self._turns.flow.invalidate()
        self.to_top()

    def _back(self) -> None:
        self.turn_to(self.number - 1)

    def _on(self) -> None:
        self.turn_to(self.number + 1)
