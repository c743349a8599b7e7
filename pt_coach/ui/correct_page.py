"""One entry to be put right; what stood there before is kept beside it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pt_coach.engine.questions import ROLAND_MORRIS
from pt_coach.reports.diary_entries import AnswerEntry, ReasonEntry, SetEntry
from pt_coach.reports.form_entries import FormAnswerEntry, FormEntries
from pt_coach.reports.other_entries import ToldEntry
from pt_coach.reports.rehearsal_words import OWN_WORDS
from pt_coach.ui.answer_editor import AnswerEditor
from pt_coach.ui.controls import Card, button, empty, label
from pt_coach.ui.entry_words import (
    answer_title,
    answer_words,
    reason_said,
    reason_title,
    set_title,
    set_words,
)
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.form_answer_boxes import form_answer_box
from pt_coach.ui.form_answers import AnswerBox, ChoiceAnswer, WordsAnswer
from pt_coach.ui.form_words import asked_words, form_answer_words, form_name, short_form_words
from pt_coach.ui.messages import say
from pt_coach.ui.other_words import told_title, told_words_of
from pt_coach.ui.page import Page
from pt_coach.ui.reasons import reasons
from pt_coach.ui.theme import GAP, Theme
from pt_coach.ui.tick_lines import TickLine

_MOST = 999


class CorrectPage(Page):
    """Asks for the right value.

    Signals:
        count_given: id of the set, and its right count.
        answer_given: an AnswerEntry, and its right value; None for no answer.
        form_answer_given: a FormAnswerEntry, and its right value; None for no answer.
        reason_given: a ReasonEntry, and its right reason.
        told_given: a ToldEntry, and its right words; None for none.
        ticks_given: FormEntries, and the items that are to be ticked.
        delete_wished: the entry is to be deleted.
        closed: nothing is to be changed.
    """

    count_given = Signal(int, int)
    answer_given = Signal(object, object)
    form_answer_given = Signal(object, object)
    reason_given = Signal(object, object)
    told_given = Signal(object, object)
    ticks_given = Signal(object, object)
    delete_wished = Signal()
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
        self.locks = label(
            self.tr("Yes and not sure lock your exercises until somebody has looked at it.")
        )
        kept = label(self.tr("What stood there before is kept and shown beside it."), "soft")
        card.add(self.locks, kept)
        self.add(card)
        self.save = button(theme, self.tr("Save"), "primary", lambda: self._give(), "good")
        self.open_button = button(
            theme, self.tr("No answer"), "secondary", lambda: self._leave_open()
        )
        self.delete_button = button(
            theme, self.tr("Delete it…"), "quiet", self.delete_wished.emit, "delete"
        )
        self.ticks: dict[str, TickLine] = {}
        cancel = button(theme, self.tr("Cancel"), "quiet", self.closed.emit, "back")
        self.add_buttons(self.save, self.open_button, cancel, self.delete_button)

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
        self._allow(no_answer=False, deleting=False)
        self._ready(field)

    def show_answer(self, entry: AnswerEntry) -> None:
        """Ask for an answer."""
        title = answer_title(entry)
        self._show(title, answer_words(entry))
        self.editor = editor = AnswerEditor(self.theme, entry.record, title)
        self._ask.addWidget(editor)
        self._give = lambda: self.answer_given.emit(entry, editor.value)
        self._leave_open = lambda: self.answer_given.emit(entry, None)
        self._allow(no_answer=not entry.is_sign, deleting=entry.can_delete)
        self.locks.setVisible(entry.is_sign)
        self._ready()

    def show_form_answer(self, entry: FormAnswerEntry) -> None:
        """Ask for an answer of a form, in the way in which it was asked first."""
        asked = asked_words(entry)
        self._show(asked, form_answer_words(entry))
        # "On how many days" is about the week of the form.
        self.set_heading(self.title.text(), short_form_words(entry.form))
        box = form_answer_box(self.theme, entry.kind, entry.answer.item, question=asked)
        self._ask_in(box, entry.answer.value)
        self._give = lambda: self.form_answer_given.emit(entry, box.value)
        self._leave_open = lambda: self.form_answer_given.emit(entry, None)
        self._allow(no_answer=not entry.is_sign, deleting=entry.can_delete)
        self.locks.setVisible(entry.is_sign)
        self._ready(box.typed_in)

    def show_reason(self, entry: ReasonEntry) -> None:
        """Ask why less was done."""
        title = reason_title(entry)
        self._show(title, reason_said(entry))
        box = ChoiceAnswer(self.theme, title, [(str(key), text) for key, text in reasons()])
        self._ask_in(box, entry.reason)
        self._give = lambda: self.reason_given.emit(entry, box.value)
        self._allow(no_answer=False, deleting=False)
        self._ready()

    def show_told(self, entry: ToldEntry) -> None:
        """Ask for what is to be told at a visit."""
        title = told_title(entry)
        self._show(title, told_words_of(entry))
        words = entry.item.endswith(OWN_WORDS)
        choices = [(word, say(word)) for word in ("yes", "no")]
        box = WordsAnswer(self.theme, title) if words else ChoiceAnswer(self.theme, title, choices)
        self._ask_in(box, entry.word)
        self._give = lambda: self.told_given.emit(entry, box.value)
        self._leave_open = lambda: self.told_given.emit(entry, None)
        self._allow(no_answer=True, deleting=False)
        self._ready(box.typed_in)

    def show_ticks(self, entries: FormEntries) -> None:
        """Ask which sentences of a questionnaire are to be ticked."""
        self._show(form_name(entries.form.kind), str(len(entries.ticked)))
        self.set_heading(self.title.text(), short_form_words(entries.form))
        for number, statement in enumerate(ROLAND_MORRIS, start=1):
            item = f"{number:02}"
            self.ticks[item] = line = TickLine(self.theme, statement, on=item in entries.ticked)
            self._ask.addWidget(line)
        self._give = lambda: self.ticks_given.emit(entries, self._ticked())
        self._allow(no_answer=False, deleting=False)
        self._ready()

    def _ticked(self) -> frozenset[str]:
        return frozenset(item for item, line in self.ticks.items() if line.is_on)

    def _ask_in(self, box: AnswerBox, value: int | str | None) -> None:
        self.box = box
        if value is not None:
            box.show_value(value)
        box.changed.connect(self._allow_saving)
        self._allow_saving()
        self._ask.addWidget(box)

    def _allow(self, *, no_answer: bool, deleting: bool) -> None:
        self.open_button.setVisible(no_answer)
        self.delete_button.setVisible(deleting)

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
        self.ticks = {}
        self.locks.hide()
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
