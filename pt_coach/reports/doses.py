"""How much of each exercise was prescribed and done, day by day.

Done is capped at what was prescribed for the same day, so that a double dose on one day does not
make up for a missed one; what goes beyond is the excess, shown apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pt_coach.engine.plan import plan_session
from pt_coach.exercises.definition import Exercise, Mode
from pt_coach.exercises.regimen import Prescription
from pt_coach.records.rows import (
    Outcome,
    PeriodRecords,
    PlannedSetRecord,
    SessionRecord,
    SetRecord,
)
from pt_coach.reports.due import Calendar, DueDay

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
    sets: dict[int, list[SetRecord]] = defaultdict(list)
    for one in records.sets:
        sets[one.session_id].append(one)
    sessions: dict[date, list[SessionRecord]] = defaultdict(list)
    for session in records.sessions:
        if session.outcome is not Outcome.NOTHING:
            sessions[session.day].append(session)
    found: list[ExerciseDay] = []
    for day in days:
        sheet = _Sheet(day.day)
        that_day = sessions[day.day]
        for session in that_day[: day.due]:
            sheet.ask(records.asked_in(session))
        for _ in range(day.due - len(that_day)):
            sheet.ask(prescribed_sets(calendar.wanted(day.day)[0], library))
        for session in that_day:
            sheet.do(sets[session.id])
        found += sheet.rows()
    return tuple(found)


class _Sheet:
    """Adds up one day."""

    def __init__(self, day: date) -> None:
        self._day = day
        self._prescribed: dict[tuple[str, Unit], float] = defaultdict(float)
        self._done: dict[tuple[str, Unit], float] = defaultdict(float)

    def ask(self, planned: Iterable[PlannedSetRecord]) -> None:
        for one in planned:
            key = one.exercise_id, unit_of(one.mode, one.hold_s)
            self._prescribed[key] += prescribed_in(one)

    def do(self, sets: Iterable[SetRecord]) -> None:
        for one in sets:
            key = one.planned.exercise_id, unit_of(one.planned.mode, one.planned.hold_s)
            self._done[key] += amount_of(one).done

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
