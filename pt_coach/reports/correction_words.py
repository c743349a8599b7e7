"""Answers that the patient put right, with what stood there before, as a part of the details.

Counts that were put right stand with their exercise. Of own words only that they were put right is
said: what the patient took back is not handed out again.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from pt_coach.engine.inputs import Moment, Scale
from pt_coach.exercises.definition import Exercise
from pt_coach.records.outside_rows import FormAnswer, FormKind, FormRecord
from pt_coach.records.rows import RatingRecord
from pt_coach.reports.language import Say
from pt_coach.reports.rehearsal_words import OWN_WORDS
from pt_coach.reports.report import Report
from pt_coach.reports.words import exercise_name, warning_sign_words

_MOST: Final = 40
_SCORE: Final = "score"
# The answers of a visit and to own questions say so where they stand.
_FORMS: Final = (FormKind.WEEKLY, FormKind.WARNING_SIGNS, FormKind.ROLAND_MORRIS)
Value = int | str | None


def corrections_part(
    report: Report, library: Mapping[str, Exercise], say: Say
) -> dict[str, Any] | None:
    """The heading and a line for each, oldest first; None where nothing was put right."""
    found = sorted(
        [
            *_ratings(report, library, say),
            *_reasons(report, library, say),
            *_forms(report, say),
            *_told(report, say),
        ],
        key=lambda one: one[0],
    )
    if not found:
        return None
    lines = [line for _, line in found[:_MOST]]
    if len(found) > _MOST:
        lines.append(say("put_right.more", n=len(found) - _MOST))
    return {"title": say("put_right.title"), "head": [], "rows": [], "lines": lines}


def _ratings(
    report: Report, library: Mapping[str, Exercise], say: Say
) -> Iterator[tuple[date, str]]:
    days = {session.id: session.day for session in report.records.sessions}
    for one in report.records.ratings:
        if not one.corrected:
            continue
        day = days.get(one.session_id or 0, one.day)
        what = _asked(one, library, say)
        if one.scale is Scale.NOTE:
            yield day, say("put_right.words", day=say.short_day(day), what=what)
        else:
            yield day, _line(day, what, one.value, one.before, say)


def _asked(one: RatingRecord, library: Mapping[str, Exercise], say: Say) -> str:
    if one.scale is Scale.RED_FLAG:
        return say("asked.sign", sign=warning_sign_words(one.item, say))
    by_moment = one.scale in (Scale.PAIN, Scale.LOCATION) and one.moment is not Moment.DURING
    parts = [
        say(f"asked.{one.scale.value}"),
        say(f"asked_at.{one.moment.value}") if by_moment else "",
        exercise_name(one.exercise_id, library) if one.exercise_id is not None else "",
    ]
    return ", ".join(filter(None, parts))


def _reasons(
    report: Report, library: Mapping[str, Exercise], say: Say
) -> Iterator[tuple[date, str]]:
    """Why sets were cut short and exercises left out."""
    for one in report.records.sets:
        if one.was_reason not in (None, one.reason):
            name = exercise_name(one.planned.exercise_id, library)
            what = say("asked.cut_short", exercise=name)
            yield one.day, _line(one.day, what, one.reason, one.was_reason, say)
    for skip in report.records.skips:
        if skip.corrected:
            what = say("asked.left_out", exercise=exercise_name(skip.exercise_id, library))
            yield skip.day, _line(skip.day, what, skip.reason, skip.was, say)


def _forms(report: Report, say: Say) -> Iterator[tuple[date, str]]:
    for form in report.records.outside.forms:
        if form.kind not in _FORMS:
            continue
        for answer in form.answers:
            what = _item(form, answer, say)
            if answer.corrected and what:
                yield form.day, _line(form.day, what, answer.value, answer.before, say)


def _item(form: FormRecord, answer: FormAnswer, say: Say) -> str:
    """What was asked; empty for a tick, which its score stands for."""
    if form.kind is FormKind.WARNING_SIGNS:
        return say("asked.sign", sign=warning_sign_words(answer.item, say))
    if form.kind is FormKind.ROLAND_MORRIS and answer.item != _SCORE:
        return ""
    return say.known(f"asked.{answer.item}") or answer.item


def _told(report: Report, say: Say) -> Iterator[tuple[date, str]]:
    for held in report.records.outside.rehearsals:
        for item, before in held.before.items():
            about = item.removesuffix(OWN_WORDS)
            what = say.known(f"told.{about}") or about
            if about != item:
                yield held.day, say("put_right.words", day=say.short_day(held.day), what=what)
            else:
                yield held.day, _line(held.day, what, held.words.get(item), before, say)


def _line(day: date, what: str, now: Value, before: Value, say: Say) -> str:
    return say(
        "put_right.line",
        day=say.short_day(day),
        what=what,
        now=_said(now, say),
        before=_said(before, say),
    )


def _said(value: Value, say: Say) -> str:
    return say("not_answered") if value is None else say.answer(str(value))
