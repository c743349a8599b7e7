"""The repetitions of a set, each to be put right by a press."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.engine.events import Provenance, RepStatus
from pt_coach.ui.controls import Button, label
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.messages import say
from pt_coach.ui.session_view import RepResult
from pt_coach.ui.theme import GAP


class RepList(QWidget):
    """One button for each repetition; a press says that it was none, or that it was one.

    Signals:
        said: which repetition, from 0, and whether it was one.
    """

    said = Signal(int, bool)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        self._row = FlowRow(gap=GAP // 2, even=True)
        self.buttons: list[Button] = []
        column.addWidget(label(self.tr("Press each one that was counted wrongly."), "strong"))
        column.addWidget(self._row)

    def show_reps(self, reps: Sequence[RepResult]) -> None:
        """Show the repetitions of a set as they stand now."""
        while len(self.buttons) < len(reps):
            self.buttons.append(self._button(len(self.buttons)))
        for index, one in enumerate(self.buttons):
            one.setVisible(index < len(reps))
        for index, (one, rep) in enumerate(zip(self.buttons, reps, strict=False)):
            one.setChecked(rep.counts)
            side = "" if rep.side is None else f" · {say(f'side_{rep.side.value}')}"
            words = self._status(rep)
            one.setText(f"{index + 1}{side}\n{words}")
            named = self.tr("Repetition {}{}: {}. Press to change that.")
            one.setAccessibleName(named.format(index + 1, side, words))

    def _button(self, index: int) -> Button:
        made = Button("", "choice")
        made.setCheckable(True)
        made.clicked.connect(lambda checked: self.said.emit(index, checked))
        self._row.add(made)
        return made

    def _status(self, rep: RepResult) -> str:
        if rep.said is not None and rep.said is not rep.status.counts:
            return self.tr("yes, you say") if rep.said else self.tr("no, you say")
        if rep.provenance is Provenance.TYPED:
            return self.tr("tapped")
        if rep.status is RepStatus.SHORT:
            return self.tr("counted, short")
        return self.tr("counted") if rep.status.counts else self.tr("not seen well")
