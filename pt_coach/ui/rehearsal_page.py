"""Rehearsal for the camera part of a visit: three short tasks, what was seen, what to tell.

One thing on each page. Each part can be skipped, and what was observed is kept as it comes.
"""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from pt_coach.kinematics.observations import Observation, RehearsalTask
from pt_coach.ui.controls import Card, Notice, button, empty, label, marked_lines
from pt_coach.ui.doses import long_date
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.page import Columns, Page, heading, top_aligned
from pt_coach.ui.rehearsal_drawing import RoomDrawing
from pt_coach.ui.rehearsal_live import RehearsalLive
from pt_coach.ui.rehearsal_services import NotKept, RehearsalServices, Take
from pt_coach.ui.rehearsal_tell import TellList
from pt_coach.ui.rehearsal_words import lines_of, safety_words, task_words
from pt_coach.ui.sentences import say_sentence
from pt_coach.ui.services import CannotStart
from pt_coach.ui.session_view import Message
from pt_coach.ui.session_worker import SessionBridge
from pt_coach.ui.theme import GAP, Theme
from pt_coach.ui.voice.utterance import Kind, Utterance
from pt_coach.ui.voice.voice import Voice

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TASKS = tuple(RehearsalTask)


class Step(StrEnum):
    """Which page is shown."""

    BEGIN = "begin"
    READY = "ready"
    LIVE = "live"
    SEEN = "seen"
    RESULTS = "results"
    TELL = "tell"


class RehearsalScreen(QStackedWidget):
    """The pages of a rehearsal.

    Signals:
        over: it was gone through, or left.
    """

    over = Signal()

    def __init__(self, theme: Theme, services: RehearsalServices, voice: Voice) -> None:
        """Show the beginning.

        Args:
            theme: colours and sizes.
            services: camera and diary.
            voice: says what to do.
        """
        super().__init__()
        self._theme, self._services, self._voice = theme, services, voice
        self._task = TASKS[0]
        self._take: Take | None = None
        self._bridge: SessionBridge | None = None
        self.step = Step.BEGIN
        self.seen: dict[RehearsalTask, tuple[Observation, ...]] = {}
        self.live = RehearsalLive(theme, voice)
        self.live.begun.connect(self._begun)
        self.live.ended.connect(self._ended)
        self._make_paper()
        self.addWidget(self.paper)
        self.addWidget(self.live)
        self.show_start()

    def use_services(self, services: RehearsalServices) -> None:
        """Belong to another camera and diary from now on."""
        self._services = services
        self.show_start()

    # --- moving on -----------------------------------------------------------------------

    def show_start(self) -> None:
        """From the beginning; what was kept stays kept."""
        self._let_go()
        self.seen = {}
        self._services.begin()
        self.tell_list.clear()
        self._show(Step.BEGIN)

    def go_on(self) -> None:
        """What the first button does."""
        locked = self._services.locked_since() is not None
        if self.step is Step.BEGIN:
            can = self._services.has_camera and not locked
            self._show(Step.READY if can else Step.TELL, TASKS[0])
        elif self.step is Step.READY:
            self._start()
        elif self.step is Step.SEEN:
            self._next_task()
        elif self.step is Step.RESULTS:
            self._show(Step.TELL)
        elif self.step is Step.TELL:
            self._leave()

    def skip(self) -> None:
        """Leave this part out; or do only the list."""
        if self.step is Step.BEGIN:
            self._show(Step.TELL)
        else:
            self._next_task()

    def again(self) -> None:
        """Do this part once more."""
        self._show(Step.READY, self._task)

    def show_last(self) -> None:
        """What was seen the last time."""
        last = self._services.last()
        if last is not None:
            self.seen = _by_task(last.observations)
            self._show(Step.RESULTS)
            self.paper.set_heading(self.paper.title.text(), long_date(last.day))

    def _next_task(self) -> None:
        number = TASKS.index(self._task) + 1
        if number < len(TASKS):
            self._show(Step.READY, TASKS[number])
        else:
            self._show(Step.RESULTS if self.seen else Step.TELL)

    def _leave(self) -> None:
        self._let_go()
        self._voice.hush()
        self.over.emit()

    # --- a task before the camera ----------------------------------------------------------

    def _start(self) -> None:
        self._bridge = SessionBridge(self)
        try:
            self._take = self._services.open_take(self._task, self._bridge.listeners())
        except CannotStart as reason:
            self._let_go()
            self._warn(say_sentence(str(reason)))
            return
        self._bridge.frame_shown.connect(self.live.show_frame)
        self._bridge.source_changed.connect(self.live.show_source)
        self._bridge.failed.connect(self._failed)
        self.step = Step.LIVE
        self.setCurrentWidget(self.live)
        self._voice.hush()
        self._voice.open()
        self._take.start()
        self.live.lead(self._task)

    def _begun(self) -> None:
        if self._take is not None:
            self._take.begin()

    def _ended(self, did: bool) -> None:
        observed = self._take.finish() if self._take is not None and did else ()
        self._let_go()
        if not observed:
            self._show(Step.READY, self._task)
            return
        self.seen[self._task] = observed
        self._show(Step.SEEN, self._task)
        self._keep(observed)

    def _keep(self, observed: tuple[Observation, ...]) -> None:
        try:
            self._services.keep(observed)
        except NotKept as problem:
            self._warn(say_sentence(str(problem)))

    def _keep_words(self, item: str, word: str | None) -> None:
        try:
            self._services.keep_words({item: word})
        except NotKept as problem:
            self._warn(say_sentence(str(problem)))

    def _failed(self, sentence: str) -> None:
        self.live.halt()
        self._let_go()
        self._show(Step.READY, self._task)
        text = self.tr("The camera part had to stop: {}")
        self._warn(text.format(say_sentence(sentence)))

    def _let_go(self) -> None:
        """Close the camera; what it still says goes nowhere."""
        self.live.halt()
        if self._bridge is not None:
            self._bridge.blockSignals(True)
            self._bridge.deleteLater()
        take, self._take, self._bridge = self._take, None, None
        if take is not None:
            take.stop()

    def close_camera(self) -> None:
        """Let go of the camera; the window closes, or makes its pages anew."""
        self._let_go()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody is filmed behind another page."""
        super().hideEvent(event)
        if self.step is Step.LIVE:
            self._let_go()
            self._show(Step.READY, self._task)

    # --- pages of paper ----------------------------------------------------------------------

    def _make_paper(self) -> None:
        self.paper = _Paper(self._theme, self)
        self.paper.narrow()
        self._warning = QVBoxLayout()
        self._parts = QVBoxLayout()
        self._parts.setSpacing(GAP + 2)
        self.tell_list = TellList(self._theme)
        self.tell_list.changed.connect(self._keep_words)
        self.paper.add(self._warning, self._parts, self.tell_list)
        theme = self._theme
        self.on = button(theme, " ", "primary", self.go_on, "start")
        self.repeat = button(theme, " ", "secondary", self.again, "repeat")
        self.skip_button = button(theme, " ", "secondary", self.skip, "skip")
        self.read = button(theme, self.tr("Read · R"), "secondary", self.read_page, "read")
        self.leave = button(theme, self.tr("Leave"), "quiet", self._leave, "back")
        self.paper.add_buttons(self.on, self.repeat, self.skip_button, self.read, self.leave)

    def _show(self, step: Step, task: RehearsalTask | None = None) -> None:
        self._voice.hush()
        self.step, self._task = step, task or self._task
        empty(self._warning)
        empty(self._parts)
        self.tell_list.setVisible(step is Step.TELL)
        {
            Step.BEGIN: self._beginning,
            Step.READY: self._ready,
            Step.SEEN: self._what_was_seen,
            Step.RESULTS: self._results,
            Step.TELL: self._tell,
        }[step]()
        self.setCurrentWidget(self.paper)
        self.paper.to_top()
        self.paper.order_tabs()
        self.paper.setFocus()

    def _label_buttons(self, on: str, *, again: str = "", skip: str = "") -> None:
        self.on.say(self.tr("{} · Enter").format(on))
        for one, text in ((self.repeat, again), (self.skip_button, skip)):
            one.setVisible(bool(text))
            one.say(text)

    def _beginning(self) -> None:
        self.paper.set_heading(self.tr("Rehearse for the camera"))
        self._say(
            self.tr("At a video visit you may be asked to walk and to raise a leg. Try it before.")
        )
        lines = (
            self.tr("Three parts, less than a minute each. Every part can be skipped."),
            self.tr("You see what the camera measured, how sure that is, and what it missed."),
            self.tr("These are observations for your therapist. They do not say what is wrong."),
            self.tr("No picture is kept, only the numbers."),
        )
        self._parts.addLayout(marked_lines([("•", line) for line in lines], "large"))
        locked, last = self._services.locked_since(), self._services.last()
        only_tell = self.tr("Only note what to tell")
        row = FlowRow()
        self.last_one = button(
            self._theme, self.tr("Show the last one"), "secondary", self.show_last, "repeat"
        )
        self.only_tell = button(self._theme, only_tell, "secondary", self.skip, "skip")
        row.add(*([self.last_one] if last is not None else []), self.only_tell)
        if locked is not None:
            self._warn(self._locked_words(long_date(locked)), "stop")
        elif not self._services.has_camera:
            self._warn(self.tr("There is no camera, so nothing can be measured here."))
        can = locked is None and self._services.has_camera
        self._label_buttons(self.tr("Begin") if can else self.tr("Next"))
        self.only_tell.setVisible(can)
        if not can:
            self._say(self.tr("You can still note what to tell your therapist."))
        self._parts.addWidget(row)

    def _locked_words(self, day: str) -> str:
        said = self.tr("On {} you answered yes or not sure to a warning sign.").format(day)
        first = self.tr("Let a doctor or your therapist look at it before you walk for the camera.")
        return f"{said} {first}"

    def _ready(self) -> None:
        words = task_words(self._task)
        number = TASKS.index(self._task) + 1
        self.paper.set_heading(words.title, self.tr("Part {} of {}").format(number, len(TASKS)))
        steps = QWidget()
        steps.setLayout(marked_lines([(f"{n}.", t) for n, t in enumerate(words.how, 1)], "large"))
        drawing = RoomDrawing(self._theme, self._task)
        where = label(drawing.accessibleName(), "soft")
        self._parts.addWidget(Notice(self._theme, "adjust", safety_words(self._task), "strong"))
        self._parts.addWidget(
            Columns(top_aligned(steps), top_aligned(drawing, where), (5, 5), self._theme.px(760))
        )
        self._label_buttons(self.tr("Start"), skip=self.tr("Skip"))
        said = (words.title, safety_words(self._task), *words.how)
        self._voice.open()
        self._voice.tell(Utterance(Kind.NEXT, Message(text=sentence)) for sentence in said)

    def _what_was_seen(self) -> None:
        self.paper.set_heading(self.tr("What the camera saw"), task_words(self._task).title)
        self._parts.addWidget(self._card(self._task))
        self._say(self._meaning(), "soft")
        self._label_buttons(self.tr("Next"), again=self.tr("Do this part again"))

    def _results(self) -> None:
        self.paper.set_heading(self.tr("What the camera saw"))
        self._say(self._meaning())
        for task in self.seen:
            self._parts.addWidget(heading(task_words(task).title))
            self._parts.addWidget(self._card(task))
        self._label_buttons(self.tr("Next"))

    def _meaning(self) -> str:
        return self.tr(
            "How far off a number may be was measured with a drawn person; with you it may be "
            "more. In your report these stand as observations."
        )

    def _card(self, task: RehearsalTask) -> Card:
        card = Card()
        card.column.setSpacing(GAP)
        for line in lines_of(self.seen[task]):
            said = label("\n".join(line.said), "body" if line.measured else "soft")
            name = label(line.name, "strong")
            card.add(Columns(name, said, (4, 6), self._theme.px(620)))
        return card

    def _tell(self) -> None:
        self.paper.set_heading(self.tr("What a camera misses"))
        self._say(self.tr("Tell your therapist about these. Leave open what you are not sure of."))
        self._label_buttons(self.tr("Done"))

    # --- small things --------------------------------------------------------------------------

    def read_page(self) -> None:
        """Read the page's own words."""
        self._voice.open()
        shown = [one for one in self.paper.body.findChildren(QLabel) if one.isVisible()]
        self._voice.read([one.text() for one in shown if len(one.text()) > 1])

    def _say(self, text: str, role: str = "large") -> None:
        self._parts.addWidget(label(text, role))

    def _warn(self, text: str, kind: str = "adjust") -> None:
        empty(self._warning)
        self._warning.addWidget(Notice(self._theme, kind, text))
        self.paper.to_top()


class _Paper(Page):
    """The page; Enter goes on, R reads."""

    def __init__(self, theme: Theme, screen: RehearsalScreen) -> None:
        super().__init__(theme, " ")
        self._screen = screen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, R reads."""
        if event.key() in _ENTER:
            self._screen.go_on()
        elif event.key() == Qt.Key.Key_R:
            self._screen.read_page()
        else:
            super().keyPressEvent(event)


def _by_task(
    observed: tuple[Observation, ...],
) -> dict[RehearsalTask, tuple[Observation, ...]]:
    found: Mapping[RehearsalTask, list[Observation]] = {task: [] for task in TASKS}
    for one in observed:
        found[one.task].append(one)
    return {task: tuple(some) for task, some in found.items() if some}
