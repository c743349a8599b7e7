"""How far each exercise went, by side, with the error of the camera."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QVBoxLayout

from pt_coach.kinematics.landmarks import Side
from pt_coach.reports.history_views import HistoryViews, RangeView, Span
from pt_coach.reports.ranges import DEGREES, RangeTrend
from pt_coach.ui.controls import empty, label
from pt_coach.ui.exercise_choice import ExerciseChoice, exercise_to_show
from pt_coach.ui.history_section import HistorySection, dated, day_name
from pt_coach.ui.messages import say
from pt_coach.ui.plot_and_table import PlotAndTable
from pt_coach.ui.plots import Line, LinePlot
from pt_coach.ui.theme import GAP, Theme

translate = QCoreApplication.translate


class MovementSection(HistorySection):
    """A plot for each side. The shaded band is the error: only beyond it something changed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._views: HistoryViews | None = None
        self._span = Span.THREE_MONTHS
        self.choice = ExerciseChoice()
        self.choice.chosen.connect(self._choose)
        self._sides = QVBoxLayout()
        self._sides.setSpacing(GAP)
        self.add(self.choice)
        self.add(
            label(
                self.tr("The furthest point of each repetition, as the camera measured it."), "soft"
            )
        )
        self.column.addLayout(self._sides)

    def reading(self, views: HistoryViews, span: Span) -> Callable[[], object]:
        """What `show_span` needs."""
        chosen = self.choice.exercise_id
        return lambda: _of_chosen(views, span, chosen)

    def show_span(self, views: HistoryViews, span: Span) -> None:
        """Show the chosen exercise in a period."""
        self._views, self._span = views, span
        self.choice.show_exercises(views.exercises(span))
        self._show_sides()

    def _choose(self, _exercise_id: str) -> None:
        self._show_sides()

    def _show_sides(self) -> None:
        empty(self._sides)
        exercise_id = self.choice.exercise_id
        if self._views is None or exercise_id is None:
            return
        sides = self._views.ranges(exercise_id, self._span)
        for view in sides:
            made = self._made(view)
            self._sides.addWidget(made)
            made.show()
        if not sides:
            nothing = self.tr("The camera measured nothing of this exercise in this period.")
            self._sides.addWidget(label(nothing, "large"))

    def _made(self, view: RangeView) -> PlotAndTable:
        trend = view.trend
        title = self.choice.name
        if trend.side is not None:
            title = f"{title}, {_side_words(trend.side)}"
        plot = LinePlot(self.theme, title)
        heads = (self.tr("Day"), self.tr("Mean"), self.tr("Repetitions"))
        both = PlotAndTable(self.theme, title, plot, heads)
        points = [(day.day, day.mean) for day in view.days]
        days = [(day.day, day_name(day.day, self._span)) for day in view.days]
        plot.show_lines([Line(title, points)], days, limits=_limits(view))
        if trend.first is not None and trend.error is not None:
            plot.shade(trend.first - trend.error, trend.first + trend.error)
        both.show_data(range_sentence(trend), lambda: _rows(view))
        return both


def range_sentence(trend: RangeTrend) -> str:
    """What the numbers allow to say of a change."""
    if trend.first is None or trend.last is None:
        return translate(
            "movement",
            "Not enough yet to compare. It takes repetitions in two weeks that lie apart.",
        )
    first, last = range_value(trend.first, trend.unit), range_value(trend.last, trend.unit)
    numbers = translate("movement", "From {} to {} (first and last week).").format(first, last)
    if trend.error is None:
        nothing = translate("movement", "No error is known for this measure: nothing is claimed.")
        return f"{numbers} {nothing}"
    error = range_value(trend.error, trend.unit)
    if trend.real:
        real = translate("movement", "A real change: more than the error of ±{}.")
        return f"{numbers} {real.format(error)}"
    within = translate(
        "movement", "No change can be claimed: it is within the error of ±{} (shaded)."
    )
    return f"{numbers} {within.format(error)}"


def range_value(value: float, unit: str) -> str:
    """A value in its unit."""
    if unit == DEGREES:
        return f"{round(value)}°"
    words = translate("movement", "torso lengths") if unit == "torso" else ""
    return f"{QLocale().toString(value, 'f', 2)} {words}".rstrip()


def _side_words(side: Side) -> str:
    return say(f"side_{side.value}")


def _limits(view: RangeView) -> tuple[float, float]:
    """Room for the values and the band around the first one."""
    values = [day.mean for day in view.days]
    trend = view.trend
    if trend.first is not None and trend.error is not None:
        values += [trend.first - trend.error, trend.first + trend.error]
    return min(values), max(values)


def _rows(view: RangeView) -> list[tuple[str, ...]]:
    return [
        (dated(day.day), range_value(day.mean, view.trend.unit), str(day.reps))
        for day in reversed(view.days)
    ]


def _of_chosen(views: HistoryViews, span: Span, chosen: str | None) -> None:
    """Read the exercise that will be shown: the chosen one as long as it was done."""
    exercise_id = exercise_to_show(views.exercises(span), chosen)
    if exercise_id is not None:
        views.ranges(exercise_id, span)
