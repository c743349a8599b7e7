import pytest

from pt_coach.engine.events import StopRule
from pt_coach.engine.inputs import Moment, Rating, Scale
from pt_coach.engine.stop_rules import StopWatch, location_rank
from tests.engine.plans import RULES


def said(watch: StopWatch, scale: Scale, moment: Moment, value: int | str | None):
    advice = watch.consider(Rating(1.0, scale, moment, value, item="numbness"))
    return None if advice is None else advice.rule


@pytest.mark.parametrize(
    ("pain", "rule"), [(0, None), (6, None), (7, StopRule.PAIN_BEFORE), (None, None)]
)
def test_too_much_pain_to_start(pain, rule):
    assert said(StopWatch(RULES), Scale.PAIN, Moment.BEFORE, pain) is rule


@pytest.mark.parametrize(("pain", "rule"), [(5, None), (6, StopRule.PAIN_DURING)])
def test_too_much_pain_to_go_on(pain, rule):
    assert said(StopWatch(RULES), Scale.PAIN, Moment.DURING, pain) is rule


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [(3, 4, None), (3, 5, StopRule.PAIN_ROSE), (None, 9, None), (6, 2, None)],
)
def test_pain_that_rose_is_told_to_the_therapist(before, after, rule):
    watch = StopWatch(RULES)
    said(watch, Scale.PAIN, Moment.BEFORE, before)
    assert said(watch, Scale.PAIN, Moment.AFTER, after) is rule


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_not_sure_counts_as_yes(answer):
    watch = StopWatch(RULES)
    assert said(watch, Scale.RED_FLAG, Moment.BEFORE, answer) is StopRule.RED_FLAG
    assert watch.advised[0].item == "numbness"


def test_no_warning_sign_no_stop():
    assert said(StopWatch(RULES), Scale.RED_FLAG, Moment.BEFORE, "no") is None


@pytest.mark.parametrize(
    ("before", "now", "moved"),
    [
        ("back", "thigh:left", True),
        ("thigh", "back", False),
        ("none", "back", False),
        ("none", "foot:right", True),
        ("buttock", "buttock", False),
        (None, "foot", False),
        ("back", None, False),
    ],
)
def test_symptoms_that_move_down_the_leg(before, now, moved):
    watch = StopWatch(RULES)
    said(watch, Scale.LOCATION, Moment.BEFORE, before)
    rule = said(watch, Scale.LOCATION, Moment.DURING, now)
    assert rule is (StopRule.MOVED_DOWN if moved else None)


def test_a_regimen_may_leave_the_location_rule_out():
    watch = StopWatch(RULES.model_copy(update={"stop_if_symptoms_move_down_the_leg": False}))
    said(watch, Scale.LOCATION, Moment.BEFORE, "back")
    assert said(watch, Scale.LOCATION, Moment.DURING, "foot") is None


def test_other_answers_stop_nothing():
    assert said(StopWatch(RULES), Scale.COMFORT, Moment.AFTER, "painful") is None


@pytest.mark.parametrize(
    ("value", "rank"), [("none", 0), ("foot", 5), ("knee", None), (3, None), (None, None)]
)
def test_rank_of_a_location(value, rank):
    assert location_rank(value) == rank
