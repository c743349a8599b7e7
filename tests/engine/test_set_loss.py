import pytest

from pt_coach.engine.events import (
    Armed,
    HoldEnded,
    Paused,
    PauseReason,
    RepCompleted,
    RepStatus,
    Resumed,
)
from pt_coach.engine.set_tracker import SetTracker
from tests.engine.mover import (
    HOLD,
    REST,
    UP_BOTH,
    exercise,
    frames,
    lying,
    nobody,
    only,
    planned,
    raise_and_lower,
    raised,
    run,
    still,
)
from tests.kinematics.bodies import ALL_FOURS, DOWN, RIGHT, in_space, seen_by_camera


def test_a_short_loss_changes_nothing() -> None:
    shown = list(frames(still(1.5) + raise_and_lower() * 2))
    lost = [nobody(one.t) if 2.3 <= one.t < 2.6 else one for one in shown]
    events = run(SetTracker(exercise(), planned(2)), lost)
    assert only(events, Paused) == []
    assert [rep.status for rep in only(events, RepCompleted)] == [RepStatus.FULL] * 2


def test_a_rep_that_could_not_be_seen_well_does_not_count() -> None:
    shown = list(frames(still(1.5) + raise_and_lower() * 2))
    lost = [nobody(one.t) if 2.0 <= one.t < 3.0 else one for one in shown]
    events = run(SetTracker(exercise(), planned(5)), lost)
    first, second = only(events, RepCompleted)
    assert (first.status, first.number) == (RepStatus.UNCERTAIN, 0)
    assert (second.status, second.number) == (RepStatus.FULL, 1)


def test_a_loss_pauses_and_goes_on_where_it_was() -> None:
    shown = list(frames([*still(1.5), (1.0, REST, UP_BOTH), *still(6.0, UP_BOTH)]))
    shown += frames([(1.0, UP_BOTH, REST), *still(1.0)], start_s=8.5)
    lost = [nobody(one.t) if 3.0 <= one.t < 5.5 else one for one in shown]
    events = run(SetTracker(exercise(), planned(2)), lost)
    (paused,), (resumed,) = only(events, Paused), only(events, Resumed)
    assert paused.reason is PauseReason.LOST
    assert paused.t == pytest.approx(4.25, abs=0.1)
    assert resumed.t == pytest.approx(5.5, abs=0.1)
    assert len(only(events, RepCompleted)) == 1
    assert len(only(events, Armed)) == 1


def test_after_a_long_loss_the_start_pose_is_asked_for_again() -> None:
    tracker = SetTracker(exercise(), planned(5))
    run(tracker, frames(still(1.5) + raise_and_lower()))
    gone = run(tracker, (nobody(4.4 + n / 30) for n in range(180)))
    assert [paused.reason for paused in only(gone, Paused)] == [PauseReason.LOST]
    back = run(tracker, frames([(0.8, REST, UP_BOTH), (0.8, UP_BOTH, REST)] * 2, start_s=10.2))
    assert only(back, RepCompleted) == []
    assert only(back, Resumed) == []
    ready = run(tracker, frames(still(1.5) + raise_and_lower(), start_s=13.5))
    assert len(only(ready, Resumed)) == len(only(ready, RepCompleted)) == 1
    assert tracker.counted == 2


def test_a_stalled_camera_pauses_too() -> None:
    tracker = SetTracker(exercise(), planned(5))
    assert tracker.tick(0.5) == ()
    run(tracker, frames(still(1.5)))
    assert tracker.tick(2.0) == ()
    (paused,) = tracker.tick(2.6)
    assert isinstance(paused, Paused)
    assert tracker.tick(3.0) == ()


def test_leaving_the_position_pauses_until_the_start_pose_is_held_again() -> None:
    tracker = SetTracker(exercise(), planned(5))
    run(tracker, frames(still(1.5) + raise_and_lower()))
    kneels = in_space(ALL_FOURS, up=RIGHT, chest=DOWN)
    down = run(tracker, (seen_by_camera(kneels, t=4.4 + n / 30) for n in range(150)))
    assert [paused.reason for paused in only(down, Paused)] == [PauseReason.LEFT_POSITION]
    assert tracker.tick(9.5) == ()
    up = run(tracker, frames(still(2.5) + raise_and_lower(), start_s=10.0))
    assert len(only(up, Resumed)) == len(only(up, RepCompleted)) == 1
    assert tracker.counted == 2


def test_who_lies_all_at_once_may_lie_before_a_camera_that_fell() -> None:
    tracker = SetTracker(exercise(), planned(5))
    run(tracker, frames(still(1.5) + raise_and_lower()))
    down = run(tracker, (lying(4.4 + n / 30) for n in range(90)))
    assert [paused.reason for paused in only(down, Paused)] == [PauseReason.ON_ITS_SIDE]
    up = run(tracker, frames(still(2.5) + raise_and_lower(), start_s=8.0))
    assert [paused.reason for paused in only(up, Paused)] == [PauseReason.LEFT_POSITION]
    assert len(only(up, Resumed)) == 1
    assert tracker.counted == 2


def test_a_hold_ends_when_the_position_is_left() -> None:
    tracker = SetTracker(exercise(**HOLD), planned(1, hold_s=20.0))
    run(tracker, frames([*still(1.5), (1.0, REST, UP_BOTH), (2.0, UP_BOTH, UP_BOTH)]))
    down = run(tracker, (lying(4.5 + n / 30) for n in range(90)))
    assert len(only(down, HoldEnded)) == 1


def test_a_picture_that_cannot_be_true_pauses() -> None:
    tracker = SetTracker(exercise(), planned(5))
    run(tracker, frames(still(1.5)))
    jumped = [seen_by_camera(in_space(raised(REST)), t=1.5 + n / 30, px_per_m=320) for n in (0, 1)]
    assert [paused.reason for paused in only(run(tracker, jumped), Paused)] == [
        PauseReason.LEFT_POSITION
    ]


def test_lost_while_it_was_lost_pauses_once() -> None:
    tracker = SetTracker(exercise(), planned(5))
    run(tracker, frames(still(1.5)))
    events = run(tracker, (nobody(1.5 + n / 30) for n in range(60)))
    events += run(tracker, (lying(3.5 + n / 30) for n in range(90)))
    assert len(only(events, Paused)) <= 2


def test_rearming_gives_up_what_was_under_way() -> None:
    tracker = SetTracker(exercise(), planned(5))
    run(tracker, frames([*still(1.5), (1.0, REST, UP_BOTH)]))
    tracker.rearm(2.5)
    events = run(tracker, frames([(1.0, UP_BOTH, REST), *still(1.5)], start_s=2.6))
    assert only(events, RepCompleted) == []
    assert len(only(events, Armed)) == 1
    assert only(events, Resumed) == []
