"""What a rehearsal asks for, and what was observed, in plain words. Knows no widget.

An observation is a number with its error. It is never called good, bad, better or worse.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from pt_coach.kinematics.landmarks import Side
from pt_coach.kinematics.observations import (
    DIFFERENCE_OF,
    Measure,
    Observation,
    ObservedUnit,
    RehearsalTask,
    WhyNot,
)

translate = QCoreApplication.translate

# What one camera misses; the patient says it in their own words.
TOLD = ("foot", "weakness", "numbness", "balance", "pain", "other")


@dataclass(frozen=True, slots=True)
class TaskWords:
    """What is said of a task.

    Attributes:
        title: what it is.
        how: what to do, step by step.
        now: what to do, while it is done; it is spoken too.
    """

    title: str
    how: tuple[str, ...]
    now: str


def task_words(task: RehearsalTask) -> TaskWords:
    """What is said of a task."""
    makers: Mapping[RehearsalTask, Callable[[], TaskWords]] = {
        RehearsalTask.TOWARDS: _towards,
        RehearsalTask.ACROSS: _across,
        RehearsalTask.LEGS: _legs,
    }
    return makers[task]()


def _towards() -> TaskWords:
    return TaskWords(
        translate("rehearsal", "Walk towards the camera and back"),
        (
            translate("rehearsal", "Go as far from the camera as the room allows."),
            translate("rehearsal", "Walk towards it, and stop while it still sees your feet."),
            translate("rehearsal", "Turn, walk back, and do it again until you hear “done”."),
        ),
        translate("rehearsal", "Walk towards the camera, turn, and walk back. Again and again."),
    )


def _across() -> TaskWords:
    return TaskWords(
        translate("rehearsal", "Walk across, from one side to the other"),
        (
            translate("rehearsal", "The camera sees you from the side now."),
            translate("rehearsal", "Walk from one edge of its picture to the other."),
            translate("rehearsal", "Turn, walk back, and do it again until you hear “done”."),
        ),
        translate("rehearsal", "Walk across the picture, turn, and walk back. Again and again."),
    )


def _legs() -> TaskWords:
    return TaskWords(
        translate("rehearsal", "Stand and raise one knee after the other"),
        (
            translate(
                "rehearsal", "Face the camera, feet side by side, near a table to hold on to."
            ),
            translate("rehearsal", "Raise one knee. Put it down whenever you like."),
            translate("rehearsal", "Then the other knee, until you hear “done”."),
        ),
        translate("rehearsal", "Raise one knee, put it down, then the other. Hold on if you like."),
    )


def safety_words(task: RehearsalTask) -> str:
    """The sentence that comes before each task."""
    if task is RehearsalTask.LEGS:
        return translate(
            "rehearsal",
            "Keep one hand near something that stands firmly. Stop when something hurts. If you do "
            "not feel safe on one leg, skip this part.",
        )
    return translate(
        "rehearsal",
        "Clear the way of rugs and cables. Use your stick or frame as you do at home. Stop when "
        "something hurts. If you do not feel safe, skip this part.",
    )


def spot_words(task: RehearsalTask) -> str:
    """Where the camera goes; for those who cannot see the drawing."""
    if task is RehearsalTask.TOWARDS:
        return translate(
            "rehearsal", "The camera stands at the end of the room, at hip height; walk towards it."
        )
    if task is RehearsalTask.ACROSS:
        return translate(
            "rehearsal",
            "The camera stands 3 metres to your side, at hip height; walk past it.",
        )
    return translate(
        "rehearsal", "The camera stands 3 metres in front of you, at hip height; face it."
    )


def measure_words(measure: Measure) -> str:
    """What was measured."""
    return {
        Measure.STEPS: translate("rehearsal", "Steps seen"),
        Measure.CADENCE: translate("rehearsal", "Steps a minute"),
        Measure.STEP_TIME: translate("rehearsal", "Time of a step"),
        Measure.STEP_TIME_DIFFERENCE: translate("rehearsal", "Time of a step, left and right"),
        Measure.KNEE_LIFT: translate("rehearsal", "Height of the knee"),
        Measure.KNEE_LIFT_DIFFERENCE: translate("rehearsal", "Height of the knee, left and right"),
        Measure.FOOT_LIFT: translate("rehearsal", "Height of the foot"),
        Measure.FOOT_LIFT_DIFFERENCE: translate("rehearsal", "Height of the foot, left and right"),
        Measure.ONE_LEG: translate("rehearsal", "Time on one leg"),
        Measure.SWAY: translate("rehearsal", "Trunk from side to side"),
    }[measure]


def number_words(value: float, one: Observation, *, error: bool = False) -> str:
    """A number of an observation with its unit, in the language's own writing."""
    # Hundredths of a second where the error is a few of them.
    of_seconds = 1 if one.measure is Measure.ONE_LEG else 2
    digits = {ObservedUnit.SECONDS: of_seconds, ObservedUnit.DEGREES: 1}.get(one.unit, 0)
    text = QLocale().toString(value, "f", digits)
    of_leg = f"{text} %" if error else translate("rehearsal", "{} % of the leg").format(text)
    return {
        ObservedUnit.COUNT: text,
        ObservedUnit.PER_MINUTE: text,
        ObservedUnit.SECONDS: translate("rehearsal", "{} s").format(text),
        ObservedUnit.LEG_PERCENT: of_leg,
        ObservedUnit.DEGREES: f"{text}°",
    }[one.unit]


def side_words(side: Side, measure: Measure) -> str:
    """The side of an observation; a time on one leg has that of the leg that stands."""
    if measure in (Measure.ONE_LEG, Measure.SWAY):
        left, right = (
            translate("rehearsal", "on the left leg"),
            translate("rehearsal", "on the right leg"),
        )
    else:
        left, right = translate("rehearsal", "left"), translate("rehearsal", "right")
    return left if side is Side.LEFT else right


def observation_words(one: Observation) -> str:
    """Value and error, or that it was not measured; without the name of the measure."""
    if one.value is None or one.error is None:
        why = why_not_words(one.why_not or WhyNot.NOBODY)
        return translate("rehearsal", "not measured: {}").format(why)
    if one.measure in DIFFERENCE_OF:
        return _difference_words(one, one.value, one.error)
    value, give = number_words(one.value, one), number_words(one.error, one, error=True)
    return translate("rehearsal", "{} (give or take {})").format(value, give)


def _difference_words(one: Observation, value: float, error: float) -> str:
    give = number_words(error, one, error=True)
    if abs(value) <= error:
        text = translate("rehearsal", "no difference larger than the error of {} was seen")
        return text.format(give)
    longer = one.measure is Measure.STEP_TIME_DIFFERENCE
    if value > 0:
        which = (
            translate("rehearsal", "left longer by {} (give or take {})")
            if longer
            else translate("rehearsal", "left higher by {} (give or take {})")
        )
    else:
        which = (
            translate("rehearsal", "right longer by {} (give or take {})")
            if longer
            else translate("rehearsal", "right higher by {} (give or take {})")
        )
    return which.format(number_words(abs(value), one), give)


def why_not_words(why: WhyNot) -> str:
    """Why something was not measured, and what helps where something does."""
    return {
        WhyNot.NOBODY: translate("rehearsal", "the camera hardly saw anybody"),
        WhyNot.FEW_PICTURES: translate(
            "rehearsal", "the computer was too slow; close other programs"
        ),
        WhyNot.CUT_OFF: translate(
            "rehearsal", "the feet were out of the picture; stay further away"
        ),
        WhyNot.WRONG_VIEW: translate(
            "rehearsal", "the camera saw you from another direction than this part needs"
        ),
        WhyNot.NEVER_FROM_FRONT: translate(
            "rehearsal", "from the front a camera does not see it; walking across shows it"
        ),
        WhyNot.NEVER_FROM_SIDE: translate(
            "rehearsal", "from the side a camera does not see it; walking towards it shows it"
        ),
        WhyNot.FEW_STEPS: translate("rehearsal", "too few steps were seen in one go"),
        WhyNot.UNEVEN: translate("rehearsal", "the steps could not be told apart"),
        WhyNot.SIDES_MIXED: translate("rehearsal", "left and right could not be told apart"),
        WhyNot.NOT_RAISED: translate("rehearsal", "this leg was not seen in the air"),
        WhyNot.TOO_SHORT: translate("rehearsal", "the foot was down again too soon"),
    }[why]


@dataclass(frozen=True, slots=True)
class Line:
    """One measure of a task: its name, and what was observed, on one line for each side."""

    name: str
    said: tuple[str, ...]
    measured: bool


def lines_of(observed: Sequence[Observation]) -> tuple[Line, ...]:
    """The observations of a task by measure; sides with the same reason are said once."""
    lines: list[Line] = []
    for measure in dict.fromkeys(one.measure for one in observed):
        group = [one for one in observed if one.measure is measure]
        reasons = {one.why_not for one in group}
        measured = any(one.value is not None for one in group)
        once = len(reasons) == 1 and not measured
        said = [observation_words(group[0])] if once else [_sided(one) for one in group]
        lines.append(Line(measure_words(measure), tuple(said), measured))
    return tuple(lines)


def _sided(one: Observation) -> str:
    words = observation_words(one)
    return words if one.side is None else f"{side_words(one.side, one.measure)}: {words}"


def told_words(item: str) -> str:
    """What a camera misses, as a question that is answered by ticking it."""
    return {
        "foot": translate("rehearsal", "A foot turns, drags or catches"),
        "weakness": translate("rehearsal", "A leg feels weak or gives way"),
        "numbness": translate("rehearsal", "Numbness or tingling, and where"),
        "balance": translate("rehearsal", "Feeling unsteady, holding on to furniture"),
        "pain": translate("rehearsal", "Pain while walking, and where"),
        "other": translate("rehearsal", "Something else"),
    }[item]
