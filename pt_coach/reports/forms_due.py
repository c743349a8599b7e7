"""Which questions outside a session are due, and which form is gone on with. Days only, no clock.

Days are the patient's own, as they stand in the records, so that a change of the clock or of the
time zone moves nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from pt_coach.engine.questions import EMERGENCY_SIGNS, URGENT_SIGNS, WEEKLY
from pt_coach.exercises.regimen import QuestionnaireName, Regimen
from pt_coach.records.outside_rows import FormKind, FormRecord, OutsideRecords

WEEK: Final = timedelta(days=7)

_QUESTIONNAIRES: Final = {QuestionnaireName.ROLAND_MORRIS: FormKind.ROLAND_MORRIS}


@dataclass(frozen=True, slots=True)
class FormsDue:
    """What is to be asked today.

    Attributes:
        signs: the full list of warning signs comes before the next session.
        signs_before_export: it comes before an export.
        first: it was never answered before.
        offers: forms to offer, in this order.
        questions: the therapist's own questions.
    """

    signs: bool = False
    signs_before_export: bool = False
    first: bool = False
    offers: tuple[FormKind, ...] = ()
    questions: tuple[str, ...] = ()


def forms_due(outside: OutsideRecords, regimen: Regimen | None, today: date) -> FormsDue:
    """Work it out.

    Args:
        outside: forms of all days, of a person alone or of a sample patient alone.
        regimen: in force; without one nothing is offered.
        today: the patient's day.
    """
    lists = _days(outside, FormKind.WARNING_SIGNS)
    # A sign locks the exercises, and the rest of the list may not have been asked.
    stopped = any(f.alarming and f.day == today for f in _of(outside, FormKind.WARNING_SIGNS))
    questions = regimen.questions if regimen is not None else ()
    return FormsDue(
        signs=_is_due(lists, today, WEEK),
        signs_before_export=today not in lists and not stopped,
        first=not lists,
        offers=_offers(outside, regimen, today) if regimen is not None else (),
        questions=questions,
    )


def form_to_go_on_with(
    outside: OutsideRecords, kind: FormKind, today: date, questions: Sequence[str] = ()
) -> FormRecord | None:
    """The form that a patient who opens this kind goes on with; None begins a new one.

    The preparation of a visit goes on until a visit has taken place, every other one on its day
    until it is complete.

    Args:
        outside: forms of all days, of one patient.
        kind: which questions.
        today: the patient's day.
        questions: the therapist's own ones.
    """
    last = next(reversed(_of(outside, kind)), None)
    if last is None:
        return None
    if kind is FormKind.VISIT:
        return None if any(visit.at >= last.at for visit in outside.visits) else last
    if last.day != today or is_complete(last, questions):
        return None
    released = any(release.at >= last.at for release in outside.releases)
    return None if kind is FormKind.WARNING_SIGNS and released else last


def is_complete(form: FormRecord, questions: Sequence[str] = ()) -> bool:
    """Whether all of it was asked; a question that was skipped has been asked.

    Args:
        form: of any kind; the preparation of a visit never is, it can always be added to.
        questions: the therapist's own ones.
    """
    asked = {answer.item for answer in form.answers}
    match form.kind:
        case FormKind.WARNING_SIGNS:
            signs = (*EMERGENCY_SIGNS, *URGENT_SIGNS)
            return all(form.value(sign) is not None for sign in signs)
        case FormKind.WEEKLY:
            # Whoever took no medicine is not asked for its side effects.
            none_taken = form.value("medication_days") == 0
            return asked >= set(WEEKLY) - ({"side_effects"} if none_taken else set())
        case FormKind.ROLAND_MORRIS:
            return form.value("score") is not None
        case FormKind.OWN_QUESTIONS:
            return asked >= set(questions)
        case FormKind.VISIT:
            return False


def _offers(outside: OutsideRecords, regimen: Regimen, today: date) -> tuple[FormKind, ...]:
    offered = [FormKind.WEEKLY] if _is_due(_days(outside, FormKind.WEEKLY), today, WEEK) else []
    for wanted in regimen.questionnaires:
        kind = _QUESTIONNAIRES[wanted.ask]
        if _is_due(_days(outside, kind), today, wanted.every_weeks * WEEK):
            offered.append(kind)
    own = FormKind.OWN_QUESTIONS
    if regimen.questions and _is_due(_days(outside, own, regimen.questions), today, WEEK):
        offered.append(own)
    return tuple(offered)


def _is_due(days: Sequence[date], today: date, every: timedelta) -> bool:
    return not days or today - max(days) >= every


def _of(outside: OutsideRecords, kind: FormKind) -> list[FormRecord]:
    return [form for form in outside.forms if form.kind is kind]


def _days(outside: OutsideRecords, kind: FormKind, questions: Sequence[str] = ()) -> list[date]:
    """Days of forms that were asked to their end."""
    return [form.day for form in _of(outside, kind) if is_complete(form, questions)]
