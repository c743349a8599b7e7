"""The drawn figure in the camera's place, for a machine without a webcam and for tests.

Knows when a picture is due; what is in it is the figure's own business.
"""

from math import floor
from threading import Lock
from typing import Protocol

from pt_coach.tracking.pacing import Pace
from pt_coach.tracking.ports import Frame, Picture, SourceFault, SourceState

DEFAULT_FPS = 30.0


class Drawn(Protocol):
    """Something that can be drawn at any time; `pt_coach.figure.patient.FigurePatient` is one."""

    def frame_at(self, t: float) -> Picture:
        """(H, W, 3) RGB picture at `t` seconds."""


class FigureSource:
    """Takes a picture of the figure at a steady rate.

    Args:
        patient: draws itself.
        pace: in real time a picture that comes too late is left out, as a camera would; in
            simulated time every one is drawn.
        fps: pictures per second.
    """

    name = "drawn figure"

    def __init__(self, patient: Drawn, pace: Pace, fps: float = DEFAULT_FPS) -> None:
        self._patient = patient
        self._pace = pace
        self._fps = fps
        self._lock = Lock()
        self._begun_s = pace.now()
        self._next = 0
        self._state = SourceState.STARTING

    @property
    def live(self) -> bool:
        """Whether it goes on in real time."""
        return self._pace.real

    @property
    def state(self) -> SourceState:
        """STARTING until the first frame, LIVE until it is closed, then ENDED."""
        return self._state

    @property
    def fault(self) -> SourceFault | None:
        """Nothing can go wrong with a drawing."""
        return None

    def read(self, timeout_s: float) -> Frame | None:
        """The next picture, None where it is not due within `timeout_s` or the source is closed."""
        with self._lock:
            if self._state is SourceState.ENDED:
                return None
            due = max(self._next, floor((self._pace.now() - self._begun_s) * self._fps))
            if not self._pace.real:
                due = self._next
            t = self._begun_s + due / self._fps
            if not self._pace.wait_until(t, timeout_s):
                return None
            self._next = due + 1
            self._state = SourceState.LIVE
            return Frame(t, self._patient.frame_at(t))

    def close(self) -> None:
        """Draw no more."""
        self._pace.stop()
        with self._lock:
            self._state = SourceState.ENDED
