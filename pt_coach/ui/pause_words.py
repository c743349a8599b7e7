"""Pauses in words."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from pt_coach.ui.doses import long_date
from pt_coach.ui.pause_services import Pause, PauseReason, WrongRange

translate = QCoreApplication.translate


def reasons() -> list[tuple[object, str]]:
    """What can be said to why, and its words."""
    return [
        (PauseReason.ILL, translate("pause", "I am ill")),
        (PauseReason.TRAVEL, translate("pause", "I am travelling")),
        (PauseReason.THERAPIST, translate("pause", "My therapist said so")),
        (PauseReason.OTHER, translate("pause", "Something else")),
    ]


def reason_words(reason: str | None) -> str:
    """Why, in the patient's words; empty where it was not said."""
    if reason is None:
        return ""
    return {str(key): words for key, words in reasons()}.get(reason, reason)


def day_words(day: date, today: date) -> str:
    """A day with its weekday, and with its year where that is another one."""
    year = f" {day.year}" if day.year != today.year else ""
    return long_date(day) + year


def range_words(pause: Pause, today: date) -> str:
    """Both days and how many there are, to stand within a sentence."""
    first, last = day_words(pause.since, today), day_words(pause.until, today)
    if pause.days == 1:
        return translate("pause", "{}: one day").format(first)
    return translate("pause", "from {} to {}: {} days").format(first, last, pause.days)


def as_sentence(words: str) -> str:
    """The same to stand by itself."""
    return words[:1].upper() + words[1:]


def wrong_words(wrong: WrongRange, other: Pause | None, today: date) -> str:
    """What is wrong with a range, and what to do."""
    if wrong is WrongRange.OVERLAPS and other is not None:
        text = translate(
            "pause",
            "Some of these days are paused already: {}. Please choose other days, or delete that "
            "pause under History, Correct or delete.",
        )
        return text.format(range_words(other, today))
    return {
        WrongRange.TURNED: translate(
            "pause", "The last day is before the first one. Please change one of them."
        ),
        WrongRange.TOO_LONG: translate(
            "pause", "A pause is a year at most. Please choose an earlier last day."
        ),
        WrongRange.FAR_AHEAD: translate(
            "pause", "The first day is more than a year away. Please look at its year."
        ),
        WrongRange.LONG_AGO: translate(
            "pause", "The first day is more than a year ago. Please look at its year."
        ),
    }[wrong]


def noted_words(pause: Pause, today: date) -> str:
    """That days which are over were noted."""
    text = translate("pause", "Noted as paused: {}. None of it counts as missed.")
    return text.format(range_words(pause, today))


def whom_to_ask(therapist: tuple[str, str | None] | None) -> str:
    """Where to ask about a pause; PT Coach only notes it."""
    if therapist is None:
        return translate("pause", "Whether and how long to pause is for your therapist to say.")
    name, phone = therapist
    whom = f"{name}, {phone}" if phone else name
    return translate("pause", "Not sure whether or how long to pause? Ask {}.").format(whom)
