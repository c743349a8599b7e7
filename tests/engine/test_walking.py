"""Who stands, walks off and comes back has done no exercise, whichever is waited for."""

from collections.abc import Iterator
from math import cos, pi, radians, sin

import pytest

from pt_coach.engine.events import RepCompleted
from pt_coach.engine.set_tracker import SetTracker
from pt_coach.exercises.definition import Mode
from pt_coach.kinematics.joint_angles import Vector3
from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.session_runner.analysis import endless_set
from tests.engine.mover import run
from tests.kinematics.bodies import LEFT, RIGHT, TO_CAMERA, Points, in_space, person, seen_by_camera
from tests.library import LIBRARY

COUNTED = [name for name, one in LIBRARY.items() if one.mode is Mode.REPS]
STEP_S = 1.1


def striding(t: float) -> Points:
    """One moment of a walk: hips swing 25 degrees, knees bend 50, arms swing 20."""
    marks: dict[str, Vector3] = {}
    for name, sign, phase in (("left", 1.0, 0.0), ("right", -1.0, pi)):
        turn = 2 * pi * t / STEP_S + phase
        hip, knee = radians(25) * sin(turn), radians(50) * max(0.0, cos(turn))
        arm = -radians(20) * sin(turn)
        forward, down = 0.42 * sin(hip), -0.42 * cos(hip)
        marks[f"{name}_knee"] = (forward, sign * 0.1, down)
        forward, down = forward + 0.42 * sin(hip - knee), down - 0.42 * cos(hip - knee)
        marks[f"{name}_ankle"] = (forward, sign * 0.1, down)
        marks[f"{name}_heel"] = (forward - 0.05, sign * 0.1, down - 0.06)
        marks[f"{name}_foot_index"] = (forward + 0.15, sign * 0.1, down - 0.06)
        marks[f"{name}_elbow"] = (0.28 * sin(arm), sign * 0.2, 0.5 - 0.28 * cos(arm))
        marks[f"{name}_wrist"] = (0.54 * sin(arm), sign * 0.2, 0.5 - 0.54 * cos(arm))
    return person(**marks)


def visit(chest: Vector3) -> Iterator[PoseFrame]:
    """Two seconds of standing, a walk to the right and back at 1 m/s, two seconds of standing."""
    for n in range(390):
        t = n / 30
        walked_s = min(max(t - 2.0, 0.0), 9.0)
        goes = walked_s not in (0.0, 9.0)
        outward = walked_s < 4.5
        facing = (RIGHT if outward else LEFT) if goes else chest
        x_px = 240 + 200 * (walked_s if outward else 9.0 - walked_s)
        points = striding(walked_s) if goes else person()
        yield seen_by_camera(in_space(points, chest=facing), t=t, middle_px=(x_px, 360.0))


@pytest.mark.parametrize("chest", [TO_CAMERA, RIGHT], ids=["front", "side"])
@pytest.mark.parametrize("name", COUNTED)
def test_walking_is_no_exercise(name: str, chest: Vector3) -> None:
    exercise = LIBRARY[name]
    made = run(SetTracker(exercise, endless_set(exercise, None)), visit(chest))
    assert [rep for rep in made if isinstance(rep, RepCompleted) and rep.status.counts] == []
