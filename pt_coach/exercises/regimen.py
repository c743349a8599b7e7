"""What a therapist prescribes, as the regimen's YAML file says it (`pt-coach/regimen/1`).

Data only. The app plays back what stands here and never adds a dose of its own.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Final, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from pt_coach.exercises.definition import (
    Definition,
    Identifier,
    Number,
    Seconds,
    Sentence,
    Sides,
    Tempo,
)

REGIMEN_FORMAT = "pt-coach/regimen/1"

Note = Annotated[str, StringConstraints(max_length=2000, strip_whitespace=True)]
Pain = Annotated[int, Field(ge=0, le=10)]


class Weekday(StrEnum):
    """Days as a regimen names them."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"

    @staticmethod
    def of(day: date) -> "Weekday":
        """The weekday of a date."""
        return _WEEK[day.weekday()]


# Made once: a calendar of ten years asks some thousand times.
_WEEK = tuple(Weekday)


class PrescribedSide(StrEnum):
    """`each`: left and right in sets of their own; `both`: together; `alternating`: in turn."""

    LEFT = "left"
    RIGHT = "right"
    EACH = "each"
    BOTH = "both"
    ALTERNATING = "alternating"


# Which of them an exercise can be done with.
SIDES_THAT_FIT: Final = {
    Sides.BOTH: {PrescribedSide.BOTH},
    Sides.ONE: {PrescribedSide.LEFT, PrescribedSide.RIGHT, PrescribedSide.EACH},
    Sides.ALTERNATING: {
        PrescribedSide.ALTERNATING,
        PrescribedSide.LEFT,
        PrescribedSide.RIGHT,
        PrescribedSide.EACH,
    },
}


class Person(Definition):
    """The patient, as far as the therapist wants to write it."""

    name: Sentence
    id: Sentence | None = None


class Therapist(Definition):
    """Who wrote the regimen and how to reach them."""

    name: Sentence
    clinic: Sentence | None = None
    phone: Sentence | None = None
    email: Sentence | None = None


class Schedule(Definition):
    """On which days, and how often a day."""

    days: tuple[Weekday, ...] = tuple(Weekday)
    times_per_day: Annotated[int, Field(ge=1, le=12)] = 1

    @model_validator(mode="after")
    def _has_days(self) -> Self:
        if not self.days or len(set(self.days)) != len(self.days):
            raise ValueError("'days' has to name each day once, and at least one")
        return self


class StopRules(Definition):
    """When the therapist wants the patient to stop. Pain is 0 (none) to 10 (worst imaginable)."""

    do_not_start_at_pain: Pain
    stop_exercise_above_pain: Pain
    tell_therapist_if_pain_rises_by: Annotated[int, Field(ge=1, le=10)] = 2
    stop_if_symptoms_move_down_the_leg: bool = True


class Prescription(Definition):
    """One exercise of the regimen with its dose. Reps are per side."""

    exercise: Identifier
    sets: Annotated[int, Field(ge=1, le=20)]
    reps: Annotated[int, Field(ge=1, le=200)] | None = None
    hold_s: Seconds | None = None
    tempo: Tempo | None = None
    rest_s: Seconds | None = None
    side: PrescribedSide | None = None
    target: Number | None = None
    days: tuple[Weekday, ...] | None = None
    notes: Note | None = None
    easier: Identifier | None = None
    progress_when: Note | None = None
    progress_to: Note | None = None


class FlareDay(Definition):
    """A shorter version for a bad day, which counts as done."""

    notes: Note | None = None
    exercises: Annotated[tuple[Prescription, ...], Field(min_length=1, max_length=20)]


class QuestionnaireName(StrEnum):
    """Questionnaires that the app holds in their published form."""

    ROLAND_MORRIS = "roland_morris"


class Questionnaire(Definition):
    """A published questionnaire, and how often the therapist wants it answered."""

    ask: QuestionnaireName
    every_weeks: Annotated[int, Field(ge=1, le=52)]


class Regimen(Definition):
    """A home exercise programme."""

    format: Literal["pt-coach/regimen/1"]
    title: Sentence
    version: Annotated[int, Field(ge=1, le=100000)] = 1
    patient: Person
    therapist: Therapist
    starts: date
    ends: date | None = None
    next_visit: datetime | None = None
    schedule: Schedule = Schedule()
    stop_rules: StopRules
    exercises: Annotated[tuple[Prescription, ...], Field(min_length=1, max_length=30)]
    flare_day: FlareDay | None = None
    questions: tuple[Sentence, ...] = ()
    questionnaires: tuple[Questionnaire, ...] = ()
    notes: Note | None = None

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.ends is not None and self.ends < self.starts:
            raise ValueError("'ends' lies before 'starts'")
        return self

    @model_validator(mode="after")
    def _asks_each_once(self) -> Self:
        names = [one.ask for one in self.questionnaires]
        if len(set(names)) != len(names):
            raise ValueError("'questionnaires' has to name each once")
        return self

    def is_due(self, day: date) -> bool:
        """Whether the regimen wants exercise on this day."""
        in_force = self.starts <= day and (self.ends is None or day <= self.ends)
        return in_force and Weekday.of(day) in self.schedule.days

    def due_on(self, day: date) -> tuple[Prescription, ...]:
        """The prescriptions for a day, empty on a rest day."""
        if not self.is_due(day):
            return ()
        weekday = Weekday.of(day)
        return tuple(p for p in self.exercises if p.days is None or weekday in p.days)
