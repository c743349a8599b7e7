"""What is known about one camera at any time, and how to say it.

Told what happened and when; decides whether the camera is live, missing, busy or stalled. Holds
no device, no thread and no clock. One thread tells, any thread may ask: what is known is one
immutable value, replaced as a whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from threading import Lock

import numpy as np

from pt_coach.tracking.cameras import Camera
from pt_coach.tracking.ports import FaultKind, Picture, SourceFault, SourceState

# A fault has to be noticed within 2 s; half a second of that is left for whoever asks.
STALL_S = 1.5
# Opening takes seconds on Windows, and a camera that has just woken up sets its exposure first:
# that it sends nothing is said after STALL_S, but it is given up only after this.
FIRST_PICTURE_S = 10.0
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
    FaultKind.UNPLUGGED: (
        "was unplugged",
        "Plug it in again; the session goes on by itself",
    ),
    FaultKind.BUSY: (
        "cannot be opened, perhaps because another program is using it",
        "Close other programs that use the camera, such as a video call",
    ),
    FaultKind.NOT_ALLOWED: (
        "may not be used by this user",
        "Allow camera access in the system's privacy settings (on Linux: join the group 'video')",
    ),
    FaultKind.STALLED: (
        "has stopped sending pictures",
        "Check its cable, or unplug it and plug it in again; it is tried again every second",
    ),
    FaultKind.FROZEN: (
        "sends the same picture over and over",
        "Unplug it and plug it in again, or choose another camera; it is tried again every second",
    ),
}
_NO_PICTURE_YET = (
    "has not sent a picture yet",
    "Wait a few seconds; if nothing comes, unplug it and plug it in again",
)


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
        self._telling = Lock()
        self._known = _Known(quiet_since_s=t)
        self._last: Picture | None = None

    @property
    def camera(self) -> Camera | None:
        """The camera in use, or the one last used; None until one was opened."""
        return self._known.camera

    @property
    def name(self) -> str:
        """What to call it; empty while any camera will do and none was found."""
        if self._known.camera is not None:
            return self._known.camera.name
        wanted = self._wanted.strip()
        return f"Camera {wanted}" if wanted.isdecimal() else wanted

    def not_found(self, cameras: Sequence[Camera]) -> None:
        """The camera is not among those plugged in."""
        with self._telling:
            if self._known.camera is None:
                self._stand(_missing(self.name, self._called(), cameras))
            else:
                self._stand(self._say(FaultKind.UNPLUGGED))

    def refused(self, camera: Camera, *, held_by_us: bool = False) -> None:
        """The camera is there but does not open.

        Args:
            camera: which.
            held_by_us: an earlier read of ours still hangs in it, so nobody else is to blame.
        """
        kind = FaultKind.BUSY if camera.allowed else FaultKind.NOT_ALLOWED
        with self._telling:
            self._stand(self._say(FaultKind.STALLED if held_by_us else kind, camera))

    def opened(self, camera: Camera, t: float) -> None:
        """The camera is open; its first picture is yet to come."""
        # The last picture is kept: a camera that starts anew with the very same one is frozen yet.
        with self._telling:
            self._known = replace(
                self._known, camera=camera, seen=False, repeats=False, quiet_since_s=t
            )

    def saw(self, picture: Picture, t: float) -> bool:
        """A picture arrived; whether it is a new one, and not the last one sent again."""
        with self._telling:
            if self._last is not None and _same_scene(self._last, picture):
                self._known = replace(self._known, repeats=True)
                return False
            self._last = picture
            self._known = replace(
                self._known, fault=None, seen=True, repeats=False, quiet_since_s=t
            )
            return True

    def failed(self) -> None:
        """Reading from the camera failed."""
        with self._telling:
            self._stand(self._say(FaultKind.STALLED))

    def given_up(self, t: float) -> None:
        """Nothing new came for too long; the camera will be opened anew."""
        with self._telling:
            self._stand(self.fault(t) or self._say(FaultKind.STALLED))

    def closed(self) -> None:
        """The camera was let go of for good."""
        with self._telling:
            self._last = None
            self._known = replace(self._known, closed=True)

    def hopeless(self, t: float) -> bool:
        """Whether waiting for a new picture any longer is no use."""
        known = self._known
        return t - known.quiet_since_s > (STALL_S if known.seen else FIRST_PICTURE_S)

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
        if known.closed:
            return None
        if known.fault is not None or t - known.quiet_since_s <= STALL_S:
            return known.fault
        if not known.seen:
            return SourceFault(FaultKind.STALLED, self.name, *self._sentence(_NO_PICTURE_YET))
        return self._say(FaultKind.FROZEN if known.repeats else FaultKind.STALLED)

    def _stand(self, fault: SourceFault) -> None:
        self._known = replace(self._known, fault=fault, seen=False)

    def _say(self, kind: FaultKind, camera: Camera | None = None) -> SourceFault:
        name = self.name if camera is None else camera.name
        return SourceFault(kind, name, *self._sentence(_WORDS[kind], camera))

    def _sentence(self, words: tuple[str, str], camera: Camera | None = None) -> tuple[str, str]:
        return f"{self._called(camera)} {words[0]}", words[1]

    def _called(self, camera: Camera | None = None) -> str:
        known = camera or self._known.camera
        if known is not None:
            return f"The camera '{known.name}'"
        if not self.name:
            return "The camera"
        return self.name if self._wanted.strip().isdecimal() else f"The camera '{self.name}'"


def _missing(name: str, called: str, cameras: Sequence[Camera]) -> SourceFault:
    """The sentence for a camera that was never there, with those that are."""
    if not name:
        what, cure = "No camera was found", "Plug a webcam in; it is used as soon as it is there"
    else:
        others = ", ".join(f"'{camera.name}' (number {camera.number})" for camera in cameras)
        what = f"{called} was not found"
        cure = "Plug it in; it is used as soon as it is there"
        if others:
            cure = f"Plug it in, or choose another: {others}"
    return SourceFault(FaultKind.MISSING, name or "camera", what, cure)


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
