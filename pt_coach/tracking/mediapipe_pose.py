"""MediaPipe's pose landmarker: a frame in, our landmarks out.

VIDEO mode with one pose, because only then does the model follow the body from frame to frame and
smooth it (pose_landmarker_graph.cc: `smooth_landmarks` needs stream mode and `num_poses` 1). The
smoothing goes by the true time between frames, so the true capture time is handed on.
"""

import contextlib
import os
import re
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import mediapipe as mp
import numpy as np
from mediapipe.tasks.python import vision
from mediapipe.tasks.python.core.base_options import BaseOptions
from numpy.typing import NDArray

from pt_coach.kinematics.landmarks import LANDMARK_COUNT, PoseFrame
from pt_coach.tracking.ports import Frame, TrackingError

_CURE = "Run `python3 run.py setup` to build it again, or name another with --model FILE.task"
# Lines that every start of the model prints; absl and TensorFlow Lite know no switch for them.
_NOISE = re.compile(
    rb"^(INFO: Created TensorFlow Lite|WARNING: All log messages before absl::InitializeLog|"
    rb"[IW]\d{4} \d\d:\d\d:\S+\s+\d+ \S+\.cc:\d+\])"
)


class ModelError(TrackingError):
    """A file cannot be used as the pose model."""


class MediapipePose:
    """Finds 33 landmarks of one person in frames that come in the order of their times.

    Args:
        model: a `.task` bundle.

    Raises:
        ModelError: if the file is not there or is not a pose model.
    """

    def __init__(self, model: Path) -> None:
        _refuse_what_is_no_bundle(model)
        options = vision.PoseLandmarkerOptions(
            base_options=BaseOptions(model_asset_path=str(model)),
            running_mode=vision.RunningMode.VIDEO,
            num_poses=1,
        )
        try:
            with without_noise():
                self._landmarker = vision.PoseLandmarker.create_from_options(options)
        except (RuntimeError, ValueError, OSError) as error:
            reason = str(error).strip().splitlines()[0].rstrip(".")
            raise ModelError(
                f"{model}: this is not a pose model that works ({reason})", _CURE
            ) from error
        self._begun_s: float | None = None
        self._last_s = float("-inf")
        self._last_ms = -1
        self._quiet = False

    def estimate(self, frame: Frame) -> PoseFrame:
        """The pose in `frame`.

        Returns:
            float32 landmarks as the model gives them: image x, y over width and height, world in
            metres, each with its visibility; None where there is nobody.

        Raises:
            ValueError: if `frame.t` is not after the frame before.
        """
        picture = mp.Image(mp.ImageFormat.SRGB, frame.image)
        ms = self._stamp(frame.t)
        if self._quiet:
            found = self._landmarker.detect_for_video(picture, ms)
        else:
            # The first person found draws one more line of noise.
            with without_noise():
                found = self._landmarker.detect_for_video(picture, ms)
            self._quiet = bool(found.pose_landmarks)
        if not found.pose_landmarks:
            return PoseFrame(frame.t, None, None, frame.size)
        world = found.pose_world_landmarks
        return PoseFrame(
            frame.t,
            _as_array(found.pose_landmarks[0]),
            _as_array(world[0]) if world else None,
            frame.size,
        )

    def close(self) -> None:
        """Let go of the model."""
        self._landmarker.close()

    def _stamp(self, t: float) -> int:
        """Whole milliseconds since the first frame, ascending as the model demands."""
        if t <= self._last_s:
            raise ValueError(f"a frame of {t:.6f} s came after one of {self._last_s:.6f} s")
        self._begun_s = t if self._begun_s is None else self._begun_s
        self._last_s = t
        self._last_ms = max(self._last_ms + 1, round((t - self._begun_s) * 1000.0))
        return self._last_ms


def _as_array(landmarks: list[vision.PoseLandmarkerResult]) -> NDArray[np.float32]:
    """(33, 4) float32 x, y, z, visibility."""
    flat = [
        number for mark in landmarks for number in (mark.x, mark.y, mark.z, mark.visibility or 0.0)
    ]
    return np.array(flat, dtype=np.float32).reshape(LANDMARK_COUNT, 4)


def _refuse_what_is_no_bundle(model: Path) -> None:
    """Raise with a sentence of our own where the library would give its own source lines."""
    if not model.is_file():
        raise ModelError(f"{model}: there is no pose model here", _CURE)
    try:
        readable = zipfile.is_zipfile(model)
        with model.open("rb"):
            pass
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise ModelError(f"{model}: the pose model cannot be read ({reason})", _CURE) from error
    if not readable:
        raise ModelError(f"{model}: this is not a pose model, or only a part of one", _CURE)


@contextlib.contextmanager
def without_noise() -> Iterator[None]:
    """Keep the library's known lines off the terminal; let through whatever else is said meanwhile.

    They are written below Python, straight to file descriptor 2, so that is where they are caught.
    """
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.flush()
    try:
        terminal = os.dup(2)
    except OSError:
        # No terminal at all (a windowed program): nothing to keep clean.
        yield
        return
    with _scratch() as caught:
        os.dup2(caught.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(terminal, 2)
            os.close(terminal)
            caught.seek(0)
            for line in caught:
                if not _NOISE.match(line):
                    os.write(2, line)


def _scratch() -> IO[bytes]:
    """A file that nobody sees and, where the system can, no disk either."""
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create("said"), "w+b")
    return tempfile.TemporaryFile()
