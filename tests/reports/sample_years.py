"""A year of each made-up patient, made once for all tests, over both clock changes of New York."""

import atexit
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from pt_coach.records.reader import open_reader
from pt_coach.records.store import open_store
from pt_coach.reports.report import Report, build_report, last_visit
from pt_coach.session_runner.sample_patient import SampleWish, fill
from pt_coach.session_runner.sample_stories import Story
from tests.records.diaries import library

UNTIL = date(2026, 11, 23)
DAYS = 365
NOW = datetime(2026, 11, 23, 20, tzinfo=ZoneInfo("America/New_York"))


@cache
def diary_of(story: Story, schedule: str = "mon, wed, fri") -> Path:
    made = TemporaryDirectory(prefix="pt-coach-test-")
    atexit.register(made.cleanup)
    folder = Path(made.name)
    with open_store(folder, NOW) as store:
        fill(store, library(), SampleWish(story, DAYS, 1, UNTIL, schedule=schedule))
    return folder


@cache
def report_of_year(story: Story) -> Report:
    with open_reader(diary_of(story)) as reader:
        return build_report(reader, library(), NOW, since=date(2025, 11, 24))


@cache
def report_since_visit(story: Story) -> Report:
    with open_reader(diary_of(story)) as reader:
        return build_report(reader, library(), NOW, since=last_visit(reader, NOW.date()))


Row = Mapping[str, str]
