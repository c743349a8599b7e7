"""The next visit: when it is, what was prepared for it, and where to go on."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from pt_coach.engine.questions import CALL, EXERCISE_ITEM, TICKED, VISIT
from pt_coach.records.outside_rows import FormKind
from pt_coach.ui.controls import Card, Notice, button, empty, label, marked_lines
from pt_coach.ui.doses import long_date, moment_words
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.page import Page
from pt_coach.ui.pause_card import way_to_pause
from pt_coach.ui.theme import GAP, WIDE_GAP, Theme
from pt_coach.ui.visit_services import Answer, VisitFacts
from pt_coach.ui.visit_words import (
    answer_words,
    days_words,
    limits_words,
    ready_words,
    short_title_of,
)

_TOLD = tuple(item for item in VISIT if item != "question")


class VisitPage(Page):
    """The summary of the preparation, and the ways on from it.

    Signals:
        form_wished: the FormKind to fill in.
        place_wished: id of another place.
        visit_noted: the visit took place: the datetime of the regimen, or None for now.
        pause_wished: days without exercise are to be noted.
    """

    form_wished = Signal(object)
    place_wished = Signal(str)
    visit_noted = Signal(object)
    pause_wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Your next visit"))
        self._facts = VisitFacts(date.min)
        self.narrow()
        self._when = label("", "large")
        self.add_under_title(self._when)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(GAP + 2)
        self.add(self._parts)
        self.prepare = button(theme, " ", "primary", self._prepare, "start")
        rehearse, report = self.tr("Rehearsal"), self.tr("Report")
        self.ways = {
            "rehearsal": button(theme, rehearse, "secondary", self._rehearse, "camera"),
            "report": button(theme, report, "secondary", self._report, "export"),
        }
        self.took_place = button(theme, self.tr("The visit took place"), "secondary", self._ask)
        after = FlowRow(breaks=True)
        self.pause = way_to_pause(theme, self.pause_wished.emit)
        after.add(self.took_place, self.pause)
        self.add(after)
        self.add_buttons(self.prepare, *self.ways.values())

    def show_visit(
        self, facts: VisitFacts, answers: Mapping[str, Answer], places: Collection[str]
    ) -> None:
        """Show how it stands.

        Args:
            facts: what the diary says.
            answers: of the preparation under way, by item; none where it was not begun.
            places: which places the window has.
        """
        empty(self._parts)
        self._facts = facts
        self._when.setText(self._when_words(facts))
        asked = [item for item in VISIT if item in answers]
        if asked:
            self._parts.addWidget(self._told(answers))
            self._parts.addWidget(self._questions(answers))
            self._parts.addWidget(self._ready(answers))
        else:
            self._parts.addWidget(self._what_it_is())
        self._parts.addWidget(self._limits())
        missing = len(asked) < len(VISIT) - ("side_effects" not in answers)
        go_on = self.tr("Go on preparing") if missing else self.tr("Go through it again")
        self.prepare.say(go_on if asked else self.tr("Prepare the visit"))
        for place, way in self.ways.items():
            way.setVisible(place in places)
        self.took_place.show()
        self.pause.setVisible(facts.therapist is not None)
        self.order_tabs()
        self.to_top()
        self.prepare.setFocus()
        if self._is_over(facts):
            self._ask()

    # --- what is shown -------------------------------------------------------------------

    def _is_over(self, facts: VisitFacts) -> bool:
        """Whether the day of the visit has passed, and nobody has said that it took place."""
        planned = facts.next_visit
        passed = planned is not None and planned.date() < facts.today
        return passed and not self._was_noted(facts)

    def _was_noted(self, facts: VisitFacts) -> bool:
        """Whether the visit of the regimen took place already, and there is no newer date."""
        planned, noted = facts.next_visit, facts.last_visit
        return planned is not None and noted is not None and noted >= planned.date()

    def _when_words(self, facts: VisitFacts) -> str:
        parts = []
        if facts.next_visit is not None and not self._was_noted(facts):
            when = moment_words(facts.next_visit)
            parts += [when, days_words(facts.next_visit.date(), facts.today)]
        else:
            parts.append(self.tr("Your therapist has written no date yet."))
        if facts.therapist is not None:
            parts.append(facts.therapist.name)
        if facts.last_visit is not None:
            parts.append(self.tr("last visit: {}").format(long_date(facts.last_visit)))
        return "  ·  ".join(parts)

    def _what_it_is(self) -> Card:
        card = Card()
        card.column.setSpacing(GAP)
        lines = (
            self.tr("One question on each page, as your therapist will ask them: five minutes."),
            self.tr("What your diary knows stands there already. You may see it otherwise."),
            self.tr("Every answer is kept at once. Stop whenever you like, and go on later."),
        )
        card.add(label(self.tr("Prepare what you want to tell"), "section"))
        card.column.addLayout(marked_lines([("•", line) for line in lines], "large"))
        return card

    def _told(self, answers: Mapping[str, Answer]) -> Card:
        card = Card()
        card.column.setSpacing(GAP)
        card.add(label(self.tr("What you will tell"), "section"))
        lines = [
            (short_title_of(item), answer_words(item, answers[item]))
            for item in _TOLD
            if item in answers
        ]
        felt = [item for item in answers if item.startswith(EXERCISE_ITEM) and answers[item]]
        painful = sum(answers[item] == "painful" for item in felt)
        if felt:
            words = self.tr("{} of {} painful").format(painful, len(felt))
            lines.append((self.tr("Exercises at home"), words))
        card.column.addLayout(_table(lines))
        return card

    def _questions(self, answers: Mapping[str, Answer]) -> Card:
        card = Card()
        card.column.setSpacing(GAP)
        card.add(label(self.tr("What you want to ask"), "section"))
        asked = [
            str(text) for item, text in answers.items() if item.startswith("question") and text
        ]
        if asked:
            numbered = [(f"{n}.", text) for n, text in enumerate(asked, start=1)]
            card.column.addLayout(marked_lines(numbered, "large"))
        else:
            card.add(label(self.tr("Nothing written yet."), "soft"))
        return card

    def _ready(self, answers: Mapping[str, Answer]) -> Card:
        card = Card()
        card.column.setSpacing(GAP)
        card.add(label(self.tr("Ready for the call"), "section"))
        words = ready_words()
        ready = [words[item] for item in CALL if answers.get(item) == TICKED]
        open_ones = [words[item] for item in CALL if answers.get(item) != TICKED]
        card.column.addLayout(marked_lines([("✓", one) for one in ready]))
        if open_ones:
            card.add(label(self.tr("Still to do"), "soft"))
            card.column.addLayout(marked_lines([("•", one) for one in open_ones]))
        return card

    def _limits(self) -> Card:
        card = Card()
        card.column.setSpacing(GAP)
        card.add(label(self.tr("What a video visit cannot do"), "section"))
        for words, lines in limits_words():
            card.add(label(words, "strong"))
            card.column.addLayout(marked_lines([("•", line) for line in lines]))
        return card

    # --- ways on -------------------------------------------------------------------------

    def _prepare(self) -> None:
        self.form_wished.emit(FormKind.VISIT)

    def _rehearse(self) -> None:
        self.place_wished.emit("rehearsal")

    def _report(self) -> None:
        self.place_wished.emit("report")

    def _ask(self) -> None:
        """Noting a visit begins another report, so it is asked once more."""
        card = Notice(self.theme, "adjust", self.tr("When did the visit take place?"))
        card.column.setSpacing(GAP)
        text = self.tr("The next report begins on that day, and what was prepared is put aside.")
        row = FlowRow()
        planned = self._facts.next_visit
        times: list[tuple[datetime | None, str]] = [(None, self.tr("Today"))]
        if planned is not None and planned.date() < self._facts.today:
            times.insert(0, (planned, moment_words(planned)))
        self.noted = [
            button(self.theme, words, "secondary", partial(self.visit_noted.emit, when))
            for when, words in times
        ]
        row.add(*self.noted, button(self.theme, self.tr("Not yet"), "quiet", self._not_yet))
        card.add(label(text, "large"), row)
        self._question = card
        self._parts.insertWidget(0, card)
        self.took_place.hide()
        self.order_tabs()
        self.to_top()
        self.noted[0].setFocus()

    def _not_yet(self) -> None:
        self._question.hide()
        self._question.deleteLater()
        self.took_place.show()
        self.prepare.setFocus()


def _table(lines: Collection[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(GAP)
    grid.setHorizontalSpacing(WIDE_GAP)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 5)
    for row, (name, words) in enumerate(lines):
        grid.addWidget(label(name, "soft"), row, 0)
        grid.addWidget(label(words), row, 1)
    return grid
