"""What the commands say and which exit code they end with."""

import json
from pathlib import Path

import numpy as np
import pytest

from pt_coach.app.options import AppOptions
from pt_coach.cli.main import main
from pt_coach.exercises.library import load_library, sample_regimen_path
from pt_coach.exercises.schema import LoadedRegimen, load_regimen
from pt_coach.kinematics.landmarks import LANDMARK_COUNT, ImageSize, PoseFrame
from pt_coach.settings import Language, Settings, save_settings
from pt_coach.tracking.pose_recording import write_recording

FIVE_MISTAKES = """\
format: pt-coach/regimen/1
title: Low back
patient:
  name: Sam
  nmae: Sam
therapist:
  name: Alex
starts: 2026-13-05
stop_rules:
  do_not_start_at_pain: 80
  stop_exercise_above_pain: 5
exercises:
  - exercise: brigde
    sets: 1
  - exercise: bridge
    reps: 5
    sets: 1
    sets: 2
"""


@pytest.fixture
def still(tmp_path: Path) -> Path:
    """A recording of somebody who stands still for two seconds."""
    rng = np.random.default_rng(3)
    body = rng.uniform(0.3, 0.7, (LANDMARK_COUNT, 4)).astype(np.float32)
    body[:, 3] = 1.0
    frames = [PoseFrame(n / 30, body, None, ImageSize(640, 480)) for n in range(60)]
    path = tmp_path / "still.poses.npz"
    write_recording(path, frames)
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main([str(one) for one in arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    commands = ("demo", "check", "analyse", "record", "export", "doctor", "screenshots")
    code, out, _ = run(capsys, "--help")
    assert code == 0
    for command in commands:
        assert command in out
        code, told, _ = run(capsys, command, "--help")
        assert (code, told.startswith("usage: pt-coach " + command)) == (0, True)


@pytest.mark.parametrize(
    "arguments",
    [
        ("jump",),
        ("analyse", "x.mp4"),
        ("check",),
        ("--camera", "1", "--figure"),
        ("export", "--out", "/tmp", "--since", "tomorrow"),
        ("demo", "--json"),
        ("screenshots", "--out", "/tmp", "--theme", "pink"),
    ],
)
def test_wrong_usage_ends_with_2(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert "usage: pt-coach" in err


def test_check_names_all_five_mistakes_with_their_lines(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "low_back.yaml"
    path.write_text(FIVE_MISTAKES, encoding="utf-8")
    code, out, _ = run(capsys, "check", path)
    lines = sorted(int(line.removeprefix(f"{path}:").split(":")[0]) for line in out.splitlines())
    assert code == 1
    assert lines == [5, 8, 10, 13, 18]
    assert "Did you mean 'bridge'" in out

    code, out, _ = run(capsys, "check", path, "--json")
    assert code == 1
    assert sorted(problem["line"] for problem in json.loads(out)) == lines


@pytest.mark.parametrize("language", ["en", "es"])
def test_check_is_content_with_what_ships(
    capsys: pytest.CaptureFixture[str], language: str
) -> None:
    code, out, _ = run(capsys, "check", sample_regimen_path(language))
    assert (code, out) == (0, "All well.\n")


def test_the_sample_is_the_same_in_both_languages_but_for_the_words() -> None:
    library = load_library()
    english, spanish = (load_regimen(sample_regimen_path(code), library) for code in ("en", "es"))
    assert spanish.regimen.title != english.regimen.title
    assert sample_regimen_path("xx") == sample_regimen_path()

    def doses(loaded: LoadedRegimen) -> list[dict[str, object]]:
        words = {"notes", "progress_when", "progress_to"}
        flare_day = loaded.regimen.flare_day
        assert flare_day is not None
        both = (*loaded.regimen.exercises, *flare_day.exercises)
        return [one.model_dump(exclude=words) for one in both]

    def said(loaded: LoadedRegimen) -> list[str | None]:
        return [one.notes for one in loaded.regimen.exercises]

    assert doses(spanish) == doses(english)
    assert spanish.regimen.stop_rules == english.regimen.stop_rules
    assert not set(said(spanish)).intersection(said(english))


@pytest.mark.parametrize(
    ("wished", "title"),
    [("es", "Espalda baja, primeras dos semanas"), ("en", "Low back, first two weeks")],
)
def test_the_demo_runs_the_sample_in_the_language_of_its_window(
    wished: str, title: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_settings(tmp_path, Settings(language=Language(wished)))
    opened: list[AppOptions] = []
    monkeypatch.setattr("pt_coach.app.window.open_window", lambda one: (opened.append(one), 0)[1])
    main(["demo", "--data", str(tmp_path)])
    assert opened[0].regimen is not None
    assert load_regimen(opened[0].regimen, load_library()).regimen.title == title


def test_analyse_a_recording(capsys: pytest.CaptureFixture[str], still: Path) -> None:
    code, out, _ = run(capsys, "analyse", still, "--exercise", "bridge", "--json")
    found = json.loads(out)
    assert code == 0
    assert list(found) == ["exercise", "count", "reps", "hold_s", "faults", "tracking"]
    assert (found["exercise"], found["count"], found["reps"]) == ("bridge", 0, [])
    assert found["tracking"] == {
        "frames": 60,
        "tracked_fraction": 1.0,
        "fps": 30.0,
        "duration_s": pytest.approx(59 / 30, abs=0.001),
    }

    code, out, _ = run(capsys, "analyse", still, "--exercise", "bridge")
    assert code == 0
    assert out.startswith(f"{load_library()['bridge'].name}: 0 repetitions")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("clip.mp4", b"not a video at all", "not a video"),
        ("clip.mp4", b"", "empty"),
        ("clip.poses.npz", b"PK\x03\x04 broken", "recording"),
        ("missing.mp4", None, "no such file"),
    ],
)
def test_analyse_says_what_is_wrong_with_its_input(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    name: str,
    content: bytes | None,
    words: str,
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    code, out, err = run(capsys, "analyse", path, "--exercise", "bridge")
    assert (code, out) == (1, "")
    assert words in err.lower()
    assert len(err.splitlines()) == 1


def test_an_unknown_exercise_gets_a_suggestion(
    capsys: pytest.CaptureFixture[str], still: Path
) -> None:
    code, _, err = run(capsys, "analyse", still, "--exercise", "brigde")
    assert code == 1
    assert "Did you mean 'bridge'" in err


def test_a_camera_that_is_not_there_gets_a_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, _, err = run(capsys, "--camera", "No such camera", "--data", tmp_path)
    assert code == 1
    assert "There is no camera 'No such camera'" in err
    assert list(tmp_path.iterdir()) == []


def test_a_video_that_is_none_gets_a_sentence_before_any_window(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "photo.mp4"
    path.write_bytes(b"nothing")
    code, _, err = run(capsys, "--video", path, "--data", tmp_path / "data")
    assert code == 1
    assert "photo.mp4" in err


def test_a_wrong_regimen_is_refused_before_any_window(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "low_back.yaml"
    path.write_text(FIVE_MISTAKES, encoding="utf-8")
    code, _, err = run(capsys, "--regimen", path, "--data", tmp_path / "data", "--figure")
    assert code == 1
    assert [line.split(":")[1] for line in err.splitlines()] == ["5", "8", "10", "13", "18"]


def test_export_without_a_diary_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, _, err = run(capsys, "export", "--data", tmp_path / "none", "--out", tmp_path / "out")
    assert code == 1
    assert "There is no diary" in err


def test_doctor_tells_what_is_well(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, _ = run(capsys, "doctor", "--data", tmp_path, "--json")
    found = {one["subject"]: one for one in json.loads(out)}
    assert {"mediapipe", "opencv", "camera", "exercises", "disk", "diary"} <= found.keys()
    assert found["exercises"]["state"] == "well"
    assert code == int(any(one["state"] == "problem" for one in found.values()))
    assert all(one["cure"] for one in found.values() if one["state"] == "notice")


def test_doctor_finds_a_damaged_diary(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "records.sqlite").write_bytes(b"not a database, and long enough to be read" * 40)
    code, out, _ = run(capsys, "doctor", "--data", tmp_path)
    assert code == 1
    assert "PROBLEM diary" in out
