"""The tables of an export about rehearsals for the camera part of a visit."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from pt_coach.kinematics.observations import Observation
from pt_coach.records.rehearsal_rows import RehearsalRecord
from pt_coach.reports.csv_tables import Cell, Column, Table
from pt_coach.reports.report import Report


@dataclass(frozen=True, slots=True)
class _Observed:
    held: RehearsalRecord
    one: Observation


@dataclass(frozen=True, slots=True)
class _Told:
    held: RehearsalRecord
    item: str
    word: str | None


def _observed(report: Report) -> Iterable[_Observed]:
    held = report.records.outside.rehearsals
    return [_Observed(one, each) for one in held for each in one.observations]


def _told(report: Report) -> Iterable[_Told]:
    held = report.records.outside.rehearsals
    return [_Told(one, item, word) for one in held for item, word in one.words.items()]


def _seen(name: str, kind: str, meaning: str, get: Callable[[_Observed], Cell]) -> Column:
    return Column(name, kind, meaning, get)


def _said(name: str, kind: str, meaning: str, get: Callable[[_Told], Cell]) -> Column:
    return Column(name, kind, meaning, get)


def _digits(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


_OBSERVATIONS: Final = (
    _seen("rehearsal_uuid", "text", "The rehearsal's name.", lambda o: o.held.uuid),
    _seen("day", "date", "The patient's own day.", lambda o: o.held.day.isoformat()),
    _seen(
        "at",
        "time",
        "When it began; local time with offset.",
        lambda o: o.held.at.isoformat("T", "seconds"),
    ),
    _seen("task", "text", "towards, across or legs.", lambda o: o.one.task.value),
    _seen("measure", "text", "What was observed.", lambda o: o.one.measure.value),
    _seen(
        "side",
        "text",
        "left or right; of a time on one leg and its sway the leg that stands.",
        lambda o: o.one.side.value if o.one.side is not None else None,
    ),
    _seen(
        "value",
        "number",
        "Observed; a difference is left minus right; empty where it was not measured.",
        lambda o: _digits(o.one.value),
    ),
    _seen(
        "error", "number", "Half the width of the band around it.", lambda o: _digits(o.one.error)
    ),
    _seen(
        "unit",
        "text",
        "count, per_minute, seconds, leg_percent (of the leg's length) or degrees.",
        lambda o: o.one.unit.value,
    ),
    _seen(
        "why_not",
        "text",
        "Why it was not measured; empty where it was.",
        lambda o: o.one.why_not.value if o.one.why_not is not None else None,
    ),
)
_WORDS: Final = (
    _said("rehearsal_uuid", "text", "The rehearsal's name.", lambda w: w.held.uuid),
    _said("day", "date", "The patient's own day.", lambda w: w.held.day.isoformat()),
    _said(
        "item",
        "text",
        "What a camera misses; with _words at its end the patient's own words to it.",
        lambda w: w.item,
    ),
    _said(
        "word", "text", "yes, no, or own words; empty where it was taken back.", lambda w: w.word
    ),
    _said(
        "corrected",
        "yes/no",
        "yes: other words stood there before.",
        lambda w: "yes" if w.item in w.held.before else "no",
    ),
)

TABLES_REHEARSAL: Final = (
    Table("rehearsals", "one thing asked of a rehearsal's camera", _observed, _OBSERVATIONS),
    Table("rehearsal_words", "one thing said at a rehearsal", _told, _WORDS),
)
