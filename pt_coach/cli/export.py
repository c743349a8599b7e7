"""`pt-coach export`: the diary as CSV tables and a one-page PDF."""

import argparse
import json
import sys
from datetime import date

from pt_coach.cli.folders import folder


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "export",
        help="write the diary as CSV tables and a PDF summary",
        description="Writes sessions, sets, repetitions and answers as CSV tables, and a one-page "
        "PDF summary for the therapist.",
    )
    parser.add_argument("--out", type=folder, required=True, metavar="DIR", help="where to")
    parser.add_argument("--since", type=day, metavar="DATE", help="from this day on: 2026-01-31")
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
    from pt_coach.reports.report import build_report

    data_dir = given.data or user_data_dir()
    library = library_of(AppOptions(data_dir))
    with open_reader(data_dir) as reader:
        report = build_report(reader, library, clocks.now(), since=given.since)
        files = export(report, library, given.out)
    written = [str(path) for path in files.all]
    if given.json:
        said = {"since": str(report.since), "until": str(report.until), "files": written}
        json.dump(said, sys.stdout, indent=2)
        sys.stdout.write("\n")
    else:
        sys.stdout.write("\n".join(written) + "\n")
    return 0


def day(text: str) -> date:
    """A date as the argument gives it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"'{text}' is not a date; write year-month-day, such as 2026-01-31"
        ) from None
