"""Kept movements as the window and the report want them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from pt_coach.app import clocks
from pt_coach.engine.events import RepStatus
from pt_coach.exercises.definition import Exercise
from pt_coach.records.problems import RecordsError
from pt_coach.records.rows import PeriodRecords
from pt_coach.records.store import Store
from pt_coach.reports.movement_examples import (
    Example,
    MovementExample,
    movement_examples,
)
from pt_coach.reports.report import last_visit
from pt_coach.reports.words import fault_words
from pt_coach.ui.replay_services import ShownExercise, ShownMovement

# Without a visit to begin at; what is older says little about how it looks now.
_LOOK_BACK: Final = timedelta(days=28)


class ReplayPages:
    """What is kept of how the patient moves.

    Args:
        store: the diary.
        library: exercises by id, in the language of the window.
        made_up: whether the drawn figure's sessions are shown, and no patient's.
    """

    def __init__(
        self,
        store: Store,
        library: Mapping[str, Exercise],
        *,
        made_up: bool = False,
    ) -> None:
        self._store = store
        self._library = library
        self._made_up = made_up

    def load(self) -> tuple[ShownExercise, ...]:
        """Examples since the last visit, or of the last four weeks."""
        today = clocks.now().date()
        since = last_visit(self._store, today) or today - _LOOK_BACK
        if not self._store.kept_movements(since, today):
            return ()
        records = self._own(since, today)
        return tuple(
            ShownExercise(one.name, tuple(self._shown(one.exercise_id, e) for e in one.examples))
            for one in movement_examples(records, self._store, self._library)
        )

    def delete_all(self) -> str:
        """Delete all that is kept; the sentence of what went wrong, or empty."""
        try:
            self._store.delete_movements(clocks.now())
        except RecordsError as problem:
            return str(problem)
        return ""

    def _own(self, since: date, until: date) -> PeriodRecords:
        """The period without the sessions that are not shown here."""
        records = self._store.period(since, until)
        ids = {one.id for one in records.sessions if one.source.made_up is self._made_up}
        return replace(
            records,
            sets=tuple(one for one in records.sets if one.session_id in ids),
            reps=tuple(rep for rep in records.reps if rep.session_id in ids),
        )

    def _shown(self, exercise_id: str, example: MovementExample) -> ShownMovement:
        exercise = self._library.get(exercise_id)
        return ShownMovement(
            typical=example.which is Example.TYPICAL,
            day=example.day,
            set_number=example.set_number,
            rep_number=example.rep.number,
            side=example.rep.side,
            faults=tuple(fault_words(rule, exercise) for rule in example.rep.faults),
            guessed=tuple(f"{side.value}_{limb.value}" for side, limb in example.guessed),
            moments_s=example.moments_s,
            movement=example.movement,
            short=example.rep.status is RepStatus.SHORT,
        )
