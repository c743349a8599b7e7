"""The trunk's own axes in the camera's space, from world landmarks.

Camera axes: x right, y down, z away. `up` runs from hips to shoulders, `leftwards` from the right
side to the left, `chest` out of the chest; all of length one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from pt_coach.kinematics.joint_angles import Vector3, cross, minus
from pt_coach.kinematics.landmarks import Landmark

# Rows of x right, y down, z away in metres; what follows in a row is not looked at.
World = Sequence[Sequence[float]]

# Hips are less mobile than shoulders, so they say more about where the trunk points.
_HIP_WEIGHT = 1.5
# Shorter than this a direction is only rounding.
_LEAST_M = 1e-6
_LS, _RS = int(Landmark.LEFT_SHOULDER), int(Landmark.RIGHT_SHOULDER)
_LH, _RH = int(Landmark.LEFT_HIP), int(Landmark.RIGHT_HIP)
# The landmarks that `trunk_axes` takes, in its order.
TRUNK = (_LS, _RS, _LH, _RH)


@dataclass(frozen=True, slots=True)
class BodyFrame:
    """Where the trunk points."""

    up: Vector3
    leftwards: Vector3
    chest: Vector3


def point(world: World, landmark: int) -> Vector3:
    """One world landmark, metres."""
    row = world[landmark]
    return (row[0], row[1], row[2])


def shoulder_line(world: World) -> Vector3:
    """From the right shoulder to the left one, metres."""
    return minus(point(world, _LS), point(world, _RS))


def hip_line(world: World) -> Vector3:
    """From the right hip to the left one, metres."""
    return minus(point(world, _LH), point(world, _RH))


def body_frame(world: World) -> BodyFrame | None:
    """The trunk's axes; None where the landmarks span no trunk (all in one place or in a line)."""
    return trunk_axes(*(point(world, i) for i in TRUNK))


def trunk_axes(
    left_shoulder: Vector3, right_shoulder: Vector3, left_hip: Vector3, right_hip: Vector3
) -> BodyFrame | None:
    """The trunk's axes from four world landmarks.

    Written out in numbers, because it is worked out for every frame.
    """
    lsx, lsy, lsz = left_shoulder
    rsx, rsy, rsz = right_shoulder
    lhx, lhy, lhz = left_hip
    rhx, rhy, rhz = right_hip
    ux, uy, uz = (
        (lsx + rsx - lhx - rhx) / 2,
        (lsy + rsy - lhy - rhy) / 2,
        (lsz + rsz - lhz - rhz) / 2,
    )
    long_m = sqrt(ux * ux + uy * uy + uz * uz)
    # Written so that NaN fails it too.
    if not long_m > _LEAST_M:
        return None
    ux, uy, uz = ux / long_m, uy / long_m, uz / long_m
    wx = lsx - rsx + _HIP_WEIGHT * (lhx - rhx)
    wy = lsy - rsy + _HIP_WEIGHT * (lhy - rhy)
    wz = lsz - rsz + _HIP_WEIGHT * (lhz - rhz)
    along = wx * ux + wy * uy + wz * uz
    wx, wy, wz = wx - along * ux, wy - along * uy, wz - along * uz
    wide_m = sqrt(wx * wx + wy * wy + wz * wz)
    if not wide_m > _LEAST_M:
        return None
    up, leftwards = (ux, uy, uz), (wx / wide_m, wy / wide_m, wz / wide_m)
    return BodyFrame(up, leftwards, cross(leftwards, up))
