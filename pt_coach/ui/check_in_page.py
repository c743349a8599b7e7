"""Before the session: pain now, where, and the short warning-sign check."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QKeyEvent

from pt_coach.engine.inputs import CommandKind, Moment, Scale
from pt_coach.kinematics.gestures import Gesture
from pt_coach.ui.body_questions import WarningSignCheck, WhereItHurts
from pt_coach.ui.controls import PainScale, button, label
from pt_coach.ui.messages import say
from pt_coach.ui.none_of_these import NoneOfThese
from pt_coach.ui.question_page import Question, QuestionPage
from pt_coach.ui.session_view import SessionView
from pt_coach.ui.stage_page import SessionAtHand
from pt_coach.ui.theme import Theme


class CheckInPage(QuestionPage):
    """Asks, hands the answers in, and lets the session begin.

    Signals:
        read_wished: sentences to be read, and whether in the place of what is being read.
    """

    read_wished = Signal(object, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Before you start"))
        how_strong = self.tr("How strong is your back pain right now?")
        where = self.tr("Where do you feel it now?")
        self.pain = PainScale(theme, how_strong)
        self.where = WhereItHurts(theme, where)
        self.signs = WarningSignCheck(theme)
        self.hands_free = False
        self._by_gesture = False
        self.sign = label("", "soft")
        self.none = NoneOfThese(theme)
        self.none.read_wished.connect(self.read_wished)
        self.none.confirmed.connect(self._none_of_these)
        self.add_under_title(self.sign)
        self.add_under_title(self.none)
        self.pain.chosen.connect(self.answer_changed)
        self.where.changed.connect(self.answer_changed)
        self.signs.changed.connect(self.answer_changed)
        self.signs.changed.connect(self._answered_here)
        self.add_buttons(button(theme, self.tr("Not now · Esc"), "quiet", self.not_now))
        self.set_questions(
            (
                Question(
                    how_strong,
                    self.pain,
                    lambda: self.pain.value is not None,
                    self._send_pain,
                    scale=self.pain,
                ),
                Question(
                    where,
                    self.where,
                    lambda: self.where.value is not None,
                    self._send_where,
                    complete=lambda: self.where.is_complete,
                ),
                Question(
                    self.tr("Since your last session, is any of this new or worse?"),
                    self.signs,
                    lambda: self.signs.is_enough,
                    self._send_signs,
                    may_skip=False,
                ),
            )
        )

    def not_now(self) -> None:
        """Leave before anything has begun."""
        self.door.command(CommandKind.STOP)

    def enter(self, view: SessionView) -> None:
        """Ask afresh."""
        self.pain.clear()
        self.where.clear()
        self.signs.clear()
        self._by_gesture = False
        super().enter(view)

    def take_gesture(self, gesture: Gesture) -> None:
        """One hand held high leaves a question open; the warning signs ask more than that.

        Whoever has begun to answer with the keys goes on with the keys.
        """
        if self.question.may_skip:
            if gesture is Gesture.HAND_HIGH:
                self.leave_out()
        elif not self.signs.values:
            self.none.take_gesture(gesture)

    def show_read(self, words: str) -> None:
        """What is being read is in sight."""
        for question, row in zip(self.signs.questions, self.signs.rows.values(), strict=True):
            if words == question and row.isVisible():
                self.bring_into_sight(row.parentWidget() or row)

    def was_read(self) -> None:
        """What was to be read was read whole."""
        if not self.question.may_skip:
            self.none.was_read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key that is none of a button takes back what a hand said."""
        if self.none.is_open:
            self.none.take_back()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page: nobody waits for a hand any more."""
        super().hideEvent(event)
        self.none.stop()

    def ask_from(self, index: int) -> None:
        """Ask the question at `index`, and say what a gesture answers to it."""
        super().ask_from(index)
        may_skip, title = self.question.may_skip, self.question.title
        self.sign.setText(say("hand_high_skips"))
        self.sign.setVisible(self.hands_free and may_skip)
        self.none.setVisible(self.hands_free and not may_skip)
        self.none.stop()
        if self.hands_free and may_skip:
            self.read_wished.emit((title, say("hand_high_skips")), True)
        elif self.hands_free:
            self.none.begin(title, self.signs.questions)

    def attach(self, session: SessionAtHand) -> None:
        """Belong to another session from now on."""
        super().attach(session)
        self.hands_free = session.hands_free and session.camera

    def all_asked(self) -> None:
        """Begin with the first exercise."""
        self.door.command(CommandKind.READY)

    def _none_of_these(self) -> None:
        self.signs.say_no_to_all()
        self._by_gesture = True
        self.go_on()

    def _answered_here(self) -> None:
        self._by_gesture = False
        self.none.setVisible(self.hands_free and not self.signs.values)
        self.none.stop()

    def _send_pain(self, skipped: bool) -> None:
        self.door.rate(Scale.PAIN, Moment.BEFORE, None if skipped else self.pain.value)

    def _send_where(self, skipped: bool) -> None:
        self.door.rate(Scale.LOCATION, Moment.BEFORE, None if skipped else self.where.value)

    def _send_signs(self, _skipped: bool) -> None:
        # A sign stops the session, and answers after that are not taken: it comes last.
        answers = sorted(self.signs.values.items(), key=lambda given: given[1] != "no")
        for flag, answer in answers:
            self.door.rate(Scale.RED_FLAG, Moment.BEFORE, answer, flag, by_gesture=self._by_gesture)
