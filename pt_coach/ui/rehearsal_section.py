"""What rehearsals for a visit gave over time: observations with their errors, never findings."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.kinematics.observations import (
    DIFFERENCE_OF,
    Measure,
    Observation,
    RehearsalTask,
)
from pt_coach.reports.history_views import HistoryViews, Span
from pt_coach.reports.rehearsal_trends import FOLLOWED, RehearsalTrend
from pt_coach.ui.controls import ChoiceRow, empty, label
from pt_coach.ui.history_section import HistorySection, dated, day_name
from pt_coach.ui.plot_and_table import PlotAndTable
from pt_coach.ui.plots import Line, LinePlot
from pt_coach.ui.rehearsal_words import (
    measure_words,
    number_words,
    observation_words,
    side_words,
    why_not_words,
)
from pt_coach.ui.theme import GAP, Theme

translate = QCoreApplication.translate


class RehearsalSection(HistorySection):
    """A plot for each task and side of what is chosen. The bars are the error of each value."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._trends: tuple[RehearsalTrend, ...] = ()
        self._span = Span.THREE_MONTHS
        choices = [(one.value, _short_words(one)) for one in FOLLOWED]
        self.choice = ChoiceRow(choices, self.tr("What was observed:"), kind="tab")
        self.choice.choose(FOLLOWED[0].value)
        self.choice.chosen.connect(self._choose)
        self.note = label(
            self.tr(
                "Observations of one camera at home, not findings: your therapist knows what they "
                "mean. The bars show the error of each value."
            ),
            "soft",
        )
        self.sides = label("", "soft")
        self.nothing = label(
            self.tr(
                "No rehearsal in this period. Under Visit you can try the camera part of a visit; "
                "then this page shows what was observed each time."
            ),
            "large",
        )
        self._plots = QVBoxLayout()
        self._plots.setSpacing(GAP)
        self.add(self.choice, self.note, self.sides, self.nothing)
        self.column.addLayout(self._plots)

    def reading(self, views: HistoryViews, span: Span) -> Callable[[], object]:
        """What `show_span` needs."""
        return lambda: views.rehearsals(span)

    def show_span(self, views: HistoryViews, span: Span) -> None:
        """Show the chosen measure in a period."""
        self.show_trends(views.rehearsals(span), span)

    def show_trends(self, trends: tuple[RehearsalTrend, ...], span: Span) -> None:
        """Show what the rehearsals of a period gave."""
        self._trends, self._span = trends, span
        for part in (self.choice, self.note):
            part.setVisible(bool(self._trends))
        self.nothing.setVisible(not self._trends)
        self._show_plots()

    def _choose(self, _measure: object) -> None:
        self._show_plots()

    def _show_plots(self) -> None:
        empty(self._plots)
        ours = [one for one in self._trends if one.measure.value == self.choice.value]
        for trend in ours:
            made = self._made(trend)
            self._plots.addWidget(made)
            made.show()
        self.sides.setText(_sides_words(self.choice.value))
        self.sides.setVisible(bool(ours) and bool(self.sides.text()))
        if self._trends and not ours:
            nobody = self.tr("This part was not rehearsed in this period.")
            self._plots.addWidget(label(nobody, "large"))

    def _made(self, trend: RehearsalTrend) -> QWidget:
        title = trend_title(trend)
        plot = LinePlot(self.theme, title)
        heads = (self.tr("Day"), self.tr("Observed"))
        both = PlotAndTable(self.theme, title, plot, heads, lines=2)
        both.table.narrow_first()
        values = [
            (day, one.value, one.error or 0.0)
            for day, one in trend.measured
            if one.value is not None
        ]
        days = [(day, day_name(day, self._span)) for day, _ in trend.points]
        points = [(day, value) for day, value, _ in values]
        plot.show_lines([Line(title, points)], days, limits=_limits(trend))
        if values:
            plot.show_errors(0, values)
        if trend.measure in DIFFERENCE_OF:
            plot.mark_zero()
        both.show_data(trend_sentence(trend), lambda: _rows(trend))
        if not values:
            both.show_only_table()
        return both


def _short_words(measure: Measure) -> str:
    """What is chosen, on a button that is whole at large text."""
    return {
        Measure.STEP_TIME_DIFFERENCE: translate("rehearsals", "Step, left and right"),
        Measure.KNEE_LIFT_DIFFERENCE: translate("rehearsals", "Knee, left and right"),
        Measure.FOOT_LIFT_DIFFERENCE: translate("rehearsals", "Foot, left and right"),
    }.get(measure) or measure_words(measure)


def trend_title(trend: RehearsalTrend) -> str:
    """Such as `Steps a minute, walking across`."""
    task = {
        RehearsalTask.TOWARDS: translate("rehearsals", "walking towards the camera"),
        RehearsalTask.ACROSS: translate("rehearsals", "walking across"),
        RehearsalTask.LEGS: translate("rehearsals", "raising a leg"),
    }[trend.task]
    parts = [measure_words(trend.measure), task]
    if trend.side is not None:
        parts.append(side_words(trend.side, trend.measure))
    return ", ".join(parts)


def _sides_words(measure: object) -> str:
    """How the plot of a difference is read."""
    if measure == Measure.STEP_TIME_DIFFERENCE.value:
        return translate("rehearsals", "Above the line at zero left is longer, below it right.")
    if measure in (Measure.KNEE_LIFT_DIFFERENCE.value, Measure.FOOT_LIFT_DIFFERENCE.value):
        return translate("rehearsals", "Above the line at zero left is higher, below it right.")
    return ""


def trend_sentence(trend: RehearsalTrend) -> str:
    """What the numbers allow to say of a change. It is never called good or bad."""
    if not trend.measured:
        why = trend.points[-1][1].why_not
        words = why_not_words(why) if why is not None else ""
        return translate("rehearsals", "Not measured in this period: {}.").format(words)
    if trend.ends is None or trend.change is None or trend.error is None:
        once = translate(
            "rehearsals", "Measured once in this period: {}. There is nothing to compare it with."
        )
        return once.format(observation_words(trend.measured[0][1]))
    first, last = trend.ends
    numbers = translate("rehearsals", "First: {}. Last: {}.").format(_short(first), _short(last))
    error = number_words(trend.error, first, error=True)
    if trend.real:
        real = translate("rehearsals", "A change of {}: more than the error of both, ±{}.")
        return f"{numbers} {real.format(number_words(abs(trend.change), first), error)}"
    within = translate(
        "rehearsals", "No change can be claimed: it is within the error of both, ±{}."
    )
    return f"{numbers} {within.format(error)}"


def _short(one: Observation) -> str:
    """A value without its error; of a difference which side it is."""
    if one.value is None:
        return observation_words(one)
    if one.measure in DIFFERENCE_OF:
        return observation_words(one)
    return number_words(one.value, one)


def _limits(trend: RehearsalTrend) -> tuple[float, float] | None:
    """Room for the values with their errors; of a difference for none as well."""
    values = [
        value
        for _, one in trend.measured
        if one.value is not None
        for value in (one.value - (one.error or 0.0), one.value + (one.error or 0.0))
    ]
    if trend.measure in DIFFERENCE_OF or trend.measure is Measure.STEPS:
        values.append(0.0)
    return (min(values), max(values)) if values else None


def _rows(trend: RehearsalTrend) -> list[tuple[str, ...]]:
    return [(dated(day), observation_words(one)) for day, one in reversed(trend.points)]
