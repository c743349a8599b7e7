import pytest

from pt_coach.engine.events import (
    Armed,
    Measured,
    RepCompleted,
    RepStatus,
    SetCompleted,
)
from pt_coach.engine.plan import SetSide
from pt_coach.engine.set_tracker import SetTracker
from pt_coach.exercises.definition import Phase
from pt_coach.kinematics.landmarks import Side
from tests.engine.mover import (
    REST,
    UP_BOTH,
    UP_LEFT,
    UP_RIGHT,
    Pieces,
    exercise,
    frame,
    frames,
    only,
    planned,
    raise_and_lower,
    run,
    still,
)

# --- a whole set ---


def test_a_set_from_arming_to_its_last_rep() -> None:
    events = run(SetTracker(exercise(), planned(3)), frames(still(2.0) + raise_and_lower() * 4))
    (armed,) = only(events, Armed)
    assert armed.t == pytest.approx(0.5, abs=0.1)
    reps = only(events, RepCompleted)
    assert [rep.number for rep in reps] == [1, 2, 3]
    assert {rep.status for rep in reps} == {RepStatus.FULL}
    assert reps[0].peak == pytest.approx(99.0, abs=1.0)
    assert reps[0].start_s < reps[0].peak_s < reps[0].end_s == reps[0].t
    (done,) = only(events, SetCompleted)
    assert events[-1] is done
    assert (done.counted, done.short, done.uncertain, done.faults) == (3, 0, 0, ())
    assert done.started_s == armed.t
    assert done.tracked_fraction == 1.0


def test_what_happens_before_the_start_pose_is_held_counts_for_nothing() -> None:
    tracker = SetTracker(exercise(), planned(3))
    swinging: Pieces = [(0.8, REST, UP_BOTH), (0.8, UP_BOTH, REST)] * 3
    before = run(tracker, frames(swinging))
    assert only(before, Armed) == []
    assert only(before, RepCompleted) == []
    after = run(tracker, frames(still(1.5) + raise_and_lower(), start_s=6.0))
    assert len(only(after, RepCompleted)) == 1


def test_a_frame_that_is_not_later_is_none() -> None:
    tracker = SetTracker(exercise(), planned(3))
    assert len(tracker.handle(frame(t=1.0))) == 1
    assert tracker.handle(frame(t=1.0)) == tracker.handle(frame(t=0.5)) == ()


def test_after_the_set_nothing_happens() -> None:
    tracker = SetTracker(exercise(), planned(1))
    run(tracker, frames(still(1.5) + raise_and_lower()))
    assert run(tracker, frames(raise_and_lower(), start_s=9.0)) == []
    assert tracker.finish(20.0) == tracker.tick(20.0) == ()


def test_a_set_can_be_cut_short() -> None:
    tracker = SetTracker(exercise(), planned(5))
    run(tracker, frames(still(1.5) + raise_and_lower() * 2))
    (done,) = tracker.finish(8.0, "tired")
    assert isinstance(done, SetCompleted)
    assert (done.counted, done.reason, tracker.counted) == (2, "tired", 2)


def test_a_set_that_never_armed() -> None:
    (done,) = SetTracker(exercise(), planned(5)).finish(8.0)
    assert isinstance(done, SetCompleted)
    assert (done.counted, done.started_s, done.tracked_fraction) == (0, 8.0, 0.0)


def test_carried_reps_are_not_done_again() -> None:
    events = run(
        SetTracker(exercise(), planned(3), carried=2),
        frames(still(1.5) + raise_and_lower() * 2),
    )
    assert [rep.number for rep in only(events, RepCompleted)] == [3]
    assert only(events, SetCompleted)[0].counted == 3


def test_a_prescribed_target_of_ones_own() -> None:
    pieces = still(1.5) + raise_and_lower((45.0, 45.0))
    plain = run(SetTracker(exercise(), planned(1)), frames(pieces))
    own = run(SetTracker(exercise(), planned(1), target=50.0), frames(pieces))
    assert only(plain, RepCompleted)[0].status is RepStatus.SHORT
    assert only(own, RepCompleted)[0].status is RepStatus.FULL
    assert only(plain, SetCompleted)[0].short == 1


def test_each_frame_is_measured() -> None:
    events = run(SetTracker(exercise(), planned(3)), frames(still(1.5) + raise_and_lower()))
    measured = only(events, Measured)
    assert len(measured) == 133
    assert {m.phase for m in measured} == set(Phase)
    assert max(m.travel or 0.0 for m in measured) == pytest.approx(1.11, abs=0.02)


# --- sides ---


def test_the_side_of_the_set_is_the_side_of_its_reps() -> None:
    events = run(
        SetTracker(exercise(sides="one"), planned(1, SetSide.RIGHT)),
        frames(still(1.5) + raise_and_lower(UP_RIGHT)),
    )
    assert only(events, RepCompleted)[0].side is Side.RIGHT


def test_alternating_reps_tell_their_side_and_count_over_both() -> None:
    pieces = still(1.5) + (raise_and_lower(UP_LEFT) + raise_and_lower(UP_RIGHT)) * 2
    events = run(
        SetTracker(exercise(sides="alternating"), planned(2, SetSide.ALTERNATING)), frames(pieces)
    )
    assert [rep.side for rep in only(events, RepCompleted)] == [
        Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT
    ]  # fmt: skip
    assert only(events, SetCompleted)[0].counted == 4


def test_a_side_that_is_not_sure_is_not_named() -> None:
    events = run(
        SetTracker(exercise(sides="alternating"), planned(2, SetSide.ALTERNATING)),
        frames(still(1.5) + raise_and_lower(UP_BOTH)),
    )
    assert only(events, RepCompleted)[0].side is None


def test_a_measure_without_sides_names_none() -> None:
    movement = [{"measure": "height(mid.wrist) - height(mid.shoulder)", "start": -1, "target": 0}]
    events = run(
        SetTracker(
            exercise(sides="alternating", movement=movement), planned(2, SetSide.ALTERNATING)
        ),
        frames(still(1.5) + raise_and_lower(UP_BOTH)),
    )
    assert [rep.side for rep in only(events, RepCompleted)] == [None]


def test_the_two_ways_of_a_bend_are_its_sides() -> None:
    movement = [{"measure": "height(left.wrist) - height(right.wrist)", "start": 0, "target": 1}]
    pose = {"positions": ["standing"]}
    both_ways = exercise(
        sides="alternating", movement=movement, counting={"two_way": True}, start_pose=pose
    )
    pieces = still(1.5) + raise_and_lower(UP_LEFT) + raise_and_lower(UP_RIGHT)
    events = run(SetTracker(both_ways, planned(1, SetSide.ALTERNATING)), frames(pieces))
    reps = only(events, RepCompleted)
    assert [rep.side for rep in reps] == [Side.LEFT, Side.RIGHT]
    assert [(rep.peak or 0.0) > 0 for rep in reps] == [True, False]
    assert len(only(events, SetCompleted)) == 1
