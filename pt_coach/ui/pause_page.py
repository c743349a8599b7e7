"""Pause the exercises: why, from which day and until which; noted, never advised."""

from PySide6.QtCore import Signal

from pt_coach.ui.controls import ChoiceRow, Notice, button, label
from pt_coach.ui.day_stepper import DayStepper
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.page import Page
from pt_coach.ui.pause_services import AboutPauses, Pause, PauseReason, overlapped, wrong_range
from pt_coach.ui.pause_words import as_sentence, range_words, reasons, whom_to_ask, wrong_words
from pt_coach.ui.theme import GAP, Theme


class PausePage(Page):
    """One pause, new or changed. Nothing is kept before the button at the foot.

    Signals:
        wished: the Pause to keep.
        left: nothing is to be kept.
        signs_wished: the warning signs are to be read.
    """

    wished = Signal(object)
    left = Signal()
    signs_wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, " ")
        self.narrow()
        self._about: AboutPauses | None = None
        self.before: Pause | None = None
        meaning = self.tr(
            "Choose the first and the last day. They do not count as missed and do not break your "
            "days in a row. Calendar, report and tables show them as paused."
        )
        self.since = DayStepper(theme, self.tr("First day"))
        self.until = DayStepper(theme, self.tr("Last day"), weeks=True)
        self.said = label("", "strong")
        self.wrong = Notice(theme, "adjust", "")
        question = self.tr("Why? You may leave this out.")
        self.why = ChoiceRow(reasons(), question)
        self._ask = label("", "body")
        self.signs = button(
            theme, self.tr("Look at the warning signs"), "quiet", self.signs_wished.emit
        )
        row = FlowRow(breaks=True)
        row.add(self.signs)
        signs = self.tr("Is it because of a new or stronger complaint?")
        self.add(label(meaning, "large"), self.since, self.until, self.said, self.wrong)
        self.column.addSpacing(GAP)
        self.add(label(question, "name"), self.why)
        self.column.addSpacing(GAP)
        self.add(self._ask, label(signs), row)
        self.keep = button(theme, " ", "primary", self._keep)
        self.back = button(theme, self.tr("Back"), "secondary", self.left.emit, "back")
        self.add_buttons(self.keep, self.back)
        for day in (self.since, self.until):
            day.changed.connect(self._show_range)

    def show_pause(self, about: AboutPauses, before: Pause | None = None) -> None:
        """Ask for a new pause, or for other days of one.

        Args:
            about: what is noted already, and whom to ask.
            before: the one to change; None for a new one, which begins with today alone.
        """
        self._about, self.before = about, before
        shown = before or Pause(about.today, about.today)
        new, change = self.tr("Pause the exercises"), self.tr("Change the pause")
        self.set_heading(change if before else new)
        self.keep.say(self.tr("Keep the change") if before else self.tr("Note the pause"))
        self.since.show_day(shown.since)
        self.until.show_day(shown.until)
        self.why.show_value(shown.reason)
        self._ask.setText(whom_to_ask(about.therapist))
        self._show_range()
        self.to_top()
        self.since.field.setFocus()

    @property
    def pause(self) -> Pause:
        """What stands there."""
        why = self.why.value
        # A word that is no choice of this page stays as it was said.
        kept = self.before.reason if self.before is not None else None
        reason = str(why) if isinstance(why, PauseReason) else kept
        return Pause(self.since.day, self.until.day, reason)

    def _problem(self) -> str | None:
        assert self._about is not None
        own = self.before.id if self.before is not None else None
        others = [one for one in self._about.pauses if one.id != own]
        wrong = wrong_range(self.pause, self._about.today, others)
        if wrong is None:
            return None
        return wrong_words(wrong, overlapped(self.pause, others), self._about.today)

    def _show_range(self) -> None:
        """Both days in words, or why they cannot be."""
        if self._about is None:
            return
        problem = self._problem()
        self.wrong.setVisible(problem is not None)
        self.said.setVisible(problem is None)
        if problem is None:
            self.said.setText(as_sentence(range_words(self.pause, self._about.today)))
        else:
            self.wrong.words.setText(problem)
        self.keep.setAccessibleDescription(problem or self.said.text())

    def _keep(self) -> None:
        if self._problem() is None:
            self.wished.emit(self.pause)
            return
        self.until.field.setFocus()
        self.bring_into_sight(self.wrong)
