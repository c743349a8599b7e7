import os
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pt_coach.ui.main_window import MainWindow
from pt_coach.ui.session_screen import SessionScreen
from pt_coach.ui.theme import Theme
from tests.ui.recorder import Opener, Recorder
from tests.ui.rig import Rig


@pytest.fixture
def rig(qtbot: QtBot) -> Iterator[Rig]:
    """The pages of a session over a real engine, without threads or a camera."""
    screen = SessionScreen(Theme(animations=False), "112")
    qtbot.addWidget(screen)
    screen.resize(1280, 800)
    with qtbot.waitExposed(screen):
        screen.show()
    yield Rig(screen)
    screen.hide()


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
