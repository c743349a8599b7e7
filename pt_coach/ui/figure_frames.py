"""Pictures of the figure doing an exercise, for cards and demonstrations. Knows no widget.

One repetition goes out and comes back the same way, so the pictures of the way out, drawn once
each, make the whole loop. They are kept packed: half a megabyte each is 50 kB so, and unpacking
takes 1 ms.
"""

import zlib
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from pt_coach.exercises.definition import Exercise, Sides
from pt_coach.figure.build import AVERAGE
from pt_coach.figure.camera import Camera, camera_for
from pt_coach.figure.furniture import Furniture, furniture_of
from pt_coach.figure.movement import Movement
from pt_coach.figure.render.look import Look
from pt_coach.figure.render.picture import render
from pt_coach.figure.script import ScriptedRep, Tempo, even_script, tempo_for
from pt_coach.kinematics.landmarks import ImageSize, Side

Picture = NDArray[np.uint8]

# Pictures of the way out; the eye takes 30 of them in two seconds for a smooth movement.
STEPS = 30
REST_S = 0.8
_LOOK = Look(mat=True)


def tempo_of(exercise: Exercise, tempo: tuple[float, ...] | None, hold_s: float | None) -> Tempo:
    """Out, hold and back of one repetition in seconds, as prescribed or as usual."""
    out, hold, back = tempo_for(exercise, tempo)
    return out, max(hold, hold_s or 0.0), back


@dataclass(frozen=True, slots=True)
class Step:
    """One picture of the loop: how far out, and on which repetition of the loop."""

    rep: int
    share: int


class FigureLoop:
    """The figure's loop for one exercise at one size.

    The movement is worked out with the first picture: of the tiles of all exercises, most are out
    of sight.

    Args:
        exercise: what is shown.
        side: working side, None for both (an alternating exercise shows both in turn).
        tempo: out, hold, back in seconds.
        size: of the pictures.
        fault: id of a fault that the figure makes on purpose; None to do it right.
    """

    def __init__(
        self,
        exercise: Exercise,
        side: Side | None,
        tempo: Tempo,
        size: ImageSize,
        fault: str | None = None,
    ) -> None:
        made = exercise.demonstration.faults.get(fault) if fault is not None else None
        own = made.tempo if made is not None else None
        self.tempo = tempo if own is None else (own[0], own[1], own[2])
        self.size = size
        alternating = exercise.sides is Sides.ALTERNATING
        if side is None and exercise.sides is Sides.ONE:
            side = Side.LEFT
        script = even_script(
            2 if alternating else 1,
            side=side,
            alternating=alternating,
            rep=ScriptedRep(side=side, tempo_s=(1.0, 0.0, 1.0), fault=fault),
            lead_in_s=0.0,
        )
        self._exercise, self._side, self._script = exercise, side, script
        self._packed: dict[Step, bytes] = {}

    @cached_property
    def _movement(self) -> Movement:
        return Movement(self._exercise.demonstration, self._script)

    @cached_property
    def _camera(self) -> Camera:
        asked = self._exercise.camera
        return camera_for(self._movement, asked, self._side, size=self.size, fill=0.9)

    @cached_property
    def _furniture(self) -> Furniture:
        return furniture_of(self._movement)

    @property
    def rep_s(self) -> float:
        """Seconds of one repetition with the pause after it."""
        return sum(self.tempo) + REST_S

    def step_at(self, t: float) -> Step:
        """Which picture belongs to `t` seconds from the loop's beginning."""
        rep, within = divmod(t, self.rep_s)
        out, hold, back = self.tempo
        if within < out:
            share = within / out
        elif within < out + hold:
            share = 1.0
        else:
            share = max(0.0, 1.0 - (within - out - hold) / back) if back else 0.0
        return Step(int(rep) % len(self._script.reps), round(share * (STEPS - 1)))

    def picture(self, step: Step) -> Picture:
        """(H, W, 3) RGB; drawn at the first call, kept afterwards."""
        if step in self._packed:
            flat = np.frombuffer(zlib.decompress(self._packed[step]), np.uint8)
            return flat.reshape(self.size.height_px, self.size.width_px, 3)
        rep = self._movement.reps[step.rep]
        gone = step.share / (STEPS - 1)
        picture = self._draw(rep.start_s + gone * (rep.peak_s - rep.start_s))
        self._packed[step] = zlib.compress(picture.tobytes(), level=1)
        return picture

    def forget(self) -> None:
        """Give the pictures' memory back."""
        self._packed.clear()

    def _draw(self, t: float) -> Picture:
        joints = self._movement.joints_at(t)
        return render(joints, AVERAGE, self._camera, _LOOK, self._furniture)
