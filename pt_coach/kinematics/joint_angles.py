"""Angles between points, in degrees. Points are plain floats in pixels or metres.

Image angles are only right in pixels: in coordinates normalised by width and height a true 120
degree knee at 16:9 reads 135.7, and 90 still reads 90. A line without length has no direction:
its angle is NaN, never 0.
"""

from math import acos, atan2, degrees, nan, pi, sqrt

Vector3 = tuple[float, float, float]
_DEG = 180.0 / pi
# What rounding leaves of a direction that has no part across an axis, in its own unit.
_NOTHING = 1e-9


def interior_deg(ax: float, ay: float, bx: float, by: float, cx: float, cy: float) -> float:
    """Angle at b between a and c, 0..180; 180 is straight."""
    ux, uy, vx, vy = ax - bx, ay - by, cx - bx, cy - by
    if not (ux or uy) or not (vx or vy):
        return nan
    return abs(atan2(ux * vy - uy * vx, ux * vx + uy * vy)) * _DEG


def from_up_deg(dx: float, dy: float) -> float:
    """Angle of a direction from straight up, 0..180. Image axes: x right, y down."""
    return abs(atan2(dx, -dy)) * _DEG if dx or dy else nan


def from_down_deg(dx: float, dy: float) -> float:
    """Angle of a direction from straight down, 0..180. Image axes: x right, y down."""
    return abs(atan2(dx, dy)) * _DEG if dx or dy else nan


def lean_deg(dx: float, dy: float) -> float:
    """Angle of a direction from straight up, -180..180, + to the right. y points down."""
    return atan2(dx, -dy) * _DEG if dx or dy else nan


def elevation_deg(dx: float, dy: float) -> float:
    """Angle of a direction above the horizontal, -90..90. Image axes: x right, y down."""
    return atan2(-dy, abs(dx)) * _DEG if dx or dy else nan


def between_deg(a: Vector3, b: Vector3) -> float:
    """Angle between two directions in space, 0..180."""
    size = norm(a) * norm(b)
    if size == 0.0:
        return nan
    return degrees(acos(max(-1.0, min(1.0, dot(a, b) / size))))


def around_deg(axis: Vector3, a: Vector3, b: Vector3) -> float:
    """Turn from a to b about an axis of length one, -180..180.

    Positive turns are counter-clockwise for who looks against the axis, in axes x right, y down,
    z away: about a standing body's upward axis, towards its own left. NaN where a or b lies along
    the axis.
    """
    flat_a, flat_b = across(a, axis), across(b, axis)
    if norm(flat_a) < _NOTHING or norm(flat_b) < _NOTHING:
        return nan
    return degrees(atan2(dot(cross(flat_a, flat_b), axis), dot(flat_a, flat_b)))


def across(a: Vector3, axis: Vector3) -> Vector3:
    """The part of a that is perpendicular to an axis of length one."""
    along = dot(a, axis)
    return (a[0] - along * axis[0], a[1] - along * axis[1], a[2] - along * axis[2])


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


def minus(a: Vector3, b: Vector3) -> Vector3:
    """From b to a."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def middle(a: Vector3, b: Vector3) -> Vector3:
    """Half-way between two points."""
    return ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2)
