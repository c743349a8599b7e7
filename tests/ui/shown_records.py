"""The page on which entries of a diary are put right and deleted, shown."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from pytestqt.qtbot import QtBot

from pt_coach.records.store import Store
from pt_coach.reports.diary_entries import DiaryEntries
from pt_coach.ui.records_page import RecordsPage
from pt_coach.ui.theme import Theme
from tests.records.diaries import library


@contextmanager
def shown_records(qtbot: QtBot, store: Store, now: datetime) -> Iterator[RecordsPage]:
    """The list of entries as it is at `now`; its work is over when the block is."""
    made = RecordsPage(Theme(animations=False), DiaryEntries(store, library(), lambda: now))
    qtbot.addWidget(made)
    made.resize(1040, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.show_records()
    yield made
    made.stop_work()
