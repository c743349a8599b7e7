from queue import Queue
from threading import Thread

from pt_coach.tracking.pacing import RealPace, SimulatedPace
from tests.tracking.simulated import WAIT_S, SetClock


def test_simulated_time_jumps_to_what_is_waited_for_and_never_back() -> None:
    pace = SimulatedPace(3.0)
    assert pace.wait_until(5.0, 0.0)
    assert pace.now() == 5.0
    assert pace.wait_until(4.0, 0.0)
    assert pace.now() == 5.0
    pace.stop()
    assert pace.wait_until(6.0, 0.0)
    assert not pace.real


def test_real_time_does_not_wait_for_what_is_past() -> None:
    pace = RealPace(SetClock(10.0))
    assert pace.real
    assert pace.now() == 10.0
    assert pace.wait_until(9.0, 0.0)
    assert pace.wait_until(10.0, 0.0)


def test_real_time_gives_up_what_is_too_far_off() -> None:
    pace = RealPace(SetClock(10.0))
    assert not pace.wait_until(10.5, 0.001)
    assert pace.wait_until(10.001, 1.0)


def test_a_stopped_pace_wakes_whoever_waits() -> None:
    pace = RealPace(SetClock(0.0))
    reached: Queue[bool] = Queue()
    waiting = Thread(target=lambda: reached.put(pace.wait_until(60.0, 60.0)), daemon=True)
    waiting.start()
    pace.stop()
    assert reached.get(timeout=WAIT_S) is False
    assert pace.wait_until(70.0, 60.0) is False
