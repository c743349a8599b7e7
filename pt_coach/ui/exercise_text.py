"""An exercise in words: position, steps, precautions, and what the camera cannot see."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.exercises.definition import Exercise
from pt_coach.ui.controls import Card, empty, label
from pt_coach.ui.theme import GAP


class ExerciseText(QWidget):
    """Writes one exercise out."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)

    def show_exercise(self, exercise: Exercise, notes: str = "") -> None:
        """Write another exercise out.

        Args:
            exercise: which.
            notes: what the therapist says about it.
        """
        empty(self._column)
        if notes:
            card = Card()
            card.add(label(self.tr("Your therapist says"), "soft"), label(notes, "strong"))
            self._column.addWidget(card)
        self._column.addWidget(label(exercise.set_up, "name"))
        for number, step in enumerate(exercise.instructions, start=1):
            self._column.addWidget(label(f"{number}.  {step}", "large"))
        for precaution in exercise.precautions:
            self._column.addWidget(label(self.tr("Take care: {}").format(precaution)))
        if exercise.camera_cannot_see:
            blind = " ".join(exercise.camera_cannot_see)
            text = self.tr("The camera cannot see: {}").format(blind)
            self._column.addWidget(label(text, "soft"))
        self._column.addStretch(1)
