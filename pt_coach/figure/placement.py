"""Puts a posed body on the floor: solves its pitch and height from what it rests on.

Two contacts are brought to their heights by turning the body in the vertical plane through them.
A body on its feet alone is balanced over them, or follows the ankle where the pose gives one.
"""

from dataclasses import dataclass
from math import asin, atan2, cos, degrees, radians, sin

import numpy as np

from pt_coach.figure.build import Build
from pt_coach.figure.skeleton import (
    TOE_SHARE,
    Matrix,
    Pose,
    Skeleton,
    Vector,
    body_skeleton,
    turn_x,
    turn_y,
    turn_z,
    turned_towards,
)
from pt_coach.kinematics.landmarks import BodyPosition, Side

# Part of the body: the joint it is measured at and how far the joint is above what it rests on,
# for the average girth. The names are those an exercise may list under `contacts`.
_SIDED_PARTS = {
    "foot": "ankle",
    "toe": "ball",
    "heel": "heel",
    "knee": "knee",
    "hand": "wrist",
    "elbow": "elbow",
    "hip": "hip",
    "shoulder": "shoulder",
    "foot_on_step": "ankle",
}
_PLURALS = {
    "feet": "foot",
    "toes": "toe",
    "heels": "heel",
    "knees": "knee",
    "hands": "hand",
    "elbows": "elbow",
    "forearms": "elbow",
    "hips": "hip",
}
_DEPTH_M = {
    "toe": 0.02,
    "heel": 0.02,
    "knee": 0.058,
    "hand": 0.032,
    "elbow": 0.042,
    "hip": 0.110,
    "shoulder": 0.100,
    "pelvis": 0.112,
    "shoulders": 0.108,
    "chest": 0.115,
    "head": 0.105,
}
# On the side the body is thinner beyond a joint, and a foot lies on its edge.
_LYING_ON_SIDE_M = {"foot": 0.048, "hip": 0.078, "shoulder": 0.066, "knee": 0.056}
_FEET = ("foot", "foot_on_step")
_MIDLINE_PARTS = {"pelvis": "pelvis", "shoulders": "shoulders", "chest": "thoracic", "head": "head"}
CONTACT_NAMES = (
    frozenset(_PLURALS)
    | frozenset(_MIDLINE_PARTS)
    | {"seat"}
    | {f"{side}_{part}" for side in ("left", "right") for part in _SIDED_PARTS}
)
# A step of a flight of stairs, in shares of the leg, so that every build steps up in the same way.
_STEP_HEIGHT = 0.21
# Two feet (or knees) of which one is lifted rest on the lower one; the scale keeps it smooth.
_SHARE_SCALE_M = 0.006
_BALANCE_AHEAD_M = 0.045
_LET_GO_M = 0.12

_MASS = {
    "head": 0.08,
    "neck": 0.12,
    "thoracic": 0.22,
    "pelvis": 0.16,
    "left_knee": 0.105,
    "right_knee": 0.105,
    "left_ankle": 0.05,
    "right_ankle": 0.05,
    "left_elbow": 0.035,
    "right_elbow": 0.035,
    "left_wrist": 0.02,
    "right_wrist": 0.02,
}


class UnknownContactError(ValueError):
    """A pose rests on something that is not a part of the figure."""


@dataclass(frozen=True, slots=True, eq=False)
class Contact:
    """A part on which the body rests, in the frame it was measured in.

    Attributes:
        point: metres.
        height_m: how high the point lies above the floor when the part rests on it.
    """

    point: Vector
    height_m: float


def base_rotation(pose: Pose) -> Matrix:
    """The nominal orientation of a body position, before it settles on its contacts."""
    if pose.base is BodyPosition.SUPINE:
        nominal = turn_y(-90)
    elif pose.base in (BodyPosition.PRONE, BodyPosition.ALL_FOURS, BodyPosition.PLANK):
        nominal = turn_y(90)
    elif pose.base is BodyPosition.SIDE_LYING:
        nominal = turn_x(-90 if pose.down is Side.LEFT else 90)
    else:
        nominal = np.eye(3)
    g = pose.angles.get
    own = turn_z(g("body_yaw", 0)) @ turn_y(g("body_pitch", 0)) @ turn_x(-g("body_roll", 0))
    return turn_z(pose.heading_deg) @ nominal @ own


def _members(name: str) -> tuple[str, tuple[str, ...]]:
    """The kind of a contact and the joints it is measured at."""
    if name in _PLURALS:
        part = _PLURALS[name]
        return part, tuple(f"{side}_{_SIDED_PARTS[part]}" for side in Side)
    side, _, part = name.partition("_")
    if side in ("left", "right") and part in _SIDED_PARTS:
        return part, (f"{side}_{_SIDED_PARTS[part]}",)
    if name == "shoulders":
        return name, ("left_shoulder", "right_shoulder")
    if name in _MIDLINE_PARTS:
        return name, (_MIDLINE_PARTS[name],)
    if name == "seat":
        return name, ("pelvis",)
    raise UnknownContactError(f"'{name}' is not a part the figure can rest on")


def heel_rise_deg(pose: Pose, joints: tuple[str, ...]) -> float:
    """How far the feet of these joints are pitched about their balls."""
    sides = {joint.split("_")[0] for joint in joints}
    return sum(pose.angles.get(f"{side}_heel_rise", 0.0) for side in sides) / len(sides)


def _ankle_over_ball_m(build: Build, rise_deg: float) -> tuple[float, float]:
    """How far the ankle has gone forward, and its height, when the heel is up; metres."""
    back, high = TOE_SHARE * build.foot_m, build.ankle_height_m
    c, s = cos(radians(rise_deg)), sin(radians(rise_deg))
    return back * (1 - c) + high * s, back * s + high * c


def step_height_m(build: Build) -> float:
    """How high a step is that stands in the room, metres; 0.17 for the average build."""
    return _STEP_HEIGHT * (build.thigh_m + build.shin_m)


def _height_m(part: str, build: Build, pose: Pose, joints: tuple[str, ...]) -> float:
    if pose.base is BodyPosition.SIDE_LYING and part in _LYING_ON_SIDE_M:
        return _LYING_ON_SIDE_M[part] * build.girth
    if part in _FEET:
        on_m = step_height_m(build) if part == "foot_on_step" else 0.0
        return on_m + _ankle_over_ball_m(build, heel_rise_deg(pose, joints))[1]
    if part == "seat":
        return (pose.seat_m or build.seat_height_m) + 0.085 * build.girth
    if part == "toe":
        return _DEPTH_M[part]
    return _DEPTH_M[part] * build.girth


def contact(name: str, body: Skeleton, build: Build, pose: Pose) -> Contact:
    """Where a part of the body is and how high it should be.

    Raises:
        UnknownContactError: if the figure has no such part.
    """
    part, joints = _members(name)
    points = np.array([body.joints[joint] for joint in joints])
    low = points[:, 2] - points[:, 2].min()
    weights = np.exp(-low / _SHARE_SCALE_M)
    point = weights @ points / weights.sum()
    # When one side is lifted the other carries, but the body does not slide sideways over it.
    across = base_rotation(pose)[:, 1]
    if abs(across[2]) < 0.5:
        point = point + across * float((points.mean(axis=0) - point) @ across)
    return Contact(point, _height_m(part, build, pose, joints))


def centre_of_mass(body: Skeleton) -> Vector:
    """The middle of the body's mass, metres."""
    total = sum(_MASS.values())
    weighted = sum((body.joints[name] * share for name, share in _MASS.items()), np.zeros(3))
    centre: Vector = weighted / total
    return centre


def _about(axis: Vector, angle_deg: float) -> Matrix:
    """Rotation about any axis."""
    x, y, z = axis
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    c, s = np.cos(np.radians(angle_deg)), np.sin(np.radians(angle_deg))
    turned: Matrix = np.eye(3) + s * cross + (1 - c) * (cross @ cross)
    return turned


def _tilt_onto_two(first: Contact, second: Contact, axis: Vector) -> Matrix:
    """The turn about a level axis that brings two parts to their heights above the floor."""
    line = second.point - first.point
    line = line - axis * float(line @ axis)
    length = float(np.linalg.norm(line))
    if length < 0.05:
        return np.eye(3)
    along = float(line @ np.cross([0.0, 0.0, 1.0], axis))
    rise = degrees(asin(np.clip((second.height_m - first.height_m) / length, -0.9, 0.9)))
    wanted = rise if along >= 0 else 180.0 - rise
    return _about(axis, wanted - degrees(atan2(float(line[2]), along)))


def _tilt_axis(pose: Pose) -> Vector:
    """The level axis about which a body settles: from side to side, on its side back to front."""
    column = 0 if pose.base is BodyPosition.SIDE_LYING else 1
    axis = base_rotation(pose)[:, column] * np.array([1.0, 1.0, 0.0])
    level: Vector = axis / max(float(np.linalg.norm(axis)), 1e-9)
    return level


def _tilt_onto_feet(body: Skeleton, pose: Pose, feet: Contact, name: str) -> Matrix:
    """The turn about the feet that keeps the carrying sole flat, or the body in balance."""
    lateral = turn_z(pose.heading_deg)[:, 1]
    forward = turn_z(pose.heading_deg)[:, 0]
    sides = [name.split("_")[0]] if "_" in name else ["left", "right"]
    given = [s for s in sides if f"{s}_ankle_plantarflexion" in pose.angles]
    if given:
        low = np.array([float(body.joints[f"{s}_ankle"][2]) for s in given])
        carries = np.exp(-(low - low.min()) / _SHARE_SCALE_M)
        pitch = [
            degrees(atan2(foot[2], float(foot @ forward))) + heel_rise_deg(pose, (f"{s}_ankle",))
            for s in given
            for foot in (body.frames[f"{s}_foot"][:, 0],)
        ]
        return _about(lateral, float(carries @ pitch / carries.sum()))
    lever = centre_of_mass(body) - feet.point
    ahead, up = float(lever @ forward), float(lever[2])
    reach = float(np.hypot(ahead, up))
    lean = degrees(asin(np.clip(_BALANCE_AHEAD_M / reach, -0.5, 0.5)))
    return _about(lateral, lean - degrees(atan2(ahead, up)))


def _flat_foot(frame: Matrix) -> Matrix:
    forward = np.array([frame[0, 0], frame[1, 0], 0.0])
    forward /= max(float(np.linalg.norm(forward)), 1e-9)
    up = np.array([0.0, 0.0, 1.0])
    return np.column_stack([forward, np.cross(up, forward), up])


def _flat_hand(body: Skeleton, side: Side) -> Matrix:
    """Palm on the floor, fingers towards where the head points, as in a press-up."""
    towards = body.joints["head"] - body.joints["pelvis"]
    fingers = np.array([towards[0], towards[1], 0.0])
    fingers /= max(float(np.linalg.norm(fingers)), 1e-9)
    inner = np.array([0.0, 0.0, -1.0]) * (1.0 if side is Side.RIGHT else -1.0)
    return np.column_stack([np.cross(inner, -fingers), inner, -fingers])


def _rest_flat(body: Skeleton, build: Build, pose: Pose) -> Skeleton:
    """Lay soles and palms flat on the floor where feet or hands carry the body.

    A foot or hand that leaves the floor turns back to its own angle over a few centimetres; a foot
    that stands on its ball keeps its own.
    """
    flat: dict[str, Matrix] = {}
    if pose.base is BodyPosition.SIDE_LYING:
        return body
    parts = {_members(name)[0] for name in pose.contacts}
    for part in sorted(parts & {"foot", "hand", "foot_on_step"}):
        # Where one foot is on a step, the other comes from the floor and goes up to it.
        kinds = _FEET if part == "foot_on_step" else (part,)
        for side in Side:
            joint = f"{side}_{_SIDED_PARTS[part]}"
            if part != "hand" and f"{side}_toe" in pose.contacts:
                continue
            above = [
                float(body.joints[joint][2]) - _height_m(kind, build, pose, (joint,))
                for kind in kinds
            ]
            raised = min(above, key=abs) if len(kinds) > 1 else above[0]
            share = 1.0 - float(np.clip((raised - 0.01) / _LET_GO_M, 0.0, 1.0))
            if share <= 0.0:
                continue
            end = "hand" if part == "hand" else "foot"
            own = body.frames[f"{side}_{end}"]
            if end == "foot":
                down = _flat_foot(own) @ turn_y(heel_rise_deg(pose, (joint,)))
            else:
                down = _flat_hand(body, side)
            flat[f"{side}_{end}"] = turned_towards(own, down, share)
    return body.with_frames(build, flat) if flat else body


def place(pose: Pose, build: Build) -> Skeleton:
    """Solve a pose: joints in room axes (z up, floor at 0), metres.

    Raises:
        UnknownContactError: if a contact is not a part of the figure.
    """
    body = body_skeleton(build, pose.angles).moved(base_rotation(pose), np.zeros(3))
    anchor = np.array([*pose.anchor_m, 0.0])
    if not pose.contacts:
        return body.moved(np.eye(3), anchor - np.array([0.0, 0.0, lowest_m(body, build)]))
    first = contact(pose.contacts[0], body, build, pose)
    if len(pose.contacts) > 1:
        second = contact(pose.contacts[1], body, build, pose)
        tilt = _tilt_onto_two(first, second, _tilt_axis(pose))
    elif _members(pose.contacts[0])[0] in _FEET:
        tilt = _tilt_onto_feet(body, pose, first, pose.contacts[0])
        rise = heel_rise_deg(pose, _members(pose.contacts[0])[1])
        anchor += turn_z(pose.heading_deg)[:, 0] * _ankle_over_ball_m(build, rise)[0]
    else:
        tilt = np.eye(3)
    shift = anchor + np.array([0.0, 0.0, first.height_m]) - tilt @ first.point
    return _rest_flat(body.moved(tilt, shift), build, pose)


_RADIUS_M = {
    "pelvis": 0.105,
    "thoracic": 0.105,
    "head": 0.1,
    "left_knee": 0.055,
    "right_knee": 0.055,
    "left_shoulder": 0.06,
    "right_shoulder": 0.06,
    "left_elbow": 0.04,
    "right_elbow": 0.04,
    "left_wrist": 0.03,
    "right_wrist": 0.03,
    "left_ball": 0.02,
    "right_ball": 0.02,
    "left_heel": 0.02,
    "right_heel": 0.02,
}


def lowest_m(body: Skeleton, build: Build) -> float:
    """Height of the lowest point of the body, metres."""
    return min(
        float(body.joints[name][2]) - radius * (1.0 if radius < 0.03 else build.girth)
        for name, radius in _RADIUS_M.items()
    )
