"""Pose recordings: the landmarks of every frame in one `.poses.npz`, and no picture.

- `t` (N,): seconds, ascending.
- `image` (N, 33, 4): x, y over width and height, z, visibility as the model gives them; NaN where
  no pose was found.
- `world` (N, 33, 4): metres, the same; may be left out.
- `size`: width and height of the picture in pixels.
"""

import os
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pt_coach.kinematics.landmarks import LANDMARK_COUNT, FloatArray, ImageSize, PoseFrame
from pt_coach.tracking.ports import TrackingError

_NEEDED = ("t", "image", "size")
_ROW = (LANDMARK_COUNT, 4)
# Ten hours at 30 frames/s come to 1.1 GB; more is a mistake or an attack.
_LARGEST_BYTES = 2 * 1024**3
_MAKE_ONE = "Make a recording with: pt-coach record VIDEO OUT.poses.npz"

Numbers = NDArray[Any]


class RecordingError(TrackingError):
    """A pose recording cannot be read or written."""


def write_recording(path: Path, frames: Iterable[PoseFrame]) -> None:
    """Write `frames` to `path`, whole or not at all: a file that was there stays until then.

    Raises:
        RecordingError: if there are no frames, they differ in size, or the disk refuses.
    """
    kept = tuple(frames)
    if not kept:
        raise RecordingError(f"{path}: there are no frames to write", "Give a video with frames")
    sizes = {frame.size for frame in kept}
    if len(sizes) > 1:
        raise RecordingError(
            f"{path}: the picture changes its size on the way", "Record the parts one by one"
        )
    arrays: dict[str, Numbers] = {
        "t": np.array([frame.t for frame in kept], dtype=np.float64),
        "image": _stacked([frame.image for frame in kept]),
        "size": np.array([kept[0].size.width_px, kept[0].size.height_px], dtype=np.int64),
    }
    if any(frame.world is not None for frame in kept):
        arrays["world"] = _stacked([frame.world for frame in kept])
    try:
        _write_whole(path, arrays)
    except OSError as error:
        reason = error.strerror or str(error)
        raise RecordingError(
            f"{path}: cannot be written ({reason})", "Choose a folder that exists and has room"
        ) from error


def read_recording(path: Path) -> Sequence[PoseFrame]:
    """The frames of a recording, in order.

    Raises:
        RecordingError: if the file is not there, is not such a recording, or is damaged.
    """
    arrays = _load(path)
    _check_shapes(path, arrays)
    t, size = arrays["t"], arrays["size"]
    if not np.isfinite(t).all() or (np.diff(t) <= 0).any():
        raise RecordingError(f"{path}: the times in 't' do not ascend", _MAKE_ONE)
    if not (np.isfinite(size).all() and (size > 0).all()):
        raise RecordingError(f"{path}: 'size' is not a picture's width and height", _MAKE_ONE)
    of = ImageSize(int(size[0]), int(size[1]))
    worlds = arrays.get("world")
    return tuple(
        PoseFrame(float(t[n]), image, None if worlds is None else _row(path, worlds, n), of)
        if (image := _row(path, arrays["image"], n)) is not None
        else PoseFrame(float(t[n]), None, None, of)
        for n in range(len(t))
    )


def _stacked(rows: Sequence[FloatArray | None]) -> NDArray[np.float32]:
    stack = np.full((len(rows), *_ROW), np.nan, dtype=np.float32)
    for n, row in enumerate(rows):
        if row is not None:
            stack[n] = row
    return stack


def _row(path: Path, rows: Numbers, n: int) -> FloatArray | None:
    """One frame's landmarks, None where all are NaN."""
    row: NDArray[np.float32] = rows[n]
    known = np.isfinite(row)
    if known.all():
        return row
    if known.any():
        raise RecordingError(
            f"{path}: frame {n} has numbers for some landmarks and none for others",
            "A frame without a pose is NaN throughout",
        )
    return None


def _load(path: Path) -> dict[str, Numbers]:
    try:
        with path.open("rb") as file:
            if not zipfile.is_zipfile(file):
                raise RecordingError(f"{path}: this is not a pose recording", _MAKE_ONE)
            file.seek(0)
            return _arrays(path, file)
    except FileNotFoundError:
        raise RecordingError(f"{path}: there is no such file", "Check the name") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise RecordingError(f"{path}: this recording is damaged", _MAKE_ONE) from error
    except (ValueError, MemoryError) as error:
        # Pickled objects, which could run code, end here as well: they are never loaded.
        raise RecordingError(
            f"{path}: this is not a pose recording but other data", _MAKE_ONE
        ) from error
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise RecordingError(f"{path}: {reason}", "Check that you may read this file") from error


def _arrays(path: Path, file: Any) -> dict[str, Numbers]:
    with zipfile.ZipFile(file) as members:
        if sum(member.file_size for member in members.infolist()) > _LARGEST_BYTES:
            raise RecordingError(f"{path}: this recording is too large", "Record a shorter video")
    file.seek(0)
    with np.load(file, allow_pickle=False) as held:
        missing = [name for name in _NEEDED if name not in held.files]
        if missing:
            raise RecordingError(
                f"{path}: this is not a pose recording; it has no '{missing[0]}'", _MAKE_ONE
            )
        arrays = {name: held[name] for name in (*_NEEDED, "world") if name in held.files}
    if not all(isinstance(array, np.ndarray) for array in arrays.values()):
        raise ValueError("a member of the file is not an array")
    return arrays


def _check_shapes(path: Path, arrays: dict[str, Numbers]) -> None:
    count = arrays["t"].shape[0] if arrays["t"].ndim == 1 else -1
    expected = {"t": (count,), "image": (count, *_ROW), "world": (count, *_ROW), "size": (2,)}
    for name, array in arrays.items():
        if array.dtype.kind not in "fiu" or array.shape != expected[name]:
            raise RecordingError(
                f"{path}: '{name}' has the shape {array.shape} and type {array.dtype}, not "
                f"{_words(name)}",
                _MAKE_ONE,
            )
    if count < 1:
        raise RecordingError(f"{path}: this recording has no frames", _MAKE_ONE)
    for name in ("image", "world"):
        if name in arrays and arrays[name].dtype not in (np.float32, np.float64):
            arrays[name] = arrays[name].astype(np.float32)


def _words(name: str) -> str:
    """What the shape of an array should have been."""
    return {"t": "one number for each frame", "size": "width and height"}.get(
        name, "frames x 33 landmarks x 4 numbers"
    )


def _write_whole(path: Path, arrays: dict[str, Numbers]) -> None:
    """Write beside `path`, make it durable, then put it in place in one step."""
    handle, part = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            np.savez_compressed(out, allow_pickle=False, **arrays)
            out.flush()
            os.fsync(out.fileno())
        Path(part).replace(path)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(part).unlink()
        raise
    _make_name_durable(path.parent)


def _make_name_durable(folder: Path) -> None:
    """Write the folder's own entry to disk, where the system has such a thing (not Windows)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
