"""The curve of the measure over the last seconds, with its thresholds and the repetitions on it."""

from collections import deque

import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.measurement import parse
from pt_coach.ui.session_view import SessionView
from pt_coach.ui.theme import Theme

_SHOWN_S = 20.0
_AT_MOST = 800
# So much of the way lies free above and below the start and the target.
_ROOM = 0.25


class LiveTrace(pyqtgraph.PlotWidget):  # type: ignore[misc]
    """Runs along while a set is under way; close by it shows what the count stands on."""

    def __init__(self, theme: Theme) -> None:
        c = theme.palette
        super().__init__(background=c.live_card)
        self._theme = theme
        self._points: deque[tuple[float, float]] = deque(maxlen=_AT_MOST)
        self._reps: list[tuple[float, float, int]] = []
        self._count = 0
        self._in_degrees = True
        self._font = QFont(self.font())
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Curve of the movement"))
        self.getAxis("bottom").hide()
        axis = self.getAxis("left")
        axis.setPen(c.live_line)
        axis.setTextPen(c.live_soft)
        self._curve = self.plot(pen=pyqtgraph.mkPen(c.ring, width=3))
        self._marks = pyqtgraph.ScatterPlotItem(size=14, brush=c.on_live, pen=c.live, symbol="d")
        self.addItem(self._marks)
        self._numbers: list[pyqtgraph.TextItem] = []
        dashed, dotted = Qt.PenStyle.DashLine, Qt.PenStyle.DotLine
        self._start = self._threshold(self.tr("start"), c.live_soft, dotted)
        self._target = self._threshold(self.tr("target"), c.on_live, dashed)

    def begin(self, exercise: Exercise, target: float | None) -> None:
        """Another set: an empty curve between its own thresholds."""
        first = exercise.movement[0] if exercise.movement else None
        self._in_degrees = first is not None and parse(first.measure).unit == "deg"
        start, end = 0.0, 100.0
        if first is not None and self._in_degrees:
            start, end = first.start, first.target if target is None else target
        self._points.clear()
        self._reps.clear()
        self._count = 0
        for number in self._numbers:
            self.removeItem(number)
        self._numbers.clear()
        self._start.setValue(start)
        self._target.setValue(end)
        low, high = min(start, end), max(start, end)
        room = _ROOM * (high - low)
        self.setYRange(low - room, high + room, padding=0)
        self._draw()

    def scale_to(self, type_px: int) -> None:
        """Type that can be read close by."""
        self._font.setPixelSize(type_px)
        axis = self.getAxis("left")
        axis.setStyle(tickFont=self._font, maxTickLevel=0)
        axis.setWidth(type_px * 3)
        for line in (self._start, self._target):
            line.label.setFont(self._font)

    def show_view(self, view: SessionView) -> None:
        """One more point, and a mark where a repetition was counted."""
        value = view.value if self._in_degrees else _percent(view.travel)
        if value is None or (self._points and view.measured_s <= self._points[-1][0]):
            return
        self._points.append((view.measured_s, value))
        if view.count > self._count:
            self._count = view.count
            self._mark(view.measured_s, value)
        self._draw()

    @property
    def marked(self) -> tuple[int, ...]:
        """The numbers of the repetitions on the curve."""
        return tuple(number for _, _, number in self._reps)

    def _mark(self, t: float, value: float) -> None:
        self._reps.append((t, value, self._count))
        text = pyqtgraph.TextItem(
            str(self._count), color=self._theme.palette.on_live, anchor=(0.5, 1.2)
        )
        text.setFont(self._font)
        text.setPos(t, value)
        self.addItem(text)
        self._numbers.append(text)

    def _draw(self) -> None:
        self._curve.setData([t for t, _ in self._points], [value for _, value in self._points])
        self._marks.setData([t for t, _, _ in self._reps], [value for _, value, _ in self._reps])
        now_s = self._points[-1][0] if self._points else 0.0
        self.setXRange(now_s - _SHOWN_S, now_s + 0.5, padding=0)

    def _threshold(self, name: str, colour: str, style: Qt.PenStyle) -> pyqtgraph.InfiniteLine:
        line = pyqtgraph.InfiniteLine(
            angle=0,
            pen=pyqtgraph.mkPen(colour, width=2, style=style),
            label=name,
            labelOpts={"position": 0.06, "color": colour, "anchors": [(0, 1), (0, 1)]},
        )
        self.addItem(line)
        return line


def _percent(travel: float | None) -> float | None:
    return None if travel is None else 100 * travel
