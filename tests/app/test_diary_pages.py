"""What Today and History are told of a diary, and which regimen is in force."""

from datetime import datetime
from pathlib import Path

import pytest

from pt_coach.app import clocks
from pt_coach.app.diary_pages import DiaryPages
from pt_coach.app.report_pages import report_services
from pt_coach.engine.inputs import Moment, Scale
from pt_coach.exercises.library import SpokenLibrary
from pt_coach.records.rows import Source
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
            store, SpokenLibrary(), made_up=False, everything_gone=pages.forget_regimen
        )
        assert given.history.month(clocks.now().date()) is not None
        assert not given.warning_list_due()
        given.entries.delete_everything()
        assert pages.today().regimen is None
        assert given.history.month(clocks.now().date()) is None
