from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from pt_coach.engine.events import Stage, StageEntered
from pt_coach.engine.inputs import CommandKind, Moment, Scale
from pt_coach.session_runner.live import Listeners
from pt_coach.settings import Settings, Theme
from pt_coach.ui.main_window import MainWindow
from pt_coach.ui.sample_data import (
    NOW,
    sample_history,
    sample_plan,
    sample_regimen,
    sample_services,
    sample_today,
)
from pt_coach.ui.services import (
    AppServices,
    Cancelled,
    CannotStart,
    DayMark,
    History,
    Progress,
    SessionWish,
    StartedSession,
    Unfinished,
    Version,
)
from tests.ui.rig import LIBRARY

Opener = Callable[..., MainWindow]


@dataclass
class RecordedSession:
    """Remembers what was asked of it."""

    calls: list[str] = field(default_factory=list)

    def start(self) -> None:
        self.calls.append("start")

    def stop(self) -> bool:
        self.calls.append("stop")
        return True

    def command(
        self, kind: CommandKind, value: int | None = None, reason: str | None = None
    ) -> None:
        self.calls.append(kind.value)

    def rate(
        self, scale: Scale, moment: Moment, value: int | str | None, item: str | None = None
    ) -> None:
        self.calls.append(scale.value)


@dataclass
class Recorder:
    """What the window asked of its services."""

    session: RecordedSession = field(default_factory=RecordedSession)
    wishes: list[SessionWish] = field(default_factory=list)
    saved: list[Settings] = field(default_factory=list)
    unfinished: list[str] = field(default_factory=list)

    def services(self, **changes: object) -> AppServices:
        def start(wish: SessionWish, listeners: Listeners) -> StartedSession:
            self.wishes.append(wish)
            return StartedSession(self.session, sample_plan(LIBRARY), sample_regimen())

        usual = replace(
            sample_services(LIBRARY, Settings(animations=False)),
            start_session=start,
            save_settings=self.saved.append,
            keep_unfinished=lambda: self.unfinished.append("keep"),
            discard_unfinished=lambda: self.unfinished.append("discard"),
        )
        return replace(usual, **changes)  # type: ignore[arg-type]


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
def open_window(qtbot: QtBot, recorder: Recorder) -> Opener:
    def make(**changes: object) -> MainWindow:
        window = MainWindow(recorder.services(**changes))
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return make


def test_starting_shows_the_session_and_leaving_it_stops_it(
    open_window: Opener, recorder: Recorder, qtbot: QtBot
) -> None:
    window = open_window()
    window.today.start.click()
    assert window.is_in_session
    assert recorder.wishes == [SessionWish()]
    assert recorder.session.calls == ["start"]

    window.leave_session()
    assert not window.is_in_session
    assert recorder.session.calls == ["start", "stop"]


def test_closing_the_window_leaves_the_session_unfinished(
    open_window: Opener, recorder: Recorder
) -> None:
    window = open_window()
    window.today.start.click()

    window.close()

    assert recorder.session.calls == ["start", "stop"]


def test_the_short_version_is_offered_where_the_regimen_has_one(
    open_window: Opener, recorder: Recorder
) -> None:
    window = open_window()
    window.today.short.click()

    assert recorder.wishes == [SessionWish(version=Version.SHORT)]


def test_a_session_that_cannot_start_says_why(
    open_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_wish: SessionWish, _listeners: Listeners) -> StartedSession:
        raise CannotStart("The pose model is missing. Run the set-up again.")

    told: list[str] = []
    window = open_window(start_session=refuse)
    monkeypatch.setattr(window, "tell", told.append)

    window.today.start.click()

    assert told == ["The pose model is missing. Run the set-up again."]
    assert not window.is_in_session


def test_without_a_regimen_there_is_one_thing_to_do(open_window: Opener) -> None:
    today = replace(sample_today(LIBRARY), regimen=None, plan=None)
    window = open_window(today=lambda: today)

    assert window.today.open.isVisible()
    assert not window.today.start.isVisible()


def test_a_regimen_with_problems_shows_every_one_of_them(open_window: Opener) -> None:
    problems = ("a.yaml:1:1: first", "a.yaml:2:1: second")
    window = open_window(open_regimen=lambda _path: problems)

    window.today.regimen_chosen.emit("a.yaml")

    texts = [label.text() for label in window.today.findChildren(type(window.today.title))]
    assert set(problems) <= set(texts)


def test_a_session_that_was_cut_off_can_be_gone_on_with_kept_or_discarded(
    open_window: Opener, recorder: Recorder
) -> None:
    today = replace(sample_today(LIBRARY), unfinished=Unfinished(NOW, "Bridge", 1))
    window = open_window(today=lambda: today)

    window.today.unfinished_kept.emit()
    window.today.unfinished_discarded.emit()
    window.today.start_wished.emit(SessionWish(resume=True))

    assert recorder.unfinished == ["keep", "discard"]
    assert recorder.wishes == [SessionWish(resume=True)]


def test_another_theme_is_saved_and_shown_at_once(
    open_window: Opener, recorder: Recorder, qtbot: QtBot
) -> None:
    window = open_window()
    window.go_to("settings")
    before = window.styleSheet()

    window.settings_page.theme_row.choose(Theme.DARK)

    assert [s.theme for s in recorder.saved] == [Theme.DARK]
    assert window.styleSheet() != before
    qtbot.waitUntil(window.settings_page.isVisible)


def test_cameras_are_looked_for_beside_the_window(
    open_window: Opener, recorder: Recorder, qtbot: QtBot
) -> None:
    window = open_window()
    window.go_to("settings")
    qtbot.waitUntil(lambda: len(window.settings_page.camera.buttons) == 3)

    window.settings_page.camera.choose("1")

    assert recorder.saved[-1].camera == "1"


def test_every_place_of_the_side_bar_can_be_gone_to(open_window: Opener) -> None:
    window = open_window()
    for place, entry in window.side_bar.entries.items():
        entry.click()
        assert entry.isChecked(), place
    assert window.warning_signs.isVisible()


def test_an_exercise_of_the_library_is_shown_in_full(open_window: Opener) -> None:
    window = open_window()
    window.go_to("exercises")

    window.exercises.tiles["bridge"].click()

    assert window.exercises.detail.title.text() == "Bridge"
    window.exercises.detail.back.click()
    assert window.exercises.tiles_page.isVisible()


def test_history_shows_sentences_and_tables(open_window: Opener) -> None:
    window = open_window()
    window.go_to("history")
    page = window.history_page

    assert page.pain_sentence.text().startswith("Your pain has gone down. From 7 to 4")
    assert page.week_sentence.text().startswith("10 of 12 sessions")
    assert page.pain_table.rowCount() == len(sample_history().pain) == 12
    assert page.pain_table.item(0, 1).text() == "4"


def test_an_empty_history_says_what_will_be_there(open_window: Opener) -> None:
    window = open_window(history=History)
    window.go_to("history")

    assert not window.history_page.pain_plot.isVisible()
    assert not window.history_page.export_button.isEnabled()


def test_an_export_runs_beside_the_window_and_can_be_stopped(
    open_window: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    begun = Event()

    def export(folder: Path, progress: Progress, cancelled: Cancelled) -> str:
        progress(0.5)
        begun.set()
        while not cancelled():
            begun.wait(0.01)
        return f"Stopped before {folder.name} was written."

    window = open_window(export=export)
    window.go_to("history")
    page = window.history_page
    page.export_to(tmp_path / "out")
    assert begun.wait(5.0)
    qtbot.waitUntil(page.cancel_button.isVisible)

    page.cancel_button.click()
    qtbot.waitUntil(page.outcome.isVisible)

    assert page.outcome.text() == "Stopped before out was written."
    assert page.export_button.isEnabled()


def test_a_folder_that_cannot_be_written_is_told_in_words(
    open_window: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    def export(_folder: Path, _progress: Progress, _cancelled: Cancelled) -> str:
        raise PermissionError(13, "Permission denied")

    window = open_window(export=export)
    window.go_to("history")
    window.history_page.export_to(tmp_path)
    qtbot.waitUntil(window.history_page.outcome.isVisible)

    assert "Permission denied" in window.history_page.outcome.text()


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


def test_another_theme_stops_an_export_under_way_and_says_so(
    open_window: Opener, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begun = Event()

    def export(_folder: Path, _progress: Progress, cancelled: Cancelled) -> str:
        begun.set()
        while not cancelled():
            begun.wait(0.01)
        return "Stopped."

    told: list[str] = []
    window = open_window(export=export)
    monkeypatch.setattr(window, "tell", told.append)
    window.history_page.export_to(tmp_path)
    assert begun.wait(5.0)

    window.settings_page.theme_row.choose(Theme.DARK)

    assert told == ["The export was stopped. Please start it again under History."]


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


def test_a_table_can_be_shown_and_hidden(open_window: Opener) -> None:
    window = open_window()
    window.go_to("history")
    page = window.history_page

    page.table_buttons[0].click()
    assert page.pain_table.isVisible()
    assert page.table_buttons[0].text() == "Hide the table"
    page.table_buttons[0].click()
    assert not page.pain_table.isVisible()


def test_what_does_not_fit_can_be_scrolled_by_keys(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window()
    window.resize(1024, 640)
    window.go_to("warning_signs")
    bar = window.warning_signs.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)

    qtbot.keyClick(window.warning_signs, Qt.Key.Key_PageDown)

    assert bar.value() > 0
