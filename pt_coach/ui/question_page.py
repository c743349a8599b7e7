"""One question at a time: an answer by tap or key, Next, Skip, and a way back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pt_coach.ui.controls import NumberScale, button
from pt_coach.ui.page import Page
from pt_coach.ui.session_view import SessionView
from pt_coach.ui.stage_page import StagePage
from pt_coach.ui.theme import Theme

# Questions are asked in large type.
_QUESTION_WIDTH_PX = 1280


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        title: what is asked.
        answer: the widget to answer with.
        answered: whether there is an answer.
        send: hands the answer in, or the fact that it was skipped.
        may_skip: whether it can be left out.
        scale: takes the digit keys, where there is one.
        complete: whether nothing more is asked, so that Next is due; else as `answered`.
        first: what has the focus at first, where it is not the page with its keys.
        items: what the answer is kept as, outside a session.
    """

    title: str
    answer: QWidget
    answered: Callable[[], bool]
    send: Callable[[bool], None]
    may_skip: bool = True
    scale: NumberScale | None = None
    complete: Callable[[], bool] | None = None
    first: QWidget | None = None
    items: tuple[str, ...] = ()


class AskingPage(Page):
    """Asks its questions one after the other and says so when it is through."""

    def __init__(self, theme: Theme, eyebrow: str) -> None:
        super().__init__(theme, " ", eyebrow)
        self.eyebrow_text = eyebrow
        self._questions: Sequence[Question] = ()
        self._answers: list[QWidget] = []
        self._at = 0
        self.narrow(_QUESTION_WIDTH_PX)
        self.next = button(theme, self.tr("Next"), "primary", self.go_on)
        self.skip = button(theme, self.tr("Skip this question"), "secondary", self.leave_out)
        self.back = button(theme, self.tr("Back"), "quiet", self.go_back, "back")
        self.add_buttons(self.next, self.skip, self.back)

    @property
    def question(self) -> Question:
        """The question that is asked now."""
        return self._questions[self._at]

    def set_questions(self, questions: Sequence[Question]) -> None:
        """Which questions there are; their widgets are put on the page."""
        self._questions = questions
        for question in questions:
            if not any(question.answer is known for known in self._answers):
                self._answers.append(question.answer)
                self.add(question.answer)

    def ask_from(self, index: int) -> None:
        """Ask the question at `index`."""
        for answer in self._answers:
            answer.hide()
        self._at = index
        question, count = self.question, len(self._questions)
        of_all = self.tr("question {} of {}").format(index + 1, count) if count > 1 else ""
        self.set_heading(question.title, "  ·  ".join(p for p in (self.eyebrow_text, of_all) if p))
        question.answer.show()
        self.skip.setVisible(question.may_skip)
        self.back.setVisible(index > 0)
        self.answer_changed()
        self.to_top()
        (question.first or self).setFocus()

    def answer_changed(self, *_: object) -> None:
        """An answer was given or taken back."""
        answered = self.question.answered()
        self.next.setEnabled(answered)
        complete = self.question.complete
        if answered and (complete is None or complete()):
            self.next.setFocus()

    def go_on(self) -> None:
        """Hand the answer in and ask the next question."""
        self.question.send(False)
        self._step()

    def leave_out(self) -> None:
        """Skip the question; the missing answer is kept as missing."""
        self.question.send(True)
        self._step()

    def go_back(self) -> None:
        """Ask the question before again; a new answer is kept beside the old one."""
        self.ask_from(self._at - 1)

    def all_asked(self) -> None:
        """Every question was answered or skipped."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer a 0 to 10 question."""
        scale, digit = self.question.scale, event.text()
        if scale is not None and digit.isdigit() and digit.isascii():
            scale.type_digit(digit)
            return
        super().keyPressEvent(event)

    def _step(self) -> None:
        if self._at + 1 < len(self._questions):
            self.ask_from(self._at + 1)
        else:
            self.all_asked()


class QuestionPage(AskingPage, StagePage):
    """Questions that belong to a stage of a session."""

    def enter(self, view: SessionView) -> None:
        """Begin with the first question."""
        super().enter(view)
        self.ask_from(0)
