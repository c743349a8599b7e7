"""What the page of one's own movements is given: plain data and callables."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from pt_coach.kinematics.kept_movement import KeptMovement
from pt_coach.kinematics.landmarks import Side


@dataclass(frozen=True, slots=True, eq=False)
class ShownMovement:
    """One repetition, to be drawn.

    Attributes:
        typical: whether it is the typical one; else the one furthest from the plan.
        day: on which it was done.
        set_number, rep_number: which one it was that day, from 1.
        side: the side that moved, None where both did.
        faults: what was seen to be wrong with it, in words.
        short: whether it went less than 60 % of the prescribed way.
        guessed: limbs that the camera hardly saw, such as `left_arm`.
        moments_s: five moments, for pictures that stand still.
        movement: its landmarks.
    """

    typical: bool
    day: date
    set_number: int
    rep_number: int
    side: Side | None
    faults: tuple[str, ...]
    guessed: tuple[str, ...]
    moments_s: tuple[float, ...]
    movement: KeptMovement
    short: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class ShownExercise:
    """One exercise: a typical repetition, and the one furthest from the plan where there is one."""

    name: str
    movements: tuple[ShownMovement, ...]


@dataclass(frozen=True, slots=True)
class ReplayServices:
    """How the page gets at what is kept.

    Attributes:
        load: what can be shown; read anew whenever the page is shown.
        delete_all: delete all kept movements for good; the sentence of what went wrong, or empty.
    """

    load: Callable[[], tuple[ShownExercise, ...]]
    delete_all: Callable[[], str]
