"""The pages of a rehearsal lead by themselves; every part may be skipped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pt_coach.kinematics.landmarks import Side
from pt_coach.kinematics.observations import Measure, Observation, RehearsalTask, WhyNot
from pt_coach.session_runner.live import Listeners
from pt_coach.ui.main_window import MainWindow
from pt_coach.ui.rehearsal_live import DOING_S, GET_READY_S, Phase
from pt_coach.ui.rehearsal_page import RehearsalScreen, Step
from pt_coach.ui.rehearsal_scenes import sample_observations
from pt_coach.ui.rehearsal_services import LastRehearsal, NotKept, RehearsalServices
from pt_coach.ui.rehearsal_words import lines_of, observation_words
from pt_coach.ui.services import CannotStart
from pt_coach.ui.session_worker import ShownFrame, SourceStatus
from tests.ui.recorder import Opener


@dataclass
class Room:
    """A camera and a diary that remember what was wanted of them."""

    locked: date | None = None
    camera: bool = True
    cannot: str = ""
    full: bool = False
    kept: list[Observation] = field(default_factory=list)
    words: dict[str, str | None] = field(default_factory=dict)
    did: list[str] = field(default_factory=list)
    listeners: Listeners | None = None
    task: RehearsalTask = RehearsalTask.TOWARDS

    def services(self) -> RehearsalServices:
        return RehearsalServices(
            has_camera=self.camera,
            open_take=self.open_take,
            begin=lambda: self.did.append("new"),
            keep=self.keep,
            keep_words=self.keep_words,
            last=lambda: LastRehearsal(date(2026, 11, 14), sample_observations(self.task)),
            locked_since=lambda: self.locked,
        )

    def open_take(self, task: RehearsalTask, listeners: Listeners) -> "Room":
        if self.cannot:
            raise CannotStart(self.cannot)
        self.task, self.listeners = task, listeners
        return self

    def keep(self, observed: Sequence[Observation]) -> None:
        if self.full:
            raise NotKept("The disk is full.")
        self.kept += observed

    def keep_words(self, words: Mapping[str, str | None]) -> None:
        self.words.update(words)

    def start(self) -> None:
        self.did.append("start")

    def begin(self) -> None:
        self.did.append("begin")

    def finish(self) -> tuple[Observation, ...]:
        self.did.append("finish")
        return sample_observations(self.task)

    def stop(self) -> bool:
        self.did.append("stop")
        return True


@pytest.fixture
def room() -> Room:
    return Room()


def opened(open_window: Opener, room: Room) -> tuple[MainWindow, RehearsalScreen]:
    window = open_window(rehearsal=room.services())
    window.go_to("rehearsal")
    return window, window.rehearsal


def picture() -> ShownFrame:
    from pt_coach.ui.rehearsal_scenes import _frame

    return _frame(RehearsalTask.TOWARDS, 0.0)


def do_the_task(screen: RehearsalScreen) -> None:
    screen.go_on()
    screen.live.show_frame(picture())
    for _ in range(GET_READY_S + DOING_S[screen.live._task]):
        screen.live.second()


def texts(screen: RehearsalScreen) -> str:
    shown = [one.text() for one in screen.findChildren(QLabel) if one.isVisible()]
    return "\n".join(shown)


def test_enter_leads_through_all_parts_to_the_list(
    open_window: Opener, room: Room, qtbot: QtBot
) -> None:
    window, screen = opened(open_window, room)
    assert screen.step is Step.BEGIN
    assert room.did == ["new", "new"]
    qtbot.keyClick(screen.paper, Qt.Key.Key_Return)
    for task in RehearsalTask:
        assert screen.step is Step.READY
        room.did.clear()
        do_the_task(screen)
        assert room.task is task
        assert room.did == ["start", "begin", "finish", "stop"]
        assert screen.step is Step.SEEN
        qtbot.keyClick(screen.paper, Qt.Key.Key_Return)
    assert screen.step is Step.RESULTS
    assert {one.task for one in room.kept} == set(RehearsalTask)
    qtbot.keyClick(screen.paper, Qt.Key.Key_Return)
    assert screen.step is Step.TELL
    with qtbot.waitSignal(screen.over):
        qtbot.keyClick(screen.paper, Qt.Key.Key_Return)
    assert window.today.isVisible()


def test_nothing_counts_before_somebody_is_at_their_place(open_window: Opener, room: Room) -> None:
    _, screen = opened(open_window, room)
    screen.go_on()
    screen.go_on()
    live = screen.live
    for _ in range(30):
        live.second()
    assert live.phase is Phase.OPENING
    live.show_frame(ShownFrame(picture().image, None))
    assert live.phase is Phase.OPENING
    live.show_frame(picture())
    assert (live.phase, live.left_s) == (Phase.GET_READY, GET_READY_S)
    for _ in range(GET_READY_S - 1):
        live.second()
    assert "begin" not in room.did
    live.second()
    assert room.did[-1] == "begin"
    assert live.phase is Phase.DOING


@pytest.mark.parametrize(
    "key",
    [Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_H],
    ids=["space", "esc", "enter", "hurts"],
)
def test_one_key_stops_and_what_was_done_is_looked_at(
    open_window: Opener, room: Room, qtbot: QtBot, key: Qt.Key
) -> None:
    _, screen = opened(open_window, room)
    screen.go_on()
    screen.go_on()
    screen.live.show_frame(picture())
    for _ in range(GET_READY_S + 5):
        screen.live.second()
    qtbot.keyClick(screen.live, key)
    assert room.did[-2:] == ["finish", "stop"]
    assert screen.step is Step.SEEN


def test_stopping_before_it_began_measures_nothing(
    open_window: Opener, room: Room, qtbot: QtBot
) -> None:
    _, screen = opened(open_window, room)
    screen.go_on()
    screen.go_on()
    qtbot.keyClick(screen.live, Qt.Key.Key_Space)
    assert screen.step is Step.READY
    assert "finish" not in room.did
    assert room.kept == []


def test_every_part_can_be_skipped(open_window: Opener, room: Room) -> None:
    _, screen = opened(open_window, room)
    screen.go_on()
    for _ in RehearsalTask:
        assert screen.step is Step.READY
        assert screen.skip_button.isVisible()
        screen.skip_button.click()
    assert screen.step is Step.TELL
    assert "start" not in room.did


def test_a_part_can_be_done_again(open_window: Opener, room: Room) -> None:
    _, screen = opened(open_window, room)
    screen.go_on()
    do_the_task(screen)
    screen.repeat.click()
    assert screen.step is Step.READY
    do_the_task(screen)
    assert len(room.kept) == 2 * len(sample_observations(RehearsalTask.TOWARDS))
    assert list(screen.seen) == [RehearsalTask.TOWARDS]


def test_nothing_runs_while_a_warning_sign_waits(open_window: Opener) -> None:
    room = Room(locked=date(2026, 11, 21))
    _, screen = opened(open_window, room)
    assert "warning sign" in texts(screen)
    screen.go_on()
    assert screen.step is Step.TELL
    assert "start" not in room.did


def test_without_a_camera_it_says_so_and_the_list_stays(open_window: Opener) -> None:
    room = Room(camera=False)
    _, screen = opened(open_window, room)
    assert "There is no camera, so nothing can be measured here." in texts(screen)
    screen.go_on()
    assert screen.step is Step.TELL


def test_a_camera_that_cannot_be_opened_is_said(open_window: Opener, qtbot: QtBot) -> None:
    room = Room(cannot="The pose model is gone. Build it again.")
    _, screen = opened(open_window, room)
    screen.go_on()
    screen.go_on()
    assert screen.step is Step.READY
    qtbot.waitUntil(lambda: "The pose model is gone" in texts(screen))


def test_a_camera_that_is_unplugged_is_said_and_comes_back(open_window: Opener, room: Room) -> None:
    _, screen = opened(open_window, room)
    screen.go_on()
    screen.go_on()
    screen.live.show_frame(picture())
    for _ in range(GET_READY_S):
        screen.live.second()
    screen.live.show_source(SourceStatus("missing", "The camera was unplugged."))
    assert screen.live.sentence.text == "The camera was unplugged."
    left_s = screen.live.left_s
    screen.live.second()
    assert screen.live.left_s == left_s
    screen.live.show_source(SourceStatus("live", ""))
    assert screen.live.sentence.text.startswith("Walk towards")
    screen.live.second()
    assert screen.live.left_s == left_s - 1


def test_leaving_the_page_lets_go_of_the_camera(open_window: Opener, room: Room) -> None:
    window, screen = opened(open_window, room)
    screen.go_on()
    screen.go_on()
    window.go_to("today")
    assert room.did[-1] == "stop"
    window.go_to("rehearsal")
    assert screen.step is Step.BEGIN


def test_closing_the_window_lets_go_of_the_camera(open_window: Opener, room: Room) -> None:
    window, screen = opened(open_window, room)
    screen.go_on()
    screen.go_on()
    window.close()
    assert room.did[-1] == "stop"


def test_a_mistake_of_ours_is_said(open_window: Opener, room: Room, qtbot: QtBot) -> None:
    _, screen = opened(open_window, room)
    screen.go_on()
    screen.go_on()
    assert room.listeners is not None
    room.listeners.failure(ValueError("odd frame"))
    qtbot.waitUntil(lambda: screen.step is Step.READY)
    qtbot.waitUntil(lambda: "odd frame" in texts(screen))
    assert room.did[-1] == "stop"


def test_what_cannot_be_kept_is_said_and_still_shown(
    open_window: Opener, room: Room, qtbot: QtBot
) -> None:
    room.full = True
    _, screen = opened(open_window, room)
    screen.go_on()
    do_the_task(screen)
    qtbot.waitUntil(lambda: "The disk is full." in texts(screen))
    assert "Steps seen" in texts(screen)


def test_the_last_one_can_be_seen_again(open_window: Opener, room: Room) -> None:
    _, screen = opened(open_window, room)
    screen.last_one.click()
    assert screen.step is Step.RESULTS
    assert "14 November" in screen.paper.eyebrow.text()


def test_the_list_keeps_answers_as_they_are_given(
    open_window: Opener, room: Room, qtbot: QtBot
) -> None:
    _, screen = opened(open_window, room)
    screen.only_tell.click()
    tell = screen.tell_list
    assert room.words == {}
    tell.rows["foot"].choose("yes")
    qtbot.waitUntil(tell.words["foot"].isVisible)
    qtbot.keyClicks(tell.words["foot"], "the right one")
    tell.rows["numbness"].choose("no")
    tell.words["foot"].editingFinished.emit()
    assert room.words == {"foot": "yes", "numbness": "no", "foot_words": "the right one"}
    assert not tell.words["numbness"].isVisible()


def test_what_to_do_is_said_aloud(open_window: Opener, room: Room, qtbot: QtBot) -> None:
    window, screen = opened(open_window, room)
    said: list[str] = []
    window.voice.captioned.connect(said.append)
    screen.go_on()
    assert said[-1] == "Walk towards the camera and back"
    screen.go_on()
    screen.live.show_frame(picture())
    for _ in range(GET_READY_S):
        screen.live.second()
    qtbot.waitUntil(lambda: said[-1].startswith("Walk towards the camera, turn"), timeout=15000)


def test_settings_lead_to_it(open_window: Opener, room: Room) -> None:
    window = open_window(rehearsal=room.services())
    window.settings_page.rehearsal_wished.emit()
    assert window.rehearsal.isVisible()


# --- words ---------------------------------------------------------------------------------


def of_steps(difference: float) -> Observation:
    measure = Measure.STEP_TIME_DIFFERENCE
    return Observation(RehearsalTask.ACROSS, measure, difference, 0.08)


def test_every_number_stands_with_its_error() -> None:
    steps = Observation(RehearsalTask.ACROSS, Measure.STEPS, 11.0, 2.0)
    assert observation_words(steps) == "11 (give or take 2)"
    assert observation_words(of_steps(0.05)) == (
        "no difference larger than the error of 0.08 s was seen"
    )
    assert observation_words(of_steps(-0.13)) == "right longer by 0.13 s (give or take 0.08 s)"
    assert observation_words(of_steps(0.13)) == "left longer by 0.13 s (give or take 0.08 s)"


@pytest.mark.parametrize("why", list(WhyNot))
def test_every_reason_has_words(why: WhyNot) -> None:
    words = observation_words(Observation(RehearsalTask.LEGS, Measure.SWAY, why_not=why))
    assert words.startswith("not measured: ")


def test_sides_with_the_same_reason_are_said_once() -> None:
    both = [
        Observation(RehearsalTask.LEGS, Measure.KNEE_LIFT, side=side, why_not=WhyNot.WRONG_VIEW)
        for side in Side
    ]
    (line,) = lines_of(both)
    assert len(line.said) == 1
    assert not line.measured
    one = [both[0], Observation(RehearsalTask.LEGS, Measure.KNEE_LIFT, 20.0, 9.0, Side.RIGHT)]
    (line,) = lines_of(one)
    assert line.said[0].startswith("left: not measured")
    assert line.said[1] == "right: 20 % of the leg (give or take 9 %)"
