"""The tables of an export that are not about sessions: the export itself, forms, pauses, skips."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from pt_coach import __version__
from pt_coach.records.outside_rows import FormAnswer, FormRecord, PauseRecord
from pt_coach.records.rows import SkipRecord
from pt_coach.reports.csv_rehearsal import TABLES_REHEARSAL
from pt_coach.reports.csv_tables import Cell, Column, Table
from pt_coach.reports.report import Report

SCHEMA: Final = "pt-coach/export/1"


def _about(name: str, kind: str, meaning: str, get: Callable[[Report], Cell]) -> Column:
    return Column(name, kind, meaning, get)


_ABOUT: Final = (
    _about("schema", "text", "Version of these tables.", lambda _: SCHEMA),
    _about("patient", "text", "Name; empty where left out.", lambda r: r.patient),
    _about(
        "diary",
        "text",
        "Random number, the same in all exports of a diary; empty where the name is left out.",
        lambda r: str(r.records.diary) if r.records.diary is not None else None,
    ),
    _about("since", "date", "First day of the period.", lambda r: r.since.isoformat()),
    _about("until", "date", "Last day of the period.", lambda r: r.until.isoformat()),
    _about(
        "made_at", "time", "Local time with offset.", lambda r: r.made_at.isoformat("T", "seconds")
    ),
    _about("made_up", "yes/no", "yes: no person did it.", lambda r: "yes" if r.made_up else "no"),
    _about(
        "locked_since",
        "date",
        "Day of the warning sign that has not been looked at; empty where there is none.",
        lambda r: r.lock.alarms[0].day.isoformat() if r.lock is not None else None,
    ),
    _about(
        "regimen_title",
        "text",
        "Latest programme.",
        lambda r: r.regimen_uses[-1].title if r.regimen_uses else None,
    ),
    _about(
        "regimen_version",
        "integer",
        "Its version.",
        lambda r: r.regimen_uses[-1].version if r.regimen_uses else None,
    ),
    _about("therapist", "text", "Who wrote it.", lambda r: r.therapist),
    _about(
        "left_out", "text", "What the patient left out.", lambda r: "; ".join(r.left_out) or None
    ),
    _about("app_version", "text", "Version of the program.", lambda _: __version__),
)


@dataclass(frozen=True, slots=True)
class _Answer:
    form: FormRecord
    answer: FormAnswer


def _answers(report: Report) -> Iterable[_Answer]:
    return [_Answer(form, one) for form in report.records.outside.forms for one in form.answers]


def _form(name: str, kind: str, meaning: str, get: Callable[[_Answer], Cell]) -> Column:
    return Column(name, kind, meaning, get)


_FORMS: Final = (
    _form("form_uuid", "text", "The form's name.", lambda a: a.form.uuid),
    _form(
        "form",
        "text",
        "weekly, roland_morris, own_questions, visit or warning_signs.",
        lambda a: a.form.kind.value,
    ),
    _form("day", "date", "The patient's own day.", lambda a: a.form.day.isoformat()),
    _form("at", "time", "Local time with offset.", lambda a: a.answer.at.isoformat("T", "seconds")),
    _form("item", "text", "Question.", lambda a: a.answer.item),
    _form(
        "number",
        "integer",
        "The answer where it is a number.",
        lambda a: a.answer.value if isinstance(a.answer.value, int) else None,
    ),
    _form(
        "word",
        "text",
        "The answer where it is a word.",
        lambda a: a.answer.value if isinstance(a.answer.value, str) else None,
    ),
    _form(
        "skipped",
        "yes/no",
        "yes: asked and not answered; missing, not zero.",
        lambda a: "yes" if a.answer.value is None else "no",
    ),
    _form(
        "corrected",
        "yes/no",
        "yes: another answer stood there before.",
        lambda a: "yes" if a.answer.corrected else "no",
    ),
)


def _skip(name: str, kind: str, meaning: str, get: Callable[[SkipRecord], Cell]) -> Column:
    return Column(name, kind, meaning, get)


_SKIPS: Final = (
    _skip("day", "date", "Day of its session.", lambda s: s.day.isoformat()),
    _skip("exercise_id", "text", "Exercise that was left out or stopped.", lambda s: s.exercise_id),
    _skip("reason", "text", "Why, where said.", lambda s: s.reason),
    _skip(
        "corrected",
        "yes/no",
        "yes: another reason stood there before.",
        lambda s: "yes" if s.corrected else "no",
    ),
)


def _fault(name: str, kind: str, meaning: str, get: Callable[[Any], Cell]) -> Column:
    return Column(name, kind, meaning, get)


def _faults(report: Report) -> Iterable[tuple[Any, str, int]]:
    return [(one, rule, times) for one in report.records.sets for rule, times in one.faults]


_FAULTS: Final = (
    _fault("set_id", "integer", "Set it was seen in.", lambda f: f[0].id),
    _fault("day", "date", "Day of its session.", lambda f: f[0].day.isoformat()),
    _fault("exercise_id", "text", "Exercise.", lambda f: f[0].planned.exercise_id),
    _fault("rule_id", "text", "Form fault.", lambda f: f[1]),
    _fault("times", "integer", "Repetitions with it, or moments in a hold.", lambda f: f[2]),
)


def _pause(name: str, kind: str, meaning: str, get: Callable[[PauseRecord], Cell]) -> Column:
    return Column(name, kind, meaning, get)


_PAUSES: Final = (
    _pause("since", "date", "First day on which nothing was due.", lambda p: p.since.isoformat()),
    _pause("until", "date", "Last one.", lambda p: p.until.isoformat()),
    _pause(
        "reason",
        "text",
        "ill, travel, therapist or other, as the patient said; may be empty.",
        lambda p: p.reason,
    ),
    _pause(
        "noted_on",
        "date",
        "Day on which it was noted or changed; later than `since`: afterwards.",
        lambda p: p.day.isoformat() if p.day is not None else None,
    ),
)

TABLES_OUTSIDE: Final = (
    Table("about", "the export", lambda report: [report], _ABOUT),
    Table("forms", "one answer outside a session", _answers, _FORMS),
    Table("pauses", "one pause with days in the period", lambda r: r.pauses, _PAUSES),
    Table("skips", "one exercise left out", lambda report: report.records.skips, _SKIPS),
    Table("faults", "one form fault in one set", _faults, _FAULTS),
    *TABLES_REHEARSAL,
)
