"""Forms and their answers in words, as the pages on which they are asked say them."""

from PySide6.QtCore import QCoreApplication, QLocale

from pt_coach.engine.questions import ROLAND_MORRIS, TICKED
from pt_coach.records.outside_rows import FormKind, FormRecord
from pt_coach.reports.form_entries import FormAnswerEntry
from pt_coach.ui.answer_words import weekly_title
from pt_coach.ui.doses import long_date, short_date
from pt_coach.ui.messages import say
from pt_coach.ui.sign_words import sign_words
from pt_coach.ui.visit_words import answer_words, short_title_of, title_of

translate = QCoreApplication.translate


def form_name(kind: FormKind) -> str:
    """What a form is called."""
    return {
        FormKind.WEEKLY: translate("WeeklyPage", "Weekly check"),
        FormKind.ROLAND_MORRIS: translate("RolandMorrisPage", "Roland-Morris questionnaire"),
        FormKind.OWN_QUESTIONS: translate("OwnQuestionsPage", "From your therapist"),
        FormKind.VISIT: translate("PreparePage", "Preparing your visit"),
        FormKind.WARNING_SIGNS: translate("SignListPage", "Warning signs"),
    }[kind]


def form_words(form: FormRecord) -> str:
    """Such as `Weekly check, Thursday 19 November 2026`."""
    return f"{form_name(form.kind)}, {long_date(form.day)} {form.day.year}"


def short_form_words(form: FormRecord) -> str:
    """The same in a line that fits at any text size: `Weekly check, Thu 19 Nov`."""
    day = QLocale().dayName(form.day.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{form_name(form.kind)}, {day} {short_date(form.day)}"


def form_answer_title(entry: FormAnswerEntry) -> str:
    """What an answer is about, in a few words where there are any."""
    item = entry.answer.item
    if entry.exercise is not None:
        return entry.exercise
    if entry.kind is FormKind.ROLAND_MORRIS:
        return translate("entries", "Sentences ticked") if entry.is_score else statement_of(item)
    if entry.kind is FormKind.OWN_QUESTIONS:
        return item
    if entry.kind is FormKind.WARNING_SIGNS:
        return sign_words(item)
    if item.startswith("question"):
        return title_of("question")
    return weekly_title(item) or short_title_of(item)


def asked_words(entry: FormAnswerEntry) -> str:
    """What was asked, as it was."""
    return entry.exercise or question_words(entry.kind, entry.answer.item)


def question_words(kind: FormKind, item: str) -> str:
    """The question of an item."""
    match kind:
        case FormKind.OWN_QUESTIONS:
            return item
        case FormKind.WARNING_SIGNS:
            return sign_words(item)
        case FormKind.WEEKLY:
            return _weekly_question(item)
        case FormKind.VISIT:
            return title_of("question" if item.startswith("question") else item)
        case FormKind.ROLAND_MORRIS:
            return form_name(kind)


def form_answer_words(entry: FormAnswerEntry) -> str:
    """What was answered; where it was put right, what stood there before."""
    said = form_value_words(entry, entry.answer.value)
    if not entry.answer.corrected:
        return said
    before = form_value_words(entry, entry.answer.before)
    return translate("entries", "{} (put right; before: {})").format(said, before)


def statement_of(item: str) -> str:
    """A sentence of Roland-Morris by its item, as published."""
    return ROLAND_MORRIS[int(item) - 1]


def form_value_words(entry: FormAnswerEntry, value: int | str | None) -> str:
    """An answer in words; own ones as they were written."""
    if entry.is_tick:
        ticked = translate("entries", "ticked")
        return ticked if value == TICKED else translate("entries", "not ticked")
    if entry.is_score and value is None:
        return translate("entries", "not finished")
    if value is not None and entry.exercise is not None:
        return say(str(value))
    own = entry.kind is FormKind.OWN_QUESTIONS or entry.answer.item.startswith("question")
    return str(value) if own and value is not None else answer_words(entry.answer.item, value)


def _weekly_question(item: str) -> str:
    return {
        "pain_average": translate("WeeklyPage", "How strong was your back pain on average?"),
        "pain_worst": translate("WeeklyPage", "How strong was it when it was worst?"),
        "medication_days": translate(
            "WeeklyPage", "On how many days did you take medicine for your back?"
        ),
        "side_effects": translate("WeeklyPage", "Did the medicine have side effects?"),
        "sleep": translate("WeeklyPage", "How did you sleep?"),
        "activity_days": translate(
            "WeeklyPage", "On how many days were you active for half an hour or more?"
        ),
    }[item]
