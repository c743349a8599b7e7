"""Which of the kept movements are shown: of each exercise a typical one and the furthest one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from pt_coach.engine.events import Provenance, RepStatus
from pt_coach.engine.example_reps import RepTraits, furthest, typical
from pt_coach.exercises.definition import Exercise
from pt_coach.kinematics.kept_movement import ROW_OF, KeptMovement
from pt_coach.kinematics.landmarks import Landmark, Side
from pt_coach.records.reader import Reader
from pt_coach.records.rows import PeriodRecords, RepRecord, SetRecord
from pt_coach.reports.words import exercise_name

# A limb that was seen less often than this is drawn by guess, and that is said.
_SEEN_SHARE: Final = 0.5
# A way back that is shorter than this share of the time has no picture of its own.
_LEAST_BACK: Final = 0.2


class Example(StrEnum):
    """What a repetition is an example of."""

    TYPICAL = "typical"
    FURTHEST = "furthest"


class Limb(StrEnum):
    """An arm or a leg."""

    ARM = "arm"
    LEG = "leg"


_LIMBS: Final = {Limb.ARM: ("ELBOW", "WRIST"), Limb.LEG: ("KNEE", "ANKLE")}


@dataclass(frozen=True, slots=True)
class MovementExample:
    """One repetition that can be drawn.

    Attributes:
        which: what it is an example of.
        day: on which it was done.
        set_number: 1, 2, ... among the exercise's sets of that session.
        rep: the repetition, with the rules it broke.
        movement: its landmarks.
    """

    which: Example
    day: date
    set_number: int
    rep: RepRecord
    movement: KeptMovement

    @property
    def moments_s(self) -> tuple[float, ...]:
        """Five moments to draw it at: start, on the way, furthest, on the way back, end."""
        peak, end = self.rep.peak_t - self.rep.start_t, self.rep.end_t - self.rep.start_t
        if end - peak < _LEAST_BACK * end or peak <= 0.0:
            return tuple(end * share for share in (0.0, 0.25, 0.5, 0.75, 1.0))
        return 0.0, peak / 2, peak, (peak + end) / 2, end

    @property
    def guessed(self) -> tuple[tuple[Side, Limb], ...]:
        """Limbs that the camera hardly saw, which are drawn as the model guessed them."""
        found = []
        for limb, names in _LIMBS.items():
            for side in Side:
                rows = [ROW_OF[Landmark[f"{side.upper()}_{name}"]] for name in names]
                if float(self.movement.seen[:, rows].mean()) < _SEEN_SHARE:
                    found.append((side, limb))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class ExerciseExamples:
    """What can be shown of one exercise.

    Attributes:
        exercise_id: which.
        name: as the library has it.
        examples: a typical one, and the one furthest from the plan where that is another.
    """

    exercise_id: str
    name: str
    examples: tuple[MovementExample, ...]


def movement_examples(
    records: PeriodRecords, reader: Reader, library: Mapping[str, Exercise]
) -> tuple[ExerciseExamples, ...]:
    """The examples of a period, in the order in which the exercises were done; mostly none.

    Args:
        records: the period, of a person or of the drawn figure.
        reader: the diary that they are from.
        library: exercises by id.
    """
    kept = reader.kept_movements(records.since, records.until)
    set_of = {one.id: one for one in records.sets}
    by_exercise: dict[str, list[RepRecord]] = {}
    for rep in records.reps:
        if rep.counts and rep.provenance is Provenance.CAMERA and rep.set_id in set_of:
            by_exercise.setdefault(set_of[rep.set_id].planned.exercise_id, []).append(rep)
    found = []
    for exercise_id, reps in by_exercise.items():
        examples = _of_exercise(reps, kept, set_of, reader)
        if examples:
            name = exercise_name(exercise_id, library)
            found.append(ExerciseExamples(exercise_id, name, examples))
    return tuple(found)


def _of_exercise(
    reps: Sequence[RepRecord],
    kept: frozenset[int],
    set_of: Mapping[int, SetRecord],
    reader: Reader,
) -> tuple[MovementExample, ...]:
    choice = [i for i, rep in enumerate(reps) if rep.id in kept]
    traits = [_traits(rep) for rep in reps]
    chosen: dict[int, Example] = {}
    for which, i in (
        (Example.TYPICAL, typical(traits, choice)),
        (Example.FURTHEST, furthest(traits, choice)),
    ):
        if i is not None:
            chosen.setdefault(i, which)
    made = []
    for i, which in chosen.items():
        movement, one = reader.movement(reps[i].id), set_of[reps[i].set_id]
        if movement is not None:
            number = one.planned.set_index + 1
            made.append(MovementExample(which, one.day, number, reps[i], movement))
    return tuple(made)


def _traits(rep: RepRecord) -> RepTraits:
    # Of a hold there is no way; it is compared by its time.
    travel = rep.travel if rep.travel is not None else 1.0
    full = rep.status is RepStatus.FULL
    return RepTraits(travel, rep.end_t - rep.start_t, len(rep.faults), full)
