"""How long the pose model takes per frame, and when that is too long for this machine."""

from collections import deque
from dataclasses import dataclass

import numpy as np

from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.tracking.ports import Clock, Frame, PoseEstimator

_WINDOW_S = 3.0
_LIMIT_MS = 45.0


@dataclass(frozen=True, slots=True)
class PoseLoad:
    """How long the pose model takes per frame.

    Attributes:
        t: s.
        p95_ms: 95 of 100 frames of the last 3 s took no longer than this.
        frames: number of frames in those 3 s.
        too_slow: whether that is too long for a fast movement.
    """

    t: float
    p95_ms: float
    frames: int
    too_slow: bool


class LoadWatch:
    """Says when the model has become too slow for this machine.

    Measured on two slow cores: the full model takes 18 ms a frame, 34 ms
    while something else runs; beyond 45 ms the picture of a fast movement gets too coarse. The
    first frames load and warm up the model and do not count.

    Args:
        warm_up: so many first frames are not looked at.
    """

    def __init__(self, warm_up: int = 5) -> None:
        self._to_skip = warm_up
        self._begun_s: float | None = None
        self._took_ms: deque[tuple[float, float]] = deque()

    def note(self, t: float, took_s: float) -> PoseLoad | None:
        """Add one frame that was done at `t`; the load, None while there is too little to tell."""
        if self._to_skip > 0:
            self._to_skip -= 1
            return None
        self._begun_s = t if self._begun_s is None else self._begun_s
        self._took_ms.append((t, took_s * 1000.0))
        while self._took_ms[0][0] < t - _WINDOW_S:
            self._took_ms.popleft()
        if t - self._begun_s < _WINDOW_S:
            return None
        p95_ms = float(np.percentile([took for _, took in self._took_ms], 95))
        return PoseLoad(t, p95_ms, len(self._took_ms), p95_ms > _LIMIT_MS)


class TimedEstimator:
    """A pose estimator whose time per frame is watched.

    Args:
        estimator: does the work.
        clock: measures it, s.

    Attributes:
        load: the latest figures, None until 3 s have passed.
    """

    def __init__(
        self,
        estimator: PoseEstimator,
        clock: Clock,
    ) -> None:
        self._estimator = estimator
        self._clock = clock
        self._watch = LoadWatch()
        self.load: PoseLoad | None = None

    def estimate(self, frame: Frame) -> PoseFrame:
        """The pose in `frame`."""
        before_s = self._clock()
        pose = self._estimator.estimate(frame)
        after_s = self._clock()
        self.load = self._watch.note(after_s, after_s - before_s)
        return pose

    def close(self) -> None:
        """Let go of the model."""
        self._estimator.close()
