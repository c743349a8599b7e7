"""Why less was done than planned, in the words of the patient."""

from PySide6.QtCore import QCoreApplication

from pt_coach.ui.sentences import QT_TRANSLATE_NOOP

_REASONS = {
    "pain": QT_TRANSLATE_NOOP("reasons", "Pain"),
    "tired": QT_TRANSLATE_NOOP("reasons", "Tired"),
    "no_time": QT_TRANSLATE_NOOP("reasons", "No time"),
    "unsure_how": QT_TRANSLATE_NOOP("reasons", "Unsure how to do it"),
    "something_else": QT_TRANSLATE_NOOP("reasons", "Something else"),
}


def reasons() -> list[tuple[object, str]]:
    """Each reason with its words, in the language of the application."""
    return [(key, QCoreApplication.translate("reasons", text)) for key, text in _REASONS.items()]


def reason_words(key: str) -> str:
    """A reason in words; one that is not known as it is."""
    return dict(reasons()).get(key, key)
