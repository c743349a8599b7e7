"""Measures that only some views show."""

from pt_coach.engine.events import RepCompleted, RepStatus
from pt_coach.engine.set_tracker import SetTracker
from tests.engine.mover import exercise, frames, only, planned, raise_and_lower, run, still

ARMS = "angle(hip, shoulder, elbow)"


def test_the_start_pose_is_measured_by_what_its_view_shows() -> None:
    two_views = exercise(
        movement=[
            {"measure": ARMS, "over": "max", "start": 10, "target": 90, "views": ["front"]},
            {"measure": ARMS, "over": "max", "start": 150, "target": 230, "views": ["side"]},
        ],
        camera={"view": "front", "also": ["side"], "height": "chest"},
    )
    shown = frames([*still(2.0), *raise_and_lower(), *raise_and_lower()])
    reps = only(run(SetTracker(two_views, planned(reps=2)), shown), RepCompleted)
    assert [(rep.number, rep.status) for rep in reps] == [(1, RepStatus.FULL), (2, RepStatus.FULL)]
