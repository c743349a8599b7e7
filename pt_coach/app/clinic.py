"""Opens the clinic's window over a folder of exports."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from pt_coach.app.options import AppOptions, user_data_dir
from pt_coach.app.window import application, library_of
from pt_coach.reports.review import review
from pt_coach.reports.review_brief import brief_of
from pt_coach.settings import Settings, load_settings
from pt_coach.ui.language import language_in_use
from pt_coach.ui.main_window import theme_of
from pt_coach.ui.review_page import ReviewPage, ReviewServices
from pt_coach.ui.style_sheet import style_sheet


class ReviewWindow(QMainWindow):
    """The clinic's page in a window of its own; it writes nothing but briefs out of zips."""

    def __init__(self, folder: Path, password: str | None, settings: Settings) -> None:
        """Show it and begin to read.

        Args:
            folder: where the exports are.
            password: of zips that have one.
            settings: theme and text size.
        """
        super().__init__()
        library = library_of(AppOptions(user_data_dir()))
        library.speak(language_in_use())
        # Briefs out of zips lie here, for this user only, until the window is closed.
        self._scratch = TemporaryDirectory(prefix="pt-coach-review-")
        scratch = Path(self._scratch.name)
        theme = theme_of(settings)
        self.setStyleSheet(style_sheet(theme))
        self.setWindowTitle("PT Coach")
        self.resize(1280, 800)
        self.setMinimumSize(960, 600)
        self.page = ReviewPage(
            theme,
            ReviewServices(
                library=library,
                read=lambda progress, cancelled: review(folder, password, progress, cancelled),
                brief=lambda patient: brief_of(patient, password, scratch),
            ),
        )
        self.setCentralWidget(self.page)
        self.page.read()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing running and nothing lying about."""
        self.page.stop_work()
        self._scratch.cleanup()
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
    return app.exec()
