"""The time of a loop that can be slowed, held and stepped. Knows no widget and reads no clock."""

from dataclasses import dataclass

PAUSE_S = 0.9
STEP_S = 1 / 15
_SLOW = 0.4


@dataclass
class ReplayClock:
    """Where in the loop one is.

    Attributes:
        length_s: of the longest movement shown; a pause follows it.
        t: seconds from the loop's beginning.
        running: whether time goes on.
        slow: whether it goes on slowly.
    """

    length_s: float = 0.0
    t: float = 0.0
    running: bool = True
    slow: bool = False

    def advance(self, by_s: float) -> None:
        """Time went by outside."""
        if self.running:
            self.t = (self.t + by_s * (_SLOW if self.slow else 1.0)) % (self.length_s + PAUSE_S)

    def step(self) -> None:
        """Hold, and go on by one picture; after the last comes the first."""
        self.running = False
        later = self.t + STEP_S
        self.t = 0.0 if self.t >= self.length_s else min(later, self.length_s)

    def restart(self, length_s: float) -> None:
        """Begin another loop, at the speed that was chosen."""
        self.length_s, self.t = length_s, 0.0
