"""The session was stopped by a warning sign or a rule of the therapist: what to do now.

It names no illness and never says that all is well.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from pt_coach.engine.events import StopAdvised, StopRule
from pt_coach.exercises.regimen import Therapist
from pt_coach.ui.controls import Card, Notice, button, empty, label
from pt_coach.ui.session_view import SessionView
from pt_coach.ui.stage_page import StagePage
from pt_coach.ui.theme import GAP, Theme
from pt_coach.ui.warning_signs_page import WarningSigns

translate = QCoreApplication.translate


class StopPage(StagePage):
    """Full-screen advice."""

    def __init__(self, theme: Theme, emergency_number: str, close: Callable[[], None]) -> None:
        """Make an empty page.

        Args:
            theme: colours and sizes.
            emergency_number: shown large; never dialled.
            close: leaves the session's pages.
        """
        super().__init__(theme, " ", self.tr("The session has stopped"))
        self._number = emergency_number
        self._parts = QVBoxLayout()
        self._parts.setSpacing(GAP)
        self.add(self._parts)
        self.title.setProperty("role", "stop_title")
        self.close_button = button(theme, self.tr("Close · Esc"), "secondary", close)
        self.add_buttons(self.close_button)

    def show_number(self, emergency_number: str) -> None:
        """Show another number from the next time on."""
        self._number = emergency_number

    def enter(self, view: SessionView) -> None:
        """Say what follows from the last advice."""
        super().enter(view)
        empty(self._parts)
        rule = view.advice[-1].rule if view.advice else None
        if any(advice.rule is StopRule.RED_FLAG for advice in view.advice):
            self._seek_help()
        elif rule is StopRule.MOVED_DOWN:
            self._moved_down()
        else:
            self._too_much_pain(view.advice)
        self.close_button.setFocus()

    def _seek_help(self) -> None:
        self.set_heading(
            self.tr("Please get medical help now, before any more exercise."),
            self.tr("The session has stopped"),
        )
        self._parts.addWidget(emergency_card(self.theme, self._number))
        self._add_therapist()
        self._parts.addWidget(
            label(
                self.tr("Do not exercise again until a doctor or your therapist says you may."),
                "name",
            )
        )

    def _moved_down(self) -> None:
        self.set_heading(
            self.tr("Stop for today. The pain has moved down the leg."),
            self.tr("The session has stopped"),
        )
        text = self.tr("Your therapist wants to hear of this before you exercise again.")
        self._parts.addWidget(Notice(self.theme, "adjust", text, "large"))
        self._add_therapist()
        self._add_signs()

    def _too_much_pain(self, advice: tuple[StopAdvised, ...]) -> None:
        limit = self.session.regimen.stop_rules.do_not_start_at_pain
        self.set_heading(self.tr("Not today. Rest instead."), self.tr("The session has stopped"))
        text = self.tr("Your therapist's plan says not to start at pain {} or more.").format(limit)
        ended = self.tr("The session was ended.")
        self._parts.addWidget(Notice(self.theme, "adjust", text if advice else ended, "large"))
        self._add_therapist()
        self._add_signs()

    def _add_signs(self) -> None:
        self._parts.addSpacing(GAP)
        self._parts.addWidget(WarningSigns(self.theme, self._number))

    def _add_therapist(self) -> None:
        self._parts.addWidget(therapist_card(self.session.regimen.therapist))


def emergency_card(theme: Theme, number: str) -> Card:
    """Whom to call now; the number is shown large and never dialled."""
    card = Notice(theme, "stop", translate("StopPage", "Emergency number"), "large")
    text = translate(
        "StopPage",
        "Call it, or go to an emergency department. Let somebody else drive. "
        "What you answered can be a sign of something that has to be looked at today.",
    )
    card.add(label(number, "phone"), label(text, "large"))
    return card


def therapist_card(therapist: Therapist) -> Card:
    """How to reach the therapist, as the regimen says it."""
    card = Card()
    lines = [therapist.clinic, therapist.phone, therapist.email]
    card.add(label(therapist.name, "name"), label("  ·  ".join(x for x in lines if x), "large"))
    return card
