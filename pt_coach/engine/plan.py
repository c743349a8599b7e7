"""From a regimen to the ordered sets of one session."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pt_coach.exercises.definition import Exercise, Mode, Sides
from pt_coach.exercises.regimen import PrescribedSide, Prescription
from pt_coach.kinematics.landmarks import Side


class SetSide(StrEnum):
    """The side that one set is for."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    ALTERNATING = "alternating"

    @property
    def side(self) -> Side | None:
        """The one working side, None where both take part."""
        return Side(self.value) if self in (SetSide.LEFT, SetSide.RIGHT) else None


@dataclass(frozen=True, slots=True)
class PlannedSet:
    """One set to do.

    Attributes:
        exercise_index: which exercise of the session, from 0.
        set_index: which set of the exercise, from 0, counted over sides.
        side: for which side.
        reps: repetitions to do; per side where alternating; 1 or more for holds too.
        hold_s: how long to hold each repetition, 0 where nothing is held.
        rest_s: rest after this set.
    """

    exercise_index: int
    set_index: int
    side: SetSide
    reps: int
    hold_s: float
    rest_s: float

    @property
    def reps_in_all(self) -> int:
        """Repetitions of the set over both sides."""
        return self.reps * 2 if self.side is SetSide.ALTERNATING else self.reps


@dataclass(frozen=True, slots=True)
class PlannedExercise:
    """One exercise of the session with its prescription and its sets."""

    exercise: Exercise
    prescription: Prescription
    sets: tuple[PlannedSet, ...]


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """What this session holds, in order."""

    exercises: tuple[PlannedExercise, ...]

    @property
    def sets(self) -> tuple[PlannedSet, ...]:
        """All sets in order."""
        return tuple(s for exercise in self.exercises for s in exercise.sets)


_SIDE_OF = {
    Sides.BOTH: PrescribedSide.BOTH,
    Sides.ONE: PrescribedSide.EACH,
    Sides.ALTERNATING: PrescribedSide.ALTERNATING,
}


def plan_session(
    prescriptions: Sequence[Prescription], library: Mapping[str, Exercise]
) -> SessionPlan:
    """Lay out the sets of the prescriptions in their order.

    Args:
        prescriptions: what is due.
        library: exercises by id; every prescribed one is in it (the regimen loader checks that).
    """
    return SessionPlan(
        tuple(
            _plan_exercise(i, prescription, library[prescription.exercise])
            for i, prescription in enumerate(prescriptions)
        )
    )


def _plan_exercise(index: int, prescription: Prescription, exercise: Exercise) -> PlannedExercise:
    prescribed = prescription.side or _SIDE_OF[exercise.sides]
    sides = (
        (SetSide.LEFT, SetSide.RIGHT)
        if prescribed is PrescribedSide.EACH
        else (SetSide(prescribed.value),)
    )
    order = [side for _ in range(prescription.sets) for side in sides]
    hold_s = exercise.dose.hold_s if prescription.hold_s is None else prescription.hold_s
    rest_s = exercise.dose.rest_s if prescription.rest_s is None else prescription.rest_s
    reps = prescription.reps or (1 if exercise.mode is Mode.HOLD else exercise.dose.reps)
    sets = tuple(
        PlannedSet(index, n, side, reps=reps, hold_s=hold_s, rest_s=rest_s)
        for n, side in enumerate(order)
    )
    return PlannedExercise(exercise, prescription, sets)
