"""Questions over many years. The rows are slim: what a plot or a calendar needs, and no more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pt_coach.engine.inputs import Moment
from pt_coach.kinematics.landmarks import Side
from pt_coach.records import history_queries as queries
from pt_coach.records.rows import Outcome, outcome_of


@dataclass(frozen=True, slots=True)
class SessionDay:
    """A session as a calendar needs it; `minutes` from its start to its end."""

    id: int
    day: date
    plan_sha256: str
    planned_exercises: int
    attempted_exercises: int
    minutes: float

    @property
    def outcome(self) -> Outcome:
        """What it is worth."""
        return outcome_of(self.attempted_exercises, self.planned_exercises)


@dataclass(frozen=True, slots=True)
class PainAnswer:
    """Pain at one moment by the day of its session, 0..10; skipped questions are not in it."""

    day: date
    moment: Moment
    value: int


@dataclass(frozen=True, slots=True)
class SessionDose:
    """What was done of one exercise in a session, after corrections.

    Attributes:
        seconds: whether it is held, and `done` is in s; else in repetitions.
    """

    session_id: int
    exercise_id: str
    seconds: bool
    done: float


@dataclass(frozen=True, slots=True)
class SeenReps:
    """Repetitions: counted in all, of those by the camera, of those over 60 % of the travel."""

    full: int
    seen: int
    counted: int


@dataclass(frozen=True, slots=True)
class DoneExercise:
    """An exercise that was done, with the number of its sets; `name` as it was called then."""

    exercise_id: str
    name: str
    sets: int


@dataclass(frozen=True, slots=True)
class DayRange:
    """Mean end range of one day and side that the camera saw, in the measure's own unit."""

    day: date
    side: Side | None
    mean: float
    reps: int


@dataclass(frozen=True, slots=True)
class Peak:
    """End range of one repetition, in the measure's own unit."""

    day: date
    side: Side | None
    value: float


@dataclass(frozen=True, slots=True)
class BucketCount:
    """How often something was seen or said in a week or month, by its first day.

    Attributes:
        what: a form rule, or a word of comfort; None where the question was skipped.
    """

    begins: date
    what: str | None
    times: int


class HistoryReader:
    """The diary of a person, or of the drawn figure, over long periods. Made by `Reader.history`.

    Every period is from `since` to `until`, both inclusive; None leaves that end open.
    """

    def __init__(self, ask: Callable[..., list[Any]], *, made_up: bool) -> None:
        self._ask = ask
        self._made_up = made_up

    def sessions(self, since: date | None, until: date | None) -> Sequence[SessionDay]:
        """Sessions in their order."""
        return [
            SessionDay(
                row["id"],
                date.fromisoformat(row["day"]),
                row["plan_sha256"],
                row["planned_exercises"],
                row["attempted"],
                row["minutes"],
            )
            for row in self._rows(queries.SESSIONS, since, until)
        ]

    def first_session(self) -> Sequence[SessionDay]:
        """The first one, where there is any."""
        (row,) = self._rows(queries.FIRST_DAY, None, None)
        if row["day"] is None:
            return ()
        day = date.fromisoformat(row["day"])
        return self.sessions(day, day)[:1]

    def pain(self, since: date | None, until: date | None) -> Sequence[PainAnswer]:
        """Pain before, after and the next morning, in the order of the answers."""
        moments = {moment.value: moment for moment in Moment}
        return [
            PainAnswer(date.fromisoformat(day), moments[moment], number)
            for day, moment, number in self._rows(queries.PAIN, since, until)
        ]

    def doses(self, since: date | None, until: date | None) -> Sequence[SessionDose]:
        """What was done of each exercise in each session."""
        rows = self._rows(queries.DOSES, since, until)
        return [SessionDose(row[0], row[1], bool(row[2]), row[3]) for row in rows]

    def seen_reps(self, since: date | None, until: date | None) -> SeenReps:
        """How many repetitions were counted and seen."""
        (row,) = self._rows(queries.QUALITY, since, until)
        return SeenReps(*row)

    def exercises(self, since: date | None, until: date | None) -> Sequence[DoneExercise]:
        """Exercises that were done, the most frequent first."""
        return [DoneExercise(*row) for row in self._rows(queries.EXERCISES, since, until)]

    def ranges(
        self, exercise_id: str, since: date | None, until: date | None
    ) -> Sequence[DayRange]:
        """End range of one exercise by day and side."""
        rows = self._rows(queries.RANGES, since, until, exercise=exercise_id)
        return [
            DayRange(date.fromisoformat(day), _side(side), mean, reps)
            for day, side, mean, reps in rows
        ]

    def peaks(self, exercise_id: str, since: date | None, until: date | None) -> Sequence[Peak]:
        """End range of each repetition of one exercise."""
        rows = self._rows(queries.PEAKS, since, until, exercise=exercise_id)
        return [Peak(date.fromisoformat(day), _side(side), peak) for day, side, peak in rows]

    def faults(
        self, exercise_id: str, since: date | None, until: date | None, *, months: bool
    ) -> Sequence[BucketCount]:
        """Form faults of one exercise by week or month."""
        return self._buckets(queries.FAULTS, exercise_id, since, until, months=months)

    def looked_at(
        self, exercise_id: str, since: date | None, until: date | None, *, months: bool
    ) -> Sequence[BucketCount]:
        """Repetitions or holds of one exercise that the camera counted, by week or month."""
        return self._buckets(queries.LOOKED_AT, exercise_id, since, until, months=months)

    def comfort(
        self, exercise_id: str, since: date | None, until: date | None, *, months: bool
    ) -> Sequence[BucketCount]:
        """Answers about comfort in one exercise by week or month."""
        return self._buckets(queries.COMFORT, exercise_id, since, until, months=months)

    def _buckets(
        self,
        query: str,
        exercise_id: str,
        since: date | None,
        until: date | None,
        *,
        months: bool,
    ) -> Sequence[BucketCount]:
        rows = self._rows(query, since, until, exercise=exercise_id, months=months)
        return [BucketCount(date.fromisoformat(day), what, times) for day, what, times in rows]

    def _rows(self, query: str, since: date | None, until: date | None, **more: Any) -> list[Any]:
        return self._ask(query, since, until, made_up=self._made_up, **more)


def _side(word: str | None) -> Side | None:
    return Side(word) if word else None
