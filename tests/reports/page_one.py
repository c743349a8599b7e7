"""Page one worked out from the tables alone, by other means than the report's own.

Knows nothing of `reports`: what is said is looked for in the page's text, what is counted is
counted in the rows of the CSV files.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from math import floor
from statistics import median
from typing import TypeVar

T = TypeVar("T")
Row = Mapping[str, str]
Tables = Mapping[str, Sequence[Row]]

PLACES = ["none", "back", "buttock", "thigh", "below_knee", "foot"]
WEEK = timedelta(days=7)


def check_page_one(tables: Tables, text: str) -> None:
    """Look for every number of the tables on the page.

    Args:
        tables: rows by the name of the table.
        text: of page one in English, with single spaces.
    """
    assert all(int(share) <= 100 for share in re.findall(r"(\d+) %", text))
    _days(tables)
    _doses(tables)
    _sessions_card(tables["days"], text)
    _pain(tables, text)
    _place(tables, text)
    _dose_card(tables, text)
    _exercises(tables, text)
    _left_out(tables, text)
    _quality(tables, text)
    _stops(tables, text)


def _days(tables: Tables) -> None:
    """The days follow from the sessions."""
    worth: dict[str, Counter[str]] = {row["day"]: Counter() for row in tables["days"]}
    for row in tables["sessions"]:
        worth[row["day"]][row["outcome"]] += 1
    first = date.fromisoformat(tables["about"][0]["since"])
    for number, row in enumerate(tables["days"]):
        assert row["day"] == (first + timedelta(days=number)).isoformat()
        whole, begun = worth[row["day"]]["completed"], worth[row["day"]]["partial"]
        due = int(row["due"])
        assert int(row["done"]) == min(due, whole)
        assert int(row["partial"]) == min(begun, due - min(due, whole))
        assert int(row["extra"]) == whole - min(due, whole)
        assert row["active"] == ("yes" if whole or begun else "no")
        assert due == 0 or row["state"] not in ("rest", "paused", "locked")
    assert tables["days"][-1]["day"] == tables["about"][0]["until"]


def _worth_of(row: Row) -> float:
    """What a set is worth in its unit."""
    if row["mode"] == "reps" or float(row["prescribed_hold_s"]) == 0:
        return int(row["count_final"])
    if row["count_corrected"] != "0" or int(row["count_final"]) != int(row["count_camera"]) + int(
        row["count_typed"]
    ):
        return int(row["count_final"]) * float(row["prescribed_hold_s"])
    return float(row["held_s"])


def _doses(tables: Tables) -> None:
    """What was done of an exercise on a day follows from its sets."""
    outcome = {row["session_uuid"]: row["outcome"] for row in tables["sessions"]}
    done: Counter[tuple[str, str]] = Counter()
    for row in tables["sets"]:
        if outcome[row["session_uuid"]] != "nothing":
            done[row["day"], row["exercise_id"]] += _worth_of(row)  # type: ignore[assignment]
    told: Counter[tuple[str, str]] = Counter()
    for row in tables["doses"]:
        told[row["day"], row["exercise_id"]] += float(row["done"])  # type: ignore[assignment]
    for key in {*done, *told}:
        assert abs(done[key] - told[key]) < 0.11, key


def _sessions_card(days: Sequence[Row], text: str) -> None:
    due, done, begun, extra = (
        sum(int(row[name]) for row in days) for name in ("due", "done", "partial", "extra")
    )
    quiet = max(map(len, "".join("x" if r["active"] == "yes" else "." for r in days).split("x")))
    gap = f"longest gap {quiet} day{'' if quiet == 1 else 's'}"
    if due:
        assert f"Sessions {done} of {due} due {100 * done // due} %; {gap}" in text
    else:
        assert f"Sessions none due {gap}" in text
    assert (f"{begun} more begun" in text) == (begun > 0)
    assert (f"{extra} not due" in text) == (extra > 0)


def _pain(tables: Tables, text: str) -> None:
    day_of = {row["session_uuid"]: row["day"] for row in tables["sessions"]}
    said = []
    for moment in ("before", "after", "next_morning"):
        rows = [
            (date.fromisoformat(day_of.get(row["session_uuid"], row["day"])), int(row["number"]))
            for row in tables["ratings"]
            if (row["scale"], row["moment"]) == ("pain", moment) and row["number"] != ""
        ]
        ends = _ends(rows)
        if ends is None:
            continue
        first, last = (float(median(one)) for one in ends)
        change = last - first
        better = -change >= 2 or -change >= max(0.3 * first, 1)
        label = "worsening" if change >= 2 else "improving" if better else "stable"
        said.append(f"{moment.replace('_', ' ')} {first:g} to {last:g} ({label})")
        if moment == "before":
            error = "within the error" if label == "stable" else "more than the error"
            way = "down" if change < 0 else "up"
            note = f"{way} {abs(change):g}: {error}" if change else "weekly median unchanged"
            assert f"Pain before, median {first:g} to {last:g} {note}" in text
    assert ("no trend yet" in text) == (not any(one.startswith("before") for one in said))
    if said:
        assert f"medians of first and last 7 days: {'; '.join(said)}." in text


def _ends(rows: Sequence[tuple[date, T]]) -> tuple[list[T], list[T]] | None:
    """Answers of the first and of the last seven days; None where they say too little."""
    if not rows:
        return None
    first, last = min(rows, key=lambda r: r[0])[0], max(rows, key=lambda r: r[0])[0]
    early = [value for day, value in rows if day < first + WEEK]
    late = [value for day, value in rows if day > last - WEEK]
    apart = (last - first).days + 1 >= 14
    return (early, late) if apart and min(len(early), len(late)) >= 3 else None


def _place(tables: Tables, text: str) -> None:
    rows = [
        (date.fromisoformat(row["day"]), row["word"].split(":")[0])
        for row in tables["ratings"]
        if (row["scale"], row["moment"]) == ("location", "before") and row["word"]
    ]
    ends = _ends(rows)
    if ends is None:
        assert "not enough answers" in text
        return
    first, last = (max(PLACES.index(word) for word in one) for one in ends)
    move = "unchanged" if first == last else "moved down the leg" if last > first else "moved tow"
    assert move in text


def _dose_card(tables: Tables, text: str) -> None:
    shares = []
    for kind in {(row["exercise_id"], row["unit"]) for row in tables["doses"]}:
        rows = [row for row in tables["doses"] if (row["exercise_id"], row["unit"]) == kind]
        wanted = sum(float(row["prescribed"]) for row in rows)
        if wanted:
            within = sum(min(float(row["prescribed"]), float(row["done"])) for row in rows)
            shares.append(within / wanted)
    share = f"{floor(100 * sum(shares) / len(shares) + 1e-9)} %" if shares else "–"
    camera, typed = (sum(int(r[f"count_{n}"]) for r in tables["sets"]) for n in ("camera", "typed"))
    assert f"Dose done {share}" in text
    if camera + typed:
        seen = 100 * camera // (camera + typed)
        assert f"Dose done {share} camera {seen} %, typed {100 - seen} %" in text


def _exercises(tables: Tables, text: str) -> None:
    for name in {row["exercise_id"] for row in tables["doses"]}:
        rows = [row for row in tables["doses"] if row["exercise_id"] == name]
        unit = rows[-1]["unit"]
        rows = [row for row in rows if row["unit"] == unit]
        wanted, done = (sum(float(row[n]) for row in rows) for n in ("prescribed", "done"))
        within = sum(min(float(row["prescribed"]), float(row["done"])) for row in rows)
        if not wanted:
            assert f"{_number(done)} {unit}, none due" in text
            continue
        share = floor(100 * within / wanted + 1e-9)
        words = f"{share} %: {_number(within)} of {_number(wanted)} {unit}"
        assert words + (f"; in all {_number(done)}" if done > 1.2 * within else "") in text
        about = [row for row in tables["ratings"] if row["exercise_id"] == name]
        felt = Counter(row["word"] for row in about if row["scale"] == "comfort" and row["word"])
        order = [w for w in ("comfortable", "uncomfortable", "painful") if felt[w]]
        said = [f"{word} {felt[word]}" for word in order]
        during = [
            int(row["number"])
            for row in about
            if (row["scale"], row["moment"]) == ("pain", "during") and row["number"] != ""
        ]
        said += [f"worst pain {max(during)}"] if during else []
        assert (", ".join(said) or "not answered") in text
    for name in {row["exercise_id"] for row in tables["faults"]}:
        times: Counter[str] = Counter()
        for row in tables["faults"]:
            if row["exercise_id"] == name:
                times[row["rule_id"]] += int(row["times"])
        sets = {row["set_id"] for row in tables["sets"] if row["exercise_id"] == name}
        seen = sum(
            row["set_id"] in sets
            and row["provenance"] == "camera"
            and row["status"] in ("full", "short")
            for row in tables["reps"]
        )
        assert f"({max(times.values())} of {seen})" in text


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _left_out(tables: Tables, text: str) -> None:
    reasons = Counter(
        row["reason"].replace("_", " ") or "no reason given" for row in tables["skips"]
    )
    for reason, times in reasons.items():
        assert f"{reason} {times}" in text, reason
    cut = Counter(r["cut_short_because"].replace("_", " ") for r in tables["sets"])
    for reason, times in cut.items():
        assert not reason or f"{reason} {times}" in text, reason
    missed = sum(int(row["due"]) - int(row["done"]) - int(row["partial"]) for row in tables["days"])
    paused = sum(row["state"] == "paused" for row in tables["days"])
    if missed or paused:
        ends = ["" if one == 1 else "s" for one in (missed, paused)]
        assert f"{missed} session{ends[0]} due and not begun" in text
        assert f"{paused} day{ends[1]} noted as pause" in text


def _quality(tables: Tables, text: str) -> None:
    sets, ratings = tables["sets"], tables["ratings"]
    camera, typed, change = (
        sum(int(row[f"count_{name}"]) for row in sets) for name in ("camera", "typed", "corrected")
    )
    if camera + typed:
        assert f"Camera counted {camera} of {camera + typed} repetitions and holds" in text
        assert f"{typed} were typed in" in text or f"{typed} was typed in" in text
    if change:
        sign = "+" if change > 0 else "−"
        assert f"corrected {sign}{abs(change)}" in text
        assert f"patient corrected by {sign}{abs(change)}" in text
    ours = [r for r in tables["reps"] if r["counts"] == "yes" and r["provenance"] == "camera"]
    if ours:
        full = sum(row["status"] == "full" for row in ours)
        assert f"Of the camera’s, {full} went at least" in text
    skipped = sum(row["skipped"] == "yes" for row in ratings)
    if skipped:
        assert f"{skipped} of {len(ratings)} questions" in text


def _stops(tables: Tables, text: str) -> None:
    if not tables["stops"] and not tables["about"][0]["locked_since"]:
        assert "None reported" in text or "No answer about warning signs in this period" in text
    for row in tables["stops"]:
        if row["kind"] == "warning_sign":
            assert row["words"] in text
    assert ("Exercises locked since" in text) == bool(tables["about"][0]["locked_since"])
