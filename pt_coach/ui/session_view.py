"""What the pages of a session show, as one frozen value. Knows no widget and no clock."""

from dataclasses import dataclass
from enum import StrEnum

from pt_coach.engine.events import (
    PauseReason,
    Provenance,
    RepStatus,
    SessionEnded,
    SetUpCheck,
    Stage,
    StopAdvised,
)
from pt_coach.engine.plan import PlannedSet
from pt_coach.exercises.definition import Exercise, Mode, Phase
from pt_coach.kinematics.gestures import Gesture
from pt_coach.kinematics.landmarks import Side

# States of a camera that gives no picture.
_BROKEN = ("missing", "busy", "stalled", "ended")


class Border(StrEnum):
    """State of the frame around the picture: each has a colour, an icon and a word."""

    NEUTRAL = "neutral"
    GOOD = "good"
    ADJUST = "adjust"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence: a key of `messages`, or a text that comes from a file or the machine.

    Attributes:
        key: of `messages`; empty where there is a text.
        text: stands as it is.
        values: what goes into the gaps of the key's words.
    """

    key: str = ""
    text: str = ""
    values: tuple[object, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.key or self.text)


@dataclass(frozen=True, slots=True)
class RepResult:
    """One repetition of a set.

    Attributes:
        number: the count once it was decided.
        side: that moved; None where both did or it cannot be told.
        status: how well it was seen.
        provenance: who counted it.
        said: whether the patient says that it was one; None where nothing was said.
    """

    number: int
    side: Side | None
    status: RepStatus
    provenance: Provenance
    said: bool | None = None

    @property
    def counts(self) -> bool:
        """Whether it is one, as it stands now."""
        return self.status.counts if self.said is None else self.said


@dataclass(frozen=True, slots=True)
class SetResult:
    """What became of one set.

    Attributes:
        planned: what was to be done.
        counted: repetitions as counted or typed.
        corrected: what the patient made of it, None where it was left.
        short, uncertain: how many of each.
        held_s: seconds held in all.
        provenance: who counted.
        reps: what was seen or tapped since the program was opened, in order.
        reason: why it was cut short, where that is known.
    """

    planned: PlannedSet
    counted: int
    corrected: int | None
    short: int
    uncertain: int
    held_s: float
    provenance: Provenance
    reps: tuple[RepResult, ...] = ()
    reason: str | None = None

    @property
    def count(self) -> int:
        """The number that stands."""
        return self.counted if self.corrected is None else self.corrected


@dataclass(frozen=True, slots=True)
class ExerciseResult:
    """What became of one exercise.

    Attributes:
        exercise: which.
        sets: its sets that were begun; the last try of each.
        skipped: whether it was left out or broken off.
        comfort: comfortable, uncomfortable or painful; empty where not answered.
        worst_pain: 0..10, None where not answered.
        faults: rule ids and how many repetitions broke them.
        earlier: whether it was done with before the session was cut off.
        swapped: whether its easier version was done in its place.
        easier_of: number of the exercise whose easier version it is; None for one that is planned.
    """

    exercise: Exercise
    sets: tuple[SetResult, ...] = ()
    skipped: bool = False
    comfort: str = ""
    worst_pain: int | None = None
    faults: tuple[tuple[str, int], ...] = ()
    earlier: bool = False
    swapped: bool = False
    easier_of: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether it was to be done, and was neither begun nor left out on purpose."""
        gone = self.skipped or self.earlier or self.swapped
        return not (self.sets or gone or self.easier_of is not None)

    @property
    def is_told(self) -> bool:
        """Whether it belongs into a summary: an easier version only where it was begun."""
        return self.easier_of is None or bool(self.sets)

    def stands_for(self, own: int) -> int:
        """The number of the planned exercise in whose place it is done: its own, or another's."""
        return own if self.easier_of is None else self.easier_of


@dataclass(frozen=True, slots=True)
class SessionView:
    """Everything that the pages of a session show.

    Attributes:
        stage: where the session is.
        exercises: results so far, one for each exercise of the plan, and then for each easier one.
        exercise_index: the exercise at hand.
        planned: the set at hand.
        count: repetitions that count, in this set.
        uncertain: repetitions of this set that could not be seen well.
        armed: whether movement counts.
        camera: whether this set is counted by the camera.
        hold_s: seconds held so far in the hold under way.
        phase: of the repetition.
        travel: 0 at the start, 1 at the prescribed end; None where unknown.
        value: the exercise's first measure in its own unit; None where unknown.
        measured_s: when they were measured, in the session's seconds.
        paused: why counting stands still, None where it does not.
        border: state of the frame.
        message: the one sentence.
        cue: the therapist's words for the fault at hand, empty where there is none.
        checks: the set-up checks.
        gestures: those that mean something now; none where the patient uses keys.
        hands_free: whether gestures are commands, and stages go on by themselves.
        asks_hurt: whether a hand at the head has just paused, and may mean that it hurts.
        goes_on_in_s: seconds until the stage goes on by itself; None where it waits.
        rest_left_s: seconds of rest left.
        source_state, source_sentence: how the camera is doing.
        notice: what has to be read while the session goes on, such as that the disk is full.
        pain_before, pain_after: 0..10, None where not answered.
        advice: stop rules and warning signs that spoke, newest last.
        over_limit: whether pain in the exercise at hand went over the regimen's limit.
        ended: how the session ended, None while it goes on.
        stopped_at: the stage in which the patient ended the exercises early; None if they did not.
    """

    exercises: tuple[ExerciseResult, ...]
    stage: Stage = Stage.CHECK_IN
    exercise_index: int = 0
    planned: PlannedSet | None = None
    count: int = 0
    uncertain: int = 0
    armed: bool = False
    camera: bool = True
    hold_s: float = 0.0
    phase: Phase = Phase.START
    travel: float | None = None
    value: float | None = None
    measured_s: float = 0.0
    paused: PauseReason | None = None
    border: Border = Border.NEUTRAL
    message: Message = Message()
    cue: str = ""
    checks: tuple[SetUpCheck, ...] = ()
    gestures: frozenset[Gesture] = frozenset()
    hands_free: bool = False
    asks_hurt: bool = False
    goes_on_in_s: float | None = None
    rest_left_s: float = 0.0
    source_state: str = ""
    source_sentence: str = ""
    notice: str = ""
    pain_before: int | None = None
    pain_after: int | None = None
    advice: tuple[StopAdvised, ...] = ()
    over_limit: bool = False
    ended: SessionEnded | None = None
    stopped_at: Stage | None = None

    @property
    def result(self) -> ExerciseResult:
        """Results of the exercise at hand."""
        return self.exercises[self.exercise_index]

    @property
    def told(self) -> tuple[ExerciseResult, ...]:
        """The results for a summary, each easier version after what it stands for."""
        pairs = sorted(enumerate(self.exercises), key=lambda pair: pair[1].stands_for(pair[0]))
        return tuple(result for _, result in pairs if result.is_told)

    @property
    def exercise_number(self) -> int:
        """1, 2, ... of the planned exercises; an easier one has the number of what it is for."""
        return self.result.stands_for(self.exercise_index) + 1

    @property
    def exercise_count(self) -> int:
        """How many are planned."""
        return sum(result.easier_of is None for result in self.exercises)

    @property
    def exercise(self) -> Exercise:
        """The exercise at hand."""
        return self.result.exercise

    @property
    def target(self) -> int:
        """Repetitions to do in this set."""
        return self.planned.reps_in_all if self.planned else 0

    @property
    def set_number(self) -> int:
        """1, 2, ... of the exercise's sets."""
        return self.planned.set_index + 1 if self.planned else 0

    @property
    def hold_total_s(self) -> float:
        """Seconds that each repetition is to be held, 0 where nothing is."""
        return self.planned.hold_s if self.planned else 0.0

    @property
    def hold_left_s(self) -> float:
        """Seconds left to hold."""
        return max(0.0, self.hold_total_s - self.hold_s)

    @property
    def is_timed(self) -> bool:
        """Whether seconds are the main thing, as in a plank."""
        return self.exercise.mode is not Mode.REPS

    @property
    def is_blind(self) -> bool:
        """Whether the camera that should count gives no picture."""
        return self.camera and self.source_state in _BROKEN

    @property
    def last_set(self) -> SetResult | None:
        """The set that was over last in this exercise."""
        return self.result.sets[-1] if self.result.sets else None

    @property
    def worst_pain(self) -> int | None:
        """The worst pain during the exercises, None where never answered."""
        answered = [e.worst_pain for e in self.exercises if e.worst_pain is not None]
        return max(answered, default=None)
