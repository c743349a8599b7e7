"""Where pain went: before and after exercise, and the next morning."""

from collections.abc import Callable
from datetime import date

from pt_coach.engine.inputs import Moment
from pt_coach.reports.history import ASKED, DayPain
from pt_coach.reports.history_views import HistoryViews, Span
from pt_coach.ui.controls import label
from pt_coach.ui.history_section import HistorySection, dated, day_name
from pt_coach.ui.plot_and_table import PlotAndTable
from pt_coach.ui.plot_legend import Legend
from pt_coach.ui.plots import Line, LinePlot
from pt_coach.ui.theme import Theme
from pt_coach.ui.trend_words import moment_words, trend_words


class PainSection(HistorySection):
    """One plot of all three, and a sentence for each."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        title = self.tr("Pain before and after exercise")
        self.plot = LinePlot(theme, title, height_px=300)
        heads = (
            self.tr("Day"),
            self.tr("Before"),
            self.tr("After"),
            self.tr("Next morning"),
        )
        self.both = PlotAndTable(theme, title, self.plot, heads)
        self._legend = Legend(theme)
        self.others = label("")
        self.add(self.both, self._legend, self.others)

    def reading(self, views: HistoryViews, span: Span) -> Callable[[], object]:
        """What `show_span` needs."""
        return lambda: views.pain(span)

    def show_span(self, views: HistoryViews, span: Span) -> None:
        """Show the answers of a period."""
        pain = views.pain(span)
        lines = [
            Line(moment_words(moment), _points(pain.days, n)) for n, moment in enumerate(ASKED)
        ]
        days = [(one.day, day_name(one.day, span)) for one in pain.days]
        self.plot.show_lines(lines, days, limits=(0, 10))
        self._legend.show_names([line.name for line in lines])
        trends = dict(pain.trends)
        sentence = trend_words(trends[Moment.BEFORE]) if Moment.BEFORE in trends else ""
        self.both.show_data(sentence, lambda: self._rows(pain.days))
        known = [
            self.tr("{}: from {} to {}.").format(
                moment_words(moment).capitalize(), f"{trend.first:g}", f"{trend.last:g}"
            )
            for moment, trend in pain.trends
            if moment is not Moment.BEFORE and trend.first is not None and trend.last is not None
        ]
        self.others.setText("  ".join(known))
        self.others.setVisible(bool(known))

    def _rows(self, days: tuple[DayPain, ...]) -> list[tuple[str, ...]]:
        none = self.tr("not answered")
        return [
            (
                dated(one.day),
                *(none if v is None else str(v) for v in (one.before, one.after, one.next_morning)),
            )
            for one in reversed(days)
        ]


def _points(days: tuple[DayPain, ...], n: int) -> list[tuple[date, float]]:
    values = [(one.day, (one.before, one.after, one.next_morning)[n]) for one in days]
    return [(day, float(value)) for day, value in values if value is not None]
