"""An answer to be put right, asked in the way in which it was asked first."""

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from pt_coach.engine.inputs import Scale
from pt_coach.engine.stop_rules import LOCATIONS
from pt_coach.records.rows import RatingRecord
from pt_coach.ui.controls import ChoiceRow, PainScale
from pt_coach.ui.messages import say
from pt_coach.ui.reasons import reasons
from pt_coach.ui.theme import GAP, Theme

_WORDS = {
    Scale.RED_FLAG: ("", ("no", "not_sure", "yes")),
    Scale.COMFORT: ("", ("comfortable", "uncomfortable", "painful")),
    Scale.EFFORT: ("effort_", ("very_easy", "easy", "moderate", "hard", "very_hard")),
}
_SIDES = ("left", "right", "both")
_LONGEST_NOTE = 2000


class AnswerEditor(QWidget):
    """Shows the answer as it is; what is chosen is only taken when it is saved."""

    def __init__(self, theme: Theme, record: RatingRecord, question: str) -> None:
        """Ask.

        Args:
            theme: colours and sizes.
            record: the answer as it is.
            question: what is asked.
        """
        super().__init__()
        self._scale = record.scale
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self.pain: PainScale | None = None
        self.words: ChoiceRow | None = None
        self.sides: ChoiceRow | None = None
        self.note: QPlainTextEdit | None = None
        if record.scale is Scale.PAIN:
            self._ask_pain(theme, record, question)
        elif record.scale is Scale.LOCATION:
            self._ask_place(record, question)
        elif record.scale is Scale.NOTE:
            self._ask_note(theme, record, question)
        else:
            self._ask_word(record, question)

    @property
    def value(self) -> int | str | None:
        """What is chosen; None for no answer."""
        if self.pain is not None:
            return self.pain.value
        if self.note is not None:
            return self.note.toPlainText().strip()[:_LONGEST_NOTE] or None
        word = self.words.value if self.words is not None else None
        if not isinstance(word, str):
            return None
        side = self.sides.value if self.sides is not None else None
        sided = self._scale is Scale.LOCATION and word not in ("none", "back")
        return f"{word}:{side}" if sided and isinstance(side, str) else word

    def _ask_pain(self, theme: Theme, record: RatingRecord, question: str) -> None:
        self.pain = PainScale(theme, question)
        if isinstance(record.value, int):
            self.pain.row.choose(record.value)
        self._column.addWidget(self.pain)

    def _ask_word(self, record: RatingRecord, question: str) -> None:
        prefix, words = _WORDS.get(record.scale, ("", ()))
        choices: list[tuple[object, str]] = [(word, say(f"{prefix}{word}")) for word in words]
        self.words = ChoiceRow(choices or reasons(), question)
        self.words.show_value(record.value)
        self._column.addWidget(self.words)

    def _ask_place(self, record: RatingRecord, question: str) -> None:
        place, _, side = str(record.value or "").partition(":")
        self.words = ChoiceRow([(one, say(f"location_{one}")) for one in LOCATIONS], question)
        self.sides = ChoiceRow([(one, say(f"side_{one}")) for one in _SIDES], question)
        for row, value, known in ((self.words, place, LOCATIONS), (self.sides, side, _SIDES)):
            if value in known:
                row.choose(value)
            self._column.addWidget(row)

    def _ask_note(self, theme: Theme, record: RatingRecord, question: str) -> None:
        self.note = QPlainTextEdit(str(record.value or ""))
        self.note.setAccessibleName(question)
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(theme.px(160))
        self._column.addWidget(self.note)
