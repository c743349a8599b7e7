from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pt_coach.engine.inputs import Moment
from pt_coach.records.store import Store
from pt_coach.reports.trends import PainPoint, Trend, trend_of
from tests.reports.diary import four_weeks, report_of

FIRST = date(2026, 11, 2)


def _points(*values: int, every: int = 2) -> list[PainPoint]:
    return [PainPoint(FIRST + timedelta(days=every * n), v) for n, v in enumerate(values)]


@pytest.mark.parametrize(
    ("values", "label"),
    [
        ((7, 7, 7, 7, 5, 5, 5, 5), Trend.IMPROVING),  # 2 points
        ((3, 3, 3, 3, 2, 2, 2, 2), Trend.IMPROVING),  # 1 point, a third
        ((6, 6, 6, 6, 5, 5, 5, 5), Trend.STABLE),  # 1 point, a sixth
        ((1, 1, 1, 1, 1, 1, 1, 1), Trend.STABLE),
        ((0, 0, 0, 0, 0, 0, 0, 0), Trend.STABLE),
        ((4, 4, 4, 4, 6, 6, 6, 6), Trend.WORSENING),
        ((4, 4, 4, 4, 5, 5, 5, 5), Trend.STABLE),
        ((7, 7, 7, 2, 2, 2), Trend.NOT_ENOUGH),  # the weeks overlap
        ((7, 7), Trend.NOT_ENOUGH),
        ((), Trend.NOT_ENOUGH),
    ],
)
def test_a_change_is_real_from_two_points_or_a_third(values: tuple[int, ...], label: Trend) -> None:
    assert trend_of(_points(*values)).trend is label


def test_three_answers_a_week_are_needed() -> None:
    assert trend_of(_points(7, 7, 5, 5, every=6)).trend is Trend.NOT_ENOUGH


def test_one_outlier_does_not_make_a_trend() -> None:
    trend = trend_of(_points(5, 5, 5, 5, 5, 5, 5, 10))
    assert trend.trend is Trend.STABLE
    assert trend.change == 0


@given(st.lists(st.integers(0, 10), max_size=60), st.integers(1, 9))
def test_reversing_time_never_turns_worse_into_worse(values: list[int], every: int) -> None:
    there, back = (
        trend_of(_points(*values, every=every)),
        trend_of(_points(*reversed(values), every=every)),
    )
    if there.trend is Trend.WORSENING:
        assert back.trend is Trend.IMPROVING
    assert (there.trend is Trend.NOT_ENOUGH) == (back.trend is Trend.NOT_ENOUGH)


def test_series_of_a_diary_leave_skipped_answers_out(store: Store) -> None:
    four_weeks(store)
    before, after, morning = report_of(store).pain
    assert [s.moment for s in (before, after, morning)] == [
        Moment.BEFORE,
        Moment.AFTER,
        Moment.NEXT_MORNING,
    ]
    assert [p.value for p in before.points] == [7, 7, 7, 6, 6, 5, 5, 4, 4]
    assert len(after.points) == 10
    # The next morning's answer stands at the day of the session that it is about.
    assert [p.day for p in morning.points] == [p.day for p in after.points]
    assert before.trend.trend is Trend.NOT_ENOUGH  # two answers in the last week, one was skipped
    assert after.trend.trend is Trend.NOT_ENOUGH
