"""Several files, all of them or none: written beside their places first, then moved in."""

import errno
import os
from collections.abc import Mapping
from pathlib import Path

from pt_coach.reports.problems import ExportError


def write_whole(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files into a folder.

    Args:
        folder: made where it is missing.
        files: content by name.

    Raises:
        ExportError: the machine did not allow it; no file of that name was changed.
    """
    parts: dict[Path, Path] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            path = folder / name
            parts[path] = path.with_name(f".{name}.part")
            _write(parts[path], content)
        _move_in(parts)
    except OSError as error:
        why = error.strerror or str(error)
        raise ExportError(
            f"Nothing was exported to {folder}: {why}. Choose another folder, or make room."
        ) from error
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)
    return tuple(parts)


def _move_in(parts: Mapping[Path, Path]) -> None:
    """Put every part into its place, or leave all as it was: a viewer may hold one file open."""
    old: dict[Path, Path] = {}
    moved: list[Path] = []
    try:
        for path, part in parts.items():
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, f"{path.name} is a folder")
            if path.exists():
                aside = path.with_name(f".{path.name}.old")
                path.replace(aside)
                old[path] = aside
            part.replace(path)
            moved.append(path)
    except OSError:
        for path in moved:
            path.unlink(missing_ok=True)
        for path, aside in old.items():
            aside.replace(path)
        raise
    for aside in old.values():
        aside.unlink(missing_ok=True)


def check_only_ours(folder: Path, beginnings: Mapping[str, bytes]) -> None:
    """Make sure that no file of somebody else's would be overwritten.

    Args:
        folder: where to.
        beginnings: how files of ours begin, by name.

    Raises:
        ExportError: one is in the way.
    """
    for name, begins in beginnings.items():
        path = folder / name
        if not path.exists():
            continue
        try:
            with path.open("rb") as file:
                ours = file.read(len(begins)) == begins
        except OSError:
            ours = False
        if not ours:
            raise ExportError(
                f"{path} is there already and is not an export of this program. "
                "Choose an empty folder."
            )


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
