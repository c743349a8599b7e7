"""Numbers read off a body: the measurement language of exercise files.

    angle(shoulder, hip, knee)       interior angle at the hip, degrees, 180 is straight
    tilt(mid.hip, mid.shoulder)      trunk from straight up, degrees, 0 to 180
    lean(mid.hip, mid.shoulder)      the same with a sign, + towards where the person faces
    swing(hip, ankle)                leg from straight down, degrees, 0 to 180
    rise(hip, ankle)                 leg above the horizontal, degrees, -90 to 90
    height(hip) - height(ankle)      torso lengths; only differences of heights mean something
    distance(left.knee, right.knee)  torso lengths
    ahead(knee, toe)                 how far the knee is in front of the toes, torso lengths
    world_angle(hip, knee, ankle)    interior angle in space, degrees
    turn()                           shoulders against hips about the trunk, degrees, + to the left

and `+ - * /`, brackets, `abs`, `min`, `max`, `mean`. Bare landmarks are on the side looked at,
`other.` on the opposite one; `left.`, `right.` and `mid.` (half-way) say it themselves.

    >>> knee = parse("angle(hip, knee, ankle)")
    >>> knee.unit, knee.is_sided
    ('deg', True)
    >>> read(Measure(measure="angle(hip, knee, ankle)", over=Over.MIN), body, None)
    Reading(value=92.4, observed=True, side=<Side.LEFT: 'left'>, unknown='')

What cannot be seen is not a number: a `Reading` without a value says what is missing.
"""

from dataclasses import dataclass
from functools import cache
from math import isfinite

from pt_coach.exercises.definition import Measure, Over
from pt_coach.exercises.measurement_binding import (
    FACING,
    AnyOf,
    Value,
    functions_of,
    is_sided,
    needs_of,
    value_of,
)
from pt_coach.exercises.measurement_parser import MeasurementError, Node, parse_tree, unit_of
from pt_coach.kinematics.conditioning import Body
from pt_coach.kinematics.landmarks import Landmark, Side

__all__ = ["Expression", "MeasurementError", "Reading", "parse", "read", "unit"]

_FACE_WAY = frozenset({"lean", "ahead"})
_IN_SPACE = frozenset({"world_angle", "turn"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One measure in one frame.

    Attributes:
        value: degrees or torso lengths; None where unknown.
        observed: False where a landmark was only held over a gap.
        side: which side gave the value: that of a `max` or `min`, or the only visible one of a
            `mean`; None where both did.
        unknown: what is missing, such as "left knee not visible"; empty where there is a value.
    """

    value: float | None
    observed: bool = True
    side: Side | None = None
    unknown: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Bound:
    """An expression on one side of the body.

    Attributes:
        needs: of each group of landmarks one has to be seen.
        value: its value, NaN or infinite where there is none.
        side: which side it is; None for one that is the same on both.
    """

    needs: tuple[AnyOf, ...]
    value: Value
    side: Side | None

    @staticmethod
    def of(tree: Node, side: Side, named: Side | None) -> "Bound":
        """Bind an expression's tree to a side, under that side's name or none."""
        return Bound(needs_of(tree, side), value_of(tree, side), named)


class Expression:
    """One measure's text, read and ready to be bound to a side.

    Attributes:
        text: as it was written.
        tree: what it says.
        unit: `deg`, `torso` (torso lengths) or `ratio`.
        is_sided: whether it means something else on the left than on the right.
    """

    def __init__(self, text: str, tree: Node) -> None:
        self.text = text
        self.tree = tree
        self.unit = unit_of(tree)
        self.is_sided = is_sided(tree)
        functions = functions_of(tree)
        self._needs_facing = not functions.isdisjoint(_FACE_WAY)
        self._needs_world = not functions.isdisjoint(_IN_SPACE)
        self._left = self._right = Bound.of(tree, Side.LEFT, None)
        if self.is_sided:
            self._left = Bound.of(tree, Side.LEFT, Side.LEFT)
            self._right = Bound.of(tree, Side.RIGHT, Side.RIGHT)

    def on(self, side: Side) -> Bound:
        """The expression with bare landmarks on this side."""
        return self._left if side is Side.LEFT else self._right

    def landmarks(self, side: Side) -> frozenset[int]:
        """All landmarks it looks at on this side."""
        return frozenset(i for group in self.on(side).needs for i in group)

    def why_unknown(self, body: Body) -> str:
        """Why there is no value although all landmarks are seen."""
        if self._needs_world and body.world is None:
            return "depth not known"
        if self._needs_facing and abs(body.facing) < FACING:
            return "which way the body faces not known"
        if body.torso_px <= 0:
            return "size of the body not known"
        return f"{self.text} has no value in this pose"


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

    Of a mean, the side that is visible stands for both: seen from the side the far one comes and
    goes. Such a reading names its side. `working` and `other` are a mean as long as it is not
    known which side works.

    Args:
        measure: its expression and how its two sides become one.
        body: the conditioned frame.
        working: the working side, where the set has one.
    """
    expression, over = parse(measure.measure), measure.over
    if not expression.is_sided or over is Over.LEFT:
        return _one_side(expression, body, Side.LEFT)
    if over is Over.RIGHT:
        return _one_side(expression, body, Side.RIGHT)
    if working is not None and (over is Over.WORKING or over is Over.OTHER):
        return _one_side(expression, body, working if over is Over.WORKING else working.other)
    left = _one_side(expression, body, Side.LEFT)
    right = _one_side(expression, body, Side.RIGHT)
    return _joined(over, left, right)


def _joined(over: Over, left: Reading, right: Reading) -> Reading:
    """Both sides as one; where one is hidden the other stands for both."""
    if left.value is None:
        return right if right.value is not None else left
    if right.value is None:
        return left
    if over is Over.MAX:
        return left if left.value >= right.value else right
    if over is Over.MIN:
        return left if left.value <= right.value else right
    # The far side comes and goes in a side view; one that is really seen is enough.
    return Reading((left.value + right.value) / 2, left.observed or right.observed)


def _one_side(expression: Expression, body: Body, side: Side) -> Reading:
    """The reading on one side, worked out once for each body."""
    bound = expression.on(side)
    known: Reading | None = body.memo.get(bound)
    if known is None:
        known = body.memo[bound] = _look(expression, bound, body)
    return known


def _look(expression: Expression, bound: Bound, body: Body) -> Reading:
    seen = body.seen
    observed = True
    for group in bound.needs:
        best = seen[group[0]] if len(group) == 1 else max(seen[group[0]], seen[group[1]])
        if best == 0:
            return Reading(None, False, bound.side, f"{_name(group)} not visible")
        if best == 1:
            observed = False
    value = bound.value(body)
    if not isfinite(value):
        return Reading(None, observed, bound.side, expression.why_unknown(body))
    return Reading(value, observed, bound.side)


def _name(group: AnyOf) -> str:
    """What a landmark, or either of a pair, is called."""
    name = Landmark(group[0]).name.lower().replace("_", " ").replace("foot index", "toe")
    if name.startswith("mouth "):
        name = f"{name.removeprefix('mouth ')} mouth"
    return name if len(group) == 1 else name.removeprefix("left ")
