"""Page one in words and numbers, ready to be laid out by `summary.typ`.

Claims no more than the numbers allow: shares always with what they are a share of, a change of
pain with whether it is more than the error of the ratings, and what the camera cannot see.
"""

from collections.abc import Mapping
from typing import Any, Final

from pt_coach.exercises.definition import Exercise
from pt_coach.reports import exercise_words as about
from pt_coach.reports.adherence import percent
from pt_coach.reports.detail_words import details
from pt_coach.reports.exercise_summaries import ExerciseSummary
from pt_coach.reports.language import ENGLISH, Say
from pt_coach.reports.places import PlaceChange
from pt_coach.reports.quality_words import quality_lines
from pt_coach.reports.report import Report
from pt_coach.reports.stops import StopKind, StopNote, locked_words, stop_words
from pt_coach.reports.summary_charts import pain_chart, week_chart
from pt_coach.reports.trends import PainTrend, Trend

_LONGEST_NOTE: Final = 300
# In notes of the patient only the latest ones and the visit's answers stand on page one.
_VISIT_ON_PAGE_ONE: Final = ("course", "sleep", "activities", "medication")


def summary_data(
    report: Report, library: Mapping[str, Exercise], say: Say = ENGLISH
) -> dict[str, Any]:
    """Everything that the PDF says, as plain data.

    Args:
        report: the period.
        library: exercises by id, for their names and what the camera cannot see of them.
        say: in which language.
    """
    return {
        "lang": say.language.value,
        "title": say("title"),
        "made": [say("for"), say("made", day=say.long_day(report.made_at.date()))],
        "page": say("page"),
        "about": _about(report, say),
        "made_up": say("made_up") if report.made_up else None,
        "stops": _stops(report, say),
        "cards": [
            _sessions_card(report, say),
            _pain_card(report.pain[0].trend, say),
            _place_card(report, say),
            _dose_card(report, library, say),
        ],
        "pain": pain_chart(report, say) | {"sentence": _trends(report, say)},
        "weeks": week_chart(report, say),
        "table": _table(report, library, say),
        "notes": _notes(report, say),
        "questions": {
            "title": say("questions.title"),
            "lines": [_cut(one) for one in report.questions],
            "none": say("questions.none"),
        },
        "missed": {"title": say("missed.title"), "lines": _missed(report, say)},
        "quality": {
            "title": say("quality.title"),
            "lines": quality_lines(report, library, say),
        },
        "footer": say("limits"),
        "details": details(report, library, say),
    }


def _about(report: Report, say: Say) -> list[str]:
    parts = [report.patient or say("patient"), say.span(report.since, report.until)]
    parts += [say("since_visit")] if report.since_visit else []
    parts += [say("programme_by", name=report.therapist)] if report.therapist else []
    lines = ["  ·  ".join(parts)]
    for use in report.regimen_uses[-2:]:
        later = use.day > report.since
        since = say("since_day", day=say.short_day(use.day)) if later else ""
        line = say(
            "programme_line",
            title=use.title,
            version=use.version,
            since=since,
            hash=use.sha256[:12],
        )
        lines.append(line)
    return lines


# --- warning signs and stops -------------------------------------------------------------


def _stops(report: Report, say: Say) -> dict[str, Any]:
    none = "stops.none" if report.asked_for_signs else "stops.no_answers"
    return {
        "title": say("stops.title"),
        "locked": locked_words(report.lock, say),
        "lines": _stop_lines(report, say),
        "none": say(none),
        "more": say("stops.more"),
    }


def _stop_lines(report: Report, say: Say) -> list[str]:
    """Warning signs one by one, the newest first; of other kinds the latest with how many."""
    groups: dict[tuple[StopKind, str | None, bool], list[StopNote]] = {}
    for note in reversed(report.stops):
        alone = note.kind is StopKind.WARNING_SIGN
        key = note.kind, f"{note.at} {note.item}" if alone else note.exercise_id, note.by_morning
        groups.setdefault(key, []).append(note)
    signs = any(note.kind is StopKind.WARNING_SIGN for note in report.stops)
    none = [say("stops.no_sign")] if groups and not signs and report.asked_for_signs else []
    order = sorted(groups.values(), key=lambda notes: notes[0].kind is not StopKind.WARNING_SIGN)
    return none + [_stop_line(notes, say) for notes in order]


def _stop_line(notes: list[StopNote], say: Say) -> str:
    worst = max(notes, key=lambda note: note.value if isinstance(note.value, int) else -1)
    words = f"{say.short_day(worst.day)}: {stop_words(worst, say)}"
    if len(notes) == 1:
        return words
    last = say.short_day(notes[0].day)
    return say("stops.times", words=words, many=len(notes) - 1, day=last)


# --- cards -------------------------------------------------------------------------------


def _sessions_card(report: Report, say: Say) -> dict[str, str]:
    a = report.adherence
    parts = [
        say.percent(a.sessions_percent),
        say("card.gap", days=say.count(a.longest_gap_days, "day")),
        say("card.partial", n=a.sessions_partial) if a.sessions_partial else "",
        say("card.extra", n=a.sessions_extra) if a.sessions_extra else "",
    ]
    of_due = say("card.of_due", done=a.sessions_done, due=a.sessions_due)
    return {
        "label": say("card.sessions"),
        "value": of_due if a.sessions_due else say("card.none_due"),
        "note": "; ".join(filter(None, parts)),
    }


def _pain_card(trend: PainTrend, say: Say) -> dict[str, str]:
    label = say("card.pain")
    if trend.first is None or trend.last is None:
        return {"label": label, "value": say("card.no_trend"), "note": say("card.needs")}
    value = say("card.from_to", first=say.number(trend.first), last=say.number(trend.last))
    return {"label": label, "value": value, "note": _change(trend, say)}


def _change(trend: PainTrend, say: Say) -> str:
    change = trend.change or 0.0
    if not change:
        return say("card.unchanged")
    error = "card.within_error" if trend.trend is Trend.STABLE else "card.more_than_error"
    way = "card.down" if change < 0 else "card.up"
    return say(way, n=say.number(abs(change)), error=say(error))


def _place_card(report: Report, say: Say) -> dict[str, str]:
    place = report.place
    last = say.word(place.last) if place.last is not None else about.NONE
    both = place.first is not None and place.change is not PlaceChange.SAME
    value = say("card.from_to", first=say.word(str(place.first)), last=last) if both else last
    return {
        "label": say("card.place"),
        "value": value,
        "note": say(f"place.{place.change.value}"),
    }


def _dose_card(report: Report, library: Mapping[str, Exercise], say: Say) -> dict[str, str]:
    reps = report.quality.reps
    shared = percent(reps.camera, reps.camera + reps.typed)
    notes = []
    if shared is not None:
        counted = {"camera": say.percent(shared), "typed": say.percent(100 - shared)}
        notes.append(say("card.counted", **counted))
    if reps.corrected:
        notes.append(say("card.corrected", n=say.signed(reps.corrected)))
    over = [s.name for s in report.exercises if s.dose and s.dose.excess_percent is not None]
    if over:
        shown = ", ".join(over[:2]) + (f" +{len(over) - 2}" if len(over) > 2 else "")
        notes.append(say("card.excess", names=shown))
    return {
        "label": say("card.dose"),
        "value": say.percent(report.adherence.dose_percent) or about.NONE,
        "note": "; ".join(notes),
    }


def _trends(report: Report, say: Say) -> str:
    said = []
    for series in report.pain:
        trend = series.trend
        if trend.first is not None and trend.last is not None:
            first, last = say.number(trend.first), say.number(trend.last)
            numbers = say("card.from_to", first=first, last=last)
            name = say(series.moment.value)
            said.append(f"{name} {numbers} ({say(f'trend.{trend.trend.value}')})")
    return say("pain.sentence", trends="; ".join(said)) if said else say("pain.few")


# --- exercises, words --------------------------------------------------------------------


def _table(report: Report, library: Mapping[str, Exercise], say: Say) -> dict[str, Any]:
    columns = ("exercise", "prescribed", "done", "felt", "fault", "range")
    return {
        "title": say("table.title"),
        "head": [say(f"table.{column}") for column in columns],
        "rows": [_row(summary, report, library, say) for summary in report.exercises],
        "none": say("table.none"),
        "more": say("table.more"),
    }


def _row(
    summary: ExerciseSummary, report: Report, library: Mapping[str, Exercise], say: Say
) -> list[dict[str, Any]]:
    exercise = library.get(summary.exercise_id)
    cells = [
        (summary.name, False),
        (about.prescribed(summary, say), False),
        (about.done(summary, say), False),
        (about.felt(summary, say), bool(summary.comfort.get("painful"))),
        (about.fault(summary.top_fault, exercise, say), False),
        (about.range_on_page_one(summary, report.ranges, say), False),
    ]
    return [{"text": text, "strong": strong} for text, strong in cells]


def _notes(report: Report, say: Say) -> dict[str, Any]:
    visit = report.visit
    lines = []
    for item in _VISIT_ON_PAGE_ONE if visit is not None else ():
        value = visit.value(item) if visit is not None else None
        if value is not None:
            lines.append({"day": f"{say(f'visit.{item}')}:", "text": _cut(say.answer(str(value)))})
    lines += [
        {"day": f"{say.short_day(note.day)}:", "text": _cut(note.text)}
        for note in reversed(report.notes)
    ]
    return {
        "title": say("notes.title"),
        "lines": lines,
        "none": say("notes.none"),
        "more": say("notes.more"),
    }


def _missed(report: Report, say: Say) -> list[str]:
    missed = report.missed
    ordered = sorted(missed.reasons.items(), key=lambda item: (-item[1], str(item[0])))
    reasons = ", ".join(f"{say.word(reason or 'unsaid')} {n}" for reason, n in ordered)
    lines = [say("missed.exercises", reasons=reasons) if reasons else say("missed.none")]
    short = sorted(missed.cut_short.items(), key=lambda item: (-item[1], item[0]))
    if short:
        reasons = ", ".join(f"{say.word(reason)} {n}" for reason, n in short)
        lines.append(say("missed.sets", reasons=reasons))
    names = {one.exercise_id: one.name for one in report.exercises}
    for (harder, easier), n in sorted(missed.easier.items()):
        done, instead_of = names.get(easier, easier), names.get(harder, harder)
        lines.append(say("missed.easier", done=done, instead_of=instead_of, n=say.count(n, "time")))
    if missed.sessions or missed.paused_days:
        days = say.count(missed.paused_days, "day")
        lines.append(say("missed.sessions", n=say.count(missed.sessions, "session"), days=days))
    return lines


def _cut(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LONGEST_NOTE else one_line[: _LONGEST_NOTE - 1] + "…"
