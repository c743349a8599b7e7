"""Which sessions were due on which day, by the regimen in force on it, and what filled them.

Definitions (clinical convention, no validated cut-off exists): only *due* items count. A session is
*done* when every exercise of its plan was attempted, *partial* when at least one was. What goes
beyond what was due is shown apart and never makes up for another day.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.problems import InvalidFile
from pt_coach.exercises.regimen import Prescription, Regimen
from pt_coach.exercises.schema import parse_regimen
from pt_coach.records.outside_rows import OutsideRecords
from pt_coach.records.rows import Outcome, RegimenUse

_DAY = timedelta(days=1)


class DoneSession(Protocol):
    """What a calendar has to know of a session."""

    @property
    def day(self) -> date:
        """The patient's own day on which it began."""

    @property
    def outcome(self) -> Outcome:
        """What it is worth."""


@dataclass(frozen=True, slots=True)
class DueDay:
    """One day of the period.

    Attributes:
        day: in the patient's own time zone.
        due: sessions that the regimen wanted.
        done, partial: due ones that were completed, and begun but not completed.
        extra: completed sessions beyond what was due.
        active: whether anything was done at all.
        regimen_version: in force; None where none was, or where it cannot be read any more.
        state: the same in one word, for a calendar.
    """

    day: date
    due: int
    done: int
    partial: int
    extra: int
    active: bool
    regimen_version: int | None
    state: "DayState"


class DayState(StrEnum):
    """A day of the calendar in one word.

    PAUSED: nothing was wanted, as the patient noted. LOCKED: a warning sign had not been
    looked at yet. Neither is due. OPEN: today, while there is still something to do.
    """

    DONE = "done"
    PARTIAL = "partial"
    MISSED = "missed"
    REST = "rest"
    PAUSED = "paused"
    LOCKED = "locked"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Excused:
    """Days on which nothing is due, first and last included."""

    since: date
    until: date
    state: DayState


def excused(outside: OutsideRecords) -> tuple[Excused, ...]:
    """Pauses that the patient noted, and locks from a warning sign to its release."""
    found = [Excused(one.since, one.until, DayState.PAUSED) for one in outside.pauses]
    for alarm in outside.alarms:
        ends = [release.day for release in outside.releases if release.at > alarm.at]
        found.append(Excused(alarm.day, min(ends, default=date.max), DayState.LOCKED))
    return tuple(found)


class Calendar:
    """Which regimen was in force when, and what it wanted.

    A regimen is in force from the day on which it was first used in the program: what a therapist
    wanted before that was not asked of the patient by it.
    """

    def __init__(self, uses: Iterable[RegimenUse], library: Mapping[str, Exercise]) -> None:
        """Read the regimens.

        Args:
            uses: in order of their days.
            library: exercises by id.
        """
        self._uses = tuple(uses)
        self.regimens: dict[str, Regimen] = {}
        self.unreadable: list[RegimenUse] = []
        for use in self._uses:
            if use.sha256 in self.regimens:
                continue
            try:
                loaded = parse_regimen(use.text, use.title, library)
            except InvalidFile:
                # The library has changed since; the sessions are whole, only what was due is not.
                self.unreadable.append(use)
            else:
                self.regimens[use.sha256] = loaded.regimen

    @property
    def first_day(self) -> date | None:
        """From when on anything was asked; None where nothing was."""
        return min((use.day for use in self._uses), default=None)

    def in_force(self, day: date) -> Regimen | None:
        """The regimen of a day."""
        before = [use for use in self._uses if use.day <= day]
        return self.regimens.get(before[-1].sha256) if before else None

    def wanted(self, day: date) -> tuple[tuple[Prescription, ...], int]:
        """The prescriptions of a day and how many times they were wanted."""
        regimen = self.in_force(day)
        prescriptions = regimen.due_on(day) if regimen is not None else ()
        if regimen is None or not prescriptions:
            return (), 0
        return prescriptions, regimen.schedule.times_per_day


def due_days(
    calendar: Calendar,
    sessions: Sequence[DoneSession],
    since: date,
    until: date,
    today: date,
    outside: OutsideRecords | None = None,
) -> tuple[DueDay, ...]:
    """The days of a period with what was due and what was done.

    Args:
        calendar: what was wanted.
        sessions: of the period.
        since, until: first and last day, inclusive.
        today: what is still open today is not due yet.
        outside: pauses and locks, on which nothing is due.
    """
    by_day: dict[date, list[DoneSession]] = defaultdict(list)
    for session in sessions:
        by_day[session.day].append(session)
    number = (until - since).days + 1
    days = [since + n * _DAY for n in range(max(number, 0))]
    off = excused(outside) if outside is not None else ()
    states = {
        one.since + n * _DAY: one.state
        for one in off
        for n in range((min(one.until, until) - one.since).days + 1)
    }
    return tuple(_due_day(calendar, day, by_day[day], today, states.get(day)) for day in days)


def _due_day(
    calendar: Calendar,
    day: date,
    sessions: Sequence[DoneSession],
    today: date,
    off: DayState | None,
) -> DueDay:
    completed = sum(session.outcome is Outcome.COMPLETED for session in sessions)
    begun = sum(session.outcome is Outcome.PARTIAL for session in sessions)
    _, due = calendar.wanted(day)
    wanted = due
    if off is not None:
        due = 0
    elif day >= today:
        due = min(due, completed + begun)
    done = min(completed, due)
    regimen = calendar.in_force(day)
    return DueDay(
        day=day,
        due=due,
        done=done,
        partial=min(begun, due - done),
        extra=completed - done,
        active=bool(completed or begun),
        regimen_version=regimen.version if regimen is not None else None,
        state=off or _state(due, done, min(begun, due - done), still_open=wanted > due),
    )


def _state(due: int, done: int, partial: int, *, still_open: bool) -> DayState:
    if still_open:
        return DayState.OPEN
    if not due:
        return DayState.REST
    if done >= due:
        return DayState.DONE
    return DayState.PARTIAL if done or partial else DayState.MISSED
