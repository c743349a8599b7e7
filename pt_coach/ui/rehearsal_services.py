"""What the pages of a rehearsal are given: plain data and callables."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from pt_coach.kinematics.observations import Observation, RehearsalTask
from pt_coach.session_runner.live import Listeners


class Take(Protocol):
    """One task before the camera, such as `session_runner.rehearsal_take.RehearsalTake`."""

    def start(self) -> None:
        """Open the camera and show what it sees."""

    def begin(self) -> None:
        """What is done from now on counts."""

    def finish(self) -> tuple[Observation, ...]:
        """What was observed since `begin`."""

    def stop(self) -> bool:
        """Let go of the camera; whether it let go."""


@dataclass(frozen=True, slots=True)
class LastRehearsal:
    """What was observed and noted the last time.

    Attributes:
        day: when.
        observations: what the camera observed.
        words: what the patient wants to tell, by item.
    """

    day: date
    observations: tuple[Observation, ...] = ()
    words: Mapping[str, str | None] = field(default_factory=dict)


class NotKept(Exception):
    """Something could not be written down; says why and what to do."""


def _nowhere(_task: RehearsalTask, _listeners: Listeners) -> Take:
    raise AssertionError("there is no camera to open")


@dataclass(frozen=True, slots=True)
class RehearsalServices:
    """Everything that the pages of a rehearsal need.

    Attributes:
        has_camera: whether there is a camera, a video or the figure to look at.
        open_take: makes a task's take, which the page starts. Raises `CannotStart` with a sentence
            where it cannot be, as while a warning sign has not been looked at.
        begin: a rehearsal begins; what is kept from now on belongs to it.
        keep: keeps what was observed in a task. Raises `NotKept`.
        keep_words: keeps what the patient wants to tell, by item; None takes it back. Raises
            `NotKept`.
        last: what was observed and noted the last time; None where there was none.
        locked_since: day of a warning sign that nobody has looked at yet; then nothing begins.
    """

    has_camera: bool = False
    open_take: Callable[[RehearsalTask, Listeners], Take] = _nowhere
    begin: Callable[[], None] = lambda: None
    keep: Callable[[Sequence[Observation]], None] = lambda _observed: None
    keep_words: Callable[[Mapping[str, str | None]], None] = lambda _words: None
    last: Callable[[], LastRehearsal | None] = lambda: None
    locked_since: Callable[[], date | None] = lambda: None
