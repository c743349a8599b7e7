"""Words of the report: dates, numbers, doses and names, the same on every machine."""

from collections.abc import Mapping, Sequence
from datetime import date

from pt_coach.engine.plan import SetSide
from pt_coach.exercises.definition import Exercise, Mode
from pt_coach.records.rows import PlannedSetRecord

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_WARNING_SIGNS = {
    "numbness": "numbness or tingling",
    "weakness": "weakness",
    "bladder_bowel": "bladder or bowel change",
    "severe_pain": "sudden severe pain",
}


# What the set tracker looks at by itself, whatever the exercise.
_FAULTS = {"short_hold": "Held shorter than prescribed"}


def short_day(day: date) -> str:
    """Such as `9 Nov`."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def long_day(day: date) -> str:
    """Such as `9 Nov 2026`."""
    return f"{short_day(day)} {day.year}"


def span_words(since: date, until: date) -> str:
    """Such as `26 Oct to 23 Nov 2026`."""
    first = short_day(since) if since.year == until.year else long_day(since)
    return f"{first} to {long_day(until)}"


def number(value: float) -> str:
    """Without a needless `.0`; a true minus sign."""
    return f"{value:.1f}".removesuffix(".0").replace("-", "−")


def count_words(count: int, one: str, many: str = "") -> str:
    """Such as `1 session` and `2 sessions`."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def in_words(text: str) -> str:
    """An id such as `below_knee:left` as words."""
    word, _, side = text.replace("_", " ").partition(":")
    return f"{word} ({side})" if side else word


def warning_sign_words(item: str | None) -> str:
    """What a warning sign is about."""
    return _WARNING_SIGNS.get(item or "", in_words(item or "warning sign"))


def exercise_name(exercise_id: str, library: Mapping[str, Exercise]) -> str:
    """Its name, or its id as words where the library has it no more."""
    exercise = library.get(exercise_id)
    return exercise.name if exercise is not None else in_words(exercise_id).capitalize()


def fault_words(rule_id: str, exercise: Exercise | None) -> str:
    """What a form rule calls its fault."""
    rules = exercise.form_rules if exercise is not None else ()
    known = {rule.id: rule.fault for rule in rules} | _FAULTS
    return known.get(rule_id, in_words(rule_id))


def dose_words(planned: Sequence[PlannedSetRecord]) -> str:
    """The sets of one exercise, such as `2 × 10, hold 5 s` or `3 × 15 s each side`."""
    if not planned:
        return ""
    first = planned[0]
    sides = {one.side for one in planned}
    each = SetSide.ALTERNATING in sides or sides >= {SetSide.LEFT, SetSide.RIGHT}
    sets = len(planned) // (2 if SetSide.LEFT in sides and SetSide.RIGHT in sides else 1)
    reps = first.reps // (2 if first.side is SetSide.ALTERNATING else 1)
    if first.mode is Mode.REPS or not first.hold_s:
        hold = f", hold {number(first.hold_s)} s" if first.hold_s else ""
        words = f"{sets} × {reps}{hold}"
    else:
        many = f"{reps} × " if reps > 1 else ""
        words = f"{sets} × {many}{number(first.hold_s)} s"
    if each:
        return f"{words} each side"
    return f"{words}, {first.side}" if first.side.side is not None else words
