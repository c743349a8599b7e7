"""A stick person in metres, placed anywhere and seen by a camera far away."""

from collections.abc import Iterable, Mapping, Sequence
from math import cos, radians, sin

import numpy as np

from pt_coach.kinematics.conditioning import Body, Conditioner
from pt_coach.kinematics.joint_angles import Vector3, cross
from pt_coach.kinematics.landmarks import LANDMARK_COUNT, ImageSize, Landmark, PoseFrame

HD = ImageSize(1280, 720)
RIGHT, LEFT, UP, DOWN = (1.0, 0.0, 0.0), (-1.0, 0.0, 0.0), (0.0, -1.0, 0.0), (0.0, 1.0, 0.0)
TO_CAMERA, AWAY = (0.0, 0.0, -1.0), (0.0, 0.0, 1.0)

# Forward out of the chest, to the person's left, up the trunk; metres from between the hips.
_HALF: Mapping[str, Vector3] = {
    "NOSE": (0.12, 0.0, 0.72),
    "EYE_INNER": (0.10, 0.02, 0.75),
    "EYE": (0.10, 0.03, 0.75),
    "EYE_OUTER": (0.09, 0.05, 0.75),
    "EAR": (0.0, 0.07, 0.72),
    "MOUTH": (0.10, 0.02, 0.68),
    "SHOULDER": (0.0, 0.18, 0.50),
    "ELBOW": (0.0, 0.20, 0.22),
    "WRIST": (0.0, 0.20, -0.04),
    "PINKY": (0.0, 0.21, -0.12),
    "INDEX": (0.02, 0.20, -0.13),
    "THUMB": (0.03, 0.19, -0.10),
    "HIP": (0.0, 0.10, 0.0),
    "KNEE": (0.0, 0.10, -0.42),
    "ANKLE": (0.0, 0.10, -0.84),
    "HEEL": (-0.05, 0.10, -0.90),
    "FOOT_INDEX": (0.15, 0.10, -0.90),
}
Points = dict[Landmark, Vector3]


def _whole(half: Mapping[str, Vector3]) -> Points:
    points: Points = {}
    for mark in Landmark:
        words = mark.name.split("_")
        name = "_".join(word for word in words if word not in ("LEFT", "RIGHT"))
        forward, left, up = half[name]
        points[mark] = (forward, -left if "RIGHT" in words else left, up)
    return points


def person(**moved: Vector3) -> Points:
    """Upright, arms down; `knee=(f, l, u)` moves both knees, `left_knee=` one."""
    both = {name.upper(): to for name, to in moved.items() if name.upper() in _HALF}
    points = _whole({**_HALF, **both})
    for name, to in moved.items():
        if name.upper() not in _HALF:
            points[Landmark[name.upper()]] = to
    return points


STANDING = person()
SEATED = person(
    knee=(0.42, 0.1, 0.0),
    ankle=(0.42, 0.1, -0.42),
    heel=(0.37, 0.1, -0.48),
    foot_index=(0.57, 0.1, -0.48),
)
# Chest down: forward is towards the floor.
ALL_FOURS = person(
    knee=(0.42, 0.1, 0.0),
    ankle=(0.42, 0.1, -0.42),
    heel=(0.40, 0.1, -0.45),
    foot_index=(0.46, 0.1, -0.50),
    elbow=(0.27, 0.2, 0.5),
    wrist=(0.52, 0.2, 0.5),
)
PLANK = person(elbow=(0.27, 0.2, 0.5), wrist=(0.52, 0.2, 0.5))
LYING = STANDING


def turned(yaw_deg: float) -> Vector3:
    """Where the chest points for a person turned from the camera, 90 to the picture's right."""
    return (sin(radians(yaw_deg)), 0.0, -cos(radians(yaw_deg)))


def in_space(points: Points, *, up: Vector3 = UP, chest: Vector3 = TO_CAMERA) -> list[Vector3]:
    """World landmarks, x right, y down, z away, metres."""
    left = cross(up, chest)
    return [
        (
            f * chest[0] + s * left[0] + u * up[0],
            f * chest[1] + s * left[1] + u * up[1],
            f * chest[2] + s * left[2] + u * up[2],
        )
        for f, s, u in (points[mark] for mark in Landmark)
    ]


def seen_by_camera(
    world: Sequence[Vector3],
    *,
    t: float = 0.0,
    size: ImageSize = HD,
    px_per_m: float = 200.0,
    middle_px: tuple[float, float] | None = None,
    hidden: Iterable[Landmark] = (),
    depth: bool = True,
) -> PoseFrame:
    """A frame of a camera so far away that nothing is foreshortened by distance."""
    cx, cy = middle_px or (size.width_px / 2, size.height_px / 2)
    image = np.zeros((LANDMARK_COUNT, 4))
    rows = np.zeros((LANDMARK_COUNT, 4))
    for i, (x, y, z) in enumerate(world):
        image[i] = ((cx + x * px_per_m) / size.width_px, (cy + y * px_per_m) / size.height_px, z, 1)
        rows[i] = (x, y, z, 1)
    for mark in hidden:
        image[mark, 3] = rows[mark, 3] = 0.1
    return PoseFrame(t, image, rows if depth else None, size)


def body_of(
    points: Points,
    *,
    up: Vector3 = UP,
    chest: Vector3 = TO_CAMERA,
    t: float = 0.0,
    hidden: Iterable[Landmark] = (),
    depth: bool = True,
) -> Body:
    """The conditioned first frame of a person."""
    frame = seen_by_camera(in_space(points, up=up, chest=chest), t=t, hidden=hidden, depth=depth)
    return Conditioner().update(frame)


def no_pose(t: float, size: ImageSize = HD) -> PoseFrame:
    """A frame in which nobody was found."""
    return PoseFrame(t, None, None, size)
