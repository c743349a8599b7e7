"""Sessions made of events, as the engine would report them, and a diary to put them into."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from pt_coach.engine.events import (
    Armed,
    Event,
    HoldEnded,
    Provenance,
    RatingGiven,
    RepCompleted,
    RepStatus,
    SessionEnded,
    SetCompleted,
    Stage,
    StageEntered,
)
from pt_coach.engine.inputs import Moment, Rating, Scale
from pt_coach.engine.plan import PlannedSet, SessionPlan, plan_session
from pt_coach.exercises.definition import Exercise, Mode
from pt_coach.exercises.schema import LoadedRegimen, parse_regimen
from pt_coach.records.rows import PlanVersion, Source
from pt_coach.records.session_writer import SessionStart, SessionWriter, Sitting
from pt_coach.records.store import Store, open_store
from tests.library import LIBRARY

BERLIN = "Europe/Berlin"

REGIMEN = """\
format: pt-coach/regimen/1
title: Low back
version: 3
patient: {name: Jürgen Muñoz}
therapist: {name: Alex Example}
starts: 2026-10-01
schedule: {days: [mon, wed, fri]}
stop_rules: {do_not_start_at_pain: 8, stop_exercise_above_pain: 5}
exercises:
  - {exercise: bridge, sets: 2, reps: 4, hold_s: 5, rest_s: 30}
  - {exercise: straight_leg_raise, side: each, sets: 1, reps: 3, rest_s: 10}
  - {exercise: side_plank_full, side: each, sets: 1, reps: 2, hold_s: 10, rest_s: 10}
flare_day:
  exercises:
    - {exercise: bridge, sets: 1, reps: 2, rest_s: 10}
"""


def library() -> Mapping[str, Exercise]:
    return LIBRARY


def regimen(text: str = REGIMEN) -> LoadedRegimen:
    return parse_regimen(text, "regimen.yaml", library())


def plan(loaded: LoadedRegimen | None = None) -> SessionPlan:
    return plan_session((loaded or regimen()).regimen.exercises, library())


def moment(text: str, zone: str = BERLIN) -> datetime:
    """Local time, such as `2026-11-02 08:00`."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def sitting(
    at: str, *, t0: float = 100.0, zone: str = BERLIN, source: Source = Source.CAMERA
) -> Sitting:
    return Sitting(moment(at, zone), zone, t0, source, "0.1.0")


def start(
    at: str,
    *,
    loaded: LoadedRegimen | None = None,
    planned: SessionPlan | None = None,
    version: PlanVersion = PlanVersion.FULL,
    **where: object,
) -> SessionStart:
    loaded = loaded or regimen()
    place = sitting(at, **where)  # type: ignore[arg-type]
    return SessionStart(loaded, planned or plan(loaded), place, version)


def opened(folder: Path, now: str = "2026-11-02 07:00") -> Store:
    return open_store(folder, moment(now))


@dataclass
class Script:
    """Plays a session into a writer, as the engine would report it. Every step takes a second."""

    writer: SessionWriter
    plan: SessionPlan
    t: float = 100.0
    faults: dict[str, int] = field(default_factory=dict)

    def tell(self, *events: Event) -> None:
        self.writer.append(events)

    def step(self) -> float:
        self.t += 1.0
        return self.t

    def check_in(self, pain: int | None = 4, location: str | None = "back") -> None:
        self.tell(StageEntered(self.step(), Stage.CHECK_IN))
        self.rate(Scale.PAIN, Moment.BEFORE, pain)
        self.rate(Scale.LOCATION, Moment.BEFORE, location)
        for flag in ("numbness", "weakness"):
            self.rate(Scale.RED_FLAG, Moment.BEFORE, "no", item=flag)

    def rate(
        self,
        scale: Scale,
        when: Moment,
        value: int | str | None,
        *,
        item: str | None = None,
        index: int | None = None,
    ) -> None:
        t = self.step()
        self.tell(RatingGiven(t, Rating(t, scale, when, value, item), index))

    def show(self, index: int) -> None:
        planned = self.plan.exercises[index].sets[0]
        self.tell(StageEntered(self.step(), Stage.SHOW, index, planned))

    def begin_set(self, planned: PlannedSet) -> None:
        self.tell(StageEntered(self.step(), Stage.SET, planned.exercise_index, planned))
        self.tell(Armed(self.step()))

    def rep(
        self,
        number: int,
        planned: PlannedSet,
        *,
        status: RepStatus = RepStatus.FULL,
        faults: tuple[str, ...] = (),
        provenance: Provenance = Provenance.CAMERA,
        held_s: float = 0.0,
    ) -> None:
        t = self.step()
        self.tell(rep_event(t, number, planned, status, faults, provenance, held_s))

    def do_set(
        self,
        planned: PlannedSet,
        reps: int | None = None,
        *,
        faults: tuple[str, ...] = (),
        faulty: int = 0,
        provenance: Provenance = Provenance.CAMERA,
        reason: str | None = None,
    ) -> SetCompleted:
        """A whole set; the first `faulty` repetitions break the rules in `faults`."""
        self.begin_set(planned)
        started = self.t
        reps = planned.reps_in_all if reps is None else reps
        is_hold = self.plan.at(planned.exercise_index).exercise.mode is Mode.HOLD
        for number in range(1, reps + 1):
            if is_hold:
                self.tell(HoldEnded(self.step(), planned.hold_s, planned.hold_s))
            self.rep(
                number,
                planned,
                faults=faults if number <= faulty else (),
                provenance=provenance,
                held_s=planned.hold_s if is_hold else 0.0,
            )
        done = SetCompleted(
            self.step(),
            planned,
            planned.side,
            started,
            counted=reps,
            short=0,
            uncertain=0,
            held_s=reps * planned.hold_s if is_hold else 0.0,
            faults=tuple((rule, faulty) for rule in faults if faulty),
            tracked_fraction=0.9 if provenance is Provenance.CAMERA else None,
            provenance=provenance,
            reason=reason,
        )
        self.tell(done)
        return done

    def do_exercise(self, index: int, comfort: str | None = "comfortable", worst: int = 3) -> None:
        self.show(index)
        for planned in self.plan.exercises[index].sets:
            self.do_set(planned)
        self.tell(StageEntered(self.step(), Stage.FEEL, index))
        self.rate(Scale.COMFORT, Moment.AFTER, comfort, index=index)
        self.rate(Scale.PAIN, Moment.DURING, worst, index=index)

    def check_out(self, pain: int | None = 3, note: str | None = None) -> None:
        self.tell(StageEntered(self.step(), Stage.CHECK_OUT))
        self.rate(Scale.PAIN, Moment.AFTER, pain)
        if note is not None:
            self.rate(Scale.NOTE, Moment.AFTER, note)

    def end(self, *, completed: bool = True, reason: str | None = None) -> None:
        stage = Stage.DONE if completed else Stage.STOPPED
        self.tell(StageEntered(self.step(), stage))
        self.tell(SessionEnded(self.step(), completed, reason))
        self.writer.end()

    def whole(self, before: int | None = 4, after: int | None = 3) -> None:
        """Check-in, every exercise as prescribed, check-out."""
        self.check_in(before)
        for index in range(len(self.plan.exercises)):
            self.do_exercise(index)
        self.check_out(after)
        self.end()


def rep_event(
    t: float,
    number: int,
    planned: PlannedSet,
    status: RepStatus = RepStatus.FULL,
    faults: tuple[str, ...] = (),
    provenance: Provenance = Provenance.CAMERA,
    held_s: float = 0.0,
) -> RepCompleted:
    camera = provenance is Provenance.CAMERA
    return RepCompleted(
        t,
        number,
        planned.side.side,
        t - 0.8,
        t - 0.4,
        t,
        peak=171.5 if camera else None,
        travel=0.98 if camera else None,
        held_s=held_s,
        status=status,
        faults=faults,
        not_checked=("feet_far",) if camera else (),
        provenance=provenance,
    )


def play(store: Store, at: str, **where: object) -> Script:
    """A new session, ready to be told."""
    begun = start(at, **where)  # type: ignore[arg-type]
    return Script(store.begin_session(begun), begun.plan)


def days(first: date, *numbers: int) -> Iterator[date]:
    for number in numbers:
        yield date.fromordinal(first.toordinal() + number)
