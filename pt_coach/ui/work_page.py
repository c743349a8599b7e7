"""A page that works beside the window: a bar while it does, a button to stop, a sentence after."""

from collections.abc import Callable

from PySide6.QtWidgets import QProgressBar

from pt_coach.ui.beside_task import BesideTask, Work
from pt_coach.ui.controls import button, label
from pt_coach.ui.page import Page
from pt_coach.ui.sentences import say_sentence
from pt_coach.ui.theme import Theme


class WorkPage(Page):
    """One piece of work at a time; the buttons at the foot wait until it is over."""

    def __init__(self, theme: Theme, title: str = "") -> None:
        super().__init__(theme, title)
        self._task: BesideTask | None = None
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setAccessibleName(self.tr("How far it is"))
        self.outcome = label("", "strong")
        self.cancel_button = button(theme, self.tr("Cancel"), "secondary", self.cancel)
        self.progress.hide()
        self.outcome.hide()
        self.cancel_button.hide()

    @property
    def works(self) -> bool:
        """Whether work is under way."""
        return self._task is not None and self._task.isRunning()

    def work(self, what: Work, then: Callable[[object], None]) -> None:
        """Begin a piece of work.

        Args:
            what: it.
            then: takes what came of it, in the window's thread.
        """
        if self.works:
            return
        self._task = task = BesideTask(what, self)
        task.progressed.connect(self._show_progress)
        task.told.connect(then)
        task.told.connect(self._succeeded)
        task.failed.connect(self._failed)
        self.outcome.hide()
        self._show_works(works=True)
        task.start()

    def cancel(self) -> None:
        """Stop it."""
        if self._task is not None:
            self._task.cancel()

    def stop_work(self) -> bool:
        """Let work under way stop, for the page is going; whether there was any."""
        under_way = self.works
        self.cancel()
        if self._task is not None:
            self._task.wait()
        return under_way

    def tell(self, sentence: str) -> None:
        """Show a sentence that has to be read."""
        self.outcome.setText(say_sentence(sentence))
        self.outcome.setVisible(bool(sentence))
        if sentence:
            self.outcome.setFocus()

    def _show_progress(self, share: float) -> None:
        self.progress.setValue(round(share * 100))

    def _succeeded(self, _found: object) -> None:
        self._show_works(works=False)

    def _failed(self, sentence: str) -> None:
        self._show_works(works=False)
        self.tell(sentence)

    def _show_works(self, *, works: bool) -> None:
        self.progress.setValue(0)
        self.progress.setVisible(works)
        self.cancel_button.setVisible(works)
        for one in self.foot_buttons():
            one.setEnabled(not works or one is self.cancel_button)
