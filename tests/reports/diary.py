"""A diary of four weeks with everything in it, and questions to a report of it."""

import csv
import io
from datetime import date, timedelta
from typing import Any

from pt_coach.engine.events import (
    CountCorrected,
    ExerciseSkipped,
    Provenance,
    StopAdvised,
    StopRule,
)
from pt_coach.engine.inputs import Moment, Rating, Scale
from pt_coach.records.store import Store
from pt_coach.reports.csv_export import csv_files
from pt_coach.reports.report import Report, build_report
from tests.records.diaries import Script, library, moment, play, regimen

FIRST = date(2026, 10, 12)
TODAY = "2026-11-08 20:00"
EVIL_NOTE = '=HYPERLINK("http://x","y") and *stars*, #import "@preview/a:1.0.0", $x$ \\ ñ ü ≥ 10°'


def four_weeks(store: Store) -> None:
    """Three sessions a week over the end of summer time; two missed, one stopped, one typed in."""
    store.use_regimen(regimen(), moment("2026-10-12 07:00"))
    days = [FIRST + timedelta(weeks=w, days=d) for w in range(4) for d in (0, 2, 4)]
    for number, day in enumerate(days):
        if number in (4, 9):
            continue
        script = play(store, f"{day} 08:00")
        before = 7 - number // 3
        script.check_in(before if number != 7 else None)
        typed = Provenance.TYPED if number == 5 else Provenance.CAMERA
        for index in range(3):
            _exercise(script, index, stopped=number == 3 and index == 2, provenance=typed)
        script.check_out(max(before - 1, 0), EVIL_NOTE if number == 0 else None)
        script.end()
        answer = Rating(0.0, Scale.PAIN, Moment.NEXT_MORNING, max(before - 2, 0))
        store.add_rating(answer, moment(f"{day + timedelta(days=1)} 07:00"))


def _exercise(script: Script, index: int, *, stopped: bool, provenance: Provenance) -> None:
    script.show(index)
    for planned in script.plan.exercises[index].sets:
        if stopped:
            script.do_set(planned, 1, provenance=provenance, reason="pain")
            break
        faults = ("low_bridge",) if index == 0 else ()
        done = script.do_set(planned, faults=faults, faulty=2, provenance=provenance)
        if index == 1 and planned.side.value == "left" and provenance is Provenance.CAMERA:
            script.tell(CountCorrected(script.step(), planned, done.counted, done.counted - 1))
    if stopped:
        script.rate(Scale.LOCATION, Moment.DURING, "buttock:left", index=index)
        script.rate(Scale.PAIN, Moment.DURING, 6, index=index)
        script.tell(
            StopAdvised(script.t, StopRule.PAIN_DURING),
            ExerciseSkipped(script.step(), index, "pain"),
        )
        return
    script.rate(Scale.COMFORT, Moment.AFTER, "comfortable", index=index)
    script.rate(Scale.PAIN, Moment.DURING, 3, index=index)


def report_of(store: Store, now: str = TODAY, **period: Any) -> Report:
    return build_report(store, library(), moment(now), **period)


def tables_of(report: Report) -> dict[str, list[dict[str, str]]]:
    """The tables as a spreadsheet would read them."""
    return {
        name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
        for name, content in csv_files(report)
    }
