"""The set that was over last, for the patient to put right. The engine's own numbers stay."""

from collections.abc import Iterable
from typing import Final

from pt_coach.engine.choices import RepCorrected, SetReasonGiven
from pt_coach.engine.events import CountCorrected, Event, RepCompleted, SetCompleted
from pt_coach.engine.inputs import Command, CommandKind
from pt_coach.engine.plan import PlannedSet

MAX_TYPED_COUNT: Final = 500
REASONS: Final = ("pain", "tired", "no_time", "unsure_how", "something_else")


# Holds are told by the frame in which they end.
_WHOLE = 0.99


def is_cut_short(planned: PlannedSet, counted: int, held_s: float, *, timed: bool) -> bool:
    """Whether less was done than was asked for.

    Args:
        planned: what was to be done.
        counted: repetitions or holds.
        held_s: seconds held in all.
        timed: whether seconds are the main thing, as in a plank.
    """
    if timed and planned.hold_s > 0:
        return held_s < _WHOLE * planned.hold_s * planned.reps_in_all
    return counted < planned.reps_in_all


class LastSet:
    """Listens to a set and takes corrections once it is over.

    Attributes:
        done: the set; None before the first one of an exercise.
        timed: whether seconds are the main thing in it.
    """

    def __init__(self) -> None:
        self.timed = False
        self.done: SetCompleted | None = None
        self._count = 0
        self._reason: str | None = None
        # Of each repetition of the set whether it counts, as it stands now.
        self._reps: list[bool] = []

    def begin(self, earlier: Iterable[bool] = ()) -> None:
        """Another set begins.

        Args:
            earlier: of repetitions from before the program was cut off, whether each counts.
        """
        self._reps = list(earlier)

    def forget(self) -> None:
        """Another exercise is shown: what was done before stays as it is."""
        self.done = None

    def note(self, events: Iterable[Event]) -> None:
        """Take in what a set reports."""
        for event in events:
            if isinstance(event, RepCompleted):
                self._reps.append(event.status.counts)
            elif isinstance(event, SetCompleted):
                self.done, self._count, self._reason = event, event.counted, event.reason

    @property
    def hurt(self) -> bool:
        """Whether it was cut short for pain."""
        return self._reason == "pain"

    def take(self, command: Command) -> list[Event]:
        """What the patient says of it: the count, one repetition, or why it was cut short."""
        if self.done is None:
            return []
        match command.kind:
            case CommandKind.REP_WAS_GOOD:
                return self._rep(command.t, self.done.planned, command.value, counts=True)
            case CommandKind.REP_WAS_NONE:
                return self._rep(command.t, self.done.planned, command.value, counts=False)
            case CommandKind.SAY_WHY:
                return self._why(command.t, self.done, command.reason)
            case _:
                return self._counted(command.t, self.done.planned, command.value)

    def _counted(self, t: float, planned: PlannedSet, value: int | None) -> list[Event]:
        if value is None or not 0 <= value <= MAX_TYPED_COUNT or value == self._count:
            return []
        was, self._count = self._count, value
        return [CountCorrected(t, planned, was, value)]

    def _rep(
        self, t: float, planned: PlannedSet, index: int | None, *, counts: bool
    ) -> list[Event]:
        """The count follows."""
        known = index is not None and 0 <= index < len(self._reps)
        if index is None or not known or self._reps[index] is counts:
            return []
        self._reps[index] = counts
        followed = self._counted(t, planned, self._count + (1 if counts else -1))
        return [RepCorrected(t, planned, index, counts), *followed]

    def _why(self, t: float, done: SetCompleted, reason: str | None) -> list[Event]:
        short = is_cut_short(done.planned, done.counted, done.held_s, timed=self.timed)
        if not short or reason not in REASONS or reason == self._reason:
            return []
        self._reason = reason
        return [SetReasonGiven(t, done.planned, reason)]
