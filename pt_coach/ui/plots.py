"""The two plots of the history page, drawn with pyqtgraph in the theme's colours."""

from collections.abc import Sequence

import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from pt_coach.ui.doses import short_date
from pt_coach.ui.services import PainDay, WeekCount
from pt_coach.ui.theme import Role, Theme

# Dates along the bottom at 100 % text.
_TICKS = 6


class PainPlot(pyqtgraph.PlotWidget):  # type: ignore[misc]
    """Pain before (a line) and after (dashes) each session, 0 to 10."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(background=theme.palette.card)
        self._theme = theme
        _prepare(self, theme)
        self.setYRange(0, 10, padding=0.05)
        self.setAccessibleName(self.tr("Pain before and after exercise"))

    def show_days(self, days: Sequence[PainDay]) -> None:
        """Draw the days, oldest first."""
        self.clear()
        c = self._theme.palette
        lines = (
            (
                [d.before for d in days],
                c.accent,
                Qt.PenStyle.SolidLine,
                self.tr("before"),
                "o",
                1.2,
            ),
            ([d.after for d in days], c.adjust, Qt.PenStyle.DashLine, self.tr("after"), "s", -0.2),
        )
        for values, colour, style, name, symbol, below in lines:
            known = [(i, v) for i, v in enumerate(values) if v is not None]
            if not known:
                continue
            pen = pyqtgraph.mkPen(colour, width=3, style=style)
            x, y = [i for i, _ in known], [v for _, v in known]
            self.plot(x, y, pen=pen, symbol=symbol, symbolBrush=colour, symbolSize=8)
            end = pyqtgraph.TextItem(f"{y[-1]} {name}", color=colour, anchor=(1, below))
            end.setFont(_font(self, self._theme))
            end.setPos(x[-1] + 0.4, y[-1])
            self.addItem(end)
        self.setXRange(-0.5, max(len(days) - 0.4, 1.0), padding=0)
        _label_days(self, self._theme, [short_date(d.day) for d in days])


class WeekPlot(pyqtgraph.PlotWidget):  # type: ignore[misc]
    """Sessions done each week as bars, with what was due as a line across each."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(background=theme.palette.card)
        self._theme = theme
        _prepare(self, theme)
        self.setAccessibleName(self.tr("Sessions per week"))

    def show_weeks(self, weeks: Sequence[WeekCount]) -> None:
        """Draw the weeks, oldest first."""
        self.clear()
        c = self._theme.palette
        x = list(range(len(weeks)))
        done = [week.done for week in weeks]
        bars = pyqtgraph.BarGraphItem(x=x, height=done, width=0.6, brush=c.accent, pen=c.accent)
        self.addItem(bars)
        due_pen = pyqtgraph.mkPen(c.ink, width=2, style=Qt.PenStyle.DotLine)
        for i, week in enumerate(weeks):
            self.plot([i - 0.42, i + 0.42], [week.due, week.due], pen=due_pen)
            number = pyqtgraph.TextItem(str(week.done), color=c.ink, anchor=(0.5, 1.0))
            number.setFont(_font(self, self._theme))
            number.setPos(i, max(week.done, week.due if week.done == week.due else week.done))
            self.addItem(number)
        highest = max([*done, *(week.due for week in weeks), 1])
        self.setYRange(0, highest * 1.25, padding=0)
        self.setXRange(-0.7, max(len(weeks) - 0.3, 0.7), padding=0)
        _label_days(self, self._theme, [short_date(week.monday) for week in weeks])


def _prepare(plot: "pyqtgraph.PlotWidget", theme: Theme) -> None:
    """Still, quiet and in the theme's colours: a picture to read, not to play with."""
    plot.setMouseEnabled(x=False, y=False)
    plot.setMenuEnabled(False)
    plot.hideButtons()
    plot.setFixedHeight(theme.px(240))
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for side in ("left", "bottom"):
        axis = plot.getAxis(side)
        axis.setPen(theme.palette.line)
        axis.setTextPen(theme.palette.soft)
        axis.setStyle(tickFont=_font(plot, theme), tickTextOffset=8, maxTickLevel=0)
    plot.getAxis("left").setWidth(theme.px(44))
    plot.getAxis("bottom").setHeight(theme.px(34))
    plot.showGrid(y=True, alpha=0.15)


def _font(plot: "pyqtgraph.PlotWidget", theme: Theme) -> QFont:
    font = QFont(plot.font())
    font.setPixelSize(theme.type_px(Role.SMALL))
    return font


def _label_days(plot: "pyqtgraph.PlotWidget", theme: Theme, names: Sequence[str]) -> None:
    fit = max(2, round(_TICKS * 100 / theme.text_percent))
    step = max(1, -(-len(names) // fit))
    ticks = [(i, name) for i, name in enumerate(names) if i % step == 0]
    plot.getAxis("bottom").setTicks([ticks])
