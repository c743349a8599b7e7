"""What the window is given to note days without exercise, and when a range of days is none."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

LONGEST: Final = timedelta(days=366)
"""A pause is at most a year, and begins at most a year before or after today."""


class PauseReason(StrEnum):
    """Why the patient pauses; the diary keeps the word."""

    ILL = "ill"
    TRAVEL = "travel"
    THERAPIST = "therapist"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Pause:
    """Days on which nothing is due, first and last included.

    Attributes:
        reason: a `PauseReason`, a word of an older diary, or None where it was not said.
        id: its row; 0 before it is kept.
    """

    since: date
    until: date
    reason: str | None = None
    id: int = 0

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.until - self.since).days + 1

    def holds(self, day: date) -> bool:
        """Whether a day is in it."""
        return self.since <= day <= self.until


class WrongRange(StrEnum):
    """Why some days cannot be a pause."""

    TURNED = "turned"
    TOO_LONG = "too_long"
    FAR_AHEAD = "far_ahead"
    LONG_AGO = "long_ago"
    OVERLAPS = "overlaps"


def wrong_range(wanted: Pause, today: date, others: Iterable[Pause]) -> WrongRange | None:
    """What is wrong with a pause; None where nothing is.

    Args:
        wanted: the days that were typed.
        today: the patient's day.
        others: pauses that are noted already; the one that is being changed is not among them.
    """
    if wanted.until < wanted.since:
        return WrongRange.TURNED
    if wanted.days > LONGEST.days:
        return WrongRange.TOO_LONG
    if wanted.since - today > LONGEST:
        return WrongRange.FAR_AHEAD
    if today - wanted.since > LONGEST:
        return WrongRange.LONG_AGO
    if overlapped(wanted, others) is not None:
        return WrongRange.OVERLAPS
    return None


def overlapped(wanted: Pause, others: Iterable[Pause]) -> Pause | None:
    """The pause that holds some of the same days; None where there is none."""
    return next((o for o in others if o.since <= wanted.until and wanted.since <= o.until), None)


def pause_to_show(pauses: Iterable[Pause], today: date) -> Pause | None:
    """The one that runs, or else the next that is to come; None where there is neither."""
    ahead = [one for one in pauses if one.until >= today]
    running = [one for one in ahead if one.holds(today)]
    # Two may overlap in an older diary; what was said last is paused the longest holds.
    if running:
        return max(running, key=lambda one: (one.until, one.id))
    return min(ahead, key=lambda one: (one.since, one.id), default=None)


@dataclass(frozen=True, slots=True)
class AboutPauses:
    """What has to be known to note one.

    Attributes:
        today: the patient's day.
        pauses: all that are noted, oldest first.
        therapist: name and phone of whom to ask, as far as the regimen says; None without one.
    """

    today: date
    pauses: tuple[Pause, ...] = ()
    therapist: tuple[str, str | None] | None = None


@dataclass(frozen=True, slots=True)
class PauseServices:
    """Pauses of the diary. The defaults keep nothing.

    Attributes:
        about: what has to be known; read again whenever the page is shown.
        note: keep a new one. Raises `visit_services.CannotKeep`.
        change: keep the second in the place of the first. Raises `CannotKeep`.
        end: from today on its days are due again. Raises `CannotKeep`.
    """

    about: Callable[[], AboutPauses] = lambda: AboutPauses(date.min)
    note: Callable[[Pause], None] = lambda _pause: None
    change: Callable[[Pause, Pause], None] = lambda _before, _after: None
    end: Callable[[Pause], None] = lambda _pause: None
