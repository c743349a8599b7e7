"""The questions outside a session: answers are handed in as they come, skipped ones are missing."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pt_coach.engine.questions import EMERGENCY_SIGNS, ROLAND_MORRIS, URGENT_SIGNS, WEEKLY
from pt_coach.records.outside_rows import FormKind
from pt_coach.reports.forms_due import FormsDue
from pt_coach.ui.controls import Button
from pt_coach.ui.main_window import MainWindow
from pt_coach.ui.roland_morris_page import RolandMorrisPage
from pt_coach.ui.sample_data import NOW, sample_regimen, sample_today
from pt_coach.ui.services import SessionWish
from pt_coach.ui.sign_list_page import SignListPage
from pt_coach.ui.weekly_page import OwnQuestionsPage, WeeklyPage
from pt_coach.ui.what_to_do_page import WhatToDoPage
from tests.ui.desk import Desk, choose, opened
from tests.ui.recorder import Opener, Recorder
from tests.ui.rig import LIBRARY


@pytest.fixture
def window(open_window: Opener, desk: Desk) -> MainWindow:
    return open_window(visit=desk.services())


# --- the full list of warning signs ---


def sign_list(window: MainWindow) -> SignListPage:
    page = opened(window, FormKind.WARNING_SIGNS)
    assert isinstance(page, SignListPage)
    return page


def test_the_list_wants_every_line_and_none_is_answered_at_first(
    window: MainWindow, desk: Desk
) -> None:
    page = sign_list(window)
    assert tuple(page.emergency.rows) == EMERGENCY_SIGNS
    assert tuple(page.urgent.rows) == URGENT_SIGNS
    assert (page.emergency.values, page.urgent.values) == ({}, {})
    assert not page.skip.isVisible()
    for sign in EMERGENCY_SIGNS:
        assert not page.next.isEnabled()
        page.emergency.rows[sign].choose("no")
    page.next.click()
    assert page.urgent.isVisible()
    for sign in URGENT_SIGNS:
        assert not page.next.isEnabled()
        page.urgent.rows[sign].choose("no")
    page.next.click()
    assert window._outer.currentWidget() is window._home
    assert desk.known == dict.fromkeys((*EMERGENCY_SIGNS, *URGENT_SIGNS), "no")
    # Each line was handed in when it was answered, and once.
    assert len(desk.given) == len(EMERGENCY_SIGNS) + len(URGENT_SIGNS)


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
@pytest.mark.parametrize(("sign", "phone"), [("urine", True), ("fever", False)])
def test_yes_and_not_sure_end_the_list_with_what_to_do(
    window: MainWindow, desk: Desk, sign: str, answer: str, phone: bool
) -> None:
    page = sign_list(window)
    if sign in URGENT_SIGNS:
        page.emergency.say_no_to_all()
        page.next.click()
        page.urgent.rows[sign].choose(answer)
    else:
        page.emergency.rows[sign].choose(answer)
    page.next.click()
    advice = window._outer.currentWidget()
    assert isinstance(advice, WhatToDoPage)
    texts = [label.text() for label in advice.findChildren(QLabel)]
    assert ("112" in texts) is phone
    assert any("112" in text for text in texts)
    assert "Alex Example, PT" in texts
    advice.close_button.click()
    assert window._outer.currentWidget() is window._home
    assert desk.known[sign] == answer


def test_a_slip_can_be_put_right_before_going_on(window: MainWindow, desk: Desk) -> None:
    page = sign_list(window)
    page.emergency.rows["urine"].choose("yes")
    assert desk.known["urine"] == "yes"
    page.emergency.rows["urine"].choose("no")
    assert desk.known["urine"] == "no"
    assert not page.is_alarming
    assert not page.next.isEnabled()


def test_a_sign_and_then_later_still_says_what_to_do(window: MainWindow, desk: Desk) -> None:
    page = sign_list(window)
    page.emergency.rows["urine"].choose("yes")
    page.later.click()
    assert isinstance(window.forms.page, WhatToDoPage)


def test_the_list_comes_before_the_session_and_the_session_after_it(
    window: MainWindow, desk: Desk, recorder: Recorder
) -> None:
    desk.due = FormsDue(signs=True, first=True)
    window.today.start.click()
    page = window.forms.page
    assert isinstance(page, SignListPage)
    assert recorder.wishes == []
    page.emergency.say_no_to_all()
    page.next.click()
    page.urgent.say_no_to_all()
    desk.due = FormsDue()
    page.next.click()
    assert recorder.wishes == [SessionWish()]
    assert window.is_in_session


def test_a_sign_in_the_list_begins_no_session(
    window: MainWindow, desk: Desk, recorder: Recorder
) -> None:
    desk.due = FormsDue(signs=True)
    window.today.start.click()
    page = window.forms.page
    assert isinstance(page, SignListPage)
    page.emergency.rows["chest"].choose("not_sure")
    page.next.click()
    assert isinstance(window.forms.page, WhatToDoPage)
    window.forms.page.close_button.click()
    assert recorder.wishes == []


def test_the_list_left_for_later_begins_no_session(
    window: MainWindow, desk: Desk, recorder: Recorder, qtbot: QtBot
) -> None:
    desk.due = FormsDue(signs=True)
    window.today.start.click()
    assert window.forms.page is not None
    qtbot.keyClick(window.forms.page, Qt.Key.Key_Escape)
    assert window._outer.currentWidget() is window._home
    assert recorder.wishes == []


def test_after_the_list_the_report_is_gone_on_with(window: MainWindow) -> None:
    window.go_to("report")
    window.diary.report.choose.signs_wished.emit()
    page = window.forms.page
    assert isinstance(page, SignListPage)
    page.emergency.say_no_to_all()
    page.next.click()
    page.urgent.say_no_to_all()
    page.next.click()
    assert window.diary.report.isVisible()


# --- the weekly check, questionnaire, own questions ---


def test_the_weekly_check_hands_in_each_answer_and_leaves_skipped_ones_missing(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    page = opened(window, FormKind.WEEKLY)
    assert isinstance(page, WeeklyPage)
    qtbot.keyClick(page, Qt.Key.Key_4)
    page.next.click()
    assert desk.given == [(FormKind.WEEKLY, {"pain_average": 4})]
    page.skip.click()
    qtbot.keyClick(page, Qt.Key.Key_9)
    # There are only seven days.
    assert not page.next.isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_2)
    page.next.click()
    choose(page, "Stomach ache")
    choose(page, "fair")
    page.skip.click()
    assert desk.known == {
        "pain_average": 4,
        "pain_worst": None,
        "medication_days": 2,
        "side_effects": "Stomach ache",
        "sleep": "fair",
        "activity_days": None,
    }
    assert window._outer.currentWidget() is window._home


def test_whoever_took_no_medicine_is_not_asked_for_its_side_effects(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    page = opened(window, FormKind.WEEKLY)
    page.skip.click()
    page.skip.click()
    qtbot.keyClick(page, Qt.Key.Key_0)
    page.next.click()
    assert page.question.items == ("sleep",)
    page.back.click()
    assert page.question.items == ("medication_days",)
    qtbot.keyClick(page, Qt.Key.Key_3)
    page.next.click()
    assert page.question.items == ("side_effects",)
    assert desk.known["medication_days"] == 3


def test_a_form_goes_on_at_the_first_question_that_was_not_asked(
    window: MainWindow, desk: Desk
) -> None:
    desk.known = {"pain_average": 4, "pain_worst": None}
    page = opened(window, FormKind.WEEKLY)
    assert page.question.items == ("medication_days",)
    page.back.click()
    page.back.click()
    assert page.question.scale is not None
    assert page.question.scale.value == 4
    # Nothing changed, nothing is written once more.
    page.next.click()
    assert desk.given == []


def test_what_cannot_be_kept_is_said_and_the_question_stays(
    window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = opened(window, FormKind.WEEKLY)
    desk.full = True
    with qtbot.waitSignal(window.told) as told:
        page.skip.click()
    assert told.args == ["The disk is full."]
    assert page.question.items == ("pain_average",)
    desk.full = False
    page.skip.click()
    assert desk.known == {"pain_average": None}


def test_roland_morris_is_ticked_as_published_and_its_score_comes_last(
    window: MainWindow, desk: Desk
) -> None:
    page = opened(window, FormKind.ROLAND_MORRIS)
    assert isinstance(page, RolandMorrisPage)
    assert [line.text for line in page.lines.values()] == list(ROLAND_MORRIS)
    assert not any(line.is_on for line in page.lines.values())
    page.lines["01"].box.click()
    page.lines["24"].box.click()
    page.lines["05"].box.click()
    page.lines["05"].box.click()
    assert desk.known == {"01": "ticked", "24": "ticked", "05": None}
    for _ in range(4):
        assert "score" not in desk.known
        page.next.click()
    assert desk.known["score"] == 2
    assert window._outer.currentWidget() is window._home


def test_roland_morris_left_has_no_score_and_keeps_its_ticks(
    window: MainWindow, desk: Desk
) -> None:
    page = opened(window, FormKind.ROLAND_MORRIS)
    assert isinstance(page, RolandMorrisPage)
    page.lines["03"].box.click()
    page.later.click()
    assert desk.known == {"03": "ticked"}
    again = opened(window, FormKind.ROLAND_MORRIS)
    assert isinstance(again, RolandMorrisPage)
    assert again.score == 1


def test_none_ticked_to_the_end_is_a_score_of_nought(window: MainWindow, desk: Desk) -> None:
    page = opened(window, FormKind.ROLAND_MORRIS)
    for _ in range(4):
        page.next.click()
    assert desk.known == {"score": 0}


def test_the_therapists_questions_are_kept_under_their_own_words(
    window: MainWindow, desk: Desk
) -> None:
    desk.due = FormsDue(questions=("How far?", "How long?"))
    page = opened(window, FormKind.OWN_QUESTIONS)
    assert isinstance(page, OwnQuestionsPage)
    assert page.title.text() == "How far?"
    choose(page, "  A mile. ")
    page.next.click()
    assert desk.known == {"How far?": "A mile.", "How long?": None}


def test_what_is_due_is_offered_on_today_unless_the_exercises_are_locked(
    open_window: Opener, desk: Desk
) -> None:
    desk.due = FormsDue(offers=(FormKind.WEEKLY,))
    window = open_window(visit=desk.services())
    assert list(window.today.offers) == [FormKind.WEEKLY]
    window.today.offers[FormKind.WEEKLY].click()
    assert isinstance(window.forms.page, WeeklyPage)
    window.forms.page.later.click()
    locked = replace(sample_today(LIBRARY), locked_since=NOW.date())
    window.today.show_today(locked, desk.due)
    assert window.today.offers == {}
    window.today.show_today(sample_today(LIBRARY), FormsDue(signs=True))
    assert list(window.today.offers) == [FormKind.WARNING_SIGNS]
    window.today.show_today(replace(sample_today(LIBRARY), regimen=None), FormsDue(signs=True))
    assert window.today.offers == {}


@pytest.mark.parametrize("emergency", [True, False])
def test_what_to_do_can_be_read_again_while_the_exercises_are_locked(
    open_window: Opener, desk: Desk, emergency: bool
) -> None:
    locked = replace(sample_today(LIBRARY), locked_since=NOW.date())
    services = replace(desk.services(), lock_is_emergency=lambda: emergency)
    window = open_window(visit=services, today=lambda: locked)
    again = "What to do and whom to call"
    next(b for b in window.today.findChildren(Button) if b.text() == again).click()
    advice = window.forms.page
    assert isinstance(advice, WhatToDoPage)
    assert advice.title.text().startswith("Please get" if emergency else "Please ask")


def test_a_visit_of_the_last_week_is_asked_about_on_today(window: MainWindow) -> None:
    def shown(days: int) -> set[str]:
        at = NOW + timedelta(days=days)
        regimen = sample_regimen().model_copy(update={"next_visit": at})
        window.today.show_today(replace(sample_today(LIBRARY), regimen=regimen))
        QApplication.processEvents()
        return {one.text() for one in window.today.findChildren(Button) if one.isVisible()}

    assert "Prepare it" in shown(3)
    assert "Prepare it" in shown(0)
    assert "Did it take place?" in shown(-7)
    assert not {"Prepare it", "Did it take place?"} & shown(-8)


def test_every_item_of_the_weekly_check_is_asked(window: MainWindow) -> None:
    page = opened(window, FormKind.WEEKLY)
    assert [q.items for q in page._questions] == [(item,) for item in WEEKLY]
