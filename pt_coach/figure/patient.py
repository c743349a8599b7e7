"""The drawn figure in the patient's place: told what to do next, it gives a picture for any `t`.

A plain state object: it reads no clock and starts no thread. Times are seconds on the caller's
clock and have to come in ascending order.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pt_coach.figure.build import AVERAGE
from pt_coach.figure.camera import Camera
from pt_coach.figure.furniture import Furniture, furniture_of
from pt_coach.figure.movement import DrawnRep, Movement
from pt_coach.figure.passage import Figure, Passage, between, get_up, joined, solve, upright, walk
from pt_coach.figure.render.picture import render
from pt_coach.figure.signs import Sign
from pt_coach.figure.skeleton import Pose, Skeleton


@dataclass(frozen=True, slots=True)
class DrawnSet:
    """The truth of one movement that the figure was told to do.

    Attributes:
        label: the movement's own label.
        start_s: when its lead-in began, on the caller's clock; getting into place came before.
        end_s: when it was or will be over.
        reps: the repetitions drawn to their end, on the caller's clock.
    """

    label: str
    start_s: float
    end_s: float
    reps: tuple[DrawnRep, ...]

    @property
    def hold_s(self) -> float:
        """Seconds held at the furthest point, all repetitions together."""
        return sum(rep.hold_s for rep in self.reps)


@dataclass(frozen=True, slots=True, eq=False)
class _Act:
    """What the figure does from a time on: a passage, then perhaps a movement."""

    begins_s: float
    passage: Passage
    movement: Movement | None = None
    stopped_s: float | None = None

    @property
    def movement_s(self) -> float:
        return self.begins_s + self.passage.duration_s

    def figure(self, t: float) -> Figure:
        now = t if self.stopped_s is None else min(t, self.stopped_s)
        if self.movement is None or now < self.movement_s:
            return self.passage.at(now - self.begins_s)
        return self.movement.pose_at(now - self.movement_s)


class FigurePatient:
    """The figure as a patient before the camera."""

    def __init__(self, camera: Camera, t: float = 0.0) -> None:
        """Stand still in the middle of the room.

        Args:
            camera: from where it is seen at first.
            t: the time now, in seconds on the caller's clock.
        """
        self.camera = camera
        self.build = AVERAGE
        self._acts = [_Act(t, Passage(upright((0.0, 0.0), 0.0)))]
        self._furniture = Furniture()
        self._shown: tuple[Figure, Camera] | None = None
        self._picture: NDArray[np.uint8] | None = None

    def begin(self, movement: Movement, t: float, camera: Camera | None = None) -> float:
        """Do a movement from now on: get into its start pose first, from whatever pose it is in.

        Args:
            movement: for the same build as this patient.
            t: the time now, s.
            camera: another place of the camera from now on.

        Returns:
            The time at which the movement's lead-in begins, s.
        """
        now = self.figure_at(t)
        if movement.entry_s > 0:
            passage = Passage(movement.pose_at(0.0))
        elif _same(now, movement.start_pose):
            passage = Passage(movement.start_pose)
        else:
            passage = between(now, movement.start_pose, self.build)
        self._stop(t)
        self._acts.append(_Act(t, passage, movement))
        self._furniture = furniture_of(movement)
        self._picture = None
        if camera is not None:
            self.camera = camera
        return self._acts[-1].movement_s

    def sign(self, sign: Sign, t: float) -> float:
        """Leave off what it is doing, give a sign with one arm and stay.

        Returns:
            The time at which the arm is back, s.
        """
        passage = sign.passage(self.figure_at(t))
        self._stop(t)
        self._acts.append(_Act(t, passage))
        return t + passage.duration_s

    def walk_in(self, t: float, camera: Camera) -> float:
        """Come from outside the picture to where the camera looks, and face it.

        Args:
            t: the time now, s.
            camera: its place from now on.

        Returns:
            The time at which the figure stands there, s.
        """
        passage = walk(camera.outside_m(), camera.look_at_m, camera.azimuth_deg)
        self._stop(t)
        self._acts.append(_Act(t, passage))
        self._furniture, self._picture = Furniture(), None
        self.camera = camera
        return t + passage.duration_s

    def leave(self, t: float) -> float:
        """Get up and walk to just outside the picture.

        Args:
            t: the time now, s.

        Returns:
            The time at which it stands there, s.
        """
        up = get_up(self.figure_at(t), self.build)
        last = up.at(up.duration_s)
        last = last if isinstance(last, Pose) else last.after
        away = walk(last.anchor_m, self.camera.outside_m(), last.heading_deg)
        passage = joined(up, away)
        self._stop(t)
        self._acts.append(_Act(t, passage))
        return t + passage.duration_s

    def figure_at(self, t: float) -> Figure:
        """The pose at `t`."""
        return self._acts[-1].figure(t)

    def skeleton_at(self, t: float) -> Skeleton:
        """The solved joints at `t`, metres in room axes."""
        return solve(self.figure_at(t), self.build)

    def frame_at(self, t: float) -> NDArray[np.uint8]:
        """(H, W, 3) RGB picture of the figure at `t`; the last one again while nothing moves."""
        shown = (self.figure_at(t), self.camera)
        if self._picture is None or self._shown != shown:
            self._shown = shown
            body = solve(shown[0], self.build)
            self._picture = render(body, self.build, self.camera, furniture=self._furniture)
        return self._picture

    def is_done(self, t: float) -> bool:
        """Whether what it was told to do last is over."""
        act = self._acts[-1]
        duration = act.movement.duration_s if act.movement is not None else 0.0
        return t >= act.movement_s + duration

    def drawn(self, t: float) -> tuple[DrawnSet, ...]:
        """The truth of everything drawn until `t`, one entry for each movement begun."""
        sets = []
        for act in self._acts:
            if act.movement is None:
                continue
            until = t if act.stopped_s is None else min(t, act.stopped_s)
            reps = [rep.later(act.movement_s) for rep in act.movement.reps]
            done = tuple(rep for rep in reps if rep.end_s <= until + 1e-9)
            start = act.movement_s + act.movement.entry_s
            end = min(act.movement_s + act.movement.duration_s, act.stopped_s or np.inf)
            sets.append(DrawnSet(act.movement.label, start, float(end), done))
        return tuple(sets)

    def _stop(self, t: float) -> None:
        last = self._acts[-1]
        self._acts[-1] = _Act(last.begins_s, last.passage, last.movement, t)


def _same(figure: Figure, pose: Pose) -> bool:
    return isinstance(figure, Pose) and figure == pose
