"""The two charts of page one as points, bars and their texts; `summary.typ` only places them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from math import ceil
from statistics import median
from typing import Any, Final

from pt_coach.reports.history import WeekDone, weeks_of
from pt_coach.reports.language import Say
from pt_coach.reports.report import Report
from pt_coach.reports.trends import PainPoint, PainSeries

_STYLES: Final = (("before", "solid"), ("after", "dashed"), ("next_morning", "dotted"))
# So many points of a line can still be told apart; beyond, one for each week.
_MOST_POINTS: Final = 45
_MOST_BARS: Final = 16
_LEAST_BETWEEN_LABELS: Final = 1.6


def pain_chart(report: Report, say: Say) -> dict[str, Any]:
    """Pain over the days: a line for each moment, 0 to 10."""
    weekly = any(len(series.points) > _MOST_POINTS for series in report.pain)
    lines = [
        _line(series, (say(name), dash), report, say, weekly=weekly)
        for series, (name, dash) in zip(report.pain, _STYLES, strict=True)
        if series.points
    ]
    _spread(lines)
    return {
        "title": say("pain.title") + (say("pain.weekly") if weekly else ""),
        "alt": _pain_in_words(report, say),
        "lines": lines,
        "ticks": _ticks(report, say),
        "none": say("pain.none"),
    }


def _line(
    series: PainSeries, style: tuple[str, str], report: Report, say: Say, *, weekly: bool
) -> dict[str, Any]:
    values = _by_week(series.points) if weekly else [(p.day, float(p.value)) for p in series.points]
    (name, dash), last = style, values[-1][1]
    return {
        "dash": dash,
        "points": [[_share(day, report), value] for day, value in values],
        "label": f"{name} {say.number(last)}",
        "label_y": last,
    }


def _by_week(points: Sequence[PainPoint]) -> list[tuple[date, float]]:
    weeks: dict[date, list[int]] = defaultdict(list)
    for point in points:
        weeks[point.day - timedelta(days=point.day.weekday())].append(point.value)
    return [(monday + timedelta(days=3), float(median(week))) for monday, week in weeks.items()]


def _share(day: date, report: Report) -> float:
    whole = max((report.until - report.since).days, 1)
    return min(max((day - report.since).days / whole, 0.0), 1.0)


def _spread(lines: list[dict[str, Any]]) -> None:
    """Move the labels at the lines' ends apart, keeping their order."""
    lines_by_height = sorted(lines, key=lambda line: -line["label_y"])
    for above, below in pairwise(lines_by_height):
        below["label_y"] = min(below["label_y"], above["label_y"] - _LEAST_BETWEEN_LABELS)
    lowest = min((line["label_y"] for line in lines), default=0.0)
    for line in lines if lowest < 0 else ():
        line["label_y"] -= lowest


def _ticks(report: Report, say: Say) -> list[dict[str, Any]]:
    whole = (report.until - report.since).days
    parts = min(3, whole)
    days = [
        report.since + timedelta(days=round(whole * n / max(parts, 1))) for n in range(parts + 1)
    ]
    return [{"x": _share(day, report), "label": say.short_day(day)} for day in days]


def _pain_in_words(report: Report, say: Say) -> str:
    said = []
    for series, (name, _) in zip(report.pain, _STYLES, strict=True):
        values = [point.value for point in series.points]
        if values:
            line = say(
                "pain.alt_line",
                name=say(name),
                n=len(values),
                first=values[0],
                last=values[-1],
                low=min(values),
                high=max(values),
            )
            said.append(line)
    return say("pain.alt", lines="; ".join(said))


def week_chart(report: Report, say: Say) -> dict[str, Any]:
    """Sessions done as bars, with a line where they were due."""
    weeks = weeks_of(report.days)
    together = max(1, ceil(len(weeks) / _MOST_BARS))
    spans = [weeks[i : i + together] for i in range(0, len(weeks), together)]
    each = say("weeks.week") if together == 1 else say("weeks.weeks", n=together)
    some = any(w.done or w.due or w.extra for w in weeks)
    bars = [_bar(span, say) for span in spans] if some else []
    every = max(1, ceil(len(bars) / 4))
    for i, bar in enumerate(bars):
        bar["label"] = bar["label"] if i % every == 0 else ""
    due = {bar["due"] for bar in bars}
    return {
        "title": say("weeks.title", each=each, due=say("weeks.due", n=max(due)) if due else ""),
        "alt": say("weeks.alt", each=each, bars="; ".join(_in_words(span, say) for span in spans)),
        "bars": bars,
        "most": max((max(bar["done"], bar["due"]) for bar in bars), default=0),
        "none": say("weeks.none"),
        "sentence": say("weeks.sentence"),
    }


def _bar(span: Sequence[WeekDone], say: Say) -> dict[str, Any]:
    done = sum(week.done for week in span)
    return {
        "done": done,
        "due": sum(week.due for week in span),
        "number": str(done),
        "label": say.short_day(span[0].monday),
    }


def _in_words(span: Sequence[WeekDone], say: Say) -> str:
    done, due = sum(week.done for week in span), sum(week.due for week in span)
    return say("weeks.bar", day=say.short_day(span[0].monday), done=done, due=due)
