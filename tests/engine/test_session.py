"""The session from check-in to check-out, on taps and timers; the camera has its own tests."""

import pytest

from pt_coach.engine.choices import RepCorrected
from pt_coach.engine.cursor import EarlierRep
from pt_coach.engine.events import (
    CountCorrected,
    Event,
    ExerciseSkipped,
    Paused,
    Provenance,
    RepStatus,
    RestTicked,
    Resumed,
    SessionEnded,
    SetCompleted,
    Stage,
    StopAdvised,
    StopRule,
)
from pt_coach.engine.inputs import CommandKind, Moment, Scale
from pt_coach.engine.session import StartAt
from pt_coach.exercises.regimen import Prescription
from tests.engine.walk import BRIDGE, PLANK, READY, SQUAT, TAP, Walk


def test_a_whole_session():
    walk = Walk()
    walk.wait(0.1)
    walk.do(READY, READY, TAP, TAP)
    walk.wait(20.2)
    walk.do(TAP, TAP, READY, READY, TAP, READY, READY)
    assert walk.stages == [
        Stage.CHECK_IN,
        Stage.SHOW,
        Stage.SET,
        Stage.REST,
        Stage.SET,
        Stage.FEEL,
        Stage.SHOW,
        Stage.SET,
        Stage.FEEL,
        Stage.CHECK_OUT,
        Stage.DONE,
    ]
    assert [s.counted for s in walk.of(SetCompleted)] == [2, 2, 1]
    assert walk.of(SessionEnded) == [SessionEnded(walk.t, completed=True)]


def test_rest_counts_whole_seconds_down_and_starts_the_next_set():
    walk = Walk().do(READY, READY, TAP, TAP)
    walk.wait(21)
    left = [int(e.left_s) for e in walk.of(RestTicked)]
    assert left == list(range(19, -1, -1))
    assert walk.engine.stage is Stage.SET


def test_a_rest_stands_still_while_paused():
    walk = Walk().do(READY, READY, TAP, TAP, CommandKind.PAUSE, CommandKind.PAUSE)
    assert walk.wait(60) == ()
    walk.do(CommandKind.RESUME, CommandKind.RESUME)
    assert (len(walk.of(Paused)), len(walk.of(Resumed))) == (1, 1)
    walk.wait(15)
    assert walk.engine.stage is Stage.REST
    walk.wait(5)
    assert walk.engine.stage is Stage.SET


def test_rest_can_be_skipped_and_only_a_rest():
    walk = Walk().do(READY, READY, CommandKind.SKIP_REST)
    assert walk.engine.stage is Stage.SET
    walk.do(TAP, TAP, CommandKind.SKIP_REST)
    assert walk.engine.stage is Stage.SET
    walk.do(TAP, TAP)
    assert walk.engine.stage is Stage.FEEL


def test_ready_taps_in_a_set_and_ends_a_rest():
    walk = Walk().do(READY, READY, READY, READY, READY)
    assert walk.engine.stage is Stage.SET
    assert walk.of(SetCompleted)[0].counted == 2


def test_a_timed_hold_needs_one_tap():
    walk = Walk(PLANK).do(READY, READY, TAP)
    walk.wait(5.2)
    assert walk.of(SetCompleted)[0].held_s == 5.0


def test_an_exercise_no_camera_can_see_runs_on_the_timer_even_with_a_camera():
    walk = Walk(Prescription(exercise="tilt", sets=1, reps=1), camera=True).do(READY, READY, TAP)
    walk.wait(5.2)
    assert walk.engine.stage is Stage.FEEL


def test_a_pause_gives_up_the_hold_under_way():
    walk = Walk(PLANK).do(READY, READY, TAP)
    walk.wait(4)
    walk.do(CommandKind.PAUSE, TAP, CommandKind.RESUME)
    walk.wait(4)
    assert walk.of(SetCompleted) == []


def test_too_much_pain_to_start_ends_before_it_begins():
    walk = Walk().say(Scale.PAIN, 8).do(READY)
    assert walk.of(StopAdvised)[0].rule is StopRule.PAIN_BEFORE
    assert walk.engine.stage is Stage.STOPPED
    assert walk.of(SessionEnded)[0].reason == "do_not_start_at_pain"


def test_a_warning_sign_stops_at_once_and_keeps_the_set():
    walk = Walk().do(READY, READY, TAP).say(Scale.RED_FLAG, "yes", Moment.DURING)
    assert walk.engine.stage is Stage.STOPPED
    assert walk.of(SetCompleted)[0].counted == 1
    walk.say(Scale.PAIN, 3)
    walk.do(READY, CommandKind.STOP)
    assert walk.engine.stage is Stage.STOPPED
    assert walk.of(SessionEnded) == [
        SessionEnded(walk.of(SessionEnded)[0].t, completed=False, reason="red_flag")
    ]


def test_symptoms_down_the_leg_stop_whatever_the_number():
    walk = Walk().say(Scale.LOCATION, "back").do(READY, READY, CommandKind.HURTS)
    walk.say(Scale.PAIN, 1, Moment.DURING).say(Scale.LOCATION, "below_knee:left", Moment.DURING)
    assert walk.engine.stage is Stage.STOPPED


def test_it_hurts_stops_the_set_and_going_on_shows_the_exercise_again():
    walk = Walk().do(READY, READY, TAP, CommandKind.HURTS, CommandKind.HURTS)
    done = walk.of(SetCompleted)[0]
    assert (done.counted, done.reason) == (1, "pain")
    walk.say(Scale.PAIN, 3, Moment.DURING).do(CommandKind.RESUME)
    assert walk.engine.stage is Stage.SHOW
    assert walk.engine.planned_set.set_index == 1


def test_it_hurts_in_the_last_set_goes_on_to_how_it_felt():
    walk = Walk(SQUAT).do(READY, READY, CommandKind.HURTS, CommandKind.RESUME)
    assert walk.engine.stage is Stage.FEEL


def test_pain_above_the_limit_leaves_the_exercise_out():
    walk = Walk().do(READY, READY, CommandKind.HURTS)
    walk.say(Scale.PAIN, 6, Moment.DURING).do(CommandKind.RESUME)
    assert walk.of(ExerciseSkipped)[0].reason == "pain"
    assert walk.engine.exercise.exercise.id == "squat"


def test_it_cannot_hurt_before_the_exercises():
    assert Walk().do(CommandKind.HURTS).engine.stage is Stage.CHECK_IN


def test_pain_that_rose_is_noted_and_stops_nothing():
    walk = Walk(SQUAT).say(Scale.PAIN, 2).do(READY, READY, TAP, READY)
    walk.say(Scale.PAIN, 5, Moment.AFTER).do(READY)
    assert walk.of(StopAdvised)[0].rule is StopRule.PAIN_ROSE
    assert walk.engine.stage is Stage.DONE


def test_a_skipped_exercise_keeps_its_reason():
    walk = Walk().do(READY, CommandKind.SKIP_EXERCISE, reason="no time")
    assert walk.of(ExerciseSkipped) == [ExerciseSkipped(walk.t, 0, "no time")]
    assert walk.engine.exercise.exercise.id == "squat"
    walk.do(CommandKind.SKIP_EXERCISE, CommandKind.SKIP_EXERCISE)
    assert walk.engine.stage is Stage.CHECK_OUT


def test_a_set_can_be_cut_short():
    walk = Walk().do(READY, READY, TAP).do(CommandKind.FINISH_SET, reason="tired")
    done = walk.of(SetCompleted)[0]
    assert (done.counted, done.reason) == (1, "tired")
    walk.do(CommandKind.FINISH_SET)
    assert len(walk.of(SetCompleted)) == 1


def test_a_corrected_count_keeps_the_one_before():
    walk = Walk().do(READY, READY, TAP, TAP).do(CommandKind.CORRECT_COUNT, value=3)
    walk.do(CommandKind.CORRECT_COUNT, value=5)
    assert [(c.was, c.corrected) for c in walk.of(CountCorrected)] == [(2, 3), (3, 5)]


@pytest.mark.parametrize("value", [-1, 2, 501, None])
def test_a_count_that_is_none_changes_nothing(value):
    walk = Walk().do(READY, READY, TAP, TAP).do(CommandKind.CORRECT_COUNT, value=value)
    assert walk.of(CountCorrected) == []


def test_there_is_nothing_to_correct_or_repeat_before_a_set():
    walk = Walk().do(READY, CommandKind.REPEAT_SET).do(CommandKind.CORRECT_COUNT, value=3)
    assert walk.of(CountCorrected) == []
    assert walk.engine.stage is Stage.SHOW


@pytest.mark.parametrize(("prescription", "index"), [(BRIDGE, 0), (SQUAT, 0)])
def test_a_set_can_be_repeated(prescription, index):
    walk = Walk(prescription).do(READY, READY, *[TAP] * prescription.reps, CommandKind.REPEAT_SET)
    assert walk.engine.stage is Stage.SET
    assert walk.engine.planned_set.set_index == index


def test_stop_asks_how_it_was_and_a_second_stop_ends():
    walk = Walk().do(READY, READY, TAP).do(CommandKind.STOP, reason="tired")
    assert walk.engine.stage is Stage.CHECK_OUT
    assert walk.of(SetCompleted)[0].counted == 1
    walk.do(CommandKind.STOP)
    assert walk.engine.stage is Stage.STOPPED


def test_a_session_stopped_early_is_not_complete_though_checked_out():
    walk = Walk().do(READY, CommandKind.STOP, READY)
    assert walk.of(SessionEnded) == [SessionEnded(walk.t, completed=False)]


def test_stop_at_the_check_in_ends_at_once():
    walk = Walk().do(CommandKind.STOP)
    assert walk.of(SessionEnded)[0].completed is False


def test_a_session_that_was_cut_off_goes_on_in_its_set():
    walk = Walk(BRIDGE, SQUAT, start_at=StartAt(0, 1, reps_done=1)).do(READY, TAP)
    assert walk.stages == [Stage.SHOW, Stage.SET, Stage.FEEL]
    assert walk.of(SetCompleted)[0].counted == 2


EARLIER = (
    EarlierRep(1, None, RepStatus.FULL, Provenance.CAMERA),
    EarlierRep(1, None, RepStatus.UNCERTAIN, Provenance.CAMERA),
)


def test_of_a_set_that_was_cut_off_every_repetition_can_be_put_right():
    walk = Walk(BRIDGE, SQUAT, start_at=StartAt(0, 1, reps_done=1), earlier=EARLIER)
    walk.do(READY, TAP)
    # The first from before, the unsure one from before, and the one that was tapped now.
    walk.do(CommandKind.REP_WAS_NONE, value=0).do(CommandKind.REP_WAS_GOOD, value=1)
    walk.do(CommandKind.REP_WAS_NONE, value=2).do(CommandKind.REP_WAS_NONE, value=3)
    assert [(one.index, one.counts) for one in walk.of(RepCorrected)] == [
        (0, False),
        (1, True),
        (2, False),
    ]
    assert [(one.was, one.corrected) for one in walk.of(CountCorrected)] == [(2, 1), (1, 2), (2, 1)]


def test_what_was_carried_over_is_of_that_set_only():
    start = StartAt(0, 0, reps_done=1)
    walk = Walk(BRIDGE, SQUAT, start_at=start, earlier=EARLIER)
    walk.do(READY, CommandKind.SKIP_EXERCISE, READY, TAP, CommandKind.FINISH_SET)
    walk.do(CommandKind.REP_WAS_NONE, value=1)
    assert walk.of(RepCorrected) == []
    walk.do(CommandKind.REP_WAS_NONE, value=0)
    assert [one.index for one in walk.of(RepCorrected)] == [0]


def test_the_same_inputs_give_the_same_events():
    def run() -> list[Event]:
        walk = Walk().do(READY, READY, TAP, TAP)
        walk.wait(21)
        return walk.do(TAP, TAP, READY).events

    assert run() == run()


def test_commands_that_mean_nothing_here_change_nothing():
    walk = Walk().do(CommandKind.SKIP_EXERCISE, CommandKind.PAUSE, CommandKind.RESUME, TAP)
    assert walk.stages == [Stage.CHECK_IN]
