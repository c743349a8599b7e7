from typing import Any

from pt_coach.exercises.rep_cycle import RepCycle
from tests.exercises.signals import ON_ARRIVAL, clip, count, moves, repetitions


def test_a_clips_first_rep_counts_once_the_second_is_like_it() -> None:
    cycle = clip()
    made: list[Any] = []
    for t, u in repetitions([1.0, 1.0]):
        made.append(len(cycle.update(t=t, travel=u or 0.0)))
    assert [n for n in made if n] == [2]


def test_a_clips_first_rep_is_none_if_it_was_only_a_twitch() -> None:
    twitch = [(0.5, 0.0, 0.0), (0.2, 0.0, 0.9), (0.2, 0.9, 0.0), (0.6, 0.0, 0.0)]
    slow = [(2.0, 0.0, 1.0), (2.0, 1.0, 0.0), (0.6, 0.0, 0.0)]
    assert len(count(moves([*twitch, *slow, *slow]), clip())) == 2


def test_a_clip_of_one_rep_has_one() -> None:
    assert len(count(repetitions([1.0]), clip())) == 1


def test_a_clip_with_only_half_a_rep_has_none() -> None:
    assert count([(t, u) for t, u in repetitions([1.0]) if t < 2.2], clip()) == []


def test_half_a_rep_at_the_beginning_counts_if_its_turn_was_seen() -> None:
    readings = repetitions([1.0, 1.0, 1.0], before_s=0.2)
    seen = [(t, u) for t, u in readings if t >= 1.0]
    made = count(seen, clip())
    assert [one.cut for one in made] == [True, False, False]
    assert made[0].out_s is None
    unseen = [(t, u) for t, u in readings if t >= 1.6]
    assert len(count(unseen, clip())) == 2


def test_half_a_rep_with_no_rise_worth_following_counts_too() -> None:
    pieces = [(0.2, 0.95, 1.0), (1.0, 1.0, 0.0), (0.5, 0.0, 0.0)]
    pieces += 2 * [(1.0, 0.0, 1.0), (1.0, 1.0, 0.0), (0.5, 0.0, 0.0)]
    assert [one.cut for one in count(moves(pieces), clip())] == [True, False, False]


def test_getting_down_first_is_no_rep() -> None:
    pieces = [(0.2, 1.9, 2.0), (1.0, 2.0, 0.0), (0.5, 0.0, 0.0)]
    pieces += 2 * [(1.0, 0.0, 1.0), (1.0, 1.0, 0.0), (0.5, 0.0, 0.0)]
    assert len(count(moves(pieces), clip())) == 2


def test_half_a_rep_at_the_end_counts_once_it_has_turned() -> None:
    readings = repetitions([1.0, 1.0, 1.0])
    turned = [(t, u) for t, u in readings if t < 8.4]
    assert [one.cut for one in count(turned, clip())] == [False, False, True]
    still_rising = [(t, u) for t, u in readings if t < 7.6]
    assert len(count(still_rising, clip())) == 2


def test_one_rep_does_not_say_what_half_a_one_is_like() -> None:
    readings = [(t, u) for t, u in repetitions([1.0, 1.0]) if t < 5.4]
    assert [one.cut for one in count(readings, clip())] == [False]


def test_a_clips_second_movement_that_is_much_smaller_waits_for_the_next() -> None:
    assert [round(one.travel, 1) for one in count(repetitions([1.0, 0.25, 1.0]), clip())] == [
        1.0
    ] * 2
    small = [round(one.travel, 1) for one in count(repetitions([1.0] + [0.3] * 4), clip())]
    assert small == [0.3] * 4


def test_getting_up_at_the_end_is_no_rep() -> None:
    pieces = [(0.5, 0.0, 0.0)] + 3 * [(1.0, 0.0, 1.0), (1.0, 1.0, 0.0), (0.5, 0.0, 0.0)]
    pieces += [(1.0, 0.0, 2.0), (0.2, 2.0, 1.9)]
    assert len(count(moves(pieces), clip())) == 3


def test_two_halves_are_one() -> None:
    readings = [(t, u) for t, u in repetitions([1.0] * 4, before_s=0.2) if 1.0 <= t < 10.6]
    assert [one.cut for one in count(readings, clip())] == [True, False, False]


def test_a_session_credits_no_halves() -> None:
    readings = [(t, u) for t, u in repetitions([1.0] * 3) if t < 8.4]
    assert len(count(readings)) == 2


def test_a_clip_that_counts_on_arrival_credits_no_half_at_its_end() -> None:
    cycle = RepCycle(ON_ARRIVAL, under_way=True)
    readings = [(t, u) for t, u in repetitions([1.0] * 3, top_s=1.0) if t < 9.9]
    assert len(count(readings, cycle)) == 3


def test_a_clip_that_ends_on_arrival_has_that_rep() -> None:
    readings = [(t, u) for t, u in repetitions([1.0] * 3) if t < 8.0]
    assert len(count(readings, RepCycle(ON_ARRIVAL, under_way=True))) == 3
    assert len(count(readings, RepCycle(ON_ARRIVAL))) == 2


def test_an_empty_clip_has_none() -> None:
    assert clip().finish() == ()


def test_a_clips_way_out_from_its_first_frame_needs_no_place() -> None:
    cycle = clip()
    made: list[Any] = []
    readings = [(t, u) for t, u in repetitions([1.0, 1.0, 1.0], before_s=0.0) if t >= 0.3]
    for t, u in readings:
        made += cycle.update(t=t, travel=u or 0.0, in_place=t > 1.5)
    assert len(made) == 3
