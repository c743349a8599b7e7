"""Kept movements: a few kilobytes beside a repetition, and gone with it."""

from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pt_coach.kinematics.kept_movement import KEPT, KeptMovement
from pt_coach.records.connection import FILE_NAME, connect
from pt_coach.records.migrations import migrate
from pt_coach.records.movements import (
    RepMovement,
    movement_from_blob,
    movement_to_blob,
)
from pt_coach.records.reader import open_reader
from pt_coach.records.schema import MIGRATIONS
from pt_coach.records.store import Store
from tests.records.diaries import Script, moment, opened, play


def movement(count: int = 5, seed: int = 0) -> KeptMovement:
    rng = np.random.default_rng(seed)
    points = rng.normal(0.0, 0.8, (count, len(KEPT), 3))
    seen = rng.random((count, len(KEPT))) < 0.7
    return KeptMovement(np.arange(count) / 12 - 0.3, points, seen)


def kept_with_first_rep(script: Script) -> int:
    """A set of two repetitions, the first with its movement; the session's id."""
    script.check_in()
    script.show(0)
    script.do_set(script.plan.exercises[0].sets[0], 2)
    first = rows_of(script)[0]
    script.writer.keep_movements((RepMovement(first[0], first[1], movement()),))
    return script.writer.session_id


def rows_of(script: Script) -> list[tuple[float, float]]:
    asked = script.writer._database.connection.execute(
        "SELECT start_t, end_t FROM reps ORDER BY id"
    )
    return [(row["start_t"], row["end_t"]) for row in asked]


@given(st.integers(1, 96), st.integers(0, 50))
def test_a_blob_holds_the_movement_to_the_millimetre(count: int, seed: int) -> None:
    before = movement(count, seed)
    after = movement_from_blob(movement_to_blob(before))
    assert after is not None
    assert np.abs(after.points_m - before.points_m).max() <= 0.000501
    assert np.abs(after.t_s - before.t_s).max() <= 0.000501
    assert (after.seen == before.seen).all()


def test_a_layout_of_a_later_version_is_no_movement() -> None:
    assert movement_from_blob(b"\x09" + movement_to_blob(movement())[1:]) is None
    assert movement_from_blob(b"") is None


def test_a_movement_stands_beside_its_repetition(store: Store) -> None:
    kept_with_first_rep(play(store, "2026-11-02 08:00"))
    reps = store.reps()
    assert store.kept_movements() == {reps[0].id}
    found = store.movement(reps[0].id)
    assert found is not None
    assert found.points_m.shape == (5, 25, 3)
    assert store.movement(reps[1].id) is None


def test_one_whose_repetition_was_not_written_is_not_kept(store: Store) -> None:
    script = play(store, "2026-11-02 08:00")
    script.writer.keep_movements((RepMovement(1.0, 2.0, movement()),))
    script.writer.keep_movements(())
    assert not store.kept_movements()


def test_it_goes_with_its_session(store: Store) -> None:
    session_id = kept_with_first_rep(play(store, "2026-11-02 08:00"))
    store.delete_session(session_id, moment("2026-11-02 09:00"))
    assert not store.kept_movements()
    assert count_of(store) == 0


@pytest.mark.parametrize("what", ["period", "everything"])
def test_it_goes_with_all_else(store: Store, what: str) -> None:
    kept_with_first_rep(play(store, "2026-11-02 08:00"))
    at = moment("2026-11-03 09:00")
    if what == "period":
        store.delete_period(moment("2026-11-01 00:00").date(), at.date(), at)
    else:
        store.delete_everything(at)
    assert count_of(store) == 0


def test_movements_alone_can_be_deleted_for_good(store: Store, folder: Path) -> None:
    kept_with_first_rep(play(store, "2026-11-02 08:00"))
    store.backup(moment("2026-11-02 08:30"))
    blob = movement_to_blob(movement())
    assert blob[20:80] in everything_in(folder)
    store.delete_movements(moment("2026-11-02 09:00"))
    assert not store.kept_movements()
    assert len(store.reps()) == 2
    assert blob[20:80] not in everything_in(folder)
    told = store._writing.connection.execute("SELECT what FROM deletions").fetchall()
    assert [row["what"] for row in told] == ["movements"]


def test_a_discarded_session_shows_none(store: Store) -> None:
    session_id = kept_with_first_rep(play(store, "2026-11-02 08:00"))
    store.discard(session_id)
    assert not store.kept_movements()


def test_deletions_of_before_are_still_told(folder: Path) -> None:
    """A diary from before movements has its rows afterwards, and is read without them before."""
    folder.mkdir()
    at = next(n for n, step in enumerate(MIGRATIONS) if any("rep_movements" in s for s in step))
    with closing(connect(folder / FILE_NAME)) as old:
        migrate(old, MIGRATIONS[:at])
        old.execute(
            "INSERT INTO deletions (at, day, made_up, what) VALUES ('2026', '2026', 0, 'session')"
        )
    with open_reader(folder) as reader:
        assert not reader.kept_movements()
    with opened(folder) as store:
        told = store._writing.connection.execute("SELECT id, what FROM deletions").fetchall()
        assert [tuple(row) for row in told] == [(1, "session")]


def count_of(store: Store) -> int:
    asked = store._writing.connection.execute("SELECT COUNT(*) FROM rep_movements")
    return int(asked.fetchone()[0])


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
