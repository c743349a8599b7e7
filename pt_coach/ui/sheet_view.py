"""A sheet of paper to read: as wide as there is room, larger or smaller, and moved by the mouse."""

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QSizePolicy, QWidget

from pt_coach.ui.theme import Theme

# Of the width that there is room for; each is about 1.4 times the one before.
ZOOMS: Final = (0.5, 0.7, 1.0, 1.4, 2.0, 2.8)
FIT: Final = ZOOMS.index(1.0)


class Sheet(QWidget):
    """The sheet itself, at the size that it is given."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture = QPixmap()

    def show_picture(self, content: bytes) -> None:
        """Show a PNG."""
        self._picture = QPixmap()
        self._picture.loadFromData(content)
        self.update()

    def height_for(self, width_px: int) -> int:
        """How high it is at a width."""
        size = self._picture.size()
        return 0 if size.isEmpty() else round(width_px * size.height() / size.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet with an edge."""
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._picture)
        painter.setPen(QPen(QColor(self._theme.palette.soft), 1))
        painter.drawRect(0, 0, self.width() - 1, self.height() - 1)
        painter.end()


class SheetView(QScrollArea):
    """A sheet as high as it is; what is wider than the view is moved sideways.

    Signals:
        zoom_wished: +1 or -1 steps, from the wheel with Ctrl.
    """

    zoom_wished = Signal(int)

    def __init__(self, theme: Theme, page_bar: QScrollBar) -> None:
        """Show nothing yet.

        Args:
            theme: colours and sizes.
            page_bar: moves the page that it stands on up and down.
        """
        super().__init__()
        self._page_bar = page_bar
        self._zoom = FIT
        self._dragged_from: QPointF | None = None
        self.sheet = Sheet(theme)
        self.setWidget(self.sheet)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.sheet.setAutoFillBackground(False)

    @property
    def zoom(self) -> int:
        """Which of the `ZOOMS` it is shown at."""
        return self._zoom

    @property
    def percent(self) -> int:
        """Of the width that there is room for."""
        return round(100 * ZOOMS[self._zoom])

    def show_picture(self, content: bytes) -> None:
        """Show a PNG."""
        self.sheet.show_picture(content)
        self._fit()
        self.horizontalScrollBar().setValue(0)

    def zoom_to(self, step: int) -> None:
        """Show it at one of the `ZOOMS`; what is at the left edge stays there, for reading."""
        bar = self.horizontalScrollBar()
        left = bar.value() / max(self.sheet.width(), 1)
        self._zoom = min(max(step, 0), len(ZOOMS) - 1)
        self._fit()
        bar.setValue(round(left * self.sheet.width()))

    def move_sideways(self, px: int) -> None:
        """Move what is seen to the right."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + px)

    def sizeHint(self) -> QSize:
        """As high as the sheet."""
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sheet follows the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl larger and smaller; up and down is the page's."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wished.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The sheet is taken hold of."""
        self._dragged_from = event.globalPosition()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """It goes with the mouse."""
        if self._dragged_from is None:
            return
        moved = event.globalPosition() - self._dragged_from
        self._dragged_from = event.globalPosition()
        self.move_sideways(-round(moved.x()))
        self._page_bar.setValue(self._page_bar.value() - round(moved.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It stays where it is."""
        self._dragged_from = None
        self.unsetCursor()

    def _fit(self) -> None:
        width = round(self.width() * ZOOMS[self._zoom])
        height = self.sheet.height_for(width)
        self.sheet.setFixedSize(width, height)
        bar = self.horizontalScrollBar().sizeHint().height() if width > self.width() else 0
        self.setFixedHeight(height + bar)
