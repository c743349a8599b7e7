from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from pt_coach.session_runner.live import Listeners
from pt_coach.settings import Theme
from pt_coach.ui.sample_data import (
    NOW,
    sample_today,
)
from pt_coach.ui.services import (
    CannotStart,
    SessionWish,
    StartedSession,
    Unfinished,
    Version,
)
from tests.ui.recorder import Opener, Recorder
from tests.ui.rig import LIBRARY


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


def test_hands_free_is_switched_off_in_the_settings(
    open_window: Opener, recorder: Recorder
) -> None:
    window = open_window()
    window.go_to("settings")
    row = window.settings_page.hands_free
    assert row.value is True

    row.choose(False)

    assert recorder.saved[-1].hands_free is False


def test_a_mirroring_camera_is_turned_round_in_the_settings(
    open_window: Opener, recorder: Recorder
) -> None:
    window = open_window()
    window.go_to("settings")

    window.settings_page.mirrored.choose(True)

    assert recorder.saved[-1].mirrored is True


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
