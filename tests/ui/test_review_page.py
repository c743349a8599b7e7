"""The clinic's list: who needs a look first, what was done of what, and the brief one key away."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from pt_coach.app import clinic as app_clinic
from pt_coach.app.clinic import ReviewWindow
from pt_coach.app.review_pages import ReviewPages
from pt_coach.cli.main import main
from pt_coach.reports.export import ExportWish, Format, export
from pt_coach.reports.problems import ExportCancelled, ExportError
from pt_coach.reports.review import review
from pt_coach.reports.review_brief import brief_of
from pt_coach.reports.review_choice import Order, Wanted
from pt_coach.reports.review_rows import PatientReview, Review, Unread
from pt_coach.session_runner.sample_stories import Story
from pt_coach.settings import Settings
from pt_coach.ui.beside_task import Cancelled, Progress
from pt_coach.ui.fold import Fold
from pt_coach.ui.page import Page
from pt_coach.ui.review_page import ReviewPage
from pt_coach.ui.review_samples import sample_review
from pt_coach.ui.review_screen import ReviewScreen
from pt_coach.ui.review_services import ReviewServices
from pt_coach.ui.theme import Theme
from tests.records.diaries import library
from tests.reports.sample_years import report_since_visit
from tests.ui.recorder import Opener
from tests.ui.rig import LIBRARY

PASSWORD = "long enough"
WHOLE = replace(sample_review(), unread={})


def services(read: Callable[[Progress, Cancelled], Review]) -> ReviewServices:
    return ReviewServices(LIBRARY, lambda _where, _word, say, stop: read(say, stop))


@pytest.fixture
def screen(qtbot: QtBot) -> ReviewScreen:
    made = ReviewScreen(Theme(), services(lambda _say, _stop: WHOLE), "clinic")
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


def texts(page: Page) -> list[str]:
    # What was put into a layout is shown with the next event.
    QApplication.processEvents()
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clinic")
    export(report_since_visit(Story.WARNING), library(), folder / "warning")
    export(report_since_visit(Story.IMPROVING), library(), folder / "improving")
    locked = ExportWish((Format.ZIP,), password=PASSWORD)
    export(report_since_visit(Story.FLARE), library(), folder / "flare", locked)
    return folder


def test_the_window_reads_a_folder_and_opens_briefs(
    qtbot: QtBot, clinic: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def take(url: object) -> bool:
        opened.append(Path(url.toLocalFile()))  # type: ignore[attr-defined]
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    window = ReviewWindow(clinic, PASSWORD, Settings())
    qtbot.addWidget(window)
    window.show()
    page = window.page
    qtbot.waitUntil(lambda: page.review is not None and not page.works, timeout=30_000)
    assert page.patients.rowCount() == 3
    assert page.patients.item(0, 1).text().startswith("Warning sign")
    assert page.said.text().startswith("Patients: 3. ")
    qtbot.keyClick(page.patients, Qt.Key.Key_Return)
    assert opened[0].parent == clinic / "warning"
    assert opened[0].suffix == ".pdf"
    names = [page.patients.item(row, 0).text() for row in range(3)]
    row = next(i for i, name in enumerate(names) if "flare" in name)
    page.patients.setCurrentCell(row, 0)
    page.look_button.click()
    assert window.screen_pages.patient_page.title.text() == names[row]
    assert window.screen_pages.patient_page.exercises.rowCount() == 5
    page.open_button.click()
    # The one in the zip lies in a private folder that goes with the window.
    assert opened[1].read_bytes().startswith(b"%PDF")
    window.close()
    assert not opened[1].exists()


def test_a_brief_needs_the_zips_password(clinic: Path, tmp_path: Path) -> None:
    found = {str(one.patient).split()[2]: one for one in review(clinic, PASSWORD).patients}
    assert brief_of(found["flare"], None, tmp_path) is None
    made = brief_of(found["flare"], PASSWORD, tmp_path)
    assert made is not None
    assert made.parent == tmp_path
    assert brief_of(found["warning"], None, tmp_path) == found["warning"].brief


def test_reading_tells_how_far_it_is_and_can_be_stopped(clinic: Path) -> None:
    heard: list[float] = []
    review(clinic, PASSWORD, heard.append)
    assert heard[-1] == 1.0
    with pytest.raises(ExportCancelled):
        review(clinic, PASSWORD, cancelled=lambda: True)


def test_a_folder_without_exports_gets_a_sentence(qtbot: QtBot) -> None:
    def read(_progress: Progress, _cancelled: Cancelled) -> Review:
        raise ExportError("There is no export in it.")

    page = ReviewPage(Theme(), services(read), "clinic")
    qtbot.addWidget(page)
    page.show()
    page.again_button.click()
    qtbot.waitUntil(page.outcome.isVisible)
    assert page.outcome.text() == "There is no export in it."
    assert not page.patients.isVisible()
    # The cure is one key away.
    assert page.choose_button.isVisible()
    assert page.choose_button.isEnabled()
    assert page.again_button.hasFocus()


def test_a_folder_is_chosen_read_and_remembered(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    page = ReviewPage(Theme(), services(lambda _say, _stop: WHOLE))
    qtbot.addWidget(page)
    page.show()
    assert page.said.text() == "Choose the folder with your patients' exports."
    with qtbot.waitSignal(page.folder_read) as told:
        qtbot.keyClick(page.choose_button, Qt.Key.Key_Return)
    assert told.args == [str(tmp_path)]
    assert page.said.text() == "Patients: 8. Need a look: 3; they stand at the top."


def test_reading_is_stopped_by_a_key(qtbot: QtBot) -> None:
    def read(progress: Progress, cancelled: Cancelled) -> Review:
        progress(0.4)
        while not cancelled():
            pass
        raise ExportCancelled("The review was stopped.")

    page = ReviewPage(Theme(), services(read), "clinic")
    qtbot.addWidget(page)
    page.show()
    page.read()
    qtbot.waitUntil(lambda: page.progress.value() == 40)
    assert page.cancel_button.hasFocus()
    qtbot.keyClick(page.cancel_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.works and page.outcome.isVisible())
    assert page.outcome.text() == "The reading was stopped. Nothing is shown."
    assert page.back_button.isEnabled()


def test_locked_exports_are_opened_with_a_password_that_is_typed(qtbot: QtBot) -> None:
    passwords: list[str | None] = []

    def read(_where: Path, password: str | None, _say: Progress, _stop: Cancelled) -> Review:
        passwords.append(password)
        return WHOLE if password == PASSWORD else Review((), {Path("a.zip"): Unread.LOCKED})

    page = ReviewPage(Theme(), ReviewServices(LIBRARY, read), "clinic")
    qtbot.addWidget(page)
    page.show()
    page.read()
    qtbot.waitUntil(lambda: page.lock.isVisible() and not page.works)
    assert page.lock.words.text() == "One export is locked. Type its password."
    assert page.said.text() == "None of the exports could be read."
    assert page.lock.field.hasFocus()
    qtbot.keyClicks(page.lock.field, "wrong")
    qtbot.keyClick(page.lock.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(passwords) == 2 and not page.works)
    assert page.lock.words.text().startswith("This password does not open: 1.")
    qtbot.keyClicks(page.lock.field, PASSWORD)
    qtbot.keyClick(page.lock.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.review is WHOLE and not page.works)
    assert not page.lock.isVisible()
    assert passwords == [None, "wrong", PASSWORD]
    # Another folder is another clinic's, and its password another one.
    page.read_folder(Path("other"))
    qtbot.waitUntil(lambda: len(passwords) == 4 and not page.works)
    assert passwords[-1] is None


def test_what_was_not_read_is_named_with_its_cure(qtbot: QtBot, screen: ReviewScreen) -> None:
    page = screen.list_page
    page.show_review(sample_review())
    page.findChildren(Fold)[-1].head.click()
    said = texts(page)
    assert "Damaged or cut off. Ask for the export once more, or copy it again." in said
    assert "clinic/\u200bexport-n.zip" in said


def test_a_list_without_briefs_says_so(screen: ReviewScreen) -> None:
    page = screen.list_page
    page.show_review(WHOLE)
    page.open_button.click()
    assert page.outcome.text() == (
        "There is no brief in export-h. Ask for an export with the brief (PDF)."
    )


def test_a_brief_that_was_moved_away_since(qtbot: QtBot, tmp_path: Path) -> None:
    gone = replace(WHOLE.patients[0], export=tmp_path)
    found = ReviewServices(
        LIBRARY, lambda *_: Review((gone,)), lambda _one, _word: tmp_path / "gone.pdf"
    )
    page = ReviewPage(Theme(), found, "clinic")
    qtbot.addWidget(page)
    page.show_review(Review((gone,)))
    page.open_button.click()
    assert page.outcome.text() == f"{tmp_path.name} is not there any more. Read the folder again."


def test_the_list_is_searched_narrowed_and_ordered_by_keyboard(
    qtbot: QtBot, screen: ReviewScreen
) -> None:
    page = screen.list_page
    page.show_review(WHOLE)
    assert page.patients.hasFocus()
    # A letter on the list begins to look for a name.
    qtbot.keyClick(page.patients, Qt.Key.Key_B)
    assert page.filter.search.hasFocus()
    page.filter.search.setText("patient b")
    assert [one.name for one in page.shown] == ["Sample patient B"]
    assert page.said.text() == "Shown: 1 of 8 patients."
    page.filter.search.setText("nobody")
    assert page.shown == ()
    assert not page.open_button.isEnabled()
    page.filter.search.clear()
    page.filter.wanted.setCurrentIndex(page.filter.wanted.findData(Wanted.ADHERENCE))
    assert [one.name for one in page.shown] == ["Sample patient C"]
    page.filter.wanted.setCurrentIndex(0)
    # Another patient may bear this name.
    assert page.patients.item(0, 0).text() == "Sample patient A (newest of 3)"
    page.filter.order.setCurrentIndex(page.filter.order.findData(Order.PAIN_MOST))
    assert page.shown[0].name == "Sample patient B"
    assert page.patients.item(0, 0).text() == "Sample patient B"
    assert page.patient is page.shown[0]


def test_one_patient_why_to_look_and_what_was_done_of_what(
    qtbot: QtBot, screen: ReviewScreen
) -> None:
    screen.list_page.show_review(WHOLE)
    screen.list_page.look_button.click()
    page = screen.patient_page
    assert screen.currentWidget() is page
    assert page.title.text() == "Sample patient A"
    assert page.open_button.hasFocus()
    said = texts(page)
    assert "Warning sign of 14 Nov: the exercises are locked, nobody has looked at it yet." in said
    assert "Nothing was done in the last 9 days of the export." in said
    assert "Of these in the last 14 days: 0 of 6" in said
    assert "the newest of 3 exports of this patient" in page.source.text()
    assert page.exercises.item(0, 3).text() == "84 %"
    assert not page.before_button.isEnabled()
    page.next_button.click()
    said = texts(page)
    assert page.title.text() == "Sample patient B"
    assert "Pain before exercise: 7 of 10 in the last 2 weeks, 4 in the 4 weeks before." in said
    assert "Exercises were stopped for pain 2 times in the last 4 weeks." in said
    page.next_button.click()
    assert "Sessions: 2 of 6 in the last 2 weeks, 11 of 12 in the 4 weeks before." in texts(page)
    page.back_button.click()
    assert screen.currentWidget() is screen.list_page
    assert screen.list_page.patients.currentRow() == 2


def test_everything_is_reached_by_the_tab_key(qtbot: QtBot, screen: ReviewScreen) -> None:
    page = screen.list_page
    page.show_review(sample_review())
    QApplication.processEvents()
    reached = []
    for _ in range(16):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    wanted = (
        page.again_button,
        page.other_button,
        page.lock.field,
        page.lock.open_button,
        page.filter.search,
        page.filter.wanted,
        page.filter.order,
        page.patients,
        page.open_button,
        page.look_button,
        page.back_button,
    )
    assert [one for one in wanted if one not in reached] == []


def test_a_thousand_patients_are_narrowed_at_once(qtbot: QtBot, screen: ReviewScreen) -> None:
    first = WHOLE.patients
    many: tuple[PatientReview, ...] = tuple(
        replace(first[n % len(first)], patient=f"Patient {n:04}") for n in range(1000)
    )
    page = screen.list_page
    page.show_review(Review(many))
    began = perf_counter()
    page.filter.search.setText("patient 04")
    took = perf_counter() - began
    assert len(page.shown) == 100
    page.filter.search.clear()
    assert page.patients.rowCount() == 1000
    # A tenth of a second is what a finger feels; this machine has others to serve.
    assert took < 0.5


def test_settings_lead_there_and_back_leads_to_the_settings(open_window: Opener) -> None:
    window = open_window()
    window.go_to("settings")
    window.settings_page.review_button.click()
    screen = window.review.screen
    assert screen is not None
    assert screen.isVisible()
    screen.list_page.back_button.click()
    assert not screen.isVisible()
    assert window.settings_page.isVisible()


def test_who_has_no_regimen_finds_it_on_the_first_page(open_window: Opener) -> None:
    window = open_window()
    window.today.place_wished.emit("review")
    assert window.review.screen is not None
    assert window.review.screen.isVisible()


def test_the_folder_is_in_the_settings_for_the_next_time(open_window: Opener) -> None:
    kept = [Settings(animations=False)]
    window = open_window(load_settings=lambda: kept[0], save_settings=kept.append)
    window.go_to("review")
    assert window.review.screen is not None
    window.review.screen.folder_read.emit("/clinic")
    assert kept[-1].review_folder == "/clinic"


def test_what_the_window_reads_is_what_the_command_reads(clinic: Path) -> None:
    pages = ReviewPages(library())
    read = pages.services().read(clinic, PASSWORD, lambda _: None, lambda: False)
    assert read == review(clinic, PASSWORD)
    zipped = next(one for one in read.patients if one.export.suffix == ".zip")
    path = pages.services().brief(zipped, PASSWORD)
    assert path is not None
    assert path.read_bytes().startswith(b"%PDF")
    pages.services().forget()
    assert not path.exists()


def test_the_command_opens_the_window(clinic: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Path, str | None]] = []

    def open_review(folder: Path, password: str | None) -> int:
        asked.append((folder, password))
        return 0

    monkeypatch.setattr(app_clinic, "open_review", open_review)
    assert main(["review", str(clinic), "--window"]) == 0
    assert asked == [(clinic, None)]
