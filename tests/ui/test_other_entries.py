"""Rehearsals, visits, pauses, looks at a sign and kept movements: put right or deleted."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pt_coach.kinematics.landmarks import Side
from pt_coach.kinematics.observations import Measure, Observation, RehearsalTask
from pt_coach.records.outside_rows import FormKind
from pt_coach.records.store import Store
from pt_coach.ui.form_answers import ChoiceAnswer, WordsAnswer
from pt_coach.ui.page import Page
from pt_coach.ui.records_page import RecordsPage
from tests.records.diaries import moment, opened, play
from tests.records.test_movements import kept_with_first_rep
from tests.ui.shown_records import shown_records

NOW = datetime(2026, 11, 21, 20, tzinfo=ZoneInfo("Europe/Berlin"))
SEEN = Observation(RehearsalTask.LEGS, Measure.ONE_LEG, 7.5, 0.5, Side.LEFT)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path / "data") as made:
        held = made.begin_rehearsal(moment("2026-11-19 19:00"))
        made.note_observations(held, (SEEN,), moment("2026-11-19 19:01"))
        words = {"foot": "yes", "foot_words": "a very private word", "balance": "no"}
        made.note_words(held, words, moment("2026-11-19 19:05"))
        made.note_visit(moment("2026-11-12 10:00"))
        made.pause(date(2026, 11, 2), date(2026, 11, 6), "Holiday", moment("2026-11-01 08:00"))
        made.release(moment("2026-11-10 08:00"))
        yield made


@pytest.fixture
def page(qtbot: QtBot, store: Store) -> Iterator[RecordsPage]:
    with shown_records(qtbot, store, NOW) as made:
        yield made


def texts(page: Page) -> list[str]:
    QApplication.processEvents()
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def delete(page: RecordsPage, qtbot: QtBot) -> None:
    assert page.currentWidget() is page.delete_page
    with qtbot.waitSignal(page.delete_page.deleted, timeout=20_000):
        page.delete_page.yes.click()


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_they_stand_on_the_list_by_day(page: RecordsPage) -> None:
    assert [one.text() for one in page.list_page.others] == [
        "Rehearsal, Thu 19 Nov",
        "Visit, Thu 12 Nov",
        "Sign looked at, Tue 10 Nov",
        "Pause, 2 Nov to 6 Nov",
    ]


def test_what_was_said_at_a_rehearsal_is_put_right_and_the_old_words_stay(
    page: RecordsPage, store: Store
) -> None:
    page.list_page.others[0].click()
    shown = page.rehearsal_page
    assert page.currentWidget() is shown
    assert "A foot turns, drags or catches: Yes" in texts(shown)
    assert "Time on one leg (on the left leg): 7.5 s (give or take 0.5 s)" in texts(shown)
    assert len(shown.correct_buttons) == 3
    shown.correct_buttons[2].click()
    box = page.correct_page.box
    assert isinstance(box, ChoiceAnswer)
    box.row.choose("yes")
    page.correct_page.save.click()
    said = "Feeling unsteady, holding on to furniture: Yes (put right; before: No)"
    assert said in texts(shown)
    shown.correct_buttons[1].click()
    words = page.correct_page.box
    assert isinstance(words, WordsAnswer)
    assert words.value == "a very private word"
    page.correct_page.open_button.click()
    (held,) = store.rehearsals()
    assert held.words == {"foot": "yes", "foot_words": None, "balance": "yes"}
    assert held.before == {"foot_words": "a very private word", "balance": "no"}


def test_a_rehearsal_is_deleted_and_nothing_of_it_is_in_any_file(
    page: RecordsPage, store: Store, qtbot: QtBot
) -> None:
    store.backup(NOW)
    assert b"very private" in everything_in(store.folder)
    page.list_page.others[0].click()
    page.rehearsal_page.delete_wished.emit()
    delete(page, qtbot)
    assert page.currentWidget() is page.list_page
    assert not store.rehearsals()
    assert b"very private" not in everything_in(store.folder)


def test_a_visit_and_a_pause_are_deleted(page: RecordsPage, store: Store, qtbot: QtBot) -> None:
    page.list_page.others[1].click()
    said = page.delete_page.said.words.text()
    assert said.startswith("That a visit took place on Thursday 12 November 2026 goes.")
    page.delete_page.no.click()
    assert page.currentWidget() is page.list_page
    page.list_page.others[1].click()
    delete(page, qtbot)
    assert store.outside().visits == ()
    page.list_page.others[-1].click()
    assert "its days count as due again" in page.delete_page.said.words.text()
    delete(page, qtbot)
    assert store.outside().pauses == ()
    assert len(store.outside().releases) == 1


def test_without_the_look_at_it_a_sign_locks_again(
    page: RecordsPage, store: Store, qtbot: QtBot
) -> None:
    form = store.begin_form(FormKind.WARNING_SIGNS, moment("2026-11-09 08:00"))
    store.answer_form(form, {"fever": "yes"}, moment("2026-11-09 08:00"))
    assert store.warning_lock() is None
    page.show_records()
    next(one for one in page.list_page.others if one.text().startswith("Sign looked at")).click()
    delete(page, qtbot)
    assert store.warning_lock() is not None


def test_kept_movements_of_a_session_go_alone(
    page: RecordsPage, store: Store, qtbot: QtBot
) -> None:
    kept_with_first_rep(play(store, "2026-11-18 08:00"))
    other = kept_with_first_rep(play(store, "2026-11-20 08:00"))
    page.show_records()
    page.list_page.sessions[1].click()
    assert "Movements kept to be drawn: 1" in texts(page.session_page)
    page.session_page.movements_button.click()
    delete(page, qtbot)
    assert page.currentWidget() is page.session_page
    assert not page.session_page.movements_button.isVisible()
    assert len(store.reps()) == 4
    left = [one.session_id for one in store.reps() if one.id in store.kept_movements()]
    assert left == [other]
