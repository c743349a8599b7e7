"""The real window over a real diary: what is answered outside a session is in the records."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pt_coach.app import clocks, window
from pt_coach.app.frame_sources import opener
from pt_coach.app.options import AppOptions
from pt_coach.exercises.library import SpokenLibrary
from pt_coach.records.outside_rows import FormKind
from pt_coach.records.rows import Source
from pt_coach.records.store import Store, open_store
from pt_coach.ui.main_window import MainWindow
from pt_coach.ui.prepare_page import PreparePage
from pt_coach.ui.sign_list_page import SignListPage
from pt_coach.ui.what_to_do_page import WhatToDoPage
from tests.records.diaries import moment, regimen

LIBRARY = SpokenLibrary()
# A Monday, on which there is something to do.
NOW = "2026-11-02 08:00"


@pytest.fixture(autouse=True)
def at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clocks, "now", lambda: moment(NOW))


@contextmanager
def shown(
    qtbot: QtBot, folder: Path, source: Source = Source.CAMERA
) -> Iterator[tuple[MainWindow, Store]]:
    options = AppOptions(folder, source=source)
    with open_store(folder, clocks.now()) as store:
        made = window.make_window(
            options, window.Opened(store, LIBRARY, regimen()), opener(options)
        )
        qtbot.addWidget(made)
        made.show()
        yield made, store
        made.close()


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_the_first_session_wants_the_list_and_a_sign_in_it_locks_until_it_was_looked_at(
    qtbot: QtBot, tmp_path: Path, answer: str
) -> None:
    with shown(qtbot, tmp_path) as (made, store):
        made.today.start.click()
        page = made.forms.page
        assert isinstance(page, SignListPage)
        page.emergency.rows["bowel"].choose(answer)
        page.next.click()
        assert isinstance(made.forms.page, WhatToDoPage)
        made.forms.page.close_button.click()
        lock = store.warning_lock()
        assert lock is not None
        assert [(one.item, one.answer) for one in lock.alarms] == [("bowel", answer)]
        assert made.today.isVisible()
        assert not made.today.start.isVisible()
        assert made.forms.services.lock_is_emergency()
        assert made.today.go_on is not None
        made.today.go_on.click()
        assert store.warning_lock() is None
        assert made.today.start.isVisible()
        # The rest of the list was never asked.
        made.today.start.click()
        assert isinstance(made.forms.page, SignListPage)
        assert made.forms.page.emergency.values == {}
        assert not store.sessions()


def test_a_form_goes_on_where_a_killed_program_left_it(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path) as (made, _):
        page = made.forms.open(FormKind.WEEKLY)
        qtbot.keyClick(page, Qt.Key.Key_6)
        page.next.click()
        page.skip.click()
        # Nobody closes it: what was answered is on the disk already.
    with shown(qtbot, tmp_path) as (made, store):
        page = made.forms.open(FormKind.WEEKLY)
        assert page.question.items == ("medication_days",)
        (form,) = store.outside().forms
        assert [(one.item, one.value) for one in form.answers] == [
            ("pain_average", 6),
            ("pain_worst", None),
        ]
        assert form.at == moment(NOW)
        assert not form.made_up


def test_bladder_or_bowel_said_in_the_preparation_locks_the_exercises(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with shown(qtbot, tmp_path) as (made, store):
        made.go_to("visit")
        made.visit_page.prepare.click()
        page = made.forms.page
        assert isinstance(page, PreparePage)
        page.ask_about("bladder_bowel")
        page.question.answer.show_value("not_sure")  # type: ignore[attr-defined]
        page.next.click()
        assert isinstance(made.forms.page, WhatToDoPage)
        made.forms.page.close_button.click()
        assert store.warning_lock() is not None
        assert not made.today.start.isVisible()


def test_the_figure_is_not_asked_and_what_is_said_for_it_is_no_persons(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with shown(qtbot, tmp_path, Source.FIGURE) as (made, store):
        assert made.today.offers == {}
        assert not made.forms.signs_first(lambda: None)
        page = made.forms.open(FormKind.VISIT)
        page.skip.click()
        assert [form.made_up for form in store.outside().forms] == [True]


def test_the_visit_that_took_place_is_in_the_records(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path) as (made, store):
        made.go_to("visit")
        made.visit_page.took_place.click()
        made.visit_page.noted[0].click()
        assert [visit.day for visit in store.outside().visits] == [moment(NOW).date()]
