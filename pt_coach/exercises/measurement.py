"""Numbers read off a body: the measurement language of exercise files.

    angle(shoulder, hip, knee)       interior angle at the hip, degrees, 180 is straight
    height(knee) - height(hip)       torso lengths; only differences of heights mean something
    tilt(mid.hip, mid.shoulder)      trunk from straight up, degrees

`Expression` is one such text; bound to a side it is a plain function of a `Body`. What cannot be
seen is not a number: a `Reading` without a value says which landmark is missing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import atan2, hypot, inf, nan, pi

from pt_coach.exercises.definition import Measure, Over
from pt_coach.exercises.measurement_parser import (
    LANDMARK_FUNCTIONS,
    PAIRS,
    Mark,
    MeasurementError,
    Node,
    Number,
    OfLandmarks,
    OfNumbers,
    parse_tree,
)
from pt_coach.kinematics.body_frame import point
from pt_coach.kinematics.conditioning import Body
from pt_coach.kinematics.joint_angles import between_deg, interior_deg, minus
from pt_coach.kinematics.landmarks import Landmark, Side

__all__ = ["Expression", "MeasurementError", "Reading", "parse", "read", "unit"]

_DEG = 180.0 / pi
# Below this nobody can say which way the person faces.
_FACING = 0.2

Value = Callable[[Body], float]
_Point = Callable[[Body], tuple[float, float]]
# Landmarks of which at least one has to be seen.
_AnyOf = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One measure in one frame.

    Attributes:
        value: degrees or torso lengths; None where unknown.
        observed: False where a landmark was only held over a gap.
        side: which side gave the value of a `max` or `min`; None where both did.
        unknown: what is missing, such as "left knee not visible"; empty where there is a value.
    """

    value: float | None
    observed: bool = True
    side: Side | None = None
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """An expression on one side of the body."""

    needs: tuple[_AnyOf, ...]
    value: Value


class Expression:
    """One measure's text, read and ready to be bound to a side."""

    def __init__(self, text: str, tree: Node) -> None:
        self.text = text
        self.tree = tree
        self.unit = _unit(tree)
        self.is_sided = _is_sided(tree)
        self._bound = {side: _bind(tree, side) for side in Side}

    def on(self, side: Side) -> Bound:
        """The expression with bare landmarks on this side."""
        return self._bound[side]

    def landmarks(self, side: Side) -> frozenset[int]:
        """All landmarks it looks at on this side."""
        return frozenset(i for group in self._bound[side].needs for i in group)


@cache
def parse(text: str) -> Expression:
    """Read one expression of the measurement language.

    Raises:
        MeasurementError: with the 0-based column of what is wrong.
    """
    return Expression(text, parse_tree(text))


def unit(expression: Expression) -> str:
    """`deg`, `torso` (torso lengths) or `ratio`."""
    return expression.unit


def read(measure: Measure, body: Body, working: Side | None) -> Reading:
    """Read one measure off a body.

    Args:
        measure: its expression and how its two sides become one.
        body: the conditioned frame.
        working: the working side, where the set has one.
    """
    return _read(parse(measure.measure), measure.over, body, working)


def _read(expression: Expression, over: Over, body: Body, working: Side | None) -> Reading:
    if not expression.is_sided:
        return _one_side(expression, body, Side.LEFT, None)
    if over in (Over.LEFT, Over.RIGHT):
        return _one_side(expression, body, Side(over.value), Side(over.value))
    if over in (Over.WORKING, Over.OTHER) and working is not None:
        side = working if over is Over.WORKING else working.other
        return _one_side(expression, body, side, side)
    left = _one_side(expression, body, Side.LEFT, Side.LEFT)
    right = _one_side(expression, body, Side.RIGHT, Side.RIGHT)
    return _joined(over, left, right)


def _joined(over: Over, left: Reading, right: Reading) -> Reading:
    """One of two sides; where one is hidden the other stands for both."""
    if left.value is None:
        return right if right.value is not None else left
    if right.value is None:
        return left
    if over in (Over.MIN, Over.MAX):
        first = left if (left.value <= right.value) is (over is Over.MIN) else right
        return Reading(first.value, first.observed, first.side)
    # The far side comes and goes in a side view; one that is really seen is enough.
    return Reading((left.value + right.value) / 2, left.observed or right.observed)


def _one_side(expression: Expression, body: Body, side: Side, named: Side | None) -> Reading:
    bound = expression.on(side)
    seen = body.seen
    observed = True
    for group in bound.needs:
        best = max([seen[i] for i in group])
        if best == 0:
            return Reading(None, False, named, f"{_name(group[0])} not visible")
        observed = observed and best == 2
    value = bound.value(body)
    if value != value or value in (inf, -inf):
        return Reading(None, observed, named, f"{expression.text} cannot be told from here")
    return Reading(value, observed, named)


def _name(landmark: int) -> str:
    return Landmark(landmark).name.lower().replace("_", " ").replace("foot index", "toe")


# --- binding ------------------------------------------------------------------------------


def _indices(mark: Mark, side: Side) -> _AnyOf:
    left, right = PAIRS[mark.name]
    if mark.prefix == "mid":
        return (left, right)
    if mark.prefix in ("left", "right"):
        side = Side(mark.prefix)
    elif mark.prefix == "other":
        side = side.other
    return (left,) if side is Side.LEFT else (right,)


def _point_of(indices: _AnyOf) -> _Point:
    if len(indices) == 1 or indices[0] == indices[1]:
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


def _bind(node: Node, side: Side) -> Bound:
    match node:
        case Number(value):
            return Bound((), lambda _: value)
        case OfLandmarks(function, marks):
            indices = [_indices(mark, side) for mark in marks]
            needs = tuple(indices) if function != "turn" else ((11,), (12,), (23,), (24,))
            return Bound(needs, _OF_LANDMARKS[function](indices))
        case OfNumbers(function, arguments):
            parts = [_bind(argument, side) for argument in arguments]
            needs = tuple(group for part in parts for group in part.needs)
            return Bound(needs, _OF_NUMBERS[function]([part.value for part in parts]))


def _angle(indices: Sequence[_AnyOf]) -> Value:
    a, b, c = (_point_of(i) for i in indices)
    return lambda body: interior_deg(*a(body), *b(body), *c(body))


def _world_angle(indices: Sequence[_AnyOf]) -> Value:
    a, b, c = (i[0] for i in indices)

    def value(body: Body) -> float:
        world = body.world
        if world is None:
            return nan
        at = point(world, b)
        return between_deg(minus(point(world, a), at), minus(point(world, c), at))

    return value


def _line(indices: Sequence[_AnyOf], of: Callable[[float, float, Body], float]) -> Value:
    a, b = (_point_of(i) for i in indices)

    def value(body: Body) -> float:
        (ax, ay), (bx, by) = a(body), b(body)
        return of(bx - ax, by - ay, body)

    return value


def _facing(body: Body) -> float:
    if abs(body.facing) < _FACING:
        return nan
    return 1.0 if body.facing > 0 else -1.0


def _torsos(pixels: float, body: Body) -> float:
    return pixels / body.torso_px if body.torso_px > 0 else nan


def _height(indices: Sequence[_AnyOf]) -> Value:
    a = _point_of(indices[0])
    return lambda body: _torsos(-a(body)[1], body)


def _turn(_: Sequence[_AnyOf]) -> Value:
    def value(body: Body) -> float:
        if body.world is None:
            return nan
        shoulders = minus(point(body.world, 11), point(body.world, 12))
        hips = minus(point(body.world, 23), point(body.world, 24))
        yaw = (atan2(shoulders[2], shoulders[0]) - atan2(hips[2], hips[0])) * _DEG
        return (yaw + 180.0) % 360.0 - 180.0

    return value


_OF_LANDMARKS: Mapping[str, Callable[[Sequence[_AnyOf]], Value]] = {
    "angle": _angle,
    "world_angle": _world_angle,
    "tilt": lambda i: _line(i, lambda dx, dy, _: abs(atan2(dx, -dy)) * _DEG),
    "lean": lambda i: _line(i, lambda dx, dy, body: atan2(dx * _facing(body), -dy) * _DEG),
    "rise": lambda i: _line(i, lambda dx, dy, _: atan2(-dy, abs(dx)) * _DEG),
    "swing": lambda i: _line(i, lambda dx, dy, _: abs(atan2(dx, dy)) * _DEG),
    "height": _height,
    "distance": lambda i: _line(i, lambda dx, dy, body: _torsos(hypot(dx, dy), body)),
    "ahead": lambda i: _line(i, lambda dx, dy, body: _torsos(-dx * _facing(body), body)),
    "turn": _turn,
}


def _divided(parts: Sequence[Value]) -> Value:
    a, b = parts

    def value(body: Body) -> float:
        below = b(body)
        return a(body) / below if abs(below) > 1e-9 else nan

    return value


def _two(parts: Sequence[Value], of: Callable[[float, float], float]) -> Value:
    a, b = parts
    return lambda body: of(a(body), b(body))


_OF_NUMBERS: Mapping[str, Callable[[Sequence[Value]], Value]] = {
    "+": lambda parts: _two(parts, lambda a, b: a + b),
    "-": lambda parts: _two(parts, lambda a, b: a - b),
    "*": lambda parts: _two(parts, lambda a, b: a * b),
    "/": _divided,
    "neg": lambda parts: lambda body: -parts[0](body),
    "abs": lambda parts: lambda body: abs(parts[0](body)),
    "min": lambda parts: lambda body: min(part(body) for part in parts),
    "max": lambda parts: lambda body: max(part(body) for part in parts),
    "mean": lambda parts: lambda body: sum(part(body) for part in parts) / len(parts),
}


def _is_sided(node: Node) -> bool:
    match node:
        case Number():
            return False
        case OfLandmarks(_, marks):
            return any(mark.prefix in ("", "other") and mark.name != "nose" for mark in marks)
        case OfNumbers(_, arguments):
            return any(_is_sided(argument) for argument in arguments)


def _unit(node: Node) -> str:
    match node:
        case Number():
            return "ratio"
        case OfLandmarks(function):
            return LANDMARK_FUNCTIONS[function][1]
        case OfNumbers("/", (above, below)):
            return "ratio" if _unit(above) == _unit(below) else _unit(above)
        case OfNumbers(_, arguments):
            units = [_unit(argument) for argument in arguments]
            return next((u for u in units if u != "ratio"), "ratio")
