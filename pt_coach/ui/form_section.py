"""What the camera noticed in an exercise, and how it felt."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date

from pt_coach.records.history_reading import BucketCount
from pt_coach.reports.history_views import FormView, HistoryViews, Span
from pt_coach.ui.day_words import month_name
from pt_coach.ui.exercise_choice import ExerciseChoice, exercise_to_show
from pt_coach.ui.history_section import HistorySection, dated, day_name
from pt_coach.ui.messages import say
from pt_coach.ui.plot_and_table import PlotAndTable
from pt_coach.ui.plot_legend import Legend
from pt_coach.ui.plots import BarPlot, Bars
from pt_coach.ui.theme import Theme

# More would not be told apart.
_MOST_FAULTS = 3
_FELT = ("comfortable", "uncomfortable", "painful")
_WHOLE = 100.0
# A fault in every tenth repetition must not look like one in all of them.
_LEAST_SCALE = 40.0


class FormSection(HistorySection):
    """Faults as a share of what was looked at, and the answers about comfort, both as bars."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._views: HistoryViews | None = None
        self._span = Span.THREE_MONTHS
        self.choice = ExerciseChoice()
        self.choice.chosen.connect(self._choose)
        what = self.tr("What the camera noticed")
        self.fault_plot = BarPlot(theme, what)
        self.faults = PlotAndTable(
            theme,
            what,
            self.fault_plot,
            (self.tr("From"), self.tr("What"), self.tr("Times"), self.tr("Of")),
        )
        felt = self.tr("How it felt")
        self.comfort_plot = BarPlot(theme, felt)
        heads = (self.tr("From"), *(say(f"felt_{word}") for word in _FELT), self.tr("not answered"))
        self.comfort = PlotAndTable(theme, felt, self.comfort_plot, heads)
        self._fault_legend, self._felt_legend = Legend(theme, bars=True), Legend(theme, bars=True)
        self.add(self.choice, self.faults, self._fault_legend, self.comfort, self._felt_legend)

    def reading(self, views: HistoryViews, span: Span) -> Callable[[], object]:
        """What `show_span` needs."""
        chosen = self.choice.exercise_id
        return lambda: _of_chosen(views, span, chosen)

    def show_span(self, views: HistoryViews, span: Span) -> None:
        """Show the chosen exercise in a period."""
        self._views, self._span = views, span
        self.choice.show_exercises(views.exercises(span))
        self._choose("")

    def _choose(self, _exercise_id: str) -> None:
        exercise_id = self.choice.exercise_id
        if self._views is not None and exercise_id is not None:
            view = self._views.form(exercise_id, self._span)
            self._show_faults(view)
            self._show_comfort(view)

    def _show_faults(self, view: FormView) -> None:
        times = Counter[str]()
        for one in view.faults:
            times[one.what or ""] += one.times
        looked_at = {one.begins: one.times for one in view.looked_at}
        begins = sorted(looked_at)
        by_rule = {(one.begins, one.what): one.times for one in view.faults}
        most = [rule for rule, _ in times.most_common(_MOST_FAULTS)]
        kinds = [
            Bars(
                view.words[rule],
                [_WHOLE * by_rule.get((day, rule), 0) / max(looked_at[day], 1) for day in begins],
            )
            for rule in most
        ]
        self.fault_plot.show_bars(kinds, self._names(begins, view), least=_LEAST_SCALE)
        self._fault_legend.show_names([kind.name for kind in kinds])
        self._fault_legend.setVisible(bool(kinds))
        seen = sum(looked_at.values())
        sentence = self.tr("Nothing was noticed in {} repetitions or holds.").format(seen)
        if most:
            text = self.tr("Most often: {} ({} times in {}). Bars: in percent of what was seen.")
            sentence = text.format(view.words[most[0]], times[most[0]], seen)
        self.faults.show_data(sentence, lambda: self._fault_rows(view, looked_at))
        self.fault_plot.setVisible(bool(most) and self.faults.table.isHidden())

    def _show_comfort(self, view: FormView) -> None:
        begins = sorted({one.begins for one in view.comfort})
        by_word = {(one.begins, one.what): one.times for one in view.comfort}
        kinds = [
            Bars(say(f"felt_{word}"), [float(by_word.get((day, word), 0)) for day in begins])
            for word in _FELT
        ]
        self.comfort_plot.show_bars(kinds, self._names(begins, view), stacked=True)
        self._felt_legend.show_names([kind.name for kind in kinds])
        total = {word: _sum(view.comfort, word) for word in _FELT}
        sentence = ", ".join(f"{say(f'felt_{word}')} {n}" for word, n in total.items() if n)
        rows = [
            (self._dated(day, view), *(str(by_word.get((day, w), 0)) for w in (*_FELT, None)))
            for day in reversed(begins)
        ]
        self.comfort.show_data(sentence[:1].upper() + sentence[1:], lambda: rows)

    def _fault_rows(self, view: FormView, looked_at: dict[date, int]) -> list[tuple[str, ...]]:
        return [
            (
                self._dated(one.begins, view),
                view.words[one.what or ""],
                str(one.times),
                str(looked_at.get(one.begins, 0)),
            )
            for one in reversed(view.faults)
        ]

    def _names(self, begins: Iterable[date], view: FormView) -> list[str]:
        if view.months:
            return [f"{day:%m}/{day.year}" for day in begins]
        return [day_name(day, self._span) for day in begins]

    def _dated(self, day: date, view: FormView) -> str:
        return month_name(day) if view.months else dated(day)


def _sum(counts: Iterable[BucketCount], what: str) -> int:
    return sum(one.times for one in counts if one.what == what)


def _of_chosen(views: HistoryViews, span: Span, chosen: str | None) -> None:
    """Read the exercise that will be shown: the chosen one as long as it was done."""
    exercise_id = exercise_to_show(views.exercises(span), chosen)
    if exercise_id is not None:
        views.form(exercise_id, span)
