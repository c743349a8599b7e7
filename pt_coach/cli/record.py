"""`pt-coach record`: run the pose model over a video and keep the landmarks."""

import argparse
import sys
from pathlib import Path

from pt_coach.cli.inputs import pose_frames
from pt_coach.tracking.pose_recording import write_recording


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "record",
        help="write the poses in a video to a recording",
        description="Writes the landmarks of every frame, and no picture, to OUT.poses.npz.",
    )
    parser.add_argument("input", type=Path, help="a video file")
    parser.add_argument("out", type=Path, metavar="OUT.poses.npz")
    parser.add_argument("--model", type=Path, metavar="FILE.task", help="another pose model")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Record and say how many frames."""
    with pose_frames(given.input, given.model) as frames:
        kept = list(frames)
    write_recording(given.out, kept)
    found = sum(frame.found for frame in kept)
    sys.stdout.write(f"{given.out}: {len(kept)} frames, a pose in {found} of them\n")
    return 0
