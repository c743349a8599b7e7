"""How it looked: the figure does the patient's own movements, a typical one beside the furthest."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.ui.controls import Card, ChoiceRow, button, empty, label, restyle, set_icon
from pt_coach.ui.doses import long_date
from pt_coach.ui.messages import say
from pt_coach.ui.movement_view import MovementView
from pt_coach.ui.page import Columns, Page
from pt_coach.ui.replay_clock import ReplayClock
from pt_coach.ui.replay_services import ShownExercise, ShownMovement
from pt_coach.ui.theme import GAP, Theme

_INTERVAL_MS = 40
_LEAST_BESIDE_PX = 620
# Of the page's height: a picture is seen whole, with its title, at any size of the text.
_PICTURE_SHARE = 0.38


class ReplayPage(Page):
    """One exercise at a time, in a loop that can be held, slowed and stepped.

    Signals:
        back_wished: the patient wants to go back to the history.
        settings_wished: the patient wants to decide what is kept.
        report_chosen: whether the report is to show them.
    """

    back_wished = Signal()
    settings_wished = Signal()
    report_chosen = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        """Make an empty page."""
        super().__init__(theme, self.tr("How it looked"))
        self.views: list[MovementView] = []
        self.captions: list[str] = []
        self.clock = ReplayClock()
        self._shown: tuple[ShownExercise, ...] = ()
        self._elapsed = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self._advance)
        self.sentence = label("")
        self._choices = QVBoxLayout()
        self._parts = QVBoxLayout()
        self._parts.setSpacing(GAP)
        self.exercises: ChoiceRow | None = None
        self.add(self.sentence, self._parts, self._choices, self._make_report_card())
        self._make_foot()

    def _make_report_card(self) -> QWidget:
        self._report_card = Card()
        self.report = ChoiceRow(
            [(False, self.tr("Leave them out")), (True, self.tr("Show them"))],
            self.tr("In the report for my therapist"),
        )
        self.report.chosen.connect(lambda on: self.report_chosen.emit(bool(on)))
        self._report_card.add(
            label(self.tr("In the report for my therapist"), "name"),
            self.report,
            label(
                self.tr(
                    "Drawings only, of the exercises above. They go out when you export, and not "
                    "before."
                ),
                "soft",
            ),
        )
        return self._report_card

    def _make_foot(self) -> None:
        theme = self.theme
        self.pause_button = button(theme, self.tr("Pause"), "primary", self.pause_or_go_on)
        self.slow_button = button(theme, self.tr("Slower"), "secondary", self.slower, "slower")
        self.step_button = button(theme, self.tr("Step"), "secondary", self.step, "step")
        self.settings_button = button(
            theme, self.tr("Open Settings"), "primary", self.settings_wished.emit, "settings"
        )
        self.back_button = button(
            theme, self.tr("Back to History"), "secondary", self.back_wished.emit, "back"
        )
        self.add_buttons(
            self.pause_button,
            self.slow_button,
            self.step_button,
            self.settings_button,
            self.back_button,
        )

    def show_movements(
        self, shown: tuple[ShownExercise, ...], *, keeping: bool, in_report: bool
    ) -> None:
        """Show what is kept; where there is nothing, say why and what to do.

        Args:
            shown: by exercise.
            keeping: whether movements are kept from now on.
            in_report: whether the report shows them.
        """
        self._shown = shown
        for own, one in zip((False, True), self.report.buttons, strict=True):
            one.setChecked(own is in_report)
        empty(self._choices)
        self.exercises = None
        if len(shown) > 1:
            names = [(i, one.name) for i, one in enumerate(shown)]
            self.exercises = ChoiceRow(names, self.tr("Exercise"))
            self.exercises.chosen.connect(self.show_exercise)
            self._choices.addWidget(label(self.tr("Another exercise"), "name"))
            self._choices.addWidget(self.exercises)
        moving = bool(shown) and self.theme.animations
        for one in (self.pause_button, self.slow_button, self.step_button):
            one.setVisible(moving)
        self.settings_button.setVisible(not shown and not keeping)
        self._report_card.setVisible(bool(shown))
        self.clock = ReplayClock()
        if not shown:
            self._show_nothing(keeping=keeping)
        elif self.exercises is not None:
            self.exercises.choose(0)
        else:
            self.show_exercise(0)
        self._name_buttons()
        self.order_tabs()

    def show_exercise(self, index: int) -> None:
        """Show another exercise, from its beginning."""
        shown = self._shown[index]
        empty(self._parts)
        self.views, self.captions = [], []
        least_px = self.theme.px(_LEAST_BESIDE_PX)
        if self.theme.animations and len(shown.movements) == 2:
            left, right = (self._card(shown.name, one) for one in shown.movements)
            self._parts.addWidget(Columns(left, right, (1, 1), least_px))
        elif self.theme.animations:
            card = Card()
            view, words = self._part(shown.name, shown.movements[0])
            card.add(Columns(view, words, (1, 1), least_px))
            self._parts.addWidget(card)
        else:
            for one in shown.movements:
                self._parts.addWidget(self._card(shown.name, one))
        self._fit_pictures()
        self.set_heading(shown.name, self.tr("How it looked"))
        self._say(self._sentence(shown), "body")
        self.clock.restart(max(view.length_s for view in self.views))
        self._elapsed.restart()

    def pause_or_go_on(self) -> None:
        """Hold the figures, or let them go on."""
        self.clock.running = not self.clock.running
        self._name_buttons()

    def slower(self) -> None:
        """Go on slowly, or at the movement's own pace again."""
        self.clock.slow = not self.clock.slow
        self._name_buttons()

    def step(self) -> None:
        """Hold, and go on by one picture."""
        self.clock.step()
        self._show_moment()
        self._name_buttons()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to move."""
        super().showEvent(event)
        self._elapsed.restart()
        if self.theme.animations:
            self._timer.start()
        first = (self.pause_button, self.settings_button, self.back_button)
        next(one for one in first if one.isVisible()).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures follow the page's height."""
        super().resizeEvent(event)
        self._fit_pictures()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves where nobody sees it."""
        super().hideEvent(event)
        self._timer.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space holds and goes on; the right arrow goes on by one picture."""
        keys: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Space: self.pause_or_go_on,
            Qt.Key.Key_Right: self.step,
        }
        wanted = keys.get(Qt.Key(event.key()))
        if wanted is None or not self._shown or not self.theme.animations:
            super().keyPressEvent(event)
            return
        wanted()

    def _advance(self) -> None:
        self.clock.advance(self._elapsed.restart() / 1000)
        self._show_moment()

    def _fit_pictures(self) -> None:
        for view in self.views:
            view.setMaximumHeight(round(self.height() * _PICTURE_SHARE))

    def _show_moment(self) -> None:
        for view in self.views:
            view.show_at(self.clock.t)

    def _name_buttons(self) -> None:
        running, slow = self.clock.running, self.clock.slow
        self.pause_button.say(self.tr("Pause (Space)") if running else self.tr("Go on (Space)"))
        set_icon(self.pause_button, self.theme, "paused" if running else "start")
        self.slow_button.say(self.tr("At its own pace") if slow else self.tr("Slower"))

    def _show_nothing(self, *, keeping: bool) -> None:
        empty(self._parts)
        self.views, self.captions = [], []
        self.set_heading(self.tr("How it looked"))
        later = self.tr("After your next session with the camera you can see here how it looked.")
        off = self.tr(
            "Nothing is kept of how you move. Under Settings you can let the program keep it, "
            "without any video."
        )
        self._say(later if keeping else off, "large")

    def _say(self, text: str, role: str) -> None:
        self.sentence.setText(text)
        self.sentence.setProperty("role", role)
        restyle(self.sentence)

    def _sentence(self, shown: ShownExercise) -> str:
        if len(shown.movements) < 2:
            return self.tr("The figure does your own movement. Nobody's face or room is kept.")
        return self.tr(
            "The figure does your own movements: a typical one, and the one furthest from the plan."
        )

    def _card(self, name: str, shown: ShownMovement) -> Card:
        """The picture with its words under it."""
        card = Card()
        card.add(*self._part(name, shown))
        card.column.addStretch(1)
        return card

    def _part(self, name: str, shown: ShownMovement) -> tuple[MovementView, QWidget]:
        title = self.tr("Typical") if shown.typical else self.tr("Furthest from the plan")
        when, seen = self._when(shown), self._seen(shown)
        self.captions.append(f"{when} {seen}")
        view = MovementView(moving=self.theme.animations)
        view.show_movement(shown, f"{name}. {title}. {when} {seen}")
        self.views.append(view)
        lines = [label(title, "name"), label(when), label(seen, "strong")]
        if shown.guessed:
            limbs = ", ".join(say(f"limb_{limb}") for limb in shown.guessed)
            text = self.tr("Hardly seen by the camera, drawn by guess: {}").format(limbs)
            lines.append(label(text, "soft"))
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        for line in lines:
            column.addWidget(line)
        column.addStretch(1)
        return view, words

    def _when(self, shown: ShownMovement) -> str:
        side = say(f"side_{shown.side.value}") if shown.side is not None else ""
        which = self.tr("{}, set {}, repetition {}").format(
            long_date(shown.day), shown.set_number, shown.rep_number
        )
        return f"{which}, {side}." if side else f"{which}."

    def _seen(self, shown: ShownMovement) -> str:
        faults = [*shown.faults]
        if shown.short:
            faults.append(self.tr("Less than 60 % of the way"))
        if not faults:
            return self.tr("No rule of the exercise was seen broken.")
        return self.tr("Seen: {}").format("; ".join(faults))
