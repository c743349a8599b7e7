"""The real pose model finds the drawn figure and follows the movement.

Each exercise is drawn in one build, the builds taking turns over the library, so that the cost
grows by some 1.5 s of one core with each exercise. `--every-build` draws all of them in all builds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pytest

from pt_coach.exercises.definition import Exercise, Mode
from pt_coach.exercises.exercise_reader import MovementReader
from pt_coach.figure.build import Build
from pt_coach.figure.camera import camera_for
from pt_coach.figure.furniture import furniture_of
from pt_coach.figure.render.picture import render
from pt_coach.figure.truth import true_pose_frame
from pt_coach.kinematics.conditioning import Conditioner
from pt_coach.kinematics.landmarks import ImageSize, PoseFrame, Side
from pt_coach.tracking.mediapipe_pose import MediapipePose
from pt_coach.tracking.ports import Frame
from pt_coach.tracking.pose_model_store import model_path
from tests.figure import library

# Small pictures and few of them are enough: the model cuts out a square of 256 pixels by itself,
# and a repetition takes 6 s.
FPS = 5
SMALL = ImageSize(640, 360)


@dataclass(frozen=True)
class Followed:
    """What the model made of a drawn movement; the correlation is None where nothing is counted."""

    found_share: float
    correlation: float | None


def both(exercise_id: str, build: Build) -> Iterator[tuple[PoseFrame, PoseFrame]]:
    """What was drawn and what the model saw, frame by frame."""
    moving = library.movement(exercise_id, reps=1, build=build)
    prescribed = library.exercise(exercise_id).camera
    camera = camera_for(moving, prescribed, library.working_side(exercise_id), size=SMALL)
    furniture = furniture_of(moving)
    pose = MediapipePose(model_path())
    for t in np.arange(0, moving.duration_s, 1 / FPS):
        body = moving.joints_at(float(t))
        picture = render(body, build, camera, furniture=furniture)
        yield true_pose_frame(float(t), body, camera), pose.estimate(Frame(float(t), picture))
    pose.close()


def travels(exercise: Exercise, frames: Sequence[PoseFrame], side: Side | None) -> Sequence[float]:
    """How far the exercise's first measure says that the movement has gone; NaN where unknown."""
    conditioner, reader = Conditioner(), MovementReader(exercise.movement[:1])
    reader.look_from(exercise.camera.view)
    found = [reader.read(conditioner.update(frame), side).travel for frame in frames]
    return [np.nan if travel is None else travel for travel in found]


def follow(exercise_id: str, build: Build) -> Followed:
    pairs = list(both(exercise_id, build))
    found_share = float(np.mean([seen.found for _, seen in pairs]))
    exercise, side = library.exercise(exercise_id), library.working_side(exercise_id)
    if exercise.mode is Mode.TIMER:
        return Followed(found_share, None)
    drawn, seen = (np.array(travels(exercise, frames, side)) for frames in zip(*pairs, strict=True))
    known = np.isfinite(drawn) & np.isfinite(seen)
    assert known.mean() > 0.6
    return Followed(found_share, float(np.corrcoef(drawn[known], seen[known])[0, 1]))


@pytest.mark.slow
@pytest.mark.skipif(not model_path().exists(), reason="the pose model is not built yet")
@pytest.mark.filterwarnings("ignore")
def test_the_model_finds_and_follows_every_demonstration(exercise_id: str, build: Build) -> None:
    followed = follow(exercise_id, build)
    assert followed.found_share >= 0.95
    assert followed.correlation is None or followed.correlation >= 0.9
