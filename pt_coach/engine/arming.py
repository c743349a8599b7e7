"""When a set may begin to count, and whether the body is still where it began.

A set arms once the start pose is held: the right position, the joints in their bands, the body at
rest. What happens while getting into position counts for nothing. The pose that was held then
calibrates a gate in which every repetition has to begin.
"""

from collections import deque
from enum import StrEnum
from typing import Final, NamedTuple

from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.exercise_reader import MovementReading, StartPoseReader
from pt_coach.kinematics.body_position import UPRIGHT, PositionReader, compatible, torso_tilt_deg
from pt_coach.kinematics.camera_view import ViewReader
from pt_coach.kinematics.conditioning import Body
from pt_coach.kinematics.framing import SPEED_WINDOW_S, Speed, hips_px, shoulders_too_wide
from pt_coach.kinematics.landmarks import BodyPosition, CameraView, Side

# The speed looks back half a second, so this makes a little over half a second of holding still.
# With half a second more, a third of the clips that begin with a held start pose lost their first
# repetition; phantoms of unlike exercises stayed as rare.
HOLD_S: Final = 0.1
# Holds of the start pose were measured at 0.02 body lengths a second (median), nine in ten below
# 0.10; walking in and turning at 0.2 to 0.4.
STILL_BL_PER_S: Final = 0.10
MOVING_BL_PER_S: Final = 0.15
# And the movement that counts has to stay within this share of its travel meanwhile.
STILL_TRAVEL: Final = 0.2
# Position and view are read this often.
READ_EVERY_S: Final = 0.09
# A moment in which the pose is not right does not start the hold anew.
GAP_S: Final = 0.2
LEFT_POSITION_S: Final = 1.0
# At the bottom of a deep squat with the trunk far forward a body looks like one on all fours.
LEFT_POSITION_UNDER_WAY_S: Final = 4.0
# Further out than this a person rests at the end of the movement, not at its start.
FURTHEST_START: Final = 0.5
UPRIGHT_DEG: Final = 45.0
LYING_DEG: Final = 50.0
# From the trunk and the movement of the start pose that was held, a repetition begins within this.
TRUNK_WITHIN_DEG: Final = 35.0
TRAVEL_WITHIN: Final = 0.6
# The hips stay within this of where they were in the start pose, sideways in the picture: the
# longest way that an exercise on the spot takes them is a lunge's step, about one torso length.
# Where a movement has come back half-way they are nearer; walking goes 2 a second.
ON_THE_SPOT_TORSOS: Final = 1.25
BACK_ON_THE_SPOT_TORSOS: Final = 0.75


class Family(StrEnum):
    """Whether the trunk stands or lies, which every picture shows."""

    UPRIGHT = "upright"
    LYING = "lying"


class Place(NamedTuple):
    """Where and how the body is in one frame.

    Attributes:
        position, view: as most of the last moments had them.
        tilt_deg: trunk from straight up in the picture; None where it has no direction.
        speed: body lengths per second; None until it is known.
    """

    position: BodyPosition
    view: CameraView
    tilt_deg: float | None
    speed: float | None


class PlaceReader:
    """Reads position, view, trunk tilt and speed, each over its own short window.

    Position and view are what most of half a second and of a second had; for that they need not
    be read off every frame.
    """

    def __init__(self) -> None:
        self._positions, self._views, self._speed = PositionReader(), ViewReader(), Speed()
        self._position, self._view = BodyPosition.UNKNOWN, CameraView.UNKNOWN
        self._read_s = float("-inf")

    def update(self, body: Body, *, speed: bool = True) -> Place:
        """Read one frame; the speed, which costs most, only where it is asked for."""
        if not speed:
            self._speed.remember(body)
        if body.t - self._read_s >= READ_EVERY_S:
            self._read_s = body.t
            self._position, self._view = self._positions.update(body), self._views.update(body)
        return Place(
            self._position,
            self._view,
            torso_tilt_deg(body) if body.found else None,
            self._speed.update(body) if speed else None,
        )


def trunk_family(exercise: Exercise) -> Family | None:
    """Whether an exercise is done upright or lying throughout; None if it goes through both."""
    pose = exercise.start_pose
    lying = {position not in UPRIGHT for position in (*pose.positions, *pose.passes)}
    if len(lying) > 1:
        return None
    return Family.LYING if lying.pop() else Family.UPRIGHT


class StartGate:
    """Whether a repetition may begin here: position, trunk and joints as in the start pose.

    Args:
        exercise: whose start pose.
        working: the working side, where the set has one.
    """

    def __init__(self, exercise: Exercise, working: Side | None) -> None:
        self._positions = exercise.start_pose.positions
        self._pose = StartPoseReader(exercise.start_pose)
        self._working = working
        self._family = trunk_family(exercise)
        self._tilt_deg: float | None = None
        self._travel: float | None = None
        self._hips_px: float | None = None

    def may_start(self, place: Place) -> bool:
        """Whether the position is one to start in; where it cannot be read, the trunk decides."""
        fits = compatible(place.position, self._positions)
        return self.trunk_fits(place.tilt_deg) is not False if fits is None else fits

    def trunk_fits(self, tilt_deg: float | None) -> bool | None:
        """Whether the trunk is as at the start; None where it cannot be told."""
        if tilt_deg is None:
            return None
        if self._tilt_deg is not None:
            return abs(tilt_deg - self._tilt_deg) <= TRUNK_WITHIN_DEG
        if self._family is None:
            return None
        upright = self._family is Family.UPRIGHT
        return tilt_deg < UPRIGHT_DEG if upright else tilt_deg > LYING_DEG

    def joints_fit(self, body: Body, view: CameraView) -> bool:
        """Whether no joint is seen out of its band."""
        return self._pose.holds(body, self._working, view) is not False

    def is_open(
        self, body: Body, place: Place, view: CameraView, travel: float, *, follows: bool
    ) -> bool:
        """Whether a repetition may begin here, as far as can be told.

        Args:
            body: the conditioned frame.
            place: where and how it is.
            view: bands for other views are left out.
            travel: of the movement.
            follows: a repetition came back here just now. Then the joints say no more: who does
                not come back the whole way still repeats.
        """
        if self._travel is not None and abs(travel - self._travel) > TRAVEL_WITHIN:
            return False
        if self.trunk_fits(place.tilt_deg) is False:
            return False
        return follows or self.joints_fit(body, view)

    def torsos_away(self, body: Body) -> float:
        """How far the hips are from where the start pose was held; 0 where it cannot be told."""
        now_px = hips_px(body)
        if self._hips_px is None or now_px is None or body.torso_px <= 0.0:
            return 0.0
        return abs(now_px - self._hips_px) / body.torso_px

    def calibrate(self, body: Body, place: Place, travel: float | None) -> None:
        """Take this frame as the start pose of this person in front of this camera."""
        self._tilt_deg = place.tilt_deg
        self._travel = travel
        self._hips_px = hips_px(body)
        self._pose.calibrate(body, self._working)


class PositionWatch:
    """Notices when the body has left the positions that an exercise goes through."""

    def __init__(self, exercise: Exercise) -> None:
        self._allowed = (*exercise.start_pose.positions, *exercise.start_pose.passes)
        self._wrong_since: float | None = None

    def has_left(
        self, t: float, place: Place, *, on_the_spot: bool = True, under_way: bool = False
    ) -> bool:
        """Whether the body has been out of its positions, or off its spot, for a second.

        In the middle of a repetition, on its spot, it may be so for longer.
        """
        if on_the_spot and compatible(place.position, self._allowed) is not False:
            self._wrong_since = None
            return False
        if self._wrong_since is None:
            self._wrong_since = t
        bent = under_way and on_the_spot
        return t - self._wrong_since >= (LEFT_POSITION_UNDER_WAY_S if bent else LEFT_POSITION_S)


class Arming:
    """Waits for the start pose to be held.

    Args:
        exercise: what is going to be done.
        gate: its start pose.
    """

    def __init__(self, exercise: Exercise, gate: StartGate) -> None:
        self._camera = exercise.camera
        self._gate = gate
        self._since: float | None = None
        self._right_s = -1e9
        self._travels: deque[tuple[float, float]] = deque()

    def update(self, body: Body, place: Place, moved: MovementReading) -> bool:
        """Take in one frame; True once the pose was held long enough."""
        self._remember(body.t, moved)
        if self._is_start(body, place, moved):
            self._right_s = body.t
            if self._since is None:
                self._since = body.t
            return body.t - self._since >= HOLD_S
        if body.t - self._right_s > GAP_S:
            self._since = None
        return False

    def _remember(self, t: float, moved: MovementReading) -> None:
        if moved.travel is not None:
            self._travels.append((t, moved.travel))
        while self._travels and self._travels[0][0] < t - SPEED_WINDOW_S:
            self._travels.popleft()

    def _is_moving(self) -> bool:
        """Whether the movement itself goes on; where it turns, the body looks still."""
        travels = [travel for _, travel in self._travels]
        return max(travels) - min(travels) > STILL_TRAVEL

    def _is_start(self, body: Body, place: Place, moved: MovementReading) -> bool:
        if moved.travel is None or not moved.observed or moved.travel > FURTHEST_START:
            return False
        if self._is_moving():
            return False
        # Once still, it takes more to count as moving.
        fastest = STILL_BL_PER_S if self._since is None else MOVING_BL_PER_S
        if place.speed is None or place.speed > fastest:
            return False
        if place.view is not CameraView.UNKNOWN and not self._camera.allows(place.view):
            return False
        if not self._gate.may_start(place) or shoulders_too_wide(body):
            return False
        return self._gate.joints_fit(body, place.view)
