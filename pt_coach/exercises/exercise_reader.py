"""All measures of one exercise, read off each frame once: movement, start pose, form rules."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from pt_coach.exercises.definition import (
    Band,
    FormRule,
    Measure,
    Movement,
    Over,
    StartPose,
)
from pt_coach.exercises.measurement import MeasureReader, parse
from pt_coach.kinematics.conditioning import Body
from pt_coach.kinematics.landmarks import CameraView, Side
from pt_coach.kinematics.one_euro import BETA_PER_DEG_S, DEGREES_PER_TORSO, OneEuro

# Less than this share of the movement's weight seen, and its travel is unknown.
_LEAST_WEIGHT = 0.5
# So far inside its band a person's own start pose lies at least; measurement error is 6 degrees.
_SLACK_DEG = 15.0
# After a gap the filter's memory is of another moment.
_STALE_S = 0.5


class MovementReading(NamedTuple):
    """The movement in one frame.

    Attributes:
        travel: 0 at the prescribed start, 1 at the target; None where unknown.
        value: the first measure in its own unit, smoothed; None where unknown.
        observed: False where it stands on landmarks that were only held over a gap.
        unknown: what is missing.
    """

    travel: float | None
    value: float | None
    observed: bool
    unknown: str = ""


class _Smooth:
    """One measure's values, smoothed."""

    def __init__(self, measure: Measure) -> None:
        in_degrees = parse(measure.measure).unit == "deg"
        self._filter = OneEuro(beta=BETA_PER_DEG_S * (1.0 if in_degrees else DEGREES_PER_TORSO))
        self._last_s = -1e9
        self._side: Side | None = None

    def update(self, t: float, value: float, working: Side | None) -> float:
        if t - self._last_s > _STALE_S or working is not self._side:
            self._filter.reset()
        self._last_s, self._side = t, working
        return self._filter.update(t=t, value=value)


class MovementReader:
    """The exercise's travel, from all its movement measures that the view shows.

    Args:
        movement: the exercise's.
        target: the prescription's own end range for the first measure, None for the usual one.
    """

    def __init__(self, movement: tuple[Movement, ...], target: float | None = None) -> None:
        if target is not None and movement and target != movement[0].start:
            first = movement[0].model_copy(update={"target": target})
            movement = (first, *movement[1:])
        self._parts = [_Part(one) for one in movement]
        sided = next((m for m in movement if _can_lead(m)), None)
        self._lead_travel = (sided.target - sided.start) if sided else 1.0
        self._sides = (_on(sided, Over.LEFT), _on(sided, Over.RIGHT)) if sided is not None else None
        self._used = self._parts

    def look_from(self, view: CameraView) -> None:
        """From now on use the measures that this view shows, all of them if it shows none."""
        seen = [part for part in self._parts if part.movement.seen_in(view)]
        unknown = view is CameraView.UNKNOWN
        self._used = self._parts if unknown or not seen else seen

    def read(self, body: Body, working: Side | None) -> MovementReading:
        """Read one frame.

        What is observed speaks alone where it carries half of the weight; else what is held over
        a gap speaks too, and the reading is not observed.
        """
        total = known = firm = travel = firm_travel = 0.0
        value: float | None = None
        unknown = ""
        for i, part in enumerate(self._used):
            weight = part.weight
            total += weight
            raw, observed, _, missing = part.reader.read(body, working)
            if raw is None:
                unknown = unknown or missing
                continue
            smooth = part.smooth.update(body.t, raw, working)
            if i == 0:
                value = smooth
            share = weight * (smooth - part.start) / part.way
            known += weight
            travel += share
            if observed:
                firm += weight
                firm_travel += share
        if known == 0.0 or known < _LEAST_WEIGHT * total:
            return MovementReading(None, None, False, unknown or "movement not visible")
        if firm >= _LEAST_WEIGHT * total:
            return MovementReading(firm_travel / firm, value, True)
        return MovementReading(travel / known, value, False)

    @property
    def tells_sides(self) -> bool:
        """Whether it can tell which side moves."""
        return self._sides is not None

    def lead(self, body: Body) -> float | None:
        """Travel of the left side less that of the right; None where it cannot be told."""
        if self._sides is None:
            return None
        left, right = (side.value(body, None) for side in self._sides)
        if left is None or right is None:
            return None
        return (left - right) / self._lead_travel


class _Part:
    """One of the movement's measures."""

    __slots__ = ("movement", "reader", "smooth", "start", "way", "weight")

    def __init__(self, one: Movement) -> None:
        self.movement = one
        self.reader, self.smooth = MeasureReader(one), _Smooth(one)
        self.start, self.way, self.weight = one.start, one.target - one.start, one.weight


def _on(one: Movement, over: Over) -> MeasureReader:
    return MeasureReader(Measure(measure=one.measure, over=over))


def _can_lead(one: Movement) -> bool:
    """Whether a measure can tell which side moves."""
    return parse(one.measure).is_sided and one.over in (Over.MAX, Over.MIN, Over.WORKING)


class StartPoseReader:
    """Whether the body is in the start pose, as far as its joints tell.

    Until the person's own start pose is known, the exercise's bands are all there is; from then on
    an edge that the person stands close to gives way to them.
    """

    def __init__(self, start_pose: StartPose) -> None:
        self._bands = [
            (band, MeasureReader(band), band.above, band.below) for band in start_pose.bands
        ]

    def holds(self, body: Body, working: Side | None, view: CameraView) -> bool | None:
        """Whether every band that the view shows holds; None where one cannot be seen.

        Args:
            body: the conditioned frame.
            working: the working side.
            view: bands for other views are left out.
        """
        unknown = False
        for band, reader, above, below in self._bands:
            if view is not CameraView.UNKNOWN and not band.seen_in(view):
                continue
            value = reader.value(body, working)
            if value is None:
                unknown = True
            elif (above is not None and value < above) or (below is not None and value > below):
                return False
        return None if unknown else True

    def calibrate(self, body: Body, working: Side | None) -> None:
        """Take this frame as the person's own start pose."""
        self._bands = [
            (band, reader, *_around(band, reader.value(body, working)))
            for band, reader, _, _ in self._bands
        ]


def _around(band: Band, value: float | None) -> tuple[float | None, float | None]:
    """A band's edges, moved so that a person's own value lies well inside."""
    if value is None:
        return band.above, band.below
    slack = _SLACK_DEG if parse(band.measure).unit == "deg" else _SLACK_DEG / DEGREES_PER_TORSO
    above = None if band.above is None else min(band.above, value - slack)
    below = None if band.below is None else max(band.below, value + slack)
    return above, below


class FormReader:
    """The measures of the form rules.

    Args:
        rules: the exercise's.

    Attributes:
        measured: ids of the rules that have a measure.
    """

    def __init__(self, rules: tuple[FormRule, ...]) -> None:
        measures = {
            rule.id: Measure(measure=rule.measure, over=rule.over)
            for rule in rules
            if rule.measure is not None
        }
        self.measured = frozenset(measures)
        self._measured = [
            (rule_id, MeasureReader(measure), _Smooth(measure))
            for rule_id, measure in measures.items()
        ]

    def read(
        self, body: Body, working: Side | None, rules: Collection[str]
    ) -> Mapping[str, float | None]:
        """The value of each measured rule among these by the rule's id; None where unknown."""
        t = body.t
        values: dict[str, float | None] = {}
        for rule_id, reader, smooth in self._measured:
            if rule_id in rules:
                raw = reader.value(body, working)
                values[rule_id] = None if raw is None else smooth.update(t, raw, working)
        return values
