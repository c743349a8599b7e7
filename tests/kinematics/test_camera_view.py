"""Views of a stick person from all round."""

from math import cos, radians, sin

import pytest

from pt_coach.kinematics.camera_view import ViewReader, read_view
from pt_coach.kinematics.conditioning import Conditioner
from pt_coach.kinematics.landmarks import CameraView as View
from tests.kinematics.bodies import (
    DOWN,
    LYING,
    SEATED,
    STANDING,
    UP,
    body_of,
    in_space,
    no_pose,
    seen_by_camera,
    turned,
)


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("points", [STANDING, SEATED])
@pytest.mark.parametrize(
    ("yaw", "view"),
    [
        (0, View.FRONT),
        (20, View.FRONT),
        (30, View.OBLIQUE),
        (60, View.OBLIQUE),
        (70, View.SIDE),
        (90, View.SIDE),
        (110, View.SIDE),
        (120, View.BACK),
        (180, View.BACK),
    ],
)
def test_upright(points, yaw, view, sign):
    assert read_view(body_of(points, chest=turned(sign * yaw))) is view


@pytest.mark.parametrize("chest", [UP, DOWN])
@pytest.mark.parametrize(
    ("away", "view"),
    [(0, View.SIDE), (20, View.SIDE), (30, View.OBLIQUE), (60, View.OBLIQUE), (70, View.END_ON),
     (90, View.END_ON)],
)  # fmt: skip
@pytest.mark.parametrize("sign", [1, -1])
def test_on_back_or_belly_the_head_may_point_away_or_to_the_camera(chest, away, view, sign):
    head = (cos(radians(away)), 0.0, sign * sin(radians(away)))
    assert read_view(body_of(LYING, up=head, chest=chest)) is view


@pytest.mark.parametrize(
    ("yaw", "view"),
    [(0, View.FRONT), (35, View.FRONT), (40, View.OBLIQUE), (90, View.OBLIQUE),
     (140, View.OBLIQUE), (145, View.BACK), (180, View.BACK)],
)  # fmt: skip
def test_on_the_side_the_chest_decides(yaw, view):
    # Turned about the vertical, head and chest in the horizontal plane; cos 36.9 is 0.8.
    head = (cos(radians(yaw)), 0.0, sin(radians(yaw)))
    assert read_view(body_of(LYING, up=head, chest=turned(yaw))) is view


def test_without_depth_or_position_it_is_unknown():
    assert read_view(body_of(STANDING, depth=False)) is View.UNKNOWN
    assert read_view(body_of(STANDING, up=DOWN)) is View.UNKNOWN
    assert read_view(Conditioner().update(no_pose(0.0))) is View.UNKNOWN


def test_a_second_decides():
    conditioner, reader = Conditioner(), ViewReader()

    def look(yaw, t):
        frame = seen_by_camera(in_space(STANDING, chest=turned(yaw)), t=t)
        return reader.update(conditioner.update(frame))

    assert {look(0, n / 10) for n in range(11)} == {View.FRONT}
    turned_away = [look(90, n / 10) for n in range(11, 22)]
    assert turned_away[:5] == [View.FRONT] * 5
    assert turned_away[5:] == [View.SIDE] * 6
