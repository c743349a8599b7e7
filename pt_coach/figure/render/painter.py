"""Paints a shaded surface into a picture: faces from far to near, then the light on each pixel.

The faces are painted as numbers; each pixel then takes the light of its face, which changes
evenly across it, so that round limbs look round at little cost.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pt_coach.figure.camera import Camera
from pt_coach.figure.render.look import FULL_LIGHT, SHADES
from pt_coach.figure.render.mesh import Floats, Surface, vertex_normals

Picture = NDArray[np.uint8]

# Sub-pixel bits of cv2's polygon corners.
_BITS = 4
_STEEPEST = 6.0
_COARSE = 2
_DEEPEST_M = 0.10
_DARKEST = 0.30


@dataclass(frozen=True, slots=True, eq=False)
class PaintedFaces:
    """Faces turned to the camera, far ones first.

    Attributes:
        corners: (M, 4, 2) fixed-point pixels.
        materials: (M,) material numbers.
        depth_m: (M,) distance along the camera's axis.
        light: (M, 3) light at the picture's corner, its change per pixel to the right and down.
        box: left, top, right, bottom in pixels, inside the picture.
    """

    corners: NDArray[np.int32]
    materials: NDArray[np.int64]
    light: Floats
    depth_m: Floats
    box: tuple[int, int, int, int]


def _vertex_light(vertices: Floats, normals: Floats, camera: Camera) -> Floats:
    """(N,) light on each vertex in shades: a lamp above beside the camera, and the room's own."""
    right, down, forward = camera.axes
    lamp = -0.80 * down - 0.52 * forward - 0.36 * right
    lamp = lamp / np.linalg.norm(lamp)
    to_camera = camera.position_m - vertices
    to_camera /= np.linalg.norm(to_camera, axis=1, keepdims=True)
    direct = np.clip(normals @ lamp * 0.85 + 0.15, 0, 1)
    sky = normals[:, 2] * 0.5 + 0.5
    facing = np.clip(np.einsum("ij,ij->i", normals, to_camera), 0, 1)
    near_floor = np.clip(vertices[:, 2] / 0.25, 0, 1)
    shade = 0.54 + 0.50 * direct + 0.16 * sky - 0.18 * (1 - facing) ** 3
    lit: Floats = shade * (0.90 + 0.10 * near_floor) * FULL_LIGHT
    return lit


def _light_planes(points: Floats, light: Floats, faces: NDArray[np.int64]) -> Floats:
    """(M, 3) plane of light over the picture for each face."""
    p, s = points[faces], light[faces]
    d1, d2 = p[:, 2] - p[:, 0], p[:, 3] - p[:, 1]
    s1, s2 = s[:, 2] - s[:, 0], s[:, 3] - s[:, 1]
    det = d1[:, 0] * d2[:, 1] - d1[:, 1] * d2[:, 0]
    safe = np.where(np.abs(det) < 1e-3, np.inf, det)
    gx = np.clip((s1 * d2[:, 1] - s2 * d1[:, 1]) / safe, -_STEEPEST, _STEEPEST)
    gy = np.clip((s2 * d1[:, 0] - s1 * d2[:, 0]) / safe, -_STEEPEST, _STEEPEST)
    middle = p.mean(axis=1)
    base = s.mean(axis=1) - gx * middle[:, 0] - gy * middle[:, 1]
    return np.column_stack([base, gx, gy])


def faces_to_paint(surface: Surface, vertices: Floats, camera: Camera) -> PaintedFaces | None:
    """Sort out which faces the camera sees, and their light; None if there are none."""
    seen = camera.project(vertices)
    points, depth = seen[:, :2], seen[:, 2]
    corners = points[surface.faces]
    d1, d2 = corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 1]
    # Picture coordinates run downwards, which turns the outside of a face clockwise.
    outside = d1[:, 0] * d2[:, 1] - d1[:, 1] * d2[:, 0] < 0
    face_depth = depth[surface.faces]
    size = camera.size
    inside = (
        (corners[..., 0].max(axis=1) > 0)
        & (corners[..., 0].min(axis=1) < size.width_px)
        & (corners[..., 1].max(axis=1) > 0)
        & (corners[..., 1].min(axis=1) < size.height_px)
        & (face_depth.min(axis=1) > 0.15)
    )
    shown = np.flatnonzero(outside & inside)
    if len(shown) == 0:
        return None
    order = np.argsort(-(face_depth[shown].mean(axis=1) - surface.bias_m[shown]), kind="stable")
    shown = shown[order]
    normals = vertex_normals(vertices, surface.faces, surface.around)
    planes = _light_planes(points, _vertex_light(vertices, normals, camera), surface.faces[shown])
    used = corners[shown].reshape(-1, 2)
    left, top = np.maximum(np.floor(used.min(axis=0)).astype(int) - 3, 0)
    right, bottom = np.ceil(used.max(axis=0)).astype(int) + 4
    box = (int(left), int(top), min(int(right), size.width_px), min(int(bottom), size.height_px))
    local = (corners[shown] - np.array([left, top])) * (1 << _BITS)
    return PaintedFaces(
        corners=np.round(local).astype(np.int32),
        materials=surface.materials[shown],
        light=planes,
        depth_m=face_depth[shown].mean(axis=1),
        box=box,
    )


def paint(picture: Picture, faces: PaintedFaces, ramps: NDArray[np.uint8]) -> None:
    """Paint faces over a picture, in place.

    Args:
        picture: (H, W, 3) RGB.
        faces: what to paint.
        ramps: colours by material and shade, see `look.colour_ramps`.
    """
    left, top, right, bottom = faces.box
    numbers = np.zeros((bottom - top, right - left), np.int32)
    fill = cv2.fillConvexPoly
    for number, corners in enumerate(faces.corners, start=1):
        fill(numbers, corners, number, cv2.LINE_8, _BITS)
    # Flat indices and single precision: this is where most of a picture's time goes.
    spots = np.flatnonzero(numbers)
    face = numbers.ravel()[spots] - 1
    width = right - left
    xs, ys = (spots % width).astype(np.float32), (spots // width).astype(np.float32)
    light = faces.light
    base = (light[:, 0] + light[:, 1] * left + light[:, 2] * top).astype(np.float32)
    across, down = light[:, 1].astype(np.float32), light[:, 2].astype(np.float32)
    shade = base[face] + across[face] * xs + down[face] * ys
    shade *= _behind(numbers, faces.depth_m).ravel()[spots]
    rows = np.clip(shade, 0, SHADES - 1).astype(np.int32)
    rows += (faces.materials * SHADES).astype(np.int32)[face]
    patch = np.ascontiguousarray(picture[top:bottom, left:right])
    patch.reshape(-1, 3)[spots] = ramps[rows]
    _soften_edges(patch, numbers, faces.materials)
    picture[top:bottom, left:right] = patch


def _behind(numbers: NDArray[np.int32], depth_m: Floats) -> NDArray[np.float32]:
    """(H, W) light left where something nearer stands close by, so that limbs stand apart."""
    far = np.concatenate([[depth_m.max() + 0.1], depth_m]).astype(np.float32)
    small = cv2.resize(
        numbers, None, fx=1 / _COARSE, fy=1 / _COARSE, interpolation=cv2.INTER_NEAREST
    )
    depth = far[small]
    reach = max(5, numbers.shape[0] // (_COARSE * 12)) | 1
    gap = np.clip(depth - cv2.blur(depth, (reach, reach)), 0, _DEEPEST_M)
    own = np.clip((depth - depth_m.min()) * 0.10, 0, 0.10)
    left = 1 - gap * (_DARKEST / _DEEPEST_M) - own
    height, width = numbers.shape
    lit: NDArray[np.float32] = cv2.resize(
        left, (width, height), interpolation=cv2.INTER_LINEAR
    ).astype(np.float32)
    return lit


def _soften_edges(patch: Picture, numbers: NDArray[np.int32], materials: NDArray[np.int64]) -> None:
    """Smooth the stairs along outlines, where one material meets another."""
    kinds = np.concatenate([[0], materials + 1]).astype(np.uint8)[numbers]
    kernel = np.ones((2, 2), np.uint8)
    edge = cv2.morphologyEx(kinds, cv2.MORPH_GRADIENT, kernel)
    edge = cv2.dilate(edge, np.ones((2, 2), np.uint8), anchor=(0, 0))
    ys, xs = np.nonzero(edge)
    patch[ys, xs] = cv2.GaussianBlur(patch, (3, 3), 0.8)[ys, xs]
