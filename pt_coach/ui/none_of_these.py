"""The warning signs answered from afar: read aloud whole, answered, read back, and confirmed."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.kinematics.gestures import Gesture
from pt_coach.ui.controls import Notice, button, label
from pt_coach.ui.messages import say
from pt_coach.ui.theme import Theme

# After it was read back a second hand has to be held high within this; else nothing is kept.
CONFIRM_MS: Final = 20_000


class Step(Enum):
    """How far the answer has got. A hand counts only in ASKED and in CONFIRM."""

    LISTEN = auto()
    ASKED = auto()
    READ_BACK = auto()
    CONFIRM = auto()


class NoneOfThese(QWidget):
    """Lets somebody who lies on the mat say that no warning sign is there, and never by accident.

    A hand means nothing until all signs were read whole. Then it is read back what it meant, and
    only a second hand makes it the answer. A hand at the head, a key, or no second hand in time
    takes it back.

    Signals:
        read_wished: sentences to be read, and whether in the place of what is being read.
        confirmed: twice a hand was held high; it is none of these.
    """

    read_wished = Signal(object, bool)
    confirmed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.step = Step.LISTEN
        self._signs: Sequence[str] = ()
        self.words = label("", "large")
        self.read_back = Notice(theme, "adjust", say("none_read_back"), "section")
        self.wrong = button(theme, self.tr("That is wrong · Enter"), "secondary", self.take_back)
        self.read_back.add(self.wrong)
        self.patience = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(CONFIRM_MS)
        self.patience.timeout.connect(self._nobody_confirmed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.read_back)
        self._go_to(Step.LISTEN)

    @property
    def is_open(self) -> bool:
        """Whether an answer was shown that can still be taken back."""
        return self.step in (Step.READ_BACK, Step.CONFIRM)

    def begin(self, question: str, signs: Sequence[str]) -> None:
        """Ask afresh: read the question and every sign, and how to answer."""
        self._signs = (question, *signs, say("none_by_hand"))
        self._go_to(Step.LISTEN)
        self.read_wished.emit(self._signs, True)

    def stop(self) -> None:
        """Answered otherwise, or another page."""
        self.patience.stop()
        self._go_to(Step.LISTEN)

    def was_read(self) -> None:
        """What was to be read was read whole."""
        if self.step is Step.LISTEN:
            self._go_to(Step.ASKED)
        elif self.step is Step.READ_BACK:
            self._go_to(Step.CONFIRM)
            self.patience.start()

    def take_gesture(self, gesture: Gesture) -> None:
        """Somebody held up a hand, or held it to the head."""
        if gesture is Gesture.HAND_AT_HEAD:
            self.take_back()
        elif self.step is Step.LISTEN:
            # Where the reading was cut off it begins anew; otherwise it goes on.
            self.words.setText(say("none_listen"))
            self.read_wished.emit(self._signs, False)
        elif self.step is Step.ASKED:
            self._go_to(Step.READ_BACK)
            self.wrong.setFocus()
            self.read_wished.emit((say("none_read_back"),), True)
        elif self.step is Step.READ_BACK:
            self.read_wished.emit((say("none_read_back"),), False)
        else:
            self.patience.stop()
            self.confirmed.emit()

    def take_back(self) -> None:
        """It was not meant: ask again what was asked."""
        if self.is_open:
            self._ask_again(say("none_taken_back"))

    def _nobody_confirmed(self) -> None:
        self._ask_again(say("none_not_confirmed"))

    def _ask_again(self, why: str) -> None:
        self.patience.stop()
        self._go_to(Step.ASKED)
        self.words.setText(why)
        self.read_wished.emit((why,), True)

    def _go_to(self, step: Step) -> None:
        self.step = step
        self.words.setText(say("none_by_hand" if step is Step.ASKED else "none_listen"))
        self.words.setVisible(not self.is_open)
        self.read_back.setVisible(self.is_open)
