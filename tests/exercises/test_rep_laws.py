from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exercises.signals import count, hidden, repetitions

SIZES = st.lists(st.floats(0.5, 1.3), min_size=1, max_size=5)


@settings(deadline=None, max_examples=40)
@given(sizes=SIZES, fps=st.floats(8.0, 60.0))
def test_the_same_count_at_any_frame_rate(sizes: list[float], fps: float) -> None:
    assert len(count(repetitions(sizes, fps=fps))) == len(sizes)


@settings(deadline=None, max_examples=25)
@given(sizes=SIZES, shift_s=st.floats(-1e5, 1e5))
def test_a_shift_in_time_changes_nothing(sizes: list[float], shift_s: float) -> None:
    plain = count(repetitions(sizes))
    shifted = count((t + shift_s, u) for t, u in repetitions(sizes))
    assert [one.travel for one in plain] == [one.travel for one in shifted]
    assert [one.start_s + shift_s for one in plain] == pytest.approx(
        [one.start_s for one in shifted]
    )


@settings(deadline=None, max_examples=25)
@given(sizes=SIZES, start=st.floats(-1.0, 1.0), scale=st.floats(0.6, 2.0))
def test_the_count_is_relative(sizes: list[float], start: float, scale: float) -> None:
    readings = [(t, start + scale * (u or 0.0)) for t, u in repetitions(sizes)]
    assert len(count(readings)) == len(sizes)


@settings(deadline=None, max_examples=40)
@given(sizes=SIZES, seed=st.integers(0, 10_000))
def test_jitter_inside_the_hysteresis_changes_nothing(sizes: list[float], seed: int) -> None:
    noise = Random(seed)
    readings = [(t, (u or 0.0) + noise.uniform(-0.04, 0.04)) for t, u in repetitions(sizes)]
    assert len(count(readings)) == len(sizes)


@settings(deadline=None, max_examples=40)
@given(sizes=SIZES, seed=st.integers(0, 10_000))
def test_dropped_frames_change_nothing(sizes: list[float], seed: int) -> None:
    noise = Random(seed)
    readings = [one for one in repetitions(sizes) if noise.random() > 0.4]
    assert len(count(readings)) == len(sizes)


@settings(deadline=None, max_examples=40)
@given(sizes=SIZES, at_s=st.floats(0.5, 12.0), gap_s=st.floats(0.0, 8.0))
def test_what_is_not_seen_never_adds_a_rep(sizes: list[float], at_s: float, gap_s: float) -> None:
    assert len(count(hidden(repetitions(sizes), at_s, at_s + gap_s))) <= len(sizes)
