"""Counts repetitions of one movement.

Knows one number per frame, `travel` (0 at the prescribed start, 1 at the prescribed target), and
the time it was measured; does not know which joint it came from, which exercise it is, or whether
anyone is watching. Counting is relative to the person's own travel: out when the number has risen
from its last valley by a share of the usual amplitude, counted when it has fallen from its peak by
half of what it rose. Measured on 142 recordings, against fixed thresholds: 0.90 exact to 0.72.
"""

from collections import deque
from dataclasses import dataclass
from math import exp
from statistics import median

from pt_coach.exercises.definition import Counting, Phase

# A repetition under this share of the prescribed travel is counted and marked short.
SHORT_TRAVEL = 0.6
# With more of its time unknown than this, a repetition is uncertain.
MOST_UNKNOWN = 0.25
# A gap this long around the turn hides how far the movement went.
_LONG_GAP_S = 0.7
_MEMORY_REPS = 3
_FORGET_AFTER_S = 6.0
_FORGET_TAU_S = 10.0
_LEAST_RETURN = 0.15
# Within this share of the peak the movement is at its end range.
_END_ZONE = 0.85
# The phases' times are read between these shares and stretched to the whole phase; of a smooth
# (raised cosine) movement 59 % of the time lies between 10 % and 90 % of its travel, and 29.5 %
# between 90 % and 50 %.
_PHASE_EDGE = 0.1
_OUT_SHARE_OF_TIME = 0.59
_RETURN_SHARE_OF_TIME = 0.295
_LONGEST_REP_S = 90.0


@dataclass(frozen=True, slots=True)
class Sample:
    """One reading on the way: time in seconds, travel, and what the caller wants to remember."""

    t: float
    travel: float


@dataclass(frozen=True, slots=True)
class Rep:
    """One repetition, out and back.

    Attributes:
        start_s, peak_s, end_s: left the start, was furthest, was counted (half-way back), s.
        valley, peak: travel at the start and at the furthest.
        out_s, held_s, return_s: seconds on the way out, in the end zone, and on the way back; the
            first and last are stretched from the part of the phase that was measured.
        unknown_share: share of its time in which the movement could not be seen.
        turn_hidden: whether the turning point fell into a gap.
        direction: +1, or -1 for a repetition of a two-way movement to its other side.
        cut: whether the input began or ended in the middle of it.
    """

    start_s: float
    peak_s: float
    end_s: float
    valley: float
    peak: float
    out_s: float
    held_s: float
    return_s: float
    unknown_share: float
    turn_hidden: bool
    direction: int = 1
    cut: bool = False

    @property
    def travel(self) -> float:
        """How far it went, as a share of the prescribed travel."""
        return self.peak - self.valley

    @property
    def is_uncertain(self) -> bool:
        """Whether too much of it could not be seen."""
        return self.unknown_share > MOST_UNKNOWN or self.turn_hidden


class Amplitude:
    """How far the last repetitions went; fades when nothing was counted for a while."""

    def __init__(self) -> None:
        self._last: deque[float] = deque(maxlen=_MEMORY_REPS)
        self._counted_at = 0.0

    def remember(self, t: float, travel: float) -> None:
        """Take in one counted repetition."""
        self._last.append(travel)
        self._counted_at = t

    def at(self, t: float) -> float:
        """The amplitude to expect at `t`; 0 before the first repetition, never above 1."""
        if not self._last:
            return 0.0
        quiet_s = t - self._counted_at - _FORGET_AFTER_S
        fade = exp(-quiet_s / _FORGET_TAU_S) if quiet_s > 0 else 1.0
        return min(1.0, median(self._last)) * fade


class RepCycle:
    """The repetition machine: START, OUTBOUND, END_RANGE, RETURN and back to START.

    Args:
        counting: shares and least times.
        under_way: the input may begin in the middle of a repetition (a clip, not a session); a
            return without its way out is then credited once the next ones show its size.
        direction: -1 for the other way of a two-way movement.
    """

    def __init__(
        self, counting: Counting, *, under_way: bool = False, direction: int = 1
    ) -> None:
        self._counting = counting
        self._direction = direction
        self._amplitude = Amplitude()
        self._track: list[Sample] = []
        self._gaps: list[tuple[float, float]] = []
        self._unknown_since: float | None = None
        self._valley: Sample | None = None
        self._peak: Sample | None = None
        self._phase = Phase.START
        self._counted_out = False
        self._last_end_s = -1e9
        self._under_way = under_way
        self._first: Sample | None = None
        self._first_fall: Rep | None = None

    @property
    def phase(self) -> Phase:
        """Where in the repetition the movement is."""
        return self._phase

    @property
    def rep_travel(self) -> float:
        """How far the repetition under way has gone; 0 at the start."""
        if self._phase is Phase.START or self._peak is None or self._valley is None:
            return 0.0
        return self._peak.travel - self._valley.travel

    def in_end_zone(self, travel: float) -> bool:
        """Whether the movement is held at its end range right now."""
        if self._phase is not Phase.END_RANGE or self._peak is None or self._valley is None:
            return False
        zone = min(1.0, self._peak.travel) - self._valley.travel
        return travel >= self._valley.travel + _END_ZONE * zone

    def lose(self, t: float) -> None:
        """The movement cannot be seen at `t`; nothing is reset."""
        if self._unknown_since is None:
            self._unknown_since = t

    def forget(self) -> None:
        """Start anew, as after a pause: what was under way is given up."""
        self._phase, self._valley, self._peak = Phase.START, None, None
        self._track.clear()
        self._gaps.clear()
        self._unknown_since = None
        self._first = None

    def update(self, *, t: float, travel: float) -> Rep | None:
        """Take in one observed reading; returns the repetition that it completed, if any."""
        if self._unknown_since is not None:
            self._gaps.append((self._unknown_since, t))
            self._unknown_since = None
        now = Sample(t, travel * self._direction)
        self._track.append(now)
        if self._valley is None or self._peak is None:
            self._valley = self._peak = self._first = now
            return None
        if self._phase is Phase.START:
            self._wait(now)
            return None
        return self._follow(now)

    def _wait(self, now: Sample) -> None:
        """At the start: keep the lowest point until the movement has left it."""
        assert self._valley is not None
        if now.travel <= self._valley.travel:
            self._note_first_fall(now)
            self._valley = now
            self._forget_before(now.t - 1.0)
            return
        needed = max(
            self._counting.min_travel,
            self._counting.rise_share * self._amplitude.at(now.t),
        )
        if now.travel - self._valley.travel < needed:
            return
        if now.t - self._valley.t < self._counting.min_out_s:
            return
        self._phase, self._peak, self._counted_out = Phase.OUTBOUND, now, False

    def _follow(self, now: Sample) -> Rep | None:
        """On the way: keep the furthest point, name the phase, count when enough came back."""
        assert self._valley is not None
        assert self._peak is not None
        if now.travel >= self._peak.travel:
            self._peak = now
        rise = self._peak.travel - self._valley.travel
        fall = self._peak.travel - now.travel
        self._phase = self._phase_at(now, rise, fall)
        if self._counting.count_at == "end_range":
            return self._count_on_arrival(now, rise, fall)
        if self._has_returned(now, rise, fall):
            return self._complete(now)
        return None

    def _phase_at(self, now: Sample, rise: float, fall: float) -> Phase:
        expected = min(1.0, self._amplitude.at(now.t) or 1.0)
        rests = now.t - self._peak_since() >= 0.25
        if fall > max(0.08, (1 - _END_ZONE) * rise):
            return Phase.RETURN
        if rise >= _END_ZONE * expected or rests:
            return Phase.END_RANGE
        return Phase.OUTBOUND

    def _peak_since(self) -> float:
        assert self._peak is not None
        return self._peak.t

    def _has_returned(self, now: Sample, rise: float, fall: float) -> bool:
        assert self._peak is not None
        enough = fall >= max(_LEAST_RETURN, self._counting.return_share * rise)
        return enough and now.t - self._peak.t >= self._counting.min_return_s

    def _count_on_arrival(self, now: Sample, rise: float, fall: float) -> Rep | None:
        """Count when the end range is reached; the way back only arms the next one."""
        rep = None
        returned = self._has_returned(now, rise, fall)
        if not self._counted_out and (self._phase is Phase.END_RANGE or returned):
            rep = self._complete(now, keep_going=not returned)
        if returned and self._counted_out:
            self._begin_again(now)
        return rep

    def _complete(self, now: Sample, *, keep_going: bool = False) -> Rep | None:
        rep = self._rep(now)
        too_short = now.t - rep.start_s < self._counting.min_rep_s
        too_soon = now.t - self._last_end_s < self._counting.min_rep_s
        if keep_going:
            self._counted_out = not (too_short or too_soon)
        else:
            self._begin_again(now)
        if too_short or too_soon:
            return None
        self._counted_out = True
        self._last_end_s = now.t
        self._amplitude.remember(now.t, rep.travel)
        return rep

    def _begin_again(self, now: Sample) -> None:
        self._phase, self._valley, self._peak = Phase.START, now, now
        self._counted_out = False
        self._forget_before(now.t)

    def _forget_before(self, t: float) -> None:
        self._track = [s for s in self._track if s.t >= t]
        self._gaps = [gap for gap in self._gaps if gap[1] >= t]

    # --- what one repetition was like ----------------------------------------------------

    def _rep(self, now: Sample, *, cut: bool = False) -> Rep:
        assert self._valley is not None
        assert self._peak is not None
        low, high, peak_s = self._valley.travel, self._peak.travel, self._peak.t
        rise = high - low
        track = [s for s in self._track if s.t >= max(self._valley.t, now.t - _LONGEST_REP_S)]
        start_s = _last_below(track, low + _PHASE_EDGE * rise, until=peak_s)
        zone = low + _END_ZONE * (min(1.0, high) - low)
        inside = [s.t for s in track if s.travel >= zone]
        arrived, left = (inside[0], inside[-1]) if inside else (peak_s, peak_s)
        near = high - _PHASE_EDGE * rise
        out_end = next((s.t for s in track if s.travel >= near), peak_s)
        back_from = max((s.t for s in track if s.travel >= near), default=peak_s)
        unknown_s = sum(min(b, now.t) - max(a, start_s) for a, b in self._gaps if b > start_s)
        return Rep(
            start_s=start_s,
            peak_s=peak_s,
            end_s=now.t,
            valley=low,
            peak=high,
            out_s=max(0.0, out_end - start_s) / _OUT_SHARE_OF_TIME,
            held_s=max(0.0, left - arrived),
            return_s=max(0.0, now.t - back_from) / _RETURN_SHARE_OF_TIME,
            unknown_share=unknown_s / max(now.t - start_s, 1e-6),
            turn_hidden=any(b - a > _LONG_GAP_S and a <= peak_s <= b for a, b in self._gaps),
            direction=self._direction,
            cut=cut,
        )

    # --- a clip that begins or ends in the middle of a repetition ---------------------------

    def _note_first_fall(self, now: Sample) -> None:
        """A fall from the very beginning, before anything was counted: perhaps a cut repetition."""
        if not self._under_way or self._first is None or self._amplitude.at(now.t) > 0:
            return
        fall = self._first.travel - now.travel
        if fall >= self._counting.min_travel and now.t - self._first.t <= _LONGEST_REP_S:
            self._first_fall = Rep(
                start_s=self._first.t,
                peak_s=self._first.t,
                end_s=now.t,
                valley=now.travel,
                peak=self._first.travel,
                out_s=0.0,
                held_s=0.0,
                return_s=now.t - self._first.t,
                unknown_share=0.0,
                turn_hidden=False,
                direction=self._direction,
                cut=True,
            )

    def cut_at_the_beginning(self) -> Rep | None:
        """The repetition that the input began in, if the counted ones show that it was one."""
        usual = median(self._amplitude._last) if self._amplitude._last else 0.0
        fall = self._first_fall
        if fall is None or usual == 0.0 or fall.travel < 0.6 * usual:
            return None
        return fall

    def cut_at_the_end(self, t: float) -> Rep | None:
        """The repetition that the input ended in, if it had gone its usual way out."""
        if not self._under_way or self._phase is Phase.START or self._counted_out:
            return None
        assert self._peak is not None
        usual = median(self._amplitude._last) if self._amplitude._last else 1.0
        if self.rep_travel < 0.8 * usual:
            return None
        return self._rep(Sample(t, self._track[-1].travel), cut=True)


def _last_below(track: list[Sample], level: float, *, until: float) -> float:
    """The last time before `until` at which the travel was under a level."""
    found = track[0].t if track else until
    for sample in track:
        if sample.t > until:
            break
        if sample.travel <= level:
            found = sample.t
    return found
