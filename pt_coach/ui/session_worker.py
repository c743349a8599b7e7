"""The bridge from the session's threads to the window's: what they call becomes queued signals.

At most one preview picture is on its way; what comes while the window is behind replaces it.
"""

from dataclasses import dataclass
from threading import Lock

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Signal, Slot

from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.session_runner.live import Listeners


@dataclass(frozen=True, slots=True, eq=False)
class ShownFrame:
    """A picture to show.

    Attributes:
        image: (H, W, 3) uint8 RGB, kept alive by this reference while it is painted.
        pose: the newest pose, None where there is none.
    """

    image: NDArray[np.uint8]
    pose: PoseFrame | None


@dataclass(frozen=True, slots=True)
class SourceStatus:
    """How the camera is doing: `live`, `missing`, `stalled` ..., and a sentence, or empty."""

    state: str
    sentence: str


class SessionBridge(QObject):
    """Signals of one session, all received on the thread of the bridge's owner.

    Signals:
        events: a tuple of Event, in the order in which they became true.
        frame_shown: a ShownFrame.
        source_changed: a SourceStatus.
        failed: a sentence about a mistake of ours that ended the session's thread.
        noticed: a sentence that has to be read while the session goes on; empty when it is over.
    """

    events = Signal(object)
    frame_shown = Signal(object)
    source_changed = Signal(object)
    failed = Signal(str)
    noticed = Signal(str)

    _frame_waits = Signal()
    _heard_events = Signal(object)
    _heard_source = Signal(object)
    _heard_failure = Signal(str)
    _heard_notice = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._waiting: NDArray[np.uint8] | None = None
        self._pose: PoseFrame | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._frame_waits.connect(self._show_newest, queued)
        self._heard_events.connect(self.events, queued)
        self._heard_source.connect(self.source_changed, queued)
        self._heard_failure.connect(self.failed, queued)
        self._heard_notice.connect(self.noticed, queued)

    def listeners(self) -> Listeners:
        """What a session calls, on any of its threads."""
        return Listeners(
            events=self._heard_events.emit,
            picture=self._on_picture,
            pose=self._on_pose,
            source=lambda state, text: self._heard_source.emit(SourceStatus(state, text)),
            failure=lambda failure: self._heard_failure.emit(str(failure) or repr(failure)),
            notice=self._heard_notice.emit,
        )

    def _on_picture(self, image: NDArray[np.uint8], t: float) -> None:
        with self._lock:
            on_its_way, self._waiting = self._waiting is not None, image
        if not on_its_way:
            self._frame_waits.emit()

    def _on_pose(self, pose: PoseFrame) -> None:
        with self._lock:
            self._pose = pose

    @Slot()
    def _show_newest(self) -> None:
        with self._lock:
            image, self._waiting = self._waiting, None
            pose = self._pose
        if image is not None:
            self.frame_shown.emit(ShownFrame(image, pose))
