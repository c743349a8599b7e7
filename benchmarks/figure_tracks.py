"""Pose tracks of drawn sets: exact ones, or what the pose model sees in the pictures.

Tracks are kept outside the repository, under a hash of what was drawn, so that a change of a form
rule or of the counting draws nothing anew.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.figure_conditions import Drawing
from pt_coach.figure.furniture import furniture_of
from pt_coach.figure.passage import solve
from pt_coach.figure.render.picture import render
from pt_coach.figure.truth import true_pose_frame
from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.tracking.mediapipe_pose import MediapipePose
from pt_coach.tracking.ports import Frame
from pt_coach.tracking.pose_recording import read_recording, write_recording

# Moments of a set, as shares of its time, at which a change of the drawing code would show.
_LOOKED_AT = (0.0, 0.17, 0.23, 0.31, 0.44, 0.58, 0.71, 0.86)


@dataclass(frozen=True, slots=True)
class ExactTracks:
    """What an ideal pose model would see.

    Attributes:
        folder: where the tracks are kept.
    """

    folder: Path

    def track(self, drawing: Drawing) -> Sequence[PoseFrame]:
        """The true pose at every picture's time of a set."""
        name = _plan_hash(drawing).hexdigest()[:32]
        return _kept(self.folder / f"{name}.exact.npz", self.seen(drawing))

    @staticmethod
    def seen(drawing: Drawing) -> Iterator[PoseFrame]:
        """Frame by frame."""
        before, seen = None, None
        for t in drawing.times_s:
            figure = drawing.movement.pose_at(t)
            if seen is None or figure != before:
                body = solve(figure, drawing.movement.build)
                before, seen = figure, true_pose_frame(t, body, drawing.camera)
            yield replace(seen, t=t)


@dataclass(frozen=True, slots=True)
class ModelTracks:
    """What the pose model sees in the pictures.

    Attributes:
        model: the pose model.
        folder: where the tracks are kept.
    """

    model: Path
    folder: Path

    def track(self, drawing: Drawing) -> Sequence[PoseFrame]:
        """The pose in every picture of a set."""
        made = _plan_hash(drawing)
        made.update(_file_hash(self.model))
        for share in _LOOKED_AT[::3]:
            made.update(_picture(drawing, share * drawing.movement.duration_s).tobytes())
        name = made.hexdigest()[:32]
        return _kept(self.folder / f"{name}.poses.npz", self._seen(drawing))

    def _seen(self, drawing: Drawing) -> Iterator[PoseFrame]:
        pose = MediapipePose(self.model)
        for t in drawing.times_s:
            yield pose.estimate(Frame(t, _picture(drawing, t)))
        pose.close()


def _picture(drawing: Drawing, t: float) -> NDArray[np.uint8]:
    movement = drawing.movement
    furniture = furniture_of(movement)
    body = movement.joints_at(t)
    return render(body, movement.build, drawing.camera, drawing.look, furniture)


def _kept(path: Path, made: Iterator[PoseFrame]) -> Sequence[PoseFrame]:
    """The frames in a file, made now where there is none yet."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_recording(path, made)
    return read_recording(path)


@cache
def _file_hash(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def _plan_hash(drawing: Drawing) -> "hashlib._Hash":
    """Of all that was asked to be drawn, and of a few moments as they are drawn."""
    movement = drawing.movement
    plan = (movement.demonstration, movement.script, movement.build, movement.entry_s)
    made = hashlib.sha256(repr((plan, drawing.camera, drawing.condition)).encode())
    for share in _LOOKED_AT:
        body = movement.joints_at(share * movement.duration_s)
        seen = true_pose_frame(0.0, body, drawing.camera)
        assert seen.image is not None
        made.update(np.round(seen.image, 4).tobytes())
    return made
