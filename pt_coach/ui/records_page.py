"""Records: all entries with what is in them, put right or deleted on the patient's word."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from pt_coach.records.outside_rows import FormRecord
from pt_coach.records.problems import RecordsError
from pt_coach.records.rehearsal_rows import RehearsalRecord
from pt_coach.records.rows import SessionRecord
from pt_coach.reports.diary_entries import AnswerEntry, DiaryEntries, ReasonEntry, SetEntry
from pt_coach.reports.form_entries import FormAnswerEntry, FormEntries
from pt_coach.reports.other_entries import MarkEntry, ToldEntry
from pt_coach.ui.correct_page import CorrectPage
from pt_coach.ui.delete_page import DeletePage
from pt_coach.ui.entry_words import answer_title, session_words
from pt_coach.ui.form_entries_page import FormEntriesPage
from pt_coach.ui.form_words import form_answer_title, form_words
from pt_coach.ui.other_words import mark_words, rehearsal_title
from pt_coach.ui.records_list_page import RecordsListPage
from pt_coach.ui.rehearsal_entries_page import RehearsalEntriesPage
from pt_coach.ui.sentences import say_sentence
from pt_coach.ui.session_entries_page import SessionEntriesPage
from pt_coach.ui.theme import Theme

Back = Callable[[str], None]
"""Shows what is at hand again, with a sentence to be read first."""


class RecordsPage(QStackedWidget):
    """One step at a time.

    Signals:
        closed: back to the history.
        sign_named: an answer that was put right names a warning sign now.
    """

    closed = Signal()
    sign_named = Signal()

    def __init__(self, theme: Theme, entries: DiaryEntries) -> None:
        """Show nothing yet.

        Args:
            theme: colours and sizes.
            entries: what there is to put right.
        """
        super().__init__()
        self._entries = entries
        self._again: Back = self._show_list
        self._deleted: Back = self._show_list
        self._delete_entry: Callable[[], None] = lambda: None
        self._delete_whole: Callable[[], None] = lambda: None
        self.list_page = RecordsListPage(theme, entries)
        self.session_page = SessionEntriesPage(theme)
        self.form_page = FormEntriesPage(theme)
        self.rehearsal_page = RehearsalEntriesPage(theme)
        self.correct_page = CorrectPage(theme)
        self.delete_page = DeletePage(theme, entries)
        entered = self.session_page, self.form_page, self.rehearsal_page
        for page in (self.list_page, *entered, self.correct_page, self.delete_page):
            self.addWidget(page)
        self._connect_pages()
        self._connect_changes()

    def show_records(self) -> None:
        """Begin with the newest month."""
        self.list_page.show_month()
        self.setCurrentWidget(self.list_page)

    def show_session(self, session: SessionRecord, said: str = "") -> None:
        """Show what is in a session."""
        entries = self._entries.session(session.id, session.day)
        if entries is None:
            self._show_list(said)
            return
        self._again = lambda told: self.show_session(session, told)
        self._delete_whole = lambda: self._ask_session(session)
        self.session_page.show_session(entries, said)
        self.setCurrentWidget(self.session_page)

    def show_form(self, form: FormRecord, said: str = "") -> None:
        """Show what is in a form."""
        entries = self._entries.forms.form(form.id, form.day)
        if entries is None:
            self._show_list(said)
            return
        self._again = lambda told: self.show_form(form, told)
        self._delete_whole = lambda: self._ask_form(entries.form)
        self.form_page.show_form(entries, said)
        self.setCurrentWidget(self.form_page)

    def show_rehearsal(self, rehearsal: RehearsalRecord, said: str = "") -> None:
        """Show what is in a rehearsal."""
        others = self._entries.others
        found = others.rehearsal(rehearsal.id, rehearsal.day)
        if found is None:
            self._show_list(said)
            return
        self._again = lambda told: self.show_rehearsal(rehearsal, told)
        self._delete_whole = lambda: self._ask_rehearsal(rehearsal)
        self.rehearsal_page.show_rehearsal(found, others.told(found), said)
        self.setCurrentWidget(self.rehearsal_page)

    def stop_work(self) -> bool:
        """Let a deletion under way come to its end, for the page is going."""
        return self.delete_page.stop_work()

    def _connect_pages(self) -> None:
        self.list_page.session_chosen.connect(self.show_session)
        self.list_page.form_chosen.connect(self.show_form)
        self.list_page.rehearsal_chosen.connect(self.show_rehearsal)
        self.list_page.mark_chosen.connect(self._ask_mark)
        self.list_page.period_wished.connect(self._ask_period)
        self.list_page.everything_wished.connect(self._ask_everything)
        self.list_page.closed.connect(self.closed.emit)
        self.session_page.set_chosen.connect(self._ask_count)
        self.session_page.answer_chosen.connect(self._ask_answer)
        self.session_page.reason_chosen.connect(self._ask_reason)
        self.session_page.movements_wished.connect(self._ask_movements)
        self.form_page.answer_chosen.connect(self._ask_form_answer)
        self.rehearsal_page.told_chosen.connect(self._ask_told)
        for page in (self.session_page, self.form_page, self.rehearsal_page):
            page.delete_wished.connect(lambda: self._delete_whole())
            page.closed.connect(self._show_list)

    def _connect_changes(self) -> None:
        self.correct_page.count_given.connect(self._correct_count)
        self.correct_page.answer_given.connect(self._correct_answer)
        self.correct_page.form_answer_given.connect(self._correct_form_answer)
        self.correct_page.reason_given.connect(self._correct_reason)
        self.correct_page.told_given.connect(self._correct_told)
        self.correct_page.ticks_given.connect(self._correct_ticks)
        self.correct_page.delete_wished.connect(lambda: self._delete_entry())
        self.correct_page.closed.connect(lambda: self._again(""))
        self.delete_page.deleted.connect(lambda said: self._deleted(said))
        self.delete_page.closed.connect(lambda: self._again(""))

    def _show_list(self, said: str = "") -> None:
        month = self.list_page.view.month if self.list_page.view is not None else None
        self._again = self._show_list
        self.list_page.show_month(month, said)
        self.setCurrentWidget(self.list_page)

    # --- put right -----------------------------------------------------------------------

    def _ask_count(self, entry: SetEntry) -> None:
        self.setCurrentWidget(self.correct_page)
        self.correct_page.show_set(entry)

    def _ask_answer(self, entry: AnswerEntry) -> None:
        self._delete_entry = lambda: self._ask_entry(
            answer_title(entry), lambda: self._entries.delete_answer(entry)
        )
        self.setCurrentWidget(self.correct_page)
        self.correct_page.show_answer(entry)

    def _ask_reason(self, entry: ReasonEntry) -> None:
        self.setCurrentWidget(self.correct_page)
        self.correct_page.show_reason(entry)

    def _ask_form_answer(self, entry: FormAnswerEntry) -> None:
        self.setCurrentWidget(self.correct_page)
        shown = self.form_page.entries
        if entry.is_score and shown is not None:
            self.correct_page.show_ticks(shown)
            return
        self._delete_entry = lambda: self._ask_entry(
            form_answer_title(entry), lambda: self._entries.forms.delete_answer(entry)
        )
        self.correct_page.show_form_answer(entry)

    def _ask_told(self, entry: ToldEntry) -> None:
        self.setCurrentWidget(self.correct_page)
        self.correct_page.show_told(entry)

    def _correct_count(self, set_id: int, count: int) -> None:
        self._change(lambda: self._entries.correct_count(set_id, count))

    def _correct_answer(self, entry: AnswerEntry, value: int | str | None) -> None:
        if value == entry.record.value:
            self._again("")
            return
        self._change(lambda: self._entries.correct_answer(entry, value))

    def _correct_reason(self, entry: ReasonEntry, reason: str) -> None:
        if reason == entry.reason:
            self._again("")
            return
        self._change(lambda: self._entries.correct_reason(entry, reason))

    def _correct_form_answer(self, entry: FormAnswerEntry, value: int | str | None) -> None:
        if value == entry.answer.value:
            self._again("")
            return
        self._change(lambda: self._entries.forms.correct(entry, value))

    def _correct_told(self, entry: ToldEntry, word: str | None) -> None:
        if word == entry.word:
            self._again("")
            return
        self._change(lambda: self._entries.others.correct_told(entry, word))

    def _correct_ticks(self, entries: FormEntries, ticked: frozenset[str]) -> None:
        if ticked == entries.ticked:
            self._again("")
            return
        self._change(lambda: self._entries.forms.correct_ticks(entries, ticked))

    def _change(self, change: Callable[[], bool | None]) -> None:
        """Put something right; what it returns is whether a warning sign is named by it now."""
        try:
            names_sign = change()
        except RecordsError as problem:
            self._again(say_sentence(str(problem)))
            return
        self._again(self.tr("It is put right."))
        if names_sign:
            self.sign_named.emit()

    # --- delete --------------------------------------------------------------------------

    def _ask_session(self, session: SessionRecord) -> None:
        text = self.tr("This session goes, with all counts and answers in it: {}.")
        self._ask_deletion(
            text.format(session_words(session)),
            lambda: self._entries.delete_session(session.id, session.day),
            self._show_list,
        )

    def _ask_form(self, form: FormRecord) -> None:
        text = self.tr("This goes, with all answers in it: {}.").format(form_words(form))
        self._ask_deletion(text, lambda: self._entries.forms.delete(form), self._show_list)

    def _ask_rehearsal(self, one: RehearsalRecord) -> None:
        text = self.tr("This goes, with all that was observed and said: {}.")
        self._ask_deletion(
            text.format(rehearsal_title(one)),
            lambda: self._entries.others.delete_rehearsal(one.id),
            self._show_list,
        )

    def _ask_mark(self, entry: MarkEntry) -> None:
        self._ask_deletion(
            mark_words(entry), lambda: self._entries.others.delete_mark(entry), self._show_list
        )

    def _ask_entry(self, title: str, delete: Callable[[], None]) -> None:
        text = self.tr("This answer goes, with what stood there before: {}.").format(title)
        self._ask_deletion(text, delete, self._again)

    def _ask_movements(self) -> None:
        shown = self.session_page.entries
        if shown is None:
            return
        session_id = shown.session.id
        text = self.tr("The movements that were kept of this session go. The counts stay.")
        self._ask_deletion(text, lambda: self._entries.delete_movements(session_id), self._again)

    def _ask_deletion(self, text: str, delete: Callable[[], None], then: Back) -> None:
        self._deleted = then
        self.setCurrentWidget(self.delete_page)
        self.delete_page.ask_entry(text, delete)

    def _ask_period(self) -> None:
        view = self.list_page.view
        today = self._entries.today
        self._deleted = self._show_list
        self.setCurrentWidget(self.delete_page)
        self.delete_page.ask_period(view.month if view is not None else today, today)

    def _ask_everything(self) -> None:
        self._deleted = self._show_list
        self.setCurrentWidget(self.delete_page)
        self.delete_page.ask_everything()
