"""Swapped limbs are swapped back, and limbs that only move are left alone."""

from math import cos, pi, sin

import pytest

from pt_coach.kinematics.conditioning import Conditioner
from pt_coach.kinematics.landmarks import Landmark
from pt_coach.kinematics.left_right import LeftRightRepair
from tests.kinematics.bodies import RIGHT, TO_CAMERA, in_space, no_pose, person, seen_by_camera

FPS = 20
ARMS = range(Landmark.LEFT_SHOULDER, Landmark.RIGHT_THUMB + 1)
LEGS = range(Landmark.LEFT_HIP, Landmark.RIGHT_FOOT_INDEX + 1)
LEFT_WRIST, RIGHT_WRIST = Landmark.LEFT_WRIST, Landmark.RIGHT_WRIST
LEFT_ANKLE, RIGHT_ANKLE = Landmark.LEFT_ANKLE, Landmark.RIGHT_ANKLE


def marching(t, chest=RIGHT):
    """Left arm raised forward, left leg forward, both swaying."""
    sway = 0.05 * sin(2 * pi * t)
    return in_space(
        person(
            left_elbow=(0.25, 0.2, 0.4 + sway),
            left_wrist=(0.5, 0.2, 0.4 + sway),
            left_knee=(0.3 + sway, 0.1, -0.3),
            left_ankle=(0.35 + sway, 0.1, -0.7),
            left_heel=(0.3 + sway, 0.1, -0.75),
            left_foot_index=(0.5 + sway, 0.1, -0.75),
        ),
        chest=chest,
    )


def swapped(frame, limbs):
    for left in range(limbs.start, limbs.stop, 2):
        for rows in (frame.image, frame.world):
            if rows is not None:
                rows[[left, left + 1]] = rows[[left + 1, left]]
    return frame


def run(swaps, *, limbs=ARMS, frames=40, depth=True, chest=RIGHT, hidden=()):
    """The true and the repaired bodies; the model swaps in the frames that are named."""
    truth, conditioner, repair = Conditioner(), Conditioner(), LeftRightRepair()
    for n in range(frames):

        def look(n=n):
            return seen_by_camera(marching(n / FPS, chest), t=n / FPS, depth=depth, hidden=hidden)

        frame = swapped(look(), limbs) if n in swaps else look()
        yield truth.update(look()), repair.update(conditioner.update(frame))


@pytest.mark.parametrize("depth", [True, False])
@pytest.mark.parametrize("limbs", [ARMS, LEGS])
@pytest.mark.parametrize("length", [1, 3, 9])
def test_a_swap_of_a_few_frames_does_not_show(length, limbs, depth):
    for true, repaired in run(range(10, 10 + length), limbs=limbs, depth=depth):
        assert repaired.x == true.x
        assert repaired.y == true.y
        assert repaired.world == true.world
        assert repaired.seen == true.seen
        assert repaired.visibility == true.visibility
        assert (repaired.torso_px, repaired.torso_now_px) == (true.torso_px, true.torso_now_px)


def test_arms_are_swapped_apart_from_legs():
    for true, repaired in run(range(10, 13), limbs=ARMS):
        assert repaired.x[LEFT_ANKLE] == true.x[LEFT_ANKLE]
        assert repaired.x[LEFT_WRIST] == true.x[LEFT_WRIST]


def test_the_trunk_keeps_its_axes():
    for true, repaired in run(range(10, 13)):
        assert repaired.frame.chest == pytest.approx(true.frame.chest)
        assert repaired.facing == pytest.approx(true.facing, abs=0.2)


def test_a_body_without_a_swap_is_handed_on_as_it_is():
    conditioner, repair = Conditioner(), LeftRightRepair()
    for n in range(20):
        body = conditioner.update(seen_by_camera(marching(n / FPS), t=n / FPS))
        assert repair.update(body) is body


def test_in_the_long_run_the_model_is_believed():
    bodies = list(run(range(10, 40)))
    put_right = [true.x[LEFT_WRIST] == repaired.x[LEFT_WRIST] for true, repaired in bodies]
    # Half a second, ten frames and the one in which it is decided.
    assert put_right[:21] == [True] * 21
    assert put_right[21:] == [False] * 19


@pytest.mark.parametrize("limbs", ["legs forwards", "arms upwards"])
def test_limbs_that_pass_each_other_are_not_swapped(limbs):
    conditioner, repair = Conditioner(), LeftRightRepair()
    for n in range(60):
        way = 0.3 * cos(2 * pi * n / 30)
        if limbs == "legs forwards":
            moving = person(left_ankle=(way, 0.1, -0.84), right_ankle=(-way, -0.1, -0.84))
        else:
            moving = person(left_wrist=(0.4, 0.2, 0.4 + way), right_wrist=(0.4, -0.2, 0.4 - way))
        body = conditioner.update(seen_by_camera(in_space(moving, chest=RIGHT), t=n / 30))
        assert repair.update(body) is body


def test_from_the_front_nothing_is_swapped():
    bodies = list(run([10], chest=TO_CAMERA))
    true, repaired = bodies[10]
    assert repaired.x[LEFT_WRIST] == pytest.approx(true.x[RIGHT_WRIST])


def test_a_hidden_arm_says_nothing():
    left_arm = [Landmark[f"LEFT_{name}"] for name in
                ("SHOULDER", "ELBOW", "WRIST", "PINKY", "INDEX", "THUMB")]  # fmt: skip
    conditioner, repair = Conditioner(), LeftRightRepair()
    for n in range(12):
        frame = seen_by_camera(marching(n / FPS), t=n / FPS, hidden=left_arm)
        body = conditioner.update(swapped(frame, ARMS) if n == 10 else frame)
        assert repair.update(body) is body


def test_a_swap_in_the_second_frame_is_seen():
    (_, _), (true, repaired) = run([1], frames=2)
    assert repaired.x == true.x


def test_after_a_gap_nobody_knows_which_was_which():
    conditioner, repair = Conditioner(), LeftRightRepair()
    repair.update(conditioner.update(seen_by_camera(marching(0.0), t=0.0)))
    late = conditioner.update(swapped(seen_by_camera(marching(0.0), t=0.5), ARMS))
    assert repair.update(late) is late


def test_frames_without_a_pose_are_handed_on():
    conditioner, repair = Conditioner(), LeftRightRepair()
    for n in range(10):
        body = conditioner.update(no_pose(n / FPS))
        assert repair.update(body) is body
