from datetime import date

from pt_coach.records.reader import open_reader
from pt_coach.reports.due import DayState
from pt_coach.reports.history import diary_history
from pt_coach.reports.visit_changes import visit_change
from pt_coach.session_runner.sample_stories import Story
from tests.records.diaries import library
from tests.reports.diary import tables_of
from tests.reports.sample_years import UNTIL, diary_of, report_of_year


def test_since_the_visit_against_as_many_days_before() -> None:
    rows = tables_of(report_of_year(Story.FLARE))["days"]
    with open_reader(diary_of(Story.FLARE)) as reader:
        change = visit_change(reader, library(), date(2026, 10, 26), UNTIL, made_up=True)
    assert (change.before.since, change.before.until) == (date(2026, 9, 27), date(2026, 10, 25))
    for period in (change.before, change.now):
        ours = [r for r in rows if str(period.since) <= r["day"] <= str(period.until)]
        assert len(ours) == 29
        assert period.done == sum(int(row["done"]) for row in ours)
        assert period.due == sum(int(row["due"]) for row in ours)
        assert period.percent is not None
        assert period.percent <= 100
    assert change.pain_change is not None


def test_the_calendar_and_the_months() -> None:
    with open_reader(diary_of(Story.IMPROVING)) as reader:
        history = diary_history(reader, library(), UNTIL, made_up=True)
        ours = reader.history(made_up=True)
        ids = [one.exercise_id for one in ours.exercises(None, None)]
        ranges = ours.ranges("bridge", None, None)
        faults = [f for i in ids for f in ours.faults(i, None, None, months=True)]
        comfort = [c for i in ids for c in ours.comfort(i, None, None, months=False)]
    tables = tables_of(report_of_year(Story.IMPROVING))
    assert [day.state.value for day in history.days] == [row["state"] for row in tables["days"]]
    assert {DayState.DONE, DayState.MISSED, DayState.REST, DayState.PAUSED} <= {
        day.state for day in history.days
    }
    peaks = [
        float(row["peak"])
        for row in tables["reps"]
        if row["peak"] and row["set_id"] in _sets(tables["sets"], "bridge")
    ]
    assert sum(one.reps for one in ranges) == len(peaks)
    mean = sum(one.mean * one.reps for one in ranges) / len(peaks)
    assert abs(mean - sum(peaks) / len(peaks)) < 0.01
    assert sum(one.times for one in faults) == sum(int(row["times"]) for row in tables["faults"])
    said = [row["word"] for row in tables["ratings"] if row["scale"] == "comfort"]
    for word in set(said):
        assert sum(one.times for one in comfort if one.what == word) == said.count(word)


def _sets(rows: list[dict[str, str]], exercise: str) -> set[str]:
    return {row["set_id"] for row in rows if row["exercise_id"] == exercise}
