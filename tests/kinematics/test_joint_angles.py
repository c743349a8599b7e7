"""Angles of known lines."""

from math import cos, isnan, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pt_coach.kinematics.joint_angles import (
    around_deg,
    between_deg,
    elevation_deg,
    from_down_deg,
    from_up_deg,
    interior_deg,
    lean_deg,
    middle,
)

ANGLES = st.floats(1.0, 179.0)
UP = (0.0, -1.0, 0.0)


@given(ANGLES, st.floats(0, 360), st.floats(1, 500), st.floats(1, 500))
def test_a_drawn_angle_reads_as_drawn_however_it_is_turned(angle, turn, first, second):
    a = (first * cos(radians(turn)), first * sin(radians(turn)))
    c = (second * cos(radians(turn + angle)), second * sin(radians(turn + angle)))
    assert interior_deg(*a, 0, 0, *c) == pytest.approx(angle, abs=1e-6)


@pytest.mark.parametrize(
    ("dx", "dy", "up", "down", "above", "lean"),
    [
        (0, -1, 0, 180, 90, 0),
        (0, 1, 180, 0, -90, 180),
        (1, 0, 90, 90, 0, 90),
        (-1, 0, 90, 90, 0, -90),
        (-1, -1, 45, 135, 45, -45),
        (1, 1, 135, 45, -45, 135),
    ],
)
def test_directions_in_the_picture(dx, dy, up, down, above, lean):
    assert from_up_deg(dx, dy) == pytest.approx(up)
    assert from_down_deg(dx, dy) == pytest.approx(down)
    assert elevation_deg(dx, dy) == pytest.approx(above)
    assert lean_deg(dx, dy) == pytest.approx(lean)


def test_a_line_without_length_has_no_angle():
    assert isnan(interior_deg(1, 1, 1, 1, 5, 5))
    assert isnan(interior_deg(5, 5, 1, 1, 1, 1))
    assert isnan(between_deg((0, 0, 0), UP))
    for angle in (from_up_deg, from_down_deg, elevation_deg, lean_deg):
        assert isnan(angle(0.0, 0.0))


def test_angles_in_space_stay_in_range_when_rounding_would_not():
    for n in range(1, 200):
        one = (0.1 * n, 0.3, -0.7)
        assert between_deg(one, tuple(3 * c for c in one)) == pytest.approx(0, abs=1e-5)
        assert between_deg(one, tuple(-3 * c for c in one)) == pytest.approx(180, abs=1e-5)
    assert between_deg((1, 0, 0), (-1, 0, 0)) == 180
    assert between_deg((1, 0, 0), (0, 5, 0)) == pytest.approx(90)


@given(st.floats(-170, 170), st.floats(-3, 3))
def test_a_turn_to_the_own_left_about_the_trunk_is_positive(turn, along):
    # Facing the camera the left shoulder is to the picture's right; turning left moves it away.
    shoulders = (cos(radians(turn)), along, sin(radians(turn)))
    assert around_deg(UP, (1, 0, 0), shoulders) == pytest.approx(turn, abs=1e-6)


def test_what_lies_along_the_axis_cannot_turn_about_it():
    assert isnan(around_deg(UP, UP, (1, 0, 0)))
    assert isnan(around_deg(UP, (1, 0, 0), (0, 3, 0)))


def test_middle():
    assert middle((0, 0, 0), (2, 4, 6)) == (1, 2, 3)
