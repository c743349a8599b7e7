"""A month as a calendar: a number, a shape and a word for each day; arrows go from day to day."""

from datetime import date, timedelta

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from pt_coach.reports.due import DueDay
from pt_coach.reports.history_views import MonthView
from pt_coach.ui.day_shapes import paint_state
from pt_coach.ui.day_words import day_sentence, state_word
from pt_coach.ui.doses import long_date
from pt_coach.ui.theme import Role, Theme

_DAY = Qt.ItemDataRole.UserRole
_WEEK_DAYS = 7


class MonthGrid(QTableWidget):
    """Weeks as rows, Monday first.

    Signals:
        looked_at: the DueDay that the keyboard or a tap is on; None for a day without anything.
        turned: -1 or 1, the month before or after is wanted.
    """

    looked_at = Signal(object)
    turned = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(0, _WEEK_DAYS)
        self._row_px = round(theme.type_px(Role.BODY) + theme.type_px(Role.SMALL) * 1.3 + 14)
        self.setAccessibleName(self.tr("Calendar"))
        names = [QLocale().dayName(n, QLocale.FormatType.ShortFormat) for n in range(1, 8)]
        self.setHorizontalHeaderLabels(names)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._row_px)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        for off in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            off(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_DayPainter(theme, self))
        self.currentItemChanged.connect(self._look_at)

    def show_month(self, view: MonthView) -> None:
        """Show the days of a month; the focus is on today, else on its last known day."""
        states = {day.day: day for day in view.days}
        first = view.month - timedelta(days=view.month.weekday())
        last = (view.month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        weeks = (last - first).days // _WEEK_DAYS + 1
        self.blockSignals(True)
        self.clearContents()
        self.setRowCount(weeks)
        for n in range(weeks * _WEEK_DAYS):
            day = first + timedelta(days=n)
            item = self._item(day, states.get(day), view)
            self.setItem(*divmod(n, _WEEK_DAYS), item)
        self.setFixedHeight(
            self.horizontalHeader().sizeHint().height()
            + weeks * self._row_px
            + 2 * self.frameWidth()
            + 2
        )
        known = view.days[-1].day if view.days else view.month
        self.setCurrentCell(*divmod((known - first).days, _WEEK_DAYS))
        self.blockSignals(False)
        self._look_at(self.currentItem())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn the month over; letters are the page's."""
        if event.text().isalpha():
            event.ignore()
            return
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        turn = turns.get(Qt.Key(event.key()))
        if turn is None:
            super().keyPressEvent(event)
            return
        self.turned.emit(turn)

    def _item(self, day: date, known: DueDay | None, view: MonthView) -> QTableWidgetItem:
        item = QTableWidgetItem()
        if day.month != view.month.month:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            return item
        item.setText(str(day.day))
        item.setData(_DAY, known)
        said = day_sentence(known) if known is not None else self.tr("nothing yet")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{long_date(day)}: {said}")
        return item

    def _look_at(self, item: QTableWidgetItem | None, _before: object = None) -> None:
        self.looked_at.emit(item.data(_DAY) if item is not None else None)


class _DayPainter(QStyledItemDelegate):
    """Paints a day."""

    def __init__(self, theme: Theme, grid: MonthGrid) -> None:
        super().__init__(grid)
        self._theme, self._grid = theme, grid

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Number and shape above, the word below where it fits."""
        box = QRectF(option.rect).adjusted(6, 3, -6, -3)
        day = index.data(_DAY)
        number = index.data(Qt.ItemDataRole.DisplayRole)
        if number is None:
            return
        c = self._theme.palette
        painter.save()
        ahead = not isinstance(day, DueDay)
        painter.setPen(QColor(c.soft if ahead else c.ink))
        font = QFont(self._grid.font())
        font.setPixelSize(self._theme.type_px(Role.BODY))
        painter.setFont(font)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(box, int(align), number)
        if isinstance(day, DueDay):
            self._paint_day(painter, box, day)
        if self._grid.hasFocus() and index == self._grid.currentIndex():
            painter.setPen(QPen(QColor(c.focus), 4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(option.rect).adjusted(2, 2, -3, -3))
        painter.restore()

    def _paint_day(self, painter: QPainter, box: QRectF, day: DueDay) -> None:
        font = QFont(painter.font())
        font.setPixelSize(self._theme.type_px(Role.SMALL))
        word = state_word(day.state)
        low = QFontMetrics(font).height()
        fits = QFontMetrics(font).horizontalAdvance(word) <= box.width()
        side = min(box.height() - (low if fits else 0) - 2, self._theme.px(28))
        paint_state(
            painter, self._theme, QRectF(box.right() - side, box.top(), side, side), day.state
        )
        if fits:
            painter.setFont(font)
            painter.setPen(QColor(self._theme.palette.soft))
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(box, int(align), word)
