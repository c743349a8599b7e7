from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pt_coach.exercises.definition import FormRule, Phase
from pt_coach.exercises.form_rules import (
    ANY_CUE_EVERY_S,
    SAME_CUE_EVERY_S,
    Cleared,
    CueCaller,
    FormWatch,
    Raised,
    RepForm,
    breaks,
)
from pt_coach.exercises.rep import Rep
from pt_coach.kinematics.landmarks import CameraView

STEP_S = 1 / 30


def rule(rule_id: str = "leans", **changed: Any) -> FormRule:
    plain: dict[str, Any] = {
        "id": rule_id,
        "fault": "Trunk leans",
        "cue": "Chest up.",
        "measure": "tilt(mid.hip, mid.shoulder)",
        "above": 40,
        "tolerance": 5,
    }
    return FormRule.model_validate({**plain, **changed})


def phase_time(phase: str, below: float) -> FormRule:
    return rule("drop", measure=None, above=None, tolerance=0, phase_time=phase, below=below)


def rep(**changed: Any) -> Rep:
    plain: dict[str, Any] = {
        "start_s": 0.0,
        "peak_s": 1.0,
        "end_s": 2.0,
        "valley": 0.0,
        "peak": 1.0,
        "out_s": 1.0,
        "held_s": 0.5,
        "return_s": 1.0,
    }
    return Rep(**{**plain, **changed})


class Run:
    """Feeds one rule's values, a second of them at a time."""

    def __init__(self, *rules: FormRule) -> None:
        self.watch = FormWatch(rules)
        self.t = 0.0
        self.made: list[Raised | Cleared] = []

    def see(
        self,
        value: float | None,
        seconds: float = 1.0,
        *,
        phase: Phase = Phase.OUTBOUND,
        view: CameraView = CameraView.SIDE,
    ) -> None:
        for _ in range(round(seconds / STEP_S)):
            self.t += STEP_S
            values = dict.fromkeys(self.watch.ids, value)
            self.made += self.watch.update(t=self.t, phase=phase, view=view, values=values)

    def rep_done(self, view: CameraView = CameraView.SIDE, **changed: Any) -> RepForm:
        return self.watch.rep_done(rep(**changed), view)


# --- continuous rules ---


def test_an_edge_is_broken_only_beyond_its_tolerance() -> None:
    assert not breaks(rule(above=40, tolerance=5), 44.9)
    assert breaks(rule(above=40, tolerance=5), 45.1)
    below = rule(above=None, below=160, tolerance=10)
    assert not breaks(below, 150.1)
    assert breaks(below, 149.9)


def test_a_fault_is_raised_within_its_time_and_one_frame() -> None:
    run = Run(rule(for_s=0.5))
    run.see(20.0)
    began = run.t
    run.see(50.0)
    (raised,) = run.made
    assert isinstance(raised, Raised)
    assert 0.5 <= raised.t - began <= 0.5 + 2 * STEP_S


def test_a_fault_without_a_time_is_raised_at_once_and_cleared_at_once() -> None:
    run = Run(rule(for_s=0))
    run.see(50.0, STEP_S)
    run.see(20.0, STEP_S)
    assert [type(change) for change in run.made] == [Raised, Cleared]


def test_a_flicker_is_no_fault() -> None:
    run = Run(rule())
    for _ in range(10):
        run.see(50.0, 0.2)
        run.see(20.0, 0.2)
    assert run.made == []
    assert run.rep_done() == RepForm()


def test_a_fault_is_cleared_when_it_has_been_gone_for_its_time() -> None:
    run = Run(rule())
    run.see(50.0)
    run.see(20.0, 0.2)
    run.see(50.0, 0.2)
    assert [type(change) for change in run.made] == [Raised]
    run.see(20.0)
    assert [type(change) for change in run.made] == [Raised, Cleared]


def test_a_fault_is_listed_with_the_rep_that_had_it() -> None:
    run = Run(rule())
    run.see(50.0)
    run.see(20.0)
    assert run.rep_done().faults == ("leans",)
    run.see(20.0)
    assert run.rep_done().faults == ()


def test_a_fault_that_lasts_is_listed_with_the_next_rep_too() -> None:
    run = Run(rule())
    run.see(50.0)
    run.rep_done()
    run.see(50.0)
    assert run.rep_done().faults == ("leans",)
    assert len(run.made) == 1


def test_it_is_looked_at_in_its_phases_only() -> None:
    run = Run(rule(phases=["end_range"]))
    run.see(50.0, phase=Phase.OUTBOUND)
    assert run.made == []
    run.see(50.0, phase=Phase.END_RANGE)
    assert len(run.made) == 1


def test_unknown_is_not_broken() -> None:
    run = Run(rule())
    run.see(50.0, 0.2)
    run.see(None)
    assert run.made == []


# --- not checked ---


def test_another_view_is_not_checked() -> None:
    run = Run(rule(views=["front"]))
    run.see(50.0)
    assert run.made == []
    assert run.rep_done() == RepForm(not_checked=("leans",))


def test_an_unknown_view_is_looked_at() -> None:
    run = Run(rule(views=["front"]))
    run.see(50.0, view=CameraView.UNKNOWN)
    assert run.rep_done(CameraView.UNKNOWN).faults == ("leans",)


def test_hidden_for_most_of_the_rep_is_not_checked() -> None:
    run = Run(rule(), rule("other", peak="max"))
    run.see(20.0, 0.4)
    run.see(None, 0.6)
    assert run.rep_done().not_checked == ("leans", "other")
    run.see(20.0, 0.6)
    run.see(None, 0.4)
    assert run.rep_done() == RepForm()


def test_a_rep_in_which_it_was_never_looked_at_is_not_checked() -> None:
    assert Run(rule()).rep_done().not_checked == ("leans",)


# --- the change from the start pose ---


def test_a_change_is_measured_from_the_pose_that_armed_the_set() -> None:
    run = Run(rule(from_start=True, above=10))
    run.watch.set_baseline({"leans": 30.0})
    run.watch.set_baseline({"leans": None})
    run.see(50.0, phase=Phase.START)
    run.see(44.0)
    assert run.made == []
    run.see(46.0)
    assert len(run.made) == 1


def test_without_arming_it_is_measured_from_before_the_first_movement() -> None:
    run = Run(rule(from_start=True, above=10))
    run.see(10.0, phase=Phase.START)
    run.see(30.0, phase=Phase.START)
    run.see(44.0)
    run.see(90.0, phase=Phase.START)
    assert run.made == []
    run.see(46.0)
    assert len(run.made) == 1


def test_without_any_start_pose_it_is_not_checked() -> None:
    run = Run(rule(from_start=True, above=10))
    run.see(90.0)
    assert run.rep_done().not_checked == ("leans",)


# --- rules that only the end of a rep can judge ---


@pytest.mark.parametrize(
    ("which", "edge", "values", "broken"),
    [
        ("max", {"above": None, "below": 160}, (130.0, 150.0, 130.0), True),
        ("max", {"above": None, "below": 160}, (130.0, 158.0, 130.0), False),
        ("min", {"above": None, "below": 105}, (170.0, 90.0, 170.0), True),
        ("min", {"above": None, "below": 105}, (170.0, 102.0, 170.0), False),
    ],
)
def test_the_largest_or_smallest_value_is_judged(
    which: str, edge: dict[str, Any], values: tuple[float, ...], broken: bool
) -> None:
    run = Run(rule(peak=which, **edge))
    for value in values:
        run.see(value, 0.5)
    assert run.made == []
    form = run.rep_done()
    assert form.faults == (("leans",) if broken else ())
    assert len(run.watch.judged_at_the_end(form)) == len(form.faults)


def test_a_continuous_fault_is_not_judged_at_the_end() -> None:
    run = Run(rule())
    run.see(50.0)
    assert run.watch.judged_at_the_end(run.rep_done()) == ()


def test_phases_can_be_too_short() -> None:
    run = Run(phase_time("return", 1.5))
    run.see(None)
    assert run.rep_done(return_s=1.0).faults == ("drop",)
    assert run.rep_done(return_s=2.0) == RepForm()
    assert Run(phase_time("outbound", 1.5)).rep_done(out_s=1.0).faults == ("drop",)
    assert Run(phase_time("end_range", 1.5)).rep_done(held_s=1.0).faults == ("drop",)


def test_the_time_of_a_phase_that_was_not_seen_is_not_checked() -> None:
    run = Run(phase_time("return", 1.5))
    assert run.rep_done(return_s=None).not_checked == ("drop",)
    assert run.rep_done(return_s=1.0, unknown_share=0.3).not_checked == ("drop",)


# --- cues ---

FIRST, SECOND = rule("first"), rule("second")


def caller() -> CueCaller:
    return CueCaller((FIRST, SECOND))


def test_the_most_important_cue_comes_first_and_only_one_at_a_time() -> None:
    cues = caller()
    cues.want(0.0, SECOND)
    cues.want(0.0, FIRST)
    assert cues.next(0.0) is FIRST
    assert cues.next(ANY_CUE_EVERY_S - 0.1) is None
    cues.want(2.9, SECOND)
    assert cues.next(ANY_CUE_EVERY_S) is SECOND


def test_a_cue_for_a_fault_that_is_gone_is_not_given() -> None:
    cues = caller()
    cues.want(0.0, FIRST)
    cues.drop(FIRST)
    assert cues.next(0.0) is None


def test_a_cue_that_had_to_wait_too_long_is_forgotten() -> None:
    cues = caller()
    cues.want(0.0, FIRST)
    assert cues.next(0.0) is FIRST
    cues.want(3.5, FIRST)
    assert cues.next(4.0) is None
    assert cues.next(7.0) is None
    assert cues.next(SAME_CUE_EVERY_S) is None


def test_the_same_cue_comes_at_most_every_eight_seconds() -> None:
    cues, given = caller(), []
    for tenth in range(300):
        t = tenth / 10
        cues.want(t, FIRST)
        if cues.next(t) is not None:
            given.append(t)
    assert given == pytest.approx([0.0, 8.0, 16.0, 24.0])


def test_who_keeps_a_rule_for_three_reps_is_reminded_less_often() -> None:
    cues = caller()
    cues.want(0.0, FIRST)
    assert cues.next(0.0) is FIRST
    for _ in range(3):
        cues.rep_done(())
    cues.want(9.0, FIRST)
    assert cues.next(9.0) is None
    cues.want(16.0, FIRST)
    assert cues.next(16.0) is FIRST
    cues.rep_done(("first",))
    cues.want(24.0, FIRST)
    assert cues.next(24.0) is FIRST


@settings(deadline=None, max_examples=30)
@given(wants=st.lists(st.tuples(st.floats(0, 60), st.sampled_from([FIRST, SECOND])), max_size=40))
def test_never_two_cues_within_three_seconds(wants: list[tuple[float, FormRule]]) -> None:
    cues, given = caller(), []
    for t, wanted in sorted(wants, key=lambda want: want[0]):
        cues.want(t, wanted)
        if cues.next(t) is not None:
            given.append(t)
    assert all(b - a >= ANY_CUE_EVERY_S for a, b in pairwise(given))


@settings(deadline=None, max_examples=30)
@given(values=st.lists(st.one_of(st.none(), st.floats(0, 90)), max_size=90))
def test_raised_and_cleared_take_turns(values: list[float | None]) -> None:
    run = Run(rule(for_s=0.1))
    for value in values:
        run.see(value, STEP_S)
    kinds = [type(change) for change in run.made]
    assert kinds == ([Raised, Cleared] * len(kinds))[: len(kinds)]
