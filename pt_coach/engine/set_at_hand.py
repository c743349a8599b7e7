"""The set under way, counted by the camera or by hand, and the one before it."""

from collections.abc import Iterable

from pt_coach.engine.events import Event, SetCompleted
from pt_coach.engine.last_set import LastSet
from pt_coach.engine.manual_set import ManualSet
from pt_coach.engine.plan import PlannedExercise, PlannedSet
from pt_coach.engine.set_tracker import SetTracker
from pt_coach.exercises.definition import Mode
from pt_coach.kinematics.conditioning import Body


def ends_a_set(events: Iterable[Event]) -> bool:
    """Whether a set is over with these."""
    return any(isinstance(event, SetCompleted) for event in events)


class SetAtHand:
    """Runs one set after the other.

    Attributes:
        last: the set that was over last.
    """

    def __init__(self) -> None:
        self.last = LastSet()
        self._machine: SetTracker | ManualSet | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether there is one."""
        return self._machine is not None

    @property
    def by_camera(self) -> bool:
        """Whether the camera counts it."""
        return isinstance(self._machine, SetTracker)

    @property
    def waits_for_timer(self) -> bool:
        """Whether it runs on the clock, once somebody is in place."""
        return isinstance(self._machine, ManualSet) and self._machine.is_timed

    @property
    def counted(self) -> int:
        """What the camera has counted in it so far."""
        return self._machine.counted if isinstance(self._machine, SetTracker) else 0

    def begin(
        self,
        exercise: PlannedExercise,
        planned: PlannedSet,
        t: float,
        carried: int,
        *,
        camera: bool,
    ) -> tuple[Event, ...]:
        """Begin a set, or go on with it in another way."""
        self.last.timed = exercise.exercise.mode is not Mode.REPS
        if camera:
            target = exercise.prescription.target
            self._machine = SetTracker(exercise.exercise, planned, target=target, carried=carried)
            return ()
        self._machine = ManualSet(exercise.exercise, planned, t, carried)
        return self._machine.begin(t)

    def follow(self, body: Body) -> tuple[Event, ...]:
        """The camera that counts saw somebody."""
        assert isinstance(self._machine, SetTracker)
        return self._noted(self._machine.follow(body))

    def tick(self, t: float) -> tuple[Event, ...]:
        """Time passes."""
        return self._noted(self._machine.tick(t)) if self._machine is not None else ()

    def tap(self, t: float) -> tuple[Event, ...]:
        """The patient counts one; nothing where the camera does."""
        return self._noted(self._machine.tap(t)) if isinstance(self._machine, ManualSet) else ()

    def pause(self) -> None:
        """Stand still."""
        if isinstance(self._machine, ManualSet):
            self._machine.pause()

    def go_on(self, t: float) -> None:
        """Go on; the camera waits for the start position again."""
        if isinstance(self._machine, SetTracker):
            self._machine.rearm(t)

    def finish(self, t: float, reason: str | None) -> tuple[Event, ...]:
        """End it, if there is one, keeping what was counted."""
        return self._noted(self._machine.finish(t, reason)) if self._machine is not None else ()

    def _noted(self, made: tuple[Event, ...]) -> tuple[Event, ...]:
        self.last.note(made)
        if ends_a_set(made):
            self._machine = None
        return made
