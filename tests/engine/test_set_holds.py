import pytest

from pt_coach.engine.events import (
    FormFaultRaised,
    HoldEnded,
    HoldProgressed,
    RepCompleted,
    RepStatus,
    SetCompleted,
)
from pt_coach.engine.set_tracker import SetTracker
from tests.engine.mover import (
    HOLD,
    REST,
    UP_BOTH,
    exercise,
    frames,
    only,
    planned,
    raise_and_lower,
    run,
    still,
)

# --- holding within a repetition ---


def test_seconds_at_the_top_are_told() -> None:
    events = run(
        SetTracker(exercise(), planned(2, hold_s=3.0)),
        frames(still(1.5) + raise_and_lower(top_s=3.5) * 2),
    )
    told = [int(progress.held_s) for progress in only(events, HoldProgressed)]
    assert told == [1, 2, 3, 1, 2, 3]
    assert [rep.faults for rep in only(events, RepCompleted)] == [(), ()]


def test_a_rep_held_too_short_says_so_and_counts() -> None:
    events = run(
        SetTracker(exercise(), planned(1, hold_s=5.0)),
        frames(still(1.5) + raise_and_lower(top_s=1.0)),
    )
    (rep,) = only(events, RepCompleted)
    assert rep.faults == ("short_hold",)
    assert rep.status is RepStatus.FULL
    assert only(events, SetCompleted)[0].faults == (("short_hold", 1),)


def test_a_rep_that_counts_on_arrival_is_not_judged_on_its_hold() -> None:
    events = run(
        SetTracker(exercise(counting={"count_at": "end_range"}), planned(1, hold_s=5.0)),
        frames(still(1.5) + raise_and_lower(top_s=1.0)),
    )
    assert only(events, RepCompleted)[0].faults == ()


# --- holds ---


def test_holds_count_when_their_time_is_reached() -> None:
    pieces = still(1.5) + raise_and_lower(top_s=4.0) * 2
    events = run(SetTracker(exercise(**HOLD), planned(2, hold_s=3.0)), frames(pieces))
    reps = only(events, RepCompleted)
    assert [rep.held_s for rep in reps] == pytest.approx([3.0, 3.0], abs=0.05)
    assert [ended.target_s for ended in only(events, HoldEnded)] == [3.0, 3.0]
    told = [int(progress.held_s) for progress in only(events, HoldProgressed)]
    assert told == [0, 1, 2, 3, 0, 1, 2, 3]
    (done,) = only(events, SetCompleted)
    assert done.held_s == pytest.approx(6.0, abs=0.1)
    assert done.counted == 2


def test_a_hold_that_was_left_early_ends_and_does_not_count() -> None:
    pieces = still(1.5) + raise_and_lower(top_s=1.0) + still(2.0)
    tracker = SetTracker(exercise(**HOLD), planned(1, hold_s=5.0))
    events = run(tracker, frames(pieces))
    (ended,) = only(events, HoldEnded)
    assert 1.0 < ended.held_s < 3.0
    assert only(events, RepCompleted) == []
    assert tracker.counted == 0


def test_a_hold_under_way_ends_with_the_set() -> None:
    tracker = SetTracker(exercise(**HOLD), planned(1, hold_s=60.0))
    run(tracker, frames([*still(1.5), (1.0, REST, UP_BOTH), (3.0, UP_BOTH, UP_BOTH)]))
    ended, done = tracker.finish(5.5)
    assert isinstance(ended, HoldEnded)
    assert isinstance(done, SetCompleted)
    assert done.held_s == ended.held_s == pytest.approx(3.4, abs=0.2)


def test_nothing_held_nothing_ends() -> None:
    tracker = SetTracker(exercise(**HOLD), planned(1, hold_s=60.0))
    run(tracker, frames(still(2.0)))
    assert [type(event) for event in tracker.finish(2.0)] == [SetCompleted]


def test_in_a_clip_every_hold_counts_when_it_is_left() -> None:
    tracker = SetTracker(exercise(**HOLD), planned(1, hold_s=99.0), armed=True)
    events = run(tracker, frames((raise_and_lower(top_s=3.0) + still(1.5)) * 2))
    assert [rep.held_s for rep in only(events, RepCompleted)] == pytest.approx([3.9, 3.9], abs=0.3)
    assert only(events, SetCompleted) == []


def test_faults_in_a_hold_are_counted_as_often_as_they_were_raised() -> None:
    rule = {
        "id": "elbows", "fault": "Bent", "cue": "Straighten.", "measure": "tilt(mid.hip, nose)",
        "below": 90, "phases": ["end_range"],
    }  # fmt: skip
    tracker = SetTracker(exercise(**HOLD, form_rules=[rule]), planned(1, hold_s=2.0))
    events = run(tracker, frames(still(1.5) + raise_and_lower(top_s=3.0)))
    assert only(events, SetCompleted)[0].faults == (("elbows", 1),)


def test_the_way_out_of_a_hold_is_not_judged_by_its_rules() -> None:
    rule = {
        "id": "low", "fault": "Arms sink", "cue": "Up.", "over": "max", "below": 35,
        "measure": "angle(hip, shoulder, elbow)", "phases": ["end_range"],
    }  # fmt: skip
    tracker = SetTracker(exercise(**HOLD, form_rules=[rule]), planned(1, hold_s=20.0))
    pieces = [*still(1.5), (1.0, REST, UP_BOTH), (3.0, UP_BOTH, UP_BOTH), (0.4, UP_BOTH, REST)]
    events = run(tracker, frames([*pieces, *still(2.0)]))
    assert len(only(events, HoldEnded)) == 1
    assert only(events, FormFaultRaised) == []
