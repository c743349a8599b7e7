"""Looks at a session's pictures now and then: light, sharpness, people, the machine's speed.

What it finds becomes an input of the engine, as a message key, when it changes.
"""

from collections.abc import Callable
from typing import Final, Protocol

from pt_coach.engine.inputs import PictureLooked
from pt_coach.tracking.image_checks import PictureChecks
from pt_coach.tracking.ports import Frame
from pt_coach.tracking.pose_load import PoseLoad

LOOK_EVERY_S: Final = 0.5
# Counting people takes as long as finding a pose.
COUNT_EVERY_S: Final = 2.0
# One look alone may have met a passing shadow or a blurred frame.
_ALIKE: Final = 2


class CountsPeople(Protocol):
    """Says how many people a picture shows, such as `tracking.people.PeopleCounter`."""

    def count(self, frame: Frame) -> int:
        """How many."""

    def close(self) -> None:
        """Let go of the model."""


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
        people: counts the people; None where there can only be one.
    """

    def __init__(
        self,
        checks: PictureChecks,
        load: Callable[[], PoseLoad | None] = lambda: None,
        people: CountsPeople | None = None,
    ) -> None:
        self._checks = checks
        self._load = load
        self._people = people
        self._picture, self._speed = _Told("picture"), _Told("computer")
        self._alone = _Told("one_person")
        self._looked_s = self._counted_s = float("-inf")

    def look(self, frame: Frame) -> list[PictureLooked]:
        """What is new about the pictures; looks only every half second."""
        if frame.t - self._looked_s < LOOK_EVERY_S:
            return []
        self._looked_s = frame.t
        found = self._picture.note(frame.t, self._checks.look(frame).hint)
        load = self._load()
        if load is not None:
            hint = "close_programs" if load.too_slow else ""
            found += self._speed.note(frame.t, hint)
        return found + self._count(frame)

    def close(self) -> None:
        """Let go of the model that counts."""
        if self._people is not None:
            self._people.close()

    def _count(self, frame: Frame) -> list[PictureLooked]:
        if self._people is None or frame.t - self._counted_s < COUNT_EVERY_S:
            return []
        self._counted_s = frame.t
        hint = "only_you" if self._people.count(frame) > 1 else ""
        return self._alone.note(frame.t, hint)
