"""The real pose model finds the drawn figure and follows its joints.

Each exercise is drawn in one build, the builds taking turns over the library, so that the cost
grows by some 1.5 s of one core with each exercise. `--every-build` draws all of them in all builds.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray

from pt_coach.figure.build import BUILDS, Build
from pt_coach.figure.camera import camera_for
from pt_coach.figure.furniture import furniture_of
from pt_coach.figure.render.picture import render
from pt_coach.figure.truth import true_pose_frame
from pt_coach.kinematics.landmarks import ImageSize, Landmark
from pt_coach.tracking.pose_model_store import model_path
from tests.conftest import EVERY_BUILD
from tests.figure import library

# Small pictures and few of them are enough: the model cuts out a square of 256 pixels by itself,
# and a repetition takes 6 s.
FPS = 5
SMALL = ImageSize(640, 360)
Points = NDArray[np.float64]
Picture = NDArray[np.uint8]
CORNERS = {
    f"{side}_{name}": tuple(Landmark[f"{side}_{part}"] for part in parts)
    for side in ("LEFT", "RIGHT")
    for name, parts in (
        ("HIP", ("SHOULDER", "HIP", "KNEE")),
        ("KNEE", ("HIP", "KNEE", "ANKLE")),
        ("SHOULDER", ("HIP", "SHOULDER", "ELBOW")),
        ("ELBOW", ("SHOULDER", "ELBOW", "WRIST")),
        ("ANKLE", ("KNEE", "ANKLE", "FOOT_INDEX")),
    )
}


@dataclass(frozen=True)
class Followed:
    """What the model made of a drawn movement."""

    found_share: float
    correlation: float
    joint: str


def angles_deg(points: Points, corner: tuple[Landmark, ...]) -> Points:
    a, b, c = (points[:, mark] for mark in corner)
    u, v = a - b, c - b
    share = (u * v).sum(axis=1) / np.linalg.norm(u, axis=1) / np.linalg.norm(v, axis=1)
    angle: Points = np.degrees(np.arccos(np.clip(share, -1, 1)))
    return angle


def pictures(exercise_id: str, build: Build) -> Iterator[tuple[float, Picture, Points]]:
    moving = library.movement(exercise_id, reps=1, build=build)
    prescribed = library.exercise(exercise_id).camera
    camera = camera_for(moving, prescribed, library.working_side(exercise_id), size=SMALL)
    size = np.array([camera.size.width_px, camera.size.height_px])
    for t in np.arange(0, moving.duration_s, 1 / FPS):
        body = moving.joints_at(float(t))
        truth = true_pose_frame(float(t), body, camera)
        assert truth.image is not None
        picture = render(body, build, camera, furniture=furniture_of(moving))
        marks = np.column_stack([truth.image[:, :2] * size, truth.image[:, 3]])
        yield float(t), picture, marks


def follow(exercise_id: str, build: Build) -> Followed:
    mediapipe = pytest.importorskip("mediapipe")
    from mediapipe.tasks.python import BaseOptions, vision

    options = vision.PoseLandmarkerOptions(
        base_options=BaseOptions(model_asset_path=str(model_path())),
        running_mode=vision.RunningMode.VIDEO,
    )
    drawn, seen = [], []
    with vision.PoseLandmarker.create_from_options(options) as landmarker:
        for t, picture, marks in pictures(exercise_id, build):
            image = mediapipe.Image(image_format=mediapipe.ImageFormat.SRGB, data=picture)
            found = landmarker.detect_for_video(image, int(t * 1000)).pose_landmarks
            drawn.append(marks)
            height, width = picture.shape[:2]
            seen.append(
                np.array([[m.x * width, m.y * height] for m in found[0]])
                if found
                else np.full((33, 2), np.nan)
            )
    truth, model = np.array(drawn), np.array(seen)
    ok = ~np.isnan(model[:, 0, 0])
    visible = {name: corner for name, corner in CORNERS.items() if truth[:, corner, 2].mean() > 0.6}
    travel = {name: np.ptp(angles_deg(truth[..., :2], c)) for name, c in visible.items()}
    joint = max(travel, key=lambda name: travel[name])
    pair = [angles_deg(points[ok][..., :2], visible[joint]) for points in (truth, model)]
    return Followed(float(ok.mean()), float(np.corrcoef(pair[0], pair[1])[0, 1]), joint)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "build" not in metafunc.fixturenames:
        return
    names = tuple(BUILDS)
    every = metafunc.config.getoption(EVERY_BUILD)
    drawn = [
        (exercise_id, name)
        for turn, exercise_id in enumerate(library.IDS)
        for name in (names if every else (names[turn % len(names)],))
    ]
    metafunc.parametrize(
        ("exercise_id", "build"),
        [(exercise_id, BUILDS[name]) for exercise_id, name in drawn],
        ids=["-".join(pair) for pair in drawn],
    )


@pytest.mark.slow
@pytest.mark.skipif(not model_path().exists(), reason="the pose model is not built yet")
@pytest.mark.filterwarnings("ignore")
def test_the_model_finds_and_follows_every_demonstration(exercise_id: str, build: Build) -> None:
    followed = follow(exercise_id, build)
    assert followed.found_share >= 0.95
    assert followed.correlation >= 0.9, followed.joint
