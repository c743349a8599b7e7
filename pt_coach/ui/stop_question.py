"""Asks whether to stop the session, while everything stands still already."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from pt_coach.ui.controls import button, label
from pt_coach.ui.session_view import SessionView
from pt_coach.ui.stage_page import StagePage
from pt_coach.ui.theme import Theme

_GO_ON = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StopQuestion(StagePage):
    """The first Esc stops the exercise, the second one the session.

    Signals:
        stop_wished: end the session.
        go_on_wished: it was a mistake.
    """

    stop_wished = Signal()
    go_on_wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Stop for today?"))
        self.narrow()
        self.add(
            label(self.tr("Everything stands still. What was counted is kept."), "large"),
            label(self.tr("After stopping you are asked how you feel, then it is over."), "large"),
        )
        self.go_on = button(
            theme, self.tr("Go on · Space"), "primary", self.go_on_wished.emit, "start"
        )
        self.stop = button(theme, self.tr("Stop · Esc"), "stop", self.stop_wished.emit, "stop")
        self.add_buttons(self.go_on, self.stop)

    def enter(self, view: SessionView) -> None:
        """Ask."""
        super().enter(view)
        self.go_on.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space goes on; Esc is the screen's."""
        if event.key() in _GO_ON:
            self.go_on_wished.emit()
            return
        super().keyPressEvent(event)
