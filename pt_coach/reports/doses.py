"""How much of each exercise was prescribed and done, day by day.

Done is capped at what was prescribed for the same day, so that a double dose on one day does not
make up for a missed one; what goes beyond is the excess, shown apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from pt_coach.engine.plan import plan_session
from pt_coach.exercises.definition import Exercise, Mode
from pt_coach.exercises.regimen import Prescription
from pt_coach.records.rows import (
    Outcome,
    PeriodRecords,
    PlannedSetRecord,
    SetRecord,
    SwapRecord,
    asked_of,
)
from pt_coach.reports.due import Calendar, DoneSession, DueDay

# Beyond this share of what was prescribed an excess is worth telling.
NOTABLE_EXCESS = 0.2


class Unit(StrEnum):
    """What a dose is counted in."""

    REPS = "reps"
    SECONDS = "s"


@dataclass(frozen=True, slots=True)
class Amount:
    """What one set is worth, in its unit; corrections are the difference to what was counted."""

    camera: float = 0.0
    typed: float = 0.0
    corrected: float = 0.0

    @property
    def done(self) -> float:
        """After correction."""
        return self.camera + self.typed + self.corrected

    def __add__(self, other: "Amount") -> "Amount":
        return Amount(
            self.camera + other.camera,
            self.typed + other.typed,
            self.corrected + other.corrected,
        )


@dataclass(frozen=True, slots=True)
class ExerciseDay:
    """One exercise on one day: what was prescribed and done, in its unit."""

    day: date
    exercise_id: str
    unit: Unit
    prescribed: float
    done: float

    @property
    def within(self) -> float:
        """What was done of what was prescribed."""
        return min(self.done, self.prescribed)


def unit_of(mode: Mode, hold_s: float) -> Unit:
    """Holds are counted in seconds, all else in repetitions."""
    return Unit.SECONDS if mode is not Mode.REPS and hold_s > 0 else Unit.REPS


def prescribed_in(planned: PlannedSetRecord) -> float:
    """What a set asks for, in its unit, over both sides."""
    if unit_of(planned.mode, planned.hold_s) is Unit.SECONDS:
        return planned.reps * planned.hold_s
    return planned.reps


def amount_of(one: SetRecord) -> Amount:
    """What a set is worth. A corrected hold is worth its number of holds at their full time."""
    planned = one.planned
    if unit_of(planned.mode, planned.hold_s) is Unit.REPS:
        change = one.final_count - one.camera_reps - one.typed_reps
        return Amount(one.camera_reps, one.typed_reps, change)
    held_s = one.held_s
    change_s = 0.0 if one.corrected_to is None else one.corrected_to * planned.hold_s - held_s
    by_hand = bool(one.typed_reps) and not one.camera_reps
    return Amount(0.0 if by_hand else held_s, held_s if by_hand else 0.0, change_s)


def exercise_days(
    records: PeriodRecords,
    days: Iterable[DueDay],
    calendar: Calendar,
    library: Mapping[str, Exercise],
) -> tuple[ExerciseDay, ...]:
    """Prescribed and done of every exercise on every day on which either is more than nothing."""
    done: dict[int, list[Done]] = defaultdict(list)
    for one in records.sets:
        unit = unit_of(one.planned.mode, one.planned.hold_s)
        done[one.session_id].append((one.planned.exercise_id, unit, amount_of(one).done))
    wanted = Wanted(calendar, records.planned_sets, library, records.swaps)
    return days_of_doses(days, records.sessions, done, wanted)


Done = tuple[str, Unit, float]
"""What was done of an exercise: its id, in what it is counted, and how much."""


class PlanSession(DoneSession, Protocol):
    """What has to be known of a session to tell its dose."""

    @property
    def id(self) -> int:
        """Its number in the diary."""

    @property
    def plan_sha256(self) -> str:
        """Which plan it went through."""


Dose = Mapping[tuple[str, Unit], float]
"""How much of each exercise, by its id and what it is counted in."""


class Wanted:
    """What is prescribed: by the plan of a session, or by the regimen of a day without one.

    Each plan and each weekday of a regimen is added up once: ten years have few of them.
    """

    def __init__(
        self,
        calendar: Calendar,
        planned: Mapping[str, Sequence[PlannedSetRecord]],
        library: Mapping[str, Exercise],
        swaps: Sequence[SwapRecord] = (),
    ) -> None:
        """Add up nothing yet.

        Args:
            calendar: which regimen was in force when.
            planned: sets of plans, by the plan.
            library: exercises by id.
            swaps: easier versions in the place of exercises.
        """
        self._calendar, self._planned, self._library = calendar, planned, library
        self._swaps: dict[int, list[SwapRecord]] = defaultdict(list)
        for swap in swaps:
            self._swaps[swap.session_id].append(swap)
        self._plans: dict[str, Dose] = {}
        self._days: dict[tuple[int, int], Dose] = {}

    def in_session(self, session: PlanSession) -> Dose:
        """What a session asked for in the end: its plan, with the easier versions in it."""
        plan = session.plan_sha256
        if session.id in self._swaps:
            return _dose_of(asked_of(self._planned[plan], self._swaps[session.id]))
        if plan not in self._plans:
            self._plans[plan] = _dose_of(self._planned[plan])
        return self._plans[plan]

    def on(self, day: date) -> Dose:
        """What is asked for on a day on which something is due."""
        # The calendar keeps its regimens, so that their identity is theirs for good.
        key = id(self._calendar.in_force(day)), day.weekday()
        if key not in self._days:
            prescriptions, _ = self._calendar.wanted(day)
            self._days[key] = _dose_of(prescribed_sets(prescriptions, self._library))
        return self._days[key]


def _dose_of(planned: Iterable[PlannedSetRecord]) -> Dose:
    dose: dict[tuple[str, Unit], float] = defaultdict(float)
    for one in planned:
        dose[one.exercise_id, unit_of(one.mode, one.hold_s)] += prescribed_in(one)
    return dose


def days_of_doses(
    days: Iterable[DueDay],
    sessions: Iterable[PlanSession],
    done: Mapping[int, Sequence[Done]],
    wanted: Wanted,
) -> tuple[ExerciseDay, ...]:
    """The same of sums: what was done in each session, by its number."""
    by_day: dict[date, list[PlanSession]] = defaultdict(list)
    for session in sessions:
        if session.outcome is not Outcome.NOTHING:
            by_day[session.day].append(session)
    found: list[ExerciseDay] = []
    for day in days:
        sheet = _Sheet(day.day)
        that_day = by_day[day.day]
        for session in that_day[: day.due]:
            sheet.ask(wanted.in_session(session))
        for _ in range(day.due - len(that_day)):
            sheet.ask(wanted.on(day.day))
        for session in that_day:
            sheet.do(done.get(session.id, ()))
        found += sheet.rows()
    return tuple(found)


class _Sheet:
    """Adds up one day."""

    def __init__(self, day: date) -> None:
        self._day = day
        self._prescribed: dict[tuple[str, Unit], float] = defaultdict(float)
        self._done: dict[tuple[str, Unit], float] = defaultdict(float)

    def ask(self, dose: Dose) -> None:
        for key, amount in dose.items():
            self._prescribed[key] += amount

    def do(self, done: Iterable[Done]) -> None:
        for exercise_id, unit, amount in done:
            self._done[exercise_id, unit] += amount

    def rows(self) -> list[ExerciseDay]:
        keys = dict.fromkeys([*self._prescribed, *self._done])
        return [
            ExerciseDay(self._day, *key, self._prescribed[key], self._done[key]) for key in keys
        ]


def prescribed_sets(
    prescriptions: Sequence[Prescription], library: Mapping[str, Exercise]
) -> Sequence[PlannedSetRecord]:
    """The sets of prescriptions, as a session that was never begun would have had them."""
    plan = plan_session(prescriptions, library)
    return [
        PlannedSetRecord(
            plan_sha256="",
            exercise_index=one.exercise_index,
            set_index=one.set_index,
            exercise_id=exercise.exercise.id,
            exercise_name=exercise.exercise.name,
            mode=exercise.exercise.mode,
            side=one.side,
            reps=one.reps_in_all,
            hold_s=one.hold_s,
        )
        for exercise in plan.exercises
        for one in exercise.sets
    ]
