"""The latest rehearsal for the camera part of a visit, as a part of the details."""

from collections.abc import Iterator
from typing import Any, Final

from pt_coach.kinematics.observations import Measure, Observation, ObservedUnit
from pt_coach.records.rehearsal_rows import RehearsalRecord
from pt_coach.reports import exercise_words as about
from pt_coach.reports.language import Say
from pt_coach.reports.report import Report

OWN_WORDS: Final = "_words"
"""How an item ends that holds the patient's own words to the item before it."""
DIFFERENCES: Final = (
    Measure.STEP_TIME_DIFFERENCE,
    Measure.KNEE_LIFT_DIFFERENCE,
    Measure.FOOT_LIFT_DIFFERENCE,
)


def rehearsal_part(report: Report, say: Say) -> dict[str, Any] | None:
    """The heading, the table and what the patient says; None without a rehearsal."""
    held = report.records.outside.rehearsals
    if not held:
        return None
    last = held[-1]
    lines = [say("rehearsal.told", what=one) for one in _told(last, say)]
    lines.append(say("rehearsal.note"))
    if len(held) > 1:
        lines.append(say("rehearsal.earlier", n=len(held) - 1))
    head = ("rehearsal.part", "rehearsal.what", "rehearsal.value", "rehearsal.error")
    rows = [_row(one, say) for one in last.observations]
    return {
        "title": say("rehearsal.title", day=say.long_day(last.day)),
        "head": [say(key) for key in head] if rows else [],
        "rows": rows,
        "lines": lines,
    }


def _row(one: Observation, say: Say) -> list[str]:
    side = f" ({say.word(one.side.value)})" if one.side is not None else ""
    what = say(f"measure.{one.measure.value}") + side
    error = f"±{_number(one.error, one, say)}" if one.error is not None else about.NONE
    return [say(f"task.{one.task.value}"), what, _value(one, say), error]


def _value(one: Observation, say: Say) -> str:
    if one.value is None or one.error is None:
        why = one.why_not.value if one.why_not is not None else "nobody"
        return say("rehearsal.not_measured", why=say(f"why.{why}"))
    if one.measure not in DIFFERENCES:
        return _number(one.value, one, say)
    size = _number(abs(one.value), one, say)
    if abs(one.value) <= one.error:
        return say("rehearsal.within", value=size)
    return say("rehearsal.left_more" if one.value > 0 else "rehearsal.right_more", value=size)


def _number(value: float, one: Observation, say: Say) -> str:
    unit = one.unit
    if unit is ObservedUnit.SECONDS and one.measure is not Measure.ONE_LEG:
        # Hundredths: a step's error is a few of them.
        mark = say.number(0.5)[1]
        return say("unit.seconds", n=f"{value:.2f}".replace(".", mark))
    tenths = unit in (ObservedUnit.DEGREES, ObservedUnit.SECONDS)
    rounded = value if tenths else round(value)
    return say(f"unit.{unit.value}", n=say.number(rounded))


def _told(record: RehearsalRecord, say: Say) -> Iterator[str]:
    """What the patient ticked, with own words where there are any."""
    for item, word in record.words.items():
        if word == "yes" and not item.endswith(OWN_WORDS):
            own = record.words.get(item + OWN_WORDS)
            name = say.known(f"told.{item}") or item
            yield f"{name}: “{own}”" if own else name
