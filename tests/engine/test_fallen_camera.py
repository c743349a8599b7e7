"""A camera that falls over in the middle of a set, and everything else that is no such thing."""

from collections.abc import Iterable
from functools import cache

import pytest

from pt_coach.engine.events import Event, Paused, PauseReason, RepCompleted, Resumed
from pt_coach.engine.set_tracker import SetTracker
from pt_coach.engine.set_up import SetUpMonitor
from pt_coach.exercises.definition import Mode
from pt_coach.exercises.library import load_library
from pt_coach.kinematics.conditioning import Conditioner
from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.session_runner.analysis import endless_set
from tests.engine.mover import only, run
from tests.kinematics.fallen_camera import drawn, fallen, side_of

LIBRARY = load_library()
SEEN = [name for name, one in LIBRARY.items() if one.mode is not Mode.TIMER]
ON_ITS_SIDE, UPSIDE_DOWN = PauseReason.ON_ITS_SIDE, PauseReason.UPSIDE_DOWN
REST_S, LIES_S = 14.0, 6.0
# Upright and lying, from the front and from the side.
FALLEN = ("mini_squat", "shoulder_abduction", "bridge", "prone_press_up", "bird_dog", "clamshell")


def in_a_set(name: str, frames: Iterable[PoseFrame]) -> list[Event]:
    exercise = LIBRARY[name]
    return run(SetTracker(exercise, endless_set(exercise, side_of(exercise))), frames)


def hints(name: str, frames: Iterable[PoseFrame]) -> set[str]:
    """What the checks of a set ask for."""
    watch = SetUpMonitor(LIBRARY[name], side_of(LIBRARY[name]), in_set=True)
    conditioner = Conditioner()
    looks = [watch.look(conditioner.update(frame)) for frame in frames]
    return {check.hint for look in looks if look is not None for check in look.checks}


def reasons(made: Iterable[Event]) -> list[PauseReason]:
    return [one.reason for one in only(made, Paused)]


@cache
def long_rests(name: str) -> list[PoseFrame]:
    return drawn(LIBRARY[name], rest_s=REST_S)


@pytest.mark.parametrize("name", SEEN)
def test_no_exercise_is_a_fallen_camera(name: str) -> None:
    """Nor is walking in and lying down for it."""
    frames = drawn(LIBRARY[name])
    told = reasons(in_a_set(name, frames))
    assert not {ON_ITS_SIDE, UPSIDE_DOWN}.intersection(told)
    assert not {"turn_camera", "turned_or_fell"}.intersection(hints(name, frames))


@pytest.mark.slow
@pytest.mark.parametrize("name", SEEN)
def test_nor_is_an_exercise_done_wrong(name: str) -> None:
    for fault in LIBRARY[name].demonstration.faults:
        told = reasons(in_a_set(name, drawn(LIBRARY[name], fault=fault)))
        assert not {ON_ITS_SIDE, UPSIDE_DOWN}.intersection(told), fault


@pytest.mark.parametrize(
    ("quarters", "reason"), [(1, ON_ITS_SIDE), (2, UPSIDE_DOWN), (3, ON_ITS_SIDE)]
)
@pytest.mark.parametrize("name", FALLEN)
def test_a_camera_that_falls_over_pauses_until_it_stands(
    name: str, quarters: int, reason: PauseReason
) -> None:
    frames = long_rests(name)
    whole = only(in_a_set(name, frames), RepCompleted)
    assert [rep.number for rep in whole] == [1, 2]
    at_s = whole[0].end_s + 2.0

    made = in_a_set(name, fallen(frames, quarters, at_s=at_s, lies_s=LIES_S))

    pauses, resumed = only(made, Paused), only(made, Resumed)
    assert reasons(made) == [reason, PauseReason.LEFT_POSITION]
    assert at_s + 0.5 < pauses[0].t < at_s + 1.8
    assert at_s + LIES_S < pauses[1].t < at_s + LIES_S + 1.2
    assert [pauses[1].t <= one.t < at_s + LIES_S + 3.0 for one in resumed] == [True]
    reps = only(made, RepCompleted)
    assert [rep.number for rep in reps] == [1, 2]
    assert [rep.end_s for rep in reps] == pytest.approx([rep.end_s for rep in whole], abs=0.3)
