"""Rolling medians over seconds."""

from hypothesis import given
from hypothesis import strategies as st

from pt_coach.kinematics.rolling import RollingMedian, RollingMode


def test_one_wild_value_does_not_show():
    median = RollingMedian(1.0)
    for n in range(10):
        median.update(t=n / 10, value=5.0)
    assert median.update(t=1.0, value=900.0) == 5.0


def test_what_is_older_than_the_window_is_forgotten():
    median = RollingMedian(1.0)
    median.update(t=0.0, value=1.0)
    assert median.update(t=2.0, value=9.0) == 9.0


def test_clear_forgets_everything():
    median = RollingMedian(1.0)
    median.update(t=0.0, value=1.0)
    median.clear()
    assert median.update(t=0.1, value=9.0) == 9.0


@given(st.lists(st.tuples(st.floats(0.0, 0.7), st.sampled_from([1.0, 2.0, 3.0, 7.5]))))
def test_it_is_the_upper_median_of_the_window(steps):
    median, t, kept = RollingMedian(1.0), 0.0, []
    for dt, value in steps:
        t += dt
        kept.append((t, value))
        window = sorted(v for at, v in kept if at >= t - 1.0)
        assert median.update(t=t, value=value) == window[len(window) // 2]


def test_the_mode_is_what_most_of_the_window_had():
    mode: RollingMode[str] = RollingMode(1.0)
    read = ["a", "a", "b", "b", "b", "a", "b"]
    # At 0.75 s they are even, and what was stays; of five within a second three are b.
    expected = ["a", "a", "a", "a", "b", "b", "b"]
    assert [mode.update(t=n / 4, value=value) for n, value in enumerate(read)] == expected


def test_the_mode_forgets_what_is_older_than_the_window():
    mode: RollingMode[str] = RollingMode(1.0)
    assert [mode.update(t=t, value="a") for t in (0.0, 0.1, 0.2)] == ["a"] * 3
    assert mode.update(t=1.5, value="b") == "b"
