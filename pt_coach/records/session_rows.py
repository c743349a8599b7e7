"""The rows that a session begins with: regimen, plan, session and sitting."""

import sqlite3
import uuid
from datetime import datetime

from pt_coach.engine.plan import SessionPlan
from pt_coach.exercises.schema import LoadedRegimen
from pt_coach.records.plan_text import plan_to_text, sha256_of
from pt_coach.records.session_writer import SessionStart, Sitting
from pt_coach.records.wall_clock import iso


def add_session(database: sqlite3.Connection, start: SessionStart) -> int:
    """Add a session with all that it follows from; returns its number."""
    sitting = start.sitting
    note_use(database, start.regimen, sitting.begun_at, made_up=sitting.source.made_up)
    row = {
        "uuid": str(uuid.uuid4()),
        "regimen": start.regimen.sha256,
        "plan": _keep_plan(database, start.plan),
        "plan_version": start.plan_version.value,
        "planned_exercises": len(start.plan.exercises),
        "source": sitting.source.value,
        "at": iso(sitting.begun_at),
        "day": sitting.begun_at.date().isoformat(),
        "zone": sitting.zone,
        "app_version": sitting.app_version,
    }
    added = database.execute(
        """INSERT INTO sessions (uuid, regimen_sha256, plan_sha256, plan_version,
               planned_exercises, source, status, started_at, day, zone, heartbeat_at, app_version)
           VALUES (:uuid, :regimen, :plan, :plan_version, :planned_exercises, :source,
               'active', :at, :day, :zone, :at, :app_version)""",
        row,
    )
    return added.lastrowid or 0


def add_sitting(database: sqlite3.Connection, session_id: int, sitting: Sitting) -> int:
    """Add a sitting of a session; returns its number."""
    added = database.execute(
        """INSERT INTO sittings (session_id, begun_at, zone, t0, source, app_version)
           VALUES (?, ?, ?, ?, ?, ?)""",
        (
            session_id,
            iso(sitting.begun_at),
            sitting.zone,
            sitting.t0,
            sitting.source.value,
            sitting.app_version,
        ),
    )
    return added.lastrowid or 0


def note_use(
    database: sqlite3.Connection, regimen: LoadedRegimen, at: datetime, *, made_up: bool
) -> None:
    """Note that a regimen is in force from now on, unless it is already."""
    said = regimen.regimen
    database.execute(
        "INSERT OR IGNORE INTO regimens (sha256, title, version, text) VALUES (?, ?, ?, ?)",
        (regimen.sha256, said.title, said.version, regimen.text),
    )
    last = database.execute(
        "SELECT regimen_sha256 FROM regimen_uses WHERE made_up = ? ORDER BY id DESC LIMIT 1",
        (made_up,),
    ).fetchone()
    if last is None or last[0] != regimen.sha256:
        database.execute(
            "INSERT INTO regimen_uses (regimen_sha256, at, day, made_up) VALUES (?, ?, ?, ?)",
            (regimen.sha256, iso(at), at.date().isoformat(), int(made_up)),
        )


def _keep_plan(database: sqlite3.Connection, plan: SessionPlan) -> str:
    text = plan_to_text(plan)
    sha256 = sha256_of(text)
    if database.execute("SELECT 1 FROM plans WHERE sha256 = ?", (sha256,)).fetchone():
        return sha256
    database.execute("INSERT INTO plans (sha256, json) VALUES (?, ?)", (sha256, text))
    for planned in (*plan.sets, *(one for easier in plan.easier for one in easier.sets)):
        exercise = plan.at(planned.exercise_index).exercise
        database.execute(
            "INSERT INTO planned_sets VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                sha256,
                planned.exercise_index,
                planned.set_index,
                exercise.id,
                exercise.name,
                exercise.mode.value,
                planned.side.value,
                planned.reps,
                planned.hold_s,
                planned.rest_s,
            ),
        )
    return sha256
