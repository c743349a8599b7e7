"""Doses, times and dates in words."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from pt_coach.engine.plan import PlannedExercise, PlannedSet, SetSide
from pt_coach.exercises.definition import Exercise, Mode
from pt_coach.ui.figure_frames import tempo_of
from pt_coach.ui.messages import side_words
from pt_coach.ui.services import DayMark, Today

translate = QCoreApplication.translate

_GETTING_READY_S = 40.0


def dose_words(planned: PlannedExercise) -> str:
    """What is prescribed, such as `2 sets of 10, hold 5 s, each side`."""
    first = planned.sets[0]
    each_side = {s.side for s in planned.sets} == {SetSide.LEFT, SetSide.RIGHT}
    sets = len(planned.sets) // (2 if each_side else 1)
    parts = [_amount(sets, first, planned.exercise)]
    if each_side or first.side is SetSide.ALTERNATING:
        parts.append(translate("doses", "each side"))
    elif first.side.side is not None:
        parts.append(side_words(first.side))
    return ", ".join(parts)


def set_words(planned: PlannedSet, exercise: Exercise) -> str:
    """One set, such as `10 repetitions, hold 5 s, left side`."""
    if exercise.mode is Mode.REPS:
        reps = planned.reps_in_all
        words = (
            translate("doses", "1 repetition")
            if reps == 1
            else translate("doses", "{} repetitions").format(reps)
        )
        words += _held(planned)
    else:
        seconds = round(planned.hold_s)
        words = (
            translate("doses", "1 second")
            if seconds == 1
            else translate("doses", "{} seconds").format(seconds)
        )
    side = side_words(planned.side)
    return f"{words}, {side}" if side else words


def minutes_of(planned: PlannedExercise) -> int:
    """About how many minutes an exercise takes with its rests, at least 1."""
    tempo = tempo_of(planned.exercise, planned.prescription.tempo, planned.sets[0].hold_s)
    moving = sum(s.reps_in_all * (sum(tempo) + 0.5) for s in planned.sets)
    resting = sum(s.rest_s for s in planned.sets[:-1])
    return max(1, round((moving + resting + _GETTING_READY_S) / 60))


def long_date(day: date) -> str:
    """Such as `Monday 23 November`."""
    pattern = translate("doses", "dddd d MMMM", "a date for Qt, such as Monday 23 November")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def short_date(day: date) -> str:
    """Such as `23 Nov`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")


def next_due(today: Today) -> date | None:
    """The next day of this week on which something is due, None where there is none."""
    day = today.now.date()
    for later, mark in enumerate(today.week[day.weekday() + 1 :], start=1):
        if mark is DayMark.DUE:
            return day + timedelta(days=later)
    return None


def moment_words(moment: datetime) -> str:
    """Such as `Thursday 3 December, 10:00`."""
    return f"{long_date(moment.date())}, {moment:%H:%M}"


def _amount(sets: int, first: PlannedSet, exercise: Exercise) -> str:
    if exercise.mode is Mode.REPS:
        one, many = translate("doses", "1 set of {}"), translate("doses", "{} sets of {}")
        text = one.format(first.reps) if sets == 1 else many.format(sets, first.reps)
        return text + _held(first)
    seconds = round(first.hold_s)
    holds = sets * first.reps
    once, twice, often = (
        translate("doses", "hold {} s once"),
        translate("doses", "hold {} s twice"),
        translate("doses", "hold {} s, {} times"),
    )
    if holds <= 2:
        return (once if holds == 1 else twice).format(seconds)
    return often.format(seconds, holds)


def _held(planned: PlannedSet) -> str:
    return translate("doses", ", hold {} s").format(round(planned.hold_s)) if planned.hold_s else ""
