"""The sheets that go out: turned over and made larger by keys, buttons and the wheel."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from pytestqt.qtbot import QtBot

from pt_coach.reports.handing_out import HandOutWish
from pt_coach.ui.report_preview_page import ReportPreviewPage
from pt_coach.ui.report_samples import sample_report_services
from pt_coach.ui.sheet_view import FIT, ZOOMS
from pt_coach.ui.theme import Theme
from tests.ui.rig import LIBRARY

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def pictures() -> tuple[bytes, ...]:
    wish = HandOutWish(date(2026, 10, 26), date(2026, 11, 22))
    return sample_report_services(LIBRARY).handing_out.pictures(wish, 100.0)


def _page(qtbot: QtBot, pictures: tuple[bytes, ...], percent: int = 100) -> ReportPreviewPage:
    made = ReportPreviewPage(Theme(animations=False, text_percent=percent))
    qtbot.addWidget(made)
    # What the side bar leaves of a window of 1024 x 640.
    made.resize(788, 640)
    with qtbot.waitExposed(made):
        made.show()
    made.show_pages(pictures)
    made.setFocus()
    qtbot.waitUntil(lambda: made.sheet.sheet.width() == made.sheet.width() > 600)
    return made


@pytest.mark.parametrize("percent", [100, 200])
def test_a_sheet_is_as_wide_as_the_page_at_first(
    qtbot: QtBot, pictures: tuple[bytes, ...], percent: int
) -> None:
    page = _page(qtbot, pictures, percent)
    sheet = page.sheet.sheet
    assert sheet.height() / sheet.width() == pytest.approx(297 / 210, rel=0.01)
    assert page.sheet.height() == sheet.height()
    assert not page.fit.isEnabled()
    for one in (page.before, page.after, page.larger, page.smaller, page.fit):
        assert one.width() >= one.sizeHint().width()
        assert one.accessibleDescription()
        right = one.mapTo(page, QPoint(one.width(), 0)).x()
        assert right <= page.width()


def test_keys_make_it_larger_and_smaller_and_fit_again(
    qtbot: QtBot, pictures: tuple[bytes, ...]
) -> None:
    page = _page(qtbot, pictures)
    fit = page.sheet.sheet.width()
    qtbot.keyClick(page, Qt.Key.Key_Plus, CTRL)
    assert page.sheet.sheet.width() == round(1.4 * page.sheet.width())
    assert page.sheet.width() == fit
    assert "140 % of the width" in page.sheet.accessibleName()
    for _ in range(9):
        qtbot.keyClick(page, Qt.Key.Key_Equal, CTRL)
    assert page.sheet.zoom == len(ZOOMS) - 1
    assert not page.larger.isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_0, CTRL)
    assert page.sheet.sheet.width() == fit
    for _ in range(9):
        qtbot.keyClick(page, Qt.Key.Key_Minus, CTRL)
    assert page.sheet.sheet.width() == round(0.5 * fit)
    assert not page.smaller.isEnabled()
    page.fit.click()
    assert page.sheet.zoom == FIT


def test_page_keys_turn_over_and_the_size_stays(qtbot: QtBot, pictures: tuple[bytes, ...]) -> None:
    page = _page(qtbot, pictures)
    page.larger.click()
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_PageUp)
    assert page.number == 0
    for _ in range(len(pictures) + 2):
        qtbot.keyClick(page, Qt.Key.Key_PageDown)
    assert page.number == len(pictures) - 1
    assert page.said.text() == f"Page {len(pictures)} of {len(pictures)}"
    assert page.sheet.zoom == FIT + 1
    qtbot.keyClick(page, Qt.Key.Key_PageUp)
    assert page.number == len(pictures) - 2


def test_arrows_and_the_mouse_move_a_large_sheet(qtbot: QtBot, pictures: tuple[bytes, ...]) -> None:
    page = _page(qtbot, pictures)
    page.zoom_to(FIT + 2)
    bar = page.sheet.horizontalScrollBar()
    assert bar.maximum() == page.sheet.width()
    qtbot.keyClick(page, Qt.Key.Key_Right)
    qtbot.keyClick(page, Qt.Key.Key_Right)
    assert bar.value() == 160
    qtbot.keyClick(page, Qt.Key.Key_Left)
    assert bar.value() == 80
    down = page._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: down.maximum() > 500)
    view = page.sheet.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    qtbot.mouseMove(view, QPoint(250, 200))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(250, 200))
    assert bar.value() == 130
    assert down.value() == 100


def test_the_wheel_with_ctrl_changes_the_size(qtbot: QtBot, pictures: tuple[bytes, ...]) -> None:
    page = _page(qtbot, pictures)
    for turned, zoom in ((120, FIT + 1), (-120, FIT), (-120, FIT - 1)):
        at = QPointF(100, 100)
        event = QWheelEvent(
            at,
            page.sheet.mapToGlobal(at),
            QPoint(),
            QPoint(0, turned),
            Qt.MouseButton.NoButton,
            CTRL,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        page.sheet.wheelEvent(event)
        assert page.sheet.zoom == zoom


def test_what_is_at_the_top_stays_there_when_it_grows(
    qtbot: QtBot, pictures: tuple[bytes, ...]
) -> None:
    page = _page(qtbot, pictures)
    bar = page._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    bar.setValue(page.sheet.y() + 200)
    share = 200 / page.sheet.height()
    page.larger.click()
    qtbot.waitUntil(
        lambda: abs((bar.value() - page.sheet.y()) / page.sheet.height() - share) < 0.03
    )
