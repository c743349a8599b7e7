"""`pt-coach doctor`: what is well on this machine, what is not, and what to do."""

import argparse
import json
import sys
from dataclasses import asdict

from pt_coach.cli.folders import folder

_MARKS = {"well": "well   ", "notice": "notice ", "problem": "PROBLEM"}


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "doctor",
        help="check camera, pose model, libraries and diary",
        description="Says what is well, what is not, and what to do. Opens no camera.",
    )
    parser.add_argument("--data", type=folder, metavar="DIR", help="folder of the diary")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Check and print; 1 where something keeps PT Coach from working."""
    from pt_coach.app.check_up import check_up
    from pt_coach.app.options import user_data_dir

    findings = check_up(given.data or user_data_dir())
    if given.json:
        json.dump([asdict(one) for one in findings], sys.stdout, indent=2)
        sys.stdout.write("\n")
    else:
        for one in findings:
            cure = f"\n          {one.cure}" if one.cure else ""
            sys.stdout.write(f"{_MARKS[one.state]} {one.subject}: {one.text}{cure}\n")
    return 1 if any(one.state == "problem" for one in findings) else 0
