import base64
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from lxml import etree

from pt_coach.records.store import Store
from pt_coach.reports.fhir_bundle import fhir_file
from pt_coach.reports.left_out import without
from pt_coach.reports.report import Report
from pt_coach.session_runner.sample_stories import Story
from tests.reports.diary import four_weeks, report_of, tables_of
from tests.reports.sample_years import report_of_year, report_since_visit

# The models take any word for a code. What HL7's R4 value sets allow, and what we use of LOINC.
ALLOWED = {
    "Bundle.type": {"document"},
    "Composition.status": {"final"},
    "Observation.status": {"final", "corrected"},
    "CarePlan.status": {"active"},
    "CarePlan.intent": {"plan"},
    "ServiceRequest.status": {"active"},
    "ServiceRequest.intent": {"plan"},
    "QuestionnaireResponse.status": {"completed", "amended"},
    "DocumentReference.status": {"current"},
    "DocumentReference.docStatus": {"final"},
}
CODES = {
    "http://loinc.org": {"51855-5", "72514-3", "73985-4", "55411-3"},
    "http://unitsofmeasure.org": {"{score}", "{count}", "min", "/min", "s", "deg", "1", "%"},
    "http://terminology.hl7.org/CodeSystem/observation-category": {"survey", "activity"},
    "http://terminology.hl7.org/CodeSystem/data-absent-reason": {"asked-declined", "unknown"},
    "http://hl7.org/fhir/us/core/CodeSystem/careplan-category": {"assess-plan"},
    "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category": {"clinical-note"},
}
NARRATIVE = {"generated"}
# HL7's own R4 schema.
SCHEMA = Path(__file__).parents[3] / "shared" / "data" / "fhir-r4-xsd" / "fhir-single.xsd"
DAYS = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}


@cache
def bundle_of(story: Story) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(fhir_file(report_of_year(story), b"%PDF-1.7 one"))
    return found


def _resources(bundle: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    found = [entry["resource"] for entry in bundle["entry"]]
    return [one for one in found if one["resourceType"] == kind]


def _walk(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [found for one in value for found in _walk(one)]
    if isinstance(value, dict):
        return [value, *(found for one in value.values() for found in _walk(one))]
    return []


def _component(observation: dict[str, Any], code: str) -> Any:
    for one in observation["component"]:
        if one["code"]["coding"][0]["code"] == code:
            rest = [value for key, value in one.items() if key.startswith("value")]
            return rest[0]["value"] if isinstance(rest[0], dict) and "value" in rest[0] else rest[0]
    return None


@pytest.mark.parametrize("story", [Story.FLARE, Story.WARNING])
def test_the_maintained_models_take_it(story: Story) -> None:
    Bundle.model_validate(bundle_of(story))


def test_what_the_patient_wrote_is_taken_too(store: Store) -> None:
    four_weeks(store)
    Bundle.model_validate(json.loads(fhir_file(report_of(store), b"%PDF")))


@cache
def _schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMA))


@pytest.mark.shared
@pytest.mark.skipif(not SCHEMA.is_file(), reason="HL7's R4 schema is not beside the project")
@pytest.mark.parametrize("story", [Story.FLARE, Story.WARNING])
def test_it_fits_the_r4_schema(story: Story) -> None:
    # Since the last visit: to write a whole year as XML takes the models ten seconds.
    bundle = json.loads(fhir_file(report_since_visit(story), b"%PDF"))
    # The models know R4B and the schema R4; what is used here is the same in both.
    document = etree.fromstring(Bundle.model_validate(bundle).model_dump_xml())
    assert _schema().validate(document), str(_schema().error_log)


@pytest.mark.parametrize("story", Story)
def test_every_code_is_an_allowed_one(story: Story) -> None:
    bundle = bundle_of(story)
    for one in _walk(bundle):
        kind = one.get("resourceType")
        for path, allowed in ALLOWED.items():
            name, key = path.split(".")
            if kind == name:
                assert one[key] in allowed
        if "system" in one and "code" in one and one["system"] in CODES:
            assert one["code"] in CODES[one["system"]]
        elif "system" in one and "code" in one:
            assert one["system"] == "urn:x-pt-coach:codes"
        if "div" in one:
            assert one["status"] in NARRATIVE
        assert set(one.get("dayOfWeek", ())) <= DAYS


@pytest.mark.parametrize("story", Story)
def test_every_reference_leads_somewhere_and_the_composition_comes_first(story: Story) -> None:
    bundle = bundle_of(story)
    assert bundle["entry"][0]["resource"]["resourceType"] == "Composition"
    urls = [entry["fullUrl"] for entry in bundle["entry"]]
    assert len(set(urls)) == len(urls)
    references = {
        one["reference"] for one in _walk(bundle) if isinstance(one.get("reference"), str)
    }
    assert references <= set(urls)
    # Everything hangs together with the composition.
    named = {r["reference"] for r in _walk(bundle["entry"][0]) if "reference" in r}
    kinds = {"Observation", "QuestionnaireResponse", "DocumentReference", "ServiceRequest"}
    for entry in bundle["entry"]:
        if entry["resource"]["resourceType"] in kinds:
            assert entry["fullUrl"] in named


@pytest.mark.parametrize("story", [Story.FLARE, Story.IMPROVING])
def test_what_was_put_right_says_so(story: Story) -> None:
    tables = tables_of(report_of_year(story))
    right = [
        row for row in tables["ratings"] if row["scale"] == "pain" and row["corrected"] == "yes"
    ]
    said = [one for one in _resources(bundle_of(story), "Observation") if one["status"] != "final"]
    assert len(said) == len(right) > 0


def test_a_patient_is_the_same_in_all_exports_unless_the_name_is_left_out() -> None:
    def patient(of: Report) -> tuple[str, Any]:
        (found,) = _resources(json.loads(fhir_file(of, b"%PDF")), "Patient")
        return found["id"], found.get("identifier")

    whole, short = report_of_year(Story.FLARE), report_since_visit(Story.FLARE)
    assert patient(whole) == patient(short)
    assert whole.records.diary is not None
    assert patient(whole)[1][0]["value"] == whole.records.diary.urn
    assert patient(report_of_year(Story.DROPOUT)) != patient(whole)
    nobody = patient(without(whole, ["name"]))
    assert nobody[1] is None
    assert nobody[0] != patient(whole)[0]


@pytest.mark.parametrize("story", Story)
def test_every_number_is_the_tables_own(story: Story) -> None:
    bundle, tables = bundle_of(story), tables_of(report_of_year(story))
    observations = _resources(bundle, "Observation")

    def of(code: str) -> list[dict[str, Any]]:
        return [one for one in observations if one["code"]["coding"][0]["code"] == code]

    pain = [
        (_component(one, "pain-moment"), str(one.get("valueQuantity", {}).get("value", "")))
        for one in of("72514-3")
    ]
    rows = [row for row in tables["ratings"] if row["scale"] == "pain"]
    assert pain == [(row["moment"], row["number"]) for row in rows]
    sessions = [(one["valueString"], _component(one, "55411-3")) for one in of("73985-4")]
    assert sessions == [(row["outcome"], float(row["duration_min"])) for row in tables["sessions"]]
    doses = [
        (one["effectiveDateTime"], _component(one, "prescribed"), _component(one, "done"))
        for one in of("exercise-dose")
    ]
    assert doses == [
        (row["day"], float(row["prescribed"]), float(row["done"])) for row in tables["doses"]
    ]
    (added,) = of("adherence")
    for code, column in (("sessions-due", "due"), ("sessions-done", "done")):
        assert _component(added, code) == sum(int(row[column]) for row in tables["days"])
    answers = [
        (item["linkId"], *(str(next(iter(a.values()))) for a in item.get("answer", ())))
        for one in _resources(bundle, "QuestionnaireResponse")
        if "session" not in one["questionnaire"]
        for item in one["item"]
    ]
    assert answers == [
        (row["item"], *filter(None, (row["number"] or row["word"],))) for row in tables["forms"]
    ]


def test_the_pdf_is_inside() -> None:
    (document,) = _resources(bundle_of(Story.FLARE), "DocumentReference")
    attachment = document["content"][0]["attachment"]
    assert base64.b64decode(attachment["data"]) == b"%PDF-1.7 one"
    assert attachment["contentType"] == "application/pdf"


def test_what_is_left_out_is_nowhere_and_that_it_is_said() -> None:
    report = without(report_since_visit(Story.IMPROVING), {"name", "notes", "activities"})
    text = fhir_file(report, b"").decode()
    tables = tables_of(report)
    assert "Sample patient" not in text
    assert "Sitting over 40 minutes" not in text
    assert tables["about"][0]["patient"] == ""
    assert tables["about"][0]["left_out"] == "name; notes; answers"
    assert not [row for row in tables["ratings"] if row["scale"] == "note"]
    assert not [row for row in tables["forms"] if row["item"] == "activities"]
