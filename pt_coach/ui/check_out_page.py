"""After the session: why it ended early where it did, pain now, effort, and a note."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from pt_coach.engine.events import Stage
from pt_coach.engine.inputs import CommandKind, Moment, Scale
from pt_coach.ui.controls import Card, ChoiceRow, PainScale, label
from pt_coach.ui.messages import say
from pt_coach.ui.question_page import Question, QuestionPage
from pt_coach.ui.reasons import reasons
from pt_coach.ui.session_view import SessionView
from pt_coach.ui.theme import WIDE_GAP, Theme

_EFFORTS = ("very_easy", "easy", "moderate", "hard", "very_hard")


class CheckOutPage(QuestionPage):
    """Asks and hands the answers in; the session is over with the last one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Session done"))
        self._pain_question = self.tr("How strong is your back pain right now?")
        self._effort_question = self.tr("How hard was it, all in all?")
        self._why_question = self.tr("You stopped early. What was the reason?")
        self.pain = PainScale(theme, self._pain_question)
        self._before = label("", "large")
        self.effort = ChoiceRow(
            [(word, say(f"effort_{word}")) for word in _EFFORTS], self._effort_question
        )
        self.why = ChoiceRow(reasons(), self._why_question)
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(self.tr("A note for you and your therapist"))
        self.note.setPlaceholderText(
            self.tr("For example: stiff at first, easier after the bridge")
        )
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(theme.px(150))
        for answer in (self.pain, self.effort, self.why):
            answer.chosen.connect(self.hold_the_clock)
        self.note.textChanged.connect(self.hold_the_clock)
        self.pain.chosen.connect(self.answer_changed)
        self.effort.chosen.connect(self.answer_changed)
        self.why.chosen.connect(self.answer_changed)
        self._pain_and_before = self._with_before()

    def enter(self, view: SessionView) -> None:
        """Ask afresh; why it ended early only where it did."""
        self.pain.clear()
        self.effort.clear()
        self.why.clear()
        # Emptying it is not somebody who writes, and holds no clock.
        with QSignalBlocker(self.note):
            self.note.clear()
        self._tell_before(view)
        usual = (self._ask_pain(), self._ask_effort(), self._ask_note())
        early, in_pain = view.stopped_at is not None, view.stopped_at is Stage.HURT
        self.eyebrow_text = self.tr("Session ended") if early else self.tr("Session done")
        self.set_questions((self._ask_why(), *usual) if early and not in_pain else usual)
        if in_pain:
            # The patient has just said so; asking once more would be deaf.
            self.door.rate(Scale.REASON, Moment.AFTER, "pain")
        super().enter(view)

    def all_asked(self) -> None:
        """The session is over."""
        self.door.command(CommandKind.READY)

    def _with_before(self) -> QWidget:
        widget = QWidget()
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(WIDE_GAP)
        card = Card()
        card.add(self._before)
        column.addWidget(self.pain)
        column.addWidget(card)
        return widget

    def _tell_before(self, view: SessionView) -> None:
        told = [
            (self.tr("Before the session you said {}."), view.pain_before),
            (self.tr("Worst during it: {}."), view.worst_pain),
        ]
        said = [text.format(n) for text, n in told if n is not None]
        self._before.setText(" ".join(said) or self.tr("You did not answer this before."))

    def _ask_pain(self) -> Question:
        return Question(
            self._pain_question,
            self._pain_and_before,
            lambda: self.pain.value is not None,
            lambda skipped: self.door.rate(
                Scale.PAIN, Moment.AFTER, None if skipped else self.pain.value
            ),
            scale=self.pain,
        )

    def _ask_effort(self) -> Question:
        return Question(
            self._effort_question,
            self.effort,
            lambda: self.effort.value is not None,
            lambda skipped: self._send_word(Scale.EFFORT, None if skipped else self.effort),
        )

    def _ask_why(self) -> Question:
        return Question(
            self._why_question,
            self.why,
            lambda: self.why.value is not None,
            lambda skipped: self._send_word(Scale.REASON, None if skipped else self.why),
        )

    def _ask_note(self) -> Question:
        return Question(
            self.tr("Anything to remember or to tell your therapist?"),
            self.note,
            lambda: True,
            self._send_note,
            first=self.note,
        )

    def _send_word(self, scale: Scale, row: ChoiceRow | None) -> None:
        value = row.value if row is not None else None
        self.door.rate(scale, Moment.AFTER, value if isinstance(value, str) else None)

    def _send_note(self, skipped: bool) -> None:
        text = self.note.toPlainText().strip()
        self.door.rate(Scale.NOTE, Moment.AFTER, None if skipped or not text else text)
