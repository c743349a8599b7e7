from itertools import chain
from typing import Any

from pt_coach.engine.events import (
    Paused,
    RepCompleted,
    RepStatus,
    Resumed,
    SetCompleted,
)
from pt_coach.engine.plan import SetSide
from pt_coach.engine.set_tracker import SetTracker
from pt_coach.kinematics.landmarks import PoseFrame, Side
from tests.engine.mover import (
    HIGH,
    REST,
    UP_BOTH,
    UP_LEFT,
    UP_RIGHT,
    exercise,
    frame,
    frames,
    nobody,
    only,
    planned,
    raise_and_lower,
    run,
    still,
)


def counted(tracker: SetTracker, shown: list[PoseFrame]) -> list[RepCompleted]:
    events = run(tracker, shown)
    return only(chain(events, tracker.finish(shown[-1].t)), RepCompleted)


def clip(**changed: Any) -> SetTracker:
    return SetTracker(exercise(**changed), planned(1000), armed=True)


def test_a_clip_needs_no_start_pose_and_has_no_end() -> None:
    shown = list(frames(raise_and_lower() * 4))
    assert len(counted(clip(), shown)) == 4


def test_a_clip_shorter_than_a_look_at_it() -> None:
    assert counted(clip(), list(frames(still(0.5)))) == []


def test_an_empty_clip() -> None:
    (done,) = clip().finish(0.0)
    assert isinstance(done, SetCompleted)
    assert done.counted == 0


def test_in_a_clip_half_a_rep_counts_if_it_turned() -> None:
    shown = [one for one in frames(raise_and_lower() * 4) if 0.7 <= one.t < 10.3]
    # The halves at both ends are one.
    assert len(counted(clip(), shown)) == 3
    shown = [one for one in frames(raise_and_lower() * 4) if one.t < 10.3]
    assert [rep.not_checked for rep in counted(clip(form_rules=[HIGH]), shown)] == [
        (), (), (), ("high",)
    ]  # fmt: skip


def test_who_comes_back_only_half_the_way_still_repeats() -> None:
    # Half-way down the arms are out of the start pose's band.
    half = (44.0, 44.0)
    pulses = [(0.5, UP_BOTH, half), (0.5, half, UP_BOTH)] * 3
    whole = [(1.0, REST, UP_BOTH), *pulses, (1.0, UP_BOTH, REST), *still(1.0)]
    made = run(SetTracker(exercise(), planned(99), armed=True), frames([*still(1.0), *whole]))
    assert len(only(made, RepCompleted)) == 4


def test_a_rep_whose_turn_is_a_jump_of_the_pose_does_not_count() -> None:
    tracker = SetTracker(exercise(), planned(99), armed=True)
    made = run(tracker, frames(still(1.5)), frames(raise_and_lower(), start_s=1.5))
    up = list(frames([(0.5, REST, (70.0, 70.0))], start_s=4.5))
    # The next picture is of another place: what was up is down.
    aside = [
        frame(t=one.t, middle_px=(900.0, 360.0))
        for one in frames(still(1.0), start_s=up[-1].t + 1 / 30)
    ]
    made += run(tracker, up, aside)
    assert [rep.status for rep in only(made, RepCompleted)] == [
        RepStatus.FULL,
        RepStatus.UNCERTAIN,
    ]


def test_a_clip_goes_on_counting_after_it_lost_the_body() -> None:
    shown = list(frames(raise_and_lower() * 4))
    lost = [nobody(one.t) if 2.8 <= one.t < 8.5 else one for one in shown]
    events = run(clip(), lost)
    assert len(only(events, Paused)) == len(only(events, Resumed)) == 1
    assert len(only(events, RepCompleted)) == 2


def test_a_clip_says_which_side_moved_in_turn() -> None:
    tracker = SetTracker(
        exercise(sides="alternating"), planned(1000, SetSide.ALTERNATING), armed=True
    )
    shown = list(frames((raise_and_lower(UP_RIGHT) + raise_and_lower(UP_LEFT)) * 2))
    assert [rep.side for rep in counted(tracker, shown)] == [
        Side.RIGHT, Side.LEFT, Side.RIGHT, Side.LEFT
    ]  # fmt: skip


def test_many_fidgets_are_not_remembered_for_ever() -> None:
    fidgets = (raise_and_lower((19.0, 19.0)) + raise_and_lower((24.0, 24.0))) * 8
    tracker = SetTracker(exercise(), planned(99))
    events = run(tracker, frames(still(1.5) + fidgets))
    assert only(events, RepCompleted) == []
    assert len(tracker._reps._turns) <= 8
