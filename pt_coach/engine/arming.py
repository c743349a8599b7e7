"""When a set may begin to count, and whether the body is still where it began.

A set arms once the start pose is held: the right position, the joints in their bands, the body at
rest. What happens while getting into position counts for nothing.
"""

from dataclasses import dataclass
from enum import StrEnum

from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.exercise_reader import MovementReading, StartPoseReader
from pt_coach.kinematics.body_position import UPRIGHT, PositionReader, compatible, torso_tilt_deg
from pt_coach.kinematics.camera_view import ViewReader
from pt_coach.kinematics.conditioning import Body
from pt_coach.kinematics.framing import Speed, shoulders_too_wide
from pt_coach.kinematics.landmarks import BodyPosition, CameraView, Side

HOLD_S = 0.5
# Holds of the start pose were measured at 0.02 body lengths a second (median), 0.10 at most of
# nine in ten; walking in and turning at 0.2 to 0.4.
STILL_BL_PER_S = 0.12
LEFT_POSITION_S = 1.0
_FURTHEST_START = 0.5
UPRIGHT_DEG = 45.0
LYING_DEG = 50.0


class Family(StrEnum):
    """Whether the trunk stands or lies, which every picture shows."""

    UPRIGHT = "upright"
    LYING = "lying"


@dataclass(frozen=True, slots=True)
class Place:
    """Where and how the body is in one frame."""

    position: BodyPosition
    view: CameraView
    tilt_deg: float | None
    speed: float | None


class PlaceReader:
    """Reads position, view, trunk tilt and speed, each over its own short window."""

    def __init__(self) -> None:
        self._position = PositionReader()
        self._view = ViewReader()
        self._speed = Speed()

    def update(self, body: Body) -> Place:
        """Read one frame."""
        return Place(
            self._position.update(body),
            self._view.update(body),
            torso_tilt_deg(body) if body.found else None,
            self._speed.update(body),
        )


class PositionGate:
    """Whether the body is in a position that the exercise starts in or goes through."""

    def __init__(self, exercise: Exercise) -> None:
        pose = exercise.start_pose
        self._start = pose.positions
        self._allowed = (*pose.positions, *pose.passes)
        families = {_family(position) for position in self._allowed}
        self._family = families.pop() if len(families) == 1 else None
        self._wrong_since: float | None = None

    def may_start(self, place: Place) -> bool:
        """Whether a set may arm in this position; where it cannot be read, the trunk decides."""
        fits = compatible(place.position, self._start)
        return self.trunk_fits(place.tilt_deg) is not False if fits is None else fits

    def trunk_fits(self, tilt_deg: float | None) -> bool | None:
        """Whether the trunk stands or lies as the exercise wants; None where it cannot be told."""
        if tilt_deg is None or self._family is None:
            return None
        if self._family is Family.UPRIGHT:
            return tilt_deg < UPRIGHT_DEG
        return tilt_deg > LYING_DEG

    def has_left(self, t: float, place: Place) -> bool:
        """Whether the body has been out of its position for a second."""
        if compatible(place.position, self._allowed) is not False:
            self._wrong_since = None
            return False
        if self._wrong_since is None:
            self._wrong_since = t
        return t - self._wrong_since >= LEFT_POSITION_S


def _family(position: BodyPosition) -> Family:
    return Family.UPRIGHT if position in UPRIGHT else Family.LYING


class Arming:
    """Waits for the start pose to be held.

    Args:
        exercise: whose start pose.
        working: the working side, where the set has one.
    """

    def __init__(self, exercise: Exercise, working: Side | None) -> None:
        self._exercise = exercise
        self._pose = StartPoseReader(exercise.start_pose)
        self._working = working
        self._gate = PositionGate(exercise)
        self._since: float | None = None

    def update(self, body: Body, place: Place, moved: MovementReading) -> bool:
        """Take in one frame; True once the pose was held long enough."""
        if not self._is_start(body, place, moved):
            self._since = None
            return False
        if self._since is None:
            self._since = body.t
        return body.t - self._since >= HOLD_S

    def _is_start(self, body: Body, place: Place, moved: MovementReading) -> bool:
        if moved.travel is None or moved.travel > _FURTHEST_START:
            return False
        if place.speed is not None and place.speed > STILL_BL_PER_S:
            return False
        camera = self._exercise.camera
        if place.view is not CameraView.UNKNOWN and not camera.allows(place.view):
            return False
        if not self._gate.may_start(place) or shoulders_too_wide(body):
            return False
        return self._pose.holds(body, self._working, place.view) is not False
