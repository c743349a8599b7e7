from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pt_coach.engine.choices import ExerciseSwapped, SetReasonGiven
from pt_coach.engine.events import ExerciseSkipped
from pt_coach.engine.plan import plan_session
from pt_coach.records.rows import PlanVersion
from pt_coach.records.store import Store
from pt_coach.reports.adherence import adherence, percent
from pt_coach.reports.doses import ExerciseDay, Unit
from pt_coach.reports.due import DayState, DueDay
from pt_coach.reports.language import Say
from pt_coach.reports.summary_words import summary_data
from tests.records.diaries import REGIMEN, Script, library, moment, play, regimen, start
from tests.reports.diary import report_of

MONDAY = "2026-11-02"


def _day(number: int, due: int = 1, done: int = 0, *, active: bool | None = None) -> DueDay:
    day = date(2026, 11, 1 + number)
    state = DayState.DONE if done else DayState.REST
    return DueDay(day, due, min(done, due), 0, max(done - due, 0), bool(done), 1, state)


def test_done_partial_and_missed_sessions_of_what_was_due(store: Store) -> None:
    store.use_regimen(regimen(), moment(f"{MONDAY} 07:00"))
    play(store, f"{MONDAY} 08:00").whole()
    script = play(store, "2026-11-04 08:00")
    script.check_in()
    script.do_exercise(0)
    script.show(1)
    script.tell(ExerciseSkipped(script.step(), 1, "time"))
    script.end(completed=False)
    play(store, "2026-11-09 08:00").check_in()

    a = report_of(store, "2026-11-10 20:00").adherence
    assert (a.sessions_due, a.sessions_done, a.sessions_partial, a.sessions_extra) == (4, 1, 1, 0)
    assert a.sessions_percent == 25
    assert (a.days, a.days_active, a.longest_gap_days) == (9, 2, 6)
    assert {d.exercise_id: d.percent for d in a.doses} == {
        "bridge": 50,
        "straight_leg_raise": 25,
        "side_plank_full": 25,
    }
    assert a.dose_percent == 33


def test_a_second_session_on_one_day_does_not_make_up_for_a_missed_one(store: Store) -> None:
    for hour in ("08", "12", "18"):
        play(store, f"{MONDAY} {hour}:00").whole()
    a = report_of(store, "2026-11-05 20:00").adherence
    assert (a.sessions_due, a.sessions_done, a.sessions_extra) == (2, 1, 2)
    bridge = a.doses[0]
    assert (bridge.prescribed, bridge.within, bridge.done) == (16, 8, 24)
    assert bridge.percent == 50
    assert bridge.excess_percent == 50


def test_an_easier_version_is_asked_for_in_the_place_of_what_it_replaced(store: Store) -> None:
    easier = REGIMEN.replace("rest_s: 30}", "rest_s: 30, easier: heel_raise}")
    loaded = regimen(easier)
    planned = plan_session(loaded.regimen.exercises, library())
    script = play(store, f"{MONDAY} 08:00", loaded=loaded, planned=planned)
    script.check_in()
    script.do_set(planned.sets[0])
    script.do_set(planned.sets[1], 1, reason="pain")
    script.tell(ExerciseSwapped(script.step(), 0, 1, 3, 1))
    script.do_set(planned.easier[0].sets[1])
    script.do_exercise(1)
    script.do_set(planned.exercises[2].sets[0], 1)
    script.tell(SetReasonGiven(script.step(), planned.exercises[2].sets[0], "no_time"))
    script.end()

    report = report_of(store, "2026-11-03 20:00")
    done = {d.exercise_id: (d.prescribed, d.done) for d in report.adherence.doses}
    assert (done["bridge"], done["heel_raise"]) == ((4, 5), (4, 4))
    assert report.adherence.sessions_percent == 100
    assert report.missed.cut_short == {"pain": 1, "no_time": 1}
    assert report.missed.easier == {("bridge", "heel_raise"): 1}
    lines = summary_data(report, library(), Say())["missed"]["lines"]
    assert "Sets cut short: no time 1, pain 1." in str(lines)
    assert "Easier version: Heel raise instead of Bridge, 1 time." in str(lines)


def test_a_session_on_a_rest_day_is_extra(store: Store) -> None:
    play(store, f"{MONDAY} 08:00").whole()
    play(store, "2026-11-03 08:00").whole()
    a = report_of(store, "2026-11-03 20:00").adherence
    assert (a.sessions_due, a.sessions_done, a.sessions_extra) == (1, 1, 1)
    assert a.dose_percent == 100


def test_the_short_version_of_a_bad_day_counts_as_done(store: Store) -> None:
    loaded = regimen()
    assert loaded.regimen.flare_day is not None
    short = plan_session(loaded.regimen.flare_day.exercises, library())
    begun = start(f"{MONDAY} 08:00", planned=short, version=PlanVersion.SHORT)
    Script(store.begin_session(begun), short).whole()
    report = report_of(store, f"{MONDAY} 20:00")
    assert (report.adherence.sessions_done, report.adherence.sessions_due) == (1, 1)
    assert report.adherence.dose_percent == 100
    assert [d.exercise_id for d in report.adherence.doses] == ["bridge"]


def test_what_is_still_open_today_is_not_due_yet(store: Store) -> None:
    play(store, f"{MONDAY} 08:00").whole()
    assert report_of(store, "2026-11-04 07:00").adherence.sessions_due == 1
    assert report_of(store, "2026-11-05 07:00").adherence.sessions_due == 2


def test_several_times_a_day(store: Store) -> None:
    loaded = regimen(REGIMEN.replace("fri]}", "fri], times_per_day: 2}"))
    play(store, f"{MONDAY} 08:00", loaded=loaded).whole()
    a = report_of(store, "2026-11-03 20:00").adherence
    assert (a.sessions_due, a.sessions_done) == (2, 1)
    assert a.doses[0].prescribed == 16


def test_due_goes_by_the_regimen_in_force_and_only_from_its_first_use(store: Store) -> None:
    daily = "schedule: {days: [mon, tue, wed, thu, fri, sat, sun]}"
    newer = REGIMEN.replace("version: 3", "version: 4").replace(
        "schedule: {days: [mon, wed, fri]}", daily
    )
    store.use_regimen(regimen(), moment(f"{MONDAY} 07:00"))
    store.use_regimen(regimen(newer), moment("2026-11-09 07:00"))
    report = report_of(store, "2026-11-16 07:00")
    assert report.since == date(2026, 11, 2)
    assert [day.due for day in report.days] == [1, 0, 1, 0, 1, 0, 0, *[1] * 7, 0]
    assert [use.version for use in report.regimen_uses] == [3, 4]
    assert [day.regimen_version for day in report.days] == [3] * 7 + [4] * 8


def test_a_regimen_that_cannot_be_read_any_more_is_told(store: Store) -> None:
    play(store, f"{MONDAY} 08:00").whole()
    less = {i: e for i, e in library().items() if i != "bridge"}
    from pt_coach.reports.report import build_report

    report = build_report(store, less, moment("2026-11-03 20:00"))
    assert report.adherence.sessions_due == 0
    assert report.adherence.sessions_extra == 1
    assert [use.version for use in report.quality.unreadable] == [3]
    assert report.exercises[0].name == "Bridge"


def test_the_last_thirty_days_and_the_longest_gap() -> None:
    days = [_day(n, done=n % 5 == 0) for n in range(29)]
    a = adherence(days, [])
    assert (a.recent_days, a.recent_days_active) == (29, 6)
    assert a.longest_gap_days == 4
    assert a.dose_percent is None


amounts = st.integers(0, 10_000)


@given(st.lists(st.tuples(st.integers(0, 20), amounts, amounts), max_size=40))
def test_no_share_goes_over_a_hundred(rows: list[tuple[int, int, int]]) -> None:
    by_day = [
        ExerciseDay(date(2026, 11, 1 + n), name, Unit.REPS, wanted, done)
        for n, wanted, done in rows
        for name in ("a", "b")
    ]
    a = adherence([_day(n % 29, due=n % 3, done=n % 7) for n, _, _ in rows], by_day)
    shares = [a.dose_percent, a.sessions_percent, *(dose.percent for dose in a.doses)]
    assert all(share is None or 0 <= share <= 100 for share in shares)
    assert all(dose.within <= min(dose.done, dose.prescribed) for dose in a.doses)


def test_a_hundred_means_all_of_it() -> None:
    assert percent(999, 1000) == 99
    assert percent(1000, 1000) == 100
    assert percent(0, 0) is None
    assert percent(sum([1 / 3] * 3), 1) == 100
