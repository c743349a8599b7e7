"""Page one of a year of five made-up patients, recomputed from the CSV by other means."""

from datetime import date, datetime, timedelta
from io import BytesIO
from statistics import median
from zoneinfo import ZoneInfo

import pypdf
import pytest

from pt_coach.reports.report import Report
from pt_coach.reports.summary_pdf import summary_pdf
from pt_coach.session_runner.sample_stories import Story
from tests.records.diaries import library
from tests.reports.diary import tables_of
from tests.reports.sample_years import UNTIL, Row, report_of_year, report_since_visit

ORDER = ["none", "back", "buttock", "thigh", "below_knee", "foot"]
WORDS = {"below_knee": "below knee"}


def _page_one(report: Report) -> str:
    reader = pypdf.PdfReader(BytesIO(summary_pdf(report, library())))
    return " ".join(reader.pages[0].extract_text().split())


def _windows(rows: list[Row], value: str) -> tuple[list[str], list[str]]:
    """First and last seven days."""
    dated = [(date.fromisoformat(row["day"]), row[value]) for row in rows if row[value]]
    first, last = min(dated)[0], max(dated)[0]
    week = timedelta(days=7)
    return [v for d, v in dated if d < first + week], [v for d, v in dated if d > last - week]


def _of(rows: list[Row], scale: str, moment: str) -> list[Row]:
    return [row for row in rows if (row["scale"], row["moment"]) == (scale, moment)]


@pytest.mark.parametrize("story", Story)
@pytest.mark.parametrize("since_visit", [False, True])
def test_every_number_on_page_one_follows_from_the_tables(story: Story, since_visit: bool) -> None:
    report = report_since_visit(story) if since_visit else report_of_year(story)
    tables, text = tables_of(report), _page_one(report)
    days = tables["days"]

    due, done, begun = (sum(int(row[n]) for row in days) for n in ("due", "done", "partial"))
    if due:
        assert f"Sessions {done} of {due} due" in text
        assert f"{100 * done // due} %; longest gap {_gap(days)} day" in text
    else:
        assert "Sessions none due" in text
    assert (f"{begun} more begun" in text) == (begun > 0)

    _check_pain(tables["ratings"], text)
    _check_place(tables["ratings"], text)
    _check_doses(tables, text)
    for row in tables["stops"][-1:]:
        if row["kind"] == "warning_sign":
            assert row["words"] in text
    missed = sum(int(row["due"]) - int(row["done"]) - int(row["partial"]) for row in days)
    paused = sum(row["state"] == "paused" for row in days)
    if missed or paused:
        assert f"{missed} session{'' if missed == 1 else 's'} due and not begun" in text
        assert f"{paused} day{'' if paused == 1 else 's'} noted as pause" in text
    reasons = [row["reason"] for row in tables["skips"]]
    for reason in set(reasons) - {"time"}:
        assert f"{reason} {reasons.count(reason)}" in text
    skipped = sum(row["skipped"] == "yes" for row in tables["ratings"])
    if skipped:
        assert f"{skipped} of {len(tables['ratings'])} questions were skipped." in text


def _gap(days: list[Row]) -> int:
    words = "".join("x" if row["active"] == "yes" else "." for row in days)
    return max(len(part) for part in words.split("x"))


def _check_pain(ratings: list[Row], text: str) -> None:
    rows = [row for row in _of(ratings, "pain", "before") if row["number"]]
    if not rows:
        assert "No pain ratings in this period." in text
        return
    early, late = _windows(rows, "number")
    first, last = (median(map(int, window)) for window in (early, late))
    if min(len(early), len(late)) < 3:
        assert "no trend yet" in text
        return
    assert f"Pain before, median {first:g} to {last:g}" in text
    change = last - first
    real = change >= 2 or change <= -2 or -change >= max(0.3 * first, 1)
    if change:
        way = "down" if change < 0 else "up"
        error = "more than the error" if real else "within the error"
        assert f"{way} {abs(change):g}: {error}" in text


def _check_place(ratings: list[Row], text: str) -> None:
    rows = _of(ratings, "location", "before")
    if not rows:
        return
    early, late = _windows(rows, "word")
    if min(len(early), len(late)) < 3:
        assert "not enough answers" in text
        return
    first, last = (
        max((w.split(":")[0] for w in window), key=ORDER.index) for window in (early, late)
    )
    move = ORDER.index(last) - ORDER.index(first)
    said = (
        "unchanged" if not move else "moved towards the back" if move < 0 else "moved down the leg"
    )
    assert said in text
    if move:
        assert f"{WORDS.get(first, first)} to {WORDS.get(last, last)}" in text


def _check_doses(tables: dict[str, list[Row]], text: str) -> None:
    shares = []
    for name in dict.fromkeys(row["exercise_id"] for row in tables["doses"]):
        rows = [row for row in tables["doses"] if row["exercise_id"] == name]
        wanted = sum(float(row["prescribed"]) for row in rows)
        within = sum(min(float(row["prescribed"]), float(row["done"])) for row in rows)
        if not wanted:
            continue
        share = int(100 * within / wanted + 1e-9)
        assert share <= 100
        assert f"{share} %: {within:g} of {wanted:g} {rows[0]['unit']}" in text
        shares.append(within / wanted)
    if shares:
        assert f"Dose done {int(100 * sum(shares) / len(shares) + 1e-9)} %" in text
    camera = sum(int(row["count_camera"]) for row in tables["sets"])
    typed = sum(int(row["count_typed"]) for row in tables["sets"])
    if camera + typed:
        assert f"Camera counted {camera} of {camera + typed} repetitions and holds" in text
        share = 100 * camera // (camera + typed)
        assert f"camera {share} %, typed {100 - share} %" in text
    for name in {row["exercise_id"] for row in tables["faults"]}:
        times: dict[str, int] = {}
        for row in tables["faults"]:
            if row["exercise_id"] == name:
                times[row["rule_id"]] = times.get(row["rule_id"], 0) + int(row["times"])
        sets = {row["set_id"] for row in tables["sets"] if row["exercise_id"] == name}
        seen = sum(
            row["set_id"] in sets
            and row["provenance"] == "camera"
            and row["status"] in ("full", "short")
            for row in tables["reps"]
        )
        assert f"({max(times.values())} of {seen})" in text


def test_each_page_one_says_what_the_story_is() -> None:
    def page(story: Story) -> str:
        return _page_one(report_of_year(story))

    improving = page(Story.IMPROVING)
    assert "more than the error" in improving
    assert "thigh (left) to back moved" in improving or "thigh to back moved" in improving
    assert "No warning sign reported" in improving or "None reported" in improving
    flare = page(Story.FLARE)
    assert "stopped for pain" in flare
    assert "down" in flare
    dropout = report_of_year(Story.DROPOUT).adherence
    assert dropout.sessions_percent is not None
    assert dropout.sessions_percent < 60
    assert dropout.recent_days_active == 0
    overdoing = page(Story.OVERDOING)
    assert "over the dose:" in overdoing
    assert "by the next morning" in overdoing
    warning = page(Story.WARNING)
    assert "Exercises locked since" in warning
    assert "numbness or tingling: yes" in warning
    assert warning.index("Exercises locked since") < warning.index("Sessions")
    assert all("Made-up data" in page(story) for story in Story)


def test_a_lock_from_before_the_period_still_stands_first() -> None:
    text = _page_one(report_since_visit(Story.WARNING))
    assert "Exercises locked since" in text
    assert "None reported" not in text


@pytest.mark.parametrize("story", Story)
def test_days_are_the_patients_own_across_the_clock_changes(story: Story) -> None:
    tables = tables_of(report_of_year(story))
    zone = ZoneInfo("America/New_York")
    offsets = set()
    for row in tables["sessions"]:
        at = datetime.fromisoformat(row["started_at"])
        offsets.add(at.utcoffset())
        assert at.astimezone(zone).date().isoformat() == row["day"]
        assert at.astimezone(zone).utcoffset() == at.utcoffset()
    assert offsets == {timedelta(hours=-5), timedelta(hours=-4)}
    # The programme is in force from its first use on, which need not be the story's first day.
    first = date.fromisoformat(tables["days"][0]["day"])
    assert timedelta(0) <= first - date(2025, 11, 24) <= timedelta(days=2)
    assert [row["day"] for row in tables["days"]] == [
        (UNTIL - timedelta(days=n)).isoformat() for n in reversed(range((UNTIL - first).days + 1))
    ]
    for row in tables["days"]:
        assert int(row["done"]) + int(row["partial"]) <= int(row["due"])


def test_the_same_seed_makes_the_same_patient() -> None:
    from tests.reports.sample_years import diary_of

    diary_of.cache_clear()
    first = tables_of(report_of_year(Story.DROPOUT))
    report_of_year.cache_clear()
    again = tables_of(report_of_year(Story.DROPOUT))
    for name in ("days", "doses", "sets", "skips", "rehearsals"):
        assert _without_names(first[name]) == _without_names(again[name])


def _without_names(rows: list[Row]) -> list[Row]:
    """Each session and rehearsal has a name of its own that is never given twice."""
    return [{key: value for key, value in row.items() if "uuid" not in key} for row in rows]
