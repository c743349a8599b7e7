"""Getting from one position into another: walking in, sitting down, lying down, rolling over.

A passage is a list of poses with the seconds between them. Between two poses the root and the
angles are blended and the lowest part of the body stays on the floor.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import atan2, degrees, hypot, pi, sin

import numpy as np

from pt_coach.figure.angles import BASE_ANGLES, Angles, resolve
from pt_coach.figure.build import Build
from pt_coach.figure.path import ease
from pt_coach.figure.placement import lowest_m, place
from pt_coach.figure.skeleton import Pose, Skeleton, body_skeleton, turned_towards
from pt_coach.kinematics.landmarks import BodyPosition, Side

WALKING_M_PER_S = 0.95
STEP_S = 0.62
_TURNING_DEG_PER_S = 120.0
_NEAR_M = 0.45


@dataclass(frozen=True, slots=True)
class Blend:
    """A share of the way from one pose to another, with the body kept on the floor."""

    before: Pose
    after: Pose
    share: float

    @property
    def angles(self) -> Angles:
        """Joint angles in degrees on the way."""
        names = {**self.before.angles, **self.after.angles}
        return {
            name: self.before.angles.get(name, 0.0) * (1 - self.share)
            + self.after.angles.get(name, 0.0) * self.share
            for name in names
        }


Figure = Pose | Blend


def solve(figure: Figure, build: Build) -> Skeleton:
    """Joints in room axes (x, y on the floor, z up), metres, of a pose or a blend of two."""
    if isinstance(figure, Pose):
        return place(figure, build)
    before, after = place(figure.before, build), place(figure.after, build)
    share = figure.share
    if share <= 0.0:
        return before
    if share >= 1.0:
        return after
    root = turned_towards(before.frames["pelvis"], after.frames["pelvis"], share)
    middle = before.joints["pelvis"] * (1 - share) + after.joints["pelvis"] * share
    body = body_skeleton(build, figure.angles).moved(root, middle)
    ends = {
        f"{side}_{part}": turned_towards(
            before.frames[f"{side}_{part}"], after.frames[f"{side}_{part}"], share
        )
        for side in Side
        for part in ("foot", "hand")
    }
    body = body.with_frames(build, ends)
    wanted = lowest_m(before, build) * (1 - share) + lowest_m(after, build) * share
    return body.moved(np.eye(3), np.array([0.0, 0.0, wanted - lowest_m(body, build)]))


@dataclass(frozen=True, slots=True)
class Leg:
    """One part of a passage: from the last pose to this one in so many seconds."""

    to: Pose
    seconds: float
    walking: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """Poses one after the other.

    Attributes:
        start: the pose at time 0.
        legs: where it goes from there.
    """

    start: Figure
    legs: tuple[Leg, ...] = ()

    @property
    def duration_s(self) -> float:
        """Seconds from the first pose to the last."""
        return sum(leg.seconds for leg in self.legs)

    def at(self, t: float) -> Figure:
        """The figure `t` seconds after the start; still before and after."""
        before = self.start if isinstance(self.start, Pose) else self.start.after
        figure: Figure = self.start
        for leg in self.legs:
            if t < leg.seconds:
                if t <= 0:
                    return figure
                if leg.walking:
                    return _walking(before, leg, t)
                return Blend(before, leg.to, ease(t / leg.seconds))
            t -= leg.seconds
            before = figure = leg.to
        return figure


def _walking(start: Pose, leg: Leg, t: float) -> Pose:
    """A step of a walk in a straight line; arms and legs swing against each other."""
    share = t / leg.seconds
    # The stride grows at the start and shrinks at the end, so that standing and walking meet.
    size = min(1.0, t / 0.5, (leg.seconds - t) / 0.5)
    phase = pi * t / STEP_S
    angles = dict(start.angles)
    for side, swing in ((Side.LEFT, sin(phase)), (Side.RIGHT, -sin(phase))):
        lift = max(0.0, sin(phase + (pi / 2 if side is Side.LEFT else -pi / 2)))
        angles[f"{side}_hip_flexion"] = size * (6 + 21 * swing)
        angles[f"{side}_knee_flexion"] = 3 + size * (6 + 40 * lift)
        angles[f"{side}_ankle_plantarflexion"] = size * (-2 - 8 * swing + 14 * lift)
        angles[f"{side}_shoulder_flexion"] = size * -20 * swing
        angles[f"{side}_elbow_flexion"] = 12 + size * 10
    x = start.anchor_m[0] * (1 - share) + leg.to.anchor_m[0] * share
    y = start.anchor_m[1] * (1 - share) + leg.to.anchor_m[1] * share
    return replace(start, angles=angles, anchor_m=(x, y), contacts=())


def upright(at_m: tuple[float, float], heading_deg: float) -> Pose:
    """Standing still at a place."""
    angles = resolve(BASE_ANGLES[BodyPosition.STANDING], None)
    return Pose(BodyPosition.STANDING, angles, (), anchor_m=at_m, heading_deg=heading_deg)


def walk(start_m: tuple[float, float], end_m: tuple[float, float], heading_deg: float) -> Passage:
    """Walk from one place to another, then turn to a heading in degrees."""
    across, along = end_m[0] - start_m[0], end_m[1] - start_m[1]
    towards = degrees(atan2(along, across))
    standing = upright(start_m, towards)
    seconds = max(hypot(across, along) / WALKING_M_PER_S, 1.2)
    there = replace(standing, anchor_m=end_m)
    turn = abs((heading_deg - towards + 180) % 360 - 180)
    legs = [Leg(there, seconds, walking=True)]
    if turn > 1:
        facing = replace(there, heading_deg=heading_deg)
        legs.append(Leg(facing, max(turn / _TURNING_DEG_PER_S, 0.6)))
    return Passage(standing, tuple(legs))


_CROUCH = {"hip_flexion": 115, "knee_flexion": 125, "shoulder_flexion": 55, "trunk_flexion": 20}
_FLOOR_SIT = {
    "hip_flexion": 101,
    "knee_flexion": 85,
    "ankle_plantarflexion": 22,
    "hip_abduction": 4,
    "shoulder_flexion": -42,
    "shoulder_abduction": 12,
    "elbow_flexion": 6,
    "trunk_flexion": 14,
}
_HOOK_LYING = {"hip_flexion": 50, "knee_flexion": 95, "shoulder_abduction": 15}
_HALF_KNEEL = {
    "left_knee_flexion": 92,
    "right_hip_flexion": 88,
    "right_knee_flexion": 88,
    "left_ankle_plantarflexion": 10,
    "trunk_flexion": 12,
    "shoulder_flexion": 20,
    "shoulder_abduction": 7,
}
_KNEEL_SIT = {
    "hip_flexion": 75,
    "knee_flexion": 110,
    "ankle_plantarflexion": 50,
    "shoulder_flexion": 65,
    "trunk_flexion": 15,
}

_Stage = tuple[BodyPosition, Mapping[str, float], tuple[str, ...], float]
_DOWN_TO_BACK: tuple[_Stage, ...] = (
    (BodyPosition.STANDING, _CROUCH, ("feet",), 1.3),
    (BodyPosition.SEATED, _FLOOR_SIT, ("pelvis", "hands"), 1.1),
    (BodyPosition.SUPINE, _HOOK_LYING, ("pelvis", "shoulders"), 1.4),
)
_DOWN_TO_HANDS: tuple[_Stage, ...] = (
    (BodyPosition.HALF_KNEELING, _HALF_KNEEL, ("left_knee", "right_foot"), 1.3),
    (BodyPosition.ALL_FOURS, _KNEEL_SIT, ("knees", "hands"), 1.2),
)
_WAY_DOWN: Mapping[BodyPosition, tuple[_Stage, ...]] = {
    BodyPosition.STANDING: (),
    BodyPosition.SEATED: (),
    BodyPosition.HALF_KNEELING: (),
    BodyPosition.SUPINE: _DOWN_TO_BACK[:2],
    BodyPosition.SIDE_LYING: _DOWN_TO_BACK,
    BodyPosition.ALL_FOURS: _DOWN_TO_HANDS,
    BodyPosition.PRONE: _DOWN_TO_HANDS,
    BodyPosition.PLANK: _DOWN_TO_HANDS,
}


def _heading_for(pose: Pose) -> float:
    """How somebody stands before getting into a position, so that the last turn is a simple one.

    Somebody who lies down on the back and rolls over ends up facing across the way they stood.
    """
    if pose.base is not BodyPosition.SIDE_LYING:
        return pose.heading_deg
    return pose.heading_deg + (-90.0 if pose.down is Side.LEFT else 90.0)


def _stages(pose: Pose, place_m: tuple[float, float]) -> list[Leg]:
    """Legs from standing at a place to a pose, without the pose itself."""
    heading = _heading_for(pose)
    legs = []
    for base, angles, contacts, seconds in _WAY_DOWN.get(pose.base, ()):
        legs.append(Leg(Pose(base, resolve(angles, None), contacts, heading_deg=heading), seconds))
    return _kept_in_place(legs, place_m)


def _kept_in_place(legs: Sequence[Leg], place_m: tuple[float, float]) -> list[Leg]:
    """Anchor every stage so that the pelvis stays over one place."""
    kept = []
    for leg in legs:
        pelvis = place(leg.to, Build()).joints["pelvis"]
        anchor = (place_m[0] - float(pelvis[0]), place_m[1] - float(pelvis[1]))
        kept.append(replace(leg, to=replace(leg.to, anchor_m=anchor)))
    return kept


def _standing_place_m(pose: Pose, build: Build) -> tuple[float, float]:
    """Where somebody stands before getting into a pose: over the pelvis, or before the chair."""
    joints = place(pose, build).joints
    spot = joints["pelvis"]
    if pose.base is BodyPosition.SEATED:
        spot = (joints["left_ankle"] + joints["right_ankle"]) / 2
    return float(spot[0]), float(spot[1])


def last_pose(figure: Figure) -> Pose:
    """The pose itself, or the one that a blend goes to."""
    return figure.after if isinstance(figure, Blend) else figure


def get_up(start: Figure, build: Build) -> Passage:
    """From any position to standing; nothing to do where it stands already."""
    pose = last_pose(start)
    if pose.base is BodyPosition.STANDING:
        return Passage(start)
    place_m = _standing_place_m(pose, build)
    legs = _stages(pose, place_m)
    back = [Leg(leg.to, 1.2) for leg in reversed(legs)]
    return Passage(start, (*back, Leg(upright(place_m, _heading_for(pose)), 1.3)))


def get_into(pose: Pose, build: Build) -> Passage:
    """From standing to a position."""
    place_m = _standing_place_m(pose, build)
    return Passage(upright(place_m, _heading_for(pose)), (*_stages(pose, place_m), Leg(pose, 1.4)))


def joined(first: Passage, second: Passage) -> Passage:
    """One passage after the other; what does not meet is walked, or blended where it is near."""
    start = last_pose(second.start)
    end = first.legs[-1].to if first.legs else last_pose(first.start)
    if start == end:
        return Passage(first.start, (*first.legs, *second.legs))
    apart = hypot(start.anchor_m[0] - end.anchor_m[0], start.anchor_m[1] - end.anchor_m[1])
    if apart < _NEAR_M:
        turn = abs((start.heading_deg - end.heading_deg + 180) % 360 - 180)
        seconds = 0.6 + apart + turn / _TURNING_DEG_PER_S
        return Passage(first.start, (*first.legs, Leg(start, seconds), *second.legs))
    way = walk(end.anchor_m, start.anchor_m, start.heading_deg)
    facing = Leg(last_pose(way.start), 0.8)
    return Passage(first.start, (*first.legs, facing, *way.legs, *second.legs))


def between(start: Figure, end: Pose, build: Build) -> Passage:
    """From any figure to any pose: straight where the position is the same, else by standing."""
    pose = last_pose(start)
    same = pose.base is end.base and pose.down is end.down
    turned = abs((pose.heading_deg - end.heading_deg + 180) % 360 - 180) > 30
    if same and not (turned and end.base is not BodyPosition.STANDING):
        return Passage(start, (Leg(end, 1.0),))
    return joined(get_up(start, build), get_into(end, build))
