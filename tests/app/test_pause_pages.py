"""Pauses in the diary: never missed, in calendar, report and tables; shortened, changed, apart."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from pt_coach.app import clocks
from pt_coach.app.diary_pages import DiaryPages
from pt_coach.app.pause_pages import PausePages
from pt_coach.records.problems import RecordsError
from pt_coach.records.store import Store
from pt_coach.reports.detail_words import details
from pt_coach.reports.due import DayState
from pt_coach.reports.history import diary_history
from pt_coach.reports.language import Language, Say
from pt_coach.reports.report import build_report
from pt_coach.ui.pause_services import Pause, PauseReason
from pt_coach.ui.services import DayMark
from pt_coach.ui.visit_services import CannotKeep
from tests.records.diaries import library, moment, opened, play, regimen
from tests.reports.diary import report_of, tables_of

DONE, PAUSED, REST, DUE = DayMark.DONE, DayMark.PAUSED, DayMark.REST, DayMark.DUE
WEDNESDAY = date(2026, 11, 4)
DAY = timedelta(days=1)


def at(monkeypatch: pytest.MonkeyPatch, text: str) -> datetime:
    now = moment(text)
    monkeypatch.setattr(clocks, "now", lambda: now)
    return now


def begun(store: Store) -> tuple[DiaryPages, PausePages]:
    """A patient who did Monday's session; Wednesday and Friday are due."""
    store.use_regimen(regimen(), moment("2026-11-02 07:00"))
    pages = DiaryPages(store, library())
    play(store, "2026-11-02 08:00").whole()
    return pages, PausePages(store, pages.regimen)


def test_a_pause_is_never_missed_and_never_breaks_the_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-03 08:00")
    with opened(tmp_path) as store:
        pages, pauses = begun(store)
        assert pages.today().pause is None
        pauses.note(Pause(WEDNESDAY, WEDNESDAY + 5 * DAY, PauseReason.ILL))
        today = pages.today()
        assert today.pause == Pause(WEDNESDAY, WEDNESDAY + 5 * DAY, "ill", 1)
        assert today.paused_until is None
        assert today.week == (DONE, REST, PAUSED, PAUSED, PAUSED, PAUSED, PAUSED)
        at(monkeypatch, "2026-11-06 08:00")
        assert pages.today().paused_until == date(2026, 11, 9)
        assert pages.today().plan is not None
        at(monkeypatch, "2026-11-12 08:00")
        play(store, "2026-11-11 08:00").whole()
        today = pages.today()
        assert today.pause is None
        assert today.streak == 2
        assert today.last_week == (1, 1)
        history = diary_history(store, library(), date(2026, 11, 12))
        states = {day.day: day.state for day in history.days}
        assert states[WEDNESDAY] is states[date(2026, 11, 9)] is DayState.PAUSED
        assert DayState.MISSED not in states.values()


def test_report_and_tables_say_which_days_and_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-08 20:00")
    with opened(tmp_path) as store:
        _, pauses = begun(store)
        # Somebody who was ill last week says so on Sunday.
        pauses.note(Pause(WEDNESDAY, WEDNESDAY + 2 * DAY, PauseReason.ILL))
        pauses.note(Pause(date(2026, 12, 1), date(2026, 12, 3), PauseReason.TRAVEL))
        report = report_of(store)
        assert (report.missed.paused_days, report.missed.sessions) == (3, 0)
        assert report.adherence.sessions_due == report.adherence.sessions_done == 1
        (row,) = tables_of(report)["pauses"]
        assert row == {
            "since": "2026-11-04",
            "until": "2026-11-06",
            "reason": "ill",
            "noted_on": "2026-11-08",
        }
        days = {one["day"]: one["state"] for one in tables_of(report)["days"]}
        assert [days[f"2026-11-0{n}"] for n in (4, 5, 6, 7)] == ["paused"] * 3 + ["rest"]
        for language, words in (
            (Language.ENGLISH, "Pauses that the patient noted: 4 Nov to 6 Nov 2026 (ill)."),
            (Language.SPANISH, "(enfermedad)"),
        ):
            assert words in str(details(report, library(), Say(language)))


def test_a_session_in_a_pause_is_kept_as_one_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-04 20:00")
    with opened(tmp_path) as store:
        pages, pauses = begun(store)
        pauses.note(Pause(WEDNESDAY, WEDNESDAY + 2 * DAY))
        play(store, "2026-11-04 08:00").whole()
        today = pages.today()
        assert today.week[2] is DONE
        assert today.done_today
        assert today.streak == 1
        report = build_report(store, library(), moment("2026-11-04 20:00"))
        assert (report.adherence.sessions_extra, report.adherence.sessions_due) == (1, 1)


@pytest.mark.parametrize(
    ("since", "left"),
    [(-2, ((-2, -1),)), (0, ()), (1, ())],
    ids=["it ran", "it began today", "it is to come"],
)
def test_a_pause_ends_today(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    since: int,
    left: tuple[tuple[int, int], ...],
) -> None:
    at(monkeypatch, "2026-11-04 09:00")
    with opened(tmp_path) as store:
        pages, pauses = begun(store)
        pauses.note(Pause(WEDNESDAY + since * DAY, WEDNESDAY + 9 * DAY, PauseReason.TRAVEL))
        (noted,) = pauses.about().pauses
        pauses.end(noted)
        found = [(one.since, one.until, one.reason) for one in pauses.about().pauses]
        assert found == [(WEDNESDAY + a * DAY, WEDNESDAY + b * DAY, "travel") for a, b in left]
        today = pages.today()
        assert today.pause is None
        assert today.week[2] is DUE


def test_a_pause_is_changed_and_the_same_one_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-04 09:00")
    with opened(tmp_path) as store:
        _, pauses = begun(store)
        pauses.note(Pause(WEDNESDAY, WEDNESDAY + DAY, None))
        (first,) = pauses.about().pauses
        pauses.change(first, Pause(first.since, first.until, None))
        assert pauses.about().pauses == (first,)
        pauses.change(first, Pause(WEDNESDAY, WEDNESDAY + 9 * DAY, PauseReason.THERAPIST))
        (second,) = pauses.about().pauses
        assert (second.days, second.reason) == (10, "therapist")
        assert pauses.about().therapist == ("Alex Example", None)


def test_what_fails_half_way_leaves_paused_what_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-04 09:00")
    with opened(tmp_path) as store:
        pages, pauses = begun(store)
        pauses.note(Pause(WEDNESDAY - DAY, WEDNESDAY + DAY))
        (noted,) = pauses.about().pauses

        def full(*_: object, **_made_up: object) -> None:
            raise RecordsError("The disk is full", "Make room")

        monkeypatch.setattr(store, "delete_mark", full)
        with pytest.raises(CannotKeep, match="disk is full"):
            pauses.end(noted)
        assert pages.today().pause == noted
        monkeypatch.setattr(store, "pause", full)
        with pytest.raises(CannotKeep):
            pauses.note(Pause(WEDNESDAY, WEDNESDAY))


def test_the_figures_pauses_and_a_persons_stay_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-04 09:00")
    with opened(tmp_path) as store:
        _, pauses = begun(store)
        figure = PausePages(store, lambda: None, made_up=True)
        figure.note(Pause(WEDNESDAY, WEDNESDAY))
        assert pauses.about().pauses == ()
        assert len(figure.about().pauses) == 1
        assert figure.about().therapist is None
