"""What the forms outside a session have in common: saved as they go, left and gone on with."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pt_coach.ui.controls import button
from pt_coach.ui.form_answers import AnswerBox
from pt_coach.ui.question_page import AskingPage, Question
from pt_coach.ui.theme import Theme
from pt_coach.ui.visit_services import Answer, CannotKeep

Keep = Callable[[Mapping[str, Answer]], None]
"""Keeps answers by item; raises `CannotKeep`."""


class FormPage(AskingPage):
    """Asks the questions of one form, each on a page of its own.

    Signals:
        over: all was asked.
        left: the patient wants to go on later.
        failed: an answer could not be kept; the sentence.
    """

    over = Signal()
    left = Signal()
    failed = Signal(str)

    def __init__(self, theme: Theme, eyebrow: str, known: Mapping[str, Answer], keep: Keep) -> None:
        """Make the page without questions.

        Args:
            theme: colours and sizes.
            eyebrow: what the form is called.
            known: what was answered before, by item; None for what was skipped.
            keep: takes the answers.
        """
        super().__init__(theme, eyebrow)
        self.known = dict(known)
        self.said: set[str] = set()
        self._keep = keep
        self._touched = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.later = button(theme, self.tr("Later · Esc"), "quiet", self.leave)
        self.add_buttons(self.later)

    def begin(self) -> None:
        """Ask the first question that was not asked yet; from the first one where all were."""
        open_ones = (
            i for i, one in enumerate(self._questions) if not self.known.keys() >= set(one.items)
        )
        self.ask_from(next(open_ones, 0))

    @property
    def must_stop(self) -> bool:
        """Whether an answer was given after which nothing more is asked."""
        return False

    def ask_from(self, index: int) -> None:
        """Ask the question at `index`."""
        super().ask_from(index)
        self._touched = False

    def touch(self, *_: object) -> None:
        """The patient gave an answer on this page, or took it back."""
        self._touched = True
        self.answer_changed()

    def leave(self) -> None:
        """Go on later; what was said on this page is kept too."""
        if self.keep_page():
            (self.over if self.must_stop else self.left).emit()

    def go_back(self) -> None:
        """Ask the question before again; what was said on this page is kept."""
        if not self.keep_page():
            return
        if self.must_stop:
            self.over.emit()
            return
        super().go_back()

    def keep_page(self) -> bool:
        """Keep what the patient said on the page that is shown; whether that could be done."""
        if not self._touched or not self.question.answered():
            return True
        try:
            self.question.send(False)
        except CannotKeep as problem:
            self.failed.emit(str(problem))
            return False
        return True

    def _step(self) -> None:
        if self.must_stop:
            self.over.emit()
            return
        super()._step()

    def keep(self, answers: Mapping[str, Answer]) -> None:
        """Keep what is new in these answers.

        Raises:
            CannotKeep: it could not be written.
        """
        missing = object()
        new = {i: v for i, v in answers.items() if self.known.get(i, missing) != v}
        if new:
            self._keep(new)
            self.known |= new
            self.said |= new.keys()

    def try_to_keep(self, answers: Mapping[str, Answer]) -> bool:
        """Keep answers, or say why it cannot be."""
        try:
            self.keep(answers)
        except CannotKeep as problem:
            self.failed.emit(str(problem))
            return False
        return True

    def go_on(self) -> None:
        """Hand the answer in and ask the next question; stay where it cannot be kept."""
        try:
            super().go_on()
        except CannotKeep as problem:
            self.failed.emit(str(problem))

    def leave_out(self) -> None:
        """Skip the question; stay where that cannot be kept."""
        try:
            super().leave_out()
        except CannotKeep as problem:
            self.failed.emit(str(problem))

    def all_asked(self) -> None:
        """Nothing is left to ask."""
        self.over.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; all that was answered is kept."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def ask(self, item: str, title: str, box: AnswerBox, *, may_skip: bool = True) -> Question:
        """A question with one answer, as it was answered before."""
        if self.known.get(item) is not None:
            box.show_value(self.known[item])
        box.changed.connect(self.touch)
        return Question(
            title,
            box,
            lambda: box.is_answered,
            lambda skipped: self.keep({item: None if skipped else box.value}),
            may_skip=may_skip,
            scale=box.scale,
            complete=lambda: box.is_complete,
            first=box.typed_in,
            items=(item,),
        )

    def show_page(self, title: str, page: QWidget, items: tuple[str, ...] = ()) -> Question:
        """Something to read or tick, with nothing that has to be answered."""
        return Question(
            title,
            page,
            lambda: True,
            lambda _skipped: self.keep({item: self.known.get(item) for item in items}),
            may_skip=False,
            items=items,
        )
