"""Before the session: pain now, where, and the short warning-sign check."""

from pt_coach.engine.inputs import CommandKind, Moment, Scale
from pt_coach.kinematics.gestures import Gesture
from pt_coach.ui.body_questions import WarningSignCheck, WhereItHurts
from pt_coach.ui.controls import PainScale, button, label
from pt_coach.ui.messages import say
from pt_coach.ui.question_page import Question, QuestionPage
from pt_coach.ui.session_view import SessionView
from pt_coach.ui.stage_page import SessionAtHand
from pt_coach.ui.theme import Theme


class CheckInPage(QuestionPage):
    """Asks, hands the answers in, and lets the session begin."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Before you start"))
        how_strong = self.tr("How strong is your back pain right now?")
        where = self.tr("Where do you feel it now?")
        self.pain = PainScale(theme, how_strong)
        self.where = WhereItHurts(theme, where)
        self.signs = WarningSignCheck(theme)
        self.hands_free = False
        self.sign = label("", "soft")
        self.add_under_title(self.sign)
        self.pain.chosen.connect(self.answer_changed)
        self.where.changed.connect(self.answer_changed)
        self.signs.changed.connect(self.answer_changed)
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
        super().enter(view)

    def take_gesture(self, gesture: Gesture) -> None:
        """One hand held high leaves a question open, and says no to every warning sign.

        Whoever has begun to answer with the keys goes on with the keys.
        """
        if gesture is not Gesture.HAND_HIGH:
            return
        if self.question.may_skip:
            self.leave_out()
        elif not self.signs.values:
            self.signs.say_no_to_all()
            self.go_on()

    def ask_from(self, index: int) -> None:
        """Ask the question at `index`, and say what a gesture answers to it."""
        super().ask_from(index)
        key = "hand_high_skips" if self.question.may_skip else "hand_high_none_of_these"
        self.sign.setText(say(key))
        self.sign.setVisible(self.hands_free)

    def attach(self, session: SessionAtHand) -> None:
        """Belong to another session from now on."""
        super().attach(session)
        self.hands_free = session.hands_free

    def all_asked(self) -> None:
        """Begin with the first exercise."""
        self.door.command(CommandKind.READY)

    def _send_pain(self, skipped: bool) -> None:
        self.door.rate(Scale.PAIN, Moment.BEFORE, None if skipped else self.pain.value)

    def _send_where(self, skipped: bool) -> None:
        self.door.rate(Scale.LOCATION, Moment.BEFORE, None if skipped else self.where.value)

    def _send_signs(self, _skipped: bool) -> None:
        # A sign stops the session, and answers after that are not taken: it comes last.
        answers = sorted(self.signs.values.items(), key=lambda given: given[1] != "no")
        for flag, answer in answers:
            self.door.rate(Scale.RED_FLAG, Moment.BEFORE, answer, flag)
