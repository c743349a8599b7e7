"""The trunk's own axes in the camera's space, from world landmarks.

Camera axes: x right, y down, z away. `up` runs from hips to shoulders, `leftwards` from the right
side to the left, `chest` out of the chest; all of length one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pt_coach.kinematics.joint_angles import Vector3, across, cross, middle, minus, norm, unit
from pt_coach.kinematics.landmarks import Landmark

# Rows of x right, y down, z away in metres; what follows in a row is not looked at.
World = Sequence[Sequence[float]]

# Hips are less mobile than shoulders, so they say more about where the trunk points.
_HIP_WEIGHT = 1.5
# Shorter than this a direction is only rounding.
_LEAST_M = 1e-6
_LS, _RS = int(Landmark.LEFT_SHOULDER), int(Landmark.RIGHT_SHOULDER)
_LH, _RH = int(Landmark.LEFT_HIP), int(Landmark.RIGHT_HIP)


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
    shoulders = middle(point(world, _LS), point(world, _RS))
    trunk = minus(shoulders, middle(point(world, _LH), point(world, _RH)))
    up = unit(trunk)
    top, bottom = shoulder_line(world), hip_line(world)
    side = (
        top[0] + _HIP_WEIGHT * bottom[0],
        top[1] + _HIP_WEIGHT * bottom[1],
        top[2] + _HIP_WEIGHT * bottom[2],
    )
    sideways = across(side, up)
    # Written so that NaN fails it too.
    if not (norm(trunk) > _LEAST_M and norm(sideways) > _LEAST_M):
        return None
    leftwards = unit(sideways)
    return BodyFrame(up, leftwards, cross(leftwards, up))
