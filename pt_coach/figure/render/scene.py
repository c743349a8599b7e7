"""The surfaces of the furniture: chair, counter, step and wall."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from pt_coach.figure.build import Build
from pt_coach.figure.furniture import Corner, Furniture
from pt_coach.figure.render.look import Material
from pt_coach.figure.render.mesh import Floats, Grip, Surface, SurfaceBuilder, faces_around
from pt_coach.figure.render.person import person_surface
from pt_coach.figure.skeleton import body_skeleton

_PIECE_M = 0.07
# A wall is behind the body that leans on it; so it can be of few faces.
_WALL_PIECE_M = 0.7
_WALL_BEHIND_M = -0.4


def _add_box(
    surface: SurfaceBuilder,
    low: Corner,
    high: Corner,
    *,
    material: Material = Material.CHAIR,
    piece_m: float = _PIECE_M,
    bias_m: float = -0.04,
) -> None:
    """A box of small faces, so that they can be put in order with those of the body."""
    for axis in range(3):
        u, v = (axis + 1) % 3, (axis + 2) % 3
        steps = [max(2, int(np.ceil((high[k] - low[k]) / piece_m)) + 1) for k in (u, v)]
        for end, flip in ((low[axis], True), (high[axis], False)):
            rows = []
            for b in np.linspace(low[v], high[v], steps[1]):
                row = []
                for a in np.linspace(low[u], high[u], steps[0]):
                    point = [0.0, 0.0, 0.0]
                    point[axis], point[u], point[v] = end, float(a), float(b)
                    row.append(surface.add_vertex(point, Grip("pelvis")))
                rows.append(row)
            surface.add_grid(rows, material, closed=False, flip=flip, bias_m=bias_m)


def _add_chair(surface: SurfaceBuilder, seat: Corner) -> None:
    x, y, z = seat
    back, front, half = x - 0.20, x + 0.20, 0.22
    _add_box(surface, (back, y - half, z - 0.035), (front, y + half, z))
    for px in (back, front - 0.035):
        for py in (y - half, y + half - 0.035):
            _add_box(surface, (px, py, 0.0), (px + 0.035, py + 0.035, z - 0.035))
    for py in (y - half, y + half - 0.035):
        _add_box(surface, (back - 0.03, py, z - 0.03), (back, py + 0.035, z + 0.42))
    _add_box(surface, (back - 0.03, y - half, z + 0.24), (back - 0.005, y + half, z + 0.42))


@lru_cache(maxsize=8)
def _with_faces(build: Build, furniture: Furniture) -> tuple[Surface, Floats]:
    """The person's surface joined with the furniture's, and the furniture's vertices."""
    person = person_surface(build)
    builder = SurfaceBuilder(body_skeleton(build, {}).joints)
    if furniture.chair_m is not None:
        _add_chair(builder, furniture.chair_m)
    for low, high in furniture.boxes:
        _add_box(builder, low, high)
    for low, high in furniture.walls:
        _add_box(
            builder,
            low,
            high,
            material=Material.WALL,
            piece_m=_WALL_PIECE_M,
            bias_m=_WALL_BEHIND_M,
        )
    count = len(person.offsets[0])
    faces = np.concatenate([person.faces, np.array(builder.faces) + count])
    joined = replace(
        person,
        faces=faces,
        materials=np.concatenate([person.materials, [int(m) for m in builder.materials]]),
        bias_m=np.concatenate([person.bias_m, builder.biases]),
        around=faces_around(faces, count + len(builder.vertices)),
    )
    return joined, np.array(builder.vertices)


def with_furniture(
    surface: Surface, vertices: Floats, build: Build, furniture: Furniture
) -> tuple[Surface, Floats]:
    """Join the bent person's surface with the furniture that stands in the room."""
    if furniture == Furniture():
        return surface, vertices
    joined, fixed = _with_faces(build, furniture)
    return joined, np.concatenate([vertices, fixed])
