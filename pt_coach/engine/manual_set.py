"""One set without the camera: taps count repetitions, ticks time holds.

What comes out is marked as typed in, so that it never mixes with what a camera counted.
"""

from dataclasses import dataclass, field

from pt_coach.engine.events import (
    Armed,
    Event,
    HoldEnded,
    HoldProgressed,
    Provenance,
    RepCompleted,
    RepStatus,
    SetCompleted,
)
from pt_coach.engine.plan import PlannedSet, SetSide
from pt_coach.exercises.definition import Exercise, Mode
from pt_coach.kinematics.landmarks import Side

# Long enough to set the body down and breathe between two timed repetitions.
BETWEEN_HOLDS_S = 3.0


@dataclass(slots=True)
class ManualSet:
    """Counts taps, or runs a timer for each hold.

    A set of repetitions counts one per tap. A set of holds (and of exercises that no camera can
    see) starts its timer on the first tap and then runs by itself, a breath between two holds.
    """

    exercise: Exercise
    planned: PlannedSet
    started_s: float
    carried: int = 0
    _count: int = field(init=False)
    _hold_from_s: float | None = field(init=False, default=None)
    _next_hold_s: float | None = field(init=False, default=None)
    _held_in_all_s: float = field(init=False, default=0.0)
    _reported_s: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        self._count = self.carried

    @property
    def is_timed(self) -> bool:
        """Whether this set runs on the clock rather than on taps."""
        return self.exercise.mode is not Mode.REPS and self.planned.hold_s > 0

    def begin(self, t: float) -> tuple[Event, ...]:
        """The set may start; taps count from now on."""
        self.started_s = t
        return (Armed(t),)

    def tap(self, t: float) -> tuple[Event, ...]:
        """One repetition done, or start the timer."""
        if not self.is_timed:
            return self._counted(t, t, held_s=0.0)
        if self._hold_from_s is None:
            self._hold_from_s, self._next_hold_s = t, None
            return (HoldProgressed(t, 0.0, self._held_in_all_s, self.planned.hold_s),)
        return ()

    def tick(self, t: float) -> tuple[Event, ...]:
        """Time passes: a hold goes on, or the next one begins."""
        if self._next_hold_s is not None and t >= self._next_hold_s:
            return self.tap(t)
        if self._hold_from_s is None:
            return ()
        held_s = t - self._hold_from_s
        if held_s >= self.planned.hold_s:
            return self._hold_done(t)
        if int(held_s) > self._reported_s:
            self._reported_s = int(held_s)
            in_all_s = self._held_in_all_s + held_s
            return (HoldProgressed(t, held_s, in_all_s, self.planned.hold_s),)
        return ()

    def pause(self) -> None:
        """A hold under way is given up; its time is not counted."""
        if self._hold_from_s is not None or self._next_hold_s is not None:
            self._hold_from_s = self._next_hold_s = None
            self._reported_s = 0

    def finish(self, t: float, reason: str | None = None) -> tuple[Event, ...]:
        """End the set here."""
        return (self._completed(t, reason),)

    def _hold_done(self, t: float) -> tuple[Event, ...]:
        start_s, target_s = self._hold_from_s or t, self.planned.hold_s
        self._held_in_all_s += target_s
        self._hold_from_s, self._reported_s = None, 0
        self._next_hold_s = t + BETWEEN_HOLDS_S
        ended = HoldEnded(t, target_s, target_s)
        return (ended, *self._counted(t, start_s, held_s=target_s))

    def _counted(self, t: float, start_s: float, *, held_s: float) -> tuple[Event, ...]:
        self._count += 1
        rep = RepCompleted(
            t,
            number=self._count,
            side=self._side_of_tap(),
            start_s=start_s,
            peak_s=t,
            end_s=t,
            peak=None,
            travel=None,
            held_s=held_s,
            status=RepStatus.FULL,
            provenance=Provenance.TYPED,
        )
        done = self._count >= self.planned.reps_in_all
        return (rep, self._completed(t, None)) if done else (rep,)

    def _side_of_tap(self) -> Side | None:
        return self.planned.side.side if self.planned.side is not SetSide.ALTERNATING else None

    def _completed(self, t: float, reason: str | None) -> SetCompleted:
        return SetCompleted(
            t,
            planned=self.planned,
            side=self.planned.side,
            started_s=self.started_s,
            counted=self._count,
            short=0,
            uncertain=0,
            held_s=self._held_in_all_s,
            faults=(),
            tracked_fraction=None,
            provenance=Provenance.TYPED,
            reason=reason,
        )
