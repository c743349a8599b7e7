"""From SQLite's rows to the frozen ones of `rows`."""

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime

from pt_coach.engine.events import Provenance, RepStatus, StopRule
from pt_coach.engine.inputs import Moment, Scale
from pt_coach.engine.plan import SetSide
from pt_coach.exercises.definition import Mode
from pt_coach.kinematics.landmarks import Side
from pt_coach.records.rows import (
    PlannedSetRecord,
    PlanVersion,
    RatingRecord,
    RegimenUse,
    RepRecord,
    SessionRecord,
    SessionStatus,
    SetRecord,
    SkipRecord,
    Source,
    StopRecord,
    SwapRecord,
)


def session_of(row: sqlite3.Row) -> SessionRecord:
    """A row of `queries.SESSIONS`."""
    return SessionRecord(
        id=row["id"],
        uuid=row["uuid"],
        day=date.fromisoformat(row["day"]),
        started_at=datetime.fromisoformat(row["started_at"]),
        ended_at=_moment(row["ended_at"]),
        heartbeat_at=datetime.fromisoformat(row["heartbeat_at"]),
        zone=row["zone"],
        source=Source(row["source"]),
        status=SessionStatus(row["status"]),
        end_reason=row["end_reason"],
        regimen_sha256=row["regimen_sha256"],
        regimen_title=row["title"],
        regimen_version=row["version"],
        plan_sha256=row["plan_sha256"],
        plan_version=PlanVersion(row["plan_version"]),
        planned_exercises=row["planned_exercises"],
        attempted_exercises=row["attempted_exercises"],
        sets_ended=row["sets_ended"],
        app_version=row["app_version"],
    )


def planned_set_of(row: sqlite3.Row) -> PlannedSetRecord:
    """A row with the columns of `planned_sets`; its reps become those over both sides."""
    side = SetSide(row["side"])
    return PlannedSetRecord(
        plan_sha256=row["plan_sha256"],
        exercise_index=row["exercise_index"],
        set_index=row["set_index"],
        exercise_id=row["exercise_id"],
        exercise_name=row["exercise_name"],
        mode=Mode(row["mode"]),
        side=side,
        reps=row["reps"] * (2 if side is SetSide.ALTERNATING else 1),
        hold_s=row["hold_s"],
    )


def set_of(row: sqlite3.Row, faults: tuple[tuple[str, int], ...]) -> SetRecord:
    """A row of `queries.SETS`. A set that was cut off has what its repetitions say."""
    camera, typed = row["camera_reps"] or 0, row["typed_reps"] or 0
    over = row["ended_at"] is not None
    return SetRecord(
        id=row["id"],
        session_id=row["session_id"],
        day=date.fromisoformat(row["day"]),
        planned=planned_set_of(row),
        started_at=datetime.fromisoformat(row["begun_at"]),
        ended_at=_moment(row["ended_at"]),
        counted=row["counted"] if over else camera + typed,
        camera_reps=camera,
        typed_reps=typed,
        corrected_to=row["corrected_to"],
        short=row["short_reps"] or 0,
        uncertain=row["uncertain_reps"] or 0,
        # The holds of all sittings; a set's own end knows only of those since the last one began.
        held_s=row["holds_s"] if row["holds_s"] is not None else row["held_s"] or 0.0,
        tracked_fraction=row["tracked_fraction"],
        provenance=Provenance(row["provenance"]) if row["provenance"] else None,
        reason=row["reason"],
        faults=faults,
        tried=bool(row["tried"]),
        instead_of=row["instead_of"],
        was_reason=row["was_reason"],
    )


def rep_of(row: sqlite3.Row, form: Sequence[sqlite3.Row]) -> RepRecord:
    """A row of `reps` with its rows of `rep_faults`."""
    return RepRecord(
        id=row["id"],
        set_id=row["set_id"],
        session_id=row["session_id"],
        at=datetime.fromisoformat(row["at"]),
        number=row["number"],
        counts=bool(row["counts"]),
        side=Side(row["side"]) if row["side"] else None,
        start_t=row["start_t"],
        peak_t=row["peak_t"],
        end_t=row["end_t"],
        peak=row["peak"],
        travel=row["travel"],
        held_s=row["held_s"],
        status=RepStatus(row["status"]),
        provenance=Provenance(row["provenance"]),
        faults=tuple(f["rule_id"] for f in form if f["outcome"] == "broken"),
        not_checked=tuple(f["rule_id"] for f in form if f["outcome"] == "not_checked"),
        said=bool(row["said"]) if row["said"] is not None else None,
    )


def rating_of(row: sqlite3.Row) -> RatingRecord:
    """A row of `queries.RATINGS`."""
    return RatingRecord(
        id=row["id"],
        session_id=row["session_id"],
        at=datetime.fromisoformat(row["at"]),
        day=date.fromisoformat(row["day"]),
        scale=Scale(row["scale"]),
        moment=Moment(row["moment"]),
        value=row["number"] if row["number"] is not None else row["word"],
        item=row["item"],
        exercise_id=row["exercise_id"],
        corrected=row["replaces"] is not None,
        by_gesture=bool(row["by_gesture"]),
        before=row["was_number"] if row["was_number"] is not None else row["was_word"],
    )


def stop_of(row: sqlite3.Row) -> StopRecord:
    """A row of `queries.STOPS`."""
    return StopRecord(
        session_id=row["session_id"],
        at=datetime.fromisoformat(row["at"]),
        day=date.fromisoformat(row["day"]),
        rule=StopRule(row["rule"]),
        item=row["item"],
        exercise_id=row["exercise_id"],
    )


def skip_of(row: sqlite3.Row) -> SkipRecord:
    """A row of `queries.SKIPS`."""
    put_right: str | None = row["put_right"]
    return SkipRecord(
        session_id=row["session_id"],
        at=datetime.fromisoformat(row["at"]),
        day=date.fromisoformat(row["day"]),
        exercise_id=row["exercise_id"],
        reason=put_right if put_right is not None else row["reason"],
        id=row["id"],
        corrected=put_right is not None,
        was=row["reason"] if put_right is not None else None,
    )


def swap_of(row: sqlite3.Row, easier: Sequence[sqlite3.Row]) -> SwapRecord:
    """A row of `queries.SWAPS` with its rows of `queries.SWAPPED_SETS`."""
    return SwapRecord(
        session_id=row["session_id"],
        day=date.fromisoformat(row["day"]),
        exercise_id=row["exercise_id"],
        exercise_index=row["exercise_index"],
        set_index=row["set_index"],
        easier=tuple(planned_set_of(one) for one in easier),
    )


def use_of(row: sqlite3.Row) -> RegimenUse:
    """A row of `queries.REGIMEN_USES`."""
    return RegimenUse(
        day=date.fromisoformat(row["day"]),
        made_up=bool(row["made_up"]),
        sha256=row["sha256"],
        title=row["title"],
        version=row["version"],
        text=row["text"],
    )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text is not None else None
