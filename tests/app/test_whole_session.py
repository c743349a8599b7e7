"""Whole sessions with real model, window and diary: nothing sent, no frame kept, no rep lost."""

import csv
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pypdf
import pytest

from pt_coach.app import clocks
from pt_coach.engine.events import RepCompleted, SetCompleted
from pt_coach.records.reader import open_reader
from pt_coach.records.store import open_store
from pt_coach.tracking.pose_model_store import model_path
from pt_coach.ui.services import SessionWish
from tests.app import no_network, regimens
from tests.app.child_process import ROOT, environment_of
from tests.app.one_session import run

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(600),
    pytest.mark.skipif(not model_path().exists(), reason="the pose model is not built yet"),
]
# What a session and its export may leave behind.
KEPT = re.compile(
    r"records\.sqlite(-wal|-shm)?|records\.lock|settings\.json|.*\.csv|.*\.pdf|README\.txt"
)
PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"RIFF", b"BM", b"\x00\x00\x00\x18ftyp", b"\x1aE\xdf\xa3")


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mapping[str, object]]:
    """`pt-coach demo --unattended` in a process that may not open an internet socket."""
    folder = tmp_path_factory.mktemp("demo")
    regimen = regimens.written(folder, regimens.REPS_AND_HOLD)
    guard = (
        ["-m", "tests.app.no_network", "pt_coach"] if no_network.supported() else ["-m", "pt_coach"]
    )
    command = [
        *(sys.executable, *guard, "demo", "--unattended", "--json", "--regimen", str(regimen)),
        *("--data", str(folder / "data"), "--out", str(folder / "out")),
    ]
    done = subprocess.run(
        command, cwd=folder, env=environment_of(folder), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return folder, json.loads(done.stdout)


@pytest.mark.skipif(not no_network.supported(), reason="seccomp filters are for Linux on x86-64")
def test_the_guard_kills_who_opens_an_internet_socket(tmp_path: Path) -> None:
    (tmp_path / "calls_home.py").write_text("import socket; socket.socket(socket.AF_INET)")
    (tmp_path / "stays_here.py").write_text("import socket; socket.socket(socket.AF_UNIX).close()")
    codes = []
    for module in ("stays_here", "calls_home"):
        environment = {**environment_of(tmp_path), "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}
        command = [sys.executable, "-m", "tests.app.no_network", module]
        done = subprocess.run(command, env=environment, check=False, capture_output=True)
        codes.append(done.returncode)
    assert codes == [0, no_network.KILLED]


def test_every_set_is_counted_as_drawn(demo: tuple[Path, Mapping[str, object]]) -> None:
    _, said = demo
    assert said["completed"] is True
    assert said["phantom"] == 0
    reps, hold = said["sets"]  # type: ignore[misc]
    assert (reps["exercise"], reps["side"]) == ("mini_squat", "both")  # type: ignore[index]
    assert reps["prescribed"] == reps["drawn"] == reps["counted"] == 2  # type: ignore[index]
    assert (hold["exercise"], hold["unit"]) == ("side_plank_full", "s")  # type: ignore[index]
    assert hold["prescribed"] == 3  # type: ignore[index]
    assert hold["counted"] == pytest.approx(hold["drawn"], abs=1.0)  # type: ignore[index]


def test_the_export_agrees_with_the_diary(demo: tuple[Path, Mapping[str, object]]) -> None:
    folder, _ = demo
    with open_reader(folder / "data") as reader:
        records = reader.period()
    rows = {path.stem: table(path) for path in (folder / "out").glob("*.csv")}
    assert len(rows["sessions"]) == len(records.sessions) == 1
    said = [
        (row["exercise_id"], int(row["count_final"]), float(row["held_s"])) for row in rows["sets"]
    ]
    assert said == [
        (one.planned.exercise_id, one.final_count, pytest.approx(one.held_s, abs=0.1))
        for one in records.sets
    ]
    assert {row["provenance"] for row in rows["sets"]} == {"camera"}
    assert len(rows["reps"]) == len(records.reps) == 3
    assert len(rows["ratings"]) == len(records.ratings)
    pdf = next((folder / "out").glob("*.pdf"))
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)
    assert "Mini squat" in text
    assert "Side plank" in text


def test_no_frame_is_written_to_disk(demo: tuple[Path, Mapping[str, object]]) -> None:
    folder, _ = demo
    left = [path for path in folder.rglob("*") if path.is_file() and path.name != "regimen.yaml"]
    strange = [
        path
        for path in left
        if path.read_bytes()[:8].startswith(PICTURES)
        or ("data" in path.parts and not KEPT.fullmatch(path.name) and path.suffix != ".sqlite")
        # A picture of 1280x720 is larger than all that a session of two sets leaves, raw or packed.
        or path.stat().st_size > 600_000
    ]
    assert left
    assert not strange


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_a_killed_program_loses_no_repetition_and_goes_on(tmp_path: Path) -> None:
    regimen = regimens.written(tmp_path, regimens.ONE_LONG_SET)
    data = tmp_path / "data"
    command = [sys.executable, "-m", "tests.app.one_session", str(data), str(regimen)]
    with subprocess.Popen(
        command, env=environment_of(tmp_path), cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as victim:
        assert victim.stdout is not None
        said = [victim.stdout.readline().strip() for _ in range(2)]
        victim.send_signal(signal.SIGKILL)
        said += victim.stdout.read().split("\n")[:-1]
    assert said[:2] == ["rep 1", "rep 2"]
    told = len(said)

    with open_store(data, clocks.now()) as store:
        left = store.unfinished()
        assert left is not None
        assert left.exercise_id == "mini_squat"
        assert told <= left.reps_done <= told + 1
        wish = SessionWish(resume=True)
        events = run(store, regimen, wish)
        assert store.unfinished() is None
        kept = store.period()
    again = [event for event in events if isinstance(event, RepCompleted)]
    assert len(again) == 4 - left.reps_done
    done = next(event for event in events if isinstance(event, SetCompleted))
    assert done.counted == 4
    assert [rep.number for rep in kept.reps] == [1, 2, 3, 4]
    assert len(kept.sessions) == len(kept.sets) == 1
