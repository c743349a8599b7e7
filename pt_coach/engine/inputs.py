"""Everything that may enter the engine. A saved list of these replays to the same events."""

from dataclasses import dataclass
from enum import StrEnum

from pt_coach.kinematics.landmarks import PoseFrame


@dataclass(frozen=True, slots=True)
class Tick:
    """Time passes. Rests move on ticks, so that a stalled camera cannot freeze one."""

    t: float


class CommandKind(StrEnum):
    """What the patient, or the page on the patient's behalf, may ask for."""

    READY = "ready"
    PAUSE = "pause"
    RESUME = "resume"
    SKIP_REST = "skip_rest"
    SKIP_EXERCISE = "skip_exercise"
    FINISH_SET = "finish_set"
    REPEAT_SET = "repeat_set"
    CORRECT_COUNT = "correct_count"
    REP_WAS_GOOD = "rep_was_good"
    REP_WAS_NONE = "rep_was_none"
    SAY_WHY = "say_why"
    EASIER = "easier"
    TAP_REP = "tap_rep"
    WITHOUT_CAMERA = "without_camera"
    WITH_CAMERA = "with_camera"
    HURTS = "hurts"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Command:
    """A wish of the patient.

    Attributes:
        t: s.
        kind: what is asked for.
        value: the corrected count for CORRECT_COUNT; which repetition of the set, from 0, for
            REP_WAS_GOOD and REP_WAS_NONE; else None.
        reason: why an exercise was skipped or a set cut short, where the patient said it.
    """

    t: float
    kind: CommandKind
    value: int | None = None
    reason: str | None = None


class Scale(StrEnum):
    """What a rating rates."""

    PAIN = "pain"
    LOCATION = "location"
    COMFORT = "comfort"
    EFFORT = "effort"
    RED_FLAG = "red_flag"
    REASON = "reason"
    NOTE = "note"


class Moment(StrEnum):
    """When a rating was given, relative to the exercises."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    NEXT_MORNING = "next_morning"


@dataclass(frozen=True, slots=True)
class Rating:
    """One answer of the patient.

    Attributes:
        t: s.
        scale: what was asked.
        moment: when it was asked.
        value: 0..10 for PAIN; a word for the other scales; None where the patient skipped it,
            which is a missing answer and never a zero.
        item: the exercise, red flag or question it is about, else None.
        by_gesture: whether a hand said it from afar, instead of a key.
    """

    t: float
    scale: Scale
    moment: Moment
    value: int | str | None
    item: str | None = None
    by_gesture: bool = False


@dataclass(frozen=True, slots=True)
class PictureLooked:
    """What was found out about the picture itself, which the poses do not tell.

    Attributes:
        t: s.
        id: what was looked at: `picture` for light and sharpness, `computer` for its speed, or
            `one_person`.
        hint: what to do about it, as a message key; empty where it is good.
    """

    t: float
    id: str
    hint: str


EngineInput = PoseFrame | Tick | Command | Rating | PictureLooked
