import ast
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

import run
from tests.setup.locks import ROOT


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test touches the real environment."""
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(run, "STAMP", tmp_path / ".venv/stamp")
    monkeypatch.setattr(run, "DEV_STAMP", tmp_path / ".venv/stamp-dev")
    return tmp_path


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that would have been run, all of them well."""
    called: list[list[str]] = []

    def note(command: list[str], **_: object) -> int:
        called.append(list(command))
        return 0

    monkeypatch.setattr(run, "run", note)
    return called


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What the environment's Python would have been started with."""
    given: list[list[str]] = []
    monkeypatch.setattr(run, "hand_over", lambda arguments: given.append(arguments) or 0)
    monkeypatch.setattr(run, "set_up", lambda **_: None)
    monkeypatch.setattr(run, "ensure_model", lambda: True)
    return given


def failing(text: str) -> Callable[..., None]:
    def stop(*_: object, **__: object) -> None:
        raise run.SetUpError(text)

    return stop


def test_an_old_python_can_read_the_file_as_far_as_the_sentence() -> None:
    source = (ROOT / "run.py").read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 7))
    kinds = [type(node).__name__ for node in tree.body[:4]]
    assert kinds == ["Expr", "Import", "Assign", "If"]


def test_it_needs_the_standard_library_only() -> None:
    tree = ast.parse((ROOT / "run.py").read_text(encoding="utf-8"))
    names = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert names <= sys.stdlib_module_names


def test_a_machine_without_a_pose_estimator_is_named() -> None:
    run.check_machine("Linux", "x86_64", "2.36")
    run.check_machine("Windows", "AMD64", "")
    with pytest.raises(run.SetUpError, match="no pose estimator for Darwin on x86_64"):
        run.check_machine("Darwin", "x86_64", "")


@pytest.mark.parametrize("glibc", ["2.31", "2.9", ""])
def test_a_linux_without_packages_for_its_c_library_is_named(glibc: str) -> None:
    with pytest.raises(run.SetUpError, match=r"needed: glibc 2\.34"):
        run.check_machine("Linux", "x86_64", glibc)


def test_only_libraries_that_cannot_be_loaded_are_missing() -> None:
    assert run.missing_packages({"libnone-of-this.so.9": "libnone9"}) == ["libnone9"]
    if sys.platform.startswith("linux"):
        assert run.missing_packages({"libc.so.6": "libc6"}) == []


def test_without_the_right_to_install_the_one_line_to_type_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(run, "apt_prefix", lambda: None)
    line = r"\n  sudo apt-get update && sudo apt-get install -y libegl1 libgl1$"
    with pytest.raises(run.SetUpError, match=line):
        run.install_system(["libegl1", "libgl1"])


def test_what_python_lacks_is_asked_for_in_the_same_line(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(run, "missing_packages", lambda libraries: ["libegl1"])
    monkeypatch.setattr(run, "FONT_DIRS", ())
    monkeypatch.setattr(run, "has_ensurepip", lambda: False)
    monkeypatch.setattr(run.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(run, "install_system", asked.append)
    run.ensure_system()
    python = "python{}.{}-venv".format(*sys.version_info[:2])
    assert asked == [["libegl1", "fonts-dejavu-core", python]]


def test_with_the_right_to_install_nothing_is_asked(
    steps: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "apt_prefix", lambda: ["sudo", "-n"])
    run.install_system(["libegl1"])
    assert steps[-1][:5] == ["sudo", "-n", "apt-get", "install", "-y"]
    assert steps[-1][-1] == "libegl1"


def test_packages_that_do_not_come_are_tried_three_times_and_then_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tries: list[list[str]] = []
    monkeypatch.setattr(run, "run", lambda command, **_: tries.append(command) or 1)
    with pytest.raises(run.SetUpError, match="internet connection"):
        run.install(run.LOCK, "420 MB")
    assert len(tries) == 3
    assert "--require-hashes" in tries[0]


@pytest.fixture
def installed(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, steps: list[list[str]]
) -> list[str]:
    """The locks that were installed into an environment that is made of empty files."""
    names: list[str] = []
    for name in ("LOCK", "DEV_LOCK"):
        lock = elsewhere / f"{name.lower()}.txt"
        lock.write_text("one", encoding="ascii")
        monkeypatch.setattr(run, name, lock)
    monkeypatch.setattr(run, "ensure_system", lambda: None)
    monkeypatch.setattr(run, "link_project", lambda: None)
    monkeypatch.setattr(run, "install", lambda lock, size: names.append(lock.name))

    def note(command: list[str], **_: object) -> int:
        steps.append(list(command))
        if "venv" in command:
            run.venv_python().parent.mkdir(parents=True)
            run.venv_python().touch()
        return 0

    monkeypatch.setattr(run, "run", note)
    return names


def test_set_up_is_done_once_and_again_when_a_lock_changes(installed: list[str]) -> None:
    once = ["requirements-pip.lock", "lock.txt"]
    run.set_up()
    run.set_up()
    assert installed == once
    run.LOCK.write_text("two", encoding="ascii")
    run.set_up()
    assert installed == once * 2
    run.set_up(anew=True)
    assert installed == once * 3


def test_the_packages_for_tests_hold_the_others(installed: list[str]) -> None:
    run.set_up(dev=True)
    run.set_up()
    assert installed == ["requirements-pip.lock", "dev_lock.txt"]


def test_a_set_up_that_broke_off_begins_with_a_new_environment(
    installed: list[str], steps: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    run.set_up()
    run.LOCK.write_text("two", encoding="ascii")
    with monkeypatch.context() as broken:
        broken.setattr(run, "install", failing("The line went dead."))
        with pytest.raises(run.SetUpError):
            run.set_up()
    left_over = run.VENV / "half a package"
    left_over.touch()
    run.set_up()
    assert not left_over.exists()
    assert [command[-2:] for command in steps if "venv" in command] == [["venv", str(run.VENV)]] * 2
    assert installed[-1] == "lock.txt"


def test_an_environment_without_pip_is_made_anew(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run.venv_python().parent.mkdir(parents=True)
    run.venv_python().touch()
    run.STAMP.touch()
    called: list[list[str]] = []

    def no_pip(command: list[str], **_: object) -> int:
        called.append(command)
        return 1 if "-c" in command else 0

    monkeypatch.setattr(run, "run", no_pip)
    run.ensure_venv()
    assert called[-1] == [sys.executable, "-m", "venv", str(elsewhere / ".venv")]
    assert not run.STAMP.exists()


def test_too_little_room_is_said_before_anything_is_fetched(
    steps: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run.shutil, "disk_usage", lambda path: SimpleNamespace(free=4e8))
    with pytest.raises(run.SetUpError, match=r"0\.4 GB free, 2 GB needed"):
        run.ensure_venv()
    assert steps == []


def test_a_folder_of_any_name_is_found_by_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "Jürgens Übungen 膝"
    home.mkdir()
    (home / "here_it_is.py").touch()
    monkeypatch.setattr(run, "ROOT", home)
    monkeypatch.setattr(run, "VENV", tmp_path / ".venv")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(run.VENV)], check=True)
    run.link_project()
    (link,) = run.VENV.rglob("pt_coach_here.pth")
    # Before Python 3.13 Windows would read anything else in the code page of the country.
    assert link.read_bytes().isascii()
    subprocess.run([str(run.venv_python()), "-c", "import here_it_is"], check=True)


def test_arguments_go_on_to_the_app(handed: list[list[str]]) -> None:
    assert run.main([]) == 0
    assert run.main(["demo", "--unattended"]) == 0
    assert handed == [["-m", "pt_coach"], ["-m", "pt_coach", "demo", "--unattended"]]


def test_arguments_of_test_go_on_to_pytest(
    handed: list[list[str]], monkeypatch: pytest.MonkeyPatch, elsewhere: Path
) -> None:
    monkeypatch.chdir(elsewhere)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert run.main(["test", "-k", "engine"]) == 0
    assert handed == [["-m", "pytest", *run.IN_PARALLEL, "-k", "engine"]]


def test_set_up_alone_opens_nothing(handed: list[list[str]]) -> None:
    assert run.main(["setup"]) == 0
    assert run.main(["setup", "--dev"]) == 0
    assert run.main(["setup", "--every"]) == 2
    assert handed == []


def test_a_failed_set_up_is_a_sentence_and_exit_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "set_up", failing("The disk is full."))
    assert run.main(["demo"]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "[PT Coach] The disk is full.\n")


def test_a_folder_of_somebody_else_is_a_sentence_and_exit_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied", "/srv/.venv/stamp")

    monkeypatch.setattr(run, "set_up", refuse)
    assert run.main(["demo"]) == 1
    said = capsys.readouterr().err
    assert "/srv/.venv/stamp: Permission denied." in said
    assert "does the folder belong to you?" in said


def test_without_the_model_set_up_fails_but_the_app_opens(
    handed: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "ensure_model", lambda: False)
    assert run.main(["setup"]) == 1
    assert run.main([]) == 0
    assert len(handed) == 1


def test_talk_of_the_set_up_leaves_standard_output_alone() -> None:
    code = "import run; run.say('a'); run.run([run.sys.executable, '-c', 'print(1)'])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == ""
    assert done.stderr.split() == ["[PT", "Coach]", "a", "1"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ldd is of Linux")
def test_qt_finds_every_system_library_it_names() -> None:
    import PySide6

    qt = Path(PySide6.__file__).parent / "Qt"
    files = [
        qt / "plugins/platforms/libqxcb.so",
        qt / "plugins/platforms/libqoffscreen.so",
        qt / "lib/libQt6Multimedia.so.6",
        *qt.glob("plugins/multimedia/*.so"),
    ]
    told = subprocess.run(
        ["ldd", *map(str, files)], capture_output=True, text=True, check=True
    ).stdout
    lost = {line.split()[0] for line in told.splitlines() if "not found" in line}
    assert lost == set()
