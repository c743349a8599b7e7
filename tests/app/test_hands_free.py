"""Sessions that only the camera moves on: the figure walks in, gestures, exercises, leaves."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pt_coach.engine.events import (
    Armed,
    GestureSeen,
    Paused,
    PauseReason,
    RepCompleted,
    Resumed,
    SessionEnded,
)
from pt_coach.engine.plan import plan_session
from pt_coach.exercises.library import hands_free_regimen_path
from pt_coach.exercises.regimen import Prescription
from pt_coach.exercises.schema import load_regimen
from pt_coach.kinematics.landmarks import BodyPosition
from pt_coach.tracking.pose_model_store import model_path
from tests.app import regimens
from tests.app.child_process import environment_of
from tests.app.hands_free import Rig
from tests.engine.mover import only
from tests.library import LIBRARY


def session(*given: Prescription) -> Rig:
    rig = Rig(plan_session(given, LIBRARY))
    rig.run()
    return rig


def done(rig: Rig) -> list[tuple[str, float, float, int]]:
    assert [event.completed for event in only(rig.events, SessionEnded)] == [True]
    # Nothing was pressed and nothing answered.
    assert rig.posted == []
    return [(one.exercise, one.drawn, one.counted, one.phantom) for one in rig.patient.outcomes]


def test_a_gesture_pauses_in_the_middle_of_a_set_and_costs_no_repetition() -> None:
    rig = session(Prescription(exercise="bridge", sets=1, reps=2, hold_s=0, tempo=(1.5, 0.5, 1.5)))
    assert done(rig) == [("bridge", 2, 2, 0)]
    assert rig.patient.phantoms == 0
    assert len(only(rig.events, GestureSeen)) == 3
    assert [one.reason for one in only(rig.events, Paused)] == [PauseReason.ASKED]
    assert len(only(rig.events, Armed)) == 2


def test_leaving_the_picture_pauses_where_no_gesture_is_safe() -> None:
    rig = session(
        Prescription(exercise="prone_hip_extension", sets=1, reps=2, side="right", rest_s=5)
    )
    assert done(rig) == [("prone_hip_extension", 2, 2, 0)]
    assert rig.patient.phantoms == 0
    paused, resumed = only(rig.events, Paused), only(rig.events, Resumed)
    assert {one.reason for one in paused} <= {PauseReason.LOST, PauseReason.LEFT_POSITION}
    assert len(paused) == len(resumed) == 1
    # Getting up, walking out, coming back and lying down: nothing was counted meanwhile.
    away = [e for e in only(rig.events, RepCompleted) if paused[0].t < e.t < resumed[0].t]
    assert away == []


def test_the_demo_regimen_is_six_exercises_in_every_position() -> None:
    regimen = load_regimen(hands_free_regimen_path(), LIBRARY).regimen
    starts = [LIBRARY[one.exercise].start_pose.positions[0] for one in regimen.exercises]
    assert len(starts) == 6
    assert set(starts) >= {
        BodyPosition.STANDING,
        BodyPosition.SEATED,
        BodyPosition.SUPINE,
        BodyPosition.PRONE,
        BodyPosition.ALL_FOURS,
    }


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(not model_path().exists(), reason="the pose model is not built yet")
def test_one_exercise_through_the_real_model(tmp_path: Path) -> None:
    text = regimens.HEAD + (
        "  - exercise: mini_squat\n    sets: 1\n    reps: 2\n    tempo: [1.5, 0, 1.5]\n"
    )
    command = [
        *(sys.executable, "-m", "pt_coach", "demo", "--unattended", "--hands-free", "--json"),
        *("--regimen", str(regimens.written(tmp_path, text)), "--data", str(tmp_path / "data")),
    ]
    ended = subprocess.run(
        command, env=environment_of(tmp_path), capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr + ended.stdout
    said = json.loads(ended.stdout)
    assert said["completed"] is True
    assert said["phantom"] == 0
    assert [(one["drawn"], one["counted"], one["phantom"]) for one in said["sets"]] == [(2, 2, 0)]
    assert said["ui_stall_ms"]["n"] > 0
