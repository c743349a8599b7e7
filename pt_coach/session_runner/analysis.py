"""Counts one exercise in a stream of poses: a video file, a recording, or a camera's own.

The same set tracker as in a session, without the session around it.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from pt_coach.engine.events import (
    Event,
    FormFaultRaised,
    HoldEnded,
    HoldProgressed,
    RepCompleted,
)
from pt_coach.engine.plan import PlannedSet, SetSide
from pt_coach.engine.set_tracker import SetTracker
from pt_coach.exercises.definition import Exercise, Mode, Sides
from pt_coach.kinematics.landmarks import PoseFrame, Side

# A clip is counted to its end: no prescription stops it.
_NO_END = 10_000


@dataclass(frozen=True, slots=True)
class Tracking:
    """How well the body was seen.

    Attributes:
        frames: number of frames.
        tracked_fraction: share of them with a pose.
        fps: frames per second.
        duration_s: first to last frame.
    """

    frames: int
    tracked_fraction: float
    fps: float
    duration_s: float


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was counted.

    Attributes:
        exercise: its id.
        reps: every repetition seen, in order; `count` of them count.
        hold_s: seconds held in all.
        faults: form rule id to the number of repetitions (in a hold: times) that broke it.
        tracking: how well the body was seen.
    """

    exercise: str
    reps: tuple[RepCompleted, ...]
    hold_s: float
    faults: dict[str, int]
    tracking: Tracking

    @property
    def count(self) -> int:
        """Repetitions that count: full and short ones."""
        return sum(rep.status.counts for rep in self.reps)


@dataclass(slots=True)
class _Seen:
    first_s: float | None = None
    last_s: float = 0.0
    frames: int = 0
    found: int = 0
    faults: Counter[str] = field(default_factory=Counter)

    def take(self, frame: PoseFrame) -> None:
        self.first_s = frame.t if self.first_s is None else self.first_s
        self.last_s = frame.t
        self.frames += 1
        self.found += frame.found

    def tracking(self) -> Tracking:
        duration_s = self.last_s - (self.first_s or 0.0)
        return Tracking(
            frames=self.frames,
            tracked_fraction=self.found / self.frames if self.frames else 0.0,
            fps=(self.frames - 1) / duration_s if duration_s > 0 else 0.0,
            duration_s=duration_s,
        )


def endless_set(exercise: Exercise, side: Side | None) -> PlannedSet:
    """A set that only the end of the input ends."""
    if side is not None and exercise.sides is not Sides.BOTH:
        set_side = SetSide(side.value)
    else:
        set_side = SetSide.ALTERNATING if exercise.sides is Sides.ALTERNATING else SetSide.BOTH
    hold_s = float(_NO_END) if exercise.mode is Mode.HOLD else 0.0
    return PlannedSet(0, 0, set_side, reps=_NO_END, hold_s=hold_s, rest_s=0.0)


def analyse(
    frames: Iterable[PoseFrame], exercise: Exercise, *, side: Side | None = None, arm: bool = False
) -> Analysis:
    """Count `exercise` in `frames`.

    Args:
        frames: in the order of their times.
        exercise: what is done in them.
        side: the working side, where the exercise has one.
        arm: wait for the start pose to be held, as in a session; otherwise the frames are taken
            as a set already under way.
    """
    tracker = SetTracker(exercise, endless_set(exercise, side), armed=not arm)
    seen = _Seen()
    reps: list[RepCompleted] = []
    held_s = 0.0
    events: list[Event] = []
    for frame in frames:
        seen.take(frame)
        events += tracker.handle(frame)
    events += tracker.finish(seen.last_s)
    for event in events:
        match event:
            case RepCompleted():
                reps.append(event)
                seen.faults.update(event.faults)
            case HoldProgressed() | HoldEnded() if exercise.mode is Mode.HOLD:
                held_s = max(held_s, getattr(event, "held_in_all_s", 0.0))
            case FormFaultRaised() if exercise.mode is Mode.HOLD:
                seen.faults[event.rule_id] += 1
    return Analysis(exercise.id, tuple(reps), held_s, dict(seen.faults), seen.tracking())
