"""Finds the exports under a folder, out of their zips where they lie in some.

What is no export is left; what is one and cannot be read is named with why. Nothing in the folder
is changed.
"""

import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copyfile
from typing import Final

import pyzipper

from pt_coach.reports.csv_columns import TABLES
from pt_coach.reports.csv_export import head_of
from pt_coach.reports.csv_tables import Table
from pt_coach.reports.problems import ExportCancelled, ExportError
from pt_coach.reports.review_queries import TABLE_NAMES
from pt_coach.reports.review_rows import Unread

_ABOUT: Final = "about.csv"
# DuckDB would take a name with one of them for a pattern.
_PATTERN: Final = frozenset("*?[]{}\\")
# Whatever the libraries raise for a file that says to be a zip and is cut off or changed.
BROKEN_ZIP: Final = (
    zipfile.BadZipFile, pyzipper.BadZipFile, NotImplementedError, EOFError, KeyError, ValueError,
    struct.error, zlib.error,
)  # fmt: skip
# Ten years of daily sessions make tables of 40 MB; more than this is none of ours.
_LARGEST_TABLE: Final = 500_000_000


@dataclass
class FoundExports:
    """What lies under a folder.

    Attributes:
        places: folders with tables in them, each with what it is an export of.
        unread: what could not be read, and why.
    """

    places: dict[Path, Path] = field(default_factory=dict)
    unread: dict[Path, Unread] = field(default_factory=dict)


def stop_if(cancelled: Callable[[], bool]) -> None:
    """Raise `ExportCancelled` where the reader was told to stop."""
    if cancelled():
        raise ExportCancelled("The review was stopped.")


def find_exports(
    folder: Path,
    scratch: Path,
    password: str | None,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> FoundExports:
    """Look through a folder, however deep.

    Args:
        folder: where to look.
        scratch: a private folder, into which tables are taken out of their zips.
        password: of zips that have one.
        progress: hears how many of how many exports were looked at.
        cancelled: whether to stop; asked at each folder and each export.

    Raises:
        ExportError: the folder is not there or may not be read.
        ExportCancelled: it was told to stop.
    """
    found = FoundExports()
    folders, zips = _looked_through(folder, found, cancelled)
    total = len(folders) + len(zips)
    for number, place in enumerate(folders):
        stop_if(cancelled)
        progress(number, total)
        _take(found, _readable(place, scratch / f"folder-{number}"), place)
    for number, path in enumerate(zips):
        stop_if(cancelled)
        progress(len(folders) + number, total)
        out = scratch / str(number)
        why = _unpack(path, out, password)
        if why is not None:
            found.unread[path] = why
        elif not _lies_beside(path, out):
            _take(found, out, path)
    return found


def _looked_through(
    folder: Path, found: FoundExports, cancelled: Callable[[], bool]
) -> tuple[list[Path], list[Path]]:
    """Folders with tables, and zips; folders that may not be opened are told, not passed over."""

    def refuse(error: OSError) -> None:
        if error.filename == str(folder):
            raise ExportError(
                f"The folder {folder} is not there, or may not be read. Choose it again; if it is "
                "on another drive, plug that in first."
            )
        found.unread[Path(error.filename)] = Unread.CLOSED

    folders: list[Path] = []
    zips: list[Path] = []
    for place, _, names in os.walk(folder, onerror=refuse):
        stop_if(cancelled)
        if _ABOUT in names:
            folders.append(Path(place))
        zips += [Path(place, name) for name in names if name.lower().endswith(".zip")]
    return sorted(folders), sorted(zips)


def _readable(folder: Path, out: Path) -> Path:
    """The folder, or a copy of its tables where DuckDB cannot be given its name."""
    try:
        plain = not _PATTERN.intersection(folder.as_posix().encode().decode())
    except UnicodeEncodeError:
        plain = False
    if plain or _unfit(folder) is not None:
        return folder
    out.mkdir()
    for name in TABLE_NAMES:
        copyfile(folder / f"{name}.csv", out / f"{name}.csv")
    return out


def _lies_beside(path: Path, out: Path) -> bool:
    """Whether a zip is the export whose tables lie in its folder, and no other patient's."""
    try:
        return path.with_name(_ABOUT).read_bytes() == (out / _ABOUT).read_bytes()
    except OSError:
        return False


def _take(found: FoundExports, place: Path, source: Path) -> None:
    why = _unfit(place)
    if why is None:
        found.places[place] = source
    else:
        found.unread[source] = why


def _unpack(path: Path, out: Path, password: str | None) -> Unread | None:
    """Take the tables out of a zip; why they could not be."""
    try:
        with pyzipper.AESZipFile(path) as packed:
            sizes = {one.filename: one.file_size for one in packed.infolist()}
            wanted = [f"{name}.csv" for name in TABLE_NAMES]
            if not sizes.keys() >= set(wanted):
                return Unread.NO_TABLES
            if any(sizes[name] > _LARGEST_TABLE for name in wanted):
                return Unread.BROKEN
            out.mkdir()
            packed.setpassword(password.encode() if password else None)
            for name in wanted:
                (out / name).write_bytes(packed.read(name))
    except (OSError, *BROKEN_ZIP):
        return Unread.BROKEN
    except RuntimeError:
        return Unread.LOCKED
    return None


def _unfit(folder: Path) -> Unread | None:
    """Why the tables of a folder cannot be read; None where each has the columns known here."""
    for name in TABLE_NAMES:
        try:
            with (folder / f"{name}.csv").open("rb") as file:
                head = file.readline().decode("utf-8-sig", "replace").rstrip("\r\n")
        except OSError:
            return Unread.BROKEN
        if head != ",".join(f'"{column}"' for column in head_of(table_of(name))):
            return Unread.OTHER_VERSION
    return None


def table_of(name: str) -> Table:
    """The table of an export by its name."""
    return next(table for table in TABLES if table.name == name)
