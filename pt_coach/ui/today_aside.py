"""What stands beside today's exercises: the week, the pain, the next visit."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from pt_coach.ui.controls import Card, button, label
from pt_coach.ui.doses import moment_words, short_date
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.services import Today
from pt_coach.ui.spark_line import SparkLine
from pt_coach.ui.theme import GAP, Theme
from pt_coach.ui.trend_words import change_words
from pt_coach.ui.visit_words import days_words
from pt_coach.ui.week_row import WeekRow

translate = QCoreApplication.translate

# One day is no row.
_STREAK_FROM: Final = 2
# How long a visit whose day has passed is still asked about.
_VISIT_SHOWN_FOR: Final = timedelta(weeks=1)


def aside(theme: Theme, today: Today, to_visit: Callable[[], object]) -> tuple[QWidget, ...]:
    """The cards, from top to bottom.

    Args:
        theme: colours and sizes.
        today: what is shown.
        to_visit: goes to the page of the visit.
    """
    parts = (_week(theme, today), _pain(theme, today), _visit(theme, today, to_visit))
    return tuple(part for part in parts if part is not None)


def _week(theme: Theme, today: Today) -> QWidget | None:
    if not today.week:
        return None
    card = Card()
    week = WeekRow(theme)
    week.show_week(today.week, today.now.date())
    card.add(label(translate("TodayPage", "This week"), "soft"), week)
    card.column.addSpacing(GAP // 2)
    if today.last_week is not None:
        text = translate("TodayPage", "Last week: {} of {} sessions").format(*today.last_week)
        card.add(label(text))
    if today.streak >= _STREAK_FROM:
        row = translate("TodayPage", "{} days in a row. Rest days do not break it.")
        card.add(label(row.format(today.streak)))
    return card


def _pain(theme: Theme, today: Today) -> QWidget | None:
    days = [day.day for day in today.pain if day.before is not None]
    values = [day.before for day in today.pain if day.before is not None]
    card = Card()
    card.add(label(translate("TodayPage", "Pain before exercise"), "soft"))
    if len(values) < 2:
        card.add(label(translate("TodayPage", "The line begins with your second session.")))
        return card
    line = SparkLine(theme)
    line.show_values(
        values, translate("TodayPage", "{} on {}").format(values[0], short_date(days[0]))
    )
    card.add(line, label(change_words(values[0], values[-1])))
    return card


def _visit(theme: Theme, today: Today, to_visit: Callable[[], object]) -> QWidget | None:
    regimen = today.regimen
    if regimen is None or regimen.next_visit is None:
        return None
    day = regimen.next_visit.date()
    passed = today.now.date() - day
    if passed > _VISIT_SHOWN_FOR:
        return None
    next_one = (
        translate("TodayPage", "Next visit")
        if passed <= timedelta()
        else translate("TodayPage", "The visit")
    )
    way = (
        translate("TodayPage", "Prepare it")
        if passed <= timedelta()
        else translate("TodayPage", "Did it take place?")
    )
    card = Card()
    card.add(
        label(next_one, "soft"),
        label(moment_words(regimen.next_visit), "strong"),
        label(days_words(day, today.now.date())),
        label(regimen.therapist.name, "soft"),
    )
    row = FlowRow(breaks=True)
    row.add(button(theme, way, "quiet", to_visit))
    card.add(row)
    return card
