"""People of sticks who walk and raise a leg, as a perfect pose model would see them."""

from dataclasses import dataclass, replace
from math import cos, pi, sin

import numpy as np
from numpy.typing import NDArray

from pt_coach.kinematics.landmarks import LANDMARK_COUNT, ImageSize, Landmark, PoseFrame

SIZE = ImageSize(1280, 720)


@dataclass(frozen=True)
class Walker:
    """Walks across the picture, or towards the camera, in place of its own choosing.

    Attributes:
        left_s, right_s: from the other foot coming down to this one.
        torso_px: size in the picture (at first, when it comes nearer).
        speed_torsos: a second.
        swap: pictures in which the model takes left for right, by number.
    """

    left_s: float = 0.6
    right_s: float = 0.6
    torso_px: float = 90.0
    speed_torsos: float = 1.8
    swap: frozenset[int] = frozenset()

    def phase(self, t: float) -> float:
        """Half a turn for each step; the left foot is furthest ahead at a quarter."""
        stride = self.left_s + self.right_s
        whole, rest = divmod(t, stride)
        # The right step follows the left foot's coming down.
        share = (
            rest / self.right_s if rest < self.right_s else 1 + (rest - self.right_s) / self.left_s
        )
        return pi / 2 + 2 * pi * whole + pi * share


def across(walker: Walker, seconds: float, per_s: float) -> list[PoseFrame]:
    """From left to right through the picture, seen from the side."""
    frames = []
    for n in range(round(seconds * per_s)):
        t = n / per_s
        unit = walker.torso_px
        hips = (100 + walker.speed_torsos * unit * t, 320.0)
        swing = 0.75 * sin(walker.phase(t))
        points = _standing(hips, unit, wide=0.08)
        for side, way in (("LEFT", 1), ("RIGHT", -1)):
            points[Landmark[f"{side}_KNEE"]] = (
                hips[0] + way * swing * unit / 2,
                hips[1] + 0.75 * unit,
            )
            points[Landmark[f"{side}_ANKLE"]] = hips[0] + way * swing * unit, hips[1] + 1.5 * unit
        frames.append(_frame(t, points, swapped=n in walker.swap))
    return frames


def towards(walker: Walker, seconds: float, per_s: float) -> list[PoseFrame]:
    """Nearer and nearer, seen from the front."""
    frames = []
    for n in range(round(seconds * per_s)):
        t = n / per_s
        unit = walker.torso_px * (1 + 0.12 * t)
        points = _standing((640.0, 300.0), unit, wide=0.8)
        lift = 0.25 * sin(walker.phase(t)) * unit
        points[Landmark.LEFT_ANKLE, 1] += max(0.0, lift)
        points[Landmark.RIGHT_ANKLE, 1] += max(0.0, -lift)
        frames.append(_frame(t, points))
    return frames


@dataclass(frozen=True)
class Raiser:
    """Raises the left leg and then the right one.

    Attributes:
        left_s, right_s: how long a foot is off the floor.
        left, right: height of the knee in shares of the leg; the foot goes as high.
        sway_deg: of the trunk to either side while on one leg.
        unit_px: length of the torso.
    """

    left_s: float = 5.0
    right_s: float = 3.0
    left: float = 0.3
    right: float = 0.2
    sway_deg: float = 0.0
    unit_px: float = 150.0


def legs(raiser: Raiser, per_s: float, *, wide: float = 0.8) -> list[PoseFrame]:
    """Two seconds on both feet before, between and after."""
    unit, leg = raiser.unit_px, 1.5 * raiser.unit_px
    first = 2.0, 2.0 + raiser.left_s
    second = first[1] + 2.0, first[1] + 2.0 + raiser.right_s
    frames = []
    for n in range(round((second[1] + 2.0) * per_s)):
        t = n / per_s
        points = _standing((640.0, 330.0), unit, wide=wide)
        for side, (up, down), high in (
            ("LEFT", first, raiser.left),
            ("RIGHT", second, raiser.right),
        ):
            if up <= t < down:
                points[Landmark[f"{side}_KNEE"], 1] -= high * leg
                points[Landmark[f"{side}_ANKLE"], 1] -= high * leg
                lean = np.radians(raiser.sway_deg) * sin(2 * pi * t / 1.5)
                for part in ("LEFT_SHOULDER", "RIGHT_SHOULDER"):
                    points[Landmark[part], 0] += unit * sin(lean)
                    points[Landmark[part], 1] += unit * (1 - cos(lean))
        frames.append(_frame(t, points))
    return frames


def mirrored(frames: list[PoseFrame]) -> list[PoseFrame]:
    """The same person in a mirror: what was left is right."""
    found = []
    for frame in frames:
        assert frame.image is not None
        image = frame.image[_OTHER].copy()
        image[:, 0] = 1.0 - image[:, 0]
        found.append(replace(frame, image=image))
    return found


def larger(frames: list[PoseFrame], times: int) -> list[PoseFrame]:
    """The same in a picture of more pixels."""
    size = ImageSize(SIZE.width_px * times, SIZE.height_px * times)
    return [replace(frame, size=size) for frame in frames]


def _other(mark: Landmark) -> Landmark:
    name = mark.name
    for a, b in (("LEFT", "RIGHT"), ("RIGHT", "LEFT")):
        if a in name:
            return Landmark[name.replace(a, b)]
    return mark


_OTHER = [int(_other(mark)) for mark in Landmark]


def _standing(hips: tuple[float, float], unit: float, wide: float) -> NDArray[np.float64]:
    """(33, 2) pixels; seen from the front the left side is at the right of the picture."""
    points = np.full((LANDMARK_COUNT, 2), (hips[0], hips[1] - 1.3 * unit))
    for side, way in (("LEFT", 1), ("RIGHT", -1)):
        for part, apart, below in (
            ("SHOULDER", 1.0, -1.0),
            ("HIP", 0.55, 0.0),
            ("KNEE", 0.55, 0.75),
            ("ANKLE", 0.55, 1.5),
        ):
            place = hips[0] + way * apart * wide * unit / 2, hips[1] + below * unit
            points[Landmark[f"{side}_{part}"]] = place
    return points


def _frame(t: float, points: NDArray[np.float64], *, swapped: bool = False) -> PoseFrame:
    image = np.ones((LANDMARK_COUNT, 4))
    image[:, :2] = points / (SIZE.width_px, SIZE.height_px)
    if swapped:
        lower = [int(m) for m in Landmark if "KNEE" in m.name or "ANKLE" in m.name]
        image[lower] = image[[_OTHER[i] for i in lower]]
    return PoseFrame(t, image, None, SIZE)
