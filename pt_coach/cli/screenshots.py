"""`pt-coach screenshots`: a picture of every page and state."""

import argparse
import sys

from pt_coach.cli.folders import folder
from pt_coach.exercises.problems import did_you_mean


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "screenshots",
        help="save a picture of every page",
        description="Saves one PNG for each page and state, with made-up data; needs no screen.",
    )
    parser.add_argument("--out", type=folder, required=True, metavar="DIR", help="where to")
    parser.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    parser.add_argument("--text", type=int, choices=(100, 125, 150, 175, 200), default=100)
    parser.add_argument("--lang", choices=("en", "es"), default="en")
    parser.add_argument("--only", nargs="+", default=(), metavar="NAME", help="only these pages")
    parser.set_defaults(run=run, usage_error=parser.error)


def run(given: argparse.Namespace) -> int:
    """Take them and print their names."""
    from pt_coach.app.window import application, draw_in_memory
    from pt_coach.settings import Language
    from pt_coach.ui.screenshot_scenes import SCENES
    from pt_coach.ui.screenshots import take_screenshots

    for name in given.only:
        if name not in SCENES:
            cure = did_you_mean(name, SCENES, f"There are: {', '.join(SCENES)}")
            given.usage_error(f"there is no page '{name}'. {cure}")
    draw_in_memory()
    application(Language(given.lang))
    files = take_screenshots(given.out, given.theme, given.text, only=given.only)
    sys.stdout.write("".join(f"{path}\n" for path in files))
    return 0
