"""The plots of the history, drawn with pyqtgraph in the theme's colours.

No meaning is in a colour alone: lines have dashes and symbols, bars have patterns.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont

from pt_coach.ui.theme import Role, Theme

# Dates along the bottom at 100 % text.
_TICKS = 6
# With more points than this the symbols would run into each other; with more bars, the numbers.
_MOST_SYMBOLS = 100
_MOST_NUMBERS = 16
PATTERNS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.CrossPattern,
    Qt.BrushStyle.Dense5Pattern,
)
DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
_SYMBOLS = ("o", "s", "t")


@dataclass(frozen=True, slots=True)
class Line:
    """Values by day, under a name; a day without a value is left out."""

    name: str
    points: Sequence[tuple[date, float]]


@dataclass(frozen=True, slots=True)
class Bars:
    """Values under a name, one for each place along the bottom."""

    name: str
    values: Sequence[float]


class Plot(pyqtgraph.PlotWidget):  # type: ignore[misc]
    """Still, quiet and in the theme's colours: a picture to read, not to play with."""

    def __init__(self, theme: Theme, title: str, height_px: int = 260) -> None:
        """Draw nothing yet.

        Args:
            theme: colours and sizes.
            title: what it shows, for screen readers.
            height_px: at 100 % text.
        """
        super().__init__(background=theme.palette.card)
        self.theme = theme
        self.setAccessibleName(title)
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setFixedHeight(theme.px(height_px))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(theme.palette.line)
            axis.setTextPen(theme.palette.soft)
            axis.setStyle(tickFont=self._font(), tickTextOffset=8, maxTickLevel=0)
        self.getAxis("left").setWidth(theme.px(52))
        self.getAxis("bottom").setHeight(theme.px(34))
        self.showGrid(y=True, alpha=0.15)

    @property
    def colours(self) -> tuple[str, ...]:
        """Of the first, second and third thing in the plot."""
        c = self.theme.palette
        return c.accent, c.adjust, c.ink

    def write(self, text: str, at: tuple[float, float], anchor: tuple[float, float]) -> None:
        """Write a text at a point of the plot, in ink."""
        item = pyqtgraph.TextItem(text, color=self.theme.palette.ink, anchor=anchor)
        item.setFont(self._font())
        item.setPos(*at)
        self.addItem(item)

    def name_places(self, names: Sequence[tuple[float, str]]) -> None:
        """Write names along the bottom, as many as fit."""
        fit = max(2, round(_TICKS * 100 / self.theme.text_percent))
        step = max(1, -(-len(names) // fit))
        self.getAxis("bottom").setTicks([list(names[::step])])

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self.theme.type_px(Role.SMALL))
        return font


class LinePlot(Plot):
    """Lines over days, each with its own dash and symbol; a legend above names them."""

    def show_lines(
        self,
        lines: Sequence[Line],
        named_days: Sequence[tuple[date, str]],
        limits: tuple[float, float] | None = None,
    ) -> None:
        """Draw lines.

        Args:
            lines: at most three.
            named_days: what stands along the bottom, oldest first.
            limits: of the values; None for what is in them.
        """
        self.clear()
        for n, line in enumerate(lines):
            self._draw(n, line)
        if named_days:
            first, last = named_days[0][0].toordinal(), named_days[-1][0].toordinal()
            # The first and last name stand whole within the plot.
            room = max((last - first) * 0.05, 0.5)
            self.setXRange(first - room, last + room, padding=0)
        values = [value for line in lines for _, value in line.points]
        low, high = limits or (min(values, default=0.0), max(values, default=1.0))
        self.setYRange(low, high, padding=0.08)
        self.name_places([(day.toordinal(), name) for day, name in named_days])

    def shade(self, low: float, high: float) -> None:
        """Shade the values between which a change is no more than the error."""
        colour = QColor(self.theme.palette.soft)
        pen = pyqtgraph.mkPen(colour, width=1.5, style=Qt.PenStyle.DashLine)
        colour.setAlpha(70)
        brush = QBrush(colour, Qt.BrushStyle.FDiagPattern)
        band = pyqtgraph.LinearRegionItem(
            (low, high), orientation="horizontal", brush=brush, pen=pen, movable=False
        )
        band.setZValue(-10)
        self.addItem(band)

    def show_errors(self, n: int, points: Sequence[tuple[date, float, float]]) -> None:
        """Draw the error of each value of a line: from so much under it to so much over it.

        Args:
            n: which of the lines.
            points: day, value and error.
        """
        x = [float(day.toordinal()) for day, _, _ in points]
        y, height = [value for _, value, _ in points], [2 * error for _, _, error in points]
        pen = pyqtgraph.mkPen(self.colours[n], width=2)
        span = self.viewRange()[0]
        beam = 0.012 * (span[1] - span[0])
        self.addItem(
            pyqtgraph.ErrorBarItem(
                x=np.array(x), y=np.array(y), height=np.array(height), beam=beam, pen=pen
            )
        )

    def mark_zero(self) -> None:
        """Draw a line where the two sides would be alike."""
        pen = pyqtgraph.mkPen(self.theme.palette.soft, width=1.5)
        self.addItem(pyqtgraph.InfiniteLine(pos=0.0, angle=0, pen=pen))

    def _draw(self, n: int, line: Line) -> None:
        if not line.points:
            return
        colour = self.colours[n]
        x = [day.toordinal() for day, _ in line.points]
        y = [value for _, value in line.points]
        few = len(x) <= _MOST_SYMBOLS
        pen = pyqtgraph.mkPen(colour, width=3 if few else 1.5, style=DASHES[n])
        symbol = _SYMBOLS[n] if few else None
        self.plot(x, y, pen=pen, symbol=symbol, symbolBrush=colour, symbolPen=colour, symbolSize=9)


class BarPlot(Plot):
    """Bars side by side or on top of each other, each kind with a pattern of its own."""

    def show_bars(
        self,
        kinds: Sequence[Bars],
        names: Sequence[str],
        *,
        stacked: bool = False,
        marks: Sequence[float] = (),
        least: float = 1.0,
    ) -> None:
        """Draw bars.

        Args:
            kinds: at most four, with a value for each name.
            names: along the bottom.
            stacked: on top of each other.
            marks: a line across each place, such as what was due there.
            least: the axis goes at least so far.
        """
        self.clear()
        width = 0.64 if stacked else 0.76 / max(len(kinds), 1)
        under = [0.0] * len(names)
        for n, kind in enumerate(kinds):
            shift = 0.0 if stacked else (n - (len(kinds) - 1) / 2) * width
            self._draw(n, [i + shift for i in range(len(names))], under, kind.values, width)
            if stacked:
                under = [a + b for a, b in zip(under, kind.values, strict=True)]
        pen = pyqtgraph.mkPen(self.theme.palette.ink, width=2.5, style=Qt.PenStyle.DotLine)
        # One item for all of them: an item costs some milliseconds.
        ends = [end for i in range(len(marks)) for end in (i - 0.44, i + 0.44)]
        twice = [mark for mark in marks for _ in range(2)]
        self.plot(ends, twice, pen=pen, connect="pairs")
        tops = under if stacked else [v for kind in kinds for v in kind.values]
        if stacked and len(names) <= _MOST_NUMBERS:
            for i, top in enumerate(tops):
                self.write(f"{top:g}", (i, top), (0.5, 1.0))
        most = max([*tops, *marks, least / 1.2]) * 1.2
        self.setYRange(0, most, padding=0)
        self.setXRange(-0.7, max(len(names) - 0.3, 0.7), padding=0)
        self.name_places(list(enumerate(names)))

    def _draw(
        self,
        n: int,
        x: Sequence[float],
        under: Sequence[float],
        values: Sequence[float],
        width: float,
    ) -> None:
        colour = QColor((*self.colours, self.theme.palette.soft)[n])
        shown = [i for i, value in enumerate(values) if value]
        if not shown:
            return
        self.addItem(
            pyqtgraph.BarGraphItem(
                x=[x[i] for i in shown],
                y0=[under[i] for i in shown],
                height=[values[i] for i in shown],
                width=width,
                brush=QBrush(colour, PATTERNS[n]),
                pen=pyqtgraph.mkPen(colour, width=1.5),
            )
        )
