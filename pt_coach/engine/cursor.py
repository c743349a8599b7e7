"""Where in the plan a session is, and where one that was cut off goes on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StartAt:
    """Where a session that was cut off goes on: the set under way and its counted reps."""

    exercise_index: int
    set_index: int
    reps_done: int = 0


@dataclass(slots=True)
class Cursor:
    """The exercise and the set at hand, and what was counted of the set before."""

    exercise: int = 0
    set: int = 0
    carried: int = 0
