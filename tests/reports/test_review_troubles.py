"""Exports of a clinic that are broken, in the way, closed or named oddly, among good ones."""

import os
import shutil
import zipfile
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

import pytest

from pt_coach.reports.export import ExportWish, Format, export
from pt_coach.reports.problems import ExportError
from pt_coach.reports.review import review
from pt_coach.reports.review_rows import Unread
from pt_coach.session_runner.sample_stories import Story
from tests.records.diaries import library
from tests.reports.sample_years import report_of_year


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    wish = ExportWish((Format.PDF, Format.CSV, Format.ZIP))
    export(report_of_year(Story.FLARE), library(), folder, wish)
    return folder


def _copy(whole: Path, to: Path, name: str) -> Path:
    """An export of another patient."""
    shutil.copytree(whole, to, ignore=shutil.ignore_patterns("*.zip"))
    _change(to, "about.csv", b"Sample patient", name.encode())
    diary = str(report_of_year(Story.FLARE).records.diary)
    _change(to, "about.csv", diary.encode(), str(uuid5(NAMESPACE_OID, name)).encode())
    return to


def _change(folder: Path, table: str, was: bytes, is_now: bytes) -> None:
    path = folder / table
    content = path.read_bytes()
    assert was in content
    path.write_bytes(content.replace(was, is_now, 1))


@pytest.mark.parametrize(
    ("table", "was", "is_now"),
    [
        ("days.csv", b",1,", b",many,"),
        ("days.csv", b'"2026-03-0', b'"2026-13-0'),
        ("days.csv", b',1,0,0,"', b',-1,0,0,"'),
        ("days.csv", b",1,", b",99999999999999999999999,"),
        ("days.csv", b'rest"\r\n', b'rest",3\r\n'),
        ("days.csv", b'"2026-03-03"', b'"2026-03-04"'),
        ("ratings.csv", b'"pain"', b'"pain'),
        ("ratings.csv", b'"before",3', b'"before",30'),
        ("ratings.csv", b'"pain"', b'"p\xff\xfen"'),
        ("about.csv", b'"2026-11-23"', b'""'),
        ("doses.csv", b",20,", b",inf,"),
    ],
)
def test_a_damaged_export_hides_no_other(
    whole: Path, tmp_path: Path, table: str, was: bytes, is_now: bytes
) -> None:
    _copy(whole, tmp_path / "good", "Good")
    _change(_copy(whole, tmp_path / "bad", "Bad"), table, was, is_now)
    found = review(tmp_path)
    assert [one.export.name for one in found.patients] == ["good"]
    assert found.unread == {tmp_path / "bad": Unread.BROKEN}


def test_a_table_that_was_cut_off_between_two_rows_is_noticed(whole: Path, tmp_path: Path) -> None:
    days = _copy(whole, tmp_path / "bad", "Bad") / "days.csv"
    days.write_bytes(b"\r\n".join(days.read_bytes().split(b"\r\n")[:100]) + b"\r\n")
    found = review(tmp_path)
    assert found.patients == ()
    assert found.unread == {tmp_path / "bad": Unread.BROKEN}


def test_names_that_are_patterns_stand_for_themselves_alone(whole: Path, tmp_path: Path) -> None:
    names = ("a*", "ab", "Clinic [1]", "Clinic 1", "it's", "Ümläut", "what?")
    for name in names:
        _copy(whole, tmp_path / name, f"Patient {name}")
    found = review(tmp_path)
    assert found.unread == {}
    (due,) = {one.due for one in found.patients}
    assert due == report_of_year(Story.FLARE).adherence.sessions_due
    assert sorted(one.export.name for one in found.patients) == sorted(names)
    for one in found.patients:
        assert str(one.patient).startswith(f"Patient {one.export.name} ")
        assert one.brief is not None
        assert one.brief.parent == one.export


def test_a_zip_beside_another_patients_tables_is_read(whole: Path, tmp_path: Path) -> None:
    shutil.copytree(whole, tmp_path / "all")
    assert len(review(tmp_path).patients) == 1
    wish = ExportWish((Format.ZIP,))
    files = export(report_of_year(Story.DROPOUT), library(), tmp_path / "other", wish)
    files.pdf.rename(tmp_path / "all" / "ANOTHER.ZIP")
    found = review(tmp_path)
    assert found.unread == {}
    assert {str(one.patient).split()[2] for one in found.patients} == {"flare", "dropout"}


def test_a_zip_that_was_cut_off_or_changed_is_told(whole: Path, tmp_path: Path) -> None:
    (good,) = whole.glob("*.zip")
    content = good.read_bytes()
    shutil.copy(good, tmp_path / "good.zip")
    with zipfile.ZipFile(good) as packed:
        at = packed.getinfo("days.csv").header_offset + 100
    (tmp_path / "cut.zip").write_bytes(content[: len(content) // 2])
    (tmp_path / "changed.zip").write_bytes(content[:at] + b"\xff" * 50 + content[at + 50 :])
    found = review(tmp_path)
    assert [one.export.name for one in found.patients] == ["good.zip"]
    assert {path.name: why for path, why in found.unread.items()} == dict.fromkeys(
        ("cut.zip", "changed.zip"), Unread.BROKEN
    )


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to root"
)
def test_what_may_not_be_opened_is_told(whole: Path, tmp_path: Path) -> None:
    _copy(whole, tmp_path / "good", "Good")
    closed = _copy(whole, tmp_path / "closed", "Closed")
    (_copy(whole, tmp_path / "half", "Half") / "days.csv").chmod(0)
    closed.chmod(0)
    try:
        found = review(tmp_path)
    finally:
        closed.chmod(0o700)
    assert found.unread == {closed: Unread.CLOSED, tmp_path / "half": Unread.BROKEN}


def test_exports_of_one_name_are_counted(whole: Path, tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        _copy(whole, tmp_path / name, "Same")
    (one,) = review(tmp_path).patients
    assert one.exports == 3


def test_the_brief_is_that_of_the_tables(whole: Path, tmp_path: Path) -> None:
    folder = _copy(whole, tmp_path / "one", "One")
    (brief,) = folder.glob("*.pdf")
    shutil.copy(brief, folder / "exercise-log-2026-12-01-to-2026-12-24.pdf")
    (one,) = review(tmp_path).patients
    assert one.brief == brief


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is not there"):
        review(tmp_path / "none")
