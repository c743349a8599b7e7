"""Things to stand on, lean on and hold: where they are, and that the body uses them."""

import numpy as np
import pytest

from pt_coach.exercises.definition import Demonstration
from pt_coach.figure.build import AVERAGE, BUILDS, Build
from pt_coach.figure.camera import Camera
from pt_coach.figure.furniture import Furniture, furniture_of
from pt_coach.figure.movement import Movement
from pt_coach.figure.placement import place, step_height_m
from pt_coach.figure.render.picture import render
from pt_coach.figure.script import even_script
from pt_coach.figure.skeleton import Pose
from pt_coach.kinematics.landmarks import BodyPosition, ImageSize, Side

STEP_UP = Demonstration(
    base=BodyPosition.STANDING,
    contacts=("working_foot_on_step",),
    props=("step",),
    start={
        "working_hip_flexion": 60,
        "working_knee_flexion": 63,
        "working_ankle_plantarflexion": -3,
        "knee_flexion": 2,
    },
    end={"working_hip_flexion": 2, "working_knee_flexion": 4, "working_ankle_plantarflexion": -2},
)
SMALL = ImageSize(320, 180)


def moving(demonstration: Demonstration, build: Build = AVERAGE) -> Movement:
    return Movement(demonstration, even_script(1, side=Side.RIGHT), build)


@pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS.keys())
def test_the_foot_on_the_step_stays_while_the_body_rises(build: Build) -> None:
    movement = moving(STEP_UP, build)
    rep = movement.reps[0]
    low, high = (movement.joints_at(t).joints for t in (rep.start_s, rep.peak_s))
    rests_at = step_height_m(build) + build.ankle_height_m
    for joints in (low, high):
        assert float(joints["right_ankle"][2]) == pytest.approx(rests_at, abs=0.002)
    assert np.linalg.norm((low["right_ankle"] - high["right_ankle"])[:2]) < 0.01
    assert float(high["pelvis"][2] - low["pelvis"][2]) > 0.12
    assert abs(float(low["left_ankle"][2]) - build.ankle_height_m) < 0.08


def test_the_step_is_under_the_foot_that_stands_on_it() -> None:
    movement = moving(STEP_UP)
    ((near, right, floor), (far, left, top)) = furniture_of(movement).boxes[0]
    joints = movement.joints_at(0.0).joints
    assert near < float(joints["right_heel"][0]) < float(joints["right_toe"][0]) < far
    assert right < float(joints["right_ankle"][1]) < left
    assert (floor, top) == (0.0, pytest.approx(step_height_m(AVERAGE)))


def wall_of(start: dict[str, float]) -> tuple[float, float]:
    demonstration = Demonstration(
        base=BodyPosition.STANDING, contacts=("feet",), props=("wall",), start=start, end=start
    )
    movement = moving(demonstration)
    low, high = furniture_of(movement).walls[0]
    pelvis = float(movement.joints_at(0.0).joints["pelvis"][0])
    return low[0] - pelvis, high[0] - pelvis


def test_a_wall_is_behind_the_back_or_before_raised_hands() -> None:
    _, back = wall_of({"knee_flexion": 2})
    assert -0.2 < back < -0.08
    front, _ = wall_of({"shoulder_flexion": 80, "elbow_flexion": 20})
    assert 0.4 < front < 0.9


@pytest.mark.parametrize("lifted", list(Side))
def test_a_lifted_foot_does_not_tilt_the_body(lifted: Side) -> None:
    angles = {"left_ankle_plantarflexion": 0.0, "right_ankle_plantarflexion": 0.0}
    angles |= {f"{lifted}_hip_flexion": 28.0, f"{lifted}_knee_flexion": 52.0}
    joints = place(Pose(BodyPosition.STANDING, angles, ("feet",)), AVERAGE).joints
    lean = joints["neck"] - joints["pelvis"]
    assert abs(float(lean[0])) < 0.01
    assert float(joints[f"{lifted}_ankle"][2]) > AVERAGE.ankle_height_m + 0.05


def test_a_towel_is_drawn_from_the_hands_to_the_foot() -> None:
    angles = {"right_hip_flexion": 70.0, "shoulder_flexion": 30.0, "elbow_flexion": 40.0}
    body = place(Pose(BodyPosition.SUPINE, angles, ("pelvis", "shoulders")), AVERAGE)
    camera = Camera(-90, 0.35, 2.2, size=SMALL)
    without = render(body, AVERAGE, camera)
    with_towel = render(body, AVERAGE, camera, furniture=Furniture(towel=Side.RIGHT))
    changed = np.argwhere((without != with_towel).any(axis=2))
    ends = camera.project(np.array([body.joints["right_wrist"], body.joints["right_ball"]]))
    assert len(changed) > 100
    for x, y, _ in ends:
        assert np.abs(changed - [y, x]).sum(axis=1).min() < 16
