from contextlib import closing
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pt_coach.records.backups import DAYS, MONTHS, WEEKS, kept, list_backups
from pt_coach.records.connection import connect
from pt_coach.records.problems import RecordsError
from pt_coach.records.store import Store
from tests.records.diaries import moment, play

TODAY = date(2026, 11, 24)


def _noon(days_ago: int, hour: int = 12) -> datetime:
    return datetime.combine(TODAY - timedelta(days=days_ago), time(hour))


def test_three_a_day_for_two_years_are_thinned() -> None:
    made = [_noon(day, hour) for day in range(730) for hour in (8, 12, 20)]
    keep = kept(made, TODAY)
    assert len([m for m in keep if m.date() >= TODAY - timedelta(days=1)]) == 6
    older = sorted((m for m in keep if m.date() < TODAY - timedelta(days=1)), reverse=True)
    assert len(older) == DAYS + WEEKS + MONTHS
    assert older[:DAYS] == [_noon(day, 20) for day in range(2, 2 + DAYS)]
    weeks = older[DAYS : DAYS + WEEKS]
    assert len({m.isocalendar()[:2] for m in weeks}) == WEEKS
    assert all(m.hour == 20 for m in weeks)
    months = older[DAYS + WEEKS :]
    assert len({(m.year, m.month) for m in months}) == MONTHS


@given(st.lists(st.integers(0, 2000), max_size=80), st.integers(0, 100))
def test_thinning_again_changes_nothing_and_the_newest_stays(days: list[int], later: int) -> None:
    made = [_noon(day) for day in days]
    keep = kept(made, TODAY)
    assert keep <= set(made)
    assert kept(keep, TODAY) == keep
    assert len(keep) <= 2 + DAYS + WEEKS + MONTHS
    if made:
        assert max(made) in kept(made, TODAY + timedelta(days=later))


def test_a_backup_is_complete_while_the_diary_is_open(store: Store, folder: Path) -> None:
    script = play(store, "2026-11-02 08:00")
    script.check_in()
    script.do_set(script.plan.sets[0])
    path = store.backup(moment("2026-11-02 09:00"))
    again = store.backup(moment("2026-11-02 09:00"))
    assert list_backups(folder) == [path, again]
    assert set(path.parent.iterdir()) == {path, again}
    with closing(connect(path, read_only=True)) as copy:
        assert copy.execute("SELECT COUNT(*) FROM reps").fetchone()[0] == 4
        assert copy.execute("PRAGMA quick_check").fetchone()[0] == "ok"


def test_old_backups_go_and_foreign_files_stay(store: Store, folder: Path) -> None:
    first = store.backup(moment("2024-01-01 09:00"))
    for day in range(1, 29):
        store.backup(moment(f"2024-02-{day:02} 09:00"))
    mine = first.parent / "records-copy-for-anna.sqlite"
    mine.touch()
    store.backup(moment("2026-11-02 09:00"))
    names = [path.name for path in list_backups(folder)]
    assert len(names) == 1 + DAYS + 3 + 1
    assert names[0] == "records-20240101T090000.sqlite"
    assert mine.exists()


def test_a_backup_that_cannot_be_written_gets_a_sentence(store: Store, folder: Path) -> None:
    (folder / "backups").write_text("in the way", encoding="utf-8")
    with pytest.raises(RecordsError, match="Check that its folder"):
        store.backup(moment("2026-11-02 09:00"))
