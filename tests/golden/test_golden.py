"""What the pose model saw of drawn sets is counted as it always was.

A change here is not wrong by itself: `tools/golden.py` writes the events anew, and whoever commits
them has looked at what changed and why.
"""

import json
from typing import Any

import pytest

from pt_coach.exercises.definition import Mode, Sides
from pt_coach.kinematics.landmarks import Side
from pt_coach.tracking.pose_recording import read_recording
from tests.golden.counting import EVENTS, FOLDER, GOLDEN, Golden, counted
from tests.library import LIBRARY


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.file.split(".")[0])
def test_the_events_of_a_recording(golden: Golden) -> None:
    exercise = LIBRARY[golden.exercise]
    side = Side.RIGHT if exercise.sides is Sides.ONE else None
    now = counted(exercise, read_recording(FOLDER / golden.file), side)
    assert now == _nearly(json.loads(EVENTS.read_text(encoding="utf-8"))[golden.file])
    done = now["held_s"] if exercise.mode is Mode.HOLD else now["reps"]
    assert len(done) == golden.reps
    if golden.condition == "short":
        assert {rep["status"] for rep in now["reps"]} == {"short"}


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.file.split(".")[0])
def test_a_deliberate_fault_is_found_in_each_of_its_reps(golden: Golden) -> None:
    first, *others = json.loads(EVENTS.read_text(encoding="utf-8"))[golden.file]["reps"] or [None]
    if golden.fault is not None:
        assert golden.fault not in first["faults"]
        assert all(golden.fault in rep["faults"] for rep in others)


def _nearly(known: Any) -> Any:
    """The same with numbers that need not agree to the last digit."""
    if isinstance(known, dict):
        return {key: _nearly(value) for key, value in known.items()}
    if isinstance(known, list):
        return [_nearly(value) for value in known]
    return pytest.approx(known, abs=0.051) if isinstance(known, float) else known
