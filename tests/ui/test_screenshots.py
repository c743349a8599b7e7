from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from pt_coach.ui.screenshot_scenes import SCENES
from pt_coach.ui.screenshots import take_screenshots

FEW = ("today", "set_good", "stop_warning_sign")


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_pictures_are_named_after_page_theme_and_text_size(
    qtbot: QtBot, tmp_path: Path, theme: str
) -> None:
    files = take_screenshots(tmp_path, theme, 200, (1024, 640), FEW)

    numbers = [list(SCENES).index(name) + 1 for name in FEW]
    assert [file.name for file in files] == [
        f"{number:03d}_{name}_{theme}_200.png" for number, name in zip(numbers, FEW, strict=True)
    ]
    for file in files:
        picture = QImage(str(file))
        assert (picture.width(), picture.height()) == (1024, 640)
        colours = {picture.pixel(x, y) for x in range(0, 1024, 32) for y in range(0, 640, 32)}
        assert len(colours) > 5


@pytest.mark.slow
def test_every_scene_can_be_shown(qtbot: QtBot, tmp_path: Path) -> None:
    assert len(take_screenshots(tmp_path)) == len(SCENES) >= 45
