"""Finds the exports under a folder: folders with tables, and zips, which are unpacked."""

import os
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile
from typing import Final

import pyzipper

from pt_coach.reports import review_queries as queries
from pt_coach.reports.csv_columns import TABLES
from pt_coach.reports.csv_export import head_of
from pt_coach.reports.csv_tables import Table

ABOUT: Final = "about.csv"
_PATTERN: Final = frozenset("*?[]{}\\")
# Ten years of one patient take a tenth of it; what says to be larger is no export of ours.
_LARGEST_TABLE_BYTES: Final = 500_000_000
# Whatever the libraries raise for a file that says to be a zip and is cut off or changed.
BROKEN_ZIP: Final = (
    zipfile.BadZipFile, pyzipper.BadZipFile, NotImplementedError, EOFError, KeyError, ValueError,
    struct.error, zlib.error,
)  # fmt: skip


def find_exports(
    folder: Path, scratch: Path, password: str | None, unread: dict[Path, str]
) -> Iterator[tuple[Path, Path]]:
    """Folders with tables in them, each with what it is an export of.

    Args:
        folder: to look in, however deep.
        scratch: a private folder, into which zips are unpacked.
        password: of zips that have one.
        unread: is told what could not be read, and why.
    """
    beside, zips = _places(folder, unread)
    for number, place in enumerate(beside):
        if _ours(place, unread):
            yield _readable(place, scratch / f"folder-{number}"), place
    for number, path in enumerate(zips):
        out = scratch / str(number)
        if _unpacked(path, out, password, unread) and _ours(out, unread, named=path):
            yield out, path


def table_named(name: str) -> Table:
    """One of the tables of an export."""
    return next(table for table in TABLES if table.name == name)


def _places(folder: Path, unread: dict[Path, str]) -> tuple[list[Path], list[Path]]:
    """Folders with tables, and zips; folders that may not be opened are told, not passed over."""

    def closed(error: OSError) -> None:
        unread[Path(error.filename)] = f"{error.strerror}. Allow this folder to be opened."

    beside: list[Path] = []
    zips: list[Path] = []
    for place, _, names in os.walk(folder, onerror=closed):
        if ABOUT in names:
            beside.append(Path(place))
        zips += [Path(place) / name for name in names if name.lower().endswith(".zip")]
    return sorted(beside), sorted(zips)


def _readable(folder: Path, out: Path) -> Path:
    """The folder, or a copy of its tables where DuckDB would take its name for a pattern."""
    try:
        plain = not _PATTERN.intersection(folder.as_posix().encode().decode())
    except UnicodeEncodeError:
        plain = False
    if plain:
        return folder
    out.mkdir()
    for name in queries.TABLE_NAMES:
        copyfile(folder / f"{name}.csv", out / f"{name}.csv")
    return out


def _unpacked(path: Path, out: Path, password: str | None, unread: dict[Path, str]) -> bool:
    """Take the tables out; False where that cannot be done, or where they lie beside it already."""
    wanted = [f"{name}.csv" for name in queries.TABLE_NAMES]
    try:
        with pyzipper.AESZipFile(path) as packed:
            if not set(packed.namelist()).issuperset(wanted):
                unread[path] = "It holds no tables of an export."
                return False
            if max(packed.getinfo(name).file_size for name in wanted) > _LARGEST_TABLE_BYTES:
                unread[path] = "It is too large for an export. Ask for it again."
                return False
            packed.setpassword(password.encode() if password else None)
            if _lies_beside(path, packed.read(ABOUT)):
                return False
            out.mkdir()
            for name in wanted:
                (out / name).write_bytes(packed.read(name))
    except BROKEN_ZIP:
        unread[path] = "It cannot be read as a zip. Ask for it again."
        return False
    except RuntimeError:
        unread[path] = "It opens with another password. Name a file with it: --password-file."
        return False
    except OSError as error:
        unread[path] = f"It cannot be read: {error.strerror or error}."
        return False
    return True


def _lies_beside(path: Path, about: bytes) -> bool:
    """Whether the zip is the export whose tables lie in its folder, and no other patient's."""
    try:
        return path.with_name(ABOUT).read_bytes() == about
    except OSError:
        return False


def _ours(folder: Path, unread: dict[Path, str], named: Path | None = None) -> bool:
    """Whether every table that is asked for is there, with the columns that are known here."""
    for name in queries.TABLE_NAMES:
        path = folder / f"{name}.csv"
        try:
            with path.open("rb") as file:
                head = file.readline().decode("utf-8-sig", "replace").rstrip("\r\n")
        except FileNotFoundError:
            unread[named or folder] = f"{name}.csv is missing. Export it again."
            return False
        except OSError as error:
            unread[named or folder] = f"{name}.csv cannot be read: {error.strerror}."
            return False
        if head != _head(table_named(name)):
            unread[named or folder] = f"{name}.csv is not of this version. Export it again."
            return False
    return True


def _head(table: Table) -> str:
    return ",".join(f'"{name}"' for name in head_of(table))
