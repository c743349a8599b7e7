"""Brings *Today*, *Visit* and the page of a pause together, and keeps what is said there."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from pt_coach.ui.pause_page import PausePage
from pt_coach.ui.pause_services import Pause, PauseServices
from pt_coach.ui.pause_words import noted_words
from pt_coach.ui.theme import Theme
from pt_coach.ui.today_page import TodayPage
from pt_coach.ui.visit_page import VisitPage
from pt_coach.ui.visit_services import CannotKeep

PLACE = "pause"


class PausePlace(QObject):
    """Opens the page, goes back to where it was asked for, and tells what could not be kept.

    Signals:
        wished: id of the place to go to.
        told: a sentence that has to be read.
    """

    wished = Signal(str)
    told = Signal(str)

    def __init__(
        self, theme: Theme, services: PauseServices, today: TodayPage, visit: VisitPage
    ) -> None:
        """Show nothing yet.

        Args:
            theme: colours and sizes.
            services: the diary's pauses.
            today, visit: the pages on which a pause can be asked for.
        """
        super().__init__(today)
        self._services, self._today = services, today
        self._back = "today"
        self._before: Pause | None = None
        self.page = PausePage(theme)
        today.pause_wished.connect(lambda before: self._ask("today", before))
        visit.pause_wished.connect(lambda: self._ask("visit", None))
        today.pause_ended.connect(self._end)
        self.page.wished.connect(self._keep)
        self.page.left.connect(lambda: self.wished.emit(self._back))
        self.page.signs_wished.connect(lambda: self.wished.emit("warning_signs"))

    def open(self) -> None:
        """Ask anew, with what the diary holds by now."""
        self.page.show_pause(self._services.about(), self._before)

    def _ask(self, back: str, before: Pause | None) -> None:
        self._back, self._before = back, before
        self.wished.emit(PLACE)

    def _keep(self, pause: Pause) -> None:
        before = self.page.before
        if not self._done(
            lambda: (
                self._services.note(pause)
                if before is None
                else self._services.change(before, pause)
            )
        ):
            return
        self.wished.emit("today")
        today = self._services.about().today
        if pause.until < today:
            # Days to come stand on *Today* by themselves.
            self._today.say_noted(noted_words(pause, today))

    def _end(self, pause: Pause) -> None:
        if self._done(lambda: self._services.end(pause)):
            self.wished.emit("today")
            words = self.tr("The pause is over. From today on the exercises are due again.")
            self._today.say_noted(words)

    def _done(self, change: Callable[[], None]) -> bool:
        try:
            change()
        except CannotKeep as problem:
            self.told.emit(str(problem))
            return False
        return True
