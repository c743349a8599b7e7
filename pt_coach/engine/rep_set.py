"""Counts the repetitions of one set: which ones, on which side, how well, how long held."""

from collections import Counter
from typing import Final

from pt_coach.engine.events import Event, HoldProgressed, RepCompleted, RepStatus
from pt_coach.engine.form_coach import FormCoach
from pt_coach.engine.moving_side import MovingSide
from pt_coach.engine.plan import PlannedSet, SetSide
from pt_coach.exercises.definition import Exercise, Phase
from pt_coach.exercises.form_rules import RepForm
from pt_coach.exercises.rep import LONGEST_STEP_S, SHORT_TRAVEL, Rep
from pt_coach.exercises.rep_cycle import RepCycle
from pt_coach.kinematics.landmarks import CameraView, Side

# The one fault that no exercise has to write down: held for less than this of what is prescribed.
SHORT_HOLD: Final = "short_hold"
# Where a movement came back to, the next one begins, if it follows within this time.
FOLLOWS_S: Final = 1.0
_LEAST_HOLD = 0.8
_KEPT_TURNS = 8


class RepCounter:
    """The repetitions of one set.

    Args:
        exercise: what is done.
        planned: how much of it.
        form: judges each repetition.
        under_way: the input may begin in the middle of a repetition.
        carried: repetitions already counted.
    """

    def __init__(
        self,
        exercise: Exercise,
        planned: PlannedSet,
        form: FormCoach,
        *,
        under_way: bool,
        carried: int,
    ) -> None:
        self._exercise, self._planned, self._form = exercise, planned, form
        ways = (1, -1) if exercise.counting.two_way else (1,)
        self._cycles = [
            RepCycle(exercise.counting, under_way=under_way, direction=way) for way in ways
        ]
        self._moving = MovingSide()
        # What was seen of a movement when it came back, until it is known whether it counts.
        self._turns: dict[float, tuple[RepForm, Side | None]] = {}
        self._held_s = 0.0
        self._held_at: float | None = None
        self._told_s = 0
        self._back_s = float("-inf")
        self.counted = carried
        self.short = 0
        self.uncertain = 0
        self.faults: Counter[str] = Counter()

    @property
    def is_done(self) -> bool:
        """Whether all that was planned is counted."""
        return self.counted >= self._planned.reps_in_all

    @property
    def phase(self) -> Phase:
        """Of the repetition under way."""
        for cycle in self._cycles:
            if cycle.phase is not Phase.START:
                return cycle.phase
        return Phase.START

    @property
    def side(self) -> Side | None:
        """The side that works now, where it is known."""
        return self._planned.side.side or self._moving.side

    def came_back(self, t: float) -> bool:
        """Whether a movement came back just now, so that what begins here begins at the start."""
        return t - self._back_s <= FOLLOWS_S

    def lose(self, t: float) -> None:
        """The movement cannot be seen."""
        for cycle in self._cycles:
            cycle.lose(t)

    def jump(self, t: float) -> None:
        """The whole pose is elsewhere all at once, as at a cut."""
        for cycle in self._cycles:
            cycle.jump(t)

    def forget(self) -> None:
        """Give up what is under way, as after a pause."""
        for cycle in self._cycles:
            cycle.forget()
        self._moving.begin_rep()
        self._held_at = None
        self._back_s = float("-inf")

    def update(
        self,
        t: float,
        travel: float,
        *,
        in_place: bool,
        on_the_spot: bool,
        lead: float | None,
        view: CameraView,
    ) -> list[Event]:
        """Take in one observed reading.

        Args:
            t: s.
            travel: 0 at the prescribed start, 1 at the prescribed target.
            in_place: whether a repetition may begin here.
            on_the_spot: whether the body is where one may have come back to.
            lead: travel of the left side less that of the right, None where it cannot be told.
            view: from where the camera sees the body.
        """
        self._moving.update(t, self.phase, lead)
        events: list[Event] = []
        for cycle in self._cycles:
            reps = cycle.update(t=t, travel=travel, in_place=in_place)
            if cycle.turn is not None:
                events += self._remember_turn(cycle.turn, t, view)
            on_the_spot = on_the_spot or self._exercise.counting.count_at == "end_range"
            for rep in reps:
                events.append(self._count(rep, t, ended_elsewhere=not on_the_spot))
        return self._hold(t, travel) + events

    def finish(self, t: float) -> list[Event]:
        """The input is over: what still counts in a clip."""
        return [self._count(rep, t) for cycle in self._cycles for rep in cycle.finish()]

    def _remember_turn(self, rep: Rep, t: float, view: CameraView) -> list[Event]:
        self._back_s = t
        form, events = self._form.rep_done(rep, t, view)
        self._turns[rep.end_s] = (form, self._side_of(rep))
        while len(self._turns) > _KEPT_TURNS:
            self._turns.pop(next(iter(self._turns)))
        self._moving.begin_rep()
        return events

    def _side_of(self, rep: Rep) -> Side | None:
        if self._planned.side.side is not None:
            return self._planned.side.side
        if self._exercise.counting.two_way:
            return Side.LEFT if rep.direction > 0 else Side.RIGHT
        return self._moving.side if self._planned.side is SetSide.ALTERNATING else None

    def _count(self, rep: Rep, t: float, *, ended_elsewhere: bool = False) -> RepCompleted:
        form, side = self._turns.pop(rep.end_s, (self._form.unseen(), self._side_of(rep)))
        status = RepStatus.UNCERTAIN if ended_elsewhere else _status(rep)
        self.counted += status.counts
        self.short += status is RepStatus.SHORT
        self.uncertain += status is RepStatus.UNCERTAIN
        faults = (*form.faults, SHORT_HOLD) if self._held_too_short(rep) else form.faults
        self.faults.update(faults)
        first = self._exercise.movement[0]
        return RepCompleted(
            t,
            number=self.counted,
            side=side,
            start_s=rep.start_s,
            peak_s=rep.peak_s,
            end_s=rep.end_s,
            peak=first.start + rep.direction * rep.peak * (first.target - first.start),
            travel=rep.travel,
            held_s=rep.held_s,
            status=status,
            faults=faults,
            not_checked=form.not_checked,
        )

    def _held_too_short(self, rep: Rep) -> bool:
        """A repetition that counts on arrival is not over yet, so its hold is not judged."""
        if rep.cut or self._exercise.counting.count_at == "end_range":
            return False
        return rep.held_s < _LEAST_HOLD * self._planned.hold_s

    def _hold(self, t: float, travel: float) -> list[Event]:
        """Seconds at the end range of a repetition that has to be held."""
        if self._planned.hold_s <= 0.0:
            return []
        if not any(cycle.in_target_zone(travel) for cycle in self._cycles):
            self._held_at = None
            if self.phase is Phase.START:
                self._held_s, self._told_s = 0.0, 0
            return []
        step_s = 0.0 if self._held_at is None else t - self._held_at
        self._held_at = t
        self._held_s += step_s if step_s <= LONGEST_STEP_S else 0.0
        if int(self._held_s) <= self._told_s:
            return []
        self._told_s = int(self._held_s)
        return [HoldProgressed(t, self._held_s, self._held_s, self._planned.hold_s)]


def _status(rep: Rep) -> RepStatus:
    if rep.is_uncertain:
        return RepStatus.UNCERTAIN
    return RepStatus.SHORT if rep.travel < SHORT_TRAVEL else RepStatus.FULL
