"""The room behind the figure: wall, skirting board, floor, mat and the soft shadow on it."""

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from pt_coach.figure.camera import Camera
from pt_coach.figure.render.look import Look
from pt_coach.figure.skeleton import Skeleton

Picture = NDArray[np.uint8]

# The wall stands across the camera's view, behind the figure.
_WALL_BEHIND_M = 1.5
_SKIRTING_M = 0.09
_MAT_HALF_M = (0.98, 0.34)
# Rows that are worked out at a time: all at once take 80 MB for a moment.
_BAND_PX = 60
_SHADOW_SCALE = 4
_SHADOW_DEPTH = 0.42

# Pairs of joints that throw a shadow, and the width of the limb between them in metres.
_LIMBS = (
    ("pelvis", "thoracic", 0.17),
    ("thoracic", "neck", 0.17),
    ("head", "neck", 0.10),
    *(
        (f"{side}_{a}", f"{side}_{b}", width)
        for side in ("left", "right")
        for a, b, width in (
            ("hip", "knee", 0.09),
            ("knee", "ankle", 0.06),
            ("heel", "toe", 0.05),
            ("shoulder", "elbow", 0.055),
            ("elbow", "wrist", 0.045),
            ("wrist", "hand", 0.045),
        )
    ),
)


@lru_cache(maxsize=4)
def background(camera: Camera, look: Look) -> Picture:
    """(H, W, 3) the empty room, or the plain colour of the look; made once for a camera."""
    size = camera.size
    if look.plain is not None:
        return np.full((size.height_px, size.width_px, 3), look.plain, np.uint8)
    room = np.empty((size.height_px, size.width_px, 3), np.float32)
    for top in range(0, size.height_px, _BAND_PX):
        bottom = min(top + _BAND_PX, size.height_px)
        room[top:bottom] = _walls_and_floor(camera, look, top, bottom)
    if look.mat:
        _lay_mat(room, camera, look)
    cv2.GaussianBlur(room, (3, 3), 0.6, dst=room)
    room *= look.light
    np.clip(room, 0, 255, out=room)
    return room.astype(np.uint8)


def _walls_and_floor(camera: Camera, look: Look, top: int, bottom: int) -> NDArray[np.float32]:
    """(bottom - top, W, 3) colours of these rows of the picture."""
    size = camera.size
    ys, xs = np.mgrid[top:bottom, 0 : size.width_px].astype(np.float32)
    right, down, forward = camera.axes.astype(np.float32)
    rays = (
        forward
        + ((xs - size.width_px / 2) / camera.focal_px)[..., None] * right
        + ((ys - size.height_px / 2) / camera.focal_px)[..., None] * down
    )
    level = forward * np.array([1, 1, 0], np.float32)
    level /= np.linalg.norm(level)
    to_wall = (camera.distance_m + _WALL_BEHIND_M) / np.maximum(rays @ level, 1e-3)
    height = camera.height_m + rays[..., 2] * to_wall
    to_floor = camera.height_m / np.maximum(-rays[..., 2], 1e-4)
    wall = _wall_colours(height, xs / size.width_px, look)
    floor = _floor_colours(to_wall / np.maximum(to_floor, 1e-3), look)
    rows: NDArray[np.float32] = np.where((height < 0)[..., None], floor, wall)
    return rows


def _wall_colours(
    height: NDArray[np.float32], across: NDArray[np.float32], look: Look
) -> NDArray[np.float32]:
    base = np.array(look.wall, np.float32)
    light = 0.93 + 0.055 * np.clip(height / 2.0, 0, 1.2) - 0.05 * across
    colours = base * light[..., None]
    board = (height < _SKIRTING_M)[..., None]
    lit: NDArray[np.float32] = np.where(
        board, base * (1.03 * (light + 0.02))[..., None], colours
    ).astype(np.float32)
    return lit


def _floor_colours(nearness: NDArray[np.float32], look: Look) -> NDArray[np.float32]:
    """Plain, a little darker towards the wall."""
    base = np.array(look.floor, np.float32)
    light = 0.86 + 0.12 * np.clip((nearness - 1) / 2.5, 0, 1)
    lit: NDArray[np.float32] = (base * light[..., None]).astype(np.float32)
    return lit


def _lay_mat(room: NDArray[np.float32], camera: Camera, look: Look) -> None:
    """A mat with its long side along the body's usual lie."""
    half = np.array(_MAT_HALF_M)
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * half
    if abs(np.cos(np.radians(camera.azimuth_deg))) > 0.8:
        corners = corners[:, ::-1]
    points = np.column_stack([corners + np.array(camera.look_at_m), np.zeros(4)])
    seen = camera.project(points)[:, :2]
    shape = np.round(seen * 16).astype(np.int32)
    cv2.fillConvexPoly(room, shape, look.mat_colour, cv2.LINE_AA, 4)


def _shadow_spots(body: Skeleton) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """(N, 2) places on the floor and (N, 2) radius in metres with darkness 0..1."""
    places, sizes = [], []
    for a, b, width in _LIMBS:
        for share in (0.0, 0.33, 0.67, 1.0):
            point = body.joints[a] * (1 - share) + body.joints[b] * share
            height = max(float(point[2]) - width * 0.5, 0.0)
            places.append(point[:2])
            sizes.append((width * (1 + 0.5 * height), float(np.exp(-height / 0.30))))
    return np.array(places), np.array(sizes)


def cast_shadow(picture: Picture, body: Skeleton, camera: Camera) -> None:
    """Darken the floor under the body, in place."""
    places, sizes = _shadow_spots(body)
    ground = np.column_stack([places, np.zeros(len(places))])
    seen = camera.project(ground)
    beside = camera.project(ground + camera.axes[0] * sizes[:, :1])
    away = np.array([*camera.axes[2][:2], 0.0])
    away /= np.linalg.norm(away)
    behind = camera.project(ground + away * sizes[:, :1])
    wide = np.abs(beside[:, 0] - seen[:, 0]) / _SHADOW_SCALE
    high = np.maximum(np.abs(behind[:, 1] - seen[:, 1]) / _SHADOW_SCALE, 0.8)
    middle = seen[:, :2] / _SHADOW_SCALE
    size = camera.size
    reach = np.column_stack([wide, high]) + 6
    low = np.floor((middle - reach).min(axis=0)).astype(int)
    top_right = np.ceil((middle + reach).max(axis=0)).astype(int)
    left, top = max(int(low[0]), 0), max(int(low[1]), 0)
    right = min(int(top_right[0]), size.width_px // _SHADOW_SCALE)
    bottom = min(int(top_right[1]), size.height_px // _SHADOW_SCALE)
    if right - left < 2 or bottom - top < 2:
        return
    mask = np.zeros((bottom - top, right - left), np.float32)
    for k in np.argsort(sizes[:, 1]):
        centre = (int((middle[k, 0] - left) * 8), int((middle[k, 1] - top) * 8))
        axes = (int(wide[k] * 8), int(high[k] * 8))
        cv2.ellipse(mask, centre, axes, 0, 0, 360, float(sizes[k, 1]), -1, cv2.LINE_AA, 3)
    soft = cv2.GaussianBlur(mask, (0, 0), 2.2, sigmaY=1.2)
    patch = picture[
        top * _SHADOW_SCALE : bottom * _SHADOW_SCALE, left * _SHADOW_SCALE : right * _SHADOW_SCALE
    ]
    dark = cv2.resize(soft, (patch.shape[1], patch.shape[0]), interpolation=cv2.INTER_LINEAR)
    share = (255 * (1 - _SHADOW_DEPTH * dark)).astype(np.uint8)
    cv2.multiply(patch, cv2.merge([share, share, share]), patch, 1 / 255)
