"""Warning signs and stops of a period: what stands first in the report, even when it is none."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from pt_coach.engine.events import StopRule
from pt_coach.engine.inputs import Moment, Scale
from pt_coach.exercises.definition import Exercise
from pt_coach.records.outside_rows import ALARMING, WarningLock
from pt_coach.records.rows import (
    PeriodRecords,
    RatingRecord,
    SessionRecord,
    StopRecord,
)
from pt_coach.reports.due import Calendar
from pt_coach.reports.language import ENGLISH, Say
from pt_coach.reports.words import exercise_name, warning_sign_words


class StopKind(StrEnum):
    """What kind of thing it was, the most serious first."""

    WARNING_SIGN = "warning_sign"
    MOVED_DOWN = "symptoms_moved_down"
    PAIN_BEFORE = "pain_before"
    EXERCISE_STOPPED = "exercise_stopped"
    PAIN_ROSE = "pain_rose"


@dataclass(frozen=True, slots=True)
class StopNote:
    """One warning sign or stop.

    Attributes:
        day: of its session.
        value: pain 0..10 or answer that led to it, where there was one.
        exercise: the exercise's name.
        before: pain before exercise, where it rose from there.
        place: where the symptoms were, where that was said.
        by_morning: whether the pain had risen by the next morning.
    """

    session_id: int | None
    day: date
    at: datetime
    kind: StopKind
    item: str | None
    exercise_id: str | None
    value: int | str | None
    exercise: str | None = None
    before: int | None = None
    place: str | None = None
    by_morning: bool = False

    @property
    def words(self) -> str:
        """The sentence for the report in English, without its day."""
        return stop_words(self, ENGLISH)


def stop_words(note: StopNote, say: Say) -> str:
    """The sentence for the report, without its day."""
    return _SENTENCES[note.kind](note, say)


def locked_words(lock: WarningLock | None, say: Say) -> str | None:
    """That the exercises are locked, by which answers; they may lie before the period."""
    if lock is None:
        return None
    signs = dict.fromkeys(
        f"{warning_sign_words(alarm.item, say)}: {say.word(alarm.answer)}" for alarm in lock.alarms
    )
    day = say.long_day(lock.alarms[0].day)
    return say("stops.locked", day=day, signs=", ".join(signs))


def stop_notes(
    records: PeriodRecords, calendar: Calendar, library: Mapping[str, Exercise]
) -> tuple[StopNote, ...]:
    """All of them, the newest last; one for each exercise that was stopped, however often told."""
    reader = _Notes(records, calendar, library)
    found = [*reader.warning_signs(), *reader.rules(), *reader.stopped(), *reader.mornings()]
    return tuple(sorted(found, key=lambda note: (note.day, note.at, note.kind)))


class _Notes:
    def __init__(
        self, records: PeriodRecords, calendar: Calendar, library: Mapping[str, Exercise]
    ) -> None:
        self._records, self._calendar, self._library = records, calendar, library
        self._sessions = {session.id: session for session in records.sessions}
        self._answers: dict[int | None, list[RatingRecord]] = defaultdict(list)
        for rating in records.ratings:
            self._answers[rating.session_id].append(rating)

    def warning_signs(self) -> Iterator[StopNote]:
        """Answers that were not a no."""
        for answer in self._records.ratings:
            if answer.scale is not Scale.RED_FLAG or answer.value not in ALARMING:
                continue
            yield self._of_rating(StopKind.WARNING_SIGN, answer)
        for form in self._records.outside.forms:
            for said in form.alarming:
                day = said.at.date()
                yield StopNote(
                    None, day, said.at, StopKind.WARNING_SIGN, said.item, None, said.value
                )

    def rules(self) -> Iterator[StopNote]:
        """Stop rules that are not told by an exercise's stop."""
        for stop in self._records.stops:
            if stop.rule is StopRule.PAIN_BEFORE:
                pain = self._answer(stop, Scale.PAIN)
                yield self._of_stop(StopKind.PAIN_BEFORE, stop, pain)
            elif stop.rule is StopRule.MOVED_DOWN:
                where = self._answer(stop, Scale.LOCATION)
                yield self._of_stop(StopKind.MOVED_DOWN, stop, where)
            elif stop.rule is StopRule.PAIN_ROSE:
                pain = self._answer(stop, Scale.PAIN)
                before = self._before(stop.session_id)
                yield self._of_stop(StopKind.PAIN_ROSE, stop, pain, before)

    def stopped(self) -> Iterator[StopNote]:
        """Exercises broken off for pain: by rule, by the patient, or in the middle of a set."""
        found: dict[tuple[int, str], datetime] = {}
        for stop in self._records.stops:
            if stop.rule is StopRule.PAIN_DURING and stop.exercise_id is not None:
                found.setdefault((stop.session_id, stop.exercise_id), stop.at)
        for skip in self._records.skips:
            if skip.reason == "pain":
                found.setdefault((skip.session_id, skip.exercise_id), skip.at)
        for one in self._records.sets:
            if one.reason == "pain":
                key = one.session_id, one.planned.exercise_id
                found.setdefault(key, one.ended_at or one.started_at)
        for (session_id, exercise_id), at in found.items():
            yield self._stopped_note(session_id, exercise_id, at)

    def mornings(self) -> Iterator[StopNote]:
        """Pain that had risen by the next morning, by the regimen's own limit."""
        for answer in self._records.ratings:
            if answer.scale is not Scale.PAIN or answer.moment is not Moment.NEXT_MORNING:
                continue
            session = self._sessions.get(answer.session_id or 0)
            before = self._before(session.id) if session is not None else None
            if session is None or before is None or not isinstance(answer.value, int):
                continue
            regimen = self._calendar.regimens.get(session.regimen_sha256)
            rise = regimen.stop_rules.tell_therapist_if_pain_rises_by if regimen else None
            if rise is not None and answer.value - before >= rise:
                note = self._of_rating(StopKind.PAIN_ROSE, answer)
                yield replace(note, before=before, by_morning=True)

    # --- details -------------------------------------------------------------------------

    def _stopped_note(self, session_id: int, exercise_id: str, at: datetime) -> StopNote:
        during = [
            r
            for r in self._answers[session_id]
            if (r.exercise_id, r.moment) == (exercise_id, Moment.DURING)
        ]
        pains = [r.value for r in during if r.scale is Scale.PAIN and isinstance(r.value, int)]
        places = [r.value for r in during if r.scale is Scale.LOCATION and r.value is not None]
        worst = max(pains, default=None)
        return StopNote(
            session_id,
            self._sessions[session_id].day,
            at,
            StopKind.EXERCISE_STOPPED,
            None,
            exercise_id,
            worst,
            exercise=exercise_name(exercise_id, self._library),
            place=str(places[-1]) if places else None,
        )

    def _of_stop(
        self,
        kind: StopKind,
        stop: StopRecord,
        value: int | str | None,
        before: int | None = None,
    ) -> StopNote:
        return StopNote(
            stop.session_id,
            stop.day,
            stop.at,
            kind,
            stop.item,
            stop.exercise_id,
            value,
            exercise=exercise_name(stop.exercise_id, self._library) if stop.exercise_id else None,
            before=before,
        )

    def _of_rating(self, kind: StopKind, answer: RatingRecord) -> StopNote:
        session: SessionRecord | None = self._sessions.get(answer.session_id or 0)
        day = session.day if session is not None else answer.day
        return StopNote(
            answer.session_id, day, answer.at, kind, answer.item, answer.exercise_id, answer.value
        )

    def _answer(self, stop: StopRecord, scale: Scale) -> int | str | None:
        """The answer that made the rule speak: the one of the same moment."""
        given = [
            r.value for r in self._answers[stop.session_id] if r.scale is scale and r.at == stop.at
        ]
        return given[-1] if given else None

    def _before(self, session_id: int) -> int | None:
        given: Sequence[int] = [
            r.value
            for r in self._answers[session_id]
            if r.scale is Scale.PAIN and r.moment is Moment.BEFORE and isinstance(r.value, int)
        ]
        return given[-1] if given else None


def _warning_sign(note: StopNote, say: Say) -> str:
    sign = warning_sign_words(note.item, say)
    return say("stop.warning_sign", sign=sign, answer=say.word(str(note.value)))


def _pain_before(note: StopNote, say: Say) -> str:
    return say("stop.pain_before", pain=_of_ten(note.value, say))


def _moved_down(note: StopNote, say: Say) -> str:
    place = say("stop.to", place=say.word(str(note.value))) if note.value is not None else ""
    during = say("stop.during", exercise=note.exercise) if note.exercise is not None else ""
    return say("stop.moved_down", place=place, during=during)


def _stopped(note: StopNote, say: Say) -> str:
    details = [say("stop.pain", pain=_of_ten(note.value, say))] if note.value is not None else []
    details += [say.word(note.place)] if note.place is not None else []
    words = say("stop.exercise", exercise=note.exercise)
    return words + (f" ({', '.join(details)})" if details else "")


def _pain_rose(note: StopNote, say: Say) -> str:
    key = "stop.pain_rose_morning" if note.by_morning else "stop.pain_rose"
    return say(key, before=note.before, pain=_of_ten(note.value, say))


def _of_ten(pain: int | str | None, say: Say) -> str:
    return say("not_answered") if pain is None else f"{pain}/10"


_SENTENCES: Final[Mapping[StopKind, Callable[[StopNote, Say], str]]] = {
    StopKind.WARNING_SIGN: _warning_sign,
    StopKind.MOVED_DOWN: _moved_down,
    StopKind.PAIN_BEFORE: _pain_before,
    StopKind.EXERCISE_STOPPED: _stopped,
    StopKind.PAIN_ROSE: _pain_rose,
}
