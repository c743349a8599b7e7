"""The count of the last set, which the patient may put right, and a way to do the set again."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.engine.events import Provenance
from pt_coach.engine.inputs import CommandKind
from pt_coach.ui.controls import Button, Card, button, label
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.page import Columns
from pt_coach.ui.services import SessionDoor
from pt_coach.ui.session_view import SessionView, SetResult
from pt_coach.ui.theme import GAP, Theme


class CountCard(Card):
    """Shows what was counted; minus and plus correct it. The camera's number is kept beside."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._door: SessionDoor | None = None
        self._count = 0
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
        self.less = self._small(theme, self.tr("One less"), lambda: self._change(-1), "less")
        self.more = self._small(theme, self.tr("One more"), lambda: self._change(1), "more")
        self.repeat = button(theme, self.tr("Do it again"), "secondary", self._repeat, "repeat")
        row.add(self.less, self.more, self.repeat)
        self.add(Columns(told, row, (3, 7), theme.px(860)))

    def begin(self, door: SessionDoor, view: SessionView) -> None:
        """Belong to the set that was just done."""
        self._door = door
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
        self.less.setEnabled(done.count > 0)

    def _small(self, theme: Theme, text: str, pressed: Callable[[], None], name: str) -> Button:
        made = button(theme, text, "secondary", pressed, name)
        made.setAccessibleName(text)
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

    def _change(self, by: int) -> None:
        assert self._door is not None
        self._door.command(CommandKind.CORRECT_COUNT, value=self._count + by)

    def _repeat(self) -> None:
        assert self._door is not None
        self._door.command(CommandKind.REPEAT_SET)
