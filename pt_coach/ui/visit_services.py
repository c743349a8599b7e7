"""What the window is given for the questions outside a session and for preparing a visit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from pt_coach.exercises.regimen import Therapist
from pt_coach.records.outside_rows import FormKind
from pt_coach.reports.forms_due import FormsDue

Answer = int | str | None
"""An answer; None for a question that was skipped."""


class CannotKeep(Exception):
    """An answer could not be written; says why and what to do."""


@dataclass(frozen=True, slots=True)
class ExerciseFelt:
    """How an exercise felt in the sessions since the last visit.

    Attributes:
        comfort: how often each word was answered; skipped ones are not in it.
    """

    id: str
    name: str
    comfort: Mapping[str, int]

    @property
    def usual(self) -> str | None:
        """The most frequent word, of equally frequent ones the worse; None without answers."""
        worst_first = ("painful", "uncomfortable", "comfortable")
        said = [word for word in worst_first if self.comfort.get(word)]
        return max(said, key=lambda word: self.comfort[word], default=None)


@dataclass(frozen=True, slots=True)
class VisitFacts:
    """What the diary says already, so that the patient need not remember it.

    Attributes:
        today: the patient's day.
        next_visit: as the regimen says it.
        since: day from which the numbers are.
        last_visit: day of the visit that was noted last.
        course: improving, stable or worsening by the ratings; None where they are too few.
        pain: median before exercise in the first and in the last seven days, 0..10.
        places: furthest symptom in the first and in the last seven days.
        exercises: of the regimen, in its order.
        sleep: answers of the weekly checks, oldest first.
        medication_days: of the last weekly check; None where it was not answered.
    """

    today: date
    next_visit: datetime | None = None
    therapist: Therapist | None = None
    since: date | None = None
    last_visit: date | None = None
    course: str | None = None
    pain: tuple[float, float] | None = None
    places: tuple[str, str] | None = None
    exercises: tuple[ExerciseFelt, ...] = ()
    sleep: tuple[str, ...] = ()
    medication_days: int | None = None


def _no_facts() -> VisitFacts:
    return VisitFacts(date.min)


@dataclass(frozen=True, slots=True)
class VisitServices:
    """Questions outside a session. The defaults ask nothing and keep nothing.

    Attributes:
        due: what is to be asked today.
        go_on: the answers of the form that is gone on with, by item; none for a new one.
        look: the same, without going on: the preparation of the visit as far as it is.
        answer: keep answers as they are given. Raises `CannotKeep`.
        facts: what the diary says already.
        lock_is_emergency: whether the exercises are locked by a sign that cannot wait.
        note_visit: the visit took place, at a time as the regimen says it, or now where None is
            said. Raises `CannotKeep`.
    """

    due: Callable[[], FormsDue] = FormsDue
    go_on: Callable[[FormKind], Mapping[str, Answer]] = lambda _kind: {}
    look: Callable[[], Mapping[str, Answer]] = dict
    answer: Callable[[FormKind, Mapping[str, Answer]], None] = lambda _kind, _answers: None
    facts: Callable[[], VisitFacts] = _no_facts
    lock_is_emergency: Callable[[], bool] = lambda: True
    note_visit: Callable[[datetime | None], None] = lambda _when: None
