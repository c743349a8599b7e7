"""A session without keys: what a gesture asks for, and stages that go on by themselves.

It stands between the camera and the session and makes the same commands as keys do.
"""

from collections.abc import Mapping
from typing import Final

from pt_coach.engine.arming import STILL_BL_PER_S, PlaceReader, StartGate
from pt_coach.engine.events import GestureSeen, Stage
from pt_coach.engine.gesture_rules import gestures_in, meaning
from pt_coach.engine.inputs import CommandKind, Moment, Scale
from pt_coach.exercises.definition import Exercise
from pt_coach.kinematics.conditioning import Body
from pt_coach.kinematics.gestures import Gesture, GestureReader, HeldGesture

# Time to look at the exercise, to walk to the keyboard and answer, and to think it all over. Where
# nobody answers, the answer is missing; where nobody is there, no set begins.
STAGE_S: Final[Mapping[Stage, float]] = {
    Stage.SHOW: 20.0,
    Stage.FEEL: 30.0,
    Stage.CHECK_OUT: 60.0,
}
# What is asked in a stage and is missing when its time is up.
UNANSWERED: Final[Mapping[Stage, tuple[tuple[Scale, Moment], ...]]] = {
    Stage.FEEL: ((Scale.COMFORT, Moment.AFTER), (Scale.PAIN, Moment.DURING)),
    Stage.CHECK_OUT: ((Scale.PAIN, Moment.AFTER), (Scale.EFFORT, Moment.AFTER)),
}
# A hand at the head pauses; kept there for so long after that, it says that it hurts.
KEPT_S: Final = 1.5
# A timer starts once the start position has been held still for so long.
TIMER_AFTER_S: Final = 3.0


class HandsFree:
    """Watches for gestures, and for the start position where a timer waits for it."""

    def __init__(self) -> None:
        self._stage = Stage.CHECK_IN
        self._allowed = frozenset(Gesture)
        self._reader = GestureReader()
        self._told: Gesture | None = None
        self._kept_from_s: float | None = None
        self._places = PlaceReader()
        self._gate: StartGate | None = None
        self._since_s: float | None = None

    def enter(self, stage: Stage, exercise: Exercise, *, timed: bool = False) -> None:
        """Another stage begins.

        Args:
            stage: which.
            exercise: the one at hand; where it is done, its own gestures are left out.
            timed: whether a timer waits for somebody in the start position.
        """
        self._stage = stage
        self._allowed = gestures_in(stage, exercise)
        self._kept_from_s = None
        self._gate = StartGate(exercise, None) if timed else None
        self._places = PlaceReader()
        self._since_s = None

    def look(self, body: Body, *, paused: bool) -> GestureSeen | None:
        """Take in one conditioned frame; what a gesture asks for now, None for nothing."""
        self._watch_start(body)
        held = self._reader.update(body)
        if held is None or held.gesture is not self._told:
            self._told = self._kept_from_s = None
        if held is None or not held.is_meant or held.gesture not in self._allowed:
            return None
        if self._told is None:
            return self._tell(held, body.t, paused=paused)
        if self._kept_from_s is None or body.t - self._kept_from_s < KEPT_S or not paused:
            return None
        self._kept_from_s = None
        return GestureSeen(body.t, held.gesture, CommandKind.HURTS)

    def is_in_place(self, t: float) -> bool:
        """Whether the start position was held long enough to start the timer; told once."""
        if self._since_s is None or t - self._since_s < TIMER_AFTER_S:
            return False
        self._gate = self._since_s = None
        return True

    def _watch_start(self, body: Body) -> None:
        if self._gate is None:
            return
        place = self._places.update(body)
        still = place.speed is not None and place.speed <= STILL_BL_PER_S
        if not (body.found and still and self._gate.may_start(place)):
            self._since_s = None
        elif self._since_s is None:
            self._since_s = body.t

    def _tell(self, held: HeldGesture, t: float, *, paused: bool) -> GestureSeen:
        self._told = held.gesture
        command = meaning(held.gesture, self._stage, paused=paused)
        if held.gesture is Gesture.HAND_AT_HEAD and command is CommandKind.PAUSE:
            self._kept_from_s = t
        return GestureSeen(t, held.gesture, command)
