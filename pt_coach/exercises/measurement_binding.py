"""From the tree of a measure to a plain function of a body.

Bare landmarks are put on a side once, and the whole expression becomes one Python function, so
that a frame costs only arithmetic: a measure of two sides takes some 3 microseconds instead of the
15 that a tree of small functions took. The text that is compiled is put together from landmark
numbers, numbers and the names below only, never from what stands in a file.
"""

from collections.abc import Callable, Mapping, Sequence
from math import hypot, isfinite, nan
from typing import Any, Final

from pt_coach.exercises.measurement_parser import (
    PAIRS,
    Mark,
    Node,
    Number,
    OfLandmarks,
    leaves,
)
from pt_coach.kinematics.body_frame import World, hip_line, point, shoulder_line
from pt_coach.kinematics.conditioning import OBSERVED, Body
from pt_coach.kinematics.joint_angles import (
    Vector3,
    around_deg,
    between_deg,
    elevation_deg,
    from_down_deg,
    from_up_deg,
    interior_deg,
    lean_deg,
    middle,
    minus,
)
from pt_coach.kinematics.landmarks import Landmark, Side

# Below this nobody can say which way the person faces.
FACING = 0.2
_LEAST_DIVISOR = 1e-9
_TRUNK = (
    (int(Landmark.LEFT_SHOULDER),),
    (int(Landmark.RIGHT_SHOULDER),),
    (int(Landmark.LEFT_HIP),),
    (int(Landmark.RIGHT_HIP),),
)

Value = Callable[[Body], float]
# Landmarks of which at least one has to be seen.
AnyOf = tuple[int, ...]


def needs_of(node: Node, side: Side) -> tuple[AnyOf, ...]:
    """The groups of landmarks that an expression looks at on a side, each once."""
    return tuple(dict.fromkeys(_arguments(node, side)))


def is_sided(node: Node) -> bool:
    """Whether an expression means something else on the left than on the right."""
    return _arguments(node, Side.LEFT) != _arguments(node, Side.RIGHT)


def _arguments(node: Node, side: Side) -> list[AnyOf]:
    """The groups of landmarks in the order of the expression's text."""
    groups: list[AnyOf] = []
    for leaf in leaves(node):
        groups += [_indices(mark, side) for mark in leaf.marks] if leaf.marks else _TRUNK
    return groups


def functions_of(node: Node) -> frozenset[str]:
    """All functions of landmarks in an expression."""
    return frozenset(leaf.function for leaf in leaves(node))


def _indices(mark: Mark, side: Side) -> AnyOf:
    left, right = PAIRS[mark.name]
    if left == right:
        return (left,)
    if mark.prefix == "mid":
        return (left, right)
    if mark.prefix in ("left", "right"):
        side = Side(mark.prefix)
    elif mark.prefix == "other":
        side = side.other
    return (left,) if side is Side.LEFT else (right,)


# --- to one function ----------------------------------------------------------------------


def value_of(node: Node, side: Side) -> Value:
    """An expression as a function of a body, with bare landmarks on a side.

    Whether the landmarks are seen is for whoever calls it to ask: it computes with what is there,
    and of a `mid` point with the side that is seen where only one is. Where there is no value it
    returns NaN or infinity; it never raises.
    """
    pairs = [group for group in needs_of(node, side) if len(group) == 2]
    return _function(
        *(f"{_x(pair)}, {_y(pair)} = seen_middle(body, {pair[0]}, {pair[1]})" for pair in pairs),
        f"return {_text(node, side)}",
    )


def sure_value_of(node: Node, side: Side) -> Value:
    """The same where every landmark is observed in this frame, and NaN where one is not."""
    needs = needs_of(node, side)
    marks = sorted({i for group in needs for i in group})
    lines = []
    if marks:
        lines.append(
            f"if {' + '.join(f'seen[{i}]' for i in marks)} != {OBSERVED * len(marks)}: return nan"
        )
    for left, right in (group for group in needs if len(group) == 2):
        lines.append(f"{_x((left, right))} = (x[{left}] + x[{right}]) / 2")
        lines.append(f"{_y((left, right))} = (y[{left}] + y[{right}]) / 2")
    return _function(*lines, f"return {_text(node, side)}")


def _function(*lines: str) -> Value:
    """A function of a body; a name of `_BEFORE` is worked out first where a line has it."""
    text = "\n".join(lines)
    first = [f"{name} = {made}" for name, made in _BEFORE.items() if name in text]
    made: dict[str, Any] = {}
    exec("def value(body):\n " + "\n ".join([*first, *lines]), dict(_NAMES), made)
    value: Value = made["value"]
    return value


def _text(node: Node, side: Side) -> str:
    """What is to be computed, as Python."""
    if isinstance(node, Number):
        return repr(float(node.value))
    if isinstance(node, OfLandmarks):
        groups = [_indices(mark, side) for mark in node.marks]
        places = {f"{name}x": _x(group) for name, group in zip("abc", groups, strict=False)}
        places |= {f"{name}y": _y(group) for name, group in zip("abc", groups, strict=False)}
        return _OF_LANDMARKS[node.function].format(**places, groups=groups)
    parts = [_text(argument, side) for argument in node.arguments]
    return _OF_NUMBERS[node.function].format(*parts, all=", ".join(parts))


def _x(group: AnyOf) -> str:
    return f"x[{group[0]}]" if len(group) == 1 else f"mid_x_{group[0]}"


def _y(group: AnyOf) -> str:
    return f"y[{group[0]}]" if len(group) == 1 else f"mid_y_{group[0]}"


# A direction goes from a to b, an angle is at b.
_OF_LANDMARKS: Final[Mapping[str, str]] = {
    "angle": "interior_deg({ax}, {ay}, {bx}, {by}, {cx}, {cy})",
    "world_angle": "world_angle_deg(body, {groups})",
    "tilt": "from_up_deg({bx} - {ax}, {by} - {ay})",
    "lean": "lean_deg(({bx} - {ax}) * facing, {by} - {ay})",
    "rise": "elevation_deg({bx} - {ax}, {by} - {ay})",
    "swing": "from_down_deg({bx} - {ax}, {by} - {ay})",
    "height": "(-{ay} / torso)",
    "distance": "(hypot({bx} - {ax}, {by} - {ay}) / torso)",
    "ahead": "(({ax} - {bx}) * facing / torso)",
    "turn": "turn_deg(body)",
}
_OF_NUMBERS: Final[Mapping[str, str]] = {
    "+": "({0} + {1})",
    "-": "({0} - {1})",
    "*": "({0} * {1})",
    "/": "divided({0}, {1})",
    "neg": "(-{0})",
    "abs": "abs({0})",
    "min": "of_known(min, {all})",
    "max": "of_known(max, {all})",
    "mean": "of_known(mean, {all})",
}
_BEFORE: Final[Mapping[str, str]] = {
    "seen": "body.seen",
    "x": "body.x",
    "y": "body.y",
    "torso": "body.torso_px if body.torso_px > 0 else nan",
    "facing": "way(body)",
}


def _seen_middle(body: Body, left: int, right: int) -> tuple[float, float]:
    # From the side the far one is often hidden; the near one stands for both.
    if not body.seen[left]:
        return body.x[right], body.y[right]
    if not body.seen[right]:
        return body.x[left], body.y[left]
    return (body.x[left] + body.x[right]) / 2, (body.y[left] + body.y[right]) / 2


def _way(body: Body) -> float:
    """+1 for who faces the picture's right, -1 for its left, NaN for who faces neither."""
    if abs(body.facing) < FACING:
        return nan
    return 1.0 if body.facing > 0 else -1.0


def _world_angle_deg(body: Body, groups: Sequence[AnyOf]) -> float:
    if body.world is None:
        return nan
    a, b, c = (_place(body.world, group) for group in groups)
    return between_deg(minus(a, b), minus(c, b))


def _place(world: World, group: AnyOf) -> Vector3:
    if len(group) == 1:
        return point(world, group[0])
    return middle(point(world, group[0]), point(world, group[1]))


def _turn_deg(body: Body) -> float:
    if body.world is None or body.frame is None:
        return nan
    return around_deg(body.frame.up, hip_line(body.world), shoulder_line(body.world))


def _divided(a: float, b: float) -> float:
    return a / b if abs(b) > _LEAST_DIVISOR else nan


def _of_known(of: Callable[[Sequence[float]], float], *values: float) -> float:
    # Python's min and max let a NaN pass unseen, depending on where it stands.
    return of(values) if isfinite(sum(values)) else nan


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


# All that a compiled expression can reach.
_NAMES: Final[Mapping[str, object]] = {
    "__builtins__": {"abs": abs, "min": min, "max": max},
    "nan": nan,
    "hypot": hypot,
    "interior_deg": interior_deg,
    "from_up_deg": from_up_deg,
    "from_down_deg": from_down_deg,
    "lean_deg": lean_deg,
    "elevation_deg": elevation_deg,
    "seen_middle": _seen_middle,
    "way": _way,
    "world_angle_deg": _world_angle_deg,
    "turn_deg": _turn_deg,
    "divided": _divided,
    "of_known": _of_known,
    "mean": _mean,
}
