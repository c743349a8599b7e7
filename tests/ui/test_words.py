import pytest

from pt_coach.engine.plan import plan_session
from pt_coach.exercises.regimen import PrescribedSide, Prescription
from pt_coach.reports.trends import PainTrend, Trend
from pt_coach.ui.doses import dose_words, minutes_of, set_words
from pt_coach.ui.trend_words import change_words, trend_words
from tests.ui.rig import LIBRARY

EACH = PrescribedSide.EACH


@pytest.mark.parametrize(
    ("prescription", "words"),
    [
        (Prescription(exercise="bridge", sets=2, reps=10), "2 sets of 10, hold 5 s"),
        (Prescription(exercise="bridge", sets=1, reps=5, hold_s=0), "1 set of 5"),
        (Prescription(exercise="bird_dog", sets=1, reps=8, hold_s=0), "1 set of 8, each side"),
        (
            Prescription(exercise="straight_leg_raise", sets=2, reps=4, hold_s=0, side=EACH),
            "2 sets of 4, each side",
        ),
        (
            Prescription(
                exercise="straight_leg_raise",
                sets=1,
                reps=4,
                hold_s=0,
                side=PrescribedSide.LEFT,
            ),
            "1 set of 4, left side",
        ),
        (Prescription(exercise="side_plank_full", sets=1, hold_s=8), "hold 8 s once, each side"),
        (
            Prescription(exercise="side_plank_full", sets=3, hold_s=8),
            "hold 8 s, 3 times, each side",
        ),
    ],
)
def test_a_dose_is_said_as_the_therapist_wrote_it(prescription: Prescription, words: str) -> None:
    plan = plan_session((prescription,), LIBRARY)

    assert dose_words(plan.exercises[0]) == words


def test_one_set_in_words() -> None:
    plan = plan_session(
        (
            Prescription(exercise="straight_leg_raise", sets=1, reps=4, hold_s=3, side=EACH),
            Prescription(exercise="side_plank_full", sets=1, hold_s=8),
        ),
        LIBRARY,
    )

    first, second = plan.exercises
    assert set_words(first.sets[1], first.exercise) == "4 repetitions, hold 3 s, right side"
    assert set_words(second.sets[0], second.exercise) == "8 seconds, left side"


def test_one_of_a_thing_is_said_in_the_singular() -> None:
    plan = plan_session(
        (
            Prescription(exercise="bridge", sets=1, reps=1, hold_s=0),
            Prescription(exercise="side_plank_full", sets=2, hold_s=1),
        ),
        LIBRARY,
    )

    first, second = plan.exercises
    assert set_words(first.sets[0], first.exercise) == "1 repetition"
    assert set_words(second.sets[0], second.exercise) == "1 second, left side"
    assert dose_words(second) == "hold 1 s twice, each side"


def test_minutes_follow_from_tempo_and_rest() -> None:
    dose = Prescription(exercise="bridge", sets=2, reps=10, hold_s=5, rest_s=45)
    plan = plan_session((dose,), LIBRARY)

    # 20 repetitions of 9.5 s, one rest of 45 s, 40 s to get ready: 275 s.
    assert minutes_of(plan.exercises[0]) == 5


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (7, 4, "Down 3 points: a real change."),
        (5, 4, "Down 1 point: small, may be chance."),
        (4, 6, "Up 2 points: a real change."),
        (4, 4, "As before."),
    ],
)
def test_a_change_is_called_real_from_two_points_on(first: int, last: int, words: str) -> None:
    assert change_words(first, last) == words


def test_too_few_answers_claim_nothing() -> None:
    assert trend_words(PainTrend(Trend.NOT_ENOUGH)).startswith("Not enough answers")
    assert "about the same" in trend_words(PainTrend(Trend.STABLE, 5, 4.5))
