from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pt_coach.engine.events import RepCompleted
from pt_coach.engine.plan import SetSide
from pt_coach.engine.set_tracker import SetTracker
from pt_coach.kinematics.landmarks import ImageSize, PoseFrame, Side
from tests.engine.mover import (
    UP_LEFT,
    UP_RIGHT,
    exercise,
    frame,
    frames,
    only,
    planned,
    raise_and_lower,
    run,
    still,
    without,
)

# Shoulders, elbows and wrists: indices of landmarks.
ARMS = (11, 12, 13, 14, 15, 16)
SETS = still(1.5) + raise_and_lower() + raise_and_lower((60.0, 60.0)) + raise_and_lower()


@settings(deadline=None, max_examples=15)
@given(fps=st.floats(8.0, 60.0))
def test_the_same_count_at_any_frame_rate(fps: float) -> None:
    events = run(SetTracker(exercise(), planned(10)), frames(SETS, fps=fps))
    assert len(only(events, RepCompleted)) == 3


@settings(deadline=None, max_examples=10)
@given(shift_s=st.floats(-1e6, 1e6))
def test_a_shift_in_time_changes_nothing(shift_s: float) -> None:
    events = run(SetTracker(exercise(), planned(10)), frames(SETS, start_s=shift_s))
    assert len(only(events, RepCompleted)) == 3


@settings(deadline=None, max_examples=10)
@given(px_per_m=st.floats(120.0, 320.0), x=st.floats(0.35, 0.65))
def test_nearer_farther_and_aside_changes_nothing(px_per_m: float, x: float) -> None:
    def make(arms: tuple[float, float], t: float) -> PoseFrame:
        return frame(arms, t, px_per_m=px_per_m, middle_px=(x * 1280, 360))

    events = run(SetTracker(exercise(), planned(10)), frames(SETS, make=make))
    assert len(only(events, RepCompleted)) == 3


@settings(deadline=None, max_examples=10)
@given(size=st.sampled_from([ImageSize(1280, 720), ImageSize(720, 1280), ImageSize(640, 480)]))
def test_the_shape_of_the_picture_changes_nothing(size: ImageSize) -> None:
    def make(arms: tuple[float, float], t: float) -> PoseFrame:
        return frame(arms, t, px_per_m=150.0, size=size)

    reps = only(run(SetTracker(exercise(), planned(10)), frames(SETS, make=make)), RepCompleted)
    assert [rep.travel for rep in reps] == pytest.approx([1.0, 0.62, 1.0], abs=0.06)


def test_in_a_mirror_left_is_right() -> None:
    pieces = still(1.5) + raise_and_lower(UP_LEFT) + raise_and_lower(UP_RIGHT)
    mirrored = [(seconds, a[::-1], b[::-1]) for seconds, a, b in pieces]
    sides = [
        [
            rep.side
            for rep in only(
                run(
                    SetTracker(exercise(sides="alternating"), planned(9, SetSide.ALTERNATING)),
                    frames(one),
                ),
                RepCompleted,
            )
        ]
        for one in (pieces, mirrored)
    ]
    assert sides == [[Side.LEFT, Side.RIGHT], [Side.RIGHT, Side.LEFT]]


@settings(deadline=None, max_examples=10)
@given(seed=st.integers(0, 10_000))
def test_dropped_frames_and_jitter_change_nothing(seed: int) -> None:
    chance = Random(seed)
    shown = []
    for one in frames(SETS):
        assert one.image is not None
        image = one.image + [[chance.gauss(0, 0.0007), chance.gauss(0, 0.0007), 0, 0]] * 33
        if chance.random() < 0.6:
            shown.append(replace(one, image=image))
    assert len(only(run(SetTracker(exercise(), planned(10)), shown), RepCompleted)) == 3


@settings(deadline=None, max_examples=20)
@given(from_s=st.floats(2.0, 3.6))
def test_a_held_landmark_never_completes_a_rep(from_s: float) -> None:
    shown = [
        without(one, *ARMS) if one.t >= from_s else one
        for one in frames(still(1.5) + raise_and_lower())
    ]
    events = run(SetTracker(exercise(), planned(3)), shown)
    assert all(rep.t < from_s for rep in only(events, RepCompleted))
