"""The Roland-Morris questionnaire as published: statements to tick, in their own English words.

There is no yes and no, and what is not ticked is no answer. Its wording is not translated: another
one would be another questionnaire, whose numbers cannot be compared.
"""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.engine.questions import ROLAND_MORRIS, TICKED
from pt_coach.ui.controls import label
from pt_coach.ui.form_page import FormPage, Keep
from pt_coach.ui.language import language_in_use
from pt_coach.ui.question_page import Question
from pt_coach.ui.theme import GAP, Theme
from pt_coach.ui.tick_lines import TickLine
from pt_coach.ui.visit_services import Answer

_A_PAGE: Final = 6
SCORE: Final = "score"


class RolandMorrisPage(FormPage):
    """24 statements, six on a page; the score is the number of ticks and comes at the end."""

    def __init__(self, theme: Theme, known: Mapping[str, Answer], keep: Keep) -> None:
        super().__init__(theme, self.tr("Roland-Morris questionnaire"), known, keep)
        self.lines: dict[str, TickLine] = {}
        pages = range(0, len(ROLAND_MORRIS), _A_PAGE)
        self.set_questions([self._page(first) for first in pages])

    @property
    def score(self) -> int:
        """How many are ticked, 0..24."""
        return sum(line.is_on for line in self.lines.values())

    def begin(self) -> None:
        """From the beginning; what was ticked before is ticked."""
        self.ask_from(0)

    def all_asked(self) -> None:
        """The score makes it complete."""
        if self.try_to_keep({SCORE: self.score}):
            super().all_asked()

    def _page(self, first: int) -> Question:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        if not first:
            for hint in self._how():
                column.addWidget(label(hint, "large"))
        for number in range(first, first + _A_PAGE):
            column.addWidget(self._line(f"{number + 1:02}", ROLAND_MORRIS[number]))
        title = self.tr("Tick each sentence that describes you today.")
        return self.show_page(title, page)

    def _how(self) -> list[str]:
        leave = self.tr("Leave the others blank. Think of yourself today.")
        english = self.tr(
            "Its sentences are in English, as they were published. Ask somebody to read them with "
            "you if you need to."
        )
        return [leave] if language_in_use() == "en" else [leave, english]

    def _line(self, item: str, statement: str) -> TickLine:
        line = TickLine(self.theme, statement, on=self.known.get(item) == TICKED)
        line.ticked.connect(partial(self._ticked, item))
        self.lines[item] = line
        return line

    def _ticked(self, item: str, on: bool) -> None:
        self.try_to_keep({item: TICKED if on else None})
