"""A line for an entry of the diary, with the way to put it right."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from pt_coach.ui.controls import Button, button, label
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.page import Columns
from pt_coach.ui.theme import Theme


class EntryLine(Columns):
    """What was asked or counted, what it says, and *Correct*."""

    def __init__(
        self, theme: Theme, title: str, said: str, correct: Callable[[], object] | None
    ) -> None:
        """Lay it out.

        Args:
            theme: colours and sizes.
            title: what the entry is; a question may end with its mark.
            said: its value.
            correct: called to put it right; None where it stays.
        """
        self.correct: Button | None = None
        row = FlowRow()
        words: QWidget = label(f"{title} {said}" if title.endswith("?") else f"{title}: {said}")
        super().__init__(words, row, (4, 1), theme.px(560))
        if correct is not None:
            self.correct = button(theme, self.tr("Correct"), "quiet", correct, "correct")
            self.correct.setAccessibleName(self.tr("Correct: {}, {}").format(title, said))
            row.add(self.correct)
