"""Positions of a stick person, and which readings an exercise puts up with."""

import pytest

from pt_coach.kinematics.body_position import (
    PositionReader,
    compatible,
    read_position,
    torso_tilt_deg,
)
from pt_coach.kinematics.conditioning import Conditioner
from pt_coach.kinematics.landmarks import BodyPosition as Is
from pt_coach.kinematics.landmarks import Landmark
from tests.kinematics.bodies import (
    ALL_FOURS,
    AWAY,
    DOWN,
    LEFT,
    LYING,
    PLANK,
    RIGHT,
    SEATED,
    STANDING,
    TO_CAMERA,
    UP,
    body_of,
    in_space,
    no_pose,
    person,
    seen_by_camera,
    turned,
)

# Leaning 55 degrees forward, feet under the hips.
HINGED = (0.819, -0.574, 0.0), (0.574, 0.819, 0.0)
# In the hinged trunk's own axes: legs that still hang straight down in space.
LEANING_OVER = person(knee=(0.344, 0.1, -0.241), ankle=(0.688, 0.1, -0.482), wrist=(0.3, 0.2, 0.4))


@pytest.mark.parametrize("yaw", range(0, 360, 45))
@pytest.mark.parametrize(("points", "position"), [(STANDING, Is.STANDING), (SEATED, Is.SEATED)])
def test_upright_from_every_side(points, position, yaw):
    assert read_position(body_of(points, chest=turned(yaw))) is position


@pytest.mark.parametrize("head", [RIGHT, LEFT, (0.8, 0.0, 0.6), (0.8, 0.0, -0.6)])
@pytest.mark.parametrize(
    ("points", "chest", "position"),
    [
        (LYING, UP, Is.SUPINE),
        (LYING, DOWN, Is.PRONE),
        (PLANK, DOWN, Is.PLANK),
        (ALL_FOURS, DOWN, Is.ALL_FOURS),
    ],
)
def test_lying_with_the_head_either_way(points, chest, position, head):
    assert read_position(body_of(points, up=head, chest=chest)) is position


@pytest.mark.parametrize("down_m", [-2.0, 2.0])
@pytest.mark.parametrize(
    ("points", "up", "chest", "position"),
    [
        (STANDING, UP, RIGHT, Is.STANDING),
        (LYING, RIGHT, DOWN, Is.PRONE),
        (PLANK, RIGHT, DOWN, Is.PLANK),
        (ALL_FOURS, RIGHT, DOWN, Is.ALL_FOURS),
        (LEANING_OVER, HINGED[0], HINGED[1], Is.STANDING),
    ],
)
def test_where_the_world_begins_does_not_matter(points, up, chest, position, down_m):
    frame = seen_by_camera(in_space(points, up=up, chest=chest))
    frame.world[:, 1] += down_m
    assert read_position(Conditioner().update(frame)) is position


@pytest.mark.parametrize("chest", [TO_CAMERA, AWAY])
@pytest.mark.parametrize("head", [RIGHT, LEFT])
def test_side_lying(head, chest):
    assert read_position(body_of(LYING, up=head, chest=chest)) is Is.SIDE_LYING


def test_one_thigh_level_is_not_seated():
    one_knee_up = person(left_knee=(0.42, 0.1, 0.0), left_ankle=(0.42, 0.1, -0.42))
    assert read_position(body_of(one_knee_up, chest=RIGHT)) is Is.STANDING


def test_all_fours_with_one_leg_stretched_out():
    bird_dog = {**ALL_FOURS, Landmark.LEFT_KNEE: (0.0, 0.1, -0.42),
                Landmark.LEFT_ANKLE: (0.0, 0.1, -0.84)}  # fmt: skip
    assert read_position(body_of(bird_dog, up=RIGHT, chest=DOWN)) is Is.ALL_FOURS
    mirrored = {**ALL_FOURS, Landmark.RIGHT_KNEE: (0.0, -0.1, -0.42),
                Landmark.RIGHT_ANKLE: (0.0, -0.1, -0.84)}  # fmt: skip
    assert read_position(body_of(mirrored, up=RIGHT, chest=DOWN)) is Is.ALL_FOURS


def test_kneeling_low_is_not_all_fours():
    childs_pose = {**ALL_FOURS, Landmark.LEFT_KNEE: (0.15, 0.1, 0.1),
                   Landmark.RIGHT_KNEE: (0.15, -0.1, 0.1),
                   Landmark.LEFT_WRIST: (0.1, 0.2, 0.8),
                   Landmark.RIGHT_WRIST: (0.1, -0.2, 0.8)}  # fmt: skip
    assert read_position(body_of(childs_pose, up=RIGHT, chest=DOWN)) is Is.PRONE


def test_a_deep_hinge_stands_while_the_feet_are_under_the_hips():
    up, chest = HINGED
    assert read_position(body_of(LEANING_OVER, up=up, chest=chest)) is Is.STANDING
    # The same trunk with the legs in line behind it is on its way to the floor.
    assert read_position(body_of(STANDING, up=up, chest=chest)) is not Is.STANDING


def test_upside_down():
    assert read_position(body_of(STANDING, up=DOWN, chest=TO_CAMERA)) is Is.INVERTED


def test_depth_that_contradicts_the_picture_is_not_upside_down():
    frame = seen_by_camera(in_space(STANDING))
    frame.world[:, 1] *= -1
    assert read_position(Conditioner().update(frame)) is not Is.INVERTED


def test_without_pose_or_depth_it_is_unknown():
    assert read_position(body_of(STANDING, depth=False)) is Is.UNKNOWN
    assert read_position(Conditioner().update(no_pose(0.0))) is Is.UNKNOWN
    assert read_position(body_of(STANDING, hidden=list(Landmark))) is Is.UNKNOWN


def test_a_body_is_read_once():
    body = body_of(STANDING)
    assert read_position(body) is Is.STANDING
    body.world = None
    assert read_position(body) is Is.STANDING


def test_half_a_second_decides():
    conditioner, reader = Conditioner(), PositionReader()

    def look(points, t):
        return reader.update(conditioner.update(seen_by_camera(in_space(points), t=t)))

    assert [look(STANDING, n / 8) for n in range(6)] == [Is.STANDING] * 6
    # Five frames are in the window: two of the new position are not enough, three are.
    found = [look(SEATED, n / 8) for n in range(6, 10)]
    assert found == [Is.STANDING, Is.STANDING, Is.SEATED, Is.SEATED]


@pytest.mark.parametrize(
    ("read", "allowed", "fits"),
    [
        (Is.SEATED, [Is.STANDING], True),
        (Is.STANDING, [Is.SEATED], True),
        (Is.STANDING, [Is.HALF_KNEELING], True),
        (Is.PLANK, [Is.PRONE], True),
        (Is.PRONE, [Is.PLANK], True),
        (Is.PLANK, [Is.ALL_FOURS], True),
        (Is.ALL_FOURS, [Is.PRONE], False),
        (Is.SUPINE, [Is.PRONE, Is.SIDE_LYING], False),
        (Is.SIDE_LYING, [Is.PRONE, Is.SIDE_LYING], True),
        (Is.INVERTED, [Is.STANDING], False),
        (Is.INVERTED, [Is.INVERTED], True),
        (Is.STANDING, [], False),
        (Is.UNKNOWN, [Is.STANDING], None),
    ],
)
def test_which_readings_an_exercise_puts_up_with(read, allowed, fits):
    assert compatible(read, allowed) is fits


@pytest.mark.parametrize(
    ("up", "chest", "tilt"),
    [(UP, RIGHT, 0.0), (RIGHT, UP, 90.0), (LEFT, DOWN, 90.0), (HINGED[0], HINGED[1], 55.0)],
)
@pytest.mark.parametrize("depth", [True, False])
def test_the_trunk_in_the_picture_needs_no_depth(up, chest, tilt, depth):
    assert torso_tilt_deg(body_of(STANDING, up=up, chest=chest, depth=depth)) == pytest.approx(
        tilt, abs=0.1
    )


SHOULDERS = (Landmark.LEFT_SHOULDER, Landmark.RIGHT_SHOULDER)
HIPS = (Landmark.LEFT_HIP, Landmark.RIGHT_HIP)


@pytest.mark.parametrize("side", [0, 1])
def test_from_the_side_one_shoulder_and_one_hip_are_enough(side):
    body = body_of(STANDING, chest=RIGHT, hidden=[SHOULDERS[side], HIPS[1 - side]])
    assert torso_tilt_deg(body) == pytest.approx(0.0)


@pytest.mark.parametrize("hidden", [SHOULDERS, HIPS])
def test_without_one_end_the_trunk_has_no_direction(hidden):
    assert torso_tilt_deg(body_of(STANDING, hidden=hidden)) is None


def test_seen_end_on_the_trunk_has_no_direction():
    assert torso_tilt_deg(body_of(LYING, up=AWAY, chest=UP)) is None


@pytest.mark.parametrize(("shown_m", "known"), [(0.125, True), (0.11, False)])
def test_a_quarter_of_the_trunk_shows_its_direction(shown_m, known):
    # End on the shoulders measure the torso: 1.35 times 0.35 m, and a quarter of it is 0.118 m.
    away = (1 - (shown_m / 0.5) ** 2) ** 0.5
    body = body_of(LYING, up=(shown_m / 0.5, 0.0, away), chest=UP)
    assert (torso_tilt_deg(body) is not None) is known


def test_a_trunk_of_unknown_size_has_no_direction():
    only_near = [Landmark.LEFT_SHOULDER, Landmark.LEFT_HIP, Landmark.LEFT_KNEE,
                 Landmark.RIGHT_KNEE]  # fmt: skip
    assert torso_tilt_deg(body_of(STANDING, hidden=only_near)) is None
