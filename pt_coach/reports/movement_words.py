"""Kept movements in a report: strips of pictures with their words, and animations beside them."""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from pt_coach.engine.events import RepStatus
from pt_coach.exercises.definition import Exercise
from pt_coach.figure.own_movement import own_movement
from pt_coach.figure.render.own_pictures import Picture, animation, png, strip
from pt_coach.reports.language import Say
from pt_coach.reports.movement_examples import ExerciseExamples, MovementExample
from pt_coach.reports.ranges import DEGREES, range_unit
from pt_coach.reports.words import fault_words

# Printed at about 300 dots to the inch.
_STRIP_PX: Final = 300
_MOVING_PX: Final = 260


def movement_data(
    examples: Sequence[ExerciseExamples], library: Mapping[str, Exercise], say: Say
) -> dict[str, Any] | None:
    """What the template lays out; None where nothing is shown."""
    if not examples:
        return None
    parts = [
        {
            "title": one.name,
            "strips": [
                _strip(example, library.get(one.exercise_id), one.name, number, say)
                for example in one.examples
            ],
        }
        for number, one in enumerate(examples, 1)
    ]
    return {"title": say("movements.title"), "note": say("movements.note"), "parts": parts}


def animations(examples: Sequence[ExerciseExamples]) -> Iterator[tuple[str, bytes]]:
    """The ending of each animation's name, and its content, one after the other."""
    for number, one in enumerate(examples, 1):
        for example in one.examples:
            moving = animation(own_movement(example.movement), _MOVING_PX)
            yield animation_ending(number, example), moving


def animation_ending(number: int, example: MovementExample) -> str:
    """How an animation's name ends; it says nothing of the exercise."""
    return f"movement-{number:02d}-{example.which.value}.gif"


def caption(example: MovementExample, exercise: Exercise | None, say: Say) -> str:
    """Which repetition it is, and what was seen of it."""
    rep = example.rep
    side = say("movements.side", side=say.word(rep.side.value)) if rep.side is not None else ""
    parts = [
        say(
            "movements.when",
            which=say(f"movements.{example.which.value}"),
            day=say.long_day(example.day),
            set=example.set_number,
            rep=rep.number,
            side=side,
        ),
        _furthest(example, exercise, say),
        _faults(example, exercise, say),
        _guessed(example, say),
    ]
    return " ".join(part for part in parts if part)


def _furthest(example: MovementExample, exercise: Exercise | None, say: Say) -> str:
    if example.rep.peak is None or range_unit(exercise) != DEGREES:
        return ""
    return say("movements.peak", peak=round(example.rep.peak))


def _faults(example: MovementExample, exercise: Exercise | None, say: Say) -> str:
    broken = [fault_words(rule, exercise, say) for rule in example.rep.faults]
    if example.rep.status is RepStatus.SHORT:
        broken.append(say("movements.short"))
    if not broken:
        return say("movements.no_fault")
    return say("movements.faults", faults="; ".join(broken))


def _guessed(example: MovementExample, say: Say) -> str:
    limbs = [say(f"movements.{side.value}_{limb.value}") for side, limb in example.guessed]
    return say("movements.guessed", limbs=", ".join(limbs)) if limbs else ""


def _strip(
    example: MovementExample, exercise: Exercise | None, name: str, number: int, say: Say
) -> dict[str, Any]:
    words = caption(example, exercise, say)
    picture = strip(own_movement(example.movement), example.moments_s, _STRIP_PX)
    return {
        "caption": words,
        "alt": say("movements.alt", exercise=name, caption=words),
        "file": say("movements.file", ending=animation_ending(number, example)),
        "image": _as_svg(picture),
        "share": round(picture.shape[1] / picture.shape[0], 3),
    }


def _as_svg(picture: Picture) -> str:
    """A picture as text, which is the one thing that the template is handed."""
    height, width = picture.shape[:2]
    content = b64encode(png(picture)).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{content}"/></svg>'
    )
