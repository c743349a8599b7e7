import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pt_coach.engine.events import Stage
from pt_coach.engine.inputs import CommandKind, Moment, Scale
from pt_coach.engine.questions import SESSION_SIGNS
from pt_coach.ui.check_in_page import CheckInPage
from pt_coach.ui.check_out_page import CheckOutPage
from pt_coach.ui.controls import ChoiceRow, PainScale
from pt_coach.ui.feel_page import FeelPage
from pt_coach.ui.hurt_page import HurtPage
from pt_coach.ui.stop_page import StopPage
from pt_coach.ui.style_sheet import style_sheet
from pt_coach.ui.theme import Theme
from tests.ui.rig import Rig


def check_in(rig: Rig) -> CheckInPage:
    page = rig.screen.pages[Stage.CHECK_IN]
    assert isinstance(page, CheckInPage)
    return page


def answer_all(page: CheckInPage, flag: str = "no") -> None:
    page.pain.type_digit("3")
    page.next.click()
    page.where.place.choose("back")
    page.next.click()
    for name in SESSION_SIGNS:
        page.signs.rows[name].choose("no")
    page.signs.rows["weakness"].choose(flag)
    page.next.click()


@pytest.mark.parametrize("digit", range(10))
def test_a_digit_key_answers(qtbot: QtBot, digit: int) -> None:
    scale = PainScale(Theme(), "How strong?")
    qtbot.addWidget(scale)

    scale.type_digit(str(digit))

    assert scale.value == digit


def test_one_and_then_zero_is_ten(qtbot: QtBot) -> None:
    scale = PainScale(Theme(), "How strong?")
    qtbot.addWidget(scale)

    for digit, value in (("1", 1), ("0", 10), ("0", 0), ("2", 2), ("0", 0)):
        scale.type_digit(digit)
        assert scale.value == value


def test_nothing_is_answered_at_the_beginning(rig: Rig) -> None:
    page = check_in(rig)

    assert page.pain.value is None
    assert page.where.value is None
    assert page.signs.values == {}
    assert not page.next.isEnabled()


def test_keys_reach_the_scale_of_the_question_that_is_asked(rig: Rig, qtbot: QtBot) -> None:
    page = check_in(rig)

    qtbot.keyClick(page, Qt.Key.Key_7)
    assert page.pain.value == 7
    qtbot.keyClick(page.next, Qt.Key.Key_Return)

    assert rig.ratings == [(Scale.PAIN, Moment.BEFORE, 7, None)]


def test_check_in_hands_every_answer_in_and_goes_on(rig: Rig) -> None:
    answer_all(check_in(rig))

    assert rig.stage is Stage.SHOW
    assert rig.ratings[:2] == [
        (Scale.PAIN, Moment.BEFORE, 3, None),
        (Scale.LOCATION, Moment.BEFORE, "back", None),
    ]
    assert [(r[2], r[3]) for r in rig.ratings[2:]] == [("no", flag) for flag in SESSION_SIGNS]


def test_a_skipped_question_is_a_missing_answer_and_never_a_zero(rig: Rig) -> None:
    check_in(rig).skip.click()

    assert rig.ratings == [(Scale.PAIN, Moment.BEFORE, None, None)]


def test_the_warning_sign_check_cannot_be_skipped(rig: Rig) -> None:
    page = check_in(rig)
    page.ask_from(2)

    assert not page.skip.isVisible()
    page.signs.rows["numbness"].choose("no")
    assert not page.next.isEnabled()


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_a_warning_sign_leads_to_the_stop_page(rig: Rig, answer: str) -> None:
    answer_all(check_in(rig), answer)

    page = rig.screen.pages[Stage.STOPPED]
    assert isinstance(page, StopPage)
    assert rig.stage is Stage.STOPPED
    assert page.isVisible()
    assert "medical help" in page.title.text()


def test_one_warning_sign_is_enough_to_go_on_to_the_stop_page(rig: Rig) -> None:
    page = check_in(rig)
    page.ask_from(2)
    page.signs.rows["numbness"].choose("yes")

    page.next.click()

    assert rig.stage is Stage.STOPPED


def test_pain_at_the_therapists_limit_does_not_start(rig: Rig) -> None:
    page = check_in(rig)
    page.pain.type_digit("8")
    page.next.click()
    page.skip.click()
    for row in page.signs.rows.values():
        row.choose("no")
    page.next.click()

    assert rig.stage is Stage.STOPPED
    assert "Not today" in rig.screen.pages[Stage.STOPPED].title.text()  # type: ignore[attr-defined]


def test_a_side_is_asked_for_only_where_there_are_two(rig: Rig) -> None:
    where = check_in(rig).where
    where.place.choose("back")
    assert where.value == "back"
    where.place.choose("thigh")
    where.side.choose("left")
    assert where.value == "thigh:left"
    where.place.choose("none")
    assert where.value == "none"


def hurt(rig: Rig) -> HurtPage:
    rig.to_set_by_hand()
    rig.screen.command(CommandKind.HURTS, None, None)
    page = rig.screen.pages[Stage.HURT]
    assert isinstance(page, HurtPage)
    return page


def test_after_it_hurts_below_the_limit_the_patient_may_rest_and_go_on(rig: Rig) -> None:
    page = hurt(rig)
    page.skip.click()
    page.pain.type_digit("4")
    page.next.click()

    assert page.rest.isVisible()
    page.rest.click()
    assert rig.stage is Stage.SHOW
    assert rig.screen.view.exercise_index == 0


def test_above_the_therapists_limit_the_exercise_is_only_left(rig: Rig) -> None:
    page = hurt(rig)
    page.skip.click()
    page.pain.type_digit("6")
    page.next.click()

    assert not page.rest.isVisible()
    page.leave.click()
    assert rig.stage is Stage.SHOW
    assert rig.screen.view.exercise_index == 1


def test_symptoms_that_move_down_the_leg_stop_the_session(rig: Rig) -> None:
    rig.session.rate(Scale.LOCATION, Moment.BEFORE, "back")
    page = hurt(rig)
    page.where.place.choose("below_knee")
    page.next.click()

    assert rig.stage is Stage.STOPPED
    assert "down the leg" in rig.screen.pages[Stage.STOPPED].title.text()  # type: ignore[attr-defined]


def test_how_it_felt_is_handed_in_and_the_next_exercise_shown(rig: Rig, qtbot: QtBot) -> None:
    rig.to_set_by_hand()
    rig.taps(3)
    rig.session.command(CommandKind.SKIP_REST)
    rig.taps(3)
    page = rig.screen.pages[Stage.FEEL]
    assert isinstance(page, FeelPage)
    assert rig.stage is Stage.FEEL
    assert page.comfort.value is None
    assert not page.next.isEnabled()

    page.comfort.choose("uncomfortable")
    qtbot.keyClick(page, Qt.Key.Key_2)
    page.next.click()

    assert rig.ratings[-2:] == [
        (Scale.COMFORT, Moment.AFTER, "uncomfortable", None),
        (Scale.PAIN, Moment.DURING, 2, None),
    ]
    assert rig.screen.view.exercise_index == 1


def test_stopping_early_asks_why_and_the_answers_end_the_session(rig: Rig) -> None:
    rig.to_set_by_hand()
    rig.session.command(CommandKind.STOP)
    page = rig.screen.pages[Stage.CHECK_OUT]
    assert isinstance(page, CheckOutPage)
    assert page.why.isVisible()

    page.why.choose("tired")
    page.next.click()
    assert not page.why.isVisible()
    page.pain.type_digit("2")
    page.next.click()
    page.effort.choose("hard")
    page.next.click()
    page.note.setPlainText("  Slept badly.  ")
    page.next.click()

    assert rig.stage is Stage.DONE
    assert rig.ratings[-4:] == [
        (Scale.REASON, Moment.AFTER, "tired", None),
        (Scale.PAIN, Moment.AFTER, 2, None),
        (Scale.EFFORT, Moment.AFTER, "hard", None),
        (Scale.NOTE, Moment.AFTER, "Slept badly.", None),
    ]


def test_arrow_keys_move_between_choices(qtbot: QtBot) -> None:
    row = ChoiceRow([("a", "A"), ("b", "B")], "Which?")
    qtbot.addWidget(row)
    with qtbot.waitExposed(row):
        row.show()
    row.activateWindow()
    row.buttons[0].setFocus()

    qtbot.keyClick(row.buttons[0], Qt.Key.Key_Right)

    assert row.buttons[1].hasFocus()
    assert row.value is None


def test_where_it_hurts_cannot_be_nowhere(rig: Rig) -> None:
    page = hurt(rig)

    assert page.where.place.buttons[0].text() == "Back"


def test_the_side_is_asked_for_before_next_is_due(rig: Rig) -> None:
    page = check_in(rig)
    page.ask_from(1)

    page.where.place.choose("thigh")
    assert page.next.isEnabled()
    assert page.where.side.buttons[0].hasFocus()
    page.where.side.choose("left")
    assert page.next.hasFocus()


def test_over_the_limit_leaving_it_out_looks_like_the_thing_to_do(rig: Rig) -> None:
    page = hurt(rig)
    page.skip.click()
    page.pain.type_digit("6")
    page.next.click()

    assert page.leave.property("kind") == "primary"
    assert page.leave.hasFocus()


def test_the_note_takes_letters_at_once_and_they_are_no_commands(rig: Rig, qtbot: QtBot) -> None:
    rig.to_show()
    rig.session.command(CommandKind.STOP)
    page = rig.screen.pages[Stage.CHECK_OUT]
    assert isinstance(page, CheckOutPage)
    page.ask_from(3)

    qtbot.keyClicks(page.note, "hips h")

    assert page.note.hasFocus()
    assert page.note.toPlainText() == "hips h"
    assert rig.stage is Stage.CHECK_OUT


@pytest.mark.parametrize(("width", "lines"), [(1200, 1), (600, 2), (300, 3)])
def test_eleven_numbers_share_the_width_evenly(qtbot: QtBot, width: int, lines: int) -> None:
    scale = PainScale(Theme(), "How strong?")
    qtbot.addWidget(scale)
    scale.setStyleSheet(style_sheet(Theme()))
    scale.resize(width, 400)
    with qtbot.waitExposed(scale):
        scale.show()

    boxes = [one.geometry() for one in scale.row.buttons]
    assert len({box.top() for box in boxes}) == lines
    assert max(b.width() for b in boxes) - min(b.width() for b in boxes) <= 1
    assert min(b.width() for b in boxes) >= 56
