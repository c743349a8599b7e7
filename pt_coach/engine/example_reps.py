"""Which repetitions of many stand for the rest: a typical one, and the furthest from the plan.

By the exercise's own rules and the numbers that were measured; it judges nothing beyond them.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class RepTraits:
    """What repetitions are compared by.

    Attributes:
        travel: how far it went, 1 is the prescribed way.
        duration_s: from its start to its end.
        faults: how many rules it broke.
        full: whether it went far enough to be called full.
    """

    travel: float
    duration_s: float
    faults: int
    full: bool


def typical(reps: Sequence[RepTraits], choice: Collection[int]) -> int | None:
    """Index of the one nearest to the middle in way and time; None where there is no choice.

    The middle is that of those which are full and broke no rule, where there are any, else that of
    all; and as long as such a one is there to choose, it is chosen.

    Args:
        reps: all that are compared.
        choice: indices of those that can be shown.
    """
    good = [i for i, rep in enumerate(reps) if rep.full and not rep.faults]
    among = good or range(len(reps))
    chosen = [i for i in among if i in choice] or sorted(choice)
    if not chosen:
        return None
    way = median(reps[i].travel for i in among)
    time_s = median(reps[i].duration_s for i in among)

    def off(i: int) -> float:
        slower = abs(reps[i].duration_s - time_s) / max(time_s, 1e-9)
        return abs(reps[i].travel - way) + slower

    return min(chosen, key=off)


def furthest(reps: Sequence[RepTraits], choice: Collection[int]) -> int | None:
    """Index of the one that broke most rules, of these the shortest.

    None where all that can be shown are full and broke no rule: none of them is far from the plan.

    Args:
        reps: all that are compared.
        choice: indices of those that can be shown.
    """
    off = [i for i in sorted(choice) if reps[i].faults or not reps[i].full]
    return min(off, key=lambda i: (-reps[i].faults, reps[i].travel), default=None)
