"""See the exercise first: the figure in a loop at the prescribed tempo, and how to do it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.engine.inputs import CommandKind
from pt_coach.exercises.definition import Mode
from pt_coach.ui.camera_place import CameraPlace, place_words
from pt_coach.ui.controls import button, label
from pt_coach.ui.doses import dose_words
from pt_coach.ui.exercise_text import ExerciseText
from pt_coach.ui.fault_pair import FaultPair
from pt_coach.ui.figure_frames import tempo_of
from pt_coach.ui.figure_view import FigureView
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.page import Columns, top_aligned
from pt_coach.ui.session_view import SessionView
from pt_coach.ui.stage_page import StagePage
from pt_coach.ui.theme import GAP, Theme

_READY = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ShowPage(StagePage):
    """Shows one exercise until the patient is ready.

    Signals:
        read_wished: sentences to be read aloud, or to be left off where they are being read.
    """

    read_wished = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, " ")
        self._by_camera = self._has_note = False
        self.close_to_foot()
        self.figure = FigureView(theme)
        self.keep_in_sight(self.figure)
        self.faults = FaultPair(theme)
        c = theme.palette
        self.place = QWidget()
        self._drawing = CameraPlace(theme, c.soft, c.accent, c.soft)
        self._place_words = label("", "soft")
        where = QVBoxLayout(self.place)
        where.setContentsMargins(0, 0, 0, 0)
        where.setSpacing(GAP)
        where.addWidget(self._drawing)
        where.addWidget(self._place_words)
        self.text = ExerciseText()
        self.notes = label("", "strong")
        left = top_aligned(self.figure, self.faults, self.place)
        self._beside_title(theme)
        right = top_aligned(self.notes, self.text)
        self.add(Columns(left, right, (1, 2), theme.px(820)))
        self.ready = button(theme, self.tr("Ready · Space"), "primary", self._ready, "start")
        skip = button(theme, self.tr("Leave it out"), "secondary", self._skip, "skip")
        hurts = button(theme, self.tr("It hurts · H"), "hurts", self._hurts, "hurts")
        stop = button(theme, self.tr("Stop · Esc"), "secondary", self._stop, "stop")
        self.with_camera = button(
            theme, self.tr("With camera · C"), "secondary", self._with_camera, "camera"
        )
        self.add_buttons(self.ready, skip, stop, hurts, self.with_camera)

    def _beside_title(self, theme: Theme) -> None:
        """What to look at and to hear stands beside the title; the foot is for going on."""
        self.read = button(theme, self.tr("Read aloud · R"), "secondary", self._read)
        self.avoid = button(theme, self.tr("What to avoid · A"), "secondary", self._show_fault)
        tools = FlowRow(gap=GAP)
        tools.add(self.read, self.avoid)
        self.add_under_title(Columns(self.title, tools, (9, 11), theme.px(980)))

    def enter(self, view: SessionView) -> None:
        """Show another exercise."""
        super().enter(view)
        planned = self.session.plan.at(view.exercise_index)
        done = self.tr("Exercise {} of {}").format(view.exercise_number, view.exercise_count)
        self.set_heading(view.exercise.name, f"{done}  ·  {dose_words(planned)}")
        side = view.planned.side.side if view.planned else None
        tempo = tempo_of(view.exercise, planned.prescription.tempo, view.hold_total_s)
        self.figure.show_exercise(view.exercise, side, tempo)
        self.figure.show()
        self.faults.show_exercise(view.exercise, side, tempo)
        self.avoid.setVisible(bool(self.faults.rules))
        self.avoid.say(self.tr("What to avoid · A"))
        self.text.show_exercise(view.exercise)
        # First how to do it; what the camera misses stands with what to avoid.
        timed = view.exercise.mode is Mode.TIMER
        self.text.tell_blind(not self.faults.rules and not timed)
        self._drawing.show_exercise(view.exercise, side)
        self._place_words.setText(place_words(view.exercise))
        note = planned.prescription.notes or ""
        self._has_note = bool(note)
        self.notes.setText(self.tr("Your therapist says: {}").format(note))
        self.notes.setVisible(self._has_note)
        self.ready.setFocus()

    def show_view(self, view: SessionView) -> None:
        """Whoever left the camera by mistake, or has plugged it in again, gets it back here."""
        left = self.session.camera and not view.camera
        self._by_camera = view.camera
        self.place.setVisible(view.camera and self.faults.rule is None)
        self.with_camera.setVisible(left and view.exercise.mode is not Mode.TIMER)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter mean ready."""
        if event.key() in _READY:
            self._ready()
            return
        if event.key() == Qt.Key.Key_R:
            self._read()
            return
        if event.key() == Qt.Key.Key_A and self.faults.rules:
            self._show_fault()
            return
        if event.key() == Qt.Key.Key_C and not self.with_camera.isHidden():
            self._with_camera()
            return
        super().keyPressEvent(event)

    def _ready(self) -> None:
        self.door.command(CommandKind.READY)

    def _read(self) -> None:
        rule = self.faults.rule
        self.read_wished.emit(self.text.sentences if rule is None else (rule.fault, rule.cue))

    def _show_fault(self) -> None:
        """The figure alone, then each fault beside doing it right, then the figure again."""
        self.faults.step()
        plain = self.faults.rule is None
        self.figure.setVisible(plain)
        self.place.setVisible(plain and self._by_camera)
        self.notes.setVisible(plain and self._has_note)
        self.text.tell_blind(not plain)
        more = self.tr("What else · A") if self.faults.rule else self.tr("What to avoid · A")
        self.avoid.say(more)

    def _with_camera(self) -> None:
        self.door.command(CommandKind.WITH_CAMERA)

    def _skip(self) -> None:
        self.door.command(CommandKind.SKIP_EXERCISE)

    def _hurts(self) -> None:
        self.door.command(CommandKind.HURTS)

    def _stop(self) -> None:
        self.door.command(CommandKind.STOP)
