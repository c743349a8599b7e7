"""The easier version that the regimen names, in the place of what hurts."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pt_coach.engine.choices import ExerciseSwapped
from pt_coach.engine.cursor import StartAt
from pt_coach.engine.events import ExerciseSkipped, SetCompleted, Stage
from pt_coach.engine.inputs import CommandKind, Moment, Scale
from pt_coach.engine.plan import SessionPlan, SetSide, plan_session
from pt_coach.engine.session import SessionEngine
from pt_coach.exercises.regimen import PrescribedSide, Prescription
from tests.engine.plans import RULES, exercise
from tests.engine.walk import READY, TAP, Walk

HURTS, EASIER, RESUME = CommandKind.HURTS, CommandKind.EASIER, CommandKind.RESUME
LIBRARY = {
    "bridge": exercise("bridge"),
    "tilt": exercise("tilt"),
    "plank": exercise("plank", mode="hold"),
    "one_leg": exercise("one_leg", sides="one"),
    "march": exercise("march", sides="alternating"),
}


def bridge(**more) -> Prescription:
    given = {"exercise": "bridge", "sets": 2, "reps": 3, "hold_s": 0, "rest_s": 20, **more}
    return Prescription(**given)


def walk_of(*prescriptions: Prescription, known=(), start_at=None) -> Walk:
    walk = Walk()
    plan = plan_session(prescriptions, LIBRARY, known)
    walk.engine = SessionEngine(plan, RULES, camera=False, start_at=start_at)
    return walk


def easier_of(plan: SessionPlan) -> list[tuple[str, int, float, float, SetSide]]:
    sets = [s for one in plan.easier for s in one.sets]
    return [
        (plan.at(s.exercise_index).exercise.id, s.reps, s.hold_s, s.rest_s, s.side) for s in sets
    ]


def test_without_a_dose_of_its_own_it_has_the_harder_ones():
    plan = plan_session([bridge(reps=7, hold_s=2, easier="tilt")], LIBRARY)
    assert easier_of(plan) == [("tilt", 7, 2.0, 20.0, SetSide.BOTH)] * 2
    assert plan.exercises[0].easier_index == 1
    assert (plan.origin_of(0), plan.origin_of(1)) == (0, 0)
    assert [s.exercise_index for s in plan.sets] == [0, 0]


@pytest.mark.parametrize("due", [True, False])
def test_where_the_regimen_prescribes_it_that_is_its_dose(due):
    own = Prescription(exercise="tilt", sets=1, reps=5, hold_s=1, rest_s=9)
    plan = plan_session([bridge(easier="tilt"), *[own] * due], LIBRARY, [own])
    assert easier_of(plan) == [("tilt", 5, 1.0, 9.0, SetSide.BOTH)]


def test_repetitions_are_never_made_into_seconds():
    assert plan_session([bridge(easier="plank")], LIBRARY).easier == ()
    own = Prescription(exercise="plank", sets=1, hold_s=10)
    assert len(plan_session([bridge(easier="plank")], LIBRARY, [own]).easier) == 1


def test_nothing_is_easier_than_itself():
    assert plan_session([bridge(easier="bridge"), bridge()], LIBRARY).easier == ()


@pytest.mark.parametrize(
    ("side", "easier", "sides"),
    [
        ("left", "one_leg", [SetSide.LEFT]),
        ("each", "bridge", [SetSide.BOTH]),
        ("each", "march", [SetSide.LEFT, SetSide.RIGHT]),
    ],
)
def test_the_side_stays_where_it_fits(side, easier, sides):
    hard = {**LIBRARY, "hard": exercise("hard", sides="one")}
    given = bridge(exercise="hard", sets=1, side=PrescribedSide(side), easier=easier)
    assert [s[-1] for s in easier_of(plan_session([given], hard))] == sides


def test_it_takes_the_place_of_the_set_that_hurt_and_of_those_after_it():
    walk = walk_of(bridge(sets=3, easier="tilt"), bridge())
    walk.do(READY, READY, TAP, TAP, TAP, CommandKind.SKIP_REST, TAP, HURTS)
    walk.say(Scale.PAIN, 3, Moment.DURING).do(EASIER)
    assert walk.of(ExerciseSwapped) == [ExerciseSwapped(walk.t, 0, 1, 2, 1)]
    assert walk.engine.stage is Stage.SHOW
    assert walk.engine.exercise.exercise.id == "tilt"
    walk.do(READY, TAP, TAP, TAP, CommandKind.SKIP_REST, TAP, TAP, TAP)
    assert walk.engine.stage is Stage.FEEL
    walk.do(READY)
    assert (walk.engine.stage, walk.engine.exercise.exercise.id) == (Stage.SHOW, "bridge")
    done = [
        (s.planned.exercise_index, s.planned.set_index, s.counted) for s in walk.of(SetCompleted)
    ]
    assert done == [(0, 0, 3), (0, 1, 1), (2, 1, 3), (2, 2, 3)]


def test_before_the_first_set_and_in_the_last_one_there_is_something_left():
    before = walk_of(bridge(easier="tilt")).do(READY, HURTS, EASIER)
    assert before.of(ExerciseSwapped)[0] == ExerciseSwapped(before.t, 0, 0, 1, 0)
    last = walk_of(bridge(sets=1, easier="tilt")).do(READY, READY, TAP, HURTS, EASIER)
    assert last.of(ExerciseSwapped)[0] == ExerciseSwapped(last.t, 0, 0, 1, 0)
    last.do(READY, TAP, TAP, TAP, READY)
    assert last.engine.stage is Stage.CHECK_OUT


def test_in_a_rest_the_next_set_is_the_first_of_it():
    walk = walk_of(bridge(easier="tilt")).do(READY, READY, TAP, TAP, TAP, HURTS, EASIER)
    assert walk.of(ExerciseSwapped)[0].easier_set_index == 1


def test_a_set_that_was_ended_for_pain_without_a_word_is_left_too():
    walk = walk_of(bridge(sets=1, easier="tilt")).do(READY, READY, TAP, CommandKind.FINISH_SET)
    walk.do(CommandKind.SAY_WHY, reason="pain").do(EASIER)
    assert walk.of(ExerciseSwapped)[0].set_index == 0


def test_where_all_was_done_there_is_nothing_to_swap():
    walk = walk_of(bridge(sets=1, easier="tilt")).do(READY, READY, TAP, TAP, TAP, HURTS, EASIER)
    assert walk.of(ExerciseSwapped) == []
    assert walk.engine.stage is Stage.HURT


def test_without_one_in_the_regimen_or_without_pain_nothing_is_swapped():
    assert walk_of(bridge()).do(READY, READY, HURTS, EASIER).of(ExerciseSwapped) == []
    assert walk_of(bridge(easier="tilt")).do(READY, READY, EASIER).of(ExerciseSwapped) == []


def test_above_the_limit_the_exercise_is_left_out():
    walk = walk_of(bridge(easier="tilt"), bridge()).do(READY, READY, TAP, HURTS)
    walk.say(Scale.PAIN, 6, Moment.DURING).do(EASIER)
    assert walk.of(ExerciseSwapped) == []
    walk.do(RESUME)
    assert walk.of(ExerciseSkipped)[0].exercise_index == 0


def test_where_the_easier_one_hurts_too_it_is_left_out_by_its_own_number():
    walk = walk_of(bridge(easier="tilt"), bridge()).do(READY, HURTS, EASIER, READY, TAP, HURTS)
    assert walk.do(EASIER).engine.stage is Stage.HURT
    walk.do(CommandKind.SKIP_EXERCISE, reason="pain")
    assert walk.of(ExerciseSkipped)[0].exercise_index == 2
    assert walk.engine.exercise.exercise.id == "bridge"


def test_a_session_that_was_cut_off_goes_on_in_the_easier_one():
    walk = walk_of(bridge(easier="tilt"), bridge(), start_at=StartAt(2, 1, 1))
    walk.do(READY, TAP, TAP, READY)
    assert walk.of(SetCompleted)[0].counted == 3
    assert walk.engine.exercise.exercise.id == "bridge"


@given(st.integers(1, 4), st.integers(1, 4), st.integers(0, 7))
def test_a_swap_begins_in_the_same_round_and_leaves_at_least_one(sets, own_sets, left):
    for side, easier in product(("each", "left"), ("one_leg", "bridge")):
        hard = {**LIBRARY, "hard": exercise("hard", sides="one")}
        own = Prescription(exercise=easier, sets=own_sets, reps=2)
        planned = bridge(exercise="hard", sets=sets, side=PrescribedSide(side), easier=easier)
        plan = plan_session([planned], hard, [own])
        done = min(left, len(plan.exercises[0].sets) - 1)
        walk = Walk()
        walk.engine = SessionEngine(plan, RULES, camera=False, start_at=StartAt(0, done))
        swapped = walk.do(HURTS, EASIER).of(ExerciseSwapped)[0]
        start = swapped.easier_set_index
        per, easier_per = plan.exercises[0].sets_a_round, plan.easier[0].sets_a_round
        assert 0 <= start < len(plan.easier[0].sets)
        assert start // easier_per == min(done // per, own_sets - 1)
