"""What is said now, what waits, and what is not said any more. Knows no Qt and no clock.

One thing is said at a time. The most important goes first, cuts off what is long and matters less,
and what has waited for too long is dropped: a number that comes late is worse than none.
"""

from dataclasses import dataclass

from pt_coach.ui.voice.utterance import Utterance


@dataclass(frozen=True, slots=True)
class _Waiting:
    utterance: Utterance
    since_s: float


class SpeechQueue:
    """Holds what is to be said. Times are seconds of one clock, given with each call.

    Attributes:
        current: what is being said, None in silence.
    """

    def __init__(self) -> None:
        self.current: Utterance | None = None
        self._waiting: list[_Waiting] = []

    def offer(self, utterance: Utterance, t: float) -> bool:
        """Let it be said; whether what is being said has to be cut off for it."""
        if utterance.manner.newest_only:
            self._waiting = [w for w in self._waiting if w.utterance.kind is not utterance.kind]
        self._waiting.append(_Waiting(utterance, t))
        if self.current is None:
            return False
        cut_by = self.current.manner.cut_by
        return cut_by is not None and utterance.manner.rank <= cut_by

    def take(self, t: float) -> Utterance | None:
        """What to say now; None while something is being said, or nothing waits."""
        self._waiting = [w for w in self._waiting if t - w.since_s <= w.utterance.manner.fresh_s]
        if self.current is not None or not self._waiting:
            return None
        first = min(self._waiting, key=lambda waiting: waiting.utterance.manner.rank)
        self._waiting.remove(first)
        self.current = first.utterance
        return self.current

    def over(self) -> None:
        """What was being said is over, or was cut off."""
        self.current = None

    def hush(self) -> bool:
        """Drop what waits, as where another page comes; whether what is being said has to go too.

        A number is said to its end: the last one of a set comes together with the rest after it.
        """
        self._waiting.clear()
        return self.current is not None and self.current.manner.cut_by is not None

    @property
    def waits(self) -> int:
        """How many wait."""
        return len(self._waiting)
