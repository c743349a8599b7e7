"""After an exercise: how it felt, the worst pain, and the count of the last set to put right."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.engine.inputs import CommandKind, Moment, Scale
from pt_coach.ui.controls import ChoiceRow, PainScale, button
from pt_coach.ui.count_card import CountCard
from pt_coach.ui.messages import say
from pt_coach.ui.page import heading
from pt_coach.ui.session_view import SessionView
from pt_coach.ui.stage_page import StagePage
from pt_coach.ui.theme import GAP, Theme

_COMFORT = ("comfortable", "uncomfortable", "painful")


class FeelPage(StagePage):
    """Two short answers and on to the next exercise."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, " ")
        felt, worst = self.tr("How did it feel?"), self.tr("The worst pain during it?")
        self.count = CountCard(theme)
        self.comfort = ChoiceRow([(word, say(word)) for word in _COMFORT], felt)
        self.pain = PainScale(theme, worst)
        self.comfort.chosen.connect(self._answered)
        self.pain.chosen.connect(self._answered)
        questions = QWidget()
        column = QVBoxLayout(questions)
        column.setContentsMargins(0, 0, 0, GAP)
        column.setSpacing(GAP)
        for part in (heading(felt), self.comfort, heading(worst), self.pain):
            column.addWidget(part)
        column.insertSpacing(2, GAP)
        self.count.touched.connect(self.hold_the_clock)
        self.count.opened.connect(lambda opened: questions.setVisible(not opened))
        self.add(questions, self.count)
        self.next = button(theme, self.tr("Next"), "primary", self._go_on)
        self.skip = button(theme, self.tr("Skip"), "secondary", self._leave_out)
        stop = button(theme, self.tr("Stop · Esc"), "secondary", self._stop, "stop")
        hurts = button(theme, self.tr("It hurts · H"), "hurts", self._hurts, "hurts")
        self.add_buttons(self.next, self.skip, stop, hurts)

    def enter(self, view: SessionView) -> None:
        """Ask afresh."""
        super().enter(view)
        self.comfort.clear()
        self.pain.clear()
        self.next.setEnabled(False)
        done, count = view.exercise_number, view.exercise_count
        self.set_heading(
            self.tr("{} is done").format(view.exercise.name),
            self.tr("Exercise {} of {}").format(done, count),
        )
        self.count.begin(self.door, view)
        self.setFocus()

    def show_view(self, view: SessionView) -> None:
        """The count may have been corrected."""
        self.count.show_view(view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer the pain question."""
        digit = event.text()
        if digit.isdigit() and digit.isascii() and self.pain.isVisible():
            self.pain.type_digit(digit)
            return
        super().keyPressEvent(event)

    def _answered(self, _value: object) -> None:
        self.hold_the_clock()
        self.next.setEnabled(True)
        if self.comfort.value is not None and self.pain.value is not None:
            self.next.setFocus()

    def _go_on(self) -> None:
        comfort = self.comfort.value
        self._send(comfort if isinstance(comfort, str) else None, self.pain.value)

    def _leave_out(self) -> None:
        self._send(None, None)

    def _stop(self) -> None:
        self.door.command(CommandKind.STOP)

    def _hurts(self) -> None:
        self.door.command(CommandKind.HURTS)

    def _send(self, comfort: str | None, worst: int | None) -> None:
        self.door.rate(Scale.COMFORT, Moment.AFTER, comfort)
        self.door.rate(Scale.PAIN, Moment.DURING, worst)
        self.door.command(CommandKind.READY)
