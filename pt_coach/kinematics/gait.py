"""Steps of a walk seen from the side or from the front: how many, how fast, left and right.

From the side the ankles are furthest apart when a foot has come down ahead of the other. From the
front the foot that is behind, or swinging, stands higher in the picture than the other. Both are a
number that swings once to each side in two steps; each swing is a *lobe*, and a lobe is a step. The
lobe's top lags behind the foot coming down, by the same time in every step.

From the side the pose model takes one leg for the other now and then (`alternation`), so that the
side of a step is settled by the votes of all steps of a walk, which alternate. From the front the
lobe of a slow leg is wide and not late, and an ideal model sees half of a limp: there the times of
left and right are not told.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from pt_coach.kinematics.alternation import untangled
from pt_coach.kinematics.landmarks import Landmark, Side
from pt_coach.kinematics.observations import WhyNot
from pt_coach.kinematics.pose_track import STEP_S, Array, Mask, PoseTrack, runs, smoothed

_ANKLES = (Landmark.LEFT_ANKLE, Landmark.RIGHT_ANKLE)
_HIPS = (Landmark.LEFT_HIP, Landmark.RIGHT_HIP)
# Widths of the shoulders in torsos: seen from the side it is less, from the front more.
_SIDE_VIEW, _FRONT_VIEW = 0.6, 0.5
# Torsos (half a metre, more or less) a second across the picture, and growth of the body in the
# picture a second: slower than a frail person's walk, faster than what standing looks like.
ACROSS_PER_S, GROWTH_PER_S = 0.35, 0.04
_LEAST_PASS_S = 1.0
_UPRIGHT_DEG = 40.0
# Nearer to the picture's edge than this share of its width the foot ahead may be out of it.
EDGE_SHARE = 0.12
# Least swing of a step, in torsos: half the step of a very short walk.
_LEAST_ACROSS, _LEAST_TOWARDS = 0.20, 0.06
_LOBE_SHARE = 0.35
_LEAST_LOBE_S = 0.08
_TOP_SHARE = 0.9
_LONGEST_STEP_S = 2.0
_LEAST_AGREEMENT = 0.75
_LEAST_STEPS = 3
_MOST_UNEVEN = 0.5
_SMALL_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        t: s, when the foot was furthest ahead of the other one, plus a lag that all steps share.
        swing: how far the ankles were apart, in torsos.
        leads: +1 where the model called the foot ahead the left one, -1 for the right one.
    """

    t: float
    swing: float
    leads: int


@dataclass(frozen=True, slots=True)
class Pass:
    """One walk in one direction.

    Attributes:
        steps: in order of time.
        first: side of the first step; None where the sides are mixed up, or seen from the front.
        timed: whether the time from each step to the next is one of steady walking.
        sway_deg: range of the trunk's angle in the picture, 5th to 95th of 100; None if unknown.
    """

    steps: tuple[Step, ...]
    first: Side | None
    timed: tuple[bool, ...]
    sway_deg: float | None

    def times_s(self, side: Side | None = None) -> tuple[float, ...]:
        """From each step to the next in steady walking, s.

        Args:
            side: only those that end with a step of this side; none where sides are mixed up.
        """
        if side is not None and self.first is None:
            return ()
        found = []
        for n, (before, after) in enumerate(pairwise(self.steps)):
            ends_first = n % 2 == 1
            if self.timed[n] and (side is None or ends_first == (side is self.first)):
                found.append(after.t - before.t)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Walked:
    """All passes of a task.

    Attributes:
        passes: those in which steps were seen.
        why_not: why there is none; None where there is one.
    """

    passes: tuple[Pass, ...]
    why_not: WhyNot | None = None

    @property
    def steps(self) -> int:
        """All of them."""
        return sum(len(one.steps) for one in self.passes)

    def times_s(self, side: Side | None = None) -> tuple[float, ...]:
        """See `Pass.times_s`; of all passes."""
        return tuple(time for one in self.passes for time in one.times_s(side))


@dataclass(frozen=True, slots=True, eq=False)
class _Signal:
    """What the steps are read from, over even steps of time.

    Attributes:
        swing: how far the left foot is ahead, made continuous; its sign may be wrong as a whole.
        label: the same, with the model's word for left and right.
        speed: of the walk, with its direction.
        least_speed: above it somebody walks.
        view: whether the body is seen from where it was asked for.
        whole: whether a step would still be in the picture.
        from_side: or else from the front.
    """

    swing: Array
    label: Array
    speed: Array
    least_speed: float
    view: Mask
    whole: Mask
    from_side: bool

    @property
    def least_swing(self) -> float:
        """Of a step, in torsos."""
        return _LEAST_ACROSS if self.from_side else _LEAST_TOWARDS


def walked_across(track: PoseTrack) -> Walked:
    """Steps of somebody who walks from one edge of the picture to the other, seen from the side."""
    torso = _typical(track.torso_px)
    hips = track.even(track.middle(track.x, _HIPS))
    apart = track.apart(track.x, _ANKLES) / torso
    edge_px = EDGE_SHARE * track.width_px
    signal = _Signal(
        swing=track.even(untangled(track.taken, apart)),
        label=track.even(apart),
        speed=track.speed_across(),
        least_speed=ACROSS_PER_S,
        view=_under(smoothed(track.even(track.shoulders_in_torsos), 0.15), _SIDE_VIEW)
        & _upright(track),
        whole=_under(edge_px - hips, 0.0) & _under(hips, track.width_px - edge_px),
        from_side=True,
    )
    return _walked(track, signal)


def walked_towards(track: PoseTrack) -> Walked:
    """Steps of somebody who walks towards the camera and away from it."""
    torso = track.even(track.torso_px)
    higher = track.even(track.apart(track.y, _ANKLES)) / smoothed(torso, 0.35)
    signal = _Signal(
        swing=higher,
        label=higher,
        speed=track.growth(),
        least_speed=GROWTH_PER_S,
        view=_under(-smoothed(track.even(track.shoulders_in_torsos), 0.15), -_FRONT_VIEW)
        & _upright(track),
        whole=np.ones(len(higher), bool),
        from_side=False,
    )
    return _walked(track, signal)


def _upright(track: PoseTrack) -> Mask:
    """(M,) whether the trunk stands up in the picture."""
    return _under(np.abs(track.even(track.trunk_deg)), _UPRIGHT_DEG)


def _under(values: Array, limit: float) -> Mask:
    """Whether values are below a limit; what is not known is not."""
    with np.errstate(invalid="ignore"):
        under: Mask = values < limit
    return under


def _typical(values: Array) -> float:
    known = values[np.isfinite(values)]
    return float(np.median(known)) if len(known) else 1.0


def _walked(track: PoseTrack, signal: _Signal) -> Walked:
    found: list[Pass] = []
    whys: list[WhyNot] = []
    for way in (1, -1):
        goes = signal.whole & _under(-way * signal.speed, -signal.least_speed)
        for stretch in runs(goes, _LEAST_PASS_S, gap_s=0.3):
            seen = _pass_in(track, stretch, signal, way)
            if isinstance(seen, Pass):
                found.append(seen)
            else:
                whys.append(seen)
    if found:
        return Walked(tuple(sorted(found, key=lambda one: one.steps[0].t)))
    return Walked((), whys[0] if whys else WhyNot.FEW_STEPS)


def _pass_in(track: PoseTrack, stretch: slice, signal: _Signal, way: int) -> Pass | WhyNot:
    """The walk in a stretch of moving one way, where it is seen as was asked for."""
    view = np.zeros(len(signal.view), bool)
    view[stretch] = signal.view[stretch]
    inner = runs(view, _LEAST_PASS_S, gap_s=0.1)
    if not inner:
        return WhyNot.WRONG_VIEW
    within = max(inner, key=lambda one: one.stop - one.start)
    if np.mean(np.isfinite(signal.swing[within])) < 0.5:
        return WhyNot.CUT_OFF
    return _pass(track, within, signal, way)


def _pass(track: PoseTrack, within: slice, signal: _Signal, way: int) -> Pass | WhyNot:
    steps = _steps(track.t[within], signal, within, way)
    if len(steps) < _LEAST_STEPS:
        return WhyNot.FEW_STEPS
    times = np.diff([step.t for step in steps])
    # Left and right may differ a lot, and so each is compared with the one after the next.
    strides = times[:-1] + times[1:]
    if times.max() > _LONGEST_STEP_S or np.ptp(strides) > _MOST_UNEVEN * strides.mean():
        return WhyNot.UNEVEN
    angle = track.even(track.trunk_deg)[within]
    angle = angle[np.isfinite(angle)]
    return Pass(
        tuple(steps),
        _first_side(steps) if signal.from_side else None,
        _timed(steps, from_side=signal.from_side),
        float(np.ptp(np.percentile(angle, (5, 95)))) if len(angle) * STEP_S >= 1.0 else None,
    )


def _timed(steps: Sequence[Step], *, from_side: bool) -> tuple[bool, ...]:
    """Which times between steps are of steady walking: not of setting off and of stopping.

    Towards the camera the walk begins and ends in the picture. Across, it may come from outside;
    the first and last step are then as large as the others.
    """
    swings = np.array([step.swing for step in steps])
    large = swings > _SMALL_SHARE * np.median(swings)
    if not from_side:
        large[0] = large[-1] = False
    large[1:-1] = True
    return tuple(bool(a and b) for a, b in pairwise(large))


def _first_side(steps: Sequence[Step]) -> Side | None:
    """The side of the first step, by the votes of all; None where they do not agree."""
    votes = [step.leads * (1 if n % 2 == 0 else -1) for n, step in enumerate(steps)]
    left = sum(vote > 0 for vote in votes) / len(votes)
    if max(left, 1 - left) < _LEAST_AGREEMENT:
        return None
    return Side.LEFT if left > 0.5 else Side.RIGHT


def _steps(t: Array, signal: _Signal, within: slice, way: int) -> list[Step]:
    """Lobes of a signal that swings to both sides."""
    swing, label = signal.swing[within], way * signal.label[within]
    smooth = smoothed(swing, 0.04)
    known = np.abs(smooth[np.isfinite(smooth)])
    usual = float(np.percentile(known, 85)) if len(known) else 0.0
    if usual < signal.least_swing:
        return []
    lobes: list[slice] = []
    for sign in (1, -1):
        above = _under(-sign * smooth, -_LOBE_SHARE * usual)
        # Where it did not cross to the other side in between it is one lobe still.
        crossed = _under(sign * smooth, 0.0) | ~np.isfinite(smooth)
        lobes += _joined(runs(above, 0.0), crossed)
    lobes.sort(key=lambda one: one.start)
    found = [_lobe(t, np.abs(smooth), label, one) for one in lobes]
    return [one for one in found if one is not None]


def _joined(lobes: Sequence[slice], crossed: Mask) -> list[slice]:
    joined: list[slice] = []
    for one in lobes:
        if joined and not crossed[joined[-1].stop : one.start].any():
            joined[-1] = slice(joined[-1].start, one.stop)
        else:
            joined.append(one)
    return [one for one in joined if (one.stop - one.start) * STEP_S >= _LEAST_LOBE_S]


def _lobe(t: Array, size: Array, label: Array, stretch: slice) -> Step | None:
    """The step of one lobe; None where the lobe is cut off before its top is over."""
    top = float(size[stretch].max())
    high = np.flatnonzero(size[stretch] > _TOP_SHARE * top) + stretch.start
    before, after = high[0] - 1, high[-1] + 1
    if before < 0 or after >= len(t) or not np.isfinite(size[before] + size[after]):
        return None
    middle = float(t[high[0]] + t[high[-1]]) / 2
    return Step(middle, top, 1 if float(np.nanmedian(label[high])) > 0 else -1)
