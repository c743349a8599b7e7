"""Where in the plan a session is, and where one that was cut off goes on."""

from collections.abc import Iterable
from dataclasses import dataclass

from pt_coach.engine.choices import ExerciseSwapped
from pt_coach.engine.events import Provenance, RepStatus
from pt_coach.engine.last_set import LastSet
from pt_coach.engine.plan import PlannedExercise, PlannedSet, SessionPlan
from pt_coach.kinematics.landmarks import Side


@dataclass(frozen=True, slots=True)
class StartAt:
    """Where a session that was cut off goes on: the set under way and its counted reps."""

    exercise_index: int
    set_index: int
    reps_done: int = 0


@dataclass(frozen=True, slots=True)
class EarlierRep:
    """A repetition of the set under way from before the program was cut off.

    Attributes:
        number, side, status, provenance: as in `RepCompleted`.
    """

    number: int
    side: Side | None
    status: RepStatus
    provenance: Provenance


class Cursor:
    """The exercise and the set at hand.

    Attributes:
        exercise, set: their numbers in the plan, from 0.
        carried: what was counted of this set before.
        earlier: its repetitions until then, counted or not.
    """

    def __init__(
        self,
        plan: SessionPlan,
        start_at: StartAt | None = None,
        earlier: Iterable[EarlierRep] = (),
    ) -> None:
        self._plan = plan
        start_at = start_at or StartAt(0, 0)
        self.exercise, self.set = start_at.exercise_index, start_at.set_index
        self.carried = start_at.reps_done
        self.earlier = tuple(earlier)

    @property
    def planned(self) -> PlannedExercise:
        """The exercise at hand."""
        return self._plan.at(self.exercise)

    @property
    def planned_set(self) -> PlannedSet:
        """The set at hand, or the next one while resting."""
        return self.planned.sets[self.set]

    def next_set(self) -> bool:
        """Go on to the exercise's next set; whether there is one."""
        self._forget()
        if self.set + 1 >= len(self.planned.sets):
            return False
        self.set += 1
        return True

    def next_exercise(self) -> bool:
        """Go on to the next exercise; whether there is one. An easier one stands for another."""
        following = self._plan.origin_of(self.exercise) + 1
        if following >= len(self._plan.exercises):
            return False
        self.exercise, self.set = following, 0
        self._forget()
        return True

    def open_set(self, last: LastSet) -> int | None:
        """The first set that is left after `last`: itself where it hurt; None where none is."""
        if last.done is None:
            return self.set
        place = last.done.planned.set_index
        if last.hurt:
            return place
        return self.set if place + 1 < len(self.planned.sets) else None

    def swap(self, t: float, last: LastSet) -> ExerciseSwapped | None:
        """Go on with the easier version in the place of what is left; None if that cannot be."""
        index, left = self.planned.easier_index, self.open_set(last)
        if index is None or left is None:
            return None
        was = self.exercise
        self.exercise = index
        self._forget()
        self.set = _same_round(self._plan.at(was), self.planned, left)
        return ExerciseSwapped(t, was, left, index, self.set)

    def _forget(self) -> None:
        """What was carried over is of a set that is behind."""
        self.carried, self.earlier = 0, ()


def _same_round(original: PlannedExercise, easier: PlannedExercise, left: int) -> int:
    """The easier version's set that comes where the original's set `left` would have come.

    A round is one set, or one on each side. At least one round is done.
    """
    sides, easier_sides = original.sets_a_round, easier.sets_a_round
    rounds = min(left // sides, len(easier.sets) // easier_sides - 1)
    within = left % sides if sides == easier_sides else 0
    return rounds * easier_sides + within
