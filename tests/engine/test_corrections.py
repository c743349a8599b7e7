"""What the patient says of a set that is over: each repetition, the count, and why it was short."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pt_coach.engine.choices import RepCorrected, SetReasonGiven
from pt_coach.engine.events import CountCorrected, SetCompleted, Stage
from pt_coach.engine.inputs import Command, CommandKind, Moment, Scale
from pt_coach.engine.last_set import REASONS, LastSet
from pt_coach.exercises.regimen import Prescription
from tests.engine.walk import BRIDGE, READY, SQUAT, TAP, Walk

GOOD, NONE, COUNT = CommandKind.REP_WAS_GOOD, CommandKind.REP_WAS_NONE, CommandKind.CORRECT_COUNT
WHY = CommandKind.SAY_WHY


def counts(walk: Walk) -> list[tuple[int, int]]:
    return [(c.was, c.corrected) for c in walk.of(CountCorrected)]


def test_a_repetition_that_was_none_takes_the_count_down_and_back_up():
    walk = Walk().do(READY, READY, TAP, TAP).do(NONE, value=0).do(GOOD, value=0)
    said = [(r.index, r.counts) for r in walk.of(RepCorrected)]
    assert said == [(0, False), (0, True)]
    assert counts(walk) == [(2, 1), (1, 2)]
    assert walk.of(SetCompleted)[0].counted == 2


def test_a_repetition_and_the_count_can_both_be_put_right():
    walk = Walk().do(READY, READY, TAP, TAP).do(COUNT, value=5).do(NONE, value=1)
    assert counts(walk) == [(2, 5), (5, 4)]


def test_a_count_never_falls_under_nothing():
    walk = Walk().do(READY, READY, TAP, TAP).do(COUNT, value=0).do(NONE, value=1)
    assert len(walk.of(RepCorrected)) == 1
    assert counts(walk) == [(2, 0)]


@pytest.mark.parametrize("index", [-1, 2, None])
def test_a_repetition_that_was_never_seen_cannot_be_put_right(index):
    walk = Walk().do(READY, READY, TAP, TAP).do(NONE, value=index)
    assert walk.of(RepCorrected) == []


def test_saying_what_stands_already_changes_nothing():
    walk = Walk().do(READY, READY, TAP, TAP).do(GOOD, value=0)
    assert walk.of(RepCorrected, CountCorrected) == []


@pytest.mark.parametrize("kind", [GOOD, NONE, COUNT, WHY])
def test_only_the_pages_after_a_set_put_it_right(kind):
    walk = Walk().do(READY, kind).do(READY, TAP).do(kind, value=0, reason="tired")
    assert walk.of(RepCorrected, CountCorrected, SetReasonGiven) == []


def test_without_a_set_there_is_nothing_to_put_right():
    assert LastSet().take(Command(0.0, COUNT, 3)) == []


def test_the_repetitions_of_the_set_before_are_forgotten():
    walk = Walk().do(READY, READY, TAP, TAP, CommandKind.SKIP_REST).do(TAP, TAP).do(NONE, value=2)
    assert walk.of(RepCorrected) == []
    walk.do(NONE, value=1)
    assert walk.of(RepCorrected)[0].planned.set_index == 1


def test_a_set_that_goes_on_by_hand_keeps_its_repetitions():
    walk = Walk(Prescription(exercise="bridge", sets=2, reps=3)).do(READY, READY, TAP)
    walk.do(CommandKind.WITHOUT_CAMERA, TAP, TAP).do(NONE, value=0).do(NONE, value=2)
    assert [r.index for r in walk.of(RepCorrected)] == [0, 2]


@given(st.lists(st.tuples(st.sampled_from([GOOD, NONE]), st.integers(-1, 4)), max_size=12))
def test_the_count_is_that_of_the_repetitions_that_stand(said):
    walk = Walk(Prescription(exercise="bridge", sets=2, reps=4)).do(
        READY, READY, TAP, TAP, TAP, TAP
    )
    stands = [True] * 4
    for kind, index in said:
        walk.do(kind, value=index)
        if 0 <= index < 4:
            stands[index] = kind is GOOD
    final = counts(walk)[-1][1] if counts(walk) else 4
    assert final == sum(stands)


@pytest.mark.parametrize("reason", [r for r in REASONS if r != "pain"])
def test_why_a_set_was_cut_short_is_kept_and_changes_nothing_else(reason):
    walk = Walk().do(READY, READY, TAP, CommandKind.FINISH_SET).do(WHY, reason=reason)
    walk.do(WHY, reason=reason)
    assert [(r.planned.set_index, r.reason) for r in walk.of(SetReasonGiven)] == [(0, reason)]
    assert walk.engine.stage is Stage.REST
    assert walk.of(SetCompleted)[0].reason is None


@pytest.mark.parametrize(("held_s", "asked"), [(3.0, True), (5.2, False)])
def test_a_hold_is_short_by_its_seconds(held_s, asked):
    walk = Walk(Prescription(exercise="plank", sets=2, reps=1, hold_s=5)).do(READY, READY, TAP)
    walk.wait(held_s)
    walk.do(CommandKind.FINISH_SET).do(WHY, reason="tired")
    assert bool(walk.of(SetReasonGiven)) is asked


def test_another_reason_stands_beside_the_first():
    walk = Walk().do(READY, READY, TAP, CommandKind.FINISH_SET)
    walk.do(WHY, reason="tired").do(WHY, reason="no_time")
    assert [r.reason for r in walk.of(SetReasonGiven)] == ["tired", "no_time"]


def test_a_whole_set_needs_no_reason_and_a_word_of_its_own_is_none():
    assert Walk().do(READY, READY, TAP, TAP).do(WHY, reason="tired").of(SetReasonGiven) == []
    walk = Walk().do(READY, READY, TAP, CommandKind.FINISH_SET).do(WHY, reason="bored")
    assert walk.of(SetReasonGiven) == []


@pytest.mark.parametrize("prescription", [BRIDGE, SQUAT])
def test_pain_as_the_reason_asks_where_and_how_strong(prescription):
    walk = Walk(prescription).do(READY, READY, CommandKind.FINISH_SET).do(WHY, reason="pain")
    assert walk.engine.stage is Stage.HURT
    walk.say(Scale.PAIN, 6, Moment.DURING).do(CommandKind.RESUME)
    assert walk.engine.stage is Stage.CHECK_OUT
