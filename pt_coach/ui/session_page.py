"""The set itself: the count, the hold, the picture, one sentence, and three buttons for safety."""

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from pt_coach.engine.events import PauseReason
from pt_coach.engine.inputs import CommandKind
from pt_coach.settings import Layout
from pt_coach.ui.figure_view import FigureView
from pt_coach.ui.live_page import LivePage
from pt_coach.ui.painted import FitText, Ring
from pt_coach.ui.session_view import SessionView
from pt_coach.ui.tempo import TempoCycle, prescribed_tempo
from pt_coach.ui.tempo_bar import TempoBar
from pt_coach.ui.theme import Theme

if TYPE_CHECKING:
    from pt_coach.ui.live_trace import LiveTrace

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# Of the picture's height: the curve under it.
_TRACE_PX = 190
# The pacing figure is glanced at; a set's loop of it takes 4 MB so, and 17 at full size.
_PACER_PX = 288


class SessionPage(LivePage):
    """One set, readable from across the room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        c = theme.palette
        self.count = FitText(c.on_live, limit_px=250, centred=True, number=True)
        self.of_all = FitText(c.live_soft, limit_px=40, bold=False, centred=True)
        self.ring = Ring(c.ring, c.live_line, c.on_live)
        self.tempo = TempoBar(theme)
        self.pacer = FigureView(theme, widest_px=_PACER_PX)
        # Without any of them their place stays free, so that the count never moves.
        self.pace = QStackedWidget()
        self._free = QWidget()
        for part in (self._free, self.ring, self.tempo, self.pacer):
            self.pace.addWidget(part)
        self.column.addWidget(self.count, 5)
        self.column.addWidget(self.of_all, 1)
        self.column.addWidget(self.pace, 4)
        self.layout_now = Layout.FAR
        self._trace: LiveTrace | None = None
        self._paused = self._counts_by_camera = False
        self._index = 0
        hurts, pause, stop = self.safety_buttons()
        self.tap = self.live_button(self.tr("Count · Enter"), "tap", self._tap, "live_primary")
        self.finish = self.live_button(
            self.tr("Done · F"), "done", lambda: self._wish(CommandKind.FINISH_SET)
        )
        self.without = self.live_button(
            self.tr("No camera · C"), "no_camera", lambda: self._wish(CommandKind.WITHOUT_CAMERA)
        )
        self.buttons.add(hurts, pause, stop, self.tap, self.finish, self.without)

    def enter(self, view: SessionView) -> None:
        """A set begins."""
        super().enter(view)
        planned = self.session.plan.at(view.exercise_index)
        side = view.planned.side.side if view.planned else None
        tempo = None if view.is_timed else prescribed_tempo(planned, view.hold_total_s)
        self.tempo.set_cycle(None if tempo is None else TempoCycle(tempo))
        part: QWidget = self._free
        if tempo is not None and not view.camera:
            part = self.tempo
        elif view.hold_total_s > 0 and not view.is_timed:
            part = self.ring
        elif tempo is not None:
            part = self.pacer
            self.pacer.show_exercise(view.exercise, side, tempo)
        self.pace.setCurrentWidget(part)
        if self._trace is not None:
            self._trace.begin(view.exercise, planned.prescription.target)

    def use_layout(self, layout: Layout) -> None:
        """Be read from across the room, or close by with the curve of the movement."""
        self.layout_now = layout
        self._show_trace(layout is Layout.NEAR and self._counts_by_camera)

    def show_view(self, view: SessionView) -> None:
        """Show numbers and state."""
        super().show_view(view)
        self._paused = view.paused is PauseReason.ASKED
        self._index = view.exercise_index
        self._counts_by_camera = view.camera and bool(view.exercise.movement)
        self._show_trace(self.layout_now is Layout.NEAR and self._counts_by_camera)
        if self._trace is not None:
            self._trace.show_view(view)
        self._beat(view)
        if view.is_timed:
            self._show_seconds(view)
        else:
            self._show_reps(view)
        self.tap.setVisible(not view.camera)
        self.tap.say(self.tr("Start · Enter") if view.is_timed else self.tr("Count · Enter"))
        self.without.setVisible(view.camera)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The count grows with the window."""
        super().resizeEvent(event)
        self.count.set_limit(round(self.scale * 250))
        self.ring.set_least(round(self.window().height() / 34))
        self.of_all.set_limit(round(self.scale * 40))
        self.of_all.setFixedHeight(round(self.scale * 52))
        self._scale_trace()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on or counts one; F ends the set; C counts without the camera."""
        if event.key() in _ENTER:
            self._tap()
        elif event.key() == Qt.Key.Key_F:
            self.finish.click()
        elif event.key() == Qt.Key.Key_C and self.without.isVisibleTo(self):
            self.without.click()
        else:
            super().keyPressEvent(event)

    def _beat(self, view: SessionView) -> None:
        """The metronome runs where nobody but the patient counts."""
        if self.pace.currentWidget() is self.tempo and not self._paused:
            self.tempo.start()
        elif self.tempo.runs:
            self.tempo.stop()

    def _show_trace(self, shown: bool) -> None:
        if shown and self._trace is None:
            # Plots cost 30 MB and a third of a second, which the far layout never needs.
            from pt_coach.ui.live_trace import LiveTrace

            self._trace = LiveTrace(self.theme)
            self.right.insertWidget(1, self._trace)
            self._scale_trace()
            planned = self.session.plan.at(self._index)
            self._trace.begin(planned.exercise, planned.prescription.target)
        if self._trace is not None:
            self._trace.setVisible(shown)

    def _scale_trace(self) -> None:
        if self._trace is not None:
            self._trace.setFixedHeight(round(self.scale * _TRACE_PX))
            self._trace.scale_to(round(self.scale * 18))

    def _show_reps(self, view: SessionView) -> None:
        self.count.set_text(str(view.count))
        text = self.tr("of {}").format(view.target)
        if view.uncertain:
            text += self.tr("  (+{} unsure)").format(view.uncertain)
        self.of_all.set_text(text)
        total = view.hold_total_s
        if total:
            share = view.hold_s / total
            left = str(ceil(view.hold_left_s))
            word = self.tr("seconds") if view.hold_s else self.tr("s to hold")
            self.ring.show_state(share, left, word)

    def _show_seconds(self, view: SessionView) -> None:
        self.count.set_text(str(ceil(view.hold_left_s)))
        text = self.tr("seconds left")
        if view.target > 1:
            hold = min(view.count + 1, view.target)
            text = self.tr("seconds, hold {} of {}").format(hold, view.target)
        self.of_all.set_text(text)

    def _tap(self) -> None:
        self._wish(CommandKind.RESUME if self._paused else CommandKind.READY)

    def _wish(self, kind: CommandKind) -> None:
        self.session.door.command(kind)
