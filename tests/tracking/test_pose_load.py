import pytest

from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.tracking.ports import Frame
from pt_coach.tracking.pose_load import LoadWatch, PoseLoad, TimedEstimator
from tests.tracking.simulated import SetClock, noise


def note(watch: LoadWatch, took_ms: list[float], fps: float = 20.0) -> list[PoseLoad | None]:
    return [watch.note(n / fps, took / 1000.0) for n, took in enumerate(took_ms)]


def test_the_load_is_told_after_three_seconds() -> None:
    loads = note(LoadWatch(warm_up=0), [20.0] * 80)
    assert loads[59] is None
    load = loads[60]
    assert load is not None
    assert load.p95_ms == pytest.approx(20.0)
    assert load.frames == 61
    assert not load.too_slow


def test_a_model_that_stays_slow_is_too_slow() -> None:
    last = note(LoadWatch(warm_up=0), [40.0, 50.0] * 40)[-1]
    assert last is not None
    assert last.p95_ms == pytest.approx(50.0)
    assert last.too_slow


def test_single_slow_frames_and_the_first_ones_do_not_count() -> None:
    took = [400.0] * 5 + [20.0] * 100
    took[50] = took[80] = 200.0
    last = note(LoadWatch(), took)[-1]
    assert last is not None
    assert not last.too_slow


def test_what_is_long_past_does_not_count() -> None:
    last = note(LoadWatch(warm_up=0), [90.0] * 70 + [20.0] * 70)[-1]
    assert last is not None
    assert last.p95_ms == pytest.approx(20.0)


class SlowModel:
    """Takes a given time by the clock it is given."""

    def __init__(self, clock: SetClock, takes_s: float) -> None:
        self.clock = clock
        self.takes_s = takes_s
        self.closed = False

    def estimate(self, frame: Frame) -> PoseFrame:
        self.clock.advance(self.takes_s)
        return PoseFrame(frame.t, None, None, frame.size)

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize(("takes_s", "too_slow"), [(0.030, False), (0.060, True)])
def test_a_model_is_timed_by_the_clock_that_it_is_given(takes_s: float, too_slow: bool) -> None:
    clock = SetClock()
    model = SlowModel(clock, takes_s)
    timed = TimedEstimator(model, clock)
    for n in range(200):
        pose = timed.estimate(Frame(float(n), noise(0)))
    assert pose.t == 199.0
    assert timed.load is not None
    assert timed.load.p95_ms == pytest.approx(1000 * takes_s)
    assert timed.load.too_slow is too_slow
    timed.close()
    assert model.closed
