"""Which exercise a part of the history is about."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.ui.controls import ChoiceRow, empty


def exercise_to_show(exercises: Sequence[tuple[str, str]], before: str | None) -> str | None:
    """The one that was chosen before where it is among them, else the first; None without any."""
    ids = [exercise_id for exercise_id, _ in exercises]
    return before if before in ids else ids[0] if ids else None


class ExerciseChoice(QWidget):
    """The exercises that were done, the most frequent one chosen first.

    Signals:
        chosen: id of the exercise.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.row: ChoiceRow | None = None
        self._exercises: Sequence[tuple[str, str]] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def exercise_id(self) -> str | None:
        """What is chosen; None where there is nothing to choose."""
        value = self.row.value if self.row is not None else None
        return value if isinstance(value, str) else None

    @property
    def name(self) -> str:
        """What the chosen one is called."""
        return dict(self._exercises).get(self.exercise_id or "", "")

    def show_exercises(self, exercises: Sequence[tuple[str, str]]) -> None:
        """Offer these, by id and name; the one that was chosen stays so where it is among them."""
        if exercises == self._exercises and self.row is not None:
            return
        before = self.exercise_id
        self._exercises = exercises
        empty(self._column)
        self.row = ChoiceRow(exercises, self.tr("Exercise:"), kind="tab")
        chosen = exercise_to_show(exercises, before)
        if chosen is not None:
            self.row.choose(chosen)
        self.row.chosen.connect(self.chosen.emit)
        self._column.addWidget(self.row)
