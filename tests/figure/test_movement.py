"""Movements of the library: on the floor, smooth, repeatable, and with a true account."""

from dataclasses import replace

import numpy as np
import pytest

from pt_coach.exercises.definition import CameraHeight
from pt_coach.figure.build import AVERAGE, Build
from pt_coach.figure.camera import camera_for
from pt_coach.figure.movement import Movement
from pt_coach.figure.passage import solve
from pt_coach.figure.path import UnknownFaultError
from pt_coach.figure.placement import contact
from pt_coach.figure.script import Script, ScriptedRep, even_script
from pt_coach.figure.skeleton import Pose
from pt_coach.kinematics.landmarks import Side
from tests.figure import library

BELOW_HIPS = ("_knee", "_ankle", "_heel", "_ball", "_toe")
BONES = [
    (f"{side}_{a}", f"{side}_{b}")
    for side in ("left", "right")
    for a, b in (
        ("hip", "knee"),
        ("knee", "ankle"),
        ("shoulder", "elbow"),
        ("elbow", "wrist"),
        ("ankle", "toe"),
        ("wrist", "hand"),
    )
]


@pytest.mark.parametrize("exercise_id", library.IDS)
def test_limbs_keep_their_lengths_through_entry_and_repetitions(exercise_id: str) -> None:
    moving = library.movement(exercise_id, walk_in_from_m=(2.5, 0.0))
    times = np.linspace(0, moving.duration_s, 60)
    lengths = []
    for t in times:
        joints = moving.joints_at(float(t)).joints
        lengths.append([np.linalg.norm(joints[a] - joints[b]) for a, b in BONES])
    assert np.ptp(np.array(lengths), axis=0).max() < 1e-6


def test_contacts_lie_on_the_floor_and_the_first_stays_in_place(
    exercise_id: str, fault: str | None, build: Build
) -> None:
    moving = library.movement(exercise_id, reps=1, fault=fault, build=build)
    rep = moving.reps[0]
    places = []
    for t in np.linspace(rep.start_s, rep.end_s, 13):
        pose = moving.pose_at(float(t))
        assert isinstance(pose, Pose)
        body = solve(pose, build)
        for name in pose.contacts[:2]:
            spot = contact(name, body, build, pose)
            assert float(spot.point[2]) == pytest.approx(spot.height_m, abs=0.012)
        first = contact(pose.contacts[0], body, build, pose)
        places.append(first.point[:2])
    # A heel that rises takes the ankle forward over the ball, which stays.
    assert np.ptp(np.array(places), axis=0).max() < 0.04


@pytest.mark.parametrize("exercise_id", library.IDS)
def test_nothing_jumps_between_two_frames(exercise_id: str) -> None:
    moving = library.movement(exercise_id)
    times = np.arange(0, moving.duration_s, 1 / 30)
    points = np.array([list(moving.joints_at(float(t)).joints.values()) for t in times])
    steps = np.linalg.norm(np.diff(points, axis=0), axis=2)
    assert steps.max() < 0.09
    assert np.abs(np.diff(steps, axis=0)).max() < 0.03


@pytest.mark.parametrize("exercise_id", library.IDS)
def test_walking_in_and_getting_down_has_no_jump(exercise_id: str) -> None:
    moving = library.movement(exercise_id, walk_in_from_m=(2.5, 0.0))
    times = np.arange(0, moving.entry_s + 0.3, 1 / 30)
    points = np.array([list(moving.joints_at(float(t)).joints.values()) for t in times])
    steps = np.linalg.norm(np.diff(points, axis=0), axis=2)
    assert steps.max() < 0.16
    assert points[:, :, 2].min() > -0.13
    assert np.linalg.norm(points[0].mean(axis=0)[:2] - [2.5, 0.0]) < 0.3


@pytest.mark.parametrize("exercise_id", library.IDS)
def test_body_stays_out_of_the_floor(exercise_id: str) -> None:
    moving = library.movement(exercise_id, reps=1)
    times = np.linspace(0, moving.duration_s, 40)
    lowest = min(
        float(point[2]) for t in times for point in moving.joints_at(float(t)).joints.values()
    )
    assert lowest > -0.03


def test_same_time_gives_the_same_pose_in_any_order() -> None:
    first = library.movement("bird_dog", walk_in_from_m=(2.0, 0.5))
    second = library.movement("bird_dog", walk_in_from_m=(2.0, 0.5))
    times = np.linspace(0, first.duration_s, 25)
    ahead = [first.joints_at(float(t)).joints for t in times]
    back = [second.joints_at(float(t)).joints for t in times[::-1]][::-1]
    for a, b in zip(ahead, back, strict=True):
        assert all(np.array_equal(a[name], b[name]) for name in a)


def test_true_repetitions_are_where_the_body_is() -> None:
    moving = library.movement("bridge", reps=3)
    assert len(moving.reps) == 3
    for rep in moving.reps:
        assert moving.pose_at(rep.start_s).angles["left_hip_flexion"] == pytest.approx(46)
        assert moving.pose_at(rep.peak_s).angles["left_hip_flexion"] == pytest.approx(4)
        assert moving.pose_at(rep.leave_s).angles["left_hip_flexion"] == pytest.approx(4)
        assert moving.pose_at(rep.end_s).angles["left_hip_flexion"] == pytest.approx(46)
        assert rep.hold_s == pytest.approx(1.0)


def test_amplitude_is_a_share_of_the_travel() -> None:
    rep = ScriptedRep(amplitude=0.5)
    demonstration = library.exercise("bridge").demonstration
    moving = Movement(demonstration, even_script(1, rep=rep))
    angles = moving.pose_at(moving.reps[0].peak_s).angles
    assert angles["left_hip_flexion"] == pytest.approx(25)


def test_alternating_repetitions_change_sides() -> None:
    moving = library.movement("bird_dog", reps=4, side=Side.LEFT)
    assert [rep.side for rep in moving.reps] == [Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT]
    second = moving.pose_at(moving.reps[1].peak_s).angles
    assert second["right_hip_flexion"] == pytest.approx(0)
    assert second["left_hip_flexion"] == pytest.approx(83)
    assert second["left_shoulder_flexion"] == pytest.approx(172)


def test_a_pause_in_the_middle_stops_on_the_way_out() -> None:
    rep = ScriptedRep(pause_s=1.5, pause_at=0.5, tempo_s=(2.0, 1.0, 2.0))
    moving = Movement(library.exercise("bridge").demonstration, even_script(1, rep=rep))
    drawn = moving.reps[0]
    assert drawn.peak_s - drawn.start_s == pytest.approx(3.5)
    early = moving.pose_at(drawn.start_s + 1.05).angles["left_hip_flexion"]
    late = moving.pose_at(drawn.start_s + 2.45).angles["left_hip_flexion"]
    assert early == pytest.approx(25, abs=0.01)
    assert late == pytest.approx(25, abs=0.01)


def test_an_uneven_pace_still_goes_one_way() -> None:
    rep = ScriptedRep(unevenness=1.0)
    moving = Movement(library.exercise("bridge").demonstration, even_script(1, rep=rep))
    drawn = moving.reps[0]
    times = np.linspace(drawn.start_s, drawn.peak_s, 80)
    hips = [moving.pose_at(float(t)).angles["left_hip_flexion"] for t in times]
    assert np.all(np.diff(hips) < 1e-6)


def test_a_faulty_repetition_is_drawn_and_named() -> None:
    script = even_script(3, rep=ScriptedRep(rest_s=0.2))
    script = script.with_rep(1, replace(script.reps[1], fault="feet_far"))
    moving = Movement(library.exercise("bridge").demonstration, script)
    assert [rep.fault for rep in moving.reps] == [None, "feet_far", None]
    wrong = moving.reps[1]
    assert moving.pose_at(wrong.start_s).angles["left_knee_flexion"] == pytest.approx(60)
    # The start poses differ, so the rests around it are long enough to change them.
    assert wrong.start_s - moving.reps[0].end_s == pytest.approx(0.9)


def test_a_fault_with_its_own_tempo_uses_it() -> None:
    moving = library.movement("bridge", reps=1, fault="drop")
    rep = moving.reps[0]
    assert rep.end_s - rep.leave_s == pytest.approx(0.5)


def test_an_unknown_fault_is_named() -> None:
    demonstration = library.exercise("bridge").demonstration
    script = Script((ScriptedRep(fault="wobbles"),))
    with pytest.raises(UnknownFaultError, match="wobbles"):
        Movement(demonstration, script)


def test_a_script_without_repetitions_stands_still_in_the_start_pose() -> None:
    moving = Movement(library.exercise("mini_squat").demonstration, Script(lead_in_s=1.0))
    assert moving.duration_s == pytest.approx(2.5)
    assert moving.pose_at(0.0).angles == moving.pose_at(2.0).angles


def test_whole_movement_lies_in_the_prescribed_picture(exercise_id: str, build: Build) -> None:
    moving = library.movement(exercise_id, build=build)
    prescribed = library.exercise(exercise_id).camera
    camera = camera_for(moving, prescribed, library.working_side(exercise_id))
    for rep in moving.reps:
        for t in (rep.start_s, (rep.start_s + rep.peak_s) / 2, rep.peak_s):
            # A camera at the head's height stands close, for head and trunk alone.
            close = prescribed.height is CameraHeight.HEAD
            joints = moving.joints_at(t).joints
            wanted = [p for name, p in joints.items() if not (close and name.endswith(BELOW_HIPS))]
            seen = camera.project(np.array(wanted))
            assert seen[:, 0].min() > 20
            assert seen[:, 0].max() < camera.size.width_px - 20
            assert seen[:, 1].min() > 10
            assert seen[:, 1].max() < camera.size.height_px - 10
    assert camera.distance_m < 4.2


def test_sides_that_work_face_the_camera() -> None:
    moving = library.movement("straight_leg_raise", side=Side.LEFT)
    prescribed = library.exercise("straight_leg_raise").camera
    assert camera_for(moving, prescribed, Side.LEFT).azimuth_deg == 90
    assert camera_for(moving, prescribed, Side.RIGHT).azimuth_deg == -90


def test_average_build_is_the_one_without_a_name() -> None:
    moving = Movement(library.exercise("bridge").demonstration, even_script(1))
    assert moving.build is AVERAGE
