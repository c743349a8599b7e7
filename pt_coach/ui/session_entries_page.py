"""What is in a session: sets and answers, each to be put right."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from pt_coach.reports.diary_entries import AnswerEntry, ReasonEntry, SessionEntries, SetEntry
from pt_coach.ui.controls import Button, Card, button, empty, label
from pt_coach.ui.entry_line import EntryLine
from pt_coach.ui.entry_words import (
    answer_title,
    answer_words,
    reason_said,
    reason_title,
    session_words,
    set_title,
    set_words,
)
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.page import Columns, Page
from pt_coach.ui.theme import GAP, Theme


class SessionEntriesPage(Page):
    """A line for each entry.

    Signals:
        set_chosen: a SetEntry whose count is to be put right.
        reason_chosen: a ReasonEntry that is to be put right.
        answer_chosen: an AnswerEntry that is to be put right.
        delete_wished: the session is to be deleted.
        movements_wished: the movements that were kept of it are to be deleted.
        closed: back to the list.
    """

    set_chosen = Signal(object)
    reason_chosen = Signal(object)
    answer_chosen = Signal(object)
    delete_wished = Signal()
    movements_wished = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, " ")
        self.entries: SessionEntries | None = None
        self.correct_buttons: list[Button] = []
        self._sets, self._answers, self._movements = Card(), Card(), Card()
        for card in (self._sets, self._answers, self._movements):
            card.column.setSpacing(GAP // 2)
        self.outcome = label("", "strong")
        self.locked = label(
            self.tr("A warning sign that locks your exercises is opened on Today, once looked at."),
            "soft",
        )
        self.movements = label("")
        self.movements_button = button(
            theme, self.tr("Delete them…"), "quiet", self.movements_wished.emit, "delete"
        )
        row = FlowRow()
        row.add(self.movements_button)
        self._movements.add(Columns(self.movements, row, (4, 1), theme.px(560)))
        self.add(self.outcome, self._sets, self._answers, self.locked, self._movements)
        self.add_buttons(
            button(theme, self.tr("Back"), "primary", self.closed.emit, "back"),
            button(
                theme,
                self.tr("Delete this session…"),
                "secondary",
                self.delete_wished.emit,
                "delete",
            ),
        )

    def show_session(self, entries: SessionEntries, said: str = "") -> None:
        """Show a session; `said` is what was done before, to be read first."""
        self.entries = entries
        self.set_heading(session_words(entries.session))
        self.outcome.setText(said)
        self.outcome.setVisible(bool(said))
        self.correct_buttons = []
        for card in (self._sets, self._answers):
            empty(card.column)
        self._sets.add(label(self.tr("What was counted"), "section"))
        for one in entries.sets:
            self._sets.add(self._set_line(one))
        for why in entries.reasons:
            self._sets.add(self._reason_line(why))
        self._answers.add(label(self.tr("What you answered"), "section"))
        for answer in entries.answers:
            self._answers.add(self._answer_line(answer))
        self.locked.setVisible(any(one.locks for one in entries.answers))
        kept = self.tr("Movements kept to be drawn: {}").format(entries.movements)
        self.movements.setText(kept)
        self.movements_button.setAccessibleName(f"{kept}. {self.movements_button.text()}")
        self._movements.setVisible(entries.movements > 0)
        self._sets.setVisible(bool(entries.sets or entries.reasons))
        self._answers.setVisible(bool(entries.answers))
        self.order_tabs()
        self.to_top()

    def _line(self, title: str, said: str, correct: Callable[[], None] | None) -> EntryLine:
        line = EntryLine(self.theme, title, said, correct)
        if line.correct is not None:
            self.correct_buttons.append(line.correct)
        return line

    def _set_line(self, entry: SetEntry) -> EntryLine:
        return self._line(
            set_title(entry),
            set_words(entry),
            (lambda: self.set_chosen.emit(entry)) if entry.can_correct else None,
        )

    def _reason_line(self, entry: ReasonEntry) -> EntryLine:
        return self._line(
            reason_title(entry), reason_said(entry), lambda: self.reason_chosen.emit(entry)
        )

    def _answer_line(self, entry: AnswerEntry) -> EntryLine:
        return self._line(
            answer_title(entry),
            answer_words(entry),
            (lambda: self.answer_chosen.emit(entry)) if entry.can_correct else None,
        )
