"""Rolling medians and modes over seconds, for readings that jitter from frame to frame."""

from bisect import bisect_left, insort
from collections import deque
from typing import Generic, TypeVar

_Class = TypeVar("_Class", bound=str)


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


class RollingMode(Generic[_Class]):
    """The class that most readings of the last `window_s` seconds had.

    Of two that were read as often the one before stays.
    """

    __slots__ = ("_count", "_mode", "_timed", "_window_s")

    def __init__(self, window_s: float) -> None:
        self._window_s = window_s
        self._timed: deque[tuple[float, _Class]] = deque()
        self._count: dict[_Class, int] = {}
        self._mode: _Class | None = None

    def update(self, *, t: float, value: _Class) -> _Class:
        """Take in one reading and return the mode of the window."""
        timed, count = self._timed, self._count
        timed.append((t, value))
        count[value] = count.get(value, 0) + 1
        while timed[0][0] < t - self._window_s:
            count[timed.popleft()[1]] -= 1
        mode = value if self._mode is None else self._mode
        if len(count) > 1:
            most = max(count, key=count.__getitem__)
            mode = most if count[most] > count[mode] else mode
        self._mode = mode
        return mode
