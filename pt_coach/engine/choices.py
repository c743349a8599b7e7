"""What the patient decided about a set or an exercise afterwards. Facts like those in `events`.

What was counted stays as it was; each of these stands beside it.
"""

from dataclasses import dataclass

from pt_coach.engine.plan import PlannedSet


@dataclass(frozen=True, slots=True)
class RepCorrected:
    """The patient said what a repetition of the last set was.

    Attributes:
        t: s.
        planned: the set.
        index: which of the repetitions that were reported in this set, from 0, whether they
            counted or not.
        counts: whether it was one.
    """

    t: float
    planned: PlannedSet
    index: int
    counts: bool


@dataclass(frozen=True, slots=True)
class SetReasonGiven:
    """Why the last set was cut short: pain, tired, no_time, unsure_how or something_else."""

    t: float
    planned: PlannedSet
    reason: str


@dataclass(frozen=True, slots=True)
class ExerciseSwapped:
    """The easier version that the regimen names is done for the rest of the session.

    Attributes:
        t: s.
        exercise_index, set_index: the exercise that is left, and its first set that is not done.
        easier_index, easier_set_index: the exercise in its place, and the set it begins with.
    """

    t: float
    exercise_index: int
    set_index: int
    easier_index: int
    easier_set_index: int


Choice = RepCorrected | SetReasonGiven | ExerciseSwapped
CHOICES = (RepCorrected, SetReasonGiven, ExerciseSwapped)
