"""When the next frame of something recorded or drawn is due: in real time, or at once.

A pace belongs to one source. The source asks it to wait until a frame is due; the real pace
waits on the wall, the simulated one moves its own clock there, so that an hour of exercise
passes as fast as the machine can count it.
"""

from threading import Event
from typing import Protocol

from pt_coach.tracking.ports import Clock


class Pace(Protocol):
    """Waits for the time at which a frame is due."""

    @property
    def real(self) -> bool:
        """Whether time goes on by itself."""

    def now(self) -> float:
        """The time, in seconds."""

    def wait_until(self, t: float, timeout_s: float) -> bool:
        """Wait until `t` but no longer than `timeout_s`; whether `t` was reached."""

    def stop(self) -> None:
        """Make a waiting `wait_until`, and every later one, return at once."""


class RealPace:
    """Waits for a clock that goes by itself."""

    real = True

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._stopped = Event()

    def now(self) -> float:
        """The clock's time, s."""
        return self._clock()

    def wait_until(self, t: float, timeout_s: float) -> bool:
        """Wait until the clock shows `t`, at most `timeout_s`; whether it does."""
        left_s = t - self._clock()
        if left_s > 0 and not self._stopped.is_set():
            self._stopped.wait(min(left_s, timeout_s))
        return left_s <= timeout_s and not self._stopped.is_set()

    def stop(self) -> None:
        """Wait no more."""
        self._stopped.set()


class SimulatedPace:
    """A clock that stands still until somebody waits for it. Its `now` is the session's clock."""

    real = False

    def __init__(self, t: float = 0.0) -> None:
        self._t = t

    def now(self) -> float:
        """The simulated time, s."""
        return self._t

    def wait_until(self, t: float, timeout_s: float) -> bool:
        """Make it `t`, unless it is later already."""
        self._t = max(self._t, t)
        return True

    def stop(self) -> None:
        """Nothing ever waits here."""
