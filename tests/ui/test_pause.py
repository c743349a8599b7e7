"""Days without exercise: noted from Today and Visit, told while they run, ended and changed."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pt_coach.ui.controls import Button
from pt_coach.ui.main_window import MainWindow
from pt_coach.ui.pause_page import PausePage
from pt_coach.ui.pause_services import (
    LONGEST,
    AboutPauses,
    Pause,
    PauseReason,
    PauseServices,
    WrongRange,
    pause_to_show,
    wrong_range,
)
from pt_coach.ui.sample_data import NOW, sample_today
from pt_coach.ui.services import DayMark, SessionWish, Today
from pt_coach.ui.visit_services import CannotKeep
from pt_coach.ui.week_row import WeekRow
from tests.ui.cut_off import cut_off
from tests.ui.desk import Desk
from tests.ui.recorder import Opener, Recorder
from tests.ui.rig import LIBRARY

TODAY = NOW.date()
DAY = timedelta(days=1)
RUNNING = Pause(TODAY - DAY, date(2026, 12, 3), PauseReason.ILL, 7)


@dataclass
class Diary:
    """Takes what the pages hand in."""

    pauses: list[Pause] = field(default_factory=list)
    therapist: tuple[str, str | None] | None = ("Alex Example, PT", "555 0100")
    asked: list[str] = field(default_factory=list)
    full: bool = False

    def note(self, pause: Pause) -> None:
        if self.full:
            raise CannotKeep("The disk is full.")
        self.asked.append("note")
        self.pauses.append(replace(pause, id=len(self.pauses) + 1))

    def change(self, before: Pause, after: Pause) -> None:
        self.pauses.remove(before)
        self.note(after)
        self.asked[-1] = "change"

    def end(self, pause: Pause) -> None:
        if self.full:
            raise CannotKeep("The disk is full.")
        self.asked.append("end")
        self.pauses.remove(pause)

    def today(self) -> Today:
        shown = pause_to_show(self.pauses, TODAY)
        return replace(sample_today(LIBRARY), pause=shown)

    def services(self) -> PauseServices:
        def about() -> AboutPauses:
            return AboutPauses(TODAY, tuple(self.pauses), self.therapist)

        return PauseServices(about, self.note, self.change, self.end)


@pytest.fixture
def diary() -> Diary:
    return Diary()


@pytest.fixture
def window(open_window: Opener, diary: Diary, desk: Desk) -> MainWindow:
    return open_window(pause=diary.services(), today=diary.today, visit=desk.services())


def texts(window: MainWindow) -> str:
    QApplication.processEvents()
    shown = window._pages.currentWidget()
    return "\n".join(one.text() for one in shown.findChildren(QLabel) if one.isVisible())


def press(window: MainWindow, words: str) -> None:
    QApplication.processEvents()
    shown = window._pages.currentWidget()
    (found,) = [
        one
        for one in shown.findChildren(Button)
        if one.isVisible() and one.accessibleName() == words
    ]
    found.click()


def asked(window: MainWindow) -> PausePage:
    press(window, "Pause the exercises…")
    assert window._pages.currentWidget() is window.pause.page
    return window.pause.page


def test_a_pause_is_noted_with_keys_alone(window: MainWindow, diary: Diary, qtbot: QtBot) -> None:
    page = asked(window)
    assert page.since.field.hasFocus()
    # One day, today: how long is the patient's to say.
    assert (page.pause.since, page.pause.until, page.pause.reason) == (TODAY, TODAY, None)
    assert page.until.earlier.accessibleName() == "Last day: A day earlier"
    page.until.week_later.setFocus()
    qtbot.keyClick(page.until.week_later, Qt.Key.Key_Return)
    assert "From Monday 23 November to Monday 30 November: 8 days" in texts(window)
    page.why.buttons[0].setFocus()
    qtbot.keyClick(page.why.buttons[0], Qt.Key.Key_Space)
    page.keep.setFocus()
    qtbot.keyClick(page.keep, Qt.Key.Key_Return)
    assert diary.pauses == [Pause(TODAY, TODAY + 7 * DAY, PauseReason.ILL, 1)]
    assert window._pages.currentWidget() is window.today
    assert "Paused until Monday 30 November" in texts(window)


def test_what_may_be_left_out_and_whom_to_ask(window: MainWindow, diary: Diary) -> None:
    asked(window)
    said = texts(window)
    assert "Ask Alex Example, PT, 555 0100." in said
    assert "do not count as missed" in said
    press(window, "Note the pause")
    assert diary.pauses == [Pause(TODAY, TODAY, None, 1)]
    assert "Paused today" in texts(window)


def test_back_keeps_nothing_and_leads_to_where_it_was_asked(
    window: MainWindow, diary: Diary
) -> None:
    window.go_to("visit")
    page = asked(window)
    page.until.later.click()
    press(window, "Back")
    assert window._pages.currentWidget() is window.visit_page
    window.go_to("today")
    asked(window)
    press(window, "Back")
    assert window._pages.currentWidget() is window.today
    assert diary.asked == []


def test_days_that_are_over_are_noted_and_said(window: MainWindow, diary: Diary) -> None:
    page = asked(window)
    page.since.show_day(TODAY - 7 * DAY)
    page.until.show_day(TODAY - 3 * DAY)
    press(window, "Note the pause")
    assert diary.pauses[0].days == 5
    said = texts(window)
    assert "Noted as paused: from Monday 16 November to Friday 20 November: 5 days." in said
    assert "Paused until" not in said
    assert window.today.start.accessibleName() == "Start today's session"


@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [
        (0, -1, "The last day is before the first one."),
        (0, 366, "A pause is a year at most."),
        (367, 367, "more than a year away"),
        (-367, -360, "more than a year ago"),
        (3, 9, "Some of these days are paused already: from Friday 27 November"),
    ],
)
def test_a_wrong_range_gets_a_sentence_and_is_not_kept(
    window: MainWindow, diary: Diary, first: int, last: int, sentence: str
) -> None:
    diary.pauses = [Pause(TODAY + 4 * DAY, TODAY + 5 * DAY, None, 1)]
    page = asked(window)
    page.since.show_day(TODAY + first * DAY)
    page.until.show_day(TODAY + last * DAY)
    assert page.wrong.isVisible()
    assert not page.said.isVisible()
    assert sentence in page.wrong.words.text()
    assert sentence in page.keep.accessibleDescription()
    page.keep.click()
    assert page.until.field.hasFocus()
    assert diary.asked == []
    page.since.show_day(TODAY)
    page.until.show_day(TODAY)
    assert not page.wrong.isVisible()
    page.keep.click()
    assert diary.asked == ["note"]


def test_a_pause_that_runs_is_told_and_lets_a_session_begin(
    window: MainWindow, diary: Diary, recorder: Recorder
) -> None:
    diary.pauses = [RUNNING]
    window.go_to("today")
    said = texts(window)
    assert "Paused until Thursday 3 December" in said
    assert "Monday 23 November  ·  paused until Thursday 3 December" in said
    assert "I am ill" in said
    assert window.today.start.property("kind") == "secondary"
    press(window, "Do a session all the same")
    assert recorder.wishes == [SessionWish()]


def test_a_pause_ends_today_or_is_changed(window: MainWindow, diary: Diary) -> None:
    diary.pauses = [RUNNING]
    window.go_to("today")
    press(window, "Change the pause")
    page = window.pause.page
    assert page.pause == replace(RUNNING, id=0)
    page.until.later.click()
    # Its own days are no pause in its way.
    assert not page.wrong.isVisible()
    press(window, "Keep the change")
    assert diary.pauses == [replace(RUNNING, until=date(2026, 12, 4), id=1)]
    press(window, "End the pause today")
    assert diary.asked == ["change", "end"]
    said = texts(window)
    assert "From today on the exercises are due again." in said
    assert "Paused" not in said.replace("The pause is over", "")
    assert window.today.start.property("kind") == "primary"


def test_a_reason_of_an_older_diary_stays_as_it_was_said(window: MainWindow, diary: Diary) -> None:
    diary.pauses = [replace(RUNNING, reason="Holiday")]
    window.go_to("today")
    assert "Holiday" in texts(window)
    press(window, "Change the pause")
    assert window.pause.page.pause.reason == "Holiday"
    window.pause.page.why.choose(PauseReason.TRAVEL)
    assert window.pause.page.pause.reason == "travel"


def test_a_pause_to_come_is_told_and_another_can_be_noted(window: MainWindow, diary: Diary) -> None:
    diary.pauses = [Pause(TODAY + 7 * DAY, TODAY + 9 * DAY, None, 1)]
    window.go_to("today")
    assert "From Monday 30 November to Wednesday 2 December: 3 days" in texts(window)
    assert window.today.start.accessibleName() == "Start today's session"
    asked(window)
    press(window, "Note the pause")
    assert "Paused today" in texts(window)


@pytest.mark.parametrize("way", ["note", "end"])
def test_what_could_not_be_kept_is_told(
    window: MainWindow, diary: Diary, qtbot: QtBot, way: str
) -> None:
    diary.full = True
    diary.pauses = [RUNNING] if way == "end" else []
    window.go_to("today")
    if way == "note":
        asked(window)
    with qtbot.waitSignal(window.told) as told:
        press(window, "Note the pause" if way == "note" else "End the pause today")
    assert told.args == ["The disk is full."]
    assert diary.asked == []


def test_without_a_regimen_nothing_can_be_paused(window: MainWindow, desk: Desk) -> None:
    window.today.show_today(replace(sample_today(LIBRARY), regimen=None, plan=None))
    names = [one.accessibleName() for one in window.today.findChildren(Button) if one.isVisible()]
    assert "Pause the exercises…" not in names
    desk.facts = replace(desk.facts, therapist=None)
    window.go_to("visit")
    assert not window.visit_page.pause.isVisible()


def test_the_way_to_the_warning_signs(window: MainWindow) -> None:
    asked(window)
    press(window, "Look at the warning signs")
    assert window._pages.currentWidget() is window.warning_signs


def test_paused_days_of_the_week_are_neither_due_nor_missed(window: MainWindow) -> None:
    paused, rest = DayMark.PAUSED, DayMark.REST
    week = (DayMark.DONE, rest, paused, paused, DayMark.DUE, rest, rest)
    window.today.show_today(replace(sample_today(LIBRARY), week=week))
    QApplication.processEvents()
    (row,) = [one for one in window.today.findChildren(WeekRow) if one.isVisible()]
    assert row.accessibleName() == "This week: 1 of 2 sessions done, 2 days paused"


def test_a_foot_without_buttons_is_not_shown(window: MainWindow) -> None:
    window.today.show_today(replace(sample_today(LIBRARY), locked_since=TODAY))
    assert not window.today.foot.isVisible()
    window.today.show_today(sample_today(LIBRARY))
    assert window.today.foot.isVisible()


def test_a_long_button_breaks_into_lines_and_is_whole_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.today.show_today(replace(sample_today(LIBRARY), locked_since=TODAY))
    button = window.today.go_on
    words = "A doctor or my therapist has looked at it"
    for width, lines in ((420, 2), (900, 1)):
        button.fit_into(width)
        assert button.text().replace("\n", " ") == words
        assert len(button.text().split("\n")) == lines
        assert button.sizeHint().width() <= width
        assert button.accessibleName() == words
    assert cut_off(window.today) == []


DAYS = st.dates(TODAY - 2 * LONGEST, TODAY + 2 * LONGEST)
PAUSES = st.builds(Pause, DAYS, DAYS)


@given(PAUSES, st.lists(PAUSES.filter(lambda one: one.until >= one.since), max_size=3))
def test_a_range_is_wrong_for_a_reason_that_holds(wanted: Pause, others: list[Pause]) -> None:
    wrong = wrong_range(wanted, TODAY, others)
    shared = any(max(o.since, wanted.since) <= min(o.until, wanted.until) for o in others)
    holds = {
        WrongRange.TURNED: wanted.until < wanted.since,
        WrongRange.TOO_LONG: wanted.days > 366,
        WrongRange.FAR_AHEAD: wanted.since > TODAY + LONGEST,
        WrongRange.LONG_AGO: wanted.since < TODAY - LONGEST,
        WrongRange.OVERLAPS: shared,
    }
    assert holds[wrong] if wrong is not None else not any(holds.values())


@given(st.lists(PAUSES.filter(lambda one: one.until >= one.since), max_size=4))
def test_the_pause_that_is_shown_runs_or_is_the_next(pauses: list[Pause]) -> None:
    shown = pause_to_show(pauses, TODAY)
    running = [one for one in pauses if one.holds(TODAY)]
    if shown is None:
        assert all(one.until < TODAY for one in pauses)
    elif running:
        assert shown.until == max(one.until for one in running)
    else:
        assert shown.since == min(one.since for one in pauses if one.since > TODAY)
