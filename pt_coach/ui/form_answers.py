"""Ways to answer one question of a form: numbers, words to choose from, own words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from pt_coach.ui.body_questions import WhereItHurts
from pt_coach.ui.controls import ChoiceRow, NumberScale, label
from pt_coach.ui.theme import GAP, Theme
from pt_coach.ui.visit_services import Answer


class AnswerBox(QWidget):
    """A way to answer; nothing is answered at first.

    Signals:
        changed: an answer was given or taken back.
    """

    changed = Signal()

    def __init__(self, facts: str = "") -> None:
        """Make an empty box.

        Args:
            facts: what the diary says to it already; empty for nothing.
        """
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)
        if facts:
            self.column.addWidget(label(facts, "large"))

    @property
    def value(self) -> Answer:
        """The answer; None where there is none."""
        raise NotImplementedError

    @property
    def scale(self) -> NumberScale | None:
        """What takes the digit keys."""
        return None

    @property
    def typed_in(self) -> QWidget | None:
        """What has the focus at first, where the page has not."""
        return None

    @property
    def is_answered(self) -> bool:
        """Whether there is something to go on with."""
        return self.value is not None

    @property
    def is_complete(self) -> bool:
        """Whether nothing more is asked, so that Next is due."""
        return self.is_answered

    def show_value(self, value: Answer) -> None:
        """Show what was answered before."""
        raise NotImplementedError

    def _changed(self, *_: object) -> None:
        self.changed.emit()


class NumberAnswer(AnswerBox):
    """A number, such as pain or days."""

    def __init__(self, scale: NumberScale, facts: str = "") -> None:
        super().__init__(facts)
        self._scale = scale
        scale.chosen.connect(self._changed)
        self.column.addWidget(scale)

    @property
    def value(self) -> int | None:
        """The number."""
        return self._scale.value

    @property
    def scale(self) -> NumberScale:
        """Takes the digit keys."""
        return self._scale

    def show_value(self, value: Answer) -> None:
        """Choose the number."""
        self._scale.row.choose(value)


class WordsAnswer(AnswerBox):
    """The patient's own words."""

    def __init__(self, theme: Theme, question: str, example: str = "", facts: str = "") -> None:
        """Make an empty text.

        Args:
            theme: colours and sizes.
            question: what is asked, for screen readers.
            example: shown while nothing is written.
            facts: what the diary says to it already.
        """
        super().__init__(facts)
        self.text = words_box(theme, question, example)
        self.text.textChanged.connect(self._changed)
        self.column.addWidget(self.text)

    @property
    def value(self) -> str | None:
        """The words; None where there are none."""
        return self.text.toPlainText().strip() or None

    @property
    def typed_in(self) -> QWidget:
        """The text."""
        return self.text

    @property
    def is_answered(self) -> bool:
        """Going on with nothing written leaves the answer missing."""
        return True

    @property
    def is_complete(self) -> bool:
        """Whoever writes is not taken away from it."""
        return False

    def show_value(self, value: Answer) -> None:
        """Show the words."""
        self.text.setPlainText("" if value is None else str(value))


class ChoiceAnswer(AnswerBox):
    """One of some words, and own words beside it where `example` is given.

    With own words the answer is the words chosen and the own ones in one text; after a bare yes the
    own ones alone.
    """

    def __init__(
        self,
        theme: Theme,
        question: str,
        choices: Sequence[tuple[str, str]],
        example: str = "",
        facts: str = "",
    ) -> None:
        """Lay the words out.

        Args:
            theme: colours and sizes.
            question: what is asked, for screen readers.
            choices: what is kept, and its words.
            example: of own words; empty for no own words.
            facts: what the diary says to it already.
        """
        super().__init__(facts)
        self._words = dict(choices)
        self.row = ChoiceRow(choices, question)
        self.row.chosen.connect(self._changed)
        self.column.addWidget(self.row)
        self.text: QPlainTextEdit | None = None
        if example:
            hint = self.tr("In your own words, if you like:")
            self.text = words_box(theme, f"{question} {hint}", example)
            self.text.textChanged.connect(self._changed)
            self.column.addWidget(label(hint, "soft"))
            self.column.addWidget(self.text)

    @property
    def value(self) -> str | None:
        """The word chosen, or a text."""
        own = self.text.toPlainText().strip() if self.text is not None else ""
        chosen = self.row.value
        if not own:
            return str(chosen) if chosen is not None else None
        return own if chosen in (None, "yes") else f"{self._words[str(chosen)]}. {own}"

    @property
    def is_complete(self) -> bool:
        """With room for own words the focus stays where it is."""
        return self.is_answered and self.text is None

    def show_value(self, value: Answer) -> None:
        """Choose the word, or show the text."""
        if value is None:
            return
        if value in self._words:
            self.row.choose(value)
            return
        for kept, words in self._words.items():
            if str(value).startswith(f"{words}. "):
                self.row.choose(kept)
                value = str(value).removeprefix(f"{words}. ")
        if self.text is not None:
            self.text.setPlainText(str(value))


class PlaceAnswer(AnswerBox):
    """A place of the body, tapped on the drawing or chosen from the list."""

    def __init__(self, theme: Theme, question: str, facts: str = "") -> None:
        super().__init__(facts)
        self.where = WhereItHurts(theme, question)
        self.where.changed.connect(self._changed)
        self.column.addWidget(self.where)

    @property
    def value(self) -> str | None:
        """Such as `thigh:left`."""
        return self.where.value

    @property
    def is_complete(self) -> bool:
        """Whether the side was said as well."""
        return self.where.is_complete

    def show_value(self, value: Answer) -> None:
        """Choose the place."""
        self.where.show_value(value if isinstance(value, str) else None)


def words_box(theme: Theme, question: str, example: str) -> QPlainTextEdit:
    """A box for a few lines; Tab leaves it."""
    box = QPlainTextEdit()
    box.setAccessibleName(question)
    box.setPlaceholderText(example)
    box.setTabChangesFocus(True)
    box.setMinimumHeight(theme.px(110))
    box.setMaximumHeight(theme.px(170))
    return box
