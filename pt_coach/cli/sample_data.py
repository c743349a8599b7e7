"""`pt-coach sample-data`: a made-up patient's diary, for trying, teaching and tests."""

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from pt_coach.cli.export import day
from pt_coach.cli.folders import folder

_LONGEST_DAYS = 3660
_UNFINISHED = ".sample-"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "sample-data",
        help="fill a data folder with a made-up patient",
        description="Fills a data folder with the diary of a made-up patient. Everything in it is "
        "marked as made up. Open it with: pt-coach --figure --data DIR",
    )
    stories = ("improving", "flare", "dropout", "overdoing", "warning")
    parser.add_argument("--story", choices=stories, required=True, help="what happens")
    parser.add_argument("--days", type=_days, default=90, metavar="N", help="length (90)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another one (1)")
    parser.add_argument("--until", type=day, metavar="DATE", help="its last day (today)")
    parser.add_argument("--data", type=folder, required=True, metavar="DIR", help="where to")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run, usage_error=parser.error)


def run(given: argparse.Namespace) -> int:
    """Fill the folder and say with what."""
    from pt_coach.app import clocks
    from pt_coach.app.options import AppOptions
    from pt_coach.app.window import library_of
    from pt_coach.records.store import open_store
    from pt_coach.session_runner.sample_patient import SampleWish, fill
    from pt_coach.session_runner.sample_stories import Story

    now = clocks.now()
    until: date = given.until or now.date()
    if until.toordinal() <= given.days:
        given.usage_error(f"--until {until} lies too early for {given.days} days")
    wish = SampleWish(Story(given.story), given.days, given.seed, until)
    with _whole_diary(given.data) as unfinished, open_store(unfinished, now) as store:
        sessions = fill(store, library_of(AppOptions(given.data)), wish)
    if given.json:
        said = {"story": given.story, "days": given.days, "sessions": sessions}
        json.dump(said, sys.stdout, indent=2)
        sys.stdout.write("\n")
    else:
        sys.stdout.write(f"{sessions} made-up sessions in {given.data}.\n")
    return 0


@contextmanager
def _whole_diary(folder: Path) -> Iterator[Path]:
    """A folder to write a diary in, which is moved into `folder` when it is whole.

    However this ends, there is no half of a diary: it would look like a patient's, and keep the
    next attempt from beginning.

    Raises:
        RecordsError: there is a diary already, or the machine does not allow it.
    """
    from pt_coach.records.connection import FILE_NAME, make_private_folder
    from pt_coach.records.lock import WriterLock
    from pt_coach.records.problems import RecordsError, told_in_words

    path = folder / FILE_NAME
    with told_in_words(path):
        if path.exists():
            raise RecordsError(
                f"There is a diary in {folder} already. Name an empty folder for the sample."
            )
        make_private_folder(folder)
        lock = WriterLock(folder)
        try:
            for killed in folder.glob(f"{_UNFINISHED}*"):
                rmtree(killed)
            with TemporaryDirectory(dir=folder, prefix=_UNFINISHED) as unfinished:
                yield Path(unfinished)
                (Path(unfinished) / FILE_NAME).replace(path)
        finally:
            lock.release()


def _days(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if not 1 <= number <= _LONGEST_DAYS:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of days from 1 to 3660")
    return number
