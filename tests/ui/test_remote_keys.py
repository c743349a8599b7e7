"""A presenter's remote, key by key, on every page of a session."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pt_coach.engine.events import PauseReason, Stage, StageEntered
from pt_coach.engine.inputs import CommandKind, Scale
from pt_coach.ui.check_in_page import CheckInPage
from pt_coach.ui.feel_page import FeelPage
from pt_coach.ui.session_screen import SessionScreen
from pt_coach.ui.theme import Theme
from tests.ui.rig import Rig

FORWARD = (Qt.Key.Key_PageDown, Qt.Key.Key_Right)
BACK = (Qt.Key.Key_PageUp, Qt.Key.Key_Left)
BLACK = (Qt.Key.Key_Period, Qt.Key.Key_B)
BEGIN = Qt.Key.Key_F5
PAUSE, RESUME, READY = CommandKind.PAUSE, CommandKind.RESUME, CommandKind.READY


@pytest.fixture
def rig(qtbot: QtBot) -> Iterator[Rig]:
    screen = SessionScreen(Theme(animations=False), "112")
    qtbot.addWidget(screen)
    screen.resize(1280, 800)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.activateWindow()
    yield Rig(screen)
    screen.hide()


def press(rig: Rig, qtbot: QtBot, *keys: Qt.Key) -> list[CommandKind]:
    """Press keys where the focus is; what was asked of the session for it."""
    before = len(rig.commands)
    page = rig.screen.pages[rig.stage]
    for key in keys:
        focused = rig.screen.focusWidget()
        inside = focused is not None and page.isAncestorOf(focused)
        qtbot.keyClick(focused if focused is not None and inside else page, key)
    return rig.commands[before:]


@pytest.mark.parametrize("key", [*FORWARD, BEGIN])
def test_forward_on_the_show_page_means_ready(rig: Rig, qtbot: QtBot, key: Qt.Key) -> None:
    rig.to_show()
    pressed = press(rig, qtbot, *([key] * 6))[:1]
    assert pressed == [READY]


def test_what_does_not_fit_is_read_before_forward_goes_on(rig: Rig, qtbot: QtBot) -> None:
    rig.screen.resize(1024, 420)
    rig.to_show()
    page = rig.screen.pages[Stage.SHOW]
    bar = page._scroll.verticalScrollBar()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for _ in range(40):
        if bar.value() == bar.maximum():
            break
        assert press(rig, qtbot, Qt.Key.Key_PageDown) == []
    assert bar.value() == bar.maximum()
    assert press(rig, qtbot, Qt.Key.Key_PageDown) == [READY]


@pytest.mark.parametrize("key", [*BACK, *BLACK])
@pytest.mark.parametrize("stage", [Stage.SET_UP, Stage.SET, Stage.REST])
def test_back_and_black_pause_and_the_next_key_goes_on(
    rig: Rig, qtbot: QtBot, stage: Stage, key: Qt.Key
) -> None:
    if stage is Stage.SET_UP:
        rig.to_set_up()
    else:
        rig.to_set_by_hand()
    if stage is Stage.REST:
        rig.taps(3)
    assert rig.stage is stage
    assert press(rig, qtbot, key) == [PAUSE]
    assert rig.screen.view.paused is PauseReason.ASKED
    assert press(rig, qtbot, FORWARD[1]) == [RESUME]
    assert press(rig, qtbot, key, key) == [PAUSE, RESUME]
    assert rig.stage is stage


@pytest.mark.parametrize("key", FORWARD)
def test_forward_counts_where_nobody_else_does(rig: Rig, qtbot: QtBot, key: Qt.Key) -> None:
    rig.to_set_by_hand()
    assert press(rig, qtbot, key) == [READY]
    assert rig.screen.view.count == 1


@pytest.mark.parametrize("key", FORWARD)
def test_forward_pauses_where_the_camera_counts(rig: Rig, qtbot: QtBot, key: Qt.Key) -> None:
    rig.to_set_up()
    planned = rig.session.engine.planned_set
    rig.screen.take_events((StageEntered(rig.session.t, Stage.SET, 0, planned),))
    assert press(rig, qtbot, key) == [PAUSE]


@pytest.mark.parametrize("key", [FORWARD[1], BEGIN])
def test_forward_ends_a_rest(rig: Rig, qtbot: QtBot, key: Qt.Key) -> None:
    rig.to_set_by_hand()
    rig.taps(3)
    assert press(rig, qtbot, key) == [CommandKind.SKIP_REST]


def test_a_question_can_be_answered(rig: Rig, qtbot: QtBot) -> None:
    """Forward into the answers, sideways among them, F5 takes one, forward goes on."""
    page = rig.screen.pages[Stage.CHECK_IN]
    assert isinstance(page, CheckInPage)
    page.setFocus()
    press(rig, qtbot, Qt.Key.Key_PageDown)
    assert page.pain.row.buttons[0].hasFocus()
    press(rig, qtbot, Qt.Key.Key_Right, Qt.Key.Key_Right, BEGIN)
    assert page.pain.value == 2
    press(rig, qtbot, Qt.Key.Key_PageDown)
    assert rig.ratings[0][2] == 2
    assert page.question.answer is page.where
    page.setFocus()
    press(rig, qtbot, Qt.Key.Key_PageUp)
    assert page.question.answer is page.pain


def test_nothing_is_answered_by_going_forward(rig: Rig, qtbot: QtBot) -> None:
    rig.to_set_by_hand()
    rig.taps(3)
    rig.session.command(CommandKind.SKIP_REST)
    rig.taps(3)
    page = rig.screen.pages[Stage.FEEL]
    assert rig.stage is Stage.FEEL
    assert isinstance(page, FeelPage)
    assert press(rig, qtbot, *([Qt.Key.Key_PageDown] * 5)) == []
    assert [one for one in rig.ratings if one[0] is Scale.COMFORT] == []
    page.comfort.choose("comfortable")
    page.setFocus()
    assert press(rig, qtbot, *([Qt.Key.Key_PageDown] * 5))[:1] == [READY]


@pytest.mark.parametrize("key", [*FORWARD, BEGIN, *BLACK])
def test_at_the_question_whether_to_stop_it_goes_on(rig: Rig, qtbot: QtBot, key: Qt.Key) -> None:
    rig.to_set_up()
    rig.screen.command(CommandKind.STOP, None, None)
    question = rig.screen._question
    assert question.isVisible()
    qtbot.keyClick(question.go_on, key)
    assert not question.isVisible()
    assert rig.commands[-2:] == [PAUSE, RESUME]
    assert rig.stage is Stage.SET_UP
