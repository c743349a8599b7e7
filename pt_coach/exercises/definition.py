"""What an exercise is, as its YAML file says it (`pt-coach/exercise/1`).

Data only: frozen, validated, with units in the names. How a measure is read off the body is
decided in `measurement`, how repetitions are counted in `rep_cycle`.
"""

import re
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Final, Literal, Self, get_args

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from pt_coach.kinematics.landmarks import BodyPosition, CameraView

EXERCISE_FORMAT = "pt-coach/exercise/1"

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,47}$")]
Sentence = Annotated[str, StringConstraints(min_length=1, max_length=400, strip_whitespace=True)]
Seconds = Annotated[float, Field(ge=0, le=3600, allow_inf_nan=False)]
Number = Annotated[float, Field(ge=-10000, le=10000, allow_inf_nan=False)]
Tempo = Annotated[tuple[Seconds, ...], Field(min_length=3, max_length=4)]


# How a value has to be written. The library would take more, such as seconds since 1970 for a date
# and 1_0 for ten; nothing is to be guessed.
_WRITTEN: Final = {
    int: ("int_parsing", re.compile(r"[+-]?[0-9]+")),
    float: ("float_parsing", re.compile(r"[^_]*")),
    date: ("date_parsing", re.compile(r"\d{4}-\d{2}-\d{2}")),
    datetime: ("datetime_parsing", re.compile(r"\d{4}-\d{2}-\d{2}[ T]\d{1,2}:\d{2}(:\d{2})?")),
}


class Definition(BaseModel):
    """Base of everything read from a file: frozen, and a key that is not known is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    @field_validator("*", mode="before")
    @classmethod
    def _is_written_plainly(cls, value: Any, info: ValidationInfo) -> Any:
        kind = _number_or_day(cls, str(info.field_name))
        if kind is not None:
            error, pattern = _WRITTEN[kind]
            for text in value if isinstance(value, list) else [value]:
                if isinstance(text, str) and not pattern.fullmatch(text):
                    raise PydanticCustomError(error, "")
        return value


@cache
def _number_or_day(model: type[Definition], name: str) -> type | None:
    """Which kind of number or day a field holds, alone or in a list; None for all others."""
    waiting = [model.model_fields[name].annotation]
    found = None
    while waiting:
        kind: Any = waiting.pop()
        if kind is str:
            return None
        found = kind if isinstance(kind, type) and kind in _WRITTEN else found
        waiting += get_args(kind)
    return found


class Mode(StrEnum):
    """What is counted: repetitions, seconds in a position, or only time."""

    REPS = "reps"
    HOLD = "hold"
    TIMER = "timer"


class Sides(StrEnum):
    """Which sides move: together, one side in a set of its own, or in turn within a set."""

    BOTH = "both"
    ONE = "one"
    ALTERNATING = "alternating"


class Over(StrEnum):
    """How the two values of a left-and-right measure become one.

    `working` and `other` follow the side that the set is for (in an alternating set: the side
    that moves); as long as no side is known they are a mean.
    """

    MEAN = "mean"
    MAX = "max"
    MIN = "min"
    LEFT = "left"
    RIGHT = "right"
    WORKING = "working"
    OTHER = "other"


class Phase(StrEnum):
    """Phases of a repetition. A hold in its band is END_RANGE."""

    START = "start"
    OUTBOUND = "outbound"
    END_RANGE = "end_range"
    RETURN = "return"


class CameraHeight(StrEnum):
    """Where the camera stands."""

    FLOOR = "floor"
    MAT = "mat"
    KNEE = "knee"
    HIP = "hip"
    CHEST = "chest"
    HEAD = "head"


class BodyPart(StrEnum):
    """Groups of landmarks that an exercise needs to see, at least on one side."""

    HEAD = "head"
    SHOULDERS = "shoulders"
    ELBOWS = "elbows"
    WRISTS = "wrists"
    HIPS = "hips"
    KNEES = "knees"
    ANKLES = "ankles"
    FEET = "feet"


class Camera(Definition):
    """Where the camera stands for this exercise."""

    view: CameraView
    also: tuple[CameraView, ...] = ()
    height: CameraHeight
    nearest: Literal["working", "any"] = "any"

    def allows(self, view: CameraView) -> bool:
        """Whether the exercise can be counted in this view."""
        return view is self.view or view in self.also


class Measure(Definition):
    """A number read off the body: an expression of the measurement language and its sides."""

    measure: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    over: Over = Over.MEAN
    views: tuple[CameraView, ...] = ()

    def seen_in(self, view: CameraView) -> bool:
        """Whether the measure means something in this view; no views means in all of them."""
        return not self.views or view in self.views


class Movement(Measure):
    """A measure that moves with the repetition, from its value at the start to its target.

    `start` and `target` scale it so that 0 is the start and 1 the prescribed end.
    """

    start: Number
    target: Number
    weight: Annotated[float, Field(gt=0, le=10)] = 1.0

    @model_validator(mode="after")
    def _travels(self) -> Self:
        if self.start == self.target:
            raise ValueError("start and target are the same number; nothing would move")
        return self


class Band(Measure):
    """A measure that has to lie in a range."""

    above: Number | None = None
    below: Number | None = None

    @model_validator(mode="after")
    def _has_an_edge(self) -> Self:
        if self.above is None and self.below is None:
            raise ValueError("a band needs 'above', 'below' or both")
        if self.above is not None and self.below is not None and self.above >= self.below:
            raise ValueError("'above' has to be smaller than 'below'")
        return self


class StartPose(Definition):
    """The position from which a set starts; held, it arms the set.

    `passes` names positions that the movement goes through and that are not leaving it.
    """

    positions: Annotated[tuple[BodyPosition, ...], Field(min_length=1)]
    passes: tuple[BodyPosition, ...] = ()
    bands: tuple[Band, ...] = ()


class Counting(Definition):
    """Parameters of the repetition machine, in shares of the prescribed travel and seconds.

    The defaults are measured ones; an exercise changes them only for a reason in anatomy.
    """

    min_travel: Annotated[float, Field(ge=0.05, le=1)] = 0.20
    rise_share: Annotated[float, Field(ge=0.1, le=1)] = 0.5
    return_share: Annotated[float, Field(ge=0.1, le=1)] = 0.5
    min_out_s: Seconds = 0.1
    min_return_s: Seconds = 0.1
    min_rep_s: Seconds = 0.35
    two_way: bool = False
    count_at: Literal["return", "end_range"] = "return"


class HoldBand(Definition):
    """When a position counts as held, in shares of the way from start to target."""

    enter: Annotated[float, Field(ge=0, le=1)] = 0.6
    leave: Annotated[float, Field(ge=0, le=1)] = 0.45
    grace_s: Seconds = 1.0


class FormRule(Definition):
    """One form fault: what to look at, in which phase, from where on, and what to say.

    Either a `measure` with an edge, looked at in `phases` for at least `for_s`; or with `peak`,
    the largest or smallest value of the whole repetition; or `phase_time`, how long a phase took.
    """

    id: Identifier
    fault: Sentence
    cue: Sentence
    measure: Annotated[str, StringConstraints(min_length=1, max_length=200)] | None = None
    over: Over = Over.WORKING
    phase_time: Phase | None = None
    peak: Literal["max", "min"] | None = None
    above: Number | None = None
    below: Number | None = None
    tolerance: Annotated[float, Field(ge=0, le=1000)] = 0.0
    phases: tuple[Phase, ...] = (Phase.OUTBOUND, Phase.END_RANGE, Phase.RETURN)
    for_s: Seconds = 0.3
    from_start: bool = False
    views: tuple[CameraView, ...] = ()

    @model_validator(mode="after")
    def _looks_at_one_thing(self) -> Self:
        if (self.measure is None) == (self.phase_time is None):
            raise ValueError("a form rule needs either 'measure' or 'phase_time'")
        if (self.above is None) == (self.below is None):
            raise ValueError("a form rule needs either 'above' or 'below'")
        return self


class Dose(Definition):
    """The usual dose, for therapists to start from; a regimen's own numbers stand above it."""

    sets: Annotated[int, Field(ge=1, le=20)]
    reps: Annotated[int, Field(ge=1, le=200)] = 1
    hold_s: Seconds = 0.0
    tempo: Tempo | None = None
    rest_s: Seconds = 30.0
    frequency: Sentence = "1x/day"
    source: Sentence | None = None


KeyFrame = dict[str, Number]


class FaultDemonstration(Definition):
    """How the figure does the exercise wrong on purpose: what differs from doing it right.

    A `via` stands in the place of the right one's.
    """

    start: KeyFrame = {}
    end: KeyFrame = {}
    via: tuple[KeyFrame, ...] = ()
    tempo: Tempo | None = None


class Demonstration(Definition):
    """How the drawn figure does one repetition.

    Keyframes name joint angles in degrees (`hip_flexion`, `knee_flexion` and so on; prefixes
    `working_`, `other_`, `left_`, `right_` for one side, none for both). `end` holds only what
    differs from `start`. Contacts are the parts that stay on the floor, the first one in place.
    """

    base: BodyPosition
    contacts: tuple[str, ...] = ()
    props: tuple[Literal["chair", "counter", "wall", "step", "towel"], ...] = ()
    start: KeyFrame
    end: KeyFrame
    via: tuple[KeyFrame, ...] = ()
    tempo: Tempo | None = None
    faults: dict[Identifier, FaultDemonstration] = {}


class Exercise(Definition):
    """One exercise of the library."""

    format: Literal["pt-coach/exercise/1"]
    id: Identifier
    name: Sentence
    category: Sentence
    mode: Mode
    sides: Sides
    equipment: tuple[Sentence, ...] = ()
    set_up: Sentence
    instructions: Annotated[tuple[Sentence, ...], Field(min_length=1, max_length=12)]
    precautions: tuple[Sentence, ...] = ()
    camera: Camera
    must_see: Annotated[tuple[BodyPart, ...], Field(min_length=1)]
    camera_cannot_see: tuple[Sentence, ...] = ()
    dose: Dose
    start_pose: StartPose
    movement: tuple[Movement, ...] = ()
    counting: Counting = Counting()
    hold: HoldBand = HoldBand()
    form_rules: tuple[FormRule, ...] = ()
    easier: tuple[Identifier, ...] = ()
    harder: tuple[Identifier, ...] = ()
    demonstration: Demonstration

    @model_validator(mode="after")
    def _can_be_counted(self) -> Self:
        if self.mode is not Mode.TIMER and not self.movement:
            raise ValueError(f"mode '{self.mode}' needs a 'movement' to count")
        ids = [rule.id for rule in self.form_rules]
        if len(ids) != len(set(ids)):
            raise ValueError("two form rules have the same id")
        return self
