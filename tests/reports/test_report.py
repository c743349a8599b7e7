from datetime import date

from pt_coach.engine.rep_set import SHORT_HOLD
from pt_coach.records.rows import Source
from pt_coach.records.store import Store
from pt_coach.reports.doses import Amount, Unit
from pt_coach.reports.language import ENGLISH
from pt_coach.reports.words import fault_words
from tests.records.diaries import play
from tests.reports.diary import EVIL_NOTE, four_weeks, report_of


def test_four_weeks_over_the_end_of_summer_time(store: Store) -> None:
    four_weeks(store)
    report = report_of(store)
    assert (report.since, report.until) == (date(2026, 10, 12), date(2026, 11, 8))
    assert len(report.days) == 28
    a = report.adherence
    assert (a.sessions_due, a.sessions_done, a.sessions_percent) == (12, 10, 83)
    assert (a.days_active, a.longest_gap_days) == (10, 4)
    bridge, raises, plank = report.exercises
    assert (bridge.name, bridge.prescription) == ("Bridge", "2 × 4, hold 5 s")
    assert bridge.amount == Amount(camera=72, typed=8)
    assert bridge.dose is not None
    assert (bridge.dose.within, bridge.dose.prescribed, bridge.dose.percent) == (80, 96, 83)
    assert bridge.comfort == {"comfortable": 10}
    assert bridge.worst_pain == 3
    assert bridge.top_fault is not None
    assert bridge.top_fault.words == "Hips not lifted high enough"
    # Faults of sets that were typed in are nobody's; the script still names them.
    assert (bridge.top_fault.times, bridge.top_fault.seen) == (40, 72)
    assert raises.prescription == "1 × 3, hold 3 s each side"
    assert raises.amount == Amount(camera=54, typed=6, corrected=-9)
    assert (plank.unit, plank.prescription) == (Unit.SECONDS, "1 × 2 × 10 s each side")
    assert plank.amount == Amount(camera=330, typed=40)
    assert plank.worst_pain == 6
    assert [note.text for note in report.notes] == [EVIL_NOTE]
    q = report.quality
    assert (q.reps.camera, q.reps.typed, q.reps.corrected) == (159, 18, -9)
    assert (q.skipped, q.cut_off, q.left_out) == (1, 0, 0)


def test_a_period_can_be_cut_out(store: Store) -> None:
    four_weeks(store)
    report = report_of(store, since=date(2026, 10, 19), until=date(2026, 10, 25))
    assert [s.day for s in report.records.sessions] == [date(2026, 10, 19), date(2026, 10, 23)]
    assert (report.adherence.sessions_done, report.adherence.sessions_due) == (2, 3)
    assert len(report.stops) == 1
    assert len(report.regimen_uses) == 1


def test_made_up_sessions_never_mix_with_a_persons(store: Store) -> None:
    play(store, "2026-11-02 08:00", source=Source.FIGURE).whole(before=9)
    report = report_of(store)
    assert report.made_up
    assert (report.adherence.sessions_done, len(report.records.sessions)) == (1, 1)

    play(store, "2026-11-04 08:00").whole(before=2)
    report = report_of(store)
    assert not report.made_up
    assert [s.source for s in report.records.sessions] == [Source.CAMERA]
    assert [p.value for p in report.pain[0].points] == [2]
    assert report.quality.left_out == 1
    assert {one.session_id for one in report.records.sets} == {report.records.sessions[0].id}


def test_nothing_at_all(store: Store) -> None:
    report = report_of(store)
    assert report.records.sessions == ()
    assert report.adherence.sessions_percent is None
    assert report.exercises == ()


def test_the_set_trackers_own_fault_has_words() -> None:
    assert fault_words(SHORT_HOLD, None) == "Held shorter than prescribed"
    assert fault_words("some_rule", None) == "some rule"


def test_free_text_with_a_colon_stands_as_it_was_written() -> None:
    assert ENGLISH.answer("Ibuprofen: it helps") == "Ibuprofen: it helps"
    assert ENGLISH.answer("no: it hurts") == "no: it hurts"
    assert ENGLISH.answer("thigh:left") == "thigh (left)"
    assert ENGLISH.answer("helps_a_little") == "helps a little"
