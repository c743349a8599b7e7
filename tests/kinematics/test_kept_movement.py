"""What of a repetition's landmarks may be kept."""

from dataclasses import replace

import numpy as np
import pytest

from pt_coach.kinematics.kept_movement import KEPT, MOST_FRAMES, kept_movement
from pt_coach.kinematics.landmarks import Landmark
from tests.figure.drawn_frames import frames_of


def test_of_the_face_only_nose_and_ears_are_kept() -> None:
    assert len(KEPT) == 25
    assert {mark.name for mark in KEPT if mark < Landmark.LEFT_SHOULDER} == {
        "NOSE",
        "LEFT_EAR",
        "RIGHT_EAR",
    }


def test_places_are_metres_of_the_person_from_where_the_hips_were() -> None:
    made = kept_movement(frames_of("sit_to_stand", t0=70.0), 70.4)
    assert made is not None
    assert made.t_s[0] == pytest.approx(-0.4)
    hips = (made.of(Landmark.LEFT_HIP) + made.of(Landmark.RIGHT_HIP)) / 2
    assert np.allclose(hips[0, :2], 0.0, atol=1e-6)
    # Up is minus y; from the chair to standing the hips rise about as much as a thigh is long.
    assert -0.55 < hips[:, 1].min() < -0.3
    shin = np.linalg.norm(made.of(Landmark.RIGHT_KNEE) - made.of(Landmark.RIGHT_ANKLE), axis=1)
    assert np.median(shin) == pytest.approx(0.41, abs=0.03)


@pytest.mark.parametrize("fps", [8.0, 15.0, 30.0])
def test_at_most_fifteen_a_second(fps: float) -> None:
    made = kept_movement(frames_of("bridge", fps=fps), 0.0)
    assert made is not None
    assert (len(made.t_s) - 1) / made.duration_s == pytest.approx(min(fps, 15.0), abs=0.5)


def test_a_long_hold_is_no_larger_than_eight_seconds() -> None:
    frames = frames_of("bridge")
    slow = [replace(frame, t=frame.t * 30) for frame in frames]
    many = [replace(slow[i % len(slow)], t=i / 15) for i in range(900)]
    made = kept_movement(many, 0.0)
    assert made is not None
    assert len(made.t_s) <= MOST_FRAMES
    assert made.duration_s > 58.0


def test_a_body_that_was_hardly_seen_is_not_kept() -> None:
    frames = frames_of("bridge")
    blind = [replace(frame, image=None, world=None) for frame in frames]
    assert kept_movement([*blind, *frames[:3]], 0.0) is None
    assert kept_movement([], 0.0) is None
    no_depth = [replace(frame, world=None) for frame in frames]
    assert kept_movement(no_depth, 0.0) is None
