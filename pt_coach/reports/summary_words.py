"""The one-page summary in words and numbers, ready to be laid out by `summary.typ`.

Claims no more than the numbers allow: shares always with what they are a share of, a change of
pain with whether it is more than the error of the ratings, and what the camera cannot see.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from pt_coach.exercises.definition import Exercise
from pt_coach.reports.adherence import RECENT_DAYS, percent
from pt_coach.reports.exercise_summaries import ExerciseSummary, TopFault
from pt_coach.reports.report import Report
from pt_coach.reports.summary_charts import pain_chart, week_chart
from pt_coach.reports.trends import PainTrend, Trend
from pt_coach.reports.words import count_words, in_words, long_day, number, short_day, span_words

LIMITS: Final = (
    "Self-reported unless marked camera. One camera, 2-D estimates for coaching, about ±10°, not a "
    "clinical measurement; twisting, low-back shape, foot turn-out and foot weakness are not "
    "assessed. This program plays back exercises that the therapist chose, counts repetitions and "
    "keeps a diary. It does not diagnose, treat or replace the therapist. It has not been reviewed "
    "by a regulator."
)
_LONGEST_NOTE: Final = 300
_MOST_UNSEEN: Final = 8
_NONE: Final = "–"


def summary_data(report: Report, library: Mapping[str, Exercise]) -> dict[str, Any]:
    """Everything that the page says, as plain data.

    Args:
        report: the period.
        library: exercises by id, for what the camera cannot see of them.
    """
    return {
        "lang": "en",
        "title": "Home exercise summary",
        "made": f"For the therapist. Made on {long_day(report.made_at.date())}",
        "about": _about(report),
        "made_up": "Demonstration data: the drawn figure did these exercises, not a patient."
        if report.made_up
        else None,
        "stops": _stops(report),
        "cards": _cards(report),
        "pain": pain_chart(report) | {"sentence": _trends(report)},
        "weeks": week_chart(report),
        "table": _table(report),
        "notes": _notes(report),
        "quality": {
            "title": "Data quality and camera limits",
            "lines": _quality(report, library),
        },
        "footer": LIMITS,
    }


def _about(report: Report) -> list[str]:
    name = report.regimen.patient.name if report.regimen is not None else "Patient"
    lines = [f"{name}  ·  {span_words(report.since, report.until)}"]
    for use in report.regimen_uses[-2:]:
        since = f" since {short_day(use.day)}" if use.day > report.since else ""
        lines.append(f"{use.title}, version {use.version}{since} (SHA-256 {use.sha256[:12]}…)")
    therapist = report.regimen.therapist if report.regimen is not None else None
    if therapist is not None:
        lines[0] += f"  ·  programme by {therapist.name}"
    return lines


def _stops(report: Report) -> dict[str, Any]:
    lines = [f"{short_day(note.day)}: {note.words}" for note in reversed(report.stops)]
    return {
        "title": "Warning signs and stops",
        "lines": lines,
        "none": "None reported: no warning sign, no stop for pain.",
        "more": "… and {} more, in stops.csv.",
    }


def _cards(report: Report) -> list[dict[str, str]]:
    a = report.adherence
    partial = f"{a.sessions_partial} more begun, not completed" if a.sessions_partial else ""
    extra = f"{a.sessions_extra} beyond what was due" if a.sessions_extra else ""
    share = _share(a.sessions_percent)
    return [
        {
            "label": "Sessions done",
            "value": f"{a.sessions_done} of {a.sessions_due} due" if a.sessions_due else "none due",
            "note": "; ".join(filter(None, (share, partial, extra))),
        },
        _pain_card(report.pain[0].trend),
        {
            "label": "Dose done",
            "value": _share(a.dose_percent) or _NONE,
            "note": "of what was due, mean of the exercises",
        },
        {
            "label": "Days active, last 30" if a.days > RECENT_DAYS else "Days active",
            "value": f"{a.recent_days_active} of {count_words(a.recent_days, 'day')}",
            "note": f"longest gap {count_words(a.longest_gap_days, 'day')}",
        },
    ]


def _pain_card(trend: PainTrend) -> dict[str, str]:
    label = "Pain before exercise"
    if trend.first is None or trend.last is None:
        note = "needs 3 answers in each of two weeks"
        return {"label": label, "value": "no trend yet", "note": note}
    value = f"{number(trend.first)} to {number(trend.last)}"
    return {"label": label, "value": value, "note": _change(trend)}


def _change(trend: PainTrend) -> str:
    words = {
        Trend.IMPROVING: "more than rating error",
        Trend.WORSENING: "more than rating error",
        Trend.STABLE: "within rating error",
    }
    change = trend.change or 0.0
    if not change:
        return "weekly median unchanged"
    way = "down" if change < 0 else "up"
    return f"weekly median {way} {number(abs(change))}: {words[trend.trend]}"


def _trends(report: Report) -> str:
    names = ("before", "after", "next morning")
    said = []
    for name, series in zip(names, report.pain, strict=True):
        trend = series.trend
        if trend.first is not None and trend.last is not None:
            numbers = f"{number(trend.first)} to {number(trend.last)}"
            said.append(f"{name} {numbers} ({trend.trend.value})")
    if not said:
        return "Self-reported, 0 to 10. Not enough answers for a trend."
    return f"Self-reported; medians of first and last 7 days: {'; '.join(said)}."


def _share(percents: int | None) -> str:
    """With a space before the sign that does not break."""
    return f"{percents}\u00a0%" if percents is not None else ""


def _signed(value: float) -> str:
    return f"+{number(value)}" if value > 0 else number(value)


# --- exercises ---------------------------------------------------------------------------


def _table(report: Report) -> dict[str, Any]:
    return {
        "title": "Exercises",
        "head": [
            "Exercise",
            "Prescribed",
            "Done of due",
            "Counted by",
            "Short, unsure",
            "Felt",
            "Most frequent fault",
        ],
        "rows": [_row(summary) for summary in report.exercises],
        "none": "No exercise was due or done.",
        "more": "… and {} more exercises, in sets.csv and doses.csv.",
    }


def _row(summary: ExerciseSummary) -> list[dict[str, Any]]:
    painful = bool(summary.comfort.get("painful"))
    cells = [
        (summary.name, False),
        (summary.prescription or _NONE, False),
        (_done(summary), False),
        (_counted_by(summary), False),
        (f"{summary.short}, {summary.uncertain}", False),
        (_felt(summary), painful),
        (_fault(summary.top_fault), False),
    ]
    return [{"text": text, "strong": strong} for text, strong in cells]


def _done(summary: ExerciseSummary) -> str:
    dose, unit = summary.dose, summary.unit.value
    if dose is None or dose.percent is None:
        return f"{number(summary.amount.done)} {unit}, none due"
    share = f"{number(dose.within)} of {number(dose.prescribed)} {unit} ({_share(dose.percent)})"
    excess = f"; in all {number(dose.done)}" if dose.excess_percent is not None else ""
    return share + excess


def _counted_by(summary: ExerciseSummary) -> str:
    amount = summary.amount
    parts = [
        f"camera {number(amount.camera)}" if amount.camera else "",
        f"typed {number(amount.typed)}" if amount.typed else "",
        f"corrected {_signed(amount.corrected)}" if amount.corrected else "",
    ]
    return ", ".join(filter(None, parts)) or _NONE


def _felt(summary: ExerciseSummary) -> str:
    said = [
        f"{in_words(word)} {times}"
        for word, times in sorted(summary.comfort.items(), key=lambda item: str(item[0]))
        if word is not None
    ]
    if summary.worst_pain is not None:
        said.append(f"worst pain {summary.worst_pain}")
    return ", ".join(said) or "not answered"


def _fault(fault: TopFault | None) -> str:
    if fault is None:
        return "none seen"
    return f"{fault.words} ({fault.times} of {fault.seen})"


# --- words and quality -------------------------------------------------------------------


def _notes(report: Report) -> dict[str, Any]:
    lines = [
        {"day": short_day(note.day), "text": _cut(note.text)} for note in reversed(report.notes)
    ]
    return {
        "title": "In the patient’s own words",
        "lines": lines,
        "none": "No notes.",
        "more": "… and {} more, in ratings.csv.",
    }


def _cut(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LONGEST_NOTE else one_line[: _LONGEST_NOTE - 1] + "…"


def _quality(report: Report, library: Mapping[str, Exercise]) -> list[str]:
    quality = report.quality
    reps = quality.reps
    share = percent(reps.camera, reps.camera + reps.typed)
    lines = []
    if share is not None:
        all_of_them = number(reps.camera + reps.typed)
        change = f"; patient corrected by {_signed(reps.corrected)}" if reps.corrected else ""
        lines.append(
            f"Camera counted {number(reps.camera)} of {all_of_them} repetitions and holds "
            f"({_share(share)}), {number(reps.typed)} were typed in{change}."
        )
    if quality.camera_seen:
        lines.append(
            f"Of the camera’s, {quality.full} went at least 60\u00a0% of the way. "
            f"{quality.uncertain} more were uncertain and not counted."
        )
    if quality.skipped:
        lines.append(f"{quality.skipped} of {quality.answers} questions were skipped.")
    if quality.cut_off:
        lines.append(f"{count_words(quality.cut_off, 'session')} cut off, kept as far as it went.")
    if quality.left_out:
        lines.append(f"{count_words(quality.left_out, 'session')} of the drawn figure left out.")
    for use in quality.unreadable:
        lines.append(f"The schedule of version {use.version} could not be read; not in “due”.")
    lines += _unseen(report.exercises, library)
    return lines or ["No sessions in this period."]


def _unseen(summaries: Sequence[ExerciseSummary], library: Mapping[str, Exercise]) -> list[str]:
    """What the camera cannot see, said once for all exercises that it is true of."""
    unseen: dict[str, None] = {}
    for summary in summaries:
        exercise = library.get(summary.exercise_id)
        for what in exercise.camera_cannot_see if exercise is not None else ():
            # What is addressed to the patient, told to the therapist; without the advice after it.
            words = what.split(". ")[0].rstrip(".").replace(" your ", " the ")
            unseen[words[:1].lower() + words[1:]] = None
    if not unseen:
        return []
    told = list(unseen)
    more = f"; and {len(told) - _MOST_UNSEEN} more" if len(told) > _MOST_UNSEEN else ""
    return [f"Not seen by the camera: {'; '.join(told[:_MOST_UNSEEN])}{more}."]
