"""The measurement language: what it reads, off which side, in which unit, and what it refuses."""

from math import cos, radians, sin

import pytest

from pt_coach.exercises.definition import Over
from pt_coach.exercises.measurement import Reading, parse
from pt_coach.exercises.measurement_parser import PAIRS as PAIRS_BY_NAME
from pt_coach.kinematics.conditioning import Conditioner
from pt_coach.kinematics.landmarks import ImageSize, Landmark, Side
from tests.exercises.measuring import KNEE, bent, drawn, reading, value
from tests.kinematics.bodies import (
    AWAY,
    DOWN,
    HD,
    LEFT,
    RIGHT,
    STANDING,
    TO_CAMERA,
    UP,
    body_of,
    in_space,
    person,
    seen_by_camera,
    turned,
)

# --- functions ----------------------------------------------------------------------------


@pytest.mark.parametrize("size", [HD, ImageSize(640, 480), ImageSize(720, 1280)])
def test_a_true_120_degree_knee_reads_120_in_every_picture(size):
    # Thigh straight down, shin 60 degrees off it. Without the pixels 16:9 would read 135.7.
    up_to_60 = (300 - 100 * sin(radians(60)), 300 + 100 * cos(radians(60)))
    frame = seen_by_camera(in_space(STANDING), size=size)
    for mark, (x, y) in {
        Landmark.LEFT_HIP: (300, 200),
        Landmark.LEFT_KNEE: (300, 300),
        Landmark.LEFT_ANKLE: up_to_60,
    }.items():
        frame.image[mark, :2] = (x / size.width_px, y / size.height_px)
    body = Conditioner().update(frame)
    assert value(KNEE, body, Over.LEFT) == pytest.approx(120.0)


def test_what_normalised_coordinates_would_have_read():
    shin = (sin(radians(60)) / 16, 1 + cos(radians(60)) / 9)
    squeezed = drawn(hip=(0, 0), knee=(0, 1), ankle=shin)
    assert value(KNEE, squeezed) == pytest.approx(135.7, abs=0.05)


def test_an_angle_may_stand_between_middles():
    bent_sideways = drawn(
        left_shoulder=(0, 0), right_shoulder=(20, 0),
        left_hip=(5, 100), right_hip=(15, 100),
        left_ankle=(100, 190), right_ankle=(100, 210),
    )  # fmt: skip
    body_line = "angle(mid.shoulder, mid.hip, mid.ankle)"
    # From (10, 0) by (10, 100) to (100, 200): the legs are 42 degrees off the trunk's line.
    assert value(body_line, bent_sideways) == pytest.approx(138.01, abs=0.01)
    assert not parse(body_line).is_sided


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (KNEE, 180.0),
        ("angle(hip, shoulder, elbow)", 0.0),
        ("tilt(hip, shoulder)", 0.0),
        ("tilt(shoulder, hip)", 180.0),
        ("swing(hip, ankle)", 0.0),
        ("rise(hip, ankle)", -90.0),
        ("height(knee)", -4.2),
        ("height(hip) - height(ankle)", 4.0),
        ("distance(shoulder, ankle)", 6.0),
        ("ahead(toe, ankle)", 0.5),
        ("ahead(ankle, toe)", -0.5),
        ("rise(ankle, toe)", 0.0),
        ("tilt(ankle, toe)", 90.0),
        ("swing(ankle, toe)", 90.0),
        ("lean(ankle, toe)", 90.0),
        ("lean(toe, ankle)", -90.0),
    ],
)
def test_functions_of_a_drawn_body(text, expected):
    body = drawn(shoulder=(300, 0), elbow=(300, 100), hip=(300, 200), knee=(300, 420),
                 ankle=(300, 600), foot_index=(350, 600))  # fmt: skip
    assert value(text, body) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("chest", [RIGHT, LEFT])
def test_lean_and_ahead_go_with_the_person(chest):
    forward = person(shoulder=(0.25, 0.18, 0.433))
    body = body_of(forward, chest=chest)
    assert value("lean(mid.hip, mid.shoulder)", body) == pytest.approx(30, abs=0.01)
    assert value("tilt(mid.hip, mid.shoulder)", body) == pytest.approx(30, abs=0.01)
    assert value("ahead(mid.shoulder, mid.hip)", body) == pytest.approx(0.25 / 0.504, abs=1e-3)


def test_towards_the_camera_nothing_is_ahead():
    body = body_of(STANDING, chest=TO_CAMERA)
    for text in ("lean(mid.hip, mid.shoulder)", "ahead(knee, toe)"):
        assert reading(text, body).value is None
        assert reading(text, body).unknown == "which way the body faces not known"


@pytest.mark.parametrize("yaw", range(0, 360, 30))
def test_angles_in_space_do_not_mind_the_view(yaw):
    body = body_of(bent(100, 100), chest=turned(yaw))
    assert value("world_angle(hip, knee, ankle)", body) == pytest.approx(100)


def test_the_middle_in_space_is_half_way():
    one_up = person(left_shoulder=(0.2, 0.18, 0.5), right_shoulder=(-0.2, -0.18, 0.5))
    body = body_of(one_up)
    straight = "world_angle(mid.shoulder, mid.hip, mid.knee)"
    assert value(straight, body) == pytest.approx(180)
    assert value("world_angle(left.shoulder, mid.hip, mid.knee)", body) < 155


def rotated(turn_deg):
    c, s = 0.18 * cos(radians(turn_deg)), 0.18 * sin(radians(turn_deg))
    return person(left_shoulder=(-s, c, 0.5), right_shoulder=(s, -c, 0.5))


@pytest.mark.parametrize(
    ("up", "chest"),
    [(UP, TO_CAMERA), (UP, AWAY), (UP, RIGHT), (RIGHT, UP), (RIGHT, TO_CAMERA), (LEFT, DOWN)],
)
@pytest.mark.parametrize("turn_deg", [-60, -20, 0, 35, 60])
def test_a_turn_is_about_the_trunk_in_every_position(turn_deg, up, chest):
    assert value("turn()", body_of(rotated(turn_deg), up=up, chest=chest)) == pytest.approx(
        turn_deg, abs=1e-6
    )


@pytest.mark.parametrize("text", ["turn()", "world_angle(hip, knee, ankle)"])
def test_without_depth_there_is_no_angle_in_space(text):
    got = reading(text, body_of(STANDING, depth=False))
    assert (got.value, got.unknown) == (None, "depth not known")


def test_a_world_without_a_trunk_cannot_turn():
    frame = seen_by_camera(in_space(STANDING))
    frame.world[:, :3] = 0.5
    assert value("turn()", Conditioner().update(frame)) is None


def test_without_a_size_there_are_no_torso_lengths():
    got = reading("height(knee)", drawn(knee=(1, 2), torso_px=0.0))
    assert (got.value, got.unknown) == (None, "size of the body not known")


def test_a_line_without_length_is_unknown_and_not_zero():
    body = drawn(hip=(5, 5), knee=(5, 5), ankle=(9, 9))
    got = reading(KNEE, body)
    assert got.value is None
    assert got.unknown == f"{KNEE} has no value in this pose"
    assert value("distance(hip, knee)", body) == 0.0


# --- arithmetic ---------------------------------------------------------------------------

PLAIN = drawn(hip=(0, 0), knee=(0, 100), ankle=(0, 300))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("height(hip) + 1", 1),
        ("height(ankle) - 1 - 2", -6),
        ("-height(ankle)", 3),
        ("--height(ankle)", -3),
        ("2 + 3 * height(knee)", -1),
        ("(2 + 3) * height(knee)", -5),
        ("8 / 2 / distance(hip, knee)", 4),
        ("height(ankle) / height(knee)", 3),
        ("abs(height(ankle))", 3),
        ("min(height(hip), height(knee), height(ankle))", -3),
        ("max(height(hip), height(knee))", 0),
        ("mean(height(hip), height(knee), height(ankle), 0)", -1),
        (".5*distance( hip ,\tankle )+0.", 1.5),
        ("height(knee) * height(ankle)", 3),
    ],
)
def test_arithmetic(text, expected):
    assert value(text, PLAIN) == pytest.approx(expected)


def test_a_division_by_nothing_is_unknown():
    assert value("distance(hip, knee) / height(hip)", PLAIN) is None


@pytest.mark.parametrize("function", ["min", "max", "mean"])
@pytest.mark.parametrize("order", ["{0}, {1}", "{1}, {0}"])
def test_one_unknown_makes_the_smallest_or_largest_unknown(function, order):
    body = drawn(hip=(0, 0), knee=(0, 100), facing=0.0)
    arguments = order.format("lean(hip, knee)", "swing(hip, knee)")
    assert value(f"{function}({arguments})", body) is None


# --- sides --------------------------------------------------------------------------------

UNEVEN = body_of(bent(100, 160), chest=RIGHT)


@pytest.mark.parametrize(
    ("over", "working", "expected", "side"),
    [
        (Over.MEAN, None, 130, None),
        (Over.MEAN, Side.LEFT, 130, None),
        (Over.MIN, None, 100, Side.LEFT),
        (Over.MAX, None, 160, Side.RIGHT),
        (Over.LEFT, None, 100, Side.LEFT),
        (Over.RIGHT, None, 160, Side.RIGHT),
        (Over.WORKING, Side.LEFT, 100, Side.LEFT),
        (Over.WORKING, Side.RIGHT, 160, Side.RIGHT),
        (Over.OTHER, Side.LEFT, 160, Side.RIGHT),
        (Over.OTHER, Side.RIGHT, 100, Side.LEFT),
        (Over.WORKING, None, 130, None),
        (Over.OTHER, None, 130, None),
    ],
)
def test_two_sides_become_one(over, working, expected, side):
    got = reading(KNEE, UNEVEN, over, working)
    assert got.value == pytest.approx(expected)
    assert got.side is side
    assert got.observed


def test_of_two_alike_the_left_one_is_named():
    even = drawn(hip=(0, 0), knee=(0, 100), ankle=(0, 300))
    assert reading(KNEE, even, Over.MAX).side is Side.LEFT
    assert reading(KNEE, even, Over.MIN).side is Side.LEFT


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("height(knee) - height(other.knee)", 1.0, -1.0),
        ("height(left.knee) - height(right.knee)", 1.0, 1.0),
        ("height(knee) - height(mid.knee)", 0.5, -0.5),
        ("height(nose) - height(mid.knee)", 2.0, 2.0),
        ("height(other.nose) - height(mid.knee)", 2.0, 2.0),
        ("height(mid.nose) - height(mid.knee)", 2.0, 2.0),
    ],
)
def test_prefixes(text, left, right):
    body = drawn(nose=(0, 50), left_knee=(0, 200), right_knee=(0, 300))
    assert value(text, body, Over.LEFT) == pytest.approx(left)
    assert value(text, body, Over.RIGHT) == pytest.approx(right)
    assert parse(text).is_sided is (left != right)


def test_a_measure_that_names_both_sides_may_still_have_a_side():
    body = drawn(left_knee=(0, 200), right_knee=(0, 300))
    text = "distance(left.knee, right.knee) + height(knee) - height(other.knee)"
    assert parse(text).is_sided
    assert value(text, body, Over.LEFT) == pytest.approx(2.0)
    assert value(text, body, Over.RIGHT) == pytest.approx(0.0)


def test_a_measure_without_a_side_names_none():
    body = drawn(left_knee=(0, 200), right_knee=(100, 200))
    got = reading("distance(left.knee, right.knee)", body, Over.RIGHT, Side.LEFT)
    assert got == Reading(1.0)


def test_every_name_means_the_landmarks_of_that_name():
    assert PAIRS_BY_NAME.keys() >= {"nose", "shoulder", "hip", "knee", "toe"}
    for name, pair in PAIRS_BY_NAME.items():
        landmark = "foot_index" if name == "toe" else name
        for index, side in zip(pair, ("left", "right"), strict=True):
            words = Landmark(index).name.lower()
            assert words in (landmark, f"{side}_{landmark}", f"{landmark}_{side}")


def test_what_an_expression_is_about():
    sided = parse("angle(hip, knee, other.ankle)")
    assert sided.landmarks(Side.LEFT) == {23, 25, 28}
    assert sided.landmarks(Side.RIGHT) == {24, 26, 27}
    assert parse("turn()").landmarks(Side.LEFT) == {11, 12, 23, 24}
    assert parse("height(mid.hip) - 1").landmarks(Side.RIGHT) == {23, 24}
    assert parse("height(nose)").landmarks(Side.RIGHT) == {0}
    assert parse(KNEE) is parse(KNEE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (KNEE, "deg"),
        ("height(hip) - height(ankle)", "torso"),
        ("distance(hip, knee) / distance(hip, ankle)", "ratio"),
        ("angle(hip, knee, ankle) / angle(shoulder, hip, knee)", "ratio"),
        ("angle(hip, knee, ankle) / 2", "deg"),
        ("180 - angle(hip, knee, ankle)", "deg"),
        ("0.5 * height(knee) * height(ankle)", "torso"),
        ("-turn()", "deg"),
        ("max(distance(hip, knee), 0.2)", "torso"),
    ],
)
def test_units(text, expected):
    assert parse(text).unit == expected
