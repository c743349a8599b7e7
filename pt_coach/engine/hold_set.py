"""Times the holds of one set. A hold counts when its time is reached, and ends when it is left."""

from pt_coach.engine.events import Event, HoldEnded, HoldProgressed, RepCompleted, RepStatus
from pt_coach.engine.plan import PlannedSet
from pt_coach.exercises.definition import Exercise, Phase
from pt_coach.exercises.hold import Hold, HoldState, HoldTimer

# Less than this is passing through, not holding.
_SHORTEST_S = 1.0


class HoldCounter:
    """The holds of one set.

    Args:
        exercise: what is held.
        planned: how often and how long.
        under_way: a clip, in which nothing is prescribed: each hold counts when it is left.
        carried: holds already counted.
    """

    def __init__(
        self, exercise: Exercise, planned: PlannedSet, *, under_way: bool, carried: int
    ) -> None:
        self._planned = planned
        self._under_way = under_way
        self._timer = HoldTimer(exercise.hold)
        self._told_s = -1
        self.counted = carried

    @property
    def is_done(self) -> bool:
        """Whether all planned holds are counted."""
        return self.counted >= self._planned.reps_in_all

    @property
    def phase(self) -> Phase:
        """END_RANGE while the position is held, else START.

        In its grace time it is not held: the way out of a position is not judged by its rules.
        """
        return Phase.END_RANGE if self._timer.state is HoldState.HOLDING else Phase.START

    @property
    def held_in_all_s(self) -> float:
        """Seconds held in all."""
        return self._timer.in_all_s

    def update(self, t: float, travel: float | None) -> list[Event]:
        """Take in one reading, None where the position cannot be seen."""
        left = self._timer.update(t=t, travel=travel)
        if left is not None:
            return self._over(left, t)
        if self._timer.state is not HoldState.HOLDING:
            return []
        events: list[Event] = []
        whole_s = int(self._timer.held_s)
        if whole_s != self._told_s:
            self._told_s = whole_s
            target_s = self._planned.hold_s
            events.append(HoldProgressed(t, self._timer.held_s, self._timer.in_all_s, target_s))
        if not self._under_way and self._timer.held_s >= self._planned.hold_s:
            events += self._over(self._timer.reach(t), t)
        return events

    def stop(self, t: float) -> list[Event]:
        """End the hold under way."""
        hold = self._timer.stop(t)
        return [] if hold is None else self._over(hold, t)

    def forget(self) -> None:
        """Give up the hold under way without a word, as after a pause that was asked for."""
        self._timer.give_up()

    def _over(self, hold: Hold, t: float) -> list[Event]:
        self._told_s = -1
        target_s = self._planned.hold_s
        events: list[Event] = [HoldEnded(t, hold.held_s, target_s)]
        if hold.held_s < (_SHORTEST_S if self._under_way else target_s):
            return events
        self.counted += 1
        events.append(
            RepCompleted(
                t,
                number=self.counted,
                side=self._planned.side.side,
                start_s=hold.start_s,
                peak_s=hold.start_s,
                end_s=hold.end_s,
                peak=None,
                travel=None,
                held_s=hold.held_s,
                status=RepStatus.FULL,
            )
        )
        return events
