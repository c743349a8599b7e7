"""Warning signs in forms: put right to yes they lock, and what locks is opened on Today."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pt_coach.records.outside_rows import FormKind
from pt_coach.records.problems import RecordsError
from pt_coach.records.store import Store
from pt_coach.reports.form_entries import FormAnswers
from pt_coach.ui.form_answers import ChoiceAnswer
from pt_coach.ui.main_window import MainWindow
from pt_coach.ui.records_page import RecordsPage
from pt_coach.ui.what_to_do_page import WhatToDoPage
from tests.records.diaries import moment
from tests.ui.filled_diary import (
    NOW,
    ask,
    filled_diary,
    open_form,
    texts,
    values,
)
from tests.ui.recorder import Opener
from tests.ui.shown_records import shown_records


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with filled_diary(tmp_path) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, store: Store) -> Iterator[RecordsPage]:
    with shown_records(qtbot, store, NOW) as made:
        yield made


def test_a_list_with_a_sign_that_locks_is_not_deleted(
    page: RecordsPage, store: Store, qtbot: QtBot
) -> None:
    (form,) = (one for one in store.outside().forms if one.kind is FormKind.WARNING_SIGNS)
    store.answer_form(form.id, {"fever": "yes"}, moment("2026-11-20 09:00"))
    open_form(page, FormKind.WARNING_SIGNS)
    page.form_page.delete_button.click()
    page.delete_page.yes.click()
    qtbot.waitUntil(page.delete_page.outcome.isVisible)
    said = page.delete_page.outcome.text()
    assert said.endswith("Say on Today that it was looked at; then it can be deleted.")
    assert store.warning_lock() is not None
    store.release(moment("2026-11-21 09:00"))
    with qtbot.waitSignal(page.delete_page.deleted, timeout=20_000):
        page.delete_page.yes.click()
    assert store.warning_lock() is None


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_a_sign_that_is_put_right_to_yes_locks_the_exercises(
    page: RecordsPage, store: Store, qtbot: QtBot, answer: str
) -> None:
    # What was looked at before has nothing to do with it.
    store.release(moment("2026-11-18 09:00"))
    assert store.warning_lock() is None
    open_form(page, FormKind.WARNING_SIGNS)
    ask(page, "fever")
    correct = page.correct_page
    assert not correct.open_button.isVisible()
    assert isinstance(correct.box, ChoiceAnswer)
    correct.box.row.choose(answer)
    with qtbot.waitSignal(page.sign_named, timeout=1000):
        correct.save.click()
    assert values(store, FormKind.WARNING_SIGNS)["fever"] == (answer, "no")
    lock = store.warning_lock()
    assert lock is not None
    assert [(a.day, a.item, a.answer) for a in lock.alarms] == [
        (date(2026, 11, 21), "fever", answer)
    ]


def test_a_sign_that_locks_now_is_opened_on_today_only(page: RecordsPage, store: Store) -> None:
    (form,) = (one for one in store.outside().forms if one.kind is FormKind.WARNING_SIGNS)
    open_form(page, FormKind.WARNING_SIGNS)
    before = len(page.form_page.correct_buttons)
    assert not page.form_page.locked.isVisible()
    store.answer_form(form.id, {"fever": "yes"}, moment("2026-11-20 09:00"))
    page.show_records()
    open_form(page, FormKind.WARNING_SIGNS)
    assert len(page.form_page.correct_buttons) == before - 1
    assert page.form_page.locked.isVisible()
    assert store.warning_lock() is not None


def test_one_that_locks_by_now_is_not_put_right(page: RecordsPage, store: Store) -> None:
    (form,) = (one for one in store.outside().forms if one.kind is FormKind.WARNING_SIGNS)
    store.answer_form(form.id, {"fever": "yes"}, moment("2026-11-20 09:00"))
    answers = FormAnswers(store, {}, lambda: moment("2026-11-21 09:00"), made_up=False)
    entries = answers.form(form.id, form.day)
    assert entries is not None
    (fever,) = (one for one in entries.answers if one.answer.item == "fever")
    assert (fever.locks, fever.can_correct) == (True, False)
    with pytest.raises(RecordsError, match="on Today"):
        answers.correct(fever, "no")
    assert store.warning_lock() is not None


def test_a_sign_that_was_looked_at_can_be_put_right_and_keeps_the_old_row(
    page: RecordsPage, store: Store, qtbot: QtBot
) -> None:
    (form,) = (one for one in store.outside().forms if one.kind is FormKind.WARNING_SIGNS)
    store.answer_form(form.id, {"fever": "yes"}, moment("2026-11-18 09:00"))
    store.release(moment("2026-11-20 10:00"))
    open_form(page, FormKind.WARNING_SIGNS)
    ask(page, "fever")
    box = page.correct_page.box
    assert isinstance(box, ChoiceAnswer)
    box.row.choose("no")
    with qtbot.assertNotEmitted(page.sign_named):
        page.correct_page.save.click()
    assert values(store, FormKind.WARNING_SIGNS)["fever"] == ("no", "yes")
    assert store.warning_lock() is None


def test_the_same_answer_once_more_does_not_lock_what_was_looked_at(
    page: RecordsPage, store: Store, qtbot: QtBot
) -> None:
    (form,) = (one for one in store.outside().forms if one.kind is FormKind.WARNING_SIGNS)
    store.answer_form(form.id, {"fever": "yes"}, moment("2026-11-18 09:00"))
    store.release(moment("2026-11-19 09:00"))
    open_form(page, FormKind.WARNING_SIGNS)
    ask(page, "fever")
    with qtbot.assertNotEmitted(page.sign_named):
        page.correct_page.save.click()
    assert page.currentWidget() is page.form_page
    assert store.warning_lock() is None


def test_a_form_that_is_gone_leads_back_to_the_list(page: RecordsPage, store: Store) -> None:
    open_form(page, FormKind.WEEKLY)
    store.delete_period(date(2026, 11, 19), date(2026, 11, 19), NOW)
    ask(page, "sleep")
    page.correct_page.open_button.click()
    assert page.currentWidget() is page.list_page
    assert "There is no such form. Open the page again." in texts(page.list_page)
    assert [one.text() for one in page.list_page.forms] == ["Warning signs, Tue 17 Nov"]


def test_the_window_says_what_to_do_about_the_sign(open_window: Opener) -> None:
    window: MainWindow = open_window()
    window.go_to("records")
    window.diary.records.sign_named.emit()
    assert isinstance(window.forms.page, WhatToDoPage)
