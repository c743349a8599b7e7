"""The surfaces of the things in the room: chair, counter, step, wall and towel."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from pt_coach.figure.build import Build
from pt_coach.figure.furniture import Corner, Furniture
from pt_coach.figure.render.look import Material
from pt_coach.figure.render.mesh import (
    BONES,
    Floats,
    Grip,
    Ints,
    Surface,
    SurfaceBuilder,
    faces_around,
)
from pt_coach.figure.render.person import person_surface
from pt_coach.figure.skeleton import Skeleton, body_skeleton
from pt_coach.kinematics.landmarks import Side

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
    if not builder.faces:
        return person, np.zeros((0, 3))
    faces = np.concatenate([person.faces, np.array(builder.faces) + count])
    joined = replace(
        person,
        faces=faces,
        materials=np.concatenate([person.materials, [int(m) for m in builder.materials]]),
        bias_m=np.concatenate([person.bias_m, builder.biases]),
        around=faces_around(faces, count + len(builder.vertices)),
    )
    return joined, np.array(builder.vertices)


# Half of the towel's width and thickness, and its places on hand and foot, metres.
_TOWEL_M = (0.024, 0.006)
_GRIPPED_AT = 0.45
_ROUND_SOLE_M = 0.012
_ROUND_FOOT_M = 0.055
_TOWEL_PIECES = 9


@lru_cache(maxsize=8)
def _towel(build: Build, foot_of: Side) -> Surface:
    """A towel from each hand to the ball of a foot, and across under it."""
    rest = body_skeleton(build, {}).joints
    builder = SurfaceBuilder(rest)
    wide, thick = _TOWEL_M
    foot = f"{foot_of}_foot"
    ball = rest[f"{foot_of}_ball"] - np.array([0.0, 0.0, _ROUND_SOLE_M])
    at_hand, at_foot, faces_of = [], [], []
    for side in Side:
        hand = rest[f"{side}_wrist"] * (1 - _GRIPPED_AT) + rest[f"{side}_hand"] * _GRIPPED_AT
        end = ball + np.array([0.0, _ROUND_FOOT_M if side is Side.LEFT else -_ROUND_FOOT_M, 0.0])
        rows = []
        for share in np.linspace(0, 1, _TOWEL_PIECES):
            row = []
            for u, v in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
                # Broad along the foot and along the hand's edge, thin across.
                at_hand.append(hand + np.array([u * wide, v * thick, 0.0]))
                at_foot.append(end + np.array([u * wide, v * thick, 0.0]))
                grip = Grip(f"{side}_hand", foot, float(share))
                row.append(builder.add_vertex(at_hand[-1].tolist(), grip))
            rows.append(row)
        faces_of.append(rows)
        builder.add_grid(rows, Material.TOWEL, closed=True)
    under = [faces_of[0][-1], faces_of[1][-1]]
    builder.add_grid(under, Material.TOWEL, closed=True)
    surface = builder.built()
    origin = np.array([rest[joint] for joint in BONES.values()])
    offsets = np.array([np.array(at_hand), np.array(at_foot)]) - origin[surface.bones]
    return replace(surface, offsets=offsets)


def _joined(first: Surface, faces: Ints, second: Surface, count: int) -> Surface:
    """Two surfaces as one; what follows the bones is not kept."""
    return replace(
        first,
        faces=faces,
        materials=np.concatenate([first.materials, second.materials]),
        bias_m=np.concatenate([first.bias_m, second.bias_m]),
        around=faces_around(faces, count),
    )


@lru_cache(maxsize=8)
def _with_towel(build: Build, furniture: Furniture, foot_of: Side) -> Surface:
    surface, fixed = _with_faces(build, furniture)
    towel = _towel(build, foot_of)
    count = len(person_surface(build).offsets[0]) + len(fixed)
    faces = np.concatenate([surface.faces, towel.faces + count])
    return _joined(surface, faces, towel, count + len(towel.offsets[0]))


def with_furniture(
    surface: Surface, vertices: Floats, body: Skeleton, build: Build, furniture: Furniture
) -> tuple[Surface, Floats]:
    """Join the bent person's surface with the things that are in the room."""
    if furniture == Furniture():
        return surface, vertices
    joined, fixed = _with_faces(build, furniture)
    vertices = np.concatenate([vertices, fixed])
    if furniture.towel is None:
        return joined, vertices
    towel = _towel(build, furniture.towel)
    surface = _with_towel(build, furniture, furniture.towel)
    return surface, np.concatenate([vertices, towel.bent(body)])
