from pt_coach.engine.events import HoldEnded, HoldProgressed, Provenance, RepCompleted, SetCompleted
from pt_coach.engine.manual_set import BETWEEN_HOLDS_S, ManualSet
from pt_coach.engine.plan import PlannedSet, SetSide
from tests.engine.plans import exercise


def planned(**changes) -> PlannedSet:
    given = {"side": SetSide.BOTH, "reps": 2, "hold_s": 0.0, "rest_s": 0.0} | changes
    return PlannedSet(0, 0, **given)


def test_taps_count_and_the_last_one_ends_the_set():
    machine = ManualSet(exercise("bridge"), planned(), 0.0)
    machine.begin(1.0)
    (first,) = machine.tap(2.0)
    assert isinstance(first, RepCompleted)
    assert (first.number, first.provenance) == (1, Provenance.TYPED)
    _, done = machine.tap(3.0)
    assert isinstance(done, SetCompleted)
    assert (done.counted, done.provenance, done.tracked_fraction) == (2, Provenance.TYPED, None)
    assert done.started_s == 1.0


def test_taps_go_on_from_what_was_counted_before():
    machine = ManualSet(exercise("bridge"), planned(reps=5), 0.0, carried=4)
    _, done = machine.tap(1.0)
    assert done.counted == 5


def test_a_timed_hold_runs_by_itself_after_the_first_tap():
    machine = ManualSet(exercise("plank", mode="hold"), planned(hold_s=4.0), 0.0)
    assert machine.tick(0.5) == ()
    (begun,) = machine.tap(1.0)
    assert isinstance(begun, HoldProgressed)
    assert machine.tap(1.5) == ()
    assert machine.tick(1.5) == ()
    (progress,) = machine.tick(3.0)
    assert (progress.held_s, progress.held_in_all_s, progress.target_s) == (2.0, 2.0, 4.0)
    ended, rep = machine.tick(5.0)
    assert isinstance(ended, HoldEnded)
    assert (rep.held_s, rep.start_s, rep.end_s) == (4.0, 1.0, 5.0)
    assert machine.tick(5.0 + BETWEEN_HOLDS_S / 2) == ()
    (again,) = machine.tick(5.0 + BETWEEN_HOLDS_S)
    assert isinstance(again, HoldProgressed)
    *_, done = machine.tick(5.0 + BETWEEN_HOLDS_S + 4.0)
    assert (done.counted, done.held_s) == (2, 8.0)


def test_a_hold_that_is_paused_is_not_counted():
    machine = ManualSet(exercise("plank", mode="hold"), planned(hold_s=4.0), 0.0)
    machine.pause()
    machine.tap(1.0)
    machine.pause()
    assert machine.tick(9.0) == ()
    (done,) = machine.finish(9.0, "tired")
    assert (done.counted, done.held_s, done.reason) == (0, 0.0, "tired")


def test_a_tap_does_not_say_which_side_alternated():
    machine = ManualSet(exercise("bug"), planned(side=SetSide.ALTERNATING, reps=1), 0.0)
    (rep,) = machine.tap(1.0)
    assert rep.side is None
    one_side = ManualSet(exercise("raise"), planned(side=SetSide.LEFT, reps=9), 0.0)
    assert one_side.tap(1.0)[0].side == "left"
