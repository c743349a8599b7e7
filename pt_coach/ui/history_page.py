"""History: the calendar, what was done, pain, movement, form, rehearsals, and since the visit."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from pt_coach.reports.history_views import HistoryViews, Span
from pt_coach.ui.beside_task import BesideTask
from pt_coach.ui.calendar_section import CalendarSection
from pt_coach.ui.controls import Card, ChoiceRow, button, label
from pt_coach.ui.done_section import DoneSection
from pt_coach.ui.form_section import FormSection
from pt_coach.ui.history_section import HistorySection
from pt_coach.ui.movement_section import MovementSection
from pt_coach.ui.page import Page
from pt_coach.ui.pain_section import PainSection
from pt_coach.ui.rehearsal_section import RehearsalSection
from pt_coach.ui.sentences import say_sentence
from pt_coach.ui.theme import Theme
from pt_coach.ui.visit_section import VisitSection

_SECTIONS: dict[str, Callable[[Theme], HistorySection]] = {
    "calendar": CalendarSection,
    "done": DoneSection,
    "pain": PainSection,
    "movement": MovementSection,
    "form": FormSection,
    "rehearsals": RehearsalSection,
    "visit": VisitSection,
}


# Of ten years the numbers of a part take up to half a second to read.
_BESIDE = (Span.ALL,)


class HistoryPage(Page):
    """One part at a time; each is made and read when it is first looked at.

    Signals:
        report_wished: the patient wants to hand something out.
        records_wished: the patient wants to correct or delete something.
        replay_wished: the patient wants to see how exercises looked.
        shown: the part that was chosen is shown; of all years a moment after it was chosen.
    """

    report_wished = Signal()
    records_wished = Signal()
    replay_wished = Signal()
    shown = Signal()

    def __init__(self, theme: Theme, views: HistoryViews) -> None:
        """Show nothing yet.

        Args:
            theme: colours and sizes.
            views: what there is to show.
        """
        super().__init__(theme, self.tr("History"))
        self._views = views
        self.sections: dict[str, HistorySection] = {}
        self._nothing = Card()
        self._nothing.add(
            label(self.tr("Nothing here yet"), "section"),
            label(self.tr("After your first session this page shows how it goes."), "large"),
        )
        self._waiting = Card()
        self._waiting_words = label("", "large")
        self._waiting_words.setObjectName("waiting")
        self._waiting.add(self._waiting_words)
        self._waiting.hide()
        self._task: BesideTask | None = None
        self._wanted: tuple[HistorySection, Span] | None = None
        self._under_way: tuple[HistorySection, Span] | None = None
        self._make_choices()
        self.choice.choose("calendar")
        self.span.choose(Span.THREE_MONTHS)
        self.choice.chosen.connect(self._show_chosen)
        self.span.chosen.connect(self._show_chosen)
        self.add(self._nothing, self.choice, self.span, self._waiting)
        self.report_button = button(
            theme, self.tr("For my therapist…"), "primary", self.report_wished.emit, "export"
        )
        self.records_button = button(
            theme, self.tr("Correct or delete…"), "secondary", self.records_wished.emit
        )
        self.replay_button = button(
            theme, self.tr("How it looked"), "secondary", self.replay_wished.emit, "exercises"
        )
        self.add_buttons(self.report_button, self.replay_button, self.records_button)

    @property
    def section(self) -> HistorySection:
        """The part that is looked at; made when it is first wanted."""
        name = str(self.choice.value)
        if name not in self.sections:
            made = _SECTIONS[name](self.theme)
            self.sections[name] = made
            self.add(made)
        return self.sections[name]

    def show_history(self) -> None:
        """Show the chosen part as the diary is now; without sessions, what will be here."""
        something = self._views.month(self._views.today) is not None
        self._nothing.setVisible(not something)
        self.choice.setVisible(something)
        self.report_button.setEnabled(something)
        self.records_button.setEnabled(something)
        if something:
            self._show_chosen()
            return
        self.span.hide()
        self._waiting.hide()
        for section in self.sections.values():
            section.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """T goes from plots to tables and back."""
        if event.key() == Qt.Key.Key_T and not self._nothing.isVisible():
            self.section.switch()
            return
        super().keyPressEvent(event)

    def stop_work(self) -> None:
        """Let what is read beside the window come to its end, for the page is going."""
        self._wanted = None
        if self._task is not None:
            self._task.wait()

    def _show_chosen(self, _value: object = None) -> None:
        chosen, span = self.section, self.span.value
        assert isinstance(span, Span)
        self.span.setVisible(chosen.has_span)
        if chosen.has_span and span in _BESIDE:
            self._read(chosen, span)
        else:
            self._show(chosen, span)

    def _show(self, chosen: HistorySection, span: Span) -> None:
        self._wanted = None
        self._waiting.hide()
        for section in self.sections.values():
            section.setVisible(section is chosen)
        chosen.show_span(self._views, span)
        self.order_tabs()
        self.shown.emit()

    def _read(self, chosen: HistorySection, span: Span) -> None:
        """Read what is wanted beside the window; what is wanted last is shown."""
        self._wanted = chosen, span
        for section in self.sections.values():
            section.hide()
        self._waiting_words.setText(self.tr("One moment: all of your diary is being read."))
        self._waiting.show()
        if self._task is None:
            read = chosen.reading(self._views, span)
            self._under_way = self._wanted
            self._task = task = BesideTask(lambda _progress, _cancelled: read(), self)
            task.failed.connect(self._failed)
            task.finished.connect(self._was_read)
            task.start()

    def _failed(self, sentence: str) -> None:
        self._wanted = None
        self._waiting_words.setText(say_sentence(sentence))

    def _was_read(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.wait()
            task.deleteLater()
        if self._wanted is None:
            return
        if self._wanted == self._under_way:
            self._show(*self._wanted)
        else:
            self._read(*self._wanted)

    def _make_choices(self) -> None:
        self.choice = ChoiceRow(
            [
                ("calendar", self.tr("Calendar")),
                ("done", self.tr("Done")),
                ("pain", self.tr("Pain")),
                ("movement", self.tr("Movement")),
                ("form", self.tr("Form and comfort")),
                ("rehearsals", self.tr("Rehearsals")),
                ("visit", self.tr("Last visit")),
            ],
            self.tr("What to look at:"),
            kind="tab",
        )
        self.span = ChoiceRow(
            [
                (Span.FOUR_WEEKS, self.tr("4 weeks")),
                (Span.THREE_MONTHS, self.tr("3 months")),
                (Span.YEAR, self.tr("1 year")),
                (Span.ALL, self.tr("All")),
            ],
            self.tr("How far back:"),
            kind="tab",
        )
