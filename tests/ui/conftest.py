import os
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pt_coach.ui.main_window import MainWindow
from pt_coach.ui.session_screen import SessionScreen
from pt_coach.ui.theme import Theme
from tests.ui.desk import Desk
from tests.ui.recorder import Opener, Recorder
from tests.ui.rig import Rig


@pytest.fixture
def screen(qtbot: QtBot) -> Iterator[SessionScreen]:
    """The pages of a session, shown, that belong to no session yet."""
    made = SessionScreen(Theme(animations=False), "112")
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hide()


@pytest.fixture
def rig(screen: SessionScreen) -> Rig:
    """The pages of a session over a real engine, without threads or a camera."""
    return Rig(screen)


@pytest.fixture
def desk() -> Desk:
    return Desk()


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
