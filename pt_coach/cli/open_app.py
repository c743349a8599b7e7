"""`pt-coach` without a command: open the app."""

import argparse
from pathlib import Path

from pt_coach.cli.folders import folder


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the app may be started with."""
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--camera", metavar="N|NAME", help="number or part of the name of a camera")
    source.add_argument("--video", type=Path, metavar="FILE", help="a video in the camera's place")
    source.add_argument(
        "--figure", action="store_true", help="the drawn figure in the patient's place"
    )
    parser.add_argument("--regimen", type=Path, metavar="FILE", help="use this regimen from now on")
    parser.add_argument("--data", type=folder, metavar="DIR", help="folder of diary and settings")
    parser.add_argument("--model", type=Path, metavar="FILE.task", help="another pose model")


def run(given: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    # Qt and the model take a second that no other command should wait for.
    from pt_coach.app.options import AppOptions, user_data_dir
    from pt_coach.app.window import open_window
    from pt_coach.records.rows import Source

    source = Source.FIGURE if given.figure else Source.VIDEO if given.video else Source.CAMERA
    return open_window(
        AppOptions(
            data_dir=given.data or user_data_dir(),
            source=source,
            camera=given.camera,
            video=given.video,
            regimen=given.regimen,
            model=given.model,
        )
    )
