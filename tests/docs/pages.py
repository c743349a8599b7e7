"""Reads the documents: what stands after a marker, tables row by row, examples.

A marker is an HTML comment such as `<!-- keys: Camera -->`, which no reader of the page sees.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
REGIMEN_PAGE = ROOT / "docs" / "regimen-format.md"
EXERCISE_PAGE = ROOT / "docs" / "exercise-format.md"


@dataclass(frozen=True)
class Example:
    """A block of code with the marker before it, empty where there is none."""

    marker: str
    language: str
    text: str


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def after(page: Path, marker: str) -> str:
    """What stands between a marker and the next marker or heading."""
    found = re.findall(
        rf"^<!-- {re.escape(marker)} -->\n(.*?)(?=^<!-- |^#|\Z)", text_of(page), re.M | re.S
    )
    assert len(found) == 1, f"{page.name}: '{marker}' stands {len(found)} times"
    return str(found[0])


def markers(page: Path, kind: str) -> list[str]:
    """The names after a kind of marker, in order."""
    return re.findall(rf"^<!-- {kind}: (.*?) -->$", text_of(page), re.M)


def rows(page: Path, marker: str) -> list[list[str]]:
    """The cells of the table after a marker, without its heading."""
    lines = [line for line in after(page, marker).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def table(page: Path, marker: str) -> dict[str, list[str]]:
    """The table after a marker: its first column, without backticks, to the others."""
    found = rows(page, marker)
    names = [row[0].strip("`") for row in found]
    assert len(set(names)) == len(names), f"{page.name}: {marker} names something twice"
    return {name: row[1:] for name, row in zip(names, found, strict=True)}


def codes(text: str) -> list[str]:
    """Everything in backticks."""
    return re.findall(r"`([^`\n]+)`", text)


def examples(page: Path, language: str) -> Iterator[Example]:
    """The blocks of a language, in order."""
    pattern = r"(?:^<!-- (?P<marker>[^\n]*?) -->\n)?^```(?P<language>\w+)\n(?P<text>.*?)^```$"
    for found in re.finditer(pattern, text_of(page), re.M | re.S):
        if found["language"] == language:
            yield Example(found["marker"] or "", found["language"], found["text"])
