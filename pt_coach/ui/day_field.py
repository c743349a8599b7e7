"""A day, typed or stepped with the arrow keys."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit

from pt_coach.ui.theme import GAP, Theme


class DayField(QDateEdit):
    """Day, month and year apart; arrows change the one that the cursor is in."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setDisplayFormat("dd MMM yyyy")
        self.setFixedWidth(theme.px(240))
        self.lineEdit().setTextMargins(GAP, 0, 0, 0)

    @property
    def day(self) -> date:
        """What is typed."""
        found = self.date()
        return date(found.year(), found.month(), found.day())

    def show_day(self, day: date) -> None:
        """Type a day."""
        self.setDate(QDate(day.year, day.month, day.day))
