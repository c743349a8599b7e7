"""Entries of the diary in words: sessions, sets, answers."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from pt_coach.engine.inputs import Scale
from pt_coach.records.rows import Outcome, RatingRecord, SessionRecord
from pt_coach.reports.diary_entries import AnswerEntry, ReasonEntry, SetEntry
from pt_coach.ui.doses import long_date, short_date
from pt_coach.ui.messages import say, side_words
from pt_coach.ui.reasons import reason_words
from pt_coach.ui.trend_words import moment_words

translate = QCoreApplication.translate


def session_words(session: SessionRecord) -> str:
    """Such as `Monday 9 November, 08:12: done, 5 of 5 exercises`."""
    how = _how(session)
    of = translate("entries", "{} of {} exercises").format(
        session.attempted_exercises, session.planned_exercises
    )
    return f"{when_words(session.started_at)}: {how}, {of}"


def short_session_words(session: SessionRecord) -> str:
    """The same in a line that fits at any text size: `Mon 9 Nov, 08:12: done (5 of 5)`."""
    how = _how(session)
    day = QLocale().dayName(session.day.isoweekday(), QLocale.FormatType.ShortFormat)
    when = f"{day} {short_date(session.day)}, {session.started_at:%H:%M}"
    of = translate("entries", "({} of {})").format(
        session.attempted_exercises, session.planned_exercises
    )
    return f"{when}: {how} {of}"


def _how(session: SessionRecord) -> str:
    return {
        Outcome.COMPLETED: translate("entries", "done"),
        Outcome.PARTIAL: translate("entries", "begun"),
        Outcome.NOTHING: translate("entries", "nothing done"),
    }[session.outcome]


def when_words(at: datetime) -> str:
    """Such as `Monday 9 November 2026, 08:12`."""
    day = long_date(at.date())
    return f"{day[:1].upper()}{day[1:]} {at.year}, {at:%H:%M}"


def set_title(entry: SetEntry) -> str:
    """Which set it is."""
    planned = entry.record.planned
    number = translate("entries", "set {}").format(planned.set_index + 1)
    side = side_words(planned.side)
    return ", ".join(filter(None, (entry.exercise, number, side)))


def set_words(entry: SetEntry) -> str:
    """What was counted; where it was put right, what stood there before."""
    record = entry.record
    count = record.final_count
    if entry.held_s is not None:
        one, many = (
            translate("entries", "1 hold, {} s"),
            translate("entries", "{} holds, {} s in all"),
        )
        seconds = round(entry.held_s)
        said = one.format(seconds) if count == 1 else many.format(count, seconds)
    else:
        one, many = translate("entries", "1 repetition"), translate("entries", "{} repetitions")
        said = one if count == 1 else many.format(count)
    if record.corrected_to is None:
        return said
    return translate("entries", "{} (put right; counted were {})").format(said, record.counted)


def reason_title(entry: ReasonEntry) -> str:
    """What there is a reason for."""
    if entry.set_number is None:
        return translate("entries", "{}, left out").format(entry.exercise)
    return translate("entries", "{}, set {} cut short").format(entry.exercise, entry.set_number)


def reason_said(entry: ReasonEntry) -> str:
    """The reason; where it was put right, what stood there before."""
    missing = translate("entries", "not answered")
    said = reason_words(entry.reason) if entry.reason is not None else missing
    if entry.before is None:
        return said
    before = reason_words(entry.before)
    return translate("entries", "{} (put right; before: {})").format(said, before)


def answer_title(entry: AnswerEntry) -> str:
    """What was asked, and when."""
    record = entry.record
    scales = {
        Scale.PAIN: translate("entries", "Pain"),
        Scale.LOCATION: translate("entries", "Where it hurts"),
        Scale.COMFORT: translate("entries", "How it felt"),
        Scale.EFFORT: translate("entries", "How hard it was"),
        Scale.RED_FLAG: translate("entries", "Warning sign"),
        Scale.REASON: translate("entries", "Reason"),
        Scale.NOTE: translate("entries", "Note"),
    }
    moment = moment_words(record.moment) if _asked_by_moment(record) else ""
    return ", ".join(filter(None, (scales[record.scale], moment, entry.exercise)))


def answer_words(entry: AnswerEntry) -> str:
    """What was answered; where it was put right, what stood there before."""
    said = value_words(entry.record, entry.record.value)
    if not entry.record.corrected:
        return said
    before = value_words(entry.record, entry.record.before)
    return translate("entries", "{} (put right; before: {})").format(said, before)


def value_words(record: RatingRecord, value: int | str | None) -> str:
    """An answer in words."""
    if value is None:
        return translate("entries", "not answered")
    if isinstance(value, int):
        return str(value)
    if record.scale is Scale.LOCATION:
        place, _, side = value.partition(":")
        words = say(f"location_{place}")
        return f"{words}, {say(f'side_{side}')}" if side else words
    if record.scale is Scale.COMFORT:
        return say(value)
    if record.scale is Scale.EFFORT:
        return say(f"effort_{value}")
    if record.scale is Scale.REASON:
        return reason_words(value)
    if record.scale is Scale.RED_FLAG:
        sign = say(f"flag_{record.item}") if record.item else ""
        return f"{sign} {say(value)}".strip()
    return value


def _asked_by_moment(record: RatingRecord) -> bool:
    """Whether the same is asked at several moments."""
    return record.scale in (Scale.PAIN, Scale.LOCATION)
