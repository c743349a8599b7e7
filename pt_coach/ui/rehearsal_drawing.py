"""The room from above: where the camera goes and how to walk, drawn with a few lines."""

from math import atan2, cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from pt_coach.kinematics.observations import RehearsalTask
from pt_coach.ui.rehearsal_words import spot_words
from pt_coach.ui.theme import Role, Theme

_ASPECT = 2.0
# In shares of the drawing's height, from its middle.
_HALF_HIGH, _HALF_WIDE = 0.42, 0.92


class RoomDrawing(QWidget):
    """Camera, person and way, from above."""

    def __init__(self, theme: Theme, task: RehearsalTask) -> None:
        super().__init__()
        self._theme, self._task = theme, task
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumSize(200, 110)
        self.setMaximumWidth(theme.px(560))
        self.setAccessibleName(spot_words(task))
        self._metres = self.tr("3 m")

    def sizeHint(self) -> QSize:
        """Twice as wide as high."""
        width = self._theme.px(460)
        return QSize(width, round(width / _ASPECT))

    def hasHeightForWidth(self) -> bool:
        """It keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Half of the width."""
        return round(width / _ASPECT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the room, what the camera sees, the camera, and the way."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = min(self.height(), self.width() / _ASPECT)
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(unit, unit)
        self._room(painter)
        {
            RehearsalTask.TOWARDS: self._towards,
            RehearsalTask.ACROSS: self._across,
            RehearsalTask.LEGS: self._legs,
        }[self._task](painter)
        painter.end()

    def _room(self, painter: QPainter) -> None:
        c = self._theme.palette
        painter.setPen(QPen(QColor(c.line), 0.012))
        painter.setBrush(QColor(c.card))
        room = QRectF(-_HALF_WIDE, -_HALF_HIGH, 2 * _HALF_WIDE, 2 * _HALF_HIGH)
        painter.drawRoundedRect(room, 0.05, 0.05)
        # The camera stands at the left, and sees a wedge of the room.
        wedge = QPolygonF(
            [QPointF(-0.78, 0.0), QPointF(_HALF_WIDE, -0.40), QPointF(_HALF_WIDE, 0.40)]
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.hover))
        painter.drawPolygon(wedge)
        painter.setBrush(QColor(c.ink))
        painter.drawRoundedRect(QRectF(-0.87, -0.06, 0.09, 0.12), 0.02, 0.02)
        painter.drawEllipse(QPointF(-0.765, 0.0), 0.03, 0.03)

    def _person(self, painter: QPainter, x: float, y: float, facing: float) -> None:
        """Head and shoulders from above, looking in a direction in radians."""
        c = self._theme.palette
        painter.save()
        painter.translate(x, y)
        painter.rotate(facing * 180 / pi)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.accent))
        painter.drawRoundedRect(QRectF(-0.035, -0.095, 0.07, 0.19), 0.035, 0.035)
        painter.setBrush(QColor(c.ink))
        painter.drawEllipse(QPointF(0.01, 0.0), 0.05, 0.05)
        painter.restore()

    def _arrow(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        painter.setPen(QPen(QColor(self._theme.palette.accent), 0.022, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(start, end)
        back = atan2(start.y() - end.y(), start.x() - end.x())
        for turn in (-0.55, 0.55):
            tip = QPointF(end.x() + 0.07 * cos(back + turn), end.y() + 0.07 * sin(back + turn))
            painter.drawLine(end, tip)

    def _towards(self, painter: QPainter) -> None:
        self._person(painter, 0.72, 0.0, pi)
        self._arrow(painter, QPointF(0.56, -0.07), QPointF(-0.05, -0.07))
        self._arrow(painter, QPointF(-0.05, 0.07), QPointF(0.56, 0.07))

    def _across(self, painter: QPainter) -> None:
        self._person(painter, 0.32, 0.30, -pi / 2)
        self._arrow(painter, QPointF(0.27, 0.16), QPointF(0.27, -0.30))
        self._arrow(painter, QPointF(0.40, -0.30), QPointF(0.40, 0.16))
        self._distance(painter, 0.22)

    def _legs(self, painter: QPainter) -> None:
        c = self._theme.palette
        painter.setPen(QPen(QColor(c.soft), 0.012))
        painter.setBrush(QColor(c.line))
        painter.drawRoundedRect(QRectF(0.20, 0.12, 0.28, 0.17), 0.02, 0.02)
        self._person(painter, 0.32, 0.0, pi)
        self._distance(painter, 0.22)

    def _distance(self, painter: QPainter, until: float) -> None:
        c = self._theme.palette
        painter.setPen(QPen(QColor(c.soft), 0.010, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(-0.70, 0.0), QPointF(until, 0.0))
        painter.save()
        # Type is set in pixels, and not in shares of the drawing.
        painter.translate((until - 0.70) / 2, -0.03)
        scale = painter.transform().m11()
        painter.scale(1 / scale, 1 / scale)
        font = QFont(self.font())
        font.setPixelSize(self._theme.type_px(Role.BODY))
        painter.setFont(font)
        painter.setPen(QColor(c.ink))
        box = QRectF(-80, -60, 160, 60)
        painter.drawText(
            box, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom), self._metres
        )
        painter.restore()
