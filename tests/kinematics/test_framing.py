"""In the picture or not, how large, how fast, and shoulders that cannot be."""

import pytest

from pt_coach.kinematics.conditioning import Conditioner
from pt_coach.kinematics.framing import Speed, extent_px, in_picture, shoulders_too_wide
from pt_coach.kinematics.landmarks import Landmark
from tests.kinematics.bodies import STANDING, body_of, in_space, no_pose, person, seen_by_camera

WRISTS = (Landmark.LEFT_WRIST, Landmark.RIGHT_WRIST)
STILL = in_space(STANDING)


def at(x, y, visibility=1.0, *, other=0.0):
    frame = seen_by_camera(STILL)
    frame.image[WRISTS[0], :] = (x, y, 0, visibility)
    frame.image[WRISTS[1], 3] = other
    return Conditioner().update(frame)


@pytest.mark.parametrize(
    ("x", "y", "visibility", "inside"),
    [
        (0.5, 0.5, 1.0, True),
        (0.5, 0.5, 0.5, True),
        (0.5, 0.5, 0.49, False),
        (0.021, 0.5, 1.0, True),
        (0.019, 0.5, 1.0, False),
        (0.981, 0.5, 1.0, False),
        (0.5, 0.019, 1.0, False),
        (0.5, 0.981, 1.0, False),
    ],
)
def test_two_per_cent_inside_all_edges_and_visible(x, y, visibility, inside):
    assert in_picture(at(x, y, visibility), WRISTS) is inside


def test_one_side_is_enough():
    assert in_picture(at(-0.5, 0.5, other=1.0), WRISTS)


def test_the_extent_is_that_of_what_is_seen():
    body = body_of(STANDING, hidden=[Landmark.LEFT_EYE])
    left, top, right, bottom = extent_px(body)
    # 0.21 m to both sides, 0.75 m up and 0.90 m down, at 200 px/m round the picture's middle
    assert (left, right) == pytest.approx((640 - 42, 640 + 42))
    assert (top, bottom) == pytest.approx((360 - 150, 360 + 180))


def test_nobody_has_no_extent():
    assert extent_px(Conditioner().update(no_pose(0.0))) is None


@pytest.mark.parametrize(("half_width", "wide"), [(0.18, False), (0.32, False), (0.33, True)])
def test_shoulders_wider_than_the_trunk_is_long(half_width, wide):
    # 1.3 times the trunk's 0.5 m is 0.65 m
    assert shoulders_too_wide(body_of(person(shoulder=(0, half_width, 0.5)))) is wide


@pytest.mark.parametrize(("half_width", "wide"), [(0.32, False), (0.33, True)])
def test_a_trunk_that_leans_is_as_long(half_width, wide):
    # 0.5 m long, 0.3 m to the side and 0.4 m up; the shoulders level.
    leaning = person(
        left_shoulder=(0, 0.3 + half_width, 0.4), right_shoulder=(0, 0.3 - half_width, 0.4)
    )
    assert shoulders_too_wide(body_of(leaning)) is wide


def test_shoulders_that_are_not_seen_are_not_judged():
    wide = person(shoulder=(0, 0.5, 0.5))
    assert not shoulders_too_wide(body_of(wide, hidden=[Landmark.LEFT_HIP]))


# --- speed --------------------------------------------------------------------------------


def speeds(points_at, *, seconds=1.0, fps=20, **kwargs):
    conditioner, speed = Conditioner(), Speed()
    return [
        speed.update(
            conditioner.update(seen_by_camera(in_space(points_at(n / fps)), t=n / fps, **kwargs))
        )
        for n in range(round(seconds * fps) + 1)
    ]


def test_it_is_unknown_until_half_a_second_was_seen():
    found = speeds(lambda t: STANDING)
    assert found[:8] == [None] * 8
    assert found[8:] == [0.0] * 13


def test_a_walk_has_its_speed_in_body_lengths():
    # A body length is 3.4 torsos of 0.504 m: 1.7136 m. The whole body moves sideways.
    def walking(t):
        return {mark: (f, s + 0.34272 * t, u) for mark, (f, s, u) in STANDING.items()}

    assert speeds(walking)[-1] == pytest.approx(0.2, rel=1e-6)


def test_one_landmark_that_jumps_is_not_a_movement():
    assert speeds(lambda t: person(left_wrist=(0.0, 0.2 + 3 * t, 0.0)))[-1] == 0.0


def test_a_moving_arm_is_a_movement():
    def raising(t):
        return person(left_wrist=(0.0, 0.2 + t, 0.0), left_elbow=(0.0, 0.2 + t / 2, 0.22))

    assert speeds(raising)[-1] == pytest.approx(0.5 / 1.7136, rel=1e-6)


def test_feet_that_step_apart_are_a_movement():
    def stepping(t):
        return person(left_ankle=(0.0, 0.1 + t, -0.84), right_ankle=(0.0, -0.1 - t / 2, -0.84))

    assert speeds(stepping)[-1] == pytest.approx(0.5 / 1.7136, rel=1e-6)


def test_what_is_hidden_has_no_speed():
    assert speeds(lambda t: STANDING, hidden=list(Landmark))[-1] is None
    arms_and_legs = [mark for mark in Landmark if mark > 12]
    both_shoulders = speeds(lambda t: STANDING, hidden=arms_and_legs)
    assert both_shoulders[-1] == 0.0
    conditioner, speed = Conditioner(), Speed()
    for n in range(11):
        hidden = [m for m in Landmark if m != Landmark.LEFT_SHOULDER] if n > 5 else []
        body = conditioner.update(seen_by_camera(STILL, t=n / 10, hidden=hidden))
        found = speed.update(body)
    assert found is None


@pytest.mark.parametrize("fps", [4, 7, 30])
def test_few_frames_a_second_are_enough(fps):
    def walking(t):
        return {mark: (f, s + 0.34272 * t, u) for mark, (f, s, u) in STANDING.items()}

    assert speeds(walking, seconds=2, fps=fps)[-1] == pytest.approx(0.2, rel=1e-6)
