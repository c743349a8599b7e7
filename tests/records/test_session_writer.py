from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pt_coach.engine.events import (
    CountCorrected,
    ExerciseSkipped,
    FormFaultRaised,
    HoldProgressed,
    Provenance,
    RepStatus,
    StopAdvised,
    StopRule,
)
from pt_coach.engine.inputs import Moment, Rating, Scale
from pt_coach.kinematics.landmarks import Side
from pt_coach.records.problems import RecordsError
from pt_coach.records.rows import Outcome, SessionStatus, Source
from pt_coach.records.store import Store
from tests.records.diaries import moment, opened, play, regimen, sitting, start


def test_a_whole_session_is_read_back_as_it_was_told(store: Store) -> None:
    play(store, "2026-11-02 08:00").whole(before=5, after=None)

    session = store.sessions()[0]
    assert session.status is SessionStatus.COMPLETED
    assert session.outcome is Outcome.COMPLETED
    assert (session.planned_exercises, session.attempted_exercises) == (3, 3)
    assert session.sets_ended == 6
    assert session.started_at == moment("2026-11-02 08:00")
    assert session.started_at.isoformat() == "2026-11-02T08:00:00+01:00"
    assert session.zone == "Europe/Berlin"
    assert session.day == date(2026, 11, 2)
    assert session.source is Source.CAMERA
    assert (session.regimen_title, session.regimen_version) == ("Low back", 3)
    assert session.regimen_sha256 == regimen().sha256
    assert session.ended_at is not None
    assert session.duration_s == (session.ended_at - session.started_at).total_seconds()

    sets = store.sets()
    assert [one.planned.exercise_id for one in sets] == [
        "bridge",
        "bridge",
        "straight_leg_raise",
        "straight_leg_raise",
        "side_plank_full",
        "side_plank_full",
    ]
    assert [one.final_count for one in sets] == [4, 4, 3, 3, 2, 2]
    assert [one.held_s for one in sets] == [0, 0, 0, 0, 20, 20]
    assert sets[0].provenance is Provenance.CAMERA
    assert sets[0].tracked_fraction == 0.9

    reps = store.reps()
    assert len(reps) == 18
    assert reps[8].side is Side.LEFT
    assert reps[0].peak == 171.5
    assert reps[0].not_checked == ("feet_far",)
    assert reps[0].at.isoformat() == "2026-11-02T08:00:09+01:00"

    before, after = (
        next(r for r in store.ratings(scale=Scale.PAIN) if r.moment is when)
        for when in (Moment.BEFORE, Moment.AFTER)
    )
    assert before.value == 5
    assert after.value is None
    comfort = store.ratings(scale=Scale.COMFORT)
    assert [(r.exercise_id, r.value) for r in comfort] == [
        ("bridge", "comfortable"),
        ("straight_leg_raise", "comfortable"),
        ("side_plank_full", "comfortable"),
    ]


def test_faults_stay_with_their_repetitions_and_sets(store: Store) -> None:
    script = play(store, "2026-11-02 08:00")
    script.check_in()
    planned = script.plan.sets[0]
    script.tell(FormFaultRaised(script.step(), "low_bridge"))
    script.do_set(planned, faults=("low_bridge", "drop"), faulty=3)
    assert store.sets()[0].faults == (("drop", 3), ("low_bridge", 3))
    assert [rep.faults for rep in store.reps()] == [("drop", "low_bridge")] * 3 + [()]


def test_camera_typed_and_corrected_numbers_stay_apart(store: Store) -> None:
    script = play(store, "2026-11-02 08:00")
    planned = script.plan.sets[0]
    script.begin_set(planned)
    script.rep(1, planned)
    script.rep(2, planned)
    # The patient goes on without the camera: the same set begins once more, with what was counted.
    script.begin_set(planned)
    script.rep(3, planned, provenance=Provenance.TYPED)
    done = script.do_set(planned, 0)
    script.tell(CountCorrected(script.step(), planned, was=done.counted, corrected=5))
    script.tell(CountCorrected(script.step(), planned, was=5, corrected=4))
    one = store.sets()[0]
    assert len(store.sets()) == 1
    assert (one.camera_reps, one.typed_reps, one.corrected_to) == (2, 1, 4)
    assert one.final_count == 4


def test_uncertain_repetitions_do_not_count_and_are_kept(store: Store) -> None:
    script = play(store, "2026-11-02 08:00")
    planned = script.plan.sets[0]
    script.begin_set(planned)
    script.rep(1, planned)
    script.rep(1, planned, status=RepStatus.UNCERTAIN)
    script.rep(2, planned, status=RepStatus.SHORT)
    one = store.sets()[0]
    assert one.ended_at is None
    assert (one.final_count, one.camera_reps, one.short, one.uncertain) == (2, 2, 1, 1)
    assert [rep.counts for rep in store.reps()] == [True, False, True]


def test_a_short_hold_does_not_count_though_its_status_is_short(store: Store) -> None:
    script = play(store, "2026-11-02 08:00")
    planned = script.plan.sets[-1]
    script.begin_set(planned)
    script.rep(0, planned, status=RepStatus.SHORT, held_s=4.0)
    script.rep(1, planned, held_s=10.0)
    assert [rep.counts for rep in store.reps()] == [False, True]
    assert store.sets()[0].final_count == 1


def test_a_repeated_set_is_a_set_of_its_own(store: Store) -> None:
    script = play(store, "2026-11-02 08:00")
    planned = script.plan.sets[0]
    script.do_set(planned)
    script.do_set(planned, 3)
    script.tell(CountCorrected(script.step(), planned, was=3, corrected=4))
    assert [(one.counted, one.final_count) for one in store.sets()] == [(4, 4), (3, 4)]


def test_stops_and_skips_know_their_exercise(store: Store) -> None:
    script = play(store, "2026-11-02 08:00")
    script.check_in()
    script.show(1)
    script.tell(
        StopAdvised(script.step(), StopRule.PAIN_DURING),
        ExerciseSkipped(script.step(), 1, "pain"),
    )
    assert [(s.rule, s.exercise_id) for s in store.stops()] == [
        (StopRule.PAIN_DURING, "straight_leg_raise")
    ]
    assert [(s.exercise_id, s.reason) for s in store.skips()] == [("straight_leg_raise", "pain")]


def test_a_session_with_a_skipped_exercise_is_partial_though_it_came_to_its_end(
    store: Store,
) -> None:
    script = play(store, "2026-11-02 08:00")
    script.check_in()
    script.do_exercise(0)
    script.do_exercise(1)
    script.show(2)
    script.tell(ExerciseSkipped(script.step(), 2, "time"))
    script.check_out()
    script.end()
    session = store.sessions()[0]
    assert session.status is SessionStatus.COMPLETED
    assert session.outcome is Outcome.PARTIAL


def test_events_that_only_move_the_screen_are_not_kept(store: Store) -> None:
    script = play(store, "2026-11-02 08:00")
    script.tell(HoldProgressed(script.step(), 1.0, 1.0, 5.0))
    assert script.writer.waiting == 0
    assert store.sessions()[0].heartbeat_at == moment("2026-11-02 08:00")


def test_the_next_mornings_answer_goes_to_the_last_session(store: Store) -> None:
    play(store, "2026-11-02 08:00").whole()
    answer = Rating(0.0, Scale.PAIN, Moment.NEXT_MORNING, 2)
    store.add_rating(answer, moment("2026-11-03 07:15"))
    store.add_rating(Rating(0.0, Scale.PAIN, Moment.NEXT_MORNING, None), moment("2026-11-04 07:15"))
    given = [r for r in store.ratings() if r.moment is Moment.NEXT_MORNING]
    assert [(r.value, r.day) for r in given] == [(2, date(2026, 11, 3)), (None, date(2026, 11, 4))]
    assert {r.session_id for r in given} == {store.sessions()[0].id}


def test_a_full_disk_loses_nothing_and_says_what_to_do(folder: Path) -> None:
    store = opened(folder)
    script = play(store, "2026-11-02 08:00")
    planned = script.plan.sets[0]
    script.begin_set(planned)
    pages = store._writing.connection.execute("PRAGMA page_count").fetchone()[0]
    store._writing.connection.execute(f"PRAGMA max_page_count = {pages}")

    def fill() -> None:
        for number in range(1, 4000):
            script.rep(number, planned)

    with pytest.raises(RecordsError, match="disk is full") as caught:
        fill()
    assert str(folder) in str(caught.value)
    on_disk, waiting = len(store.reps()), script.writer.waiting
    assert waiting == 1
    with pytest.raises(RecordsError):
        script.rep(on_disk + 2, planned)
    assert script.writer.waiting == 2
    assert len(store.reps()) == on_disk

    store._writing.connection.execute("PRAGMA max_page_count = 1000000")
    script.writer.retry()
    assert script.writer.waiting == 0
    assert [rep.number for rep in store.reps()] == list(range(1, on_disk + 3))
    assert all(rep.counts for rep in store.reps())
    store.close()


def test_what_is_written_by_one_thread_is_read_by_another_connection(store: Store) -> None:
    script = play(store, "2026-11-02 08:00")
    script.begin_set(script.plan.sets[0])
    assert store._reading.connection is not store._writing.connection
    assert len(store.sets()) == 1


def test_text_of_regimen_and_plan_is_kept_once(store: Store) -> None:
    for day in ("02", "04", "06"):
        play(store, f"2026-11-{day} 08:00").whole()
    count = store._reading.connection.execute
    assert count("SELECT COUNT(*) FROM regimens").fetchone()[0] == 1
    assert count("SELECT COUNT(*) FROM plans").fetchone()[0] == 1
    assert [(use.day, use.text) for use in store.regimen_uses()] == [
        (date(2026, 11, 2), regimen().text)
    ]


def test_the_demo_does_not_change_which_regimen_is_in_force(store: Store) -> None:
    store.use_regimen(regimen(), moment("2026-11-01 09:00"))
    other = regimen(regimen().text.replace("version: 3", "version: 4"))
    store.begin_session(start("2026-11-02 08:00", loaded=other, source=Source.FIGURE))
    assert [(use.version, use.made_up) for use in store.regimen_uses()] == [(3, False), (4, True)]


def test_a_sitting_needs_an_offset() -> None:
    where = sitting("2026-11-02 08:00")
    with pytest.raises(ValueError, match="offset"):
        replace(where, begun_at=where.begun_at.replace(tzinfo=None))
