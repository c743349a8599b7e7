"""Which furniture stands in the room for a movement, and where, so that it can be used."""

from dataclasses import dataclass

from pt_coach.figure.movement import Movement
from pt_coach.figure.placement import place

Corner = tuple[float, float, float]
Box = tuple[Corner, Corner]

_COUNTER_DEPTH_M = 0.34
_COUNTER_HALF_M = 0.34
_UNDER_HAND_M = 0.045


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands in the room.

    Attributes:
        chair_m: middle of the chair's seat (x, y) and its height, metres; None without one.
        boxes: lowest and highest corners of other things, such as a counter or a step, metres.
    """

    chair_m: Corner | None = None
    boxes: tuple[Box, ...] = ()


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
    """A step in front of the feet of the start pose."""
    joints = place(movement.start_pose, movement.build).joints
    near = max(float(joints["left_toe"][0]), float(joints["right_toe"][0])) + 0.05
    return (((near, -0.3, 0.0), (near + 0.32, 0.3, 0.18)),)


def furniture_of(movement: Movement) -> Furniture:
    """What stands in the room for a movement, from its demonstration's `props`."""
    chair = movement.chair_m()
    boxes: tuple[Box, ...] = ()
    if "counter" in movement.demonstration.props:
        boxes += _counter(movement)
    if "step" in movement.demonstration.props:
        boxes += _step(movement)
    seat = None if chair is None else (float(chair[0]), float(chair[1]), float(chair[2]))
    return Furniture(seat, boxes)
