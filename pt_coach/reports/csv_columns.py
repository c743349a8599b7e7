"""The columns of every table of an export: name, what it means, and where it comes from.

One list serves the files and their data dictionary, so that the two cannot differ.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from pt_coach.engine.events import Provenance
from pt_coach.records.rows import RatingRecord, RepRecord, SessionRecord, SetRecord
from pt_coach.reports.csv_outside import TABLES_OUTSIDE
from pt_coach.reports.csv_tables import Cell, Column, Table
from pt_coach.reports.doses import ExerciseDay
from pt_coach.reports.due import DueDay
from pt_coach.reports.report import Report
from pt_coach.reports.stops import StopNote


def _time(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="milliseconds") if moment is not None else None


def _yes(flag: bool) -> str:
    return "yes" if flag else "no"


def _round(value: float | None, digits: int = 3) -> float | None:
    return None if value is None else round(value, digits)


def _list(words: Iterable[str]) -> str | None:
    return "; ".join(words) or None


@dataclass(frozen=True, slots=True)
class _InSession:
    """A row with the outside name of its session."""

    row: Any
    uuid: str | None


def _with_session(rows: Callable[[Report], Iterable[Any]]) -> Callable[[Report], Iterable[Any]]:
    def found(report: Report) -> Iterable[_InSession]:
        names: Mapping[int | None, str] = {s.id: s.uuid for s in report.records.sessions}
        return [_InSession(row, names.get(row.session_id)) for row in rows(report)]

    return found


def _named_sets(report: Report) -> Iterable[SetRecord]:
    """Sets as the report's language calls them, whatever was spoken when they were done."""
    for one in report.records.sets:
        name = report.exercise_names.get(one.planned.exercise_id, one.planned.exercise_name)
        yield replace(one, planned=replace(one.planned, exercise_name=name))


def _own(get: Callable[[Any], Cell]) -> Callable[[_InSession], Cell]:
    return lambda pair: get(pair.row)


_SESSION: Final = Column(
    "session_uuid", "text", "Session it belongs to; empty outside any.", lambda pair: pair.uuid
)


def _session(name: str, kind: str, meaning: str, get: Callable[[SessionRecord], Cell]) -> Column:
    return Column(name, kind, meaning, get)


_SESSIONS: Final = (
    _session("session_uuid", "text", "The session's name.", lambda s: s.uuid),
    _session(
        "day", "date", "The patient's own day on which it began.", lambda s: s.day.isoformat()
    ),
    _session("started_at", "time", "Local time with offset.", lambda s: _time(s.started_at)),
    _session("ended_at", "time", "Empty while unfinished.", lambda s: _time(s.ended_at)),
    _session("time_zone", "text", "IANA name.", lambda s: s.zone or None),
    _session(
        "duration_min",
        "number",
        "From its start to its end, or to when it was last heard of.",
        lambda s: round(s.duration_s / 60, 1),
    ),
    _session(
        "outcome",
        "text",
        "completed: every planned exercise attempted; partial: at least one; nothing: none.",
        lambda s: s.outcome.value,
    ),
    _session(
        "status",
        "text",
        "completed or stopped as the session ended; partial: cut off and kept; active: unfinished.",
        lambda s: s.status.value,
    ),
    _session("end_reason", "text", "Why it was stopped, where said.", lambda s: s.end_reason),
    _session(
        "source",
        "text",
        "In front of the program: camera, video, none (timer and taps), figure (drawn).",
        lambda s: s.source.value,
    ),
    _session(
        "made_up", "yes/no", "yes: done by the drawn figure.", lambda s: _yes(s.source.made_up)
    ),
    _session(
        "plan_version", "text", "full, or short for a bad day.", lambda s: s.plan_version.value
    ),
    _session("exercises_planned", "integer", "Exercises in it.", lambda s: s.planned_exercises),
    _session(
        "exercises_attempted",
        "integer",
        "Exercises in which something was done.",
        lambda s: s.attempted_exercises,
    ),
    _session("regimen_title", "text", "Programme it followed.", lambda s: s.regimen_title),
    _session("regimen_version", "integer", "Its version.", lambda s: s.regimen_version),
    _session("regimen_sha256", "text", "Hash of the programme's text.", lambda s: s.regimen_sha256),
    _session("app_version", "text", "Version of the program.", lambda s: s.app_version),
)


def _set(name: str, kind: str, meaning: str, get: Callable[[SetRecord], Cell]) -> Column:
    return Column(name, kind, meaning, _own(get))


_SETS: Final = (
    _SESSION,
    _set("set_id", "integer", "Number of the set in the diary.", lambda s: s.id),
    _set("day", "date", "Day of its session.", lambda s: s.day.isoformat()),
    _set("started_at", "time", "Local time with offset.", lambda s: _time(s.started_at)),
    _set("ended_at", "time", "Empty where the program was cut off.", lambda s: _time(s.ended_at)),
    _set(
        "exercise_id",
        "text",
        "Exercise; the same in every language.",
        lambda s: s.planned.exercise_id,
    ),
    _set(
        "exercise_name",
        "text",
        "Its name in the language of the export.",
        lambda s: s.planned.exercise_name,
    ),
    _set("mode", "text", "reps, hold or timer.", lambda s: s.planned.mode.value),
    _set("side", "text", "left, right, both or alternating.", lambda s: s.planned.side.value),
    _set("prescribed_reps", "integer", "Over both sides; holds count.", lambda s: s.planned.reps),
    _set("prescribed_hold_s", "number", "Of each, s; 0 if none.", lambda s: s.planned.hold_s),
    _set("count_final", "integer", "Count after any correction.", lambda s: s.final_count),
    _set("count_camera", "integer", "Of these counted by the camera.", lambda s: s.camera_reps),
    _set("count_typed", "integer", "Of these tapped in by the patient.", lambda s: s.typed_reps),
    _set(
        "count_corrected",
        "integer",
        "Difference that the patient's correction made; 0 if none.",
        lambda s: s.final_count - s.camera_reps - s.typed_reps,
    ),
    _set("short", "integer", "Under 60 % of the prescribed travel.", lambda s: s.short),
    _set("uncertain", "integer", "Seen, not sure, not in the count.", lambda s: s.uncertain),
    _set(
        "held_s", "number", "Seconds held in all, in sets of holds.", lambda s: _round(s.held_s, 1)
    ),
    _set(
        "tracked_fraction",
        "number",
        "Share of the time with a usable view, 0 to 1; empty without a camera.",
        lambda s: _round(s.tracked_fraction),
    ),
    _set(
        "provenance",
        "text",
        "camera or typed, of the set's end.",
        lambda s: s.provenance.value if s.provenance is not None else None,
    ),
    _set("cut_short_because", "text", "Why it was cut short, where said.", lambda s: s.reason),
    _set(
        "instead_of",
        "text",
        "Exercise in whose place it was done, as its easier version; empty for a planned one.",
        lambda s: s.instead_of,
    ),
    _set(
        "because_corrected",
        "yes/no",
        "yes: another reason stood there before.",
        lambda s: "yes" if s.was_reason not in (None, s.reason) else "no",
    ),
    _set(
        "faults",
        "text",
        "Form faults with how often, such as drop:3; repetitions, or moments in a hold.",
        lambda s: _list(f"{rule}:{times}" for rule, times in s.faults),
    ),
)


def _rep(name: str, kind: str, meaning: str, get: Callable[[RepRecord], Cell]) -> Column:
    return Column(name, kind, meaning, _own(get))


def _by_camera(value: Callable[[RepRecord], float | None]) -> Callable[[RepRecord], Cell]:
    return lambda rep: _round(value(rep)) if rep.provenance is Provenance.CAMERA else None


_REPS: Final = (
    _SESSION,
    _rep("set_id", "integer", "Set it belongs to.", lambda r: r.set_id),
    _rep("number", "integer", "Count of the set once it was decided.", lambda r: r.number),
    _rep("counts", "yes/no", "Whether the engine counted it.", lambda r: _yes(r.counts)),
    _rep(
        "corrected",
        "yes/no",
        "Whether the patient says that it was one; empty where the patient said nothing.",
        lambda r: None if r.said is None else _yes(r.said),
    ),
    _rep("at", "time", "Local time with offset at which it was decided.", lambda r: _time(r.at)),
    _rep("side", "text", "Side that moved; empty if both or unknown.", lambda r: r.side),
    _rep(
        "out_s",
        "number",
        "From leaving the start to the peak; empty for a tap.",
        _by_camera(lambda r: r.peak_t - r.start_t),
    ),
    _rep(
        "back_s",
        "number",
        "From the peak to the start; empty for a tap.",
        _by_camera(lambda r: r.end_t - r.peak_t),
    ),
    _rep(
        "peak",
        "number",
        "Largest value of the exercise's first measure: degrees or torso lengths.",
        lambda r: _round(r.peak, 1),
    ),
    _rep("travel", "number", "Share of the prescribed travel.", lambda r: _round(r.travel)),
    _rep("held_s", "number", "Time in the target zone, s.", lambda r: _round(r.held_s, 1)),
    _rep("status", "text", "full, short, uncertain or untracked.", lambda r: r.status.value),
    _rep("provenance", "text", "camera or typed.", lambda r: r.provenance.value),
    _rep("faults", "text", "Form rules that it broke.", lambda r: _list(r.faults)),
    _rep("not_checked", "text", "Form rules not looked at.", lambda r: _list(r.not_checked)),
)


def _rating(name: str, kind: str, meaning: str, get: Callable[[RatingRecord], Cell]) -> Column:
    return Column(name, kind, meaning, _own(get))


_RATINGS: Final = (
    _SESSION,
    _rating("day", "date", "The patient's own day.", lambda r: r.day.isoformat()),
    _rating("at", "time", "Local time with offset.", lambda r: _time(r.at)),
    _rating(
        "scale",
        "text",
        "pain (0 no pain, 10 worst imaginable), location, comfort, effort, red_flag, reason, note.",
        lambda r: r.scale.value,
    ),
    _rating("moment", "text", "before, during, after or next_morning.", lambda r: r.moment.value),
    _rating(
        "number",
        "integer",
        "The answer where it is a number.",
        lambda r: r.value if isinstance(r.value, int) else None,
    ),
    _rating(
        "word",
        "text",
        "The answer where it is words.",
        lambda r: r.value if isinstance(r.value, str) else None,
    ),
    _rating(
        "skipped",
        "yes/no",
        "yes: asked and not answered; missing, not zero.",
        lambda r: _yes(r.value is None),
    ),
    _rating("item", "text", "Question or warning sign it is about.", lambda r: r.item),
    _rating("exercise_id", "text", "Exercise it is about.", lambda r: r.exercise_id),
    _rating(
        "corrected",
        "yes/no",
        "yes: stands in the place of an earlier answer.",
        lambda r: _yes(r.corrected),
    ),
    _rating(
        "by_gesture",
        "yes/no",
        "yes: given with a hand from afar, read back and confirmed; no: with keys or buttons.",
        lambda r: _yes(r.by_gesture),
    ),
)


def _stop(name: str, kind: str, meaning: str, get: Callable[[StopNote], Cell]) -> Column:
    return Column(name, kind, meaning, _own(get))


_STOPS: Final = (
    _SESSION,
    _stop("day", "date", "Day of its session.", lambda s: s.day.isoformat()),
    _stop("at", "time", "Local time with offset.", lambda s: _time(s.at)),
    _stop(
        "kind",
        "text",
        "warning_sign, symptoms_moved_down, pain_before, exercise_stopped or pain_rose.",
        lambda s: s.kind.value,
    ),
    _stop("item", "text", "Warning sign.", lambda s: s.item),
    _stop("exercise_id", "text", "Exercise at hand.", lambda s: s.exercise_id),
    _stop("answer", "text", "Answer that led to it.", lambda s: _text(s.value)),
    _stop("words", "text", "The same as a sentence.", lambda s: s.words),
)


def _text(value: Cell) -> str | None:
    return None if value is None else str(value)


def _day(name: str, kind: str, meaning: str, get: Callable[[DueDay], Cell]) -> Column:
    return Column(name, kind, meaning, get)


_DAYS: Final = (
    _day("day", "date", "Every day of the period.", lambda d: d.day.isoformat()),
    _day("due", "integer", "Sessions that the programme wanted.", lambda d: d.due),
    _day("done", "integer", "Due ones completed.", lambda d: d.done),
    _day("partial", "integer", "Due ones begun and not completed.", lambda d: d.partial),
    _day("extra", "integer", "Completed beyond what was due.", lambda d: d.extra),
    _day("active", "yes/no", "Whether anything was done.", lambda d: _yes(d.active)),
    _day("regimen_version", "integer", "Programme in force.", lambda d: d.regimen_version),
    _day(
        "state",
        "text",
        "done, partial, missed, rest, paused (noted), locked (warning sign) or open (today).",
        lambda d: d.state.value,
    ),
)


def _dose(name: str, kind: str, meaning: str, get: Callable[[ExerciseDay], Cell]) -> Column:
    return Column(name, kind, meaning, get)


_DOSES: Final = (
    _dose("day", "date", "Day.", lambda d: d.day.isoformat()),
    _dose("exercise_id", "text", "Exercise.", lambda d: d.exercise_id),
    _dose("unit", "text", "reps, or s (seconds held).", lambda d: d.unit.value),
    _dose("prescribed", "number", "Wanted on that day.", lambda d: _round(d.prescribed, 1)),
    _dose("done", "number", "Done on that day, after corrections.", lambda d: _round(d.done, 1)),
)

TABLES: Final = (
    *TABLES_OUTSIDE,
    Table("sessions", "one session", lambda report: report.records.sessions, _SESSIONS),
    Table("sets", "one set", _with_session(_named_sets), _SETS),
    Table("reps", "one repetition or hold", _with_session(lambda r: r.records.reps), _REPS),
    Table("ratings", "one answer", _with_session(lambda r: r.records.ratings), _RATINGS),
    Table("stops", "one warning sign or stop", _with_session(lambda r: r.stops), _STOPS),
    Table("days", "one day", lambda report: report.days, _DAYS),
    Table("doses", "one exercise on one day", lambda report: report.exercise_days, _DOSES),
)
