"""A session in its own threads, for a window to show: start it, post wishes to it, stop it.

A live source is read by a capture thread, which shows every frame at once and keeps the newest for
the model; a file or a figure in simulated time is read frame by frame. The loop is the same.
"""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread

from pt_coach.engine.events import Event
from pt_coach.engine.inputs import Command, CommandKind, EngineInput, Moment, Rating, Scale
from pt_coach.engine.session import SessionEngine
from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.session_runner.loop import FrameFeed, SessionLoop, Sinks
from pt_coach.session_runner.picture_watch import PictureWatch
from pt_coach.tracking.newest_slot import NewestSlot
from pt_coach.tracking.pipeline import CaptureThread, EveryFrame, SourceChange
from pt_coach.tracking.ports import Clock, Frame, FrameSource, Picture, PoseEstimator, SourceState

_STOP_WITHIN_S = 3.0


@dataclass(frozen=True, slots=True)
class Listeners:
    """What the window hears; all are called on threads of the session, never on the window's.

    Attributes:
        events: what became true, after it was kept.
        picture: every picture to show, with its time in seconds.
        pose: the pose of the newest frame that was looked at.
        source: the camera's state (`live`, `missing`, `stalled` ...) and a sentence, or empty.
        failure: a mistake of ours that ended the session's thread; what was counted is kept.
        notice: a sentence that has to be read while the session goes on, such as that the disk is
            full; empty when it no longer holds.
    """

    events: Callable[[tuple[Event, ...]], None]
    picture: Callable[[Picture, float], None]
    pose: Callable[[PoseFrame], None]
    source: Callable[[str, str], None]
    failure: Callable[[BaseException], None]
    notice: Callable[[str], None] = lambda _: None

    def show(self, frame: Frame) -> None:
        """A picture to show."""
        self.picture(frame.image, frame.t)

    def tell_change(self, change: SourceChange) -> None:
        """How the camera is doing now; where its thread has crashed, that too."""
        if change.crash is not None:
            self.failure(change.crash)
        sentence = str(change.fault) if change.fault is not None else ""
        state = SourceState.STALLED if change.crash is not None else change.state
        self.source(state.value, sentence)


@dataclass(frozen=True, slots=True)
class LiveParts:
    """What a live session is made of.

    Attributes:
        engine: the session.
        clock: seconds; stamps frames and commands.
        source: where pictures come from; None for a session without a camera.
        make_estimator: loads the pose model, on the session's thread.
        keep: writes events to the records, before anybody hears of them.
        on_end: called once at the end, on the session's thread, to close the records.
        watch_frame: hears of every frame's time; for the drawn patient.
        watch_pose: gets every pose; only where the patient lets movements be kept.
        pictures: looks at the pictures themselves; None where there are none.
    """

    engine: SessionEngine
    clock: Clock
    source: FrameSource | None
    make_estimator: Callable[[], PoseEstimator]
    keep: Callable[[tuple[Event, ...]], None]
    on_end: Callable[[], None]
    watch_frame: Callable[[float], None] = lambda _: None
    watch_pose: Callable[[PoseFrame], None] = lambda _: None
    pictures: PictureWatch | None = None


class LiveSession:
    """One session, running beside the window."""

    def __init__(self, parts: LiveParts, listeners: Listeners) -> None:
        self._parts = parts
        self._listeners = listeners
        self._slot: NewestSlot[Frame] = NewestSlot()
        self._capture: CaptureThread | None = None
        self._estimator: PoseEstimator | None = None
        self._loop = SessionLoop(
            parts.engine,
            self._feed(),
            self._lazy_estimator(),
            parts.clock,
            self._sinks(),
            parts.pictures,
        )
        self._thread = Thread(target=self._run, name="session", daemon=True)

    def start(self) -> None:
        """Begin; the first event is the check-in."""
        if self._capture is not None:
            self._capture.start()
        self._thread.start()

    def post(self, given: EngineInput) -> None:
        """Hand in a command or an answer."""
        self._loop.post(given)

    def command(
        self, kind: CommandKind, value: int | None = None, reason: str | None = None
    ) -> None:
        """Hand in a command, stamped with the time now."""
        self.post(Command(self._parts.clock(), kind, value, reason))

    def rate(
        self,
        scale: Scale,
        moment: Moment,
        value: int | str | None,
        item: str | None = None,
        *,
        by_gesture: bool = False,
    ) -> None:
        """Hand in an answer, stamped with the time now; None for one that was skipped."""
        self.post(Rating(self._parts.clock(), scale, moment, value, item, by_gesture))

    def stop(self) -> bool:
        """Leave the session as it is, unfinished; whether its threads came to their end."""
        self._loop.stop()
        stopped = self._capture.stop() if self._capture is not None else True
        if self._thread.is_alive():
            self._thread.join(_STOP_WITHIN_S)
        return stopped and not self._thread.is_alive()

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until the session is over; whether it is."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    # --- on the session's threads ----------------------------------------------------------

    def _run(self) -> None:
        try:
            self._loop.run()
        except BaseException as failure:  # noqa: BLE001 (top of the thread: reported below)
            self._listeners.failure(failure)
        finally:
            self._parts.on_end()
            if self._parts.pictures is not None:
                self._parts.pictures.close()
            if self._estimator is not None:
                self._estimator.close()
            if self._capture is not None:
                self._capture.stop()

    def _feed(self) -> FrameFeed:
        source = self._parts.source
        if source is None:
            return self._slot
        if not source.live:
            return EveryFrame(source)
        self._capture = CaptureThread(
            source, self._slot, self._parts.clock, self._listeners.tell_change, self._listeners.show
        )
        return self._slot

    def _lazy_estimator(self) -> PoseEstimator | None:
        return _OnFirstUse(self) if self._parts.source is not None else None

    def _sinks(self) -> Sinks:
        return Sinks(
            keep=self._parts.keep,
            show=self._listeners.events,
            frame=self._on_frame,
            pose=self._on_pose,
        )

    def _on_frame(self, frame: Frame) -> None:
        self._parts.watch_frame(frame.t)
        if self._capture is None:
            self._listeners.show(frame)

    def _on_pose(self, frame: Frame, pose: PoseFrame) -> None:
        self._on_frame(frame)
        self._parts.watch_pose(pose)
        self._listeners.pose(pose)


class _OnFirstUse:
    """Loads the model when the first body has to be looked at, not while the check-in waits."""

    def __init__(self, session: LiveSession) -> None:
        self._session = session

    def estimate(self, frame: Frame) -> PoseFrame:
        """The pose in `frame`."""
        session = self._session
        if session._estimator is None:
            session._estimator = session._parts.make_estimator()
        return session._estimator.estimate(frame)

    def close(self) -> None:
        """Closed by the session."""
