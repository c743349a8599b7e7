"""What a rehearsal before the camera observed: a number with its error, or why there is none.

An observation says what a camera saw of a walk or a raised leg. It is no finding: it names nothing
as good, bad, better or worse.
"""

from dataclasses import dataclass
from enum import StrEnum

from pt_coach.kinematics.landmarks import Side


class RehearsalTask(StrEnum):
    """What the patient is asked to do before the camera."""

    TOWARDS = "towards"
    ACROSS = "across"
    LEGS = "legs"


class Measure(StrEnum):
    """What is measured."""

    STEPS = "steps"
    CADENCE = "cadence"
    STEP_TIME = "step_time"
    STEP_TIME_DIFFERENCE = "step_time_difference"
    KNEE_LIFT = "knee_lift"
    KNEE_LIFT_DIFFERENCE = "knee_lift_difference"
    FOOT_LIFT = "foot_lift"
    FOOT_LIFT_DIFFERENCE = "foot_lift_difference"
    ONE_LEG = "one_leg"
    SWAY = "sway"


class ObservedUnit(StrEnum):
    """The unit of an observation's value and error."""

    COUNT = "count"
    PER_MINUTE = "per_minute"
    SECONDS = "seconds"
    LEG_PERCENT = "leg_percent"
    DEGREES = "degrees"


class WhyNot(StrEnum):
    """Why something was not measured."""

    NOBODY = "nobody"
    FEW_PICTURES = "few_pictures"
    CUT_OFF = "cut_off"
    WRONG_VIEW = "wrong_view"
    NEVER_FROM_FRONT = "never_from_front"
    NEVER_FROM_SIDE = "never_from_side"
    FEW_STEPS = "few_steps"
    UNEVEN = "uneven"
    SIDES_MIXED = "sides_mixed"
    NOT_RAISED = "not_raised"
    TOO_SHORT = "too_short"


UNITS = {
    Measure.STEPS: ObservedUnit.COUNT,
    Measure.CADENCE: ObservedUnit.PER_MINUTE,
    Measure.STEP_TIME: ObservedUnit.SECONDS,
    Measure.STEP_TIME_DIFFERENCE: ObservedUnit.SECONDS,
    Measure.KNEE_LIFT: ObservedUnit.LEG_PERCENT,
    Measure.KNEE_LIFT_DIFFERENCE: ObservedUnit.LEG_PERCENT,
    Measure.FOOT_LIFT: ObservedUnit.LEG_PERCENT,
    Measure.FOOT_LIFT_DIFFERENCE: ObservedUnit.LEG_PERCENT,
    Measure.ONE_LEG: ObservedUnit.SECONDS,
    Measure.SWAY: ObservedUnit.DEGREES,
}

DIFFERENCE_OF = {
    Measure.STEP_TIME_DIFFERENCE: Measure.STEP_TIME,
    Measure.KNEE_LIFT_DIFFERENCE: Measure.KNEE_LIFT,
    Measure.FOOT_LIFT_DIFFERENCE: Measure.FOOT_LIFT,
}
"""Measures that are the difference between the two sides of another one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that a task is to show.

    Attributes:
        measure: what.
        side: of the body; None where it belongs to neither. Time on one leg and sway have the side
            of the leg that stands, a lift that of the leg that is lifted.
    """

    measure: Measure
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Observation:
    """What was observed, or why it was not.

    Attributes:
        task: in which task.
        measure: what.
        value: in `unit`; None where it was not measured. A difference is left minus right.
        error: half the width of the band around the value, in `unit`; None without a value.
        side: see `Asked`.
        why_not: why there is no value; None where there is one.
    """

    task: RehearsalTask
    measure: Measure
    value: float | None = None
    error: float | None = None
    side: Side | None = None
    why_not: WhyNot | None = None

    @property
    def unit(self) -> ObservedUnit:
        """Of value and error."""
        return UNITS[self.measure]


_STEPPING = (
    Asked(Measure.STEPS),
    Asked(Measure.CADENCE),
    Asked(Measure.STEP_TIME, Side.LEFT),
    Asked(Measure.STEP_TIME, Side.RIGHT),
    Asked(Measure.STEP_TIME_DIFFERENCE),
    Asked(Measure.SWAY),
)
ASKED = {
    RehearsalTask.TOWARDS: _STEPPING,
    RehearsalTask.ACROSS: _STEPPING,
    RehearsalTask.LEGS: (
        Asked(Measure.KNEE_LIFT, Side.LEFT),
        Asked(Measure.KNEE_LIFT, Side.RIGHT),
        Asked(Measure.KNEE_LIFT_DIFFERENCE),
        Asked(Measure.FOOT_LIFT, Side.LEFT),
        Asked(Measure.FOOT_LIFT, Side.RIGHT),
        Asked(Measure.FOOT_LIFT_DIFFERENCE),
        Asked(Measure.ONE_LEG, Side.LEFT),
        Asked(Measure.ONE_LEG, Side.RIGHT),
        Asked(Measure.SWAY, Side.LEFT),
        Asked(Measure.SWAY, Side.RIGHT),
    ),
}

# Half the width of the band around each value, in its unit: of the drawn walks and raised legs that
# the real pose model saw, 95 of 100 were no further from the truth (benchmarks/gait.py; RESULTS.md,
# "Rehearsal"), rounded up. A drawn person is an easy one: this is the least error, not the most.
ERRORS: dict[tuple[RehearsalTask, Measure], float] = {
    (RehearsalTask.TOWARDS, Measure.STEPS): 1.0,
    (RehearsalTask.TOWARDS, Measure.CADENCE): 5.0,
    (RehearsalTask.TOWARDS, Measure.SWAY): 1.0,
    (RehearsalTask.ACROSS, Measure.STEPS): 1.0,
    (RehearsalTask.ACROSS, Measure.CADENCE): 3.0,
    (RehearsalTask.ACROSS, Measure.STEP_TIME): 0.04,
    (RehearsalTask.ACROSS, Measure.STEP_TIME_DIFFERENCE): 0.06,
    (RehearsalTask.LEGS, Measure.KNEE_LIFT): 21.0,
    (RehearsalTask.LEGS, Measure.KNEE_LIFT_DIFFERENCE): 12.0,
    (RehearsalTask.LEGS, Measure.FOOT_LIFT): 10.0,
    (RehearsalTask.LEGS, Measure.FOOT_LIFT_DIFFERENCE): 4.0,
    (RehearsalTask.LEGS, Measure.ONE_LEG): 0.5,
    (RehearsalTask.LEGS, Measure.SWAY): 1.0,
}
