from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pt_coach.records.store import Store
from pt_coach.records.wall_clock import WallClock, iso
from tests.records.diaries import moment, play


def test_a_session_over_the_end_of_summer_time_keeps_its_length() -> None:
    # 25 October 2026, 3:00 becomes 2:00 in Berlin.
    clock = WallClock(moment("2026-10-25 01:30"), "Europe/Berlin", t0=1000.0)
    assert iso(clock.at(1000.0)) == "2026-10-25T01:30:00.000+02:00"
    assert iso(clock.at(1000.0 + 5400)) == "2026-10-25T02:00:00.000+01:00"
    assert clock.at(1000.0 + 5400) - clock.at(1000.0) == timedelta(hours=1, minutes=30)


def test_a_zone_that_this_machine_does_not_know_keeps_the_offset() -> None:
    begun = datetime(2026, 11, 2, 8, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    for zone in ("", "Nowhere/Land", "../etc/passwd"):
        assert iso(WallClock(begun, zone, 0.0).at(0.25)) == "2026-11-02T08:00:00.250+05:45"


def test_without_an_offset_it_refuses() -> None:
    with pytest.raises(ValueError, match="offset"):
        WallClock(datetime(2026, 11, 2, 8), "Europe/Berlin", 0.0)  # noqa: DTZ001


@given(t=st.floats(0, 10_000), zone=st.sampled_from(["Europe/Berlin", "America/St_Johns", ""]))
def test_seconds_are_seconds_in_every_zone(t: float, zone: str) -> None:
    begun = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
    passed = WallClock(begun, zone, 5.0).at(5.0 + t) - begun
    assert passed.total_seconds() == pytest.approx(t, abs=1e-5)


def test_a_day_is_the_patients_own(store: Store) -> None:
    # 23:50 in Los Angeles is already the next day in UTC.
    play(store, "2026-11-02 23:50", zone="America/Los_Angeles").whole()
    session = store.sessions()[0]
    assert session.day == date(2026, 11, 2)
    assert store.sessions(since=date(2026, 11, 3)) == []
    # What was answered after midnight belongs to the session's day when asked by period.
    assert len(store.ratings(date(2026, 11, 2), date(2026, 11, 2))) == len(store.ratings())
