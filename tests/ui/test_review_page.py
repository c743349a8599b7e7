"""The clinic's list: who needs a look first, what was done of what, and the brief one key away."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from pt_coach.app import clinic as app_clinic
from pt_coach.app.clinic import ReviewWindow
from pt_coach.cli.main import main
from pt_coach.reports.export import ExportWish, Format, export
from pt_coach.reports.problems import ExportCancelled, ExportError
from pt_coach.reports.review import Review, review
from pt_coach.reports.review_brief import brief_of
from pt_coach.session_runner.sample_stories import Story
from pt_coach.settings import Settings
from pt_coach.ui.beside_task import Cancelled, Progress
from pt_coach.ui.report_samples import sample_review
from pt_coach.ui.review_page import ReviewPage, ReviewServices
from pt_coach.ui.theme import Theme
from tests.records.diaries import library
from tests.reports.sample_years import report_since_visit
from tests.ui.rig import LIBRARY

PASSWORD = "long enough"


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
    assert page.patients.item(0, 1).text().startswith("warning sign")
    assert page.said.text().startswith("Patients: 3. ")
    qtbot.keyClick(page.patients, Qt.Key.Key_Return)
    assert opened[0].parent == clinic / "warning"
    assert opened[0].suffix == ".pdf"
    names = [page.patients.item(row, 0).text() for row in range(3)]
    row = next(i for i, name in enumerate(names) if "flare" in name)
    page.patients.setCurrentCell(row, 0)
    assert page.name.text() == names[row]
    assert page.exercises.rowCount() == 5
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

    page = ReviewPage(Theme(), ReviewServices(LIBRARY, read, lambda _one: None))
    qtbot.addWidget(page)
    page.show()
    page.read()
    qtbot.waitUntil(page.outcome.isVisible)
    assert page.outcome.text() == "There is no export in it."
    assert not page.patients.isVisible()


def test_a_list_without_briefs_says_so(qtbot: QtBot) -> None:
    read = sample_review()
    page = ReviewPage(Theme(), ReviewServices(LIBRARY, lambda _say, _stop: read, lambda _one: None))
    qtbot.addWidget(page)
    page.show()
    page.show_review(read)
    assert page.said.text() == "Patients: 4. Need a look: 3; they stand at the top."
    assert page.exercises.item(0, 3).text() == "84 %"
    page.open_button.click()
    assert page.outcome.text() == "There is no brief to open in Sample patient A."


def test_the_command_opens_the_window(clinic: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Path, str | None]] = []

    def open_review(folder: Path, password: str | None) -> int:
        asked.append((folder, password))
        return 0

    monkeypatch.setattr(app_clinic, "open_review", open_review)
    assert main(["review", str(clinic), "--window"]) == 0
    assert asked == [(clinic, None)]
