#!/usr/bin/env python3
"""Sets PT Coach up and opens it. Needs Python 3.11 to 3.14 and nothing else.

    python3 run.py              set up what is missing, then open the app
    python3 run.py COMMAND ...  the same, then run a command of pt-coach (demo, check, doctor ...)
    python3 run.py test [...]   set up with the test tools and run the tests (arguments of pytest)
    python3 run.py setup        only set up (with --dev: the test tools too)

Everything goes into `.venv` beside this file, and the pose model into the user's data folder.
"""

import sys

# Before all else, and in words that any Python 3 can read: macOS brings 3.9, Ubuntu 22.04 brings
# 3.10. PySide6 6.11.3 has no build for 3.15.
OLDEST_PYTHON, NEWEST_PYTHON = (3, 11), (3, 14)
if sys.version_info < OLDEST_PYTHON or sys.version_info[:2] > NEWEST_PYTHON:
    sys.exit(
        "PT Coach needs Python 3.11 to 3.14; this is {}.{}. Install one of those "
        "and run this again with it, for instance: python3.12 run.py".format(*sys.version_info[:2])
    )

import ast
import ctypes
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
# Written last of all: an environment with neither was not finished.
STAMP, DEV_STAMP = VENV / "stamp", VENV / "stamp-dev"
LOCK = ROOT / "requirements.lock"
# Holds all of the other lock as well.
DEV_LOCK = ROOT / "requirements-dev.lock"
# A pip that goes on in the middle of a file when the connection breaks. The one of Debian 12 takes
# half a file for a forged one.
PIP_LOCK = ROOT / "requirements-pip.lock"
MODEL_STORE = "pt_coach.tracking.pose_model_store"
ATTEMPTS = 3
# 1.3 GB for the environment with the test tools, the rest while it is unpacked.
ROOM_GB = 2.0
# Two cores are enough; `-n 0` after `test` turns this off.
IN_PARALLEL = ("-n", "logical", "--maxprocesses=4", "--dist=worksteal")
# What mediapipe 0.10.31 is built for, and the oldest C library that PySide6 6.11.3 is.
MACHINES = {("Linux", "x86_64"), ("Windows", "AMD64"), ("Darwin", "arm64")}
OLDEST_GLIBC = (2, 34)

# What the Qt libraries and plugins in use name as needed (readelf -d) and no system is sure to
# have: library to Debian package. OpenCV (headless) and mediapipe need nothing more.
SYSTEM_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libpulse.so.0": "libpulse0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
FONT_PACKAGE = "fonts-dejavu-core"
FONT_DIRS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))


class SetUpError(Exception):
    """Setting up cannot go on; the text says why and what to do."""


def say(text: str) -> None:
    """Show what is going on; on the error stream, so that `--json` output stays whole."""
    print(f"[PT Coach] {text}", file=sys.stderr, flush=True)


def run(command: Sequence[str], *, quiet: bool = False, **environment: str) -> int:
    """Run one step of the set-up and return its exit code.

    Args:
        command: the program and its arguments.
        quiet: swallow what it says.
        **environment: added to the environment.
    """
    # What it says goes where `say` goes: standard output belongs to pt-coach alone.
    shown = subprocess.DEVNULL if quiet else 2
    return subprocess.run(
        list(command),
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=shown,
        stderr=shown,
        env={**os.environ, **environment},
    ).returncode


def venv_python() -> Path:
    """The Python inside the virtual environment."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def check_machine(system: str, processor: str, glibc: str) -> None:
    """Refuse a machine for which the packages do not exist.

    Args:
        system: as `platform.system()` names it.
        processor: as `platform.machine()` names it.
        glibc: version of the C library; empty where it is another one.

    Raises:
        SetUpError: naming the machines there are packages for.
    """
    if (system, processor) not in MACHINES:
        raise SetUpError(
            f"There is no pose estimator for {system} on {processor}. PT Coach runs on Linux and "
            "Windows with a 64-bit Intel or AMD processor, and on Macs with an Apple processor."
        )
    numbers = tuple(int(part) for part in glibc.split(".")[:2] if part.isdigit())
    if system == "Linux" and numbers < OLDEST_GLIBC:
        raise SetUpError(
            f"This Linux is too old or of another kind (C library: {glibc or 'not glibc'}; needed: "
            "glibc 2.34). Debian 12, Ubuntu 22.04 and Fedora 35 are the oldest that will do."
        )


def missing_packages(libraries: Mapping[str, str]) -> list[str]:
    """Debian packages whose library cannot be loaded on this machine, in order."""
    missing = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def apt_prefix() -> list[str] | None:
    """How apt-get can be run here without asking for a password; None if it cannot."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    if shutil.which("sudo") and run(["sudo", "-n", "true"], quiet=True) == 0:
        return ["sudo", "-n"]
    return None


def install_system(packages: Sequence[str]) -> None:
    """Install Debian packages where that may be done, else say the one line to type.

    Raises:
        SetUpError: if they could not be installed.
    """
    prefix = apt_prefix()
    sudo = "" if prefix == [] else "sudo "
    line = f"{sudo}apt-get update && {sudo}apt-get install -y {' '.join(packages)}"
    if prefix is None:
        raise SetUpError(f"Some system packages are missing. Type this, then run again:\n  {line}")
    say(f"Installing system packages: {' '.join(packages)}")
    run([*prefix, "apt-get", "update", "-qq"])
    options = ["-y", "-qq", "-o=Dpkg::Use-Pty=0", "--no-install-recommends"]
    command = [*prefix, "apt-get", "install", *options, *packages]
    if run(command, DEBIAN_FRONTEND="noninteractive") != 0:
        raise SetUpError(
            "The system packages could not be installed; apt-get says why above. Check the "
            f"internet connection and run this again, or type:\n  {line}"
        )


def has_ensurepip() -> bool:
    """Whether this Python can put pip into an environment; Debian leaves that out at first."""
    return importlib.util.find_spec("ensurepip") is not None


def ensure_system() -> None:
    """On Debian and Ubuntu make sure of the libraries and the font that Qt needs, and of venv."""
    if not sys.platform.startswith("linux"):
        return
    packages = missing_packages(SYSTEM_LIBRARIES)
    if not any(True for folder in FONT_DIRS for _ in folder.rglob("*.[to]tf")):
        packages.append(FONT_PACKAGE)
    if not has_ensurepip():
        packages.append("python{}.{}-venv".format(*sys.version_info[:2]))
    if not packages:
        return
    if shutil.which("apt-get"):
        install_system(packages)
    else:
        say(
            "Some system libraries seem to be missing. Install what your system calls these "
            f"Debian packages: {' '.join(packages)}"
        )


def ensure_venv() -> None:
    """Make the virtual environment, anew if an earlier set-up broke off half-way.

    Raises:
        SetUpError: if it cannot be made.
    """
    has_pip = f"import sys, pip; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    finished = any(stamp.is_file() for stamp in (STAMP, DEV_STAMP))
    if (
        finished
        and venv_python().is_file()
        and run([str(venv_python()), "-c", has_pip], quiet=True) == 0
    ):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    free_gb = shutil.disk_usage(ROOT).free / 1e9
    if free_gb < ROOM_GB:
        raise SetUpError(
            f"There is too little room on the disk: {free_gb:.1f} GB free, {ROOM_GB:.0f} GB "
            "needed. Make room, then run this again."
        )
    say("Making the virtual environment .venv")
    if run([sys.executable, "-m", "venv", str(VENV)]) != 0:
        raise SetUpError(
            f"The folder {VENV} could not be made. Is there room on the disk, and may you write "
            "there?"
        )


def install(lock: Path, size: str) -> None:
    """Install the locked packages; a package that has come once is not fetched again.

    Args:
        lock: what to install.
        size: how much that is the first time, in words.

    Raises:
        SetUpError: if it does not work after some attempts.
    """
    command = [
        str(venv_python()), "-m", "pip", "install", "--require-hashes", "--no-deps", "--no-input",
        "--disable-pip-version-check", "--retries", "5", "--timeout", "60", "-r", str(lock),
    ]  # fmt: skip
    for attempt in range(1, ATTEMPTS + 1):
        again = f", attempt {attempt} of {ATTEMPTS}" if attempt > 1 else ""
        say(f"Installing the packages of {lock.name} ({size} the first time){again}")
        # A `user = true` in somebody's own settings would be refused in an environment.
        if run(command, PIP_RESUME_RETRIES="5", PIP_USER="0") == 0:
            return
    free_gb = shutil.disk_usage(ROOT).free / 1e9
    raise SetUpError(
        "The packages could not be installed; pip says why above. Check the internet connection "
        f"and the disk ({free_gb:.1f} GB free, {ROOM_GB:.0f} GB needed), then run this again: "
        "files that came whole are kept. If it speaks of a hash time after time, a file arrives "
        "changed: do not go round it."
    )


def link_project() -> None:
    """Let the environment find this folder's pt_coach, without building anything."""
    code = "import sysconfig; print(ascii(sysconfig.get_path('purelib')))"
    asked = [str(venv_python()), "-c", code]
    told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    # As code and in ASCII, because Python reads such a file in another encoding on each system.
    line = f"import sys; sys.path.append({str(ROOT)!a})\n"
    (Path(ast.literal_eval(told)) / "pt_coach_here.pth").write_text(line, encoding="ascii")


def stamp_of(lock: Path) -> str:
    """What the environment was made from: the lock, this file, this Python and this folder."""
    digest = hashlib.sha256(ascii((sys.version_info[:2], str(ROOT))).encode())
    for file in (lock, Path(__file__)):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def is_set_up(stamp: Path, wanted: str) -> bool:
    """Whether the environment is there and was made from what `wanted` says."""
    return (
        venv_python().is_file()
        and stamp.is_file()
        and stamp.read_text(encoding="ascii").strip() == wanted
    )


def set_up(*, dev: bool = False, anew: bool = False) -> None:
    """Make sure of the packages, the system libraries and the environment.

    Args:
        dev: with the tools for tests and checks.
        anew: look at everything again, whatever the stamp says.

    Raises:
        SetUpError: if it cannot be done.
    """
    lock, stamp = (DEV_LOCK, DEV_STAMP) if dev else (LOCK, STAMP)
    if not anew and is_set_up(stamp, stamp_of(lock)):
        return
    check_machine(platform.system(), platform.machine(), platform.libc_ver()[1])
    ensure_system()
    ensure_venv()
    for old in (STAMP, DEV_STAMP):
        old.unlink(missing_ok=True)
    install(PIP_LOCK, "2 MB")
    install(lock, "about 420 MB")
    link_project()
    STAMP.write_text(stamp_of(LOCK), encoding="ascii")
    if dev:
        DEV_STAMP.write_text(stamp_of(DEV_LOCK), encoding="ascii")
    say("The packages are in place.")


def ensure_model() -> bool:
    """Have the pose model built or checked (0.1 s when it is there); False if it cannot be had."""
    return run([str(venv_python()), "-m", MODEL_STORE]) == 0


def hand_over(arguments: Sequence[str]) -> int:
    """Become a Python of the environment where the system can, so that signals reach it."""
    command = [str(venv_python()), *arguments]
    if os.name == "posix":
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


def main(arguments: Sequence[str]) -> int:
    """Set up, then do what was asked; returns the exit code."""
    asked = arguments[0] if arguments else ""
    only_set_up, testing = asked == "setup", asked == "test"
    if only_set_up and list(arguments[1:]) not in ([], ["--dev"]):
        say("`setup` takes nothing but --dev.")
        return 2
    try:
        dev = testing or (only_set_up and "--dev" in arguments)
        set_up(dev=dev, anew=only_set_up)
        has_model = ensure_model()
        if testing:
            # Tests open no windows on a patient's screen, and need no screen at all.
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
            os.chdir(ROOT)
            return hand_over(["-m", "pytest", *IN_PARALLEL, *arguments[1:]])
        if only_set_up:
            return 0 if has_model else 1
        # Without the model the app still runs on its timer, and takes another with --model.
        return hand_over(["-m", "pt_coach", *arguments])
    except SetUpError as problem:
        say(str(problem))
        return 1
    except OSError as problem:
        say(
            f"Setting up broke off at {problem.filename or ROOT}: {problem.strerror}. Is there "
            "room on the disk, and does the folder belong to you?"
        )
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
