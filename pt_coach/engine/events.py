"""What the engine reports: frozen facts, in the order in which they became true.

Times are seconds on the same clock as the inputs. Durable facts (`DURABLE`) go to the records;
the others only move the screen.
"""

from dataclasses import dataclass
from enum import StrEnum

from pt_coach.engine.choices import CHOICES, Choice
from pt_coach.engine.inputs import CommandKind, Rating
from pt_coach.engine.plan import PlannedSet, SetSide
from pt_coach.exercises.definition import Phase
from pt_coach.kinematics.gestures import Gesture
from pt_coach.kinematics.landmarks import Side


class Stage(StrEnum):
    """Where in the session the patient is."""

    CHECK_IN = "check_in"
    SHOW = "show"
    SET_UP = "set_up"
    SET = "set"
    REST = "rest"
    FEEL = "feel"
    HURT = "hurt"
    CHECK_OUT = "check_out"
    DONE = "done"
    STOPPED = "stopped"


class Provenance(StrEnum):
    """Where a number comes from. The three never mix."""

    CAMERA = "camera"
    CORRECTED = "corrected"
    TYPED = "typed"


class RepStatus(StrEnum):
    """What a repetition is worth.

    FULL and SHORT (under 60 % of the prescribed travel) count; UNCERTAIN and UNTRACKED are shown
    and logged, and do not count unless the patient says so.
    """

    FULL = "full"
    SHORT = "short"
    UNCERTAIN = "uncertain"
    UNTRACKED = "untracked"

    @property
    def counts(self) -> bool:
        """Whether the repetition is part of the count."""
        return self in (RepStatus.FULL, RepStatus.SHORT)


class PauseReason(StrEnum):
    """Why a set stands still. In the last two it is the picture that has turned."""

    ASKED = "asked"
    LOST = "lost"
    LEFT_POSITION = "left_position"
    ON_ITS_SIDE = "on_its_side"
    UPSIDE_DOWN = "upside_down"


class CheckState(StrEnum):
    """Outcome of one set-up check."""

    GOOD = "good"
    ADJUST = "adjust"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SetUpCheck:
    """One thing that has to be right for a set.

    Attributes:
        id: body, position, view, distance, centre, frame_rate, start_pose, camera_height; of the
            picture itself picture, computer, one_person.
        state: good, adjust or unknown.
        hint: what to do, as a message key such as `step_back`; empty when good.
    """

    id: str
    state: CheckState
    hint: str = ""


@dataclass(frozen=True, slots=True)
class StageEntered:
    """The session moved on. `planned` is the set at hand where there is one."""

    t: float
    stage: Stage
    exercise_index: int | None = None
    planned: PlannedSet | None = None


@dataclass(frozen=True, slots=True)
class SetUpChecked:
    """The set-up checks as they stand now; reported when one of them changes."""

    t: float
    checks: tuple[SetUpCheck, ...]


@dataclass(frozen=True, slots=True)
class Armed:
    """The start pose was held; from here on movement counts."""

    t: float


@dataclass(frozen=True, slots=True)
class Measured:
    """The moving measure right now, for the screen.

    Attributes:
        t: s.
        value: the exercise's first measure in its own unit (degrees or torso lengths), None where
            unknown.
        travel: 0 at the prescribed start, 1 at the prescribed target; None where unknown.
        phase: of the repetition.
        unknown: why there is no value, empty where there is one.
    """

    t: float
    value: float | None
    travel: float | None
    phase: Phase
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class RepCompleted:
    """One repetition: out and back.

    Attributes:
        t: when it was decided, s.
        number: 1, 2, ... among the repetitions of this set that count; unchanged by ones that
            do not.
        side: the side that moved, None where both did or it cannot be told.
        start_s, peak_s, end_s: when the movement left the start, peaked, and came back, s.
        peak: largest value of the first measure, in its unit; None if unknown.
        travel: share of the prescribed travel reached.
        held_s: time in the target zone, s.
        status: see RepStatus.
        faults: ids of form rules that the repetition broke.
        not_checked: ids of form rules that could not be looked at.
        provenance: camera, or typed for a tap.
    """

    t: float
    number: int
    side: Side | None
    start_s: float
    peak_s: float
    end_s: float
    peak: float | None
    travel: float | None
    held_s: float
    status: RepStatus
    faults: tuple[str, ...] = ()
    not_checked: tuple[str, ...] = ()
    provenance: Provenance = Provenance.CAMERA


@dataclass(frozen=True, slots=True)
class HoldProgressed:
    """Seconds held so far in this hold and in all of the set; reported at each whole second."""

    t: float
    held_s: float
    held_in_all_s: float
    target_s: float


@dataclass(frozen=True, slots=True)
class HoldEnded:
    """The position was left for longer than the grace time, or the time was reached."""

    t: float
    held_s: float
    target_s: float


@dataclass(frozen=True, slots=True)
class FormFaultRaised:
    """A form rule is broken.

    Attributes:
        t: s.
        rule_id: which.
        since_s: when it was first seen broken; None where only the repetition's end could tell.
    """

    t: float
    rule_id: str
    since_s: float | None = None


@dataclass(frozen=True, slots=True)
class FormFaultCleared:
    """A form rule that was broken is kept again."""

    t: float
    rule_id: str


@dataclass(frozen=True, slots=True)
class CueGiven:
    """Something to tell the patient now: the cue of a form rule."""

    t: float
    rule_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Paused:
    """Counting stands still."""

    t: float
    reason: PauseReason


@dataclass(frozen=True, slots=True)
class Resumed:
    """Counting goes on."""

    t: float


@dataclass(frozen=True, slots=True)
class GestureSeen:
    """The patient showed a gesture and held it.

    Attributes:
        t: s.
        gesture: which.
        command: what it asks for, done in the same breath; None where a page decides.
    """

    t: float
    gesture: Gesture
    command: CommandKind | None


@dataclass(frozen=True, slots=True)
class GoesOnIn:
    """Seconds until the stage goes on by itself, at each whole second; a pause holds it."""

    t: float
    left_s: float


@dataclass(frozen=True, slots=True)
class RestTicked:
    """Rest left, at each whole second."""

    t: float
    left_s: float


@dataclass(frozen=True, slots=True)
class SetCompleted:
    """A set is over.

    Attributes:
        t: s.
        planned: what was to be done.
        side: its side.
        started_s: when it was armed; equals `t` for a set that never armed.
        counted: repetitions counted (full and short), or typed in.
        short, uncertain: how many of each; uncertain ones are not in `counted`.
        held_s: seconds held in all.
        faults: how many repetitions (or raised faults, in a hold) broke each rule.
        tracked_fraction: share of the set's time with a usable pose; None without a camera.
        provenance: camera or typed.
        reason: why it was cut short, where it was and the patient said so.
    """

    t: float
    planned: PlannedSet
    side: SetSide
    started_s: float
    counted: int
    short: int
    uncertain: int
    held_s: float
    faults: tuple[tuple[str, int], ...]
    tracked_fraction: float | None
    provenance: Provenance
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class CountCorrected:
    """The patient changed the count of the last set; the camera's number is kept beside it."""

    t: float
    planned: PlannedSet
    was: int
    corrected: int


@dataclass(frozen=True, slots=True)
class ExerciseSkipped:
    """The patient left an exercise out, or stopped it."""

    t: float
    exercise_index: int
    reason: str | None


@dataclass(frozen=True, slots=True)
class RatingGiven:
    """An answer of the patient. `exercise_index` is the exercise at hand, where there is one."""

    t: float
    rating: Rating
    exercise_index: int | None = None


class StopRule(StrEnum):
    """Which rule of the regimen, or which warning sign, spoke."""

    PAIN_BEFORE = "do_not_start_at_pain"
    PAIN_DURING = "stop_exercise_above_pain"
    PAIN_ROSE = "tell_therapist_if_pain_rises_by"
    MOVED_DOWN = "stop_if_symptoms_move_down_the_leg"
    RED_FLAG = "red_flag"


@dataclass(frozen=True, slots=True)
class StopAdvised:
    """A stop rule or a warning sign applies. `item` names the warning sign, where it is one."""

    t: float
    rule: StopRule
    item: str | None = None


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """The session is over: `completed` when every exercise was attempted or skipped."""

    t: float
    completed: bool
    reason: str | None = None


Event = (
    StageEntered
    | SetUpChecked
    | Armed
    | Measured
    | RepCompleted
    | HoldProgressed
    | HoldEnded
    | FormFaultRaised
    | FormFaultCleared
    | CueGiven
    | Paused
    | Resumed
    | GestureSeen
    | GoesOnIn
    | RestTicked
    | SetCompleted
    | CountCorrected
    | ExerciseSkipped
    | RatingGiven
    | StopAdvised
    | SessionEnded
    | Choice
)

DURABLE = (
    StageEntered,
    Armed,
    RepCompleted,
    HoldEnded,
    FormFaultRaised,
    SetCompleted,
    CountCorrected,
    ExerciseSkipped,
    RatingGiven,
    StopAdvised,
    SessionEnded,
    *CHOICES,
)
