"""The first run: one step after the other, resumable, and reachable again."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pt_coach.session_runner.live import Listeners
from pt_coach.settings import Introduction, Settings, Speech, Theme
from pt_coach.ui.introduction_page import IntroductionPage
from pt_coach.ui.main_window import MainWindow
from tests.ui.recorder import Opener


@dataclass
class Kept:
    """Settings as a file would keep them, and the previews that were opened."""

    settings: Settings = field(default_factory=lambda: Settings(animations=False))
    previews: list[str] = field(default_factory=list)

    def save(self, settings: Settings) -> None:
        self.settings = settings

    def preview(self, camera: str, _listeners: Listeners) -> "Kept":
        self.previews.append(camera)
        return self

    def start(self) -> None:
        self.previews.append("start")

    def stop(self) -> bool:
        self.previews.append("stop")
        return True


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def window(open_window: Opener, kept: Kept) -> MainWindow:
    return open_window(
        load_settings=lambda: kept.settings, save_settings=kept.save, preview=kept.preview
    )


def page_of(window: MainWindow) -> IntroductionPage:
    assert window._introduction is not None
    return window._introduction


def test_enter_goes_through_all_steps_to_today(
    window: MainWindow, kept: Kept, qtbot: QtBot
) -> None:
    window.introduce()
    titles = []
    for _ in range(5):
        page = page_of(window)
        titles.append(page.title.text())
        qtbot.keyClick(page, Qt.Key.Key_Return)

    assert titles[0] == "Welcome to PT Coach"
    assert titles[-1] == "Try it once"
    assert len(set(titles)) == 5
    assert kept.settings.introduction is Introduction.DONE
    qtbot.waitUntil(window.today.isVisible)
    window.introduce()
    assert window.today.isVisible()


def test_it_goes_on_where_it_was_left(window: MainWindow, kept: Kept, qtbot: QtBot) -> None:
    window.introduce()
    page_of(window).go_on()
    page_of(window).leave.click()
    qtbot.waitUntil(window.today.isVisible)

    window.introduce()

    assert page_of(window).step is Introduction.CAMERA


def test_the_settings_show_it_again_from_the_beginning(window: MainWindow, kept: Kept) -> None:
    kept.settings = kept.settings.model_copy(update={"introduction": Introduction.DONE})
    window.go_to("settings")

    window.settings_page.introduction_wished.emit()

    assert page_of(window).isVisible()
    assert page_of(window).step is Introduction.WELCOME


def test_choices_are_taken_over_at_once(window: MainWindow, kept: Kept, qtbot: QtBot) -> None:
    kept.settings = kept.settings.model_copy(update={"introduction": Introduction.LOOKS})
    window.introduce()
    page = page_of(window)

    page._change(theme=Theme.CONTRAST, text_percent=150, speech=Speech.CUES)

    assert kept.settings.theme is Theme.CONTRAST
    assert kept.settings.text_percent == 150
    assert page_of(window) is not page
    assert page_of(window).step is Introduction.LOOKS
    qtbot.waitUntil(page_of(window).isVisible)


def test_the_practice_counts_by_space(window: MainWindow, kept: Kept, qtbot: QtBot) -> None:
    kept.settings = kept.settings.model_copy(update={"introduction": Introduction.PRACTICE})
    window.introduce()

    for _ in range(3):
        qtbot.keyClick(page_of(window), Qt.Key.Key_Space)

    assert page_of(window).practice_count == 3
    assert page_of(window)._counted.text() == "3. Well done."


def test_the_camera_is_let_go_of_with_its_page(window: MainWindow, kept: Kept) -> None:
    window.go_to("settings")
    test = window.settings_page.camera_test

    test.button.click()
    test.choose("Built-in camera")
    window.go_to("today")

    assert kept.previews == ["", "start", "stop", "Built-in camera", "start", "stop"]
    assert not test.runs


def test_another_sound_is_kept_and_taken_over(window: MainWindow, kept: Kept) -> None:
    window.go_to("settings")

    window.settings_page.sound.speech.choose(Speech.COUNTS)
    window.settings_page.sound.volume.choose(40)
    window.settings_page.sound.rate.choose(75)

    assert kept.settings.speech is Speech.COUNTS
    assert (kept.settings.volume_percent, kept.settings.rate_percent) == (40, 75)
    assert window.voice._sound.volume == pytest.approx(0.4)


def test_muting_is_remembered(window: MainWindow, kept: Kept) -> None:
    window.voice.set_muted(True)
    assert kept.settings.muted

    # A choice made in the settings afterwards takes nothing of it back.
    window.settings_page.sound.volume.choose(40)
    assert (kept.settings.muted, kept.settings.volume_percent) == (True, 40)


def test_a_model_named_full_by_an_earlier_version_is_the_built_one() -> None:
    assert Settings.model_validate({"model": "full"}).model == ""
