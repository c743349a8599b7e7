"""What the live page shows of the movement: the joint's arc, the gauge, and the curve close by."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from pt_coach.engine.events import Armed, Measured, RepCompleted, RepStatus, Stage, StageEntered
from pt_coach.exercises.definition import Phase
from pt_coach.kinematics.landmarks import Side
from pt_coach.settings import Layout
from pt_coach.ui.joint_arc import JointArc, arc_of, paint_arc, paint_gauge
from pt_coach.ui.session_page import SessionPage
from pt_coach.ui.session_strip import SessionStrip
from pt_coach.ui.show_page import ShowPage
from tests.ui.rig import LIBRARY, Rig, plan


def painted(paint: object) -> QImage:
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    paint(painter)  # type: ignore[operator]
    painter.end()
    return image


def lit(image: QImage, x: int, y: int) -> bool:
    """Whether anything was painted within 6 px of a place."""
    around = [(x + dx, y + dy) for dx in range(-6, 7) for dy in range(-6, 7)]
    return any(image.pixelColor(px, py).lightness() > 60 for px, py in around)


def test_the_arc_is_at_the_joint_that_the_exercise_bends() -> None:
    arc = arc_of(LIBRARY["squat"], None)

    assert arc == JointArc(("hip", "knee", "ankle"), 172, 92)
    assert arc.landmarks(Side.RIGHT) == (24, 26, 28)
    told = arc_of(LIBRARY["squat"], 110.0)
    assert told is not None
    assert told.target_deg == 110.0


def test_most_exercises_of_the_library_have_an_arc_and_all_can_be_asked() -> None:
    with_arc = [one.id for one in LIBRARY.values() if arc_of(one, None) is not None]
    assert 15 <= len(with_arc) < len(LIBRARY)


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_target_lies_where_the_limb_would_be_at_the_targets_angle(mirrored: bool) -> None:
    # Thigh up from the knee, shank down and a little to one side: nearly straight.
    way = -1 if mirrored else 1
    seen = {
        23: QPointF(100, 20),
        25: QPointF(100, 100),
        27: QPointF(100 + way * 11, 179),
    }
    arc = JointArc(("hip", "knee", "ankle"), 172, 90)

    image = painted(lambda p: paint_arc(p, arc, seen, Side.LEFT, 0.0, 4.0))

    radius = 0.42 * 80
    assert lit(image, round(100 + way * radius), 100)
    assert not lit(image, round(100 - way * radius), 100)


def test_a_joint_that_is_not_seen_has_no_arc() -> None:
    arc = JointArc(("hip", "knee", "ankle"), 172, 90)

    image = painted(lambda p: paint_arc(p, arc, {23: QPointF(9, 9)}, Side.LEFT, 0.5, 4.0))

    assert not lit(image, 100, 100)


def test_the_gauge_rises_with_the_movement() -> None:
    low = painted(lambda p: paint_gauge(p, QRectF(0, 0, 200, 200), 0.0))
    high = painted(lambda p: paint_gauge(p, QRectF(0, 0, 200, 200), 1.0))
    unknown = painted(lambda p: paint_gauge(p, QRectF(0, 0, 200, 200), None))

    assert lit(low, 21, 160)
    assert not lit(high, 21, 150)
    assert low != high != unknown


def in_camera_set(rig: Rig) -> SessionPage:
    planned = plan().exercises[0].sets[0]
    rig.screen.take_events((StageEntered(0.0, Stage.SET, 0, planned),))
    rig.screen.take_events((Armed(1.0),))
    page = rig.screen.pages[Stage.SET]
    assert isinstance(page, SessionPage)
    return page


def test_close_by_the_curve_runs_along_and_bears_the_repetitions(rig: Rig) -> None:
    page = in_camera_set(rig)
    assert page._trace is None

    rig.screen.use_layout(Layout.NEAR)
    for n in range(1, 3):
        rig.screen.take_events((Measured(2.0 * n, 150.0, 0.5, Phase.RETURN),))
        t = 2.0 * n + 1
        rep = RepCompleted(t, n, None, t, t, t, None, 1.0, 0.0, RepStatus.FULL)
        rig.screen.take_events((Measured(t, 120.0, 0.1, Phase.START), rep))

    assert page._trace is not None
    assert page._trace.isVisible()
    assert page._trace.marked == (1, 2)
    x, _ = page._trace._curve.getData()
    assert list(x) == [2.0, 3.0, 4.0, 5.0]
    rig.screen.use_layout(Layout.FAR)
    assert not page._trace.isVisible()


def test_l_changes_the_layout_and_tells_it(rig: Rig, qtbot: QtBot) -> None:
    page = in_camera_set(rig)

    with qtbot.waitSignal(rig.screen.layout_changed) as changed:
        qtbot.keyClick(page, Qt.Key.Key_L)

    assert changed.args == [Layout.NEAR]
    assert rig.screen.strip.layout_button.accessibleName() == "Far away · L"


def test_from_across_the_room_the_count_is_a_twelfth_of_the_window(rig: Rig) -> None:
    rig.screen.resize(1024, 640)
    for layout in Layout:
        page = in_camera_set(rig)
        rig.screen.use_layout(layout)
        assert page.count.type_px() >= 640 / 12


def test_m_mutes_and_says_so(rig: Rig, qtbot: QtBot) -> None:
    page = in_camera_set(rig)

    qtbot.keyClick(page, Qt.Key.Key_M)

    assert rig.screen.voice.is_muted
    assert rig.screen.strip.mute.accessibleName() == "Sound is off · M"


def test_what_is_said_stands_on_the_strip(rig: Rig) -> None:
    in_camera_set(rig)
    rig.screen.take_events((Measured(2.0, 150.0, 0.5, Phase.RETURN),))

    assert rig.screen.strip.words.text == rig.screen.voice._text != ""


def test_a_notice_is_read_on_every_page_when_nothing_is_said(rig: Rig, qtbot: QtBot) -> None:
    rig.to_show()
    rig.screen.voice.hush()

    rig.screen.show_notice("The disk is full.")

    strip: SessionStrip = rig.screen.strip
    qtbot.waitUntil(lambda: strip.words.text == "The disk is full.")
    rig.screen.show_notice("")
    assert strip.words.text != "The disk is full."


def test_what_to_avoid_is_shown_beside_doing_it_right(rig: Rig, qtbot: QtBot) -> None:
    rig.to_show()
    page = rig.screen.pages[Stage.SHOW]
    assert isinstance(page, ShowPage)
    faults = page.faults.rules
    assert len(faults) == 3

    shown = []
    for _ in faults:
        qtbot.keyClick(page, Qt.Key.Key_A)
        assert not page.figure.isVisible()
        shown.append(page.faults.rule)
    qtbot.keyClick(page, Qt.Key.Key_A)

    assert tuple(shown) == faults
    assert page.figure.isVisible()
    assert not page.faults.isVisible()


def test_instructions_are_read_aloud_on_wish_and_left_off(rig: Rig, qtbot: QtBot) -> None:
    rig.to_show()
    page = rig.screen.pages[Stage.SHOW]

    qtbot.keyClick(page, Qt.Key.Key_R)
    assert rig.screen.voice.is_reading
    assert rig.screen.strip.words.text == LIBRARY["bridge"].set_up

    qtbot.keyClick(page, Qt.Key.Key_R)
    assert not rig.screen.voice.is_reading
