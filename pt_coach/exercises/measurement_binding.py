"""From the tree of a measure to a plain function of a body.

Bare landmarks are put on a side once, so that a frame costs only arithmetic. Whether the landmarks
are seen is for whoever calls the function to ask; it computes with what is there.
"""

from collections.abc import Callable, Mapping, Sequence
from math import hypot, isfinite, nan

from pt_coach.exercises.measurement_parser import (
    PAIRS,
    Mark,
    Node,
    Number,
    OfLandmarks,
    leaves,
)
from pt_coach.kinematics.body_frame import World, hip_line, point, shoulder_line
from pt_coach.kinematics.conditioning import Body
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
_Point = Callable[[Body], tuple[float, float]]


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


def value_of(node: Node, side: Side) -> Value:
    """An expression as a function of a body, with bare landmarks on a side.

    Where it has no value the function returns NaN or infinity; it never raises.
    """
    if isinstance(node, Number):
        constant = node.value
        return lambda _: constant
    if isinstance(node, OfLandmarks):
        return _OF_LANDMARKS[node.function]([_indices(mark, side) for mark in node.marks])
    return _OF_NUMBERS[node.function]([value_of(argument, side) for argument in node.arguments])


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


def _point_of(indices: AnyOf) -> _Point:
    if len(indices) == 1:
        i = indices[0]
        return lambda body: (body.x[i], body.y[i])
    left, right = indices

    def middle(body: Body) -> tuple[float, float]:
        # From the side the far one is often hidden; the near one stands for both.
        if not body.seen[left]:
            return body.x[right], body.y[right]
        if not body.seen[right]:
            return body.x[left], body.y[left]
        return (body.x[left] + body.x[right]) / 2, (body.y[left] + body.y[right]) / 2

    return middle


def _angle(indices: Sequence[AnyOf]) -> Value:
    if all(len(group) == 1 for group in indices):
        return _plain_angle(*(group[0] for group in indices))
    a, b, c = (_point_of(group) for group in indices)
    return lambda body: interior_deg(*a(body), *b(body), *c(body))


def _plain_angle(a: int, b: int, c: int) -> Value:
    """The measure that nearly every exercise has, without detours."""

    def value(body: Body) -> float:
        x, y = body.x, body.y
        return interior_deg(x[a], y[a], x[b], y[b], x[c], y[c])

    return value


def _world_angle(indices: Sequence[AnyOf]) -> Value:
    a, b, c = (_place_of(i) for i in indices)

    def value(body: Body) -> float:
        world = body.world
        if world is None:
            return nan
        at = b(world)
        return between_deg(minus(a(world), at), minus(c(world), at))

    return value


def _place_of(indices: AnyOf) -> Callable[[World], Vector3]:
    if len(indices) == 1:
        return lambda world: point(world, indices[0])
    return lambda world: middle(point(world, indices[0]), point(world, indices[1]))


def _line(indices: Sequence[AnyOf], of: Callable[[float, float, Body], float]) -> Value:
    a, b = (_point_of(i) for i in indices)

    def value(body: Body) -> float:
        (ax, ay), (bx, by) = a(body), b(body)
        return of(bx - ax, by - ay, body)

    return value


def _facing(body: Body) -> float:
    if abs(body.facing) < FACING:
        return nan
    return 1.0 if body.facing > 0 else -1.0


def _torsos(pixels: float, body: Body) -> float:
    return pixels / body.torso_px if body.torso_px > 0 else nan


def _height(indices: Sequence[AnyOf]) -> Value:
    a = _point_of(indices[0])
    return lambda body: _torsos(-a(body)[1], body)


def _turn(_: Sequence[AnyOf]) -> Value:
    def value(body: Body) -> float:
        if body.world is None or body.frame is None:
            return nan
        return around_deg(body.frame.up, hip_line(body.world), shoulder_line(body.world))

    return value


_OF_LANDMARKS: Mapping[str, Callable[[Sequence[AnyOf]], Value]] = {
    "angle": _angle,
    "world_angle": _world_angle,
    "tilt": lambda i: _line(i, lambda dx, dy, _: from_up_deg(dx, dy)),
    "lean": lambda i: _line(i, lambda dx, dy, body: lean_deg(dx * _facing(body), dy)),
    "rise": lambda i: _line(i, lambda dx, dy, _: elevation_deg(dx, dy)),
    "swing": lambda i: _line(i, lambda dx, dy, _: from_down_deg(dx, dy)),
    "height": _height,
    "distance": lambda i: _line(i, lambda dx, dy, body: _torsos(hypot(dx, dy), body)),
    "ahead": lambda i: _line(i, lambda dx, _, body: _torsos(-dx * _facing(body), body)),
    "turn": _turn,
}


def _divided(parts: Sequence[Value]) -> Value:
    a, b = parts

    def value(body: Body) -> float:
        below = b(body)
        return a(body) / below if abs(below) > _LEAST_DIVISOR else nan

    return value


def _two(parts: Sequence[Value], of: Callable[[float, float], float]) -> Value:
    a, b = parts
    return lambda body: of(a(body), b(body))


def _pick(parts: Sequence[Value], of: Callable[[list[float]], float]) -> Value:
    def value(body: Body) -> float:
        values = [part(body) for part in parts]
        # Python's min and max let a NaN pass unseen, depending on where it stands.
        return of(values) if isfinite(sum(values)) else nan

    return value


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)


_OF_NUMBERS: Mapping[str, Callable[[Sequence[Value]], Value]] = {
    "+": lambda parts: _two(parts, lambda a, b: a + b),
    "-": lambda parts: _two(parts, lambda a, b: a - b),
    "*": lambda parts: _two(parts, lambda a, b: a * b),
    "/": _divided,
    "neg": lambda parts: lambda body: -parts[0](body),
    "abs": lambda parts: lambda body: abs(parts[0](body)),
    "min": lambda parts: _pick(parts, min),
    "max": lambda parts: _pick(parts, max),
    "mean": lambda parts: _pick(parts, _mean),
}
