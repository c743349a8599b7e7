"""The metronome: a bar with the phases of a repetition, a mark that runs along, and ticks."""

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pt_coach.ui.messages import say
from pt_coach.ui.tempo import Beat, TempoCycle
from pt_coach.ui.theme import Theme

_INTERVAL_MS = 40


class TempoBar(QWidget):
    """Beats the prescribed tempo while it runs.

    Signals:
        ticked: a Tick that is to be heard.
    """

    ticked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._cycle: TempoCycle | None = None
        self._clock = QElapsedTimer()
        self._heard_s = 0.0
        self._beat: Beat | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.advance)

    @property
    def runs(self) -> bool:
        """Whether it beats."""
        return self._timer.isActive()

    @property
    def beat(self) -> Beat | None:
        """Where it is, None while it stands."""
        return self._beat

    def set_cycle(self, cycle: TempoCycle | None) -> None:
        """Beat another tempo, from its beginning."""
        self.stop()
        self._cycle = cycle

    def start(self) -> None:
        """Begin with the way out; nothing where it beats already."""
        if self._cycle is None or self.runs:
            return
        self._clock.restart()
        # Just before the first beat, so that it is heard.
        self._heard_s = -1e-6
        self._timer.start()

    def stop(self) -> None:
        """Stand still."""
        self._timer.stop()
        self._beat = None
        self.update()

    def advance(self) -> None:
        """Take the time: move the mark, and tick what is due."""
        if self._cycle is None:
            return
        now_s = self._clock.elapsed() / 1000
        due = self._cycle.ticks(self._heard_s, now_s)
        self._heard_s = now_s
        self.show_at(now_s)
        if due:
            # Of two that fall together after a delay only the last is of any use.
            self.ticked.emit(due[-1])

    def show_at(self, t: float) -> None:
        """Show how it stands `t` seconds after it began."""
        if self._cycle is None:
            return
        before, self._beat = self._beat, self._cycle.at(t)
        if before is None or before.phase is not self._beat.phase:
            self.setAccessibleName(say(f"tempo_{self._beat.phase.value}"))
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody hears it behind another page."""
        super().hideEvent(event)
        self.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the phases, the mark, and the word for what to do now."""
        if self._cycle is None:
            return
        c = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self.height() * 0.22
        bar = QRectF(4, self.height() * 0.58, self.width() - 8, high)
        painter.setPen(Qt.PenStyle.NoPen)
        for phase, begins, ends in self._cycle.shares():
            now = self._beat is not None and self._beat.phase is phase
            painter.setBrush(QColor(c.ring if now else c.live_line))
            left, right = bar.left() + begins * bar.width(), bar.left() + ends * bar.width()
            painter.drawRoundedRect(QRectF(left, bar.top(), right - left - 4, high), 6, 6)
        if self._beat is not None:
            self._paint_beat(painter, bar, self._beat)
        painter.end()

    def _paint_beat(self, painter: QPainter, bar: QRectF, beat: Beat) -> None:
        c = self._theme.palette
        x = bar.left() + beat.place * bar.width()
        painter.setPen(QPen(QColor(c.live), 3))
        painter.setBrush(QColor(c.on_live))
        painter.drawEllipse(QPointF(x, bar.center().y()), bar.height() * 0.7, bar.height() * 0.7)
        font = QFont(self.font())
        font.setPixelSize(max(14, round(self.height() * 0.26)))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(c.on_live))
        top = QRectF(0, 0, self.width(), self.height() * 0.5)
        painter.drawText(top, int(Qt.AlignmentFlag.AlignCenter), say(f"tempo_{beat.phase.value}"))
