from dataclasses import replace
from typing import Any

import pytest

from pt_coach.exercises.definition import Counting
from pt_coach.exercises.rep import Rep
from pt_coach.exercises.rep_judgement import RepJudge, Usual, Verdict


def rep(**changed: Any) -> Rep:
    """A repetition of one second."""
    plain = Rep(0.0, 0.6, 1.0, 0.0, 1.0, out_s=1.0, held_s=0.0, return_s=1.0)
    return replace(plain, **changed)


def test_after_a_long_rest_a_smaller_rep_counts_again() -> None:
    usual = Usual()
    usual.remember(rep(end_s=10.0))
    assert usual.expected(16.0) == 1.0
    assert usual.expected(26.0) == pytest.approx(0.37, abs=0.01)


def test_the_judge_keeps_only_the_last_in_mind() -> None:
    judge = RepJudge(Counting())
    for second in range(6):
        small = rep(peak=0.12 + 0.07 * (second % 2), start_s=second + 0.1, end_s=second + 0.9)
        assert judge.judge(small) is Verdict.PERHAPS
        assert judge.keep_in_mind(small) == ()
    assert len(judge.count(rep(peak=0.25, start_s=6.0, end_s=7.0))) == 4
    assert judge.judge(rep(peak=0.05, start_s=8.0, end_s=9.0)) is Verdict.NOTHING


def test_before_anything_is_counted_nothing_is_usual() -> None:
    usual = Usual()
    assert (usual.travel, usual.peak, usual.lasted_s, usual.expected(3.0)) == (0, 0, 0, 0)
