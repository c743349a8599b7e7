"""Records: sessions and forms with what is in them, put right or deleted on the patient's word."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from pt_coach.records.outside_rows import FormRecord
from pt_coach.records.problems import RecordsError
from pt_coach.records.rows import SessionRecord
from pt_coach.reports.diary_entries import AnswerEntry, DiaryEntries, SetEntry
from pt_coach.reports.form_entries import FormAnswerEntry
from pt_coach.ui.correct_page import CorrectPage
from pt_coach.ui.delete_page import DeletePage
from pt_coach.ui.entry_words import session_words
from pt_coach.ui.form_entries_page import FormEntriesPage
from pt_coach.ui.records_list_page import RecordsListPage
from pt_coach.ui.sentences import say_sentence
from pt_coach.ui.session_entries_page import SessionEntriesPage
from pt_coach.ui.theme import Theme


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
        self._session: SessionRecord | None = None
        self._form: FormRecord | None = None
        self.list_page = RecordsListPage(theme, entries)
        self.session_page = SessionEntriesPage(theme)
        self.form_page = FormEntriesPage(theme)
        self.correct_page = CorrectPage(theme)
        self.delete_page = DeletePage(theme, entries)
        entered = self.session_page, self.form_page
        for page in (self.list_page, *entered, self.correct_page, self.delete_page):
            self.addWidget(page)
        self._connect()

    def show_records(self) -> None:
        """Begin with the newest month."""
        self.list_page.show_month()
        self.setCurrentWidget(self.list_page)

    def show_session(self, session: SessionRecord, said: str = "") -> None:
        """Show what is in a session."""
        self._session, self._form = session, None
        entries = self._entries.session(session.id, session.day)
        if entries is None:
            self._show_list(said)
            return
        self.session_page.show_session(entries, said)
        self.setCurrentWidget(self.session_page)

    def show_form(self, form: FormRecord, said: str = "") -> None:
        """Show what is in a form."""
        self._session, self._form = None, form
        entries = self._entries.forms.form(form.id, form.day)
        if entries is None:
            self._show_list(said)
            return
        self.form_page.show_form(entries, said)
        self.setCurrentWidget(self.form_page)

    def stop_work(self) -> bool:
        """Let a deletion under way come to its end, for the page is going."""
        return self.delete_page.stop_work()

    def _connect(self) -> None:
        self.list_page.session_chosen.connect(self.show_session)
        self.list_page.form_chosen.connect(self.show_form)
        self.list_page.period_wished.connect(self._ask_period)
        self.list_page.everything_wished.connect(self._ask_everything)
        self.list_page.closed.connect(self.closed.emit)
        self.session_page.set_chosen.connect(self._ask_count)
        self.session_page.answer_chosen.connect(self._ask_answer)
        self.session_page.delete_wished.connect(self._ask_session)
        self.session_page.closed.connect(self._show_list)
        self.form_page.answer_chosen.connect(self._ask_form_answer)
        self.form_page.closed.connect(self._show_list)
        self.correct_page.count_given.connect(self._correct_count)
        self.correct_page.answer_given.connect(self._correct_answer)
        self.correct_page.form_answer_given.connect(self._correct_form_answer)
        self.correct_page.closed.connect(self._show_again)
        self.delete_page.deleted.connect(self._show_list)
        self.delete_page.closed.connect(self._keep)

    def _show_list(self, said: str = "") -> None:
        month = self.list_page.view.month if self.list_page.view is not None else None
        self._session = self._form = None
        self.list_page.show_month(month, said)
        self.setCurrentWidget(self.list_page)

    def _show_again(self, said: str = "") -> None:
        if self._session is not None:
            self.show_session(self._session, said)
        elif self._form is not None:
            self.show_form(self._form, said)

    def _keep(self) -> None:
        """Nothing was deleted: back to where that was asked from."""
        if self._session is not None:
            self._show_again()
        else:
            self._show_list()

    def _ask_count(self, entry: SetEntry) -> None:
        self.setCurrentWidget(self.correct_page)
        self.correct_page.show_set(entry)

    def _ask_answer(self, entry: AnswerEntry) -> None:
        self.setCurrentWidget(self.correct_page)
        self.correct_page.show_answer(entry)

    def _ask_form_answer(self, entry: FormAnswerEntry) -> None:
        self.setCurrentWidget(self.correct_page)
        self.correct_page.show_form_answer(entry)

    def _correct_count(self, set_id: int, count: int) -> None:
        try:
            self._entries.correct_count(set_id, count)
        except RecordsError as problem:
            self._show_again(say_sentence(str(problem)))
        else:
            self._show_again(self.tr("It is put right."))

    def _correct_answer(self, rating_id: int, value: int | str | None) -> None:
        try:
            self._entries.correct_answer(rating_id, value)
        except RecordsError as problem:
            self._show_again(say_sentence(str(problem)))
        else:
            self._show_again(self.tr("It is put right."))

    def _correct_form_answer(self, entry: FormAnswerEntry, value: int | str | None) -> None:
        if value == entry.answer.value:
            self._show_again()
            return
        try:
            names_sign = self._entries.forms.correct(entry, value)
        except RecordsError as problem:
            self._show_again(say_sentence(str(problem)))
            return
        self._show_again(self.tr("It is put right."))
        if names_sign:
            self.sign_named.emit()

    def _ask_session(self) -> None:
        if self._session is not None:
            self.setCurrentWidget(self.delete_page)
            self.delete_page.ask_session(self._session.id, session_words(self._session))

    def _ask_period(self) -> None:
        view = self.list_page.view
        today = self._entries.today
        self.setCurrentWidget(self.delete_page)
        self.delete_page.ask_period(view.month if view is not None else today, today)

    def _ask_everything(self) -> None:
        self.setCurrentWidget(self.delete_page)
        self.delete_page.ask_everything()
