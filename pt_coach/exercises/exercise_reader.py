"""All measures of one exercise, read off each frame once: movement, start pose, form rules."""

from collections.abc import Mapping
from dataclasses import dataclass

from pt_coach.exercises.definition import Exercise, FormRule, Measure, Movement, Over, StartPose
from pt_coach.exercises.measurement import Reading, parse, read
from pt_coach.kinematics.conditioning import Body
from pt_coach.kinematics.landmarks import CameraView, Side
from pt_coach.kinematics.one_euro import BETA_PER_DEG_S, DEGREES_PER_TORSO, OneEuro

# Less than this share of the movement's weight seen, and its travel is unknown.
_LEAST_WEIGHT = 0.5
# After a gap the filter's memory is of another moment.
_STALE_S = 0.5


@dataclass(frozen=True, slots=True)
class MovementReading:
    """The movement in one frame.

    Attributes:
        travel: 0 at the prescribed start, 1 at the target; None where unknown.
        value: the first measure in its own unit, smoothed; None where unknown.
        observed: False where a landmark was only held over a gap.
        lead: travel of the left side less that of the right, 0 where it cannot be told.
        unknown: what is missing.
    """

    travel: float | None
    value: float | None
    observed: bool
    lead: float
    unknown: str = ""


class _Smooth:
    """One measure, smoothed."""

    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        in_degrees = parse(measure.measure).unit == "deg"
        self._filter = OneEuro(beta=BETA_PER_DEG_S * (1.0 if in_degrees else DEGREES_PER_TORSO))
        self._last_s = -1e9
        self._side: Side | None = None

    def read(self, body: Body, working: Side | None) -> Reading:
        raw = read(self.measure, body, working)
        if raw.value is None:
            return raw
        if body.t - self._last_s > _STALE_S or working is not self._side:
            self._filter.reset()
        self._last_s, self._side = body.t, working
        value = self._filter.update(t=body.t, value=raw.value)
        return Reading(value, raw.observed, raw.side)


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
        self._parts = [(_Smooth(one), one) for one in movement]
        sided = next((m for m in movement if _can_lead(m)), None)
        self._lead_travel = (sided.target - sided.start) if sided else 1.0
        self._sides = (
            (_on(sided, Over.LEFT), _on(sided, Over.RIGHT)) if sided is not None else None
        )
        self._view = CameraView.UNKNOWN
        self._used = self._parts

    def look_from(self, view: CameraView) -> None:
        """From now on use the measures that this view shows, all of them if it shows none."""
        self._view = view
        seen = [part for part in self._parts if part[1].seen_in(view)]
        unknown = view is CameraView.UNKNOWN
        self._used = self._parts if unknown or not seen else seen

    def read(self, body: Body, working: Side | None) -> MovementReading:
        """Read one frame."""
        total = weight = travel = 0.0
        observed, unknown = True, ""
        value: float | None = None
        for smooth, one in self._used:
            total += one.weight
            reading = smooth.read(body, working)
            if reading.value is None:
                unknown = unknown or reading.unknown
                continue
            weight += one.weight
            travel += one.weight * (reading.value - one.start) / (one.target - one.start)
            observed = observed and reading.observed
            if one is self._used[0][1]:
                value = reading.value
        if not total or weight < _LEAST_WEIGHT * total:
            return MovementReading(None, None, False, 0.0, unknown or "movement not visible")
        return MovementReading(travel / weight, value, observed, self._lead(body))

    def _lead(self, body: Body) -> float:
        if self._sides is None:
            return 0.0
        left, right = (read(side, body, None).value for side in self._sides)
        if left is None or right is None:
            return 0.0
        return (left - right) / self._lead_travel


def _on(one: Movement, over: Over) -> Measure:
    return Measure(measure=one.measure, over=over)


def _can_lead(one: Movement) -> bool:
    """Whether a measure can tell which side moves."""
    return parse(one.measure).is_sided and one.over in (Over.MAX, Over.MIN, Over.WORKING)


class StartPoseReader:
    """Whether the body is in the start pose, as far as its joints tell."""

    def __init__(self, start_pose: StartPose) -> None:
        self._bands = start_pose.bands

    def holds(
        self, body: Body, working: Side | None, view: CameraView, slack: float = 0.0
    ) -> bool | None:
        """Whether every band that the view shows holds; None where one cannot be seen.

        Args:
            body: the conditioned frame.
            working: the working side.
            view: bands for other views are left out.
            slack: how much wider the bands are taken, in their own unit.
        """
        unknown = False
        for band in self._bands:
            if view is not CameraView.UNKNOWN and not band.seen_in(view):
                continue
            value = read(band, body, working).value
            if value is None:
                unknown = True
            elif band.above is not None and value < band.above - slack:
                return False
            elif band.below is not None and value > band.below + slack:
                return False
        return None if unknown else True


class FormReader:
    """The measures of the form rules."""

    def __init__(self, rules: tuple[FormRule, ...]) -> None:
        self._measured = [
            (rule.id, _Smooth(Measure(measure=rule.measure, over=rule.over)))
            for rule in rules
            if rule.measure is not None
        ]

    def read(self, body: Body, working: Side | None) -> Mapping[str, float | None]:
        """Each measured rule's value by the rule's id; None where unknown."""
        return {rule_id: smooth.read(body, working).value for rule_id, smooth in self._measured}


@dataclass(frozen=True, slots=True)
class ExerciseReaders:
    """Everything that is read off a frame for one exercise."""

    movement: MovementReader
    start_pose: StartPoseReader
    form: FormReader

    @staticmethod
    def of(exercise: Exercise, target: float | None = None) -> "ExerciseReaders":
        """Readers for an exercise, with the prescription's own target where it has one."""
        return ExerciseReaders(
            MovementReader(exercise.movement, target),
            StartPoseReader(exercise.start_pose),
            FormReader(exercise.form_rules),
        )
