"""Movements as numbers over time, for the machines that only know numbers, and their counting."""

from collections.abc import Iterable, Iterator
from math import cos, pi

from pt_coach.exercises.definition import Counting
from pt_coach.exercises.rep import Rep
from pt_coach.exercises.rep_cycle import RepCycle

Reading = tuple[float, float | None]

ON_ARRIVAL = Counting(count_at="end_range")


def swing(
    *, out_s: float = 1.0, top_s: float = 0.3, back_s: float = 1.0, rest_s: float = 0.7
) -> list[tuple[float, float, float]]:
    """One smooth repetition as pieces: seconds, from, to."""
    return [(out_s, 0.0, 1.0), (top_s, 1.0, 1.0), (back_s, 1.0, 0.0), (rest_s, 0.0, 0.0)]


def moves(
    pieces: Iterable[tuple[float, float, float]], *, fps: float = 30.0, start_s: float = 0.0
) -> Iterator[Reading]:
    """Raised-cosine moves and rests, sampled."""
    pieces = list(pieces)
    t, total = 0.0, sum(seconds for seconds, _, _ in pieces)
    while t < total:
        left = t
        for seconds, a, b in pieces:
            if left < seconds:
                yield start_s + t, a + (b - a) * (1 - cos(pi * left / seconds)) / 2
                break
            left -= seconds
        t += 1.0 / fps


def repetitions(
    sizes: Iterable[float], *, before_s: float = 1.0, fps: float = 30.0, **times: float
) -> list[Reading]:
    """Repetitions of the given sizes after a rest."""
    pieces = [(before_s, 0.0, 0.0)]
    for size in sizes:
        pieces += [(s, a * size, b * size) for s, a, b in swing(**times)]
    return list(moves(pieces, fps=fps))


def hidden(readings: Iterable[Reading], start_s: float, end_s: float) -> list[Reading]:
    """The readings, unknown from `start_s` on until `end_s`."""
    return [(t, None if start_s <= t < end_s else u) for t, u in readings]


def count(readings: Iterable[Reading], cycle: RepCycle | None = None) -> list[Rep]:
    """Every repetition that counts, also at the end of the input."""
    cycle = cycle or RepCycle(Counting())
    made: list[Rep] = []
    for t, travel in readings:
        if travel is None:
            cycle.lose(t)
        else:
            made += cycle.update(t=t, travel=travel)
    return [*made, *cycle.finish()]


def clip() -> RepCycle:
    """The machine for a clip, in which the first movement may be under way already."""
    return RepCycle(Counting(), under_way=True)
