"""The pages of a session, one for each stage, moved along by the session's own events."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pt_coach.engine.events import Event, GestureSeen, PauseReason, Stage
from pt_coach.engine.gesture_rules import WAITING
from pt_coach.engine.inputs import CommandKind, Moment, Scale
from pt_coach.engine.stages import IN_EXERCISE
from pt_coach.kinematics.gestures import Gesture
from pt_coach.settings import Layout
from pt_coach.ui.check_in_page import CheckInPage
from pt_coach.ui.check_out_page import CheckOutPage
from pt_coach.ui.controls import resize_icons
from pt_coach.ui.feel_page import FeelPage
from pt_coach.ui.hurt_page import HurtPage
from pt_coach.ui.messages import say
from pt_coach.ui.remote_keys import REMOTE, Wish, press
from pt_coach.ui.rest_page import RestPage
from pt_coach.ui.sentences import say_sentence
from pt_coach.ui.services import StartedSession
from pt_coach.ui.session_page import SessionPage
from pt_coach.ui.session_presenter import SessionPresenter
from pt_coach.ui.session_sentence import lasting_trouble
from pt_coach.ui.session_strip import SessionStrip
from pt_coach.ui.session_view import SessionView
from pt_coach.ui.session_worker import SessionBridge, ShownFrame, SourceStatus
from pt_coach.ui.set_up_page import SetUpPage
from pt_coach.ui.show_page import ShowPage
from pt_coach.ui.stage_page import SessionAtHand, StageShown
from pt_coach.ui.stop_page import StopPage
from pt_coach.ui.stop_question import StopQuestion
from pt_coach.ui.style_sheet import style_sheet
from pt_coach.ui.summary_page import SummaryPage
from pt_coach.ui.theme import DRAWN_HEIGHT_PX, Theme
from pt_coach.ui.voice.announcer import Announcer
from pt_coach.ui.voice.voice import Voice

_PAUSABLE: Final = (Stage.SET_UP, Stage.SET, Stage.REST)
_CAN_HURT: Final = tuple(stage for stage in IN_EXERCISE if stage is not Stage.HURT)
_OVER: Final = (Stage.DONE, Stage.STOPPED)
_CAMERA_WISHES: Final[Mapping[CommandKind, bool]] = {
    CommandKind.WITHOUT_CAMERA: False,
    CommandKind.WITH_CAMERA: True,
}


class SessionScreen(QWidget):
    """Shows one session from check-in to summary.

    Signals:
        stage_shown: the Stage whose page is shown now.
        closed: the patient left the last page.
        replay_wished: the patient wants to leave it to see how it looked.
        heard: a tuple of Event that was just taken in.
        spoken: words of which the first sound was just made.
        layout_changed: the Layout of the live page from now on.
    """

    stage_shown = Signal(object)
    closed = Signal()
    replay_wished = Signal()
    heard = Signal(object)
    spoken = Signal(str)
    layout_changed = Signal(object)

    def __init__(self, theme: Theme, emergency_number: str, voice: Voice | None = None) -> None:
        """Make the pages.

        Args:
            theme: colours and sizes.
            emergency_number: for the warning signs.
            voice: says what happens; without one it is only shown.
        """
        super().__init__()
        self._theme = theme
        self.voice = voice or Voice(parent=self)
        self._started: StartedSession | None = None
        self._presenter: SessionPresenter | None = None
        self._least_px = 0
        self._paused_to_ask = False
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._build(theme.from_the_mat(DRAWN_HEIGHT_PX), emergency_number)
        column.addWidget(self.strip)
        column.addWidget(self._stack, 1)
        self._connect()
        self._key(Qt.Key.Key_M, self._mute_or_not).setEnabled(True)
        self._shortcuts = (
            (self._key(Qt.Key.Key_Space, self._pause_or_go_on), _PAUSABLE),
            (self._key(Qt.Key.Key_H, self._hurts), _CAN_HURT),
            (self._key(Qt.Key.Key_L, self._other_layout), (Stage.SET,)),
            (self._key(Qt.Key.Key_Escape, self._stop), (*IN_EXERCISE, Stage.CHECK_IN)),
            (self._key(Qt.Key.Key_Escape, self._close), _OVER),
        )

    def _build(self, theme: Theme, emergency_number: str) -> None:
        self.strip = SessionStrip(theme)
        self._check_in, self._show_page = CheckInPage(theme), ShowPage(theme)
        self._set_page = SessionPage(theme)
        self._summary = SummaryPage(theme, self._close, self.replay_wished.emit)
        self._stop_page = StopPage(theme, emergency_number, self._close)
        self._question = StopQuestion(theme)
        self.pages: Mapping[Stage, QWidget] = {
            Stage.CHECK_IN: self._check_in,
            Stage.SHOW: self._show_page,
            Stage.SET_UP: SetUpPage(theme),
            Stage.SET: self._set_page,
            Stage.REST: RestPage(theme),
            Stage.FEEL: FeelPage(theme),
            Stage.HURT: HurtPage(theme),
            Stage.CHECK_OUT: CheckOutPage(theme),
            Stage.DONE: self._summary,
            Stage.STOPPED: self._stop_page,
        }
        for page in (*self.pages.values(), self._question):
            self._stack.addWidget(page)

    def offer_replay(self, offered: bool) -> None:
        """Whether the last page leads to how it looked: only where movements are kept."""
        self._summary.replay_button.setVisible(offered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Type grows with the window, so that it can be read from the mat."""
        super().resizeEvent(event)
        self.strip.resize_to(self.height())
        theme = self._theme.from_the_mat(self.height())
        if theme.least_px != self._least_px:
            self._least_px = theme.least_px
            self.setStyleSheet(style_sheet(theme))
            resize_icons(self, theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A presenter's remote, where the page itself has no use for the key."""
        wish = REMOTE.get(Qt.Key(event.key()))
        if wish is None or event.isAutoRepeat() or self._presenter is None:
            super().keyPressEvent(event)
        elif self._stack.currentWidget() is not self._question:
            press(wish, self, self._stack.currentWidget())
        elif wish is not Wish.BACK:
            self._go_on()

    @property
    def stage(self) -> Stage | None:
        """The stage being shown, None without a session."""
        return self._presenter.view.stage if self._presenter else None

    @property
    def view(self) -> SessionView:
        """What is shown."""
        assert self._presenter is not None
        return self._presenter.view

    def show_number(self, emergency_number: str) -> None:
        """Show another emergency number from the next time on."""
        self._stop_page.show_number(emergency_number)

    def begin(self, started: StartedSession, bridge: SessionBridge) -> None:
        """Belong to a session from now on.

        Args:
            started: the session; the caller starts it.
            bridge: its signals.
        """
        self._started = started
        self._presenter = SessionPresenter(
            started.plan,
            camera=started.camera,
            carried=started.carried,
            earlier=started.earlier,
            hands_free=started.hands_free,
        )
        at_hand = SessionAtHand(
            _Door(self, started),
            started.plan,
            started.regimen,
            started.camera,
            started.hands_free,
        )
        self._announcer = Announcer(started.plan)
        self.strip.notice("")
        for page in (*self.pages.values(), self._question):
            _shown(page).attach(at_hand)
        bridge.events.connect(self.take_events)
        bridge.frame_shown.connect(self.show_frame)
        bridge.source_changed.connect(self.show_source)
        bridge.noticed.connect(self.show_notice)
        self._enter(self._presenter.view)

    def take_events(self, events: tuple[Event, ...]) -> None:
        """Show what became true."""
        assert self._presenter is not None
        self.heard.emit(events)
        before = self._presenter.view
        view = self._presenter.take(events)
        if _moved_on(before, view):
            self.voice.hush()
            self._enter(view)
        else:
            _shown(self._stack.currentWidget()).show_view(view)
        self.strip.show_goes_on(view.goes_on_in_s, waits=view.paused is not None)
        self.strip.trouble(say(trouble) if (trouble := lasting_trouble(view)) else "")
        self.voice.tell(self._announcer.take(events, before, view))
        for event in events:
            if isinstance(event, GestureSeen) and event.command is None:
                self._hand_on(event.gesture)

    def _hand_on(self, gesture: Gesture) -> None:
        """A gesture that is no command answers the page, where it asks something."""
        if self._stack.currentWidget() is self._check_in:
            self._check_in.take_gesture(gesture)

    def show_frame(self, frame: ShownFrame) -> None:
        """Hand the newest picture to the page that is shown."""
        _shown(self._stack.currentWidget()).show_frame(frame)

    def show_source(self, status: SourceStatus) -> None:
        """Show how the camera is doing."""
        assert self._presenter is not None
        before = self._presenter.view
        self._change(before, self._presenter.source_changed(status.state, status.sentence))

    def show_notice(self, sentence: str) -> None:
        """Show what has to be read while the session goes on."""
        assert self._presenter is not None
        self.strip.notice(say_sentence(sentence))
        before = self._presenter.view
        self._change(before, self._presenter.noticed(sentence))

    def command(self, kind: CommandKind, value: int | None, reason: str | None) -> None:
        """Hand a wish to the session; what it means for the picture is known at once."""
        assert self._started is not None
        assert self._presenter is not None
        if kind is CommandKind.STOP and self._has_to_ask():
            self._ask_to_stop()
            return
        if kind in _CAMERA_WISHES:
            before = self._presenter.view
            self._change(before, self._presenter.use_camera(_CAMERA_WISHES[kind]))
        self._started.session.command(kind, value, reason)

    def _change(self, before: SessionView, now: SessionView) -> None:
        """Show and say what changed without an event of the session."""
        _shown(self._stack.currentWidget()).show_view(now)
        self.voice.tell(self._announcer.changed(before, now))

    def _connect(self) -> None:
        self.strip.mute_pressed.connect(self._mute_or_not)
        self.voice.captioned.connect(self.strip.say)
        self.voice.spoken.connect(self.spoken)
        self.voice.muted.connect(self.strip.show_muted)
        self.strip.show_muted(self.voice.is_muted)
        self.strip.layout_pressed.connect(self._other_layout)
        self._set_page.tempo.ticked.connect(self.voice.tick)
        self._question.stop_wished.connect(self._stop)
        self._question.go_on_wished.connect(self._go_on)
        self._show_page.read_wished.connect(self._read)
        self._check_in.read_wished.connect(self._read_out)
        self.voice.was_read.connect(self._was_read)
        self.voice.captioned.connect(self._check_in.show_read)

    def _enter(self, view: SessionView) -> None:
        page = self.pages[view.stage]
        if view.stage is Stage.STOPPED and not view.advice:
            self._close()
            return
        self._stack.setCurrentWidget(page)
        _shown(page).enter(view)
        _shown(page).show_view(view)
        for shortcut, stages in self._shortcuts:
            shortcut.setEnabled(view.stage in stages)
        in_set = view.stage is Stage.SET
        self.strip.show_layout(self._set_page.layout_now if in_set else None)
        self.stage_shown.emit(view.stage)

    def _key(self, key: Qt.Key, pressed: Callable[[], None]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.setEnabled(False)
        shortcut.activated.connect(pressed)
        return shortcut

    def _pause_or_go_on(self) -> None:
        if self._stack.currentWidget() is self._question:
            self._go_on()
            return
        paused = self.view.paused is PauseReason.ASKED
        self.command(CommandKind.RESUME if paused else CommandKind.PAUSE, None, None)

    def _has_to_ask(self) -> bool:
        """Whether a stop may be a slip of the finger: not where it is asked already, or hurts."""
        return self.stage in _CAN_HURT and self._stack.currentWidget() is not self._question

    def _ask_to_stop(self) -> None:
        """Everything stands still at once; whether it is for good is asked."""
        stands = (*_PAUSABLE, *WAITING) if self.view.hands_free else _PAUSABLE
        self._paused_to_ask = self.stage in stands and self.view.paused is not PauseReason.ASKED
        self._stack.setCurrentWidget(self._question)
        self._question.enter(self.view)
        if self._paused_to_ask:
            self.command(CommandKind.PAUSE, None, None)

    def _go_on(self) -> None:
        """Back to where it was."""
        self._stack.setCurrentWidget(self.pages[self.view.stage])
        _shown(self._stack.currentWidget()).show_view(self.view)
        if self._paused_to_ask:
            self.command(CommandKind.RESUME, None, None)

    def use_layout(self, layout: Layout) -> None:
        """How the live page is laid out from now on."""
        self._set_page.use_layout(layout)
        if self.stage is Stage.SET:
            self.strip.show_layout(layout)

    def _other_layout(self) -> None:
        near = self._set_page.layout_now is Layout.NEAR
        self.use_layout(Layout.FAR if near else Layout.NEAR)
        self.layout_changed.emit(self._set_page.layout_now)

    def _read(self, sentences: tuple[str, ...]) -> None:
        """Read aloud, or stop reading."""
        if self.voice.is_reading:
            self.voice.hush()
        else:
            self.voice.read(sentences)

    def _read_out(self, sentences: tuple[str, ...], instead: bool) -> None:
        """Read what the page asks, in the place of what is being read or once that is over."""
        if instead or not self.voice.is_reading:
            self.voice.read(sentences)

    def _was_read(self) -> None:
        if self.stage is Stage.CHECK_IN:
            self._check_in.was_read()

    def _mute_or_not(self) -> None:
        self.voice.set_muted(not self.voice.is_muted)

    def _hurts(self) -> None:
        self.command(CommandKind.HURTS, None, None)

    def _stop(self) -> None:
        in_pain = self.stage is Stage.HURT
        self.command(CommandKind.STOP, None, "pain" if in_pain else None)

    def _close(self) -> None:
        self.closed.emit()


class _Door:
    """Where the pages hand in wishes and answers."""

    def __init__(self, screen: SessionScreen, started: StartedSession) -> None:
        self._screen = screen
        self._session = started.session

    def command(
        self, kind: CommandKind, value: int | None = None, reason: str | None = None
    ) -> None:
        self._screen.command(kind, value, reason)

    def rate(
        self,
        scale: Scale,
        moment: Moment,
        value: int | str | None,
        item: str | None = None,
        *,
        by_gesture: bool = False,
    ) -> None:
        self._session.rate(scale, moment, value, item, by_gesture=by_gesture)


def _shown(page: QWidget | None) -> StageShown:
    """A page of the stack by what it can do; every one of `pages` can."""
    return page  # type: ignore[return-value]


def _moved_on(before: SessionView, now: SessionView) -> bool:
    """Whether another page, exercise or set is due."""
    keys = [(v.stage, v.exercise_index, v.planned, v.camera) for v in (before, now)]
    return keys[0] != keys[1]
