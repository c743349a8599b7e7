"""What is in a rehearsal: what the camera observed, and what the patient wants to tell."""

from PySide6.QtCore import Signal

from pt_coach.records.rehearsal_rows import RehearsalRecord
from pt_coach.reports.other_entries import ToldEntry
from pt_coach.ui.controls import Button, Card, button, empty, label
from pt_coach.ui.entry_line import EntryLine
from pt_coach.ui.other_words import (
    observation_title,
    rehearsal_title,
    told_title,
    told_words_of,
)
from pt_coach.ui.page import Page
from pt_coach.ui.rehearsal_words import task_words
from pt_coach.ui.theme import GAP, Theme


class RehearsalEntriesPage(Page):
    """A line for each thing; own words can be put right, the camera's numbers only deleted.

    Signals:
        told_chosen: a ToldEntry that is to be put right.
        delete_wished: the rehearsal is to be deleted.
        closed: back to the list.
    """

    told_chosen = Signal(object)
    delete_wished = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, " ")
        self.correct_buttons: list[Button] = []
        self._told, self._observed = Card(), Card()
        for card in (self._told, self._observed):
            card.column.setSpacing(GAP // 2)
        self.outcome = label("", "strong")
        camera = self.tr("What the camera observed stays as it was. It goes with the rehearsal.")
        self.camera = label(camera, "soft")
        self.add(self.outcome, self._told, self._observed, self.camera)
        delete = self.tr("Delete this rehearsal…")
        self.add_buttons(
            button(theme, self.tr("Back"), "primary", self.closed.emit, "back"),
            button(theme, delete, "secondary", self.delete_wished.emit, "delete"),
        )

    def show_rehearsal(
        self, rehearsal: RehearsalRecord, told: tuple[ToldEntry, ...], said: str = ""
    ) -> None:
        """Show a rehearsal.

        Args:
            rehearsal: which.
            told: what the patient said at it.
            said: what was done before, to be read first.
        """
        self.set_heading(rehearsal_title(rehearsal))
        self.outcome.setText(said)
        self.outcome.setVisible(bool(said))
        self.correct_buttons = []
        for card in (self._told, self._observed):
            empty(card.column)
        self._told.add(label(self.tr("What you want to tell"), "section"))
        for entry in told:
            self._told.add(self._line(entry))
        self._observed.add(label(self.tr("What the camera observed"), "section"))
        task = None
        for one in rehearsal.observations:
            if one.task is not task:
                task = one.task
                self._observed.add(label(task_words(task).title, "strong"))
            self._observed.add(label(observation_title(one)))
        self._told.setVisible(bool(told))
        for part in (self._observed, self.camera):
            part.setVisible(bool(rehearsal.observations))
        self.order_tabs()
        self.to_top()

    def _line(self, entry: ToldEntry) -> EntryLine:
        line = EntryLine(
            self.theme,
            told_title(entry),
            told_words_of(entry),
            lambda: self.told_chosen.emit(entry),
        )
        if line.correct is not None:
            self.correct_buttons.append(line.correct)
        return line
