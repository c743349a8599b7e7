"""What is said outside sessions, what is put right later, and what is deleted for good."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pt_coach.engine.inputs import Moment, Scale
from pt_coach.records.backups import list_backups
from pt_coach.records.connection import FILE_NAME
from pt_coach.records.outside_rows import FormKind
from pt_coach.records.problems import RecordsError
from pt_coach.records.reader import open_reader
from pt_coach.records.store import Store
from tests.records.diaries import BERLIN, moment, opened, play


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Store]:
    store = opened(tmp_path / "data")
    play(store, "2026-11-02 08:00").whole()
    yield store
    store.close()


def test_a_form_keeps_its_last_answers_and_says_what_was_corrected(filled: Store) -> None:
    form = filled.begin_form(FormKind.WEEKLY, moment("2026-11-02 19:00"), BERLIN)
    filled.answer_form(form, {"pain_worst": 7, "sleep": None}, moment("2026-11-02 19:00"))
    filled.answer_form(form, {"sleep": "fair"}, moment("2026-11-02 19:01"))
    filled.answer_form(form, {"pain_worst": 5}, moment("2026-11-03 09:00"))
    (found,) = filled.outside().forms
    assert [(a.item, a.value, a.corrected) for a in found.answers] == [
        ("pain_worst", 5, True),
        ("sleep", "fair", False),
    ]
    # A number of nought is an answer, a skipped question is none.
    filled.answer_form(
        form, {"medication_days": 0, "activity_days": None}, moment("2026-11-03 09:00")
    )
    (found,) = filled.outside().forms
    assert found.value("medication_days") == 0
    assert found.value("activity_days") is None


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_a_warning_sign_locks_until_it_was_looked_at(filled: Store, answer: str) -> None:
    assert filled.warning_lock() is None
    form = filled.begin_form(FormKind.WARNING_SIGNS, moment("2026-11-03 09:00"), BERLIN)
    filled.answer_form(form, {"urine": answer, "bowel": "no"}, moment("2026-11-03 09:00"))
    lock = filled.warning_lock()
    assert lock is not None
    assert [(a.day, a.item, a.answer) for a in lock.alarms] == [
        (date(2026, 11, 3), "urine", answer)
    ]
    # A made-up patient's word does not open a person's exercises.
    filled.release(moment("2026-11-04 09:00"), made_up=True)
    assert filled.warning_lock() is not None
    filled.release(moment("2026-11-04 09:00"), "seen at the clinic")
    assert filled.warning_lock() is None
    # A new one locks again.
    filled.answer_form(form, {"bowel": "yes"}, moment("2026-11-05 09:00"))
    again = filled.warning_lock()
    assert again is not None
    assert [alarm.item for alarm in again.alarms] == ["bowel"]


def test_a_warning_sign_in_a_session_locks_too(filled: Store) -> None:
    script = play(filled, "2026-11-03 08:00")
    script.rate(Scale.RED_FLAG, Moment.BEFORE, "yes", item="weakness")
    script.end(completed=False, reason="red_flag")
    lock = filled.warning_lock()
    assert lock is not None
    assert lock.alarms[0].item == "weakness"


def test_an_answer_is_put_right_and_the_old_one_kept(filled: Store) -> None:
    (before,) = (r for r in filled.ratings(scale=Scale.PAIN) if r.moment is Moment.BEFORE)
    filled.correct_rating(before.id, 6, moment("2026-11-02 12:00"))
    (after,) = (r for r in filled.ratings(scale=Scale.PAIN) if r.moment is Moment.BEFORE)
    assert (before.value, before.corrected) == (4, False)
    assert (after.value, after.corrected, after.day) == (6, True, before.day)
    kept = filled._writing.connection.execute(
        "SELECT number FROM ratings WHERE id = ?", (before.id,)
    )
    assert kept.fetchone()[0] == 4
    with pytest.raises(RecordsError, match="no longer the latest one"):
        filled.correct_rating(before.id, 5, moment("2026-11-02 12:00"))


def test_a_count_is_put_right_long_after(filled: Store) -> None:
    first = filled.sets()[0]
    filled.correct_count(first.id, first.counted + 2, moment("2026-11-09 12:00"))
    filled.correct_count(first.id, first.counted + 1, moment("2026-11-10 12:00"))
    again = filled.sets()[0]
    assert (again.counted, again.camera_reps) == (first.counted, first.camera_reps)
    assert again.final_count == first.counted + 1
    with pytest.raises(RecordsError, match="no such set"):
        filled.correct_count(10**6, 1, moment("2026-11-09 12:00"))


def test_a_deleted_session_is_nowhere_any_more(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    store = opened(folder)
    script = play(store, "2026-11-02 08:00")
    script.check_in()
    script.check_out(3, "a very private note")
    script.end()
    play(store, "2026-11-04 08:00").whole()
    store.backup(moment("2026-11-04 09:00"))
    first, second = store.sessions()
    store.delete_session(first.id, moment("2026-11-05 09:00"))
    assert [session.id for session in store.sessions()] == [second.id]
    assert len(list_backups(folder)) == 1
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) > 1
    assert not [path for path in files if b"very private" in path.read_bytes()]
    store.close()


def test_a_period_and_everything(filled: Store) -> None:
    play(filled, "2026-11-09 08:00").whole()
    form = filled.begin_form(FormKind.VISIT, moment("2026-11-02 19:00"))
    filled.answer_form(form, {"sleep": "good"}, moment("2026-11-02 19:00"))
    filled.delete_period(date(2026, 11, 1), date(2026, 11, 7), moment("2026-11-10 09:00"))
    assert [session.day for session in filled.sessions()] == [date(2026, 11, 9)]
    assert filled.outside().forms == ()
    number = filled.diary_number()
    filled.delete_everything(moment("2026-11-10 09:00"))
    # Exports made from now on are not known to be of the patient of before.
    assert filled.diary_number() not in (number, None)
    assert not filled.sessions()
    assert not filled.regimen_uses()
    assert not filled.ratings()


def test_a_diary_of_the_first_format_can_still_be_read(filled: Store) -> None:
    folder = filled.folder
    connection = filled._writing.connection
    connection.execute("PRAGMA user_version = 1")
    filled.close()
    assert (folder / FILE_NAME).is_file()
    with open_reader(folder) as reader:
        assert reader.outside().forms == ()
        assert reader.exports() == ()
        assert len(reader.sessions()) == 1
