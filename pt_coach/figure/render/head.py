"""The shape of the drawn head at rest: skull, face, hair, ears and neck."""

import numpy as np
from numpy.typing import NDArray

from pt_coach.figure.build import Build
from pt_coach.figure.render.look import Material
from pt_coach.figure.render.mesh import Grip, Ring, SurfaceBuilder

_HEAD = Grip("head")
# Features of the face are put before the skin they lie on.
_FEATURE_BIAS_M = 0.03
_HAIR_BIAS_M = 0.025
_NECK = (
    (-0.035, 0.062, 0.070, 0.0, 0.0),
    (0.000, 0.054, 0.057, 0.004, 0.1),
    (0.040, 0.049, 0.050, 0.010, 0.45),
    (0.085, 0.050, 0.050, 0.016, 0.9),
    (0.120, 0.052, 0.050, 0.018, 1.0),
)


def _radius(direction: NDArray[np.float64], half: float) -> NDArray[np.float64]:
    """(N,) distance of the skin from the head's middle in (N, 3) unit directions."""
    x, y, z = direction.T
    low = np.clip(-z, 0, 1)
    deep = half * np.where(x > 0, 0.80, 0.86)
    wide = half * 0.68 * (1 - 0.28 * low**2.2)
    boxy = 2.35
    plain = (np.abs(x / deep) ** boxy + np.abs(y / wide) ** boxy + np.abs(z / half) ** boxy) ** (
        -1 / boxy
    )
    # The nape runs in to the neck, the chin comes forward.
    nape = np.clip(-x, 0, 1) * low
    chin = np.clip(x, 0, 1) * low
    radius: NDArray[np.float64] = plain * (1 - 0.20 * nape) * (1 + 0.07 * np.sin(np.pi * chin))
    return radius


def _surface_point(y: float, z: float, half: float) -> NDArray[np.float64]:
    """The point of the face at a sideways and an upward distance from its middle."""
    x = half
    point = np.array([x, y, z])
    for _ in range(12):
        unit = point / np.linalg.norm(point)
        reach = float(_radius(unit[None], half)[0])
        point = np.array([np.sqrt(max(reach**2 - y * y - z * z, 1e-6)), y, z])
    return point


def _add_skull(surface: SurfaceBuilder, middle: NDArray[np.float64], half: float) -> None:
    heights = np.linspace(-np.pi / 2 + 0.02, np.pi / 2 - 0.02, 15)
    around = np.linspace(0, 2 * np.pi, 22, endpoint=False)
    rows = []
    for h in heights:
        unit = np.column_stack(
            [np.cos(h) * np.cos(around), np.cos(h) * np.sin(around), np.full(22, np.sin(h))]
        )
        points = middle + unit * _radius(unit, half)[:, None]
        rows.append([surface.add_vertex(p, _HEAD) for p in points.tolist()])
    surface.add_grid(rows, Material.SKIN, closed=True)


def _add_hair(surface: SurfaceBuilder, middle: NDArray[np.float64], half: float) -> None:
    """A cap around a pole at the back of the crown, its edge the hairline."""
    pole = np.array([-0.42, 0.0, 0.907])
    ahead = np.array([0.907, 0.0, 0.42])
    left = np.array([0.0, 1.0, 0.0])
    around = np.linspace(0, 2 * np.pi, 28, endpoint=False)
    front = np.cos(around)
    # Low at the nape, high over the forehead, down to the ears at the sides.
    edge = np.radians(
        86
        + 8 * np.clip(front, 0, 1)
        - 14 * np.clip(front, 0, 1) ** 6
        + 14 * np.clip(-front, 0, 1) ** 2
        - 1 * np.sin(around) ** 2
    )
    rows = []
    for share in (1.0, 0.97, 0.86, 0.70, 0.52, 0.34, 0.16, 0.02):
        polar = edge * share
        unit = (
            np.cos(polar)[:, None] * pole
            + (np.sin(polar) * np.cos(around))[:, None] * ahead
            + (np.sin(polar) * np.sin(around))[:, None] * left
        )
        thick = 0.001 if share == 1.0 else half * 0.075 * min(1.0, (1.02 - share) * 5 + 0.55)
        points = middle + unit * (_radius(unit, half) + thick)[:, None]
        rows.append([surface.add_vertex(p, _HEAD) for p in points.tolist()])
    surface.add_grid(rows, Material.HAIR, closed=True, bias_m=_HAIR_BIAS_M)


def _add_spot(
    surface: SurfaceBuilder,
    middle: NDArray[np.float64],
    half: float,
    at: tuple[float, float, float, float],
    material: Material,
    lift_m: float,
) -> None:
    """A flat oval on the face: y, z, half-width and half-height in metres."""
    y, z, wide, high = at
    turn = np.linspace(0, 2 * np.pi, 8, endpoint=False)
    ring = []
    for angle in turn:
        point = _surface_point(y + wide * np.cos(angle), z + high * np.sin(angle), half)
        point[0] += lift_m
        ring.append(surface.add_vertex((middle + point).tolist(), _HEAD))
    bias = _FEATURE_BIAS_M + lift_m * 2
    surface.add_face((ring[0], ring[1], ring[2], ring[3]), material, bias)
    surface.add_face((ring[0], ring[3], ring[4], ring[7]), material, bias)
    surface.add_face((ring[4], ring[5], ring[6], ring[7]), material, bias)


def _add_stroke(
    surface: SurfaceBuilder,
    middle: NDArray[np.float64],
    half: float,
    line: tuple[tuple[float, float, float], ...],
    material: Material,
) -> None:
    """A band on the face along points (y, z, half-height in metres) from right to left."""
    low: list[int] = []
    high: list[int] = []
    for y, z, thick in line:
        for row, sign in ((low, -1.0), (high, 1.0)):
            point = _surface_point(y, z + sign * thick, half)
            point[0] += 0.0015
            row.append(surface.add_vertex((middle + point).tolist(), _HEAD))
    for k in range(len(line) - 1):
        corners = (low[k], low[k + 1], high[k + 1], high[k])
        surface.add_face(corners, material, _FEATURE_BIAS_M)


def _add_face(surface: SurfaceBuilder, middle: NDArray[np.float64], half: float) -> None:
    unit = half / 0.118
    for side in (1.0, -1.0):
        y, z = side * 0.031 * unit, 0.008 * unit
        _add_spot(
            surface, middle, half, (y, z, 0.0135 * unit, 0.0068 * unit), Material.EYE_WHITE, 0.001
        )
        _add_spot(surface, middle, half, (y, z, 0.0062 * unit, 0.0066 * unit), Material.IRIS, 0.002)
        lid = [
            (y + d * unit, z + (0.0075 - 22 * d * d) * unit, 0.0011 * unit)
            for d in (-0.015, -0.007, 0.0, 0.007, 0.015)
        ]
        _add_stroke(surface, middle, half, tuple(lid), Material.BROW)
        brow = [
            (y + d * unit, (0.0305 - 18 * d * d - side * d * 0.06) * unit, 0.0024 * unit)
            for d in (-0.019, -0.009, 0.0, 0.009, 0.019)
        ]
        _add_stroke(surface, middle, half, tuple(brow), Material.BROW)
        ear = (middle[0] - 0.010, middle[1] + side * half * 0.655, middle[2] - 0.006)
        surface.add_ellipsoid(ear, (0.019, 0.011, 0.031), _HEAD, Material.SKIN, sides=10)
    mouth = [
        (d * unit, (-0.0560 + 7.0 * d * d) * unit, t * unit)
        for d, t in (
            (-0.024, 0.0008),
            (-0.013, 0.0030),
            (0.0, 0.0036),
            (0.013, 0.0030),
            (0.024, 0.0008),
        )
    ]
    _add_stroke(surface, middle, half, tuple(mouth), Material.LIP)
    _add_nose(surface, middle, half)


def _add_nose(surface: SurfaceBuilder, middle: NDArray[np.float64], half: float) -> None:
    unit = half / 0.118
    face = float(_surface_point(0, -0.02 * unit, half)[0])
    table = (
        (-0.036, 0.004, 0.010, -0.004),
        (-0.033, 0.013, 0.0155, 0.002),
        (-0.024, 0.017, 0.0150, 0.008),
        (-0.012, 0.014, 0.0105, 0.006),
        (0.004, 0.011, 0.0085, 0.000),
        (0.020, 0.008, 0.0070, -0.006),
        (0.026, 0.003, 0.0030, -0.008),
    )
    rings = [
        Ring(
            (float(middle[0]) + face - 0.006 + ahead * unit, 0.0, float(middle[2]) + z * unit),
            deep * unit,
            wide * unit,
            _HEAD,
        )
        for z, deep, wide, ahead in table
    ]
    surface.add_tube(rings, Material.SKIN, sides=10)


def add_head(surface: SurfaceBuilder, build: Build) -> None:
    """Add neck and head of a build to a surface at rest."""
    middle = np.asarray(surface.rest["head"], float)
    neck = surface.rest["neck"]
    scale = build.neck_m / 0.145
    thick = 0.6 + 0.4 * build.girth
    rings = [
        Ring(
            (float(neck[0]) + ahead, 0.0, float(neck[2]) + z * scale),
            deep * thick,
            wide * thick,
            Grip("thorax", "head", share),
        )
        for z, deep, wide, ahead, share in _NECK
    ]
    surface.add_tube(rings, Material.SKIN, sides=14, bias_m=-0.012)
    half = build.head_half_m
    _add_skull(surface, middle, half)
    _add_hair(surface, middle, half)
    _add_face(surface, middle, half)
