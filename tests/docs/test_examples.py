"""Every example of the two pages for therapists is valid, and every mistake gets what it says."""

import re
from pathlib import Path
from typing import Any

import pytest

from pt_coach.cli.main import main
from pt_coach.exercises.regimen import Regimen
from pt_coach.exercises.schema import check_file, load_exercise, parse_regimen
from pt_coach.figure.camera import camera_for
from pt_coach.figure.movement import Movement
from pt_coach.figure.script import ScriptedRep, even_script
from pt_coach.figure.truth import true_pose_frame
from pt_coach.kinematics.landmarks import Side
from pt_coach.session_runner.analysis import analyse
from tests.docs.pages import EXERCISE_PAGE, REGIMEN_PAGE, ROOT, examples, rows, text_of
from tests.library import LIBRARY


def _blocks(text: str) -> dict[str, str]:
    """The top-level keys of a YAML text, each with all its lines."""
    found: dict[str, str] = {}
    for line in text.splitlines(keepends=True):
        key = re.match(r"[a-z_]+(?=:)", line)
        if key:
            found[key[0]] = ""
        if found:
            found[list(found)[-1]] += line
    return found


def _first(page: Path) -> str:
    return next(e.text for e in examples(page, "yaml") if e.text.startswith("format: "))


def _whole(page: Path, text: str) -> str:
    """An example as a whole file: a part of one stands in the place of the first example's own."""
    return "".join({**_blocks(_first(page)), **_blocks(text)}.values())


REGIMENS = [e for e in examples(REGIMEN_PAGE, "yaml") if not e.marker.startswith("wrong")]
# Words in another language are examples of another kind of file; tests/exercises/test_texts.py.
EXERCISES = [e for e in examples(EXERCISE_PAGE, "yaml") if e.marker != "words"]


def test_there_are_examples_of_every_block() -> None:
    assert {key for e in REGIMENS for key in _blocks(e.text)} >= {
        key for key, field in Regimen.model_fields.items() if field.is_required()
    } | {"schedule", "flare_day"}
    parts = {key for e in EXERCISES[1:] for key in _blocks(e.text)}
    assert parts >= {"camera", "dose", "start_pose", "movement", "counting", "hold", "form_rules"}


@pytest.mark.parametrize("example", REGIMENS, ids=lambda e: e.text.splitlines()[0])
def test_every_example_of_a_regimen_is_valid(example: Any) -> None:
    loaded = parse_regimen(_whole(REGIMEN_PAGE, example.text), "example.yaml", LIBRARY)
    assert loaded.regimen.exercises


@pytest.mark.parametrize("example", EXERCISES, ids=lambda e: e.text.splitlines()[0])
def test_every_example_of_an_exercise_is_valid(example: Any, tmp_path: Path) -> None:
    blocks = _blocks(_whole(EXERCISE_PAGE, example.text))
    written = _blocks(example.text)
    # A part shows either the rules or the figure's faults; the other has to follow.
    if "demonstration" not in written:
        blocks["demonstration"] = _with_faults(blocks["demonstration"], blocks["form_rules"])
    elif "form_rules" not in written:
        blocks["form_rules"] = next(
            e.text for e in EXERCISES if e.text.startswith("form_rules") and "low_bridge" in e.text
        )
    path = tmp_path / "knee_straightening.yaml"
    path.write_text("".join(blocks.values()), encoding="utf-8")
    assert check_file(path, {}) == ()


def _with_faults(demonstration: str, rules: str) -> str:
    without = demonstration.split("  faults:")[0]
    ids = re.findall(r"- id: (\w+)", rules)
    return without + "  faults:\n" + "".join(f"    {one}: {{tempo: [1, 1, 1]}}\n" for one in ids)


def test_the_first_exercise_counts_what_the_figure_does(tmp_path: Path) -> None:
    path = tmp_path / "knee_straightening.yaml"
    path.write_text(_first(EXERCISE_PAGE), encoding="utf-8")
    exercise, side = load_exercise(path), Side.RIGHT
    for fault in (None, *exercise.demonstration.faults):
        back_s = 0.5 if fault == "drop" else 2.0
        rep = ScriptedRep(side=side, fault=fault, tempo_s=(2.0, 3.2, back_s))
        movement = Movement(exercise.demonstration, even_script(2, side=side, rep=rep))
        camera = camera_for(movement, exercise.camera, side)
        times = [n / 12 for n in range(int(movement.duration_s * 12))]
        frames = [true_pose_frame(t, movement.joints_at(t), camera) for t in times]
        found = analyse(frames, exercise, side=side, arm=True)
        assert (found.count, found.faults) == (2, {fault: 2} if fault else {})


# --- what the checks say ---


def test_the_wrong_regimen_gets_exactly_the_lines_that_the_page_shows(tmp_path: Path) -> None:
    wrong = next(e for e in examples(REGIMEN_PAGE, "yaml") if e.marker.startswith("wrong"))
    name = wrong.marker.partition(": ")[2]
    (tmp_path / name).write_text(wrong.text, encoding="utf-8")
    said = [str(problem) for problem in check_file(tmp_path / name, LIBRARY)]
    shown = next(e.text for e in examples(REGIMEN_PAGE, "text") if e.text.startswith(f"{name}:"))
    assert len(said) == 5
    assert [line.replace(f"{tmp_path}/", "") for line in said] == shown.splitlines()


def _with_line(text: str, line: str) -> str:
    """The first example with one line of it replaced, or added to its only prescription."""
    key = line.split(":")[0]
    changed, n = re.subn(
        rf"^([ -]*){key}:.*$", lambda m: m[1] + line, text, count=1, flags=re.MULTILINE
    )
    return changed if n else f"{text}    {line}\n"


@pytest.mark.parametrize("row", rows(REGIMEN_PAGE, "says"), ids=lambda row: row[0])
def test_what_a_wrong_line_of_a_regimen_gets(row: list[str], tmp_path: Path) -> None:
    path = tmp_path / "sam.yaml"
    path.write_text(_with_line(_first(REGIMEN_PAGE), row[0].strip("`")), encoding="utf-8")
    said = [str(problem).split(": ", 1)[1] for problem in check_file(path, LIBRARY)]
    assert said == [row[1]]


@pytest.mark.parametrize("row", rows(EXERCISE_PAGE, "measure says"), ids=lambda row: row[0])
def test_what_a_wrong_measure_gets(row: list[str], tmp_path: Path) -> None:
    path = tmp_path / "knee_straightening.yaml"
    wrong = f"measure: {row[0].strip('`')}\n    from_start"
    path.write_text(
        re.sub(r"measure: .*\n +from_start", wrong, _first(EXERCISE_PAGE)), encoding="utf-8"
    )
    (problem,) = check_file(path, {})
    cure = "" if problem.cure.startswith("docs/exercise-format.md") else f" {problem.cure}"
    assert f"{problem.what}.{cure}" == row[1]


@pytest.mark.parametrize("page", [REGIMEN_PAGE, EXERCISE_PAGE], ids=lambda page: page.stem)
def test_a_sentence_quoted_from_the_checks_stands_in_the_code(page: Path) -> None:
    folder = ROOT / "pt_coach" / "exercises"
    code = " ".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    code = re.sub(r'"\s*f?"', "", code)
    for quoted in re.findall(r'\*\*"([^"]+)"', text_of(page)):
        # Names and numbers in a sentence come from the file.
        for piece in re.split(r"'[^']*'|\.\.\.|;", quoted):
            words = piece.strip()
            assert words.lower() in code.lower(), quoted


def test_a_regimen_may_prescribe_an_exercise_from_the_folder_that_the_page_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "exercises" / "knee_straightening.yaml"
    own.parent.mkdir()
    own.write_text(_first(EXERCISE_PAGE), encoding="utf-8")
    regimen = tmp_path / "sam.yaml"
    prescribed = _first(REGIMEN_PAGE).replace("exercise: bridge", "exercise: knee_straightening")
    regimen.write_text(prescribed, encoding="utf-8")
    assert main(["check", str(regimen), str(own), "--data", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "All well.\n"
    own.unlink()
    assert main(["check", str(regimen), "--data", str(tmp_path)]) == 1
    assert "There is no exercise 'knee_straightening'" in capsys.readouterr().out
