"""Each state of a day as a shape of its own, so that no meaning is in a colour alone."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from pt_coach.reports.due import DayState
from pt_coach.ui.icons import pixmap
from pt_coach.ui.theme import Theme


def paint_state(painter: QPainter, theme: Theme, box: QRectF, state: DayState) -> None:
    """Paint a state into a square.

    DONE: full with a tick; PARTIAL: half full; MISSED: a dashed ring; REST: a small dot; PAUSED:
    two bars; LOCKED: a triangle; OPEN: a thick ring.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _PAINT[state](painter, theme, box.adjusted(1.5, 1.5, -1.5, -1.5))
    painter.restore()


def _done(painter: QPainter, theme: Theme, box: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.palette.accent))
    painter.drawEllipse(box)
    side = round(box.width() * 0.66)
    tick = pixmap("good", theme.palette.on_accent, side)
    painter.drawPixmap(box.center() - QPointF(side / 2, side / 2), tick)


def _partial(painter: QPainter, theme: Theme, box: QRectF) -> None:
    painter.setPen(QPen(QColor(theme.palette.accent), 2.5))
    painter.drawEllipse(box)
    painter.setBrush(QColor(theme.palette.accent))
    painter.drawChord(box, 180 * 16, 180 * 16)


def _missed(painter: QPainter, theme: Theme, box: QRectF) -> None:
    painter.setPen(QPen(QColor(theme.palette.ink), 2, Qt.PenStyle.DashLine))
    painter.drawEllipse(box)


def _rest(painter: QPainter, theme: Theme, box: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.palette.soft))
    radius = box.width() * 0.14
    painter.drawEllipse(box.center(), radius, radius)


def _paused(painter: QPainter, theme: Theme, box: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.palette.soft))
    bar, gap = box.width() * 0.2, box.width() * 0.14
    middle, top, high = box.center().x(), box.top() + box.height() * 0.14, box.height() * 0.72
    painter.drawRect(QRectF(middle - gap - bar, top, bar, high))
    painter.drawRect(QRectF(middle + gap, top, bar, high))


def _locked(painter: QPainter, theme: Theme, box: QRectF) -> None:
    painter.setPen(QPen(QColor(theme.palette.stop), 2.5))
    painter.drawPolygon(
        QPolygonF([QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()])
    )
    mark = QRectF(box).adjusted(0, box.height() * 0.36, 0, -box.height() * 0.14)
    middle = box.center().x()
    painter.drawLine(QPointF(middle, mark.top()), QPointF(middle, mark.bottom()))


def _open(painter: QPainter, theme: Theme, box: QRectF) -> None:
    painter.setPen(QPen(QColor(theme.palette.accent), 3))
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))


_PAINT = {
    DayState.DONE: _done,
    DayState.PARTIAL: _partial,
    DayState.MISSED: _missed,
    DayState.REST: _rest,
    DayState.PAUSED: _paused,
    DayState.LOCKED: _locked,
    DayState.OPEN: _open,
}


class StateShape(QWidget):
    """A state's shape by itself, for a legend; the words beside it say the same."""

    def __init__(self, theme: Theme, state: DayState) -> None:
        super().__init__()
        self._theme, self._state = theme, state
        self.setFixedSize(QSize(theme.px(26), theme.px(26)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        paint_state(painter, self._theme, QRectF(self.rect()), self._state)
        painter.end()
