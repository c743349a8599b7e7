import pytest

from pt_coach.engine.plan import SetSide, plan_session
from pt_coach.exercises.regimen import PrescribedSide, Prescription
from pt_coach.kinematics.landmarks import Side
from tests.engine.plans import exercise


def planned(prescription: Prescription, **kind: str):
    library = {prescription.exercise: exercise(prescription.exercise, **kind)}
    return plan_session([prescription], library)


def test_what_the_therapist_left_out_comes_from_the_exercise():
    sets = planned(Prescription(exercise="bridge", sets=2)).sets
    assert [(s.reps, s.hold_s, s.rest_s) for s in sets] == [(3, 5, 20), (3, 5, 20)]


def test_what_the_therapist_wrote_stands():
    sets = planned(Prescription(exercise="bridge", sets=1, reps=9, hold_s=0, rest_s=0)).sets
    assert [(s.reps, s.hold_s, s.rest_s) for s in sets] == [(9, 0, 0)]


def test_each_side_gets_sets_of_its_own_in_turn():
    plan = planned(Prescription(exercise="raise", sets=2), sides="one")
    assert [s.side for s in plan.sets] == [
        SetSide.LEFT,
        SetSide.RIGHT,
        SetSide.LEFT,
        SetSide.RIGHT,
    ]
    assert [s.set_index for s in plan.sets] == [0, 1, 2, 3]


@pytest.mark.parametrize("side", [PrescribedSide.LEFT, PrescribedSide.ALTERNATING])
def test_a_prescribed_side_stands_above_the_usual_one(side: PrescribedSide):
    plan = planned(Prescription(exercise="raise", sets=1, side=side), sides="one")
    assert [s.side.value for s in plan.sets] == [side.value]


def test_reps_are_per_side():
    plan = planned(Prescription(exercise="bug", sets=1, reps=6), sides="alternating")
    assert plan.sets[0].reps_in_all == 12
    assert plan.sets[0].side.side is None
    assert SetSide.LEFT.side is Side.LEFT


def test_a_hold_is_done_once_unless_more_are_prescribed():
    assert planned(Prescription(exercise="plank", sets=1), mode="hold").sets[0].reps == 1
    assert planned(Prescription(exercise="plank", sets=1, reps=3), mode="hold").sets[0].reps == 3
