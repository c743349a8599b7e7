"""What a camera misses: a list to go through, with room for the patient's own words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pt_coach.ui.controls import Card, ChoiceRow, label
from pt_coach.ui.page import Columns
from pt_coach.ui.rehearsal_words import TOLD, told_words
from pt_coach.ui.theme import GAP, WIDE_GAP, Theme

# The item that holds the patient's own words to another item.
OWN_WORDS = "{}_words"
_BESIDE_PX = 620
_LONGEST = 300


class TellList(QWidget):
    """One line for each thing, with yes and no; nothing is chosen at first.

    Signals:
        changed: an item, and what was said of it.
    """

    changed = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rows: dict[str, ChoiceRow] = {}
        self.words: dict[str, QLineEdit] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for item in TOLD:
            column.addWidget(self._line(theme, item))

    def _line(self, theme: Theme, item: str) -> Card:
        question = told_words(item)
        answers = [("yes", self.tr("Yes, tell it")), ("no", self.tr("No"))]
        row = ChoiceRow(answers, question)
        words = QLineEdit()
        words.setMaxLength(_LONGEST)
        words.setPlaceholderText(self.tr("In your own words"))
        words.setAccessibleName(self.tr("{}: in your own words").format(question))
        words.hide()
        row.chosen.connect(lambda answer: self._answered(item, str(answer)))
        words.editingFinished.connect(lambda: self._worded(item))
        self.rows[item], self.words[item] = row, words
        card = Card()
        card.column.setSpacing(GAP)
        card.column.setContentsMargins(WIDE_GAP, GAP, WIDE_GAP, GAP)
        card.add(Columns(label(question, "strong"), row, (6, 4), theme.px(_BESIDE_PX)), words)
        return card

    def clear(self) -> None:
        """Nothing is chosen."""
        for row, words in zip(self.rows.values(), self.words.values(), strict=True):
            row.clear()
            words.clear()
            words.hide()

    def _answered(self, item: str, answer: str) -> None:
        self.words[item].setVisible(answer == "yes")
        if answer == "yes":
            self.words[item].setFocus()
        self.changed.emit(item, answer)

    def _worded(self, item: str) -> None:
        self.changed.emit(OWN_WORDS.format(item), self.words[item].text().strip() or None)
