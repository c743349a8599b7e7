"""What was answered in a form, each answer to be put right."""

from PySide6.QtCore import Signal

from pt_coach.reports.form_entries import FormAnswerEntry, FormEntries
from pt_coach.ui.controls import Button, Card, button, empty, label
from pt_coach.ui.entry_line import EntryLine
from pt_coach.ui.form_words import form_answer_title, form_answer_words, form_words
from pt_coach.ui.page import Columns, Page
from pt_coach.ui.theme import GAP, Theme


class FormEntriesPage(Page):
    """A line for each answer.

    Signals:
        answer_chosen: a FormAnswerEntry that is to be put right.
        delete_wished: the form is to be deleted.
        closed: back to the list.
    """

    answer_chosen = Signal(object)
    delete_wished = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, " ")
        self.entries: FormEntries | None = None
        self.correct_buttons: list[Button] = []
        self._answers = Card()
        self._answers.column.setSpacing(GAP // 2)
        self.outcome = label("", "strong")
        self.locked = label(
            self.tr("A warning sign that locks your exercises is opened on Today, once looked at."),
            "soft",
        )
        self.add(self.outcome, self._answers, self.locked)
        delete = self.tr("Delete all of it…")
        self.delete_button = button(theme, delete, "secondary", self.delete_wished.emit, "delete")
        self.add_buttons(
            button(theme, self.tr("Back"), "primary", self.closed.emit, "back"), self.delete_button
        )

    def show_form(self, entries: FormEntries, said: str = "") -> None:
        """Show a form; `said` is what was done before, to be read first."""
        self.entries = entries
        self.set_heading(form_words(entries.form))
        self.outcome.setText(said)
        self.outcome.setVisible(bool(said))
        self.locked.setVisible(any(one.locks for one in entries.answers))
        self.correct_buttons = []
        empty(self._answers.column)
        self._answers.add(label(self.tr("What you answered"), "section"))
        for one in entries.answers:
            self._answers.add(self._line(one))
        self.order_tabs()
        self.to_top()

    def _line(self, entry: FormAnswerEntry) -> Columns:
        if entry.is_tick:
            # Its sentence stays as it was published, in its own words.
            sentence, state = form_answer_title(entry), form_answer_words(entry)
            return Columns(label(sentence), label(state, "soft"), (3, 2), self.theme.px(560))
        line = EntryLine(
            self.theme,
            form_answer_title(entry),
            form_answer_words(entry),
            (lambda: self.answer_chosen.emit(entry)) if entry.can_correct else None,
        )
        if line.correct is not None:
            self.correct_buttons.append(line.correct)
        return line
