"""The real cv2.VideoCapture against a server on this machine that stalls and hangs up."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Queue
from threading import Event, Thread
from time import monotonic  # noqa: TID251 (a real stream keeps real time)

import cv2
import numpy as np
import pytest

from pt_coach.tracking.cameras import Camera
from pt_coach.tracking.newest_slot import NewestSlot
from pt_coach.tracking.opencv_camera import OpenCvCamera, OpenCvDevice
from pt_coach.tracking.pipeline import CaptureThread, SourceChange
from pt_coach.tracking.ports import Frame, SourceState
from tests.tracking.simulated import WAIT_S

READ_TIMEOUT_MS = 4000
FRAME_S = 0.03


class StreamingCamera(ThreadingHTTPServer):
    """Sends motion JPEG over HTTP, as long as it is let."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Stream)
        self.sending = Event()
        self.hung_up = Event()
        self.over = Event()
        self.sending.set()
        self.url = f"http://127.0.0.1:{self.server_address[1]}/"


class _Stream(BaseHTTPRequestHandler):
    server: StreamingCamera

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
        self.end_headers()
        number = 0
        while not self.server.over.wait(FRAME_S) and not self.server.hung_up.is_set():
            if not self.server.sending.wait(FRAME_S):
                continue
            number += 1
            picture = np.random.default_rng(number).integers(0, 255, (48, 64, 3)).astype(np.uint8)
            jpeg = cv2.imencode(".jpg", picture)[1].tobytes()
            head = b"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n" % len(jpeg)
            try:
                self.wfile.write(head + jpeg + b"\r\n")
            except OSError:
                return

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[StreamingCamera]:
    made = StreamingCamera()
    Thread(target=made.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield made
    made.over.set()
    made.shutdown()
    made.server_close()


class Watched:
    """The camera on that stream, in real time, with everything that is said of it."""

    def __init__(self, server: StreamingCamera) -> None:
        self.server = server
        self.changes: Queue[SourceChange] = Queue()
        self.slot: NewestSlot[Frame] = NewestSlot()
        camera = OpenCvCamera(
            "",
            monotonic,
            cameras=lambda: (Camera(0, "Stream"),),
            open_device=self._open,
            reopen_s=0.1,
        )
        self.thread = CaptureThread(camera, self.slot, monotonic, self.changes.put)
        self.thread.start()

    def _open(self, _: Camera) -> OpenCvDevice | None:
        if self.server.hung_up.is_set():
            return None
        limits = [
            cv2.CAP_PROP_OPEN_TIMEOUT_MSEC,
            READ_TIMEOUT_MS,
            cv2.CAP_PROP_READ_TIMEOUT_MSEC,
            READ_TIMEOUT_MS,
        ]
        capture = cv2.VideoCapture(self.server.url, cv2.CAP_FFMPEG, limits)
        return OpenCvDevice(capture) if capture.isOpened() else None

    def wait_for(self, *states: SourceState) -> SourceChange:
        while True:
            change = self.changes.get(timeout=WAIT_S)
            assert change.crash is None, change.crash
            if change.state in states:
                return change


@pytest.fixture
def watched(server: StreamingCamera) -> Iterator[Watched]:
    made = Watched(server)
    made.wait_for(SourceState.LIVE)
    yield made
    server.over.set()
    assert made.thread.stop()


def test_frames_of_a_real_stream_arrive(watched: Watched) -> None:
    times = []
    while len(times) < 5:
        frame = watched.slot.take(WAIT_S)
        if frame is not None:
            assert frame.image.shape == (48, 64, 3)
            times.append(frame.t)
    assert times == sorted(set(times))


def test_a_stream_that_stalls_is_noticed_within_two_seconds_and_comes_back(
    watched: Watched,
) -> None:
    watched.server.sending.clear()
    stalled_s = monotonic()
    change = watched.wait_for(SourceState.STALLED)
    assert change.t - stalled_s < 2.0
    watched.server.sending.set()
    watched.wait_for(SourceState.LIVE)


def test_a_stream_that_hangs_up_is_noticed_at_once_and_opened_anew(watched: Watched) -> None:
    watched.server.hung_up.set()
    hung_up_s = monotonic()
    change = watched.wait_for(SourceState.STALLED, SourceState.BUSY)
    assert change.t - hung_up_s < 2.0
    watched.server.hung_up.clear()
    watched.wait_for(SourceState.LIVE)
