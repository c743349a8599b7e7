"""A drawn person who walks and raises a leg as somebody does before a camera, with the truth of it.

A walk is told in steps: how long each side's step takes, how far the trunk sways. When a foot comes
down ahead of the other is therefore known exactly, whatever a camera or a model makes of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import atan2, cos, degrees, hypot, pi, sin

import numpy as np

from pt_coach.figure.angles import BASE_ANGLES, resolve
from pt_coach.figure.build import AVERAGE, Build
from pt_coach.figure.passage import Blend, Figure, solve, upright
from pt_coach.figure.path import ease
from pt_coach.figure.skeleton import Pose, Skeleton
from pt_coach.kinematics.landmarks import BodyPosition, Side

_RAMP_S = 0.5
_TURNING_DEG_PER_S = 120.0


@dataclass(frozen=True, slots=True)
class Gait:
    """How somebody walks.

    Attributes:
        left_step_s: from the right foot coming down to the left foot coming down.
        right_step_s: from the left foot coming down to the right foot coming down.
        step_m: how far the body gets in one step.
        sway_deg: the spine's bend to each side, over the leg that carries.
        stride_deg: swing of the hips to the front and to the back.
        lift_deg: bend of the knee while the leg swings.
    """

    left_step_s: float = 0.60
    right_step_s: float = 0.60
    step_m: float = 0.56
    sway_deg: float = 2.0
    stride_deg: float = 21.0
    lift_deg: float = 40.0

    def step_s(self, side: Side) -> float:
        """How long the step of a side takes, s."""
        return self.left_step_s if side is Side.LEFT else self.right_step_s


@dataclass(frozen=True, slots=True)
class Strike:
    """A leg is furthest forward; the feet are furthest apart up to 0.1 s later (`step_times_s`).

    Attributes:
        t: s from the beginning.
        side: which leg.
    """

    t: float
    side: Side


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk in a straight line, from standing to standing; the left foot goes first.

    Attributes:
        from_m: x, y of the first place on the floor, metres.
        to_m: the last place.
        gait: how.
    """

    from_m: tuple[float, float]
    to_m: tuple[float, float]
    gait: Gait = Gait()

    @property
    def heading_deg(self) -> float:
        """Where it goes."""
        return degrees(atan2(self.to_m[1] - self.from_m[1], self.to_m[0] - self.from_m[0]))

    @property
    def steps(self) -> int:
        """How often a foot comes down ahead of the other."""
        far = hypot(self.to_m[0] - self.from_m[0], self.to_m[1] - self.from_m[1])
        return max(2, round(far / self.gait.step_m))

    @property
    def strikes(self) -> tuple[Strike, ...]:
        """When the feet come down, and which."""
        found, t = [], self.gait.left_step_s / 2
        for n in range(self.steps):
            side = Side.LEFT if n % 2 == 0 else Side.RIGHT
            found.append(Strike(t, side))
            t += self.gait.step_s(side.other)
        return tuple(found)

    @property
    def duration_s(self) -> float:
        """From the first to the last moment."""
        last = self.strikes[-1]
        return last.t + self.gait.step_s(last.side) / 2

    def at(self, t: float) -> Pose:
        """The pose at `t` seconds."""
        gait, phase = self.gait, self._phase(t)
        share = phase / (pi * self.steps)
        # The stride grows at the start and shrinks at the end, so that standing and walking meet.
        size = max(0.0, min(1.0, t / _RAMP_S, (self.duration_s - t) / _RAMP_S))
        angles = dict(upright((0.0, 0.0), 0.0).angles)
        for side, way in ((Side.LEFT, 1.0), (Side.RIGHT, -1.0)):
            swing, lift = way * sin(phase), max(0.0, way * cos(phase))
            angles[f"{side}_hip_flexion"] = size * (6 + gait.stride_deg * swing)
            angles[f"{side}_knee_flexion"] = 3 + size * (6 + gait.lift_deg * lift)
            angles[f"{side}_ankle_plantarflexion"] = size * (-2 - 8 * swing + 14 * lift)
            angles[f"{side}_shoulder_flexion"] = size * -20 * swing
            angles[f"{side}_elbow_flexion"] = 12 + size * 10
        angles["trunk_side_bend"] = -size * gait.sway_deg * cos(phase)
        x = self.from_m[0] * (1 - share) + self.to_m[0] * share
        y = self.from_m[1] * (1 - share) + self.to_m[1] * share
        return replace(upright((x, y), self.heading_deg), angles=angles)

    def _phase(self, t: float) -> float:
        """Half a turn for each step: the left foot is furthest ahead at a quarter turn."""
        marks = [(0.0, 0.0), *((s.t, pi / 2 + n * pi) for n, s in enumerate(self.strikes))]
        marks.append((self.duration_s, pi * self.steps))
        for (t0, p0), (t1, p1) in pairwise(marks):
            if t <= t1:
                return p0 + (p1 - p0) * max(0.0, t - t0) / (t1 - t0)
        return pi * self.steps


@dataclass(frozen=True, slots=True)
class Turn:
    """Turning round on the spot.

    Attributes:
        at_m: where.
        from_deg: heading before.
        to_deg: heading after.
    """

    at_m: tuple[float, float]
    from_deg: float
    to_deg: float

    @property
    def duration_s(self) -> float:
        """How long it takes."""
        return max(0.6, abs(self.to_deg - self.from_deg) / _TURNING_DEG_PER_S)

    def at(self, t: float) -> Pose:
        """The pose at `t` seconds."""
        share = ease(t / self.duration_s)
        return upright(self.at_m, self.from_deg * (1 - share) + self.to_deg * share)


@dataclass(frozen=True, slots=True)
class LegRaise:
    """Standing on one leg with the other knee raised.

    Attributes:
        side: whose knee goes up.
        hip_deg: how far.
        hold_s: how long it stays up.
        way_s: how long it takes to get up, and down.
        lean_deg: bend of the spine to the side of the leg that carries.
        sway_deg: bend of the spine to either side of that, to and fro once in 2 s.
        heading_deg: where the person faces.
        at_m: where it stands.
    """

    side: Side
    hip_deg: float = 70.0
    hold_s: float = 5.0
    way_s: float = 0.9
    lean_deg: float = 3.0
    sway_deg: float = 0.0
    heading_deg: float = 0.0
    at_m: tuple[float, float] = (0.0, 0.0)

    @property
    def duration_s(self) -> float:
        """With a second of standing before and after."""
        return self.hold_s + 2 * self.way_s + 2.0

    def at(self, t: float) -> Pose:
        """The pose at `t` seconds."""
        way_s = self.way_s
        share = min(ease((t - 1.0) / way_s), 1.0 - ease((t - 1.0 - way_s - self.hold_s) / way_s))
        angles = resolve({**BASE_ANGLES[BodyPosition.STANDING], "knee_flexion": 0}, None)
        angles[f"{self.side.other}_ankle_plantarflexion"] = 0.0
        angles[f"{self.side}_hip_flexion"] = self.hip_deg * share
        angles[f"{self.side}_knee_flexion"] = self.hip_deg * 1.15 * share
        lean = self.lean_deg * (-1 if self.side is Side.LEFT else 1) + self.sway_deg * sin(pi * t)
        angles["trunk_side_bend"] = lean * share
        return Pose(
            BodyPosition.STANDING,
            angles,
            ("feet",),
            anchor_m=self.at_m,
            heading_deg=self.heading_deg,
        )


Part = Walk | Turn | LegRaise


@dataclass(frozen=True, slots=True)
class Performance:
    """Parts one after the other, again and again.

    Attributes:
        parts: what is done.
        build: of the body.
    """

    parts: Sequence[Part]
    build: Build = AVERAGE

    @property
    def duration_s(self) -> float:
        """Once through."""
        return sum(part.duration_s for part in self.parts)

    @property
    def strikes(self) -> tuple[Strike, ...]:
        """When the feet come down, once through."""
        found: list[Strike] = []
        begun = 0.0
        for part in self.parts:
            if isinstance(part, Walk):
                found += [Strike(begun + one.t, one.side) for one in part.strikes]
            begun += part.duration_s
        return tuple(found)

    def figure_at(self, t: float) -> Figure:
        """The figure at `t` seconds; two poses are blended where one part meets the next."""
        t = t % self.duration_s
        for n, part in enumerate(self.parts):
            if t <= part.duration_s:
                after = self.parts[(n + 1) % len(self.parts)]
                left = part.duration_s - t
                if left < _MEET_S:
                    return Blend(part.at(t), after.at(0.0), ease(1 - left / _MEET_S))
                return part.at(t)
            t -= part.duration_s
        return self.parts[-1].at(self.parts[-1].duration_s)

    def skeleton_at(self, t: float) -> Skeleton:
        """The solved joints at `t`, metres in room axes."""
        return solve(self.figure_at(t), self.build)


_MEET_S = 0.15


def step_times_s(walk: Walk, build: Build = AVERAGE) -> dict[Side, float]:
    """From the moment that one foot is furthest ahead to the next such moment, as it is drawn.

    Args:
        walk: of at least four steps.
        build: of the body.

    Returns:
        Means of steady walking, s, by the side of the foot that comes to be ahead.
    """
    t = np.arange(_RAMP_S, walk.duration_s - _RAMP_S, 0.01)
    along = np.array(walk.to_m) - np.array(walk.from_m)
    bodies = [solve(walk.at(float(one)), build).joints for one in t]
    apart = np.array([float((b["left_ankle"] - b["right_ankle"])[:2] @ along) for b in bodies])
    sizes = np.abs(apart)
    tops = [
        n
        for n in range(1, len(t) - 1)
        if sizes[n] > sizes[n - 1] and sizes[n] >= sizes[n + 1] and sizes[n] > 0.5 * sizes.max()
    ]
    times: dict[Side, list[float]] = {side: [] for side in Side}
    for before, after in pairwise(tops):
        times[Side.LEFT if apart[after] > 0 else Side.RIGHT].append(float(t[after] - t[before]))
    return {side: float(np.mean(some)) for side, some in times.items()}
