"""History, report, records, clinic: whole at large text and in a small window, in two languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from pt_coach.settings import Language, Settings
from pt_coach.ui.language import use_language
from pt_coach.ui.page import Page
from pt_coach.ui.report_scenes import IN_ORDER as REPORT_SCENES
from pt_coach.ui.review_scenes import REVIEW_SCENES
from pt_coach.ui.screenshot_studio import Studio

IN_ORDER = (*REPORT_SCENES, *REVIEW_SCENES)
SIZES = {"large text": (200, (1280, 800)), "small window": (100, (1024, 640))}


@pytest.fixture(params=["en", "es"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    use_language(Language(request.param))
    yield str(request.param)
    use_language(Language.EN)


def unnamed(page: Page) -> list[QWidget]:
    buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    # Qt's own corner of a table is none of ours.
    ours = [one for one in buttons if type(one).__module__.startswith("pt_coach")]
    return [one for one in ours if not one.accessibleName()]


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_off_and_everything_has_a_name(
    qtbot: QtBot, language: str, size: str
) -> None:
    percent, window = SIZES[size]
    studio = Studio(Settings(text_percent=percent), window)
    qtbot.addWidget(studio.window)
    seen = 0
    for scene in IN_ORDER:
        scene(studio)
        qtbot.wait(1)
        for page in studio.window.findChildren(Page):
            if not page.isVisible():
                continue
            seen += 1
            room = page._scroll.viewport().width()
            assert page.body.minimumSizeHint().width() <= room, (scene.__name__, language)
            assert unnamed(page) == []
    assert seen == len(IN_ORDER)
