"""Facts side by side: what it is, the number, and what the number is of."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.ui.controls import empty, label
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.theme import WIDE_GAP, Theme

_WIDTH_PX = 250


@dataclass(frozen=True, slots=True)
class Fact:
    """A number with its name, and a line that says more; empty where there is nothing to say."""

    name: str
    value: str
    more: str = ""


class FactGrid(FlowRow):
    """As many facts in a line as there is room for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(gap=WIDE_GAP, even=True)
        self._theme = theme

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show facts in the place of those before."""
        empty(self.flow)
        for fact in facts:
            self.add(self._made(fact))

    def _made(self, fact: Fact) -> QWidget:
        made = QWidget()
        made.setMinimumWidth(self._theme.px(_WIDTH_PX))
        made.setAccessibleName(f"{fact.name}: {fact.value}. {fact.more}")
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(fact.name, "soft"))
        column.addWidget(label(fact.value, "section"))
        column.addWidget(label(fact.more))
        column.addStretch(1)
        return made
