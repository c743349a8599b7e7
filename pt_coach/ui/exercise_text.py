"""An exercise in words: position, steps, precautions, and what the camera cannot see."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pt_coach.exercises.definition import Exercise
from pt_coach.ui.controls import empty, label, marked_lines
from pt_coach.ui.theme import GAP


class ExerciseText(QWidget):
    """Writes one exercise out."""

    def __init__(self) -> None:
        super().__init__()
        self._sentences: tuple[str, ...] = ()
        self._blind: QLabel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is to be read aloud: how to do it, and what to take care of."""
        return self._sentences

    def show_exercise(self, exercise: Exercise) -> None:
        """Write another exercise out."""
        empty(self._column)
        self._blind = None
        self._sentences = (exercise.set_up, *exercise.instructions, *exercise.precautions)
        self._column.addWidget(label(exercise.set_up, "name"))
        steps = [(f"{n}.", step) for n, step in enumerate(exercise.instructions, start=1)]
        self._column.addLayout(marked_lines(steps, "large"))
        for precaution in exercise.precautions:
            self._column.addWidget(label(self.tr("Take care: {}").format(precaution)))
        if exercise.camera_cannot_see:
            blind = " ".join(exercise.camera_cannot_see)
            text = self.tr("The camera cannot see: {}").format(blind)
            self._blind = label(text, "soft")
            self._column.addWidget(self._blind)
        self._column.addStretch(1)

    def tell_blind(self, told: bool) -> None:
        """Whether what the camera cannot see is told too."""
        if self._blind is not None:
            self._blind.setVisible(told)
