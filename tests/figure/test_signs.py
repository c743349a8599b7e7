"""No pose of any exercise, done right or wrong, looks like a gesture that is on in it."""

from collections.abc import Iterator

import pytest

from pt_coach.engine.gesture_rules import gestures_of
from pt_coach.exercises.definition import Exercise
from pt_coach.figure.camera import camera_for
from pt_coach.figure.movement import Movement
from pt_coach.figure.script import Script, ScriptedRep
from pt_coach.figure.truth import true_pose_frame
from pt_coach.kinematics.body_position import read_position
from pt_coach.kinematics.conditioning import Conditioner
from pt_coach.kinematics.gestures import Gesture, read_gesture
from pt_coach.kinematics.landmarks import PoseFrame, Side
from tests.library import LIBRARY

WITH_GESTURES = [name for name, one in LIBRARY.items() if gestures_of(one)]


def poses(exercise: Exercise, fault: str | None) -> Iterator[PoseFrame]:
    """Start, half-way, end and half-way back, as an ideal model sees them."""
    rep = ScriptedRep(side=Side.LEFT, tempo_s=(2.0, 0.0, 2.0), fault=fault)
    movement = Movement(exercise.demonstration, Script((rep,), lead_in_s=0.0))
    camera = camera_for(movement, exercise.camera, Side.LEFT)
    drawn = movement.reps[0]
    back = (drawn.leave_s + drawn.end_s) / 2
    for n, t in enumerate((drawn.start_s, (drawn.start_s + drawn.peak_s) / 2, drawn.peak_s, back)):
        yield true_pose_frame(float(n), movement.joints_at(t), camera)


def shown(exercise: Exercise, fault: str | None) -> set[Gesture]:
    found = set()
    for frame in poses(exercise, fault):
        body = Conditioner().update(frame)
        gesture = read_gesture(body, read_position(body))
        if gesture is not None:
            found.add(gesture)
    return found


@pytest.mark.parametrize("name", WITH_GESTURES)
def test_no_demonstration_looks_like_a_gesture_that_is_on(name: str) -> None:
    exercise = LIBRARY[name]
    faults = (None, *exercise.demonstration.faults)
    seen = {fault: shown(exercise, fault) & gestures_of(exercise) for fault in faults}
    assert {fault: gestures for fault, gestures in seen.items() if gestures} == {}


def test_the_exercises_that_lift_an_arm_do_look_like_one() -> None:
    assert shown(LIBRARY["shoulder_flexion"], None) == {Gesture.HAND_HIGH}
