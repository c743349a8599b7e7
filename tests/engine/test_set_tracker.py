from dataclasses import replace
from itertools import chain
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pt_coach.engine.events import (
    Armed,
    CueGiven,
    FormFaultCleared,
    FormFaultRaised,
    HoldEnded,
    HoldProgressed,
    Measured,
    Paused,
    PauseReason,
    RepCompleted,
    RepStatus,
    Resumed,
    SetCompleted,
)
from pt_coach.engine.plan import SetSide
from pt_coach.engine.set_tracker import SetTracker
from pt_coach.exercises.definition import Phase
from pt_coach.kinematics.landmarks import ImageSize, PoseFrame, Side
from tests.engine.mover import (
    REST,
    UP_BOTH,
    UP_LEFT,
    UP_RIGHT,
    Pieces,
    exercise,
    frame,
    frames,
    lying,
    nobody,
    only,
    planned,
    raise_and_lower,
    raised,
    run,
    still,
    without,
)
from tests.kinematics.bodies import ALL_FOURS, DOWN, RIGHT, in_space, seen_by_camera

HOLD = {"mode": "hold", "hold": {"enter": 0.6, "leave": 0.45, "grace_s": 1.0}}
ARMS = (11, 12, 13, 14, 15, 16)


def tracked(pieces: Pieces, **kinds: Any) -> list[RepCompleted]:
    return only(run(SetTracker(exercise(**kinds), planned(10)), frames(pieces)), RepCompleted)


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


# --- form ---

HIGH = {
    "id": "high", "fault": "Too high", "cue": "Not so high.", "over": "max", "above": 110,
    "measure": "angle(hip, shoulder, elbow)", "tolerance": 5, "for_s": 0.2,
}  # fmt: skip
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
    reps = tracked(pieces, form_rules=[low], counting={"count_at": "end_range"})
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


# --- losing the body ---


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


# --- a clip, already under way ---


def counted(tracker: SetTracker, shown: list[PoseFrame]) -> list[RepCompleted]:
    events = run(tracker, shown)
    return only(chain(events, tracker.finish(shown[-1].t)), RepCompleted)


def clip(**changed: Any) -> SetTracker:
    return SetTracker(exercise(**changed), planned(1000), armed=True)


def test_a_clip_needs_no_start_pose_and_has_no_end() -> None:
    shown = list(frames(raise_and_lower() * 4))
    assert len(counted(clip(), shown)) == 4


def test_a_clip_shorter_than_a_look_at_it() -> None:
    assert counted(clip(), list(frames(still(0.5)))) == []


def test_an_empty_clip() -> None:
    (done,) = clip().finish(0.0)
    assert isinstance(done, SetCompleted)
    assert done.counted == 0


def test_in_a_clip_half_a_rep_counts_if_it_turned() -> None:
    shown = [one for one in frames(raise_and_lower() * 4) if 0.7 <= one.t < 10.3]
    # The halves at both ends are one.
    assert len(counted(clip(), shown)) == 3
    shown = [one for one in frames(raise_and_lower() * 4) if one.t < 10.3]
    assert [rep.not_checked for rep in counted(clip(form_rules=[HIGH]), shown)] == [
        (), (), (), ("high",)
    ]  # fmt: skip


def test_who_comes_back_only_half_the_way_still_repeats() -> None:
    # Half-way down the arms are out of the start pose's band.
    half = (44.0, 44.0)
    pulses = [(0.5, UP_BOTH, half), (0.5, half, UP_BOTH)] * 3
    whole = [(1.0, REST, UP_BOTH), *pulses, (1.0, UP_BOTH, REST), *still(1.0)]
    made = run(SetTracker(exercise(), planned(99), armed=True), frames([*still(1.0), *whole]))
    assert len(only(made, RepCompleted)) == 4


def test_a_rep_whose_turn_is_a_jump_of_the_pose_does_not_count() -> None:
    tracker = SetTracker(exercise(), planned(99), armed=True)
    made = run(tracker, frames(still(1.5)), frames(raise_and_lower(), start_s=1.5))
    up = list(frames([(0.5, REST, (70.0, 70.0))], start_s=4.5))
    # The next picture is of another place: what was up is down.
    aside = [
        frame(t=one.t, middle_px=(900.0, 360.0))
        for one in frames(still(1.0), start_s=up[-1].t + 1 / 30)
    ]
    made += run(tracker, up, aside)
    assert [rep.status for rep in only(made, RepCompleted)] == [
        RepStatus.FULL,
        RepStatus.UNCERTAIN,
    ]


def test_a_clip_goes_on_counting_after_it_lost_the_body() -> None:
    shown = list(frames(raise_and_lower() * 4))
    lost = [nobody(one.t) if 2.8 <= one.t < 8.5 else one for one in shown]
    events = run(clip(), lost)
    assert len(only(events, Paused)) == len(only(events, Resumed)) == 1
    assert len(only(events, RepCompleted)) == 2


def test_a_clip_says_which_side_moved_in_turn() -> None:
    tracker = SetTracker(
        exercise(sides="alternating"), planned(1000, SetSide.ALTERNATING), armed=True
    )
    shown = list(frames((raise_and_lower(UP_RIGHT) + raise_and_lower(UP_LEFT)) * 2))
    assert [rep.side for rep in counted(tracker, shown)] == [
        Side.RIGHT, Side.LEFT, Side.RIGHT, Side.LEFT
    ]  # fmt: skip


def test_many_fidgets_are_not_remembered_for_ever() -> None:
    fidgets = (raise_and_lower((19.0, 19.0)) + raise_and_lower((24.0, 24.0))) * 8
    tracker = SetTracker(exercise(), planned(99))
    events = run(tracker, frames(still(1.5) + fidgets))
    assert only(events, RepCompleted) == []
    assert len(tracker._reps._turns) <= 8


# --- properties ---

SETS = still(1.5) + raise_and_lower() + raise_and_lower((60.0, 60.0)) + raise_and_lower()


@settings(deadline=None, max_examples=15)
@given(fps=st.floats(8.0, 60.0))
def test_the_same_count_at_any_frame_rate(fps: float) -> None:
    events = run(SetTracker(exercise(), planned(10)), frames(SETS, fps=fps))
    assert len(only(events, RepCompleted)) == 3


@settings(deadline=None, max_examples=10)
@given(shift_s=st.floats(-1e6, 1e6))
def test_a_shift_in_time_changes_nothing(shift_s: float) -> None:
    events = run(SetTracker(exercise(), planned(10)), frames(SETS, start_s=shift_s))
    assert len(only(events, RepCompleted)) == 3


@settings(deadline=None, max_examples=10)
@given(px_per_m=st.floats(120.0, 320.0), x=st.floats(0.35, 0.65))
def test_nearer_farther_and_aside_changes_nothing(px_per_m: float, x: float) -> None:
    def make(arms: tuple[float, float], t: float) -> PoseFrame:
        return frame(arms, t, px_per_m=px_per_m, middle_px=(x * 1280, 360))

    events = run(SetTracker(exercise(), planned(10)), frames(SETS, make=make))
    assert len(only(events, RepCompleted)) == 3


@settings(deadline=None, max_examples=10)
@given(size=st.sampled_from([ImageSize(1280, 720), ImageSize(720, 1280), ImageSize(640, 480)]))
def test_the_shape_of_the_picture_changes_nothing(size: ImageSize) -> None:
    def make(arms: tuple[float, float], t: float) -> PoseFrame:
        return frame(arms, t, px_per_m=150.0, size=size)

    reps = only(run(SetTracker(exercise(), planned(10)), frames(SETS, make=make)), RepCompleted)
    assert [rep.travel for rep in reps] == pytest.approx([1.0, 0.62, 1.0], abs=0.06)


def test_in_a_mirror_left_is_right() -> None:
    pieces = still(1.5) + raise_and_lower(UP_LEFT) + raise_and_lower(UP_RIGHT)
    mirrored = [(seconds, a[::-1], b[::-1]) for seconds, a, b in pieces]
    sides = [
        [
            rep.side
            for rep in only(
                run(
                    SetTracker(exercise(sides="alternating"), planned(9, SetSide.ALTERNATING)),
                    frames(one),
                ),
                RepCompleted,
            )
        ]
        for one in (pieces, mirrored)
    ]
    assert sides == [[Side.LEFT, Side.RIGHT], [Side.RIGHT, Side.LEFT]]


@settings(deadline=None, max_examples=10)
@given(seed=st.integers(0, 10_000))
def test_dropped_frames_and_jitter_change_nothing(seed: int) -> None:
    chance = Random(seed)
    shown = []
    for one in frames(SETS):
        assert one.image is not None
        image = one.image + [[chance.gauss(0, 0.0007), chance.gauss(0, 0.0007), 0, 0]] * 33
        if chance.random() < 0.6:
            shown.append(replace(one, image=image))
    assert len(only(run(SetTracker(exercise(), planned(10)), shown), RepCompleted)) == 3


@settings(deadline=None, max_examples=20)
@given(from_s=st.floats(2.0, 3.6))
def test_a_held_landmark_never_completes_a_rep(from_s: float) -> None:
    shown = [
        without(one, *ARMS) if one.t >= from_s else one
        for one in frames(still(1.5) + raise_and_lower())
    ]
    events = run(SetTracker(exercise(), planned(3)), shown)
    assert all(rep.t < from_s for rep in only(events, RepCompleted))
