"""Forms out of the diary and into it: gone on with after a kill, of persons and figures apart."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from pt_coach.app import clocks
from pt_coach.app.visit_pages import VisitPages
from pt_coach.engine.questions import EMERGENCY_SIGNS, URGENT_SIGNS
from pt_coach.exercises.schema import LoadedRegimen
from pt_coach.records.outside_rows import FormKind
from pt_coach.records.problems import RecordsError
from pt_coach.records.rows import Source
from pt_coach.records.store import Store
from pt_coach.reports.report import build_report
from pt_coach.ui.visit_services import CannotKeep, ExerciseFelt
from tests.records.diaries import REGIMEN, library, moment, opened, play, regimen
from tests.reports.diary import four_weeks

ASKS = REGIMEN + 'questions: ["How far could you walk?"]\nnext_visit: 2026-11-12 10:00\n'


def at(monkeypatch: pytest.MonkeyPatch, text: str) -> datetime:
    now = moment(text)
    monkeypatch.setattr(clocks, "now", lambda: now)
    return now


def pages(store: Store, text: str = ASKS, *, made_up: bool = False) -> VisitPages:
    loaded: LoadedRegimen = regimen(text)
    return VisitPages(store, library(), lambda: loaded, made_up=made_up)


def test_answers_reach_the_diary_and_are_gone_on_with_after_a_kill(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-09 19:00")
    with opened(tmp_path) as store:
        first = pages(store)
        assert first.go_on(FormKind.WEEKLY) == {}
        # Opening a form writes nothing.
        assert store.outside().forms == ()
        first.answer(FormKind.WEEKLY, {"pain_average": 4})
        first.answer(FormKind.WEEKLY, {"pain_worst": None})
    # The program is gone, and with it what the pages remembered.
    with opened(tmp_path) as store:
        again = pages(store)
        assert again.go_on(FormKind.WEEKLY) == {"pain_average": 4, "pain_worst": None}
        again.answer(FormKind.WEEKLY, {"medication_days": 0})
        (form,) = store.outside().forms
        assert (form.value("pain_average"), form.value("medication_days")) == (4, 0)
        assert form.value("pain_worst") is None
        assert "sleep" not in {answer.item for answer in form.answers}


def test_what_is_due_is_what_was_not_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-09 19:00")
    with opened(tmp_path) as store:
        forms = pages(store)
        assert forms.due().first
        assert forms.due().offers == (FormKind.WEEKLY, FormKind.OWN_QUESTIONS)
        forms.go_on(FormKind.WARNING_SIGNS)
        forms.answer(FormKind.WARNING_SIGNS, dict.fromkeys((*EMERGENCY_SIGNS, *URGENT_SIGNS), "no"))
        forms.answer(FormKind.OWN_QUESTIONS, {"How far could you walk?": None})
        due = forms.due()
        assert (due.signs, due.signs_before_export) == (False, False)
        assert due.offers == (FormKind.WEEKLY,)
        assert store.warning_lock() is None
        at(monkeypatch, "2026-11-16 06:00")
        assert forms.due().signs


def test_nobody_behind_the_figure_is_asked_and_its_forms_stay_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-09 19:00")
    with opened(tmp_path) as store:
        figures = pages(store, made_up=True)
        assert figures.due().signs is False
        assert figures.due().offers == ()
        figures.answer(FormKind.VISIT, {"bladder_bowel": "yes"})
        at(monkeypatch, "2026-11-09 20:00")
        figures.note_visit()
        persons = pages(store)
        assert persons.look() == {}
        assert persons.facts().last_visit is None
        assert store.warning_lock() is None
        assert store.warning_lock(made_up=True) is not None
        persons.answer(FormKind.VISIT, {"course": "stable"})
        assert persons.look() == {"course": "stable"}
        assert figures.look() == {}


def test_a_visit_is_noted_on_the_day_of_the_regimen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-14 19:00")
    with opened(tmp_path) as store:
        planned = datetime(2026, 11, 12, 10)  # noqa: DTZ001 (as it is written)
        pages(store).note_visit(planned)
        (visit,) = store.outside().visits
        assert visit.day == date(2026, 11, 12)
        assert visit.at == planned.astimezone()
        # What is prepared now is for the one after it.
        pages(store).answer(FormKind.VISIT, {"course": "stable"})
        assert pages(store).look() == {"course": "stable"}


def test_a_lock_is_an_emergency_unless_all_its_signs_can_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-02 19:00")
    with opened(tmp_path) as store:
        forms = pages(store)
        assert not forms.lock_is_emergency()
        forms.answer(FormKind.WARNING_SIGNS, {"fever": "yes"})
        assert not forms.lock_is_emergency()
        forms.answer(FormKind.WARNING_SIGNS, {"chest": "not_sure"})
        assert forms.lock_is_emergency()


@pytest.mark.parametrize("said", ["yes", "not_sure"])
def test_bladder_or_bowel_in_the_preparation_is_a_warning_sign(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    at(monkeypatch, "2026-11-02 19:00")
    with opened(tmp_path) as store:
        forms = pages(store)
        forms.answer(FormKind.VISIT, {"leg_pain": "yes", "bladder_bowel": "no"})
        assert store.warning_lock() is None
        # The preparation goes on on another day: the sign is of the day on which it was said.
        at(monkeypatch, "2026-11-05 08:00")
        forms.answer(FormKind.VISIT, {"bladder_bowel": said})
        lock = store.warning_lock()
        assert lock is not None
        assert [(a.day, a.item, a.answer) for a in lock.alarms] == [
            (date(2026, 11, 5), "bladder_bowel", said)
        ]
        report = build_report(store, library(), moment("2026-11-05 09:00"))
        assert [(note.day, note.item) for note in report.stops] == [
            (date(2026, 11, 5), "bladder_bowel")
        ]


def test_the_facts_are_those_of_the_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(tmp_path) as store:
        four_weeks(store)
        at(monkeypatch, "2026-11-06 20:00")
        forms = pages(store)
        forms.answer(FormKind.WEEKLY, {"sleep": "fair", "medication_days": 2})
        facts = forms.facts()
        report = build_report(store, library(), clocks.now(), since=facts.since)
        trend = report.pain[0].trend
        assert facts.pain == ((trend.first, trend.last) if trend.first is not None else None)
        assert (facts.sleep, facts.medication_days) == (("fair",), 2)
        assert facts.next_visit == datetime(2026, 11, 12, 10)  # noqa: DTZ001 (as it is written)
        by_id = {one.id: one for one in facts.exercises}
        assert by_id["bridge"].comfort == {
            word: many for word, many in report.exercises[0].comfort.items() if word
        }


def test_the_course_is_that_of_the_ratings_over_a_change_of_the_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = [date(2026, 10, 18) + timedelta(days=n) for n in range(15)]
    with opened(tmp_path) as store:
        for number, day in enumerate(days):
            script = play(store, f"{day} 08:00")
            script.check_in(7 if number < 7 else 4, "below_knee:left" if number < 7 else "back")
            script.end()
        figures = play(store, "2026-11-01 10:00", source=Source.FIGURE)
        figures.check_in(10)
        figures.end()
        at(monkeypatch, "2026-11-01 20:00")
        facts = pages(store).facts()
        assert (facts.course, facts.pain) == ("improving", (7.0, 4.0))
        assert facts.places == ("below_knee", "back")
        assert facts.since == date(2026, 10, 18)
        report = build_report(store, library(), clocks.now())
        trend = report.pain[0].trend
        assert facts.pain == (trend.first, trend.last)


def test_the_usual_feeling_is_the_most_frequent_and_of_two_the_worse() -> None:
    assert ExerciseFelt("a", "A", {}).usual is None
    assert ExerciseFelt("a", "A", {"comfortable": 3, "painful": 2}).usual == "comfortable"
    assert ExerciseFelt("a", "A", {"comfortable": 2, "painful": 2}).usual == "painful"


def test_after_the_visit_the_next_preparation_is_a_new_one_and_the_old_one_in_no_new_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, "2026-11-02 08:00")
    with opened(tmp_path) as store:
        play(store, "2026-11-02 07:00").whole()
        forms = pages(store)
        forms.go_on(FormKind.VISIT)
        forms.answer(FormKind.VISIT, {"question": "May I swim?"})
        at(monkeypatch, "2026-11-02 11:00")
        forms.note_visit()
        assert forms.facts().last_visit == date(2026, 11, 2)
        assert forms.look() == {}
        later = moment("2026-11-09 11:00")
        report = build_report(store, library(), later, since=date(2026, 11, 2))
        assert (report.since_visit, report.questions) == (True, ())
        at(monkeypatch, "2026-11-09 11:00")
        forms.answer(FormKind.VISIT, {"question": "May I run?"})
        assert [f.value("question") for f in store.outside().forms] == ["May I swim?", "May I run?"]
        report = build_report(store, library(), later, since=date(2026, 11, 2))
        assert report.questions == ("May I run?",)


def test_a_full_disk_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, "2026-11-02 08:00")
    with opened(tmp_path) as store:

        def full(*_: object, **__: object) -> int:
            raise RecordsError("The disk is full.")

        monkeypatch.setattr(store, "begin_form", full)
        monkeypatch.setattr(store, "note_visit", full)
        with pytest.raises(CannotKeep, match="disk is full"):
            pages(store).answer(FormKind.WEEKLY, {"sleep": "good"})
        with pytest.raises(CannotKeep, match="disk is full"):
            pages(store).note_visit()
