"""The commands of `pt-coach`. Exit 0: well. 1: a problem with the input. 2: wrong usage."""

import argparse
import sys
from collections.abc import Callable, Sequence

from pt_coach import __version__
from pt_coach.cli import (
    analyse,
    check,
    demo,
    doctor,
    export,
    open_app,
    record,
    review,
    sample_data,
    screenshots,
)
from pt_coach.cli.problems import SHOWN_PROBLEMS

Run = Callable[[argparse.Namespace], int]

_COMMANDS = (demo, check, analyse, record, export, review, sample_data, doctor, screenshots)


def build_parser() -> argparse.ArgumentParser:
    """The whole command line."""
    parser = argparse.ArgumentParser(
        prog="pt-coach",
        description="Home physical-therapy exercises in front of a webcam. "
        "Without a command the app opens.",
    )
    parser.add_argument("--version", action="version", version=f"pt-coach {__version__}")
    open_app.add_options(parser)
    parser.set_defaults(run=open_app.run)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in _COMMANDS:
        command.add_parser(commands)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 when all is well, 1 for a problem with the input, 2 for wrong usage.
    """
    try:
        given = build_parser().parse_args(argv)
        run: Run = given.run
        return run(given)
    except SystemExit as stop:  # argparse has said what is wrong
        return stop.code if isinstance(stop.code, int) else 2
    except SHOWN_PROBLEMS as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        return 130
