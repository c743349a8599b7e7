"""Rehearsals for a visit are kept as they go, with what was not measured and why."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pt_coach.kinematics.landmarks import Side
from pt_coach.kinematics.observations import Measure, Observation, RehearsalTask, WhyNot
from pt_coach.records.connection import FILE_NAME
from pt_coach.records.migrations import migrate
from pt_coach.records.reader import open_reader
from pt_coach.records.schema import MIGRATIONS
from pt_coach.records.store import Store, open_store
from tests.records.diaries import BERLIN, moment, opened

STEPS = Observation(RehearsalTask.ACROSS, Measure.STEPS, 11.0, 1.0)
LEFT = Observation(RehearsalTask.ACROSS, Measure.STEP_TIME, 0.62, 0.05, Side.LEFT)
SWAY = Observation(RehearsalTask.ACROSS, Measure.SWAY, why_not=WhyNot.NEVER_FROM_SIDE)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = opened(tmp_path / "data")
    yield made
    made.close()


def test_a_rehearsal_keeps_the_last_of_a_task_and_the_last_words(store: Store) -> None:
    number = store.begin_rehearsal(moment("2026-11-02 19:00"), BERLIN)
    again = Observation(RehearsalTask.ACROSS, Measure.STEPS, why_not=WhyNot.CUT_OFF)
    store.note_observations(number, [again, LEFT, SWAY], moment("2026-11-02 19:01"))
    store.note_observations(number, [STEPS, LEFT, SWAY], moment("2026-11-02 19:03"))
    store.note_words(
        number, {"foot": "right, on stairs", "numb": "yes"}, moment("2026-11-02 19:04")
    )
    store.note_words(number, {"numb": None}, moment("2026-11-02 19:05"))

    (found,) = store.rehearsals()

    assert found.observations == (STEPS, LEFT, SWAY)
    assert found.words == {"foot": "right, on stairs", "numb": None}
    assert found.day == date(2026, 11, 2)
    assert store.outside().rehearsals == (found,)
    assert store.rehearsals(date(2026, 11, 3)) == ()


def test_a_made_up_rehearsal_never_mixes_with_a_persons(store: Store) -> None:
    number = store.begin_rehearsal(moment("2026-11-02 19:00"), made_up=True)
    store.note_observations(number, [STEPS], moment("2026-11-02 19:01"))

    assert store.outside().of(made_up=False).rehearsals == ()
    assert len(store.outside().of(made_up=True).rehearsals) == 1


def test_neither_a_value_without_error_nor_a_value_with_a_reason_is_kept(store: Store) -> None:
    number = store.begin_rehearsal(moment("2026-11-02 19:00"))
    wrong = Observation(RehearsalTask.ACROSS, Measure.STEPS, 11.0, None)
    with pytest.raises(Exception, match="CHECK"):
        store.note_observations(number, [wrong], moment("2026-11-02 19:01"))
    assert store.rehearsals()[0].observations == ()


def test_it_is_deleted_with_its_period(store: Store, tmp_path: Path) -> None:
    number = store.begin_rehearsal(moment("2026-11-02 19:00"))
    store.note_observations(number, [STEPS], moment("2026-11-02 19:01"))
    store.note_words(number, {"foot": "unmistakable"}, moment("2026-11-02 19:01"))

    store.delete_period(date(2026, 11, 2), date(2026, 11, 2), moment("2026-11-03 08:00"))

    assert store.rehearsals() == ()
    assert b"unmistakable" not in (tmp_path / "data" / FILE_NAME).read_bytes()


def test_an_older_diary_has_none_until_it_is_brought_up_to_date(tmp_path: Path) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    at = next(n for n, step in enumerate(MIGRATIONS) if any("rehearsals" in s for s in step))
    old = sqlite3.connect(folder / FILE_NAME, isolation_level=None)
    migrate(old, MIGRATIONS[:at])
    old.close()

    with open_reader(folder) as reader:
        assert reader.rehearsals() == ()
        assert reader.outside().rehearsals == ()
    store = open_store(folder, moment("2026-11-03 08:00"))
    store.begin_rehearsal(moment("2026-11-03 08:01"))
    assert len(store.rehearsals()) == 1
    store.close()
