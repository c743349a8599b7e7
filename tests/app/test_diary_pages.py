"""What Today and History are told of a diary, and which regimen is in force."""

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pt_coach.app import clocks
from pt_coach.app.diary_pages import DiaryPages
from pt_coach.app.report_pages import report_services
from pt_coach.engine.inputs import Moment, Scale
from pt_coach.engine.plan import plan_session
from pt_coach.exercises.library import SpokenLibrary
from pt_coach.records.rows import PlanVersion, Source
from pt_coach.reports.due import DayState, DueDay
from pt_coach.reports.history import streak_of
from pt_coach.reports.report import build_report
from pt_coach.settings import Settings
from pt_coach.ui.services import DayMark
from tests.records.diaries import REGIMEN, library, moment, opened, play, regimen
from tests.reports.diary import four_weeks


def at(monkeypatch: pytest.MonkeyPatch, text: str) -> datetime:
    now = moment(text)
    monkeypatch.setattr(clocks, "now", lambda: now)
    return now


def test_an_empty_diary_has_nothing_to_show(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-02 08:00")
    with opened(tmp_path) as store:
        pages = DiaryPages(store, library())
        today = pages.today()
        assert (today.regimen, today.plan, today.short) == (None, None, False)
        assert (today.unfinished, today.pain, today.last_week) == (None, (), None)
        assert not today.ask_next_morning


def test_a_regimen_is_used_from_the_moment_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-02 08:00")  # a Monday
    path = tmp_path / "low_back.yaml"
    path.write_text(REGIMEN, encoding="utf-8")
    with opened(tmp_path / "data") as store:
        pages = DiaryPages(store, library())
        assert pages.open_regimen(path) == ()
        today = pages.today()
        assert today.plan is not None
        assert len(today.plan.exercises) == 3
        assert today.short
        rest, due = DayMark.REST, DayMark.DUE
        assert today.week == (due, rest, due, rest, due, rest, rest)
        path.unlink()
        # The file may be gone by the next start: the diary has kept it.
        again = DiaryPages(store, library()).regimen()
        assert again is not None
        assert again.sha256 == regimen().sha256


def test_a_wrong_regimen_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, "2026-11-02 08:00")
    path = tmp_path / "low_back.yaml"
    path.write_text(REGIMEN.replace("bridge", "brigde"), encoding="utf-8")
    with opened(tmp_path / "data") as store:
        pages = DiaryPages(store, library(), regimen=regimen())
        problems = pages.open_regimen(path)
        assert [problem.split(":")[1] for problem in problems] == ["10", "15"]
        assert pages.regimen() == regimen()


def test_the_week_and_the_pain_of_a_busy_diary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-08 20:00")  # the Sunday of the fourth week
    with opened(tmp_path) as store:
        four_weeks(store)
        pages = DiaryPages(store, library())
        today = pages.today()
        done, missed, rest = DayMark.DONE, DayMark.MISSED, DayMark.REST
        assert today.week == (missed, rest, done, rest, done, rest, rest)
        assert today.last_week == (3, 3)
        assert [day.before for day in today.pain] == [7, 7, 7, 6, 6, 5, None, 5, 4, 4]


def test_a_session_of_today_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(tmp_path) as store:
        store.use_regimen(regimen(), moment("2026-11-02 07:00"))
        play(store, "2026-11-02 08:00").whole()
        pages = DiaryPages(store, library())
        at(monkeypatch, "2026-11-02 12:00")
        assert pages.today().done_today
        assert not pages.today().ask_next_morning
        at(monkeypatch, "2026-11-03 07:00")
        assert not pages.today().done_today
        assert pages.today().ask_next_morning


def test_a_short_version_counts_as_done_and_rest_days_break_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = regimen()
    assert loaded.regimen.flare_day is not None
    short = plan_session(loaded.regimen.flare_day.exercises, library())
    with opened(tmp_path) as store:
        store.use_regimen(loaded, moment("2026-11-02 07:00"))
        play(store, "2026-11-02 08:00").whole()
        play(store, "2026-11-04 08:00", planned=short, version=PlanVersion.SHORT).whole()
        pages = DiaryPages(store, library())
        at(monkeypatch, "2026-11-04 12:00")
        assert (pages.today().done_today, pages.today().streak) == (True, 2)
        # Friday is not over; the week-end and Thursday are rest days.
        at(monkeypatch, "2026-11-06 07:00")
        done, rest, due = DayMark.DONE, DayMark.REST, DayMark.DUE
        assert pages.today().week == (done, rest, done, rest, due, rest, rest)
        assert pages.today().streak == 2
        play(store, "2026-11-06 08:00").whole()
        at(monkeypatch, "2026-11-09 07:00")
        assert (pages.today().streak, pages.today().last_week) == (3, (3, 3))
        at(monkeypatch, "2026-11-10 07:00")
        assert pages.today().streak == 0
    with opened(tmp_path) as store:
        found = build_report(store, library(), moment("2026-11-06 20:00")).adherence
        assert (found.sessions_due, found.sessions_done, found.sessions_percent) == (3, 3, 100)
        assert found.dose_percent == 100


@given(st.lists(st.sampled_from(list(DayState))))
def test_only_a_day_on_which_something_was_left_breaks_the_row(states: list[DayState]) -> None:
    days = [
        DueDay(date.fromordinal(739000 + n), 1, 0, 0, 0, False, 1, state)
        for n, state in enumerate(states)
    ]
    since = max((n for n, s in enumerate(states) if s in ("missed", "partial")), default=-1)
    assert streak_of(days) == states[since + 1 :].count(DayState.DONE)


@pytest.mark.parametrize("pain", [3, None])
def test_the_next_morning_is_asked_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pain: int | None
) -> None:
    with opened(tmp_path) as store:
        store.use_regimen(regimen(), moment("2026-11-02 07:00"))
        play(store, "2026-11-02 08:00").whole()
        at(monkeypatch, "2026-11-03 07:00")
        pages = DiaryPages(store, library())
        assert pages.today().ask_next_morning
        pages.rate_next_morning(pain)
        assert not pages.today().ask_next_morning
        assert [one.value for one in store.ratings()][-1] == pain


def test_the_figures_sessions_and_a_patients_do_not_mix(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-02 12:00")
    with opened(tmp_path) as store:
        play(store, "2026-11-02 08:00", source=Source.FIGURE).whole()
        assert DiaryPages(store, library(), regimen=regimen()).today().done_today is False
        assert DiaryPages(store, library(), made_up=True, regimen=regimen()).today().done_today


def test_an_unfinished_session_is_offered_kept_or_discarded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-02 12:00")
    with opened(tmp_path) as store:
        script = play(store, "2026-11-02 08:00")
        script.check_in()
        script.show(0)
        script.do_set(script.plan.exercises[0].sets[0])
        script.begin_set(script.plan.exercises[0].sets[1])
        pages = DiaryPages(store, library())
        left = pages.today().unfinished
        assert left is not None
        assert (left.exercise, left.sets_done) == ("Bridge", 1)
        pages.keep_unfinished()
        assert pages.today().unfinished is None
        assert len(store.sessions()) == 1


def test_a_warning_sign_locks_the_exercises_until_it_was_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = at(monkeypatch, "2026-11-02 12:00")
    with opened(tmp_path) as store:
        script = play(store, "2026-11-02 08:00")
        script.rate(Scale.RED_FLAG, Moment.BEFORE, "not_sure", item="weakness")
        script.end(completed=False, reason="red_flag")
        pages = DiaryPages(store, library(), regimen=regimen())
        assert pages.today().locked_since == now.date()
        at(monkeypatch, "2026-11-04 12:00")
        pages.say_looked_at()
        assert pages.today().locked_since is None
        # What was answered stays in the diary.
        assert [one.value for one in store.ratings()][-1] == "not_sure"


def test_after_everything_was_deleted_the_regimen_is_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-08 20:00")
    with opened(tmp_path) as store:
        four_weeks(store)
        pages = DiaryPages(store, library(), regimen=regimen())
        given = report_services(
            store,
            SpokenLibrary(),
            Settings,
            made_up=False,
            everything_gone=pages.forget_regimen,
        )
        assert given.history.month(clocks.now().date()) is not None
        assert not given.warning_list_due()
        given.entries.delete_everything()
        assert pages.today().regimen is None
        assert given.history.month(clocks.now().date()) is None
