"""What may lie in the repository: no model, no footage, no address of an index."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.setup.locks import ROOT

# Made for this program: pictures of its pages, its sounds, its translations, fonts.
OWN_BINARIES = {".png", ".wav", ".qm", ".ttf", ".otf"}
# Our own model's landmarks of drawn sets: an archive of numbers, made by tools/golden.py.
OWN_RECORDINGS = "tests/golden/*.poses.npz"
LARGEST_KB = 1000
# How files begin that hold a network, moving pictures or an archive of them.
FOREIGN = {
    "a network": re.compile(rb"^.{4}TFL3|^\x08[\x00-\x09]\x12", re.DOTALL),
    "moving pictures": re.compile(rb"^(.{4}ftyp|RIFF.{4}AVI |\x1aE\xdf\xa3|GIF8)", re.DOTALL),
    "an archive": re.compile(rb"^(PK\x03\x04|\x1f\x8b|7z\xbc\xaf|\xfd7zXZ|\x89HDF)"),
    "a photograph": re.compile(rb"^\xff\xd8\xff"),
}
PLACES = re.compile(
    r"pypi\.org|pythonhosted|artifactory|https?://[^\s\"'<>]*/simple\b"
    r"|(?<![\w.])/(?:root|work|home/\w+|Users/\w+)/",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def committed() -> list[Path]:
    """The files that git keeps, as far as they are there."""
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("this is not a clone")
    told = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout
    files = [ROOT / name for name in told.decode().split("\0") if name]
    assert len(files) > 100
    return [file for file in files if file.is_file()]


def test_binaries_are_our_own_and_small(committed: list[Path]) -> None:
    binary = [
        file for file in committed if b"\0" in file.read_bytes() and not file.match(OWN_RECORDINGS)
    ]
    assert {file.suffix for file in binary} <= OWN_BINARIES, binary
    assert [file for file in committed if file.stat().st_size > LARGEST_KB * 1000] == []


def test_no_network_and_no_footage_under_whatever_name(committed: list[Path]) -> None:
    found = {
        file.name: kind
        for file in committed
        for kind, begin in FOREIGN.items()
        if begin.match(file.read_bytes()[:16]) and not file.match(OWN_RECORDINGS)
    }
    assert found == {}


def test_no_text_names_an_index_or_a_folder_of_one_machine(committed: list[Path]) -> None:
    found = []
    for file in committed:
        own = file.suffix in OWN_BINARIES or file.match(OWN_RECORDINGS)
        if not own and file != Path(__file__):
            text = file.read_text(encoding="utf-8")
            found += [f"{file.relative_to(ROOT)}: {match[0]}" for match in PLACES.finditer(text)]
    assert found == []


@pytest.mark.parametrize(
    ("begin", "kind"),
    [
        (b"\x1c\0\0\0TFL3", "a network"),
        (b"PK\x03\x04", "an archive"),
        (b"\0\0\0\x20ftypisom", "moving pictures"),
        (b"GIF89a", "moving pictures"),
        (b"\xff\xd8\xff\xe0", "a photograph"),
    ],
)
def test_foreign_files_are_known_by_their_first_bytes(begin: bytes, kind: str) -> None:
    assert [name for name, known in FOREIGN.items() if known.match(begin)] == [kind]
