"""Answers that can be left out of a report, in words."""

from PySide6.QtCore import QCoreApplication

from pt_coach.records.outside_rows import FormKind
from pt_coach.reports.handing_out import AnswerChoice
from pt_coach.reports.language import Language, Say
from pt_coach.ui.language import language_in_use

translate = QCoreApplication.translate

# So that it fits into a line at 200 % text.
_LONGEST = 22


def answer_words(choice: AnswerChoice) -> str:
    """What the answer is about; a question of the patient's own in its words."""
    if choice.kind is FormKind.ROLAND_MORRIS:
        return translate("answers", "Roland-Morris questionnaire")
    if choice.kind is FormKind.OWN_QUESTIONS:
        return _short(choice.item)
    if choice.item.startswith("question"):
        return f"“{_short(str(choice.value or ''))}”"
    said = Say(Language(language_in_use())).known(f"visit.{choice.item}")
    return weekly_title(choice.item) or said or choice.item.replace("_", " ").capitalize()


def weekly_title(item: str) -> str:
    """What an item of the weekly check alone is about; empty for others."""
    return {
        "pain_average": translate("answers", "Usual pain of the week"),
        "pain_worst": translate("answers", "Worst pain of the week"),
        "medication_days": translate("answers", "Days with medicine"),
        "activity_days": translate("answers", "Active days"),
    }.get(item, "")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
