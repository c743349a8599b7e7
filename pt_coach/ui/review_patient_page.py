"""For the clinic: one patient, why to look, and what was done of what was prescribed."""

from collections.abc import Mapping

from PySide6.QtCore import Signal

from pt_coach.exercises.definition import Exercise
from pt_coach.reports.review_rows import PatientReview
from pt_coach.reports.words import exercise_name
from pt_coach.ui.controls import Card, button, empty, label, marked_lines
from pt_coach.ui.data_table import DataTable
from pt_coach.ui.page import Page
from pt_coach.ui.review_words import exercise_row, facts_of, reason_words, source_words
from pt_coach.ui.sentences import say_sentence
from pt_coach.ui.theme import GAP, Theme


class ReviewPatientPage(Page):
    """What the numbers of an export say.

    Signals:
        brief_wished: the brief is to be opened.
        stepped: how far down the list to go, 1 or -1.
        closed: back to the list.
    """

    brief_wished = Signal()
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, library: Mapping[str, Exercise]) -> None:
        """Show nobody yet.

        Args:
            theme: colours and sizes.
            library: exercises by id, for their names.
        """
        super().__init__(theme, " ")
        self._library = library
        self.source = label("", "soft")
        self.add_under_title(self.source)
        self.outcome = label("", "strong")
        self._why, self._facts, card = Card(), Card(), Card()
        for one in (self._why, self._facts, card):
            one.column.setSpacing(GAP // 2)
        self.exercises = DataTable(
            theme,
            self.tr("Prescribed and done"),
            (
                self.tr("Exercise"),
                self.tr("Prescribed"),
                self.tr("Done of it"),
                self.tr("Share"),
                self.tr("Done in all"),
            ),
            lines=2,
        )
        note = self.tr(
            "Done of it counts day by day: more on one day does not make up for another."
        )
        card.add(label(self.tr("Prescribed and done"), "section"), self.exercises)
        card.add(label(note, "soft"))
        self.add(self.outcome, self._why, self._facts, card)
        self.open_button = button(
            theme, self.tr("Open the brief"), "primary", self.brief_wished.emit, "file"
        )
        self.next_button = button(
            theme, self.tr("Next patient"), "secondary", lambda: self.stepped.emit(1)
        )
        self.before_button = button(
            theme, self.tr("Patient before"), "secondary", lambda: self.stepped.emit(-1)
        )
        self.back_button = button(theme, self.tr("Back"), "quiet", self.closed.emit, "back")
        self.add_buttons(self.open_button, self.next_button, self.before_button, self.back_button)

    def show_patient(self, patient: PatientReview, place: int, of: int) -> None:
        """Show a patient.

        Args:
            patient: whom.
            place: on the list, from 0.
            of: how many are on it.
        """
        self.set_heading(patient.name)
        self.source.setText(source_words(patient))
        self.tell("")
        for card in (self._why, self._facts):
            empty(card.column)
        self._why.add(label(self.tr("Why to look"), "section"))
        reasons = [reason_words(flag, patient) for flag in patient.flags]
        none = self.tr("None of the reasons that are looked for is in this export.")
        self._why.column.addLayout(marked_lines([("•", one) for one in reasons or [none]]))
        self._facts.add(*(label(f"{name}: {said}") for name, said in facts_of(patient)))
        self.exercises.show_rows(
            [
                exercise_row(e, exercise_name(e.exercise_id, self._library))
                for e in patient.exercises
            ]
        )
        self.next_button.setEnabled(place < of - 1)
        self.before_button.setEnabled(place > 0)
        self.order_tabs()
        self.to_top()

    def tell(self, sentence: str) -> None:
        """Show a sentence that has to be read."""
        self.outcome.setText(say_sentence(sentence))
        self.outcome.setVisible(bool(sentence))
