"""Gestures: false alarms over every exercise and clip, and the share of drawn gestures found.

    python benchmarks/gestures.py [DATA] [--tracks-cache DIR ...] [--misses]

Without a clip's track nothing is said of it. DATA holds `clips/index.tsv`; the tracks are
`CLIP.poses.npz` files made with `pt-coach record`. Drawn figures are seen by an ideal pose model
(`pt_coach/figure/truth.py`), so this measures the rules, not the model.
"""

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import radians, tan
from pathlib import Path

import numpy as np

from pt_coach.engine.gesture_rules import gestures_of
from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.library import load_library
from pt_coach.figure.build import BUILDS
from pt_coach.figure.camera import Camera, aimed, camera_for
from pt_coach.figure.movement import Movement
from pt_coach.figure.passage import solve
from pt_coach.figure.script import Script, ScriptedRep
from pt_coach.figure.signs import Sign
from pt_coach.figure.truth import true_pose_frame
from pt_coach.kinematics.conditioning import Conditioner
from pt_coach.kinematics.gestures import Gesture, GestureReader
from pt_coach.kinematics.landmarks import BodyPosition, PoseFrame, Side
from pt_coach.tracking.pose_recording import read_recording

FPS = 8.0
_BASES = (BodyPosition.STANDING, BodyPosition.SEATED, BodyPosition.SUPINE)
# Somebody who wants to be seen raises the arm nearest to the camera, within the picture.
_AZIMUTHS_DEG = (-120, -90, -60, -30, 0, 30, 60, 90, 120)
_FILLS = (0.5, 0.8)
_DOWN_DEG = (0.0, 12.0)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One drawn gesture: what, how, and whether it was found."""

    gesture: Gesture
    base: BodyPosition
    build: str
    azimuth_deg: int
    found: bool


def meant(frames: Iterable[PoseFrame]) -> list[Gesture]:
    """The gestures that were held long enough, once each."""
    conditioner, reader = Conditioner(), GestureReader()
    told: list[Gesture] = []
    open_since: float | None = None
    for frame in frames:
        held = reader.update(conditioner.update(frame))
        if held is None or not held.is_meant:
            open_since = None
        elif open_since is None:
            open_since = frame.t
            told.append(held.gesture)
    return told


def poses(movement: Movement, camera: Camera) -> Iterator[PoseFrame]:
    """A drawn movement as an ideal model sees it."""
    for n in range(int(movement.duration_s * FPS)):
        yield true_pose_frame(n / FPS, movement.joints_at(n / FPS), camera)


def demonstrations(exercise: Exercise) -> Iterator[tuple[str, list[Gesture]]]:
    """Every way in which the figure does an exercise, with the gestures seen in it.

    Walking in and getting into place come first; held long, as a hold or a stretch is.
    """
    demo = exercise.demonstration
    allowed = gestures_of(exercise)
    for fault in (None, *demo.faults):
        tempo = (1.2, 2.4, 1.2)
        reps = tuple(
            ScriptedRep(side=side, tempo_s=tempo, fault=fault) for side in (Side.LEFT, Side.RIGHT)
        )
        camera = camera_for(Movement(demo, Script(reps)), exercise.camera, Side.LEFT)
        movement = Movement(demo, Script(reps, 1.5, 0.5), walk_in_from_m=camera.outside_m())
        seen = [one for one in meant(poses(movement, camera)) if one in allowed]
        yield f"{exercise.id} {fault or 'done right'}", seen


def drawn_gestures() -> Iterator[Drawn]:
    """Both gestures by every build, in every position and view that allows them."""
    library = load_library()
    start = {
        BodyPosition.STANDING: library["mini_squat"],
        BodyPosition.SEATED: library["seated_knee_extension"],
        BodyPosition.SUPINE: library["bridge"],
    }
    for base, gesture, name, azimuth in product(_BASES, Gesture, BUILDS, _AZIMUTHS_DEG):
        lying = base is BodyPosition.SUPINE
        if lying and not 60 <= abs(azimuth) <= 120:
            continue
        build, script = BUILDS[name], Script((ScriptedRep(side=Side.LEFT),))
        movement = Movement(start[base].demonstration, script, build)
        side = Side.LEFT if azimuth >= 0 else Side.RIGHT
        passage = Sign(gesture, side).passage(movement.start_pose)
        for camera in cameras(movement, azimuth, lying=lying):
            seconds = passage.duration_s + 1.6
            frames = (
                true_pose_frame(n / FPS, solve(passage.at(n / FPS - 1.0), build), camera)
                for n in range(int(seconds * FPS))
            )
            yield Drawn(gesture, base, name, azimuth, gesture in meant(frames))


def cameras(movement: Movement, azimuth_deg: int, *, lying: bool) -> Iterator[Camera]:
    """Places of the camera on one side: near and far, level and looking down, a hand in sight."""
    low, high = movement.extent_m()
    high = high + np.array([0.0, 0.0, 0.45 if lying else 0.62])
    for fill, down_deg in product(_FILLS, _DOWN_DEG):
        camera = Camera(azimuth_deg, 0.5 if lying else 1.0)
        camera = aimed(camera, low.tolist(), high.tolist(), fill)
        rise_m = camera.distance_m * tan(radians(down_deg))
        yield replace(
            camera, height_m=camera.height_m + rise_m, tilt_deg=camera.tilt_deg - down_deg
        )


def clip_alarms(data: Path, caches: Sequence[Path]) -> Iterator[tuple[str, float, list[str]]]:
    """Clip, its seconds and the gestures seen in it, also those that its exercise turns off."""
    library = load_library()
    with (data / "clips" / "index.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    for row in rows:
        name = row["clip"].removesuffix(".mp4")
        paths = [cache / f"{name}.poses.npz" for cache in caches]
        path = next((one for one in paths if one.exists()), None)
        if path is None:
            continue
        frames = list(read_recording(path))
        exercise = library.get(row["exercise_id"])
        allowed = frozenset(Gesture) if exercise is None else gestures_of(exercise)
        told = [f"{one}{'' if one in allowed else ' (off)'}" for one in meant(frames)]
        yield name, frames[-1].t - frames[0].t, told


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--tracks-cache", type=Path, action="append", default=[])
    parser.add_argument("--misses", action="store_true", help="a line for every gesture missed")
    options = parser.parse_args(arguments)
    alarms = 0
    if options.data is not None:
        alarms += print_clips(list(clip_alarms(options.data, options.tracks_cache)))
    share = print_found(list(drawn_gestures()), misses=options.misses)
    alarms += print_demonstrations()
    return 0 if share >= 0.95 and not alarms else 1


def print_clips(clips: Sequence[tuple[str, float, list[str]]]) -> int:
    """The gestures seen in clips; how many of them are false alarms."""
    for name, _, told in clips:
        if told:
            print(f"  {name}: {', '.join(told)}")
    alarms = sum(not one.endswith("(off)") for _, _, told in clips for one in told)
    minutes = sum(seconds for _, seconds, _ in clips) / 60
    print(f"clips: {alarms} false alarms in {len(clips)} clips, {minutes:.1f} min")
    return alarms


def print_demonstrations() -> int:
    """The gestures seen in what the figure does; each is a false alarm."""
    alarms = number = 0
    for exercise in load_library().values():
        for name, told in demonstrations(exercise):
            number += 1
            alarms += len(told)
            if told:
                print(f"  {name}: {', '.join(told)}", flush=True)
    print(f"demonstrations: {alarms} false alarms in {number}")
    return alarms


def print_found(shown: Sequence[Drawn], *, misses: bool) -> float:
    """The share of drawn gestures found, by position and gesture and in all."""
    groups = Counter((one.base, one.gesture) for one in shown)
    for (base, gesture), number in sorted(groups.items()):
        found = sum(one.found for one in shown if (one.base, one.gesture) == (base, gesture))
        print(f"{base:10} {gesture:14} found {found} of {number} ({found / number:.1%})")
    for one in shown:
        if misses and not one.found:
            print(f"  missed: {one.base} {one.gesture} {one.build} {one.azimuth_deg}")
    share = sum(one.found for one in shown) / len(shown)
    print(f"found in all: {share:.1%} of {len(shown)}", flush=True)
    return share


if __name__ == "__main__":
    sys.exit(main())
