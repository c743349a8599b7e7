"""The clinic's pages over the whole window of the app, made when they are first wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pt_coach.ui.review_services import ReviewServices
from pt_coach.ui.theme import Theme

if TYPE_CHECKING:
    from pt_coach.ui.review_screen import ReviewScreen


class ReviewPlace(QObject):
    """Opens them, and leads back to the page from which they were opened.

    Signals:
        home: they were left; the QWidget that was shown before.
        folder_read: the folder whose exports were read, as str.
    """

    home = Signal(object)
    folder_read = Signal(str)

    def __init__(
        self, stack: QStackedWidget, theme: Theme, services: ReviewServices, folder: str
    ) -> None:
        """Make nothing yet.

        Args:
            stack: takes the pages over the whole window.
            theme: colours and sizes.
            services: reads exports and opens briefs.
            folder: the one of the last time; empty where there was none.
        """
        super().__init__(stack)
        self._stack, self._theme = stack, theme
        self._services, self._folder = services, folder
        self._before: QWidget | None = None
        self.screen: ReviewScreen | None = None

    def open(self) -> None:
        """Show them as they were left."""
        if self.screen is None:
            # Tables of the history bring plots along, which nobody else needs here.
            from pt_coach.ui.review_screen import ReviewScreen

            self.screen = ReviewScreen(self._theme, self._services, self._folder)
            self.screen.folder_read.connect(self.folder_read)
            self.screen.closed.connect(self._close)
            self._stack.addWidget(self.screen)
        self._before = self._stack.currentWidget()
        self._stack.setCurrentWidget(self.screen)
        self.screen.begin()

    def stop_work(self) -> None:
        """Leave nothing running, for the window is going."""
        if self.screen is not None:
            self.screen.stop_work()

    def _close(self) -> None:
        self.home.emit(self._before)
