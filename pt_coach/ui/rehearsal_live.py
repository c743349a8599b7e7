"""The page of a rehearsal that is seen from across the room: picture, sentence, seconds, stop."""

from enum import StrEnum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pt_coach.kinematics.observations import RehearsalTask
from pt_coach.ui.camera_view import CameraView
from pt_coach.ui.controls import button
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.painted import FitText, Ring
from pt_coach.ui.rehearsal_words import task_words
from pt_coach.ui.sentences import say_sentence
from pt_coach.ui.session_view import Message
from pt_coach.ui.session_worker import ShownFrame, SourceStatus
from pt_coach.ui.theme import DRAWN_HEIGHT_PX, GAP, Theme
from pt_coach.ui.voice.utterance import Kind, Utterance
from pt_coach.ui.voice.voice import Voice

# To get from the keyboard to the place; and for what is asked there.
GET_READY_S = 10
DOING_S = {RehearsalTask.TOWARDS: 40, RehearsalTask.ACROSS: 40, RehearsalTask.LEGS: 45}
_SECOND_MS = 1000
# H, as in a session, where something hurts.
_STOP_KEYS = (
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_H,
)


class Phase(StrEnum):
    """How far a task is."""

    OPENING = "opening"
    GET_READY = "get_ready"
    DOING = "doing"
    OVER = "over"


class RehearsalLive(QWidget):
    """Leads through one task by itself; one key stops it.

    Signals:
        begun: what is done from now on counts.
        ended: the time is over, or the patient stopped; whether it had begun.
    """

    begun = Signal()
    ended = Signal(bool)

    def __init__(self, theme: Theme, voice: Voice) -> None:
        super().__init__()
        self.setProperty("role", "live")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        c = theme.palette
        self._voice = voice
        self._task = RehearsalTask.TOWARDS
        self.phase = Phase.OVER
        self.left_s = 0
        self._blind = False
        self.sentence = FitText(c.on_live, limit_px=50)
        self.picture = CameraView(theme)
        self.picture.show_whole_body()
        self.ring = Ring(c.ring, c.live_line, c.on_live)
        self.stop = button(
            theme, self.tr("Stop this part · Space"), "live_primary", self.give_up, "stop"
        )
        self.stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.ring)
        buttons = FlowRow(gap=GAP)
        buttons.add(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(GAP)
        column.addLayout(row)
        column.addWidget(self.picture, 1)
        column.addWidget(buttons)
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self.second)

    def lead(self, task: RehearsalTask) -> None:
        """Begin with a task; its seconds run once there is a picture."""
        self._task = task
        self.phase = Phase.OPENING
        self._blind = False
        self.left_s = GET_READY_S
        self.picture.show_frame(None)
        self._say_it(self.tr("The camera starts…"))
        self._show_seconds()
        self._timer.start()
        self.setFocus()

    def show_frame(self, frame: ShownFrame) -> None:
        """A picture came."""
        self.picture.show_frame(frame)
        # Without a pose the model is not loaded yet, and nothing would be measured.
        if self.phase is Phase.OPENING and frame.pose is not None:
            self.phase = Phase.GET_READY
            self._say_it(self.tr("Go to your place."), Kind.STATE)
            self._show_seconds()

    def show_source(self, status: SourceStatus) -> None:
        """The camera's state changed; without a picture the seconds stand still."""
        self._blind = status.state != "live"
        if status.state != "live" and status.sentence:
            self._say_it(say_sentence(status.sentence))
        elif status.state == "live" and self.phase is Phase.DOING:
            self._say_it(task_words(self._task).now)

    def second(self) -> None:
        """A second is over."""
        if self._blind or self.phase not in (Phase.GET_READY, Phase.DOING):
            return
        self.left_s -= 1
        if self.left_s <= 0 and self.phase is Phase.GET_READY:
            self.phase = Phase.DOING
            self.left_s = DOING_S[self._task]
            self.begun.emit()
            self._say_it(task_words(self._task).now, Kind.STATE)
        elif self.left_s <= 0:
            self._end()
            return
        elif self.phase is Phase.GET_READY and self.left_s <= 3:
            self._voice.tell([Utterance(Kind.HOLD, Message(text=str(self.left_s)))])
        self._show_seconds()

    def give_up(self) -> None:
        """The patient stops."""
        if self.phase is not Phase.OVER:
            self._end()

    def halt(self) -> None:
        """Stop without a word; the page is left."""
        self._timer.stop()
        self.phase = Phase.OVER
        self.picture.show_frame(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key stops, whichever is found first."""
        if event.key() in _STOP_KEYS:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Type grows with the window."""
        super().resizeEvent(event)
        scale = self.window().height() / DRAWN_HEIGHT_PX
        self.sentence.set_limit(round(50 * scale))
        self.sentence.setFixedHeight(round(150 * scale))
        self.ring.setFixedSize(round(150 * scale), round(150 * scale))

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody is led behind another page."""
        super().hideEvent(event)
        self._timer.stop()

    def _end(self) -> None:
        did = self.phase is Phase.DOING
        self.halt()
        if did:
            self._voice.tell([Utterance(Kind.STATE, Message(text=self.tr("Done. Thank you.")))])
        self.ended.emit(did)

    def _say_it(self, sentence: str, kind: Kind | None = None) -> None:
        self.sentence.set_text(sentence)
        if kind is not None:
            self._voice.tell([Utterance(kind, Message(text=sentence))])

    def _show_seconds(self) -> None:
        doing = self.phase is Phase.DOING
        whole = DOING_S[self._task] if doing else GET_READY_S
        self.ring.show_state(1 - self.left_s / whole, str(self.left_s), self.tr("seconds"))
