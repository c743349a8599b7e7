"""Commands when the machine, the disk or the diary does not allow what is asked."""

import errno
import io
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pikepdf
import pytest

from pt_coach import __main__ as entry
from pt_coach.cli.main import main
from pt_coach.exercises.library import sample_regimen_path
from pt_coach.records.connection import FILE_NAME
from pt_coach.session_runner import sample_patient

SAMPLE = ("sample-data", "--story", "flare", "--days", "5", "--until", "2026-11-20")


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main([str(one) for one in arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.fixture
def data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert main([*SAMPLE, "--data", str(tmp_path / "data")]) == 0
    capsys.readouterr()
    return tmp_path / "data"


@contextmanager
def changed(data: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(data / FILE_NAME)) as database:
        database.execute("PRAGMA ignore_check_constraints = ON")
        yield database
        database.commit()


# --- the machine -------------------------------------------------------------------------


def test_what_the_machine_refuses_is_one_sentence_with_the_place(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(_: Path) -> bool:
        raise PermissionError(errno.EACCES, "Permission denied", "folder/exercises")

    monkeypatch.setattr(Path, "is_dir", closed)
    code, out, err = run(capsys, "check", sample_regimen_path())
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert err.startswith("folder/exercises: Permission denied. Check that ")


def test_a_name_that_the_screen_cannot_write_is_written_as_escapes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Übung.yaml"
    path.touch()
    screen = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(screen, encoding="ascii"))
    assert main(["check", str(path)]) == 1
    assert rb"\xdcbung.yaml:1:1: The file is empty." in screen.getvalue()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a disk that is always full")
@pytest.mark.parametrize("arguments", [["--json"], []])
def test_a_full_disk_behind_the_output(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    full = Path("/dev/full").open("w", encoding="utf-8")  # noqa: SIM115
    monkeypatch.setattr(sys, "stdout", full)
    assert main(["check", str(sample_regimen_path()), *arguments]) == 1
    monkeypatch.undo()
    with pytest.raises(OSError, match="No space left"):
        full.close()
    assert "No space left on device. Check" in capsys.readouterr().err


def test_a_listener_that_leaves_is_no_problem() -> None:
    command = [sys.executable, "-m", "pt_coach", "check", str(sample_regimen_path())]
    reading, writing = os.pipe()
    os.close(reading)
    left = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (left.returncode, left.stderr) == (0, b"")


def test_an_interruption_while_the_commands_are_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("pt_coach.cli.main.main", interrupted)
    assert entry.main() == 130


def test_the_home_of_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "doctor", "--data", "~nobody-of-this-name/x")
    assert (code, out) == (2, "")
    assert "nobody of that name is known here" in err


def test_no_page_of_that_name(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = run(capsys, "screenshots", "--out", tmp_path, "--only", "tody")
    assert (code, out) == (2, "")
    assert "there is no page 'tody'. Did you mean 'today'?" in err


# --- sample diaries ----------------------------------------------------------------------


def test_a_sample_that_is_interrupted_leaves_no_diary(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    arguments = [*SAMPLE, "--data", str(tmp_path)]
    with monkeypatch.context() as once:
        once.setattr(sample_patient, "fill", interrupted)
        assert main(arguments) == 130
    assert [path.name for path in tmp_path.iterdir()] == ["records.lock"]
    # What a kill left behind is in nobody's way either.
    (tmp_path / ".sample-killed").mkdir()
    assert run(capsys, *arguments)[0] == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["records.lock", FILE_NAME]
    code, _, err = run(capsys, *arguments)
    assert code == 1
    assert "There is a diary in" in err


# --- diaries -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("UPDATE sessions SET started_at = '2026-11-kk' WHERE id = 1", "Invalid isoformat"),
        ("UPDATE ratings SET scale = 'pian' WHERE id = 1", "'pian' is not a valid Scale"),
        ("UPDATE sets SET exercise_id = CAST(X'62FF64' AS TEXT)", "no text in UTF-8"),
    ],
)
def test_a_row_that_makes_no_sense_names_the_diary_and_the_cure(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], change: str, words: str
) -> None:
    table = change.split()[1]
    with changed(data) as database:
        if table == "sets":
            change = change.replace("sets", "planned_sets")
        database.execute(change)
    code, out, err = run(capsys, "export", "--data", data, "--out", tmp_path / "out")
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert str(data / FILE_NAME) in err
    assert words in err
    assert "put the newest file of its folder 'backups' in its place" in err
    assert not (tmp_path / "out").exists()


def test_damage_is_told_in_one_line(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = data / FILE_NAME
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 20_000] = b"\xaa" * 20_000
    path.write_bytes(content)
    code, out, _ = run(capsys, "doctor", "--data", data, "--json")
    (diary,) = (one for one in json.loads(out) if one["subject"] == "diary")
    assert code == 1
    assert diary["text"].startswith(f"The diary {path} is damaged (")
    assert "\n" not in diary["text"]
    assert "***" not in diary["text"]


def test_an_empty_file_and_a_folder_are_no_diaries(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out_dir = tmp_path / "out"
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / FILE_NAME).touch()
    code, _, err = run(capsys, "export", "--data", tmp_path / "empty", "--out", out_dir)
    assert (code, "Nothing was written to the diary" in err) == (1, True)
    (tmp_path / "folder" / FILE_NAME).mkdir(parents=True)
    code, _, err = run(capsys, "export", "--data", tmp_path / "folder", "--out", out_dir)
    assert (code, "is a folder and no diary" in err) == (1, True)
    code, out, _ = run(capsys, "doctor", "--data", tmp_path / "folder", "--json")
    (diary,) = (one for one in json.loads(out) if one["subject"] == "diary")
    assert (code, diary["state"]) == (1, "problem")


def test_a_folder_with_other_things_in_it_stays_as_open_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if sys.platform == "win32":
        pytest.skip("folders have no such permissions there")
    shared = tmp_path / "shared"
    shared.mkdir(mode=0o755)
    shared.chmod(0o755)
    (shared / "somebody's.txt").touch()
    assert run(capsys, *SAMPLE, "--data", shared)[0] == 0
    assert shared.stat().st_mode & 0o777 == 0o755
    assert (shared / FILE_NAME).stat().st_mode & 0o777 == 0o600


def test_a_password_file_of_an_editor_that_marks_its_files(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("long enough\n", encoding="utf-8-sig")
    given = ("--data", data, "--out", tmp_path / "out", "--format", "pdf")
    code, out, _ = run(capsys, "export", *given, "--password-file", secret)
    assert code == 0
    with pikepdf.open(out.strip(), password="long enough") as opened:
        assert opened.is_encrypted


# --- exports -----------------------------------------------------------------------------


def test_what_cannot_be_left_out_goes_out_in_silence_never(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ("export", "--data", data, "--out", tmp_path / "out")
    code, out, err = run(capsys, *given, "--leave-out", "nmae")
    assert (code, out) == (1, "")
    assert "Nothing is called 'nmae'" in err
    assert not (tmp_path / "out").exists()
    assert run(capsys, *given, "--leave-out", "name, sleep,")[0] == 0


def test_a_day_that_has_not_come_is_no_beginning(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ("export", "--data", data, "--out", tmp_path / "out", "--since", "9999-01-01")
    code, out, err = run(capsys, *given)
    assert (code, out) == (1, "")
    assert "9999-01-01 has not come yet." in err


def test_a_period_begins_with_the_programme_and_not_before(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ("--data", data, "--out", tmp_path / "out", "--since", "0001-01-01", "--format", "csv")
    code, out, _ = run(capsys, "export", *given, "--json")
    assert code == 0
    assert json.loads(out)["since"] >= "2026-11-16"


def test_a_sample_before_all_time(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    given = ("sample-data", "--story", "flare", "--days", "90", "--until", "0001-02-01")
    code, out, err = run(capsys, *given, "--data", tmp_path / "x")
    assert (code, out) == (2, "")
    assert "lies too early" in err


def test_a_review_of_no_folder(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = run(capsys, "review", tmp_path / "none", "--window")
    assert (code, out) == (1, "")
    assert "There is no folder" in err
