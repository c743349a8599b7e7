"""The checks that run now: before a set and during it, with what is known of the picture itself."""

from pt_coach.engine.events import CheckState, SetUpCheck, SetUpChecked
from pt_coach.engine.inputs import PictureLooked
from pt_coach.engine.plan import PlannedExercise, PlannedSet
from pt_coach.engine.set_up import SetUpMonitor
from pt_coach.kinematics.conditioning import Body


class Checks:
    """Keeps a monitor for the stage at hand, and what was last said of the picture."""

    def __init__(self) -> None:
        self._monitor: SetUpMonitor | None = None
        self._pictures: dict[str, SetUpCheck] = {}

    @property
    def settled(self) -> bool:
        """Whether everything that a set needs has been good for a moment."""
        return self._monitor is not None and self._monitor.settled

    def begin(self, exercise: PlannedExercise, planned: PlannedSet, *, in_set: bool) -> None:
        """Check for this set from now on."""
        self._monitor = SetUpMonitor(exercise.exercise, planned.side.side, in_set=in_set)
        for check in self._pictures.values():
            self._monitor.note(check)

    def stop(self) -> None:
        """Nothing has to be right now."""
        self._monitor = None

    def note(self, looked: PictureLooked) -> None:
        """Take in what was found out about the picture; it stands until the next of its kind."""
        state = CheckState.ADJUST if looked.hint else CheckState.GOOD
        check = self._pictures[looked.id] = SetUpCheck(looked.id, state, looked.hint)
        if self._monitor is not None:
            self._monitor.note(check)

    def look(self, body: Body) -> list[SetUpChecked]:
        """The checks, where one of them changed or all have settled."""
        checked = self._monitor.look(body) if self._monitor is not None else None
        return [] if checked is None else [checked]
