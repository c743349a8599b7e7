"""A surface that follows the skeleton: built once at rest, then bent by its bones.

At rest the body stands with its arms hanging, all bones parallel to the room's axes. Every
vertex follows one or two bones.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from pt_coach.figure.render.look import Material
from pt_coach.figure.skeleton import Skeleton, Vector

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

# Bones and the joint that is their origin.
BONES: Mapping[str, str] = {
    "pelvis": "pelvis",
    "lumbar": "lumbar",
    "thorax": "thoracic",
    "head": "head",
    **{
        f"{side}_{bone}": f"{side}_{joint}"
        for side in ("left", "right")
        for bone, joint in (
            ("thigh", "hip"),
            ("shin", "knee"),
            ("foot", "ankle"),
            ("upper_arm", "shoulder"),
            ("forearm", "elbow"),
            ("hand", "wrist"),
        )
    },
}
BONE_NUMBER = {name: number for number, name in enumerate(BONES)}


@dataclass(frozen=True, slots=True)
class Grip:
    """Which bones a ring follows: `share` of the second one."""

    first: str
    second: str = ""
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Ring:
    """One cross-section of a tube.

    Attributes:
        centre: metres, at rest.
        u_m: half-width along the tube's first cross axis.
        v_m: half-width along its second one.
        grip: bones it follows.
    """

    centre: tuple[float, float, float]
    u_m: float
    v_m: float
    grip: Grip


@dataclass(frozen=True, slots=True, eq=False)
class Surface:
    """A surface at rest and how it follows the bones.

    Attributes:
        offsets: (2, N, 3) each vertex from the origins of its two bones, metres.
        bones: (2, N) numbers of the two bones.
        shares: (N,) share of the second bone.
        faces: (M, 4) vertex numbers, counter-clockwise from outside.
        materials: (M,) material of each face.
        bias_m: (M,) how much nearer a face is taken to be when faces are put in order.
        around: (N, K) faces around each vertex, filled up with the number M.
    """

    offsets: Floats
    bones: Ints
    shares: Floats
    faces: Ints
    materials: Ints
    bias_m: Floats
    around: Ints

    def bent(self, body: Skeleton) -> Floats:
        """(N, 3) vertices in room axes, metres, for a solved skeleton."""
        frames = np.array([body.frames[bone] for bone in BONES])
        origins = np.array([body.joints[joint] for joint in BONES.values()])
        ends = [
            np.einsum("nij,nj->ni", frames[self.bones[k]], self.offsets[k]) + origins[self.bones[k]]
            for k in (0, 1)
        ]
        share = self.shares[:, None]
        vertices: Floats = ends[0] * (1 - share) + ends[1] * share
        return vertices


@dataclass
class SurfaceBuilder:
    """Collects parts of a surface at rest."""

    rest: Mapping[str, Vector]
    vertices: list[tuple[float, float, float]] = field(default_factory=list)
    grips: list[Grip] = field(default_factory=list)
    faces: list[tuple[int, int, int, int]] = field(default_factory=list)
    materials: list[Material] = field(default_factory=list)
    biases: list[float] = field(default_factory=list)

    def add_vertex(self, point: Sequence[float], grip: Grip) -> int:
        """Add a vertex and return its number."""
        self.vertices.append((float(point[0]), float(point[1]), float(point[2])))
        self.grips.append(grip)
        return len(self.vertices) - 1

    def add_face(
        self, corners: tuple[int, int, int, int], material: Material, bias_m: float = 0.0
    ) -> None:
        """Add a face, its corners counter-clockwise seen from outside."""
        self.faces.append(corners)
        self.materials.append(material)
        self.biases.append(bias_m)

    def add_grid(
        self,
        rows: Sequence[Sequence[int]],
        material: Material,
        *,
        closed: bool,
        flip: bool = False,
        bias_m: float = 0.0,
    ) -> None:
        """Join rows of vertices with faces; closed rows go around a tube."""
        for low, high in pairwise(rows):
            count = len(low) if closed else len(low) - 1
            for k in range(count):
                n = (k + 1) % len(low)
                corners = (low[k], low[n], high[n], high[k])
                self.add_face(corners[::-1] if flip else corners, material, bias_m)

    def add_tube(
        self,
        rings: Sequence[Ring],
        material: Material,
        *,
        sides: int = 14,
        axis: str = "z",
        squareness: float = 2.0,
        bias_m: float = 0.0,
    ) -> None:
        """Add a tube through rings in planes across an axis, in ascending order along it.

        Args:
            rings: cross-sections; very small first and last ones close the tube.
            material: of all its faces.
            sides: corners of each ring.
            axis: `z` (cross axes x, y) or `x` (cross axes y, z).
            squareness: 2 is an ellipse, more is boxier.
            bias_m: how much nearer its faces are taken to be, to lie over what is beneath.
        """
        turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)
        c, s = np.cos(turn), np.sin(turn)
        power = 2 / squareness
        u, v = np.sign(c) * np.abs(c) ** power, np.sign(s) * np.abs(s) ** power
        first, second = (0, 1) if axis == "z" else (1, 2)
        rows = []
        for ring in rings:
            points = np.tile(np.array(ring.centre, float), (sides, 1))
            points[:, first] += ring.u_m * u
            points[:, second] += ring.v_m * v
            rows.append([self.add_vertex(p, ring.grip) for p in points.tolist()])
        self.add_grid(rows, material, closed=True, bias_m=bias_m)

    def add_ellipsoid(
        self,
        centre: Sequence[float],
        radii: tuple[float, float, float],
        grip: Grip,
        material: Material,
        *,
        sides: int = 12,
        bias_m: float = 0.0,
    ) -> None:
        """Add an ellipsoid with its poles along z."""
        heights = np.linspace(-np.pi / 2, np.pi / 2, max(sides // 2 + 1, 4))
        rings = [
            Ring(
                (centre[0], centre[1], centre[2] + radii[2] * float(np.sin(h))),
                radii[0] * max(float(np.cos(h)), 0.02),
                radii[1] * max(float(np.cos(h)), 0.02),
                grip,
            )
            for h in heights
        ]
        self.add_tube(rings, material, sides=sides, bias_m=bias_m)

    def built(self) -> Surface:
        """The finished surface."""
        rest = np.array([self.rest[joint] for joint in BONES.values()])
        bones = np.array(
            [
                [BONE_NUMBER[g.first] for g in self.grips],
                [BONE_NUMBER[g.second or g.first] for g in self.grips],
            ]
        )
        points = np.array(self.vertices)
        faces = np.array(self.faces)
        return Surface(
            offsets=points[None] - rest[bones],
            bones=bones,
            shares=np.array([g.share for g in self.grips]),
            faces=faces,
            materials=np.array([int(m) for m in self.materials]),
            bias_m=np.array(self.biases),
            around=faces_around(faces, len(points)),
        )


def faces_around(faces: Ints, vertex_count: int) -> Ints:
    """(N, K) faces at each vertex, filled up with the number of faces."""
    at: list[list[int]] = [[] for _ in range(vertex_count)]
    for number, corners in enumerate(faces.tolist()):
        for corner in set(corners):
            at[corner].append(number)
    most = max(len(a) for a in at)
    return np.array([a + [len(faces)] * (most - len(a)) for a in at])


def vertex_normals(vertices: Floats, faces: Ints, around: Ints) -> Floats:
    """(N, 3) unit normals, each the mean of the faces around its vertex."""
    corners = vertices[faces]
    across = np.cross(corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 1])
    normals = np.vstack([across, np.zeros((1, 3))])[around].sum(axis=1)
    length = np.linalg.norm(normals, axis=1, keepdims=True)
    unit: Floats = normals / np.maximum(length, 1e-12)
    return unit
