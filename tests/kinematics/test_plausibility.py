"""Poses that cannot be true, and how long they have to last."""

from math import cos, radians, sin

import pytest

from pt_coach.kinematics.conditioning import Conditioner
from pt_coach.kinematics.landmarks import Landmark
from pt_coach.kinematics.plausibility import Implausible, JumpWatch, PlausibilityWatch
from tests.kinematics.bodies import DOWN, STANDING, in_space, no_pose, person, seen_by_camera

UPRIGHT = in_space(STANDING)
UPSIDE_DOWN = in_space(STANDING, up=DOWN)
WIDE = in_space(person(shoulder=(0, 0.4, 0.5)))


class Watching:
    def __init__(self, *, upright=True, fps=20):
        self.conditioner, self.watch = Conditioner(), PlausibilityWatch(upright=upright)
        self.fps, self.n = fps, 0

    def look(self, world, *, frames=1, **kwargs):
        found = []
        for _ in range(frames):
            frame = seen_by_camera(world, t=self.n / self.fps, **kwargs)
            found.append(self.watch.update(self.conditioner.update(frame)))
            self.n += 1
        return found

    def lose(self, frames):
        for _ in range(frames):
            body = self.conditioner.update(no_pose(self.n / self.fps))
            assert self.watch.update(body) is None
            self.n += 1


def test_a_sound_pose_is_left_alone():
    assert Watching().look(UPRIGHT, frames=40) == [None] * 40


def test_upside_down_for_half_a_second():
    found = Watching().look(UPSIDE_DOWN, frames=12)
    assert found == [None] * 10 + [Implausible.UPSIDE_DOWN] * 2


@pytest.mark.parametrize(("tilt_deg", "wrong"), [(115, False), (125, True)])
def test_upside_down_begins_at_120_degrees(tilt_deg, wrong):
    up = (sin(radians(tilt_deg)), -cos(radians(tilt_deg)), 0.0)
    found = Watching().look(in_space(STANDING, up=up), frames=12)
    assert (found[-1] is Implausible.UPSIDE_DOWN) is wrong


def test_shoulders_too_wide_for_a_third_of_a_second():
    found = Watching().look(WIDE, frames=8)
    assert found == [None] * 6 + [Implausible.SHOULDERS_TOO_WIDE] * 2


def test_a_sound_frame_between_starts_the_time_again():
    watching = Watching()
    watching.look(UPSIDE_DOWN, frames=9)
    watching.look(UPRIGHT)
    assert watching.look(UPSIDE_DOWN, frames=10) == [None] * 10


def test_who_is_gone_is_not_upside_down():
    watching = Watching()
    watching.look(UPSIDE_DOWN, frames=9)
    watching.lose(5)
    assert watching.look(UPSIDE_DOWN, frames=10) == [None] * 10


@pytest.mark.parametrize("world", [UPSIDE_DOWN, WIDE])
def test_lying_exercises_may_do_both(world):
    assert Watching(upright=False).look(world, frames=40) == [None] * 40


@pytest.mark.parametrize("upright", [True, False])
@pytest.mark.parametrize(
    ("px_per_m", "found"),
    [(268, None), (272, Implausible.SIZE_JUMPED), (149, None), (147, Implausible.SIZE_JUMPED)],
)
def test_a_body_does_not_grow_or_shrink_by_a_third_at_once(px_per_m, found, upright):
    watching = Watching(upright=upright)
    watching.look(UPRIGHT, frames=20)
    assert watching.look(UPRIGHT, px_per_m=px_per_m) == [found]


def test_the_new_size_is_taken_once_it_stays():
    watching = Watching()
    watching.look(UPRIGHT, frames=20)
    found = watching.look(UPRIGHT, frames=5, px_per_m=300)
    # 0.12 s at 20 frames a second: three frames still remember the old size.
    assert found == [Implausible.SIZE_JUMPED] * 2 + [None] * 3


def test_walking_towards_the_camera_is_not_a_jump():
    watching = Watching()
    found = [watching.look(UPRIGHT, px_per_m=100 + 5 * n)[0] for n in range(40)]
    assert found == [None] * 40


def test_after_a_gap_no_size_is_compared():
    watching = Watching()
    watching.look(UPRIGHT, frames=5)
    watching.lose(4)
    assert watching.look(UPRIGHT, px_per_m=300) == [None]


def test_a_size_that_cannot_be_measured_is_no_jump():
    watching = Watching()
    watching.look(UPRIGHT, frames=5)
    assert watching.look(UPRIGHT, px_per_m=300, hidden=list(Landmark)) == [None]


class Jumping:
    """A person of 97 pixels from shoulder to hip who is at one place and then at another."""

    def __init__(self):
        self.conditioner, self.watch = Conditioner(), JumpWatch()

    def at(self, t, x_px, **kwargs):
        frame = seen_by_camera(UPRIGHT, t=t, middle_px=(x_px, 360.0), **kwargs)
        return self.watch.update(self.conditioner.update(frame))

    def gone(self, t):
        return self.watch.update(self.conditioner.update(no_pose(t)))


# 0.6 torso lengths, or 12 of them in a second, are 60 and 121 pixels of a torso of 101.
@pytest.mark.parametrize(
    ("after_s", "by_px", "jumped"),
    [
        (1 / 30, 58, False),
        (1 / 30, 63, True),
        (0.1, 118, False),
        (0.1, 125, True),
        (0.4, 300, False),
    ],
)
def test_a_body_is_not_elsewhere_at_once(after_s, by_px, jumped):
    person = Jumping()
    assert not person.at(0.0, 500)
    assert person.at(after_s, 500 + by_px) is jumped
    assert not person.at(after_s + 1 / 30, 500 + by_px)


@pytest.mark.parametrize(("by_px", "jumped"), [(58, False), (63, True)])
def test_lost_for_a_moment_and_found_elsewhere_is_a_jump(by_px, jumped):
    person = Jumping()
    assert not person.at(0.0, 500)
    assert not any(person.gone(n / 30) for n in (1, 2, 3))
    assert person.at(4 / 30, 500 + by_px) is jumped


def test_a_limb_that_jumps_is_no_jump_of_the_body():
    person = Jumping()
    person.at(0.0, 500)
    arms = in_space(person_with_arms_up())
    body = person.conditioner.update(seen_by_camera(arms, t=1 / 30, middle_px=(500.0, 360.0)))
    assert not person.watch.update(body)


def test_of_too_few_joints_nothing_is_said():
    person = Jumping()
    person.at(0.0, 500)
    legs = [Landmark(n) for n in range(23, 33)]
    assert not person.at(0.4, 500, hidden=legs)
    left = [Landmark(n) for n in range(11, 33, 2)]
    right = [Landmark(n) for n in range(12, 33, 2)]
    assert not person.at(0.8, 500, hidden=left)
    assert not person.at(0.81, 900, hidden=right)


def person_with_arms_up():
    return person(elbow=(0, 0.2, 0.8), wrist=(0, 0.2, 1.1))
