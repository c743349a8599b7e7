"""A day between two large buttons: for hands that find arrow keys and small fields hard."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.ui.controls import Button, label
from pt_coach.ui.day_field import DayField
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.theme import GAP, Theme


class DayStepper(QWidget):
    """A day with its name above it, a day earlier and later with a press each.

    Signals:
        changed: another day stands there.
    """

    changed = Signal()

    def __init__(self, theme: Theme, name: str, *, weeks: bool = False) -> None:
        """Show no day yet.

        Args:
            theme: colours and sizes.
            name: of the day, for eyes and for screen readers.
            weeks: whether a press can also go a week on.
        """
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        self.field = DayField(theme, name)
        self.field.dateChanged.connect(lambda _day: self.changed.emit())
        row = FlowRow(gap=GAP, breaks=True)
        self.earlier = self._step(name, self.tr("A day earlier"), -1)
        self.later = self._step(name, self.tr("A day later"), 1)
        row.add(self.field, self.earlier, self.later)
        if weeks:
            self.week_later = self._step(name, self.tr("A week later"), 7)
            row.add(self.week_later)
        column.addWidget(label(name, "name"))
        column.addWidget(row)

    @property
    def day(self) -> date:
        """What stands there."""
        return self.field.day

    def show_day(self, day: date) -> None:
        """Another day."""
        self.field.show_day(day)

    def _step(self, name: str, words: str, days: int) -> Button:
        made = Button(words, "secondary")
        made.setAccessibleName(f"{name}: {words}")
        go: Callable[[], None] = partial(self._go, days)
        made.clicked.connect(lambda _checked=False: go())
        return made

    def _go(self, days: int) -> None:
        self.show_day(self.day + timedelta(days=days))
