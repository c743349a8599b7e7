"""Frames of the drawn figure doing one repetition, as an ideal pose model would give them."""

import numpy as np

from pt_coach.figure.camera import HD, Camera, camera_for
from pt_coach.figure.movement import Movement
from pt_coach.figure.script import ScriptedRep, even_script
from pt_coach.figure.truth import true_pose_frame
from pt_coach.kinematics.kept_movement import KeptMovement, kept_movement
from pt_coach.kinematics.landmarks import PoseFrame, Side
from tests.library import LIBRARY


def movement_of(
    exercise_id: str, side: Side | None = None, fault: str | None = None
) -> tuple[Movement, Camera]:
    exercise = LIBRARY[exercise_id]
    rep = ScriptedRep(side=side, tempo_s=(1.5, 0.5, 1.5), fault=fault)
    script = even_script(1, side=side, rep=rep, lead_in_s=0.4)
    movement = Movement(exercise.demonstration, script)
    return movement, camera_for(movement, exercise.camera, side, size=HD)


def frames_of(
    exercise_id: str,
    side: Side | None = None,
    fault: str | None = None,
    *,
    t0: float = 0.0,
    fps: float = 15.0,
    tremor_m: float = 0.0,
) -> list[PoseFrame]:
    """One repetition from `t0` on.

    Args:
        tremor_m: standard deviation of what the model would be wrong by, in metres.
    """
    movement, camera = movement_of(exercise_id, side, fault)
    times = np.arange(0.0, movement.duration_s, 1 / fps)
    frames = [true_pose_frame(t0 + t, movement.joints_at(t), camera) for t in times.tolist()]
    rng = np.random.default_rng(1)
    px_per_m = camera.focal_px / camera.distance_m
    for frame in frames:
        assert frame.image is not None
        assert frame.world is not None
        shake = rng.normal(0.0, tremor_m, (33, 3))
        frame.world[:, :3] += shake
        frame.image[:, :2] += shake[:, :2] * px_per_m / (HD.width_px, HD.height_px)
    return frames


def kept(
    exercise_id: str, side: Side | None = None, fault: str | None = None, tremor_m: float = 0.0
) -> KeptMovement:
    made = kept_movement(frames_of(exercise_id, side, fault, tremor_m=tremor_m), 0.4)
    assert made is not None
    return made
