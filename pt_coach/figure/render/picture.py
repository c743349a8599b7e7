"""The one door of this package: `render` makes the picture that a camera would take."""

from dataclasses import replace
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from pt_coach.figure.build import Build
from pt_coach.figure.camera import Camera
from pt_coach.figure.furniture import Furniture
from pt_coach.figure.render.look import Look, colour_ramps
from pt_coach.figure.render.painter import faces_to_paint, paint
from pt_coach.figure.render.person import person_surface
from pt_coach.figure.render.room import Picture, background, cast_shadow
from pt_coach.figure.render.scene import with_furniture
from pt_coach.figure.skeleton import Skeleton
from pt_coach.kinematics.landmarks import ImageSize

_ramps = lru_cache(maxsize=16)(colour_ramps)
_EMPTY = Furniture()


def render(
    body: Skeleton,
    build: Build,
    camera: Camera,
    look: Look | None = None,
    furniture: Furniture = _EMPTY,
) -> NDArray[np.uint8]:
    """Draw the figure in its room.

    Args:
        body: solved joints, from `passage.solve` or `Movement.joints_at`.
        build: the build it was solved for.
        camera: from where.
        look: colours and light; the usual ones without it.
        furniture: what else stands in the room.

    Returns:
        (H, W, 3) RGB, a new array.
    """
    chosen = look or Look()
    picture = background(camera, chosen).copy()
    if chosen.plain is None:
        cast_shadow(picture, body, camera)
    surface = person_surface(build)
    vertices = surface.bent(body)
    surface, vertices = with_furniture(surface, vertices, body, build, furniture)
    faces = faces_to_paint(surface, vertices, camera)
    if faces is not None:
        paint(picture, faces, _ramps(chosen))
    if chosen.noise > 0:
        _add_noise(picture, chosen, float(vertices.sum()))
    return picture


@lru_cache(maxsize=4)
def _grain(seed: int, noise: float, shape: tuple[int, int, int]) -> NDArray[np.int16]:
    """Sensor noise, larger than the picture so that it can be shifted from frame to frame."""
    rng = np.random.default_rng(seed)
    return rng.normal(0, noise, shape).astype(np.int16)


def _add_noise(picture: Picture, look: Look, moment: float) -> None:
    """Add grain that differs from pose to pose and is the same for the same pose."""
    height, width, _ = picture.shape
    grain = _grain(look.seed, look.noise, (height + 61, width + 67, 3))
    down, right = int(abs(moment) * 1e4) % 61, int(abs(moment) * 1e6) % 67
    cut = grain[down : down + height, right : right + width]
    cv2.add(picture, np.ascontiguousarray(cut), picture, dtype=cv2.CV_8U)


def render_fine(
    body: Skeleton, build: Build, camera: Camera, look: Look | None = None
) -> NDArray[np.uint8]:
    """Draw at twice the size and shrink: finer edges, for pictures that stand still."""
    size = camera.size
    twice = replace(camera, size=ImageSize(size.width_px * 2, size.height_px * 2))
    large = render(body, build, twice, look)
    small = cv2.resize(large, (size.width_px, size.height_px), interpolation=cv2.INTER_AREA)
    return small.astype(np.uint8)
