"""`pt-coach review`: many patients' exports, who needs a look first at the top."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from pt_coach.cli.export import password_in
from pt_coach.cli.folders import folder

if TYPE_CHECKING:
    from pt_coach.reports.review_rows import PatientReview, Review, Unread


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "review",
        help="read many patients' exports and list who needs a look first",
        description="Reads the exports under a folder and lists the patients, those who need a "
        "look first at the top: warning signs, rising pain, stopped exercises, falling adherence, "
        "no data.",
    )
    parser.add_argument("folder", type=folder, metavar="FOLDER", help="where the exports are")
    parser.add_argument(
        "--password-file", type=Path, metavar="FILE", help="its first line opens protected zips"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--window", action="store_true", help="show the list in a window")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Read and list."""
    from pt_coach.reports.problems import ExportError
    from pt_coach.reports.review import review

    if not given.folder.is_dir():
        raise ExportError(f"There is no folder {given.folder}. Name the folder with the exports.")
    password = password_in(given.password_file) if given.password_file else None
    if given.window:
        from pt_coach.app.clinic import open_review

        return open_review(given.folder, password)
    found = review(given.folder, password)
    if not found.patients:
        raise ExportError("None of the exports could be read.\n" + "\n".join(_unread(found)))
    sys.stdout.write(_as_json(found) if given.json else _as_text(found))
    return 0


def _as_json(found: "Review") -> str:
    said = {
        "patients": [asdict(one) for one in found.patients],
        "unread": {str(path): _why(why) for path, why in found.unread.items()},
    }
    return json.dumps(said, indent=2, default=str) + "\n"


def _as_text(found: "Review") -> str:
    lines = [_line(one) for one in found.patients]
    return "\n".join([*lines, *_unread(found)]) + "\n"


def _unread(found: "Review") -> list[str]:
    return [f"not read: {path}: {_why(why)}" for path, why in found.unread.items()]


def _why(why: "Unread") -> str:
    return {
        "locked": "It opens with another password. Name a file with it: --password-file.",
        "broken": "It cannot be read. Ask for it again.",
        "other_version": "It is of another version. Ask for it to be exported again.",
        "no_tables": "It holds no tables of an export.",
        "closed": "Allow this folder to be opened.",
    }[why.value]


def _line(one: "PatientReview") -> str:
    flags = ", ".join(flag.value.replace("_", " ") for flag in one.flags) or "nothing to note"
    pain = "pain not rated"
    if one.pain_recent is not None:
        before = f" from {one.pain_before:g}" if one.pain_before is not None else ""
        pain = f"pain {one.pain_recent:g}{before}"
    name = one.patient or one.export.name
    done = f"{one.done} of {one.due} sessions, last 14 days {one.done_recent} of {one.due_recent}"
    older = f" (the latest of {one.exports} exports of this patient)" if one.exports > 1 else ""
    return f"{name}: {flags}. {done}; {pain}. {one.brief or one.export}{older}"
