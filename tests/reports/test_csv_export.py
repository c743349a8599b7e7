import csv
import io
import json
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from pt_coach.exercises.library import SpokenLibrary
from pt_coach.records.store import Store
from pt_coach.reports.csv_columns import TABLES
from pt_coach.reports.csv_export import csv_files, guarded
from pt_coach.reports.export import export
from pt_coach.reports.fhir_bundle import fhir_bundle
from pt_coach.reports.language import Language, Say
from pt_coach.reports.problems import ExportCancelled, ExportError
from pt_coach.reports.report import build_report
from pt_coach.reports.summary_pdf import summary_pdf
from tests.records.diaries import library, moment
from tests.reports.diary import TODAY, four_weeks, report_of, tables_of

FILES = {
    "about.csv",
    "forms.csv",
    "pauses.csv",
    "skips.csv",
    "faults.csv",
    "rehearsals.csv",
    "rehearsal_words.csv",
    "sessions.csv",
    "sets.csv",
    "reps.csv",
    "ratings.csv",
    "stops.csv",
    "days.csv",
    "doses.csv",
    "data_dictionary.csv",
}


def test_every_table_with_a_mark_a_head_and_whole_lines(store: Store) -> None:
    four_weeks(store)
    files = dict(csv_files(report_of(store)))
    assert set(files) == FILES
    for content in files.values():
        assert content.startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        assert len({len(row) for row in rows}) == 1
        assert content.endswith(b"\r\n")


def test_numbers_are_bare_and_texts_in_quotes(store: Store) -> None:
    four_weeks(store)
    content = dict(csv_files(report_of(store)))["sets.csv"].decode("utf-8-sig")
    rows = csv.reader(io.StringIO(content), quoting=csv.QUOTE_NONNUMERIC)
    head = [str(name) for name in next(rows)]
    first = dict(zip(head, next(rows), strict=True))
    assert first["count_final"] == 4.0
    assert first["prescribed_hold_s"] == 5.0
    assert first["exercise_name"] == "Bridge"
    assert first["tracked_fraction"] == 0.9
    assert ",-1," in content  # a correction downwards stays a number


def test_names_are_in_the_language_of_the_export_in_every_file(store: Store) -> None:
    """What was done in English is called in Spanish in a Spanish export; the id stays."""
    four_weeks(store)
    spoken = SpokenLibrary().spoken_in("es")
    report = build_report(store, spoken, moment(TODAY))
    sets = tables_of(report)["sets"]
    named = {row["exercise_id"]: row["exercise_name"] for row in sets}
    assert named["bridge"] == spoken["bridge"].name != "Bridge"
    assert named == {name: spoken[name].name for name in named}
    say = Say(Language.SPANISH)
    pdf = summary_pdf(report, spoken, say)
    text = " ".join(
        " ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages
    )
    bundle = fhir_bundle(report, pdf, say)
    told = json.dumps(bundle, ensure_ascii=False)
    for name, called in named.items():
        assert called in text
        assert f'"code": "{name}", "display": "{called}"' in told


def test_an_exercise_that_the_library_has_no_more_keeps_its_name(store: Store) -> None:
    four_weeks(store)
    known = {name: one for name, one in library().items() if name != "bridge"}
    sets = tables_of(build_report(store, known, moment(TODAY)))["sets"]
    assert {r["exercise_name"] for r in sets if r["exercise_id"] == "bridge"} == {"Bridge"}


def test_rows_agree_with_the_diary(store: Store) -> None:
    four_weeks(store)
    tables = tables_of(report_of(store))
    assert [len(tables[name]) for name in ("sessions", "sets", "reps", "stops", "days")] == [
        10,
        59,
        177,
        1,
        28,
    ]
    assert [row["number"] for row in tables["ratings"] if row["moment"] == "next_morning"][:2] == [
        "5",
        "5",
    ]
    skipped = [row for row in tables["ratings"] if row["skipped"] == "yes"]
    assert [(row["number"], row["word"]) for row in skipped] == [("", "")]
    assert {row["provenance"] for row in tables["reps"]} == {"camera", "typed"}
    # Before and after the clock change.
    offsets = [datetime.fromisoformat(row["started_at"]).utcoffset() for row in tables["sessions"]]
    assert [str(offset) for offset in offsets] == ["2:00:00"] * 5 + ["1:00:00"] * 5
    assert [row["day"] for row in tables["sessions"]][4:6] == ["2026-10-23", "2026-10-26"]
    assert all(
        int(row["count_final"])
        == sum(int(row[f"count_{by}"]) for by in ("camera", "typed", "corrected"))
        for row in tables["sets"]
    )


def test_the_dictionary_names_every_column(store: Store) -> None:
    tables = tables_of(report_of(store))
    named = {(row["file"], row["column"]) for row in tables["data_dictionary"]}
    assert named == {(table.file_name, c.name) for table in TABLES for c in table.columns}
    assert all(row["meaning"].endswith(".") for row in tables["data_dictionary"])


def test_a_note_that_looks_like_a_formula_stays_text(store: Store) -> None:
    four_weeks(store)
    notes = [
        row["word"] for row in tables_of(report_of(store))["ratings"] if row["scale"] == "note"
    ]
    assert notes[0].startswith("'=HYPERLINK(")


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@a", "\t=1", "\rx", "  =1", "＝1", "＋1"],
)
def test_formulas_are_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@given(st.text())
def test_the_guard_adds_an_apostrophe_or_nothing(text: str) -> None:
    assert guarded(text) in (text, f"'{text}")
    assert guarded(text)[:1] not in ("=", "+", "-", "@", "\t", "\r")


def test_export_writes_all_and_nothing_else(store: Store, tmp_path: Path) -> None:
    four_weeks(store)
    told: list[float] = []
    out = tmp_path / "out"
    files = export(report_of(store), library(), out, progress=told.append)
    assert files.pdf.name == "exercise-log-2026-10-12-to-2026-11-08.pdf"
    assert {path.name for path in files.tables} == FILES
    assert set(out.iterdir()) == set(files.all)
    assert told == sorted(told)
    assert told[-1] == 1.0
    # Again into the same folder.
    assert export(report_of(store), library(), out) == files


def test_nothing_is_written_when_it_is_stopped(store: Store, tmp_path: Path) -> None:
    asked = iter([False, False, True])
    with pytest.raises(ExportCancelled, match="was stopped"):
        export(report_of(store), library(), tmp_path / "out", cancelled=lambda: next(asked))
    assert not (tmp_path / "out").exists()


def test_somebody_elses_file_is_not_overwritten(store: Store, tmp_path: Path) -> None:
    mine = tmp_path / "sessions.csv"
    mine.write_text("band,stage\nCure,A\n", encoding="utf-8")
    with pytest.raises(ExportError, match="not an export of this program"):
        export(report_of(store), library(), tmp_path)
    assert mine.read_text(encoding="utf-8").startswith("band")


def test_a_folder_that_cannot_be_written_gets_a_sentence(store: Store, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(ExportError, match="Nothing was exported to"):
        export(report_of(store), library(), tmp_path / "out")


def test_a_disk_that_fills_up_leaves_the_old_files_whole(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pt_coach.reports import whole_files

    out = tmp_path / "out"
    export(report_of(store), library(), out)
    before = {path: path.read_bytes() for path in out.iterdir()}
    four_weeks(store)
    written: list[str] = []

    def full(path: Path, content: bytes) -> None:
        if len(written) == 4:
            raise OSError(28, "No space left on device")
        written.append(path.name)
        path.write_bytes(content)

    monkeypatch.setattr(whole_files, "_write", full)
    with pytest.raises(ExportError, match="No space left on device"):
        export(report_of(store), library(), out)
    assert {path: path.read_bytes() for path in out.iterdir()} == before
