"""What stands after page one: each exercise, week by week, and what was answered."""

from collections.abc import Iterable, Mapping
from statistics import median
from typing import Any, Final

from pt_coach.engine.questions import EXERCISE_ITEM, VISIT
from pt_coach.exercises.definition import Exercise
from pt_coach.records.outside_rows import FormAnswer, FormKind
from pt_coach.records.rows import Outcome
from pt_coach.reports import exercise_words as about
from pt_coach.reports.correction_words import corrections_part
from pt_coach.reports.due import DayState
from pt_coach.reports.history import weeks_of
from pt_coach.reports.language import Say
from pt_coach.reports.next_step_words import next_steps_part
from pt_coach.reports.ranges import DEGREES, RangeTrend
from pt_coach.reports.rehearsal_words import rehearsal_part, rehearsals_part
from pt_coach.reports.report import Report
from pt_coach.reports.words import exercise_name

_MOST_WEEKS: Final = 60
_MOST_PAUSES: Final = 6
_WEEKLY: Final = ("pain", "medication", "side_effects", "sleep", "activity")
Part = dict[str, Any]
"""A heading with lines, or with a table."""


def details(report: Report, library: Mapping[str, Exercise], say: Say) -> dict[str, Any]:
    """The pages after page one."""
    parts = [
        _exercises(report, library, say),
        next_steps_part(report, say),
        _ranges(report, library, say),
        _weeks(report, say),
        _weekly_checks(report, say),
        _roland(report, say),
        _visit(report, library, say),
        _own_questions(report, say),
        rehearsals_part(report, say),
        rehearsal_part(report, say),
        corrections_part(report, library, say),
    ]
    return {"title": say("details.title"), "parts": [part for part in parts if part is not None]}


def _part(
    title: str,
    *,
    head: Iterable[str] = (),
    rows: Iterable[Iterable[str]] = (),
    lines: Iterable[str] = (),
) -> Part:
    return {
        "title": title,
        "head": list(head),
        "rows": [list(row) for row in rows],
        "lines": list(lines),
    }


def _exercises(report: Report, library: Mapping[str, Exercise], say: Say) -> Part:
    rows = []
    for summary in report.exercises:
        exercise = library.get(summary.exercise_id)
        faults = "; ".join(about.fault(one, exercise, say) for one in summary.faults[:4])
        row = (
            summary.name,
            about.done(summary, say),
            about.counted_by(summary, say),
            f"{summary.short}, {summary.uncertain}",
            about.felt(summary, say),
            faults or say("none_seen"),
        )
        rows.append(row)
    head = ("table.exercise", "table.done", "details.counted", "details.short", "table.felt")
    names = [say(key) for key in (*head, "details.faults")]
    return _part(say("details.exercises"), head=names, rows=rows)


def _ranges(report: Report, library: Mapping[str, Exercise], say: Say) -> Part | None:
    known = [one for one in report.ranges if one.change is not None]
    if not known:
        return None
    rows = [_range(one, library, say) for one in known]
    keys = ("table.exercise", "details.side", "details.first", "details.last", "details.change")
    note = say("details.range_note")
    return _part(say("details.ranges"), head=map(say, keys), rows=rows, lines=[note])


def _range(trend: RangeTrend, library: Mapping[str, Exercise], say: Say) -> tuple[str, ...]:
    def value(number: float | None) -> str:
        if number is None:
            return about.NONE
        if trend.unit == DEGREES:
            return f"{round(number)}°"
        unit = f" {say('details.torso')}" if trend.unit == "torso" else ""
        return f"{round(number, 2):g}{unit}".replace(".", say.number(0.5)[1])

    if trend.error is None:
        verdict = say("details.no_claim")
    else:
        verdict = say("range.real") if trend.real else say("details.within_error")
    side = say.word(trend.side.value) if trend.side is not None else about.NONE
    name = exercise_name(trend.exercise_id, library)
    change = value(trend.change)
    if trend.unit == DEGREES and trend.first is not None and trend.last is not None:
        # Of the numbers that stand beside it, so that they add up for who reads them.
        change = f"{say.signed(round(trend.last) - round(trend.first))}°"
    return name, side, value(trend.first), value(trend.last), f"{change}, {verdict}"


def _weeks(report: Report, say: Say) -> Part:
    weeks = weeks_of(report.days)[-_MOST_WEEKS:]
    off = (DayState.PAUSED, DayState.LOCKED)
    rows = []
    for week in weeks:
        days = [day for day in report.days if 0 <= (day.day - week.monday).days < 7]
        paused = sum(day.state in off for day in days)
        cells = (week.due, week.done, week.partial, week.extra, paused)
        rows.append((say.short_day(week.monday), *map(str, cells)))
    keys = ("details.week_of", "details.due", "details.done", "details.begun")
    head = [*map(say, keys), say("card.extra", n="").strip(), say("details.paused")]
    lines = [_frequency(report, say), *_pauses(report, say)]
    return _part(say("details.weeks"), head=head, rows=rows, lines=lines)


def _pauses(report: Report, say: Say) -> list[str]:
    """Each pause of the period with the patient's reason: what is not due rests on it."""
    pauses = report.pauses
    if not pauses:
        return []
    told = [
        f"{say.span(one.since, one.until)} ({_why(one.reason, say)})"
        for one in pauses[-_MOST_PAUSES:]
    ]
    if len(pauses) > _MOST_PAUSES:
        told.append(say("details.more_pauses", n=len(pauses) - _MOST_PAUSES))
    return [say("details.pauses", pauses="; ".join(told))]


def _why(reason: str | None, say: Say) -> str:
    if reason is None:
        return say("pause.none")
    return say.known(f"pause.{reason}") or reason


def _frequency(report: Report, say: Say) -> str:
    a = report.adherence
    lengths = [
        s.duration_s / 60 for s in report.records.sessions if s.outcome is not Outcome.NOTHING
    ]
    weeks = max(a.days / 7, 1.0)
    return say(
        "details.frequency",
        active=a.recent_days_active,
        recent=say.count(a.recent_days, "day"),
        weekly=say.number((a.sessions_done + a.sessions_extra) / weeks),
        wanted=say.number(a.sessions_due / weeks),
        minutes=say.number(median(lengths)) if lengths else about.NONE,
    )


# --- forms -------------------------------------------------------------------------------


def _weekly_checks(report: Report, say: Say) -> Part | None:
    forms = report.forms(FormKind.WEEKLY)
    if not forms:
        return None
    rows = []
    for form in forms[-_MOST_WEEKS:]:
        pains = f"{_said(form.value('pain_average'), say)} / {_said(form.value('pain_worst'), say)}"
        items = ("medication_days", "side_effects", "sleep", "activity_days")
        rows.append(
            (say.short_day(form.day), pains, *(_said(form.value(item), say) for item in items))
        )
    head = [say("weekly.day"), *(say(f"weekly.{key}") for key in _WEEKLY)]
    return _part(say("details.weekly"), head=head, rows=rows)


def _roland(report: Report, say: Say) -> Part | None:
    lines = [
        say("roland.line", day=say.long_day(form.day), score=form.value("score"))
        for form in report.forms(FormKind.ROLAND_MORRIS)
        if isinstance(form.value("score"), int)
    ]
    return _part(say("details.roland"), lines=lines) if lines else None


def _visit(report: Report, library: Mapping[str, Exercise], say: Say) -> Part | None:
    form = report.visit
    if form is None:
        return None
    by_item = {answer.item: answer for answer in form.answers}
    items = [item for item in VISIT if not item.startswith("question")]
    lines = [f"{say(f'visit.{item}')}: {_answer(by_item.get(item), say)}" for item in items]
    lines += [
        f"{exercise_name(item.removeprefix(EXERCISE_ITEM), library)}: {_answer(answer, say)}"
        for item, answer in by_item.items()
        if item.startswith(EXERCISE_ITEM)
    ]
    return _part(say("details.visit", day=say.long_day(form.day)), lines=lines)


def _own_questions(report: Report, say: Say) -> Part | None:
    forms = report.forms(FormKind.OWN_QUESTIONS)
    if not forms:
        return None
    lines = [
        f"{say.short_day(form.day)}: {answer.item} {_answer(answer, say)}"
        for form in forms
        for answer in form.answers
    ]
    return _part(say("details.own"), lines=lines)


def _answer(answer: FormAnswer | None, say: Say) -> str:
    if answer is None:
        return say("not_answered")
    return _said(answer.value, say) + (say("corrected") if answer.corrected else "")


def _said(value: int | str | None, say: Say) -> str:
    if value is None:
        return say("not_answered")
    return say.answer(str(value))
