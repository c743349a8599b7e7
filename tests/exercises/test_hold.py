from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pt_coach.exercises.definition import HoldBand
from pt_coach.exercises.hold import TRANSITIONS, Hold, HoldState, HoldTimer, Level
from tests.exercises.signals import Reading, moves

BAND = HoldBand(enter=0.6, leave=0.45, grace_s=1.0)
UP = (1.0, 0.0, 1.0)
DOWN = (1.0, 1.0, 0.0)


def run(readings: Iterable[Reading], timer: HoldTimer) -> list[Hold]:
    ended = [timer.update(t=t, travel=travel) for t, travel in readings]
    return [hold for hold in ended if hold is not None]


def held(*pieces: tuple[float, float, float], fps: float = 30.0) -> tuple[HoldTimer, list[Hold]]:
    timer = HoldTimer(BAND)
    return timer, run(moves(pieces, fps=fps), timer)


def test_seconds_in_the_band_are_held() -> None:
    timer, ended = held(UP, (5.0, 1.0, 1.0), DOWN, (2.0, 0.0, 0.0))
    # In from 60 % of the way up until 45 % of the way down.
    assert timer.in_all_s == pytest.approx(5.0 + 0.44 + 0.53, abs=0.1)
    assert [hold.held_s for hold in ended] == [timer.in_all_s]
    assert ended[0].end_s - ended[0].start_s == pytest.approx(ended[0].held_s, abs=0.1)
    assert timer.best_s == timer.in_all_s


def test_between_leave_and_enter_it_stays_what_it_was() -> None:
    timer, _ = held((2.0, 0.5, 0.5))
    assert timer.held_s == 0.0
    timer, ended = held((1.0, 0.7, 0.7), (5.0, 0.5, 0.5))
    assert timer.held_s == pytest.approx(6.0, abs=0.1)
    assert ended == []


def test_a_short_dip_is_forgiven_but_not_counted() -> None:
    timer, ended = held((3.0, 0.8, 0.8), (0.8, 0.3, 0.3), (3.0, 0.8, 0.8))
    assert ended == []
    assert timer.held_s == pytest.approx(6.0, abs=0.15)


def test_a_long_dip_ends_it_where_it_began() -> None:
    timer, ended = held((3.0, 0.8, 0.8), (1.5, 0.3, 0.3), (2.0, 0.8, 0.8))
    assert [round(hold.end_s, 1) for hold in ended] == [3.0]
    assert timer.held_s == pytest.approx(2.0, abs=0.1)
    assert timer.in_all_s == pytest.approx(5.0, abs=0.15)
    assert timer.best_s == pytest.approx(3.0, abs=0.1)


def test_unseen_time_is_not_held_even_if_the_position_is_there_after_it() -> None:
    readings = [(t, None if 2.0 <= t < 2.7 else travel) for t, travel in moves([(5.0, 0.8, 0.8)])]
    timer = HoldTimer(BAND)
    assert run(readings, timer) == []
    assert timer.held_s == pytest.approx(4.3, abs=0.1)


def test_unseen_for_longer_than_the_grace_time_ends_it() -> None:
    readings = [(t, None if t >= 2.0 else u) for t, u in moves([(5.0, 0.8, 0.8)])]
    (hold,) = run(readings, HoldTimer(BAND))
    assert hold.end_s == pytest.approx(2.0, abs=0.05)


def test_frames_that_never_came_are_not_held() -> None:
    timer = HoldTimer(BAND)
    for t in (0.0, 0.1, 0.2, 1.0, 1.1):
        assert timer.update(t=t, travel=0.9) is None
    assert timer.held_s == pytest.approx(0.3)
    ended = timer.update(t=9.0, travel=0.9)
    assert ended is not None
    assert ended.end_s == pytest.approx(1.1)


def test_once_its_time_is_reached_the_position_has_to_be_left_before_the_next() -> None:
    timer = HoldTimer(BAND)
    run(moves([(2.0, 0.8, 0.8)]), timer)
    assert timer.reach(2.0).held_s == pytest.approx(2.0, abs=0.05)
    run(moves([(2.0, 0.8, 0.8)], start_s=2.0), timer)
    assert timer.state is HoldState.DONE
    assert timer.in_all_s == pytest.approx(2.0, abs=0.05)
    run(moves([(0.5, 0.1, 0.1), (1.0, 0.8, 0.8)], start_s=4.0), timer)
    assert timer.held_s == pytest.approx(1.0, abs=0.1)


def test_can_be_stopped_at_any_time() -> None:
    timer = HoldTimer(BAND)
    assert timer.stop(0.0) is None
    run(moves([(2.0, 0.8, 0.8)]), timer)
    stopped = timer.stop(2.0)
    assert stopped is not None
    assert stopped.end_s == 2.0
    run(moves([(1.0, 0.8, 0.8), (0.5, 0.1, 0.1)], start_s=3.0), timer)
    in_grace = timer.stop(4.5)
    assert in_grace is not None
    assert in_grace.end_s == pytest.approx(4.0, abs=0.05)


def test_given_up_it_keeps_the_seconds_in_all() -> None:
    timer = HoldTimer(BAND)
    run(moves([(2.0, 0.8, 0.8)]), timer)
    timer.give_up()
    assert timer.state is HoldState.OUT
    assert timer.in_all_s == pytest.approx(2.0, abs=0.05)


def test_an_unseen_position_never_begins_a_hold() -> None:
    assert (HoldState.OUT, Level.UNSEEN) not in TRANSITIONS
    assert (HoldState.DONE, Level.UNSEEN) not in TRANSITIONS


@settings(deadline=None, max_examples=40)
@given(seconds=st.floats(1.0, 20.0), fps=st.floats(8.0, 60.0))
def test_the_same_seconds_at_any_frame_rate(seconds: float, fps: float) -> None:
    timer, _ = held((1.0, 0.0, 0.0), (seconds, 0.9, 0.9), (3.0, 0.0, 0.0), fps=fps)
    assert timer.in_all_s == pytest.approx(seconds, abs=2.5 / fps)


@settings(deadline=None, max_examples=40)
@given(levels=st.lists(st.one_of(st.none(), st.floats(0.0, 1.0)), max_size=60))
def test_never_holds_longer_than_the_time_in_which_it_was_seen(
    levels: list[float | None],
) -> None:
    timer = HoldTimer(BAND)
    run([(n / 10, level) for n, level in enumerate(levels)], timer)
    seen = sum(level is not None and level >= BAND.leave for level in levels)
    assert timer.in_all_s <= seen / 10 + 1e-9
