"""The exercise before it is done: all of it in sight, and a drawing of where the camera goes."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from pt_coach.engine.events import Stage
from pt_coach.engine.inputs import CommandKind
from pt_coach.engine.plan import plan_session
from pt_coach.exercises.regimen import Prescription
from pt_coach.ui.camera_place import CameraPlace, distance_m, place_words
from pt_coach.ui.controls import Button
from pt_coach.ui.exercises_page import ExercisesPage
from pt_coach.ui.figure_view import FigureView
from pt_coach.ui.session_screen import SessionScreen
from pt_coach.ui.show_page import ShowPage
from pt_coach.ui.style_sheet import style_sheet
from pt_coach.ui.theme import Theme
from tests.ui import rig as rigs
from tests.ui.rig import LIBRARY, Rig


@pytest.fixture
def whole(screen: SessionScreen, monkeypatch: pytest.MonkeyPatch) -> Rig:
    """A session of the whole library."""
    doses = [Prescription(exercise=i, sets=2, reps=10, hold_s=5) for i in LIBRARY]
    plan = plan_session(doses, LIBRARY)
    monkeypatch.setattr(rigs, "plan", lambda: plan)
    return Rig(screen)


def test_every_exercise_is_in_sight_without_scrolling(whole: Rig) -> None:
    page = whole.screen.pages[Stage.SHOW]
    assert isinstance(page, ShowPage)
    whole.to_show()
    over = {}
    for exercise_id in LIBRARY:
        assert whole.screen.view.exercise.id == exercise_id
        # The layouts settle in a few rounds.
        for _ in range(6):
            QCoreApplication.processEvents()
        hidden = page.findChildren(QScrollArea)[0].verticalScrollBar().maximum()
        if hidden:
            over[exercise_id] = hidden
        feet = [one for one in page.foot.findChildren(Button) if one.isVisible()]
        assert len({one.y() for one in feet}) == 1
        whole.session.command(CommandKind.SKIP_EXERCISE)
    # With the type of this machine none; another's may run a little wider.
    assert len(over) <= len(LIBRARY) // 10


def test_what_the_camera_misses_stands_with_what_to_avoid(rig: Rig) -> None:
    rig.to_show()
    page = rig.screen.pages[Stage.SHOW]
    assert isinstance(page, ShowPage)

    def told() -> bool:
        labels = page.text.findChildren(QLabel)
        return any("camera cannot see" in one.text() and one.isVisible() for one in labels)

    assert page.place.isVisible()
    assert not told()
    page.avoid.click()
    assert told()
    assert not page.place.isVisible()


def test_the_cameras_place_is_drawn_and_told(qtbot: QtBot) -> None:
    words = {
        "bridge": "The camera: side view, just above the mat, about 1.5 m away.",
        "shoulder_abduction": "The camera: front view, at chest height, about 3.5 m away.",
    }
    for exercise_id, said in words.items():
        assert place_words(LIBRARY[exercise_id]) == said
    drawn = set()
    for exercise in LIBRARY.values():
        assert 1.0 <= distance_m(exercise) <= 6.0
        place = CameraPlace(Theme(), "#000000", "#0F6B63", "#000000")
        qtbot.addWidget(place)
        place.show_exercise(exercise, None)
        assert exercise.name in place.accessibleName()
        key = (exercise.camera.view, exercise.camera.height)
        drawn.add((key, place.grab().toImage().bits().tobytes()))
    assert len({picture for _, picture in drawn}) >= len({key for key, _ in drawn})


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_a_long_name_never_runs_into_the_figure_of_its_tile(qtbot: QtBot, percent: int) -> None:
    theme = Theme(text_percent=percent, animations=False)
    longest = {i: e for i, e in LIBRARY.items() if len(e.name) in (4, 5) or len(e.name) > 26}
    page = ExercisesPage(theme, longest)
    qtbot.addWidget(page)
    page.setStyleSheet(style_sheet(theme))
    page.resize(1280, 800)
    with qtbot.waitExposed(page):
        page.show()
    for tile in page.tiles.values():
        figure, name = tile.findChildren(FigureView)[0], tile.findChildren(QLabel)[0]
        assert name.y() >= figure.geometry().bottom()
        assert name.height() >= name.heightForWidth(name.width())
        assert name.geometry().bottom() <= tile.height()
