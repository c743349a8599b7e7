"""The One-Euro filter against numbers worked out by hand and against its promises."""

from random import Random
from statistics import stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pt_coach.kinematics.one_euro import OneEuro

STEPS = st.lists(st.tuples(st.floats(0.001, 2.0), st.floats(-500, 500)), min_size=1, max_size=40)


def test_the_first_value_comes_out_as_it_went_in_at_time_zero_too():
    assert OneEuro().update(t=0.0, value=37.0) == 37.0


def test_time_zero_is_a_time():
    smooth = OneEuro(beta=0.0)
    smooth.update(t=0.0, value=0.0)
    # alpha = r / (r + 1) with r = 2 pi * 1 Hz * 0.1 s
    assert smooth.update(t=0.1, value=10.0) == pytest.approx(3.85870, abs=1e-4)


def test_beta_raises_the_cut_off_with_the_smoothed_speed():
    smooth = OneEuro(beta=0.02)
    smooth.update(t=5.0, value=0.0)
    # speed 0.38587 * 100 deg/s, cut-off 1 + 0.02 * 38.587 = 1.77174 Hz
    assert smooth.update(t=5.1, value=10.0) == pytest.approx(5.26786, abs=1e-4)


@pytest.mark.parametrize("t", [1.0, 0.9])
def test_time_has_to_advance(t):
    smooth = OneEuro()
    smooth.update(t=1.0, value=0.0)
    with pytest.raises(ValueError, match=f"{t} after 1.0"):
        smooth.update(t=t, value=0.0)


def test_time_has_no_default_and_no_place():
    with pytest.raises(TypeError):
        OneEuro().update(0.0, 1.0)


def test_reset_forgets_value_speed_and_time():
    smooth = OneEuro()
    smooth.update(t=10.0, value=90.0)
    smooth.update(t=10.1, value=180.0)
    smooth.reset()
    assert smooth.update(t=0.0, value=5.0) == 5.0
    fresh = OneEuro()
    fresh.update(t=0.0, value=5.0)
    assert smooth.update(t=0.2, value=9.0) == fresh.update(t=0.2, value=9.0)


@given(STEPS)
def test_it_never_leaves_the_range_of_what_went_in(steps):
    smooth, t, values = OneEuro(), 0.0, []
    for dt, value in steps:
        t += dt
        values.append(value)
        out = smooth.update(t=t, value=value)
        assert min(values) - 1e-9 <= out <= max(values) + 1e-9


def test_a_hold_is_calm_and_a_movement_hardly_late():
    noise = Random(7)
    hold = OneEuro()
    held = [hold.update(t=n / 30, value=90 + noise.gauss(0, 3)) for n in range(300)]
    assert stdev(held[30:]) < 1.6

    ramp = OneEuro()
    behind_deg = [90 * n / 30 - ramp.update(t=n / 30, value=90 * n / 30) for n in range(60)]
    # 90 degrees a second: 6 degrees behind is 67 ms late.
    assert max(behind_deg) < 8.0
    assert behind_deg[-1] < 5.0


def test_after_a_long_gap_the_new_value_counts_nearly_alone():
    smooth = OneEuro()
    smooth.update(t=0.0, value=0.0)
    assert smooth.update(t=10.0, value=100.0) > 98.0
