"""A slot for one thing between two threads: the newest wins, nothing queues up."""

from threading import Condition
from time import monotonic
from typing import Generic, TypeVar

T = TypeVar("T")


class NewestSlot(Generic[T]):
    """Holds at most one thing; putting another replaces it.

    Attributes:
        replaced: how many were put and never taken.
    """

    def __init__(self) -> None:
        self._condition = Condition()
        self._held: T | None = None
        self._woken = False
        self.replaced = 0

    def put(self, thing: T) -> None:
        """Hold `thing` and let go of what was held before."""
        with self._condition:
            if self._held is not None:
                self.replaced += 1
            self._held = thing
            self._condition.notify()

    def take(self, timeout_s: float) -> T | None:
        """What is held, waiting up to `timeout_s`; None if nothing came or `wake` was called.

        A call of `wake` while nobody waits makes the next `take` return at once, so that no wish
        handed in meanwhile is overslept.
        """
        deadline_s = monotonic() + timeout_s
        with self._condition:
            while self._held is None and not self._woken:
                left_s = deadline_s - monotonic()
                if left_s <= 0 or not self._condition.wait(left_s):
                    break
            taken, self._held, self._woken = self._held, None, False
            return taken

    def wake(self) -> None:
        """Make a waiting `take`, or else the next one, return at once."""
        with self._condition:
            self._woken = True
            self._condition.notify()
