"""The trunk's own axes in the camera's space, from world landmarks.

Camera axes: x right, y down, z away. `up` runs from hips to shoulders, `leftwards` from the right
side to the left, `chest` out of the chest; all of length one.
"""

from dataclasses import dataclass

from pt_coach.kinematics.conditioning import Body
from pt_coach.kinematics.joint_angles import Vector3, cross, dot, middle, minus, unit
from pt_coach.kinematics.landmarks import Landmark


@dataclass(frozen=True, slots=True)
class BodyFrame:
    """Where the trunk points."""

    up: Vector3
    leftwards: Vector3
    chest: Vector3


def point(world: list[list[float]], landmark: int) -> Vector3:
    """One world landmark."""
    x, y, z = world[landmark][:3]
    return (x, y, z)


def body_frame(body: Body) -> BodyFrame | None:
    """The trunk's axes; None without world landmarks."""
    world = body.world
    if world is None:
        return None
    left_shoulder = point(world, Landmark.LEFT_SHOULDER)
    right_shoulder = point(world, Landmark.RIGHT_SHOULDER)
    left_hip, right_hip = point(world, Landmark.LEFT_HIP), point(world, Landmark.RIGHT_HIP)
    up = unit(minus(middle(left_shoulder, right_shoulder), middle(left_hip, right_hip)))
    across = minus(left_shoulder, right_shoulder)
    hips = minus(left_hip, right_hip)
    side = (
        across[0] + 1.5 * hips[0],
        across[1] + 1.5 * hips[1],
        across[2] + 1.5 * hips[2],
    )
    along = dot(side, up)
    leftwards = unit(
        (side[0] - along * up[0], side[1] - along * up[1], side[2] - along * up[2])
    )
    return BodyFrame(up, leftwards, cross(leftwards, up))
