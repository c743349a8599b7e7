"""Looks at the pictures of a running session now and then: light, sharpness, the machine's speed.

What it finds becomes an input of the engine, as a message key, when it changes.
"""

from collections.abc import Callable
from typing import Final

from pt_coach.engine.inputs import PictureLooked
from pt_coach.tracking.image_checks import PictureChecks
from pt_coach.tracking.pipeline import PoseLoad
from pt_coach.tracking.ports import Frame

LOOK_EVERY_S: Final = 0.5
# One look alone may have met a passing shadow or a blurred frame.
_ALIKE: Final = 2

Look = Callable[[Frame], str]
"""The message key of what is wrong with a picture; empty where nothing is."""


class _Told:
    """One kind of look: tells a finding that was made twice running, when it is news."""

    def __init__(self, check_id: str) -> None:
        self._id = check_id
        self._hint: str | None = None
        self._found, self._times = "", 0

    def note(self, t: float, hint: str) -> list[PictureLooked]:
        self._times = self._times + 1 if hint == self._found else 1
        self._found = hint
        if hint == self._hint or self._times < _ALIKE:
            return []
        self._hint = hint
        return [PictureLooked(t, self._id, hint)]


class PictureWatch:
    """Looks at the frames of one session.

    Args:
        checks: of light and sharpness.
        load: how long the pose model takes now; None where that is not watched.
    """

    def __init__(
        self, checks: PictureChecks, load: Callable[[], PoseLoad | None] = lambda: None
    ) -> None:
        self._checks = checks
        self._load = load
        self._picture, self._speed = _Told("picture"), _Told("computer")
        self._looked_s = float("-inf")

    def look(self, frame: Frame) -> list[PictureLooked]:
        """What is new about the pictures; looks only every half second."""
        if frame.t - self._looked_s < LOOK_EVERY_S:
            return []
        self._looked_s = frame.t
        found = self._picture.note(frame.t, self._checks.look(frame).as_set_up_check.hint)
        load = self._load()
        if load is not None:
            hint = "close_programs" if load.too_slow else ""
            found += self._speed.note(frame.t, hint)
        return found
