"""Exports that are locked, and the field for their password."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from pt_coach.ui.controls import Notice, button
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.theme import GAP, Theme


class PasswordCard(Notice):
    """Says how many are locked; the password is kept as long as the page, and nowhere else.

    Signals:
        given: a password was typed.
    """

    given = Signal()

    def __init__(self, theme: Theme) -> None:
        """Show that nothing is locked."""
        super().__init__(theme, "adjust", "")
        self.column.setSpacing(GAP)
        self.password: str | None = None
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(self.tr("Password of the exports"))
        self.field.setFixedWidth(theme.px(300))
        self.field.returnPressed.connect(self._give)
        self.open_button = button(theme, self.tr("Open them"), "secondary", self._give)
        row = FlowRow()
        row.add(self.field, self.open_button)
        self.add(row)
        self.hide()

    def show_locked(self, number: int) -> None:
        """Show how many exports another password opens; none hides it."""
        first = (
            self.tr("One export is locked. Type its password.")
            if number == 1
            else self.tr("{} exports are locked. Type their password.").format(number)
        )
        again = self.tr("This password does not open: {}.").format(number)
        self.words.setText(first if self.password is None else f"{again} {first}")
        self.field.clear()
        self.setVisible(number > 0)

    def forget(self) -> None:
        """No password any more."""
        self.password = None
        self.field.clear()

    def _give(self) -> None:
        if self.field.text():
            self.password = self.field.text()
            self.given.emit()
