"""Records: what is in a session, put right with the old value beside it, or deleted for good."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pt_coach.engine.events import ExerciseSkipped
from pt_coach.engine.inputs import Moment, Rating, Scale
from pt_coach.records.outside_rows import ExportRecord
from pt_coach.records.problems import RecordsError
from pt_coach.records.store import Store
from pt_coach.reports.diary_entries import AnswerEntry
from pt_coach.ui.form_answers import ChoiceAnswer
from pt_coach.ui.page import Page
from pt_coach.ui.records_page import RecordsPage
from tests.records.diaries import moment, opened, play
from tests.reports.diary import four_weeks
from tests.ui.shown_records import shown_records

NOW = datetime(2026, 11, 8, 20, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path / "data") as made:
        four_weeks(made)
        yield made


@pytest.fixture
def page(qtbot: QtBot, store: Store) -> Iterator[RecordsPage]:
    with shown_records(qtbot, store, NOW) as made:
        yield made


def texts(page: Page) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if not one.isHidden()]


def exported(store: Store) -> None:
    days = date(2026, 10, 12), date(2026, 11, 8)
    store.note_export(ExportRecord(NOW, NOW.date(), False, *days, "/visit", ("a.pdf",), True))


def test_sessions_stand_by_month_the_newest_first(page: RecordsPage) -> None:
    first = page.list_page
    assert [one.text() for one in first.sessions] == [
        "Fri 6 Nov, 08:00: done (3 of 3)",
        "Wed 4 Nov, 08:00: done (3 of 3)",
    ]
    said = first.sessions[0].accessibleName()
    assert said == "Friday 6 November 2026, 08:00: done, 3 of 3 exercises"
    assert not first.after.isEnabled()
    first.before.click()
    assert len(first.sessions) == 8
    assert not first.before.isEnabled()


def test_a_count_is_put_right_and_the_old_one_stands_beside_it(
    page: RecordsPage, store: Store
) -> None:
    page.list_page.sessions[0].click()
    entry = page.session_page.entries
    assert entry is not None
    was = entry.sets[0].record.final_count
    page.session_page.correct_buttons[0].click()
    correct = page.correct_page
    assert page.currentWidget() is correct
    assert correct.count is not None
    assert correct.count.text() == str(was)
    assert not correct.open_button.isVisible()
    correct.count.setText(str(was - 2))
    correct._step(1)
    correct.save.click()
    assert page.currentWidget() is page.session_page
    said = f"{was - 1} repetitions (put right; counted were {was})"
    assert any(said in text for text in texts(page.session_page))
    assert "It is put right." in texts(page.session_page)
    set_id = entry.sets[0].record.id
    (found,) = (one for one in store.sets() if one.id == set_id)
    assert (found.corrected_to, found.counted) == (was - 1, was)


def test_an_answer_is_put_right_and_the_old_one_stands_beside_it(
    page: RecordsPage, store: Store
) -> None:
    page.list_page.sessions[0].click()
    entries = page.session_page.entries
    assert entries is not None
    before = next(
        a
        for a in entries.answers
        if a.record.scale is Scale.PAIN and a.record.moment is Moment.BEFORE
    )
    page.session_page.answer_chosen.emit(before)
    editor = page.correct_page.editor
    assert editor is not None
    assert editor.pain is not None
    assert editor.pain.value == before.record.value == 4
    editor.pain.row.choose(7)
    page.correct_page.save.click()
    assert any(
        "Pain, before exercise: 7 (put right; before: 4)" in text
        for text in texts(page.session_page)
    )
    after = [one for one in store.ratings() if one.scale is Scale.PAIN]
    assert [one.value for one in after if one.corrected] == [7]
    # An answer that is put right already is not put right a second time from an old page.
    page.correct_page.answer_given.emit(before, 3)
    assert any("no longer the latest" in text for text in texts(page.session_page))


def test_an_answer_can_be_made_a_missing_one(page: RecordsPage, store: Store) -> None:
    page.list_page.sessions[0].click()
    entries = page.session_page.entries
    assert entries is not None
    comfort = next(a for a in entries.answers if a.record.scale is Scale.COMFORT)
    page.session_page.answer_chosen.emit(comfort)
    page.correct_page.open_button.click()
    assert any(
        "not answered (put right; before: Comfortable)" in text for text in texts(page.session_page)
    )
    # A missing answer, and no zero.
    assert [one.value for one in store.ratings() if one.corrected] == [None]


def session_signs(page: RecordsPage) -> list[AnswerEntry]:
    page.show_records()
    page.list_page.sessions[0].click()
    entries = page.session_page.entries
    assert entries is not None
    return [a for a in entries.answers if a.record.scale is Scale.RED_FLAG]


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_a_sign_of_a_session_that_is_put_right_locks_as_one_of_the_list_would(
    page: RecordsPage, store: Store, qtbot: QtBot, answer: str
) -> None:
    # What was looked at before, even after that session, has nothing to do with it.
    store.release(NOW - timedelta(hours=1))
    sign = session_signs(page)[0]
    assert sign.record.value == "no"
    page.session_page.answer_chosen.emit(sign)
    correct = page.correct_page
    assert not correct.open_button.isVisible()
    assert not correct.delete_button.isVisible()
    editor = correct.editor
    assert editor is not None
    assert editor.words is not None
    editor.words.choose(answer)
    with qtbot.waitSignal(page.sign_named, timeout=1000):
        correct.save.click()
    lock = store.warning_lock()
    assert lock is not None
    assert [(a.day, a.item, a.answer) for a in lock.alarms] == [
        (NOW.date(), sign.record.item, answer)
    ]
    (again,) = (one for one in session_signs(page) if one.record.item == sign.record.item)
    assert (again.record.corrected, again.record.before) == (True, "no")
    # From now on only that it was looked at opens the exercises.
    assert (again.locks, again.can_correct) == (True, False)
    assert page.session_page.locked.isVisible()
    with pytest.raises(RecordsError, match="on Today"):
        page._entries.correct_answer(again, "no")
    with pytest.raises(RecordsError, match="then it can be deleted"):
        page._entries.delete_session(again.record.session_id or 0, again_day(page))
    with pytest.raises(RecordsError, match="then it can be deleted"):
        page._entries.delete_period(date(2026, 11, 1), date(2026, 11, 8))
    assert len(store.sessions()) == 10
    store.release(NOW + timedelta(hours=1))
    (seen,) = (one for one in session_signs(page) if one.record.item == sign.record.item)
    assert not seen.locks
    assert not page._entries.correct_answer(seen, "no")
    assert store.warning_lock() is None


def again_day(page: RecordsPage) -> date:
    entries = page.session_page.entries
    assert entries is not None
    return entries.session.day


def test_one_answer_is_deleted_with_what_stood_there_before(
    page: RecordsPage, store: Store, qtbot: QtBot
) -> None:
    page.list_page.sessions[0].click()
    entries = page.session_page.entries
    assert entries is not None
    comfort = next(a for a in entries.answers if a.record.scale is Scale.COMFORT)
    number = len(entries.answers)
    page.session_page.answer_chosen.emit(comfort)
    page.correct_page.open_button.click()
    again = page.session_page.entries
    assert again is not None
    put_right = next(a for a in again.answers if a.record.corrected)
    page.session_page.answer_chosen.emit(put_right)
    page.correct_page.delete_button.click()
    assert page.delete_page.said.words.text().startswith("This answer goes, with what stood")
    with qtbot.waitSignal(page.delete_page.deleted, timeout=20_000):
        page.delete_page.yes.click()
    assert page.currentWidget() is page.session_page
    left = page.session_page.entries
    assert left is not None
    assert len(left.answers) == number - 1
    kept = store._writing.connection.execute(
        "SELECT COUNT(*) FROM ratings WHERE id IN (?, ?)", (comfort.record.id, put_right.record.id)
    )
    assert kept.fetchone()[0] == 0


def test_the_reason_of_an_early_end_is_put_right(page: RecordsPage, store: Store) -> None:
    session = store.sessions()[-1]
    store.add_rating(Rating(0.0, Scale.REASON, Moment.AFTER, "tired"), NOW, session_id=session.id)
    page.show_records()
    page.list_page.sessions[0].click()
    entries = page.session_page.entries
    assert entries is not None
    reason = next(a for a in entries.answers if a.record.scale is Scale.REASON)
    assert "Reason: Tired" in texts(page.session_page)
    page.session_page.answer_chosen.emit(reason)
    editor = page.correct_page.editor
    assert editor is not None
    assert editor.words is not None
    editor.words.choose("no_time")
    page.correct_page.save.click()
    assert "Reason: No time (put right; before: Tired)" in texts(page.session_page)


def test_why_a_set_was_cut_short_and_an_exercise_left_out_is_put_right(
    page: RecordsPage, store: Store
) -> None:
    script = play(store, "2026-11-07 08:00")
    script.check_in()
    script.do_exercise(0)
    script.tell(ExerciseSkipped(script.step(), 1, "pain"))
    script.end(completed=False)
    first = store.sets(date(2026, 11, 7), date(2026, 11, 7))[0]
    store.correct_set_reason(first.id, "tired", moment("2026-11-07 09:00"))
    page.show_records()
    page.list_page.sessions[0].click()
    shown = texts(page.session_page)
    assert "Bridge, set 1 cut short: Tired" in shown
    left_out = next(one for one in shown if ", left out: Pain" in one)
    entries = page.session_page.entries
    assert entries is not None
    for why, reason in zip(entries.reasons, ("unsure_how", "no_time"), strict=True):
        page.session_page.reason_chosen.emit(why)
        box = page.correct_page.box
        assert isinstance(box, ChoiceAnswer)
        box.row.choose(reason)
        assert not page.correct_page.open_button.isVisible()
        page.correct_page.save.click()
    shown = texts(page.session_page)
    assert "Bridge, set 1 cut short: Unsure how to do it (put right; before: Tired)" in shown
    assert left_out.replace("Pain", "No time (put right; before: Pain)") in shown
    (skip,) = store.skips(date(2026, 11, 7), date(2026, 11, 7))
    assert (skip.reason, skip.corrected, skip.was) == ("no_time", True, "pain")


def test_a_session_is_deleted_only_when_asked_twice(
    page: RecordsPage, store: Store, qtbot: QtBot
) -> None:
    exported(store)
    page.list_page.sessions[0].click()
    page.session_page.delete_wished.emit()
    delete = page.delete_page
    assert page.currentWidget() is delete
    assert delete.exports.rowCount() == 1
    assert delete.exports.item(0, 2).text() == "/visit (with password)"
    assert delete.stays.text().startswith("What you handed out before stays where it is")
    delete.no.click()
    assert page.currentWidget() is page.session_page
    assert len(store.sessions()) == 10
    page.session_page.delete_wished.emit()
    with qtbot.waitSignal(delete.deleted, timeout=20_000):
        delete.yes.click()
    assert len(store.sessions()) == 9
    assert page.currentWidget() is page.list_page
    assert len(page.list_page.sessions) == 1
    assert "It is deleted." in texts(page.list_page)
    assert len(store.exports()) == 1


def test_days_are_deleted_with_all_that_is_in_them(
    page: RecordsPage, store: Store, qtbot: QtBot
) -> None:
    page.list_page.period_wished.emit()
    delete = page.delete_page
    delete.since.show_day(date(2026, 10, 31))
    delete.until.show_day(date(2026, 10, 12))
    assert delete.said.words.text().startswith("8 sessions go, with all counts")
    with qtbot.waitSignal(delete.deleted, timeout=20_000):
        delete.yes.click()
    assert [session.day.month for session in store.sessions()] == [11, 11]


def test_everything_goes_only_after_the_word_was_typed(
    page: RecordsPage, store: Store, qtbot: QtBot
) -> None:
    exported(store)
    page.list_page.everything_wished.emit()
    delete = page.delete_page
    assert not delete.yes.isEnabled()
    delete.word.setText("delete")
    assert not delete.yes.isEnabled()
    delete.delete()
    assert len(store.sessions()) == 10
    delete.word.setText("DELETE")
    with qtbot.waitSignal(delete.deleted, timeout=20_000):
        delete.yes.click()
    assert list(store.sessions()) == []
    assert list(store.exports()) == []
    assert "There is nothing in the diary." in texts(page.list_page)
