"""Opening: private files, one writer, damage, old and new schemas."""

import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from pt_coach.records import migrations
from pt_coach.records.backups import list_backups, newest_backup
from pt_coach.records.connection import FILE_NAME, connect
from pt_coach.records.problems import (
    DiaryDamaged,
    DiaryInUse,
    DiaryTooNew,
    RecordsError,
)
from pt_coach.records.reader import open_reader
from pt_coach.records.recovery import recover
from pt_coach.records.store import open_store
from tests.records.diaries import moment, opened, play

_posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions are POSIX ones")


@_posix
def test_folder_and_files_are_private(folder: Path) -> None:
    folder.mkdir(mode=0o755)
    store = opened(folder)
    play(store, "2026-11-02 08:00").check_in()
    store.backup(moment("2026-11-02 09:00"))
    modes = {p: stat.S_IMODE(p.stat().st_mode) for p in [folder, *folder.rglob("*")]}
    assert {mode for p, mode in modes.items() if p.is_dir()} == {0o700}
    assert {mode for p, mode in modes.items() if p.is_file()} == {0o600}
    assert {p.name for p in modes if p.is_file()} >= {FILE_NAME, f"{FILE_NAME}-wal", "records.lock"}
    store.close()


def test_writes_are_on_the_disk_when_committed(folder: Path) -> None:
    store = opened(folder)
    ask = store._writing.connection.execute
    assert ask("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert ask("PRAGMA synchronous").fetchone()[0] == 2
    store.close()


def test_every_table_is_strict(folder: Path) -> None:
    store = opened(folder)
    tables = store._writing.connection.execute("PRAGMA table_list").fetchall()
    ours = [t for t in tables if not t["name"].startswith("sqlite_")]
    assert len(ours) >= 26
    assert {"sessions", "forms", "rep_corrections", "set_reasons", "swaps"} <= {
        table["name"] for table in ours
    }
    assert all(table["strict"] for table in ours)
    store.close()


def test_a_second_program_gets_a_sentence_and_a_reader_gets_in(folder: Path) -> None:
    store = opened(folder)
    play(store, "2026-11-02 08:00").whole()
    with pytest.raises(DiaryInUse, match="already open with the diary"):
        opened(folder)
    # In another process too.
    ask = (
        "import sys; from pathlib import Path; from tests.records.diaries import opened\n"
        "from pt_coach.records.problems import DiaryInUse\n"
        "try: opened(Path(sys.argv[1]))\n"
        "except DiaryInUse as error: print(error)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", ask, str(folder)], capture_output=True, text=True, check=True
    ).stdout
    assert "already open" in said
    reader = open_reader(folder)
    assert len(reader.sessions()) == 1
    reader.close()
    store.close()
    opened(folder).close()


def test_a_lock_of_a_killed_program_does_not_stay(folder: Path) -> None:
    hold = (
        "import sys; from pathlib import Path; from tests.records.diaries import opened\n"
        "store = opened(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "open\n"
        with pytest.raises(DiaryInUse, match=str(program.pid)):
            opened(folder)
        program.kill()
        program.wait()
    opened(folder).close()


def _scribble(path: Path) -> None:
    size = path.stat().st_size
    with path.open("rb+") as file:
        file.seek(4096)
        file.write(b"\xa5" * (size - 4096))


def _not_a_database(path: Path) -> None:
    path.write_text("Dear diary, today my back hurt less.\n" * 50, encoding="utf-8")


def _another_programs(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE bookmarks (url TEXT)")


@pytest.mark.parametrize("damage", [_scribble, _not_a_database, _another_programs])
def test_a_damaged_diary_is_set_aside_and_its_backup_comes_in(
    folder: Path, damage: Callable[[Path], None]
) -> None:
    store = opened(folder)
    play(store, "2026-11-02 08:00").whole()
    store.backup(moment("2026-11-02 09:00"))
    store.close()
    path = folder / FILE_NAME
    damage(path)
    spoilt = path.read_bytes()

    with pytest.raises(DiaryDamaged, match="is damaged") as caught:
        opened(folder)
    assert caught.value.newest_backup == newest_backup(folder)
    assert caught.value.newest_backup is not None
    assert caught.value.newest_backup.name in str(caught.value)

    aside = recover(folder, moment("2026-11-03 08:00"), caught.value.newest_backup)
    assert aside.read_bytes()[100:] == spoilt[100:]
    store = opened(folder)
    assert len(store.sessions()) == 1
    assert len(store.reps()) == 18
    store.close()
    assert caught.value.newest_backup.exists()


def test_without_a_backup_a_new_diary_can_be_begun(folder: Path) -> None:
    folder.mkdir()
    _not_a_database(folder / FILE_NAME)
    with pytest.raises(DiaryDamaged, match="There is no backup yet") as caught:
        opened(folder)
    recover(folder, moment("2026-11-03 08:00"), caught.value.newest_backup)
    store = opened(folder)
    assert store.sessions() == []
    store.close()
    assert (folder / "records-damaged-20261103T080000.sqlite").is_file()


def test_a_newer_diary_is_left_alone(folder: Path) -> None:
    opened(folder).close()
    with closing(connect(folder / FILE_NAME)) as database:
        database.execute("PRAGMA user_version = 99")
    for use in (opened, open_reader):
        with pytest.raises(DiaryTooNew, match="newer PT Coach"):
            use(folder)
    with closing(connect(folder / FILE_NAME)) as database:
        assert database.execute("PRAGMA user_version").fetchone()[0] == 99


def test_a_migration_is_backed_up_first_and_whole_or_not_at_all(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(folder)
    play(store, "2026-11-02 08:00").whole()
    store.close()
    good = ("ALTER TABLE sessions ADD COLUMN mood TEXT",)
    bad = (*good, "ALTER TABLE nowhere ADD COLUMN mood TEXT")
    now = migrations.LATEST
    whole, broken = (*migrations.MIGRATIONS, good), (*migrations.MIGRATIONS, bad)
    for steps, version in ((broken, now), (whole, now + 1)):
        monkeypatch.setattr("pt_coach.records.store.LATEST", now + 1)
        monkeypatch.setattr("pt_coach.records.migrations.LATEST", now + 1)
        monkeypatch.setattr(migrations.migrate, "__defaults__", (steps,))
        if version == now:
            with pytest.raises(sqlite3.OperationalError, match="nowhere"):
                opened(folder)
        else:
            opened(folder).close()
        with closing(connect(folder / FILE_NAME)) as database:
            assert database.execute("PRAGMA user_version").fetchone()[0] == version
            columns = [c["name"] for c in database.execute("PRAGMA table_info(sessions)")]
            assert ("mood" in columns) == (version > now)
    assert len(list_backups(folder)) == 2


def test_a_folder_that_may_not_be_made_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file", encoding="utf-8")
    with pytest.raises(RecordsError, match="Check that its folder is there"):
        open_store(tmp_path / "data", moment("2026-11-02 08:00"))


def test_reading_needs_a_diary(folder: Path) -> None:
    with pytest.raises(RecordsError, match="There is no diary in"):
        open_reader(folder)
    folder.mkdir()
    (folder / FILE_NAME).touch()
    with pytest.raises(RecordsError, match="Nothing was written to the diary"):
        open_reader(folder)


def test_a_diary_that_may_not_be_written_gets_a_sentence(folder: Path) -> None:
    store = opened(folder)
    script = play(store, "2026-11-02 08:00")
    store._writing.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(RecordsError, match="may not be written"):
        script.check_in()
    store._writing.connection.execute("PRAGMA query_only = OFF")
    script.writer.retry()
    assert len(store.sessions()) == 1
    store.close()
