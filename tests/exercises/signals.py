"""Movements as numbers over time, for the machines that only know numbers."""

from collections.abc import Iterable, Iterator
from math import cos, pi

Reading = tuple[float, float | None]


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
