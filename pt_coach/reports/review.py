"""Many patients' exports read together: who needs a look first, and what was done of what.

DuckDB reads the CSV tables of all exports, in this process and without a network. Nothing is
concluded: the flags say what is in the numbers, and each patient's brief is one click away.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import duckdb

from pt_coach.reports import review_queries as queries
from pt_coach.reports.problems import ExportError
from pt_coach.reports.review_exports import FoundExports, find_exports, stop_if, table_of
from pt_coach.reports.review_rows import ExerciseReview, Flag, PatientReview, Review, Unread

_TYPES: Final = {"integer": "BIGINT", "number": "DOUBLE", "date": "DATE"}
# So many exports are read between two looks at whether to go on.
_PORTION: Final = 50
# Finding exports and taking them out of their zips takes about as long as reading them.
_FINDING: Final = 0.5


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
        cancelled: whether to stop; asked at each export and after each portion.

    Returns:
        The patients; none where no export could be read, with why in `unread`.

    Raises:
        ExportError: the folder is not there, or nothing in it looks like an export.
        ExportCancelled: it was told to stop.
    """
    with TemporaryDirectory(prefix="pt-coach-") as scratch:
        found = find_exports(
            folder,
            Path(scratch),
            password,
            lambda done, total: progress(_FINDING * done / total),
            cancelled,
        )
        if not found.places and not found.unread:
            raise ExportError(
                f"There is no export in {folder}. Choose the folder in which the exports lie, as "
                "folders with tables (CSV) or as zip."
            )
        with duckdb.connect(":memory:") as database:
            _stay_offline(database)
            for statement in schema():
                database.execute(statement)
            _load_all(database, found, progress, cancelled)
            database.execute(queries.LATEST)
            return Review(_patients(database, found.places), found.unread)


def schema() -> Iterator[str]:
    """The statements that make the tables that are asked, as a warehouse has them too."""
    for name in queries.TABLE_NAMES:
        columns = ", ".join(f'"{column}" {kind}' for column, kind in _columns(name).items())
        yield f"CREATE TABLE {name} ({columns}, export VARCHAR)"


def _columns(name: str) -> Mapping[str, str]:
    """Columns of a table with their types, which are those of the data dictionary."""
    return {c.name: _TYPES.get(c.kind, "VARCHAR") for c in table_of(name).columns}


def _load_all(
    database: duckdb.DuckDBPyConnection,
    found: FoundExports,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> None:
    """Load every export that can be; the others are named and forgotten."""
    # Opening small files is what takes the time; more threads only wait for each other then.
    database.execute("SET threads = 1")
    folders = list(found.places)
    for begin in range(0, len(folders), _PORTION):
        stop_if(cancelled)
        portion = folders[begin : begin + _PORTION]
        for broken in _load_portion(database, portion):
            found.unread[found.places.pop(broken)] = Unread.BROKEN
        progress(_FINDING + (1.0 - _FINDING) * (begin + len(portion)) / len(folders))
    stop_if(cancelled)
    whole = _keep_whole_ones(database)
    for place in [one for one in folders if one in found.places and one.as_posix() not in whole]:
        found.unread[found.places.pop(place)] = Unread.BROKEN


def _keep_whole_ones(database: duckdb.DuckDBPyConnection) -> frozenset[str]:
    """Take out exports whose tables do not fit together, as of one that was cut off on its way."""
    names = [row["export"] for row in _rows(database, queries.NOT_WHOLE)]
    for table in queries.TABLE_NAMES:
        # The name of the table is ours.
        database.execute(f"DELETE FROM {table} WHERE list_contains(?, export)", [names])
    return frozenset(row["export"] for row in _rows(database, "SELECT export FROM about"))


def _load_portion(database: duckdb.DuckDBPyConnection, folders: list[Path]) -> list[Path]:
    """Load some exports; where that fails, one by one.

    Returns:
        Those that cannot be read; nothing of them is in the tables.
    """
    database.begin()
    try:
        for name in queries.TABLE_NAMES:
            _load(database, name, folders)
    except duckdb.Error:
        database.rollback()
        if len(folders) == 1:
            return folders
        return [bad for one in folders for bad in _load_portion(database, [one])]
    database.commit()
    return []


def _stay_offline(database: duckdb.DuckDBPyConnection) -> None:
    """No extension is fetched, whatever a query asks for."""
    database.execute("SET autoinstall_known_extensions = false")
    database.execute("SET autoload_known_extensions = false")


def _load(database: duckdb.DuckDBPyConnection, name: str, folders: list[Path]) -> None:
    """One table of some exports."""
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
        done_before=int(row["done_before"] or 0),
        due_before=int(row["due_before"] or 0),
        locked_since=row["locked_since"],
        signs=int(row["signs"]),
        stopped=int(row["stopped"]),
        rose=int(row["rose"]),
        exports=int(row["exports"]),
    )


def _brief(source: Path, row: Mapping[str, Any]) -> Path | None:
    """The PDF of the tables' own period; of an export that was renamed the latest one."""
    if not source.is_dir():
        return None
    own = source / f"exercise-log-{row['since']}-to-{row['until']}.pdf"
    briefs = sorted(source.glob("exercise-log-*.pdf"))
    return own if own in briefs else briefs[-1] if briefs else None
