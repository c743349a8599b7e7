"""This week, Monday to Sunday: done, due, missed, paused or rest, each with its own shape."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pt_coach.reports.due import DayState
from pt_coach.ui.day_shapes import paint_state
from pt_coach.ui.icons import pixmap
from pt_coach.ui.services import DayMark
from pt_coach.ui.theme import Role, Theme


class WeekRow(QWidget):
    """Seven circles."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._marks: Sequence[DayMark] = ()
        self._today = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(64))

    def sizeHint(self) -> QSize:
        """Seven circles side by side."""
        return QSize(self._theme.px(240), self._theme.px(64))

    def show_week(self, marks: Sequence[DayMark], today: date) -> None:
        """Show Monday to Sunday."""
        self._marks, self._today = marks, today.weekday()
        done = sum(mark is DayMark.DONE for mark in marks)
        paused = sum(mark is DayMark.PAUSED for mark in marks)
        due = sum(mark is not DayMark.REST for mark in marks) - paused
        words = self.tr("This week: {} of {} sessions done").format(done, due)
        if paused:
            one, many = self.tr("one day paused"), self.tr("{} days paused").format(paused)
            words += ", " + (one if paused == 1 else many)
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the days' letters and circles."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = self.width() / 7
        size = min(cell - 4, self.height() * 0.46)
        font = self.font()
        font.setPixelSize(self._theme.type_px(Role.SMALL))
        painter.setFont(font)
        for day, mark in enumerate(self._marks):
            middle = QPointF(cell * (day + 0.5), self.height() - size / 2 - 2)
            painter.setPen(QColor(self._theme.palette.ink))
            letter = QLocale().dayName(day + 1, QLocale.FormatType.ShortFormat)[:1].upper()
            area = QRectF(cell * day, 0, cell, self.height() - size - 4)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), letter)
            self._paint_mark(painter, middle, size, mark, is_today=day == self._today)
        painter.end()

    def _paint_mark(
        self, painter: QPainter, middle: QPointF, size: float, mark: DayMark, *, is_today: bool
    ) -> None:
        if mark is DayMark.PAUSED:
            box = QRectF(0, 0, size * 0.8, size * 0.8)
            box.moveCenter(middle)
            paint_state(painter, self._theme, box, DayState.PAUSED)
            return
        c = self._theme.palette
        radius = size / 2 - 1.5
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if mark is DayMark.DONE:
            painter.setBrush(QColor(c.accent))
            painter.setPen(Qt.PenStyle.NoPen)
        elif mark is DayMark.REST:
            painter.setBrush(QColor(c.line))
            painter.setPen(Qt.PenStyle.NoPen)
            radius *= 0.35
        elif is_today:
            painter.setPen(QPen(QColor(c.accent), 3))
        else:
            painter.setPen(QPen(QColor(c.soft), 1.5, Qt.PenStyle.DashLine))
        painter.drawEllipse(middle, radius, radius)
        if mark is DayMark.DONE:
            tick = round(size * 0.62)
            place = QPointF(middle.x() - tick / 2, middle.y() - tick / 2)
            painter.drawPixmap(place, pixmap("good", c.on_accent, tick))
