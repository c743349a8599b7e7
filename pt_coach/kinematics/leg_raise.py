"""Standing on one leg, seen from the front: how high knee and foot go, how long, how steadily.

Heights are the way up from standing, in shares of the leg (hip to ankle, standing), as lengths in
the picture. They read low, because a raised leg points at the camera; on both sides alike, so that
the difference is better than either (RESULTS.md, "Rehearsal"). From the side nothing is measured:
the pose model there calls whichever leg is raised the near one.
"""

from dataclasses import dataclass

import numpy as np

from pt_coach.kinematics.gait import ACROSS_PER_S, GROWTH_PER_S
from pt_coach.kinematics.landmarks import Landmark, Side
from pt_coach.kinematics.observations import WhyNot
from pt_coach.kinematics.pose_track import STEP_S, Array, Mask, PoseTrack, runs, smoothed

_ANKLES = (Landmark.LEFT_ANKLE, Landmark.RIGHT_ANKLE)
_HIPS = (Landmark.LEFT_HIP, Landmark.RIGHT_HIP)
_KNEES = {Side.LEFT: Landmark.LEFT_KNEE, Side.RIGHT: Landmark.RIGHT_KNEE}
_FRONT_VIEW = 0.5
# A foot that is this much of the leg higher than the other (3 cm) has left the floor. The picture
# shows less than there is: a raised foot is nearer to the camera, and lower in its picture.
_OFF_FLOOR = 0.035
# A foot 25 cm ahead of the other looks this much lower, to a camera at the hips 3 m away.
_FEET_APART = 0.10
_UPRIGHT_DEG = 40.0
_LEAST_RAISE_S = 0.6
# Getting onto one leg is no sway.
_SETTLING_S = 0.6
_LEAST_STILL_S = 1.0


@dataclass(frozen=True, slots=True)
class Raise:
    """One leg raised once.

    Attributes:
        side: of the leg that is raised.
        seconds: for how long the foot was off the floor.
        knee: way up of the knee, in shares of the leg; None where it was not seen.
        foot: way up of the foot, in shares of the leg.
        sway_deg: range of the trunk's angle in the picture while it stood, 5th to 95th of 100; None
            where it was too short.
    """

    side: Side
    seconds: float
    knee: float | None
    foot: float
    sway_deg: float | None


@dataclass(frozen=True, slots=True)
class Raised:
    """All of a task.

    Attributes:
        raises: in order of time.
        why_not: why there is none; None where there is one.
    """

    raises: tuple[Raise, ...]
    why_not: WhyNot | None = None

    def longest(self, side: Side) -> Raise | None:
        """The longest raise of a side."""
        of_side = [one for one in self.raises if one.side is side]
        return max(of_side, key=lambda one: one.seconds, default=None)


def raised_legs(track: PoseTrack) -> Raised:
    """The legs that were raised one at a time by somebody who faces the camera."""
    if not _faces_the_camera(track):
        return Raised((), WhyNot.WRONG_VIEW)
    leg_px = _leg_px(track)
    if leg_px is None:
        return Raised((), WhyNot.CUT_OFF)
    # Positive: the left foot is higher.
    higher = smoothed(track.even(-track.apart(track.y, _ANKLES)), 0.08) / leg_px
    standing = _standing(higher)
    walks = _walks(track)
    found: list[tuple[int, Raise]] = []
    for side, sign in ((Side.LEFT, 1.0), (Side.RIGHT, -1.0)):
        lift = sign * (higher - standing)
        with np.errstate(invalid="ignore"):
            off = lift > _OFF_FLOOR
            stands = np.abs(lift) < _OFF_FLOOR
        knee = _knee_lift(track, side, leg_px, stands)
        raised = (one for one in runs(off, _LEAST_RAISE_S, gap_s=0.3) if walks[one].mean() < 0.5)
        found += [(one.start, _raise(track, side, one, lift, knee)) for one in raised]
    found.sort(key=lambda one: one[0])
    raises = tuple(one for _, one in found)
    return Raised(raises, None if raises else WhyNot.NOT_RAISED)


def _faces_the_camera(track: PoseTrack) -> bool:
    """Whether somebody stands upright and faces the camera, most of the time."""
    wide, lean = track.shoulders_in_torsos, np.abs(track.trunk_deg)
    known = np.isfinite(wide) & np.isfinite(lean)
    if not known.any():
        return False
    faces = np.median(wide[known]) >= _FRONT_VIEW and np.median(lean[known]) <= _UPRIGHT_DEG
    return bool(faces)


def _walks(track: PoseTrack) -> Mask:
    """(M,) whether the body is on its way, or was: a foot behind looks like a raised one."""
    with np.errstate(invalid="ignore"):
        walks: Mask = np.abs(track.growth()) > GROWTH_PER_S
        walks |= np.abs(track.speed_across()) > ACROSS_PER_S
    # At the ends of the pictures a speed reads low.
    reach = round(_SETTLING_S / STEP_S)
    near: Mask = np.convolve(walks, np.ones(2 * reach + 1))[reach:-reach] > 0
    return near


def _leg_px(track: PoseTrack) -> float | None:
    """Hip to the lower ankle, pixels; None where the feet are hardly ever seen."""
    feet = np.fmax(track.y[:, _ANKLES[0]], track.y[:, _ANKLES[1]])
    legs = feet - track.middle(track.y, _HIPS)
    known = np.isfinite(legs) & np.isfinite(track.apart(track.y, _ANKLES))
    if known.mean() < 0.5:
        return None
    length = float(np.median(legs[known]))
    return length if length > 0 else None


def _standing(higher: Array) -> float:
    """The difference of the feet with both on the floor: one may stand nearer to the camera.

    It is where they stay for longest, among all differences that a foot a step ahead may make.
    """
    near = higher[np.isfinite(higher)]
    near = near[np.abs(near) < _FEET_APART]
    if not len(near):
        return 0.0
    levels = np.arange(-_FEET_APART, _FEET_APART, 0.005)
    crowd = [int((np.abs(near - level) < _OFF_FLOOR / 2).sum()) for level in levels]
    level = levels[int(np.argmax(crowd))]
    return float(np.median(near[np.abs(near - level) < _OFF_FLOOR / 2]))


def _knee_lift(track: PoseTrack, side: Side, leg_px: float, on_floor: Mask) -> Array | None:
    """(M,) way up of a knee from where it is in standing, in shares of the leg."""
    below = track.even(track.y[:, _KNEES[side]] - track.middle(track.y, _HIPS)) / leg_px
    stood = below[on_floor & np.isfinite(below)]
    return float(np.median(stood)) - below if len(stood) else None


def _raise(track: PoseTrack, side: Side, within: slice, lift: Array, knee: Array | None) -> Raise:
    settled = round(_SETTLING_S / STEP_S)
    still = slice(within.start + settled, within.stop - settled)
    angle = track.even(track.trunk_deg)[still]
    angle = angle[np.isfinite(angle)]
    steady = len(angle) * STEP_S >= _LEAST_STILL_S
    return Raise(
        side,
        (within.stop - within.start) * STEP_S,
        None if knee is None else _height(knee[within]),
        _height(lift[within]) or 0.0,
        float(np.ptp(np.percentile(smoothed(angle, 0.08), (5, 95)))) if steady else None,
    )


def _height(lift: Array) -> float | None:
    """The height that was kept: the middle of the upper half."""
    known = lift[np.isfinite(lift)]
    return float(np.percentile(known, 75)) if len(known) else None
