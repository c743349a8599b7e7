"""The drawn walk does what it says, and the real pose model sees of it what the errors allow."""

from itertools import pairwise

import numpy as np
import pytest

from pt_coach.figure.build import AVERAGE, BUILDS, Build
from pt_coach.figure.gait import Gait, LegRaise, Performance, Walk, step_times_s
from pt_coach.figure.rehearsal_figure import ROOM_CAMERA, RehearsalFigure, performance_of
from pt_coach.figure.render.picture import render
from pt_coach.figure.truth import true_pose_frame
from pt_coach.kinematics.landmarks import PoseFrame, Side
from pt_coach.kinematics.observations import Measure, Observation, RehearsalTask
from pt_coach.kinematics.rehearsal import observe
from pt_coach.tracking.mediapipe_pose import MediapipePose
from pt_coach.tracking.ports import Frame
from pt_coach.tracking.pose_model_store import model_path

LIMPING = Gait(left_step_s=0.52, right_step_s=0.74, step_m=0.5)
SLOW_RATE = 12


def test_the_feet_come_down_when_the_walk_says() -> None:
    walk = Walk((-2.0, 0.0), (2.0, 0.0), LIMPING)
    performance = Performance((walk,))
    ahead = []
    times = np.arange(0.6, walk.duration_s - 0.6, 0.01)
    for t in times:
        joints = performance.skeleton_at(float(t)).joints
        ahead.append(float(joints["left_ankle"][0] - joints["right_ankle"][0]))
    tops = [
        (float(times[i]), Side.LEFT if ahead[i] > 0 else Side.RIGHT)
        for i in range(1, len(ahead) - 1)
        if abs(ahead[i]) > max(abs(ahead[i - 1]), abs(ahead[i + 1])) and abs(ahead[i]) > 0.3
    ]
    inner = [strike for strike in walk.strikes if 0.6 < strike.t < walk.duration_s - 0.6]
    assert [side for _, side in tops] == [strike.side for strike in inner]
    # A leg that is furthest forward is followed by the feet being furthest apart.
    late = [t - strike.t for (t, _), strike in zip(tops, inner, strict=True)]
    assert all(0.0 <= one <= 0.1 for one in late)
    times = step_times_s(walk)
    assert times[Side.RIGHT] - times[Side.LEFT] > 0.1
    assert sum(times.values()) == pytest.approx(
        LIMPING.left_step_s + LIMPING.right_step_s, abs=0.02
    )
    for before, after in pairwise(walk.strikes):
        assert after.t - before.t == pytest.approx(LIMPING.step_s(after.side))


def test_a_raised_leg_stands_on_the_other_and_moves_without_a_jump() -> None:
    performance = Performance((LegRaise(Side.LEFT, 70.0, 3.0), LegRaise(Side.RIGHT, 50.0, 2.0)))
    held = performance.skeleton_at(3.5).joints
    assert held["left_knee"][2] - held["right_knee"][2] > 0.2
    assert held["right_ankle"][2] == pytest.approx(AVERAGE.ankle_height_m, abs=0.02)
    heads = [performance.skeleton_at(float(t)).joints["head"] for t in np.arange(0, 14, 0.04)]
    assert max(float(np.linalg.norm(b - a)) for a, b in pairwise(heads)) < 0.06


@pytest.mark.parametrize("task", list(RehearsalTask))
def test_the_figure_of_a_rehearsal_goes_on_for_ever(task: RehearsalTask) -> None:
    figure = RehearsalFigure(task, begun_s=100.0)
    again = figure.performance.duration_s
    one = figure.performance.skeleton_at(2.0).joints
    two = figure.performance.skeleton_at(2.0 + 3 * again).joints
    assert all(np.allclose(one[name], two[name], atol=1e-6) for name in one)
    assert figure.frame_at(99.0).shape == (540, 960, 3)


def seen_by_an_ideal_model(performance: Performance) -> list[PoseFrame]:
    return [
        true_pose_frame(t, performance.skeleton_at(t), ROOM_CAMERA)
        for t in np.arange(0, performance.duration_s, 1 / 15).tolist()
    ]


def seen_by_the_model(performance: Performance) -> list[PoseFrame]:
    pose, frames = MediapipePose(model_path()), []
    for t in np.arange(0, performance.duration_s, 1 / SLOW_RATE).tolist():
        picture = render(performance.skeleton_at(t), performance.build, ROOM_CAMERA)
        frames.append(pose.estimate(Frame(t, picture)))
    pose.close()
    return frames


def by_measure(found: tuple[Observation, ...]) -> dict[tuple[Measure, Side | None], Observation]:
    return {(one.measure, one.side): one for one in found}


def check_walk(found: tuple[Observation, ...], gait: Gait, performance: Performance) -> None:
    seen = by_measure(found)
    walk = next(part for part in performance.parts if isinstance(part, Walk))
    drawn = step_times_s(walk, performance.build)
    for side in Side:
        one = seen[Measure.STEP_TIME, side]
        assert one.value is not None
        assert one.error is not None
        assert abs(one.value - drawn[side]) <= one.error
    cadence = seen[Measure.CADENCE, None]
    assert cadence.value == pytest.approx(120 / (gait.left_step_s + gait.right_step_s), abs=5)
    difference = seen[Measure.STEP_TIME_DIFFERENCE, None].value
    assert difference is not None
    assert difference < 0


def test_an_ideal_model_sees_a_limp_from_the_side() -> None:
    performance = performance_of(RehearsalTask.ACROSS, LIMPING)
    check_walk(
        observe(RehearsalTask.ACROSS, seen_by_an_ideal_model(performance)), LIMPING, performance
    )


@pytest.mark.slow
@pytest.mark.skipif(not model_path().exists(), reason="the pose model is not built yet")
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("build", [BUILDS["average"]], ids=["average"])
def test_the_real_model_sees_a_limp_from_the_side(build: Build) -> None:
    performance = performance_of(RehearsalTask.ACROSS, LIMPING, build)
    check_walk(observe(RehearsalTask.ACROSS, seen_by_the_model(performance)), LIMPING, performance)


@pytest.mark.slow
@pytest.mark.skipif(not model_path().exists(), reason="the pose model is not built yet")
@pytest.mark.filterwarnings("ignore")
def test_the_real_model_counts_steps_towards_the_camera() -> None:
    performance = performance_of(RehearsalTask.TOWARDS, Gait(sway_deg=5.0))
    seen = by_measure(observe(RehearsalTask.TOWARDS, seen_by_the_model(performance)))
    assert seen[Measure.STEPS, None].value == pytest.approx(len(performance.strikes), abs=1)
    assert seen[Measure.CADENCE, None].value == pytest.approx(100, abs=4)
    sway = seen[Measure.SWAY, None].value
    assert sway is not None
    assert 3.0 < sway < 9.0


@pytest.mark.slow
@pytest.mark.skipif(not model_path().exists(), reason="the pose model is not built yet")
@pytest.mark.filterwarnings("ignore")
def test_the_real_model_times_each_leg() -> None:
    raises = (LegRaise(Side.LEFT, 75.0, 5.0), LegRaise(Side.RIGHT, 45.0, 2.5))
    seen = by_measure(observe(RehearsalTask.LEGS, seen_by_the_model(Performance(raises))))
    # From when the foot leaves the floor until it is back: the hold and a part of both ways.
    right, left = seen[Measure.ONE_LEG, Side.RIGHT].value, seen[Measure.ONE_LEG, Side.LEFT].value
    assert right is not None
    assert left is not None
    assert 5.0 < right < 6.8
    assert 2.5 < left < 4.3
    foot = seen[Measure.FOOT_LIFT_DIFFERENCE, None]
    assert foot.value is not None
    assert foot.error is not None
    assert foot.value > foot.error
