"""A session that the program's end cut off: where it was, so that it can go on there."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from pt_coach.engine.cursor import EarlierRep, StartAt
from pt_coach.engine.events import Provenance, RepStatus, Stage
from pt_coach.kinematics.landmarks import Side
from pt_coach.records import queries
from pt_coach.records.fact_rows import Desk
from pt_coach.records.row_reading import planned_set_of, rating_of, session_of
from pt_coach.records.rows import PlannedSetRecord, RatingRecord, SessionRecord

# Once all exercises are behind the patient, or none was begun, there is nothing to go on with.
_BEHIND = (Stage.CHECK_OUT.value, Stage.DONE.value, Stage.STOPPED.value)


@dataclass(frozen=True, slots=True)
class UnfinishedSession:
    """What is offered at the next start: go on where it was, keep it as it is, or discard it.

    Attributes:
        session: which one.
        regimen_text: the regimen it followed, as the file said it.
        plan_text: its plan; `plan_text.plan_from_text` makes a plan of it again.
        start_at: the set to go on with, and the repetitions counted in it so far.
        exercise_id, exercise_name: the exercise of that set.
        ratings: answers given so far.
        reps: the repetitions of the set under way so far, counted or not.
    """

    session: SessionRecord
    regimen_text: str
    plan_text: str
    start_at: StartAt
    exercise_id: str
    exercise_name: str
    ratings: Sequence[RatingRecord]
    reps: Sequence[EarlierRep] = ()

    @property
    def set_index(self) -> int:
        """Which set of the exercise, from 0."""
        return self.start_at.set_index

    @property
    def reps_done(self) -> int:
        """Repetitions counted in the set under way."""
        return self.start_at.reps_done

    @property
    def sets_done(self) -> int:
        """Sets that were over."""
        return self.session.sets_ended


def find_unfinished(database: sqlite3.Connection) -> UnfinishedSession | None:
    """The session that was cut off, while there is something left to do in it.

    Args:
        database: in a transaction.
    """
    row = database.execute(
        """SELECT sessions.id, sessions.day, sessions.plan_sha256, plans.json, regimens.text
           FROM sessions
           JOIN plans ON plans.sha256 = sessions.plan_sha256
           JOIN regimens ON regimens.sha256 = sessions.regimen_sha256
           WHERE sessions.status = 'active' ORDER BY sessions.id DESC LIMIT 1"""
    ).fetchone()
    if row is None:
        return None
    planned = {
        (one["exercise_index"], one["set_index"]): planned_set_of(one)
        for one in database.execute(queries.SETS_OF_PLAN, {"plan": row["plan_sha256"]})
    }
    start_at = _place_of(database, row["id"], list(planned.values()))
    if start_at is None:
        return None
    day = {"since": row["day"], "until": row["day"], "scale": None, "during": True}
    sessions = database.execute(queries.SESSIONS, day).fetchall()
    answers = map(rating_of, database.execute(queries.RATINGS, day).fetchall())
    at_hand = planned[start_at.exercise_index, start_at.set_index]
    return UnfinishedSession(
        session=next(session_of(one) for one in sessions if one["id"] == row["id"]),
        regimen_text=row["text"],
        plan_text=row["json"],
        start_at=start_at,
        exercise_id=at_hand.exercise_id,
        exercise_name=at_hand.exercise_name,
        ratings=tuple(answer for answer in answers if answer.session_id == row["id"]),
        reps=_reps_of(database, desk_of(database, row["id"]).open_set),
    )


def _reps_of(database: sqlite3.Connection, set_id: int | None) -> tuple[EarlierRep, ...]:
    rows = database.execute(
        "SELECT number, side, status, provenance FROM reps WHERE set_id = ? ORDER BY id", (set_id,)
    )
    return tuple(
        EarlierRep(
            row["number"],
            Side(row["side"]) if row["side"] is not None else None,
            RepStatus(row["status"]),
            Provenance(row["provenance"]),
        )
        for row in rows
    )


def desk_of(database: sqlite3.Connection, session_id: int) -> Desk:
    """Where the writer of this session stood, read off its rows."""
    rows = database.execute(
        """SELECT sets.id, sets.exercise_index, sets.set_index, set_ends.set_id AS ended,
               COALESCE((SELECT MAX(number) FROM reps WHERE reps.set_id = sets.id), 0) AS count
           FROM sets LEFT JOIN set_ends ON set_ends.set_id = sets.id
           WHERE sets.session_id = ? ORDER BY sets.id""",
        (session_id,),
    ).fetchall()
    last_sets = {
        (row["exercise_index"], row["set_index"]): row["id"]
        for row in rows
        if row["ended"] is not None
    }
    stage = _last_stage(database, session_id)
    exercise_index = stage["exercise_index"] if stage is not None else None
    under_way = rows[-1] if rows and rows[-1]["ended"] is None else None
    if under_way is None:
        return Desk(exercise_index, last_sets=MappingProxyType(last_sets))
    return Desk(
        exercise_index,
        open_set=under_way["id"],
        open_key=(under_way["exercise_index"], under_way["set_index"]),
        count=under_way["count"],
        last_sets=MappingProxyType(last_sets),
    )


def _place_of(
    database: sqlite3.Connection, session_id: int, planned: Sequence[PlannedSetRecord]
) -> StartAt | None:
    stage = _last_stage(database, session_id)
    if stage is None or stage["stage"] in _BEHIND or stage["exercise_index"] is None:
        return None
    desk = desk_of(database, session_id)
    if desk.open_key is not None:
        return StartAt(*desk.open_key, desk.count)
    skipped = database.execute(
        "SELECT exercise_index FROM skips WHERE session_id = ?", (session_id,)
    ).fetchall()
    left_out = {row["exercise_index"] for row in skipped}
    order = _Order(database, session_id)
    at = order.place_of(stage["exercise_index"])
    due = [(order.place_of(one.exercise_index), one) for one in planned if order.is_due(one)]
    for number, one in sorted(due, key=lambda pair: pair[0]):
        place = one.exercise_index, one.set_index
        behind = number < at or one.exercise_index in left_out
        if not behind and place not in desk.last_sets:
            return StartAt(*place)
    return None


class _Order:
    """In which order the exercises are done, with an easier one in the place of another."""

    def __init__(self, database: sqlite3.Connection, session_id: int) -> None:
        self._swaps: list[sqlite3.Row] = database.execute(
            "SELECT * FROM swaps WHERE session_id = ? ORDER BY id", (session_id,)
        ).fetchall()
        row = database.execute("SELECT planned_exercises FROM sessions WHERE id = ?", (session_id,))
        self._exercises = int(row.fetchone()[0])

    def place_of(self, exercise_index: int) -> int:
        """The number of the exercise that this one stands for."""
        stands_for = {swap["easier_index"]: swap["exercise_index"] for swap in self._swaps}
        return int(stands_for.get(exercise_index, exercise_index))

    def is_due(self, one: PlannedSetRecord) -> bool:
        """Whether a set is to be done, as things stand."""
        for swap in self._swaps:
            if one.exercise_index == swap["exercise_index"]:
                return False
            if one.exercise_index == swap["easier_index"]:
                return bool(one.set_index >= swap["easier_set_index"])
        return one.exercise_index < self._exercises


def _last_stage(database: sqlite3.Connection, session_id: int) -> sqlite3.Row | None:
    row: sqlite3.Row | None = database.execute(
        "SELECT stage, exercise_index FROM stages WHERE session_id = ? ORDER BY id DESC LIMIT 1",
        (session_id,),
    ).fetchone()
    return row
