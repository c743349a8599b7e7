"""Angles between points, in degrees. Points are plain floats in pixels or metres.

Image angles are only right in pixels: in coordinates normalised by width and height a true 120
degree knee at 16:9 reads 135.7, and 90 still reads 90.
"""

from math import acos, atan2, degrees, hypot, pi, sqrt

Vector3 = tuple[float, float, float]
_DEG = 180.0 / pi


def interior_deg(ax: float, ay: float, bx: float, by: float, cx: float, cy: float) -> float:
    """Angle at b between a and c, 0..180; 180 is straight."""
    ux, uy, vx, vy = ax - bx, ay - by, cx - bx, cy - by
    return abs(atan2(ux * vy - uy * vx, ux * vx + uy * vy)) * _DEG


def from_up_deg(dx: float, dy: float) -> float:
    """Angle of a direction from straight up, 0..180. Image axes: x right, y down."""
    return abs(atan2(dx, -dy)) * _DEG


def elevation_deg(dx: float, dy: float) -> float:
    """Angle of a direction above the horizontal, -90..90. Image axes: x right, y down."""
    return atan2(-dy, abs(dx)) * _DEG


def length(dx: float, dy: float) -> float:
    """Length of a direction in its own unit."""
    return hypot(dx, dy)


def between_deg(a: Vector3, b: Vector3) -> float:
    """Angle between two directions in space, 0..180; 0 where one has no length."""
    size = norm(a) * norm(b)
    if size == 0.0:
        return 0.0
    return degrees(acos(max(-1.0, min(1.0, dot(a, b) / size))))


def dot(a: Vector3, b: Vector3) -> float:
    """Scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector3, b: Vector3) -> Vector3:
    """Vector product, right-handed in whatever axes are given."""
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def norm(a: Vector3) -> float:
    """Length in space."""
    return sqrt(dot(a, a))


def unit(a: Vector3) -> Vector3:
    """The same direction with length one; zero stays zero."""
    size = norm(a)
    return (a[0] / size, a[1] / size, a[2] / size) if size else (0.0, 0.0, 0.0)


def minus(a: Vector3, b: Vector3) -> Vector3:
    """From b to a."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def middle(a: Vector3, b: Vector3) -> Vector3:
    """Half-way between two points."""
    return ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2)
