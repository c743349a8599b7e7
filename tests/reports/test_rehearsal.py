"""What the camera observed at a rehearsal goes out with its error, or with why there is none."""

import io
import json

import pytest
from fhir.resources.R4B.bundle import Bundle
from pypdf import PdfReader

from pt_coach.kinematics.landmarks import Side
from pt_coach.kinematics.observations import (
    ASKED,
    ERRORS,
    Measure,
    Observation,
    RehearsalTask,
    WhyNot,
)
from pt_coach.records.store import Store
from pt_coach.reports.detail_words import details
from pt_coach.reports.fhir_bundle import fhir_bundle, fhir_file
from pt_coach.reports.language import Language, Say
from pt_coach.reports.left_out import without
from pt_coach.reports.summary_pdf import summary_pdf
from tests.records.diaries import BERLIN, library, moment
from tests.reports.diary import four_weeks, report_of, tables_of

ACROSS = RehearsalTask.ACROSS
OBSERVED = (
    Observation(ACROSS, Measure.STEPS, 11.0, 1.0),
    Observation(ACROSS, Measure.CADENCE, 96.4, 3.0),
    Observation(ACROSS, Measure.STEP_TIME, 0.58, 0.04, Side.LEFT),
    Observation(ACROSS, Measure.STEP_TIME, 0.71, 0.04, Side.RIGHT),
    Observation(ACROSS, Measure.STEP_TIME_DIFFERENCE, -0.13, 0.06),
    Observation(ACROSS, Measure.SWAY, why_not=WhyNot.NEVER_FROM_SIDE),
)


@pytest.fixture
def rehearsed(store: Store) -> Store:
    four_weeks(store)
    for day in ("2026-10-20", "2026-11-04"):
        number = store.begin_rehearsal(moment(f"{day} 18:00"), BERLIN)
        store.note_observations(number, OBSERVED, moment(f"{day} 18:05"))
    store.note_words(
        number,
        {"foot": "yes", "foot_words": "=the right one", "numbness": "no"},
        moment("2026-11-04 18:06"),
    )
    return store


def part_of(store: Store, language: Language = Language.ENGLISH) -> dict[str, object]:
    found = details(report_of(store), library(), Say(language))["parts"]
    part: dict[str, object] = found[-1]
    return part


def test_the_latest_one_stands_in_the_details(rehearsed: Store) -> None:
    part = part_of(rehearsed)
    assert part["title"] == "Camera rehearsal on 4 Nov 2026 (observations)"
    assert part["rows"] == [
        ["across", "Steps seen", "11", "±1"],
        ["across", "Steps a minute", "96/min", "±3/min"],
        ["across", "Step time (left)", "0.58 s", "±0.04 s"],
        ["across", "Step time (right)", "0.71 s", "±0.04 s"],
        ["across", "Step time, left against right", "right 0.13 s more", "±0.06 s"],
        ["across", "Trunk from side to side", "not measured: not to be seen from the side", "–"],
    ]
    lines = part["lines"]
    assert isinstance(lines, list)
    assert lines[0] == "The patient says: a foot turns, drags or catches: “=the right one”"
    assert "not findings" in lines[1]
    assert lines[2] == "1 earlier, in rehearsals.csv."


def test_in_spanish_and_without_one(rehearsed: Store, store: Store) -> None:
    part = part_of(rehearsed, Language.SPANISH)
    assert part["title"] == "Ensayo ante la cámara el 4 nov 2026 (observaciones)"
    rows = part["rows"]
    assert isinstance(rows, list)
    assert rows[2] == ["de lado a lado", "Duración del paso (izquierda)", "0,58 s", "±0,04 s"]
    report = report_of(store, since=moment("2026-11-06 08:00").date())
    titles = [one["title"] for one in details(report, library(), Say())["parts"]]
    assert not any("rehearsal" in title for title in titles)


def test_a_difference_within_the_error_is_said_to_be(store: Store) -> None:
    number = store.begin_rehearsal(moment("2026-11-04 18:00"), BERLIN)
    one = Observation(ACROSS, Measure.STEP_TIME_DIFFERENCE, 0.02, 0.06)
    store.note_observations(number, [one], moment("2026-11-04 18:05"))
    four_weeks(store)
    rows = part_of(store)["rows"]
    assert isinstance(rows, list)
    assert rows[0][2] == "0.02 s, within the error"


@pytest.mark.parametrize("language", list(Language))
def test_everything_that_can_be_observed_has_words(store: Store, language: Language) -> None:
    four_weeks(store)
    number = store.begin_rehearsal(moment("2026-11-04 18:00"), BERLIN)
    for task, asked in ASKED.items():
        found = [
            Observation(task, a.measure, 2.0, ERRORS[task, a.measure], a.side)
            if (task, a.measure) in ERRORS
            else Observation(task, a.measure, side=a.side, why_not=WhyNot.NEVER_FROM_FRONT)
            for a in asked
        ]
        store.note_observations(number, found, moment("2026-11-04 18:05"))
    say = Say(language)
    assert all(say.known(f"why.{why}") for why in WhyNot)
    rows = part_of(store, language)["rows"]
    assert isinstance(rows, list)
    assert len(rows) == sum(map(len, ASKED.values()))


def test_the_tables_say_the_same(rehearsed: Store) -> None:
    tables = tables_of(report_of(rehearsed))
    last = [row for row in tables["rehearsals"] if row["day"] == "2026-11-04"]
    assert [(r["measure"], r["side"], r["value"], r["error"], r["unit"]) for r in last] == [
        ("steps", "", "11", "1", "count"),
        ("cadence", "", "96.4", "3", "per_minute"),
        ("step_time", "left", "0.58", "0.04", "seconds"),
        ("step_time", "right", "0.71", "0.04", "seconds"),
        ("step_time_difference", "", "-0.13", "0.06", "seconds"),
        ("sway", "", "", "", "degrees"),
    ]
    assert last[-1]["why_not"] == "never_from_side"
    said = {row["item"]: row["word"] for row in tables["rehearsal_words"]}
    assert said == {"foot": "yes", "foot_words": "'=the right one", "numbness": "no"}


def test_own_words_are_left_out_with_the_notes_and_an_answer_by_its_name(rehearsed: Store) -> None:
    report = report_of(rehearsed)
    said = {row["item"] for row in tables_of(without(report, ["notes"]))["rehearsal_words"]}
    assert said == {"foot", "numbness"}
    said = {row["item"] for row in tables_of(without(report, ["foot"]))["rehearsal_words"]}
    assert said == {"numbness"}


def test_fhir_holds_each_with_its_error_and_what_is_missing_as_absent(rehearsed: Store) -> None:
    report = report_of(rehearsed)
    bundle = fhir_bundle(report, b"%PDF")
    Bundle.model_validate(json.loads(fhir_file(report, b"%PDF")))
    found = [
        entry["resource"]
        for entry in bundle["entry"]
        if entry["resource"]["resourceType"] == "Observation"
        and entry["resource"]["code"]["coding"][0]["code"].startswith("rehearsal")
    ]
    assert len(found) == 2 * len(OBSERVED)
    left = next(r for r in found if r["code"]["coding"][0]["code"] == "rehearsal-step-time")
    assert left["valueQuantity"]["value"] == 0.58
    parts = {one["code"]["coding"][0]["code"]: one for one in left["component"]}
    assert parts["error"]["valueQuantity"]["value"] == 0.04
    assert parts["side"]["valueString"] == "left"
    sway = next(r for r in found if r["code"]["coding"][0]["code"] == "rehearsal-sway")
    assert "valueQuantity" not in sway
    assert sway["dataAbsentReason"]["coding"][0]["code"] == "unknown"
    titles = [section["title"] for section in bundle["entry"][0]["resource"]["section"]]
    assert "Camera rehearsal on 4 Nov 2026 (observations)" in titles


def test_the_pdf_holds_it(rehearsed: Store) -> None:
    pdf = summary_pdf(report_of(rehearsed), library())
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert "Camera rehearsal on 4 Nov 2026" in text
    assert "right 0.13 s more" in text
