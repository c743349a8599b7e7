"""Draws every exercise of the library on one sheet and, on wish, asks the pose model about it.

    python benchmarks/figure_sheet.py --out sheet.png
    python benchmarks/figure_sheet.py --out sheet.png --faults
    python benchmarks/figure_sheet.py --out sheet.png --model pose_full.task

With `--model` a table follows: how long a picture took, in which share of the frames the pose
was found, and how the angle that moves most went along with the drawn one.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import yaml
from numpy.typing import NDArray

# The source tree this file is in, whatever is installed.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pt_coach.exercises.definition import Exercise, Sides
from pt_coach.figure.build import BUILDS
from pt_coach.figure.camera import Camera, camera_for
from pt_coach.figure.furniture import furniture_of
from pt_coach.figure.movement import Movement
from pt_coach.figure.render.picture import render
from pt_coach.figure.script import ScriptedRep, even_script
from pt_coach.figure.truth import true_pose_frame
from pt_coach.kinematics.landmarks import ImageSize, Landmark, Side

LIBRARY = Path(__file__).parents[1] / "exercise_library"
CELL = ImageSize(480, 270)
FPS = 10
CORNERS = {
    f"{side.lower()} {name}": tuple(Landmark[f"{side}_{part}"] for part in parts)
    for side in ("LEFT", "RIGHT")
    for name, parts in (
        ("hip", ("SHOULDER", "HIP", "KNEE")),
        ("knee", ("HIP", "KNEE", "ANKLE")),
        ("shoulder", ("HIP", "SHOULDER", "ELBOW")),
        ("elbow", ("SHOULDER", "ELBOW", "WRIST")),
        ("ankle", ("KNEE", "ANKLE", "FOOT_INDEX")),
    )
}

Points = NDArray[np.float64]
Picture = NDArray[np.uint8]


def exercises(only: list[str]) -> Iterator[Exercise]:
    """The library's exercises, or those named."""
    for path in sorted(LIBRARY.glob("*.yaml")):
        if not only or path.stem in only:
            yield Exercise.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


def one_set(exercise: Exercise, build: str, fault: str | None, reps: int) -> Movement:
    """A short set of an exercise, the right side working."""
    side = None if exercise.sides is Sides.BOTH else Side.RIGHT
    script = even_script(reps, side=side, rep=ScriptedRep(fault=fault), lead_in_s=1.0)
    return Movement(exercise.demonstration, script, BUILDS[build], label=exercise.id)


def view_of(exercise: Exercise, movement: Movement, size: ImageSize) -> Camera:
    """The camera where the exercise wants it."""
    side = None if exercise.sides is Sides.BOTH else Side.RIGHT
    return camera_for(movement, exercise.camera, side, size=size)


def row_of(exercise: Exercise, build: str, with_faults: bool) -> list[Picture]:
    """Start, middle and end of a repetition, then each fault at its end."""
    right = one_set(exercise, build, None, 1)
    camera = view_of(exercise, right, CELL)
    rep = right.reps[0]
    moments = [(right, t) for t in (rep.start_s, (rep.start_s + rep.peak_s) / 2, rep.peak_s)]
    names = [exercise.id, "", ""]
    for fault in exercise.demonstration.faults if with_faults else ():
        wrong = one_set(exercise, build, fault, 1)
        moments.append((wrong, wrong.reps[0].peak_s))
        names.append(fault)
    row = []
    for name, (movement, t) in zip(names, moments, strict=True):
        body = movement.joints_at(t)
        cell = render(body, movement.build, camera, furniture=furniture_of(movement))
        cv2.putText(cell, name, (8, 22), 0, 0.6, (30, 42, 46), 1, cv2.LINE_AA)
        row.append(cell)
    return row


def write_sheet(rows: list[list[Picture]], out: Path) -> None:
    """Lay the rows out and write the picture."""
    width = max(len(row) for row in rows)
    empty = np.full((CELL.height_px, CELL.width_px, 3), 255, np.uint8)
    lines = [np.hstack(row + [empty] * (width - len(row))) for row in rows]
    cv2.imwrite(str(out), cv2.cvtColor(np.vstack(lines), cv2.COLOR_RGB2BGR))


def angles_deg(points: Points, corner: tuple[Landmark, ...]) -> Points:
    """(T,) interior angles in the picture of (T, 33, 2) pixels."""
    a, b, c = (points[:, mark] for mark in corner)
    u, v = a - b, c - b
    share = (u * v).sum(axis=1) / np.linalg.norm(u, axis=1) / np.linalg.norm(v, axis=1)
    angle: Points = np.degrees(np.arccos(np.clip(share, -1, 1)))
    return angle


def landmarker(model: Path) -> Any:
    """The pose model in video mode."""
    from mediapipe.tasks.python import BaseOptions, vision

    options = vision.PoseLandmarkerOptions(
        base_options=BaseOptions(model_asset_path=str(model)),
        running_mode=vision.RunningMode.VIDEO,
    )
    return vision.PoseLandmarker.create_from_options(options)


def table_line(exercise: Exercise, build: str, model: Path) -> str:
    """What the model makes of two repetitions of an exercise."""
    import mediapipe

    movement = one_set(exercise, build, None, 2)
    camera = view_of(exercise, movement, ImageSize(1280, 720))
    size = np.array([1280.0, 720.0])
    furniture = furniture_of(movement)
    drawn, seen, took = [], [], []
    with landmarker(model) as pose:
        for t in np.arange(0, movement.duration_s, 1 / FPS):
            began = time.perf_counter()
            body = movement.joints_at(float(t))
            picture = render(body, movement.build, camera, furniture=furniture)
            took.append(time.perf_counter() - began)
            truth = true_pose_frame(float(t), body, camera)
            assert truth.image is not None
            drawn.append(np.column_stack([truth.image[:, :2] * size, truth.image[:, 3]]))
            image = mediapipe.Image(image_format=mediapipe.ImageFormat.SRGB, data=picture)
            found = pose.detect_for_video(image, int(t * 1000)).pose_landmarks
            marks = [[m.x, m.y] for m in found[0]] if found else [[np.nan] * 2] * 33
            seen.append(np.array(marks) * size)
    return _line(exercise.id, build, np.array(drawn), np.array(seen), np.median(took) * 1000)


def _line(name: str, build: str, drawn: Points, seen: Points, took_ms: float) -> str:
    ok = ~np.isnan(seen[:, 0, 0])
    visible = {n: c for n, c in CORNERS.items() if drawn[:, c, 2].mean() > 0.6}
    joint = max(visible, key=lambda n: float(np.ptp(angles_deg(drawn[..., :2], visible[n]))))
    truth = angles_deg(drawn[ok][..., :2], visible[joint])
    model = angles_deg(seen[ok], visible[joint])
    return (
        f"{name:<26}{build:<13}{took_ms:6.1f} ms  found {ok.mean():6.1%}  "
        f"{joint:<15} drawn {np.ptp(truth):4.0f}°  r {np.corrcoef(truth, model)[0, 1]:.3f}  "
        f"bias {np.mean(model - truth):+.1f}°"
    )


def main() -> None:
    """Draw the sheet and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("exercise", nargs="*", help="only these")
    parser.add_argument("--out", type=Path, default=Path("figure_sheet.png"))
    parser.add_argument("--faults", action="store_true", help="each deliberate fault, too")
    parser.add_argument("--build", choices=sorted(BUILDS), default="average")
    parser.add_argument("--model", type=Path, help="a pose model (.task) for the table")
    options = parser.parse_args()
    chosen = list(exercises(options.exercise))
    write_sheet([row_of(e, options.build, options.faults) for e in chosen], options.out)
    for exercise in chosen if options.model else ():
        for build in BUILDS:
            print(table_line(exercise, build, options.model), flush=True)


if __name__ == "__main__":
    main()
