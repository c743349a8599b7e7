"""The webcam: a reader thread of its own, so that a camera that hangs never hangs anybody else.

The thread looks for the camera, opens it, reads it, and when it fails lets go and tries again
every second, for ever: plugging the camera in again is all that the patient has to do.
"""

import contextlib
from collections.abc import Callable
from threading import Event, Thread
from typing import Protocol

from pt_coach.tracking.camera_watch import STALL_S, CameraWatch
from pt_coach.tracking.cameras import Camera, ListCameras, choose_camera, list_cameras
from pt_coach.tracking.newest_slot import NewestSlot
from pt_coach.tracking.opencv import as_rgb, cv2
from pt_coach.tracking.ports import Clock, Frame, Picture, SourceFault, SourceState

REOPEN_S = 1.0
_CLOSE_WITHIN_S = 1.0
# More readers than this hanging in a driver at once and no further one is risked.
_HANGING_AT_MOST = 2
_REQUESTED = (
    (cv2.CAP_PROP_FOURCC, float(cv2.VideoWriter.fourcc(*"MJPG"))),
    (cv2.CAP_PROP_FRAME_WIDTH, 1280.0),
    (cv2.CAP_PROP_FRAME_HEIGHT, 720.0),
    (cv2.CAP_PROP_FPS, 30.0),
)


class CaptureDevice(Protocol):
    """An open camera. All calls may block; all come from one thread."""

    def grab(self) -> bool:
        """Wait for the next picture; False when there will be none."""

    def retrieve(self) -> Picture | None:
        """The picture grabbed last, (H, W, 3) RGB; None when it cannot be decoded."""

    def release(self) -> None:
        """Close the camera."""


OpenDevice = Callable[[Camera], CaptureDevice | None]


class OpenCvDevice:
    """A camera, or a stream, opened by OpenCV."""

    def __init__(self, capture: cv2.VideoCapture) -> None:
        self._capture = capture

    def grab(self) -> bool:
        """Wait for the next picture."""
        try:
            return self._capture.grab()
        except cv2.error:
            return False

    def retrieve(self) -> Picture | None:
        """Decode the picture grabbed last."""
        try:
            found, picture = self._capture.retrieve()
            return as_rgb(picture) if found else None
        except cv2.error:
            return None

    def release(self) -> None:
        """Close the camera."""
        self._capture.release()


def open_device(camera: Camera) -> OpenCvDevice | None:
    """Open a webcam and ask it for 1280x720 at 30 frames/s; None when it does not open.

    MJPG because USB 2 is too narrow for that size uncompressed. A camera that knows better keeps
    its own settings: whatever it then sends is taken.
    """
    capture = cv2.VideoCapture(camera.number, camera.backend)
    if not capture.isOpened():
        capture.release()
        return None
    for setting, value in _REQUESTED:
        with contextlib.suppress(cv2.error):
            capture.set(setting, value)
    return OpenCvDevice(capture)


class OpenCvCamera:
    """A webcam that comes back by itself.

    Args:
        wanted: number, name or part of the name; empty takes the first camera.
        clock: stamps each frame right after it was grabbed, s.
        cameras: lists what is plugged in.
        open_device: opens one of them.
        reopen_s: pause between two attempts.
    """

    live = True

    def __init__(
        self,
        wanted: str,
        clock: Clock,
        *,
        cameras: ListCameras = list_cameras,
        open_device: OpenDevice = open_device,
        reopen_s: float = REOPEN_S,
    ) -> None:
        self._clock = clock
        self._watch = CameraWatch(wanted, clock())
        self._slot: NewestSlot[Frame] = NewestSlot()
        self._finder = _Finder(wanted, cameras, open_device, self._watch, clock)
        self._reopen_s = reopen_s
        self._hanging: list[_Reader] = []
        self._reader = self._start_reader()

    @property
    def name(self) -> str:
        """The camera's own name once it was found, before that what was asked for."""
        return self._watch.name

    @property
    def state(self) -> SourceState:
        """How the camera is doing now."""
        return self._watch.state(self._clock())

    @property
    def fault(self) -> SourceFault | None:
        """What is wrong now, None where nothing is."""
        return self._watch.fault(self._clock())

    def read(self, timeout_s: float) -> Frame | None:
        """The newest frame not yet taken, None when none came within `timeout_s`."""
        if self._watch.state(self._clock()) is SourceState.ENDED:
            return None
        frame = self._slot.take(timeout_s)
        if self._reader.crash is not None:
            raise self._reader.crash
        if frame is None:
            self._mind_the_reader()
        return frame

    def close(self) -> None:
        """Let go of the camera; waits at most a second for a reader that hangs in its driver."""
        if self.state is SourceState.ENDED:
            return
        self._watch.closed()
        self._reader.retire()
        self._slot.wake()
        self._reader.join(_CLOSE_WITHIN_S)

    def _mind_the_reader(self) -> None:
        """Replace a reader that hangs in the driver: it cannot be stopped, only left behind."""
        self._hanging = [reader for reader in self._hanging if reader.is_alive()]
        self._finder.held_by_us = bool(self._hanging)
        now = self._clock()
        if not self._reader.hangs(now) or len(self._hanging) >= _HANGING_AT_MOST:
            return
        self._reader.retire()
        self._hanging.append(self._reader)
        self._finder.held_by_us = True
        self._watch.given_up(now)
        self._reader = self._start_reader()

    def _start_reader(self) -> "_Reader":
        reader = _Reader(self._finder, self._watch, self._slot, self._clock, self._reopen_s)
        reader.start()
        return reader


class _Finder:
    """Finds the camera among those plugged in and opens it, telling the watch what it met."""

    def __init__(
        self,
        wanted: str,
        cameras: ListCameras,
        open_device: OpenDevice,
        watch: CameraWatch,
        clock: Clock,
    ) -> None:
        self._wanted = wanted
        self._cameras = cameras
        self._open_device = open_device
        self._watch = watch
        self._clock = clock
        self.held_by_us = False

    def open(self) -> CaptureDevice | None:
        """The open camera, or None."""
        cameras = self._cameras()
        camera = choose_camera(cameras, self._wanted, self._watch.camera)
        if camera is None:
            self._watch.not_found(cameras)
            return None
        device = self._open_device(camera)
        if device is None:
            self._watch.refused(camera, held_by_us=self.held_by_us)
            return None
        self._watch.opened(camera, self._clock())
        return device


class _Reader(Thread):
    """Reads one camera until it is retired."""

    def __init__(
        self,
        finder: _Finder,
        watch: CameraWatch,
        slot: NewestSlot[Frame],
        clock: Clock,
        reopen_s: float,
    ) -> None:
        super().__init__(name="camera reader", daemon=True)
        self._finder = finder
        self._watch = watch
        self._slot = slot
        self._clock = clock
        self._reopen_s = reopen_s
        self._retired = Event()
        self._grabbing_since_s: float | None = None
        self._last_s = float("-inf")
        self.crash: BaseException | None = None

    def retire(self) -> None:
        """Read no more; a call that hangs in the driver ends when the driver lets it."""
        self._retired.set()

    def hangs(self, t: float) -> bool:
        """Whether the reader has waited for one picture for too long."""
        since_s = self._grabbing_since_s
        return since_s is not None and t - since_s > STALL_S and self._watch.hopeless(t)

    def run(self) -> None:
        """Open, read, let go, and again; a mistake of ours is kept for whoever reads."""
        try:
            while not self._retired.is_set():
                device = self._finder.open()
                if device is not None:
                    self._drain(device)
                self._retired.wait(self._reopen_s)
        except BaseException as crash:  # noqa: BLE001 (top of the thread: raised again in `read`)
            self.crash = crash
            self._slot.wake()

    def _drain(self, device: CaptureDevice) -> None:
        """Hand on pictures until the camera fails, freezes or is no longer wanted."""
        try:
            while self._next(device):
                pass
        finally:
            device.release()

    def _next(self, device: CaptureDevice) -> bool:
        self._grabbing_since_s = self._clock()
        grabbed = device.grab()
        t = self._clock()
        self._grabbing_since_s = None
        if self._retired.is_set():
            return False
        picture = device.retrieve() if grabbed else None
        if picture is None:
            self._watch.failed()
            return False
        if self._watch.saw(picture, t):
            # A clock too coarse to tell two frames apart must not make two of the same time.
            self._last_s = max(t, self._last_s + 1e-6)
            self._slot.put(Frame(self._last_s, picture))
        if self._watch.hopeless(t):
            self._watch.given_up(t)
            return False
        return True
