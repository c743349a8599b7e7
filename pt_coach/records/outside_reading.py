"""Questions to the diary about what was said outside sessions."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Final

from pt_coach.records.outside_rows import (
    ALARMING,
    Alarm,
    ExportRecord,
    FormAnswer,
    FormKind,
    FormRecord,
    OutsideRecords,
    PauseRecord,
    ReleaseRecord,
    VisitRecord,
)

Ask = Callable[[str, date | None, date | None], list[sqlite3.Row]]
"""Runs a query with the limits `:since` and `:until`."""

_FORMS: Final = """
    SELECT * FROM forms WHERE day BETWEEN :since AND :until {only} ORDER BY id
"""
_FORM_ANSWERS: Final = """
    SELECT form_answers.* FROM form_answers JOIN forms ON forms.id = form_answers.form_id
    WHERE forms.day BETWEEN :since AND :until {only} ORDER BY form_answers.id
"""
# A visit's preparation asks about one of them too.
_ABOUT_SIGNS: Final = "AND forms.kind IN ('warning_signs', 'visit')"
_ALARMS: Final = """
    SELECT ratings.at, ratings.day, sessions.source = 'figure' AS made_up, ratings.item,
        ratings.word
    FROM ratings JOIN sessions ON sessions.id = ratings.session_id
    WHERE ratings.scale = 'red_flag' AND ratings.word IN ('yes', 'not_sure')
        AND ratings.id NOT IN (SELECT replaces FROM ratings WHERE replaces IS NOT NULL)
    ORDER BY ratings.id
"""


def outside_records(ask: Ask, since: date | None, until: date | None) -> OutsideRecords:
    """What was said outside sessions; forms of the period, all else of all days."""
    about_signs = forms(ask, None, None, _ABOUT_SIGNS)
    return OutsideRecords(
        forms=forms(ask, since, until),
        pauses=tuple(_pause(row) for row in ask("SELECT * FROM pauses ORDER BY id", None, None)),
        releases=tuple(
            ReleaseRecord(
                _time(row["at"]), _day(row["day"]), bool(row["made_up"]), row["word"], row["id"]
            )
            for row in ask("SELECT * FROM releases ORDER BY id", None, None)
        ),
        visits=tuple(
            VisitRecord(_time(row["at"]), _day(row["day"]), bool(row["made_up"]), row["id"])
            for row in ask("SELECT * FROM visits ORDER BY day, id", None, None)
        ),
        alarms=tuple(sorted(_alarms(ask, about_signs), key=lambda alarm: alarm.at)),
    )


def forms(
    ask: Ask, since: date | None, until: date | None, only: str = ""
) -> tuple[FormRecord, ...]:
    """Forms of a period, with the last answer to each item; `only`: which, as SQL of ours."""
    answers: dict[int, dict[str, FormAnswer]] = defaultdict(dict)
    for row in ask(_FORM_ANSWERS.format(only=only), since, until):
        of_form = answers[row["form_id"]]
        value = row["number"] if row["number"] is not None else row["word"]
        was = of_form.get(row["item"])
        before = None
        if was is not None:
            before = was.value if was.value not in (None, value) else was.before
        again = was is not None and (was.corrected or before is not None)
        of_form[row["item"]] = FormAnswer(row["item"], value, _time(row["at"]), again, before)
    return tuple(
        _form(row, answers[row["id"]]) for row in ask(_FORMS.format(only=only), since, until)
    )


def form_days(ask: Ask, *, made_up: bool) -> tuple[date, ...]:
    """Days on which a form was begun."""
    found = ask("SELECT DISTINCT day, made_up FROM forms ORDER BY day", None, None)
    return tuple(_day(row["day"]) for row in found if bool(row["made_up"]) is made_up)


def exports(ask: Ask) -> tuple[ExportRecord, ...]:
    """All exports that were made, in order."""
    return tuple(
        ExportRecord(
            at=_time(row["at"]),
            day=_day(row["day"]),
            made_up=bool(row["made_up"]),
            since=_day(row["since"]),
            until=_day(row["until"]),
            folder=row["folder"],
            files=tuple(row["files"].splitlines()),
            protected=bool(row["protected"]),
        )
        for row in ask("SELECT * FROM exports ORDER BY id", None, None)
    )


def _alarms(ask: Ask, about_signs: tuple[FormRecord, ...]) -> Iterator[Alarm]:
    for row in ask(_ALARMS, None, None):
        item = row["item"] or ""
        made_up = bool(row["made_up"])
        yield Alarm(_time(row["at"]), _day(row["day"]), made_up, item, row["word"])
    for form in about_signs:
        for answer in form.alarming:
            assert answer.value in ALARMING
            # A form may be gone on with on a later day.
            day = answer.at.date()
            yield Alarm(answer.at, day, form.made_up, answer.item, str(answer.value))


def _form(row: sqlite3.Row, answers: dict[str, FormAnswer]) -> FormRecord:
    return FormRecord(
        id=row["id"],
        uuid=row["uuid"],
        kind=FormKind(row["kind"]),
        at=_time(row["at"]),
        day=_day(row["day"]),
        zone=row["zone"],
        made_up=bool(row["made_up"]),
        answers=tuple(answers.values()),
    )


def _pause(row: sqlite3.Row) -> PauseRecord:
    return PauseRecord(
        row["id"],
        _day(row["since"]),
        _day(row["until"]),
        bool(row["made_up"]),
        row["reason"],
        _day(row["day"]),
    )


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _day(text: str) -> date:
    return date.fromisoformat(text)
