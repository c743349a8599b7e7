"""From the engine's events to rows: one function per kind of event, found in a table.

Where in the session the writer stands (`Desk`) is a frozen value that is only replaced once the
rows are on the disk, so that a write that failed can be done again from the same place.
"""

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Final

from pt_coach.engine.choices import ExerciseSwapped, RepCorrected, SetReasonGiven
from pt_coach.engine.events import (
    Armed,
    CountCorrected,
    Event,
    ExerciseSkipped,
    FormFaultRaised,
    HoldEnded,
    RatingGiven,
    RepCompleted,
    SessionEnded,
    SetCompleted,
    Stage,
    StageEntered,
    StopAdvised,
)
from pt_coach.engine.plan import PlannedSet
from pt_coach.records.rows import SessionStatus
from pt_coach.records.texts import storable
from pt_coach.records.wall_clock import WallClock, iso

SetKey = tuple[int, int]


def key_of(planned: PlannedSet) -> SetKey:
    """A planned set's place in the session: exercise and set."""
    return planned.exercise_index, planned.set_index


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the writer stands.

    Attributes:
        exercise_index: the exercise at hand.
        open_set: number of the set under way, and its place in the session.
        open_key: its place.
        count: the engine's count in it so far.
        last_sets: the last set that was over at each place, for corrections.
    """

    exercise_index: int | None = None
    open_set: int | None = None
    open_key: SetKey | None = None
    count: int = 0
    last_sets: Mapping[SetKey, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pen:
    """What every row of a sitting has in common."""

    database: sqlite3.Connection
    session_id: int
    sitting_id: int
    clock: WallClock

    def at(self, t: float) -> str:
        """Local time of engine second `t`, as text."""
        return iso(self.clock.at(t))

    def fact(self, table: str, t: float, **columns: Any) -> int:
        """Add a row about something that became true at `t`; returns its number."""
        return self.add(
            table,
            session_id=self.session_id,
            sitting_id=self.sitting_id,
            t=t,
            at=self.at(t),
            **columns,
        )

    def add(self, table: str, **columns: Any) -> int:
        """Add a row; returns its number. Names are ours, values go in as parameters."""
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        cursor = self.database.execute(
            f"INSERT INTO {table} ({names}) VALUES ({marks})",
            tuple(map(storable, columns.values())),
        )
        return cursor.lastrowid or 0


def write_event(pen: Pen, desk: Desk, event: Event) -> Desk:
    """Write one durable event; returns where the writer stands afterwards."""
    return _WRITERS[type(event)](pen, desk, event)


def _stage(pen: Pen, desk: Desk, event: StageEntered) -> Desk:
    planned = event.planned
    pen.fact(
        "stages",
        event.t,
        stage=event.stage.value,
        exercise_index=event.exercise_index,
        set_index=planned.set_index if planned is not None else None,
    )
    desk = replace(desk, exercise_index=event.exercise_index)
    if event.stage is not Stage.SET or planned is None or desk.open_key == key_of(planned):
        # A set that goes on without the camera, or after the program was cut off, is the same set.
        return desk
    return _open(pen, desk, event.t, planned)


def _open(pen: Pen, desk: Desk, t: float, planned: PlannedSet) -> Desk:
    exercise_index, set_index = key_of(planned)
    opened = pen.fact("sets", t, exercise_index=exercise_index, set_index=set_index)
    return replace(desk, open_set=opened, open_key=key_of(planned), count=0)


def _armed(pen: Pen, desk: Desk, event: Armed) -> Desk:
    pen.fact("armings", event.t, set_id=desk.open_set)
    return desk


def _rep(pen: Pen, desk: Desk, event: RepCompleted) -> Desk:
    rep_id = pen.fact(
        "reps",
        event.t,
        set_id=desk.open_set,
        number=event.number,
        counts=int(event.number > desk.count),
        side=event.side.value if event.side is not None else None,
        start_t=event.start_s,
        peak_t=event.peak_s,
        end_t=event.end_s,
        peak=event.peak,
        travel=event.travel,
        held_s=event.held_s,
        status=event.status.value,
        provenance=event.provenance.value,
    )
    broken = dict.fromkeys(event.faults, "broken")
    for rule, outcome in (dict.fromkeys(event.not_checked, "not_checked") | broken).items():
        pen.add("rep_faults", rep_id=rep_id, rule_id=rule, outcome=outcome)
    return replace(desk, count=event.number)


def _hold(pen: Pen, desk: Desk, event: HoldEnded) -> Desk:
    pen.fact("holds", event.t, set_id=desk.open_set, held_s=event.held_s, target_s=event.target_s)
    return desk


def _fault(pen: Pen, desk: Desk, event: FormFaultRaised) -> Desk:
    pen.fact("faults", event.t, set_id=desk.open_set, rule_id=event.rule_id)
    return desk


def _set_over(pen: Pen, desk: Desk, event: SetCompleted) -> Desk:
    key = key_of(event.planned)
    if desk.open_set is None or desk.open_key != key:
        desk = _open(pen, desk, event.started_s, event.planned)
    set_id = desk.open_set
    assert set_id is not None
    pen.add(
        "set_ends",
        set_id=set_id,
        sitting_id=pen.sitting_id,
        t=event.t,
        at=pen.at(event.t),
        started_t=event.started_s,
        counted=event.counted,
        short=event.short,
        uncertain=event.uncertain,
        held_s=event.held_s,
        tracked_fraction=event.tracked_fraction,
        provenance=event.provenance.value,
        reason=event.reason,
    )
    for rule, times in event.faults:
        pen.add("set_faults", set_id=set_id, rule_id=rule, times=times)
    last_sets = MappingProxyType({**desk.last_sets, key: set_id})
    return replace(desk, open_set=None, open_key=None, count=0, last_sets=last_sets)


def _corrected(pen: Pen, desk: Desk, event: CountCorrected) -> Desk:
    set_id = desk.last_sets[key_of(event.planned)]
    pen.fact("corrections", event.t, set_id=set_id, was=event.was, corrected=event.corrected)
    return desk


def _rep_corrected(pen: Pen, desk: Desk, event: RepCorrected) -> Desk:
    row = pen.database.execute(
        "SELECT id FROM reps WHERE set_id = ? ORDER BY id LIMIT 1 OFFSET ?",
        (desk.last_sets[key_of(event.planned)], event.index),
    ).fetchone()
    pen.fact("rep_corrections", event.t, rep_id=row["id"], counts=int(event.counts))
    return desk


def _reason(pen: Pen, desk: Desk, event: SetReasonGiven) -> Desk:
    set_id = desk.last_sets[key_of(event.planned)]
    pen.fact("set_reasons", event.t, set_id=set_id, reason=event.reason)
    return desk


def _swapped(pen: Pen, desk: Desk, event: ExerciseSwapped) -> Desk:
    pen.fact(
        "swaps",
        event.t,
        exercise_index=event.exercise_index,
        set_index=event.set_index,
        easier_index=event.easier_index,
        easier_set_index=event.easier_set_index,
    )
    return desk


def _skipped(pen: Pen, desk: Desk, event: ExerciseSkipped) -> Desk:
    pen.fact("skips", event.t, exercise_index=event.exercise_index, reason=event.reason)
    return desk


def _rated(pen: Pen, desk: Desk, event: RatingGiven) -> Desk:
    rating = event.rating
    moment = pen.clock.at(event.t)
    number = pen.fact(
        "ratings",
        event.t,
        day=moment.date().isoformat(),
        scale=rating.scale.value,
        moment=rating.moment.value,
        number=rating.value if isinstance(rating.value, int) else None,
        word=rating.value if isinstance(rating.value, str) else None,
        item=rating.item,
        exercise_index=event.exercise_index,
    )
    if rating.by_gesture:
        pen.add("gesture_answers", rating_id=number)
    return desk


def _stop(pen: Pen, desk: Desk, event: StopAdvised) -> Desk:
    pen.fact(
        "stops",
        event.t,
        rule=event.rule.value,
        item=event.item,
        exercise_index=desk.exercise_index,
    )
    return desk


def _ended(pen: Pen, desk: Desk, event: SessionEnded) -> Desk:
    status = SessionStatus.COMPLETED if event.completed else SessionStatus.STOPPED
    pen.database.execute(
        "UPDATE sessions SET status = ?, ended_at = ?, end_reason = ? WHERE id = ?",
        (status.value, pen.at(event.t), event.reason, pen.session_id),
    )
    return desk


_WRITERS: Final[Mapping[type, Callable[[Pen, Desk, Any], Desk]]] = {
    StageEntered: _stage,
    Armed: _armed,
    RepCompleted: _rep,
    HoldEnded: _hold,
    FormFaultRaised: _fault,
    SetCompleted: _set_over,
    CountCorrected: _corrected,
    ExerciseSkipped: _skipped,
    RepCorrected: _rep_corrected,
    SetReasonGiven: _reason,
    ExerciseSwapped: _swapped,
    RatingGiven: _rated,
    StopAdvised: _stop,
    SessionEnded: _ended,
}
