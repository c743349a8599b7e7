"""Tones worked out as samples, for machines without a voice, and the metronome's ticks.

Knows no Qt. Every tone begins and ends softly: a hard edge would click.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pt_coach.ui.voice.utterance import Kind

SAMPLES_A_SECOND: Final = 44100
_EDGE_S: Final = 0.008
_LOUDEST: Final = 0.6 * 32767


class Tick(StrEnum):
    """What the metronome beats: a phase that begins, and the seconds within it."""

    OUT = "out"
    HOLD = "hold"
    BACK = "back"
    BEAT = "beat"


@dataclass(frozen=True, slots=True)
class Note:
    """One tone; a frequency of 0 is a pause."""

    hz: float
    s: float


# Told apart by melody, not by pitch alone: up is well, down wants attention, low is a stop.
TONES: Final[Mapping[Kind, tuple[Note, ...]]] = {
    Kind.COUNT: (Note(880, 0.12),),
    Kind.HOLD: (Note(660, 0.09),),
    Kind.CUE: (Note(587, 0.14), Note(440, 0.22)),
    Kind.STATE: (Note(330, 0.2), Note(0, 0.08), Note(330, 0.2)),
    Kind.HELP: (Note(523, 0.12), Note(440, 0.14)),
    Kind.NEXT: (Note(523, 0.12), Note(659, 0.12), Note(784, 0.18)),
    Kind.READ: (),
}
TICKS: Final[Mapping[Tick, tuple[Note, ...]]] = {
    Tick.OUT: (Note(784, 0.08),),
    Tick.HOLD: (Note(659, 0.08),),
    Tick.BACK: (Note(523, 0.08),),
    Tick.BEAT: (Note(392, 0.03),),
}


def samples(notes: tuple[Note, ...], volume: float) -> NDArray[np.int16]:
    """The notes one after the other.

    Args:
        notes: what to play.
        volume: 0 to 1.

    Returns:
        (n,) 16-bit samples at 44.1 kHz, one channel.
    """
    parts = [_samples(note) for note in notes]
    whole = np.concatenate(parts) if parts else np.zeros(0)
    return np.round(whole * (_LOUDEST * volume)).astype(np.int16)


def _samples(note: Note) -> NDArray[np.float64]:
    t = np.arange(round(note.s * SAMPLES_A_SECOND)) / SAMPLES_A_SECOND
    edge = np.minimum(1.0, np.minimum(t, note.s - t) / _EDGE_S)
    return np.sin(2 * np.pi * note.hz * t) * edge
