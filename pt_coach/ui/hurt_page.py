"""It hurts: the exercise has stopped already. Where, how strong, and what now."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from pt_coach.engine.inputs import CommandKind, Moment, Scale
from pt_coach.ui.body_questions import WhereItHurts
from pt_coach.ui.controls import Button, Notice, PainScale, button, label, restyle, set_icon
from pt_coach.ui.doses import dose_words
from pt_coach.ui.question_page import Question, QuestionPage
from pt_coach.ui.session_view import SessionView
from pt_coach.ui.theme import GAP, Theme


class HurtPage(QuestionPage):
    """Asks two short questions, then offers rest, an easier version, leaving it, or the end."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("The exercise has stopped"))
        where = self.tr("Where does it hurt?")
        how_strong = self.tr("How strong is it?")
        self.where = WhereItHurts(theme, where, may_be_nowhere=False)
        self.pain = PainScale(theme, how_strong)
        self.where.changed.connect(self.answer_changed)
        self.pain.chosen.connect(self.answer_changed)
        self._limit = Notice(theme, "adjust", "", "large")
        self._make_choices()
        self.add_buttons(self.stop)
        self.set_questions(
            (
                Question(
                    where,
                    self.where,
                    lambda: self.where.value is not None,
                    self._send_where,
                    complete=lambda: self.where.is_complete,
                ),
                Question(
                    how_strong,
                    self.pain,
                    lambda: self.pain.value is not None,
                    self._send_pain,
                    scale=self.pain,
                ),
                Question(
                    self.tr("What would you like to do?"),
                    self._choices(),
                    lambda: False,
                    lambda _skipped: None,
                    may_skip=False,
                ),
            )
        )

    def enter(self, view: SessionView) -> None:
        """Ask afresh."""
        self.where.clear()
        self.pain.clear()
        self._tell_limit(view)
        self._name_easier(view)
        super().enter(view)

    def ask_from(self, index: int) -> None:
        """At the last step the choices stand in the place of Next."""
        super().ask_from(index)
        self.next.setVisible(self.question.may_skip)
        self.stop.setVisible(self.question.may_skip)
        if not self.question.may_skip:
            (self.rest if self.rest.isVisibleTo(self) else self.leave).setFocus()

    def show_view(self, view: SessionView) -> None:
        """Going on is offered only where the therapist's limit allows it."""
        self._tell_limit(view)
        self._name_easier(view)

    def all_asked(self) -> None:
        """Nothing is left to ask; the patient chooses."""

    def _make_choices(self) -> None:
        theme = self.theme
        self.rest = button(
            theme, self.tr("Rest a little, then go on"), "primary", self._rest, "rest"
        )
        self.easier = button(
            theme, self.tr("Do the easier version"), "secondary", self._easier, "easier"
        )
        self._named = label("", "large")
        self.leave = button(
            theme, self.tr("Leave this exercise out"), "secondary", self._leave, "skip"
        )
        self.end = button(theme, self.tr("End the session · Esc"), "secondary", self._end, "stop")
        self.stop = button(theme, self.tr("Stop · Esc"), "secondary", self._end, "stop")

    def _choices(self) -> QWidget:
        choices = QWidget()
        column = QVBoxLayout(choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        calm = self.tr("Take the time you need. Everything you did is kept.")
        for part in (label(calm, "large"), self._limit, self._named):
            column.addWidget(part)
        # All as wide as the widest.
        buttons = QWidget()
        buttons.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        under_each_other = QVBoxLayout(buttons)
        under_each_other.setContentsMargins(0, 0, 0, 0)
        under_each_other.setSpacing(GAP)
        for choice in (self.rest, self.easier, self.leave, self.end):
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            choice.setMinimumWidth(self.theme.px(460))
            under_each_other.addWidget(choice)
        column.addWidget(buttons)
        return choices

    def _tell_limit(self, view: SessionView) -> None:
        over = view.over_limit
        limit = self.session.regimen.stop_rules.stop_exercise_above_pain
        text = self.tr("Your therapist's plan says: stop an exercise above pain {}.").format(limit)
        self._limit.words.setText(text)
        self._limit.setVisible(over)
        self.rest.setVisible(not over)
        self._make_first(self.leave if over else self.rest)

    def _name_easier(self, view: SessionView) -> None:
        """What the regimen names to be done instead, while something is left to do."""
        planned = self.session.plan.at(view.exercise_index)
        last = view.last_set
        over = last is not None and last.planned == planned.sets[-1] and last.reason != "pain"
        index = planned.easier_index
        offered = index is not None and not over and not view.over_limit
        self._named.setVisible(offered)
        self.easier.setVisible(offered)
        if index is None or not offered:
            return
        easier = self.session.plan.at(index)
        text = self.tr("Your therapist's plan names an easier version: {}, {}.")
        self._named.setText(text.format(easier.exercise.name, dose_words(easier)))

    def _make_first(self, first: Button) -> None:
        """What is advised looks like it."""
        for choice in (self.rest, self.leave):
            kind = "primary" if choice is first else "secondary"
            if choice.property("kind") != kind:
                choice.setProperty("kind", kind)
                set_icon(choice, self.theme, "rest" if choice is self.rest else "skip")
                restyle(choice)

    def _send_where(self, skipped: bool) -> None:
        self.door.rate(Scale.LOCATION, Moment.DURING, None if skipped else self.where.value)

    def _send_pain(self, skipped: bool) -> None:
        self.door.rate(Scale.PAIN, Moment.DURING, None if skipped else self.pain.value)

    def _rest(self) -> None:
        self.door.command(CommandKind.RESUME)

    def _easier(self) -> None:
        self.door.command(CommandKind.EASIER)

    def _leave(self) -> None:
        self.door.command(CommandKind.SKIP_EXERCISE, reason="pain")

    def _end(self) -> None:
        self.door.command(CommandKind.STOP, reason="pain")
