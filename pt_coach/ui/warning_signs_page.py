"""Warning signs: what to look out for and what to do. It counts nothing and reassures nobody."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.engine.questions import EMERGENCY_SIGNS, URGENT_SIGNS
from pt_coach.ui.controls import Notice, label, marked_lines
from pt_coach.ui.page import Page
from pt_coach.ui.sign_words import sign_words
from pt_coach.ui.theme import GAP, Theme


class WarningSigns(QWidget):
    """The two lists, with what to do first."""

    def __init__(self, theme: Theme, emergency_number: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self._number = self.tr(
            "Call {} or go to an emergency department if any of this is new or worse:"
        )
        self._now = now = Notice(theme, "stop", self._number.format(emergency_number))
        now.column.addLayout(marked_lines(("•", sign_words(sign)) for sign in EMERGENCY_SIGNS))
        ask = self.tr("Ask a doctor today or tomorrow, before more exercise:")
        soon = Notice(theme, "adjust", ask)
        soon.column.addLayout(marked_lines(("•", sign_words(sign)) for sign in URGENT_SIGNS))
        column.addWidget(now)
        column.addWidget(soon)

    def show_number(self, emergency_number: str) -> None:
        """Show another number."""
        self._now.words.setText(self._number.format(emergency_number))


class WarningSignsPage(Page):
    """The lists as a page of their own."""

    def __init__(self, theme: Theme, emergency_number: str) -> None:
        super().__init__(theme, self.tr("Warning signs"))
        self.narrow()
        hint = self.tr("Stop exercising at once if one of these comes up. If in doubt, ask.")
        self.signs = WarningSigns(theme, emergency_number)
        self.add(label(hint, "large"), self.signs)
