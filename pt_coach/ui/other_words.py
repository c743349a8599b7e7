"""Rehearsals, and what is noted with a press, in words on the list of the diary."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from pt_coach.kinematics.observations import Observation
from pt_coach.records.deleting import Mark
from pt_coach.records.rehearsal_rows import RehearsalRecord
from pt_coach.reports.other_entries import MarkEntry, ToldEntry
from pt_coach.reports.rehearsal_words import OWN_WORDS
from pt_coach.ui.doses import long_date, short_date
from pt_coach.ui.messages import say
from pt_coach.ui.rehearsal_words import (
    TOLD,
    measure_words,
    observation_words,
    side_words,
    told_words,
)

translate = QCoreApplication.translate


def rehearsal_title(one: RehearsalRecord) -> str:
    """Such as `Rehearsal for a video visit, Thursday 19 November 2026`."""
    name = translate("entries", "Rehearsal for a video visit")
    return f"{name}, {long_date(one.day)} {one.day.year}"


def short_rehearsal_title(one: RehearsalRecord) -> str:
    """The same in a line that fits at any text size."""
    return f"{translate('entries', 'Rehearsal')}, {_short_day(one.at)}"


def mark_title(entry: MarkEntry) -> str:
    """What was noted, in a line."""
    name = {
        Mark.VISIT: translate("entries", "Visit"),
        Mark.RELEASE: translate("entries", "Sign looked at"),
        Mark.PAUSE: translate("entries", "Pause"),
    }[entry.mark]
    return f"{name}, {_days(entry.since, entry.until) or _short_day(entry.at)}"


def mark_words(entry: MarkEntry) -> str:
    """What goes when it is deleted, and what follows from that."""
    day = f"{long_date(entry.day)} {entry.day.year}"
    if entry.mark is Mark.VISIT:
        return translate("entries", "That a visit took place on {} goes.").format(day)
    if entry.mark is Mark.PAUSE:
        text = translate("entries", "The pause of {} goes; its days count as due again.")
        return text.format(_days(entry.since, entry.until))
    text = translate(
        "entries",
        "That a warning sign was looked at on {} goes; it locks the exercises again unless it was "
        "looked at later.",
    )
    return text.format(day)


def observation_title(one: Observation) -> str:
    """What was observed."""
    side = f" ({side_words(one.side, one.measure)})" if one.side is not None else ""
    return f"{measure_words(one.measure)}{side}: {observation_words(one)}"


def told_title(entry: ToldEntry) -> str:
    """What it is about."""
    item = entry.item.removesuffix(OWN_WORDS)
    about = told_words(item) if item in TOLD else item
    if item == entry.item:
        return about
    return translate("entries", "{}: in your own words").format(about)


def told_words_of(entry: ToldEntry) -> str:
    """What was said; where it was put right, what stood there before."""
    said = _told(entry.word)
    if entry.before is None:
        return said
    text = translate("entries", "{} (put right; before: {})")
    return text.format(said, _told(entry.before))


def _told(word: str | None) -> str:
    if word is None:
        return translate("entries", "not answered")
    return say(word) if word in ("yes", "no") else word


def _short_day(at: datetime) -> str:
    day = QLocale().dayName(at.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{day} {short_date(at.date())}"


def _days(since: date | None, until: date | None) -> str:
    if since is None or until is None:
        return ""
    text = translate("entries", "{} to {}")
    return text.format(short_date(since), short_date(until))
