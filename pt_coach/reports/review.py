"""Many patients' exports read together: who needs a look first, and what was done of what.

DuckDB reads the CSV tables of all exports, in this process and without a network. Nothing is
concluded: the flags say what is in the numbers, and each patient's brief is one click away.
"""

import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import duckdb
import pyzipper

from pt_coach.reports import review_queries as queries
from pt_coach.reports.csv_columns import TABLES
from pt_coach.reports.csv_export import beginnings, head_of
from pt_coach.reports.csv_tables import Table
from pt_coach.reports.problems import ExportCancelled, ExportError

_TYPES: Final = {"integer": "BIGINT", "number": "DOUBLE", "date": "DATE"}
_ABOUT: Final = "about.csv"
# So many exports are read between two looks at whether to go on.
_PORTION: Final = 50


class Flag(StrEnum):
    """Why a patient needs a look, the most urgent first."""

    WARNING = "warning_sign"
    PAIN = "pain_rising"
    STOPPED = "exercise_stopped"
    ADHERENCE = "adherence_falling"
    NO_DATA = "no_data"


@dataclass(frozen=True, slots=True)
class ExerciseReview:
    """One exercise over the whole export, in its unit; `within` is capped day by day."""

    exercise_id: str
    unit: str
    prescribed: float
    within: float
    done: float


@dataclass(frozen=True, slots=True)
class PatientReview:
    """One patient by the latest export.

    Attributes:
        patient: the name; None where it was left out.
        export: folder or zip that it was read from.
        brief: the PDF to open; None where there is none, or in a zip.
        until: last day of the export.
        flags: most urgent first.
        done, due: sessions of the whole export; `recent` of its last 14 days.
        pain_recent, pain_before: median before exercise in the last 14 days, and in the 28 before.
        days_without: since anything was done, at the export's end; None where nothing ever was.
    """

    patient: str | None
    export: Path
    brief: Path | None
    until: date
    made_up: bool
    flags: tuple[Flag, ...]
    done: int
    due: int
    done_recent: int
    due_recent: int
    pain_recent: float | None
    pain_before: float | None
    days_without: int | None
    exercises: tuple[ExerciseReview, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """All patients, who needs a look first at the top; and what could not be read, with why."""

    patients: tuple[PatientReview, ...]
    unread: Mapping[Path, str] = field(default_factory=dict)


def review(
    folder: Path,
    password: str | None = None,
    progress: Callable[[float], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Review:
    """Read all exports under a folder.

    Args:
        folder: with a folder or a zip for each export, however deep.
        password: of zips that have one.
        progress: hears the share that is read, 0 to 1.
        cancelled: whether to stop; asked after each portion.

    Raises:
        ExportError: there is no export in it.
        ExportCancelled: it was told to stop.
    """
    unread: dict[Path, str] = {}
    with TemporaryDirectory(prefix="pt-coach-") as scratch:
        found = dict(_exports(folder, Path(scratch), password, unread))
        if not found:
            why = "".join(f"\n{path}: {reason}" for path, reason in unread.items())
            raise ExportError(
                f"There is no export in {folder}. Name the folder with the exports.{why}"
            )
        with duckdb.connect(":memory:") as database:
            _stay_offline(database)
            _load_all(database, list(found), progress, cancelled)
            database.execute(queries.LATEST)
            return Review(_patients(database, found), unread)


def _load_all(
    database: duckdb.DuckDBPyConnection,
    folders: list[Path],
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> None:
    # Opening small files is what takes the time; more threads only wait for each other then.
    database.execute("SET threads = 1")
    for begin in range(0, len(folders), _PORTION):
        portion = folders[begin : begin + _PORTION]
        for name in queries.TABLE_NAMES:
            _load(database, name, portion, first=not begin)
        progress((begin + len(portion)) / len(folders))
        if cancelled():
            raise ExportCancelled("The review was stopped.")


def _stay_offline(database: duckdb.DuckDBPyConnection) -> None:
    """No extension is fetched, whatever a query asks for."""
    database.execute("SET autoinstall_known_extensions = false")
    database.execute("SET autoload_known_extensions = false")


def _exports(
    folder: Path, scratch: Path, password: str | None, unread: dict[Path, str]
) -> Iterator[tuple[Path, Path]]:
    """Folders with tables in them, each with what it is an export of."""
    beside = {about.parent for about in folder.rglob(_ABOUT)}
    for place in sorted(beside):
        if _ours(place, unread):
            yield place, place
    for number, path in enumerate(sorted(folder.rglob("*.zip"))):
        # A zip beside its own tables is the same export again.
        if path.parent in beside:
            continue
        out = scratch / str(number)
        if _unpacked(path, out, password, unread) and _ours(out, unread, named=path):
            yield out, path


def _unpacked(path: Path, out: Path, password: str | None, unread: dict[Path, str]) -> bool:
    try:
        with pyzipper.AESZipFile(path) as packed:
            names = set(packed.namelist())
            wanted = [f"{name}.csv" for name in queries.TABLE_NAMES]
            if not names.issuperset(wanted):
                unread[path] = "It holds no tables of an export."
                return False
            out.mkdir()
            packed.setpassword(password.encode() if password else None)
            for name in wanted:
                (out / name).write_bytes(packed.read(name))
    except RuntimeError:
        unread[path] = "It opens with another password. Name a file with it: --password-file."
        return False
    except (zipfile.BadZipFile, pyzipper.BadZipFile, OSError, NotImplementedError):
        unread[path] = "It cannot be read as a zip. Ask for it again."
        return False
    return True


def _ours(folder: Path, unread: dict[Path, str], named: Path | None = None) -> bool:
    """Whether every table that is asked for is there, with the columns that are known here."""
    known = beginnings()
    for name in queries.TABLE_NAMES:
        path = folder / f"{name}.csv"
        try:
            with path.open(encoding="utf-8-sig") as file:
                head = file.readline().rstrip("\r\n")
        except (OSError, UnicodeDecodeError):
            head = ""
        if f"{name}.csv" not in known or head != _head(_table(name)):
            unread[named or folder] = f"{name}.csv is not of this version. Export it again."
            return False
    return True


def _table(name: str) -> Table:
    return next(table for table in TABLES if table.name == name)


def _head(table: Table) -> str:
    return ",".join(f'"{name}"' for name in head_of(table))


def _load(
    database: duckdb.DuckDBPyConnection, name: str, folders: list[Path], *, first: bool
) -> None:
    """One table of some exports; its types are those of the data dictionary."""
    into = f"CREATE TABLE {name} AS" if first else f"INSERT INTO {name}"
    columns = {c.name: _TYPES.get(c.kind, "VARCHAR") for c in _table(name).columns}
    fields = ", ".join(f"'{column}': '{kind}'" for column, kind in columns.items())
    files = [(folder / f"{name}.csv").as_posix() for folder in folders]
    # The name of the table and its columns are ours; the files go in as a parameter.
    database.execute(
        f"""{into}
            SELECT * EXCLUDE (filename), regexp_replace(filename, '/[^/]*$', '') AS export
            FROM read_csv(?, columns = {{{fields}}}, header = true, auto_detect = false,
                delim = ',', quote = '"', escape = '"', filename = true)
            WHERE {queries.ONLY.get(name, "TRUE")}""",
        [files],
    )


# --- answers -----------------------------------------------------------------------------

_FLAG_COLUMNS: Final = (
    ("flag_warning", Flag.WARNING),
    ("flag_pain", Flag.PAIN),
    ("flag_stopped", Flag.STOPPED),
    ("flag_adherence", Flag.ADHERENCE),
    ("flag_no_data", Flag.NO_DATA),
)


def _rows(database: duckdb.DuckDBPyConnection, query: str) -> Iterator[dict[str, Any]]:
    answer = database.execute(query)
    names = [column[0] for column in answer.description or ()]
    for row in answer.fetchall():
        yield dict(zip(names, row, strict=True))


def _patients(
    database: duckdb.DuckDBPyConnection, found: Mapping[Path, Path]
) -> tuple[PatientReview, ...]:
    exercises: dict[str, list[ExerciseReview]] = {}
    for row in _rows(database, queries.EXERCISES):
        exercises.setdefault(row.pop("export"), []).append(ExerciseReview(**row))
    sources = {folder.as_posix(): source for folder, source in found.items()}
    return tuple(
        _patient(row, sources[row["export"]], tuple(exercises.get(row["export"], ())))
        for row in _rows(database, queries.PATIENTS)
    )


def _patient(
    row: Mapping[str, Any], source: Path, exercises: tuple[ExerciseReview, ...]
) -> PatientReview:
    briefs = sorted(source.glob("exercise-log-*.pdf")) if source.is_dir() else []
    return PatientReview(
        patient=row["patient"],
        export=source,
        brief=briefs[-1] if briefs else None,
        until=row["until"],
        made_up=row["made_up"] == "yes",
        flags=tuple(flag for column, flag in _FLAG_COLUMNS if row[column]),
        done=int(row["done"]),
        due=int(row["due"]),
        done_recent=int(row["done_recent"] or 0),
        due_recent=int(row["due_recent"] or 0),
        pain_recent=row["pain_recent"],
        pain_before=row["pain_before"],
        days_without=row["days_without"],
        exercises=exercises,
    )
