"""What the pages do with gestures, and what they say of them."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pt_coach.engine.events import (
    Armed,
    CheckState,
    Event,
    GestureSeen,
    GoesOnIn,
    Paused,
    PauseReason,
    Resumed,
    SetUpCheck,
    SetUpChecked,
    Stage,
    StageEntered,
)
from pt_coach.engine.inputs import CommandKind, Moment, PictureLooked, Scale, Tick
from pt_coach.engine.plan import plan_session
from pt_coach.engine.questions import SESSION_SIGNS
from pt_coach.exercises.regimen import Prescription
from pt_coach.kinematics.gestures import Gesture
from pt_coach.tracking.image_checks import HINTS
from pt_coach.ui.check_in_page import CheckInPage
from pt_coach.ui.check_out_page import CheckOutPage
from pt_coach.ui.feel_page import FeelPage
from pt_coach.ui.live_page import LivePage
from pt_coach.ui.messages import MESSAGES, hint_words, say, words
from pt_coach.ui.session_presenter import SessionPresenter
from pt_coach.ui.session_screen import SessionScreen
from pt_coach.ui.session_view import Border, SessionView
from tests.ui.rig import LIBRARY, Rig, plan

HIGH, AT_HEAD = Gesture.HAND_HIGH, Gesture.HAND_AT_HEAD


@pytest.fixture
def rig(screen: SessionScreen) -> Rig:
    """The pages of a session without keys."""
    return Rig(screen, hands_free=True)


def shows(rig: Rig, gesture: Gesture) -> None:
    rig.screen.take_events((GestureSeen(rig.session.t, gesture, None),))


def check_in(rig: Rig) -> CheckInPage:
    page = rig.screen.pages[Stage.CHECK_IN]
    assert isinstance(page, CheckInPage)
    return page


# --- check-in ---------------------------------------------------------------------------------


def test_one_hand_high_leaves_a_question_open(rig: Rig) -> None:
    page = check_in(rig)
    assert page.sign.isVisible()
    shows(rig, HIGH)
    shows(rig, HIGH)
    # Missing answers, never zeros.
    assert rig.ratings == [
        (Scale.PAIN, Moment.BEFORE, None, None),
        (Scale.LOCATION, Moment.BEFORE, None, None),
    ]
    assert not page.sign.isVisible()
    assert page.none.words.isVisible()


def at_the_signs(rig: Rig, said: list[str]) -> CheckInPage:
    """The warning signs are asked; `said` are all words from there on."""
    shows(rig, HIGH)
    rig.screen.voice.captioned.connect(lambda words: said.append(words) if words else None)
    shows(rig, HIGH)
    assert rig.stage is Stage.CHECK_IN
    return check_in(rig)


def read_all(rig: Rig) -> None:
    """Whatever is being read is read to its end."""
    while rig.screen.voice.is_reading:
        rig.screen.voice._over(rig.screen.voice._number)


def none_was_answered(rig: Rig) -> bool:
    return not any(scale is Scale.RED_FLAG for scale, *_ in rig.ratings)


def test_the_signs_are_read_whole_answered_read_back_and_confirmed(rig: Rig) -> None:
    said: list[str] = []
    page = at_the_signs(rig, said)
    read_all(rig)
    words_of_all = [page.question.title, *(say(f"flag_{f}") for f in SESSION_SIGNS)]
    assert said == [*words_of_all, say("none_by_hand")]
    assert page.none.words.text() == say("none_by_hand")

    shows(rig, HIGH)
    assert said[-1] == say("none_read_back")
    assert page.none.read_back.isVisible()
    assert page.signs.values == {}
    read_all(rig)
    assert none_was_answered(rig)
    shows(rig, HIGH)

    assert rig.stage is Stage.SHOW
    assert {(r[2], r[3]) for r in rig.ratings[2:]} == {("no", flag) for flag in SESSION_SIGNS}
    assert [one.by_gesture for one in rig.given] == [False, False, True, True, True, True]


def test_the_sign_that_is_read_is_in_sight(rig: Rig, qtbot: QtBot) -> None:
    rig.screen.resize(1024, 420)
    page = at_the_signs(rig, [])
    last = page.signs.rows["severe_pain"]
    bar = page._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    page.to_top()
    assert last.visibleRegion().isEmpty()
    page.show_read(say("flag_severe_pain"))
    assert last.visibleRegion().boundingRect().height() == last.height()


def test_a_hand_before_all_was_read_means_nothing(rig: Rig) -> None:
    said: list[str] = []
    page = at_the_signs(rig, said)
    for _ in range(3):
        shows(rig, HIGH)
    assert page.none.words.text() == say("none_listen")
    assert said == [page.question.title]
    assert not page.none.is_open
    # Nor does one while it is read back.
    read_all(rig)
    shows(rig, HIGH)
    for _ in range(3):
        shows(rig, HIGH)
    assert rig.stage is Stage.CHECK_IN
    assert none_was_answered(rig)


def test_reading_that_was_cut_off_begins_anew_with_the_next_hand(rig: Rig) -> None:
    said: list[str] = []
    page = at_the_signs(rig, said)
    rig.screen.voice.hush()
    said.clear()
    shows(rig, HIGH)
    assert not page.none.is_open
    assert said == [page.question.title]


@pytest.mark.parametrize("when", ["while it is read back", "after that"])
@pytest.mark.parametrize("how", ["hand at the head", "a key", "Enter", "an answer"])
def test_it_is_taken_back(rig: Rig, qtbot: QtBot, how: str, when: str) -> None:
    said: list[str] = []
    page = at_the_signs(rig, said)
    read_all(rig)
    shows(rig, HIGH)
    if when == "after that":
        read_all(rig)
    if how == "hand at the head":
        shows(rig, AT_HEAD)
    elif how == "a key":
        qtbot.keyClick(page, Qt.Key.Key_X)
    elif how == "Enter":
        qtbot.keyClick(page.none.wrong, Qt.Key.Key_Return)
    else:
        page.signs.rows["weakness"].choose("no")
    assert not page.none.is_open
    assert not page.none.patience.isActive()
    assert none_was_answered(rig)
    assert rig.stage is Stage.CHECK_IN


def test_without_a_second_hand_nothing_is_answered(rig: Rig) -> None:
    said: list[str] = []
    page = at_the_signs(rig, said)
    read_all(rig)
    shows(rig, HIGH)
    read_all(rig)
    assert page.none.patience.isActive()
    assert page.none.patience.interval() == 20_000
    page.none.patience.timeout.emit()
    assert said[-1] == say("none_not_confirmed")
    assert none_was_answered(rig)
    # It can be answered again, from the first hand on.
    shows(rig, HIGH)
    assert page.none.is_open


def test_a_hand_at_the_head_answers_nothing(rig: Rig) -> None:
    shows(rig, AT_HEAD)
    assert rig.ratings == []


def test_who_has_begun_to_answer_the_warning_signs_goes_on_with_the_keys(rig: Rig) -> None:
    shows(rig, HIGH)
    shows(rig, HIGH)
    read_all(rig)
    check_in(rig).signs.rows["weakness"].choose("not_sure")
    shows(rig, HIGH)
    shows(rig, HIGH)
    assert rig.stage is Stage.CHECK_IN
    assert len(rig.ratings) == 2
    assert not check_in(rig).none.isVisible()
    check_in(rig).next.click()
    assert [(one.value, one.by_gesture) for one in rig.given[2:]] == [("not_sure", False)]


def test_elsewhere_such_a_gesture_answers_nothing(rig: Rig) -> None:
    rig.to_show()
    shows(rig, HIGH)
    assert rig.stage is Stage.SHOW


# --- who answers has time ---------------------------------------------------------------------


def test_an_answer_holds_the_time_of_the_page(rig: Rig) -> None:
    rig.to_show()
    page = rig.screen.pages[Stage.FEEL]
    assert isinstance(page, FeelPage)
    page.comfort.choose("comfortable")
    assert rig.commands[-1] is CommandKind.PAUSE
    out = rig.screen.pages[Stage.CHECK_OUT]
    assert isinstance(out, CheckOutPage)
    before = len(rig.commands)
    out.note.setPlainText("Stiff")
    assert rig.commands[before:] == [CommandKind.PAUSE]


def test_a_check_out_that_nobody_answers_holds_no_time(rig: Rig) -> None:
    rig.to_show()
    before = len(rig.commands)
    rig.screen.take_events((StageEntered(rig.session.t, Stage.CHECK_OUT),))
    assert rig.commands[before:] == []


# --- the view ---------------------------------------------------------------------------------


def in_set(*events: Event, exercise: str = "bridge") -> SessionView:
    made = SessionPresenter(
        plan_session([Prescription(exercise=exercise, sets=1, reps=3)], LIBRARY), hands_free=True
    )
    planned = plan().exercises[0].sets[0]
    return made.take((StageEntered(1.0, Stage.SET, 0, planned), Armed(2.0), *events))


def test_the_screen_says_how_to_go_on_after_a_pause() -> None:
    view = in_set(GestureSeen(3.0, HIGH, CommandKind.PAUSE), Paused(3.0, PauseReason.ASKED))
    assert words(view.message) == "Paused. Hold one hand high to go on."
    prone = in_set(Paused(3.0, PauseReason.ASKED), exercise="prone_hip_extension")
    assert words(prone.message) == "Paused. Press Space to go on."


def test_a_hand_at_the_head_is_asked_about_until_it_is_taken_back() -> None:
    asked = (GestureSeen(3.0, AT_HEAD, CommandKind.PAUSE), Paused(3.0, PauseReason.ASKED))
    assert words(in_set(*asked).message).startswith("Does it hurt?")
    view = in_set(*asked, GestureSeen(9.0, HIGH, CommandKind.RESUME), Resumed(9.0))
    assert not view.asks_hurt


@pytest.mark.parametrize(
    ("exercise", "hint"),
    [
        ("mini_squat", "One hand high: pause  ·  Hand at your head: it hurts"),
        ("bridge", "One arm up: pause  ·  Hand at your head: it hurts"),
        ("sit_up", "One arm up: pause"),
        ("bird_dog", "Leave the position to pause"),
    ],
)
def test_the_hint_names_the_gestures_of_the_exercise(exercise: str, hint: str) -> None:
    assert hint_words(in_set(exercise=exercise)) == hint


def test_with_keys_there_is_no_hint() -> None:
    assert hint_words(SessionPresenter(plan()).view) == ""


def test_the_hint_stands_on_the_live_pages(rig: Rig) -> None:
    rig.to_set_up()
    page = rig.screen.pages[Stage.SET_UP]
    assert isinstance(page, LivePage)
    assert page.hint.isVisible()
    assert page.hint.text.startswith("One arm up")


def test_the_time_that_is_left_is_in_the_view() -> None:
    view = SessionPresenter(plan(), hands_free=True).take((GoesOnIn(1.0, 12.0),))
    assert view.goes_on_in_s == 12.0


def test_the_strip_counts_down_to_where_the_page_goes_on_by_itself(rig: Rig) -> None:
    strip = rig.screen.strip
    rig.to_show()
    rig.session.post(Tick(rig.session.t + 0.5))
    assert strip.goes_on.isVisible()
    assert strip.goes_on.text == "Goes on in 20 s"
    rig.session.post(Tick(rig.session.t + 8.5))
    assert strip.goes_on.text == "Goes on in 12 s"
    rig.session.command(CommandKind.PAUSE)
    assert strip.goes_on.text == "Waits for you"
    rig.to_set_up()
    assert not strip.goes_on.isVisible()


def test_who_puts_a_set_right_is_waited_for(rig: Rig) -> None:
    rig.to_set_by_hand()
    rig.taps(3)
    rig.session.command(CommandKind.SKIP_REST)
    rig.taps(2)
    rig.session.command(CommandKind.FINISH_SET)
    page = rig.screen.pages[Stage.FEEL]
    assert isinstance(page, FeelPage)
    page.count.why.choose("no_time")
    rig.session.post(Tick(rig.session.t + 100.0))
    assert rig.stage is Stage.FEEL
    assert rig.screen.view.last_set.reason == "no_time"  # type: ignore[union-attr]
    page.count.which.click()
    assert not page.pain.isVisible()


# --- checks in a set --------------------------------------------------------------------------


def test_a_check_that_fails_in_a_set_is_told_for_a_moment() -> None:
    dark = SetUpChecked(3.0, (SetUpCheck("picture", CheckState.ADJUST, "more_light"),))
    assert words(in_set(dark).message) == "It is too dark. Turn on a light."
    later = in_set(dark, GoesOnIn(9.0, 1.0))
    assert words(later.message) == "Ready. Begin when you like."


def test_what_makes_it_hard_to_count_stays_to_be_read_in_a_set(rig: Rig) -> None:
    rig.to_set_up()
    planned = rig.session.engine.planned_set
    slow = SetUpChecked(3.0, (SetUpCheck("frame_rate", CheckState.ADJUST, "move_slowly"),))
    rig.screen.take_events((StageEntered(2.0, Stage.SET, 0, planned), Armed(2.5), slow))
    assert (
        words(rig.screen.view.message) == "The picture is slow. Move slowly, so that I see it all."
    )
    rig.screen.take_events((GoesOnIn(30.0, 1.0),))
    assert rig.screen.view.message.key == "begin"
    rig.screen.voice.hush()
    read_all(rig)
    assert rig.screen.strip.words.text == say("move_slowly")
    better = SetUpChecked(31.0, (SetUpCheck("frame_rate", CheckState.GOOD),))
    rig.screen.take_events((better,))
    assert rig.screen.strip.words.text == ""


def test_who_is_lost_in_the_dark_hears_of_the_dark() -> None:
    dark = SetUpChecked(3.0, (SetUpCheck("picture", CheckState.ADJUST, "uncover_camera"),))
    view = in_set(dark, Paused(4.0, PauseReason.LOST))
    assert (words(view.message), view.border) == ("Something covers the camera.", Border.LOST)


def test_every_hint_about_the_picture_has_words() -> None:
    hints = {hint for hint in HINTS.values() if hint} | {"close_programs", "only_you"}
    assert hints - MESSAGES.keys() == set()
    assert say("check_picture") == "Light and sharpness"
    assert PictureLooked(0.0, "picture", "").hint == ""


def test_the_question_whether_to_stop_holds_the_time_as_well(rig: Rig, qtbot: QtBot) -> None:
    rig.to_show()
    qtbot.keyClick(rig.screen.pages[Stage.SHOW], Qt.Key.Key_Escape)
    assert rig.screen.view.paused is PauseReason.ASKED
    rig.session.t += 600.0
    rig.session.post(Tick(rig.session.t))
    assert rig.stage is Stage.SHOW
