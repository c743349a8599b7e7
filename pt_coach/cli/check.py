"""`pt-coach check`: validate regimens and exercises."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from pt_coach.app.options import EXERCISES_FOLDER, user_data_dir
from pt_coach.cli.folders import folder
from pt_coach.exercises.library import load_library
from pt_coach.exercises.schema import check_file


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "check",
        help="validate regimens and exercises",
        description="Says of each file what is wrong with it, where, and what to do.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument(
        "--data", type=folder, metavar="DIR", help="data folder with exercises of your own"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Check every file; one line a problem."""
    own = (given.data or user_data_dir()) / EXERCISES_FOLDER
    library = load_library((own,) if own.is_dir() else ())
    problems = [problem for path in given.files for problem in check_file(path, library)]
    if given.json:
        json.dump([asdict(problem) for problem in problems], sys.stdout, indent=2, default=str)
        sys.stdout.write("\n")
    else:
        for problem in problems:
            sys.stdout.write(f"{problem}\n")
        if not problems:
            sys.stdout.write("All well.\n")
    return 1 if problems else 0
