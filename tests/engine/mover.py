"""A stick person who does arm raises in front of a camera, for the tests of a set."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from math import cos, pi, radians, sin
from typing import Any, TypeVar

import numpy as np

from pt_coach.engine.events import Event
from pt_coach.engine.plan import PlannedSet, SetSide
from pt_coach.engine.set_tracker import SetTracker
from pt_coach.exercises.definition import Exercise
from pt_coach.kinematics.joint_angles import Vector3
from pt_coach.kinematics.landmarks import PoseFrame
from tests.kinematics.bodies import (
    RIGHT,
    UP,
    Points,
    in_space,
    person,
    seen_by_camera,
)

Kind = TypeVar("Kind")
# How far the left and the right arm are raised, degrees.
Arms = tuple[float, float]
Pieces = list[tuple[float, Arms, Arms]]

REST: Arms = (10.0, 10.0)
UP_BOTH: Arms = (90.0, 90.0)
UP_LEFT: Arms = (90.0, 10.0)
UP_RIGHT: Arms = (10.0, 90.0)

# What makes of the raising one to hold; a rule that it breaks when raised too far.
HOLD = {"mode": "hold", "hold": {"enter": 0.6, "leave": 0.45, "grace_s": 1.0}}
HIGH = {
    "id": "high", "fault": "Too high", "cue": "Not so high.", "over": "max", "above": 110,
    "measure": "angle(hip, shoulder, elbow)", "tolerance": 5, "for_s": 0.2,
}  # fmt: skip


def exercise(**changed: Any) -> Exercise:
    """Raising the arms to the side, seen from the front."""
    plain: dict[str, Any] = {
        "format": "pt-coach/exercise/1",
        "id": "arm_raise",
        "name": "Arm raise",
        "category": "mobility",
        "mode": "reps",
        "sides": "both",
        "set_up": "Stand.",
        "instructions": ["Raise your arms."],
        "camera": {"view": "front", "height": "chest"},
        "must_see": ["shoulders", "hips"],
        "dose": {"sets": 1, "reps": 3},
        "start_pose": {
            "positions": ["standing"],
            "bands": [{"measure": "angle(hip, shoulder, elbow)", "over": "max", "below": 50}],
        },
        "movement": [
            {"measure": "angle(hip, shoulder, elbow)", "over": "max", "start": 10, "target": 90}
        ],
        "demonstration": {"base": "standing", "start": {}, "end": {}},
    }
    return Exercise.model_validate({**plain, **changed})


def planned(reps: int = 3, side: SetSide = SetSide.BOTH, hold_s: float = 0.0) -> PlannedSet:
    return PlannedSet(0, 0, side, reps=reps, hold_s=hold_s, rest_s=0.0)


def raised(arms: Arms) -> Points:
    """The person with both arms straight, raised to the side."""
    marks: dict[str, Vector3] = {}
    for name, sign, degrees in (("left", 1.0, arms[0]), ("right", -1.0, arms[1])):
        out, down = sin(radians(degrees)), cos(radians(degrees))
        for mark, length in (("elbow", 0.28), ("wrist", 0.54), ("index", 0.60)):
            marks[f"{name}_{mark}"] = (0.0, sign * (0.18 + length * out), 0.5 - length * down)
    return person(**marks)


def frame(arms: Arms = REST, t: float = 0.0, **seen: Any) -> PoseFrame:
    return seen_by_camera(in_space(raised(arms)), t=t, **seen)


def lying(t: float) -> PoseFrame:
    """The same person on the back, seen from the side."""
    return seen_by_camera(in_space(raised(REST), up=RIGHT, chest=UP), t=t)


def nobody(t: float) -> PoseFrame:
    return replace(frame(t=t), image=None, world=None)


def raise_and_lower(to: Arms = UP_BOTH, *, top_s: float = 0.3, rest: Arms = REST) -> Pieces:
    return [(1.0, rest, to), (top_s, to, to), (1.0, to, rest), (0.6, rest, rest)]


def still(seconds: float, arms: Arms = REST) -> Pieces:
    return [(seconds, arms, arms)]


def frames(
    pieces: Pieces,
    *,
    start_s: float = 0.0,
    fps: float = 30.0,
    make: Callable[[Arms, float], PoseFrame] = frame,
) -> Iterator[PoseFrame]:
    """The pieces one after the other, smoothly."""
    t = 0.0
    total = sum(seconds for seconds, _, _ in pieces)
    while t < total:
        left = t
        for seconds, a, b in pieces:
            if left < seconds:
                share = (1 - cos(pi * left / seconds)) / 2
                arms = (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
                yield make(arms, start_s + t)
                break
            left -= seconds
        t += 1.0 / fps


def without(shown: PoseFrame, *hidden: int) -> PoseFrame:
    """The frame with some landmarks not visible."""
    assert shown.image is not None
    image = np.array(shown.image, dtype=np.float64)
    image[list(hidden), 3] = 0.0
    return replace(shown, image=image)


def run(tracker: SetTracker, *shown: Iterable[PoseFrame]) -> list[Event]:
    return [event for part in shown for one in part for event in tracker.handle(one)]


def only(events: Iterable[Event], kind: type[Kind]) -> list[Kind]:
    return [event for event in events if isinstance(event, kind)]
