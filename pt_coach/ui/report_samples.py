"""A made-up patient's diary, for the pictures of the history, the report and the records."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.library import SpokenLibrary
from pt_coach.records.outside_rows import ExportRecord
from pt_coach.records.store import Store, open_store
from pt_coach.reports.diary_entries import DiaryEntries
from pt_coach.reports.handing_out import HandingOut
from pt_coach.reports.history_views import HistoryViews
from pt_coach.session_runner.sample_patient import SampleWish, fill
from pt_coach.session_runner.sample_stories import Story
from pt_coach.ui.report_services import ReportServices

SAMPLE_NOW = datetime(2026, 11, 23, 9, 10, tzinfo=ZoneInfo("America/New_York"))
_DAYS = 112
_SEED = 4


def sample_report_services(library: Mapping[str, Exercise]) -> ReportServices:
    """Services over the sample diary."""
    diary = _sample_diary()
    store = diary.store
    return ReportServices(
        history=HistoryViews(store, library, _sample_now, made_up=True),
        entries=DiaryEntries(store, library, _sample_now, made_up=True),
        handing_out=HandingOut(store, diary.library.spoken_in, _sample_now, made_up=True),
    )


def _sample_now() -> datetime:
    return SAMPLE_NOW


class _SampleDiary:
    """The diary of a quarter, in a folder that goes with the program."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="pt-coach-sample-")
        self.store: Store = open_store(Path(self._folder.name), SAMPLE_NOW)
        wish = SampleWish(Story.IMPROVING, _DAYS, _SEED, date(2026, 11, 22))
        self.library = SpokenLibrary()
        fill(self.store, self.library, wish)


_sample_diary = cache(_SampleDiary)


def sample_exports() -> tuple[ExportRecord, ...]:
    """Two that went out before."""
    days = (SAMPLE_NOW - timedelta(days=5), SAMPLE_NOW - timedelta(days=33))
    return tuple(
        ExportRecord(
            at=at,
            day=at.date(),
            made_up=True,
            since=at.date() - timedelta(days=27),
            until=at.date(),
            folder="Documents",
            files=("exercise-log.pdf",),
            protected=bool(n),
        )
        for n, at in enumerate(days)
    )
