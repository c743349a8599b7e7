"""Deleting for good: said plainly what goes and what stays, and asked once more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from pt_coach.records.outside_rows import ExportRecord
from pt_coach.reports.diary_entries import DiaryEntries
from pt_coach.ui.controls import Card, Notice, button, label
from pt_coach.ui.day_field import DayField
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.handed_before_page import ExportsTable
from pt_coach.ui.theme import GAP, Theme
from pt_coach.ui.work_page import WorkPage


@dataclass(frozen=True, slots=True)
class Deletion:
    """What is to be deleted: an entry, by what deletes it, or the days that are named, or all."""

    entry: Callable[[], None] | None = None
    period: bool = False


class DeletePage(WorkPage):
    """Nothing is deleted before the second button.

    Signals:
        deleted: it is done; the sentence to show.
        closed: nothing is to be deleted.
    """

    deleted = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, entries: DiaryEntries) -> None:
        super().__init__(theme, self.tr("Delete for good"))
        self._entries = entries
        self._what = Deletion()
        self.said = Notice(theme, "stop", "")
        self.since = DayField(theme, self.tr("First day"))
        self.until = DayField(theme, self.tr("Last day"))
        self._days = FlowRow()
        for field in (self.since, self.until):
            self._days.add(label(field.accessibleName(), "soft", wrap=False), field)
            field.dateChanged.connect(self._show_words)
        self.word = QLineEdit()
        self.word.setFixedWidth(theme.px(320))
        self.word.textChanged.connect(self._check_word)
        self._word_said = label("", "large")
        self.stays = label("", "large")
        self.exports = ExportsTable(theme)
        card = Card()
        card.column.setSpacing(GAP)
        card.add(self.stays, self.exports)
        self.add(self.said, self._days, self._word_said, self.word, card)
        self.add(self.progress, self.outcome)
        self.no = button(theme, self.tr("Keep it"), "primary", self.closed.emit, "back")
        self.yes = button(theme, self.tr("Delete for good"), "stop", self.delete, "delete")
        self.add_buttons(self.no, self.yes)

    @property
    def confirmation(self) -> str:
        """The word that has to be typed before everything goes."""
        return self.tr("DELETE")

    def ask_entry(self, text: str, delete: Callable[[], None]) -> None:
        """Ask whether an entry is to go.

        Args:
            text: the sentence that says what goes.
            delete: deletes it; called beside the window.
        """
        self._ask(Deletion(entry=delete))
        self.said.words.setText(f"{text} {self._for_good()}")

    def ask_period(self, since: date, until: date) -> None:
        """Ask which days are to go."""
        self.since.show_day(since)
        self.until.show_day(until)
        self._ask(Deletion(period=True))
        self._show_words(None)

    def ask_everything(self) -> None:
        """Ask whether all is to go."""
        self._ask(Deletion())
        text = self.tr(
            "Everything in the diary goes: all sessions, answers, exercises in use and the list "
            "of what was handed out. "
        )
        self.said.words.setText(text + self._for_good())

    def delete(self) -> None:
        """Delete it, beside the window: the file is written anew."""
        what, entries = self._what, self._entries
        if what.entry is not None:
            delete = what.entry
            self.work(lambda _progress, _stop: delete(), self._gone)
        elif what.period:
            since, until = self._period
            self.work(lambda _progress, _stop: entries.delete_period(since, until), self._gone)
        elif self.word.text().strip() == self.confirmation:
            self.work(lambda _progress, _stop: entries.delete_everything(), self._gone)

    @property
    def _period(self) -> tuple[date, date]:
        since, until = self.since.day, self.until.day
        return min(since, until), max(since, until)

    def _ask(self, what: Deletion) -> None:
        self._what = what
        everything = what.entry is None and not what.period
        self._days.setVisible(what.period)
        self._word_said.setText(self.tr("Type {} to go on.").format(self.confirmation))
        self.word.setAccessibleName(self._word_said.text())
        self.word.clear()
        for part in (self._word_said, self.word):
            part.setVisible(everything)
        self.yes.setEnabled(not everything)
        self.tell("")
        self.show_exports(self._entries.exports())
        self.order_tabs()
        self.to_top()
        self.no.setFocus()

    def show_exports(self, exports: Sequence[ExportRecord]) -> None:
        """Say what was handed out before."""
        there = self.tr(
            "What you handed out before stays where it is, and this program cannot call it back:"
        )
        none = self.tr("Nothing was handed out of this diary so far.")
        self.stays.setText(there if exports else none)
        self.exports.setVisible(bool(exports))
        self.exports.show_exports(exports)

    def _show_words(self, _day: object) -> None:
        number = self._entries.sessions_in(*self._period)
        one, many = self.tr("1 session goes"), self.tr("{} sessions go").format(number)
        text = self.tr(", with all counts and answers of these days. ")
        self.said.words.setText((one if number == 1 else many) + text + self._for_good())

    def _for_good(self) -> str:
        return self.tr("It is taken out of the backups too and cannot be brought back.")

    def _check_word(self, text: str) -> None:
        self.yes.setEnabled(text.strip() == self.confirmation)

    def _gone(self, _nothing: object) -> None:
        self.deleted.emit(self.tr("It is deleted."))
