"""Forward kinematics: joint angles to 3-D joints in the body's own frame.

Body axes: x forward, y to the person's left, z towards the head, metres, origin in the middle
between the hips. Where the body rests on the floor is decided in `placement`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import cos, pi, radians, sin

import numpy as np
from numpy.typing import NDArray

from pt_coach.figure.angles import Angles
from pt_coach.figure.build import Build
from pt_coach.kinematics.landmarks import BodyPosition, Side

Vector = NDArray[np.float64]
Matrix = NDArray[np.float64]

LUMBAR_SHARE = 0.55
TOE_SHARE = 0.53
HEEL_SHARE = 0.25
# The shoulder joints lie this far below the base of the neck.
SHOULDER_DROP_M = 0.065


@dataclass(frozen=True, slots=True)
class Pose:
    """How the body is held, and on what it rests.

    Attributes:
        base: the body's position, which gives its nominal orientation.
        angles: degrees by name (see `angles.resolve`); a missing one is 0, a missing ankle in
            a foot on the floor adapts to the floor.
        contacts: parts that rest on the floor, the first one at `anchor_m`.
        down: the side that is down when side-lying.
        anchor_m: x, y of the first contact (of the pelvis without contacts) on the floor.
        heading_deg: turn of the whole body about the vertical, to the left positive.
        seat_m: height of the seat when `seat` is a contact, metres.
    """

    base: BodyPosition
    angles: Angles
    contacts: tuple[str, ...] = ()
    down: Side = Side.RIGHT
    anchor_m: tuple[float, float] = (0.0, 0.0)
    heading_deg: float = 0.0
    seat_m: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Skeleton:
    """Solved joints (metres) and segment frames (columns: forward, left, towards the head)."""

    joints: Mapping[str, Vector]
    frames: Mapping[str, Matrix]

    def moved(self, rotation: Matrix, shift: Vector) -> "Skeleton":
        """The same body after a rotation about the origin and then a shift in metres."""
        joints = {name: rotation @ point + shift for name, point in self.joints.items()}
        frames = {name: rotation @ frame for name, frame in self.frames.items()}
        return Skeleton(joints, frames)

    def with_frames(self, build: Build, frames: Mapping[str, Matrix]) -> "Skeleton":
        """The same body with some hands or feet turned to the given frames."""
        merged = {**self.frames, **frames}
        joints = dict(self.joints)
        for name, frame in frames.items():
            side, part = name.split("_", 1)
            if part == "foot":
                joints.update(foot_points(build, side, joints[f"{side}_ankle"], frame))
            else:
                joints[f"{side}_hand"] = hand_tip(build, joints[f"{side}_wrist"], frame)
        return replace(self, joints=joints, frames=merged)


def turn_x(angle_deg: float) -> Matrix:
    """Rotation about x (forward), counter-clockwise positive."""
    c, s = cos(radians(angle_deg)), sin(radians(angle_deg))
    return np.array([[1.0, 0.0, 0.0], [0.0, c, -s], [0.0, s, c]])


def turn_y(angle_deg: float) -> Matrix:
    """Rotation about y (left); positive tips the head end forward."""
    c, s = cos(radians(angle_deg)), sin(radians(angle_deg))
    return np.array([[c, 0.0, s], [0.0, 1.0, 0.0], [-s, 0.0, c]])


def turn_z(angle_deg: float) -> Matrix:
    """Rotation about z (up); positive turns to the left."""
    c, s = cos(radians(angle_deg)), sin(radians(angle_deg))
    return np.array([[c, -s, 0.0], [s, c, 0.0], [0.0, 0.0, 1.0]])


def turned_towards(a: Matrix, b: Matrix, share: float) -> Matrix:
    """The frame a share of the way from frame `a` to frame `b`, by the shortest turn."""
    turn = a.T @ b
    angle = float(np.arccos(np.clip((np.trace(turn) - 1) / 2, -1.0, 1.0)))
    if angle < 1e-6:
        return a
    if angle > pi - 1e-4:
        turn = a.T @ b @ _small_turn()
        angle = float(np.arccos(np.clip((np.trace(turn) - 1) / 2, -1.0, 1.0)))
    axis = np.array([turn[2, 1] - turn[1, 2], turn[0, 2] - turn[2, 0], turn[1, 0] - turn[0, 1]]) / (
        2 * np.sin(angle)
    )
    x, y, z = axis
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    part = angle * share
    turned: Matrix = a @ (np.eye(3) + np.sin(part) * cross + (1 - np.cos(part)) * cross @ cross)
    return turned


def _small_turn() -> Matrix:
    """A turn of a thousandth, to give half a turn a definite axis."""
    c, s = np.cos(1e-3), np.sin(1e-3)
    return np.array([[c, -s, 0.0], [s, c, 0.0], [0.0, 0.0, 1.0]])


def foot_points(build: Build, side: str, ankle: Vector, frame: Matrix) -> dict[str, Vector]:
    """Heel, ball and tip of a foot, on the sole."""
    sole = ankle - frame[:, 2] * build.ankle_height_m
    forward = frame[:, 0] * build.foot_m
    return {
        f"{side}_heel": sole - forward * HEEL_SHARE + frame[:, 2] * 0.02,
        f"{side}_ball": sole + forward * TOE_SHARE + frame[:, 2] * 0.02,
        f"{side}_toe": sole + forward * (1 - HEEL_SHARE) + frame[:, 2] * 0.02,
    }


def hand_tip(build: Build, wrist: Vector, frame: Matrix) -> Vector:
    """The tip of the fingers."""
    tip: Vector = wrist - frame[:, 2] * build.hand_m
    return tip


def _trunk(build: Build, angles: Angles) -> tuple[dict[str, Vector], dict[str, Matrix]]:
    g = angles.get
    flexion, bend, twist = (
        g("trunk_flexion", 0.0),
        g("trunk_side_bend", 0.0),
        g("trunk_rotation", 0.0),
    )
    low = (
        turn_y(flexion * LUMBAR_SHARE + g("lumbar_flexion", 0.0))
        @ turn_x(-bend * LUMBAR_SHARE)
        @ turn_z(twist * 0.3)
    )
    high = low @ (
        turn_y(flexion * (1 - LUMBAR_SHARE) + g("thoracic_flexion", 0.0))
        @ turn_x(-bend * (1 - LUMBAR_SHARE))
        @ turn_z(twist * 0.7)
    )
    head = high @ (
        turn_z(g("neck_rotation", 0.0))
        @ turn_y(g("neck_flexion", 0.0))
        @ turn_x(-g("neck_side_bend", 0.0))
    )
    pelvis = np.zeros(3)
    lumbar = np.array([0.0, 0.0, build.lumbar_m])
    thoracic = lumbar + low[:, 2] * build.thoracic_m
    neck = thoracic + high[:, 2] * build.chest_m
    forward = 0.018 + g("neck_protraction", 0.0) * 0.001
    top = neck + head[:, 2] * build.neck_m + high[:, 0] * forward
    joints = {"pelvis": pelvis, "lumbar": lumbar, "thoracic": thoracic, "neck": neck, "head": top}
    return joints, {"pelvis": np.eye(3), "lumbar": low, "thorax": high, "head": head}


def leg_from(
    build: Build, side: Side, hip: Vector, bones: tuple[Matrix, Matrix, Matrix]
) -> tuple[dict[str, Vector], dict[str, Matrix]]:
    """Joints and frames of a leg from its hip and the frames of thigh, shin and foot."""
    thigh, shin, foot = bones
    knee = hip - thigh[:, 2] * build.thigh_m
    ankle = knee - shin[:, 2] * build.shin_m
    joints = {f"{side}_hip": hip, f"{side}_knee": knee, f"{side}_ankle": ankle}
    joints.update(foot_points(build, side, ankle, foot))
    return joints, {f"{side}_thigh": thigh, f"{side}_shin": shin, f"{side}_foot": foot}


def arm_from(
    build: Build, side: Side, shoulder: Vector, bones: tuple[Matrix, Matrix, Matrix]
) -> tuple[dict[str, Vector], dict[str, Matrix]]:
    """Joints and frames of an arm from its shoulder and the frames of both its bones and hand."""
    upper, fore, hand = bones
    elbow = shoulder - upper[:, 2] * build.upper_arm_m
    wrist = elbow - fore[:, 2] * build.forearm_m
    joints = {f"{side}_shoulder": shoulder, f"{side}_elbow": elbow, f"{side}_wrist": wrist}
    joints[f"{side}_hand"] = hand_tip(build, wrist, hand)
    return joints, {f"{side}_upper_arm": upper, f"{side}_forearm": fore, f"{side}_hand": hand}


def _leg(build: Build, angles: Angles, side: Side) -> tuple[dict[str, Vector], dict[str, Matrix]]:
    sign = 1.0 if side is Side.LEFT else -1.0

    def angle(name: str) -> float:
        return angles.get(f"{side}_{name}", 0.0)

    thigh = (
        turn_y(-angle("hip_flexion"))
        @ turn_x(sign * angle("hip_abduction"))
        @ turn_z(sign * angle("hip_rotation"))
    )
    shin = thigh @ turn_y(angle("knee_flexion"))
    foot = shin @ turn_y(angle("ankle_plantarflexion")) @ turn_z(sign * 5.0)
    hip = np.array([0.0, sign * build.hip_half_m, 0.0])
    return leg_from(build, side, hip, (thigh, shin, foot))


def _arm(
    build: Build, angles: Angles, side: Side, neck: Vector, chest: Matrix
) -> tuple[dict[str, Vector], dict[str, Matrix]]:
    sign = 1.0 if side is Side.LEFT else -1.0

    def angle(name: str) -> float:
        return angles.get(f"{side}_{name}", 0.0)

    lift = turn_x(sign * angle("scapula_elevation")) @ turn_z(sign * angle("scapula_retraction"))
    girdle = lift @ np.array([0.0, sign * build.shoulder_half_m, 0.0])
    shoulder = neck + chest @ (girdle - np.array([0.0, 0.0, SHOULDER_DROP_M]))
    upper = chest @ (
        turn_y(-angle("shoulder_flexion"))
        @ turn_x(sign * angle("shoulder_abduction"))
        @ turn_z(sign * angle("shoulder_rotation"))
    )
    fore = upper @ turn_y(-angle("elbow_flexion"))
    hand = (
        fore @ turn_z(-sign * angle("forearm_pronation")) @ turn_x(-sign * angle("wrist_extension"))
    )
    return arm_from(build, side, shoulder, (upper, fore, hand))


def body_skeleton(build: Build, angles: Angles) -> Skeleton:
    """Joints and frames in the body's own axes, pelvis at the origin.

    Args:
        build: limb lengths.
        angles: degrees by name, as `angles.resolve` gives them.
    """
    joints, frames = _trunk(build, angles)
    for side in Side:
        for part in (
            _leg(build, angles, side),
            _arm(build, angles, side, joints["neck"], frames["thorax"]),
        ):
            joints.update(part[0])
            frames.update(part[1])
    return Skeleton(joints, frames)
