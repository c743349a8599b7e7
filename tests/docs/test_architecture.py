"""The map of the house shows the house: every room, and no file that is not there."""

import re

import pytest

from tests.docs.pages import ROOT, codes, text_of

MAP = ROOT / "ARCHITECTURE.md"
PACKAGE = ROOT / "pt_coach"
# Paths may be written from the room that a paragraph is about.
FILES = sorted({one for one in codes(text_of(MAP)) if re.fullmatch(r"[\w./]+\.(py|typ|toml)", one)})


def _code() -> str:
    return "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))


def test_every_room_stands_in_the_table_and_no_other() -> None:
    rows = re.findall(r"^\| (`[^|]+) \|", text_of(MAP), flags=re.M)
    rooms = {room for row in rows for room in codes(row)}
    found = {path.stem for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
    assert rooms == found | {"settings", "__main__"}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_named_is_there(name: str) -> None:
    if (ROOT / name).is_file() or (PACKAGE / name).is_file():
        return
    assert any(path.match(name) for path in PACKAGE.rglob("*") if path.is_file())


def test_a_name_of_the_code_that_is_mentioned_is_in_the_code() -> None:
    words = set(re.findall(r"\w+", _code()))
    names = {one for one in codes(text_of(MAP)) if re.fullmatch(r"_?[A-Za-z_]+(\.\w+)?", one)}
    names -= {*FILES, "importlinter"}
    assert not {name for name in names if not words.issuperset(name.split("."))}


def test_a_part_of_the_results_that_the_code_names_is_there() -> None:
    parts = re.findall(r"^## (.+)$", text_of(ROOT / "RESULTS.md"), flags=re.M)
    named = set(re.findall(r'RESULTS\.md,[\s#]*"([^"]+)"', _code()))
    assert named
    assert named <= set(parts)
