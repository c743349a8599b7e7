"""Between two sets: how long still, what comes next, and the last count to put right."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent

from pt_coach.engine.events import PauseReason
from pt_coach.engine.inputs import CommandKind
from pt_coach.ui.controls import Card, button, label, set_icon
from pt_coach.ui.count_card import CountCard
from pt_coach.ui.doses import set_words
from pt_coach.ui.figure_frames import tempo_of
from pt_coach.ui.figure_view import FigureView
from pt_coach.ui.page import Columns, top_aligned
from pt_coach.ui.painted import Ring
from pt_coach.ui.session_view import SessionView
from pt_coach.ui.stage_page import StagePage
from pt_coach.ui.theme import DRAWN_HEIGHT_PX, Theme

# Its number can be read from the mat at any text size.
_RING_PX = 330


class RestPage(StagePage):
    """A countdown, readable from the mat."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Rest"))
        c = theme.palette
        self.ring = Ring(c.accent, c.line, c.ink)
        self.following = label("", "section")
        self.dose = label("", "large")
        self.figure = FigureView(theme, width_px=theme.px(400))
        self.count = CountCard(theme)
        words = top_aligned(label(self.tr("Next"), "soft"), self.following, self.dose)
        following = Card()
        following.add(Columns(words, self.figure, (5, 4), theme.px(640)))
        coming = Columns(self.ring, following, (4, 6), theme.px(720))
        self.count.opened.connect(lambda opened: coming.setVisible(not opened))
        self.add(coming, self.count)
        self.begin = button(theme, self.tr("Begin · Enter"), "primary", self._skip, "start")
        self.pause = button(theme, self.tr("Pause · Space"), "secondary", self._pause, "paused")
        hurts = button(theme, self.tr("It hurts · H"), "hurts", self._hurts, "hurts")
        stop = button(theme, self.tr("Stop · Esc"), "secondary", self._stop, "stop")
        self.add_buttons(self.begin, self.pause, stop, hurts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The seconds grow with the window."""
        super().resizeEvent(event)
        size = round(_RING_PX * self.height() / DRAWN_HEIGHT_PX)
        self.ring.setFixedSize(size, size)

    def enter(self, view: SessionView) -> None:
        """A rest begins."""
        super().enter(view)
        planned = self.session.plan.at(view.exercise_index)
        if view.planned is not None:
            side = view.planned.side.side
            tempo = tempo_of(view.exercise, planned.prescription.tempo, view.hold_total_s)
            self.figure.show_exercise(view.exercise, side, tempo)
            number = self.tr("Set {} of {}").format(view.set_number, len(planned.sets))
            self.following.setText(f"{view.exercise.name}\n{number}")
            self.dose.setText(set_words(view.planned, view.exercise))
        self.count.begin(self.door, view)
        self.setFocus()

    def show_view(self, view: SessionView) -> None:
        """The seconds that are left."""
        total = view.last_set.planned.rest_s if view.last_set else 0.0
        paused = view.paused is PauseReason.ASKED
        word = self.tr("paused") if paused else self.tr("seconds of rest")
        left = view.rest_left_s
        self.ring.show_state(left / total if total else 0.0, str(ceil(left)), word)
        if bool(self.pause.property("paused")) != paused:
            self.pause.setProperty("paused", paused)
            self.pause.say(self.tr("Go on · Space") if paused else self.tr("Pause · Space"))
            set_icon(self.pause, self.theme, "start" if paused else "paused")
        self.count.show_view(view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins at once."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._skip()
            return
        super().keyPressEvent(event)

    def _skip(self) -> None:
        self.door.command(CommandKind.SKIP_REST)

    def _pause(self) -> None:
        paused = self.pause.property("paused")
        self.door.command(CommandKind.RESUME if paused else CommandKind.PAUSE)

    def _hurts(self) -> None:
        self.door.command(CommandKind.HURTS)

    def _stop(self) -> None:
        self.door.command(CommandKind.STOP)
