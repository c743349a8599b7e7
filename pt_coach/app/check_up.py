"""What is well on this machine and what is not: camera, pose model, libraries, diary, screen."""

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from statistics import median
from typing import Literal

from PySide6.QtCore import QCoreApplication

from pt_coach.app import clocks
from pt_coach.app.window import SCREENS
from pt_coach.exercises.library import load_library, sample_regimen_path
from pt_coach.exercises.problems import InvalidFile
from pt_coach.exercises.schema import load_regimen
from pt_coach.figure.patient import FigurePatient
from pt_coach.records.connection import FILE_NAME
from pt_coach.records.problems import RecordsError
from pt_coach.records.reader import open_reader
from pt_coach.records.recovery import check_sound
from pt_coach.tracking import pose_model_store
from pt_coach.tracking.ports import Frame, TrackingError
from pt_coach.ui.voice.speakers import TONES, first_that_works

State = Literal["well", "notice", "problem"]

_PINNED = {"mediapipe": "0.10.31", "pyside6-essentials": "6.11.3"}
_CV2 = ("opencv-python", "opencv-contrib-python", "opencv-contrib-python-headless")
_LEAST_FREE_GB = 0.5
_SLOW_MS = 45.0
_FRAMES = 20


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        subject: what was looked at.
        state: well; notice, for what PT Coach works without; problem.
        text: what was found, a sentence.
        cure: what to do; empty where nothing has to be done.
    """

    subject: str
    state: State
    text: str
    cure: str = ""


def check_up(data_dir: Path) -> tuple[Finding, ...]:
    """Look at everything; nothing is changed and no camera is opened.

    Args:
        data_dir: folder of the diary.
    """
    checks = (_libraries, _model, _cameras, _screen, _voice, _library, lambda: _diary(data_dir))
    return tuple(finding for check in checks for finding in check())


def _libraries() -> Iterator[Finding]:
    for name, wanted in _PINNED.items():
        version = metadata.version(name)
        if version == wanted:
            yield Finding(name, "well", f"Version {version}.")
        else:
            text = f"Version {version} is installed, {wanted} is needed."
            yield Finding(name, "problem", text, "Run `python3 run.py setup`.")
    others = [name for name in _CV2 if _installed(name)]
    if others:
        text = f"{', '.join(others)} is installed beside opencv-python-headless."
        yield Finding("opencv", "problem", text, "Remove .venv and run `python3 run.py setup`.")
    else:
        version = metadata.version("opencv-python-headless")
        yield Finding("opencv", "well", f"Version {version}, headless.")


def _installed(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _model() -> Iterator[Finding]:
    path = pose_model_store.model_path()
    try:
        pose_model_store.verify(path)
        took_ms, found = _try_model(path)
    except (pose_model_store.PoseModelError, TrackingError) as problem:
        yield Finding("pose model", "problem", str(problem))
        return
    except OSError as problem:
        text = f"{path} cannot be read: {problem.strerror}."
        yield Finding("pose model", "problem", text, "Allow it to be read.")
        return
    if not found:
        text = "The model works but did not find the drawn figure."
        yield Finding("pose model", "problem", text, "Run `python3 run.py setup` to build it anew.")
    elif took_ms > _SLOW_MS:
        text = f"It finds the drawn figure in {took_ms:.0f} ms a frame, which is slow."
        cure = "Close other programs; fast movements may be counted less well."
        yield Finding("pose model", "notice", text, cure)
    else:
        yield Finding(
            "pose model", "well", f"It finds the drawn figure in {took_ms:.0f} ms a frame."
        )


def _try_model(path: Path) -> tuple[float, bool]:
    """Median time for a frame of the drawn figure, ms, and whether the model found it in all."""
    from pt_coach.figure.camera import Camera
    from pt_coach.tracking.mediapipe_pose import MediapipePose

    picture = FigurePatient(Camera(0.0, 1.0)).frame_at(0.0)
    estimator = MediapipePose(path)
    took_s, found = [], True
    try:
        for number in range(_FRAMES):
            begun = clocks.seconds()
            pose = estimator.estimate(Frame(number / 30, picture))
            took_s.append(clocks.seconds() - begun)
            found = found and pose.found
    finally:
        estimator.close()
    return median(took_s) * 1000, found


def _cameras() -> Iterator[Finding]:
    from pt_coach.tracking.cameras import list_cameras

    cameras = list_cameras()
    if not cameras:
        text = "No camera is plugged in."
        cure = "Plug one in, or try the drawn figure: pt-coach demo. Taps and timers work without."
        yield Finding("camera", "notice", text, cure)
    for camera in cameras:
        if camera.allowed:
            yield Finding("camera", "well", f"{camera.name} (number {camera.number}).")
        else:
            cure = "Allow it in the system's privacy settings (on Linux: join the group 'video')."
            text = f"{camera.name} may not be used by this user."
            yield Finding("camera", "problem", text, cure)


def _screen() -> Iterator[Finding]:
    if sys.platform.startswith("linux") and not any(map(os.environ.get, SCREENS)):
        cure = "Start PT Coach from a desktop. Commands work without."
        yield Finding("screen", "notice", "There is no screen here.", cure)
    else:
        yield Finding("screen", "well", "There is one.")


def _voice() -> Iterator[Finding]:
    # Speech and sound look for an application; it has to outlive what they open.
    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    name, voices = first_that_works(app)
    if voices:
        yield Finding("voice", "well", f"It speaks by {name}, {len(voices)} voices.")
    elif name == TONES:
        text = "There is no voice here: tones sound, and what is said is shown."
        yield Finding("voice", "notice", text, "Install espeak-ng or a voice of the system.")
    else:
        text = "Nothing can be heard here: no sound device was found. What is said is shown."
        yield Finding("voice", "notice", text, "Plug in or turn on loudspeakers or headphones.")


def _library() -> Iterator[Finding]:
    try:
        library = load_library()
        load_regimen(sample_regimen_path(), library)
    except InvalidFile as problem:
        yield Finding("exercises", "problem", str(problem), "Fetch PT Coach anew.")
    else:
        yield Finding("exercises", "well", f"{len(library)} exercises and the sample regimen.")


def _diary(folder: Path) -> Iterator[Finding]:
    room = next(path for path in (folder, *folder.parents) if _is_folder(path))
    free_gb = shutil.disk_usage(room).free / 1e9
    if free_gb < _LEAST_FREE_GB:
        text = f"Only {free_gb:.1f} GB are free in {room}."
        yield Finding("disk", "problem", text, "Make some room: the diary has to be written.")
    elif not os.access(room, os.W_OK | os.X_OK):
        text = f"{room} may not be opened and written."
        yield Finding("disk", "problem", text, "Allow it, or name another folder with --data.")
        return
    else:
        yield Finding("disk", "well", f"{free_gb:.0f} GB are free.")
    path = folder / FILE_NAME
    if not path.exists() or (path.is_file() and not path.stat().st_size):
        yield Finding(
            "diary", "well", f"There is none in {folder} yet; the first session makes it."
        )
        return
    yield _checked_diary(folder)


def _is_folder(path: Path) -> bool:
    """Whether it is one as far as this user may see."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _checked_diary(folder: Path) -> Finding:
    try:
        check_sound(folder)
        with open_reader(folder) as reader:
            sessions = len(reader.sessions())
    except RecordsError as problem:
        return Finding("diary", "problem", str(problem))
    return Finding("diary", "well", f"{sessions} sessions in {folder / FILE_NAME}.")
