"""Poses of a few seconds as arrays, for measures that look back on all of them.

Unlike a session's measures these may look at what comes after. What was not seen is NaN.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pt_coach.kinematics.landmarks import LANDMARK_COUNT, Landmark, PoseFrame

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

STEP_S = 0.02
# A longer gap between two sights of a landmark is not bridged.
_BRIDGED_S = 0.35
# The far leg in a side view is often believed in by no more than this, and followed all the same.
_BELIEVED_LEG, _BELIEVED = 0.3, 0.5
_LEGS = slice(int(Landmark.LEFT_KNEE), LANDMARK_COUNT)
_SHOULDERS = (Landmark.LEFT_SHOULDER, Landmark.RIGHT_SHOULDER)
_HIPS = (Landmark.LEFT_HIP, Landmark.RIGHT_HIP)


@dataclass(frozen=True, slots=True, eq=False)
class PoseTrack:
    """The body over time: N pictures, and M even steps of time of `STEP_S` that span them.

    Attributes:
        taken: (N,) when each picture was taken, s.
        x, y: (N, 33) pixels, y downwards; NaN where a landmark was not seen in the picture.
        t: (M,) even steps of time, s.
        found: share of the pictures in which there was a body, 0..1.
        width_px: of the picture.
    """

    taken: Array
    x: Array
    y: Array
    t: Array
    found: float
    width_px: int

    @property
    def pictures_per_s(self) -> float:
        """Of the camera, as far as the model could follow."""
        return 1.0 / float(np.median(np.diff(self.taken)))

    def even(self, values: Array) -> Array:
        """(M,) values of the pictures (N,) on the even steps; NaN over long gaps."""
        known = np.isfinite(values)
        if known.sum() < 2:
            return np.full(len(self.t), np.nan)
        at, of, t = self.taken[known], values[known], self.t
        filled: Array = np.interp(t, at, of, left=np.nan, right=np.nan)
        after = np.clip(np.searchsorted(at, t), 1, len(at) - 1)
        lost = (at[after] - at[after - 1] > _BRIDGED_S) & (t > at[after - 1]) & (t < at[after])
        filled[lost] = np.nan
        return filled

    def middle(self, axis: Array, pair: tuple[Landmark, Landmark]) -> Array:
        """(N,) the middle of a pair of landmarks along `x` or `y`."""
        middle: Array = (axis[:, pair[0]] + axis[:, pair[1]]) / 2
        return middle

    def apart(self, axis: Array, pair: tuple[Landmark, Landmark]) -> Array:
        """(N,) how far the first of a pair is beyond the second along `x` or `y`, pixels."""
        apart: Array = axis[:, pair[0]] - axis[:, pair[1]]
        return apart

    @property
    def torso_px(self) -> Array:
        """(N,) from the middle of the hips to the middle of the shoulders."""
        across = self.middle(self.x, _SHOULDERS) - self.middle(self.x, _HIPS)
        along = self.middle(self.y, _SHOULDERS) - self.middle(self.y, _HIPS)
        return np.maximum(np.hypot(across, along), 1e-6)

    def growth(self) -> Array:
        """(M,) how fast the body grows in the picture, as a share of itself a second."""
        return np.gradient(smoothed(np.log(self.even(self.torso_px)), 0.35)) / STEP_S

    def speed_across(self) -> Array:
        """(M,) how fast the hips go to the picture's right, in torsos a second."""
        known = self.torso_px[np.isfinite(self.torso_px)]
        torso = float(np.median(known)) if len(known) else 1.0
        hips = self.even(self.middle(self.x, _HIPS))
        return np.gradient(smoothed(hips, 0.25)) / STEP_S / torso

    @property
    def shoulders_in_torsos(self) -> Array:
        """(N,) width of the shoulders in the picture: .8 from the front, near 0 from the side."""
        return np.abs(self.apart(self.x, _SHOULDERS)) / self.torso_px

    @property
    def trunk_deg(self) -> Array:
        """(N,) the trunk's angle from straight up, to the picture's right positive, degrees."""
        across = self.middle(self.x, _SHOULDERS) - self.middle(self.x, _HIPS)
        up = self.middle(self.y, _HIPS) - self.middle(self.y, _SHOULDERS)
        angle: Array = np.degrees(np.arctan2(across, up))
        return angle


def track_of(frames: Sequence[PoseFrame]) -> PoseTrack | None:
    """Poses as arrays; None with fewer than two frames in ascending time."""
    if len(frames) < 2 or frames[-1].t <= frames[0].t:
        return None
    taken = np.array([frame.t for frame in frames])
    points = np.full((len(frames), LANDMARK_COUNT, 2), np.nan)
    for n, frame in enumerate(frames):
        if frame.image is not None:
            points[n] = _seen_px(frame)
    return PoseTrack(
        taken,
        points[:, :, 0],
        points[:, :, 1],
        np.arange(taken[0], taken[-1] + STEP_S / 2, STEP_S),
        float(np.mean([frame.found for frame in frames])),
        frames[0].size.width_px,
    )


def _seen_px(frame: PoseFrame) -> Array:
    """(33, 2) pixels of what is seen within the picture."""
    assert frame.image is not None
    image = np.asarray(frame.image, float)
    believed = np.full(LANDMARK_COUNT, _BELIEVED)
    believed[_LEGS] = _BELIEVED_LEG
    inside = ((image[:, :2] >= 0.0) & (image[:, :2] <= 1.0)).all(axis=1)
    size = np.array([frame.size.width_px, frame.size.height_px], float)
    seen = (inside & (image[:, 3] >= believed))[:, None]
    points: Array = np.where(seen, image[:, :2] * size, np.nan)
    return points


def smoothed(values: Array, sigma_s: float) -> Array:
    """Values weighted over their neighbours by a bell of `sigma_s`; NaN stays NaN."""
    reach = max(1, round(3 * sigma_s / STEP_S))
    bell = np.exp(-0.5 * (np.arange(-reach, reach + 1) * STEP_S / sigma_s) ** 2)
    known = np.isfinite(values)
    # Longer by the bell's reach on both sides: "same" would give the longer one of the two.
    total = np.convolve(np.where(known, values, 0.0), bell)[reach:-reach]
    weight = np.convolve(known.astype(float), bell)[reach:-reach]
    smooth: Array = np.where(known, total / np.maximum(weight, 1e-9), np.nan)
    return smooth


def runs(holds: Mask, least_s: float, *, gap_s: float = 0.0) -> list[slice]:
    """Stretches of even time in which something holds.

    Args:
        holds: (M,) whether it does.
        least_s: shorter ones are left out.
        gap_s: gaps between two stretches that are no longer than this are bridged.
    """
    edges = np.flatnonzero(np.diff(np.concatenate([[False], holds, [False]]).astype(int)))
    found: list[slice] = []
    for start, stop in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if found and (start - found[-1].stop) * STEP_S <= gap_s:
            found[-1] = slice(found[-1].start, stop)
        else:
            found.append(slice(start, stop))
    return [one for one in found if (one.stop - one.start) * STEP_S >= least_s]
