"""A warning sign outside a session: what to do and whom to call, over the whole window.

It names no illness and never says that all is well.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from pt_coach.exercises.regimen import Therapist
from pt_coach.ui.controls import Notice, button, label
from pt_coach.ui.page import Page
from pt_coach.ui.stop_page import emergency_card, therapist_card
from pt_coach.ui.theme import Theme


class WhatToDoPage(Page):
    """Full-screen advice.

    Signals:
        closed: it was read.
    """

    closed = Signal()

    def __init__(
        self, theme: Theme, number: str, therapist: Therapist | None, *, emergency: bool
    ) -> None:
        """Say it.

        Args:
            theme: colours and sizes.
            number: the emergency number; shown, never dialled.
            therapist: how to reach them; None where no regimen was opened.
            emergency: whether it cannot wait, else it can until tomorrow.
        """
        now = self.tr("Please get medical help now, before any more exercise.")
        soon = self.tr("Please ask a doctor or your therapist today or tomorrow.")
        super().__init__(theme, now if emergency else soon, self.tr("Your exercises wait"))
        self.title.setProperty("role", "stop_title")
        if emergency:
            self.add(emergency_card(theme, number))
        else:
            self.add(self._ask_soon(number))
        if therapist is not None:
            self.add(therapist_card(therapist))
        until = self.tr("Do not exercise again until a doctor or your therapist says you may.")
        where = self.tr("When it has been looked at, say so on Today. Your answers are kept.")
        self.add(label(until, "name"), label(where, "large"))
        self.close_button = button(
            theme, self.tr("I have read this · Esc"), "secondary", self.closed.emit
        )
        self.add_buttons(self.close_button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _ask_soon(self, number: str) -> Notice:
        first = self.tr("What you answered has to be looked at before you exercise again.")
        card = Notice(self.theme, "adjust", first, "large")
        worse = self.tr(
            "If it gets worse, or if you feel very ill, call {} or go to an emergency department."
        )
        card.add(label(worse.format(number), "large"))
        return card
