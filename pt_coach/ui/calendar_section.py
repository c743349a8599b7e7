"""The calendar: which days were done, begun, missed, free, paused."""

from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout, QWidget

from pt_coach.reports.due import DayState, DueDay
from pt_coach.reports.history_views import HistoryViews, MonthView, Span
from pt_coach.ui.controls import button, empty, label
from pt_coach.ui.day_shapes import StateShape
from pt_coach.ui.day_words import day_sentence, days_in_words, month_name, state_word
from pt_coach.ui.doses import long_date
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.history_section import HistorySection, dated
from pt_coach.ui.month_grid import MonthGrid
from pt_coach.ui.plot_and_table import PlotAndTable
from pt_coach.ui.theme import GAP, WIDE_GAP, Theme


class CalendarSection(HistorySection):
    """A month at a time, with the day that is looked at in words."""

    has_span = False

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._views: HistoryViews | None = None
        self._month: date | None = None
        self.view: MonthView | None = None
        self.grid = MonthGrid(theme)
        self.grid.turned.connect(self.turn)
        self.grid.looked_at.connect(self._show_day)
        self.day = label("", "large")
        self.before = button(theme, self.tr("Earlier"), "tab", self._back)
        self.after = button(theme, self.tr("Later"), "tab", self._on)
        self.before.setAccessibleName(self.tr("The month before"))
        self.after.setAccessibleName(self.tr("The month after"))
        heads = (self.tr("Day"), self.tr("How it was"), self.tr("Done"), self.tr("Due"))
        self.both = PlotAndTable(theme, self.tr("Calendar"), self.grid, heads, (2, 3))
        self.both.buttons.add(self.before, self.after)
        self._legend = FlowRow(gap=WIDE_GAP)
        self.add(self.both, self.day, self._legend)

    def show_span(self, views: HistoryViews, span: Span) -> None:
        """Show the month that was looked at last, or this one."""
        self._views = views
        today = views.today
        self._show_month(self._month or today)

    def turn(self, months: int) -> None:
        """Turn over to the month before or after, as far as there is one."""
        if self.view is None:
            return
        wanted = (self.view.month + timedelta(days=31 if months > 0 else -1)).replace(day=1)
        if self.view.earliest <= wanted <= self.view.today:
            self._month = wanted
            self._show_month(wanted)

    def _back(self) -> None:
        self.turn(-1)

    def _on(self) -> None:
        self.turn(1)

    def _show_month(self, month: date) -> None:
        assert self._views is not None
        self.view = view = self._views.month(month)
        if view is None:
            return
        self.both.rename(month_name(view.month))
        self.before.setEnabled(view.month > view.earliest)
        self.after.setEnabled(view.month < view.today.replace(day=1))
        self.grid.show_month(view)
        said = days_in_words(view.days)
        self.both.show_data(said[:1].upper() + said[1:], lambda: _rows(view))
        self._show_legend(view)

    def _show_legend(self, view: MonthView) -> None:
        empty(self._legend.flow)
        shown = {day.state for day in view.days}
        for state in DayState:
            if state not in shown:
                continue
            both = QWidget()
            row = QHBoxLayout(both)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(GAP // 2)
            row.addWidget(StateShape(self.theme, state))
            row.addWidget(label(state_word(state), wrap=False))
            self._legend.add(both)

    def _show_day(self, day: DueDay | None) -> None:
        if day is None:
            self.day.setText(self.tr("Nothing is known of this day yet."))
            return
        name = long_date(day.day)
        self.day.setText(f"{name[:1].upper()}{name[1:]}: {day_sentence(day)}")


def _rows(view: MonthView) -> list[tuple[str, ...]]:
    return [
        (dated(day.day), state_word(day.state), str(day.done + day.extra), str(day.due))
        for day in reversed(view.days)
    ]
