"""Today: what is due, one button to start, and how the week is going."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from pt_coach.records.outside_rows import FormKind
from pt_coach.reports.forms_due import FormsDue
from pt_coach.ui.controls import (
    Button,
    Card,
    Notice,
    PainScale,
    button,
    empty,
    label,
    restyle,
    set_icon,
)
from pt_coach.ui.doses import long_date, minutes_of, moment_words, next_due
from pt_coach.ui.exercise_card import ExerciseCard
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.page import Columns, Page
from pt_coach.ui.pause_card import PauseCard, coming_card, until_words, way_to_pause
from pt_coach.ui.sentences import say_sentence
from pt_coach.ui.services import SessionWish, Today, Version
from pt_coach.ui.theme import GAP, Theme
from pt_coach.ui.today_aside import aside

NOTHING_DUE = FormsDue()
_MORNING_UNTIL_H, _EVENING_FROM_H = 12, 18


class TodayPage(Page):
    """The first page.

    Signals:
        start_wished: a SessionWish.
        regimen_chosen: path of a regimen file, as str.
        unfinished_kept, unfinished_discarded: what to do with a session that was cut off.
        morning_answered: 0..10 or None.
        looked_at: the warning sign that locks the exercises was looked at.
        form_wished: the FormKind to fill in.
        place_wished: id of another place.
        help_wished: what to do about the warning sign is to be read again.
        pause_wished: the Pause to change, or None for a new one.
        pause_ended: the Pause that is over.
    """

    start_wished = Signal(object)
    regimen_chosen = Signal(str)
    unfinished_kept = Signal()
    unfinished_discarded = Signal()
    morning_answered = Signal(object)
    looked_at = Signal()
    form_wished = Signal(object)
    place_wished = Signal(str)
    help_wished = Signal()
    pause_wished = Signal(object)
    pause_ended = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, " ")
        self.offers: dict[FormKind, Button] = {}
        left, right = QWidget(), QWidget()
        self._left, self._right = QVBoxLayout(left), QVBoxLayout(right)
        for part in (self._left, self._right):
            part.setContentsMargins(0, 0, 0, 0)
            part.setSpacing(GAP + 2)
        self._day = label("", "soft")
        self._first = QVBoxLayout()
        self._first.setSpacing(GAP + 2)
        self.add_under_title(self._day)
        self.add(self._first, Columns(left, right, (7, 3), theme.px(840)))
        self.start = button(
            theme, self.tr("Start today's session"), "primary", self._start, "start"
        )
        self.short = button(
            theme, self.tr("A hard day? Short version"), "secondary", self._start_short
        )
        self.open = button(
            theme, self.tr("Open a regimen file…"), "primary", self.choose_file, "open"
        )
        self.add_buttons(self.start, self.short, self.open)

    def show_today(self, today: Today, due: FormsDue = NOTHING_DUE) -> None:
        """Show a day, and the questions that are due on it."""
        for part in (self._left, self._right, self._first):
            empty(part)
        planned = today.plan is not None
        self._show_start(today)
        locked = today.locked_since is not None
        self.short.setVisible(today.short and planned and not today.done_today and not locked)
        self.open.setVisible(today.regimen is None)
        self.set_heading(self._greeting(today), "")
        self._day.setText(self._what_is_due(today))
        self.go_on = self._first_card(today)
        self.pause_card = self._pause_card(today)
        if today.ask_next_morning:
            self._first.addWidget(self._morning_card())
        self.offers.clear()
        if _offered(due) and today.regimen is not None and not locked:
            self._left.addWidget(self._offers_card(due))
        self._fill_left(today)
        self._left.addStretch(1)
        if today.regimen is not None:
            self._fill_right(today)
        self._right.addStretch(1)
        # An empty foot is a bar that means nothing.
        self.foot.setVisible(any(not one.isHidden() for one in self.foot_buttons()))
        self.order_tabs()
        self.to_top()
        self._focus_first(planned=planned)

    def _focus_first(self, *, planned: bool) -> None:
        """What the patient most likely wants; never what ends or discards."""
        first = self.go_on
        if first is None and self.pause_card is not None and not planned:
            first = self.pause_card.change
        (first or (self.start if planned else self.open)).setFocus()

    def _first_card(self, today: Today) -> Button | None:
        """What stands before everything else; its button that goes on."""
        if today.locked_since is not None:
            return self._locked_card(today.locked_since)
        return self._unfinished_card(today) if today.unfinished is not None else None

    def _pause_card(self, today: Today) -> PauseCard | None:
        """That today is paused, where it is."""
        pause = today.pause
        if pause is None or today.paused_until is None or today.regimen is None:
            return None
        change = partial(self.pause_wished.emit, pause)
        end = partial(self.pause_ended.emit, pause)
        card = PauseCard(self.theme, pause, today.now.date(), change, end)
        self._first.addWidget(card)
        return card

    def say_noted(self, sentence: str) -> None:
        """Say what was kept a moment ago, until the page is shown anew."""
        card = Card()
        card.add(label(sentence, "large"))
        self._first.insertWidget(0, card)
        self.to_top()

    def _locked_card(self, since: date) -> Button:
        """Nothing begins until the patient says that a warning sign was looked at."""
        card = Notice(self.theme, "stop", self.tr("Your exercises wait"))
        card.column.setSpacing(GAP)
        said = self.tr("On {} you answered yes or not sure to a warning sign.")
        first = self.tr("Let a doctor or your therapist look at it before you exercise again.")
        card.add(label(f"{said.format(long_date(since))} {first}", "large"))
        seen = self.tr("A doctor or my therapist has looked at it")
        looked_at = button(self.theme, seen, "secondary", self.looked_at.emit)
        row = FlowRow(breaks=True)
        whom = self.tr("What to do and whom to call")
        row.add(looked_at, button(self.theme, whom, "quiet", self.help_wished.emit))
        card.add(row)
        self._first.addWidget(card)
        return looked_at

    def show_problems(self, problems: tuple[str, ...]) -> None:
        """Say what is wrong with a regimen file, every line of it."""
        card = Notice(self.theme, "adjust", self.tr("That file cannot be used yet."))
        for problem in problems:
            card.add(label(say_sentence(problem)))
        card.add(label(self.tr("Please show this to your therapist."), "soft"))
        self._first.addWidget(card)
        self.to_top()

    def choose_file(self) -> None:
        """Ask for a regimen file."""
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a regimen"), "", self.tr("Regimens (*.yaml *.yml)")
        )
        if path:
            self.regimen_chosen.emit(path)

    def _show_start(self, today: Today) -> None:
        """One button is the first one: going on stands before beginning anew."""
        self.start.setVisible(today.plan is not None and today.locked_since is None)
        words = self.tr("Start today's session")
        if today.done_today:
            words = self.tr("Do it once more")
        elif today.unfinished is not None:
            words = self.tr("Start from the beginning")
        elif today.paused_until is not None:
            words = self.tr("Do a session all the same")
        self.start.say(words)
        calm = today.unfinished is not None or today.paused_until is not None
        kind = "secondary" if calm else "primary"
        if self.start.property("kind") != kind:
            self.start.setProperty("kind", kind)
            set_icon(self.start, self.theme, "start")
            restyle(self.start)

    def _start(self) -> None:
        self.start_wished.emit(SessionWish())

    def _start_short(self) -> None:
        self.start_wished.emit(SessionWish(version=Version.SHORT))

    def _greeting(self, today: Today) -> str:
        if today.now.hour < _MORNING_UNTIL_H:
            return self.tr("Good morning")
        evening = today.now.hour >= _EVENING_FROM_H
        return self.tr("Good evening") if evening else self.tr("Good afternoon")

    def _what_is_due(self, today: Today) -> str:
        day = long_date(today.now.date())
        day = day[:1].upper() + day[1:]
        if today.pause is not None and today.paused_until is not None:
            paused = until_words(today.pause, today.now.date())
            return f"{day}  ·  {paused[:1].lower()}{paused[1:]}"
        if today.plan is None:
            return day
        count = len(today.plan.exercises)
        minutes = sum(minutes_of(planned) for planned in today.plan.exercises)
        one, many = self.tr("one exercise"), self.tr("{} exercises").format(count)
        about = self.tr("about {} minutes").format(minutes) if minutes > 1 else self.tr("a minute")
        done = self.tr("done for today") if today.done_today else about
        words = f"{day}  ·  {one if count == 1 else many}, {done}"
        if self.short.isVisibleTo(self):
            words += "  ·  " + self.tr("the short version counts as done")
        return words

    def _fill_left(self, today: Today) -> None:
        if today.regimen is None:
            self._left.addWidget(self._welcome())
        elif today.plan is None:
            self._left.addWidget(self._rest_day(today))
        else:
            for planned in today.plan.exercises:
                self._left.addWidget(ExerciseCard(self.theme, planned))
        notes = self._notes(today)
        if notes:
            card = Card()
            card.add(label(self.tr("Your therapist says"), "section"), *map(label, notes))
            self._left.addWidget(card)

    def _notes(self, today: Today) -> tuple[str, ...]:
        """The therapist's words about the whole regimen, and about hard days where there are."""
        if today.regimen is None:
            return ()
        flare = today.regimen.flare_day
        hard = flare.notes if flare is not None and today.short else None
        said = (today.regimen.notes, self.tr("On a hard day: {}").format(hard) if hard else None)
        return tuple(note for note in said if note)

    def _welcome(self) -> Card:
        card = Card()
        card.column.setSpacing(GAP)
        card.add(
            label(self.tr("Welcome to PT Coach"), "section"),
            label(
                self.tr(
                    "Your therapist gives you a file with your exercises. Open it, and this page "
                    "shows what to do each day."
                ),
                "large",
            ),
            label(self.tr("Without one you can look at all exercises under Exercises."), "soft"),
        )
        row = FlowRow(breaks=True)
        clinic = self.tr("For therapists…")
        row.add(button(self.theme, clinic, "quiet", lambda: self.place_wished.emit("review")))
        card.add(row)
        return card

    def _rest_day(self, today: Today) -> Card:
        card = Card()
        card.column.setSpacing(GAP)
        card.add(
            label(self.tr("Today is a rest day"), "section"),
            label(self.tr("Nothing is due. Rest is part of the plan."), "large"),
        )
        coming = next_due(today)
        if coming is not None:
            text = self.tr("Next session: {}").format(long_date(coming))
            card.add(label(text, "large"))
        return card

    def _unfinished_card(self, today: Today) -> Button:
        """Put the card on the page; the button that goes on."""
        assert today.unfinished is not None
        left = today.unfinished
        card = Notice(self.theme, "adjust", self.tr("A session is not finished"))
        card.column.setSpacing(GAP)
        when = moment_words(left.begun)
        one, many = self.tr("with one set done"), self.tr("with {} sets done")
        sets = one if left.sets_done == 1 else many.format(left.sets_done or self.tr("no"))
        at = self.tr("It was at {}, {}.").format(left.exercise, sets)
        card.add(label(self.tr("Begun {}. {} Nothing is lost.").format(when, at)))
        row = FlowRow(breaks=True)
        go_on = button(self.theme, self.tr("Go on"), "primary", self._resume, "resume")
        row.add(
            go_on,
            button(self.theme, self.tr("Keep as it is"), "secondary", self.unfinished_kept.emit),
            button(self.theme, self.tr("Discard"), "quiet", self.unfinished_discarded.emit),
        )
        card.add(row)
        self._first.addWidget(card)
        return go_on

    def _resume(self) -> None:
        self.start_wished.emit(SessionWish(resume=True))

    def _morning_card(self) -> Card:
        card = Card()
        card.column.setSpacing(GAP)
        question = self.tr("How strong is your back pain this morning, after the last session?")
        scale = PainScale(self.theme, question)
        keep = button(
            self.theme,
            self.tr("Save"),
            "primary",
            lambda: self.morning_answered.emit(scale.value),
        )
        keep.setEnabled(False)
        scale.chosen.connect(lambda _value: keep.setEnabled(True))
        skip = button(
            self.theme, self.tr("Skip"), "quiet", lambda: self.morning_answered.emit(None)
        )
        row = FlowRow(breaks=True)
        row.add(keep, skip)
        self.morning, self.save_morning = scale, keep
        card.add(label(question, "name"), scale, row)
        return card

    def _offers_card(self, due: FormsDue) -> Card:
        """Questions that would be good to answer today; nothing waits for them."""
        card = Card()
        card.column.setSpacing(GAP)
        kinds = {
            FormKind.WARNING_SIGNS: self.tr("Warning signs"),
            FormKind.WEEKLY: self.tr("Weekly check"),
            FormKind.ROLAND_MORRIS: self.tr("Questionnaire"),
            FormKind.OWN_QUESTIONS: self.tr("Your therapist asks"),
        }
        row = FlowRow(breaks=True)
        self.offers = {
            kind: button(self.theme, kinds[kind], "secondary", partial(self.form_wished.emit, kind))
            for kind in _offered(due)
        }
        row.add(*self.offers.values())
        text = self.tr("For your therapist, when you have a moment")
        card.add(label(text, "name"), row)
        return card

    def _fill_right(self, today: Today) -> None:
        for part in aside(self.theme, today, lambda: self.place_wished.emit("visit")):
            self._right.addWidget(part)
        if today.paused_until is not None:
            return
        row = FlowRow(breaks=True)
        row.add(way_to_pause(self.theme, lambda: self.pause_wished.emit(None)))
        parts: list[QWidget] = [row]
        if today.pause is not None:
            change = partial(self.pause_wished.emit, today.pause)
            parts.insert(0, coming_card(self.theme, today.pause, today.now.date(), change))
        for place, part in enumerate(parts, start=1):
            # Under the week, whose days they are about.
            self._right.insertWidget(place, part)


def _offered(due: FormsDue) -> tuple[FormKind, ...]:
    """The full list stands first; a session asks for it in any case."""
    return ((FormKind.WARNING_SIGNS,) if due.signs else ()) + due.offers
