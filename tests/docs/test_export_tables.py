"""The page about the tables of an export names every table and column as the code has them."""

from pt_coach.reports.csv_columns import TABLES
from tests.docs.pages import ROOT, markers, table

PAGE = ROOT / "docs" / "export-tables.md"


def test_every_table_and_column_stands_on_the_page_and_no_other() -> None:
    assert markers(PAGE, "table") == [one.name for one in TABLES]
    for one in TABLES:
        said = table(PAGE, f"table: {one.name}")
        assert said == {c.name: [c.kind, c.meaning] for c in one.columns}
