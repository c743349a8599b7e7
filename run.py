#!/usr/bin/env python3
"""Sets PT Coach up and opens it. Needs Python 3.11 or later and nothing else.

    python3 run.py              set up what is missing, then open the app
    python3 run.py COMMAND ...  the same, then run a command of pt-coach (demo, check, doctor ...)
    python3 run.py test [...]   set up with the test tools and run the tests
    python3 run.py setup        only set up

Everything goes into `.venv` beside this file and the user's data folder.
"""

import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
OLDEST_PYTHON = (3, 11)
SET_UP_SOURCES = (Path(__file__).resolve(), ROOT / "pt_coach/tracking/pose_model_store.py")
ATTEMPTS = 3

# What Qt, OpenCV and the pose model load from the system: library to Debian package.
SYSTEM_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLESv2.so.2": "libgles2",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libpulse.so.0": "libpulse0",
    "libasound.so.2": "libasound2",
}
FONT_PACKAGE = "fonts-dejavu-core"


class SetUpError(Exception):
    """Setting up cannot go on; the text says why and what to do."""


def venv_python(venv: Path = VENV) -> Path:
    """The Python inside the virtual environment."""
    inside = "Scripts/python.exe" if os.name == "nt" else "bin/python"
    return venv / inside


def check_python(version: Sequence[int] = sys.version_info) -> None:
    """Refuse a Python that is too old."""
    if tuple(version[:2]) < OLDEST_PYTHON:
        raise SetUpError(
            f"PT Coach needs Python 3.11 or later; this is {version[0]}.{version[1]}. "
            "Install a newer Python and run this again with it."
        )


def stamp_of(files: Sequence[Path]) -> str:
    """A hash of what the environment was made from; it changes when any of the files does."""
    digest = hashlib.sha256(f"{sys.version_info[:3]}{ROOT}".encode())
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def missing_packages(libraries: dict[str, str] = SYSTEM_LIBRARIES) -> list[str]:
    """Debian packages whose library cannot be loaded on this machine, in order."""
    missing = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def say(text: str) -> None:
    """Show what is going on."""
    print(f"[PT Coach] {text}", flush=True)


def run(command: Sequence[str], **options: object) -> int:
    """Run a command with its output shown; returns its exit code."""
    return subprocess.run(list(command), check=False, **options).returncode  # type: ignore[call-overload]


def apt_prefix() -> list[str] | None:
    """How apt-get can be run here without asking for a password; None if it cannot."""
    if shutil.which("apt-get") is None:
        return None
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    if shutil.which("sudo") and run(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0:
        return ["sudo", "-n"]
    return None


def install_system(packages: list[str]) -> None:
    """Install Debian packages where that may be done, else say the one line to type.

    Raises:
        SetUpError: if they could not be installed.
    """
    line = "sudo apt-get install -y " + " ".join(packages)
    prefix = apt_prefix()
    if prefix is None:
        raise SetUpError(f"Some system libraries are missing. Type this, then run again:\n  {line}")
    say(f"Installing system libraries: {' '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run([*prefix, "apt-get", "update", "-qq"], env=quiet)
    command = [*prefix, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    if run(command, env=quiet, stdout=subprocess.DEVNULL) != 0:
        raise SetUpError(f"The system libraries could not be installed. Type this:\n  {line}")


def ensure_system() -> None:
    """On Debian and Ubuntu make sure of the libraries that Qt and OpenCV load."""
    if not sys.platform.startswith("linux"):
        return
    packages = missing_packages()
    if shutil.which("apt-get") is None:
        if packages:
            say("These libraries seem to be missing; install them with your package manager: "
                + " ".join(k for k, p in SYSTEM_LIBRARIES.items() if p in packages))
        return
    fonts = Path("/usr/share/fonts")
    if not any(fonts.rglob("*.[to]tf")):
        packages.append(FONT_PACKAGE)
    if packages:
        install_system(packages)


def ensure_venv() -> None:
    """Make the virtual environment if it is not there."""
    if venv_python().is_file():
        return
    say("Making the virtual environment .venv")
    try:
        import ensurepip  # noqa: F401  Debian leaves it out of the base install
    except ImportError:
        install_system([f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"])
    if run([sys.executable, "-m", "venv", str(VENV)]) != 0:
        shutil.rmtree(VENV, ignore_errors=True)
        raise SetUpError(
            f"The folder {VENV} could not be made. Is there room on the disk, and may you write "
            "there?"
        )


def install(lock: Path) -> None:
    """Install the locked packages; pip keeps what it has, so a broken download goes on.

    Raises:
        SetUpError: if it does not work after some attempts.
    """
    command = [
        str(venv_python()), "-m", "pip", "install", "--require-hashes", "--no-deps",
        "--disable-pip-version-check", "--retries", "5", "--timeout", "60", "-r", str(lock),
    ]  # fmt: skip
    for attempt in range(1, ATTEMPTS + 1):
        say(f"Installing packages (about 400 MB the first time), attempt {attempt}")
        if run(command) == 0:
            return
    raise SetUpError(
        "The packages could not be installed. Check the internet connection and run this again: "
        "it goes on where it stopped."
    )


def link_project() -> None:
    """Let the environment find this folder's pt_coach, without building anything."""
    code = "import sysconfig; print(sysconfig.get_paths()['purelib'])"
    where = subprocess.run(
        [str(venv_python()), "-c", code], capture_output=True, text=True, check=True
    ).stdout.strip()
    (Path(where) / "pt_coach_here.pth").write_text(f"{ROOT}\n", encoding="utf-8")


def set_up(*, dev: bool = False) -> None:
    """Make sure of everything; does next to nothing when all is there.

    Args:
        dev: with the tools for tests and checks.
    """
    locks = [DEV_LOCK] if dev else [LOCK]
    stamp = VENV / ("stamp-dev" if dev else "stamp")
    wanted = stamp_of([*locks, *SET_UP_SOURCES])
    if stamp.is_file() and stamp.read_text() == wanted and venv_python().is_file():
        return
    check_python()
    ensure_system()
    ensure_venv()
    for lock in locks:
        install(lock)
    link_project()
    if run([str(venv_python()), "-m", "pt_coach.tracking.pose_model_store"]) != 0:
        raise SetUpError("Set-up stopped at the pose model; the line above says what to do.")
    stamp.write_text(wanted)
    if dev:
        # The test lock holds all of the other one, so the app is set up as well.
        (VENV / "stamp").write_text(stamp_of([LOCK, *SET_UP_SOURCES]))
    say("Ready.")


def main(arguments: Sequence[str]) -> int:
    """Set up, then do what was asked."""
    try:
        check_python()
        testing = bool(arguments) and arguments[0] == "test"
        dev = testing or list(arguments) == ["setup", "--dev"]
        set_up(dev=dev)
    except SetUpError as problem:
        print(f"[PT Coach] {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    if arguments and arguments[0] == "setup":
        return 0
    if testing:
        return run([str(venv_python()), "-m", "pytest", *arguments[1:]], cwd=ROOT)
    return run([str(venv_python()), "-m", "pt_coach", *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
