"""The drawn joints have the angles and lengths they are told to have."""

import numpy as np
import pytest

from pt_coach.figure.angles import UnknownAngleError, resolve
from pt_coach.figure.build import AVERAGE, BUILDS, Build
from pt_coach.figure.placement import UnknownContactError, place
from pt_coach.figure.skeleton import Pose, body_skeleton
from pt_coach.kinematics.landmarks import BodyPosition, Side
from tests.figure.inner_angle import inner_deg


def standing(**angles: float) -> Pose:
    return Pose(BodyPosition.STANDING, resolve(angles, None), ("feet",))


@pytest.mark.parametrize("flexion", [0, 30, 60, 90, 130])
@pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS.keys())
def test_knee_flexion_is_what_is_missing_to_a_straight_leg(flexion: float, build: Build) -> None:
    joints = place(standing(knee_flexion=flexion, hip_flexion=flexion / 2), build).joints
    for side in ("left", "right"):
        inner = inner_deg(joints[f"{side}_hip"], joints[f"{side}_knee"], joints[f"{side}_ankle"])
        assert inner == pytest.approx(180 - flexion, abs=0.01)


@pytest.mark.parametrize("flexion", [10, 90, 145])
def test_elbow_flexion_is_what_is_missing_to_a_straight_arm(flexion: float) -> None:
    joints = place(standing(elbow_flexion=flexion, shoulder_abduction=40), AVERAGE).joints
    inner = inner_deg(joints["right_shoulder"], joints["right_elbow"], joints["right_wrist"])
    assert inner == pytest.approx(180 - flexion, abs=0.01)


@pytest.mark.parametrize("flexion", [-20, 0, 45, 100])
def test_hip_flexion_shows_from_the_side_as_180_minus_it(flexion: float) -> None:
    joints = body_skeleton(AVERAGE, {"left_hip_flexion": flexion}).joints
    flat = {name: point * [1, 0, 1] for name, point in joints.items()}
    inner = inner_deg(flat["left_shoulder"], flat["left_hip"], flat["left_knee"])
    assert inner == pytest.approx(180 - abs(flexion), abs=0.01)


def test_abduction_and_external_rotation_go_outwards_on_both_sides() -> None:
    angles = resolve({"shoulder_abduction": 30, "shoulder_rotation": 40, "elbow_flexion": 90}, None)
    joints = body_skeleton(AVERAGE, angles).joints
    assert joints["left_elbow"][1] > joints["left_shoulder"][1] + 0.1
    assert joints["right_elbow"][1] < joints["right_shoulder"][1] - 0.1
    assert joints["left_wrist"][1] > joints["left_elbow"][1] + 0.05
    assert joints["right_wrist"][1] < joints["right_elbow"][1] - 0.05


@pytest.mark.parametrize("working", list(Side))
def test_working_and_other_names_follow_the_side(working: Side) -> None:
    angles = resolve(
        {"hip_flexion": 5, "working_hip_flexion": 40, "other_knee_flexion": 80}, working
    )
    assert angles[f"{working}_hip_flexion"] == 40
    assert angles[f"{working.other}_hip_flexion"] == 5
    assert angles[f"{working.other}_knee_flexion"] == 80


def test_side_bend_is_towards_the_working_side() -> None:
    left = body_skeleton(AVERAGE, resolve({"trunk_side_bend": 20}, Side.LEFT)).joints["head"]
    right = body_skeleton(AVERAGE, resolve({"trunk_side_bend": 20}, Side.RIGHT)).joints["head"]
    assert left[1] > 0.1
    assert right[1] == pytest.approx(-left[1])


def test_an_unknown_angle_is_named() -> None:
    with pytest.raises(UnknownAngleError, match="working_hip_flexing"):
        resolve({"working_hip_flexing": 3}, Side.LEFT)


def test_an_unknown_contact_is_named() -> None:
    with pytest.raises(UnknownContactError, match="tail"):
        place(Pose(BodyPosition.STANDING, {}, ("tail",)), AVERAGE)


def test_standing_bodies_are_as_tall_as_their_build() -> None:
    for build in BUILDS.values():
        joints = place(standing(), build).joints
        top = float(joints["head"][2]) + build.head_half_m
        assert top == pytest.approx(build.height_m, abs=0.01)


def test_heel_rise_lifts_the_heel_and_keeps_the_ball_in_place() -> None:
    flat = place(standing(ankle_plantarflexion=0), AVERAGE).joints
    up = place(standing(ankle_plantarflexion=20, heel_rise=20), AVERAGE).joints
    assert up["left_heel"][2] > flat["left_heel"][2] + 0.05
    assert np.linalg.norm(up["left_ball"] - flat["left_ball"]) < 0.02
