"""The places about what was done: history, report, records, how it looked."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pt_coach.ui.replay_page import ReplayPage
from pt_coach.ui.services import AppServices
from pt_coach.ui.theme import Theme

if TYPE_CHECKING:
    from pt_coach.ui.history_page import HistoryPage
    from pt_coach.ui.records_page import RecordsPage
    from pt_coach.ui.report_page import ReportPage


class DiaryPlaces(QObject):
    """Pages that are made when they are first wanted, and show the diary as it is then.

    Signals:
        wished: the place to go to from there.
        signs_wished: the list of warning signs is to be answered before anything goes out.
        sign_named: an answer that was put right names a warning sign, which locks the exercises.
        movements_chosen: whether the report is to show kept movements.
    """

    wished = Signal(str)
    signs_wished = Signal()
    sign_named = Signal()
    movements_chosen = Signal(bool)

    def __init__(self, pages: QStackedWidget, theme: Theme, services: AppServices) -> None:
        """Make nothing yet.

        Args:
            pages: takes them.
            theme: colours and sizes.
            services: gives them what they show.
        """
        super().__init__(pages)
        self._pages = pages
        self._theme = theme
        self._services = services
        self._open: dict[str, Callable[[], QWidget]] = {
            "history": self._open_history,
            "report": self._open_report,
            "records": self._open_records,
            "replay": self._open_replay,
        }

    @property
    def names(self) -> frozenset[str]:
        """Of all of them, made or not."""
        return frozenset(self._open)

    def open(self, place: str) -> QWidget | None:
        """Its page, as the diary is now; None where it is not one of them."""
        return self._open[place]() if place in self._open else None

    def stop_work(self) -> bool:
        """Let what works beside the window come to its end; whether an export did."""
        made = vars(self)
        if "history" in made:
            self.history.stop_work()
        if "records" in made:
            self.records.stop_work()
        return "report" in made and self.report.stop_work()

    @cached_property
    def history(self) -> "HistoryPage":
        """How it went."""
        # Plots cost 30 MB and a third of a second, which a session never needs.
        from pt_coach.ui.history_page import HistoryPage

        page = HistoryPage(self._theme, self._services.report.history)
        page.report_wished.connect(lambda: self.wished.emit("report"))
        page.records_wished.connect(lambda: self.wished.emit("records"))
        page.replay_button.setVisible(self._services.replay is not None)
        page.replay_wished.connect(lambda: self.wished.emit("replay"))
        self._pages.addWidget(page)
        return page

    @cached_property
    def report(self) -> "ReportPage":
        """What is handed out."""
        # It brings the makers of PDF along, which a session never needs either.
        from pt_coach.ui.report_page import ReportPage

        page = ReportPage(self._theme, self._services.report)
        page.closed.connect(lambda: self.wished.emit("history"))
        page.warning_list_wished.connect(self.signs_wished)
        self._pages.addWidget(page)
        return page

    @cached_property
    def records(self) -> "RecordsPage":
        """What can be put right or deleted."""
        from pt_coach.ui.records_page import RecordsPage

        page = RecordsPage(self._theme, self._services.report.entries)
        page.closed.connect(lambda: self.wished.emit("history"))
        page.sign_named.connect(self.sign_named)
        self._pages.addWidget(page)
        return page

    @cached_property
    def replay(self) -> ReplayPage:
        """How exercises looked."""
        page = ReplayPage(self._theme)
        page.back_wished.connect(lambda: self.wished.emit("history"))
        page.settings_wished.connect(lambda: self.wished.emit("settings"))
        page.report_chosen.connect(self.movements_chosen)
        self._pages.addWidget(page)
        return page

    def _open_history(self) -> QWidget:
        self.history.show_history()
        return self.history

    def _open_report(self) -> QWidget:
        self.report.show_report()
        return self.report

    def _open_records(self) -> QWidget:
        self.records.show_records()
        return self.records

    def _open_replay(self) -> QWidget:
        shown = self._services.replay.load() if self._services.replay is not None else ()
        settings = self._services.load_settings()
        self.replay.show_movements(
            shown, keeping=settings.keep_movement, in_report=settings.report_movement
        )
        return self.replay
