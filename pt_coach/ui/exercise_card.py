"""One exercise on a card: the figure at its furthest point, the name, the dose, the minutes."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from pt_coach.engine.plan import PlannedExercise
from pt_coach.ui.controls import label
from pt_coach.ui.doses import dose_words, minutes_of
from pt_coach.ui.figure_frames import tempo_of
from pt_coach.ui.figure_view import FigureView
from pt_coach.ui.next_step import next_step_line
from pt_coach.ui.theme import GAP, WIDE_GAP, Theme

THUMBNAIL_PX = 172
# At larger text the minutes go under the dose; beside it there would be no room.
_BESIDE_BELOW_PERCENT = 150


class ExerciseCard(QFrame):
    """What is due of one exercise."""

    def __init__(self, theme: Theme, planned: PlannedExercise) -> None:
        super().__init__()
        self.setProperty("role", "card")
        exercise = planned.exercise
        self.setAccessibleName(f"{exercise.name}: {dose_words(planned)}")
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP, WIDE_GAP, GAP)
        row.setSpacing(WIDE_GAP)
        figure = FigureView(theme, moving=False, width_px=theme.px(THUMBNAIL_PX))
        side = planned.sets[0].side.side
        figure.show_exercise(exercise, side, tempo_of(exercise, None, None))
        row.addWidget(figure)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(label(exercise.name, "name"))
        words.addWidget(label(dose_words(planned), "soft"))
        next_step = next_step_line(planned.prescription)
        if next_step:
            words.addWidget(label(next_step, "soft"))
        about = label(self.tr("about {} min").format(minutes_of(planned)), "soft")
        words.addStretch(1)
        row.addLayout(words, 1)
        if theme.text_percent < _BESIDE_BELOW_PERCENT:
            about.setWordWrap(False)
            row.addWidget(about)
        else:
            words.insertWidget(words.count() - 1, about)
