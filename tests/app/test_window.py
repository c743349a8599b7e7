"""Opening the window: what is said before there is one, and what is reported while there is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from pt_coach.app import clocks, window
from pt_coach.app.frame_sources import opener
from pt_coach.app.options import AppOptions
from pt_coach.exercises.library import SpokenLibrary
from pt_coach.records.rows import Source
from pt_coach.records.store import open_store
from pt_coach.settings import Language, load_settings
from pt_coach.tracking.ports import TrackingError
from pt_coach.ui.language import use_language
from tests.records.diaries import regimen

LIBRARY = SpokenLibrary()


def test_without_a_screen_it_says_so_and_does_not_abort() -> None:
    with pytest.raises(TrackingError, match="no screen"):
        window._check_screen("linux", {})
    window._check_screen("linux", {"WAYLAND_DISPLAY": "wayland-0"})
    window._check_screen("darwin", {})


def test_the_window_shows_the_regimen_and_keeps_settings(qtbot: QtBot, tmp_path: Path) -> None:
    options = AppOptions(tmp_path, source=Source.FIGURE)
    with open_store(tmp_path, clocks.now()) as store:
        opened = window.Opened(store, LIBRARY, regimen())
        shown = window.make_window(options, opened, opener(options))
        qtbot.addWidget(shown)
        shown.show()
        changed = load_settings(tmp_path).model_copy(update={"text_percent": 150})
        shown.settings_page.changed.emit(changed)
        assert load_settings(tmp_path).text_percent == 150
        shown.close()


@pytest.fixture
def english_afterwards() -> Iterator[None]:
    before = QLocale()
    yield
    use_language(Language.EN)
    QLocale.setDefault(before)
    LIBRARY.speak("en")


def test_another_language_is_spoken_at_once(
    qtbot: QtBot, tmp_path: Path, english_afterwards: None
) -> None:
    options = AppOptions(tmp_path, source=Source.FIGURE)
    with open_store(tmp_path, clocks.now()) as store:
        opened = window.Opened(store, LIBRARY, regimen())
        shown = window.make_window(options, opened, opener(options))
        qtbot.addWidget(shown)
        shown.show()
        with qtbot.waitSignal(shown.settings_page.changed):
            shown.settings_page.language.buttons[-1].click()

        assert load_settings(tmp_path).language is Language.ES
        assert shown.side_bar.entries["today"].text() == "Hoy"
        assert shown.settings_page.language.value is Language.ES
        assert shown.exercises.tiles["bridge"].accessibleName() == "Puente"
        shown.close()


def test_a_mistake_is_reported_in_full_and_in_short(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = AppOptions(tmp_path, source=Source.FIGURE)
    with open_store(tmp_path, clocks.now()) as store:
        shown = window.make_window(options, window.Opened(store, LIBRARY, None), opener(options))
        qtbot.addWidget(shown)
        shown.show()
        shown.activateWindow()
        qtbot.waitUntil(lambda: shown.isActiveWindow())
        mistake = ValueError("odd")
        window.report_mistake(ValueError, mistake, None)
        box = shown.findChild(QMessageBox)
        assert box is not None
        assert "odd" in box.text()
        assert "ValueError: odd" in capsys.readouterr().err
        box.close()
        shown.close()
