"""A pinhole camera in the room: where it stands, and where a point of the room is in its picture.

Room axes: x where the figure faces, y to its left, z up, metres; the floor is z = 0.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import atan2, cos, degrees, radians, sin, tan

import numpy as np
from numpy.typing import NDArray

from pt_coach.exercises.definition import Camera as PrescribedCamera
from pt_coach.exercises.definition import CameraHeight
from pt_coach.figure.movement import Movement
from pt_coach.figure.skeleton import Matrix, Vector
from pt_coach.kinematics.landmarks import BodyPosition, CameraView, ImageSize, Side

HEIGHT_M = {
    CameraHeight.FLOOR: 0.15,
    CameraHeight.MAT: 0.35,
    CameraHeight.KNEE: 0.5,
    CameraHeight.HIP: 0.9,
    CameraHeight.CHEST: 1.2,
    CameraHeight.HEAD: 1.5,
}
_VIEW_DEG = {
    CameraView.FRONT: 0.0,
    CameraView.OBLIQUE: 45.0,
    CameraView.SIDE: 90.0,
    CameraView.BACK: 180.0,
    CameraView.END_ON: 12.0,
}
# A camera at the height of the head stands close, for head and trunk alone.
_BELOW_THE_HIPS = ("_knee", "_ankle", "_heel", "_ball", "_toe")
# So far beyond the picture's edge nothing of a standing body is seen.
_OUTSIDE_M = 0.6
HD = ImageSize(1280, 720)


@dataclass(frozen=True)
class Camera:
    """Where the camera stands and how it looks.

    Attributes:
        azimuth_deg: 0 sees the figure's front, 90 its left side, -90 its right, 180 its back.
        height_m: above the floor.
        distance_m: from the point it looks at, along the floor.
        tilt_deg: upwards positive.
        field_of_view_deg: horizontal.
        size: of the picture in pixels.
        look_at_m: x, y of the point it is turned to.
        roll_deg: the picture's turn, clockwise positive.
    """

    azimuth_deg: float = 0.0
    height_m: float = 0.9
    distance_m: float = 2.8
    tilt_deg: float = 0.0
    field_of_view_deg: float = 66.0
    size: ImageSize = HD
    look_at_m: tuple[float, float] = (0.0, 0.0)
    roll_deg: float = 0.0

    @cached_property
    def position_m(self) -> Vector:
        """Where the camera is, metres."""
        a = radians(self.azimuth_deg)
        x, y = self.look_at_m
        return np.array([x + self.distance_m * cos(a), y + self.distance_m * sin(a), self.height_m])

    @cached_property
    def axes(self) -> Matrix:
        """Rows: right, down and forward of the picture in room axes."""
        a, tilt = radians(self.azimuth_deg), radians(self.tilt_deg)
        level = np.array([-cos(a), -sin(a), 0.0])
        up = np.array([0.0, 0.0, 1.0])
        right = np.cross(level, up)
        forward = level * cos(tilt) + up * sin(tilt)
        down = np.cross(forward, right)
        r = radians(self.roll_deg)
        return np.array([right * cos(r) - down * sin(r), right * sin(r) + down * cos(r), forward])

    @property
    def focal_px(self) -> float:
        """Focal length in pixels."""
        return self.size.width_px / 2 / tan(radians(self.field_of_view_deg) / 2)

    def project(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Room to picture.

        Args:
            points: (N, 3) metres.

        Returns:
            (N, 3) x and y in pixels, and the depth in metres along the camera's axis.
        """
        seen = (np.asarray(points) - self.position_m) @ self.axes.T
        depth = np.maximum(seen[:, 2], 0.05)
        scale = self.focal_px / depth
        return np.column_stack(
            [
                self.size.width_px / 2 + seen[:, 0] * scale,
                self.size.height_px / 2 + seen[:, 1] * scale,
                depth,
            ]
        )

    def outside_m(self) -> tuple[float, float]:
        """A place on the floor just outside the picture, x and y in metres.

        It is at the edge that lies before the figure, so that nobody has to walk through the
        chair they are going to sit on.
        """
        half = self.distance_m * tan(radians(self.field_of_view_deg) / 2) + _OUTSIDE_M
        ahead = half if self.axes[0, 0] >= 0 else -half
        x, y = self.look_at_m
        return x + float(self.axes[0, 0]) * ahead, y + float(self.axes[0, 1]) * ahead


def aimed(camera: Camera, low: Sequence[float], high: Sequence[float], fill: float) -> Camera:
    """The camera moved so that a box fills a share of the picture.

    Args:
        camera: its direction, height, field of view and size are kept.
        low: lowest corner of the box, metres.
        high: highest corner, metres.
        fill: share of the picture's width or height that the box may take.
    """
    middle = (np.asarray(low) + np.asarray(high)) / 2
    corners = np.array(
        [[x, y, z] for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])]
    )
    found = replace(camera, look_at_m=(float(middle[0]), float(middle[1])))
    for distance in np.arange(1.3, 6.0, 0.05):
        tilt = degrees(atan2(float(middle[2]) - camera.height_m, float(distance)))
        found = replace(found, distance_m=float(distance), tilt_deg=float(np.clip(tilt, -14, 14)))
        seen = found.project(corners)
        half = np.array([camera.size.width_px, camera.size.height_px]) / 2
        if np.all(np.abs(seen[:, :2] - half) <= half * fill):
            break
    return found


def camera_for(
    movement: Movement,
    prescribed: PrescribedCamera,
    side: Side | None = None,
    *,
    size: ImageSize = HD,
    view: CameraView | None = None,
    off_deg: float = 0.0,
    fill: float = 0.84,
) -> Camera:
    """The camera as an exercise asks for it, far enough away to see the whole movement.

    Args:
        movement: what is to be seen.
        prescribed: the exercise's `camera` section.
        side: working side, which faces the camera where the exercise says so.
        size: of the picture.
        view: another view than the prescribed one.
        off_deg: how far the patient has put it beside the right place.
        fill: share of the picture that the movement may take.
    """
    seen_from = view or prescribed.view
    azimuth = _VIEW_DEG.get(seen_from, 0.0)
    if seen_from in (CameraView.SIDE, CameraView.OBLIQUE):
        near = side if prescribed.nearest == "working" and side is not None else Side.RIGHT
        azimuth = azimuth if near is Side.LEFT else -azimuth
    base = movement.demonstration.base
    if seen_from is CameraView.END_ON and base in (BodyPosition.PRONE, BodyPosition.ALL_FOURS):
        azimuth += 180.0
    close = prescribed.height is CameraHeight.HEAD
    low, high = movement.extent_m(without=_BELOW_THE_HIPS if close else ())
    high = high + np.array([0.0, 0.0, 0.10])
    start = Camera(azimuth + off_deg, HEIGHT_M[prescribed.height], size=size)
    return aimed(start, low.tolist(), high.tolist(), fill)
