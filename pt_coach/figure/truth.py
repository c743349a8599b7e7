"""The drawn figure's 33 landmarks as an ideal pose model would give them, without any model.

For fast tests of everything behind the model. A landmark behind a limb has low visibility.
"""

import numpy as np
from numpy.typing import NDArray

from pt_coach.figure.camera import Camera
from pt_coach.figure.skeleton import Skeleton, Vector
from pt_coach.kinematics.landmarks import LANDMARK_COUNT, Landmark, PoseFrame

SEEN, OUTSIDE = 0.98, 0.15
# What the full pose model says of a landmark behind a limb: medians over drawn sets of six
# exercises from the side. It always believes in head, shoulders and hips.
_HIDDEN = {
    "SHOULDER": 0.98,
    "HIP": 0.98,
    "ELBOW": 0.11,
    "WRIST": 0.13,
    "PINKY": 0.10,
    "INDEX": 0.10,
    "THUMB": 0.10,
    "KNEE": 0.27,
    "ANKLE": 0.49,
    "HEEL": 0.62,
    "FOOT_INDEX": 0.66,
}
HIDDEN = np.array([_HIDDEN.get(mark.name.partition("_")[2], SEEN) for mark in Landmark])

# Places on the head: forward, left and up from its middle, metres.
_HEAD_POINTS = {
    Landmark.NOSE: (0.115, 0.0, -0.022),
    Landmark.LEFT_EYE_INNER: (0.092, 0.017, 0.008),
    Landmark.LEFT_EYE: (0.090, 0.031, 0.008),
    Landmark.LEFT_EYE_OUTER: (0.084, 0.044, 0.008),
    Landmark.RIGHT_EYE_INNER: (0.092, -0.017, 0.008),
    Landmark.RIGHT_EYE: (0.090, -0.031, 0.008),
    Landmark.RIGHT_EYE_OUTER: (0.084, -0.044, 0.008),
    Landmark.LEFT_EAR: (-0.010, 0.078, -0.004),
    Landmark.RIGHT_EAR: (-0.010, -0.078, -0.004),
    Landmark.MOUTH_LEFT: (0.093, 0.022, -0.055),
    Landmark.MOUTH_RIGHT: (0.093, -0.022, -0.055),
}
_JOINTS = {
    Landmark[f"{side.upper()}_{name}"]: f"{side}_{joint}"
    for side in ("left", "right")
    for name, joint in (
        ("SHOULDER", "shoulder"),
        ("ELBOW", "elbow"),
        ("WRIST", "wrist"),
        ("HIP", "hip"),
        ("KNEE", "knee"),
        ("ANKLE", "ankle"),
        ("HEEL", "heel"),
        ("FOOT_INDEX", "toe"),
    )
}
# Places on the hand: share of its length towards the fingers, metres towards the thumb.
_HAND_POINTS = {"PINKY": (0.50, -0.034), "INDEX": (0.53, 0.034), "THUMB": (0.36, 0.050)}

# Limbs that hide what is behind them: two joints and the radius that hides, metres.
_OPAQUE = (
    ("pelvis", "thoracic", 0.105),
    ("thoracic", "neck", 0.105),
    ("neck", "head", 0.06),
    ("head", "head", 0.095),
    *(
        (f"{side}_{a}", f"{side}_{b}", radius)
        for side in ("left", "right")
        for a, b, radius in (
            ("hip", "knee", 0.06),
            ("knee", "ankle", 0.042),
            ("shoulder", "elbow", 0.042),
            ("elbow", "wrist", 0.03),
        )
    ),
)
# A landmark inside its own limb is not hidden by it: this much of the ray is free, metres.
_OWN_DEPTH_M = 0.13


def landmark_points(body: Skeleton) -> NDArray[np.float64]:
    """(33, 3) where the landmarks are in the room, metres."""
    points = np.zeros((LANDMARK_COUNT, 3))
    middle, head = body.joints["head"], body.frames["head"]
    for mark, place in _HEAD_POINTS.items():
        points[mark] = middle + head @ np.array(place)
    for mark, joint in _JOINTS.items():
        points[mark] = body.joints[joint]
    for side in ("left", "right"):
        wrist, hand = body.joints[f"{side}_wrist"], body.frames[f"{side}_hand"]
        tip = body.joints[f"{side}_hand"]
        for name, (share, towards_thumb) in _HAND_POINTS.items():
            mark = Landmark[f"{side.upper()}_{name}"]
            points[mark] = wrist + (tip - wrist) * share + hand[:, 0] * towards_thumb
    return points


def _hidden(points: NDArray[np.float64], body: Skeleton, eye: Vector) -> NDArray[np.bool_]:
    """(33,) whether a limb lies between the landmark and the camera."""
    starts = np.array([body.joints[a] for a, _, _ in _OPAQUE])
    ends = np.array([body.joints[b] for _, b, _ in _OPAQUE])
    radii = np.array([r for _, _, r in _OPAQUE])
    rays = eye - points
    length = np.linalg.norm(rays, axis=1, keepdims=True)
    rays = rays / length
    ahead = np.arange(_OWN_DEPTH_M, 1.2, 0.05)[:, None, None]
    probes = (points + rays * ahead).reshape(-1, 1, 3)
    along = ends - starts
    span = np.maximum((along**2).sum(axis=1), 1e-9)
    from_start = probes - starts
    share = np.clip(np.einsum("pli,li->pl", from_start, along) / span, 0, 1)
    gap = from_start - share[..., None] * along
    inside = np.einsum("pli,pli->pl", gap, gap) < radii**2
    hidden: NDArray[np.bool_] = inside.any(axis=1).reshape(-1, len(points)).any(axis=0)
    return hidden


def true_pose_frame(t: float, body: Skeleton, camera: Camera) -> PoseFrame:
    """What an ideal pose model would say of the drawn figure.

    Args:
        t: the frame's time, s.
        body: solved joints in room axes.
        camera: from where it is seen.

    Returns:
        A frame whose landmarks are exact; x, y normalised to the picture, z relative to the
        hips in widths of the picture, world landmarks hip-centred in the camera's axes.
    """
    points = landmark_points(body)
    seen = camera.project(points)
    width, height = camera.size.width_px, camera.size.height_px
    image = np.zeros((LANDMARK_COUNT, 4), np.float32)
    image[:, 0], image[:, 1] = seen[:, 0] / width, seen[:, 1] / height
    hips = (points[Landmark.LEFT_HIP] + points[Landmark.RIGHT_HIP]) / 2
    hip_depth = camera.project(hips[None])[0, 2]
    image[:, 2] = (seen[:, 2] - hip_depth) * camera.focal_px / hip_depth / width
    outside = (image[:, :2] < 0).any(axis=1) | (image[:, :2] > 1).any(axis=1)
    hidden = _hidden(points, body, camera.position_m)
    visibility = np.where(outside, OUTSIDE, np.where(hidden, HIDDEN, SEEN))
    image[:, 3] = visibility
    world = np.zeros((LANDMARK_COUNT, 4), np.float32)
    world[:, :3] = (points - hips) @ camera.axes.T
    world[:, 3] = visibility
    return PoseFrame(t=t, image=image, world=world, size=camera.size)
