"""What was done of what was due: sessions, dose, days, frequency and length, each by itself."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QLocale

from pt_coach.reports.adherence import percent
from pt_coach.reports.history import WeekDone
from pt_coach.reports.history_views import DoneView, HistoryViews, Span
from pt_coach.ui.controls import label
from pt_coach.ui.data_table import DataTable
from pt_coach.ui.doses import minutes_of
from pt_coach.ui.fact import Fact, FactGrid
from pt_coach.ui.history_section import HistorySection, dated, day_name
from pt_coach.ui.plot_and_table import PlotAndTable
from pt_coach.ui.plot_legend import Legend
from pt_coach.ui.plots import BarPlot, Bars
from pt_coach.ui.theme import Theme

# So many weeks are still told apart; of more, the months are shown.
_MOST_WEEKS = 60


class DoneSection(HistorySection):
    """Facts, the weeks as bars, and the dose by exercise. There is no mark for it, and no limit."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.facts = FactGrid(theme)
        self.quality = FactGrid(theme)
        self.plot = BarPlot(theme, self.tr("Sessions per week"))
        heads = (
            self.tr("From"),
            self.tr("Done"),
            self.tr("Begun"),
            self.tr("More than due"),
            self.tr("Due"),
        )
        self.weeks = PlotAndTable(theme, self.tr("Sessions per week"), self.plot, heads)
        self._legend = Legend(theme, bars=True)
        self.doses = DataTable(
            theme,
            self.tr("Dose by exercise"),
            (
                self.tr("Exercise"),
                self.tr("Prescribed"),
                self.tr("Done of it"),
                self.tr("Share"),
                self.tr("More than that"),
            ),
            lines=2,
        )
        self.add(self.facts, self.weeks, self._legend)
        self.add(label(self.tr("Dose by exercise"), "name"), self.doses)
        self.add(label(self.tr("How it was done, and how much of it was seen"), "name"))
        self.add(self.quality)

    def reading(self, views: HistoryViews, span: Span) -> Callable[[], object]:
        """What `show_span` needs."""
        return lambda: views.done(span)

    def show_span(self, views: HistoryViews, span: Span) -> None:
        """Show what was done in a period."""
        done = views.done(span)
        if done is None:
            return
        self.facts.show_facts(self._facts(done))
        self.quality.show_facts(self._quality(done))
        self._show_weeks(done, span)
        self.doses.show_rows(
            [
                (
                    done.names[dose.exercise_id],
                    f"{dose.prescribed:g}",
                    f"{dose.within:g}",
                    _share(dose.percent),
                    f"+{dose.excess_percent} %" if dose.excess_percent is not None else "–",
                )
                for dose in done.adherence.doses
            ]
        )

    def _facts(self, done: DoneView) -> list[Fact]:
        a = done.adherence
        sessions = self.tr("{} of {}").format(a.sessions_done, a.sessions_due)
        more = [_share(a.sessions_percent)]
        if a.sessions_partial:
            more.append(self.tr("{} more were begun").format(a.sessions_partial))
        if a.sessions_extra:
            more.append(self.tr("{} beyond what was due").format(a.sessions_extra))
        days = self.tr("{} of {}").format(a.days_active, a.days)
        one, many = self.tr("longest gap: 1 day"), self.tr("longest gap: {} days")
        gap = one if a.longest_gap_days == 1 else many.format(a.longest_gap_days)
        week = self.tr("{} of {}").format(_number(done.weekly_done), _number(done.weekly_due))
        return [
            Fact(self.tr("Sessions done"), sessions, "; ".join(filter(None, more))),
            Fact(self.tr("Dose"), _share(a.dose_percent), self.tr("mean share over the exercises")),
            Fact(self.tr("Days with exercise"), days, gap),
            Fact(self.tr("Each week"), week, self.tr("sessions done and due")),
            Fact(self.tr("Length of a session"), self._minutes(done), self._planned(done)),
        ]

    def _minutes(self, done: DoneView) -> str:
        if done.minutes is None:
            return "–"
        return self.tr("{} min").format(_number(done.minutes))

    def _planned(self, done: DoneView) -> str:
        if done.plan is None:
            return ""
        minutes = sum(minutes_of(planned) for planned in done.plan.exercises)
        return self.tr("the usual one; planned: about {} min").format(minutes)

    def _quality(self, done: DoneView) -> list[Fact]:
        seen, counted = done.seen.seen, done.seen.counted
        of = self.tr("{} of {} repetitions")
        return [
            Fact(
                self.tr("Went most of the way"),
                _share(percent(done.seen.full, seen)),
                of.format(done.seen.full, seen),
            ),
            Fact(
                self.tr("Seen by the camera"),
                _share(percent(seen, counted)),
                of.format(seen, counted),
            ),
        ]

    def _show_weeks(self, done: DoneView, span: Span) -> None:
        weeks = done.weeks if len(done.weeks) <= _MOST_WEEKS else _months(done.weeks)
        monthly = weeks is not done.weeks
        title = self.tr("Sessions per month") if monthly else self.tr("Sessions per week")
        self.weeks.rename(title)
        self.plot.setAccessibleName(title)
        kinds = (
            Bars(self.tr("done"), [float(w.done) for w in weeks]),
            Bars(self.tr("more than was due"), [float(w.extra) for w in weeks]),
        )
        names = [day_name(w.monday, span) for w in weeks]
        self.plot.show_bars(kinds, names, stacked=True, marks=[float(w.due) for w in weeks])
        self._legend.show_names([kind.name for kind in kinds], self.tr("was due"))
        self.weeks.show_data("", lambda: _rows(weeks))


def _months(weeks: Sequence[WeekDone]) -> Sequence[WeekDone]:
    """Weeks added up by the months in which they begin."""
    by_month: dict[date, list[WeekDone]] = {}
    for week in weeks:
        by_month.setdefault(week.monday.replace(day=1), []).append(week)
    return [
        WeekDone(
            month,
            sum(w.done for w in ours),
            sum(w.partial for w in ours),
            sum(w.due for w in ours),
            sum(w.extra for w in ours),
        )
        for month, ours in by_month.items()
    ]


def _rows(weeks: Sequence[WeekDone]) -> list[tuple[str, ...]]:
    return [
        (dated(w.monday), str(w.done), str(w.partial), str(w.extra), str(w.due))
        for w in reversed(weeks)
    ]


def _share(percents: int | None) -> str:
    return f"{percents} %" if percents is not None else "–"


def _number(value: float) -> str:
    return QLocale().toString(value, "f", 0 if round(value, 1).is_integer() else 1)
