"""The preparation of a visit: prefilled by the diary, saved as it goes, and gone on with."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pt_coach.engine.questions import CALL, VISIT
from pt_coach.records.outside_rows import FormKind
from pt_coach.ui.body_questions import WhereItHurts
from pt_coach.ui.form_answers import ChoiceAnswer
from pt_coach.ui.main_window import MainWindow
from pt_coach.ui.theme import Theme
from pt_coach.ui.visit_services import VisitFacts
from pt_coach.ui.visit_words import answer_words, days_words
from pt_coach.ui.what_to_do_page import WhatToDoPage
from tests.ui.desk import FACTS, Desk, choose, prepare
from tests.ui.recorder import Opener


@pytest.fixture
def window(open_window: Opener, desk: Desk) -> MainWindow:
    return open_window(visit=desk.services())


def texts(window: MainWindow) -> list[str]:
    return [one.text() for one in window.visit_page.findChildren(QLabel) if one.isVisible()]


def test_every_item_has_a_step(window: MainWindow) -> None:
    asked = [item for step in prepare(window)._questions for item in step.items]
    assert [item for item in asked if item in VISIT] == list(VISIT)
    assert [item for item in asked if item in CALL] == list(CALL)


def test_the_course_stands_there_by_the_ratings_and_may_be_seen_otherwise(
    window: MainWindow, desk: Desk
) -> None:
    page = prepare(window)
    box = page.question.answer
    assert isinstance(box, ChoiceAnswer)
    assert box.value == "improving"
    said = " ".join(one.text() for one in box.findChildren(QLabel))
    assert "7 in the first 7 days" in said
    assert "4 in the last 7 days" in said
    # It is the patient's only when the patient goes on with it.
    assert desk.known == {}
    choose(page, "worsening")
    assert desk.known == {"course": "worsening"}


def test_without_enough_ratings_nothing_is_chosen(window: MainWindow, desk: Desk) -> None:
    desk.facts = replace(FACTS, course=None, pain=None)
    page = prepare(window)
    assert isinstance(page.question.answer, ChoiceAnswer)
    assert page.question.answer.value is None
    assert not page.next.isEnabled()


@pytest.mark.parametrize("said", ["yes", "not_sure"])
def test_bladder_or_bowel_stops_the_preparation_with_what_to_do(
    window: MainWindow, desk: Desk, said: str
) -> None:
    page = prepare(window)
    page.ask_about("bladder_bowel")
    assert not page.skip.isVisible()
    choose(page, said)
    assert desk.known == {"bladder_bowel": said}
    assert isinstance(window.forms.page, WhatToDoPage)
    window.forms.page.close_button.click()
    # Whoever was seen since goes on with the rest.
    desk.known = dict.fromkeys(VISIT[: VISIT.index("bladder_bowel")]) | {"bladder_bowel": said}
    page = prepare(window)
    assert page.question.items == ("sleep",)
    page.skip.click()
    assert page.question.items == ("activities",)


@pytest.mark.parametrize("way", ["later", "back"])
def test_leaving_after_saying_so_keeps_it_and_says_what_to_do(
    window: MainWindow, desk: Desk, way: str
) -> None:
    page = prepare(window)
    page.ask_about("bladder_bowel")
    page.question.answer.show_value("yes")  # type: ignore[attr-defined]
    getattr(page, way).click()
    assert desk.known == {"bladder_bowel": "yes"}
    assert isinstance(window.forms.page, WhatToDoPage)


@pytest.mark.parametrize("way", ["later", "back", "close"])
def test_what_was_written_is_kept_however_the_page_is_left(
    window: MainWindow, desk: Desk, way: str
) -> None:
    page = prepare(window)
    page.ask_about("sleep")
    box = page.question.answer
    assert isinstance(box, ChoiceAnswer)
    assert box.text is not None
    box.text.setPlainText("I wake twice.")
    if way == "close":
        window.close()
    else:
        getattr(page, way).click()
    assert desk.known == {"sleep": "I wake twice."}


def test_leaving_a_page_that_was_only_looked_at_keeps_nothing(
    window: MainWindow, desk: Desk
) -> None:
    page = prepare(window)
    assert page.next.isEnabled()
    page.later.click()
    assert desk.known == {}


def test_no_change_of_bladder_or_bowel_goes_on(window: MainWindow) -> None:
    page = prepare(window)
    page.ask_about("bladder_bowel")
    choose(page, "no")
    assert page.question.items == ("sleep",)


def test_exercises_stand_there_as_the_diary_says(window: MainWindow, desk: Desk) -> None:
    page = prepare(window)
    page.ask_about("exercise_bridge")
    assert {i: row.value for i, row in page.feelings.items()} == {
        "bridge": "comfortable",
        "bird_dog": "comfortable",
        "side_plank_full": "painful",
        "sit_to_stand": None,
    }
    page.feelings["bridge"].choose("uncomfortable")
    page.next.click()
    assert desk.known == {
        "exercise_bridge": "uncomfortable",
        "exercise_bird_dog": "comfortable",
        "exercise_side_plank_full": "painful",
        "exercise_sit_to_stand": None,
    }


def test_several_questions_are_kept_in_their_order_and_can_be_taken_out(
    window: MainWindow, desk: Desk
) -> None:
    page = prepare(window)
    page.ask_about("question")
    page.questions.boxes[0].setPlainText("May I swim?")
    page.questions.more.click()
    page.questions.more.click()
    page.questions.boxes[2].setPlainText("May I run?")
    page.next.click()
    assert desk.known == {"question": "May I swim?", "question_2": "May I run?"}

    again = prepare(window)
    again.ask_about("question")
    assert [b.toPlainText() for b in again.questions.boxes] == ["May I swim?", "May I run?"]
    again.questions.boxes[0].clear()
    again.next.click()
    assert desk.known == {"question": "May I run?", "question_2": None}


def test_what_is_ready_is_kept_when_it_is_ticked(window: MainWindow, desk: Desk) -> None:
    page = prepare(window)
    page.ask_about("call_room")
    page.lines["call_room"].box.click()
    assert desk.known == {"call_room": "ticked"}
    page.lines["call_room"].box.click()
    assert desk.known == {"call_room": None}


def test_it_is_left_and_gone_on_with_where_it_was(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    page = prepare(window)
    choose(page, "stable")
    page.skip.click()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.visit_page.isVisible()
    assert window.visit_page.prepare.text() == "Go on preparing"
    window.visit_page.prepare.click()
    assert window.forms.page is not None
    assert window.forms.page.question.items == ("location_changing",)  # type: ignore[union-attr]


def test_the_summary_says_what_was_answered_and_what_was_not(
    window: MainWindow, desk: Desk
) -> None:
    desk.known = {
        "course": "stable",
        "location": "thigh:left",
        "balance": None,
        "sleep": "Well. I wake once.",
        "question": "May I swim?",
        "call_room": "ticked",
    }
    window.go_to("visit")
    shown = texts(window)
    for words in ("About the same", "Thigh, left side", "not answered", "Well. I wake once."):
        assert words in shown
    assert "May I swim?" in shown
    assert shown.index("There is room to walk towards the camera and across it") < shown.index(
        "Still to do"
    )
    assert all(way.isVisible() for way in window.visit_page.ways.values())


def test_ways_on_are_shown_where_the_window_has_them(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to("visit")
    window.visit_page.show_visit(FACTS, {}, ("rehearsal", "report"))
    for place, way in window.visit_page.ways.items():
        assert way.isVisible()
        window.visit_page.place_wished.disconnect()
        with qtbot.waitSignal(window.visit_page.place_wished) as went:
            way.click()
        assert went.args == [place]
        window.visit_page.place_wished.connect(lambda _place: None)


def test_the_visit_is_noted_after_one_more_question(window: MainWindow, desk: Desk) -> None:
    desk.known = {"course": "stable"}
    window.go_to("visit")
    window.visit_page.took_place.click()
    assert desk.visits == []
    # The visit is still to come, so it can only have been another one, today.
    (today,) = window.visit_page.noted
    today.click()
    assert desk.visits == [None]
    assert window.visit_page.prepare.text() == "Prepare the visit"


def test_a_visit_whose_day_is_over_is_asked_about_until_it_is_noted(
    window: MainWindow, desk: Desk
) -> None:
    planned = datetime(2026, 11, 20, 10)  # noqa: DTZ001 (as a regimen says it)
    desk.facts = replace(FACTS, next_visit=planned)
    window.go_to("visit")
    assert "When did the visit take place?" in texts(window)
    assert [one.text() for one in window.visit_page.noted] == [
        "Friday 20 November, 10:00",
        "Today",
    ]
    window.visit_page.noted[0].click()
    assert desk.visits == [planned]
    desk.facts = replace(desk.facts, last_visit=date(2026, 11, 20))
    window.go_to("visit")
    assert any(one.startswith("Your therapist has written no date yet.") for one in texts(window))
    assert "When did the visit take place?" not in texts(window)


def test_today_leads_to_the_preparation(window: MainWindow) -> None:
    window.today.place_wished.emit("visit")
    assert window.visit_page.isVisible()


def test_what_a_video_visit_cannot_do_is_said_plainly(window: MainWindow) -> None:
    window.go_to("visit")
    shown = texts(window)
    assert "By video your therapist cannot" in shown
    assert "Ask to be seen in person when" in shown


@pytest.mark.parametrize(
    ("day", "words"),
    [(21, "2 days ago"), (22, "yesterday"), (23, "today"), (24, "tomorrow"), (26, "in 3 days")],
)
def test_days_to_go(day: int, words: str) -> None:
    assert days_words(date(2026, 11, day), date(2026, 11, 23)) == words


def test_days_to_go_over_a_change_of_the_clock(window: MainWindow) -> None:
    # The night to 25 October 2026 has 25 hours; it is one day all the same.
    visit = datetime(2026, 10, 25, 0, 30)  # noqa: DTZ001 (as a regimen says it)
    window.go_to("visit")
    window.visit_page.show_visit(VisitFacts(date(2026, 10, 24), next_visit=visit), {}, ())
    assert "Sunday 25 October, 00:30  ·  tomorrow" in texts(window)


def test_answers_in_words() -> None:
    assert answer_words("medication", "takes_none") == "I take none"
    assert answer_words("medication", "Ibuprofen") == "Ibuprofen"
    assert answer_words("location", "back") == "Back"


# --- the body ---


@pytest.fixture
def where(qtbot: QtBot) -> WhereItHurts:
    made = WhereItHurts(Theme(), "Where?")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def tap(qtbot: QtBot, where: WhereItHurts, place: str, side: str) -> None:
    at = where.map.drawing.centre_of(place, side).toPoint()
    qtbot.mouseClick(where.map.drawing, Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize("place", ["buttock", "thigh", "below_knee", "foot"])
@pytest.mark.parametrize("side", ["left", "right"])
def test_a_tap_on_the_body_says_place_and_side(
    qtbot: QtBot, where: WhereItHurts, place: str, side: str
) -> None:
    tap(qtbot, where, place, side)
    assert where.value == f"{place}:{side}"
    # The list says the same.
    assert (where.place.value, where.side.value) == (place, side)
    assert where.is_complete


def test_seen_from_behind_left_is_at_the_left(qtbot: QtBot, where: WhereItHurts) -> None:
    drawing = where.map.drawing
    assert drawing.centre_of("foot", "left").x() < drawing.centre_of("foot", "right").x()


def test_both_sides_are_tapped_one_after_the_other(qtbot: QtBot, where: WhereItHurts) -> None:
    tap(qtbot, where, "thigh", "left")
    tap(qtbot, where, "thigh", "right")
    assert where.value == "thigh:both"
    tap(qtbot, where, "foot", "right")
    assert where.value == "foot:right"
    tap(qtbot, where, "back", "")
    assert where.value == "back"


def test_a_tap_beside_the_body_says_nothing(qtbot: QtBot, where: WhereItHurts) -> None:
    qtbot.mouseClick(where.map.drawing, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert where.value is None


def test_keys_say_it_too(qtbot: QtBot, where: WhereItHurts) -> None:
    qtbot.keyClick(where.place.buttons[3], Qt.Key.Key_Space)
    qtbot.keyClick(where.side.buttons[1], Qt.Key.Key_Return)
    assert where.value == "thigh:right"
    where.show_value("buttock:both")
    assert where.value == "buttock:both"
    where.show_value(None)
    assert where.value is None


def test_a_visit_is_opened_from_its_place(window: MainWindow) -> None:
    window.side_bar.entries["visit"].click()
    window.visit_page.prepare.click()
    assert window.forms.page is not None
    window.forms.open(FormKind.WEEKLY)
