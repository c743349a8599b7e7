"""The page about the tables of an export names every table and column as the code has them.

A warehouse that is built by the page alone answers the clinic's questions as the program does.
"""

import csv
from collections.abc import Mapping
from pathlib import Path

import duckdb
import pytest

from pt_coach.reports import review_queries
from pt_coach.reports.csv_columns import TABLES
from pt_coach.reports.export import export
from pt_coach.reports.review import review, schema
from pt_coach.session_runner.sample_stories import Story
from tests.docs.pages import ROOT, markers, table
from tests.records.diaries import library
from tests.reports.sample_years import report_since_visit

PAGE = ROOT / "docs" / "export-tables.md"
# As the page says under "In a warehouse".
KINDS = {
    "text": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "date": "DATE",
    "time": "VARCHAR",
    "yes/no": "VARCHAR",
}


def test_every_table_and_column_stands_on_the_page_and_no_other() -> None:
    assert markers(PAGE, "table") == [one.name for one in TABLES]
    for one in TABLES:
        said = table(PAGE, f"table: {one.name}")
        assert said == {c.name: [c.kind, c.meaning] for c in one.columns}


def documented() -> Mapping[str, Mapping[str, str]]:
    """Kinds of the columns of each table, as the page has them."""
    return {
        name: {column: KINDS[row[0]] for column, row in table(PAGE, f"table: {name}").items()}
        for name in markers(PAGE, "table")
    }


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clinic")
    for story in Story:
        export(report_since_visit(story), library(), folder / story.value)
    return folder


@pytest.fixture(scope="module")
def warehouse(clinic: Path) -> duckdb.DuckDBPyConnection:
    """All tables of all exports, made and filled by the page alone: row by row, by hand."""
    made = duckdb.connect(":memory:")
    for name, columns in documented().items():
        fields = ", ".join(f'"{column}" {kind}' for column, kind in columns.items())
        made.execute(f"CREATE TABLE {name} ({fields}, export VARCHAR)")
        for folder in sorted(clinic.iterdir()):
            with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
                rows = [
                    [*(row[column] or None for column in columns), folder.name]
                    for row in csv.DictReader(file)
                ]
            if rows:
                marks = ", ".join("?" * (len(columns) + 1))
                made.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)
    return made


def test_the_questions_are_answered_by_a_warehouse_as_by_the_program(
    clinic: Path, warehouse: duckdb.DuckDBPyConnection
) -> None:
    warehouse.execute(review_queries.LATEST)
    asked = warehouse.execute(review_queries.PATIENTS)
    names = [column[0] for column in asked.description or ()]
    patients = [dict(zip(names, row, strict=True)) for row in asked.fetchall()]
    exercises = warehouse.execute(review_queries.EXERCISES).fetchall()
    found = review(clinic).patients
    assert [row["patient"] for row in patients] == [one.patient for one in found]
    assert len(found) == len(Story)
    for row, one in zip(patients, found, strict=True):
        assert (row["done"], row["due"]) == (one.done, one.due)
        assert (row["done_recent"] or 0, row["due_recent"] or 0) == (
            one.done_recent,
            one.due_recent,
        )
        assert (row["pain_recent"], row["pain_before"]) == (one.pain_recent, one.pain_before)
        assert sum(bool(row[name]) for name in names if name.startswith("flag_")) == len(one.flags)
        ours = [(e.exercise_id, e.unit, e.prescribed, e.within, e.done) for e in one.exercises]
        assert [line[1:] for line in exercises if line[0] == one.export.name] == ours


def test_the_tables_that_are_asked_are_made_as_the_page_says() -> None:
    made = list(schema())
    assert len(made) == len(review_queries.TABLE_NAMES)
    for name, statement in zip(review_queries.TABLE_NAMES, made, strict=True):
        fields = ", ".join(f'"{c}" {kind}' for c, kind in documented()[name].items())
        assert statement == f"CREATE TABLE {name} ({fields}, export VARCHAR)"


def test_the_columns_of_the_answers_stand_on_the_page(
    clinic: Path, warehouse: duckdb.DuckDBPyConnection
) -> None:
    for query in ("PATIENTS", "EXERCISES"):
        asked = warehouse.execute(getattr(review_queries, query))
        answered = [column[0] for column in asked.description or ()]
        assert list(table(PAGE, f"answer: {query}")) == answered


def test_the_example_of_the_page_runs(
    clinic: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = PAGE.read_text(encoding="utf-8")
    example = text.split("```sql\n")[1].split("```")[0]
    monkeypatch.chdir(clinic.parent)
    clinic_named = tmp_path / "exports"
    clinic_named.symlink_to(clinic, target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    with duckdb.connect(":memory:") as made:
        for statement in example.split(";"):
            if statement.strip():
                made.execute(statement)
        found = made.execute("SELECT COUNT(DISTINCT export) FROM days").fetchone()
    assert found == (len(Story),)
