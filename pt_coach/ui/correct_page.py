"""One entry to be put right; what stood there before is kept beside it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pt_coach.reports.diary_entries import AnswerEntry, SetEntry
from pt_coach.reports.form_entries import FormAnswerEntry
from pt_coach.ui.answer_editor import AnswerEditor
from pt_coach.ui.controls import Card, button, empty, label
from pt_coach.ui.entry_words import answer_title, answer_words, set_title, set_words
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.form_answer_boxes import form_answer_box
from pt_coach.ui.form_answers import AnswerBox
from pt_coach.ui.form_words import asked_words, form_answer_words, short_form_words
from pt_coach.ui.page import Page
from pt_coach.ui.theme import GAP, Theme

_MOST = 999


class CorrectPage(Page):
    """Asks for the right value.

    Signals:
        count_given: id of the set, and its right count.
        answer_given: id of the answer, and its right value; None for no answer.
        form_answer_given: a FormAnswerEntry, and its right value; None for no answer.
        closed: nothing is to be changed.
    """

    count_given = Signal(int, int)
    answer_given = Signal(int, object)
    form_answer_given = Signal(object, object)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("What is right?"))
        self.count: QLineEdit | None = None
        self.editor: AnswerEditor | None = None
        self.box: AnswerBox | None = None
        self._give: Callable[[], None] = lambda: None
        self._leave_open: Callable[[], None] = lambda: None
        self._now = label("", "large")
        self._ask = QVBoxLayout()
        self._ask.setSpacing(GAP)
        card = Card()
        card.column.setSpacing(GAP)
        card.add(self._now)
        card.column.addLayout(self._ask)
        kept = label(self.tr("What stood there before is kept and shown beside it."), "soft")
        card.add(kept)
        self.add(card)
        self.save = button(theme, self.tr("Save"), "primary", lambda: self._give(), "good")
        self.open_button = button(
            theme, self.tr("No answer"), "secondary", lambda: self._leave_open()
        )
        self.add_buttons(
            self.save,
            self.open_button,
            button(theme, self.tr("Cancel"), "quiet", self.closed.emit, "back"),
        )

    def show_set(self, entry: SetEntry) -> None:
        """Ask for a count."""
        self._show(set_title(entry), set_words(entry))
        self.count = field = QLineEdit(str(entry.record.final_count))
        field.setAccessibleName(self.tr("The right count of {}").format(set_title(entry)))
        field.setValidator(QIntValidator(0, _MOST, field))
        field.setFixedWidth(self.theme.px(160))
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        less = button(self.theme, self.tr("One less"), "tab", lambda: self._step(-1), "less")
        more = button(self.theme, self.tr("One more"), "tab", lambda: self._step(1), "more")
        row = FlowRow()
        row.add(less, field, more)
        self._ask.addWidget(row)
        set_id = entry.record.id
        self._give = lambda: self.count_given.emit(set_id, int(field.text() or 0))
        self.open_button.hide()
        self._ready(field)

    def show_answer(self, entry: AnswerEntry) -> None:
        """Ask for an answer."""
        title = answer_title(entry)
        self._show(title, answer_words(entry))
        self.editor = editor = AnswerEditor(self.theme, entry.record, title)
        self._ask.addWidget(editor)
        rating_id = entry.record.id
        self._give = lambda: self.answer_given.emit(rating_id, editor.value)
        self._leave_open = lambda: self.answer_given.emit(rating_id, None)
        self.open_button.show()
        self._ready()

    def show_form_answer(self, entry: FormAnswerEntry) -> None:
        """Ask for an answer of a form, in the way in which it was asked first."""
        asked = asked_words(entry)
        self._show(asked, form_answer_words(entry))
        # "On how many days" is about the week of the form.
        self.set_heading(self.title.text(), short_form_words(entry.form))
        self.box = box = form_answer_box(self.theme, entry.kind, entry.answer.item, question=asked)
        if entry.answer.value is not None:
            box.show_value(entry.answer.value)
        box.changed.connect(self._allow_saving)
        self._allow_saving()
        self._ask.addWidget(box)
        self._give = lambda: self.form_answer_given.emit(entry, box.value)
        self._leave_open = lambda: self.form_answer_given.emit(entry, None)
        self.open_button.setVisible(not entry.is_sign)
        self._ready(box.typed_in)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose on a scale."""
        scale = self.box.scale if self.box is not None else None
        digit = event.text()
        if scale is not None and digit.isascii() and digit.isdigit():
            scale.type_digit(digit)
            return
        super().keyPressEvent(event)

    def _allow_saving(self) -> None:
        """With nothing said there is only *No answer*."""
        self.save.setEnabled(self.box is None or self.box.value is not None)

    def _show(self, title: str, said: str) -> None:
        empty(self._ask)
        self.count = self.editor = self.box = None
        self.set_heading(self.title.text())
        self._allow_saving()
        now = self.tr("{} Now it says: {}")
        self._now.setText(now.format(title if title.endswith("?") else f"{title}.", said))

    def _ready(self, first: QWidget | None = None) -> None:
        self.order_tabs()
        self.to_top()
        if first is not None:
            first.setFocus()
        if isinstance(first, QLineEdit):
            first.selectAll()

    def _step(self, by: int) -> None:
        assert self.count is not None
        count = min(max(int(self.count.text() or 0) + by, 0), _MOST)
        self.count.setText(str(count))
