"""A small line of numbers 0 to 10 with both ends labelled."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from pt_coach.ui.theme import Role, Theme


class SparkLine(QWidget):
    """Pain over some weeks, without axes: the sentence under it says what it means."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._values: Sequence[int] = ()
        self._first = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(78) + theme.type_px(Role.SMALL))

    def sizeHint(self) -> QSize:
        """Wider than high."""
        return QSize(self._theme.px(240), self.height())

    def show_values(self, values: Sequence[int], first: str) -> None:
        """Show numbers.

        Args:
            values: oldest first.
            first: what to write at the beginning, such as `7 on 26 Oct`.
        """
        self._values, self._first = values, first
        if values:
            text = self.tr("Pain from {} to {}: {}, {} now")
            self.setAccessibleName(text.format(min(values), max(values), first, values[-1]))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, its last point and the two numbers."""
        if not self._values:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = self._theme.palette
        font = self.font()
        font.setPixelSize(self._theme.type_px(Role.SMALL))
        painter.setFont(font)
        text_h = self._theme.type_px(Role.SMALL) * 1.4
        points = self._points(QRectF(8, 8, self.width() - 16, self.height() - text_h - 20))
        painter.setPen(QPen(QColor(c.accent), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(QColor(c.accent))
        painter.drawEllipse(points[-1], 5, 5)
        foot = QRectF(0, self.height() - text_h, self.width(), text_h)
        painter.setPen(QColor(c.soft))
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft), self._first)
        now = self.tr("{} now").format(self._values[-1])
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight), now)
        painter.end()

    def _points(self, area: QRectF) -> list[QPointF]:
        low, high = min(self._values), max(self._values)
        # At least four points of pain from top to bottom: a step of one must not look dramatic.
        middle, span = (low + high) / 2, max(high - low, 4)
        step = area.width() / max(len(self._values) - 1, 1)
        return [
            QPointF(
                area.left() + i * step,
                area.center().y() - (value - middle) / span * area.height(),
            )
            for i, value in enumerate(self._values)
        ]
