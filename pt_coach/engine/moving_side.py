"""Which side moves, where a set leaves that to the patient."""

from typing import Final

from pt_coach.exercises.definition import Phase
from pt_coach.kinematics.landmarks import Side

# On average over the repetition one side has to lead the other by this share of the travel.
SURE_LEAD: Final = 0.15
_LONGEST_STEP_S = 0.5
_REST_MEMORY_S = 0.5


class MovingSide:
    """Tells the leading side of the repetition under way, and of the last one.

    Told by how much the one side was ahead on average over time, against how they stood at the
    start, so a few frames with left and right swapped do not turn it round.
    """

    def __init__(self) -> None:
        self._at_rest: float | None = None
        self._sum = 0.0
        self._seconds = 0.0
        self._last_s: float | None = None

    def update(self, t: float, phase: Phase, lead: float | None) -> None:
        """Take in one frame; `lead` is the left side's travel less the right one's."""
        step_s = 0.0 if self._last_s is None else min(t - self._last_s, _LONGEST_STEP_S)
        self._last_s = t
        if lead is None:
            return
        if phase is Phase.START:
            rest = lead if self._at_rest is None else self._at_rest
            self._at_rest = rest + min(1.0, step_s / _REST_MEMORY_S) * (lead - rest)
        else:
            self._sum += (lead - (self._at_rest or 0.0)) * step_s
            self._seconds += step_s

    def begin_rep(self) -> None:
        """A repetition came back; the next one is told anew."""
        self._sum = self._seconds = 0.0

    @property
    def side(self) -> Side | None:
        """The side that leads, None as long as that is not sure."""
        if self._seconds <= 0.0 or abs(self._sum) < SURE_LEAD * self._seconds:
            return None
        return Side.LEFT if self._sum > 0 else Side.RIGHT
