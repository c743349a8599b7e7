"""Drawn sets before a camera that falls over, seen by an ideal pose model."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pt_coach.exercises.definition import Exercise, Sides
from pt_coach.figure.camera import camera_for
from pt_coach.figure.movement import Movement
from pt_coach.figure.script import Script, ScriptedRep
from pt_coach.figure.truth import true_pose_frame
from pt_coach.kinematics.landmarks import PoseFrame, Side

FPS = 10.0
# In which the camera moves and nobody is seen.
FALLS_S = 0.5


def side_of(exercise: Exercise) -> Side | None:
    """The side that works, where one does."""
    return Side.LEFT if exercise.sides is Sides.ONE else None


def drawn(exercise: Exercise, *, fault: str | None = None, rest_s: float = 0.8) -> list[PoseFrame]:
    """The figure walks in, gets into place and does two repetitions with a rest after each."""
    sides = (Side.LEFT, Side.RIGHT) if exercise.sides is Sides.ALTERNATING else (Side.LEFT,) * 2
    reps = tuple(
        ScriptedRep(side=side, tempo_s=(1.2, 1.2, 1.2), rest_s=rest_s, fault=fault)
        for side in sides
    )
    camera = camera_for(Movement(exercise.demonstration, Script(reps)), exercise.camera, Side.LEFT)
    script = Script(reps, 2.0, 1.0)
    movement = Movement(exercise.demonstration, script, walk_in_from_m=camera.outside_m())
    return [
        true_pose_frame(n / FPS, movement.joints_at(n / FPS), camera)
        for n in range(int(movement.duration_s * FPS))
    ]


def rolled(frame: PoseFrame, quarters: int) -> PoseFrame:
    """The same pose in a picture turned by so many right angles."""
    if frame.image is None or frame.world is None:
        return frame
    image, world = frame.image.copy(), frame.world.copy()
    wide, high = frame.size.width_px, frame.size.height_px
    for _ in range(quarters):
        x, y = (image[:, 0] - 0.5) * wide, (image[:, 1] - 0.5) * high
        image[:, 0], image[:, 1] = 0.5 - y / wide, 0.5 + x / high
        world[:, 0], world[:, 1] = -world[:, 1], world[:, 0].copy()
    return replace(frame, image=image, world=world)


def fallen(
    frames: Iterable[PoseFrame], quarters: int, *, at_s: float, lies_s: float = 1e9
) -> Iterator[PoseFrame]:
    """The camera falls at a time, lies, and is set up again; nothing is seen while it moves."""
    for frame in frames:
        since_s = frame.t - at_s
        if 0.0 <= since_s < FALLS_S or lies_s <= since_s < lies_s + FALLS_S:
            yield replace(frame, image=None, world=None)
        else:
            yield rolled(frame, quarters if FALLS_S <= since_s < lies_s else 0)
