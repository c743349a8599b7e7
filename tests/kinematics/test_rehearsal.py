"""Steps and raised legs are the same at any rate of pictures, in a mirror and at any size."""

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pt_coach.kinematics.alternation import untangled
from pt_coach.kinematics.gait import walked_across
from pt_coach.kinematics.landmarks import Landmark, PoseFrame, Side
from pt_coach.kinematics.observations import (
    ASKED,
    ERRORS,
    Measure,
    Observation,
    RehearsalTask,
    WhyNot,
)
from pt_coach.kinematics.pose_track import track_of
from pt_coach.kinematics.rehearsal import observe
from pt_coach.tracking.pose_recording import read_recording
from tests.kinematics.walkers import (
    SIZE,
    Raiser,
    Walker,
    across,
    larger,
    legs,
    mirrored,
    towards,
)

TRACKS = Path(__file__).parents[3] / "shared" / "data" / "tracks"
Seen = dict[tuple[Measure, Side | None], Observation]
LIMPING = Walker(left_s=0.5, right_s=0.74)


def seen(task: RehearsalTask, frames: list[PoseFrame]) -> Seen:
    return {(one.measure, one.side): one for one in observe(task, frames)}


def values(found: Seen) -> dict[tuple[Measure, Side | None], float | None]:
    return {key: one.value for key, one in found.items()}


rates = st.floats(10.0, 60.0)


@settings(max_examples=25, deadline=None)
@given(rates, st.floats(0.45, 0.8), st.floats(0.45, 0.8))
def test_walking_across_gives_the_same_at_any_rate_of_pictures(
    per_s: float, left_s: float, right_s: float
) -> None:
    found = seen(RehearsalTask.ACROSS, across(Walker(left_s, right_s), 6.0, per_s))
    # A strong limp looks weaker in few pictures.
    near = 0.07 if per_s >= 20 else 0.1
    assert found[Measure.STEP_TIME, Side.LEFT].value == pytest.approx(left_s, abs=near)
    assert found[Measure.STEP_TIME, Side.RIGHT].value == pytest.approx(right_s, abs=near)
    difference = found[Measure.STEP_TIME_DIFFERENCE, None].value
    assert difference == pytest.approx(left_s - right_s, abs=2 * near)
    assert found[Measure.CADENCE, None].value == pytest.approx(120 / (left_s + right_s), rel=0.04)
    whole = seen(RehearsalTask.ACROSS, across(Walker(left_s, right_s), 6.0, 60.0))
    steps, steps_at_60 = found[Measure.STEPS, None].value, whole[Measure.STEPS, None].value
    assert steps is not None
    # One at an edge of the picture may just be in or just be out.
    assert steps == pytest.approx(steps_at_60, abs=1)


@settings(max_examples=25, deadline=None)
@given(rates, st.floats(0.45, 0.9))
def test_walking_towards_the_camera_counts_the_same_at_any_rate(
    per_s: float, step_s: float
) -> None:
    found = seen(RehearsalTask.TOWARDS, towards(Walker(step_s, step_s), 7.0, per_s))
    assert found[Measure.CADENCE, None].value == pytest.approx(60 / step_s, rel=0.05)
    steps = found[Measure.STEPS, None].value
    # What the beginning and the end of the pictures cut off is no step.
    assert steps is not None
    assert 7.0 / step_s - 3 <= steps <= 7.0 / step_s


@settings(max_examples=20, deadline=None)
@given(st.floats(12.0, 40.0), st.floats(0.45, 0.8), st.floats(0.45, 0.8))
def test_a_mirror_swaps_the_sides(per_s: float, left_s: float, right_s: float) -> None:
    frames = across(Walker(left_s, right_s), 6.0, per_s)
    straight = values(seen(RehearsalTask.ACROSS, frames))
    swapped = values(seen(RehearsalTask.ACROSS, mirrored(frames)))
    for side in Side:
        assert swapped[Measure.STEP_TIME, side] == pytest.approx(
            straight[Measure.STEP_TIME, side.other]
        )
    assert swapped[Measure.STEPS, None] == straight[Measure.STEPS, None]


@settings(max_examples=15, deadline=None)
@given(st.floats(12.0, 40.0), st.floats(0.15, 0.45), st.floats(0.15, 0.45))
def test_a_mirror_swaps_the_legs(per_s: float, left: float, right: float) -> None:
    frames = legs(Raiser(left=left, right=right), per_s)
    straight = values(seen(RehearsalTask.LEGS, frames))
    swapped = values(seen(RehearsalTask.LEGS, mirrored(frames)))
    for measure in (Measure.KNEE_LIFT, Measure.FOOT_LIFT, Measure.ONE_LEG):
        for side in Side:
            assert swapped[measure, side] == pytest.approx(straight[measure, side.other], abs=1e-6)
    difference = Measure.KNEE_LIFT_DIFFERENCE, None
    assert straight[difference] == pytest.approx(100 * (left - right), abs=2.0)
    assert swapped[difference] == pytest.approx(-(straight[difference] or 0.0), abs=1e-6)


@pytest.mark.parametrize("task", list(RehearsalTask))
@pytest.mark.parametrize("times", [2, 3])
def test_the_size_of_the_picture_changes_nothing(task: RehearsalTask, times: int) -> None:
    frames = {
        RehearsalTask.ACROSS: lambda: across(LIMPING, 6.0, 30.0),
        RehearsalTask.TOWARDS: lambda: towards(LIMPING, 7.0, 30.0),
        RehearsalTask.LEGS: lambda: legs(Raiser(sway_deg=3.0), 30.0),
    }[task]()
    expected = values(seen(task, frames))
    assert any(value is not None for value in expected.values())
    found = values(seen(task, larger(frames, times)))
    assert found == pytest.approx(expected, abs=1e-6, nan_ok=True)


def test_raised_legs_are_timed_and_measured() -> None:
    raiser = Raiser(left_s=6.0, right_s=3.5, left=0.35, right=0.15, sway_deg=4.0)
    found = seen(RehearsalTask.LEGS, legs(raiser, 30.0))
    assert found[Measure.KNEE_LIFT, Side.LEFT].value == pytest.approx(35, abs=1)
    assert found[Measure.FOOT_LIFT, Side.RIGHT].value == pytest.approx(15, abs=1)
    # The left leg is up: the patient stands on the right one.
    assert found[Measure.ONE_LEG, Side.RIGHT].value == pytest.approx(6.0, abs=0.25)
    assert found[Measure.ONE_LEG, Side.LEFT].value == pytest.approx(3.5, abs=0.25)
    assert found[Measure.SWAY, Side.RIGHT].value == pytest.approx(8.0, abs=1.0)
    assert all(one.error == ERRORS[one.task, one.measure] for one in found.values())


@pytest.mark.parametrize("nearer", [Landmark.LEFT_ANKLE, Landmark.RIGHT_ANKLE])
def test_a_foot_that_stands_nearer_to_the_camera_is_not_the_lower_one(nearer: Landmark) -> None:
    frames = legs(Raiser(left_s=5.0, right_s=3.0), 30.0)
    level = values(seen(RehearsalTask.LEGS, frames))
    for frame in frames:
        assert frame.image is not None
        frame.image[nearer, 1] += 0.06 * 1.5 * 150 / SIZE.height_px
    found = values(seen(RehearsalTask.LEGS, frames))
    for side in Side:
        key = Measure.ONE_LEG, side
        assert found[key] == pytest.approx(level[key], abs=0.1)


def test_who_leans_over_or_lies_is_not_measured() -> None:
    lying = across(LIMPING, 6.0, 30.0)
    for frame in lying:
        assert frame.image is not None
        for mark in (Landmark.LEFT_SHOULDER, Landmark.RIGHT_SHOULDER):
            frame.image[mark, 0] += 120 / SIZE.width_px
    assert all_missing(RehearsalTask.ACROSS, lying) == {WhyNot.WRONG_VIEW}


@pytest.mark.parametrize("swap", [{30}, {40, 41, 42}, set(range(45, 70)), set(range(0, 200, 9))])
def test_a_model_that_mixes_up_the_legs_now_and_then_changes_little(swap: set[int]) -> None:
    walker = replace(LIMPING, swap=frozenset(swap))
    found = seen(RehearsalTask.ACROSS, across(walker, 6.0, 30.0))
    whole = seen(RehearsalTask.ACROSS, across(LIMPING, 6.0, 30.0))
    assert values(found) == pytest.approx(values(whole), abs=0.06)


def test_a_model_that_mixes_them_up_half_of_the_time_names_no_side() -> None:
    whole = across(LIMPING, 6.0, 30.0)
    walked = walked_across(track_of(whole))  # type: ignore[arg-type]
    strikes = [step.t for step in walked.passes[0].steps]
    # Each second step has its sides the wrong way round.
    wrong = {
        n
        for n, frame in enumerate(whole)
        if min(range(len(strikes)), key=lambda i: abs(strikes[i] - frame.t)) % 4 in (1, 2)
    }
    found = seen(RehearsalTask.ACROSS, across(replace(LIMPING, swap=frozenset(wrong)), 6.0, 30.0))
    assert found[Measure.STEP_TIME, Side.LEFT].why_not is WhyNot.SIDES_MIXED
    assert found[Measure.STEP_TIME_DIFFERENCE, None].why_not is WhyNot.SIDES_MIXED
    assert found[Measure.STEPS, None].value == walked.steps


@given(st.lists(st.booleans(), min_size=40, max_size=40))
@settings(max_examples=50, deadline=None)
def test_scattered_changes_of_sign_are_undone(flips: list[bool]) -> None:
    t = np.arange(40) / 15
    swing = np.sin(2 * np.pi * t / 1.2)
    # At most every third picture, as the model does it.
    signs = np.where([flip and n % 3 == 0 for n, flip in enumerate(flips)], -1.0, 1.0)
    assert untangled(t, swing * signs) == pytest.approx(swing, abs=1e-9)


def test_what_is_not_known_stays_unknown_when_signs_are_undone() -> None:
    t = np.arange(20) / 15
    swing = np.sin(2 * np.pi * t / 1.2)
    swing[6:10] = np.nan
    assert untangled(t, swing) == pytest.approx(swing, abs=1e-9, nan_ok=True)
    assert np.isnan(untangled(t[:2], np.array([np.nan, 1.0]))[0])


# --- not measured, and why ---------------------------------------------------------------


def all_missing(task: RehearsalTask, frames: list[PoseFrame]) -> set[WhyNot | None]:
    found = observe(task, frames)
    assert [(one.measure, one.side) for one in found] == [(a.measure, a.side) for a in ASKED[task]]
    assert all(one.value is None and one.error is None for one in found)
    never = (WhyNot.NEVER_FROM_FRONT, WhyNot.NEVER_FROM_SIDE)
    return {one.why_not for one in found if one.why_not not in never}


@pytest.mark.parametrize("task", list(RehearsalTask))
def test_nobody_is_no_zero(task: RehearsalTask) -> None:
    empty = [PoseFrame(n / 30, None, None, SIZE) for n in range(100)]
    assert all_missing(task, empty) == {WhyNot.NOBODY}
    assert all_missing(task, []) == {WhyNot.NOBODY}
    assert all_missing(task, empty[:1]) == {WhyNot.NOBODY}


def test_too_few_pictures_a_second() -> None:
    assert all_missing(RehearsalTask.ACROSS, across(LIMPING, 6.0, 6.0)) == {WhyNot.FEW_PICTURES}


def test_the_wrong_view_is_said() -> None:
    swap = {"TOWARDS": across(LIMPING, 6.0, 30.0), "LEGS": legs(Raiser(), 30.0, wide=0.2)}
    assert all_missing(RehearsalTask.LEGS, swap["LEGS"]) == {WhyNot.WRONG_VIEW}
    # Across in the picture is no walk towards the camera.
    assert all_missing(RehearsalTask.TOWARDS, swap["TOWARDS"]) == {WhyNot.FEW_STEPS}
    facing = across(LIMPING, 6.0, 30.0)
    for frame in facing:
        assert frame.image is not None
        frame.image[Landmark.LEFT_SHOULDER, 0] += 70 / SIZE.width_px
    assert all_missing(RehearsalTask.ACROSS, facing) == {WhyNot.WRONG_VIEW}


def without_feet(frames: list[PoseFrame]) -> list[PoseFrame]:
    for frame in frames:
        assert frame.image is not None
        frame.image[Landmark.LEFT_ANKLE :, 1] = 1.05
    return frames


def test_feet_out_of_the_picture_are_said() -> None:
    assert all_missing(RehearsalTask.ACROSS, without_feet(across(LIMPING, 6.0, 30.0))) == {
        WhyNot.CUT_OFF
    }
    assert all_missing(RehearsalTask.LEGS, without_feet(legs(Raiser(), 30.0))) == {WhyNot.CUT_OFF}


def test_two_steps_are_too_few() -> None:
    assert all_missing(RehearsalTask.ACROSS, across(LIMPING, 1.6, 30.0)) == {WhyNot.FEW_STEPS}


def test_standing_still_raises_no_leg() -> None:
    standing = legs(Raiser(left=0.0, right=0.0), 30.0)
    assert all_missing(RehearsalTask.LEGS, standing) == {WhyNot.NOT_RAISED}


def test_walking_up_to_the_place_raises_no_leg() -> None:
    slowly = Walker(1.5, 1.5)
    assert all_missing(RehearsalTask.LEGS, towards(slowly, 9.0, 30.0)) == {WhyNot.NOT_RAISED}


def test_one_leg_alone_is_measured_alone() -> None:
    found = seen(RehearsalTask.LEGS, legs(Raiser(right=0.0), 30.0))
    assert found[Measure.KNEE_LIFT, Side.LEFT].value is not None
    assert found[Measure.KNEE_LIFT, Side.RIGHT].why_not is WhyNot.NOT_RAISED
    assert found[Measure.KNEE_LIFT_DIFFERENCE, None].why_not is WhyNot.NOT_RAISED
    assert found[Measure.ONE_LEG, Side.LEFT].why_not is WhyNot.NOT_RAISED


def test_what_a_view_never_shows_is_said() -> None:
    towards_it = seen(RehearsalTask.TOWARDS, towards(LIMPING, 7.0, 30.0))
    assert towards_it[Measure.STEP_TIME_DIFFERENCE, None].why_not is WhyNot.NEVER_FROM_FRONT
    assert towards_it[Measure.SWAY, None].value is not None
    beside_it = seen(RehearsalTask.ACROSS, across(LIMPING, 6.0, 30.0))
    assert beside_it[Measure.SWAY, None].why_not is WhyNot.NEVER_FROM_SIDE


@pytest.mark.shared
@pytest.mark.skipif(not TRACKS.is_dir(), reason="the footage is not beside the project")
def test_people_who_exercise_neither_walk_nor_raise_a_leg() -> None:
    with (TRACKS / "tracks.tsv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["set"] == "uiprmd"]
    assert len(rows) == 38
    for row in rows:
        frames = list(read_recording(TRACKS / row["file"]))
        for task in RehearsalTask:
            assert all(one.value is None for one in observe(task, frames)), (row["file"], task)
