"""After the session: what was done, in plain numbers."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from pt_coach.engine.events import StopRule
from pt_coach.exercises.definition import Mode
from pt_coach.ui.controls import Card, Notice, button, empty, label
from pt_coach.ui.messages import say
from pt_coach.ui.page import Columns
from pt_coach.ui.session_view import ExerciseResult, SessionView, SetResult
from pt_coach.ui.stage_page import StagePage
from pt_coach.ui.theme import GAP, WIDE_GAP, Theme


class SummaryPage(StagePage):
    """What was done, and a way back."""

    def __init__(self, theme: Theme, close: Callable[[], None], replay: Callable[[], None]) -> None:
        """Make an empty page.

        Args:
            theme: colours and sizes.
            close: leaves the session's pages.
            replay: leaves them to see how it looked.
        """
        super().__init__(theme, " ")
        self.lines: list[str] = []
        self._parts = QVBoxLayout()
        self._parts.setSpacing(GAP)
        self.add(self._parts)
        self.close_button = button(theme, self.tr("Back to Today"), "primary", close, "today")
        self.replay_button = button(
            theme, self.tr("See how it looked"), "secondary", replay, "exercises"
        )
        self.replay_button.hide()
        self.add_buttons(self.close_button, self.replay_button)

    def enter(self, view: SessionView) -> None:
        """Show another session."""
        super().enter(view)
        done = view.ended is not None and view.ended.completed
        title = self.tr("Well done. That was today's session.")
        self.set_heading(title if done else self.tr("Session ended. What you did is kept."))
        empty(self._parts)
        told = view.told
        self.lines = [self.line(result) for result in told]
        # What has to be acted on comes first: from the mat nobody scrolls.
        if any(advice.rule is StopRule.PAIN_ROSE for advice in view.advice):
            self._parts.addWidget(self._rose_card())
        self._parts.addWidget(self._pain_card(view))
        for result, text in zip(told, self.lines, strict=True):
            self._parts.addWidget(self._card(result, text))
        self.close_button.setFocus()

    def show_view(self, view: SessionView) -> None:
        """How it ended is known a moment after the page is shown."""
        if view.ended is not None and view.ended.completed:
            self.set_heading(self.tr("Well done. That was today's session."))

    def line(self, result: ExerciseResult) -> str:
        """One exercise in numbers."""
        if result.earlier:
            return self.tr("before the break")
        if not result.sets:
            if result.swapped:
                return self.tr("the easier version instead")
            return self.tr("left out") if result.skipped else self.tr("not done")
        parts = [self._sets(result)]
        if result.comfort:
            parts.append(say(f"felt_{result.comfort}"))
        if result.worst_pain is not None:
            parts.append(self.tr("worst pain {}").format(result.worst_pain))
        return "  ·  ".join(parts)

    def _sets(self, result: ExerciseResult) -> str:
        if result.exercise.mode is not Mode.REPS:
            held = ", ".join(str(round(s.held_s)) for s in result.sets)
            wanted = round(result.sets[0].planned.hold_s * result.sets[0].planned.reps)
            return self.tr("held {} of {} seconds").format(held, wanted)
        return ", ".join(self._set(s) for s in result.sets)

    def _set(self, one: SetResult) -> str:
        text = self.tr("{} of {}").format(one.count, one.planned.reps_in_all)
        side = one.planned.side.side
        return f"{text} ({say(f'side_{side.value}')})" if side is not None else text

    def _card(self, result: ExerciseResult, text: str) -> Card:
        card = Card()
        card.column.setContentsMargins(WIDE_GAP, GAP, WIDE_GAP, GAP)
        name, numbers = label(result.exercise.name, "name"), label(text, "soft")
        card.add(Columns(name, numbers, (4, 6), self.theme.px(760)))
        rules = {rule.id: rule.fault for rule in result.exercise.form_rules}
        known = [(rules[rule], times) for rule, times in result.faults if rule in rules]
        if known:
            fault, times = max(known, key=lambda pair: pair[1])
            seen = self.tr("Seen most: {} ({} times)").format(fault.lower(), times)
            once = self.tr("Seen once: {}").format(fault.lower())
            card.add(label(once if times == 1 else seen))
        return card

    def _pain_card(self, view: SessionView) -> Card:
        before, after = (
            say("unknown_number") if n is None else str(n)
            for n in (view.pain_before, view.pain_after)
        )
        card = Card()
        card.column.setContentsMargins(WIDE_GAP, GAP, WIDE_GAP, GAP)
        text = self.tr("before {}, after {}").format(before, after)
        name = label(self.tr("Pain, 0 to 10"), "name")
        card.add(Columns(name, label(text, "strong"), (4, 6), self.theme.px(760)))
        return card

    def _rose_card(self) -> Card:
        therapist = self.session.regimen.therapist
        text = self.tr("Your pain rose today. {} would like to know.").format(therapist.name)
        card = Notice(self.theme, "adjust", text)
        if therapist.phone:
            card.add(label(self.tr("Phone: {}").format(therapist.phone)))
        return card
