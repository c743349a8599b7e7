"""The golden recordings, and what is counted in one."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pt_coach.engine.events import Armed, CueGiven, FormFaultRaised, HoldEnded, RepCompleted
from pt_coach.engine.set_tracker import SetTracker
from pt_coach.exercises.definition import Exercise
from pt_coach.kinematics.landmarks import PoseFrame, Side
from pt_coach.session_runner.analysis import endless_set

FOLDER = Path(__file__).parent
EVENTS = FOLDER / "events.json"


@dataclass(frozen=True, slots=True)
class Golden:
    """One drawn set.

    Attributes:
        exercise: its id.
        condition: as `benchmarks/figure_conditions.py` names it.
        reps: repetitions or holds drawn.
        fault: the deliberate fault of all but the first repetition.
    """

    exercise: str
    condition: str
    reps: int
    fault: str | None = None

    @property
    def file(self) -> str:
        """Name of its recording."""
        return f"{self.exercise}-{self.fault or self.condition}.poses.npz"


GOLDEN = (
    Golden("bird_dog", "good", 4),
    Golden("bridge", "good", 3),
    Golden("bridge", "short", 3),
    Golden("heel_raise", "good", 3),
    Golden("mini_squat", "good", 3),
    Golden("mini_squat", "faults", 3, "trunk_leans"),
    Golden("prone_press_up", "good", 3),
    Golden("side_plank_full", "good", 2),
    Golden("sit_to_stand", "good", 3),
    Golden("straight_leg_raise", "good", 3),
)


def counted(exercise: Exercise, frames: Sequence[PoseFrame], side: Side | None) -> dict[str, Any]:
    """What a session's set counts in these frames, times in seconds."""
    tracker = SetTracker(exercise, endless_set(exercise, side))
    events = [event for frame in frames for event in tracker.handle(frame)]
    events += tracker.finish(frames[-1].t)
    return {
        "armed_s": [round(e.t, 2) for e in events if isinstance(e, Armed)],
        "reps": [_rep(e) for e in events if isinstance(e, RepCompleted)],
        "held_s": [round(e.held_s, 1) for e in events if isinstance(e, HoldEnded)],
        "faults": [[round(e.t, 2), e.rule_id] for e in events if isinstance(e, FormFaultRaised)],
        "cues": [[round(e.t, 2), e.rule_id] for e in events if isinstance(e, CueGiven)],
    }


def _rep(event: RepCompleted) -> dict[str, Any]:
    return {
        "t_s": round(event.t, 2),
        "status": event.status.value,
        "side": event.side.value if event.side else None,
        "peak": None if event.peak is None else round(event.peak, 1),
        "faults": list(event.faults),
    }
