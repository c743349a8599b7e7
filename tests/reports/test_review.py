"""Many exports read together."""

import json
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter, process_time

import pytest

from pt_coach.cli.main import main
from pt_coach.reports.export import ExportWish, Format, export
from pt_coach.reports.problems import ExportCancelled, ExportError
from pt_coach.reports.review import review
from pt_coach.reports.review_rows import Flag, Unread
from pt_coach.session_runner.sample_stories import Story
from tests.records.diaries import library
from tests.reports.sample_years import report_of_year


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clinic")
    for story in Story:
        export(report_of_year(story), library(), folder / story.value)
    return folder


def test_who_needs_a_look_first_stands_first(clinic: Path) -> None:
    found = review(clinic)
    assert found.unread == {}
    assert len(found.patients) == len(Story)
    by_name = {str(one.patient).split()[2]: one for one in found.patients}
    assert str(found.patients[0].patient).split()[2] == "warning"
    assert by_name["warning"].flags[0] is Flag.WARNING
    assert Flag.NO_DATA in by_name["dropout"].flags
    assert Flag.PAIN in by_name["overdoing"].flags
    assert Flag.STOPPED not in by_name["improving"].flags
    assert len(found.patients[-1].flags) <= len(found.patients[0].flags)
    for one in found.patients:
        assert one.made_up
        assert one.brief is not None
        assert one.brief.is_file()


@pytest.mark.parametrize("story", Story)
def test_the_numbers_are_the_reports_own(clinic: Path, story: Story) -> None:
    report = report_of_year(story)
    (one,) = (p for p in review(clinic).patients if p.export.name == story.value)
    assert (one.done, one.due) == (report.adherence.sessions_done, report.adherence.sessions_due)
    doses = {dose.exercise_id: dose for dose in report.adherence.doses}
    assert {e.exercise_id for e in one.exercises} == set(doses)
    for exercise in one.exercises:
        dose = doses[exercise.exercise_id]
        assert (exercise.prescribed, exercise.within) == (dose.prescribed, dose.within)
        assert exercise.within <= exercise.prescribed


def test_zips_with_and_without_a_password(tmp_path: Path) -> None:
    report = report_of_year(Story.FLARE)
    locked = ExportWish((Format.ZIP, Format.CSV), password="long enough")
    export(report, library(), tmp_path / "one", locked)
    export(report_of_year(Story.DROPOUT), library(), tmp_path / "two", ExportWish((Format.ZIP,)))
    (tmp_path / "other.zip").write_bytes(b"PK not a zip")
    found = review(tmp_path)
    assert len(found.patients) == 1
    assert sorted(found.unread.values()) == [Unread.BROKEN, Unread.LOCKED]
    assert len(review(tmp_path, "long enough").patients) == 2


def test_where_every_export_is_locked_that_is_what_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    locked = ExportWish((Format.ZIP,), password="long enough")
    export(report_of_year(Story.FLARE), library(), tmp_path / "one", locked)
    found = review(tmp_path)
    assert found.patients == ()
    assert list(found.unread.values()) == [Unread.LOCKED]
    assert main(["review", str(tmp_path)]) == 1
    assert "Name a file with it: --password-file." in capsys.readouterr().err


def test_a_broken_export_is_named_and_the_others_are_read(clinic: Path, tmp_path: Path) -> None:
    for name in ("whole", "no_number", "cut_off", "empty", "half_copied"):
        shutil.copytree(clinic / "flare", tmp_path / name)
    days = tmp_path / "no_number" / "days.csv"
    text = days.read_text(encoding="utf-8-sig")
    days.write_text(text.replace(",1,", ",many,", 1), encoding="utf-8-sig", newline="")
    # A copy that broke off: the head is there, and nothing else.
    for table in ("cut_off/about.csv", "empty/doses.csv"):
        path = tmp_path / table
        head = path.read_text(encoding="utf-8-sig").splitlines()[0]
        path.write_text(head if "about" in table else "", encoding="utf-8-sig")
    (tmp_path / "half_copied" / "ratings.csv").unlink()
    found = review(tmp_path)
    assert [one.export.name for one in found.patients] == ["whole"]
    assert {path.name: why for path, why in found.unread.items()} == {
        "no_number": Unread.BROKEN,
        "cut_off": Unread.BROKEN,
        "empty": Unread.OTHER_VERSION,
        "half_copied": Unread.BROKEN,
    }
    # Nothing of a broken one is in another's numbers.
    alone = tmp_path / "alone"
    shutil.copytree(clinic / "flare", alone / "whole")
    (one,) = review(alone).patients
    assert (one.done, one.due) == (found.patients[0].done, found.patients[0].due)


def test_zips_of_something_else_and_of_another_version(clinic: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as packed:
        packed.writestr("beach.jpg", b"...")
    with zipfile.ZipFile(tmp_path / "old.zip", "w") as packed:
        for name in ("about", "days", "ratings", "stops", "doses"):
            packed.writestr(f"{name}.csv", '"other","columns"\r\n')
    found = review(tmp_path)
    assert {path.name: why for path, why in found.unread.items()} == {
        "photos.zip": Unread.NO_TABLES,
        "old.zip": Unread.OTHER_VERSION,
    }


def test_a_folder_that_is_gone_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"is not there, or may not be read. Choose it again"):
        review(tmp_path / "gone")


def test_reading_is_stopped_at_the_next_export(clinic: Path) -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    with pytest.raises(ExportCancelled):
        review(clinic, cancelled=cancelled)
    assert asked == 4


def test_how_far_it_is_only_grows_and_ends_at_one(clinic: Path) -> None:
    heard: list[float] = []
    review(clinic, progress=heard.append)
    assert heard == sorted(heard)
    assert (heard[0], heard[-1]) == (0.0, 1.0)


def test_the_numbers_behind_the_reasons(clinic: Path) -> None:
    by_name = {str(one.patient).split()[2]: one for one in review(clinic).patients}
    warned = by_name["warning"]
    assert warned.locked_since is not None
    # It was named months ago, and locks all the same.
    assert (warned.signs, warned.exports) == (0, 1)
    assert by_name["improving"].locked_since is None


def test_the_latest_export_of_each_patient_counts(clinic: Path, tmp_path: Path) -> None:
    shutil.copytree(clinic / "flare", tmp_path / "old")
    shutil.copytree(clinic / "flare", tmp_path / "new")
    about = tmp_path / "old" / "about.csv"
    about.write_text(
        about.read_text(encoding="utf-8-sig").replace('"2026-11-23","2026', '"2026-11-23","2025'),
        encoding="utf-8-sig",
    )
    (one,) = review(tmp_path).patients
    assert (one.export.name, one.exports) == ("new", 2)


def test_a_folder_without_exports_gets_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(ExportError, match="There is no export in"):
        review(tmp_path)
    assert main(["review", str(tmp_path)]) == 1
    assert "Choose the folder in which the exports lie" in capsys.readouterr().err


def test_as_json_and_as_text(clinic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", str(clinic), "--json"]) == 0
    said: Mapping[str, list[Mapping[str, object]]] = json.loads(capsys.readouterr().out)
    assert said["patients"][0]["flags"] == ["warning_sign", "no_data"]
    assert main(["review", str(clinic)]) == 0
    assert "warning sign, no data." in capsys.readouterr().out.splitlines()[0]


@pytest.mark.slow
def test_a_hundred_exports(clinic: Path, tmp_path: Path) -> None:
    """A tenth of a clinic's thousand, of a whole year each."""
    for number in range(100):
        story = tuple(Story)[number % len(Story)]
        folder = tmp_path / f"{number:03}"
        shutil.copytree(clinic / story.value, folder)
        about = folder / "about.csv"
        text = about.read_text(encoding="utf-8-sig").replace("Sample patient", f"Patient {number}")
        about.write_text(text, encoding="utf-8-sig", newline="")
    wall, busy = perf_counter(), process_time()
    assert len(review(tmp_path).patients) == 100
    # Of a machine that has other things to do only its own share counts.
    assert min(perf_counter() - wall, process_time() - busy) < 10.0


def test_days_of_a_pause_are_no_days_without(clinic: Path, tmp_path: Path) -> None:
    shutil.copytree(clinic / "dropout", tmp_path / "one")
    days = tmp_path / "one" / "days.csv"
    (before,) = review(tmp_path).patients
    assert before.days_without is not None
    assert before.days_without >= 14
    assert Flag.NO_DATA in before.flags
    rows = days.read_text(encoding="utf-8-sig").splitlines()
    for state in ('"missed"', '"rest"', '"open"'):
        rows[-10:] = [row.replace(state, '"paused"') for row in rows[-10:]]
    days.write_text("\r\n".join(rows) + "\r\n", encoding="utf-8-sig", newline="")
    (paused,) = review(tmp_path).patients
    assert paused.days_without == before.days_without - 10
