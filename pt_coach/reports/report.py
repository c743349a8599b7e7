"""Everything that an export says about a period, worked out once; PDF and CSV are made of it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from pt_coach.engine.events import Provenance, RepStatus
from pt_coach.engine.inputs import Moment, Scale
from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.regimen import Regimen
from pt_coach.records.outside_rows import (
    FormKind,
    FormRecord,
    PauseRecord,
    WarningLock,
    lock_of,
)
from pt_coach.records.reader import Reader
from pt_coach.records.rows import (
    PeriodRecords,
    RegimenUse,
    SessionRecord,
    SessionStatus,
)
from pt_coach.reports.adherence import Adherence, adherence
from pt_coach.reports.doses import Amount, ExerciseDay, exercise_days, prescribed_sets
from pt_coach.reports.due import Calendar, DayState, DueDay, due_days
from pt_coach.reports.exercise_summaries import ExerciseSummary, exercise_summaries
from pt_coach.reports.places import PlaceTrend, place_trend
from pt_coach.reports.ranges import RangeTrend, range_trends
from pt_coach.reports.stops import StopNote, stop_notes
from pt_coach.reports.trends import PainSeries, pain_series
from pt_coach.reports.words import exercise_name

SERIES = (Moment.BEFORE, Moment.AFTER, Moment.NEXT_MORNING)


@dataclass(frozen=True, slots=True)
class NoteLine:
    """What the patient wrote after a session."""

    day: date
    text: str


@dataclass(frozen=True, slots=True)
class Missed:
    """What was left out, and why.

    Attributes:
        reasons: exercises that were left out, by the reason given; None where none was.
        cut_short: sets that were cut short, by the reason given.
        easier: by exercise, and the easier one in its place, how often that was.
        sessions: due sessions that were not begun.
        paused_days: days on which nothing was due, as the patient noted.
    """

    reasons: Mapping[str | None, int]
    cut_short: Mapping[str, int]
    easier: Mapping[tuple[str, str], int]
    sessions: int
    paused_days: int


@dataclass(frozen=True, slots=True)
class DataQuality:
    """How far the numbers can be trusted.

    Attributes:
        reps: counted repetitions and holds by where the number comes from.
        full, camera_seen: repetitions over 60 % of the travel, of those the camera counted.
        uncertain: seen and not counted.
        answers, skipped: questions asked, and those among them left unanswered.
        cut_off: sessions that ended with the program.
        unreadable: regimens whose schedule cannot be read any more.
        left_out: sessions of the drawn figure, which are not in this report.
    """

    reps: Amount
    full: int
    camera_seen: int
    uncertain: int
    answers: int
    skipped: int
    cut_off: int
    unreadable: tuple[RegimenUse, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Report:
    """One period.

    Attributes:
        since, until: first and last day, inclusive.
        made_at: local time at which it was made.
        made_up: whether all of it is the drawn figure's, and no patient's.
        regimen: the latest one; None where it cannot be read any more, or none was used.
        regimen_uses: those that were in force in the period, in order.
        records: the rows it was made of.
        days, exercise_days: what was due and done, day by day.
        pain: before, after and the next morning.
        place: the furthest symptom.
        ranges: end range by exercise and side.
        since_visit: whether the period begins with the last visit.
        lock: why the exercises are locked now, None where they are open.
        patient, therapist: names; None where not known or left out.
        left_out: what the patient wanted left out.
    """

    since: date
    until: date
    made_at: datetime
    made_up: bool
    regimen: Regimen | None
    regimen_uses: tuple[RegimenUse, ...]
    records: PeriodRecords
    days: tuple[DueDay, ...]
    exercise_days: tuple[ExerciseDay, ...]
    adherence: Adherence
    pain: tuple[PainSeries, ...]
    exercises: tuple[ExerciseSummary, ...]
    stops: tuple[StopNote, ...]
    notes: tuple[NoteLine, ...]
    quality: DataQuality
    place: PlaceTrend
    ranges: tuple[RangeTrend, ...]
    missed: Missed
    since_visit: bool
    lock: WarningLock | None
    patient: str | None
    therapist: str | None
    left_out: tuple[str, ...] = ()
    exercise_names: Mapping[str, str] = field(default_factory=dict)

    def name_of(self, exercise_id: str) -> str:
        """What an exercise is called in the report's language; its id as words if unknown."""
        return self.exercise_names.get(exercise_id) or exercise_name(exercise_id, {})

    def forms(self, kind: FormKind) -> tuple[FormRecord, ...]:
        """The forms of a kind that were filled in, oldest first."""
        return tuple(form for form in self.records.outside.forms if form.kind is kind)

    @property
    def pauses(self) -> tuple[PauseRecord, ...]:
        """Pauses with days in the period, by their first day."""
        noted = self.records.outside.pauses
        held = (one for one in noted if one.since <= self.until and self.since <= one.until)
        return tuple(sorted(held, key=lambda one: (one.since, one.id)))

    @property
    def visit(self) -> FormRecord | None:
        """The latest preparation of a visit; not of the one with which the period begins."""
        visits = [v.at for v in self.records.outside.visits if v.day == self.since]
        begun = max(visits) if self.since_visit and visits else None
        forms = [f for f in self.forms(FormKind.VISIT) if begun is None or f.at > begun]
        return forms[-1] if forms else None

    @property
    def questions(self) -> tuple[str, ...]:
        """What the patient wants to ask at the visit."""
        answers = self.visit.answers if self.visit is not None else ()
        asked = (a.value for a in answers if a.item.startswith("question"))
        return tuple(one for one in asked if isinstance(one, str))

    @property
    def asked_for_signs(self) -> bool:
        """Whether there is any answer about warning signs."""
        ratings = self.records.ratings
        in_sessions = any(r.scale is Scale.RED_FLAG and r.value is not None for r in ratings)
        return in_sessions or bool(self.forms(FormKind.WARNING_SIGNS))


def build_report(
    reader: Reader,
    library: Mapping[str, Exercise],
    made_at: datetime,
    *,
    since: date | None = None,
    until: date | None = None,
) -> Report:
    """Work out a report.

    The drawn figure's sessions never mix with a person's: where there are any of a person, the
    figure's are left out and their number is told; otherwise the report is of the figure's and
    says so.

    Args:
        reader: the diary, or the store.
        library: exercises by id.
        made_at: local time now; what is still open today is not due yet.
        since: first day; None for the day on which it all began, and not before that day: days
            on which nothing was there yet to be done would count as days without exercise.
        until: last day; None for today.

    Raises:
        RecordsError: the diary cannot be read.
    """
    until = until or made_at.date()
    records, made_up, left_out = _of_one_kind(reader.period(since, until))
    calendar = Calendar(records.regimen_uses, library)
    begun = _beginning(records, calendar, until)
    since = max(since, begun) if since is not None else begun
    outside = records.outside
    days = due_days(calendar, records.sessions, since, until, made_at.date(), outside)
    said = calendar.in_force(until)
    by_exercise = exercise_days(records, days, calendar, library)
    added = adherence(days, by_exercise)
    prescribed = prescribed_sets(said.exercises, library) if said is not None else ()
    in_force = _uses_in(records.regimen_uses, since, until)
    summaries = exercise_summaries(records, added, library, prescribed)
    return Report(
        since=since,
        until=until,
        made_at=made_at,
        made_up=made_up,
        regimen=said,
        regimen_uses=in_force,
        records=records,
        days=days,
        exercise_days=by_exercise,
        adherence=added,
        pain=tuple(pain_series(m, records.ratings, records.sessions) for m in SERIES),
        exercises=summaries,
        stops=stop_notes(records, calendar, library),
        notes=_notes(records),
        quality=_quality(records, calendar, left_out),
        place=place_trend(records.ratings, records.sessions),
        ranges=range_trends(records.sets, records.reps, library),
        missed=_missed(records, days),
        since_visit=any(visit.day == since for visit in outside.visits),
        lock=lock_of(outside),
        patient=said.patient.name if said is not None else None,
        therapist=said.therapist.name if said is not None else None,
        exercise_names=_names(said, library) | {one.exercise_id: one.name for one in summaries},
    )


def _names(regimen: Regimen | None, library: Mapping[str, Exercise]) -> dict[str, str]:
    """Of all that is prescribed, due or not."""
    if regimen is None:
        return {}
    short = regimen.flare_day.exercises if regimen.flare_day is not None else ()
    return {
        one.exercise: exercise_name(one.exercise, library) for one in (*regimen.exercises, *short)
    }


def last_visit(reader: Reader, today: date) -> date | None:
    """The day of the last visit before today; of a sample patient only where there is no other."""
    visits = [visit for visit in reader.outside().visits if visit.day < today]
    a_persons = [visit.day for visit in visits if not visit.made_up]
    return max(a_persons or [visit.day for visit in visits], default=None)


def _missed(records: PeriodRecords, days: tuple[DueDay, ...]) -> Missed:
    return Missed(
        reasons=Counter(skip.reason for skip in records.skips),
        cut_short=Counter(one.reason for one in records.sets if one.reason is not None),
        easier=Counter((s.exercise_id, s.easier[0].exercise_id) for s in records.swaps),
        sessions=sum(day.due - day.done - day.partial for day in days),
        paused_days=sum(day.state is DayState.PAUSED for day in days),
    )


def _of_one_kind(records: PeriodRecords) -> tuple[PeriodRecords, bool, int]:
    """A person's records if there are any, else made-up ones; and how many sessions stay out.

    A period without sessions goes by whose programme the diary holds.
    """
    a_persons = [session for session in records.sessions if not session.source.made_up]
    figures = [session for session in records.sessions if session.source.made_up]
    only_made_up = bool(records.regimen_uses) and all(u.made_up for u in records.regimen_uses)
    made_up = not a_persons and (bool(figures) or only_made_up)
    keep, left_out = (figures, 0) if made_up else (a_persons, len(figures))
    ids = {session.id for session in keep}
    own = {None} if not made_up else set()
    return (
        replace(
            records,
            sessions=tuple(keep),
            sets=tuple(one for one in records.sets if one.session_id in ids),
            reps=tuple(rep for rep in records.reps if rep.session_id in ids),
            ratings=tuple(r for r in records.ratings if r.session_id in ids | own),
            stops=tuple(stop for stop in records.stops if stop.session_id in ids),
            skips=tuple(skip for skip in records.skips if skip.session_id in ids),
            swaps=tuple(swap for swap in records.swaps if swap.session_id in ids),
            regimen_uses=tuple(u for u in records.regimen_uses if u.made_up is made_up),
            outside=records.outside.of(made_up=made_up),
        ),
        made_up,
        left_out,
    )


def _beginning(records: PeriodRecords, calendar: Calendar, until: date) -> date:
    days = [session.day for session in records.sessions]
    outside = records.outside
    days += [one.day for one in outside.forms] + [one.day for one in outside.rehearsals]
    days += [calendar.first_day] if calendar.first_day is not None else []
    return min([*days, until])


def _uses_in(uses: tuple[RegimenUse, ...], since: date, until: date) -> tuple[RegimenUse, ...]:
    before = [use for use in uses if use.day <= since][-1:]
    return tuple(before + [use for use in uses if since < use.day <= until])


def _notes(records: PeriodRecords) -> tuple[NoteLine, ...]:
    day_of = {session.id: session.day for session in records.sessions}
    return tuple(
        NoteLine(day_of.get(r.session_id or 0, r.day), r.value)
        for r in records.ratings
        if r.scale is Scale.NOTE and isinstance(r.value, str)
    )


def _cut_off(session: SessionRecord) -> bool:
    return session.status in (SessionStatus.PARTIAL, SessionStatus.ACTIVE)


def _quality(records: PeriodRecords, calendar: Calendar, left_out: int) -> DataQuality:
    reps = Amount()
    for one in records.sets:
        change = one.final_count - one.camera_reps - one.typed_reps
        reps += Amount(one.camera_reps, one.typed_reps, change)
    seen = [r for r in records.reps if r.counts and r.provenance is Provenance.CAMERA]
    return DataQuality(
        reps=reps,
        full=sum(rep.status is RepStatus.FULL for rep in seen),
        camera_seen=len(seen),
        uncertain=sum(one.uncertain for one in records.sets),
        answers=len(records.ratings),
        skipped=sum(rating.value is None for rating in records.ratings),
        cut_off=sum(_cut_off(session) for session in records.sessions),
        unreadable=tuple(calendar.unreadable),
        left_out=left_out,
    )
