"""The pages outside a session at the largest text in the smallest window: all of it can be read."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from pt_coach.settings import Settings
from pt_coach.ui.controls import Button
from pt_coach.ui.screenshot_studio import Studio
from pt_coach.ui.visit_scenes import VISIT_SCENES

# A layout that changes its height asks the one around it to change, one round of events each.
ROUNDS = 5


@pytest.mark.slow
@pytest.mark.parametrize("text_percent", [100, 200])
def test_nothing_is_cut_off_and_every_control_has_its_name(qtbot: QtBot, text_percent: int) -> None:
    studio = Studio(Settings(text_percent=text_percent, animations=False), (1024, 640))
    wrong: list[str] = []
    for scene in VISIT_SCENES:
        scene(studio)
        for _ in range(ROUNDS):
            QApplication.processEvents()
        wrong += [f"{scene.__name__}: {what}" for what in _faults(studio.window)]
    studio.window.close()
    assert wrong == []


def _faults(window: QWidget) -> list[str]:
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QScrollArea):
            over = widget.widget().width() - widget.viewport().width()
            found += [f"wider than its window by {over} px"] if over > 0 else []
        if isinstance(widget, Button) and widget.text():
            less = widget.minimumSizeHint().width() - widget.width()
            found += [f"'{widget.text()}' lacks {less} px"] if less > 0 else []
        if isinstance(widget, QAbstractButton | QPlainTextEdit) and not widget.accessibleName():
            found.append(f"{type(widget).__name__} has no name")
    return found
