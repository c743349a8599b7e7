"""Warning signs and stops of a period: what stands first in the report, even when it is none."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from pt_coach.engine.events import StopRule
from pt_coach.engine.inputs import Moment, Scale
from pt_coach.exercises.definition import Exercise
from pt_coach.records.rows import (
    PeriodRecords,
    RatingRecord,
    SessionRecord,
    StopRecord,
)
from pt_coach.reports.due import Calendar
from pt_coach.reports.words import exercise_name, in_words, warning_sign_words

_ALARMING = ("yes", "not_sure")
_ANSWER_WORDS = {"yes": "yes", "not_sure": "not sure"}


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
        words: the sentence for the report, without its day.
    """

    session_id: int | None
    day: date
    at: datetime
    kind: StopKind
    item: str | None
    exercise_id: str | None
    value: int | str | None
    words: str


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

    def warning_signs(self) -> Iterator[StopNote]:
        """Answers that were not a no."""
        for answer in self._records.ratings:
            if answer.scale is not Scale.RED_FLAG or answer.value not in _ALARMING:
                continue
            said = _ANSWER_WORDS[str(answer.value)]
            sign = warning_sign_words(answer.item)
            yield self._of_rating(
                StopKind.WARNING_SIGN, answer, f"warning sign, {sign}: answered “{said}”"
            )

    def rules(self) -> Iterator[StopNote]:
        """Stop rules that are not told by an exercise's stop."""
        for stop in self._records.stops:
            if stop.rule is StopRule.PAIN_BEFORE:
                pain = self._answer(stop, Scale.PAIN)
                words = f"pain {_of_ten(pain)} before exercise, at or over the limit to start"
                yield self._of_stop(StopKind.PAIN_BEFORE, stop, pain, words)
            elif stop.rule is StopRule.MOVED_DOWN:
                where = self._answer(stop, Scale.LOCATION)
                during = self._during(stop)
                words = f"symptoms moved down the leg{_to(where)}{during}; session stopped"
                yield self._of_stop(StopKind.MOVED_DOWN, stop, where, words)
            elif stop.rule is StopRule.PAIN_ROSE:
                pain = self._answer(stop, Scale.PAIN)
                before = self._before(stop.session_id)
                words = f"pain rose from {before} to {_of_ten(pain)} after exercise"
                yield self._of_stop(StopKind.PAIN_ROSE, stop, pain, words)

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
                words = f"pain rose from {before} to {_of_ten(answer.value)} by the next morning"
                yield self._of_rating(StopKind.PAIN_ROSE, answer, words)

    # --- details -------------------------------------------------------------------------

    def _stopped_note(self, session_id: int, exercise_id: str, at: datetime) -> StopNote:
        during = [
            r
            for r in self._records.ratings
            if (r.session_id, r.exercise_id, r.moment) == (session_id, exercise_id, Moment.DURING)
        ]
        pains = [r.value for r in during if r.scale is Scale.PAIN and isinstance(r.value, int)]
        places = [r.value for r in during if r.scale is Scale.LOCATION and r.value is not None]
        worst = max(pains, default=None)
        name = exercise_name(exercise_id, self._library)
        details = [f"pain {_of_ten(worst)}"] if worst is not None else []
        details += [in_words(str(places[-1]))] if places else []
        words = f"{name} stopped for pain" + (f" ({', '.join(details)})" if details else "")
        day = self._sessions[session_id].day
        return StopNote(
            session_id, day, at, StopKind.EXERCISE_STOPPED, None, exercise_id, worst, words
        )

    def _of_stop(
        self, kind: StopKind, stop: StopRecord, value: int | str | None, words: str
    ) -> StopNote:
        return StopNote(
            stop.session_id, stop.day, stop.at, kind, stop.item, stop.exercise_id, value, words
        )

    def _of_rating(self, kind: StopKind, answer: RatingRecord, words: str) -> StopNote:
        session: SessionRecord | None = self._sessions.get(answer.session_id or 0)
        day = session.day if session is not None else answer.day
        return StopNote(
            answer.session_id,
            day,
            answer.at,
            kind,
            answer.item,
            answer.exercise_id,
            answer.value,
            words,
        )

    def _answer(self, stop: StopRecord, scale: Scale) -> int | str | None:
        """The answer that made the rule speak: the one of the same moment."""
        given = [
            r.value
            for r in self._records.ratings
            if r.session_id == stop.session_id and r.scale is scale and r.at == stop.at
        ]
        return given[-1] if given else None

    def _before(self, session_id: int) -> int | None:
        given: Sequence[int] = [
            r.value
            for r in self._records.ratings
            if r.session_id == session_id
            and r.scale is Scale.PAIN
            and r.moment is Moment.BEFORE
            and isinstance(r.value, int)
        ]
        return given[-1] if given else None

    def _during(self, stop: StopRecord) -> str:
        if stop.exercise_id is None:
            return ""
        return f" during {exercise_name(stop.exercise_id, self._library)}"


def _of_ten(pain: int | str | None) -> str:
    return "not answered" if pain is None else f"{pain}/10"


def _to(where: int | str | None) -> str:
    return f" to {in_words(str(where))}" if where is not None else ""
