"""Time per frame of a set in the engine: conditioning, measures, counting, eight form rules.

    python benchmarks/engine_speed.py [RECORDING.poses.npz ...] [--exercise ID] [--rules N]

Without recordings a made-up person squats for a minute.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from math import cos, pi
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import numpy as np

from pt_coach.engine.set_tracker import SetTracker
from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.library import load_library
from pt_coach.kinematics.landmarks import ImageSize, PoseFrame
from pt_coach.session_runner.analysis import endless_set
from pt_coach.tracking.pose_recording import read_recording

_SIZE = ImageSize(1280, 720)
# Side view of a person standing, metres from between the ankles: x forward, y up; by landmark.
_STANDING = {
    0: (0.12, 1.62), 7: (0.02, 1.60), 11: (0.0, 1.40), 13: (0.05, 1.12), 15: (0.15, 0.88),
    23: (0.0, 0.90), 25: (0.02, 0.48), 27: (0.0, 0.08), 29: (-0.05, 0.02), 31: (0.18, 0.02),
}  # fmt: skip
_DOWN = {11: (0.25, 1.0), 13: (0.4, 0.9), 15: (0.6, 0.9), 23: (-0.3, 0.52), 25: (0.15, 0.48)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the median and the slowest twentieth, in milliseconds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("recordings", nargs="*", type=Path)
    parser.add_argument("--exercise", default="mini_squat")
    parser.add_argument("--rules", type=int, default=8)
    options = parser.parse_args(arguments)
    exercise = with_rules(load_library()[options.exercise], options.rules)
    sources = [read_recording(path) for path in options.recordings] or [list(squats())]
    for arm in (False, True):
        taken_ms = [ms for frames in sources for ms in times_ms(exercise, frames, arm=arm)]
        slow = quantiles(taken_ms, n=20)[-1]
        print(
            f"{exercise.id}, {len(exercise.form_rules)} form rules, "
            f"{'armed' if arm else 'a clip'}: median {median(taken_ms):.3f} ms, "
            f"95 % under {slow:.3f} ms, {len(taken_ms)} frames"
        )
    return 0


def with_rules(exercise: Exercise, count: int) -> Exercise:
    """The exercise with its measured rules repeated under other names up to a count."""
    measured = [rule for rule in exercise.form_rules if rule.measure is not None]
    rules = [
        measured[n % len(measured)].model_copy(update={"id": f"rule_{n}", "views": ()})
        for n in range(count)
    ]
    # A form rule of its own each: readings are worked out once for each measure and frame.
    for n, rule in enumerate(rules):
        rules[n] = rule.model_copy(update={"measure": f"({rule.measure}) + {n}"})
    return exercise.model_copy(update={"form_rules": tuple(rules)})


def times_ms(exercise: Exercise, frames: Sequence[PoseFrame], *, arm: bool) -> Iterator[float]:
    """Milliseconds for each frame."""
    tracker = SetTracker(exercise, endless_set(exercise, None), armed=not arm)
    for frame in frames:
        before = perf_counter()
        tracker.handle(frame)
        yield (perf_counter() - before) * 1000


def squats(seconds: float = 60.0, fps: float = 30.0) -> Iterator[PoseFrame]:
    """A person who stands for two seconds and then squats every four."""
    noise = np.random.default_rng(1)
    for n in range(round(seconds * fps)):
        t = n / fps
        depth = 0.0 if t < 2 else (1 - cos(2 * pi * (t - 2) / 4)) / 2
        image, world = np.zeros((33, 4), np.float32), np.zeros((33, 4), np.float32)
        for mark in range(33):
            near = max(k for k in _STANDING if k <= mark)
            x, y = _STANDING[near]
            to_x, to_y = _DOWN.get(near, (x, y))
            x, y = x + depth * (to_x - x), y + depth * (to_y - y)
            side = 0.15 if mark % 2 else -0.15
            image[mark] = (0.5 + x * 300 / 1280, (650 - y * 300) / 720, 0.0, 0.95)
            world[mark] = (x, 0.9 - y, side, 0.95)
        image[:, :2] += noise.normal(0, 0.001, (33, 2))
        yield PoseFrame(t, image, world, _SIZE)


if __name__ == "__main__":
    sys.exit(main())
