"""What the diary holds outside sessions: forms, pauses, releases of a lock, visits, exports."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from pt_coach.records.rehearsal_rows import RehearsalRecord

ALARMING = ("yes", "not_sure")
"""Answers to a question about a warning sign that stop the exercises."""

SIGNS_OF_A_VISIT = ("bladder_bowel",)
"""What is asked for a visit and is a warning sign."""


class FormKind(StrEnum):
    """A set of questions that is asked together."""

    WEEKLY = "weekly"
    ROLAND_MORRIS = "roland_morris"
    OWN_QUESTIONS = "own_questions"
    VISIT = "visit"
    WARNING_SIGNS = "warning_signs"


def is_sign(kind: FormKind, item: str) -> bool:
    """Whether a question of a form is about a warning sign."""
    return kind is FormKind.WARNING_SIGNS or (kind is FormKind.VISIT and item in SIGNS_OF_A_VISIT)


@dataclass(frozen=True, slots=True)
class FormAnswer:
    """The last answer to one item. `value` is None where it was skipped: missing, never zero.

    Attributes:
        item: the question; for the therapist's own ones its words.
        corrected: whether another answer stood there before.
        before: that answer; None where there was none.
    """

    item: str
    value: int | str | None
    at: datetime
    corrected: bool = False
    before: int | str | None = None


@dataclass(frozen=True, slots=True)
class FormRecord:
    """One form, filled in as far as it was. `day` is the patient's own, on which it was begun."""

    id: int
    uuid: str
    kind: FormKind
    at: datetime
    day: date
    zone: str
    made_up: bool
    answers: tuple[FormAnswer, ...]

    def value(self, item: str) -> int | str | None:
        """The answer to an item; None where there is none."""
        return next((a.value for a in self.answers if a.item == item), None)

    @property
    def alarming(self) -> tuple[FormAnswer, ...]:
        """Warning signs in it that were not answered with no."""
        signs = (one for one in self.answers if is_sign(self.kind, one.item))
        return tuple(answer for answer in signs if answer.value in ALARMING)


@dataclass(frozen=True, slots=True)
class ReleaseRecord:
    """The patient said that a warning sign has been looked at."""

    at: datetime
    day: date
    made_up: bool
    word: str | None
    id: int = 0


@dataclass(frozen=True, slots=True)
class PauseRecord:
    """Days without exercise on the patient's word, both ends included; noted on `day`."""

    id: int
    since: date
    until: date
    made_up: bool
    reason: str | None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class VisitRecord:
    """A visit to the therapist that took place."""

    at: datetime
    day: date
    made_up: bool
    id: int = 0


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """Files that were made for somebody else."""

    at: datetime
    day: date
    made_up: bool
    since: date
    until: date
    folder: str
    files: tuple[str, ...]
    protected: bool


@dataclass(frozen=True, slots=True)
class Alarm:
    """A warning sign that was not answered with no, in a session or outside one."""

    at: datetime
    day: date
    made_up: bool
    item: str
    answer: str


@dataclass(frozen=True, slots=True)
class WarningLock:
    """Why the exercises are locked: the alarms since the last release, in order."""

    alarms: tuple[Alarm, ...]


@dataclass(frozen=True, slots=True)
class OutsideRecords:
    """What was said outside sessions; forms and rehearsals of a period, all else of all days."""

    forms: tuple[FormRecord, ...] = ()
    pauses: tuple[PauseRecord, ...] = ()
    releases: tuple[ReleaseRecord, ...] = ()
    visits: tuple[VisitRecord, ...] = ()
    alarms: tuple[Alarm, ...] = ()
    rehearsals: tuple[RehearsalRecord, ...] = ()

    def of(self, *, made_up: bool) -> "OutsideRecords":
        """Those of a sample patient, or those of a person."""
        return OutsideRecords(
            tuple(one for one in self.forms if one.made_up is made_up),
            tuple(one for one in self.pauses if one.made_up is made_up),
            tuple(one for one in self.releases if one.made_up is made_up),
            tuple(one for one in self.visits if one.made_up is made_up),
            tuple(one for one in self.alarms if one.made_up is made_up),
            tuple(one for one in self.rehearsals if one.made_up is made_up),
        )


def lock_of(outside: OutsideRecords) -> WarningLock | None:
    """The lock that holds now, of records of one kind; None where the exercises are open."""
    last = max((release.at for release in outside.releases), default=None)
    open_ones = tuple(a for a in outside.alarms if last is None or a.at > last)
    return WarningLock(open_ones) if open_ones else None
