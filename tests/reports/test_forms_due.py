"""What is asked when: days in the patient's own zone, over a change of the clock too."""

from datetime import date, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pt_coach.engine.questions import EMERGENCY_SIGNS, URGENT_SIGNS, WEEKLY
from pt_coach.exercises.regimen import Questionnaire, QuestionnaireName, Regimen
from pt_coach.records.outside_rows import (
    FormAnswer,
    FormKind,
    FormRecord,
    OutsideRecords,
    ReleaseRecord,
    VisitRecord,
)
from pt_coach.reports.forms_due import form_to_go_on_with, forms_due, is_complete
from tests.records.diaries import BERLIN, moment, regimen

SIGNS = dict.fromkeys((*EMERGENCY_SIGNS, *URGENT_SIGNS), "no")
WEEK = dict.fromkeys(WEEKLY)
ASKED = ("How far could you walk?",)
_ids = count(1)


def form(kind: FormKind, at: datetime, answers: dict[str, int | str | None]) -> FormRecord:
    given_answers = tuple(FormAnswer(item, value, at) for item, value in answers.items())
    return FormRecord(next(_ids), "", kind, at, at.date(), BERLIN, False, given_answers)


def signs(text: str, **changes: str) -> FormRecord:
    return form(FormKind.WARNING_SIGNS, moment(text), SIGNS | changes)


def asking(weeks: int = 4) -> Regimen:
    wanted = Questionnaire(ask=QuestionnaireName.ROLAND_MORRIS, every_weeks=weeks)
    return regimen().regimen.model_copy(update={"questionnaires": (wanted,), "questions": ASKED})


def test_at_first_all_is_due_and_offered_only_with_a_regimen() -> None:
    today = date(2026, 11, 2)
    due = forms_due(OutsideRecords(), asking(), today)
    assert (due.signs, due.signs_before_export, due.first) == (True, True, True)
    assert due.offers == (FormKind.WEEKLY, FormKind.ROLAND_MORRIS, FormKind.OWN_QUESTIONS)
    assert due.questions == ASKED
    assert forms_due(OutsideRecords(), None, today).offers == ()
    # Nobody asked for a questionnaire or a question of his own.
    assert forms_due(OutsideRecords(), regimen().regimen, today).offers == (FormKind.WEEKLY,)


def test_the_list_comes_again_after_seven_days_of_the_patients_own_over_a_clock_change() -> None:
    # On 25 October 2026 the clocks in Berlin went back: the seven days have 169 hours.
    answered = OutsideRecords(forms=(signs("2026-10-20 23:50"),))
    days = {day: forms_due(answered, None, date(2026, 10, day)).signs for day in (20, 26, 27)}
    assert days == {20: False, 26: False, 27: True}
    # On 28 March 2027 they go forward: at 00:10 only 166 hours and 20 minutes are over.
    spring = OutsideRecords(forms=(signs("2027-03-24 23:50"),))
    assert not forms_due(spring, None, date(2027, 3, 30)).signs
    assert forms_due(spring, None, date(2027, 3, 31)).signs


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1)), st.integers(0, 30))  # noqa: DTZ001
def test_the_hour_never_matters(naive: datetime, later: int) -> None:
    at = naive.replace(tzinfo=ZoneInfo(BERLIN))
    answered = OutsideRecords(forms=(form(FormKind.WEEKLY, at, WEEK),))
    due = forms_due(answered, regimen().regimen, at.date() + timedelta(days=later))
    assert (FormKind.WEEKLY in due.offers) is (later >= 7)


def test_an_export_wants_the_list_of_its_day() -> None:
    answered = OutsideRecords(forms=(signs("2026-11-02 09:00"),))
    assert not forms_due(answered, None, date(2026, 11, 2)).signs_before_export
    assert forms_due(answered, None, date(2026, 11, 3)).signs_before_export


def test_a_sign_ends_the_list_which_is_asked_again_before_the_next_session() -> None:
    cut = form(FormKind.WARNING_SIGNS, moment("2026-11-02 09:00"), {"urine": "not_sure"})
    due = forms_due(OutsideRecords(forms=(cut,)), None, date(2026, 11, 2))
    assert due.signs
    # What was answered has to be able to go out.
    assert not due.signs_before_export


def test_a_list_half_answered_is_not_answered() -> None:
    half = form(FormKind.WARNING_SIGNS, moment("2026-11-02 09:00"), {"urine": "no"})
    assert not is_complete(half)
    skipped = form(FormKind.WARNING_SIGNS, moment("2026-11-02 09:00"), SIGNS | {"fever": None})
    assert not is_complete(skipped)
    due = forms_due(OutsideRecords(forms=(half,)), None, date(2026, 11, 2))
    assert (due.signs, due.signs_before_export, due.first) == (True, True, True)


def test_skipped_questions_have_been_asked_and_no_medicine_has_no_side_effects() -> None:
    at = moment("2026-11-02 09:00")
    assert is_complete(form(FormKind.WEEKLY, at, WEEK))
    without = {item: None for item in WEEKLY if item != "side_effects"}
    assert not is_complete(form(FormKind.WEEKLY, at, without))
    assert is_complete(form(FormKind.WEEKLY, at, without | {"medication_days": 0}))
    assert not is_complete(form(FormKind.ROLAND_MORRIS, at, {"01": "ticked"}))
    assert is_complete(form(FormKind.ROLAND_MORRIS, at, {"score": 0}))
    assert not is_complete(form(FormKind.OWN_QUESTIONS, at, {}), ASKED)
    assert is_complete(form(FormKind.OWN_QUESTIONS, at, {ASKED[0]: None}), ASKED)


@pytest.mark.parametrize(("weeks", "day", "offered"), [(1, 9, True), (2, 9, False), (2, 16, True)])
def test_a_questionnaire_comes_as_often_as_the_therapist_wants(
    weeks: int, day: int, offered: bool
) -> None:
    done = OutsideRecords(
        forms=(form(FormKind.ROLAND_MORRIS, moment("2026-11-02 09:00"), {"score": 7}),)
    )
    due = forms_due(done, asking(weeks), date(2026, 11, day))
    assert (FormKind.ROLAND_MORRIS in due.offers) is offered


def test_a_form_is_gone_on_with_on_its_day_and_a_visit_until_it_took_place() -> None:
    today, tomorrow = date(2026, 11, 2), date(2026, 11, 3)
    begun = form(FormKind.WEEKLY, moment("2026-11-02 09:00"), {"pain_average": 4})
    outside = OutsideRecords(forms=(begun,))
    assert form_to_go_on_with(outside, FormKind.WEEKLY, today) == begun
    assert form_to_go_on_with(outside, FormKind.WEEKLY, tomorrow) is None
    assert form_to_go_on_with(outside, FormKind.VISIT, today) is None
    done = OutsideRecords(forms=(form(FormKind.WEEKLY, moment("2026-11-02 09:00"), WEEK),))
    assert form_to_go_on_with(done, FormKind.WEEKLY, today) is None

    visit = form(FormKind.VISIT, moment("2026-11-02 09:00"), {"course": "stable"})
    before = VisitRecord(moment("2026-11-01 09:00"), date(2026, 11, 1), False)
    after = VisitRecord(moment("2026-11-20 09:00"), date(2026, 11, 20), False)
    under_way = OutsideRecords(forms=(visit,), visits=(before,))
    assert form_to_go_on_with(under_way, FormKind.VISIT, date(2026, 11, 19)) == visit
    over = OutsideRecords(forms=(visit,), visits=(before, after))
    assert form_to_go_on_with(over, FormKind.VISIT, date(2026, 11, 20)) is None
    assert not is_complete(visit)


def test_a_list_from_before_a_release_is_not_gone_on_with() -> None:
    cut = form(FormKind.WARNING_SIGNS, moment("2026-11-02 09:00"), {"urine": "yes"})
    today = date(2026, 11, 2)
    assert form_to_go_on_with(OutsideRecords(forms=(cut,)), FormKind.WARNING_SIGNS, today) == cut
    release = ReleaseRecord(moment("2026-11-02 15:00"), today, False, None)
    seen = OutsideRecords(forms=(cut,), releases=(release,))
    assert form_to_go_on_with(seen, FormKind.WARNING_SIGNS, today) is None
