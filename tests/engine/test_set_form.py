from pt_coach.engine.events import (
    CueGiven,
    FormFaultCleared,
    FormFaultRaised,
    RepCompleted,
    SetCompleted,
)
from pt_coach.engine.plan import SetSide
from pt_coach.engine.set_tracker import SetTracker
from tests.engine.mover import (
    HIGH,
    REST,
    UP_BOTH,
    Pieces,
    exercise,
    frames,
    only,
    planned,
    raise_and_lower,
    run,
    still,
)

FAST = {"id": "fast", "fault": "Dropped", "cue": "Slowly.", "phase_time": "return", "below": 0.5}


def test_a_fault_is_raised_said_cleared_and_listed() -> None:
    pieces = still(1.5) + raise_and_lower((130.0, 130.0)) + raise_and_lower()
    events = run(SetTracker(exercise(form_rules=[HIGH]), planned(2)), frames(pieces))
    (raised_,), (cleared,) = only(events, FormFaultRaised), only(events, FormFaultCleared)
    (cue,) = only(events, CueGiven)
    assert raised_.t == cue.t < cleared.t
    assert cue.text == "Not so high."
    assert [rep.faults for rep in only(events, RepCompleted)] == [("high",), ()]
    assert only(events, SetCompleted)[0].faults == (("high", 1),)


def test_a_fault_of_the_whole_rep_is_raised_when_it_is_over() -> None:
    quick: Pieces = [(1.0, REST, UP_BOTH), (0.4, UP_BOTH, REST), (1.0, REST, REST)]
    events = run(
        SetTracker(exercise(form_rules=[FAST]), planned(2)),
        frames(still(1.5) + quick + raise_and_lower()),
    )
    first, second = only(events, RepCompleted)
    assert (first.faults, second.faults) == (("fast",), ())
    assert [fault.t for fault in only(events, FormFaultRaised)] == [first.t]
    assert len(only(events, CueGiven)) == 1


def test_a_repetition_counted_on_arrival_does_not_speak_for_the_next() -> None:
    low = {
        "id": "low", "fault": "Not up", "cue": "Up.", "over": "max", "peak": "max", "below": 80,
        "measure": "angle(hip, shoulder, elbow)",
    }  # fmt: skip
    pieces = still(1.5) + raise_and_lower(top_s=2.0) + raise_and_lower((70.0, 70.0), top_s=2.0)
    tracker = SetTracker(
        exercise(form_rules=[low], counting={"count_at": "end_range"}), planned(10)
    )
    reps = only(run(tracker, frames(pieces)), RepCompleted)
    assert [rep.faults for rep in reps] == [(), ("low",)]


def test_a_rule_for_another_view_is_not_checked() -> None:
    events = run(
        SetTracker(exercise(form_rules=[{**HIGH, "views": ["side"]}]), planned(1)),
        frames(still(1.5) + raise_and_lower((130.0, 130.0))),
    )
    assert only(events, RepCompleted)[0].not_checked == ("high",)
    assert only(events, FormFaultRaised) == []


def test_rules_follow_the_side_that_moves() -> None:
    rule = {**HIGH, "over": "working"}
    pieces = still(1.5) + raise_and_lower((130.0, 10.0)) + raise_and_lower((10.0, 90.0))
    events = run(
        SetTracker(
            exercise(sides="alternating", form_rules=[rule]), planned(1, SetSide.ALTERNATING)
        ),
        frames(pieces),
    )
    assert [rep.faults for rep in only(events, RepCompleted)] == [("high",), ()]
