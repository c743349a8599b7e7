"""Days of the calendar in words."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from pt_coach.reports.due import DayState, DueDay

translate = QCoreApplication.translate


def state_word(state: DayState) -> str:
    """A day in one word."""
    return {
        DayState.DONE: translate("days", "done"),
        DayState.PARTIAL: translate("days", "begun"),
        DayState.MISSED: translate("days", "missed"),
        DayState.REST: translate("days", "rest"),
        DayState.PAUSED: translate("days", "paused"),
        DayState.LOCKED: translate("days", "locked"),
        DayState.OPEN: translate("days", "open"),
    }[state]


def state_meaning(state: DayState) -> str:
    """A day in one sentence."""
    return {
        DayState.DONE: translate("days", "All that was due was done."),
        DayState.PARTIAL: translate("days", "Something was done, not all that was due."),
        DayState.MISSED: translate("days", "A session was due and none was done."),
        DayState.REST: translate("days", "Nothing was due."),
        DayState.PAUSED: translate("days", "A pause that was noted. Nothing was due."),
        DayState.LOCKED: translate(
            "days", "A warning sign had not been looked at yet. Nothing was due."
        ),
        DayState.OPEN: translate("days", "There is still time for today's session."),
    }[state]


def day_sentence(day: DueDay) -> str:
    """What happened on a day, with its numbers."""
    parts = [state_meaning(day.state)]
    if day.due > 1:
        parts.append(translate("days", "{} of {} sessions.").format(day.done, day.due))
    if day.extra == 1:
        parts.append(translate("days", "One session more than was due."))
    elif day.extra:
        parts.append(translate("days", "{} sessions more than were due.").format(day.extra))
    elif day.active and day.state not in (DayState.DONE, DayState.PARTIAL):
        parts.append(translate("days", "Something was done all the same."))
    return " ".join(parts)


def days_in_words(days: Iterable[DueDay]) -> str:
    """Such as `12 done, 1 begun, 2 missed, 10 rest`."""
    counts = Counter(day.state for day in days)
    return ", ".join(f"{counts[s]} {state_word(s)}" for s in DayState if counts[s])


def month_name(month: date) -> str:
    """Such as `November 2026`."""
    name = QLocale().toString(QDate(month.year, month.month, 1), "MMMM yyyy")
    return name[:1].upper() + name[1:]
