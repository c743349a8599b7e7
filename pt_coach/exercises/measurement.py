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
    >>> MeasureReader(Measure(measure="angle(hip, knee, ankle)", over=Over.MIN)).read(body, None)
    Reading(value=92.4, observed=True, side=<Side.LEFT: 'left'>, unknown='')

What cannot be seen is not a number: a `Reading` without a value says what is missing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import isfinite
from typing import NamedTuple

from pt_coach.exercises.definition import Measure, Over
from pt_coach.exercises.measurement_binding import (
    FACING,
    AnyOf,
    Value,
    functions_of,
    is_sided,
    needs_of,
    sure_value_of,
    value_of,
)
from pt_coach.exercises.measurement_parser import MeasurementError, Node, parse_tree, unit_of
from pt_coach.kinematics.conditioning import HELD, MISSING, OBSERVED, Body
from pt_coach.kinematics.landmarks import Landmark, Side

__all__ = ["Expression", "MeasureReader", "MeasurementError", "Reading", "parse"]

_FACE_WAY = frozenset({"lean", "ahead"})
_IN_SPACE = frozenset({"world_angle", "turn"})


class Reading(NamedTuple):
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
        expression: what is bound.
        needs: of each group of landmarks one has to be seen.
        landmarks: those of all groups.
        value: its value, NaN or infinite where there is none.
        sure: the same where all its landmarks are observed, else NaN.
        side: which side it is; None for one that is the same on both.
    """

    expression: "Expression"
    needs: tuple[AnyOf, ...]
    landmarks: AnyOf
    value: Value
    sure: Value
    side: Side | None

    @staticmethod
    def of(expression: "Expression", side: Side, named: Side | None) -> "Bound":
        """Bind an expression to a side, under that side's name or none."""
        needs = needs_of(expression.tree, side)
        landmarks = tuple(dict.fromkeys(i for group in needs for i in group))
        tree = expression.tree
        return Bound(
            expression, needs, landmarks, value_of(tree, side), sure_value_of(tree, side), named
        )

    def read(self, body: Body) -> Reading:
        """The value, or what is missing."""
        sure = self.sure(body)
        return Reading(sure, True, self.side) if isfinite(sure) else self.look(body)

    def look(self, body: Body) -> Reading:
        """The reading where not everything is observed, or where there is no value."""
        hidden, observed = _hidden(self.needs, body.seen)
        if hidden is not None:
            return Reading(None, False, self.side, _not_visible(hidden))
        value = self.value(body)
        if isfinite(value):
            return Reading(value, observed, self.side)
        return Reading(None, observed, self.side, self.expression.why_unknown(body))


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
        self._left = self._right = Bound.of(self, Side.LEFT, None)
        if self.is_sided:
            self._left = Bound.of(self, Side.LEFT, Side.LEFT)
            self._right = Bound.of(self, Side.RIGHT, Side.RIGHT)

    def on(self, side: Side) -> Bound:
        """The expression with bare landmarks on this side."""
        return self._left if side is Side.LEFT else self._right

    def landmarks(self, side: Side) -> frozenset[int]:
        """All landmarks it looks at on this side."""
        return frozenset(self.on(side).landmarks)

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


class MeasureReader:
    """Reads one measure off bodies.

    Of a mean, the side that is visible stands for both: seen from the side the far one comes and
    goes. Such a reading names its side. `working` and `other` are a mean as long as it is not
    known which side works.

    Args:
        measure: its expression and how its two sides become one.
    """

    __slots__ = ("_averages", "_left", "_one", "_over", "_right", "_working")

    def __init__(self, measure: Measure) -> None:
        expression = parse(measure.measure)
        self._over = over = measure.over
        self._averages = over not in (Over.MAX, Over.MIN)
        self._left, self._right = left, right = expression.on(Side.LEFT), expression.on(Side.RIGHT)
        self._one: Bound | None = None
        if not expression.is_sided or over is Over.LEFT:
            self._one = left
        elif over is Over.RIGHT:
            self._one = right
        # By working side, the side that is read.
        self._working: Mapping[Side, Bound] = {}
        if over is Over.WORKING:
            self._working = {Side.LEFT: left, Side.RIGHT: right}
        elif over is Over.OTHER:
            self._working = {Side.LEFT: right, Side.RIGHT: left}

    def value(self, body: Body, working: Side | None) -> float | None:
        """Only the value, in degrees or torso lengths; None where it is unknown."""
        one = self._one
        if one is None and working is not None:
            one = self._working.get(working)
        if one is not None:
            sure = one.sure(body)
            return sure if isfinite(sure) else one.look(body).value
        return self.read(body, working).value

    def read(self, body: Body, working: Side | None) -> Reading:
        """Read one frame.

        Args:
            body: the conditioned frame.
            working: the working side, where the set has one.
        """
        one = self._one
        if one is None and working is not None:
            one = self._working.get(working)
        if one is not None:
            return one.read(body)
        left, right = self._left, self._right
        if self._averages:
            a, b = left.sure(body), right.sure(body)
            if isfinite(a + b):
                return Reading((a + b) / 2)
            # The far side of a side view is hidden in most frames: it alone is looked at again.
            return _joined(
                self._over,
                Reading(a, True, left.side) if isfinite(a) else left.look(body),
                Reading(b, True, right.side) if isfinite(b) else right.look(body),
            )
        return _joined(self._over, left.read(body), right.read(body))


def _joined(over: Over, left: Reading, right: Reading) -> Reading:
    """Both sides as one; where one is hidden the other stands for both."""
    a, b = left.value, right.value
    if a is None:
        return right if b is not None else left
    if b is None:
        return left
    if over is Over.MAX:
        return left if a >= b else right
    if over is Over.MIN:
        return left if a <= b else right
    # The far side comes and goes in a side view; one that is really seen is enough.
    return Reading((a + b) / 2, left.observed or right.observed)


def _hidden(needs: Sequence[AnyOf], seen: Sequence[int]) -> tuple[AnyOf | None, bool]:
    """What cannot be seen, if anything; else whether all of it is observed in this frame."""
    observed = True
    for group in needs:
        best = seen[group[0]]
        if best != OBSERVED and len(group) > 1:
            best = max([seen[i] for i in group])
        if best == MISSING:
            return group, False
        if best == HELD:
            observed = False
    return None, observed


@cache
def _not_visible(group: AnyOf) -> str:
    """That a landmark, or either of a pair, is not visible."""
    name = Landmark(group[0]).name.lower().replace("_", " ").replace("foot index", "toe")
    if name.startswith("mouth "):
        name = f"{name.removeprefix('mouth ')} mouth"
    return f"{name if len(group) == 1 else name.removeprefix('left ')} not visible"
