"""An export: the summary for the therapist and the tables behind it, in a folder of choice."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pt_coach.exercises.definition import Exercise
from pt_coach.reports.csv_export import beginnings, csv_files
from pt_coach.reports.problems import ExportCancelled
from pt_coach.reports.report import Report
from pt_coach.reports.summary_pdf import summary_pdf
from pt_coach.reports.whole_files import check_only_ours, write_whole

Progress = Callable[[float], None]
"""Takes the share that is done, 0 to 1."""

Cancelled = Callable[[], bool]
"""Whether it is to stop."""


@dataclass(frozen=True, slots=True)
class ExportedFiles:
    """What was written."""

    pdf: Path
    tables: tuple[Path, ...]

    @property
    def all(self) -> tuple[Path, ...]:
        """Every file."""
        return (self.pdf, *self.tables)


def pdf_name(report: Report) -> str:
    """A name that says nothing about anybody's health."""
    return f"exercise-log-{report.since}-to-{report.until}.pdf"


def export(
    report: Report,
    library: Mapping[str, Exercise],
    folder: Path,
    *,
    progress: Progress = lambda _: None,
    cancelled: Cancelled = lambda: False,
) -> ExportedFiles:
    """Write the PDF and the CSV tables, all of them or none.

    Args:
        report: what to write.
        library: exercises by id.
        folder: where to; made where it is missing.
        progress: hears how far it is.
        cancelled: asked between two files.

    Raises:
        ExportError: the folder may not be written, is full, or holds files of somebody else's.
        ExportCancelled: it was told to stop.
    """
    check_only_ours(folder, beginnings())
    files: dict[str, bytes] = {}
    steps = len(beginnings()) + 2

    def step() -> None:
        progress(len(files) / steps)
        if cancelled():
            raise ExportCancelled(f"The export was stopped. Nothing was written to {folder}.")

    for name, content in csv_files(report):
        files[name] = content
        step()
    files[pdf_name(report)] = summary_pdf(report, library)
    step()
    paths = write_whole(folder, files)
    progress(1.0)
    return ExportedFiles(pdf=paths[-1], tables=paths[:-1])
