"""The history page: one part at a time, by mouse and keys, as plot and as table."""

from datetime import date, datetime, timedelta
from pathlib import Path
from time import perf_counter, process_time, thread_time
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pt_coach.records.problems import RecordsError
from pt_coach.records.store import Store
from pt_coach.reports.due import DayState
from pt_coach.reports.history_views import HistoryViews, Span
from pt_coach.reports.rehearsal_trends import FOLLOWED
from pt_coach.ui.calendar_section import CalendarSection
from pt_coach.ui.done_section import DoneSection
from pt_coach.ui.form_section import FormSection
from pt_coach.ui.history_page import HistoryPage
from pt_coach.ui.month_grid import MonthGrid
from pt_coach.ui.movement_section import MovementSection, range_sentence
from pt_coach.ui.pain_section import PainSection
from pt_coach.ui.plot_and_table import PlotAndTable
from pt_coach.ui.rehearsal_section import RehearsalSection
from pt_coach.ui.report_samples import SAMPLE_NOW, sample_report_services
from pt_coach.ui.theme import Theme
from pt_coach.ui.visit_section import VisitSection
from tests.records.diaries import library, opened
from tests.reports.ten_years import ten_years
from tests.ui.rig import LIBRARY


@pytest.fixture
def page(qtbot: QtBot) -> HistoryPage:
    made = HistoryPage(Theme(animations=False), sample_report_services(LIBRARY).history)
    qtbot.addWidget(made)
    made.resize(1040, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.show_history()
    return made


def test_the_calendar_comes_first_and_goes_by_arrows(page: HistoryPage, qtbot: QtBot) -> None:
    section = page.section
    assert isinstance(section, CalendarSection)
    assert section.view is not None
    assert section.view.month == date(2026, 11, 1)
    grid = section.grid
    assert grid.rowCount() == 6
    assert grid.currentItem().text() == "23"
    assert section.day.text().startswith("Monday 23 November: There is still time")
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Up)
    assert grid.currentItem().text() == "16"
    said = grid.currentItem().data(Qt.ItemDataRole.AccessibleTextRole)
    assert section.day.text() == said
    assert said.startswith("Monday 16 November: ")


def test_months_are_turned_over_as_far_as_there_are_any(page: HistoryPage, qtbot: QtBot) -> None:
    section = page.section
    assert isinstance(section, CalendarSection)
    qtbot.keyClick(section.grid, Qt.Key.Key_PageUp)
    assert section.view is not None
    assert section.view.month == date(2026, 10, 1)
    assert section.both.title.text() == "October 2026"
    qtbot.keyClick(section.grid, Qt.Key.Key_PageDown)
    assert not section.after.isEnabled()
    qtbot.keyClick(section.grid, Qt.Key.Key_PageDown)
    assert section.view.month == date(2026, 11, 1)
    for _ in range(9):
        section.before.click()
    assert section.view.month == section.view.earliest == date(2026, 8, 1)
    assert not section.before.isEnabled()


def test_every_state_of_a_day_is_told_in_words(page: HistoryPage) -> None:
    section = page.section
    assert isinstance(section, CalendarSection)
    assert section.view is not None
    counted = section.both.sentence.text()
    for state in {day.state for day in section.view.days}:
        n = sum(day.state is state for day in section.view.days)
        word = {DayState.PARTIAL: "begun"}.get(state, state.value)
        assert f"{n} {word}" in counted.lower()


@pytest.mark.parametrize(
    "name", ["calendar", "done", "pain", "movement", "form"], ids=lambda name: str(name)
)
def test_t_goes_from_plots_to_tables_and_back(page: HistoryPage, qtbot: QtBot, name: str) -> None:
    page.choice.choose(name)
    both = page.section.findChildren(PlotAndTable)
    shown = [one for one in both if one.isVisibleTo(page)]
    assert shown
    before = [one.table.isVisible() for one in shown]
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_T)
    assert [one.table.isVisible() for one in shown] == [not was for was in before]
    for one in shown:
        assert one.table.rowCount() > 0
        assert one.plot.isHidden()
    qtbot.keyClick(page, Qt.Key.Key_T)
    assert [one.table.isVisible() for one in shown] == before


def test_letters_in_a_table_are_the_pages(page: HistoryPage, qtbot: QtBot) -> None:
    page.choice.choose("pain")
    section = page.section
    assert isinstance(section, PainSection)
    section.both.switch()
    section.both.table.setFocus()
    qtbot.keyClick(section.both.table, Qt.Key.Key_T)
    assert section.both.table.isHidden()


def test_the_plots_hold_what_the_tables_say(page: HistoryPage) -> None:
    page.span.choose(Span.THREE_MONTHS)
    page.choice.choose("pain")
    pain = page.section
    assert isinstance(pain, PainSection)
    pain.both.switch()
    views = sample_report_services(LIBRARY).history
    days = views.pain(Span.THREE_MONTHS).days
    assert pain.both.table.rowCount() == len(days)
    known = [day.before for day in days if day.before is not None]
    curve = pain.plot.getPlotItem().listDataItems()[0]
    assert list(curve.getData()[1]) == known
    page.choice.choose("done")
    done = page.section
    assert isinstance(done, DoneSection)
    seen = views.done(Span.THREE_MONTHS)
    assert seen is not None
    done.weeks.switch()
    assert done.weeks.table.rowCount() == len(seen.weeks)
    assert done.doses.rowCount() == len(seen.adherence.doses)
    assert done.facts.flow.count() == 5
    assert done.quality.flow.count() == 2


def test_rehearsals_show_each_value_with_its_error_and_what_was_not_measured(
    page: HistoryPage,
) -> None:
    page.choice.choose("rehearsals")
    section = page.section
    assert isinstance(section, RehearsalSection)
    trends = sample_report_services(LIBRARY).history.rehearsals(Span.THREE_MONTHS)
    for measure in FOLLOWED:
        section.choice.choose(measure.value)
        ours = [one for one in trends if one.measure is measure]
        shown = [one for one in section.findChildren(PlotAndTable) if one.isVisibleTo(page)]
        assert len(shown) == len(ours) > 0
        for both, trend in zip(shown, ours, strict=True):
            said = both.sentence.text()
            assert trend.real is ("more than the error" in said)
            assert "better" not in said
            assert "worse" not in said
            if both.table.isHidden():
                both.switch()
            words = [both.table.item(i, 1).text() for i in range(both.table.rowCount())]
            assert len(words) == len(trend.points)
            not_measured = [one for one in words if one.startswith("not measured: ")]
            assert len(not_measured) == len(trend.points) - len(trend.measured)


def test_without_a_rehearsal_the_page_says_how_to_do_one(page: HistoryPage) -> None:
    page.choice.choose("rehearsals")
    section = page.section
    assert isinstance(section, RehearsalSection)
    assert section.nothing.isHidden()
    assert section.choice.isVisibleTo(page)
    section.show_trends((), Span.FOUR_WEEKS)
    assert not section.nothing.isHidden()
    assert section.choice.isHidden()
    assert not any(one.isVisibleTo(page) for one in section.findChildren(PlotAndTable))


def test_a_change_within_the_error_is_not_claimed(page: HistoryPage) -> None:
    page.choice.choose("movement")
    section = page.section
    assert isinstance(section, MovementSection)
    views = sample_report_services(LIBRARY).history
    claimed = 0
    for exercise_id, _ in views.exercises(Span.THREE_MONTHS):
        assert section.choice.row is not None
        section.choice.row.choose(exercise_id)
        for view in views.ranges(exercise_id, Span.THREE_MONTHS):
            said = range_sentence(view.trend)
            assert ("A real change" in said) is view.trend.real
            claimed += view.trend.real
            if view.trend.change is not None and abs(view.trend.change) <= 10:
                assert "A real change" not in said
    assert claimed


def test_faults_stand_with_what_they_are_a_share_of(page: HistoryPage) -> None:
    page.choice.choose("form")
    section = page.section
    assert isinstance(section, FormSection)
    exercise_id = section.choice.exercise_id
    assert exercise_id is not None
    form = sample_report_services(LIBRARY).history.form(exercise_id, Span.THREE_MONTHS)
    seen = sum(one.times for one in form.looked_at)
    assert f"times in {seen})" in section.faults.sentence.text()


def test_since_the_last_visit(page: HistoryPage) -> None:
    page.choice.choose("visit")
    section = page.section
    assert isinstance(section, VisitSection)
    assert not page.span.isVisible()
    assert section.both.table.rowCount() == 5
    assert section.both.table.item(1, 2).text().endswith(" of 12")


def test_tab_goes_through_parts_in_their_order(page: HistoryPage, qtbot: QtBot) -> None:
    page.choice.buttons[0].setFocus()
    for _ in range(len(page.choice.buttons)):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    section = page.section
    assert isinstance(section, CalendarSection)
    stops = []
    for _ in range(5):
        stops.append(page.focusWidget())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert any(isinstance(stop, MonthGrid) for stop in stops)


def test_an_empty_history_says_what_will_be_there(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        page = HistoryPage(Theme(), HistoryViews(store, library(), lambda: SAMPLE_NOW))
        qtbot.addWidget(page)
        page.show_history()
        assert not page.report_button.isEnabled()
        assert page.sections == {}
        assert not page.choice.isVisibleTo(page)


@pytest.mark.slow
def test_ten_years_of_daily_sessions_are_shown_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    store: Store
    with opened(tmp_path) as store:
        today = ten_years(store)
        now = datetime.combine(today, SAMPLE_NOW.time(), ZoneInfo("Europe/Berlin"))
        took: dict[str, float] = {}
        for _ in range(3):
            wall, busy = perf_counter(), process_time()
            page = HistoryPage(Theme(), HistoryViews(store, library(), lambda: now))
            page.show_history()
            spent = min(perf_counter() - wall, process_time() - busy)
            took["page"] = min(spent, took.get("page", spent))
            qtbot.addWidget(page)
            for name in ("done", "pain", "movement", "form", "visit"):
                busy = process_time()
                page.choice.choose(name)
                spent = process_time() - busy
                took[name] = min(spent, took.get(name, spent))
        _all_years(qtbot, HistoryPage(Theme(), HistoryViews(store, library(), lambda: now)))
        section = page.sections["calendar"]
        assert isinstance(section, CalendarSection)
        assert section.view is not None
        assert section.view.earliest <= today - timedelta(days=3640)
        print({name: round(s * 1000) for name, s in took.items()}, "ms")  # noqa: T201
        assert max(took.values()) < 0.2, took


def _all_years(qtbot: QtBot, page: HistoryPage) -> None:
    """Of all years the window's own thread is busy for less than a fifth of a second at a time."""
    qtbot.addWidget(page)
    page.show_history()
    page.span.choose(Span.ALL)
    held: dict[str, float] = {}
    for name in ("done", "pain", "movement", "form", "rehearsals"):
        busy = thread_time()
        with qtbot.waitSignal(page.shown, timeout=20_000):
            page.choice.choose(name)
            assert page.section.isHidden()
        assert not page.section.isHidden()
        held[name] = thread_time() - busy
    print({name: round(s * 1000) for name, s in held.items()}, "ms held, all")  # noqa: T201
    assert max(held.values()) < 0.2, held


def test_all_of_the_diary_is_read_beside_the_window(page: HistoryPage, qtbot: QtBot) -> None:
    page.choice.choose("done")
    with qtbot.waitSignal(page.shown):
        page.span.choose(Span.ALL)
        assert page.section.isHidden()
        assert page.findChild(QLabel, "waiting").isVisible()
    section = page.section
    assert isinstance(section, DoneSection)
    assert section.isVisible()
    seen = sample_report_services(LIBRARY).history.done(Span.ALL)
    assert seen is not None
    section.weeks.switch()
    assert section.weeks.table.rowCount() == len(seen.weeks)
    assert not page.findChild(QLabel, "waiting").isVisible()


def test_what_is_chosen_last_is_shown(page: HistoryPage, qtbot: QtBot) -> None:
    page.choice.choose("done")
    with qtbot.waitSignal(page.shown):
        page.span.choose(Span.ALL)
        page.choice.choose("pain")
        page.choice.choose("form")
    assert page.section.isVisible()
    assert [name for name, one in page.sections.items() if one.isVisible()] == ["form"]
    page.span.choose(Span.ALL)
    with qtbot.waitSignal(page.shown):
        page.choice.choose("calendar")
    page.stop_work()
    qtbot.wait(1)
    assert [name for name, one in page.sections.items() if one.isVisible()] == ["calendar"]


def test_a_diary_that_cannot_be_read_is_told_in_words(
    page: HistoryPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_self: HistoryViews, _span: Span) -> None:
        raise RecordsError("The disk is full.")

    monkeypatch.setattr(HistoryViews, "done", broken)
    page.span.choose(Span.ALL)
    page.choice.choose("done")
    words = page.findChild(QLabel, "waiting")
    qtbot.waitUntil(lambda: words.text() == "The disk is full.")
    assert page.section.isHidden()
    monkeypatch.undo()
    page.stop_work()
    with qtbot.waitSignal(page.shown):
        page.choice.choose("pain")
