"""The set-up check says and draws where the camera goes, and keeps the list in sight."""

import pytest
from PySide6.QtCore import QCoreApplication

from pt_coach.engine.events import CheckState, SetUpCheck, SetUpChecked, Stage
from pt_coach.ui.messages import words
from pt_coach.ui.session_view import Border
from pt_coach.ui.set_up_page import SetUpPage
from tests.ui.rig import Rig

NAMES = (
    "body",
    "position",
    "view",
    "distance",
    "centre",
    "frame_rate",
    "start_pose",
    "camera_height",
)
OF_THE_PICTURE = ("picture", "computer", "one_person")


def checking(rig: Rig, *names: str, **hints: str) -> SetUpPage:
    rig.to_set_up()
    checks = tuple(
        SetUpCheck(n, CheckState.ADJUST if n in hints else CheckState.GOOD, hints.get(n, ""))
        for n in names
    )
    rig.screen.take_events((SetUpChecked(9.0, checks),))
    for _ in range(4):
        QCoreApplication.processEvents()
    page = rig.screen.pages[Stage.SET_UP]
    assert isinstance(page, SetUpPage)
    return page


def test_where_the_camera_has_to_be_is_said_and_drawn(rig: Rig) -> None:
    page = checking(rig, *NAMES)
    assert page.where.text == "Camera just above the mat, about 1.5 m away."
    assert page.place.isVisible()


def test_a_camera_that_looks_down_is_advised_and_holds_nobody_back(rig: Rig) -> None:
    checking(rig, *NAMES, camera_height="lower_camera")
    view = rig.screen.view
    assert words(view.message) == "The camera looks down on you. Put it lower, if you can."


@pytest.mark.parametrize("more", [(), OF_THE_PICTURE])
def test_the_list_has_its_room(rig: Rig, more: tuple[str, ...]) -> None:
    page = checking(rig, *NAMES, *more)
    shown = [line for line in page.lines if line.isVisible()]
    assert len(shown) == len(NAMES) + len(more)
    assert min(line.height() for line in shown) >= 30
    assert shown[-1].geometry().bottom() <= page.column_widget.height()


def test_a_slow_computer_is_advised_and_holds_nobody_back(rig: Rig) -> None:
    checking(rig, *NAMES, *OF_THE_PICTURE, computer="close_programs")
    view = rig.screen.view
    assert words(view.message) == "This computer is slow. Close other programs."
    assert view.border is Border.ADJUST
