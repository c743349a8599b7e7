"""An exercise in words: position, steps, precautions, and what the camera cannot see."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from pt_coach.exercises.definition import Exercise
from pt_coach.ui.controls import empty, label
from pt_coach.ui.theme import GAP


class ExerciseText(QWidget):
    """Writes one exercise out."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)

    def show_exercise(self, exercise: Exercise) -> None:
        """Write another exercise out."""
        empty(self._column)
        self._column.addWidget(label(exercise.set_up, "name"))
        self._column.addLayout(_numbered(exercise.instructions))
        for precaution in exercise.precautions:
            self._column.addWidget(label(self.tr("Take care: {}").format(precaution)))
        if exercise.camera_cannot_see:
            blind = " ".join(exercise.camera_cannot_see)
            text = self.tr("The camera cannot see: {}").format(blind)
            self._column.addWidget(label(text, "soft"))
        self._column.addStretch(1)


def _numbered(steps: tuple[str, ...]) -> QGridLayout:
    """Steps whose lines all begin beside the number, not under it."""
    grid = QGridLayout()
    grid.setVerticalSpacing(GAP // 2)
    grid.setHorizontalSpacing(GAP)
    grid.setColumnStretch(1, 1)
    for row, step in enumerate(steps):
        number = label(f"{row + 1}.", "large", wrap=False)
        grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(step, "large"), row, 1)
    return grid
