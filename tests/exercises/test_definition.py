"""What an exercise or a regimen may not say."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from pt_coach.exercises.definition import Band, Exercise, FormRule, Mode, Movement
from pt_coach.exercises.regimen import Prescription, Regimen, Schedule, Weekday
from tests.engine.mover import exercise

ANGLE = "angle(hip, knee, ankle)"
RULE = {"id": "a_rule", "fault": "A fault", "cue": "A cue"}


def test_a_movement_goes_somewhere() -> None:
    with pytest.raises(ValidationError, match="nothing would move"):
        Movement(measure=ANGLE, start=90, target=90)


@pytest.mark.parametrize(
    ("edges", "problem"),
    [
        ({}, "a band needs 'above', 'below' or both"),
        ({"above": 10, "below": 10}, "'above' has to be smaller than 'below'"),
    ],
)
def test_a_band_has_an_edge_and_an_inside(edges: dict[str, float], problem: str) -> None:
    with pytest.raises(ValidationError, match=problem):
        Band.model_validate({"measure": ANGLE, **edges})


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        ({"above": 1}, "needs either 'measure' or 'phase_time'"),
        ({"measure": ANGLE, "phase_time": "return", "above": 1}, "needs either 'measure'"),
        ({"measure": ANGLE}, "needs either 'above' or 'below'"),
        ({"measure": ANGLE, "above": 1, "below": 2}, "needs either 'above' or 'below'"),
    ],
)
def test_a_form_rule_looks_at_one_thing_from_one_side(keys: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValidationError, match=problem):
        FormRule.model_validate({**RULE, **keys})


def test_what_is_counted_moves_and_what_is_only_timed_need_not() -> None:
    with pytest.raises(ValidationError, match="mode 'reps' needs a 'movement'"):
        exercise(movement=[])
    timed: Exercise = exercise(mode="timer", movement=[])
    assert timed.mode is Mode.TIMER


def test_two_form_rules_have_two_names() -> None:
    rule = {**RULE, "measure": ANGLE, "above": 1}
    with pytest.raises(ValidationError, match="two form rules have the same id"):
        exercise(form_rules=[rule, rule])


@pytest.mark.parametrize("days", [(), ("mon", "mon")])
def test_a_schedule_names_each_day_once(days: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError, match="name each day once, and at least one"):
        Schedule.model_validate({"days": days})


def regimen(**changed: Any) -> Regimen:
    """Monday 5 January 2026 to Sunday 18 January, on Mondays and Thursdays."""
    plain: dict[str, Any] = {
        "format": "pt-coach/regimen/1",
        "title": "Back",
        "patient": {"name": "A"},
        "therapist": {"name": "B"},
        "starts": date(2026, 1, 5),
        "ends": date(2026, 1, 18),
        "schedule": {"days": ("mon", "thu")},
        "stop_rules": {"do_not_start_at_pain": 7, "stop_exercise_above_pain": 5},
        "exercises": (
            Prescription(exercise="bridge", sets=1),
            Prescription(exercise="bird_dog", sets=1, days=(Weekday.THU,)),
        ),
    }
    return Regimen.model_validate({**plain, **changed})


def test_a_regimen_ends_after_it_starts() -> None:
    with pytest.raises(ValidationError, match="'ends' lies before 'starts'"):
        regimen(ends=date(2026, 1, 4))


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (date(2026, 1, 1), []),
        (date(2026, 1, 5), ["bridge"]),
        (date(2026, 1, 6), []),
        (date(2026, 1, 8), ["bridge", "bird_dog"]),
        (date(2026, 1, 19), []),
    ],
)
def test_what_is_due_on_a_day(day: date, due: list[str]) -> None:
    assert [one.exercise for one in regimen().due_on(day)] == due


def test_a_regimen_without_an_end_goes_on() -> None:
    assert regimen(ends=None).is_due(date(2027, 1, 4))
