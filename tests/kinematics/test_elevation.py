"""From how far above a stick person is seen."""

from math import cos, radians, sin

import pytest

from pt_coach.kinematics.conditioning import Body, Conditioner
from pt_coach.kinematics.elevation import (
    TOO_HIGH_DEG,
    TOO_LOW_DEG,
    WINDOW_S,
    ElevationReader,
    SeenFrom,
    elevation_deg,
)
from pt_coach.kinematics.joint_angles import Vector3
from pt_coach.kinematics.landmarks import BodyPosition as At
from pt_coach.kinematics.landmarks import CameraView as View
from tests.kinematics.bodies import (
    ALL_FOURS,
    DOWN,
    LYING,
    PLANK,
    SEATED,
    STANDING,
    UP,
    Points,
    in_space,
    seen_by_camera,
    turned,
)

ALONG = (1.0, 0.0, 0.0)
BODIES: dict[At, tuple[Points, Vector3, Vector3]] = {
    At.STANDING: (STANDING, UP, turned(90)),
    At.SEATED: (SEATED, UP, turned(90)),
    At.SUPINE: (LYING, ALONG, UP),
    At.PRONE: (LYING, ALONG, DOWN),
    At.PLANK: (PLANK, ALONG, DOWN),
    At.ALL_FOURS: (ALL_FOURS, ALONG, DOWN),
    At.SIDE_LYING: (LYING, ALONG, turned(0)),
}


def from_above(point: Vector3, degrees: float) -> Vector3:
    """A point in the room as a camera sees it that looks down so far."""
    x, y, z = point
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return (x, c * y - s * z, s * y + c * z)


def seen(at: At, degrees: float, t: float = 0.0, *, depth: bool = True) -> Body:
    points, up, chest = BODIES[at]
    world = [from_above(one, degrees) for one in in_space(points, up=up, chest=chest)]
    return Conditioner().update(seen_by_camera(world, t=t, depth=depth))


@pytest.mark.parametrize("at", [at for at in BODIES if at is not At.SIDE_LYING])
@pytest.mark.parametrize("degrees", [-20, 0, 15, 40, 60])
def test_it_is_how_far_the_camera_looks_down(at: At, degrees: float) -> None:
    assert elevation_deg(seen(at, degrees), at) == pytest.approx(degrees, abs=1.5)


def test_without_depth_or_in_another_position_it_is_not_known() -> None:
    assert elevation_deg(seen(At.STANDING, 30, depth=False), At.STANDING) is None
    assert elevation_deg(seen(At.SIDE_LYING, 30), At.SIDE_LYING) is None
    assert elevation_deg(seen(At.STANDING, 30), At.UNKNOWN) is None


def read(at: At, view: View, degrees: float, seconds: float = 1.0) -> SeenFrom | None:
    reader, last = ElevationReader(), None
    for n in range(round(seconds * 30) + 1):
        last = reader.update(seen(at, degrees, n / 30), at, view)
    return last


@pytest.mark.parametrize(("where", "edge_deg"), TOO_HIGH_DEG.items())
def test_a_camera_too_high_is_told(where: tuple[At, View], edge_deg: float) -> None:
    assert read(*where, edge_deg - 3) is SeenFrom.LEVEL
    assert read(*where, edge_deg + 3) is SeenFrom.ABOVE


@pytest.mark.parametrize(("where", "edge_deg"), TOO_LOW_DEG.items())
def test_a_camera_too_low_is_told(where: tuple[At, View], edge_deg: float) -> None:
    assert read(*where, edge_deg + 3) is SeenFrom.LEVEL
    assert read(*where, edge_deg - 3) is SeenFrom.BELOW


def test_nothing_is_told_where_it_cannot_be() -> None:
    assert read(At.SIDE_LYING, View.FRONT, 40) is None
    assert read(At.PRONE, View.END_ON, 40) is None
    assert read(At.STANDING, View.UNKNOWN, 40) is None


def test_it_has_to_last() -> None:
    assert read(At.STANDING, View.SIDE, 40, WINDOW_S - 0.1) is None
    reader = ElevationReader()
    for n in range(30):
        at = At.STANDING if n != 20 else At.UNKNOWN
        last = reader.update(seen(At.STANDING, 40, n / 30), at, View.SIDE)
    assert last is None
