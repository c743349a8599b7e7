"""What a measure says of what it cannot see, and what does not matter to it."""

from math import nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pt_coach.exercises.definition import Over
from pt_coach.exercises.measurement import parse
from pt_coach.kinematics.conditioning import HELD, MISSING, OBSERVED, Conditioner
from pt_coach.kinematics.landmarks import ImageSize, Landmark, Side
from tests.exercises.measuring import KNEE, bent, reading, value
from tests.kinematics.bodies import (
    ALL_FOURS,
    DOWN,
    HD,
    RIGHT,
    STANDING,
    body_of,
    in_space,
    no_pose,
    seen_by_camera,
)

PAIRS = [(m, Landmark[m.name.replace("LEFT", "RIGHT")]) for m in Landmark if "LEFT" in m.name]


# --- what cannot be seen --------------------------------------------------------------------

LEFT_KNEE, RIGHT_KNEE = Landmark.LEFT_KNEE, Landmark.RIGHT_KNEE


@pytest.mark.parametrize(
    ("hidden", "text", "over", "unknown"),
    [
        ([LEFT_KNEE], KNEE, Over.LEFT, "left knee not visible"),
        ([RIGHT_KNEE], KNEE, Over.RIGHT, "right knee not visible"),
        ([LEFT_KNEE, RIGHT_KNEE], KNEE, Over.MEAN, "left knee not visible"),
        ([LEFT_KNEE, RIGHT_KNEE], "height(mid.knee)", Over.MEAN, "knee not visible"),
        ([Landmark.LEFT_FOOT_INDEX], "height(toe)", Over.LEFT, "left toe not visible"),
        ([Landmark.MOUTH_LEFT], "height(mouth)", Over.LEFT, "left mouth not visible"),
        ([Landmark.NOSE], "height(nose)", Over.MEAN, "nose not visible"),
    ],
)
def test_hidden_is_unknown_and_says_why(hidden, text, over, unknown):
    got = reading(text, body_of(STANDING, hidden=hidden), over)
    assert (got.value, got.observed, got.unknown) == (None, False, unknown)


@pytest.mark.parametrize("over", [Over.MEAN, Over.MIN, Over.MAX])
@pytest.mark.parametrize(
    ("hidden", "expected", "side"), [(LEFT_KNEE, 160, Side.RIGHT), (RIGHT_KNEE, 100, Side.LEFT)]
)
def test_the_visible_side_stands_for_both_and_is_named(over, hidden, expected, side):
    body = body_of(bent(100, 160), chest=RIGHT, hidden=[hidden])
    got = reading(KNEE, body, over)
    assert got.value == pytest.approx(expected)
    assert got.side is side


def test_the_working_side_is_not_replaced_by_the_other():
    body = body_of(bent(100, 160), chest=RIGHT, hidden=[LEFT_KNEE])
    assert value(KNEE, body, Over.WORKING, Side.LEFT) is None


@pytest.mark.parametrize("hidden", [LEFT_KNEE, RIGHT_KNEE])
def test_of_a_middle_the_visible_one_is_enough(hidden):
    body = body_of(STANDING, chest=RIGHT, hidden=[hidden])
    assert value("height(mid.knee) - height(mid.hip)", body) == pytest.approx(-0.42 / 0.504)


def held(hidden):
    """A body of which some landmarks were hidden just now."""
    conditioner = Conditioner()
    conditioner.update(seen_by_camera(in_space(bent(100, 160), chest=RIGHT), t=0.0))
    return conditioner.update(
        seen_by_camera(in_space(bent(120, 170), chest=RIGHT), t=0.1, hidden=hidden)
    )


def test_a_held_landmark_bridges_but_is_not_observed():
    body = held([Landmark.LEFT_HIP, LEFT_KNEE, Landmark.LEFT_ANKLE])
    left = reading(KNEE, body, Over.LEFT)
    assert left.value == pytest.approx(100)
    assert not left.observed
    assert reading(KNEE, body, Over.RIGHT).observed


def test_a_mean_is_observed_where_one_side_is():
    assert reading(KNEE, held([LEFT_KNEE])).observed
    assert not reading(KNEE, held([LEFT_KNEE, RIGHT_KNEE])).observed


def test_the_larger_is_observed_where_the_side_that_gave_it_is():
    assert reading(KNEE, held([LEFT_KNEE]), Over.MAX).observed
    assert not reading(KNEE, held([RIGHT_KNEE]), Over.MAX).observed


def test_nobody_is_held_shortly_and_then_unknown():
    conditioner = Conditioner()
    conditioner.update(seen_by_camera(in_space(STANDING), t=0.0))
    bridged = reading(KNEE, conditioner.update(no_pose(0.2)))
    assert bridged.value == pytest.approx(180)
    assert not bridged.observed
    gone = reading(KNEE, conditioner.update(no_pose(0.4)))
    assert (gone.value, gone.unknown) == (None, "left hip not visible")


# --- invariances ----------------------------------------------------------------------------

ALL = [
    KNEE, "tilt(mid.hip, shoulder)", "lean(hip, shoulder)", "swing(hip, ankle)", "rise(hip, ankle)",
    "height(hip) - height(other.ankle)", "distance(wrist, knee)", "ahead(knee, toe)",
    "max(distance(hip, knee), 0.2) / 2", "world_angle(hip, knee, ankle)", "turn()",
]  # fmt: skip


@st.composite
def people(draw):
    """A person with every landmark somewhat out of place."""
    off = st.floats(-0.15, 0.15)
    return {
        mark: (f + draw(off), s + draw(off) / 3, u + draw(off))
        for mark, (f, s, u) in STANDING.items()
    }


def all_values(body, side=Side.LEFT):
    return [value(text, body, Over.WORKING, side) for text in ALL]


@given(people(), st.sampled_from([HD, ImageSize(640, 480)]), st.floats(60, 160),
       st.floats(-80, 80), st.floats(-30, 30))  # fmt: skip
def test_size_place_and_picture_do_not_matter(points, size, px_per_m, dx, dy):
    world = in_space(points, chest=RIGHT)
    middle = (size.width_px / 2 + dx, size.height_px / 2 + dy)
    plain = Conditioner().update(seen_by_camera(world))
    other = Conditioner().update(
        seen_by_camera(world, size=size, px_per_m=px_per_m, middle_px=middle)
    )
    assert all_values(other) == pytest.approx(all_values(plain), abs=1e-6)


@given(people())
def test_a_mirrored_person_is_the_same_with_the_sides_exchanged(points):
    world = in_space(points, chest=RIGHT)
    mirrored = [(-x, y, z) for x, y, z in world]
    for left, right in PAIRS:
        mirrored[left], mirrored[right] = mirrored[right], mirrored[left]
    one = all_values(Conditioner().update(seen_by_camera(world)), Side.LEFT)
    other = all_values(Conditioner().update(seen_by_camera(mirrored)), Side.RIGHT)
    one[-1] = -one[-1]
    assert other == pytest.approx(one, abs=1e-6)


@given(people(), st.sets(st.sampled_from(list(Landmark))))
def test_a_value_needs_every_landmark_and_an_unknown_a_reason(points, hidden):
    body = body_of(points, chest=RIGHT, hidden=hidden)
    for text in ALL:
        expression = parse(text)
        for side in Side:
            got = reading(text, body, Over.WORKING, side)
            assert (got.value is None) is (got.unknown != "")
            if got.value is not None and "mid." not in text:
                assert hidden.isdisjoint(expression.landmarks(side))


@given(st.sampled_from(ALL), st.data())
def test_numbers_that_are_none_never_come_out(text, data):
    body = body_of(ALL_FOURS, up=RIGHT, chest=DOWN)
    for mark in data.draw(st.sets(st.sampled_from(list(Landmark)))):
        body.x[mark] = nan
    for side in Side:
        got = value(text, body, Over.WORKING, side)
        assert got is None or got == got


def test_seen_states_are_numbers_that_order():
    assert MISSING < HELD < OBSERVED
