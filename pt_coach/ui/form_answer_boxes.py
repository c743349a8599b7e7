"""Which way of answering fits a question of a form."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pt_coach.engine.questions import EXERCISE_ITEM
from pt_coach.records.outside_rows import FormKind
from pt_coach.ui.controls import NumberScale, PainScale
from pt_coach.ui.form_answers import AnswerBox, ChoiceAnswer, NumberAnswer, PlaceAnswer, WordsAnswer
from pt_coach.ui.form_words import question_words
from pt_coach.ui.messages import say
from pt_coach.ui.theme import Theme
from pt_coach.ui.visit_words import choices_of, example_of

translate = QCoreApplication.translate

_DAYS: Final = 7
_COMFORT: Final = ("comfortable", "uncomfortable", "painful")


def form_answer_box(
    theme: Theme, kind: FormKind, item: str, hint: str = "", question: str = ""
) -> AnswerBox:
    """A box without an answer, as the form asks.

    Args:
        theme: colours and sizes.
        kind: of the form.
        item: what is asked.
        hint: to be read beside it.
        question: for screen readers; empty for the one of the item.
    """
    asked = question or question_words(kind, item)
    if kind is FormKind.WEEKLY:
        return _weekly(theme, item, asked, hint)
    is_visit = kind is FormKind.VISIT
    if kind is FormKind.OWN_QUESTIONS or (is_visit and item.startswith("question")):
        return WordsAnswer(theme, asked)
    if is_visit and item == "location":
        return PlaceAnswer(theme, asked)
    if is_visit and item.startswith(EXERCISE_ITEM):
        return ChoiceAnswer(theme, asked, [(word, say(word)) for word in _COMFORT])
    return ChoiceAnswer(theme, asked, choices_of(item), example_of(item) if is_visit else "")


def _weekly(theme: Theme, item: str, asked: str, hint: str) -> AnswerBox:
    if item.startswith("pain"):
        return NumberAnswer(PainScale(theme, asked), hint)
    if item.endswith("_days"):
        ends = (
            translate("WeeklyPage", "0 = on no day"),
            translate("WeeklyPage", "7 = every day"),
        )
        return NumberAnswer(NumberScale(theme, asked, _DAYS, ends), hint)
    example = translate("WeeklyPage", "For example: stomach ache, tired in the morning")
    return ChoiceAnswer(
        theme, asked, choices_of(item), example if item == "side_effects" else "", hint
    )
