"""Buttons of which any number may be chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from pt_coach.ui.controls import Button, empty, set_icon
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.theme import Theme


class TickRow(FlowRow):
    """A chosen one has a tick, so that it is not told by its colour alone.

    Signals:
        changed: something was chosen, or is not any more.
    """

    changed = Signal()

    def __init__(self, theme: Theme, question: str) -> None:
        super().__init__()
        self._theme, self._question = theme, question
        self._values: list[object] = []
        self.buttons: list[Button] = []
        self.setAccessibleName(question)

    @property
    def values(self) -> tuple[object, ...]:
        """What is chosen."""
        both = zip(self._values, self.buttons, strict=True)
        return tuple(value for value, one in both if one.isChecked())

    def offer(
        self, choices: Sequence[tuple[object, str]], chosen: Sequence[object] | None = None
    ) -> None:
        """Offer choices; what was chosen stays so unless another choice is named."""
        kept = self.values if chosen is None else tuple(chosen)
        empty(self.flow)
        self._values = [value for value, _ in choices]
        self.buttons = [self._made(value, text, value in kept) for value, text in choices]
        self.add(*self.buttons)

    def _made(self, value: object, text: str, on: bool) -> Button:
        made = Button(text, "tab")
        made.setCheckable(True)
        made.setAccessibleName(f"{self._question} {text}")

        def show(checked: bool) -> None:
            set_icon(made, self._theme, "ticked" if checked else "unticked")

        made.toggled.connect(show)
        made.setChecked(on)
        show(on)
        made.toggled.connect(lambda _checked: self.changed.emit())
        return made
