"""The program is killed: what was acknowledged is there, and the session can go on."""

import subprocess
import sys
from pathlib import Path

import pytest

from pt_coach.engine.events import ExerciseSkipped, Stage, StageEntered
from pt_coach.engine.inputs import Command, CommandKind, Tick
from pt_coach.engine.session import SessionEngine, StartAt
from pt_coach.records.plan_text import plan_from_text
from pt_coach.records.rows import Outcome, SessionStatus
from pt_coach.records.store import Store
from tests.records.diaries import Script, moment, opened, plan, play, regimen, sitting

_PATIENT = """
import sys
from pathlib import Path
from tests.records.diaries import opened, play

script = play(opened(Path(sys.argv[1])), "2026-11-02 08:00")
script.check_in()
script.show(0)
script.do_set(script.plan.sets[0])
script.begin_set(script.plan.sets[1])
for number in range(1, 1000):
    script.rep(number, script.plan.sets[1])
    print(number, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 3])
def test_kill_9_loses_no_acknowledged_repetition(folder: Path, acknowledged: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _PATIENT, str(folder)], stdout=subprocess.PIPE, text=True
    ) as patient:
        assert patient.stdout is not None
        for expected in range(1, acknowledged + 1):
            assert int(patient.stdout.readline()) == expected
        patient.kill()
        # What was written between the last line that was read and the kill was acknowledged too.
        last = max([acknowledged, *(int(line) for line in patient.stdout.read().split())])

    store = opened(folder)
    reps = [rep for rep in store.reps() if rep.set_id == store.sets()[-1].id]
    assert [rep.number for rep in reps[:last]] == list(range(1, last + 1))
    assert len(reps) <= last + 1
    unfinished = store.unfinished()
    assert unfinished is not None
    assert unfinished.start_at == StartAt(0, 1, len(reps))
    assert unfinished.session.outcome is Outcome.PARTIAL
    store.close()


def test_it_holds_all_that_is_needed_to_go_on(folder: Path) -> None:
    store = opened(folder)
    script = play(store, "2026-11-02 08:00")
    script.check_in(6)
    script.do_exercise(0)
    script.show(1)
    script.begin_set(script.plan.sets[2])
    script.rep(1, script.plan.sets[2])
    store.close()

    store = opened(folder)
    unfinished = store.unfinished()
    assert unfinished is not None
    assert unfinished.regimen_text == regimen().text
    assert unfinished.sets_done == 2
    assert (unfinished.exercise_id, unfinished.set_index, unfinished.reps_done) == (
        "straight_leg_raise",
        0,
        1,
    )
    assert unfinished.ratings[0].value == 6
    again = plan_from_text(unfinished.plan_text)
    assert again == plan()
    engine = SessionEngine(again, regimen().regimen.stop_rules, start_at=unfinished.start_at)
    assert engine.planned_set == again.sets[2]
    store.close()


def test_a_resumed_set_stays_one_set_and_gets_its_own_clock(store: Store) -> None:
    first = play(store, "2026-11-02 08:00")
    planned = first.plan.sets[0]
    first.check_in()
    first.begin_set(planned)
    first.rep(1, planned)
    session_id = store.sessions()[0].id

    writer = store.resume(session_id, sitting("2026-11-02 09:00", t0=5.0))
    second = Script(writer, first.plan, t=5.0)
    second.show(0)
    second.begin_set(planned)
    second.rep(2, planned)
    second.do_set(planned, 0)  # ends it; the engine says 0 because this script began from there
    assert len(store.sets()) == 1
    one = store.sets()[0]
    assert (one.camera_reps, one.ended_at is not None) == (2, True)
    assert [rep.at.strftime("%H:%M") for rep in store.reps()] == ["08:00", "09:00"]
    assert len(store.sessions()) == 1


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("check_in", None),
        ("shown", StartAt(0, 0)),
        ("first set over", StartAt(0, 1)),
        ("felt", StartAt(1, 0)),
        ("skipped", StartAt(2, 0)),
        ("check_out", None),
    ],
)
def test_where_it_goes_on(store: Store, told: str, place: StartAt | None) -> None:
    script = play(store, "2026-11-02 08:00")
    script.check_in()
    if told != "check_in":
        script.show(0)
    if told == "first set over":
        script.do_set(script.plan.sets[0])
    if told in ("felt", "skipped", "check_out"):
        script.do_exercise(0)
    if told == "skipped":
        script.show(1)
        script.tell(ExerciseSkipped(script.step(), 1, "pain"))
    if told == "check_out":
        script.tell(StageEntered(script.step(), Stage.CHECK_OUT))
    unfinished = store.unfinished()
    assert (unfinished.start_at if unfinished is not None else None) == place


def test_keep_or_discard(store: Store) -> None:
    for day, choice in (("02", store.close_as_partial), ("03", store.discard)):
        script = play(store, f"2026-11-{day} 08:00")
        script.show(0)
        script.do_set(script.plan.sets[0])
        unfinished = store.unfinished()
        assert unfinished is not None
        choice(unfinished.session.id)
        assert store.unfinished() is None
    kept = store.sessions()
    assert [session.status for session in kept] == [SessionStatus.PARTIAL]
    assert kept[0].ended_at == kept[0].heartbeat_at
    assert len(store.reps()) == 4
    rows = store._reading.connection.execute("SELECT COUNT(*) FROM reps").fetchone()[0]
    assert rows == 8


def test_a_new_session_keeps_the_unfinished_one_as_it_is(store: Store) -> None:
    play(store, "2026-11-02 08:00").show(0)
    play(store, "2026-11-03 08:00").whole()
    assert [s.status for s in store.sessions()] == [SessionStatus.PARTIAL, SessionStatus.COMPLETED]
    assert store.unfinished() is None


def test_the_engines_own_events_fit(store: Store) -> None:
    """A session without a camera, driven through the real engine by taps."""
    script = play(store, "2026-11-02 08:00")
    engine = SessionEngine(script.plan, regimen().regimen.stop_rules, camera=False)
    t = 100.0
    while engine.stage not in (Stage.DONE, Stage.STOPPED):
        t += 1.0
        script.writer.append(engine.handle(Command(t, CommandKind.READY)))
        t += 11.0
        script.writer.append(engine.handle(Command(t, CommandKind.TAP_REP)))
        t += 11.0
        script.writer.append(engine.handle(Tick(t)))
        assert t < 5000
    script.writer.end()
    session = store.sessions()[0]
    assert session.outcome is Outcome.COMPLETED
    assert [one.typed_reps for one in store.sets()] == [one.counted for one in store.sets()]
    assert moment("2026-11-02 08:00") < session.heartbeat_at
