import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pt_coach.engine.events import PauseReason, Stage
from pt_coach.engine.inputs import CommandKind, Moment, Scale, Tick
from pt_coach.ui.check_in_page import CheckInPage
from pt_coach.ui.check_out_page import CheckOutPage
from pt_coach.ui.count_card import CountCard
from pt_coach.ui.live_page import LivePage
from pt_coach.ui.rest_page import RestPage
from pt_coach.ui.session_page import SessionPage
from pt_coach.ui.session_worker import SourceStatus
from pt_coach.ui.show_page import ShowPage
from pt_coach.ui.stop_question import StopQuestion
from pt_coach.ui.summary_page import SummaryPage
from tests.ui.rig import Rig


def press(rig: Rig, qtbot: QtBot, key: Qt.Key) -> None:
    page = rig.screen.pages[rig.stage]
    # What lies under the question gets no keys.
    qtbot.keyClick(page if page.isVisible() else rig.screen.findChild(StopQuestion), key)


def test_space_pauses_and_goes_on(rig: Rig, qtbot: QtBot) -> None:
    rig.to_set_by_hand()

    press(rig, qtbot, Qt.Key.Key_Space)
    assert rig.screen.view.paused is PauseReason.ASKED
    press(rig, qtbot, Qt.Key.Key_Space)
    assert rig.screen.view.paused is None
    assert rig.commands[-2:] == [CommandKind.PAUSE, CommandKind.RESUME]


def test_space_pauses_even_when_a_button_has_the_focus(rig: Rig, qtbot: QtBot) -> None:
    rig.to_set_by_hand()
    page = rig.screen.pages[Stage.SET]
    assert isinstance(page, SessionPage)
    page.finish.setFocus()

    qtbot.keyClick(page.finish, Qt.Key.Key_Space)

    assert rig.screen.view.paused is PauseReason.ASKED
    assert rig.stage is Stage.SET


@pytest.mark.parametrize("stage", [Stage.SHOW, Stage.SET_UP, Stage.SET])
def test_escape_twice_stops_wherever_one_is(rig: Rig, qtbot: QtBot, stage: Stage) -> None:
    go = {Stage.SHOW: rig.to_show, Stage.SET_UP: rig.to_set_up, Stage.SET: rig.to_set_by_hand}
    go[stage]()
    assert rig.stage is stage

    press(rig, qtbot, Qt.Key.Key_Escape)
    assert rig.stage is stage
    press(rig, qtbot, Qt.Key.Key_Escape)

    assert rig.stage is Stage.CHECK_OUT


@pytest.mark.parametrize("stage", [Stage.SHOW, Stage.SET_UP, Stage.SET])
def test_after_one_escape_everything_stands_still_and_space_goes_on(
    rig: Rig, qtbot: QtBot, stage: Stage
) -> None:
    go = {Stage.SHOW: rig.to_show, Stage.SET_UP: rig.to_set_up, Stage.SET: rig.to_set_by_hand}
    go[stage]()

    press(rig, qtbot, Qt.Key.Key_Escape)
    paused = rig.screen.view.paused
    qtbot.keyClick(rig.screen._stack.currentWidget(), Qt.Key.Key_Space)

    assert paused is (None if stage is Stage.SHOW else PauseReason.ASKED)
    assert rig.stage is stage
    assert rig.screen.view.paused is None
    assert rig.screen.pages[stage].isVisible()
    assert CommandKind.STOP not in rig.commands


@pytest.mark.parametrize("stage", [Stage.SHOW, Stage.SET_UP, Stage.SET])
def test_h_says_that_it_hurts_and_the_exercise_stops(rig: Rig, qtbot: QtBot, stage: Stage) -> None:
    go = {Stage.SHOW: rig.to_show, Stage.SET_UP: rig.to_set_up, Stage.SET: rig.to_set_by_hand}
    go[stage]()

    press(rig, qtbot, Qt.Key.Key_H)

    assert rig.stage is Stage.HURT


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_mean_ready_when_the_exercise_is_shown(
    rig: Rig, qtbot: QtBot, key: Qt.Key
) -> None:
    rig.to_show()

    press(rig, qtbot, key)

    assert rig.stage is Stage.SET_UP


def test_enter_counts_one_where_the_patient_counts(rig: Rig, qtbot: QtBot) -> None:
    rig.to_set_by_hand()

    press(rig, qtbot, Qt.Key.Key_Return)
    press(rig, qtbot, Qt.Key.Key_Return)

    page = rig.screen.pages[Stage.SET]
    assert isinstance(page, SessionPage)
    assert (rig.screen.view.count, page.count.text, page.of_all.text) == (2, "2", "of 3")


def test_f_ends_the_set_and_c_leaves_the_camera(rig: Rig, qtbot: QtBot) -> None:
    rig.to_set_up()
    press(rig, qtbot, Qt.Key.Key_C)
    assert rig.stage is Stage.SET
    assert not rig.screen.view.camera

    press(rig, qtbot, Qt.Key.Key_F)
    assert rig.stage is Stage.REST


def test_a_rest_counts_down_and_ends_by_itself(rig: Rig, qtbot: QtBot) -> None:
    rig.to_set_by_hand()
    rig.taps(3)
    began = rig.session.t
    page = rig.screen.pages[Stage.REST]
    assert isinstance(page, RestPage)

    rig.session.post(Tick(began + 12.5))
    assert rig.screen.view.rest_left_s == pytest.approx(17.5)
    rig.session.post(Tick(began + 30.1))
    assert rig.stage is Stage.SET


def test_the_count_of_the_last_set_can_be_put_right_and_the_set_repeated(rig: Rig) -> None:
    rig.to_set_by_hand()
    rig.taps(3)
    card = rig.screen.pages[Stage.REST].findChild(CountCard)
    assert isinstance(card, CountCard)

    card.less.click()
    card.less.click()
    done = rig.screen.view.last_set
    assert done is not None
    assert (done.count, done.counted) == (1, 3)

    card.repeat.click()
    assert rig.stage is Stage.SET
    assert rig.screen.view.set_number == 1


def test_the_summary_tells_the_numbers(rig: Rig, qtbot: QtBot) -> None:
    rig.to_set_by_hand()
    rig.taps(3)
    rig.session.command(CommandKind.SKIP_REST)
    rig.taps(2)
    rig.session.command(CommandKind.FINISH_SET)
    rig.session.command(CommandKind.READY)
    rig.session.command(CommandKind.SKIP_EXERCISE)
    assert rig.stage is Stage.CHECK_OUT
    rig.session.command(CommandKind.READY)

    page = rig.screen.pages[Stage.DONE]
    assert isinstance(page, SummaryPage)
    assert page.lines == ["3 of 3, 2 of 3", "left out"]
    with qtbot.waitSignal(rig.screen.closed):
        page.close_button.click()


def test_leaving_at_the_check_in_goes_back_without_a_stop_page(rig: Rig, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rig.screen.closed):
        press(rig, qtbot, Qt.Key.Key_Escape)


def test_every_control_has_a_name_and_can_be_reached_by_key(rig: Rig) -> None:
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
    controls = [w for kind in kinds for w in rig.screen.findChildren(kind)]
    assert len(controls) > 60
    for control in controls:
        if _is_a_part_of_qt(control):
            continue
        assert control.accessibleName(), control.property("kind")
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control.accessibleName()


def _is_a_part_of_qt(widget: QWidget) -> bool:
    return widget.objectName().startswith("qt_")


@pytest.mark.parametrize("height", [640, 800, 1080])
def test_everything_said_in_a_session_can_be_read_from_the_mat(rig: Rig, height: int) -> None:
    rig.screen.resize(round(height * 1.6), height)

    for page in rig.screen.pages.values():
        said = [w for kind in (QLabel, QPushButton) for w in page.findChildren(kind) if w.text()]
        for widget in said:
            widget.ensurePolished()
            assert widget.fontInfo().pixelSize() >= height / 30, (type(page), widget.text())


@pytest.mark.parametrize("height", [640, 800, 1080])
def test_the_count_is_the_largest_thing_on_the_page(rig: Rig, height: int) -> None:
    rig.screen.resize(round(height * 1.6), height)
    rig.to_set_by_hand()
    page = rig.screen.pages[Stage.SET]
    assert isinstance(page, SessionPage)

    assert page.count.type_px() >= height / 6


def test_tab_goes_down_the_page_and_then_along_the_foot(rig: Rig) -> None:
    page = rig.screen.pages[Stage.CHECK_IN]
    assert isinstance(page, CheckInPage)

    order = [page.pain.row.buttons[0]]
    while order[-1] is not page.skip and len(order) < 100:
        after = order[-1].nextInFocusChain()
        order.append(after)
    controls = [w for w in order if w in (*page.pain.row.buttons, page.next, page.skip)]

    assert controls == [*page.pain.row.buttons, page.next, page.skip]


def test_a_camera_without_a_picture_is_told_apart_from_a_patient_out_of_sight(rig: Rig) -> None:
    rig.to_set_up()
    page = rig.screen.pages[Stage.SET_UP]
    assert isinstance(page, LivePage)

    rig.screen.show_source(SourceStatus("starting", ""))
    assert page.message.text == "Starting the camera…"
    rig.screen.show_source(SourceStatus("missing", "No camera is plugged in."))

    assert page.state.words.text() == "No picture"
    assert page.message.text == "No camera is plugged in."
    rig.screen.show_source(SourceStatus("live", ""))
    assert page.state.words.text() == "Not counting yet"


@pytest.mark.parametrize("stage", [Stage.SHOW, Stage.SET_UP, Stage.SET, Stage.REST, Stage.FEEL])
def test_it_hurts_and_stop_are_on_every_page_of_an_exercise(rig: Rig, stage: Stage) -> None:
    names = [b.accessibleName() for b in rig.screen.pages[stage].findChildren(QAbstractButton)]

    assert {"It hurts · H", "Stop · Esc"} <= set(names)


def test_stopping_in_the_middle_of_the_last_exercise_is_early(rig: Rig, qtbot: QtBot) -> None:
    rig.to_show()
    rig.session.command(CommandKind.SKIP_EXERCISE)
    rig.screen.command(CommandKind.WITHOUT_CAMERA, None, None)
    rig.session.command(CommandKind.READY)
    rig.taps(1)

    press(rig, qtbot, Qt.Key.Key_Escape)
    press(rig, qtbot, Qt.Key.Key_Escape)

    page = rig.screen.pages[Stage.CHECK_OUT]
    assert isinstance(page, CheckOutPage)
    assert page.why.isVisible()
    assert page.eyebrow.text().startswith("Session ended")


def test_ending_because_it_hurts_asks_for_no_other_reason(rig: Rig, qtbot: QtBot) -> None:
    rig.to_set_by_hand()
    press(rig, qtbot, Qt.Key.Key_H)
    press(rig, qtbot, Qt.Key.Key_Escape)

    page = rig.screen.pages[Stage.CHECK_OUT]
    assert isinstance(page, CheckOutPage)
    assert rig.stage is Stage.CHECK_OUT
    assert not page.why.isVisible()
    assert rig.ratings[-1] == (Scale.REASON, Moment.AFTER, "pain", None)


def test_escape_closes_the_last_page(rig: Rig, qtbot: QtBot) -> None:
    rig.to_show()
    rig.session.command(CommandKind.STOP)
    rig.session.command(CommandKind.READY)
    assert rig.stage is Stage.DONE

    with qtbot.waitSignal(rig.screen.closed):
        press(rig, qtbot, Qt.Key.Key_Escape)


@pytest.mark.parametrize("stage", [Stage.SET_UP, Stage.SET, Stage.REST])
def test_space_on_a_button_with_the_focus_pauses_and_presses_nothing(
    rig: Rig, qtbot: QtBot, stage: Stage
) -> None:
    if stage is Stage.SET_UP:
        rig.to_set_up()
    else:
        rig.to_set_by_hand()
    if stage is Stage.REST:
        rig.taps(3)
    for one in rig.screen.pages[stage].findChildren(QPushButton):
        if one.isVisible() and one.isEnabled():
            one.setFocus()
            before = rig.screen.view.paused
            qtbot.keyClick(one, Qt.Key.Key_Space)
            assert rig.stage is stage, one.text()
            assert rig.screen.view.paused is not before, one.text()


def test_the_camera_can_be_had_back_at_the_next_exercise(rig: Rig, qtbot: QtBot) -> None:
    rig.to_set_by_hand()
    rig.session.command(CommandKind.SKIP_EXERCISE)
    page = rig.screen.pages[Stage.SHOW]
    assert isinstance(page, ShowPage)
    assert page.with_camera.isVisible()

    press(rig, qtbot, Qt.Key.Key_C)
    assert not page.with_camera.isVisible()
    press(rig, qtbot, Qt.Key.Key_Space)

    assert rig.stage is Stage.SET_UP


def test_every_line_beside_the_picture_can_be_read_from_the_mat(rig: Rig) -> None:
    rig.screen.resize(1024, 640)
    rig.to_set_by_hand()
    page = rig.screen.pages[Stage.SET]
    assert isinstance(page, SessionPage)

    for said in (page.name, page.set_line, page.of_all, page.message):
        assert said.type_px() >= 640 / 30, said.text


def test_the_words_of_the_state_never_cover_the_patient(rig: Rig) -> None:
    rig.to_set_up()
    page = rig.screen.pages[Stage.SET_UP]
    assert isinstance(page, LivePage)
    page.state.show_state("good", "I can see you", "#000000", 20)
    page.state.fit(1000)
    assert page.state.words.isVisible()
    page.state.fit(60)
    assert not page.state.words.isVisible()
    assert page.state.width() < 60 + 18
    assert page.state.accessibleName() == "I can see you"
