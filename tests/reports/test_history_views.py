"""The parts of the history page say what the report says of the same days."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from pt_coach.engine.events import Provenance
from pt_coach.engine.inputs import Moment, Rating, Scale
from pt_coach.records.reader import open_reader
from pt_coach.records.store import Store
from pt_coach.reports.due import DayState
from pt_coach.reports.history_views import HistoryViews, Span
from pt_coach.reports.report import Report, build_report
from pt_coach.session_runner.sample_stories import Story
from tests.records.diaries import library, moment
from tests.reports.diary import four_weeks
from tests.reports.sample_years import NOW, UNTIL, diary_of

SUNDAY = datetime(2026, 11, 8, 20, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.fixture(scope="module", params=[Story.FLARE, Story.OVERDOING])
def both(request: pytest.FixtureRequest) -> tuple[HistoryViews, Report]:
    reader = open_reader(diary_of(request.param))
    since = UNTIL - timedelta(days=90)
    views = HistoryViews(reader, library(), lambda: NOW, made_up=True)
    return views, build_report(reader, library(), NOW, since=since)


def test_what_was_done_is_the_reports_own(both: tuple[HistoryViews, Report]) -> None:
    views, report = both
    done = views.done(Span.THREE_MONTHS)
    assert done is not None
    assert done.adherence == report.adherence
    assert (done.since, done.until) == (report.since, report.until)
    assert done.seen.full == report.quality.full
    assert done.seen.seen == report.quality.camera_seen
    assert done.seen.counted >= done.seen.seen
    assert done.names["bridge"] == "Bridge"
    assert done.minutes is not None
    assert 1 < done.minutes < 60
    assert done.weekly_due == pytest.approx(3.0, abs=0.3)


def test_pain_and_its_trends_are_the_reports_own(both: tuple[HistoryViews, Report]) -> None:
    views, report = both
    pain = views.pain(Span.THREE_MONTHS)
    assert [trend for _, trend in pain.trends] == [series.trend for series in report.pain]
    asked = next(s for s in report.pain if s.moment is Moment.BEFORE)
    assert [d.before for d in pain.days if d.before is not None] == [
        point.value for point in {p.day: p for p in asked.points}.values()
    ]


def test_ranges_are_the_reports_own(both: tuple[HistoryViews, Report]) -> None:
    views, report = both
    checked = 0
    for trend in report.ranges:
        found = views.ranges(trend.exercise_id, Span.THREE_MONTHS)
        (ours,) = (one for one in found if one.trend.side is trend.side)
        assert (ours.trend.first, ours.trend.last) == (trend.first, trend.last)
        assert ours.trend.real is trend.real
        assert [day.day for day in ours.days] == [day for day, _ in trend.days]
        checked += 1
    assert checked > 4


def test_faults_comfort_and_what_was_looked_at(both: tuple[HistoryViews, Report]) -> None:
    views, report = both
    for summary in report.exercises:
        form = views.form(summary.exercise_id, Span.THREE_MONTHS)
        assert not form.months
        times: dict[str | None, int] = {}
        for one in form.faults:
            assert one.begins.weekday() == 0
            times[one.what] = times.get(one.what, 0) + one.times
        assert times == {fault.rule_id: fault.times for fault in summary.faults}
        for fault in summary.faults:
            assert form.words[fault.rule_id] == fault.words
        said = sum(one.times for one in form.comfort if one.what is not None)
        assert said == sum(n for word, n in summary.comfort.items() if word is not None)
        seen = sum(one.times for one in form.looked_at)
        looked = sum(
            rep.counts and rep.provenance is Provenance.CAMERA
            for rep in report.records.reps
            if rep.set_id
            in {s.id for s in report.records.sets if s.planned.exercise_id == summary.exercise_id}
        )
        assert seen == looked
    assert views.form("bridge", Span.YEAR).months


def test_a_month_of_the_calendar(store: Store) -> None:
    four_weeks(store)
    views = HistoryViews(store, library(), lambda: SUNDAY)
    october = views.month(date(2026, 10, 20))
    assert october is not None
    assert october.month == date(2026, 10, 1) == october.earliest
    assert [day.day.day for day in october.days] == list(range(12, 32))
    assert [d.day.day for d in october.days if d.state is DayState.MISSED] == [21]
    november = views.month(SUNDAY.date())
    assert november is not None
    assert [day.day.day for day in november.days] == list(range(1, 9))
    later = views.month(date(2026, 12, 1))
    assert later is not None
    assert later.days == ()


def test_an_empty_diary_has_no_views(store: Store) -> None:
    views = HistoryViews(store, library(), lambda: SUNDAY)
    assert views.month(SUNDAY.date()) is None
    assert views.done(Span.ALL) is None
    assert views.visit() is None
    assert views.pain(Span.ALL).days == ()
    assert views.exercises(Span.ALL) == ()


def test_what_was_read_is_kept_until_the_diary_changes(store: Store) -> None:
    four_weeks(store)
    views = HistoryViews(store, library(), lambda: SUNDAY)
    first = views.pain(Span.ALL)
    assert views.pain(Span.ALL) is first
    answer = Rating(0.0, Scale.PAIN, Moment.NEXT_MORNING, 9)
    store.add_rating(answer, moment("2026-11-08 07:00"))
    again = views.pain(Span.ALL)
    assert again.days[-1].next_morning == 9
    assert first.days[-1].next_morning != 9
