"""The last set, which the patient may put right, and a way to do it again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.engine.events import Provenance, Stage
from pt_coach.engine.inputs import CommandKind
from pt_coach.engine.last_set import is_cut_short
from pt_coach.ui.controls import Button, Card, ChoiceRow, button, label
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.page import Columns
from pt_coach.ui.reasons import reasons
from pt_coach.ui.rep_list import RepList
from pt_coach.ui.services import SessionDoor
from pt_coach.ui.session_view import SessionView, SetResult
from pt_coach.ui.theme import GAP, Theme


class CountCard(Card):
    """Shows what was counted; the count, each repetition, and why it was short can be said.

    What the camera counted is kept beside.

    Signals:
        opened: whether the repetitions are looked at one by one, and need the page.
        touched: something is about to be said of the set: somebody is here.
    """

    opened = Signal(bool)
    touched = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.column.setSpacing(GAP)
        self._door: SessionDoor | None = None
        self._count = 0
        self._in_rest = self._stood_still = False
        self._text = label("", "name")
        self._note = label("", "soft")
        self._note.hide()
        row = FlowRow(gap=GAP)
        told = QWidget()
        words = QVBoxLayout(told)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._text)
        words.addWidget(self._note)
        words.addStretch(1)
        self.less = self._step(theme, "−1", self.tr("One less"), -1)
        self.more = self._step(theme, "+1", self.tr("One more"), 1)
        which = self.tr("Which ones?")
        self.which = button(theme, which, "secondary", self._open_or_close, "checked")
        self.repeat = button(theme, self.tr("Do it again"), "secondary", self._repeat, "repeat")
        row.add(self.less, self.more, self.which, self.repeat)
        self.add(Columns(told, row, (3, 7), theme.px(860)))
        self.reps = RepList()
        self.reps.said.connect(self._say_rep)
        self.why = self._why_short()
        self.add(self.reps, self._why_box)

    def begin(self, door: SessionDoor, view: SessionView) -> None:
        """Belong to the set that was just done."""
        self._door = door
        self._in_rest = view.stage is Stage.REST
        self._open(False)
        self.why.clear()
        self.show_view(view)

    def show_view(self, view: SessionView) -> None:
        """Show the set's count as it stands now."""
        done = view.last_set
        self.setVisible(done is not None)
        if done is None:
            return
        self._count = done.count
        self._text.setText(self._told(view, done))
        note = self._noted(done)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.less.setVisible(not view.is_timed)
        self.more.setVisible(not view.is_timed)
        self.which.setVisible(not view.is_timed and bool(done.reps))
        self.less.setEnabled(done.count > 0)
        self._stood_still = self._stood_still if self.reps.isVisibleTo(self) else bool(view.paused)
        self.reps.show_reps(done.reps)
        self._ask_why(view, done)

    def _why_short(self) -> ChoiceRow:
        question = self.tr("This set was cut short. Why?")
        why = ChoiceRow(reasons(), question)
        why.chosen.connect(self._say_why)
        self._why_box = QWidget()
        column = QVBoxLayout(self._why_box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(label(question, "strong"))
        column.addWidget(why)
        return why

    def _ask_why(self, view: SessionView, done: SetResult) -> None:
        short = is_cut_short(done.planned, done.counted, done.held_s, timed=view.is_timed)
        # After "it hurts" the reason has been said.
        asks = short and done.reason != "pain"
        self._why_box.setVisible(asks and not self.reps.isVisibleTo(self))
        if done.reason is not None and done.reason != self.why.value:
            self.why.show_value(done.reason)

    def _step(self, theme: Theme, text: str, name: str, by: int) -> Button:
        made = button(theme, text, "secondary", lambda: self._change(by))
        made.setAccessibleName(name)
        made.setToolTip(name)
        return made

    def _told(self, view: SessionView, done: SetResult) -> str:
        if view.is_timed:
            target = done.planned.hold_s * done.planned.reps_in_all
            return self.tr("Held {} of {} seconds").format(round(done.held_s), round(target))
        return self.tr("Counted: {} of {}").format(done.count, done.planned.reps_in_all)

    def _noted(self, done: SetResult) -> str:
        if done.corrected is not None and done.corrected != done.counted:
            return self.tr("Corrected by you, from {}.").format(done.counted)
        if done.uncertain:
            return self.tr("Not seen well and not counted: {}.").format(done.uncertain)
        if done.provenance is Provenance.TYPED:
            return self.tr("Counted by you, without the camera.")
        return ""

    def _command(self, kind: CommandKind, value: int | None = None, why: str | None = None) -> None:
        assert self._door is not None
        self.touched.emit()
        self._door.command(kind, value, why)

    def _change(self, by: int) -> None:
        self._command(CommandKind.CORRECT_COUNT, self._count + by)

    def _open_or_close(self) -> None:
        """The repetitions one by one. A rest stands still while they are looked at."""
        opens = not self.reps.isVisibleTo(self)
        self._open(opens)
        if opens:
            self._command(CommandKind.PAUSE)
            self.reps.buttons[0].setFocus()
        elif self._in_rest and not self._stood_still:
            self._command(CommandKind.RESUME)

    def _open(self, opens: bool) -> None:
        self.reps.setVisible(opens)
        if opens:
            self._why_box.hide()
        self.which.say(self.tr("Right like this") if opens else self.tr("Which ones?"))
        self.opened.emit(opens)

    def _say_rep(self, index: int, was_one: bool) -> None:
        kind = CommandKind.REP_WAS_GOOD if was_one else CommandKind.REP_WAS_NONE
        self._command(kind, index)

    def _say_why(self, reason: object) -> None:
        self._command(CommandKind.SAY_WHY, why=str(reason))

    def _repeat(self) -> None:
        self._command(CommandKind.REPEAT_SET)
