"""What the lines and bars of a plot mean, each drawn as it is in the plot."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pt_coach.ui.controls import empty, label
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.plots import DASHES, PATTERNS
from pt_coach.ui.theme import GAP, WIDE_GAP, Theme


class Legend(FlowRow):
    """Keys with their names, in the order of the plot."""

    def __init__(self, theme: Theme, *, bars: bool = False) -> None:
        """Name nothing yet.

        Args:
            theme: colours and sizes.
            bars: of a plot with bars; else with lines.
        """
        super().__init__(gap=WIDE_GAP)
        self._theme, self._bars = theme, bars

    def show_names(self, names: Sequence[str], dotted: str = "") -> None:
        """Name the parts of the plot; `dotted` is what its dotted marks are."""
        empty(self.flow)
        keys = [(n, name) for n, name in enumerate(names)]
        keys += [(_DOTTED, dotted)] if dotted else []
        for n, name in keys:
            both = QWidget()
            row = QHBoxLayout(both)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(GAP // 2)
            row.addWidget(_Key(self._theme, n, bars=self._bars))
            row.addWidget(label(name, wrap=False))
            self.add(both)


_DOTTED = -1


class _Key(QWidget):
    """A piece of a line or a bar."""

    def __init__(self, theme: Theme, n: int, *, bars: bool) -> None:
        super().__init__()
        self._theme, self._n, self._bars = theme, n, bars
        self.setFixedSize(QSize(theme.px(34), theme.px(20)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it as the plot does."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = self._theme.palette
        middle = self.height() / 2
        if self._n == _DOTTED:
            painter.setPen(QPen(QColor(c.ink), 2.5, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(1, middle), QPointF(self.width() - 1, middle))
            return
        colour = QColor((c.accent, c.adjust, c.ink, c.soft)[self._n])
        if self._bars:
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(QBrush(colour, PATTERNS[self._n]))
            painter.drawRect(QRectF(1, 1, self.width() - 2, self.height() - 2))
            return
        painter.setPen(QPen(colour, 3, DASHES[self._n]))
        painter.drawLine(QPointF(1, middle), QPointF(self.width() - 1, middle))
        painter.setPen(QPen(colour, 1))
        painter.setBrush(colour)
        side = self.height() * 0.4
        box = QRectF((self.width() - side) / 2, middle - side / 2, side, side)
        if self._n == 0:
            painter.drawEllipse(box)
        elif self._n == 1:
            painter.drawRect(box)
        else:
            painter.drawPolygon(
                [box.topLeft(), box.topRight(), QPointF(box.center().x(), box.bottom())]
            )
