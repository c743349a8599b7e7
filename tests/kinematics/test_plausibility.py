"""Poses that cannot be true, and how long they have to last."""

from math import cos, radians, sin

import pytest

from pt_coach.kinematics.conditioning import Conditioner
from pt_coach.kinematics.landmarks import Landmark
from pt_coach.kinematics.plausibility import Implausible, PlausibilityWatch
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
