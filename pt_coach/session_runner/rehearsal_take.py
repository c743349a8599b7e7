"""One task of a rehearsal before the camera: pictures to show, poses to look back on, no engine.

The poses stay in memory until the task is over, and are forgotten when they were looked at.
"""

from collections.abc import Callable
from threading import Lock, Thread

from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.kinematics.observations import Observation, RehearsalTask
from pt_coach.kinematics.rehearsal import observe
from pt_coach.session_runner.live import Listeners
from pt_coach.session_runner.loop import FrameFeed
from pt_coach.tracking.newest_slot import NewestSlot
from pt_coach.tracking.pipeline import CaptureThread, EveryFrame
from pt_coach.tracking.ports import Clock, Frame, FrameSource, PoseEstimator, SourceState

_LOOK_S = 0.1
_STOP_WITHIN_S = 3.0
# A forgotten take does not fill the memory: two minutes at 30 pictures a second.
_MOST_POSES = 3600


class RehearsalTake:
    """Runs in threads of its own from `start` to `stop`.

    Args:
        task: what the patient was asked to do.
        source: where pictures come from.
        make_estimator: loads the pose model, on the take's thread.
        clock: stamps the changes of the camera's state, s.
        listeners: hear of pictures, poses and of how the camera is doing.
    """

    def __init__(
        self,
        task: RehearsalTask,
        source: FrameSource,
        make_estimator: Callable[[], PoseEstimator],
        clock: Clock,
        listeners: Listeners,
    ) -> None:
        self._task = task
        self._make_estimator = make_estimator
        self._listeners = listeners
        self._lock = Lock()
        self._poses: list[PoseFrame] | None = None
        self._stopping = False
        self._slot: NewestSlot[Frame] = NewestSlot()
        self._feed: FrameFeed = self._slot if source.live else EveryFrame(source)
        self._source = source
        self._capture: CaptureThread | None = None
        if source.live:
            self._capture = CaptureThread(
                source, self._slot, clock, listeners.tell_change, listeners.show
            )
        self._thread = Thread(target=self._run, name="rehearsal", daemon=True)

    def start(self) -> None:
        """Open the camera and show what it sees."""
        if self._capture is not None:
            self._capture.start()
        self._thread.start()

    def begin(self) -> None:
        """What is done from now on counts."""
        with self._lock:
            self._poses = []

    def finish(self) -> tuple[Observation, ...]:
        """What was observed since `begin`; the poses are forgotten."""
        with self._lock:
            poses, self._poses = self._poses or [], None
        return observe(self._task, poses)

    def stop(self) -> bool:
        """Let go of the camera; whether the threads came to their end."""
        self._stopping = True
        self._feed.wake()
        stopped = self._capture.stop() if self._capture is not None else True
        if self._capture is None:
            self._source.close()
        if self._thread.is_alive():
            self._thread.join(_STOP_WITHIN_S)
        return stopped and not self._thread.is_alive()

    # --- on the take's threads ---------------------------------------------------------------

    def _run(self) -> None:
        estimator: PoseEstimator | None = None
        try:
            estimator = self._make_estimator()
            while not self._stopping:
                frame = self._feed.take(_LOOK_S)
                if frame is not None:
                    self._look(frame, estimator)
                elif self._capture is None and self._source.state is SourceState.ENDED:
                    return
        except BaseException as failure:  # noqa: BLE001 (top of the thread: reported below)
            self._listeners.failure(failure)
        finally:
            if estimator is not None:
                estimator.close()

    def _look(self, frame: Frame, estimator: PoseEstimator) -> None:
        pose = estimator.estimate(frame)
        if self._capture is None:
            self._listeners.show(frame)
        self._listeners.pose(pose)
        with self._lock:
            if self._poses is not None and len(self._poses) < _MOST_POSES:
                self._poses.append(pose)
