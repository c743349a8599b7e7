"""`pt-coach analyse`: count one exercise in a video file or a pose recording."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from pt_coach.cli.inputs import exercise_named, pose_frames
from pt_coach.engine.events import RepCompleted
from pt_coach.kinematics.landmarks import Side
from pt_coach.session_runner.analysis import Analysis, analyse


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "analyse",
        help="count an exercise in a video or a pose recording",
        description="Counts one exercise in a video file or a pose recording (.poses.npz). "
        "Without --arm the input is taken as a set already under way.",
    )
    parser.add_argument("input", type=Path, help="a video file, or NAME.poses.npz")
    parser.add_argument(
        "--exercise", required=True, metavar="ID|FILE.yaml", help="what is done in it"
    )
    parser.add_argument("--side", choices=[s.value for s in Side], help="the working side")
    parser.add_argument(
        "--arm", action="store_true", help="count only after the start pose was held"
    )
    parser.add_argument("--model", type=Path, metavar="FILE.task", help="another pose model")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Count and print."""
    exercise = exercise_named(given.exercise)
    side = Side(given.side) if given.side else None
    with pose_frames(given.input, given.model) as frames:
        found = analyse(frames, exercise, side=side, arm=given.arm)
    if given.json:
        json.dump(as_json(found), sys.stdout, indent=2)
        sys.stdout.write("\n")
    else:
        sys.stdout.write(as_text(found, exercise.name))
    return 0


def as_json(found: Analysis) -> dict[str, Any]:
    """The analysis as the documented JSON object; times in seconds, three decimals."""
    return {
        "exercise": found.exercise,
        "count": found.count,
        "reps": [_rep(rep) for rep in found.reps],
        "hold_s": round(found.hold_s, 2),
        "faults": found.faults,
        "tracking": {
            "frames": found.tracking.frames,
            "tracked_fraction": round(found.tracking.tracked_fraction, 4),
            "fps": round(found.tracking.fps, 2),
            "duration_s": round(found.tracking.duration_s, 3),
        },
    }


def _rep(rep: RepCompleted) -> dict[str, Any]:
    return {
        "start_s": round(rep.start_s, 3),
        "end_s": round(rep.end_s, 3),
        "side": rep.side.value if rep.side else None,
        "status": rep.status.value,
        "peak": None if rep.peak is None else round(rep.peak, 2),
        "faults": list(rep.faults),
    }


def as_text(found: Analysis, name: str) -> str:
    """The analysis for a person to read."""
    tracking = found.tracking
    lines = [
        f"{name}: {found.count} repetitions, {found.hold_s:.0f} s held",
        f"  body seen in {tracking.tracked_fraction:.0%} of {tracking.frames} frames "
        f"({tracking.duration_s:.1f} s at {tracking.fps:.0f} frames/s)",
    ]
    for rep in found.reps:
        side = f", {rep.side}" if rep.side else ""
        faults = f": {', '.join(rep.faults)}" if rep.faults else ""
        lines.append(f"  {rep.start_s:6.1f} - {rep.end_s:5.1f} s  {rep.status}{side}{faults}")
    return "\n".join(lines) + "\n"
