"""What a table of an export is made of."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pt_coach.reports.report import Report

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: as in the file's first line; the unit is part of it.
        kind: text, integer, number, date, time or yes/no.
        meaning: one sentence.
        value: the cell of one row; None leaves it empty.
    """

    name: str
    kind: str
    meaning: str
    value: Callable[[Any], Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """One file: what a row is, where the rows come from, and the columns."""

    name: str
    a_row: str
    rows: Callable[[Report], Iterable[Any]]
    columns: Sequence[Column]

    @property
    def file_name(self) -> str:
        """Such as `sets.csv`."""
        return f"{self.name}.csv"
