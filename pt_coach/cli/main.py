"""The commands of `pt-coach`. Exit 0: well. 1: a problem with the input. 2: wrong usage."""

import argparse
import io
import os
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
    _say_anything()
    try:
        return _run(argv)
    except SystemExit as stop:  # argparse has said what is wrong
        return stop.code if isinstance(stop.code, int) else 2
    except SHOWN_PROBLEMS as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    except BrokenPipeError:
        _hear_no_more()
        return 0
    except OSError as error:
        # The machine's own refusal, wherever it was met; our mistakes are no OSErrors.
        sys.stderr.write(f"{_in_words(error)}\n")
        return 1
    except KeyboardInterrupt:
        return 130


def _run(argv: Sequence[str] | None) -> int:
    given = build_parser().parse_args(argv)
    run: Run = given.run
    code = run(given)
    # A full disk or a closed pipe is met here, and not after the end.
    sys.stdout.flush()
    return code


def _say_anything() -> None:
    """Let no name that a screen or a file cannot write end a command: it is written as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _hear_no_more() -> None:
    """Let Python's last flush have somewhere to go; who listened has left."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _in_words(error: OSError) -> str:
    place = f"{os.fsdecode(error.filename)}: " if isinstance(error.filename, (str, bytes)) else ""
    return (
        f"{place}{error.strerror or error}. "
        "Check that it is there, that you may use it, and that the disk has room."
    )
