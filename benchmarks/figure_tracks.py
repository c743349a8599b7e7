"""Pose tracks of drawn sets: exact ones, or what the pose model sees in the pictures.

Tracks of the model are kept outside the repository, under a hash of everything that was drawn, so
that a change of a form rule or of the counting draws nothing anew.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import ModuleType

import numpy as np

from benchmarks.figure_conditions import Drawing
from pt_coach.figure import truth
from pt_coach.figure.furniture import furniture_of
from pt_coach.figure.passage import solve
from pt_coach.figure.render import picture
from pt_coach.figure.truth import true_pose_frame
from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.tracking.mediapipe_pose import MediapipePose
from pt_coach.tracking.ports import Frame
from pt_coach.tracking.pose_recording import read_recording, write_recording


@dataclass(frozen=True, slots=True)
class ExactTracks:
    """What an ideal pose model would see, kept under a hash of the demonstration and this code.

    Attributes:
        folder: where the tracks are kept.
    """

    folder: Path

    def track(self, drawing: Drawing) -> Sequence[PoseFrame]:
        """The true pose at every picture's time of a set."""
        made = hashlib.sha256(_code(truth, "*.py"))
        movement = drawing.movement
        plan = (movement.demonstration, movement.script, movement.build, movement.entry_s)
        made.update(repr((plan, drawing.camera, drawing.condition)).encode())
        return _kept(self.folder / f"{made.hexdigest()[:32]}.exact.npz", self._seen(drawing))

    @staticmethod
    def _seen(drawing: Drawing) -> Iterator[PoseFrame]:
        before, seen = None, None
        for t in drawing.times_s:
            figure = drawing.movement.pose_at(t)
            if seen is None or figure != before:
                body = solve(figure, drawing.movement.build)
                before, seen = figure, true_pose_frame(t, body, drawing.camera)
            yield replace(seen, t=t)


@dataclass(frozen=True, slots=True)
class ModelTracks:
    """What the pose model sees, drawn once and kept.

    Attributes:
        model: the pose model.
        folder: where the tracks are kept.
    """

    model: Path
    folder: Path

    def track(self, drawing: Drawing) -> Sequence[PoseFrame]:
        """The pose in every picture of a set."""
        name = _fingerprint(drawing, self.model)
        return _kept(self.folder / f"{name}.poses.npz", self._seen(drawing))

    def _seen(self, drawing: Drawing) -> Iterator[PoseFrame]:
        pose = MediapipePose(self.model)
        furniture = furniture_of(drawing.movement)
        for t in drawing.times_s:
            body = drawing.movement.joints_at(t)
            image = picture.render(
                body, drawing.movement.build, drawing.camera, drawing.look, furniture
            )
            yield pose.estimate(Frame(t, image))
        pose.close()


def _kept(path: Path, made: Iterator[PoseFrame]) -> Sequence[PoseFrame]:
    """The frames in a file, made now where there is none yet."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_recording(path, made)
    return read_recording(path)


@cache
def _file_hash(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


@cache
def _code(module: ModuleType, files: str) -> bytes:
    """A hash of the source files beside a module."""
    folder = Path(str(module.__file__)).parent
    return hashlib.sha256(
        b"".join(_file_hash(path) for path in sorted(folder.glob(files)))
    ).digest()


def _fingerprint(drawing: Drawing, model: Path) -> str:
    """A hash of everything that the picture is made from, the drawing code and the model."""
    made = hashlib.sha256(_code(picture, "*.py") + _file_hash(model))
    furniture = furniture_of(drawing.movement)
    camera = drawing.camera
    made.update(repr((camera, drawing.look, drawing.movement.build, furniture)).encode())
    for t in drawing.times_s:
        body = drawing.movement.joints_at(t)
        points = np.array([point for _, point in sorted(body.joints.items())])
        turns = np.array([frame for _, frame in sorted(body.frames.items())])
        made.update(np.round(points, 5).tobytes() + np.round(turns, 4).tobytes())
    return made.hexdigest()[:32]
