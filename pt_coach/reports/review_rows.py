"""What a review of many patients' exports finds: patients, exercises, and what was not read.

Plain rows, so that a page can show them without the analytical engine that made them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path


class Flag(StrEnum):
    """Why a patient needs a look, the most urgent first."""

    WARNING = "warning_sign"
    PAIN = "pain_rising"
    STOPPED = "exercise_stopped"
    ADHERENCE = "adherence_falling"
    NO_DATA = "no_data"


class Unread(StrEnum):
    """Why an export, or what lay where exports are looked for, was not read."""

    LOCKED = "locked"
    BROKEN = "broken"
    OTHER_VERSION = "other_version"
    NO_TABLES = "no_tables"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class ExerciseReview:
    """One exercise over the whole export, in its unit; `within` is capped day by day."""

    exercise_id: str
    unit: str
    prescribed: float
    within: float
    done: float


@dataclass(frozen=True, slots=True)
class PatientReview:
    """One patient by the latest export.

    Attributes:
        patient: the name; None where it was left out.
        export: folder or zip that it was read from.
        brief: the PDF to open; None where there is none, or in a zip.
        until: last day of the export.
        flags: most urgent first.
        done, due: sessions of the whole export; `recent` of its last 14 days, `before` of the 28
            days before them.
        pain_recent, pain_before: median before exercise in the last 14 days, and in the 28 before.
        days_without: since anything was done, at the export's end, without days of a pause; None
            where nothing ever was.
        locked_since: day of a warning sign that nobody has looked at yet.
        signs, stopped: warning signs, and exercises stopped for pain, of the last 28 days.
        rose: how often pain rose with the exercises in the last 14 days.
        exports: how many there are of this diary with this name; the newest is shown.
    """

    patient: str | None
    export: Path
    brief: Path | None
    until: date
    made_up: bool
    flags: tuple[Flag, ...]
    done: int
    due: int
    done_recent: int
    due_recent: int
    pain_recent: float | None
    pain_before: float | None
    days_without: int | None
    exercises: tuple[ExerciseReview, ...] = ()
    done_before: int = 0
    due_before: int = 0
    locked_since: date | None = None
    signs: int = 0
    stopped: int = 0
    rose: int = 0
    exports: int = 1

    @property
    def name(self) -> str:
        """The patient's, or the export's where that was left out."""
        return self.patient or self.export.name


@dataclass(frozen=True, slots=True)
class Review:
    """All patients, who needs a look first at the top; and what could not be read, with why."""

    patients: tuple[PatientReview, ...]
    unread: Mapping[Path, Unread] = field(default_factory=dict)
