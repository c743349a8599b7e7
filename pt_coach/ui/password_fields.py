"""A password, typed twice; it can be shown, and nobody can find it again."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pt_coach.reports.protection import SHORTEST
from pt_coach.ui.controls import Button, label
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.theme import GAP, Theme


class PasswordFields(QWidget):
    """Empty fields mean no password."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.first = self._field(theme, self.tr("Password"))
        self.again = self._field(theme, self.tr("The same password again"))
        self.show_button = Button(self.tr("Show the password"), "quiet")
        self.show_button.setCheckable(True)
        self.show_button.toggled.connect(self._show)
        self.problem = label("", "strong")
        self.problem.hide()
        warning = self.tr(
            "Write it down. Nobody can find it again, not even the makers of this program: "
            "without it the files stay closed for ever."
        )
        tell = self.tr("Tell it to your therapist by phone, not in the mail with the file.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        row = FlowRow()
        row.add(self.show_button)
        for part in (
            label(f"{warning} {tell}"),
            label(self.first.accessibleName(), "soft"),
            self.first,
            label(self.again.accessibleName(), "soft"),
            self.again,
            row,
            self.problem,
        ):
            column.addWidget(part)

    @property
    def password(self) -> str | None:
        """What was typed; None for none."""
        return self.first.text() or None

    def check(self) -> bool:
        """Whether it can be used; says why where it cannot."""
        first, again = self.first.text(), self.again.text()
        problem = ""
        if first != again:
            problem = self.tr("The two passwords are not the same. Please type them again.")
        elif first and len(first) < SHORTEST:
            problem = self.tr("The password needs at least {} characters.").format(SHORTEST)
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem:
            self.first.setFocus()
        return not problem

    def clear(self) -> None:
        """Forget it."""
        self.first.clear()
        self.again.clear()
        self.show_button.setChecked(False)

    def _field(self, theme: Theme, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setMaximumWidth(theme.px(420))
        field.setMaxLength(120)
        return field

    def _show(self, on: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
        for field in (self.first, self.again):
            field.setEchoMode(mode)
        words = self.tr("Hide the password") if on else self.tr("Show the password")
        self.show_button.say(words)
