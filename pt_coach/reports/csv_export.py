"""The tables of a report as CSV: what Excel, LibreOffice and a script all read alike.

UTF-8 with a byte-order mark, texts in quotes, numbers bare, times in ISO 8601 with their offset.
"""

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from pt_coach.reports.csv_columns import TABLES
from pt_coach.reports.csv_tables import Cell, Table
from pt_coach.reports.report import Report

DICTIONARY: Final = "data_dictionary.csv"
_DICTIONARY_HEAD: Final = ("file", "a_row_is", "column", "kind", "meaning")
# What a spreadsheet takes for the beginning of a formula.
_FORMULA: Final = "=+-@"


def csv_files(report: Report) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file, the data dictionary last."""
    for table in TABLES:
        rows = ([c.value(row) for c in table.columns] for row in table.rows(report))
        yield table.file_name, _file(head_of(table), rows)
    yield DICTIONARY, _file(_DICTIONARY_HEAD, _dictionary())


def head_of(table: Table) -> tuple[str, ...]:
    """The first line of a table."""
    return tuple(column.name for column in table.columns)


def beginnings() -> dict[str, bytes]:
    """How each file begins, by which one of ours is known: with the name of its first column."""
    heads = {table.file_name: head_of(table) for table in TABLES} | {DICTIONARY: _DICTIONARY_HEAD}
    return {name: f'"{head[0]}",'.encode("utf-8-sig") for name, head in heads.items()}


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula: with an apostrophe before it where it could.

    What matters is the first character that is seen: spaces, control characters and those without
    width before it and full-width forms of it do not help.
    """
    plain = unicodedata.normalize("NFKC", text)
    seen = next((c for c in plain if unicodedata.category(c)[0] not in "CZ"), "")
    control = plain[:1] in ("\t", "\r", "\n")
    return f"'{text}" if control or (seen and seen in _FORMULA) else text


def _file(head: Iterable[str], rows: Iterable[Iterable[Cell]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(head)
    for row in rows:
        writer.writerow([_cell(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def _cell(cell: Cell) -> Cell:
    if isinstance(cell, str):
        # A zero ends the text, or the file, for half of the programs that read tables.
        return guarded(str(cell).replace("\0", "\ufffd"))
    # A whole number stays one, whatever it was added up from.
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _dictionary() -> Iterator[tuple[str, ...]]:
    for table in TABLES:
        for column in table.columns:
            yield table.file_name, table.a_row, column.name, column.kind, column.meaning
