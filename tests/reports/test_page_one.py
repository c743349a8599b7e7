"""Page one of diaries of every kind, against what its own tables say."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pypdf
import pytest

from pt_coach.engine.events import CountCorrected, Provenance, StopAdvised, StopRule
from pt_coach.engine.inputs import Moment, Scale
from pt_coach.records.store import Store, open_store
from pt_coach.reports.detail_words import details
from pt_coach.reports.doses import Unit
from pt_coach.reports.language import ENGLISH
from pt_coach.reports.report import Report, build_report
from pt_coach.reports.summary_pdf import summary_pdf
from pt_coach.session_runner.sample_patient import THREE_A_WEEK, SampleWish, fill
from pt_coach.session_runner.sample_stories import Story
from tests.records.diaries import REGIMEN, library, moment, play, regimen
from tests.reports.diary import report_of, tables_of
from tests.reports.page_one import check_page_one

FIRST = date(2026, 10, 12)
SLR = "  - {exercise: straight_leg_raise, side: each, sets: 1, reps: 3, rest_s: 10}\n"
TIMED = "  - {exercise: open_book, side: each, sets: 1, reps: 3, hold_s: %d, rest_s: 10}\n"

EVERY_DAY = "mon, tue, wed, thu, fri, sat, sun"


def page_one(report: Report) -> str:
    reader = pypdf.PdfReader(BytesIO(summary_pdf(report, library())))
    return " ".join(reader.pages[0].extract_text().split())


@pytest.mark.parametrize("story", Story)
@pytest.mark.parametrize(
    ("zone", "until", "seed", "schedule"),
    [
        ("America/New_York", date(2026, 11, 23), 2, THREE_A_WEEK),
        ("Europe/Berlin", date(2026, 4, 20), 3, EVERY_DAY),
    ],
)
def test_made_up_patients_over_a_clock_change(
    tmp_path: Path, story: Story, zone: str, until: date, seed: int, schedule: str
) -> None:
    now = datetime.combine(until, time(20), ZoneInfo(zone))
    with open_store(tmp_path, now) as store:
        wish = SampleWish(story, 45, seed, until, zone=zone, schedule=schedule)
        fill(store, library(), wish)
        for since in (None, until - timedelta(days=21), until):
            report = build_report(store, library(), now, since=since)
            check_page_one(tables_of(report), page_one(report))


# --- diaries of few words ----------------------------------------------------------------


def _nothing(_: Store) -> None:
    """Not even a programme."""


def _programme(store: Store) -> None:
    store.use_regimen(regimen(), moment(f"{FIRST} 07:00"))


def _one(store: Store) -> None:
    _programme(store)
    play(store, f"{FIRST} 08:00").whole()


def _only_skipped(store: Store) -> None:
    _programme(store)
    script = play(store, f"{FIRST} 08:00")
    script.check_in(None, None)
    for index in range(3):
        script.show(index)
        script.rate(Scale.COMFORT, Moment.AFTER, None, index=index)
    script.check_out(None, None)
    script.end()


def _every_other_day(store: Store, *, corrected: bool) -> None:
    _programme(store)
    for days in range(0, 21, 2):
        script = play(store, f"{FIRST + timedelta(days=days)} 08:00")
        script.check_in(5)
        for exercise in script.plan.exercises:
            for planned in exercise.sets:
                reps = 0 if corrected else None
                done = script.do_set(planned, reps, provenance=Provenance.TYPED)
                if corrected:
                    script.tell(CountCorrected(script.step(), planned, done.counted, 3))
        script.check_out(4, None)
        script.end()


def _only_typed(store: Store) -> None:
    _every_other_day(store, corrected=False)


def _only_corrected(store: Store) -> None:
    _every_other_day(store, corrected=True)


def _corrected_to_nothing(store: Store) -> None:
    _one(store)
    for one in store.sets():
        store.correct_count(one.id, 0, moment(f"{FIRST} 10:00"))


def _far_beyond(store: Store) -> None:
    _one(store)
    for one in store.sets():
        store.correct_count(one.id, 200, moment(f"{FIRST} 10:00"))


def _two_changes(store: Store) -> None:
    """Other doses and days; then one exercise is held that was counted before."""
    _programme(store)
    play(store, f"{FIRST} 08:00").whole()
    second = REGIMEN.replace("version: 3", "version: 4").replace("mon, wed", "mon, tue")
    for week, text in ((1, second.replace(SLR, TIMED % 0)), (2, REGIMEN.replace(SLR, TIMED % 20))):
        changed = regimen(text)
        monday = FIRST + timedelta(weeks=week)
        store.use_regimen(changed, moment(f"{monday} 07:00"))
        play(store, f"{monday} 08:00", loaded=changed).whole()


def _paused(store: Store) -> None:
    _one(store)
    at = moment(f"{FIRST} 12:00")
    store.pause(date(2026, 10, 14), date(2026, 10, 20), "Holiday", at)
    play(store, "2026-10-16 08:00").whole()
    store.pause(date(2026, 10, 30), date(2027, 10, 20), None, at)


def _locked(store: Store) -> None:
    _programme(store)
    script = play(store, f"{FIRST} 08:00")
    script.check_in()
    script.rate(Scale.RED_FLAG, Moment.BEFORE, "yes", item="bladder")
    script.tell(StopAdvised(script.step(), StopRule.RED_FLAG))
    script.end(completed=False)


def _released(store: Store) -> None:
    _locked(store)
    store.release(moment("2026-10-16 08:00"))
    for day in ("2026-10-16", "2026-10-19"):
        play(store, f"{day} 09:00").whole()


def _around_midnight(store: Store) -> None:
    _programme(store)
    for at in ("2026-10-12 23:59", "2026-10-14 00:00", "2026-10-25 02:30", "2026-10-25 02:59"):
        play(store, at).whole()


def _never_due(store: Store) -> None:
    _programme(store)
    for day in ("2026-10-13", "2026-10-15"):
        play(store, f"{day} 10:00").whole()


def _cut_off(store: Store) -> None:
    _programme(store)
    script = play(store, f"{FIRST} 08:00")
    script.check_in()
    planned = script.plan.exercises[0].sets[0]
    script.begin_set(planned)
    script.rep(1, planned)


@pytest.mark.parametrize(
    "fill_in",
    [
        _nothing, _programme, _one, _only_skipped, _only_typed, _only_corrected,
        _corrected_to_nothing, _far_beyond, _two_changes, _paused, _locked, _released,
        _around_midnight, _never_due, _cut_off,
    ],
)  # fmt: skip
@pytest.mark.parametrize("since", [None, date(2026, 10, 16)])
def test_diaries_of_few_words(
    store: Store, fill_in: Callable[[Store], None], since: date | None
) -> None:
    fill_in(store)
    report = report_of(store, since=since)
    check_page_one(tables_of(report), page_one(report))


def test_repetitions_and_seconds_of_one_exercise_are_not_added_up(store: Store) -> None:
    _two_changes(store)
    report = report_of(store)
    doses = {(d.exercise_id, d.unit): d.prescribed for d in report.adherence.doses}
    assert doses["open_book", Unit.REPS] == 3 * 6
    assert doses["open_book", Unit.SECONDS] == 6 * 120
    (summary,) = (one for one in report.exercises if one.exercise_id == "open_book")
    assert summary.unit is Unit.SECONDS
    assert summary.dose is not None
    assert summary.dose.prescribed == 6 * 120


def test_what_was_done_on_days_without_anything_due_is_told(store: Store) -> None:
    _never_due(store)
    assert "0 %: 0 of 96 reps; in all 16" in page_one(report_of(store))


def test_numbers_that_are_all_corrections_say_so(store: Store) -> None:
    _only_corrected(store)
    text = page_one(report_of(store))
    assert "corrected +198" in text
    assert "Camera counted none and none were typed in; patient corrected by +198." in text


def test_changes_of_range_are_those_of_the_numbers_beside_them(tmp_path: Path) -> None:
    until = date(2026, 11, 23)
    now = datetime.combine(until, time(20), ZoneInfo("America/New_York"))
    with open_store(tmp_path, now) as store:
        fill(store, library(), SampleWish(Story.IMPROVING, 60, 5, until))
        report = build_report(store, library(), now)
    (part,) = (
        one
        for one in details(report, library(), ENGLISH)["parts"]
        if one["title"] == ENGLISH("details.ranges")
    )
    rows = [row for row in part["rows"] if row[2].endswith("°")]
    assert rows
    for _, _, first, last, said in rows:
        change = int(said.split("°")[0].replace("−", "-"))
        assert change == int(last.rstrip("°")) - int(first.rstrip("°"))
