"""The figure's truth: what is drawn is what is counted, and what is not drawn is not."""

from collections.abc import Sequence

import pytest

from benchmarks.figure_conditions import CONDITIONS, FAULTS, Condition, drawing_of, drawings, sample
from benchmarks.figure_score import SetScore, score
from benchmarks.figure_tracks import ExactTracks
from pt_coach.kinematics.landmarks import PoseFrame
from tests.figure import library

BY_NAME = {condition.name: condition for condition in CONDITIONS}


def scored(exercise_id: str, condition: Condition, fault: str | None = None) -> SetScore:
    drawing = drawing_of(library.exercise(exercise_id), condition, fault)
    return score(drawing, list(ExactTracks.seen(drawing)))


def test_good_repetitions_are_all_counted_full_and_without_a_fault() -> None:
    done = scored("bridge", BY_NAME["good"])
    assert (done.drawn, done.counted, done.as_clip) == (3, 3, 3)
    assert done.exact
    assert [rep.status for rep in done.reps] == ["full"] * 3
    assert all(rep.found == () for rep in done.reps)


def test_short_repetitions_count_and_are_marked() -> None:
    done = scored("bridge", BY_NAME["short"])
    assert done.counted == 3
    assert [rep.status for rep in done.reps] == ["short"] * 3


def test_a_deliberate_fault_is_found_in_its_repetitions_only() -> None:
    done = scored("mini_squat", FAULTS, "too_deep")
    assert [("too_deep" in rep.found) for rep in done.reps] == [False, True, True]
    assert [rep.fault for rep in done.reps] == [None, "too_deep", "too_deep"]


def test_walking_in_counts_nothing_and_arms() -> None:
    done = scored("bridge", BY_NAME["walks_in"])
    assert done.armed
    assert done.counted == 3
    assert done.clip_exact is None


def test_held_seconds_are_those_of_the_drawing() -> None:
    done = scored("side_plank_full", BY_NAME["good"])
    assert done.drawn == done.counted == 2
    assert done.drawn_s == pytest.approx(9.6, abs=0.8)
    assert done.exact
    shallow = scored("side_plank_full", BY_NAME["short"])
    assert (shallow.drawn, shallow.counted, shallow.held_s) == (0, 0, 0.0)


def test_a_wrong_count_is_not_exact() -> None:
    drawing = drawing_of(library.exercise("bridge"), BY_NAME["good"])
    frames: Sequence[PoseFrame] = list(ExactTracks.seen(drawing))
    done = score(drawing, frames[: len(frames) // 2])
    assert done.counted < 3
    assert not done.exact


def test_a_sample_has_every_condition_equally_often() -> None:
    rest = [c for c in CONDITIONS if not c.always]
    times = {c.name: sum(c in sample(number, 2) for number in range(52)) for c in rest}
    assert set(times.values()) == {26}
    assert all(FAULTS in sample(number, 2) for number in range(4))


def test_every_fault_of_a_demonstration_is_drawn() -> None:
    exercise = library.exercise("mini_squat")
    drawn = {fault for condition, fault in drawings(exercise, (FAULTS,)) if condition is FAULTS}
    assert drawn == set(exercise.demonstration.faults)
