"""Finds movements out and back in a stream of readings, and counts the repetitions among them.

Knows one number per frame, `travel` (0 at the prescribed start, 1 at the prescribed target), and
the time it was measured; does not know which joint it came from, which exercise it is, or whether
anyone is watching. Counting is relative to the person's own travel: out when the number has risen
from its last valley, counted when it has come back from its peak by half of what it rose.
"""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Final

from pt_coach.exercises.definition import Counting, Phase
from pt_coach.exercises.rep import LONGEST_STEP_S, Rep, Sample, describe, target_zone
from pt_coach.exercises.rep_judgement import RepJudge, Verdict


class Sign(StrEnum):
    """What one reading says about the repetition under way."""

    LEFT_START = "left_start"
    ONWARD = "onward"
    ARRIVED = "arrived"
    TURNED = "turned"
    BACK = "back"


# (phase, sign) -> phase. A pair that is not here changes nothing.
TRANSITIONS: Final[Mapping[tuple[Phase, Sign], Phase]] = {
    (Phase.START, Sign.LEFT_START): Phase.OUTBOUND,
    (Phase.OUTBOUND, Sign.ARRIVED): Phase.END_RANGE,
    (Phase.OUTBOUND, Sign.TURNED): Phase.RETURN,
    (Phase.OUTBOUND, Sign.BACK): Phase.START,
    (Phase.END_RANGE, Sign.TURNED): Phase.RETURN,
    (Phase.END_RANGE, Sign.BACK): Phase.START,
    (Phase.RETURN, Sign.ONWARD): Phase.OUTBOUND,
    (Phase.RETURN, Sign.ARRIVED): Phase.END_RANGE,
    (Phase.RETURN, Sign.BACK): Phase.START,
}

# However small the repetition, this much has to have come back.
_LEAST_RETURN: Final = 0.15
_LEAST_RETURN_SHARE: Final = 0.75
# Within this of its peak a movement has not turned yet, as a share of the way and at least.
_TURN_SHARE: Final = 0.15
_TURN_LEAST: Final = 0.08
# Risen no more than this share of its way for so long, a movement has arrived, wherever that is.
_REST_SHARE: Final = 0.05
_REST_S: Final = 0.25
# To count on arrival it takes this share of the usual (at first: the prescribed) way.
_ARRIVAL_SHARE: Final = 0.6
# So long before its start, at most, a repetition has to have been in place.
_IN_PLACE_S: Final = 0.5
_TRACK_S: Final = 90.0
# Nobody goes back behind the start by more than this: it is the pose that is wrong, and one such
# moment must not become the valley that a repetition has to come half-way back to.
_LOWEST: Final = -1.0


class RepCycle:
    """The repetition machine: START, OUTBOUND, END_RANGE, RETURN and back to START.

    Args:
        counting: shares and least times.
        under_way: the input may begin and end in the middle of a repetition (a clip, not a
            session). Half a repetition whose turning point was seen then counts, if it is like
            the whole ones.
        direction: -1 for the other way of a two-way movement. Each way sees only its side of 0.

    Attributes:
        phase: where in the repetition the movement is.
        turn: the movement that came back in the last update, whether it counts now, later or only
            if the next one is like it.
    """

    def __init__(self, counting: Counting, *, under_way: bool = False, direction: int = 1) -> None:
        self._counting = counting
        self._direction = direction
        self._on_arrival = counting.count_at == "end_range"
        self._under_way = self._opening = under_way
        self._judge = RepJudge(counting, under_way=under_way)
        self._begin()

    def _begin(self) -> None:
        self.phase = Phase.START
        self.turn: Rep | None = None
        self._track: list[Sample] = []
        self._gaps: list[tuple[float, float]] = []
        self._jumps: list[float] = []
        self._unseen_s: float | None = None
        self._valley: Sample | None = None
        self._peak = self._level = Sample(0.0, 0.0)
        self._highest = self._first = Sample(0.0, 0.0)
        self._in_place_s = -1e9
        self._began_in_place = True
        self._counted = False
        self._last_return_s: float | None = None

    def in_target_zone(self, travel: float) -> bool:
        """Whether the movement is held at its end range right now."""
        if self.phase is not Phase.END_RANGE or self._valley is None:
            return False
        return self._own(travel) >= target_zone(self._valley.travel, self._peak.travel)

    def lose(self, t: float) -> None:
        """The movement cannot be seen at `t`; nothing is reset."""
        if self._unseen_s is None:
            self._unseen_s = t

    def jump(self, t: float) -> None:
        """The whole pose is elsewhere all at once at `t`; a turn that falls here was not seen."""
        self._jumps.append(t)

    def forget(self) -> None:
        """Start anew, as after a pause: what was under way is given up."""
        self._begin()
        self._judge.forget_what_is_open()
        self._opening = False

    def update(self, *, t: float, travel: float, in_place: bool = True) -> tuple[Rep, ...]:
        """Take in one observed reading.

        Args:
            t: s, later than the one before.
            travel: 0 at the prescribed start, 1 at the prescribed target.
            in_place: whether the body is where a repetition may begin, as far as can be told.

        Returns:
            The repetitions that count because of it, in order; seldom more than one.
        """
        self.turn = None
        now = Sample(t, self._own(travel))
        self._keep(now)
        if in_place:
            self._in_place_s = t
        if self._valley is None:
            self._valley = self._peak = self._highest = self._first = now
            self._judge.begins_at(t)
            return ()
        if self.phase is Phase.START:
            self._wait(now, self._valley)
            return ()
        if now.travel >= self._peak.travel:
            self._peak = now
        return self._follow(now, self._valley)

    def finish(self) -> tuple[Rep, ...]:
        """The input is over: what still counts in a clip, in order; nothing in a session."""
        if self._valley is None or self.phase is Phase.START or not self._began_in_place:
            return self._judge.finish(None)
        if self._on_arrival:
            has_arrived = self.phase is Phase.END_RANGE and self._under_way and not self._counted
            made = self._arrive(self._track[-1], self._valley) if has_arrived else ()
            return made + self._judge.finish(None)
        turned = self._peak.t < self._track[-1].t
        return self._judge.finish(self._describe(self._valley) if turned else None)

    def _own(self, travel: float) -> float:
        if not self._counting.two_way:
            return max(_LOWEST, travel)
        return max(0.0, travel * self._direction)

    def _keep(self, now: Sample) -> None:
        track = self._track
        if self._unseen_s is not None:
            self._gaps.append((self._unseen_s, now.t))
            self._unseen_s = None
        elif track and now.t - track[-1].t > LONGEST_STEP_S:
            self._gaps.append((track[-1].t, now.t))
        track.append(now)
        if track[0].t < now.t - 2 * _TRACK_S:
            self._forget_before(now.t - _TRACK_S)

    def _forget_before(self, t: float) -> None:
        self._track = [sample for sample in self._track if sample.t >= t]
        self._gaps = [gap for gap in self._gaps if gap[1] > t]
        self._jumps = [jump for jump in self._jumps if jump > t]

    # --- at the start ---

    def _wait(self, now: Sample, valley: Sample) -> None:
        """Keep the lowest point until the movement has left it."""
        if now.travel <= valley.travel:
            # The samples before a new lowest one belong to no repetition any more.
            self._valley, self._track = now, [now]
            self._gaps.clear()
            self._jumps.clear()
            return
        if now.travel > self._highest.travel:
            self._highest = now
        far = now.travel - valley.travel >= self._judge.least_rise(now.t)
        if far and now.t - valley.t >= self._counting.min_out_s:
            self._leave(now, valley)

    def _leave(self, now: Sample, valley: Sample) -> None:
        self._move(Sign.LEFT_START)
        self._peak = self._level = now
        self._began_in_place = self._in_place_s >= valley.t - _IN_PLACE_S
        if self._opening:
            self._opening = False
            self._note_opening(valley)

    def _note_opening(self, valley: Sample) -> None:
        """A clip's first way out. What it began with has no before: it is in place, or a way back.

        A way back whose turning point was seen is perhaps a repetition that the clip's edge cut.
        """
        high, first = self._highest, self._first
        if valley is first:
            self._began_in_place = True
        fell = high.travel - valley.travel
        if first.t < high.t < valley.t and fell >= self._counting.min_travel:
            self._judge.keep_in_mind(
                Rep(
                    start_s=first.t,
                    peak_s=high.t,
                    end_s=valley.t,
                    valley=valley.travel,
                    peak=high.travel,
                    out_s=None,
                    held_s=0.0,
                    return_s=None,
                    direction=self._direction,
                    cut=True,
                )
            )

    # --- on the way ---

    def _move(self, sign: Sign) -> None:
        self.phase = TRANSITIONS.get((self.phase, sign), self.phase)

    def _follow(self, now: Sample, valley: Sample) -> tuple[Rep, ...]:
        sign = self._sign(now, valley)
        self._move(sign)
        if sign is Sign.BACK:
            return self._come_back(now, valley)
        # Once it rises no more, so that it is judged on how far it really went.
        risen = sign is Sign.TURNED or now.t - self._level.t >= _REST_S
        if self._on_arrival and risen and not self._counted:
            return self._arrive(now, valley)
        return ()

    def _sign(self, now: Sample, valley: Sample) -> Sign:
        rise, fall = self._peak.travel - valley.travel, self._peak.travel - now.travel
        enough = max(
            self._counting.return_share * rise, min(_LEAST_RETURN, _LEAST_RETURN_SHARE * rise)
        )
        if fall >= enough and now.t - self._peak.t >= self._counting.min_return_s:
            return Sign.BACK
        if fall > max(_TURN_LEAST, _TURN_SHARE * rise):
            return Sign.TURNED
        if now.travel > self._level.travel + _REST_SHARE * rise:
            self._level = now
        expected = self._judge.expected(now.t) or 1.0
        if rise >= (1 - _TURN_SHARE) * expected or now.t - self._level.t >= _REST_S:
            return Sign.ARRIVED
        return Sign.ONWARD

    def _arrive(self, now: Sample, valley: Sample) -> tuple[Rep, ...]:
        """Count when the end range is reached; the way back only readies the next repetition."""
        expected = self._judge.expected(now.t) or 1.0
        if self._peak.travel - valley.travel < _ARRIVAL_SHARE * expected:
            return ()
        rep = replace(self._describe(valley), return_s=self._last_return_s)
        if not self._began_in_place or self._judge.judge(rep) is not Verdict.REP:
            return ()
        self._counted, self.turn = True, rep
        return self._judge.count(rep)

    def _come_back(self, now: Sample, valley: Sample) -> tuple[Rep, ...]:
        rep = self._describe(valley)
        self._last_return_s = rep.return_s
        if self._counted:
            self._counted = False
            self._start_at(now)
            return ()
        verdict = self._judge.judge(rep) if self._began_in_place else Verdict.NOTHING
        if verdict is Verdict.NOTHING or (self._on_arrival and verdict is Verdict.PERHAPS):
            # A wobble: what follows still began at the same start.
            return ()
        self._start_at(now)
        self.turn = rep
        if verdict is Verdict.PERHAPS:
            return self._judge.keep_in_mind(rep)
        return self._judge.count(rep)

    def _start_at(self, now: Sample) -> None:
        self._valley = now
        self._forget_before(now.t)

    def _describe(self, valley: Sample) -> Rep:
        track = [sample for sample in self._track if sample.t >= valley.t]
        return describe(
            track,
            self._gaps,
            valley=valley,
            peak=self._peak,
            jumps=self._jumps,
            direction=self._direction,
        )
