"""Times a held position.

Knows travel and time, as `rep_cycle` does. The position counts as held from `enter` on until it
falls under `leave`; a short way out of it, or out of sight, is forgiven for the grace time if the
position is there again afterwards. Time that cannot be seen is never counted as held.
"""

from dataclasses import dataclass
from enum import StrEnum

from pt_coach.exercises.definition import HoldBand


class HoldState(StrEnum):
    """Out of the position, holding it, or out of it for less than the grace time."""

    OUT = "out"
    HOLDING = "holding"
    GRACE = "grace"


class Reading(StrEnum):
    """What one reading says about the position."""

    IN = "in"
    BETWEEN = "between"
    BELOW = "below"


# (state, reading) -> state. BETWEEN keeps whatever was, which is the hysteresis.
TRANSITIONS = {
    (HoldState.OUT, Reading.IN): HoldState.HOLDING,
    (HoldState.HOLDING, Reading.BELOW): HoldState.GRACE,
    (HoldState.GRACE, Reading.IN): HoldState.HOLDING,
    (HoldState.GRACE, Reading.BETWEEN): HoldState.HOLDING,
}


@dataclass(frozen=True, slots=True)
class Hold:
    """One hold that is over: when it began and ended, and the seconds held in it."""

    start_s: float
    end_s: float
    held_s: float


class HoldTimer:
    """Adds up the seconds in the position.

    Args:
        band: where the position begins and ends, and the grace time.
    """

    def __init__(self, band: HoldBand) -> None:
        self._band = band
        self.state = HoldState.OUT
        self.held_s = 0.0
        self.in_all_s = 0.0
        self._start_s = 0.0
        self._last_s: float | None = None
        self._left_s = 0.0

    def update(self, *, t: float, travel: float | None) -> Hold | None:
        """Take in one reading, None where the position cannot be seen; the hold that ended, if any.

        Args:
            t: s.
            travel: 0 at the start, 1 at the target.
        """
        before, last = self.state, self._last_s
        self._last_s = t
        after = self._next(travel)
        if before is HoldState.OUT and after is HoldState.HOLDING:
            self._start_s, self.held_s = t, 0.0
        elif before is HoldState.HOLDING and after is HoldState.HOLDING and last is not None:
            self._add(t - last)
        elif before is HoldState.HOLDING and after is HoldState.GRACE:
            self._left_s = t
        if after is HoldState.GRACE and t - self._left_s > self._band.grace_s:
            self.state = HoldState.OUT
            return Hold(self._start_s, self._left_s, self.held_s)
        self.state = after
        return None

    def end(self, t: float) -> Hold | None:
        """End the hold under way, as when its time is reached."""
        if self.state is HoldState.OUT:
            return None
        self.state = HoldState.OUT
        return Hold(self._start_s, t, self.held_s)

    def _next(self, travel: float | None) -> HoldState:
        if travel is None:
            reading = Reading.BELOW
        elif travel >= self._band.enter:
            reading = Reading.IN
        else:
            reading = Reading.BETWEEN if travel >= self._band.leave else Reading.BELOW
        return TRANSITIONS.get((self.state, reading), self.state)

    def _add(self, seconds: float) -> None:
        self.held_s += seconds
        self.in_all_s += seconds
