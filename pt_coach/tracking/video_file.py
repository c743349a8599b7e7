"""A video file as a source of frames, each with the time that the file gives it.

Without a pace every frame comes as soon as it is asked for and none is left out: that is how a
clip is analysed. With one the file plays like a camera, for watching.
"""

from collections import deque
from math import isfinite
from pathlib import Path
from threading import Lock

from pt_coach.tracking.opencv import as_rgb, cv2
from pt_coach.tracking.pacing import Pace
from pt_coach.tracking.ports import (
    FaultKind,
    Frame,
    Picture,
    SourceFault,
    SourceState,
    TrackingError,
)

_USUAL_FPS = 30.0
_SANE_FPS = (1.0, 480.0)
# A wider gap between two frames is a broken number, not a pause in the filming.
_SANE_GAP_S = 3600.0
# A container's frame count is often an estimate; only a clear gap is called damage.
_DAMAGED_BELOW = 0.9
_DAMAGED_MISSING_S = 1.0
_HEAD_BYTES = 4096
_ANOTHER = "Choose a video such as an .mp4, .mov, .avi, .mkv or .webm file"


class VideoError(TrackingError):
    """A file cannot be read as a video."""


class VideoFile:
    """Reads any video that OpenCV can open; turns it upright where the file says so.

    Args:
        path: of the file.
        pace: plays it in this pace; None gives the frames as fast as they are asked for. With
            one, a frame's time is the pace's time when the first was read plus the file's own.

    Raises:
        VideoError: if there is no such file or it is not a video.
    """

    def __init__(self, path: Path, pace: Pace | None = None) -> None:
        _refuse_what_is_no_video(path)
        self.name = path.name
        self._pace = pace
        self._lock = Lock()
        self._capture = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
        self._times = FrameTimes(self._capture.get(cv2.CAP_PROP_FPS))
        self._waiting: deque[tuple[float, Picture]] = deque()
        self._decoded = 0
        self._begun_s: float | None = None
        self._state = SourceState.STARTING
        self._fault: SourceFault | None = None
        # Two frames ahead at first: a photograph opens as a video of one.
        if not (self._decode() and self._decode()):
            self._capture.release()
            raise VideoError(f"{path}: this is not a video that can be read", _ANOTHER)

    @property
    def live(self) -> bool:
        """Whether it plays in real time."""
        return self._pace is not None and self._pace.real

    @property
    def state(self) -> SourceState:
        """STARTING until the first frame was taken, LIVE, then ENDED."""
        return self._state

    @property
    def fault(self) -> SourceFault | None:
        """DAMAGED where the file broke off before its end, else None."""
        return self._fault

    @property
    def fps(self) -> float:
        """Frames per second, as the file claims; 30 where it makes no sense."""
        return 1.0 / self._times.period_s

    def read(self, timeout_s: float) -> Frame | None:
        """The next frame; None where it is not due within `timeout_s` or the video is over."""
        with self._lock:
            if self._state is SourceState.ENDED:
                return None
            if not self._waiting and not self._decode():
                self._end()
                return None
            t = self._waiting[0][0]
            if self._pace is not None:
                if self._begun_s is None:
                    self._begun_s = self._pace.now() - t
                t += self._begun_s
                if not self._pace.wait_until(t, timeout_s):
                    return None
                self._catch_up(self._begun_s)
            self._state = SourceState.LIVE
            return Frame(t, self._waiting.popleft()[1])

    def close(self) -> None:
        """Let go of the file."""
        if self._pace is not None:
            self._pace.stop()
        with self._lock:
            self._state = SourceState.ENDED
            self._waiting.clear()
            self._capture.release()

    def _decode(self) -> bool:
        """Put one more frame into the waiting line; False at the end of the video."""
        found, blue_first = self._capture.read()
        if not found:
            return False
        t = self._times.next(self._capture.get(cv2.CAP_PROP_POS_MSEC))
        self._waiting.append((t, as_rgb(blue_first)))
        self._decoded += 1
        return True

    def _catch_up(self, begun_s: float) -> None:
        """Leave out pictures that would come late by more than a frame, so as to stay in time.

        The frame at hand is still shown; those after it are passed over without decoding.
        """
        if self._pace is None or len(self._waiting) > 1:
            return
        late_s = self._pace.now() - (begun_s + self._waiting[0][0])
        while late_s > 2 * self._times.period_s and self._capture.grab():
            self._decoded += 1
            before_s = self._times.last_s
            late_s -= self._times.next(self._capture.get(cv2.CAP_PROP_POS_MSEC)) - before_s

    def _end(self) -> None:
        self._state = SourceState.ENDED
        promised = self._capture.get(cv2.CAP_PROP_FRAME_COUNT)
        missing_s = (promised - self._decoded) * self._times.period_s
        if self._decoded < _DAMAGED_BELOW * promised and missing_s > _DAMAGED_MISSING_S:
            self._fault = SourceFault(
                FaultKind.DAMAGED,
                self.name,
                f"{self.name}: could be read only up to second {self._times.last_s:.1f}, "
                f"about {missing_s:.0f} s before its end",
                "What was counted up to there stands; copy the file again to see the rest",
            )
        self._capture.release()


class FrameTimes:
    """Turns what a container says about its frames into strictly ascending seconds.

    Some containers give no times or the same one twice (`CAP_PROP_POS_MSEC` stays 0); such a
    frame is put one frame period after the one before.

    Args:
        fps: frames per second, as the container claims.
    """

    def __init__(self, fps: float) -> None:
        sane = isfinite(fps) and _SANE_FPS[0] <= fps <= _SANE_FPS[1]
        self.period_s = 1.0 / (fps if sane else _USUAL_FPS)
        self.last_s = -self.period_s

    def next(self, pos_ms: float) -> float:
        """The time in seconds of the frame that the container puts at `pos_ms`."""
        t = pos_ms / 1000.0
        gap_s = t - self.last_s
        if not isfinite(t) or t < 0 or not 0 < gap_s < _SANE_GAP_S:
            t = self.last_s + self.period_s
        self.last_s = t
        return t


def _refuse_what_is_no_video(path: Path) -> None:
    """Raise for what OpenCV would open in silence or refuse without a reason.

    FFmpeg plays text files as a scrolling terminal, and follows a play list to other files.
    """
    if path.is_dir():
        raise VideoError(f"{path}: this is a folder", "Give the video file inside it")
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except FileNotFoundError:
        raise VideoError(f"{path}: there is no such file", "Check the name and folder") from None
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise VideoError(f"{path}: {reason}", "Check that you may read this file") from error
    if not head:
        raise VideoError(f"{path}: this file is empty", "Copy or record the video again")
    if not any(byte < 32 and byte not in b"\t\n\f\r\x1b" for byte in head):
        raise VideoError(f"{path}: this is a text file, not a video", _ANOTHER)
