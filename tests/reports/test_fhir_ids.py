"""Resources of many exports in one place: none may be taken for another's."""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from pt_coach.engine.inputs import Moment, Scale
from pt_coach.records.store import Store
from pt_coach.reports.fhir_bundle import fhir_bundle, fhir_file
from tests.records.diaries import Script, moment, opened, play, regimen
from tests.reports.diary import four_weeks, report_of, tables_of

DAY = "2026-11-02"
Resource = Mapping[str, Any]


def _code(resource: Resource) -> str:
    codings = resource.get("code", {}).get("coding", [{}])
    return str(codings[0].get("code", ""))


def _by_id(store: Store, now: str, **period: Any) -> dict[str, Resource]:
    entries = fhir_bundle(report_of(store, now, **period), b"")["entry"]
    found = {entry["fullUrl"]: entry["resource"] for entry in entries}
    assert len(found) == len(entries)
    return found


def test_two_patients_share_no_resource(tmp_path: Path) -> None:
    """Their sessions' rows have the same numbers, days and exercises."""
    with opened(tmp_path / "one") as one, opened(tmp_path / "two") as two:
        for store in (one, two):
            four_weeks(store)
        first = _by_id(one, "2026-11-08 20:00")
        second = _by_id(two, "2026-11-08 20:01")
    assert first
    assert not set(first) & set(second)


def test_what_was_done_keeps_its_id_in_another_export(store: Store) -> None:
    four_weeks(store)
    first = _by_id(store, "2026-11-08 20:00")
    again = _by_id(store, "2026-11-08 20:00")
    later = _by_id(store, "2026-11-09 20:00", since=moment("2026-10-20 08:00").date())
    assert json.dumps(first) == json.dumps(again)
    kept = {url for url in first if url in later}
    pain = [r for url, r in later.items() if url in kept and _code(r) == "72514-3"]
    assert pain
    sessions = [r for url, r in later.items() if url in kept and "valueString" in r]
    assert len(sessions) == len(
        report_of(store, since=moment("2026-10-20 08:00").date()).records.sessions
    )


def test_every_moment_has_its_zone(store: Store) -> None:
    four_weeks(store)
    for resource in _by_id(store, "2026-11-08 20:00").values():
        for key in ("effectiveDateTime", "authored", "date"):
            text = resource.get(key)
            if text is not None and "T" in text:
                assert datetime.fromisoformat(text).utcoffset() is not None


def test_doses_and_pain_are_those_of_the_tables(store: Store) -> None:
    four_weeks(store)
    tables = tables_of(report_of(store))
    found = list(_by_id(store, "2026-11-08 20:00").values())
    doses = [
        (
            resource["effectiveDateTime"],
            *(part["valueQuantity"]["value"] for part in resource["component"][1:]),
        )
        for resource in found
        if _code(resource) == "exercise-dose"
    ]
    told = [(row["day"], float(row["prescribed"]), float(row["done"])) for row in tables["doses"]]
    assert sorted(doses) == sorted(told)
    pain = [row for row in tables["ratings"] if row["scale"] == "pain"]
    values = [
        resource["valueQuantity"]["value"] if "valueQuantity" in resource else None
        for resource in found
        if _code(resource) == "72514-3"
    ]
    wanted = [int(row["number"]) if row["number"] else None for row in pain]
    assert sorted(values, key=str) == sorted(wanted, key=str)


def test_what_was_never_asked_is_not_said_to_be_none(store: Store) -> None:
    store.use_regimen(regimen(), moment(f"{DAY} 07:00"))
    text = json.dumps(fhir_bundle(report_of(store, f"{DAY} 20:00"), b""))
    assert "No answer about warning signs in this period" in text
    assert "None reported" not in text


def test_a_lock_stands_in_the_document(store: Store) -> None:
    script = play(store, f"{DAY} 08:00")
    script.check_in()
    script.rate(Scale.RED_FLAG, Moment.BEFORE, "yes", item="bladder")
    script.end(completed=False)
    text = json.dumps(fhir_bundle(report_of(store, f"{DAY} 20:00"), b""))
    assert "Exercises locked since 2 Nov 2026" in text


def test_no_character_that_xml_may_not_hold(store: Store) -> None:
    notes = 'notes: "ring \\x07 and \\x1b[0m"\n'
    loaded = regimen()
    store.use_regimen(loaded, moment(f"{DAY} 07:00"))
    script: Script = play(store, f"{DAY} 08:00")
    script.check_in()
    script.rate(Scale.RED_FLAG, Moment.BEFORE, f"odd {notes}\x07\x00", item="other\x1b")
    script.end()
    content = fhir_file(report_of(store, f"{DAY} 20:00"), b"")
    assert not any(escape in content for escape in (b"\\u0000", b"\\u0007", b"\\u001b"))
