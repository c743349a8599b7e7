"""From a regimen to the ordered sets of one session."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from pt_coach.exercises.definition import Exercise, Mode, Sides
from pt_coach.exercises.regimen import SIDES_THAT_FIT, PrescribedSide, Prescription
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
    """One exercise of the session with its prescription and its sets.

    Attributes:
        exercise: which.
        prescription: what the regimen says of it.
        sets: in order.
        easier_index: the plan's exercise that may take its place; None where there is none.
    """

    exercise: Exercise
    prescription: Prescription
    sets: tuple[PlannedSet, ...]
    easier_index: int | None = None

    @property
    def sets_a_round(self) -> int:
        """Sets for each set prescribed: 2 where left and right have sets of their own."""
        return len(self.sets) // self.prescription.sets


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """What this session holds, in order.

    Attributes:
        exercises: what is to be done.
        easier: what the regimen names to be done in the place of one of them. Their numbers go on
            where those of the exercises end.
    """

    exercises: tuple[PlannedExercise, ...]
    easier: tuple[PlannedExercise, ...] = ()

    @property
    def sets(self) -> tuple[PlannedSet, ...]:
        """All sets that are to be done, in order."""
        return tuple(s for exercise in self.exercises for s in exercise.sets)

    def at(self, index: int) -> PlannedExercise:
        """The exercise with this number, an easier one too."""
        return (*self.exercises, *self.easier)[index]

    def origin_of(self, index: int) -> int:
        """The number of the exercise that this one stands for: its own, or that of a harder one."""
        stands_for = {one.easier_index: n for n, one in enumerate(self.exercises)}
        return stands_for.get(index, index)


_SIDE_OF = {
    Sides.BOTH: PrescribedSide.BOTH,
    Sides.ONE: PrescribedSide.EACH,
    Sides.ALTERNATING: PrescribedSide.ALTERNATING,
}


def plan_session(
    prescriptions: Sequence[Prescription],
    library: Mapping[str, Exercise],
    known: Sequence[Prescription] = (),
) -> SessionPlan:
    """Lay out the sets of the prescriptions in their order.

    Args:
        prescriptions: what is due.
        library: exercises by id; every prescribed one is in it (the regimen loader checks that).
        known: all that the regimen prescribes; where it prescribes an easier version by itself,
            that is its dose.
    """
    exercises = [
        _plan_exercise(i, prescription, library[prescription.exercise])
        for i, prescription in enumerate(prescriptions)
    ]
    easier: list[PlannedExercise] = []
    for i, planned in enumerate(exercises):
        instead = _easier_of(planned, (*prescriptions, *known), library)
        if instead is not None:
            index = len(exercises) + len(easier)
            easier.append(_plan_exercise(index, instead, library[instead.exercise]))
            exercises[i] = replace(planned, easier_index=index)
    return SessionPlan(tuple(exercises), tuple(easier))


def _easier_of(
    planned: PlannedExercise, known: Iterable[Prescription], library: Mapping[str, Exercise]
) -> Prescription | None:
    """The dose of the easier version: what the regimen says of it, else the harder one's own.

    None where it names none, and where a dose in repetitions would have to become one in seconds:
    that would be a dose that nobody prescribed.
    """
    prescription = planned.prescription
    if prescription.easier in (None, prescription.exercise):
        return None
    own = next((one for one in known if one.exercise == prescription.easier), None)
    if own is not None:
        return own
    easier = library[prescription.easier]
    if easier.mode is not planned.exercise.mode:
        return None
    first, side = planned.sets[0], prescription.side
    return Prescription(
        exercise=easier.id,
        sets=prescription.sets,
        reps=first.reps,
        hold_s=first.hold_s,
        rest_s=first.rest_s,
        side=side if side in SIDES_THAT_FIT[easier.sides] else None,
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
