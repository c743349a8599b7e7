"""The report: chosen, looked at, saved, handed on; nothing is sent."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from threading import Event
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from pt_coach.exercises.library import SpokenLibrary
from pt_coach.records.outside_rows import FormKind
from pt_coach.records.store import Store
from pt_coach.reports.diary_entries import DiaryEntries
from pt_coach.reports.export import Format
from pt_coach.reports.handing_out import HandingOut, HandOutWish, Period
from pt_coach.reports.history_views import HistoryViews
from pt_coach.reports.language import Language
from pt_coach.reports.problems import ExportCancelled
from pt_coach.settings import Theme as ThemeName
from pt_coach.ui import outside_doors
from pt_coach.ui.report_page import ReportPage
from pt_coach.ui.report_services import ReportServices
from pt_coach.ui.theme import Theme
from tests.records.diaries import library, moment, opened
from tests.reports.diary import four_weeks
from tests.ui.recorder import Opener

NOW = datetime(2026, 11, 8, 20, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path / "data") as made:
        four_weeks(made)
        yield made


def services(store: Store, *, due: bool = False) -> ReportServices:
    return ReportServices(
        history=HistoryViews(store, library(), lambda: NOW),
        entries=DiaryEntries(store, library(), lambda: NOW),
        handing_out=HandingOut(store, SpokenLibrary().spoken_in, lambda: NOW),
        warning_list_due=lambda: due,
    )


@pytest.fixture
def page(qtbot: QtBot, store: Store) -> Iterator[ReportPage]:
    made = ReportPage(Theme(animations=False), services(store))
    qtbot.addWidget(made)
    made.resize(1040, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.show_report()
    yield made
    made.stop_work()


def wish(page: ReportPage) -> HandOutWish:
    made = page.choose.choices.wish()
    assert made is not None
    return made


def test_the_usual_choices_are_made_already(page: ReportPage) -> None:
    made = wish(page)
    assert (made.since, made.until) == (date(2026, 10, 12), date(2026, 11, 8))
    assert (made.language, made.formats) == (Language.ENGLISH, (Format.PDF,))
    assert (made.password, made.leave_out) == (None, ())
    assert page.choose.choices.days_said.text() == "12 Oct 2026 to 8 Nov 2026"


def test_other_days_are_typed_in_any_order(page: ReportPage) -> None:
    choices = page.choose.choices
    assert choices.period is not None
    choices.period.choose(Period.OWN)
    assert choices.since.isVisible()
    choices.since.show_day(date(2026, 11, 5))
    choices.until.show_day(date(2026, 11, 1))
    made = wish(page)
    assert (made.since, made.until) == (date(2026, 11, 1), date(2026, 11, 5))


def test_a_visit_and_its_answers_are_offered(page: ReportPage, store: Store) -> None:
    at = moment("2026-11-04 09:00")
    store.note_visit(at)
    form = store.begin_form(FormKind.VISIT, at)
    store.answer_form(form, {"sleep": "bad", "question": "May I swim?"}, at)
    fresh = ReportPage(Theme(), services(store))
    fresh.show_report()
    choices = fresh.choose.choices
    assert choices.days_said.text() == "4 Nov 2026 to 8 Nov 2026"
    words = [one.text() for one in choices.leave_out.buttons]
    assert words == ["my name", "my notes", "Sleep", "“May I swim?”"]
    choices.leave_out.buttons[0].click()
    choices.leave_out.buttons[2].click()
    assert wish(fresh).leave_out == ("name", "sleep")
    fresh.close()


def test_a_password_is_typed_twice_and_can_be_seen(page: ReportPage) -> None:
    fields = page.choose.choices.password
    assert "Nobody can find it again" in fields.findChildren(type(fields.problem))[0].text()
    fields.first.setText("long enough")
    assert page.choose.choices.wish() is None
    assert fields.problem.text().startswith("The two passwords")
    fields.again.setText("long enough")
    assert wish(page).password == "long enough"
    fields.first.setText("short")
    fields.again.setText("short")
    assert page.choose.choices.wish() is None
    assert "8 characters" in fields.problem.text()
    assert fields.first.echoMode() is QLineEdit.EchoMode.Password
    fields.show_button.click()
    assert fields.first.echoMode() is QLineEdit.EchoMode.Normal
    assert fields.show_button.text() == "Hide the password"


def test_it_is_looked_at_before_it_is_saved(page: ReportPage, qtbot: QtBot) -> None:
    page.look()
    assert page.choose.progress.isVisible()
    qtbot.waitUntil(lambda: page.currentWidget() is page.preview, timeout=20_000)
    preview = page.preview
    assert preview.said.text().startswith("Page 1 of ")
    assert not preview.before.isEnabled()
    preview.after.click()
    assert preview.number == 1
    assert preview.sheet.height() > 600
    preview.back_wished.emit()
    assert page.currentWidget() is page.choose


def test_it_is_saved_and_noted(
    page: ReportPage,
    store: Store,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    page.choose.save_wished.emit()
    qtbot.waitUntil(lambda: page.currentWidget() is page.saved, timeout=20_000)
    name = "exercise-log-2026-10-12-to-2026-11-08.pdf"
    assert [path.name for path in out.iterdir()] == [name]
    assert page.saved.names.text() == name
    assert not page.saved.locked.isVisible()
    assert len(store.exports()) == 1
    page.show_before()
    assert page.before.table.rowCount() == 1
    assert page.before.table.item(0, 2).text() == str(out)


def test_files_are_opened_and_a_mail_begun_but_nothing_is_sent(
    page: ReportPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QUrl] = []

    def take(url: QUrl) -> bool:
        asked.append(url)
        return url.scheme() == "file"

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    page.save_to(tmp_path / "out")
    qtbot.waitUntil(lambda: page.currentWidget() is page.saved, timeout=20_000)
    page.saved.file_button.click()
    page.saved.folder_button.click()
    page.saved.mail_button.click()
    assert [url.scheme() for url in asked] == ["file", "file", "mailto"]
    assert asked[0].toLocalFile().endswith(".pdf")
    assert asked[1].toLocalFile() == str(tmp_path / "out")
    link = asked[2].toString()
    assert link.startswith(
        "mailto:?subject=Exercise log&body=Please find attached%3A exercise-log-"
    )
    assert page.saved.outcome.text() == "This computer has no program for that."


def test_it_is_printed_page_by_page(
    page: ReportPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[int] = []

    def to_file(_parent: object, pages: tuple[bytes, ...]) -> bool:
        printer = QPrinter()
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        outside_doors.paint_pages(printer, pages)
        printed.append(len(pages))
        return True

    monkeypatch.setattr(outside_doors, "print_pictures", to_file)
    page.save_to(tmp_path / "out")
    qtbot.waitUntil(lambda: page.currentWidget() is page.saved, timeout=20_000)
    page.saved.print_button.click()
    qtbot.waitUntil(lambda: page.saved.outcome.isVisible(), timeout=20_000)
    assert page.saved.outcome.text() == "It was sent to the printer."
    assert printed[0] >= 2
    assert (tmp_path / "printed.pdf").stat().st_size > 10_000


def test_work_under_way_can_be_stopped(
    page: ReportPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begun = Event()

    def save(_wish: object, _folder: Path, progress: object, cancelled: object) -> object:
        assert callable(progress)
        assert callable(cancelled)
        progress(0.5)
        begun.set()
        while not cancelled():
            begun.wait(0.01)
        raise ExportCancelled("Stopped.")

    monkeypatch.setattr(HandingOut, "save", lambda _self, *given: save(*given))
    page.save_to(tmp_path)
    assert begun.wait(5.0)
    qtbot.waitUntil(page.choose.cancel_button.isVisible)
    page.choose.cancel_button.click()
    qtbot.waitUntil(lambda: not page.choose.progress.isVisible())
    assert page.currentWidget() is page.choose
    assert not page.choose.outcome.isVisible()


def test_a_folder_that_cannot_be_written_is_told_in_words(
    page: ReportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    page.save_to(tmp_path / "file" / "out")
    qtbot.waitUntil(page.choose.outcome.isVisible, timeout=20_000)
    assert page.choose.outcome.text().startswith("Nothing was exported to ")
    assert page.currentWidget() is page.choose


def test_the_list_of_warning_signs_comes_first_where_it_is_due(qtbot: QtBot, store: Store) -> None:
    page = ReportPage(Theme(), services(store, due=True))
    qtbot.addWidget(page)
    page.show_report()
    assert page.choose.signs.isVisibleTo(page)
    with qtbot.waitSignal(page.warning_list_wished):
        page.choose.signs_wished.emit()


def test_it_is_reached_from_the_history(open_window: Opener, store: Store) -> None:
    window = open_window(report=services(store, due=True))
    window.go_to("history")
    window.diary.history.report_button.click()
    assert window.diary.report.isVisible()
    assert window.side_bar.entries["history"].isChecked()
    window.diary.report.choose.signs_wished.emit()
    asked = window.forms.page
    assert asked is not None
    assert asked.isVisible()
    asked.left.emit()
    assert window.diary.report.isVisible()
    window.diary.report.closed.emit()
    assert window.diary.history.isVisible()


def test_another_theme_stops_an_export_under_way_and_says_so(
    open_window: Opener, store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begun = Event()

    def save(_self: object, _wish: object, _folder: object, _say: object, cancelled: object) -> str:
        assert callable(cancelled)
        begun.set()
        while not cancelled():
            begun.wait(0.01)
        raise ExportCancelled("Stopped.")

    monkeypatch.setattr(HandingOut, "save", save)
    told: list[str] = []
    window = open_window(report=services(store))
    monkeypatch.setattr(window, "tell", told.append)
    window.go_to("report")
    window.diary.report.save_to(tmp_path)
    assert begun.wait(5.0)
    window.settings_page.theme_row.choose(ThemeName.DARK)
    assert told == ["The export was stopped. Please start it again under History."]
