"""What a rehearsal before the camera would have given of a made-up patient.

The more it hurts, the slower the walk, the shorter the stand on the sore leg and the further apart
the two sides. What the view never shows is not measured, and now and then something else is not.
"""

from collections.abc import Mapping
from random import Random
from typing import Final

from pt_coach.kinematics.landmarks import Side
from pt_coach.kinematics.observations import (
    ASKED,
    DIFFERENCE_OF,
    ERRORS,
    Asked,
    Measure,
    Observation,
    RehearsalTask,
    WhyNot,
)
from pt_coach.kinematics.rehearsal import NEVER
from pt_coach.session_runner.sample_stories import Mood, Story

# In which leg the symptoms are. The others' are in the middle of the back.
_SORE_LEG: Final = {
    Story.IMPROVING: Side.LEFT,
    Story.FLARE: Side.RIGHT,
    Story.WARNING: Side.RIGHT,
}
_NOW_AND_THEN: Final = 0.12
_WHY: Final = {
    RehearsalTask.TOWARDS: WhyNot.FEW_STEPS,
    RehearsalTask.ACROSS: WhyNot.SIDES_MIXED,
    RehearsalTask.LEGS: WhyNot.CUT_OFF,
}
_PARTLY: Final = {
    RehearsalTask.TOWARDS: (Measure.SWAY,),
    RehearsalTask.ACROSS: (Measure.STEP_TIME, Measure.STEP_TIME_DIFFERENCE),
    RehearsalTask.LEGS: (Measure.FOOT_LIFT, Measure.FOOT_LIFT_DIFFERENCE),
}


def rehearsal_of(story: Story, mood: Mood, random: Random) -> tuple[tuple[Observation, ...], ...]:
    """What the camera observed in each task, in the order of the tasks."""
    return tuple(_task(task, _Body(story, mood), random) for task in RehearsalTask)


def words_of(mood: Mood) -> Mapping[str, str | None]:
    """What the patient wants to tell because a camera misses it; mostly nothing."""
    told: dict[str, str | None] = {}
    if mood.sign is not None:
        told |= {"numbness": "yes", "numbness_words": "The outside of the right foot."}
    if mood.pain > 5:
        told["pain"] = "yes"
    return told


class _Body:
    """The truth behind what is observed."""

    def __init__(self, story: Story, mood: Mood) -> None:
        self._trouble = min(max((mood.pain - 1.5) / 6.0, 0.0), 1.0)
        self._sore = _SORE_LEG.get(story)

    def true(self, asked: Asked) -> float:
        """What a perfect camera would have seen, in the measure's unit."""
        match asked.measure:
            case Measure.STEPS:
                return 9.0
            case Measure.CADENCE:
                return self._cadence
            case Measure.STEP_TIME | Measure.KNEE_LIFT | Measure.FOOT_LIFT | Measure.ONE_LEG:
                assert asked.side is not None
                return self._of_side(asked.measure, asked.side)
            case _:
                return 2.0 + 3.5 * self._trouble

    @property
    def _cadence(self) -> float:
        return 110.0 - 20.0 * self._trouble

    def _of_side(self, measure: Measure, side: Side) -> float:
        sore = self._trouble if side is self._sore else 0.0
        match measure:
            case Measure.STEP_TIME:
                # A lift and a step have the side of the leg that moves.
                return 60.0 / self._cadence + 0.13 * sore
            case Measure.KNEE_LIFT:
                return 52.0 - 6.0 * self._trouble - 16.0 * sore
            case Measure.FOOT_LIFT:
                return 24.0 - 3.0 * self._trouble - 8.0 * sore
            case _:
                return 16.0 - 6.0 * self._trouble - 8.0 * sore


def _task(task: RehearsalTask, body: _Body, random: Random) -> tuple[Observation, ...]:
    partly = random.random() < _NOW_AND_THEN
    camera = _Camera(task, body, random)
    told = []
    for asked in ASKED[task]:
        why = NEVER.get((task, asked.measure))
        if why is None and partly and asked.measure in _PARTLY[task]:
            why = _WHY[task]
        if why is not None:
            told.append(Observation(task, asked.measure, side=asked.side, why_not=why))
            continue
        error = ERRORS[task, asked.measure]
        told.append(Observation(task, asked.measure, camera.sees(asked), error, asked.side))
    return tuple(told)


class _Camera:
    """Sees the truth with an error, most of it the same on both sides."""

    def __init__(self, task: RehearsalTask, body: _Body, random: Random) -> None:
        self._task, self._body, self._random = task, body, random
        self._off: dict[Measure, float] = {}
        self._seen: dict[tuple[Measure, Side | None], float] = {}

    def sees(self, asked: Asked) -> float:
        """In the measure's unit; a difference is that of what was seen of the two sides before."""
        of = DIFFERENCE_OF.get(asked.measure)
        if of is not None:
            return round(self._seen[of, Side.LEFT] - self._seen[of, Side.RIGHT], 3)
        value = max(self._body.true(asked) + self._error(asked.measure), 0.1)
        value = float(round(value)) if asked.measure is Measure.STEPS else round(value, 3)
        self._seen[asked.measure, asked.side] = value
        return value

    def _error(self, measure: Measure) -> float:
        # 95 of 100 are within the error, so the standard deviation is about half of it.
        whole = ERRORS[self._task, measure]
        between = next((d for d, of in DIFFERENCE_OF.items() if of is measure), None)
        if between is None:
            return self._random.gauss(0.0, 0.45 * whole)
        if measure not in self._off:
            self._off[measure] = self._random.gauss(0.0, 0.4 * whole)
        return self._off[measure] + self._random.gauss(0.0, 0.3 * ERRORS[self._task, between])
