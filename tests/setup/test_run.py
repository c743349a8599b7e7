import ast
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import run
from tests.setup.locks import ROOT


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test touches the real environment."""
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "VENV", tmp_path / ".venv")
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
    def stop(**_: object) -> None:
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
    with pytest.raises(run.SetUpError, match=r"sudo apt-get install -y libegl1 libgl1$"):
        run.install_system(["libegl1", "libgl1"])


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
        run.install(run.LOCK)
    assert len(tries) == 3
    assert "--require-hashes" in tries[0]


def test_set_up_is_done_once_and_again_when_a_lock_changes(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = elsewhere / "requirements.lock"
    lock.write_text("one", encoding="ascii")
    installed: list[Path] = []
    monkeypatch.setattr(run, "LOCK", lock)
    monkeypatch.setattr(run, "ensure_system", lambda: None)
    monkeypatch.setattr(run, "link_project", lambda: None)
    monkeypatch.setattr(run, "install", installed.append)

    def make_venv() -> None:
        run.venv_python().parent.mkdir(parents=True, exist_ok=True)
        run.venv_python().touch()

    monkeypatch.setattr(run, "ensure_venv", make_venv)
    run.set_up()
    run.set_up()
    assert len(installed) == 1
    lock.write_text("two", encoding="ascii")
    run.set_up()
    assert len(installed) == 2
    run.set_up(anew=True)
    assert len(installed) == 3


def test_an_environment_without_pip_is_made_anew(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run.venv_python().parent.mkdir(parents=True)
    run.venv_python().touch()
    left_over = run.VENV / "left_over"
    left_over.touch()
    called: list[list[str]] = []

    def no_pip(command: list[str], **_: object) -> int:
        called.append(command)
        return 1 if "pip" in command else 0

    monkeypatch.setattr(run, "run", no_pip)
    run.ensure_venv()
    assert called[-1] == [sys.executable, "-m", "venv", str(elsewhere / ".venv")]
    assert not left_over.exists()


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
    assert handed == [["-m", "pytest", "-k", "engine"]]


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
