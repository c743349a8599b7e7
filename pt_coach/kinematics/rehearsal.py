"""From the poses of a rehearsal's task to what was observed in it."""

from collections.abc import Sequence

import numpy as np

from pt_coach.kinematics.gait import Walked, walked_across, walked_towards
from pt_coach.kinematics.landmarks import PoseFrame, Side
from pt_coach.kinematics.leg_raise import Raised, raised_legs
from pt_coach.kinematics.observations import (
    ASKED,
    ERRORS,
    Asked,
    Measure,
    Observation,
    RehearsalTask,
    WhyNot,
)
from pt_coach.kinematics.pose_track import PoseTrack, track_of

# With fewer pictures a second a quick step is three of them, and left and right are not followed; a
# leg in the air is there for longer.
LEAST_PICTURES_PER_S = {
    RehearsalTask.TOWARDS: 8.0,
    RehearsalTask.ACROSS: 8.0,
    RehearsalTask.LEGS: 5.0,
}
_LEAST_FOUND = 0.3
# Times between steps: of one side, and of both for a cadence.
_LEAST_OF_SIDE, _LEAST_OF_BOTH = 2, 3

_Seen = float | WhyNot


def observe(task: RehearsalTask, frames: Sequence[PoseFrame]) -> tuple[Observation, ...]:
    """What was observed, one entry for each thing that the task asks for (`ASKED`).

    Args:
        task: what the patient was asked to do.
        frames: poses in order of time, those without a body too.
    """
    track = track_of(frames)
    why = _why_nothing(task, track)
    if track is None or why is not None:
        return tuple(_unseen(task, asked, why or WhyNot.NOBODY) for asked in ASKED[task])
    if task is RehearsalTask.LEGS:
        raised = raised_legs(track)
        return tuple(_told(task, asked, _of_legs(raised, asked)) for asked in ASKED[task])
    towards = task is RehearsalTask.TOWARDS
    walked = walked_towards(track) if towards else walked_across(track)
    return tuple(_told(task, asked, _of_walk(walked, asked, task)) for asked in ASKED[task])


def _why_nothing(task: RehearsalTask, track: PoseTrack | None) -> WhyNot | None:
    """Why nothing at all can be told; None where something may be."""
    if track is None or track.found < _LEAST_FOUND:
        return WhyNot.NOBODY
    few = track.pictures_per_s < LEAST_PICTURES_PER_S[task]
    return WhyNot.FEW_PICTURES if few else None


def _unseen(task: RehearsalTask, asked: Asked, why: WhyNot) -> Observation:
    return Observation(task, asked.measure, side=asked.side, why_not=why)


def _told(task: RehearsalTask, asked: Asked, seen: _Seen) -> Observation:
    if isinstance(seen, WhyNot):
        return _unseen(task, asked, seen)
    return Observation(task, asked.measure, seen, ERRORS[task, asked.measure], asked.side)


def _of_walk(walked: Walked, asked: Asked, task: RehearsalTask) -> _Seen:
    never = NEVER.get((task, asked.measure))
    if never is not None:
        return never
    if walked.why_not is not None:
        return walked.why_not
    if asked.measure is Measure.STEPS:
        return float(walked.steps)
    if asked.measure is Measure.CADENCE:
        times = walked.times_s()
        return 60.0 / float(np.mean(times)) if len(times) >= _LEAST_OF_BOTH else WhyNot.FEW_STEPS
    if asked.measure is Measure.SWAY:
        sways = [one.sway_deg for one in walked.passes if one.sway_deg is not None]
        return float(np.mean(sways)) if sways else WhyNot.FEW_STEPS
    if asked.side is not None:
        return _step_time(walked, asked.side)
    return _difference(_step_time(walked, Side.LEFT), _step_time(walked, Side.RIGHT))


# What a view cannot show, whatever was done.
NEVER = {
    (RehearsalTask.TOWARDS, Measure.STEP_TIME): WhyNot.NEVER_FROM_FRONT,
    (RehearsalTask.TOWARDS, Measure.STEP_TIME_DIFFERENCE): WhyNot.NEVER_FROM_FRONT,
    (RehearsalTask.ACROSS, Measure.SWAY): WhyNot.NEVER_FROM_SIDE,
}
"""Why a task does not show a measure, of those that it never does."""


def _step_time(walked: Walked, side: Side) -> _Seen:
    if all(one.first is None for one in walked.passes):
        return WhyNot.SIDES_MIXED
    times = walked.times_s(side)
    return float(np.mean(times)) if len(times) >= _LEAST_OF_SIDE else WhyNot.FEW_STEPS


def _of_legs(raised: Raised, asked: Asked) -> _Seen:
    if raised.why_not is not None:
        return raised.why_not
    if asked.side is not None:
        return _of_leg(raised, asked.measure, asked.side)
    of = Measure.KNEE_LIFT if asked.measure is Measure.KNEE_LIFT_DIFFERENCE else Measure.FOOT_LIFT
    return _difference(_of_leg(raised, of, Side.LEFT), _of_leg(raised, of, Side.RIGHT))


def _of_leg(raised: Raised, measure: Measure, side: Side) -> _Seen:
    lifts = measure in (Measure.KNEE_LIFT, Measure.FOOT_LIFT)
    found = raised.longest(side if lifts else side.other)
    if found is None:
        return WhyNot.NOT_RAISED
    if measure is Measure.ONE_LEG:
        return found.seconds
    if measure is Measure.SWAY:
        return WhyNot.TOO_SHORT if found.sway_deg is None else found.sway_deg
    share = found.knee if measure is Measure.KNEE_LIFT else found.foot
    return WhyNot.CUT_OFF if share is None else 100.0 * share


def _difference(left: _Seen, right: _Seen) -> _Seen:
    """Left minus right; why not, where one of the two is missing."""
    if isinstance(left, WhyNot):
        return left
    return right if isinstance(right, WhyNot) else left - right
