"""A session's pages over a real engine in one thread, so that every key has its true effect."""

from dataclasses import dataclass, field

from pt_coach.engine.events import Event, Stage
from pt_coach.engine.inputs import Command, CommandKind, EngineInput, Moment, Rating, Scale, Tick
from pt_coach.engine.plan import PlannedSet, SessionPlan, SetSide, plan_session
from pt_coach.engine.session import SessionEngine
from pt_coach.exercises.regimen import (
    Person,
    PrescribedSide,
    Prescription,
    Regimen,
    StopRules,
    Therapist,
)
from pt_coach.ui.services import StartedSession
from pt_coach.ui.session_screen import SessionScreen
from pt_coach.ui.session_worker import SessionBridge
from tests.library import LIBRARY

REGIMEN = Regimen(
    format="pt-coach/regimen/1",
    title="Back",
    patient=Person(name="Sam"),
    therapist=Therapist(name="Alex Example", phone="555 0100"),
    starts="2026-01-05",  # type: ignore[arg-type]
    stop_rules=StopRules(do_not_start_at_pain=8, stop_exercise_above_pain=5),
    exercises=(
        Prescription(exercise="bridge", sets=2, reps=3, hold_s=0, rest_s=30),
        Prescription(
            exercise="straight_leg_raise",
            sets=1,
            reps=2,
            hold_s=0,
            rest_s=10,
            side=PrescribedSide.EACH,
        ),
    ),
)


def plan() -> SessionPlan:
    return plan_session(REGIMEN.exercises, LIBRARY)


def a_set(reps: int = 10, hold_s: float = 0.0, side: SetSide = SetSide.BOTH) -> PlannedSet:
    return PlannedSet(0, 0, side, reps, hold_s, 30.0)


@dataclass
class EngineSession:
    """The engine as a session: no threads, the test is the clock."""

    engine: SessionEngine
    t: float = 0.0
    posted: list[EngineInput] = field(default_factory=list)
    screen: SessionScreen | None = None

    def start(self) -> None:
        self.post(Tick(self.t))

    def stop(self) -> bool:
        return True

    def post(self, given: EngineInput) -> None:
        self.posted.append(given)
        events: tuple[Event, ...] = self.engine.handle(given)
        if self.screen is not None and events:
            self.screen.take_events(events)

    def command(
        self, kind: CommandKind, value: int | None = None, reason: str | None = None
    ) -> None:
        self.t += 1.0
        self.post(Command(self.t, kind, value, reason))

    def rate(
        self,
        scale: Scale,
        moment: Moment,
        value: int | str | None,
        item: str | None = None,
        *,
        by_gesture: bool = False,
    ) -> None:
        self.t += 1.0
        self.post(Rating(self.t, scale, moment, value, item, by_gesture))


class Rig:
    """The screen, its session, and what was handed in."""

    def __init__(self, screen: SessionScreen, *, hands_free: bool = False) -> None:
        self.screen = screen
        engine = SessionEngine(plan(), REGIMEN.stop_rules, camera=True, hands_free=hands_free)
        self.session = EngineSession(engine)
        self.session.screen = screen
        self.bridge = SessionBridge(screen)
        started = StartedSession(self.session, plan(), REGIMEN, hands_free=hands_free)
        screen.begin(started, self.bridge)
        self.session.start()

    @property
    def stage(self) -> Stage:
        assert self.screen.stage is not None
        return self.screen.stage

    @property
    def ratings(self) -> list[tuple[Scale, Moment, int | str | None, str | None]]:
        return [(r.scale, r.moment, r.value, r.item) for r in self.given]

    @property
    def given(self) -> list[Rating]:
        """The answers that were handed in."""
        return [one for one in self.session.posted if isinstance(one, Rating)]

    @property
    def commands(self) -> list[CommandKind]:
        return [one.kind for one in self.session.posted if isinstance(one, Command)]

    def to_show(self) -> None:
        self.session.command(CommandKind.READY)

    def to_set_by_hand(self) -> None:
        """On to the first set, counted by taps."""
        self.to_show()
        self.screen.command(CommandKind.WITHOUT_CAMERA, None, None)
        self.session.command(CommandKind.READY)

    def to_set_up(self) -> None:
        self.to_show()
        self.session.command(CommandKind.READY)

    def taps(self, count: int) -> None:
        for _ in range(count):
            self.session.command(CommandKind.TAP_REP)
