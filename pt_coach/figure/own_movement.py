"""The figure doing a movement that a person did: kept landmarks to solved skeletons.

The directions of the bones are the person's, so that the angles are; the lengths are those of one
build over the whole repetition, so that nothing shrinks and grows. The spine has no landmarks and
is drawn straight. Room axes as in `camera`; the camera looks at the figure as it looked at the
person.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from math import atan2, degrees, radians, tan
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pt_coach.figure.build import AVERAGE, Build
from pt_coach.figure.camera import Camera
from pt_coach.figure.skeleton import (
    SHOULDER_DROP_M,
    Matrix,
    Skeleton,
    Vector,
    arm_from,
    leg_from,
    turned_towards,
)
from pt_coach.kinematics.kept_movement import KEPT, KeptMovement
from pt_coach.kinematics.landmarks import ImageSize, Landmark, Side

# A guess of the model counts for less than what was seen a moment before or after.
_GUESS_WEIGHT: Final = 0.15
# Times on each side that are looked at to steady a landmark, and how much each counts.
_STEADYING: Final = (1.0, 2.0, 1.0)
# Under this sine of its angle a joint is too straight to say where it bends to; over the second
# one it says so alone.
_STRAIGHT, _BENT = 0.25, 0.55
# A long lens: the landmarks are a flat picture, and a wide lens would bend them once more.
_LENS_DEG: Final = 24.0
_ABOVE_MIDDLE_M: Final = 0.12
_FILL: Final = 0.88
# Flesh around the outermost joints.
_FLESH_M: Final = 0.06
# Proportions of a person lie within this of the average; more is a mistake of the model's.
_LEAST, _MOST = 0.85, 1.15
# The camera sees the landmarks from in front of the room's x axis.
_TO_ROOM: Final = np.array([[0.0, 0.0, -1.0], [1.0, 0.0, 0.0], [0.0, -1.0, 0.0]])

Points = Mapping[Landmark, Vector]


@dataclass(frozen=True, eq=False)
class OwnMovement:
    """A kept movement as the figure does it.

    Attributes:
        kept: the landmarks.
        build: of the figure; the person's proportions.
    """

    kept: KeptMovement
    build: Build = AVERAGE

    @cached_property
    def skeletons(self) -> tuple[Skeleton, ...]:
        """One for each kept time, standing on the floor in the middle of the room."""
        points = _steadied(self.kept) @ _TO_ROOM.T * _size_of(self.kept, self.build)
        bodies = [_solved(_by_mark(row), self.build) for row in points]
        joints = np.array([list(body.joints.values()) for body in bodies])
        low, high = joints.min(axis=(0, 1)), joints.max(axis=(0, 1))
        # Of the lowest joints over time: one bad moment does not lift the whole figure.
        flesh = np.array([_flesh_m(name) for name in bodies[0].joints])
        floor = float(np.quantile((joints[:, :, 2] - flesh).min(axis=1), 0.2))
        shift = -np.array([(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, floor])
        return tuple(body.moved(np.eye(3), shift) for body in bodies)

    @property
    def extent_m(self) -> tuple[float, float]:
        """Width and height of the whole movement as the camera sees it, metres."""
        low, high = self._box
        return float(high[1] - low[1]), float(high[2] - low[2])

    def camera(self, size: ImageSize) -> Camera:
        """From where the person was seen, far enough to see the whole movement.

        Args:
            size: of the picture, pixels.
        """
        return _aimed(*self._box, size)

    @cached_property
    def _box(self) -> tuple[Vector, Vector]:
        joints = np.array([list(body.joints.values()) for body in self.skeletons])
        # A head is taller than its joint says.
        above = np.array([_FLESH_M, _FLESH_M, 2 * _FLESH_M])
        return joints.min(axis=(0, 1)) - _FLESH_M, joints.max(axis=(0, 1)) + above

    def at(self, t: float) -> Skeleton:
        """The body at the kept time nearest to `t` seconds from the repetition's start."""
        return self.skeletons[int(np.abs(self.kept.t_s - t).argmin())]


def _flesh_m(joint: str) -> float:
    """How much of the body is under a joint that lies on the floor, metres."""
    if joint.endswith(("_heel", "_ball", "_toe")):
        return 0.02
    return 0.09 if joint in ("pelvis", "lumbar", "thoracic", "neck") else 0.045


def own_movement(kept: KeptMovement) -> OwnMovement:
    """The figure in the person's proportions, as the model saw them over the repetition."""
    return OwnMovement(kept, _build_of(kept))


def _aimed(low: Vector, high: Vector, size: ImageSize) -> Camera:
    """A camera on the room's x axis that sees a box, from a little above the box's middle."""
    half_m = (high - low) / 2
    wide = tan(radians(_LENS_DEG / 2)) * _FILL
    tall = wide * size.height_px / size.width_px
    away_m = max(float(half_m[1]) / wide, float(half_m[2]) / tall) + float(half_m[0])
    middle_m = float(low[2] + high[2]) / 2
    return Camera(
        height_m=middle_m + _ABOVE_MIDDLE_M,
        distance_m=away_m,
        tilt_deg=-degrees(atan2(_ABOVE_MIDDLE_M, away_m)),
        field_of_view_deg=_LENS_DEG,
        size=size,
    )


def _steadied(kept: KeptMovement) -> NDArray[np.float64]:
    """(N, 25, 3) the landmarks without the model's tremor; what was seen counts for most."""
    weight = np.where(kept.seen, 1.0, _GUESS_WEIGHT)
    reach = len(_STEADYING) // 2
    rows = np.pad(kept.points_m, ((reach, reach), (0, 0), (0, 0)), mode="edge")
    weights = np.pad(weight, ((reach, reach), (0, 0)), mode="edge")
    count = len(kept.t_s)
    total = np.zeros((count, len(KEPT)))
    summed = np.zeros((count, len(KEPT), 3))
    for step, share in enumerate(_STEADYING):
        own = weights[step : step + count] * share
        total += own
        summed += rows[step : step + count] * own[..., None]
    steadied: NDArray[np.float64] = summed / total[..., None]
    return steadied


def _by_mark(row: NDArray[np.float64]) -> Points:
    return dict(zip(KEPT, row, strict=True))


# --- proportions -------------------------------------------------------------------------

_BONES: Final = {
    "thigh_m": ("HIP", "KNEE"),
    "shin_m": ("KNEE", "ANKLE"),
    "upper_arm_m": ("SHOULDER", "ELBOW"),
    "forearm_m": ("ELBOW", "WRIST"),
}


def _lengths(kept: KeptMovement) -> dict[str, float]:
    """Median length of each bone over both sides, and of the trunk, metres of the model's."""

    def both(name: str) -> NDArray[np.float64]:
        """(2, N, 3) the landmark of both sides."""
        return np.stack([kept.of(Landmark[f"{side.upper()}_{name}"]) for side in Side])

    def median_m(away: NDArray[np.float64]) -> float:
        return float(np.median(np.linalg.norm(away, axis=-1)))

    found = {bone: median_m(both(top) - both(end)) for bone, (top, end) in _BONES.items()}
    trunk = both("SHOULDER").mean(axis=0) - both("HIP").mean(axis=0)
    return found | {"trunk_m": median_m(trunk) + SHOULDER_DROP_M}


def _size_of(kept: KeptMovement, build: Build) -> float:
    """By how much the model's metres have to grow to be the figure's."""
    lengths = _lengths(kept)
    own = build.thigh_m + build.shin_m + build.trunk_m
    return own / max(lengths["thigh_m"] + lengths["shin_m"] + lengths["trunk_m"], 1e-6)


def _build_of(kept: KeptMovement) -> Build:
    size, lengths = _size_of(kept, AVERAGE), _lengths(kept)

    def scaled(name: str, usual: float) -> float:
        # To the centimetre: a figure's surface is made once for each build.
        share = float(np.clip(lengths[name] * size / usual, _LEAST, _MOST))
        return round(usual * share, 2)

    trunk = scaled("trunk_m", AVERAGE.trunk_m) / AVERAGE.trunk_m
    return replace(
        AVERAGE,
        **{name: scaled(name, getattr(AVERAGE, name)) for name in _BONES},
        lumbar_m=AVERAGE.lumbar_m * trunk,
        thoracic_m=AVERAGE.thoracic_m * trunk,
        chest_m=AVERAGE.chest_m * trunk,
    )


# --- one body ----------------------------------------------------------------------------


def _solved(at: Points, build: Build) -> Skeleton:
    """The skeleton whose bones point where the landmarks say."""
    joints, frames = _trunk(at, build)
    for side in Side:
        for part in (
            _leg(at, build, side, joints, frames["pelvis"]),
            _arm(at, build, side, joints["neck"], frames["thorax"]),
        ):
            joints.update(part[0])
            frames.update(part[1])
    return Skeleton(joints, frames)


def _trunk(at: Points, build: Build) -> tuple[dict[str, Vector], dict[str, Matrix]]:
    hips = (at[Landmark.LEFT_HIP] + at[Landmark.RIGHT_HIP]) / 2
    shoulders = (at[Landmark.LEFT_SHOULDER] + at[Landmark.RIGHT_SHOULDER]) / 2
    up = _unit(shoulders - hips)
    pelvis = _frame(up, at[Landmark.LEFT_HIP] - at[Landmark.RIGHT_HIP])
    thorax = _frame(up, at[Landmark.LEFT_SHOULDER] - at[Landmark.RIGHT_SHOULDER])
    lumbar = hips + up * build.lumbar_m
    thoracic = lumbar + up * build.thoracic_m
    neck = thoracic + up * build.chest_m
    ears = (at[Landmark.LEFT_EAR] + at[Landmark.RIGHT_EAR]) / 2
    top = neck + _unit(ears - (shoulders + up * SHOULDER_DROP_M)) * build.neck_m
    forward, left = at[Landmark.NOSE] - ears, at[Landmark.LEFT_EAR] - at[Landmark.RIGHT_EAR]
    head = _frame(np.cross(forward, left), left)
    joints = {"pelvis": hips, "lumbar": lumbar, "thoracic": thoracic, "neck": neck, "head": top}
    middle = turned_towards(pelvis, thorax, 0.5)
    return joints, {"pelvis": pelvis, "lumbar": middle, "thorax": thorax, "head": head}


def _leg(
    at: Points, build: Build, side: Side, joints: Mapping[str, Vector], pelvis: Matrix
) -> tuple[dict[str, Vector], dict[str, Matrix]]:
    sign = 1.0 if side is Side.LEFT else -1.0
    ankle_seen = at[_mark(side, "ANKLE")]
    thigh_up = _unit(at[_mark(side, "HIP")] - at[_mark(side, "KNEE")])
    shin_up = _unit(at[_mark(side, "KNEE")] - ankle_seen)
    toes = at[_mark(side, "FOOT_INDEX")] - at[_mark(side, "HEEL")]
    # A knee bends backwards only, so its axis points to the left; the foot knows as well.
    usual = _swung(pelvis, thigh_up)[:, 1]
    by_foot = np.cross(shin_up, toes)
    by_foot = _unit(by_foot) if float(by_foot @ usual) > 0 else usual
    axis = _hinge(np.cross(thigh_up, shin_up), _unit(usual + by_foot), one_way=True)
    thigh, shin = _frame(thigh_up, axis), _frame(shin_up, axis)
    along = _unit(toes)
    foot_left = _unit(axis - along * float(axis @ along))
    foot = np.column_stack([along, foot_left, np.cross(along, foot_left)])
    hip = joints["pelvis"] + pelvis[:, 1] * sign * build.hip_half_m
    return leg_from(build, side, hip, (thigh, shin, foot))


def _arm(
    at: Points, build: Build, side: Side, neck: Vector, thorax: Matrix
) -> tuple[dict[str, Vector], dict[str, Matrix]]:
    sign = 1.0 if side is Side.LEFT else -1.0
    wrist_seen = at[_mark(side, "WRIST")]
    upper_up = _unit(at[_mark(side, "SHOULDER")] - at[_mark(side, "ELBOW")])
    fore_up = _unit(at[_mark(side, "ELBOW")] - wrist_seen)
    usual = _swung(thorax, upper_up)[:, 1]
    axis = _hinge(np.cross(fore_up, upper_up), usual, one_way=False)
    upper, fore = _frame(upper_up, axis), _frame(fore_up, axis)
    index, little = at[_mark(side, "INDEX")], at[_mark(side, "PINKY")]
    hand_up = _unit(wrist_seen - (index + little) / 2)
    # Towards the thumb is the hand's front.
    across = np.cross(hand_up, index - little)
    hand = _frame(hand_up, _hinge(across / max(_size(index - little), 1e-9), axis, one_way=False))
    girdle = np.array([0.0, sign * build.shoulder_half_m, -SHOULDER_DROP_M])
    shoulder = neck + thorax @ girdle
    return arm_from(build, side, shoulder, (upper, fore, hand))


def _mark(side: Side, name: str) -> Landmark:
    return Landmark[f"{side.upper()}_{name}"]


def _size(vector: Vector) -> float:
    return float(np.linalg.norm(vector))


def _unit(vector: Vector) -> Vector:
    made: Vector = vector / max(_size(vector), 1e-9)
    return made


def _frame(up: Vector, left: Vector) -> Matrix:
    """Columns forward, left and up; `up` is kept, `left` made square to it."""
    up = _unit(up)
    across = left - up * float(left @ up)
    if _size(across) < 1e-6:
        # Along the bone there is no left; any direction square to it will do.
        across = np.cross(up, np.eye(3)[int(np.abs(up).argmin())])
    across = _unit(across)
    return np.column_stack([np.cross(across, up), across, up])


def _swung(frame: Matrix, up: Vector) -> Matrix:
    """The frame after the shortest turn that brings its `up` to where a bone's is."""
    before = frame[:, 2]
    axis, cosine = np.cross(before, up), float(before @ up)
    if cosine < -0.9999:
        # Half a turn forward, as an arm is raised.
        return np.column_stack([-frame[:, 0], frame[:, 1], -frame[:, 2]])
    x, y, z = axis
    cross = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
    turned: Matrix = (np.eye(3) + cross + cross @ cross / (1.0 + cosine)) @ frame
    return turned


def _hinge(axis: Vector, usual: Vector, *, one_way: bool) -> Vector:
    """A joint's axis: where it bends by the bones, else as usual, and between the two a mixture.

    Args:
        axis: the cross product of both bones; its length is the sine of the joint's angle.
        usual: the axis of a straight joint.
        one_way: whether the joint cannot bend the other way.
    """
    bent = _size(axis)
    share = float(np.clip((bent - _STRAIGHT) / (_BENT - _STRAIGHT), 0.0, 1.0))
    if one_way and float(axis @ usual) < 0:
        share = 0.0
    return _unit(_unit(axis) * share + usual * (1.0 - share) + usual * 1e-6)
