"""`pt-coach export`: the diary as a PDF brief, CSV tables, a FHIR document and one zip."""

import argparse
import json
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pt_coach.cli.folders import folder

if TYPE_CHECKING:
    from pt_coach.records.outside_rows import ExportRecord

_FORMATS = ("pdf", "csv", "fhir", "zip")


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "export",
        help="write the diary as a brief, tables and a FHIR document",
        description="Writes a PDF brief for the therapist, and sessions, sets, repetitions and "
        "answers as CSV tables; as a FHIR R4 document and as one zip where asked.",
    )
    parser.add_argument("--out", type=folder, required=True, metavar="DIR", help="where to")
    parser.add_argument(
        "--since",
        type=day,
        metavar="DATE",
        help="from this day on: 2026-01-31 (since the last visit; without one, from the beginning)",
    )
    parser.add_argument(
        "--format",
        type=formats,
        default=("pdf", "csv"),
        metavar="LIST",
        help="any of pdf,csv,fhir,zip (pdf,csv)",
    )
    parser.add_argument("--lang", choices=("en", "es"), default="en", help="language (en)")
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="size (a4)")
    parser.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help="its first line is the password of PDF and zip",
    )
    parser.add_argument(
        "--leave-out",
        type=lambda text: tuple(filter(None, map(str.strip, text.split(",")))),
        default=(),
        metavar="LIST",
        help="name, notes, or answers of the visit such as sleep",
    )
    parser.add_argument(
        "--movements",
        action="store_true",
        help="show how exercises looked, drawn, where movements were kept",
    )
    parser.add_argument("--data", type=folder, metavar="DIR", help="folder of the diary")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Export and say what was written."""
    from pt_coach.app import clocks
    from pt_coach.app.options import AppOptions, user_data_dir
    from pt_coach.app.window import library_of
    from pt_coach.records.reader import open_reader
    from pt_coach.reports.export import export
    from pt_coach.reports.handing_out import record_of
    from pt_coach.reports.left_out import check_known, without
    from pt_coach.reports.movement_examples import movement_examples
    from pt_coach.reports.problems import ExportError
    from pt_coach.reports.report import build_report, last_visit

    data_dir = given.data or user_data_dir()
    library = library_of(AppOptions(data_dir)).spoken_in(given.lang)
    wish = _wish(given)
    now = clocks.now()
    if given.since is not None and given.since > now.date():
        raise ExportError(f"{given.since} has not come yet. Name a day up to today: --since.")
    with open_reader(data_dir) as reader:
        since = given.since or last_visit(reader, now.date())
        report = build_report(reader, library, now, since=since)
        if given.leave_out:
            check_known(report, given.leave_out)
            report = without(report, given.leave_out)
        if given.movements:
            shown = movement_examples(report.records, reader, library)
            wish = replace(wish, movements=shown)
        files = export(report, library, given.out, wish)
    _note(data_dir, record_of(report, given.out, files, now, wish.password))
    written = [str(path) for path in files.all]
    if given.json:
        said = {"since": str(report.since), "until": str(report.until), "files": written}
        json.dump(said, sys.stdout, indent=2)
        sys.stdout.write("\n")
    else:
        sys.stdout.write("\n".join(written) + "\n")
    return 0


def _note(data_dir: Path, made: "ExportRecord") -> None:
    """Keep in the diary what went out; where a window has it open, say that it is not noted."""
    from pt_coach.records.problems import RecordsError
    from pt_coach.records.store import open_store

    try:
        with open_store(data_dir, made.at) as store:
            store.note_export(made)
    except RecordsError as problem:
        sys.stderr.write(f"This export is not in the diary's list of exports. {problem}\n")


def _wish(given: argparse.Namespace) -> Any:
    from pt_coach.reports.export import ExportWish, Format
    from pt_coach.reports.language import Language, Say
    from pt_coach.reports.summary_pdf import Paper

    return ExportWish(
        formats=tuple(Format(one) for one in given.format),
        say=Say(Language(given.lang)),
        paper=Paper(given.paper),
        password=password_in(given.password_file) if given.password_file else None,
    )


def password_in(path: Path) -> str:
    """The first line of a file.

    Raises:
        ExportError: it cannot be read.
    """
    from pt_coach.reports.problems import ExportError

    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ExportError(
            f"The password file {path} cannot be read. Name a text file with the password in it."
        ) from error
    return lines[0] if lines else ""


def formats(text: str) -> tuple[str, ...]:
    """Kinds of files, by commas."""
    named = tuple(part.strip().lower() for part in text.split(","))
    for name in named:
        if name not in _FORMATS:
            raise argparse.ArgumentTypeError(f"'{name}' is none of pdf, csv, fhir, zip")
    return named


def day(text: str) -> date:
    """A date as the argument gives it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"'{text}' is not a date; write year-month-day, such as 2026-01-31"
        ) from None
