"""Whom of the clinic's list to look at: a name, a reason, an order."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from pt_coach.reports.review_choice import Order, ReviewChoice, Wanted
from pt_coach.reports.review_rows import Flag
from pt_coach.ui.drop_down import DropDown
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.review_words import flag_words
from pt_coach.ui.theme import GAP, Theme


class ReviewFilter(FlowRow):
    """A field for a name and two lists to choose from.

    Signals:
        changed: something else is asked for.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Ask for all patients, who needs a look first."""
        super().__init__(gap=GAP)
        self.flow.setContentsMargins(0, 0, 0, 0)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a name"))
        self.search.setAccessibleName(self.tr("Find a name"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(theme.px(280))
        self.wanted = _list(theme, self.tr("Whom to show"))
        for wanted, words in (
            (Wanted.ALL, self.tr("All patients")),
            (Wanted.NEEDS_LOOK, self.tr("Who needs a look")),
        ):
            self.wanted.addItem(words, wanted)
        for flag in Flag:
            text = flag_words(flag)
            self.wanted.addItem(f"{text[:1].upper()}{text[1:]}", Wanted(flag.value))
        self.order = _list(theme, self.tr("In which order"))
        for order, words in (
            (Order.URGENT, self.tr("Needs a look first")),
            (Order.NAME, self.tr("By name")),
            (Order.DONE_LEAST, self.tr("Least done first")),
            (Order.PAIN_MOST, self.tr("Most pain first")),
            (Order.OLDEST, self.tr("Oldest export first")),
        ):
            self.order.addItem(words, order)
        self.add(self.search, self.wanted, self.order)
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        self.wanted.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.order.currentIndexChanged.connect(lambda _row: self.changed.emit())

    @property
    def choice(self) -> ReviewChoice:
        """What is asked for."""
        return ReviewChoice(
            self.search.text(),
            Wanted(self.wanted.currentData()),
            Order(self.order.currentData()),
        )

    def clear(self) -> None:
        """Ask for all again; the order stays."""
        self.blockSignals(True)
        self.search.clear()
        self.wanted.setCurrentIndex(0)
        self.blockSignals(False)

    def begin_search(self, letter: str) -> None:
        """A letter that was typed on the list."""
        self.search.setFocus()
        self.search.setText(letter)


def _list(theme: Theme, name: str) -> DropDown:
    made = DropDown(theme, name)
    made.setMinimumWidth(theme.px(260))
    return made
