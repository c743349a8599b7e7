"""Which of a person's movements are repetitions.

Knows what one movement out and back was like, and remembers the last that counted; does not know
how they are found in a stream of readings. The prescribed travel is a guide and not the gate: what
counts is what is like this person's other repetitions.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import pairwise
from math import exp
from statistics import median
from typing import Final

from pt_coach.exercises.definition import Counting
from pt_coach.exercises.rep import Rep

# Until it is half-way back, a repetition has lasted this share of its whole time at least.
_LEAST_LASTS: Final = 0.6
_MEMORY_REPS: Final = 3
_FORGET_AFTER_S: Final = 6.0
_FORGET_TAU_S: Final = 10.0
# A repetition is also one that is this much smaller than usual, if it took about as long as usual:
# noise is short, a tired or shallow repetition is not.
_SHALLOW_SHARE: Final = 0.3
_SHALLOW_LASTS: Final = 0.6
# Before a person's first repetition is sure, one that took less of the usual time than this is a
# pose that jumped, as at a cut. Later, one that took so much less or more than usual and went less
# far is something else: a step away, a hand to the face, a cut.
_LEAST_TIME: Final = 0.35
_MOST_TIME: Final = 3.0
_SMALLER: Final = 0.7
# Before the person's own size is known, movements of half the least travel are kept in mind, and
# count once the next repetition shows that they are this person's size.
_PERHAPS_SHARE: Final = 0.5
_ALIKE_SHARE: Final = 0.5
_MOST_IN_MIND: Final = 3
# And so much less than the first whole one is not yet believed, because that may have been
# somebody getting into place.
_FIRST_SHARE: Final = 0.7
_SAME_SIZE: Final = 0.7
_SAME_TIME: Final = 0.6
# A repetition cut by the input's edge has to be of the usual size, peak where the others did, and
# be under way no longer than they took; one cut at the end has to have got this far.
_CUT_SIZE: Final = 0.6
_CUT_LEVEL: Final = 0.35
_CUT_LASTS: Final = 1.5
_ARRIVED_SHARE: Final = 0.9
# And one repetition alone does not say what is usual.
_LEAST_WHOLE: Final = 2


class Verdict(StrEnum):
    """What a movement out and back is."""

    REP = "rep"
    PERHAPS = "perhaps"
    NOTHING = "nothing"


class Usual:
    """What the last counted repetitions were like; their size fades when nothing is counted.

    Attributes:
        travel, peak, lasted_s: median travel, travel at the peak and time; 0 before the first.
    """

    def __init__(self) -> None:
        self._last: deque[Rep] = deque(maxlen=_MEMORY_REPS)
        self.travel = self.peak = self.lasted_s = 0.0

    @property
    def known(self) -> bool:
        """Whether anything was counted yet."""
        return bool(self._last)

    @property
    def seen(self) -> int:
        """How many repetitions it is the median of."""
        return len(self._last)

    def remember(self, rep: Rep) -> None:
        """Take in one counted repetition."""
        self._last.append(rep)
        self.travel = median(rep.travel for rep in self._last)
        self.peak = median(rep.peak for rep in self._last)
        self.lasted_s = median(rep.lasted_s for rep in self._last)

    def expected(self, t: float) -> float:
        """The travel to expect at `t`: never above the prescribed one, less after a long rest.

        So one large first movement cannot block a set. 0 before the first repetition.
        """
        if not self._last:
            return 0.0
        quiet_s = t - self._last[-1].end_s - _FORGET_AFTER_S
        fade = exp(-quiet_s / _FORGET_TAU_S) if quiet_s > 0 else 1.0
        return min(1.0, self.travel) * fade


class RepJudge:
    """Decides what counts in one set.

    Args:
        counting: shares and least times.
        under_way: the input may begin and end in the middle of a repetition (a clip, not a
            session). Its first repetition then counts once a second one is like it.
    """

    def __init__(self, counting: Counting, *, under_way: bool = False) -> None:
        self._counting = counting
        self._under_way = under_way
        self._usual = Usual()
        self._in_mind: list[Rep] = []
        self._first_s: float | None = None
        self._last_s = -1e9
        self._cut_counted = False

    def expected(self, t: float) -> float:
        """The travel to expect of a repetition at `t`; 0 while this person's is not known."""
        return self._usual.expected(t)

    def least_rise(self, t: float) -> float:
        """How far from its valley a movement has to be to be worth following."""
        least = _PERHAPS_SHARE * self._counting.min_travel
        return max(least, _SHALLOW_SHARE * self._usual.expected(t))

    def begins_at(self, t: float) -> None:
        """The input's first reading, before which nothing is known."""
        if self._first_s is None:
            self._first_s = t

    def forget_what_is_open(self) -> None:
        """Give up what was kept in mind, as after a pause."""
        self._in_mind = []

    def judge(self, rep: Rep) -> Verdict:
        """Whether a movement is long enough, and far enough for this person."""
        least_s, least = self._counting.min_rep_s, self._counting.min_travel
        if rep.end_s - self._last_s < least_s or rep.lasted_s < _LEAST_LASTS * least_s:
            return Verdict.NOTHING
        usual = self._usual
        if usual.known and self._is_another(rep):
            return Verdict.NOTHING
        if rep.travel >= max(least, self._counting.rise_share * self._likely(rep.end_s)):
            return Verdict.REP
        enough = _PERHAPS_SHARE * least
        if not usual.known:
            return Verdict.PERHAPS if rep.travel >= enough else Verdict.NOTHING
        as_long = rep.lasted_s >= _SHALLOW_LASTS * usual.lasted_s
        if as_long and rep.travel >= max(enough, _SHALLOW_SHARE * usual.travel):
            return Verdict.REP
        return Verdict.NOTHING

    def _likely(self, t: float) -> float:
        """The travel to expect; before the first is sure, that of the whole ones kept in mind."""
        if self._usual.known:
            return self._usual.expected(t)
        whole = max((one.travel for one in self._in_mind if not one.cut), default=0.0)
        return _FIRST_SHARE * min(1.0, whole)

    def _is_another(self, rep: Rep) -> bool:
        """Smaller and much slower or quicker than usual: not a repetition, but something else."""
        usual = self._usual
        if rep.travel >= _SMALLER * min(1.0, usual.travel):
            return False
        return not _LEAST_TIME * usual.lasted_s <= rep.lasted_s <= _MOST_TIME * usual.lasted_s

    def keep_in_mind(self, rep: Rep) -> tuple[Rep, ...]:
        """Something that may turn out to be a repetition; what counts because of it, if anything.

        Three small movements alike in size and time are a person who can do no more.
        """
        self._in_mind = [*self._in_mind[1 - _MOST_IN_MIND :], rep]
        if len(self._in_mind) < _MOST_IN_MIND or not _are_alike(self._in_mind):
            return ()
        self._last_s = rep.end_s
        return self._remember(*self._in_mind)

    def count(self, rep: Rep) -> tuple[Rep, ...]:
        """Count a repetition, and with it what came before and is like it; in order."""
        self._last_s = rep.end_s
        held_back = any(one.travel >= self._counting.min_travel for one in self._in_mind)
        if self._under_way and not self._usual.known and not held_back:
            self.keep_in_mind(rep)
            return ()
        row = [*self._in_mind, rep]
        earlier = [self._as_counted(one, then.valley, rep) for one, then in pairwise(row)]
        return self._remember(*(one for one in earlier if one is not None), rep)

    def finish(self, last: Rep | None) -> tuple[Rep, ...]:
        """The input is over: what counts after all.

        Args:
            last: the repetition under way, if it has turned.
        """
        if not self._under_way:
            return ()
        made: tuple[Rep, ...] = ()
        if not self._usual.known:
            least = self._counting.min_travel
            whole = [one for one in self._in_mind if not one.cut and one.travel >= least]
            made = self._remember(*whole)
        if last is not None and self._counts_at_the_end(last):
            made += (replace(last, cut=True, return_s=None),)
        return made

    def _remember(self, *reps: Rep) -> tuple[Rep, ...]:
        self._in_mind = []
        for rep in reps:
            self._usual.remember(rep)
            self._cut_counted = self._cut_counted or rep.cut
        return reps

    def _as_counted(self, one: Rep, back_at: float, usual: Rep) -> Rep | None:
        """An earlier movement as it counts now that the next are known, None if it does not.

        Args:
            one: the movement.
            back_at: travel at the start of the one after it.
            usual: the repetition that shows what is usual.
        """
        fell = one.peak - back_at
        if self._under_way and self._first_s is not None and one.travel < _ALIKE_SHARE * fell:
            # It rose far less than it fell, so it did not begin at the start: only its end is seen.
            one = replace(one, start_s=self._first_s, valley=back_at, out_s=None, cut=True)
        if one.cut:
            fits = self._fits(one, usual.travel, usual.peak, usual.lasted_s)
            return one if fits else None
        size, time = one.travel / min(1.0, usual.travel), one.lasted_s / usual.lasted_s
        least = _SHALLOW_SHARE if time >= _SHALLOW_LASTS else _ALIKE_SHARE
        return one if size >= least and time >= _LEAST_TIME else None

    @staticmethod
    def _fits(cut: Rep, travel: float, peak: float, lasted_s: float) -> bool:
        """Whether a repetition of which one half is missing is like the whole ones."""
        return (
            cut.travel >= _CUT_SIZE * travel
            and abs(cut.peak - peak) <= _CUT_LEVEL * travel
            and cut.lasted_s <= _CUT_LASTS * lasted_s
        )

    def _counts_at_the_end(self, last: Rep) -> bool:
        usual = self._usual
        # Half a repetition at the beginning and half a one at the end are one, not two.
        if self._cut_counted or usual.seen < _LEAST_WHOLE:
            return False
        far = last.travel >= _ARRIVED_SHARE * usual.travel
        return far and self._fits(last, usual.travel, usual.peak, usual.lasted_s)


def _are_alike(reps: Sequence[Rep]) -> bool:
    """Whether movements are of one size and take about the same time."""
    sizes, times = [rep.travel for rep in reps], [rep.lasted_s for rep in reps]
    whole = not any(rep.cut for rep in reps)
    return whole and min(sizes) >= _SAME_SIZE * max(sizes) and min(times) >= _SAME_TIME * max(times)
