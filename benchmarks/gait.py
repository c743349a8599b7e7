"""A drawn person walks and raises a leg before the real pose model: what is observed, how far off.

    python benchmarks/gait.py [--cache DIR]

Some ten minutes of one core; with a cache of what the model saw, seconds. Every build, four ways of
walking, three of raising a leg, at 30 and at 10 pictures a second. The errors in
`pt_coach/kinematics/observations.py` are the 95th of 100 of the table, rounded up.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pt_coach.figure.build import BUILDS
from pt_coach.figure.gait import Gait, LegRaise, Performance, Walk, step_times_s
from pt_coach.figure.rehearsal_figure import ROOM_CAMERA as CAMERA
from pt_coach.figure.rehearsal_figure import performance_of
from pt_coach.figure.render.picture import render
from pt_coach.figure.skeleton import Skeleton
from pt_coach.kinematics.gait import EDGE_SHARE
from pt_coach.kinematics.landmarks import PoseFrame, Side
from pt_coach.kinematics.observations import Measure, RehearsalTask
from pt_coach.kinematics.rehearsal import observe
from pt_coach.tracking.mediapipe_pose import MediapipePose
from pt_coach.tracking.ports import Frame
from pt_coach.tracking.pose_model_store import model_path
from pt_coach.tracking.pose_recording import read_recording, write_recording

PICTURES_PER_S = (30, 10)
GAITS = {
    "even": Gait(),
    "quick": Gait(0.48, 0.48, 0.62, sway_deg=1.0, stride_deg=24.0),
    "slow": Gait(0.85, 0.85, 0.40, sway_deg=4.0, stride_deg=15.0, lift_deg=30.0),
    "limping": Gait(0.52, 0.76, 0.48, sway_deg=6.0, stride_deg=18.0),
}
# Hips left and right in degrees, seconds up left and right, sway.
RAISES = {
    "even": (70.0, 70.0, 5.0, 5.0, 0.0),
    "uneven": (75.0, 45.0, 6.0, 3.0, 2.0),
    "low": (35.0, 55.0, 2.0, 4.0, 4.0),
}
_FEET_APART = ("left_ankle", "right_ankle")

Key = tuple[Measure, Side | None]


@dataclass(frozen=True, slots=True)
class Take:
    """One performance of a task."""

    task: RehearsalTask
    name: str
    build: str
    performance: Performance

    @property
    def file_name(self) -> str:
        """In the cache, before the pictures a second."""
        return f"{self.task}-{self.name}-{self.build}"


def takes() -> Iterator[Take]:
    """All performances."""
    for name, build in BUILDS.items():
        for gait_name, gait in GAITS.items():
            for task in (RehearsalTask.TOWARDS, RehearsalTask.ACROSS):
                yield Take(task, gait_name, name, performance_of(task, gait, build))
        for raise_name, (left, right, left_s, right_s, sway) in RAISES.items():
            parts = (
                LegRaise(Side.LEFT, left, left_s, sway_deg=sway),
                LegRaise(Side.RIGHT, right, right_s, sway_deg=sway),
            )
            yield Take(RehearsalTask.LEGS, raise_name, name, Performance(parts, build))


def seen(take: Take, per_s: int, cache: Path | None) -> list[PoseFrame]:
    """What the model saw of a take."""
    path = cache / f"{take.file_name}-{per_s}.poses.npz" if cache is not None else None
    if path is not None and path.exists():
        return list(read_recording(path))
    pose, frames = MediapipePose(model_path()), []
    for n in range(int(take.performance.duration_s * per_s)):
        body = take.performance.skeleton_at(n / per_s)
        picture = render(body, take.performance.build, CAMERA)
        frames.append(pose.estimate(Frame(n / per_s, picture)))
    pose.close()
    if path is not None:
        write_recording(path, frames)
    return frames


def truth(take: Take) -> dict[Key, float]:
    """What there was to be seen."""
    if take.task is RehearsalTask.LEGS:
        return _truth_of_legs(take.performance)
    gait = GAITS[take.name]
    found: dict[Key, float] = {
        (Measure.STEPS, None): float(_steps_in_sight(take)),
        (Measure.CADENCE, None): 120.0 / (gait.left_step_s + gait.right_step_s),
    }
    if take.task is RehearsalTask.TOWARDS:
        walks = [part for part in take.performance.parts if isinstance(part, Walk)]
        lean = [_lean_deg(take.performance.skeleton_at(t)) for t in _times(walks[0])]
        found[Measure.SWAY, None] = _range(lean)
        return found
    walk = next(part for part in take.performance.parts if isinstance(part, Walk))
    times = step_times_s(walk, take.performance.build)
    found.update({(Measure.STEP_TIME, side): time for side, time in times.items()})
    found[Measure.STEP_TIME_DIFFERENCE, None] = times[Side.LEFT] - times[Side.RIGHT]
    return found


def _times(walk: Walk) -> np.ndarray:
    """Moments of steady walking."""
    return np.arange(0.5, walk.duration_s - 0.5, 0.02)


def _range(values: list[float]) -> float:
    return float(np.ptp(np.percentile(values, (5, 95))))


def _lean_deg(body: Skeleton) -> float:
    """Of the trunk to the body's right, degrees."""
    joints = body.joints
    hips = (joints["left_hip"] + joints["right_hip"]) / 2
    trunk = (joints["left_shoulder"] + joints["right_shoulder"]) / 2 - hips
    return float(np.degrees(np.arctan2(-trunk[1], trunk[2])))


def _steps_in_sight(take: Take) -> int:
    """Feet that came down in the picture; across, with the hips away from its edges."""
    count = 0
    size = (CAMERA.size.width_px, CAMERA.size.height_px)
    for strike in take.performance.strikes:
        joints = take.performance.skeleton_at(strike.t).joints
        names = (*_FEET_APART, "left_hip", "right_hip")
        points = CAMERA.project(np.array([joints[name] for name in names]))[:, :2]
        edge_px = EDGE_SHARE * size[0] if take.task is RehearsalTask.ACROSS else 0.0
        within = bool(((points > 0) & (points < size)).all())
        count += within and edge_px < float(points[2:, 0].mean()) < size[0] - edge_px
    return count


def _truth_of_legs(performance: Performance) -> dict[Key, float]:
    found: dict[Key, float] = {}
    begun = 0.0
    stands = performance.skeleton_at(0.2).joints
    leg = float(stands["left_hip"][2] - stands["left_ankle"][2])
    for part in performance.parts:
        assert isinstance(part, LegRaise)
        side, t = part.side, np.arange(0, part.duration_s, 0.02)
        bodies = [performance.skeleton_at(begun + float(one)) for one in t]
        way_up = [float(b.joints[f"{side}_ankle"][2] - stands[f"{side}_ankle"][2]) for b in bodies]
        held = (t > 1.0 + part.way_s) & (t < 1.0 + part.way_s + part.hold_s)
        knees = [float(b.joints[f"{side}_knee"][2] - stands[f"{side}_knee"][2]) for b in bodies]
        lean = [_lean_deg(b) for b, h in zip(bodies, held, strict=True) if h]
        found[Measure.KNEE_LIFT, side] = 100 * float(np.median(np.array(knees)[held])) / leg
        found[Measure.FOOT_LIFT, side] = 100 * float(np.median(np.array(way_up)[held])) / leg
        found[Measure.ONE_LEG, side.other] = 0.02 * sum(up > 0.03 for up in way_up)
        found[Measure.SWAY, side.other] = _range(lean)
        begun += part.duration_s
    for lift, difference in (
        (Measure.KNEE_LIFT, Measure.KNEE_LIFT_DIFFERENCE),
        (Measure.FOOT_LIFT, Measure.FOOT_LIFT_DIFFERENCE),
    ):
        found[difference, None] = found[lift, Side.LEFT] - found[lift, Side.RIGHT]
    return found


def main() -> None:
    """Print the table, and each value with `--all`."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--cache", type=Path, help="folder for what the model saw")
    parser.add_argument("--all", action="store_true", help="each value beside its truth")
    args = parser.parse_args()
    off: dict[tuple[RehearsalTask, Measure, int], list[float]] = defaultdict(list)
    missing: dict[tuple[RehearsalTask, Measure, int], int] = defaultdict(int)
    for take in takes():
        known = truth(take)
        for per_s in PICTURES_PER_S:
            for one in observe(take.task, seen(take, per_s, args.cache)):
                true = known.get((one.measure, one.side))
                row = (take.task, one.measure, per_s)
                if args.all:
                    side = one.side or ""
                    print(take.file_name, per_s, one.measure, side, one.value, one.why_not, true)
                if true is not None and one.value is not None:
                    off[row].append(one.value - true)
                elif true is not None:
                    missing[row] += 1
    _print(off, missing)


def _print(
    off: dict[tuple[RehearsalTask, Measure, int], list[float]],
    missing: dict[tuple[RehearsalTask, Measure, int], int],
) -> None:
    print("| task | measure | pictures/s | measured | not | mean off | 95 of 100 within | most |")
    print("|---|---|---|---|---|---|---|---|")
    for row in sorted({*off, *missing}):
        values = np.array(off.get(row, []))
        if not len(values):
            print(f"| {row[0]} | {row[1]} | {row[2]} | 0 | {missing[row]} | | | |")
            continue
        within = np.percentile(np.abs(values), 95)
        print(
            f"| {row[0]} | {row[1]} | {row[2]} | {len(values)} | {missing.get(row, 0)} | "
            f"{values.mean():+.2f} | {within:.2f} | {np.abs(values).max():.2f} |"
        )


if __name__ == "__main__":
    main()
