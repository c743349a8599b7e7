import pytest

from pt_coach.exercises.definition import Counting, Phase
from pt_coach.exercises.rep import Rep
from pt_coach.exercises.rep_cycle import RepCycle
from tests.exercises.signals import count, hidden, repetitions


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
