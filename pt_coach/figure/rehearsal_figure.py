"""The drawn person doing what a rehearsal asks for, over and over, as a picture for any time."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from pt_coach.figure.build import AVERAGE, Build
from pt_coach.figure.camera import Camera
from pt_coach.figure.gait import Gait, LegRaise, Performance, Turn, Walk
from pt_coach.figure.render.picture import render
from pt_coach.kinematics.landmarks import ImageSize, Side
from pt_coach.kinematics.observations import RehearsalTask

# A webcam on a table, at the end of a room.
ROOM_CAMERA = Camera(0.0, 0.9, 3.3, size=ImageSize(960, 540))
_NEAR_M, _FAR_M, _BESIDE_M = 0.8, -1.9, 2.8
USUAL = Gait(left_step_s=0.58, right_step_s=0.64)


def performance_of(task: RehearsalTask, gait: Gait = USUAL, build: Build = AVERAGE) -> Performance:
    """Once through a task; it ends where it begins.

    Args:
        task: which.
        gait: how it walks.
        build: of the body.
    """
    if task is RehearsalTask.TOWARDS:
        far, near = (_FAR_M, 0.0), (_NEAR_M, 0.0)
        there, back = Walk(far, near, gait), Walk(near, far, gait)
        return Performance((there, Turn(near, 0, 180), back, Turn(far, 180, 0)), build)
    if task is RehearsalTask.ACROSS:
        left, right = (0.0, _BESIDE_M), (0.0, -_BESIDE_M)
        there, back = Walk(right, left, gait), Walk(left, right, gait)
        return Performance((there, Turn(left, 90, -90), back, Turn(right, -90, 90)), build)
    raises = (LegRaise(Side.LEFT, 70, 6.0), LegRaise(Side.RIGHT, 55, 4.0))
    return Performance(raises, build)


class RehearsalFigure:
    """Draws itself at any time.

    Args:
        task: what it does.
        begun_s: when it begins, s on the caller's clock.
        camera: from where it is seen; the usual place without it.
    """

    def __init__(self, task: RehearsalTask, begun_s: float, camera: Camera | None = None) -> None:
        self.performance = performance_of(task)
        self.camera = camera or replace(ROOM_CAMERA)
        self._begun_s = begun_s

    def frame_at(self, t: float) -> NDArray[np.uint8]:
        """(H, W, 3) RGB picture at `t` seconds."""
        body = self.performance.skeleton_at(max(0.0, t - self._begun_s))
        return render(body, self.performance.build, self.camera)
