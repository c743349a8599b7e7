"""An export: the brief for the therapist and the tables behind it, in a folder of choice."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pt_coach.exercises.definition import Exercise
from pt_coach.reports.csv_export import beginnings, csv_files
from pt_coach.reports.fhir_bundle import fhir_file
from pt_coach.reports.language import ENGLISH, Say
from pt_coach.reports.movement_examples import ExerciseExamples
from pt_coach.reports.movement_words import animations
from pt_coach.reports.problems import ExportCancelled, ExportError
from pt_coach.reports.protection import check_password, protected_pdf, zip_file
from pt_coach.reports.report import Report
from pt_coach.reports.summary_pdf import Paper, summary_pdf
from pt_coach.reports.whole_files import check_only_ours, write_whole

Progress = Callable[[float], None]
"""Takes the share that is done, 0 to 1."""

Cancelled = Callable[[], bool]
"""Whether it is to stop."""


class Format(StrEnum):
    """A kind of file that an export may hold."""

    PDF = "pdf"
    CSV = "csv"
    FHIR = "fhir"
    ZIP = "zip"


@dataclass(frozen=True, slots=True)
class ExportWish:
    """How an export is to be.

    Attributes:
        formats: a zip holds the others that are named, or all of them where none is.
        password: opens the PDF and the zip; all else then lies in the zip only.
        movements: kept movements to show in the PDF, and as animations beside it; only where the
            patient chose to.
    """

    formats: tuple[Format, ...] = (Format.PDF, Format.CSV)
    say: Say = ENGLISH
    paper: Paper = Paper.A4
    password: str | None = None
    movements: tuple[ExerciseExamples, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportedFiles:
    """What was written; `pdf` is the first of the files where there is no PDF among them."""

    pdf: Path
    tables: tuple[Path, ...]
    others: tuple[Path, ...] = ()

    @property
    def all(self) -> tuple[Path, ...]:
        """Every file."""
        return tuple(dict.fromkeys((self.pdf, *self.tables, *self.others)))


@dataclass(frozen=True, slots=True)
class _Part:
    """A file before any password; of no format where it is an animation."""

    name: str
    content: bytes
    format: Format | None = None


def file_name(report: Report, ending: str) -> str:
    """A name that says nothing about anybody's health."""
    return f"exercise-log-{report.since}-to-{report.until}.{ending}"


def export(
    report: Report,
    library: Mapping[str, Exercise],
    folder: Path,
    wish: ExportWish | None = None,
    *,
    progress: Progress = lambda _: None,
    cancelled: Cancelled = lambda: False,
) -> ExportedFiles:
    """Write the files of an export, all of them or none.

    Args:
        report: what to write.
        library: exercises by id.
        folder: where to; made where it is missing.
        wish: which files and how.
        progress: hears how far it is.
        cancelled: asked between two files.

    Raises:
        ExportError: the folder may not be written, is full, or holds files of somebody else's; or
            what is wished cannot be protected by the password.
        ExportCancelled: it was told to stop.
    """
    wish = wish or ExportWish()
    _check(wish)
    if Format.CSV in _loose(wish):
        check_only_ours(folder, beginnings())
    parts: list[_Part] = []
    steps = len(beginnings()) + 4 + sum(len(one.examples) for one in wish.movements)
    for part in _parts(report, library, wish):
        parts.append(part)
        progress(len(parts) / steps)
        if cancelled():
            raise ExportCancelled(f"The export was stopped. Nothing was written to {folder}.")
    files = _to_write(report, wish, parts)
    written = dict(zip(files, write_whole(folder, files), strict=True))
    progress(1.0)
    tables = [part.name for part in parts if part.format is Format.CSV]
    return _told(report, written, tables)


def _parts(report: Report, library: Mapping[str, Exercise], wish: ExportWish) -> Iterator[_Part]:
    """Everything that was asked for, each when it is made."""
    inside = _inside(wish)
    if Format.CSV in inside:
        for name, content in csv_files(report):
            yield _Part(name, content, Format.CSV)
    if {Format.PDF, Format.FHIR} & set(inside):
        pdf = summary_pdf(report, library, wish.say, wish.paper, wish.movements)
        if Format.PDF in inside:
            yield _Part(file_name(report, "pdf"), pdf, Format.PDF)
        if Format.FHIR in inside:
            document = fhir_file(report, pdf, wish.say)
            yield _Part(file_name(report, "fhir.json"), document, Format.FHIR)
    for ending, moving in animations(wish.movements):
        yield _Part(file_name(report, ending), moving)


def _check(wish: ExportWish) -> None:
    if wish.password is None:
        return
    check_password(wish.password)
    bare = {Format.CSV, Format.FHIR} & set(wish.formats)
    if bare and Format.ZIP not in wish.formats:
        names = " and ".join(sorted(one.value.upper() for one in bare))
        raise ExportError(f"{names} cannot carry a password. Add zip, which can.")


def _inside(wish: ExportWish) -> tuple[Format, ...]:
    """What is made at all."""
    named = tuple(one for one in Format if one in wish.formats and one is not Format.ZIP)
    return named or (Format.PDF, Format.CSV, Format.FHIR)


def _loose(wish: ExportWish) -> tuple[Format, ...]:
    """What lies in the folder by itself."""
    named = tuple(one for one in wish.formats if one is not Format.ZIP)
    return tuple(one for one in named if one is Format.PDF) if wish.password else named


def _lies_open(part: _Part, wish: ExportWish) -> bool:
    """Whether a part is a file of its own in the folder."""
    loose = _loose(wish)
    if part.format is None:
        # An animation cannot carry a password, and goes with any other file.
        return bool(loose) and wish.password is None
    return part.format in loose


def _locked(part: _Part, password: str | None) -> bytes:
    """What is written of a part; of what lies open only a PDF can be locked."""
    if part.format is Format.PDF and password is not None:
        return protected_pdf(part.content, password)
    return part.content


def _to_write(report: Report, wish: ExportWish, parts: Sequence[_Part]) -> dict[str, bytes]:
    files = {p.name: _locked(p, wish.password) for p in parts if _lies_open(p, wish)}
    if Format.ZIP in wish.formats:
        everything = {part.name: part.content for part in parts}
        files[file_name(report, "zip")] = zip_file(everything, wish.password)
    return files


def _told(report: Report, written: Mapping[str, Path], tables: Sequence[str]) -> ExportedFiles:
    pdf = written.get(file_name(report, "pdf"), next(iter(written.values())))
    csv = tuple(written[name] for name in tables if name in written)
    others = tuple(p for name, p in written.items() if name not in tables and p != pdf)
    return ExportedFiles(pdf, csv, others)
