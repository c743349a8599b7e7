"""The session's own loop: frames and wishes in, events out to the sinks.

The same loop serves a live camera, a video, the drawn figure and the tests: it is given its frames
and its clock. Only one thread runs it; any thread may `post` to it.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from pt_coach.engine.events import Event, Stage
from pt_coach.engine.inputs import EngineInput, Tick
from pt_coach.engine.session import SessionEngine
from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.session_runner.picture_watch import PictureWatch
from pt_coach.tracking.ports import Clock, Frame, PoseEstimator

# A rest counts whole seconds and a stop has to be felt at once: ten looks a second serve both.
TICK_S = 0.1

# Where the body matters. Elsewhere the model rests and the picture alone is shown, but for a
# glance that is often enough to see a gesture.
_WATCHED = (Stage.SET_UP, Stage.SET)
GLANCE_S = 0.15
_OVER = (Stage.DONE, Stage.STOPPED)


class FrameFeed(Protocol):
    """Where the loop gets its frames from: the newest of a live camera, or every one of a file."""

    def take(self, timeout_s: float) -> Frame | None:
        """The next frame, or None when none came in time or somebody called `wake`."""

    def wake(self) -> None:
        """Make a waiting `take` return."""


@dataclass(frozen=True, slots=True)
class Sinks:
    """Who hears of what happened. All are called on the loop's thread, records first."""

    keep: Callable[[tuple[Event, ...]], None]
    show: Callable[[tuple[Event, ...]], None]
    frame: Callable[[Frame], None]
    pose: Callable[[Frame, PoseFrame], None]


class SessionLoop:
    """Feeds one engine until its session is over or `stop` is called.

    Args:
        engine: the session.
        feed: frames.
        estimator: makes poses of frames; None in a session without a camera.
        clock: seconds, the same that stamps the frames.
        sinks: who hears of it.
        pictures: looks at the pictures themselves, in the stages in which they matter.
    """

    def __init__(
        self,
        engine: SessionEngine,
        feed: FrameFeed,
        estimator: PoseEstimator | None,
        clock: Clock,
        sinks: Sinks,
        pictures: PictureWatch | None = None,
    ) -> None:
        self._engine = engine
        self._feed = feed
        self._estimator = estimator
        self._clock = clock
        self._sinks = sinks
        self._posted: deque[EngineInput] = deque()
        self._pictures = pictures
        self._seen_s = float("-inf")
        self._stopping = False

    def post(self, given: EngineInput) -> None:
        """Hand in a command or an answer, from any thread."""
        self._posted.append(given)
        self._feed.wake()

    def stop(self) -> None:
        """Leave the loop soon, from any thread. What was counted is already kept."""
        self._stopping = True
        self._feed.wake()

    def run(self) -> None:
        """Loop until the session is over."""
        while not self._stopping and self._engine.stage not in _OVER:
            self.step(self._feed.take(TICK_S))

    def step(self, frame: Frame | None) -> None:
        """One turn: what was posted, then the frame, or else the time."""
        while self._posted:
            self._tell(self._engine.handle(self._posted.popleft()))
        if frame is None:
            self._tell(self._engine.handle(Tick(self._clock())))
            return
        if self._estimator is None or not self._is_due(frame.t):
            self._sinks.frame(frame)
            self._tell(self._engine.handle(Tick(frame.t)))
            return
        self._seen_s = frame.t
        if self._pictures is not None:
            for looked in self._pictures.look(frame):
                self._tell(self._engine.handle(looked))
        pose = self._estimator.estimate(frame)
        self._sinks.pose(frame, pose)
        self._tell(self._engine.handle(pose))

    def _is_due(self, t: float) -> bool:
        """Whether a pose has to be looked for in the frame of this time."""
        if self._engine.stage in _WATCHED:
            return True
        return self._engine.hands_free and t - self._seen_s >= GLANCE_S

    def _tell(self, events: tuple[Event, ...]) -> None:
        if events:
            self._sinks.keep(events)
            self._sinks.show(events)
