"""What a made-up patient lets be kept of their movements: the drawn figure's, as a camera sees it.

The figure is solved at a few places of an exercise's way, once; each repetition goes along it at
its own pace, as far as it went.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import numpy as np

from pt_coach.engine.events import (
    Event,
    Provenance,
    RepCompleted,
    SetCompleted,
)
from pt_coach.engine.example_reps import furthest, typical
from pt_coach.engine.plan import SessionPlan
from pt_coach.exercises.definition import Exercise
from pt_coach.figure.camera import camera_for
from pt_coach.figure.movement import Movement
from pt_coach.figure.path import ease
from pt_coach.figure.script import Script, ScriptedRep
from pt_coach.figure.truth import true_pose_frame
from pt_coach.kinematics.kept_movement import MOST_FRAMES, PER_SECOND, KeptMovement, kept_movement
from pt_coach.kinematics.landmarks import Side
from pt_coach.records.movements import RepMovement
from pt_coach.session_runner.movement_ring import traits_of

# Places on the way that the figure is solved at; a joint turns by some fifteen degrees between two.
_PLACES: Final = 7
_FURTHEST: Final = 1.1
# A little before and after a repetition, as of a person's.
_AROUND_S: Final = 0.3
# Exercises of one session that movements are kept of.
_A_SESSION: Final = 1


class _Way:
    """One exercise's way, of one side, done well or with one fault."""

    def __init__(self, exercise: Exercise, side: Side | None, fault: str | None) -> None:
        rep = ScriptedRep(side=side, tempo_s=(1.0, 0.0, 1.0), amplitude=_FURTHEST, fault=fault)
        movement = Movement(exercise.demonstration, Script((rep,), lead_in_s=0.0))
        camera = camera_for(movement, exercise.camera, side)
        times = np.linspace(0.0, 1.0, _PLACES)
        self._shares = np.array([_FURTHEST * ease(float(t)) for t in times])
        # Close enough in time for what is hidden to be held, as in a person's frames.
        frames = [
            true_pose_frame(n / PER_SECOND, movement.joints_at(float(t)), camera)
            for n, t in enumerate(times)
        ]
        self._kept = kept_movement(frames, 0.0)

    def of(self, rep: RepCompleted, hold_s: float) -> KeptMovement | None:
        """A repetition that went along it."""
        if self._kept is None:
            return None
        begin, end = -_AROUND_S, rep.end_s - rep.start_s + _AROUND_S
        count = min(int((end - begin) * PER_SECOND) + 1, MOST_FRAMES)
        t_s = np.linspace(begin, end, count)
        shares = min(rep.travel or 1.0, _FURTHEST) * _progress(t_s, rep, hold_s)
        flat = self._kept.points_m.reshape(len(self._shares), -1)
        points = np.stack([np.interp(shares, self._shares, row) for row in flat.T], axis=1)
        nearest = np.abs(shares[:, None] - self._shares[None, :]).argmin(axis=1)
        return KeptMovement(t_s, points.reshape(count, -1, 3), self._kept.seen[nearest])


def _progress(t_s: np.ndarray, rep: RepCompleted, hold_s: float) -> np.ndarray:
    """How much of its way a repetition has gone, 0..1, at seconds from its start."""
    out_s = rep.peak_s - rep.start_s
    leaves_s = min(out_s + hold_s, rep.end_s - rep.start_s - 0.5)
    back_s = rep.end_s - rep.start_s - leaves_s
    there = [ease(float(t) / out_s) for t in t_s]
    gone = [ease((float(t) - leaves_s) / back_s) for t in t_s]
    return np.array(there) * (1.0 - np.array(gone))


class SampleMovements:
    """Chooses examples as a session does, of the first set of some exercises of a session."""

    def __init__(self, library: Mapping[str, Exercise]) -> None:
        self._library = library
        self._ways: dict[tuple[str, Side | None, str | None], _Way] = {}
        self._turn = 0

    def of_session(self, plan: SessionPlan, events: Iterable[Event]) -> tuple[RepMovement, ...]:
        """The movements that are kept of a session; another exercise's in each one."""
        count = len(plan.exercises)
        turn = {(self._turn + n) % count for n in range(_A_SESSION)}
        self._turn += _A_SESSION
        kept: list[RepMovement] = []
        reps: list[RepCompleted] = []
        for event in events:
            if isinstance(event, RepCompleted):
                reps.append(event)
            elif isinstance(event, SetCompleted):
                planned = plan.at(event.planned.exercise_index)
                first = event.planned.set_index < planned.sets_a_round
                if first and plan.origin_of(event.planned.exercise_index) in turn:
                    kept += self._examples(planned.exercise, event.planned.hold_s, reps)
                reps = []
        return tuple(kept)

    def _examples(
        self, exercise: Exercise, hold_s: float, reps: Sequence[RepCompleted]
    ) -> Iterator[RepMovement]:
        ours = [r for r in reps if r.provenance is Provenance.CAMERA and r.status.counts]
        for side in dict.fromkeys(rep.side for rep in ours):
            own = [rep for rep in ours if rep.side is side]
            traits = [traits_of(rep) for rep in own]
            every = range(len(own))
            for i in dict.fromkeys((typical(traits, every), furthest(traits, every))):
                movement = self._movement(exercise, own[i], hold_s) if i is not None else None
                if i is not None and movement is not None:
                    yield RepMovement(own[i].start_s, own[i].end_s, movement)

    def _movement(
        self, exercise: Exercise, rep: RepCompleted, hold_s: float
    ) -> KeptMovement | None:
        drawn = exercise.demonstration.faults
        fault = next((one for one in rep.faults if one in drawn), None)
        key = exercise.id, rep.side, fault
        if key not in self._ways:
            self._ways[key] = _Way(exercise, rep.side, fault)
        return self._ways[key].of(rep, hold_s)
