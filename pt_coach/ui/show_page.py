"""See the exercise first: the figure in a loop at the prescribed tempo, and how to do it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from pt_coach.engine.inputs import CommandKind
from pt_coach.exercises.definition import Mode
from pt_coach.ui.controls import Card, button, label
from pt_coach.ui.doses import dose_words
from pt_coach.ui.exercise_text import ExerciseText
from pt_coach.ui.figure_frames import tempo_of
from pt_coach.ui.figure_view import FigureView
from pt_coach.ui.page import Columns, top_aligned
from pt_coach.ui.session_view import SessionView
from pt_coach.ui.stage_page import StagePage
from pt_coach.ui.theme import Theme

_READY = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ShowPage(StagePage):
    """Shows one exercise until the patient is ready."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, " ")
        self.figure = FigureView(theme)
        self.keep_in_sight(self.figure)
        self.text = ExerciseText()
        self.notes = Card()
        self._note = label("", "strong")
        self.notes.add(label(self.tr("Your therapist says"), "soft"), self._note)
        left = top_aligned(self.figure, self.notes)
        self.add(Columns(left, self.text, (1, 1), theme.px(820)))
        self.ready = button(theme, self.tr("Ready · Space"), "primary", self._ready, "start")
        skip = button(theme, self.tr("Leave it out"), "secondary", self._skip, "skip")
        hurts = button(theme, self.tr("It hurts · H"), "hurts", self._hurts, "hurts")
        stop = button(theme, self.tr("Stop · Esc"), "secondary", self._stop, "stop")
        self.with_camera = button(
            theme, self.tr("With camera · C"), "secondary", self._with_camera, "camera"
        )
        self.add_buttons(self.ready, skip, stop, hurts, self.with_camera)

    def enter(self, view: SessionView) -> None:
        """Show another exercise."""
        super().enter(view)
        planned = self.session.plan.exercises[view.exercise_index]
        done = self.tr("Exercise {} of {}").format(view.exercise_index + 1, len(view.exercises))
        self.set_heading(view.exercise.name, f"{done}  ·  {dose_words(planned)}")
        side = view.planned.side.side if view.planned else None
        tempo = tempo_of(view.exercise, planned.prescription.tempo, view.hold_total_s)
        self.figure.show_exercise(view.exercise, side, tempo)
        self.text.show_exercise(view.exercise)
        self._note.setText(planned.prescription.notes or "")
        self.notes.setVisible(bool(planned.prescription.notes))
        self.ready.setFocus()

    def show_view(self, view: SessionView) -> None:
        """Whoever left the camera by mistake, or has plugged it in again, gets it back here."""
        left = self.session.camera and not view.camera
        self.with_camera.setVisible(left and view.exercise.mode is not Mode.TIMER)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter mean ready."""
        if event.key() in _READY:
            self._ready()
            return
        if event.key() == Qt.Key.Key_C and not self.with_camera.isHidden():
            self._with_camera()
            return
        super().keyPressEvent(event)

    def _ready(self) -> None:
        self.door.command(CommandKind.READY)

    def _with_camera(self) -> None:
        self.door.command(CommandKind.WITH_CAMERA)

    def _skip(self) -> None:
        self.door.command(CommandKind.SKIP_EXERCISE)

    def _hurts(self) -> None:
        self.door.command(CommandKind.HURTS)

    def _stop(self) -> None:
        self.door.command(CommandKind.STOP)
