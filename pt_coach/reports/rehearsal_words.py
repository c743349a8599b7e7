"""Rehearsals for the camera part of a visit, as parts of the details."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from pt_coach.kinematics.observations import DIFFERENCE_OF, Measure, Observation, ObservedUnit
from pt_coach.records.rehearsal_rows import RehearsalRecord
from pt_coach.reports import exercise_words as about
from pt_coach.reports.language import Say
from pt_coach.reports.rehearsal_trends import RehearsalTrend, rehearsal_trends
from pt_coach.reports.report import Report

OWN_WORDS: Final = "_words"
"""How an item ends that holds the patient's own words to the item before it."""


def rehearsals_part(report: Report, say: Say) -> dict[str, Any] | None:
    """What the rehearsals of the period gave, first and last; None where there are no two."""
    held = report.records.outside.rehearsals
    rows = [_trend_row(one, say) for one in rehearsal_trends(held) if one.ends is not None]
    if not rows:
        return None
    head = ("part", "what", "first", "last", "change")
    return {
        "title": say("rehearsals.title", n=len(held)),
        "head": [say(f"rehearsal.{key}") for key in head],
        "rows": rows,
        "lines": [say("rehearsals.note")],
    }


def _trend_row(trend: RehearsalTrend, say: Say) -> list[str]:
    assert trend.ends is not None
    assert trend.change is not None
    assert trend.error is not None
    side = f" ({say.word(trend.side.value)})" if trend.side is not None else ""
    first = trend.ends[0]
    size, error = _number(abs(trend.change), first, say), _number(trend.error, first, say)
    sign = "+" if trend.change > 0 else "−" if trend.change < 0 else ""
    said = "rehearsals.real" if trend.real else "rehearsals.within"
    return [
        say(f"task.{trend.task.value}"),
        say(f"measure.{trend.measure.value}") + side,
        _dated_value(trend.measured[0], say),
        _dated_value(trend.measured[-1], say),
        say(said, change=f"{sign}{size}", error=f"±{error}"),
    ]


def _dated_value(point: tuple[date, Observation], say: Say) -> str:
    day, one = point
    return say("rehearsals.value", value=_value(one, say), day=say.long_day(day))


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
    if one.measure not in DIFFERENCE_OF:
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
