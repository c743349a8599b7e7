"""Many patients' exports read together: who needs a look first, and what was done of what.

DuckDB reads the CSV tables of all exports, in this process and without a network. Nothing is
concluded: the flags say what is in the numbers, and each patient's brief is one click away.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import duckdb

from pt_coach.reports import review_queries as queries
from pt_coach.reports.problems import ExportCancelled, ExportError
from pt_coach.reports.review_exports import find_exports, table_named

_TYPES: Final = {"integer": "BIGINT", "number": "DOUBLE", "date": "DATE"}
# So many exports are read between two looks at whether to go on.
_PORTION: Final = 50
_BROKEN: Final = "Its tables are damaged or not whole. Export it again."


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
        older: other exports of the same name, which this one stands for.
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
    older: int = 0


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
    if not folder.is_dir():
        raise ExportError(f"There is no folder {folder}. Name the folder with the exports.")
    unread: dict[Path, str] = {}
    with TemporaryDirectory(prefix="pt-coach-") as scratch:
        found = dict(find_exports(folder, Path(scratch), password, unread))
        if not found:
            raise ExportError(_none_read(folder, unread))
        with duckdb.connect(":memory:") as database:
            _stay_offline(database)
            _make_tables(database)
            broken = _load_all(database, list(found), progress, cancelled)
            broken |= _not_whole(database)
            unread |= {found[one]: why for one, why in broken.items()}
            if len(broken) == len(found):
                raise ExportError(_none_read(folder, unread))
            database.execute(queries.LATEST)
            return Review(_patients(database, found), unread)


def _none_read(folder: Path, unread: Mapping[Path, str]) -> str:
    why = "".join(f"\n{path}: {reason}" for path, reason in unread.items())
    found = "that can be read " if unread else ""
    return f"There is no export {found}in {folder}. Name the folder with the exports.{why}"


def _load_all(
    database: duckdb.DuckDBPyConnection,
    folders: list[Path],
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> dict[Path, str]:
    """Load every export; returns those that could not be, with why."""
    # Opening small files is what takes the time; more threads only wait for each other then.
    database.execute("SET threads = 1")
    broken: dict[Path, str] = {}
    for begin in range(0, len(folders), _PORTION):
        portion = folders[begin : begin + _PORTION]
        if not _loaded(database, portion):
            # One of them is broken, which must not hide the others.
            singly = (one for one in portion if not _loaded(database, [one]))
            broken |= dict.fromkeys(singly, _BROKEN)
        progress((begin + len(portion)) / len(folders))
        if cancelled():
            raise ExportCancelled("The review was stopped.")
    return broken


def _loaded(database: duckdb.DuckDBPyConnection, folders: list[Path]) -> bool:
    """Load all tables of some exports, or nothing; whether it could be done."""
    database.begin()
    try:
        for name in queries.TABLE_NAMES:
            _load(database, name, folders)
    except duckdb.Error:
        # What stands in the files is what it is asked for; the statements are the same for all.
        database.rollback()
        return False
    database.commit()
    return True


def _not_whole(database: duckdb.DuckDBPyConnection) -> dict[Path, str]:
    """Take out exports whose tables do not fit together, as of one that was cut off on its way."""
    names = [row["export"] for row in _rows(database, queries.NOT_WHOLE)]
    for table in queries.TABLE_NAMES:
        # The name of the table is ours.
        database.execute(f"DELETE FROM {table} WHERE list_contains(?, export)", [names])
    return dict.fromkeys(map(Path, names), _BROKEN)


def _stay_offline(database: duckdb.DuckDBPyConnection) -> None:
    """No extension is fetched, whatever a query asks for."""
    database.execute("SET autoinstall_known_extensions = false")
    database.execute("SET autoload_known_extensions = false")


def _columns(name: str) -> dict[str, str]:
    """The types of a table, which are those of the data dictionary."""
    return {c.name: _TYPES.get(c.kind, "VARCHAR") for c in table_named(name).columns}


def _make_tables(database: duckdb.DuckDBPyConnection) -> None:
    for name in queries.TABLE_NAMES:
        # Names of tables and columns are ours.
        fields = ", ".join(f'"{column}" {kind}' for column, kind in _columns(name).items())
        database.execute(f"CREATE TABLE {name} ({fields}, export VARCHAR)")


def _load(database: duckdb.DuckDBPyConnection, name: str, folders: list[Path]) -> None:
    fields = ", ".join(f"'{column}': '{kind}'" for column, kind in _columns(name).items())
    files = [(folder / f"{name}.csv").as_posix() for folder in folders]
    # The name of the table and its columns are ours; the files go in as a parameter.
    database.execute(
        f"""INSERT INTO {name}
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
    return PatientReview(
        patient=row["patient"],
        export=source,
        brief=_brief(source, row),
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
        older=int(row["exports"]) - 1,
    )


def _brief(source: Path, row: Mapping[str, Any]) -> Path | None:
    """The PDF of the tables' own period; of an export that was renamed the latest one."""
    if not source.is_dir():
        return None
    own = source / f"exercise-log-{row['since']}-to-{row['until']}.pdf"
    briefs = sorted(source.glob("exercise-log-*.pdf"))
    return own if own in briefs else briefs[-1] if briefs else None
