"""What the parts of the history page have in common."""

from collections.abc import Callable
from datetime import date

from pt_coach.reports.history_views import HistoryViews, Span
from pt_coach.ui.controls import Card
from pt_coach.ui.doses import short_date
from pt_coach.ui.plot_and_table import PlotAndTable
from pt_coach.ui.theme import GAP, Theme


class HistorySection(Card):
    """One part of the history, on a card; it reads what it shows when it is looked at."""

    has_span = True

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.column.setSpacing(GAP)

    def show_span(self, views: HistoryViews, span: Span) -> None:
        """Show a period."""
        raise NotImplementedError

    def reading(self, views: HistoryViews, span: Span) -> Callable[[], object]:
        """What may be read beside the window, so that `show_span` has it at hand.

        It is asked for in the window's thread and touches no widget when it runs.
        """
        raise NotImplementedError

    def switch(self) -> None:
        """From plots to tables or back."""
        for both in self.findChildren(PlotAndTable):
            if both.isVisibleTo(self):
                both.switch()


def day_name(day: date, span: Span) -> str:
    """A day as it stands along a plot; with its year where several years are shown."""
    return f"{short_date(day)} {day.year}" if span is Span.ALL else short_date(day)


def dated(day: date) -> str:
    """A day of a table, with its year."""
    return f"{short_date(day)} {day.year}"
