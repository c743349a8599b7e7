"""From a frame source to whoever looks for poses: a capture thread and a slot of one.

The thread only reads; the session's own thread takes the newest frame and runs the model. A slow
model then costs frames, never delay.
"""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Thread

from pt_coach.tracking.newest_slot import NewestSlot
from pt_coach.tracking.ports import Clock, Frame, FrameSource, SourceFault, SourceState

# How long a read waits at most, and so how late a change of state is noticed.
_LOOK_S = 0.2
_STOP_WITHIN_S = 2.0


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
