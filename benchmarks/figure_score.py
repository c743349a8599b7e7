"""Counts one drawn set and compares it with what was drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.figure_conditions import Drawing, counts_on_arrival
from pt_coach.engine.events import (
    Armed,
    Event,
    FormFaultCleared,
    FormFaultRaised,
    HoldEnded,
    RepCompleted,
    RepStatus,
)
from pt_coach.engine.set_tracker import SetTracker
from pt_coach.exercises.definition import Mode, Phase, Sides
from pt_coach.figure.movement import DrawnRep
from pt_coach.figure.path import ease
from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.session_runner.analysis import endless_set

# A rule may speak up to so long after the repetition that broke it.
_LATE_S = 1.0
# Seconds of a hold are drawn from half-way out to half-way back; the band is not quite there.
_HOLD_WITHIN_S = 1.0
_LEAST_HELD_S = 1.0


@dataclass(frozen=True, slots=True)
class RepScore:
    """One drawn repetition.

    Attributes:
        fault: the fault it was drawn with.
        found: ids of the form rules that spoke.
        status: full, short, uncertain ...; empty where none was counted.
        side_right: whether the side named is the drawn one; None where there is none.
    """

    fault: str | None
    found: tuple[str, ...]
    status: str
    side_right: bool | None


@dataclass(frozen=True, slots=True)
class SetScore:
    """One drawn set.

    Attributes:
        exercise, condition, fault, mode: which set.
        frames, found_frames: pictures, and those in which there was a pose.
        drawn, counted, as_clip: repetitions (holds) drawn, counted in a session, and in a clip.
        drawn_s, held_s: seconds held.
        reps: each drawn repetition.
        armed: whether the session's set armed.
        walks_in: whether the set begins with getting into position.
    """

    exercise: str
    condition: str
    fault: str | None
    mode: str
    frames: int
    found_frames: int
    drawn: int
    counted: int
    as_clip: int
    drawn_s: float
    held_s: float
    reps: tuple[RepScore, ...]
    armed: bool
    walks_in: bool

    @property
    def name(self) -> str:
        """For the tables."""
        return f"{self.exercise}/{self.fault or self.condition}"

    @property
    def is_counted(self) -> bool:
        """Whether the camera counts this exercise."""
        return self.mode != Mode.TIMER

    @property
    def exact(self) -> bool:
        """Whether the session's count (and in holds the seconds) is right."""
        late_s = abs(self.held_s - self.drawn_s)
        return self.counted == self.drawn and late_s <= _HOLD_WITHIN_S * max(self.drawn, 1)

    @property
    def clip_exact(self) -> bool | None:
        """Whether a clip's count is right; None where getting into position is in it, too."""
        return None if self.walks_in else self.as_clip == self.drawn


def score(drawing: Drawing, frames: Sequence[PoseFrame]) -> SetScore:
    """Count the frames of a drawing as a session and as a clip, and compare."""
    held = drawing.exercise.mode is Mode.HOLD
    timer = drawing.exercise.mode is Mode.TIMER
    session = [] if timer else _events(drawing, frames, armed=False)
    clip = [] if timer else _events(drawing, frames, armed=True)
    reps = drawing.movement.reps
    enter = drawing.exercise.hold.enter
    done = [r for r in reps if not held or r.amplitude >= enter] if not timer else []
    return SetScore(
        exercise=drawing.exercise.id,
        condition=drawing.condition.name,
        fault=drawing.fault,
        mode=drawing.exercise.mode.value,
        frames=len(frames),
        found_frames=sum(frame.found for frame in frames),
        drawn=len(done),
        counted=_count(session, held=held),
        as_clip=_count(clip, held=held),
        drawn_s=round(sum(_drawn_hold_s(rep, enter) for rep in done), 2) if held else 0.0,
        held_s=round(sum(e.held_s for e in session if isinstance(e, HoldEnded)), 2),
        reps=tuple(_rep_score(drawing, n, session) for n in range(len(reps))),
        armed=any(isinstance(e, Armed) for e in session),
        walks_in=drawing.condition.walks_in,
    )


def _events(drawing: Drawing, frames: Sequence[PoseFrame], *, armed: bool) -> list[Event]:
    tracker = SetTracker(drawing.exercise, endless_set(drawing.exercise, drawing.side), armed=armed)
    events = [event for frame in frames for event in tracker.handle(frame)]
    return [*events, *tracker.finish(frames[-1].t)]


def _count(events: Sequence[Event], *, held: bool) -> int:
    """Repetitions that count; holds that were more than passing through."""
    if held:
        return sum(isinstance(e, HoldEnded) and e.held_s >= _LEAST_HELD_S for e in events)
    return sum(isinstance(e, RepCompleted) and e.status.counts for e in events)


def _drawn_hold_s(rep: DrawnRep, enter: float) -> float:
    """Seconds in which the drawn travel was over the band's edge."""
    share = next(n / 100 for n in range(101) if rep.amplitude * ease(n / 100) >= enter)
    return rep.hold_s + (1 - share) * (rep.peak_s - rep.start_s + rep.end_s - rep.leave_s)


def _rep_score(drawing: Drawing, number: int, events: Sequence[Event]) -> RepScore:
    drawn = drawing.movement.reps[number]
    counted = _counted_for(drawn, events)
    best = next((e for e in counted if e.status.counts), counted[0] if counted else None)
    spoke = {rule for event in counted for rule in event.faults}
    spoke |= _raised(events, drawn.start_s, drawn.end_s + _LATE_S)
    if counts_on_arrival(drawing.exercise):
        late = {r.id for r in drawing.exercise.form_rules if r.phase_time is Phase.RETURN}
        after = drawing.movement.reps[number + 1 : number + 2]
        spoke -= late
        spoke |= late & {f for rep in after for e in _counted_for(rep, events) for f in e.faults}
    alternating = drawing.exercise.sides is Sides.ALTERNATING
    return RepScore(
        fault=drawn.fault,
        found=tuple(sorted(spoke)),
        status="" if best is None else RepStatus(best.status).value,
        side_right=best.side is drawn.side if alternating and best is not None else None,
    )


def _counted_for(drawn: DrawnRep, events: Sequence[Event]) -> list[RepCompleted]:
    """What was counted while a repetition was drawn."""
    return [
        event
        for event in events
        if isinstance(event, RepCompleted)
        and event.start_s < drawn.end_s
        and event.end_s > drawn.start_s
        and drawn.start_s <= event.peak_s <= drawn.end_s
    ]


def _raised(events: Sequence[Event], from_s: float, to_s: float) -> set[str]:
    """Rules that stood broken at some moment of a time."""
    since: dict[str, float] = {}
    found: set[str] = set()
    for event in events:
        if isinstance(event, FormFaultRaised):
            since[event.rule_id] = event.t
        elif isinstance(event, FormFaultCleared):
            began = since.pop(event.rule_id, to_s)
            if began < to_s and event.t > from_s:
                found.add(event.rule_id)
    return found | {rule for rule, began in since.items() if began < to_s}
