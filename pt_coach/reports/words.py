"""Words of the report that need the diary's own things: exercises, faults, doses."""

from collections.abc import Mapping, Sequence

from pt_coach.engine.plan import SetSide
from pt_coach.exercises.definition import Exercise, Mode
from pt_coach.records.rows import PlannedSetRecord
from pt_coach.reports.language import ENGLISH, Say


def in_words(text: str) -> str:
    """An id as words."""
    return text.replace("_", " ")


def warning_sign_words(item: str | None, say: Say = ENGLISH) -> str:
    """What a warning sign is about."""
    return say.known(f"sign.{item}") or in_words(item or "warning sign")


def exercise_name(exercise_id: str, library: Mapping[str, Exercise]) -> str:
    """Its name, or its id as words where the library has it no more."""
    exercise = library.get(exercise_id)
    return exercise.name if exercise is not None else in_words(exercise_id).capitalize()


def fault_words(rule_id: str, exercise: Exercise | None, say: Say = ENGLISH) -> str:
    """What a form rule calls its fault; some are looked at whatever the exercise."""
    rules = exercise.form_rules if exercise is not None else ()
    known = {rule.id: rule.fault for rule in rules}
    return known.get(rule_id) or say.known(f"fault.{rule_id}") or in_words(rule_id)


def dose_words(planned: Sequence[PlannedSetRecord], say: Say = ENGLISH) -> str:
    """The sets of one exercise, such as `2 × 10, hold 5 s` or `3 × 15 s each side`."""
    if not planned:
        return ""
    first = planned[0]
    sides = {one.side for one in planned}
    each = SetSide.ALTERNATING in sides or sides >= {SetSide.LEFT, SetSide.RIGHT}
    sets = len(planned) // (2 if SetSide.LEFT in sides and SetSide.RIGHT in sides else 1)
    reps = first.reps // (2 if first.side is SetSide.ALTERNATING else 1)
    if first.mode is Mode.REPS or not first.hold_s:
        hold = say("hold", n=say.number(first.hold_s)) if first.hold_s else ""
        words = f"{sets} × {reps}{hold}"
    else:
        many = f"{reps} × " if reps > 1 else ""
        words = f"{sets} × {many}{say.number(first.hold_s)} s"
    if each:
        return say("each_side", dose=words)
    return f"{words}, {say.word(first.side.value)}" if first.side.side is not None else words
