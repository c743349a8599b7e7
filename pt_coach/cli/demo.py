"""`pt-coach demo`: the sample regimen with the drawn figure as the patient."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pt_coach.cli.folders import folder

if TYPE_CHECKING:
    from pt_coach.app.unattended import DemoResult

DEMO_FOLDER = "demo"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "demo",
        help="run the sample regimen with the drawn figure as the patient",
        description="Opens the window with the sample regimen and the drawn figure before the "
        "camera. Its diary is kept apart from the patient's own.",
    )
    parser.add_argument(
        "--unattended",
        action="store_true",
        help="with nobody there: answer the questions from a script, count, print what came of it",
    )
    parser.add_argument(
        "--hands-free",
        action="store_true",
        help="with --unattended: press nothing; only what the camera sees moves the session on",
    )
    parser.add_argument("--regimen", type=Path, metavar="FILE", help="another regimen")
    parser.add_argument("--data", type=folder, metavar="DIR", help="folder of the demo's diary")
    parser.add_argument(
        "--out", type=folder, metavar="DIR", help="export to this folder afterwards"
    )
    parser.add_argument("--model", type=Path, metavar="FILE.task", help="another pose model")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run, usage_error=parser.error)


def run(given: argparse.Namespace) -> int:
    """Run the demo; 1 where a set was not counted as it was drawn."""
    if not given.unattended and (given.out or given.json):
        given.usage_error("--out and --json go with --unattended")
    if given.hands_free and not given.unattended:
        given.usage_error("--hands-free goes with --unattended; a session has it in its settings")
    from pt_coach.app.options import AppOptions, user_data_dir
    from pt_coach.exercises.library import hands_free_regimen_path, sample_regimen_path
    from pt_coach.records.rows import Source
    from pt_coach.settings import load_settings
    from pt_coach.ui.language import language_of

    data_dir = given.data or user_data_dir() / DEMO_FOLDER
    if given.regimen is not None:
        regimen = given.regimen
    elif given.hands_free:
        regimen = hands_free_regimen_path()
    else:
        # The therapist's words in the language that the window will speak.
        language = language_of(load_settings(data_dir).language)
        regimen = sample_regimen_path(language)
    options = AppOptions(
        data_dir=data_dir,
        source=Source.FIGURE,
        regimen=regimen,
        model=given.model,
    )
    if not given.unattended:
        from pt_coach.app.window import open_window

        return open_window(options)
    from pt_coach.app.unattended import run_unattended

    result = run_unattended(options, given.out, hands_free=given.hands_free)
    if given.json:
        json.dump(result.as_json(), sys.stdout, indent=2)
        sys.stdout.write("\n")
    else:
        sys.stdout.write(as_text(result))
    return 0 if result.agrees else 1


def as_text(result: "DemoResult") -> str:
    """The result for a person to read."""
    rows = [f"{'exercise':26} {'side':12} {'prescribed':>10} {'drawn':>7} {'counted':>8}"]
    for one in result.sets:
        unit = " s" if one.unit == "s" else ""
        rows.append(
            f"{one.exercise:26} {one.side:12} {one.prescribed:>10g} {one.drawn:>7g} "
            f"{one.counted:>8g}{unit}{'' if one.agrees else '  differs'}"
        )
    if result.phantoms:
        rows.append(f"{result.phantoms} repetitions were counted outside sets")
    if not result.completed:
        rows.append("The session did not come to its end.")
    rows += [str(path) for path in result.exported]
    return "\n".join(rows) + "\n"
