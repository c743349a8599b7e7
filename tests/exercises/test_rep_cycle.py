from itertools import pairwise
from typing import Any

import pytest

from pt_coach.exercises.definition import Counting, Phase
from pt_coach.exercises.rep_cycle import TRANSITIONS, RepCycle, Sign
from tests.exercises.signals import ON_ARRIVAL, count, moves, repetitions

TWO_WAY = Counting(two_way=True)


# --- what counts ---


def test_counts_each_movement_out_and_back() -> None:
    reps = count(repetitions([1.0, 1.0, 1.0]))
    assert len(reps) == 3
    assert [round(one.travel, 2) for one in reps] == [1.0, 1.0, 1.0]
    assert all(not one.is_uncertain and not one.cut for one in reps)


def test_a_rep_counts_when_half_of_it_has_come_back() -> None:
    cycle, readings = RepCycle(Counting()), repetitions([1.0])
    made = [(t, cycle.update(t=t, travel=u or 0.0)) for t, u in readings]
    (decided,) = [(t, reps) for t, reps in made if reps]
    # Rest 1.0, out 1.0, top 0.3, half of the way back 0.5 s.
    assert decided[0] == pytest.approx(2.8, abs=0.04)
    assert decided[1][0].end_s == decided[0]


def test_reps_far_from_the_prescribed_range_count() -> None:
    readings = [(t, 3.0 + 0.4 * (u or 0.0)) for t, u in repetitions([1.0] * 4)]
    assert len(count(readings)) == 4


def test_movements_under_the_least_travel_are_nothing() -> None:
    assert count(repetitions([0.19, 0.12, 0.19])) == []
    assert count(repetitions([0.09] * 9)) == []


def test_a_partial_attempt_is_nothing() -> None:
    assert len(count(repetitions([1.0, 0.15, 1.0, 1.0]))) == 3


def test_small_first_reps_count_once_they_prove_to_be_this_persons_size() -> None:
    cycle = RepCycle(Counting())
    made = [
        (round(t, 1), len(reps))
        for t, u in repetitions([0.18, 0.25, 0.25])
        if (reps := cycle.update(t=t, travel=u or 0.0))
    ]
    assert [n for _, n in made] == [2, 1]


def test_three_small_movements_alike_are_a_person_who_can_do_no_more() -> None:
    cycle = RepCycle(Counting())
    made = [
        len(reps)
        for t, u in repetitions([0.15] * 5)
        if (reps := cycle.update(t=t, travel=u or 0.0))
    ]
    assert made == [3, 1, 1]


def test_a_fidget_before_the_first_rep_stays_nothing() -> None:
    assert len(count(repetitions([0.12, 1.0, 1.0]))) == 2


def test_a_shallow_rep_that_takes_its_time_counts_among_deep_ones() -> None:
    assert len(count(repetitions([1.0, 1.0, 0.4, 1.0]))) == 4


def test_a_quick_wobble_among_deep_ones_does_not() -> None:
    wobble = [(0.3, 0.0, 0.4), (0.2, 0.4, 0.0), (0.5, 0.0, 0.0)]
    pieces = [(1.0, 0.0, 0.0)]
    for _ in range(2):
        pieces += [(1.0, 0.0, 1.0), (1.0, 1.0, 0.0), (0.7, 0.0, 0.0)]
    assert len(count(moves([*pieces, *wobble]))) == 2


@pytest.mark.parametrize(("out_s", "counted"), [(0.3, 2), (1.0, 3), (4.0, 2)])
def test_smaller_and_much_quicker_or_slower_than_usual_is_something_else(
    out_s: float, counted: int
) -> None:
    pieces = [(1.0, 0.0, 0.0), *2 * [(1.0, 0.0, 1.0), (1.0, 1.0, 0.0), (0.7, 0.0, 0.0)]]
    pieces += [(out_s, 0.0, 0.6), (out_s, 0.6, 0.0), (0.7, 0.0, 0.0)]
    assert len(count(moves(pieces))) == counted


def test_a_full_rep_counts_however_long_it_takes() -> None:
    pieces = [(1.0, 0.0, 0.0), *2 * [(1.0, 0.0, 1.0), (1.0, 1.0, 0.0), (0.7, 0.0, 0.0)]]
    pieces += [(4.0, 0.0, 0.8), (9.0, 0.8, 0.8), (4.0, 0.8, 0.0)]
    assert len(count(moves(pieces))) == 3


def test_a_wrong_pose_far_behind_the_start_blocks_no_set() -> None:
    rep_of_one = [(1.0, 0.0, 1.0), (1.0, 1.0, 0.0), (0.7, 0.0, 0.0)]
    glitch = [(0.2, 0.0, -6.0), (0.2, -6.0, 0.0)]
    pieces = [(1.0, 0.0, 0.0), *2 * rep_of_one, *glitch, *3 * rep_of_one]
    assert len(count(moves(pieces))) == 5


def test_one_large_first_movement_does_not_block_a_set() -> None:
    assert len(count(repetitions([2.5, 0.6, 0.6, 0.6]))) == 4


def test_a_wobble_on_the_way_out_is_no_rep_of_its_own() -> None:
    pieces = [(1.0, 0.0, 0.0)] + 3 * [
        (0.6, 0.0, 0.7), (0.3, 0.7, 0.5), (0.6, 0.5, 1.0), (1.0, 1.0, 0.0), (0.5, 0.0, 0.0)
    ]  # fmt: skip
    assert len(count(moves(pieces))) == 3


def test_too_quick_for_a_body_is_nothing() -> None:
    spike = [(t, 1.0 if 1.0 <= t < 1.12 else 0.0) for t, _ in moves([(3.0, 0.0, 0.0)])]
    assert count(spike) == []


def test_fast_jacks_count() -> None:
    assert len(count(repetitions([1.0] * 20, out_s=0.22, top_s=0, back_s=0.22, rest_s=0.0))) == 20


# --- phases ---


def test_goes_through_its_phases_in_order() -> None:
    cycle = RepCycle(Counting())
    phases = []
    for t, u in repetitions([1.0], top_s=1.0):
        cycle.update(t=t, travel=u or 0.0)
        phases.append(cycle.phase)
    changes = [a for a, b in pairwise([*phases, None]) if a is not b]
    assert changes == [Phase.START, Phase.OUTBOUND, Phase.END_RANGE, Phase.RETURN, Phase.START]


def test_a_small_rep_reaches_its_own_end_range() -> None:
    cycle = RepCycle(Counting())
    phases = set()
    for t, u in repetitions([0.5], top_s=1.0):
        cycle.update(t=t, travel=u or 0.0)
        phases.add(cycle.phase)
    assert Phase.END_RANGE in phases


def test_every_way_leads_back_to_the_start() -> None:
    for phase in Phase:
        if phase is not Phase.START:
            assert TRANSITIONS[phase, Sign.BACK] is Phase.START


def test_is_in_the_target_zone_only_at_its_end() -> None:
    cycle = RepCycle(Counting())
    held = 0.0
    for t, u in repetitions([1.0], top_s=2.0):
        assert not cycle.in_target_zone(0.1)
        cycle.update(t=t, travel=u or 0.0)
        held += cycle.in_target_zone(u or 0.0) / 30
    assert held == pytest.approx(2.5, abs=0.3)


# --- where it may begin ---


def test_a_movement_that_begins_out_of_place_is_nothing() -> None:
    cycle = RepCycle(Counting())
    made: list[Any] = []
    for t, u in repetitions([1.0, 1.0, 1.0]):
        made += cycle.update(t=t, travel=u or 0.0, in_place=t > 3.7)
    assert len(made) == 2
    assert made[0].start_s > 3.7


# --- counting on arrival ---


def test_counts_on_arrival() -> None:
    cycle = RepCycle(ON_ARRIVAL)
    made: list[Any] = []
    for t, u in repetitions([1.0, 1.0], top_s=1.0):
        made += [(t, one) for one in cycle.update(t=t, travel=u or 0.0)]
    assert len(made) == 2
    assert made[0][0] < 2.3
    # The way back belongs to the repetition that it readies: standing to standing.
    assert made[0][1].return_s is None
    assert made[1][1].return_s == pytest.approx(1.0, abs=0.15)


def test_half_way_up_does_not_count_on_arrival_but_when_it_came_back() -> None:
    cycle = RepCycle(ON_ARRIVAL)
    made: list[Any] = []
    for t, u in repetitions([1.0, 0.5], top_s=1.0):
        made += [(t, one) for one in cycle.update(t=t, travel=u or 0.0)]
    assert [one.travel for _, one in made] == pytest.approx([1.0, 0.5], abs=0.05)
    assert made[1][0] - made[1][1].peak_s > 0.3


def test_a_wobble_on_arrival_counts_once() -> None:
    pieces = [
        (1.0, 0.0, 0.0), (1.0, 0.0, 1.0), (0.3, 1.0, 0.8), (0.3, 0.8, 1.0), (1.0, 1.0, 0.0)
    ]  # fmt: skip
    assert len(count(moves(pieces), RepCycle(ON_ARRIVAL))) == 1


def test_too_soon_after_the_last_does_not_count_on_arrival() -> None:
    cycle = RepCycle(Counting(count_at="end_range", min_rep_s=10.0))
    assert len(count(repetitions([1.0, 1.0]), cycle)) <= 1


# --- two ways ---


def test_each_way_of_a_two_way_movement_counts_its_own() -> None:
    sizes = [1.0, -1.0, 1.0, -1.0, 1.0]
    readings = repetitions(sizes, rest_s=0.0)
    left = count(readings, RepCycle(TWO_WAY))
    right = count(readings, RepCycle(TWO_WAY, direction=-1))
    assert (len(left), len(right)) == (3, 2)
    assert {one.direction for one in right} == {-1}
    assert all(one.travel == pytest.approx(1.0, abs=0.02) for one in (*left, *right))


def test_movements_to_one_way_do_not_count_for_the_other() -> None:
    assert count(repetitions([1.0] * 4), RepCycle(TWO_WAY, direction=-1)) == []
