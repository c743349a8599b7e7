"""What the pages of a session have in common: a door to the session, and the view they show."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent

from pt_coach.engine.inputs import CommandKind
from pt_coach.engine.plan import SessionPlan
from pt_coach.exercises.regimen import Regimen
from pt_coach.ui.controls import fit_in_one_line
from pt_coach.ui.page import Page
from pt_coach.ui.services import SessionDoor
from pt_coach.ui.session_view import SessionView
from pt_coach.ui.session_worker import ShownFrame


@dataclass(frozen=True, slots=True)
class SessionAtHand:
    """The session that the pages belong to.

    Attributes:
        door: takes wishes and answers.
        plan: what it holds.
        regimen: whose stop rules and therapist are shown.
        camera: whether it has a camera, used or not.
        hands_free: whether gestures are commands, and stages go on by themselves.
    """

    door: SessionDoor
    plan: SessionPlan
    regimen: Regimen
    camera: bool = True
    hands_free: bool = False


class StageShown(Protocol):
    """A page of one stage of a session."""

    def attach(self, session: SessionAtHand) -> None:
        """Belong to another session from now on."""

    def enter(self, view: SessionView) -> None:
        """The stage begins; start afresh."""

    def show_view(self, view: SessionView) -> None:
        """Something changed."""

    def show_frame(self, frame: ShownFrame) -> None:
        """The camera has a new picture."""


class StagePage(Page):
    """A page of paper for a stage in which the patient stands near the screen."""

    session: SessionAtHand

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stay in one row as long as their words do."""
        super().resizeEvent(event)
        self._fit_foot()

    def showEvent(self, event: QShowEvent) -> None:
        """Other buttons may be shown than the last time."""
        super().showEvent(event)
        self._fit_foot()

    def _fit_foot(self) -> None:
        # Once the type and the icons have the size of this window.
        QTimer.singleShot(0, self.foot, lambda: fit_in_one_line(self.foot, or_with_icons=True))

    def attach(self, session: SessionAtHand) -> None:
        """Belong to another session from now on."""
        self.session = session

    def enter(self, view: SessionView) -> None:
        """The stage begins; start afresh."""
        self.to_top()

    def show_view(self, view: SessionView) -> None:
        """Something changed; most of these pages show only what was there at the beginning."""

    def show_frame(self, frame: ShownFrame) -> None:
        """The picture is not shown here."""

    def hold_the_clock(self, *_: object) -> None:
        """Somebody is here and answers: a stage that goes on by itself waits from now on."""
        if self.session.hands_free:
            self.door.command(CommandKind.PAUSE)

    @property
    def door(self) -> SessionDoor:
        """Where wishes and answers go."""
        return self.session.door
