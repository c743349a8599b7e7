import sys

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from pt_coach.kinematics.landmarks import ImageSize
from pt_coach.ui.camera_view import CameraView
from pt_coach.ui.figure_frames import STEPS, FigureLoop, Picture, Step, tempo_of
from pt_coach.ui.figure_view import FigureView
from pt_coach.ui.limbs import limbs_of
from pt_coach.ui.session_worker import ShownFrame
from pt_coach.ui.theme import Theme
from tests.ui.rig import LIBRARY

SMALL = ImageSize(96, 54)


def test_the_picture_is_mirrored_for_the_eye_and_whole(qtbot: QtBot) -> None:
    image = np.zeros((90, 160, 3), np.uint8)
    image[:, :80] = (255, 0, 0)
    view = CameraView(Theme())
    qtbot.addWidget(view)
    view.resize(320, 300)
    view.show_frame(ShownFrame(image, None))

    shown = view.grab().toImage()

    assert view.picture_area().width() == 320
    assert view.picture_area().height() == 180
    assert QColor(shown.pixel(20, 150)) == QColor(0, 0, 0)
    assert QColor(shown.pixel(300, 150)) == QColor(255, 0, 0)
    assert image[0, 0, 0] == 255


def test_only_limbs_that_matter_are_drawn() -> None:
    points, bones = limbs_of(LIBRARY["bridge"])

    assert set(points) == {11, 12, 23, 24, 25, 26}
    assert (11, 23) in bones
    assert (13, 15) not in bones


def test_the_loop_goes_out_holds_and_comes_back_at_the_tempo() -> None:
    loop = FigureLoop(LIBRARY["bridge"], None, (2.0, 4.0, 2.0), SMALL)

    assert loop.step_at(0.0) == Step(0, 0)
    assert loop.step_at(2.5) == loop.step_at(5.9) == Step(0, STEPS - 1)
    assert loop.step_at(1.0).share == loop.step_at(7.0).share
    assert loop.step_at(8.5) == Step(0, 0)
    assert loop.rep_s == 8.8


def test_an_alternating_exercise_shows_both_sides_in_turn() -> None:
    loop = FigureLoop(LIBRARY["bird_dog"], None, (1.0, 0.0, 1.0), SMALL)

    assert {loop.step_at(t).rep for t in (0.5, 0.5 + loop.rep_s)} == {0, 1}


def test_each_picture_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[float] = []
    draw = FigureLoop._draw

    def counted(loop: FigureLoop, t: float) -> Picture:
        drawn.append(t)
        return draw(loop, t)

    monkeypatch.setattr(FigureLoop, "_draw", counted)
    loop = FigureLoop(LIBRARY["bridge"], None, (1.0, 0.0, 1.0), SMALL)

    first = loop.picture(Step(0, 3))

    assert np.array_equal(loop.picture(Step(0, 3)), first)
    assert len(drawn) == 1
    assert first.shape == (54, 96, 3)
    assert not np.array_equal(first, loop.picture(Step(0, STEPS - 1)))


def test_the_prescribed_tempo_and_hold_stand_above_the_usual_ones() -> None:
    bridge = LIBRARY["bridge"]

    assert tempo_of(bridge, None, None) == (2.0, 5.0, 2.0)
    assert tempo_of(bridge, (3.0, 1.0, 4.0), None) == (3.0, 1.0, 4.0)
    assert tempo_of(bridge, (3.0, 1.0, 4.0), 6.0) == (3.0, 6.0, 4.0)


def test_without_animations_nothing_moves(qtbot: QtBot) -> None:
    view = FigureView(Theme(animations=False))
    qtbot.addWidget(view)
    view.resize(300, 60)
    view.show_exercise(LIBRARY["bridge"], None, (1.0, 0.0, 1.0))
    with qtbot.waitExposed(view):
        view.show()

    before = view.step
    qtbot.waitUntil(lambda: not view.grab().isNull())

    assert not view._timer.isActive()
    assert view.step == before


def test_a_thousand_painter_calls_leave_none_alone(qtbot: QtBot) -> None:
    # PySide6 6.12.0 loses a reference to None with every void call on Python 3.11.
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)

    for _ in range(1000):
        painter.setPen(QColor("white"))
        painter.drawLine(0, 0, 7, 7)

    assert abs(sys.getrefcount(None) - before) < 50
    painter.end()
