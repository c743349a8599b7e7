from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from pt_coach.engine.events import Stage, StageEntered
from pt_coach.exercises.regimen import FlareDay
from pt_coach.session_runner.live import Listeners
from pt_coach.ui.sample_data import (
    NOW,
    sample_today,
)
from pt_coach.ui.services import (
    DayMark,
    SessionWish,
    StartedSession,
    Unfinished,
)
from tests.ui.recorder import Opener, Recorder
from tests.ui.rig import LIBRARY


def test_another_theme_keeps_the_focus_where_it_was(open_window: Opener) -> None:
    window = open_window()
    window.go_to("settings")
    window.settings_page.text_size.buttons[2].setFocus()

    window.settings_page.text_size.buttons[2].click()

    assert window.settings_page.text_size.value == 150
    assert window.settings_page.text_size.buttons[2].hasFocus()


def test_another_number_or_camera_leaves_the_pages_as_they_are(
    open_window: Opener, recorder: Recorder
) -> None:
    window = open_window()
    window.go_to("settings")
    page = window.settings_page

    page.number.setText("999")
    page.number.editingFinished.emit()

    assert recorder.saved[-1].emergency_number == "999"
    assert window.settings_page is page
    said = [label.text() for label in window.warning_signs.findChildren(QLabel)]
    assert any(text.startswith("Call 999 or") for text in said)


def test_an_empty_emergency_number_is_not_taken(open_window: Opener, recorder: Recorder) -> None:
    window = open_window()
    window.go_to("settings")

    window.settings_page.number.setText("  ")
    window.settings_page.number.editingFinished.emit()

    assert recorder.saved == []
    assert window.settings_page.number.text() == "112"


def test_a_session_that_was_left_is_not_heard_any_more(
    open_window: Opener, recorder: Recorder, qtbot: QtBot
) -> None:
    heard: list[Listeners] = []
    usual = recorder.services().start_session

    def start(wish: SessionWish, listeners: Listeners) -> StartedSession:
        heard.append(listeners)
        return usual(wish, listeners)

    window = open_window(start_session=start)
    window.today.start.click()
    heard[0].events((StageEntered(1.0, Stage.DONE),))
    window.leave_session()
    window.today.start.click()

    heard[1].events((StageEntered(1.0, Stage.SHOW, 0),))
    qtbot.waitUntil(lambda: window.session_screen.stage is Stage.SHOW)

    assert window.session_screen.view.exercise_index == 0


def test_going_on_comes_before_beginning_anew(open_window: Opener) -> None:
    today = replace(sample_today(LIBRARY), unfinished=Unfinished(NOW, "Bridge", 1))
    window = open_window(today=lambda: today)

    assert window.today.start.text() == "Start from the beginning"
    assert window.today.start.property("kind") == "secondary"
    assert window.today.go_on is not None
    assert window.today.go_on.hasFocus()
    said = [label.text() for label in window.today.findChildren(QLabel)]
    assert any("with one set done" in text for text in said)


def test_after_a_warning_sign_nothing_begins_until_it_was_looked_at(
    open_window: Opener, recorder: Recorder
) -> None:
    left = Unfinished(NOW, "Bridge", 1)
    today = replace(sample_today(LIBRARY), unfinished=left, locked_since=NOW.date())
    window = open_window(today=lambda: today)
    page = window.today
    assert not page.start.isVisibleTo(page)
    assert not page.short.isVisibleTo(page)
    assert page.go_on is not None
    assert page.go_on.text() == "A doctor or my therapist has looked at it"
    page.go_on.click()
    assert recorder.unfinished == ["looked at"]


def test_the_morning_answer_is_kept_when_it_is_saved(open_window: Opener) -> None:
    kept: list[int | None] = []
    today = replace(sample_today(LIBRARY), ask_next_morning=True)
    window = open_window(today=lambda: today, rate_next_morning=kept.append)

    window.today.morning.row.choose(3)
    window.today.morning.row.choose(2)
    assert kept == []
    window.today.save_morning.click()

    assert kept == [2]


def test_a_rest_day_says_when_the_next_session_is(open_window: Opener) -> None:
    rest, due = DayMark.REST, DayMark.DUE
    week = (DayMark.DONE, rest, due, rest, due, rest, rest)
    tuesday = NOW + timedelta(days=1)
    today = replace(sample_today(LIBRARY), plan=None, week=week, now=tuesday)
    window = open_window(today=lambda: today)

    said = [label.text() for label in window.today.findChildren(QLabel)]
    assert "Next session: Wednesday 25 November" in said


@pytest.mark.parametrize(("streak", "short"), [(5, True), (2, False), (1, True), (0, False)])
def test_today_says_what_keeps_a_row_of_days_going(
    open_window: Opener, streak: int, short: bool
) -> None:
    today = replace(sample_today(LIBRARY), streak=streak, short=short)
    window = open_window(today=lambda: today)

    said = [label.text() for label in window.today.findChildren(QLabel)]
    row = f"{streak} days in a row. Rest days do not break it."
    assert (row in said) is (streak > 1)
    assert any("the short version counts as done" in text for text in said) is short


def test_today_shows_the_therapists_words(open_window: Opener) -> None:
    today = sample_today(LIBRARY)
    assert today.regimen is not None
    hard = FlareDay(notes="A bad day is part of it.", exercises=today.regimen.exercises[:1])
    regimen = today.regimen.model_copy(update={"notes": "Same time each day.", "flare_day": hard})
    window = open_window(today=lambda: replace(today, regimen=regimen, short=True))

    said = [label.text() for label in window.today.findChildren(QLabel)]
    assert "Same time each day." in said
    assert "On a hard day: A bad day is part of it." in said


def test_what_does_not_fit_can_be_scrolled_by_keys(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window()
    window.resize(1024, 640)
    window.go_to("warning_signs")
    bar = window.warning_signs.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)

    qtbot.keyClick(window.warning_signs, Qt.Key.Key_PageDown)

    assert bar.value() > 0
