"""All entries of a month, to look into, put right or delete."""

from datetime import date, timedelta

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout

from pt_coach.records.outside_rows import FormRecord
from pt_coach.records.rehearsal_rows import RehearsalRecord
from pt_coach.reports.diary_entries import DiaryEntries, Entry, MonthEntries
from pt_coach.reports.other_entries import MarkEntry
from pt_coach.ui.controls import Button, button, empty, label
from pt_coach.ui.day_words import month_name
from pt_coach.ui.entry_words import session_words, short_session_words
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.form_words import form_words, short_form_words
from pt_coach.ui.other_words import mark_title, rehearsal_title, short_rehearsal_title
from pt_coach.ui.page import Columns, Page
from pt_coach.ui.theme import GAP, Theme


class RecordsListPage(Page):
    """A button for each entry, the newest first.

    Signals:
        session_chosen: a SessionRecord.
        form_chosen: a FormRecord.
        rehearsal_chosen: a RehearsalRecord.
        mark_chosen: a MarkEntry.
        period_wished, everything_wished: what the patient wants to delete.
        closed: back to the history.
    """

    session_chosen = Signal(object)
    form_chosen = Signal(object)
    rehearsal_chosen = Signal(object)
    mark_chosen = Signal(object)
    period_wished = Signal()
    everything_wished = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, entries: DiaryEntries) -> None:
        super().__init__(theme, self.tr("Correct or delete"))
        self._entries = entries
        self.view: MonthEntries | None = None
        self.said = label(self.tr("Choose what you want to look into."), "large")
        self.outcome = label("", "strong")
        self.month = label("", "section")
        self.before = button(theme, self.tr("Earlier"), "tab", self._back)
        self.after = button(theme, self.tr("Later"), "tab", self._on)
        self.before.setAccessibleName(self.tr("The month before"))
        self.after.setAccessibleName(self.tr("The month after"))
        turns = FlowRow()
        turns.add(self.before, self.after)
        self.sessions: list[Button] = []
        self.forms: list[Button] = []
        self.others: list[Button] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP // 2)
        self.add(self.outcome, self.said, Columns(self.month, turns, (3, 2), theme.px(560)))
        self.add(self._list)
        self.add_buttons(
            button(theme, self.tr("Back"), "primary", self.closed.emit, "back"),
            button(theme, self.tr("Delete several days…"), "secondary", self.period_wished.emit),
            button(theme, self.tr("Delete everything…"), "secondary", self.everything_wished.emit),
        )

    def show_month(self, month: date | None = None, said: str = "") -> None:
        """Show a month, None for the newest with anything.

        Args:
            month: any of its days.
            said: what was done before, to be read first.
        """
        self.outcome.setText(said)
        self.outcome.setVisible(bool(said))
        self.view = view = self._entries.month(month)
        empty(self._list)
        self.sessions, self.forms, self.others = [], [], []
        for part in (self.month, self.before, self.after):
            part.setVisible(view is not None)
        if view is None:
            self.said.setText(self.tr("There is nothing in the diary."))
            return
        self.month.setText(month_name(view.month))
        self.before.setEnabled(view.month > view.earliest)
        self.after.setEnabled(view.month < view.today.replace(day=1))
        for one in view.entries:
            self._list.addWidget(self._button(one))
        if not view.entries:
            self._list.addWidget(label(self.tr("Nothing in this month.")))
        self.order_tabs()
        self.to_top()

    def _button(self, one: Entry) -> Button:
        if isinstance(one, FormRecord):
            return self._row(
                self.forms, short_form_words(one), form_words(one), self.form_chosen, one
            )
        if isinstance(one, RehearsalRecord):
            short, whole = short_rehearsal_title(one), rehearsal_title(one)
            return self._row(self.others, short, whole, self.rehearsal_chosen, one)
        if isinstance(one, MarkEntry):
            title = mark_title(one)
            return self._row(self.others, title, title, self.mark_chosen, one)
        short, whole = short_session_words(one), session_words(one)
        return self._row(self.sessions, short, whole, self.session_chosen, one)

    def _row(
        self, among: list[Button], short: str, whole: str, chosen: SignalInstance, one: Entry
    ) -> Button:
        made = button(self.theme, short, "row", lambda: chosen.emit(one))
        made.setAccessibleName(whole)
        among.append(made)
        return made

    def _back(self) -> None:
        if self.view is not None:
            self.show_month(self.view.month - timedelta(days=1))

    def _on(self) -> None:
        if self.view is not None:
            self.show_month(self.view.month + timedelta(days=31))
