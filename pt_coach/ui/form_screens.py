"""Shows the forms outside a session over the whole window, one at a time, and what follows."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pt_coach.exercises.regimen import Therapist
from pt_coach.records.outside_rows import FormKind
from pt_coach.ui.form_page import FormPage
from pt_coach.ui.prepare_page import PreparePage
from pt_coach.ui.roland_morris_page import RolandMorrisPage
from pt_coach.ui.sign_list_page import SignListPage
from pt_coach.ui.theme import Theme
from pt_coach.ui.visit_services import Answer, VisitServices
from pt_coach.ui.weekly_page import OwnQuestionsPage, WeeklyPage
from pt_coach.ui.what_to_do_page import WhatToDoPage

Then = Callable[[], None]


class FormScreens(QObject):
    """Opens forms, and closes them again.

    Signals:
        home: a form was left or is over; the place to go to.
        told: a sentence that has to be read.
    """

    home = Signal(str)
    told = Signal(str)

    def __init__(
        self, stack: QStackedWidget, theme: Theme, services: VisitServices, number: str
    ) -> None:
        """Show nothing yet.

        Args:
            stack: takes the pages over the whole window.
            theme: colours and sizes.
            services: takes the answers.
            number: the emergency number.
        """
        super().__init__(stack)
        self._stack = stack
        self._theme = theme
        self.services = services
        self._number = number
        self.page: FormPage | WhatToDoPage | None = None

    def show_number(self, number: str) -> None:
        """Another emergency number from now on."""
        self._number = number

    def keep_page(self) -> None:
        """The window closes: what was said on the page that is shown is kept."""
        if isinstance(self.page, FormPage):
            self.page.keep_page()

    def open(self, kind: FormKind, then: Then | None = None, back: str = "") -> FormPage:
        """Ask the questions of a form.

        Args:
            kind: which.
            then: what to do when it is over; None for nothing. A warning sign leaves it undone.
            back: the place to go to after it; empty for the one where it is offered.
        """
        page = self._make(kind)
        back = back or ("visit" if kind is FormKind.VISIT else "today")
        page.left.connect(lambda: self._close(back))
        page.failed.connect(self.told)
        page.over.connect(lambda: self._over(page, back, then))
        self._show(page)
        page.begin()
        return page

    def signs_first(self, then: Then) -> bool:
        """Ask the full list of warning signs before a session where it is due.

        Args:
            then: what was wanted; done after the list, where no sign was named.

        Returns:
            Whether the list is shown; where not, go on at once.
        """
        due = self.services.due().signs
        if due:
            self.open(FormKind.WARNING_SIGNS, then)
        return due

    def show_what_to_do(self) -> None:
        """What to do about the sign that locks the exercises, once more."""
        self._what_to_do(emergency=self.services.lock_is_emergency())

    def _make(self, kind: FormKind) -> FormPage:
        known = self.services.go_on(kind)

        def keep(answers: Mapping[str, Answer]) -> None:
            self.services.answer(kind, answers)

        match kind:
            case FormKind.WEEKLY:
                return WeeklyPage(self._theme, known, keep)
            case FormKind.ROLAND_MORRIS:
                return RolandMorrisPage(self._theme, known, keep)
            case FormKind.OWN_QUESTIONS:
                questions = self.services.due().questions
                return OwnQuestionsPage(self._theme, known, keep, questions)
            case FormKind.WARNING_SIGNS:
                first = self.services.due().first
                return SignListPage(self._theme, known, keep, first=first)
            case FormKind.VISIT:
                return PreparePage(self._theme, known, keep, self.services.facts())

    def _over(self, page: FormPage, back: str, then: Then | None) -> None:
        if isinstance(page, SignListPage) and page.is_alarming:
            self._what_to_do(emergency=page.is_emergency)
        elif isinstance(page, PreparePage) and page.must_stop:
            self._what_to_do(emergency=True)
        else:
            self._close(back)
            if then is not None:
                then()

    def _what_to_do(self, *, emergency: bool) -> None:
        therapist: Therapist | None = self.services.facts().therapist
        page = WhatToDoPage(self._theme, self._number, therapist, emergency=emergency)
        page.closed.connect(lambda: self._close("today"))
        self._show(page)
        page.close_button.setFocus()

    def _show(self, page: FormPage | WhatToDoPage) -> None:
        before, self.page = self.page, page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._remove(before)

    def _close(self, place: str) -> None:
        before, self.page = self.page, None
        self.home.emit(place)
        self._remove(before)

    def _remove(self, page: QWidget | None) -> None:
        if page is not None:
            self._stack.removeWidget(page)
            page.deleteLater()
