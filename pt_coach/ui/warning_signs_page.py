"""Warning signs: what to look out for and what to do. It counts nothing and reassures nobody."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.ui.controls import Notice, label, marked_lines
from pt_coach.ui.page import Page
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
        now.column.addLayout(marked_lines(("•", sign) for sign in self._emergency_signs()))
        ask = self.tr("Ask a doctor today or tomorrow, before more exercise:")
        soon = Notice(theme, "adjust", ask)
        soon.column.addLayout(marked_lines(("•", sign) for sign in self._urgent_signs()))
        column.addWidget(now)
        column.addWidget(soon)

    def show_number(self, emergency_number: str) -> None:
        """Show another number."""
        self._now.words.setText(self._number.format(emergency_number))

    def _emergency_signs(self) -> tuple[str, ...]:
        return (
            self.tr("Numbness or tingling between the legs, around the genitals or buttocks"),
            self.tr("Trouble starting, stopping or feeling when you pass urine, or leaking"),
            self.tr("Loss of bowel control, or not feeling it"),
            self.tr("Weakness, numbness or pain in both legs, legs giving way, trouble walking"),
            self.tr("New loss of sexual function or feeling"),
            self.tr("Back pain after a serious fall, crash or other injury"),
            self.tr("Chest pain, severe breathlessness or fainting"),
            self.tr("Sudden very severe pain, unlike your usual pain"),
        )

    def _urgent_signs(self) -> tuple[str, ...]:
        return (
            self.tr("Fever, or feeling very unwell"),
            self.tr("Losing weight without trying"),
            self.tr("New pain after having had cancer"),
            self.tr("Pain at night that no position eases"),
            self.tr("New sudden pain with osteoporosis or after long use of steroids"),
            self.tr("New weakness or numbness in one leg"),
            self.tr("A lump, or a changed shape of the back"),
        )


class WarningSignsPage(Page):
    """The lists as a page of their own."""

    def __init__(self, theme: Theme, emergency_number: str) -> None:
        super().__init__(theme, self.tr("Warning signs"))
        self.narrow()
        hint = self.tr("Stop exercising at once if one of these comes up. If in doubt, ask.")
        self.signs = WarningSigns(theme, emergency_number)
        self.add(label(hint, "large"), self.signs)
