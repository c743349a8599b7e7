"""What one repetition was like: how far, how long each phase took, how much of it was seen.

Knows a track of travel (0 at the prescribed start, 1 at the prescribed target) over time; does not
know which joint it came from or when a repetition counts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import acos, pi
from typing import Final

# A repetition under this share of the prescribed travel is counted and marked short.
SHORT_TRAVEL: Final = 0.6
# With more of its time unknown than this, a repetition is uncertain.
MOST_UNKNOWN: Final = 0.25
# A gap as short as this hides nothing: there are cameras with as few frames.
BRIDGED_S: Final = 0.15
# A gap this long around the turn hides how far the movement went.
LONG_GAP_S: Final = 0.7
# The target zone begins at this share of the repetition's own way, or of the prescribed one where
# that is shorter: a hold counts where the person can hold.
TARGET_ZONE: Final = 0.85
# Frames further apart than this leave the time between them unseen.
LONGEST_STEP_S: Final = 0.5
# The way out is read between 10 % and 90 % of it, the way back from 90 % on, where its beginning
# and end are sharp, and then stretched to the whole phase.
_EDGE = 0.1


@dataclass(frozen=True, slots=True)
class Sample:
    """The movement at one moment: s, and travel."""

    t: float
    travel: float


@dataclass(frozen=True, slots=True)
class Rep:
    """One repetition, out and back.

    Attributes:
        start_s, peak_s, end_s: left the start, was furthest, was decided, s.
        valley, peak: travel at the start and at the furthest.
        out_s: seconds of the way out; None where its beginning was not seen.
        held_s: seconds seen in the target zone.
        return_s: seconds of the way back, stretched from its first half; for an exercise that
            counts at the end range the way back before this repetition. None where not seen.
        unknown_share: share of its time in which the movement could not be seen.
        turn_hidden: whether the turning point fell into a gap, or is where the pose jumped.
        direction: +1, or -1 for a repetition of a two-way movement to its other side.
        cut: whether the input began or ended in the middle of it.
    """

    start_s: float
    peak_s: float
    end_s: float
    valley: float
    peak: float
    out_s: float | None
    held_s: float
    return_s: float | None
    unknown_share: float = 0.0
    turn_hidden: bool = False
    direction: int = 1
    cut: bool = False

    @property
    def travel(self) -> float:
        """How far it went, as a share of the prescribed travel."""
        return self.peak - self.valley

    @property
    def lasted_s(self) -> float:
        """From leaving the start until it was decided."""
        return self.end_s - self.start_s

    @property
    def is_uncertain(self) -> bool:
        """Whether too much of it could not be seen."""
        return self.unknown_share > MOST_UNKNOWN or self.turn_hidden


def target_zone(valley: float, peak: float) -> float:
    """Travel from which on a repetition between these two counts as held."""
    return valley + TARGET_ZONE * min(1.0, peak - valley)


def describe(
    track: Sequence[Sample],
    gaps: Sequence[tuple[float, float]],
    *,
    valley: Sample,
    peak: Sample,
    jumps: Sequence[float] = (),
    direction: int = 1,
) -> Rep:
    """The repetition that a track holds, decided at the track's last sample.

    Args:
        track: the observed samples from the valley on, in order; at least one.
        gaps: times from the first unseen frame to the next seen one, s.
        valley: its lowest sample before the peak.
        peak: its highest sample.
        jumps: times at which the whole pose was elsewhere all at once, s.
        direction: see `Rep`.
    """
    now = track[-1]
    rise = max(peak.travel - valley.travel, 1e-9)
    low, high = valley.travel + _EDGE * rise, peak.travel - _EDGE * rise
    start_s, arrived_s, back_s = valley.t, peak.t, peak.t
    for sample in track:
        if sample.travel <= low and sample.t < peak.t:
            start_s, arrived_s = sample.t, peak.t
        elif sample.travel >= high:
            arrived_s, back_s = min(arrived_s, sample.t), sample.t
    long = [(a, b) for a, b in gaps if b > start_s and b - a > BRIDGED_S]
    unknown_s = sum(min(b, now.t) - max(a, start_s) for a, b in long)
    fallen = (peak.travel - now.travel) / rise
    return Rep(
        start_s=start_s,
        peak_s=peak.t,
        end_s=now.t,
        valley=valley.travel,
        peak=peak.travel,
        out_s=(arrived_s - start_s) / (_time_share(1 - _EDGE) - _time_share(_EDGE)),
        held_s=_held_s(track, gaps, target_zone(valley.travel, peak.travel)),
        return_s=_stretched(now.t - back_s, fallen),
        unknown_share=unknown_s / max(now.t - start_s, 1e-6),
        turn_hidden=any(b - a > LONG_GAP_S and a - BRIDGED_S <= peak.t <= b for a, b in gaps)
        or any(abs(jump - peak.t) <= BRIDGED_S for jump in jumps),
        direction=direction,
    )


def _time_share(way: float) -> float:
    """Share of its time after which a smooth (raised cosine) movement has gone so much of its way.

    Ten percent of the way take 20 % of the time, half of it half.
    """
    return acos(1 - 2 * min(max(way, 0.0), 1.0)) / pi


def _stretched(seconds: float, fallen: float) -> float | None:
    """The whole way back, from the time between 10 % and what has been `fallen` of it."""
    share = _time_share(fallen) - _time_share(_EDGE)
    return seconds / share if share > _EDGE else None


def _held_s(track: Sequence[Sample], gaps: Sequence[tuple[float, float]], zone: float) -> float:
    """Seconds between samples in the zone, without what was not seen."""
    held_s = 0.0
    for a, b in pairwise(track):
        if a.travel >= zone and b.travel >= zone and b.t - a.t <= LONGEST_STEP_S:
            held_s += b.t - a.t
    unseen = (b - a for a, b in gaps if b - a <= LONGEST_STEP_S and _inside(track, a, b, zone))
    return max(0.0, held_s - sum(unseen))


def _inside(track: Sequence[Sample], a: float, b: float, zone: float) -> bool:
    """Whether the movement was in the zone on both sides of a gap."""
    before = [sample.travel for sample in track if sample.t < a]
    after = [sample.travel for sample in track if sample.t >= b]
    return bool(before and after) and before[-1] >= zone and after[0] >= zone
