from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pt_coach.exercises.definition import Counting, Phase
from pt_coach.exercises.rep import Rep, Sample, describe, target_zone
from pt_coach.exercises.rep_cycle import TRANSITIONS, RepCycle, Sign
from pt_coach.exercises.rep_judgement import RepJudge, Usual, Verdict
from tests.exercises.signals import Reading, moves, repetitions

TWO_WAY = Counting(two_way=True)
ON_ARRIVAL = Counting(count_at="end_range")


def count(readings: Iterable[Reading], cycle: RepCycle | None = None) -> list[Rep]:
    """Every repetition that counts, also at the end of the input."""
    cycle = cycle or RepCycle(Counting())
    made: list[Rep] = []
    for t, travel in readings:
        if travel is None:
            cycle.lose(t)
        else:
            made += cycle.update(t=t, travel=travel)
    return [*made, *cycle.finish()]


def clip() -> RepCycle:
    return RepCycle(Counting(), under_way=True)


def rep(**changed: Any) -> Rep:
    """A repetition of one second."""
    plain = Rep(0.0, 0.6, 1.0, 0.0, 1.0, out_s=1.0, held_s=0.0, return_s=1.0)
    return replace(plain, **changed)


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


def test_after_a_long_rest_a_smaller_rep_counts_again() -> None:
    usual = Usual()
    usual.remember(rep(end_s=10.0))
    assert usual.expected(16.0) == 1.0
    assert usual.expected(26.0) == pytest.approx(0.37, abs=0.01)


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


# --- what a repetition was like ---


def test_measures_its_phases() -> None:
    (one,) = count(repetitions([1.0], out_s=2.0, top_s=3.0, back_s=1.5))
    assert one.out_s == pytest.approx(2.0, abs=0.1)
    assert one.return_s == pytest.approx(1.5, abs=0.15)
    # In the zone from 85 % of the way on: the top and a quarter of the ways there and back.
    assert one.held_s == pytest.approx(3.0 + 0.25 * 2.0 + 0.25 * 1.5, abs=0.1)
    assert one.lasted_s == pytest.approx(5.0, abs=0.6)


def test_the_target_zone_is_capped_by_the_prescribed_target() -> None:
    assert target_zone(0.0, 2.0) == pytest.approx(0.85)
    assert target_zone(0.0, 0.5) == pytest.approx(0.425)
    assert target_zone(1.5, 1.9) == pytest.approx(1.84)


def test_time_not_seen_is_not_held() -> None:
    track = [Sample(0.0, 0.0), Sample(1.0, 1.0), Sample(1.2, 1.0), Sample(1.4, 1.0)]
    track += [Sample(3.0, 1.0), Sample(3.2, 0.4)]
    one = describe(track, [(1.3, 1.4)], valley=track[0], peak=track[1])
    assert one.held_s == pytest.approx(0.3)


def test_the_way_back_is_not_guessed_from_too_little_of_it() -> None:
    track = [Sample(0.0, 0.0), Sample(1.0, 1.0), Sample(1.2, 0.85)]
    assert describe(track, [], valley=track[0], peak=track[1]).return_s is None


# --- what could not be seen ---


def hidden(readings: Iterable[Reading], start_s: float, end_s: float) -> list[Reading]:
    return [(t, None if start_s <= t < end_s else u) for t, u in readings]


def test_a_short_gap_changes_nothing() -> None:
    reps = count(hidden(repetitions([1.0, 1.0]), 1.5, 1.7))
    assert [one.is_uncertain for one in reps] == [False, False]


def test_a_rep_with_more_than_a_quarter_unseen_is_uncertain() -> None:
    reps = count(hidden(repetitions([1.0, 1.0]), 1.3, 1.9))
    assert [one.is_uncertain for one in reps] == [True, False]


def test_a_hidden_turn_makes_it_uncertain() -> None:
    readings = hidden(repetitions([1.0, 1.0], top_s=0.5, out_s=5.0, back_s=5.0), 5.7, 6.8)
    assert [one.turn_hidden for one in count(readings)] == [True, False]


def test_frames_that_never_came_are_unseen_too() -> None:
    readings = [(t, u) for t, u in repetitions([1.0, 1.0]) if not 1.3 <= t < 2.1]
    assert [one.is_uncertain for one in count(readings)] == [True, False]


@pytest.mark.parametrize(("jump_s", "uncertain"), [(2.1, True), (1.97, True), (1.6, False)])
def test_a_turn_where_the_pose_jumps_was_not_seen(jump_s: float, uncertain: bool) -> None:
    cycle, made = RepCycle(Counting()), list[Rep]()
    for t, u in repetitions([1.0, 1.0], top_s=0.1):
        if t >= jump_s and t - 1 / 30 < jump_s:
            cycle.jump(t)
        made += cycle.update(t=t, travel=u or 0.0)
    assert [one.turn_hidden for one in made] == [uncertain, False]


def test_a_jump_at_rest_changes_nothing() -> None:
    cycle = RepCycle(Counting())
    cycle.update(t=0.0, travel=0.0)
    cycle.jump(0.1)
    assert [one.is_uncertain for one in count(repetitions([1.0, 1.0]), cycle)] == [False, False]


def test_an_unseen_movement_is_not_counted() -> None:
    assert len(count(hidden(repetitions([1.0, 1.0, 1.0]), 3.5, 6.5))) == 2


def test_nothing_completes_while_unseen() -> None:
    cycle = RepCycle(Counting())
    for t, u in repetitions([1.0]):
        if t < 2.0:
            cycle.update(t=t, travel=u or 0.0)
        else:
            cycle.lose(t)
    assert cycle.turn is None
    assert cycle.phase is not Phase.START
    # The first observed frame after it confirms.
    assert len(cycle.update(t=4.0, travel=0.0)) == 1


def test_a_pause_gives_up_what_is_under_way() -> None:
    cycle = RepCycle(Counting())
    first, *_ = count([(t, u) for t, u in repetitions([1.0, 1.0]) if t < 4.2], cycle), None
    assert len(first) == 1
    cycle.forget()
    assert cycle.phase is Phase.START
    assert cycle.update(t=9.0, travel=0.0) == ()
    assert len(count(repetitions([1.0]), RepCycle(Counting()))) == 1


def test_a_very_long_rest_keeps_no_endless_track() -> None:
    cycle = RepCycle(Counting())
    cycle.update(t=0.0, travel=0.0)
    for second in range(1, 400):
        cycle.update(t=float(second), travel=0.05)
    assert len(cycle._track) < 200


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


# --- clips that begin or end in the middle ---


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


# --- the judge ---


def test_the_judge_keeps_only_the_last_in_mind() -> None:
    judge = RepJudge(Counting())
    for second in range(6):
        small = rep(peak=0.12 + 0.07 * (second % 2), start_s=second + 0.1, end_s=second + 0.9)
        assert judge.judge(small) is Verdict.PERHAPS
        assert judge.keep_in_mind(small) == ()
    assert len(judge.count(rep(peak=0.25, start_s=6.0, end_s=7.0))) == 4
    assert judge.judge(rep(peak=0.05, start_s=8.0, end_s=9.0)) is Verdict.NOTHING


def test_before_anything_is_counted_nothing_is_usual() -> None:
    usual = Usual()
    assert (usual.travel, usual.peak, usual.lasted_s, usual.expected(3.0)) == (0, 0, 0, 0)


# --- properties ---

SIZES = st.lists(st.floats(0.5, 1.3), min_size=1, max_size=5)


@settings(deadline=None, max_examples=40)
@given(sizes=SIZES, fps=st.floats(8.0, 60.0))
def test_the_same_count_at_any_frame_rate(sizes: list[float], fps: float) -> None:
    assert len(count(repetitions(sizes, fps=fps))) == len(sizes)


@settings(deadline=None, max_examples=25)
@given(sizes=SIZES, shift_s=st.floats(-1e5, 1e5))
def test_a_shift_in_time_changes_nothing(sizes: list[float], shift_s: float) -> None:
    plain = count(repetitions(sizes))
    shifted = count((t + shift_s, u) for t, u in repetitions(sizes))
    assert [one.travel for one in plain] == [one.travel for one in shifted]
    assert [one.start_s + shift_s for one in plain] == pytest.approx(
        [one.start_s for one in shifted]
    )


@settings(deadline=None, max_examples=25)
@given(sizes=SIZES, start=st.floats(-1.0, 1.0), scale=st.floats(0.6, 2.0))
def test_the_count_is_relative(sizes: list[float], start: float, scale: float) -> None:
    readings = [(t, start + scale * (u or 0.0)) for t, u in repetitions(sizes)]
    assert len(count(readings)) == len(sizes)


@settings(deadline=None, max_examples=40)
@given(sizes=SIZES, seed=st.integers(0, 10_000))
def test_jitter_inside_the_hysteresis_changes_nothing(sizes: list[float], seed: int) -> None:
    noise = Random(seed)
    readings = [(t, (u or 0.0) + noise.uniform(-0.04, 0.04)) for t, u in repetitions(sizes)]
    assert len(count(readings)) == len(sizes)


@settings(deadline=None, max_examples=40)
@given(sizes=SIZES, seed=st.integers(0, 10_000))
def test_dropped_frames_change_nothing(sizes: list[float], seed: int) -> None:
    noise = Random(seed)
    readings = [one for one in repetitions(sizes) if noise.random() > 0.4]
    assert len(count(readings)) == len(sizes)


@settings(deadline=None, max_examples=40)
@given(sizes=SIZES, at_s=st.floats(0.5, 12.0), gap_s=st.floats(0.0, 8.0))
def test_what_is_not_seen_never_adds_a_rep(sizes: list[float], at_s: float, gap_s: float) -> None:
    assert len(count(hidden(repetitions(sizes), at_s, at_s + gap_s))) <= len(sizes)
