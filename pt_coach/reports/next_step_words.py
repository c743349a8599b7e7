"""The next steps that the therapist wrote, beside what was done last; a part of the details.

The condition is free text, so that nothing here says whether it is met: the therapist reads the
numbers of the last days and decides.
"""

from collections.abc import Iterator
from typing import Any, Final

from pt_coach.engine.inputs import Moment, Scale
from pt_coach.exercises.regimen import Prescription
from pt_coach.records.rows import RatingRecord
from pt_coach.reports.doses import ExerciseDay
from pt_coach.reports.language import Say
from pt_coach.reports.report import Report

_LAST_DAYS: Final = 3


def next_steps_part(report: Report, say: Say) -> dict[str, Any] | None:
    """The heading and a row for each exercise with such words; None without any."""
    prescribed = report.regimen.exercises if report.regimen is not None else ()
    written = [one for one in prescribed if one.progress_when or one.progress_to]
    if not written:
        return None
    head = ("table.exercise", "next.when", "next.then", "next.last")
    return {
        "title": say("next.title"),
        "head": [say(key) for key in head],
        "rows": [_row(report, one, say) for one in written],
        "lines": [say("next.note")],
    }


def _row(report: Report, prescribed: Prescription, say: Say) -> list[str]:
    none = say("next.nothing")
    return [
        report.name_of(prescribed.exercise),
        prescribed.progress_when or none,
        prescribed.progress_to or none,
        "; ".join(_last_days(report, prescribed.exercise, say)) or say("next.not_done"),
    ]


def _last_days(report: Report, exercise_id: str, say: Say) -> Iterator[str]:
    """Of the last days on which it was done: how much of what was due, and how it felt."""
    days = [one for one in report.exercise_days if one.exercise_id == exercise_id and one.done]
    for one in sorted(days, key=lambda found: found.day)[-_LAST_DAYS:]:
        yield ", ".join([_done(one, say), *_felt(report, one, say)])


def _done(one: ExerciseDay, say: Say) -> str:
    day, unit = say.short_day(one.day), say(f"unit.{one.unit.value}")
    if not one.prescribed:
        return say("next.extra", day=day, done=say.number(one.done), unit=unit)
    of = say.number(one.prescribed)
    return say("next.done", day=day, done=say.number(one.done), of=of, unit=unit)


def _felt(report: Report, one: ExerciseDay, say: Say) -> Iterator[str]:
    ours = [
        rating
        for rating in report.records.ratings
        if rating.exercise_id == one.exercise_id and rating.day == one.day
    ]
    for word in _words(ours):
        yield say.word(word)
    pains = [r.value for r in ours if r.scale is Scale.PAIN and r.moment is Moment.DURING]
    worst = max((value for value in pains if isinstance(value, int)), default=None)
    if worst is not None:
        yield say("worst_pain", n=worst)


def _words(ratings: list[RatingRecord]) -> Iterator[str]:
    """Comfort as it was said, each word once."""
    said = (r.value for r in ratings if r.scale is Scale.COMFORT)
    yield from dict.fromkeys(word for word in said if isinstance(word, str))
