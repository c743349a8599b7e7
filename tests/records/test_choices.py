"""What the patient said of a set afterwards, and an easier exercise in the place of another."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from pt_coach.engine.choices import RepCorrected, SetReasonGiven
from pt_coach.engine.cursor import EarlierRep
from pt_coach.engine.events import Provenance, RepStatus, Stage
from pt_coach.engine.inputs import Command, CommandKind, Moment, Rating, Scale
from pt_coach.engine.plan import SessionPlan, plan_session
from pt_coach.engine.session import SessionEngine, StartAt
from pt_coach.exercises.schema import LoadedRegimen
from pt_coach.records import schema
from pt_coach.records.connection import FILE_NAME
from pt_coach.records.plan_text import plan_from_text, plan_to_text
from pt_coach.records.reader import open_reader
from pt_coach.records.rows import Outcome, asked_of
from pt_coach.records.session_writer import SessionWriter
from pt_coach.records.store import Store
from tests.records.diaries import REGIMEN, library, moment, opened, play, regimen, sitting

EASIER = REGIMEN.replace(
    "{exercise: bridge, sets: 2, reps: 4, hold_s: 5, rest_s: 30}",
    "{exercise: bridge, sets: 2, reps: 4, hold_s: 5, rest_s: 30, easier: heel_raise}",
)
READY, TAP, HURTS = CommandKind.READY, CommandKind.TAP_REP, CommandKind.HURTS


def easier_regimen() -> tuple[LoadedRegimen, SessionPlan]:
    loaded = regimen(EASIER)
    return loaded, plan_session(loaded.regimen.exercises, library())


class Tapping:
    """The real engine, tapped, into a real diary."""

    def __init__(
        self,
        writer: SessionWriter,
        plan: SessionPlan,
        at: StartAt | None = None,
        earlier: Sequence[EarlierRep] = (),
    ) -> None:
        rules = regimen().regimen.stop_rules
        self.engine = SessionEngine(plan, rules, camera=False, start_at=at, earlier=earlier)
        self.writer, self.t = writer, 200.0

    def do(self, *kinds: CommandKind, **more: object) -> "Tapping":
        for kind in kinds:
            self.t += 1.0
            self.writer.append(self.engine.handle(Command(self.t, kind, **more)))  # type: ignore[arg-type]
        return self

    def pain(self, value: int) -> "Tapping":
        self.t += 1.0
        said = Rating(self.t, Scale.PAIN, Moment.DURING, value)
        self.writer.append(self.engine.handle(said))
        return self


def tapping(store: Store) -> Tapping:
    loaded, planned = easier_regimen()
    script = play(store, "2026-11-02 08:00", loaded=loaded, planned=planned)
    return Tapping(script.writer, planned).do(READY)


def test_what_was_counted_before_the_cut_can_be_put_right_after_it(store: Store) -> None:
    tapped = tapping(store).do(READY, TAP, TAP)
    left = store.unfinished()
    assert left is not None
    assert [(one.number, one.status, one.provenance) for one in left.reps] == [
        (1, RepStatus.FULL, Provenance.TYPED),
        (2, RepStatus.FULL, Provenance.TYPED),
    ]
    writer = store.resume(left.session.id, sitting("2026-11-02 09:00", t0=200.0))
    _, planned = easier_regimen()
    again = Tapping(writer, planned, left.start_at, left.reps).do(READY, TAP, TAP)
    again.do(CommandKind.REP_WAS_NONE, value=0).do(CommandKind.REP_WAS_NONE, value=3)
    assert [one.said for one in store.reps()] == [False, None, None, False]
    assert [one.corrected_to for one in store.sets()] == [2]
    assert tapped.engine is not again.engine


def test_both_what_was_seen_and_what_the_patient_said_of_it_are_kept(store: Store) -> None:
    script = play(store, "2026-11-02 08:00")
    planned = script.plan.sets[0]
    script.begin_set(planned)
    script.rep(1, planned)
    script.rep(1, planned, status=RepStatus.UNCERTAIN)
    script.do_set(planned, 0)
    for index, counts in ((0, False), (1, True), (0, True)):
        script.tell(RepCorrected(script.step(), planned, index, counts))
    first, second = store.reps()
    assert (first.counts, first.said, first.status) == (True, True, RepStatus.FULL)
    assert (second.counts, second.said, second.status) == (False, True, RepStatus.UNCERTAIN)


def test_a_repetition_of_an_earlier_sitting_is_not_mistaken_for_one_of_this(store: Store) -> None:
    script = play(store, "2026-11-02 08:00")
    planned = script.plan.sets[0]
    script.begin_set(planned)
    script.rep(1, planned)
    writer = store.resume(store.sessions()[0].id, sitting("2026-11-02 09:00", t0=5.0))
    script.writer, script.t = writer, 5.0
    script.begin_set(planned)
    script.rep(2, planned)
    script.do_set(planned, 0)
    # They are numbered from the beginning of the set, in whichever sitting they were done.
    script.tell(RepCorrected(script.step(), planned, 1, False))
    assert [rep.said for rep in store.reps()] == [None, False]
    script.tell(RepCorrected(script.step(), planned, 0, False))
    assert [rep.said for rep in store.reps()] == [False, False]


def test_that_a_hand_gave_an_answer_is_kept(store: Store) -> None:
    tapped = Tapping(play(store, "2026-11-02 08:00").writer, easier_regimen()[1])
    for by_gesture, flag in ((True, "numbness"), (False, "weakness")):
        said = Rating(tapped.t, Scale.RED_FLAG, Moment.BEFORE, "no", flag, by_gesture)
        tapped.writer.append(tapped.engine.handle(said))
    assert [(one.item, one.by_gesture) for one in store.ratings()] == [
        ("numbness", True),
        ("weakness", False),
    ]


def test_the_reason_that_was_said_last_stands(store: Store) -> None:
    script = play(store, "2026-11-02 08:00")
    planned = script.plan.sets[0]
    script.do_set(planned, 1)
    assert store.sets()[0].reason is None
    for reason in ("tired", "no_time"):
        script.tell(SetReasonGiven(script.step(), planned, reason))
    assert store.sets()[0].reason == "no_time"
    rows = store._reading.connection.execute("SELECT COUNT(*) FROM set_reasons").fetchone()[0]
    assert rows == 2


def test_the_easier_sets_are_kept_beside_those_that_were_asked_for(store: Store) -> None:
    # One set of four, one repetition of the second, then the easier one to the end.
    taps = tapping(store).do(READY, TAP, CommandKind.FINISH_SET, CommandKind.SKIP_REST, HURTS)
    taps.pain(3).do(CommandKind.EASIER, READY, *[TAP] * 4, READY)
    assert taps.engine.exercise.exercise.id == "straight_leg_raise"
    done = [(s.planned.exercise_id, s.instead_of, s.reason) for s in store.sets()]
    assert done == [
        ("bridge", None, None),
        ("bridge", None, "pain"),
        ("heel_raise", "bridge", None),
    ]
    session, (swap,) = store.sessions()[0], store.swaps()
    assert (swap.exercise_id, swap.set_index, len(swap.easier)) == ("bridge", 1, 1)
    assert (session.planned_exercises, session.attempted_exercises) == (3, 1)
    asked = asked_of(store.period().planned_sets[session.plan_sha256], [swap])
    assert [(one.exercise_id, one.reps) for one in asked] == [
        ("bridge", 4),
        ("straight_leg_raise", 3),
        ("straight_leg_raise", 3),
        ("side_plank_full", 2),
        ("side_plank_full", 2),
        ("heel_raise", 4),
    ]


def test_an_exercise_done_only_in_its_easier_version_was_attempted(store: Store) -> None:
    taps = tapping(store).do(HURTS, CommandKind.EASIER, READY, *[TAP] * 4)
    taps.do(CommandKind.SKIP_REST, *[TAP] * 4, READY)
    for reps in (3, 3):
        taps.do(READY if taps.engine.stage is Stage.SHOW else CommandKind.SKIP_REST, *[TAP] * reps)
    taps.do(READY, READY, CommandKind.FINISH_SET)
    assert store.sessions()[0].outcome is Outcome.PARTIAL
    taps.do(CommandKind.REPEAT_SET, CommandKind.CORRECT_COUNT).do(CommandKind.FINISH_SET)
    taps.do(CommandKind.CORRECT_COUNT, value=2)
    session = store.sessions()[0]
    assert (session.attempted_exercises, session.outcome) == (3, Outcome.COMPLETED)


@pytest.mark.parametrize(
    ("done", "place"),
    [
        ((), StartAt(3, 0)),
        ((READY, TAP, TAP), StartAt(3, 0, 2)),
        ((READY, TAP, TAP, TAP, TAP), StartAt(3, 1)),
        ((CommandKind.SKIP_EXERCISE,), StartAt(1, 0)),
        ((READY, HURTS, CommandKind.SKIP_EXERCISE), StartAt(1, 0)),
        ((CommandKind.SKIP_EXERCISE, CommandKind.SKIP_EXERCISE), StartAt(2, 0)),
    ],
)
def test_a_session_cut_off_after_a_swap_goes_on_in_it(
    store: Store, done: tuple[CommandKind, ...], place: StartAt
) -> None:
    tapping(store).do(HURTS, CommandKind.EASIER, *done)
    left = store.unfinished()
    assert left is not None
    assert left.start_at == place
    plan = plan_from_text(left.plan_text)
    assert plan == easier_regimen()[1]
    engine = SessionEngine(plan, regimen().regimen.stop_rules, start_at=left.start_at)
    assert engine.exercise.exercise.id == left.exercise_id


def test_without_a_swap_the_easier_version_is_never_gone_on_with(store: Store) -> None:
    tapping(store).do(*[CommandKind.SKIP_EXERCISE] * 2, READY, TAP)
    left = store.unfinished()
    assert left is not None
    assert left.start_at == StartAt(2, 0)


def test_a_plan_without_easier_versions_is_the_text_that_it_was() -> None:
    text = plan_to_text(plan_session(regimen().regimen.exercises, library()))
    assert '"easier' not in text.replace('"easier":[', "")


def test_an_older_diary_is_read_as_it_is(folder: Path) -> None:
    store = opened(folder)
    play(store, "2026-11-02 08:00").whole()
    store.close()
    path = folder / FILE_NAME
    with closing(sqlite3.connect(path)) as database:
        for table in (
            "rep_corrections", "set_reasons", "swaps", "gesture_answers", "skip_reasons", "diary",
        ):  # fmt: skip
            database.execute(f"DROP TABLE {table}")
        database.execute(f"PRAGMA user_version = {schema.MIGRATIONS.index(schema._CHOICES)}")
    before = path.read_bytes()
    with open_reader(folder) as reader:
        period = reader.period()
    assert (len(period.sessions), period.swaps, period.diary) == (1, (), None)
    assert {rep.said for rep in period.reps} == {None}
    assert path.read_bytes() == before
    opened(folder, moment("2026-11-03 08:00").isoformat()[:16].replace("T", " ")).close()
