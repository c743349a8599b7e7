"""Draws exercises, counts them with the session's own set tracker, and compares with the drawing.

    python benchmarks/figure_truth.py [--exercise ID ...] [--condition NAME ...] [--jobs 2]
    python benchmarks/figure_truth.py --exact [--exercise ID ...]

What was drawn is known to the frame, so the expected repetitions, sides, seconds and faults come
from the drawing. Without `--exact` the real pose model looks at the pictures (about 40 ms each;
its tracks are kept, so that a second run is quick). With `--exact` there are no pictures and the
landmarks are those of an ideal model: for tuning an exercise file.

Each set is counted as in a session, which arms in the start pose (`counted`), and as a clip that
is taken to be under way (`as clip`).
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from pathlib import Path

# The source tree this file is in, whatever is installed.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from platformdirs import user_cache_path

from benchmarks.figure_conditions import (
    CONDITIONS,
    FAULTS,
    LIGHT_ONLY,
    Condition,
    drawing_of,
    drawings,
    sample,
)
from benchmarks.figure_score import SetScore, score
from benchmarks.figure_tables import print_tables
from benchmarks.figure_tracks import ExactTracks, ModelTracks
from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.problems import InvalidFile
from pt_coach.exercises.schema import load_exercise
from pt_coach.tracking.pose_model_store import model_path

LIBRARY = Path(__file__).resolve().parents[1] / "exercise_library"
Task = tuple[Exercise, Condition, str | None, ExactTracks | ModelTracks]


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw, count, print."""
    options = _options(arguments)
    tracks = (
        ExactTracks(options.cache) if options.exact else ModelTracks(options.model, options.cache)
    )
    tasks: list[Task] = [
        (exercise, condition, fault, tracks)
        for number, exercise in exercises(options.library, options.exercise)
        for condition, fault in drawings(exercise, _conditions(options, number))
    ]
    scores = []
    for done in _run(tasks, options.jobs):
        scores.append(done)
        print(f"\r{len(scores)}/{len(tasks)} {done.name:60}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    print_tables(scores)
    if options.json is not None:
        options.json.write_text(json.dumps([asdict(s) for s in scores], indent=1), "utf-8")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    names = [condition.name for condition in (*CONDITIONS, FAULTS)]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--exercise", nargs="+", metavar="ID", help="only these")
    parser.add_argument("--condition", nargs="+", choices=names, help="only these")
    parser.add_argument("--exact", action="store_true", help="ideal landmarks, no pictures")
    parser.add_argument(
        "--every",
        type=int,
        metavar="N",
        help="with the pose model each exercise in every N-th condition only; 1 for all "
        "(2, or 1 where conditions are named)",
    )
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every set's score")
    parser.add_argument("--library", type=Path, default=LIBRARY, metavar="DIR")
    parser.add_argument("--model", type=Path, default=model_path(), metavar="FILE.task")
    parser.add_argument(
        "--cache", type=Path, default=user_cache_path("pt-coach") / "figure_tracks", metavar="DIR"
    )
    return parser.parse_args(arguments)


def _conditions(options: argparse.Namespace, number: int) -> Sequence[Condition]:
    """Those asked for; without a word all of them, or a sample where the pose model looks on."""
    everything = (*CONDITIONS, FAULTS)
    if options.condition is not None:
        chosen = sample(number, options.every or 1)
        return [c for c in chosen if c.name in options.condition]
    if options.exact:
        return [c for c in everything if c.name not in LIGHT_ONLY]
    return sample(number, options.every or 2)


def exercises(folder: Path, only: Sequence[str] | None) -> Iterator[tuple[int, Exercise]]:
    """The exercises of a folder with their number; files that are not valid are left out."""
    for number, path in enumerate(sorted(folder.glob("*.yaml"))):
        if only is not None and path.stem not in only:
            continue
        try:
            yield number, load_exercise(path)
        except InvalidFile as invalid:
            print(f"left out: {invalid}", file=sys.stderr)


def _run(tasks: Sequence[Task], jobs: int) -> Iterable[SetScore]:
    if jobs <= 1:
        yield from map(_score_one, tasks)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(_score_one, tasks)


def _score_one(task: Task) -> SetScore:
    exercise, condition, fault, tracks = task
    drawing = drawing_of(exercise, condition, fault)
    return score(drawing, tracks.track(drawing))


if __name__ == "__main__":
    sys.exit(main())
