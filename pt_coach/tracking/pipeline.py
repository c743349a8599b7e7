"""From a frame source to whoever looks for poses: a capture thread and a slot of one.

The thread only reads; the session's own thread takes the newest frame and runs the model. A slow
model then costs frames, never delay.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Event, Thread

import numpy as np

from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.tracking.newest_slot import NewestSlot
from pt_coach.tracking.ports import (
    Clock,
    Frame,
    FrameSource,
    Picture,
    PoseEstimator,
    SourceFault,
    SourceState,
)

__all__ = [
    "CaptureThread",
    "EveryFrame",
    "LoadWatch",
    "NewestSlot",
    "PoseLoad",
    "SourceChange",
    "StillPictures",
    "TimedEstimator",
]

# How long a read waits at most, and so how late a change of state is noticed.
_LOOK_S = 0.2
_STOP_WITHIN_S = 2.0
_SETTLES_AFTER = 3


@dataclass(frozen=True, slots=True)
class SourceChange:
    """A frame source is now in another state than before.

    Attributes:
        t: s, on the session's clock.
        state: how it is doing.
        fault: what is wrong, None where nothing is.
        crash: a mistake of ours that ended the capture thread, else None.
    """

    t: float
    state: SourceState
    fault: SourceFault | None
    crash: BaseException | None = None


class CaptureThread:
    """Reads a source into a slot until it ends or is stopped.

    Args:
        source: closed by `stop`, or at its end.
        slot: gets every frame; only the newest stays.
        clock: stamps the changes of state, s.
        on_change: hears of every change of the source's state, on the capture thread.
        on_frame: hears of every frame, on the capture thread; to show a picture that is never
            held up by the model.
    """

    def __init__(
        self,
        source: FrameSource,
        slot: NewestSlot[Frame],
        clock: Clock,
        on_change: Callable[[SourceChange], None],
        on_frame: Callable[[Frame], None] | None = None,
    ) -> None:
        self._source = source
        self._slot = slot
        self._clock = clock
        self._on_change = on_change
        self._on_frame = on_frame
        self._told: tuple[SourceState, SourceFault | None] | None = None
        self._stopping = Event()
        self._thread = Thread(target=self._run, name="capture", daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def stop(self) -> bool:
        """Close the source and wait for the thread; whether it came to its end within 2 s."""
        self._stopping.set()
        self._source.close()
        if self._thread.is_alive():
            self._thread.join(_STOP_WITHIN_S)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            while self._turn():
                pass
            self._source.close()
        except BaseException as crash:  # noqa: BLE001 (top of the thread: reported, never swallowed)
            self._on_change(SourceChange(self._clock(), SourceState.ENDED, None, crash))
        self._slot.wake()

    def _turn(self) -> bool:
        """Read once; whether there may be more."""
        frame = self._source.read(_LOOK_S)
        if frame is not None and not self._stopping.is_set():
            self._slot.put(frame)
            if self._on_frame is not None:
                self._on_frame(frame)
        # Where a frame just came there is nothing else to tell than that it is live.
        now = (self._source.state, self._source.fault)
        if now != self._told:
            self._told = now
            self._on_change(SourceChange(self._clock(), *now))
            # The session must not sleep through it.
            self._slot.wake()
        return now[0] is not SourceState.ENDED and not self._stopping.is_set()


class EveryFrame:
    """The feed of a source that waits for its reader: each of its frames, in order.

    It is for a file or for a figure in simulated time; there `take` never waits long.

    Args:
        source: read on the session's own thread.
    """

    def __init__(self, source: FrameSource) -> None:
        self._source = source

    def take(self, timeout_s: float) -> Frame | None:
        """The next frame; None when it is over."""
        return self._source.read(timeout_s)

    def wake(self) -> None:
        """Nothing to wake: frames come at once."""


@dataclass(frozen=True, slots=True)
class PoseLoad:
    """How long the pose model takes per frame.

    Attributes:
        t: s.
        p95_ms: 95 of 100 frames of the last 3 s took no longer than this.
        frames: number of frames in those 3 s.
        too_slow: whether a lighter model should take over.
    """

    t: float
    p95_ms: float
    frames: int
    too_slow: bool


class LoadWatch:
    """Says when the model has become too slow for this machine.

    Measured on two slow cores (docs of the design): the full model takes 18 ms a frame, 34 ms
    while something else runs; beyond 45 ms the picture of a fast movement gets too coarse. The
    first frames load and warm up the model and do not count.

    Args:
        limit_ms: p95 above which a lighter model should take over.
        window_s: over this time.
        warm_up: so many first frames are not looked at.
    """

    def __init__(self, limit_ms: float = 45.0, window_s: float = 3.0, warm_up: int = 5) -> None:
        self._limit_ms = limit_ms
        self._window_s = window_s
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
        while self._took_ms[0][0] < t - self._window_s:
            self._took_ms.popleft()
        if t - self._begun_s < self._window_s:
            return None
        p95_ms = float(np.percentile([took for _, took in self._took_ms], 95))
        return PoseLoad(t, p95_ms, len(self._took_ms), p95_ms > self._limit_ms)


class StillPictures:
    """A pose estimator that does not look at the very same picture again and again.

    A camera never gives one twice; the drawn figure does for as long as nothing in it moves. The
    first looks at it are real ones, for the model settles over a few frames.

    Args:
        estimator: does the work.
    """

    def __init__(self, estimator: PoseEstimator) -> None:
        self._estimator = estimator
        self._picture: Picture | None = None
        self._pose: PoseFrame | None = None
        self._looks = 0

    def estimate(self, frame: Frame) -> PoseFrame:
        """The pose in `frame`."""
        self._looks = self._looks + 1 if frame.image is self._picture else 0
        self._picture = frame.image
        if self._pose is None or self._looks < _SETTLES_AFTER:
            self._pose = self._estimator.estimate(frame)
        else:
            self._pose = replace(self._pose, t=frame.t)
        return self._pose

    def close(self) -> None:
        """Let go of the model."""
        self._estimator.close()


class TimedEstimator:
    """A pose estimator whose time per frame is watched.

    Args:
        estimator: does the work.
        clock: measures it, s.
        on_slow: told once, on the session's thread, when a lighter model should take over.

    Attributes:
        load: the latest figures, None until 3 s have passed.
    """

    def __init__(
        self,
        estimator: PoseEstimator,
        clock: Clock,
        on_slow: Callable[[PoseLoad], None] = lambda _: None,
        watch: LoadWatch | None = None,
    ) -> None:
        self._estimator = estimator
        self._clock = clock
        self._on_slow = on_slow
        self._watch = watch or LoadWatch()
        self._said = False
        self.load: PoseLoad | None = None

    def estimate(self, frame: Frame) -> PoseFrame:
        """The pose in `frame`."""
        before_s = self._clock()
        pose = self._estimator.estimate(frame)
        after_s = self._clock()
        self.load = self._watch.note(after_s, after_s - before_s)
        if self.load is not None and self.load.too_slow and not self._said:
            self._said = True
            self._on_slow(self.load)
        return pose

    def close(self) -> None:
        """Let go of the model."""
        self._estimator.close()
