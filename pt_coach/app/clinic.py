"""Opens the clinic's pages in a window of their own, over a folder of exports."""

from pathlib import Path

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from pt_coach.app.garbage import collected_here
from pt_coach.app.options import AppOptions, user_data_dir
from pt_coach.app.review_pages import ReviewPages
from pt_coach.app.window import application, library_of
from pt_coach.settings import Settings, load_settings
from pt_coach.ui.language import language_in_use
from pt_coach.ui.main_window import theme_of
from pt_coach.ui.review_screen import ReviewScreen
from pt_coach.ui.style_sheet import style_sheet


class ReviewWindow(QMainWindow):
    """The pages that *Settings* opens too; nothing is written but briefs out of zips."""

    def __init__(self, folder: Path, password: str | None, settings: Settings) -> None:
        """Show them and begin to read.

        Args:
            folder: where the exports are.
            password: of zips that have one.
            settings: theme and text size.
        """
        super().__init__()
        library = library_of(AppOptions(user_data_dir()))
        library.speak(language_in_use())
        theme = theme_of(settings)
        self.setStyleSheet(style_sheet(theme))
        self.setWindowTitle("PT Coach")
        self.resize(1280, 800)
        self.setMinimumSize(960, 600)
        self.screen_pages = ReviewScreen(theme, ReviewPages(library).services(), str(folder))
        self.page = self.screen_pages.list_page
        self.page.lock.password = password
        self.screen_pages.closed.connect(self.close)
        self.setCentralWidget(self.screen_pages)
        self.page.read()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing running and nothing lying about."""
        self.screen_pages.stop_work()
        super().closeEvent(event)


def open_review(folder: Path, password: str | None) -> int:
    """Run the clinic's window until it is closed; returns the exit code.

    Raises:
        InvalidFile, TrackingError: before any window opens, with what to do.
    """
    settings = load_settings(user_data_dir())
    app = application(settings.language)
    window = ReviewWindow(folder, password, settings)
    window.show()
    with collected_here():
        return app.exec()
