"""Questions over many years, added up by the database so that a page opens at once."""

import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import Final

from pt_coach.kinematics.landmarks import Side

_OURS: Final = """
    sessions.status <> 'discarded' AND (sessions.source = 'figure') = :made_up
    AND sessions.day BETWEEN :since AND :until
"""

RANGES: Final = f"""
    SELECT sessions.day, reps.side, AVG(reps.peak) AS mean, COUNT(*) AS reps
    FROM sets
    JOIN sessions ON sessions.id = sets.session_id
    JOIN planned_sets ON planned_sets.plan_sha256 = sessions.plan_sha256
        AND planned_sets.exercise_index = sets.exercise_index
        AND planned_sets.set_index = sets.set_index
    JOIN reps ON reps.set_id = sets.id
    WHERE {_OURS} AND planned_sets.exercise_id = :exercise
        AND reps.counts AND reps.provenance = 'camera' AND reps.peak IS NOT NULL
    GROUP BY sessions.day, reps.side
    ORDER BY sessions.day
"""

FAULTS: Final = f"""
    SELECT substr(sessions.day, 1, 7) AS month, planned_sets.exercise_id, set_faults.rule_id,
        SUM(set_faults.times) AS times
    FROM set_faults
    JOIN sets ON sets.id = set_faults.set_id
    JOIN sessions ON sessions.id = sets.session_id
    JOIN planned_sets ON planned_sets.plan_sha256 = sessions.plan_sha256
        AND planned_sets.exercise_index = sets.exercise_index
        AND planned_sets.set_index = sets.set_index
    WHERE {_OURS}
    GROUP BY month, planned_sets.exercise_id, set_faults.rule_id
    ORDER BY month
"""

COMFORT: Final = f"""
    SELECT substr(sessions.day, 1, 7) AS month, planned_sets.exercise_id, ratings.word,
        COUNT(*) AS times
    FROM ratings
    JOIN sessions ON sessions.id = ratings.session_id
    JOIN planned_sets ON planned_sets.plan_sha256 = sessions.plan_sha256
        AND planned_sets.exercise_index = ratings.exercise_index AND planned_sets.set_index = 0
    WHERE {_OURS} AND ratings.scale = 'comfort'
        AND ratings.id NOT IN (SELECT replaces FROM ratings WHERE replaces IS NOT NULL)
    GROUP BY month, planned_sets.exercise_id, ratings.word
    ORDER BY month
"""


@dataclass(frozen=True, slots=True)
class DayRange:
    """Mean end range of one day and side that the camera saw, in the measure's own unit."""

    day: date
    side: Side | None
    mean: float
    reps: int


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How often something was seen or said of one exercise in a month.

    Attributes:
        month: such as `2026-11`.
        what: a form rule, or a word of comfort; None where the question was skipped.
    """

    month: str
    exercise_id: str
    what: str | None
    times: int


def day_range(row: sqlite3.Row) -> DayRange:
    """A row of `RANGES`."""
    side = Side(row["side"]) if row["side"] else None
    return DayRange(date.fromisoformat(row["day"]), side, row["mean"], row["reps"])


def month_count(row: sqlite3.Row, what: str) -> MonthCount:
    """A row of `FAULTS` or `COMFORT`."""
    return MonthCount(row["month"], row["exercise_id"], row[what], row["times"])
