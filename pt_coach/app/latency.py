"""Measures how long the patient waits for the program in a running session.

Three figures, each as percentiles in milliseconds:

- `cue_ms`: from the frame in which a form fault was first seen to its cue painted on the screen.
- `voice_ms`: from that frame to the first sound of the cue.
- `ui_stall_ms`: between two beats of a 10 ms heartbeat in the window's thread.

A fault has to last for a moment before it is one (`for_s` of its rule), and that moment is part of
both. It is taken in the session's own seconds and the rest by the wall: in simulated time the
frames follow each other faster than they would in life, and a figure measured by the wall alone
would flatter. Cues that are kept back because another one was given a moment ago are late on
purpose and are not measured, nor are those that only a repetition's end can tell.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from threading import Lock
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer

from pt_coach.app import clocks
from pt_coach.app.frame_sources import Sight
from pt_coach.engine.events import CueGiven, Event, FormFaultRaised, Stage
from pt_coach.tracking.passed_on import PassedOn
from pt_coach.tracking.ports import Clock, Frame, FrameSource
from pt_coach.ui.main_window import MainWindow
from pt_coach.ui.session_page import SessionPage

HEARTBEAT_MS: Final = 10
# Frames whose time is remembered: more than ten seconds of any camera.
_REMEMBERED: Final = 1000


@dataclass(frozen=True, slots=True)
class Spread:
    """How times are spread, ms; `n` of them were measured."""

    p50: float
    p95: float
    p99: float
    n: int

    def as_json(self) -> dict[str, float | int]:
        """The documented JSON object."""
        return {"p50": self.p50, "p95": self.p95, "p99": self.p99, "n": self.n}


@dataclass(frozen=True, slots=True)
class LatencyFigures:
    """What the patient had to wait for; None where nothing of the kind happened.

    Attributes:
        cue_ms: from the frame in which a fault was first seen to its cue on the screen.
        voice_ms: from that frame to the cue's first sound.
        ui_stall_ms: between two beats of a 10 ms heartbeat in the window's thread.
    """

    cue_ms: Spread | None = None
    voice_ms: Spread | None = None
    ui_stall_ms: Spread | None = None

    def as_json(self) -> dict[str, dict[str, float | int] | None]:
        """The documented JSON object."""
        named = (
            ("cue_ms", self.cue_ms),
            ("voice_ms", self.voice_ms),
            ("ui_stall_ms", self.ui_stall_ms),
        )
        return {name: None if spread is None else spread.as_json() for name, spread in named}


class Latency(QObject):
    """Watches one window over one session.

    Give what the session looks at through `watch` before it starts, call `follow` once the window
    is made, and ask for the `figures` when the session is over.

    Args:
        clock: the wall's seconds.
    """

    def __init__(self, clock: Clock = clocks.seconds) -> None:
        super().__init__()
        self._clock = clock
        self._lock = Lock()
        self._taken: deque[tuple[float, float]] = deque(maxlen=_REMEMBERED)
        self._unpainted: dict[str, float] = {}
        self._unspoken: dict[str, float] = {}
        self._cue_ms: list[float] = []
        self._voice_ms: list[float] = []
        self._stall_ms: list[float] = []
        self._last_beat_s: float | None = None
        self._heart = QTimer(self)
        self._heart.setTimerType(Qt.TimerType.PreciseTimer)
        self._heart.setInterval(HEARTBEAT_MS)
        self._heart.timeout.connect(self._beat)

    def watch(self, sight: Sight) -> Sight:
        """The same sight, whose frames leave their times here."""
        if sight.source is None:
            return sight
        return replace(sight, source=_Stamped(sight.source, self._took))

    def follow(self, window: MainWindow) -> None:
        """Listen to a window, whose session has not begun yet, and begin the heartbeat."""
        screen = window.session_screen
        page = screen.pages[Stage.SET]
        assert isinstance(page, SessionPage)
        screen.heard.connect(self._heard)
        screen.spoken.connect(self._spoken)
        page.message.painted.connect(self._painted)
        self._heart.start()

    def figures(self) -> LatencyFigures:
        """What was measured so far; the heartbeat stops."""
        self._heart.stop()
        return LatencyFigures(spread(self._cue_ms), spread(self._voice_ms), spread(self._stall_ms))

    def _took(self, t: float) -> None:
        """On the thread of the frames: one was taken that carries the time `t`."""
        with self._lock:
            self._taken.append((t, self._clock()))

    def _heard(self, events: tuple[Event, ...]) -> None:
        since = {
            event.rule_id: event.since_s
            for event in events
            if isinstance(event, FormFaultRaised) and event.since_s is not None
        }
        for event in events:
            if not isinstance(event, CueGiven):
                continue
            began_s = self._began(event.t, since.get(event.rule_id))
            if began_s is not None:
                # What an earlier cue still waits for will not come any more.
                self._unpainted, self._unspoken = {event.text: began_s}, {event.text: began_s}

    def _began(self, t: float, since_s: float | None) -> float | None:
        """When by the wall the fault of the frame `t` began; None where that is not known."""
        if since_s is None:
            return None
        with self._lock:
            taken_s = next((wall_s for at, wall_s in reversed(self._taken) if at <= t), None)
        return None if taken_s is None else taken_s - (t - since_s)

    def _painted(self, text: str) -> None:
        _note(self._unpainted, text, self._cue_ms, self._clock())

    def _spoken(self, text: str) -> None:
        _note(self._unspoken, text, self._voice_ms, self._clock())

    def _beat(self) -> None:
        now_s = self._clock()
        if self._last_beat_s is not None:
            self._stall_ms.append((now_s - self._last_beat_s) * 1000)
        self._last_beat_s = now_s


class _Stamped(PassedOn):
    """A frame source that tells when each of its frames was taken."""

    def __init__(self, source: FrameSource, took: Callable[[float], None]) -> None:
        super().__init__(source)
        self._took = took

    def pass_on(self, frame: Frame) -> Frame:
        self._took(frame.t)
        return frame


def spread(times_ms: Sequence[float]) -> Spread | None:
    """How times are spread, rounded to 0.1 ms; None where there are none."""
    if not times_ms:
        return None
    p50, p95, p99 = (round(float(p), 1) for p in np.percentile(times_ms, (50, 95, 99)))
    return Spread(p50, p95, p99, len(times_ms))


def _note(waiting: dict[str, float], text: str, times_ms: list[float], now_s: float) -> None:
    began_s = waiting.pop(text, None)
    if began_s is not None:
        times_ms.append((now_s - began_s) * 1000)
