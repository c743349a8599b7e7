"""Times a held position.

Knows travel and time, as `rep_cycle` does. The position counts as held from `enter` on until it
falls under `leave`; a short way out of it, or out of sight, is forgiven for the grace time if the
position is there again afterwards. Time that cannot be seen is never counted as held.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pt_coach.exercises.definition import HoldBand
from pt_coach.exercises.rep import LONGEST_STEP_S


class HoldState(StrEnum):
    """Out of the position, holding it, out of it for less than the grace time, or done.

    DONE is after the time was reached: the position has to be left before the next hold begins.
    """

    OUT = "out"
    HOLDING = "holding"
    GRACE = "grace"
    DONE = "done"


class Level(StrEnum):
    """What one reading says about the position."""

    IN = "in"
    BETWEEN = "between"
    BELOW = "below"
    UNSEEN = "unseen"


# (state, level) -> state. A pair that is not here changes nothing, which for BETWEEN is the
# hysteresis.
TRANSITIONS: Final[Mapping[tuple[HoldState, Level], HoldState]] = {
    (HoldState.OUT, Level.IN): HoldState.HOLDING,
    (HoldState.HOLDING, Level.BELOW): HoldState.GRACE,
    (HoldState.HOLDING, Level.UNSEEN): HoldState.GRACE,
    (HoldState.GRACE, Level.IN): HoldState.HOLDING,
    (HoldState.GRACE, Level.BETWEEN): HoldState.HOLDING,
    (HoldState.DONE, Level.BELOW): HoldState.OUT,
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

    Attributes:
        state: see `HoldState`.
        held_s: seconds held in this hold, or in the last one.
        in_all_s: seconds held in all.
        best_s: the longest hold.
    """

    def __init__(self, band: HoldBand) -> None:
        self._band = band
        self.state = HoldState.OUT
        self.held_s = 0.0
        self.in_all_s = 0.0
        self.best_s = 0.0
        self._start_s = 0.0
        self._last_s = 0.0
        self._left_s = 0.0

    def update(self, *, t: float, travel: float | None) -> Hold | None:
        """Take in one reading; the hold that ended with it, if any.

        Args:
            t: s.
            travel: 0 at the start, 1 at the target; None where the position cannot be seen.
        """
        before, step_s = self.state, t - self._last_s
        self._last_s = t
        self.state = TRANSITIONS.get((before, self._level(travel)), before)
        if self.state is HoldState.HOLDING:
            if before is HoldState.OUT:
                self._start_s, self.held_s = t, 0.0
            elif before is HoldState.HOLDING and step_s <= LONGEST_STEP_S:
                self._add(step_s)
            elif before is HoldState.HOLDING and step_s > self._band.grace_s:
                return self._over(t - step_s, HoldState.OUT)
        elif self.state is HoldState.GRACE:
            if before is HoldState.HOLDING:
                self._left_s = t
            elif t - self._left_s > self._band.grace_s:
                return self._over(self._left_s, HoldState.OUT)
        return None

    def reach(self, t: float) -> Hold:
        """The hold's time is reached: end it, and wait until the position is left."""
        return self._over(t, HoldState.DONE)

    def stop(self, t: float) -> Hold | None:
        """End the hold under way, if there is one."""
        if self.state not in (HoldState.HOLDING, HoldState.GRACE):
            self.state = HoldState.OUT
            return None
        return self._over(t if self.state is HoldState.HOLDING else self._left_s, HoldState.OUT)

    def give_up(self) -> None:
        """Wait for the position anew; the seconds so far stay in `in_all_s`."""
        self.state = HoldState.OUT

    def _over(self, end_s: float, state: HoldState) -> Hold:
        self.state = state
        return Hold(self._start_s, end_s, self.held_s)

    def _level(self, travel: float | None) -> Level:
        if travel is None:
            return Level.UNSEEN
        if travel >= self._band.enter:
            return Level.IN
        return Level.BETWEEN if travel >= self._band.leave else Level.BELOW

    def _add(self, seconds: float) -> None:
        self.held_s += seconds
        self.in_all_s += seconds
        self.best_s = max(self.best_s, self.held_s)
