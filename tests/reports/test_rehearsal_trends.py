"""Over several rehearsals a change is only called one when it is more than both errors."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pt_coach.kinematics.landmarks import Side
from pt_coach.kinematics.observations import Measure, Observation, RehearsalTask, WhyNot
from pt_coach.records.rehearsal_rows import RehearsalRecord
from pt_coach.records.store import Store
from pt_coach.reports.detail_words import details
from pt_coach.reports.language import Language, Say
from pt_coach.reports.rehearsal_trends import RehearsalTrend, rehearsal_trends
from tests.records.diaries import BERLIN, library, moment
from tests.reports.diary import four_weeks, report_of

ACROSS, LEGS = RehearsalTask.ACROSS, RehearsalTask.LEGS
FIRST = datetime(2026, 10, 20, 18, tzinfo=ZoneInfo(BERLIN))


def _held(*observed: tuple[Observation, ...]) -> tuple[RehearsalRecord, ...]:
    return tuple(
        RehearsalRecord(n, str(n), at, at.date(), False, one, {})
        for n, one in enumerate(observed)
        for at in (FIRST + timedelta(days=7 * n),)
    )


def _cadence(*values: float | None) -> RehearsalTrend:
    held = _held(
        *(
            (
                Observation(ACROSS, Measure.CADENCE, value, 3.0)
                if value is not None
                else Observation(ACROSS, Measure.CADENCE, why_not=WhyNot.FEW_STEPS),
            )
            for value in values
        )
    )
    return next(t for t in rehearsal_trends(held) if t.measure is Measure.CADENCE)


def test_a_change_has_the_error_of_both_values() -> None:
    real, within = _cadence(96.0, 99.0, 100.3), _cadence(96.0, 100.2)
    assert real.error == pytest.approx(4.243, abs=0.001)
    assert real.change == pytest.approx(4.3)
    assert real.real
    assert not within.real


def test_what_was_not_measured_is_kept_and_compared_with_nothing() -> None:
    trend = _cadence(None, 96.0, None, 104.0, None)
    assert [value for _, one in trend.points for value in [one.value]] == [
        None, 96.0, None, 104.0, None,
    ]  # fmt: skip
    assert trend.change == 8.0
    once, never = _cadence(96.0, None), _cadence(None, None)
    assert once.ends is None
    assert once.change is None
    assert not never.real
    assert never.measured == ()


def test_each_side_and_task_is_followed_by_itself_and_no_one_sided_height() -> None:
    held = _held(
        (
            Observation(LEGS, Measure.ONE_LEG, 6.0, 0.5, Side.LEFT),
            Observation(LEGS, Measure.ONE_LEG, 9.0, 0.5, Side.RIGHT),
            Observation(LEGS, Measure.KNEE_LIFT, 40.0, 21.0, Side.LEFT),
            Observation(ACROSS, Measure.SWAY, why_not=WhyNot.NEVER_FROM_SIDE),
        )
    )
    found = [(one.task, one.measure, one.side) for one in rehearsal_trends(held)]
    assert found == [(LEGS, Measure.ONE_LEG, Side.LEFT), (LEGS, Measure.ONE_LEG, Side.RIGHT)]
    assert rehearsal_trends(()) == ()


@given(st.lists(st.floats(0.1, 200.0), min_size=2, max_size=6))
def test_turned_round_in_time_a_change_is_the_same_size_and_as_real(values: list[float]) -> None:
    forth, back = _cadence(*values), _cadence(*reversed(values))
    assert forth.change is not None
    assert back.change == pytest.approx(-forth.change)
    assert forth.real is back.real


def test_first_and_last_stand_in_the_details(store: Store) -> None:
    four_weeks(store)
    for day, cadence, apart in (("2026-10-20", 90.0, -0.13), ("2026-11-04", 99.0, -0.08)):
        number = store.begin_rehearsal(moment(f"{day} 18:00"), BERLIN)
        seen = (
            Observation(ACROSS, Measure.CADENCE, cadence, 3.0),
            Observation(ACROSS, Measure.STEP_TIME_DIFFERENCE, apart, 0.06),
        )
        store.note_observations(number, seen, moment(f"{day} 18:05"))
    part = details(report_of(store), library(), Say())["parts"][-2]
    assert part["title"] == "Camera rehearsals of this period: 2 (observations)"
    assert part["rows"] == [
        [
            "across",
            "Steps a minute",
            "90/min, 20 Oct 2026",
            "99/min, 4 Nov 2026",
            "+9/min: more than the error ±4/min",
        ],
        [
            "across",
            "Step time, left against right",
            "right 0.13 s more, 20 Oct 2026",
            "right 0.08 s more, 4 Nov 2026",
            "+0.05 s: within the error ±0.08 s",
        ],
    ]
    spanish = details(report_of(store), library(), Say(Language.SPANISH))["parts"][-2]
    assert spanish["rows"][0][4] == "+9/min: más que el error ±4/min"
