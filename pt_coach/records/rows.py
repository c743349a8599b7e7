"""What the diary gives back: frozen rows, with numbers of camera, patient and correction apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from pt_coach.engine.events import Provenance, RepStatus, StopRule
from pt_coach.engine.inputs import Moment, Scale
from pt_coach.engine.plan import SetSide
from pt_coach.exercises.definition import Mode
from pt_coach.kinematics.landmarks import Side
from pt_coach.records.outside_rows import OutsideRecords


class Source(StrEnum):
    """What was in front of the program."""

    CAMERA = "camera"
    FIGURE = "figure"
    VIDEO = "video"
    NONE = "none"

    @property
    def made_up(self) -> bool:
        """Whether no person did it: the drawn figure of the demo."""
        return self is Source.FIGURE


class SessionStatus(StrEnum):
    """How a session ended.

    COMPLETED and STOPPED are what the session itself said at its end; PARTIAL was cut off and kept
    as it is; DISCARDED was taken out of view by the patient.
    """

    ACTIVE = "active"
    COMPLETED = "completed"
    PARTIAL = "partial"
    STOPPED = "stopped"
    DISCARDED = "discarded"


class PlanVersion(StrEnum):
    """All exercises of the day, or the regimen's shorter version for a bad day."""

    FULL = "full"
    SHORT = "short"


class Outcome(StrEnum):
    """What a session is worth, read off what was done in it.

    COMPLETED: every planned exercise was attempted. PARTIAL: at least one was. NOTHING: none.
    """

    COMPLETED = "completed"
    PARTIAL = "partial"
    NOTHING = "nothing"


def outcome_of(attempted_exercises: int, planned_exercises: int) -> Outcome:
    """What a session is worth in which so many of the planned exercises were attempted."""
    if not attempted_exercises:
        return Outcome.NOTHING
    return Outcome.COMPLETED if attempted_exercises >= planned_exercises else Outcome.PARTIAL


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One session.

    Attributes:
        id: number in the diary.
        uuid: its name outside the diary.
        day: the patient's own day on which it began.
        started_at, ended_at: local times with offset; None while not over.
        heartbeat_at: when it was last heard of.
        zone: IANA name of the patient's time zone.
        planned_exercises, attempted_exercises: how many exercises it held, and in how many
            something was done.
        sets_ended: sets that were over.
    """

    id: int
    uuid: str
    day: date
    started_at: datetime
    ended_at: datetime | None
    heartbeat_at: datetime
    zone: str
    source: Source
    status: SessionStatus
    end_reason: str | None
    regimen_sha256: str
    regimen_title: str
    regimen_version: int
    plan_sha256: str
    plan_version: PlanVersion
    planned_exercises: int
    attempted_exercises: int
    sets_ended: int
    app_version: str

    @property
    def outcome(self) -> Outcome:
        """What it is worth (clinical definition: completed = every exercise attempted)."""
        return outcome_of(self.attempted_exercises, self.planned_exercises)

    @property
    def duration_s(self) -> float:
        """From its start to its end, or to when it was last heard of, s."""
        return ((self.ended_at or self.heartbeat_at) - self.started_at).total_seconds()


@dataclass(frozen=True, slots=True)
class PlannedSetRecord:
    """One set of a plan."""

    plan_sha256: str
    exercise_index: int
    set_index: int
    exercise_id: str
    exercise_name: str
    mode: Mode
    side: SetSide
    reps: int
    hold_s: float


@dataclass(frozen=True, slots=True)
class SetRecord:
    """One set that was begun.

    Attributes:
        day: of its session.
        planned: what was to be done; `planned.reps` is over both sides.
        started_at: when it was begun.
        ended_at: None where it was cut off with the program.
        counted: repetitions or holds by the engine's count, before any correction.
        camera_reps, typed_reps: how many of them the camera counted and the patient tapped in.
        corrected_to: what the patient said it was, None where the count stood.
        short, uncertain: repetitions under 60 % of the travel; repetitions that did not count.
        held_s: seconds held in all.
        tracked_fraction: share of the time with a usable pose; None without a camera.
        provenance: of the set's end; None where it has none.
        reason: why it was cut short, as was said last.
        instead_of: the exercise in whose place it was done; None for one that was planned.
        faults: how many repetitions (or raised faults, in a hold) broke each rule.
        tried: whether anything was seen or tapped at all.
        was_reason: the reason that was said before the last one; None where none was.
    """

    id: int
    session_id: int
    day: date
    planned: PlannedSetRecord
    started_at: datetime
    ended_at: datetime | None
    counted: int
    camera_reps: int
    typed_reps: int
    corrected_to: int | None
    short: int
    uncertain: int
    held_s: float
    tracked_fraction: float | None
    provenance: Provenance | None
    reason: str | None
    faults: tuple[tuple[str, int], ...]
    tried: bool
    instead_of: str | None = None
    was_reason: str | None = None

    @property
    def final_count(self) -> int:
        """The count after any correction."""
        return self.counted if self.corrected_to is None else self.corrected_to


@dataclass(frozen=True, slots=True)
class RepRecord:
    """One repetition, or one hold of a set of holds. Times ending in `_t` are engine seconds.

    Attributes:
        counts: whether the engine counted it.
        said: whether the patient says that it was one; None where nothing was said.
    """

    id: int
    set_id: int
    session_id: int
    at: datetime
    number: int
    counts: bool
    side: Side | None
    start_t: float
    peak_t: float
    end_t: float
    peak: float | None
    travel: float | None
    held_s: float
    status: RepStatus
    provenance: Provenance
    faults: tuple[str, ...]
    not_checked: tuple[str, ...]
    said: bool | None = None


@dataclass(frozen=True, slots=True)
class RatingRecord:
    """One answer. `value` is None where the question was skipped: missing, never zero.

    Attributes:
        session_id: the session that it belongs to; None for one outside any.
        day: the patient's day on which it was given.
        exercise_id: the exercise that it is about, None where it is about the session.
        corrected: whether it stands in the place of an earlier answer.
        by_gesture: whether a hand gave it from afar, instead of a key.
        before: that earlier answer; None where it was skipped or there is none.
    """

    id: int
    session_id: int | None
    at: datetime
    day: date
    scale: Scale
    moment: Moment
    value: int | str | None
    item: str | None
    exercise_id: str | None
    corrected: bool = False
    by_gesture: bool = False
    before: int | str | None = None


@dataclass(frozen=True, slots=True)
class StopRecord:
    """A stop rule of the regimen, or a warning sign, that applied."""

    session_id: int
    at: datetime
    day: date
    rule: StopRule
    item: str | None
    exercise_id: str | None


@dataclass(frozen=True, slots=True)
class SkipRecord:
    """An exercise that was left out or broken off; `was` is the reason before it was put right."""

    session_id: int
    at: datetime
    day: date
    exercise_id: str
    reason: str | None
    id: int = 0
    corrected: bool = False
    was: str | None = None


@dataclass(frozen=True, slots=True)
class SwapRecord:
    """The easier version that the regimen names was done in the place of an exercise.

    Attributes:
        exercise_id: the exercise that was left.
        exercise_index, set_index: its place in the plan, and its first set that was not done.
        easier: the sets in their place.
    """

    session_id: int
    day: date
    exercise_id: str
    exercise_index: int
    set_index: int
    easier: tuple[PlannedSetRecord, ...]

    def replaces(self, planned: PlannedSetRecord) -> bool:
        """Whether this set of the plan was not to be done any more."""
        ours = planned.exercise_index == self.exercise_index
        return ours and planned.set_index >= self.set_index


@dataclass(frozen=True, slots=True)
class RegimenUse:
    """From this day on the regimen was in force on this machine.

    Attributes:
        made_up: for the drawn figure of the demo only, not for the patient.
    """

    day: date
    made_up: bool
    sha256: str
    title: str
    version: int
    text: str


@dataclass(frozen=True, slots=True)
class PeriodRecords:
    """Everything of a period, read in one go. Rows of discarded sessions are not in it.

    Attributes:
        since, until: first and last day, inclusive; None where the diary's own limit holds.
        regimen_uses: all of them, in order of their days, for the one in force lies before.
        planned_sets: by plan.
        outside: what was said outside sessions; pauses and releases of all days.
        diary: a random number, the same for all that this diary ever hands out; None in a diary of
            an older program that is only read.
    """

    since: date | None
    until: date | None
    sessions: tuple[SessionRecord, ...]
    sets: tuple[SetRecord, ...]
    reps: tuple[RepRecord, ...]
    ratings: tuple[RatingRecord, ...]
    stops: tuple[StopRecord, ...]
    skips: tuple[SkipRecord, ...]
    regimen_uses: tuple[RegimenUse, ...]
    planned_sets: Mapping[str, tuple[PlannedSetRecord, ...]]
    outside: OutsideRecords = field(default_factory=OutsideRecords)
    swaps: tuple[SwapRecord, ...] = ()
    diary: UUID | None = None


def asked_of(
    planned: Sequence[PlannedSetRecord], swaps: Sequence[SwapRecord]
) -> tuple[PlannedSetRecord, ...]:
    """The sets that a session asked for in the end: the easier ones for what they replaced.

    Args:
        planned: of its plan.
        swaps: of this session.
    """
    kept = [one for one in planned if not any(swap.replaces(one) for swap in swaps)]
    return (*kept, *(one for swap in swaps for one in swap.easier))
