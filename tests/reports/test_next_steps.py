"""The therapist's next steps stand in the report beside the last days, and nobody judges them."""

from pt_coach.records.store import Store
from pt_coach.reports.detail_words import details
from pt_coach.reports.fhir_bundle import fhir_bundle
from pt_coach.reports.language import Language, Say
from pt_coach.session_runner.sample_stories import Story
from tests.records.diaries import library
from tests.reports.diary import four_weeks, report_of, tables_of
from tests.reports.sample_years import report_since_visit


def test_the_words_stand_beside_the_last_three_days() -> None:
    report = report_since_visit(Story.IMPROVING)
    parts = details(report, library(), Say())["parts"]
    part = next(one for one in parts if one["title"].startswith("Next steps"))
    assert len(part["rows"]) == 1
    name, when, then, last = part["rows"][0]
    assert (name, when, then) == (
        "Bridge",
        "Ten without pain on three days in a row.",
        "Hold each one for five seconds.",
    )
    tables = tables_of(report)
    done = [
        row for row in tables["doses"] if row["exercise_id"] == "bridge" and float(row["done"]) > 0
    ][-3:]
    assert len(done) == 3
    assert last.count(";") == 2
    for row, said in zip(done, last.split("; "), strict=True):
        assert f"{float(row['done']):g} of {float(row['prescribed']):g} reps" in said
        felt = [
            one["word"]
            for one in tables["ratings"]
            if one["day"] == row["day"]
            and one["exercise_id"] == "bridge"
            and one["scale"] == "comfort"
        ]
        assert all(word in said for word in felt)
    assert "does not judge" in part["lines"][0]


def test_in_spanish_and_without_such_words(store: Store) -> None:
    report = report_since_visit(Story.IMPROVING)
    parts = details(report, library(), Say(Language.SPANISH))["parts"]
    part = next(one for one in parts if one["title"].startswith("Los próximos pasos"))
    assert part["head"][1:] == ["Cuándo", "Entonces", "Últimos días hechos"]
    four_weeks(store)
    titles = [one["title"] for one in details(report_of(store), library(), Say())["parts"]]
    assert not any(title.startswith("Next steps") for title in titles)


def test_the_request_carries_them_as_a_note() -> None:
    bundle = fhir_bundle(report_since_visit(Story.IMPROVING), b"%PDF")
    requests = [
        entry["resource"]
        for entry in bundle["entry"]
        if entry["resource"]["resourceType"] == "ServiceRequest"
    ]
    noted = [one["note"] for one in requests if "note" in one]
    assert noted == [
        [{"text": "Ten without pain on three days in a row. → Hold each one for five seconds."}]
    ]
