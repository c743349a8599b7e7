"""What *Today* says of a pause that runs, of one to come, and the way to note one."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout

from pt_coach.ui.controls import Button, Card, button, label
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.icons import icon_label
from pt_coach.ui.pause_services import Pause
from pt_coach.ui.pause_words import as_sentence, day_words, range_words, reason_words
from pt_coach.ui.theme import GAP, Role, Theme

translate = QCoreApplication.translate


class PauseCard(Card):
    """The pause that holds today: until when, what it means, and the ways out of it."""

    def __init__(
        self,
        theme: Theme,
        pause: Pause,
        today: date,
        change: Callable[[], object],
        end: Callable[[], object],
    ) -> None:
        super().__init__()
        self.column.setSpacing(GAP)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        size = round(theme.type_px(Role.BUTTON) * 1.4)
        icon = icon_label("paused", theme.palette.soft, size)
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        self.words = label(until_words(pause, today), "section")
        head.addWidget(self.words, 1)
        self.column.addLayout(head)
        meaning = self.tr(
            "Nothing is due in these days, and none of them counts as missed. A session that you "
            "do all the same is kept."
        )
        self.add(label(meaning, "large"))
        since = self.tr("Noted from {}").format(day_words(pause.since, today))
        why = reason_words(pause.reason)
        self.add(label(f"{since}  ·  {why}" if why else since, "soft"))
        row = FlowRow(breaks=True)
        self.change = button(theme, self.tr("Change the pause"), "secondary", change)
        self.end = button(theme, self.tr("End the pause today"), "secondary", end)
        row.add(self.change, self.end)
        self.add(row)


def until_words(pause: Pause, today: date) -> str:
    """Such as `Paused until Thursday 3 December`."""
    if pause.until == today:
        return translate("pause", "Paused today")
    return translate("pause", "Paused until {}").format(day_words(pause.until, today))


def coming_card(theme: Theme, pause: Pause, today: date, change: Callable[[], object]) -> Card:
    """A pause that has not begun."""
    card = Card()
    card.add(label(translate("pause", "A pause is noted"), "soft"))
    card.add(label(as_sentence(range_words(pause, today))))
    row = FlowRow(breaks=True)
    row.add(button(theme, translate("pause", "Change the pause"), "quiet", change))
    card.add(row)
    return card


def way_to_pause(theme: Theme, pressed: Callable[[], object]) -> Button:
    """The button that leads to the page of a pause."""
    return button(theme, translate("pause", "Pause the exercises…"), "quiet", pressed)
