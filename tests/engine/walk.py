"""A session on taps and timers, in the fewest words."""

from collections.abc import Iterable

from pt_coach.engine.events import Event, Stage, StageEntered
from pt_coach.engine.inputs import Command, CommandKind, Moment, Rating, Scale, Tick
from pt_coach.engine.session import SessionEngine
from pt_coach.exercises.regimen import Prescription
from tests.engine.plans import RULES, plan_of

BRIDGE = Prescription(exercise="bridge", sets=2, reps=2, rest_s=20)
SQUAT = Prescription(exercise="squat", sets=1, reps=1)
PLANK = Prescription(exercise="plank", sets=1, reps=1, hold_s=5)
READY, TAP = CommandKind.READY, CommandKind.TAP_REP


class Walk:
    """A session and a clock that moves a second with every input."""

    def __init__(self, *prescriptions: Prescription, camera: bool = False, **kwargs) -> None:
        plan = plan_of(*(prescriptions or (BRIDGE, SQUAT)), plank="hold", tilt="timer")
        self.engine = SessionEngine(plan, RULES, camera=camera, **kwargs)
        self.t = 0.0
        self.events: list[Event] = []

    def _give(self, given) -> tuple[Event, ...]:
        made = self.engine.handle(given)
        self.events += made
        return made

    def do(
        self, *kinds: CommandKind, value: int | None = None, reason: str | None = None
    ) -> "Walk":
        for kind in kinds:
            self.t += 1.0
            self._give(Command(self.t, kind, value, reason))
        return self

    def wait(self, seconds: float) -> tuple[Event, ...]:
        made: list[Event] = []
        for _ in range(round(seconds * 10)):
            self.t += 0.1
            made += self._give(Tick(self.t))
        return tuple(made)

    def say(self, scale: Scale, value: int | str | None, moment: Moment = Moment.BEFORE) -> "Walk":
        self.t += 1.0
        self._give(Rating(self.t, scale, moment, value))
        return self

    def of(self, *kinds: type[Event]) -> list[Event]:
        return [e for e in self.events if isinstance(e, kinds)]

    @property
    def stages(self) -> Iterable[Stage]:
        return [e.stage for e in self.of(StageEntered)]
