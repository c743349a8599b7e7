"""What is known about one camera at any time, and how to say it.

Told what happened and when; decides whether the camera is live, missing, busy or stalled. Holds
no device, no thread and no clock. One thread tells, any thread may ask: what is known is one
immutable value, replaced as a whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from pt_coach.tracking.cameras import Camera
from pt_coach.tracking.ports import FaultKind, Picture, SourceFault, SourceState

# A fault has to be noticed within 2 s; half a second of that is left for whoever asks.
STALL_S = 1.5
# Opening takes seconds on Windows, and a camera that has just woken up sets its exposure first.
FIRST_FRAME_S = 10.0
# Below this spread of brightness a picture is a covered lens, whose frames may well be identical.
_FLAT_SPREAD = 3.0
_COARSE = 16

_STATES = {
    FaultKind.MISSING: SourceState.MISSING,
    FaultKind.UNPLUGGED: SourceState.MISSING,
    FaultKind.BUSY: SourceState.BUSY,
    FaultKind.NOT_ALLOWED: SourceState.BUSY,
    FaultKind.STALLED: SourceState.STALLED,
    FaultKind.FROZEN: SourceState.STALLED,
    FaultKind.DAMAGED: SourceState.STALLED,
}
_WORDS = {
    FaultKind.MISSING: (
        "{camera} was not found",
        "Plug it in; it will be used as soon as it is there. {others}",
    ),
    FaultKind.UNPLUGGED: (
        "{camera} was unplugged",
        "Plug it in again; the session goes on by itself",
    ),
    FaultKind.BUSY: (
        "{camera} cannot be opened, perhaps because another program is using it",
        "Close other programs that use the camera, such as a video call",
    ),
    FaultKind.NOT_ALLOWED: (
        "This user may not use {camera}",
        "Allow camera access in the system's privacy settings (on Linux: join the group 'video')",
    ),
    FaultKind.STALLED: (
        "{camera} has stopped sending pictures",
        "Check its cable, or unplug it and plug it in again; it is tried again every second",
    ),
    FaultKind.FROZEN: (
        "{camera} sends the same picture over and over",
        "Unplug it and plug it in again, or choose another camera; it is tried again every second",
    ),
}


@dataclass(frozen=True, slots=True)
class _Known:
    camera: Camera | None = None
    fault: SourceFault | None = None
    closed: bool = False
    seen: bool = False
    repeats: bool = False
    quiet_since_s: float = 0.0


class CameraWatch:
    """Keeps what is known about one camera.

    A fault stands until a new picture arrives: between two attempts at opening nothing flickers.

    Args:
        wanted: number, name or part of the name, as the patient chose it; empty for the first.
        t: the time now, s.
    """

    def __init__(self, wanted: str, t: float) -> None:
        self._wanted = wanted
        self._known = _Known(quiet_since_s=t)
        self._last: Picture | None = None

    @property
    def camera(self) -> Camera | None:
        """The camera in use, or the one last used; None until one was opened."""
        return self._known.camera

    @property
    def name(self) -> str:
        """What to call it."""
        if self._known.camera is not None:
            return self._known.camera.name
        if self._wanted.strip().isdecimal():
            return f"Camera {self._wanted.strip()}"
        return self._wanted.strip() or "A camera"

    def not_found(self, cameras: Sequence[Camera]) -> None:
        """The camera is not among those plugged in."""
        kind = FaultKind.MISSING if self._known.camera is None else FaultKind.UNPLUGGED
        self._fault(kind, cameras)

    def refused(self, camera: Camera, *, held_by_us: bool = False) -> None:
        """The camera is there but does not open.

        Args:
            camera: which.
            held_by_us: an earlier read of ours still hangs in it, so nobody else is to blame.
        """
        if held_by_us:
            self._fault(FaultKind.STALLED)
        else:
            self._fault(FaultKind.BUSY if camera.allowed else FaultKind.NOT_ALLOWED, name=camera.name)

    def opened(self, camera: Camera, t: float) -> None:
        """The camera is open; its first picture is yet to come."""
        self._last = None
        self._known = replace(
            self._known, camera=camera, seen=False, repeats=False, quiet_since_s=t
        )

    def saw(self, picture: Picture, t: float) -> None:
        """A picture arrived. One that is bit-identical to the last is no sign of life."""
        if self._last is not None and _same_scene(self._last, picture):
            self._known = replace(self._known, repeats=True)
            return
        self._last = picture
        self._known = replace(
            self._known, fault=None, seen=True, repeats=False, quiet_since_s=t
        )

    def failed(self) -> None:
        """Reading from the camera failed."""
        self._fault(FaultKind.STALLED)

    def closed(self) -> None:
        """The patient's side let go of the camera."""
        self._last = None
        self._known = replace(self._known, closed=True, fault=None)

    def overdue(self, t: float) -> bool:
        """Whether a new picture should have come long ago."""
        known = self._known
        return t - known.quiet_since_s > (STALL_S if known.seen else FIRST_FRAME_S)

    def state(self, t: float) -> SourceState:
        """How the camera is doing at `t`."""
        known = self._known
        if known.closed:
            return SourceState.ENDED
        fault = self.fault(t)
        if fault is not None:
            return _STATES[fault.kind]
        return SourceState.LIVE if known.seen else SourceState.STARTING

    def fault(self, t: float) -> SourceFault | None:
        """What is wrong at `t`, None where nothing is."""
        known = self._known
        if known.closed or known.fault is not None:
            return known.fault
        if not self.overdue(t):
            return None
        return self._say(FaultKind.FROZEN if known.repeats else FaultKind.STALLED)

    def _fault(self, kind: FaultKind, cameras: Sequence[Camera] = (), name: str = "") -> None:
        self._known = replace(self._known, fault=self._say(kind, cameras, name), seen=False)

    def _say(
        self, kind: FaultKind, cameras: Sequence[Camera] = (), name: str = ""
    ) -> SourceFault:
        named = name or self.name
        called = f"The camera '{named}'" if (name or self._known.camera) else self._called()
        others = ", ".join(f"'{camera.name}'" for camera in cameras)
        there = f"There is {others}" if others else "No other camera is there either"
        what, cure = _WORDS[kind]
        in_sentence = called if what.startswith("{") else called[0].lower() + called[1:]
        return SourceFault(kind, named, what.format(camera=in_sentence), cure.format(others=there))

    def _called(self) -> str:
        if not self._wanted.strip():
            return "A camera"
        return self.name if self._wanted.strip().isdecimal() else f"The camera '{self.name}'"


def _same_scene(last: Picture, now: Picture) -> bool:
    """Whether two pictures are bit-identical and show something.

    A sensor's noise changes some pixel of every frame, so identical frames are one frame sent
    twice (opencv/opencv#14044: reading goes on 'well' after unplugging). A covered lens may give
    perfect black for ever; that is for the picture check to say.
    """
    if last.shape != now.shape:
        return False
    coarse = now[::_COARSE, ::_COARSE]
    if not np.array_equal(last[::_COARSE, ::_COARSE], coarse):
        return False
    return bool(coarse.std() > _FLAT_SPREAD) and np.array_equal(last, now)
