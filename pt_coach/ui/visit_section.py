"""What changed since the last visit, against as many days before it."""

from pt_coach.reports.history_views import HistoryViews, Span
from pt_coach.reports.visit_changes import PeriodNumbers, VisitChange
from pt_coach.ui.controls import label
from pt_coach.ui.doses import short_date
from pt_coach.ui.history_section import HistorySection
from pt_coach.ui.messages import say
from pt_coach.ui.plot_and_table import PlotAndTable
from pt_coach.ui.plots import BarPlot, Bars
from pt_coach.ui.theme import Theme
from pt_coach.ui.trend_words import change_words


class VisitSection(HistorySection):
    """Two columns of numbers, and whether the change of pain is a real one."""

    has_span = False

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.sentence = label("", "large")
        title = self.tr("Since the last visit")
        self.plot = BarPlot(theme, title)
        heads = ("", self.tr("Before the visit"), self.tr("Since the visit"))
        self.both = PlotAndTable(theme, title, self.plot, heads)
        self.both.switch()
        self.add(self.sentence, self.both)

    def show_span(self, views: HistoryViews, span: Span) -> None:
        """Show the comparison; the period is that of the visit."""
        change = views.visit()
        self.both.setVisible(change is not None)
        if change is None:
            self.sentence.setText(
                self.tr("No visit is noted yet. After one, this page shows what has changed.")
            )
            return
        self.sentence.setText(self._in_words(change))
        self.plot.show_bars(
            [
                Bars(self.tr("before"), _bars(change.before)),
                Bars(self.tr("since"), _bars(change.now)),
            ],
            [self.tr("Sessions done, in tenths of those due"), self.tr("Pain, 0 to 10")],
            least=10.0,
        )
        self.both.show_data("", lambda: self._rows(change))

    def _in_words(self, change: VisitChange) -> str:
        if change.now.pain is None or change.before.pain is None:
            return self.tr("There are not enough answers about pain to compare.")
        said = change_words(change.before.pain, change.now.pain)
        return self.tr("Pain before exercise: {}").format(said[:1].lower() + said[1:])

    def _rows(self, change: VisitChange) -> list[tuple[str, ...]]:
        both = change.before, change.now
        return [
            (self.tr("Days"), *(_days(one) for one in both)),
            (
                self.tr("Sessions done"),
                *(self.tr("{} of {}").format(one.done, one.due) for one in both),
            ),
            (
                self.tr("Share of those due"),
                *(f"{one.percent} %" if one.percent is not None else "–" for one in both),
            ),
            (
                self.tr("Pain before exercise"),
                *(f"{one.pain:g}" if one.pain is not None else "–" for one in both),
            ),
            (
                self.tr("Furthest place"),
                *(say(f"location_{one.place}") if one.place else "–" for one in both),
            ),
        ]


def _bars(period: PeriodNumbers) -> list[float]:
    return [(period.percent or 0) / 10, period.pain or 0.0]


def _days(period: PeriodNumbers) -> str:
    return f"{short_date(period.since)} – {short_date(period.until)}"
