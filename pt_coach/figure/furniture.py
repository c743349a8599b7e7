"""Which things are in the room for a movement, and where, so that they can be used."""

from dataclasses import dataclass

from pt_coach.figure.movement import Movement
from pt_coach.figure.placement import place, step_height_m
from pt_coach.kinematics.landmarks import Side

Corner = tuple[float, float, float]
Box = tuple[Corner, Corner]

_COUNTER_DEPTH_M = 0.34
_COUNTER_HALF_M = 0.34
_UNDER_HAND_M = 0.045
_STEP_MARGIN_M = 0.03
_WALL_HALF_M = 0.36
_WALL_TOP_M = 2.1
_WALL_DEPTH_M = 0.05
_BACK_M = 0.118
# Hands on a wall are not much lower than the base of the neck.
_HANDS_ON_WALL_M = 0.45


@dataclass(frozen=True, slots=True)
class Furniture:
    """What is in the room.

    Attributes:
        chair_m: middle of the chair's seat (x, y) and its height, metres; None without one.
        boxes: lowest and highest corners of other things, such as a counter or a step, metres.
        walls: the same of walls to lean on.
        towel: the side whose foot it goes round; both hands hold it.
    """

    chair_m: Corner | None = None
    boxes: tuple[Box, ...] = ()
    walls: tuple[Box, ...] = ()
    towel: Side | None = None


def _counter(movement: Movement) -> tuple[Box, ...]:
    """A table before the figure, under its hands in the start pose."""
    joints = place(movement.start_pose, movement.build).joints
    near = min(float(joints["left_wrist"][0]), float(joints["right_wrist"][0]))
    under = min(float(joints["left_hand"][2]), float(joints["right_hand"][2]))
    top = max(under - _UNDER_HAND_M, 0.3)
    far, half, leg = near + _COUNTER_DEPTH_M, _COUNTER_HALF_M, 0.04
    board = ((near, -half, top - 0.035), (far, half, top))
    legs = tuple(
        ((x, y, 0.0), (x + leg, y + leg, top - 0.035))
        for x in (near, far - leg)
        for y in (-half, half - leg)
    )
    return (board, *legs)


def _step(movement: Movement) -> tuple[Box, ...]:
    """A step under the foot that stands on it, or in front of the feet of the start pose."""
    pose, build = movement.start_pose, movement.build
    joints = place(pose, build).joints
    top = step_height_m(build)
    for side in Side:
        if f"{side}_foot_on_step" in pose.contacts:
            near = float(joints[f"{side}_heel"][0]) - _STEP_MARGIN_M
            break
    else:
        near = max(float(joints["left_toe"][0]), float(joints["right_toe"][0])) + 0.05
    return (((near, -0.3, 0.0), (near + 0.34, 0.3, top)),)


def _wall(movement: Movement) -> tuple[Box, ...]:
    """A wall before the hands, where they are raised before the chest, else behind the back."""
    build = movement.build
    joints = place(movement.start_pose, build).joints
    hands = [joints[f"{side}_hand"] for side in Side]
    chest = joints["neck"]
    if all(h[2] > chest[2] - _HANDS_ON_WALL_M and h[0] > chest[0] + 0.2 for h in hands):
        near = max(float(h[0]) for h in hands) + 0.015
        return (((near, -_WALL_HALF_M, 0.0), (near + _WALL_DEPTH_M, _WALL_HALF_M, _WALL_TOP_M)),)
    back = min(float(joints[name][0]) for name in ("pelvis", "thoracic"))
    near = back - _BACK_M * build.girth
    return (((near - _WALL_DEPTH_M, -_WALL_HALF_M, 0.0), (near, _WALL_HALF_M, _WALL_TOP_M)),)


def furniture_of(movement: Movement) -> Furniture:
    """What is in the room for a movement, from its demonstration's `props`."""
    chair = movement.chair_m()
    boxes: tuple[Box, ...] = ()
    if "counter" in movement.demonstration.props:
        boxes += _counter(movement)
    if "step" in movement.demonstration.props:
        boxes += _step(movement)
    walls = _wall(movement) if "wall" in movement.demonstration.props else ()
    towel = None
    if "towel" in movement.demonstration.props:
        reps = movement.script.reps
        towel = (reps[0].side if reps else None) or Side.LEFT
    seat = None if chair is None else (float(chair[0]), float(chair[1]), float(chair[2]))
    return Furniture(seat, boxes, walls, towel)
