"""What is installed from a wheel, without the source tree beside it."""

import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from tests.setup.locks import ROOT, project


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of the tree and unpacked."""
    pinned = project()["build-system"]["requires"]
    if pinned != [f"setuptools=={metadata.version('setuptools')}"]:
        pytest.skip(f"built with {pinned[0]}; python3 run.py test installs it")
    folder = tmp_path_factory.mktemp("wheel")
    source = _copy_of_the_tree(folder / "source")
    command = [
        sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation",
        "--disable-pip-version-check", "--no-index", "--wheel-dir", str(folder), str(source),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def _copy_of_the_tree(target: Path) -> Path:
    """A build writes beside its source; the tree stays clean."""
    for folder in ("pt_coach", "exercise_library"):
        for file in (ROOT / folder).rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                copy = target / file.relative_to(ROOT)
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(file.read_bytes())
    for name in ("pyproject.toml", "LICENSE", "THIRD_PARTY.md"):
        (target / name).write_bytes((ROOT / name).read_bytes())
    (target / "README.md").write_text("# PT Coach\n", encoding="utf-8")
    return target


def test_every_package_folder_is_listed() -> None:
    found = {
        ".".join(init.parent.relative_to(ROOT).parts)
        for init in (ROOT / "pt_coach").rglob("__init__.py")
    }
    assert set(project()["tool"]["setuptools"]["packages"]) == found | {"pt_coach.exercise_library"}


def test_everything_in_the_packages_is_in_the_wheel(unpacked: Path) -> None:
    shipped = {
        path.relative_to(unpacked / "pt_coach").as_posix()
        for path in (unpacked / "pt_coach").rglob("*")
        if path.is_file()
    }
    wanted = {f"exercise_library/{name}" for name in _files(ROOT / "exercise_library")}
    assert shipped == wanted | _files(ROOT / "pt_coach")


def _files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_installed_package_finds_its_exercises_by_itself(unpacked: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from pt_coach.exercises import library\n"
        "assert library.__file__.startswith(sys.argv[1]), library.__file__\n"
        "print(len(library.load_library()), library.sample_regimen_path().is_file())\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, str(unpacked)],
        capture_output=True,
        text=True,
        check=False,
        cwd=unpacked,
    )
    shipped = len(list((ROOT / "exercise_library").glob("*.yaml")))
    assert done.stdout.split() == [str(shipped), "True"], done.stderr
    assert shipped >= 10


def test_the_command_and_the_licence_come_with_it(unpacked: Path) -> None:
    (described,) = unpacked.glob("*.dist-info")
    commands = (described / "entry_points.txt").read_text(encoding="utf-8")
    assert "pt-coach = pt_coach.__main__:main" in commands
    licences = {path.name for path in (described / "licenses").iterdir()}
    assert licences == {"LICENSE", "THIRD_PARTY.md"}
