"""How it looked: the figure does the patient's own movements, and only on the patient's word."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pt_coach.engine.events import SessionEnded, Stage, StageEntered
from pt_coach.settings import Settings
from pt_coach.ui.history_page import HistoryPage
from pt_coach.ui.main_window import MainWindow
from pt_coach.ui.movement_choices import MovementChoices
from pt_coach.ui.movement_view import MovementView
from pt_coach.ui.replay_clock import PAUSE_S, STEP_S, ReplayClock
from pt_coach.ui.replay_page import ReplayPage
from pt_coach.ui.replay_samples import sample_movements
from pt_coach.ui.replay_services import ReplayServices, ShownExercise
from pt_coach.ui.services import SessionWish
from pt_coach.ui.summary_page import SummaryPage
from pt_coach.ui.theme import Theme
from tests.ui.recorder import Opener, Recorder
from tests.ui.rig import LIBRARY


@pytest.fixture(scope="module")
def shown() -> tuple[ShownExercise, ...]:
    return sample_movements(LIBRARY)


def page_with(
    qtbot: QtBot, shown: tuple[ShownExercise, ...], *, animations: bool = True
) -> ReplayPage:
    page = ReplayPage(Theme(animations=animations))
    qtbot.addWidget(page)
    page.resize(1040, 800)
    page.show_movements(shown, keeping=True, in_report=False)
    with qtbot.waitExposed(page):
        page.show()
    page._timer.stop()  # the test is the clock
    return page


# --- the loop's time ---------------------------------------------------------------------


def test_a_loop_pauses_at_its_end_and_begins_again() -> None:
    clock = ReplayClock(length_s=4.0)
    clock.advance(4.5)
    assert clock.t == 4.5
    clock.advance(PAUSE_S)
    assert clock.t == pytest.approx(0.5)


def test_slower_is_slower_and_held_is_held() -> None:
    clock = ReplayClock(length_s=4.0, slow=True)
    clock.advance(1.0)
    assert clock.t == pytest.approx(0.4)
    clock.running = False
    clock.advance(1.0)
    assert clock.t == pytest.approx(0.4)


def test_a_step_holds_and_goes_on_by_one_picture() -> None:
    clock = ReplayClock(length_s=0.1)
    times = []
    for _ in range(4):
        clock.step()
        times.append(clock.t)
    assert times == pytest.approx([STEP_S, 0.1, 0.0, STEP_S])
    assert not clock.running


# --- the page ----------------------------------------------------------------------------


def test_a_typical_one_stands_beside_the_furthest_with_its_faults(
    qtbot: QtBot, shown: tuple[ShownExercise, ...]
) -> None:
    page = page_with(qtbot, shown)
    assert len(page.views) == 2
    typical, furthest = page.captions
    assert typical.startswith("Friday 20 November, set 2, repetition 4.")
    assert typical.endswith("No rule of the exercise was seen broken.")
    assert furthest.endswith(f"Seen: {shown[0].movements[1].faults[0]}")
    assert page.views[1].accessibleName().startswith("Bridge. Furthest from the plan. Monday")
    said = [one.text() for one in page.findChildren(QLabel)]
    assert "Hardly seen by the camera, drawn by guess: left arm" in said


def test_one_that_was_short_says_so(qtbot: QtBot, shown: tuple[ShownExercise, ...]) -> None:
    short = replace(shown[1].movements[0], short=True)
    page = page_with(qtbot, (ShownExercise("Bridge", (short,)),))
    assert page.captions[0].endswith("Seen: Less than 60 % of the way")


def test_another_exercise_is_shown_from_its_beginning(
    qtbot: QtBot, shown: tuple[ShownExercise, ...]
) -> None:
    page = page_with(qtbot, shown)
    page.clock.t = 2.0
    assert page.exercises is not None
    page.exercises.buttons[1].click()
    assert len(page.views) == 1
    assert page.clock.t == 0.0
    assert "right side" in page.captions[0]


def test_space_holds_and_the_arrow_steps(qtbot: QtBot, shown: tuple[ShownExercise, ...]) -> None:
    page = page_with(qtbot, shown)
    assert page.clock.running
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert not page.clock.running
    assert page.pause_button.accessibleName() == "Go on (Space)"
    before = page.views[0].rows
    for _ in range(3):
        qtbot.keyClick(page, Qt.Key.Key_Right)
    assert page.views[0].rows[0] == before[0] + 3
    page.slow_button.click()
    assert page.clock.slow
    assert page.slow_button.accessibleName() == "At its own pace"
    qtbot.keyClick(page.pause_button, Qt.Key.Key_Space)
    assert page.clock.running


def test_the_picture_changes_while_the_movement_goes_on(
    qtbot: QtBot, shown: tuple[ShownExercise, ...]
) -> None:
    page = page_with(qtbot, shown)
    view = page.views[0]
    first = view.grab().toImage()
    page.clock.t = 2.0
    page._show_moment()
    peak = view.grab().toImage()
    assert first != peak
    # Kept pictures are shown again as they were drawn, to the eye.
    again = view.grab().toImage()
    for x, y in ((50, 50), (200, 120), (300, 200)):
        assert abs(again.pixelColor(x, y).red() - peak.pixelColor(x, y).red()) < 12


def test_without_animations_five_pictures_stand_still(
    qtbot: QtBot, shown: tuple[ShownExercise, ...]
) -> None:
    page = page_with(qtbot, shown, animations=False)
    assert [len(view.rows) for view in page.views] == [5, 5]
    assert len(set(page.views[0].rows)) == 5
    assert not page.pause_button.isVisible()
    assert not page.slow_button.isVisible()
    assert not page.step_button.isVisible()
    before = page.views[0].rows
    qtbot.keyClick(page, Qt.Key.Key_Right)
    page._advance()
    assert page.views[0].rows == before
    page.views[0].grab()


def test_where_nothing_is_kept_it_says_why(qtbot: QtBot) -> None:
    page = page_with(qtbot, ())
    assert page.sentence.text().startswith("After your next session")
    assert not page.settings_button.isVisible()
    page.show_movements((), keeping=False, in_report=False)
    assert "without any video" in page.sentence.text()
    assert not page.report.isVisible()
    page.hide()
    page.show()
    assert page.focusWidget() is page.settings_button
    with qtbot.waitSignal(page.settings_wished):
        page.settings_button.click()


def test_an_empty_view_paints_nothing(qtbot: QtBot) -> None:
    view = MovementView(moving=True)
    qtbot.addWidget(view)
    assert view.rows == ()
    assert view.length_s == 0.0
    view.show_at(1.0)
    view.grab()


# --- in the window -----------------------------------------------------------------------


def test_the_history_leads_there_and_back(open_window: Opener) -> None:
    window = open_window()
    window.go_to("history")
    assert isinstance(window.diary.history, HistoryPage)
    window.diary.history.replay_button.click()
    assert window.diary.replay.isVisible()
    assert len(window.diary.replay.views) == 2
    assert window.side_bar.entries["history"].isChecked()
    window.diary.replay.back_button.click()
    assert window.diary.history.isVisible()


def test_without_a_diary_the_history_does_not_lead_there(open_window: Opener) -> None:
    window = open_window(replay=None)
    window.go_to("history")
    assert not window.diary.history.replay_button.isVisible()
    window.go_to("replay")
    assert window.diary.replay.views == []


def summary_of(window: MainWindow) -> SummaryPage:
    """The last page of a session that was begun and done."""
    window.start_session(SessionWish())
    events = (StageEntered(1.0, Stage.DONE), SessionEnded(1.0, True))
    window.session_screen.take_events(events)
    page = window.session_screen.pages[Stage.DONE]
    assert isinstance(page, SummaryPage)
    return page


def test_after_a_session_the_summary_leads_there_where_movements_are_kept(
    open_window: Opener,
) -> None:
    window = open_window(load_settings=lambda: Settings(keep_movement=True))
    page = summary_of(window)
    assert page.replay_button.isVisible()
    page.replay_button.click()
    assert not window.is_in_session
    assert window.diary.replay.isVisible()


def test_it_does_not_where_they_are_not_kept(open_window: Opener) -> None:
    assert not summary_of(open_window()).replay_button.isVisible()


def test_what_the_report_shows_is_remembered(open_window: Opener, recorder: Recorder) -> None:
    window = open_window()
    window.go_to("replay")
    window.diary.replay.report.buttons[1].click()
    assert recorder.saved[-1].report_movement
    # What the settings page changes next does not take it back.
    window.settings_page.movements.keep.buttons[1].click()
    assert recorder.saved[-1].report_movement
    assert recorder.saved[-1].keep_movement


# --- the settings ------------------------------------------------------------------------


def test_nothing_is_kept_until_the_patient_says_so() -> None:
    assert not Settings().keep_movement
    assert not Settings().report_movement


def test_deleting_asks_first(open_window: Opener) -> None:
    deleted: list[str] = []

    def delete() -> str:
        deleted.append("all")
        return ""

    window = open_window(replay=ReplayServices(lambda: (), delete))
    window.go_to("settings")
    choices = window.settings_page.movements
    choices.delete_button.click()
    assert choices.no_button.hasFocus()
    choices.no_button.click()
    assert deleted == []
    choices.delete_button.click()
    choices.sure_button.click()
    assert deleted == ["all"]
    assert choices.outcome.text() == "All kept movements are deleted."
    assert choices.delete_button.hasFocus()


def test_a_deletion_that_failed_says_so(qtbot: QtBot) -> None:
    choices = MovementChoices(Theme(), Settings(), lambda: "The disk is full.")
    qtbot.addWidget(choices)
    choices.delete_button.click()
    choices.sure_button.click()
    assert choices.outcome.text() == "The disk is full."


def test_samples_say_what_they_are(shown: tuple[ShownExercise, ...]) -> None:
    assert [len(one.movements) for one in shown] == [2, 1, 2]
    other = replace(shown[0], name="Other")
    assert other.movements[0].typical
