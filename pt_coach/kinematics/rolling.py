"""Rolling medians over seconds, for readings that jitter from frame to frame."""

from bisect import bisect_left, insort
from collections import deque


class RollingMedian:
    """Median of the values of the last `window_s` seconds."""

    __slots__ = ("_sorted", "_timed", "_window_s")

    def __init__(self, window_s: float) -> None:
        self._window_s = window_s
        self._timed: deque[tuple[float, float]] = deque()
        self._sorted: list[float] = []

    def clear(self) -> None:
        """Forget everything."""
        self._timed.clear()
        self._sorted.clear()

    def update(self, *, t: float, value: float) -> float:
        """Take in one value and return the median of the window."""
        self._timed.append((t, value))
        insort(self._sorted, value)
        while self._timed[0][0] < t - self._window_s:
            _, old = self._timed.popleft()
            del self._sorted[bisect_left(self._sorted, old)]
        return self._sorted[len(self._sorted) // 2]
