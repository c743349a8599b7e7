"""From how far above the camera looks: what is read off the body, and whether it is told.

    python benchmarks/elevation.py [--tracks-cache CACHE]

A drawn person in the start position before the real pose model, in every build, with the camera
tilted downwards (negative: upwards) by known degrees. With a folder of recorded clips also how
often one of those, whose cameras stand as people put them, would be told.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import cos, radians, sin
from pathlib import Path

# The source tree this file is in, whatever is installed.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from numpy.typing import NDArray

from benchmarks.figure_conditions import CONDITIONS, Drawing, drawing_of
from benchmarks.figure_truth import LIBRARY
from pt_coach.engine.arming import PlaceReader
from pt_coach.exercises.schema import load_exercise
from pt_coach.figure.furniture import furniture_of
from pt_coach.figure.render.picture import render
from pt_coach.kinematics.conditioning import Conditioner
from pt_coach.kinematics.elevation import ElevationReader, SeenFrom, elevation_deg
from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.tracking.mediapipe_pose import MediapipePose
from pt_coach.tracking.ports import Frame
from pt_coach.tracking.pose_model_store import model_path
from pt_coach.tracking.pose_recording import read_recording

EXERCISES = (
    "mini_squat",
    "shoulder_flexion",
    "standing_hip_abduction",
    "sit_to_stand",
    "seated_knee_extension",
    "bridge",
    "straight_leg_raise",
    "prone_hip_extension",
    "plank",
    "bird_dog",
)
TILTS_DEG = (-30, 0, 10, 20, 30, 45, 60)
BUILDS = ("average", "tall_slim", "short_broad")
FRAMES, FRAMES_PER_S = 20, 10
AWAY_M = 3.0
# In the drawing's lead-in.
_WAITS_S = 0.2


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tracks-cache", type=Path, metavar="DIR", help="recorded clips")
    given = parser.parse_args(arguments)
    print("lowest to highest degrees read over the builds, and in how many of them it was told")
    print(f"{'':26}" + "".join(f"{tilt:>16}" for tilt in TILTS_DEG))
    for exercise_id in EXERCISES:
        cells = [_cell(exercise_id, tilt) for tilt in TILTS_DEG]
        print(f"{exercise_id:26}" + "".join(f"{cell:>16}" for cell in cells), flush=True)
    if given.tracks_cache is not None:
        _clips(given.tracks_cache)


def _cell(exercise_id: str, tilt_deg: int) -> str:
    read_deg, told = [], 0
    for build in BUILDS:
        degrees, seen_from = look(drawn(exercise_id, build, tilt_deg))
        read_deg += degrees[-1:]
        told += seen_from not in (None, SeenFrom.LEVEL)
    if not read_deg:
        return "not read"
    return f"{min(read_deg):.0f} to {max(read_deg):.0f}, {told}/{len(BUILDS)}"


def drawn(exercise_id: str, build: str, tilt_deg: int) -> Iterator[PoseFrame]:
    """What the model sees of somebody who waits in the start position."""
    good = next(one for one in CONDITIONS if one.name == "good")
    exercise = load_exercise(LIBRARY / f"{exercise_id}.yaml")
    drawing = drawing_of(exercise, replace(good, build=build))
    picture = _picture(drawing, tilt_deg)
    model = MediapipePose(model_path())
    for n in range(FRAMES):
        yield model.estimate(Frame(n / FRAMES_PER_S, picture))


def _picture(drawing: Drawing, tilt_deg: int) -> NDArray[np.uint8]:
    movement = drawing.movement
    body = movement.joints_at(_WAITS_S)
    middle_m = float(np.mean([place[2] for place in body.joints.values()]))
    tilt = radians(tilt_deg)
    camera = replace(
        drawing.camera,
        distance_m=AWAY_M * cos(tilt),
        height_m=middle_m + AWAY_M * sin(tilt),
        tilt_deg=-float(tilt_deg),
    )
    return render(body, movement.build, camera, drawing.look, furniture_of(movement))


def look(frames: Iterator[PoseFrame]) -> tuple[list[float], SeenFrom | None]:
    """Degrees read in each frame, and what was told in the end."""
    conditioner, places, reader = Conditioner(), PlaceReader(), ElevationReader()
    read_deg, told = [], None
    for frame in frames:
        body = conditioner.update(frame)
        place = places.update(body, speed=False)
        degrees = elevation_deg(body, place.position)
        read_deg += [] if degrees is None else [degrees]
        told = reader.update(body, place.position, place.view)
    return read_deg, told


def _clips(folder: Path) -> None:
    clips: dict[str, Counter[SeenFrom]] = defaultdict(Counter)
    for path in sorted(folder.glob("*.poses.npz")):
        conditioner, places, reader = Conditioner(), PlaceReader(), ElevationReader()
        for frame in read_recording(path):
            body = conditioner.update(frame)
            place = places.update(body, speed=False)
            told = reader.update(body, place.position, place.view)
            if told is not None:
                clips[path.name.partition(".")[0]][told] += 1
    wrong = {name: seen for name, seen in clips.items() if set(seen) - {SeenFrom.LEVEL}}
    frames = sum((seen for seen in clips.values()), Counter[SeenFrom]())
    print(f"\n{len(clips)} clips read; frames: {dict(frames)}; told at any time in {len(wrong)}:")
    for name, seen in wrong.items():
        print(f"  {name}: {dict(seen)}")


if __name__ == "__main__":
    main()
