"""The drawn figure as a patient who touches nothing: it only does what a camera can see.

It walks in, holds a hand high to answer, gets into position, exercises, asks for a pause with a
gesture or by leaving, comes back, and walks out in the end. It listens to the session as a person
watches the screen. What it drew is kept beside what was counted.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from math import inf

from pt_coach.engine.events import (
    Event,
    GestureSeen,
    Paused,
    PauseReason,
    RepCompleted,
    Resumed,
    SetCompleted,
    Stage,
    StageEntered,
)
from pt_coach.engine.gesture_rules import gestures_of
from pt_coach.engine.inputs import Command, CommandKind, EngineInput
from pt_coach.engine.plan import PlannedExercise, SessionPlan
from pt_coach.exercises.definition import Mode
from pt_coach.figure.camera import HD, Camera, camera_for
from pt_coach.figure.movement import DrawnRep, Movement
from pt_coach.figure.patient import FigurePatient
from pt_coach.figure.script import Script
from pt_coach.figure.signs import Sign
from pt_coach.kinematics.gestures import Gesture
from pt_coach.kinematics.landmarks import CameraView, ImageSize, Side
from pt_coach.session_runner.scripted_patient import (
    NEVER_S,
    ScriptedPatient,
    SetOutcome,
    outcome_of,
    script_for,
)

# A person looks at the screen before doing the next thing.
_LOOKS_S = 1.2
# Away from the picture for so long.
_AWAY_S = 3.0
_WAITS_S = 3600.0
# What is not over by then never will be: the session is ended, and counts as not completed.
_STUCK_S = 600.0
_SET = "set"
# The camera stands far enough away for a raised hand.
_FILL = 0.62
_FAR_M = 3.8


@dataclass(slots=True)
class HandsFreePatient:
    """Moves the figure along with a session, and presses nothing.

    Attributes:
        figure: the patient before the camera.
        plan: the session's plan.
        clock: seconds, the same that stamps the frames.
        post: hands inputs to the session; used only to end a session that has got stuck.
        wrong: exercise ids and the fault that the last repetition of its first set has.
        size: of the pictures.
    """

    figure: FigurePatient
    plan: SessionPlan
    clock: Callable[[], float]
    post: Callable[[EngineInput], None]
    wrong: Mapping[str, str] = field(default_factory=dict)
    size: ImageSize = HD
    outcomes: list[SetOutcome] = field(default_factory=list)
    phantoms: int = 0
    gestures: int = 0
    pauses: int = 0
    _stage: Stage = Stage.CHECK_IN
    _stuck_s: float = inf
    _next_s: float | None = None
    _next: Callable[[float], None] | None = None
    _left: Script | None = None
    _drawn_before: int = 0
    _counted: list[RepCompleted] = field(default_factory=list)
    _exercise: PlannedExercise | None = None
    _side: Side | None = None

    def on_events(self, events: tuple[Event, ...]) -> None:
        """Watch what the session does."""
        for event in events:
            match event:
                case StageEntered():
                    self._enter(event)
                case SetCompleted():
                    self._note(event)
                case RepCompleted() if self._stage is Stage.SET:
                    self._counted.append(event)
                case RepCompleted():
                    self.phantoms += 1
                case GestureSeen():
                    self.gestures += 1
                case Paused(reason=PauseReason.ASKED):
                    self.pauses += 1
                    self._then(event.t + _LOOKS_S + 1.0, self._wave)
                case Paused():
                    self.pauses += 1
                case Resumed() if self._left is not None:
                    self._then(event.t + _LOOKS_S, self._do_the_rest)
                case _:
                    pass

    def on_frame(self, t: float) -> None:
        """Time passes: do what comes next."""
        if t > self._stuck_s:
            self._stuck_s = t + _STUCK_S
            self.post(Command(t, CommandKind.STOP))
        if self._next is None and self._left is not None and self.figure.is_done(t):
            self._then(t, self._interrupt)
        if self._next_s is not None and self._next is not None and t >= self._next_s:
            what, self._next, self._next_s = self._next, None, None
            what(t)

    def _then(self, t: float, what: Callable[[float], None]) -> None:
        self._next_s, self._next = t, what

    # --- stages ----------------------------------------------------------------------------

    def _enter(self, entered: StageEntered) -> None:
        self._stage, self._stuck_s = entered.stage, entered.t + _STUCK_S
        self._next, self._left = None, None
        if entered.exercise_index is not None and entered.planned is not None:
            self._exercise = self.plan.at(entered.exercise_index)
            self._side = entered.planned.side.side
        t = entered.t
        match entered.stage:
            case Stage.CHECK_IN:
                self._walk_in(t)
            case Stage.SET_UP:
                assert entered.planned is not None
                first = script_for(self._at_hand, entered.planned).reps[:1]
                self._begin(Script(first, lead_in_s=_WAITS_S), t, label="start pose")
            case Stage.SET:
                self._begin_set(entered)
            case Stage.CHECK_OUT:
                self.figure.leave(t)
            case _:
                pass

    @property
    def _at_hand(self) -> PlannedExercise:
        return self._exercise or self.plan.exercises[0]

    def _walk_in(self, t: float) -> None:
        """Come into the picture and face the camera; then say that nothing stands against it."""
        arrives_s = self.figure.walk_in(t, Camera(0.0, 1.0, _FAR_M, size=self.size))
        self._then(arrives_s + _LOOKS_S, self._answer)

    def _answer(self, t: float) -> None:
        back_s = self.figure.sign(Sign(Gesture.HAND_HIGH, Side.RIGHT), t)
        self._then(back_s + _LOOKS_S, self._answer)

    def _begin_set(self, entered: StageEntered) -> None:
        assert entered.planned is not None
        script = script_for(self._at_hand, entered.planned)
        self._drawn_before, self._counted = len(self.figure.drawn(entered.t)), []
        first = entered.planned.set_index == 0
        fault = self.wrong.get(self._at_hand.exercise.id) if first else None
        if fault is not None and len(script.reps) > 1:
            last = len(script.reps) - 1
            script = script.with_rep(last, replace(script.reps[last], fault=fault))
        half = len(script.reps) // 2
        if first and half and self._at_hand.exercise.mode is not Mode.HOLD:
            self._left = replace(script, reps=script.reps[half:])
            script = replace(script, reps=script.reps[:half])
        self._begin(script, entered.t, label=_SET)

    # --- in a set --------------------------------------------------------------------------

    def _interrupt(self, t: float) -> None:
        """Half of the set is done: ask for a pause, or leave where there is no gesture for it."""
        if Gesture.HAND_HIGH in gestures_of(self._at_hand.exercise):
            self._wave(t)
            return
        outside_s = self.figure.leave(t)
        self._then(outside_s + _AWAY_S, self._come_back)

    def _wave(self, t: float) -> None:
        self.figure.sign(self._sign(), t)
        self._then(t + NEVER_S, self._wave)

    def _come_back(self, t: float) -> None:
        self._do_the_rest(t, walks_in=True)

    def _do_the_rest(self, t: float, *, walks_in: bool = False) -> None:
        assert self._left is not None
        script, self._left = self._left, None
        self._begin(script, t, label=_SET, walks_in=walks_in)

    def _sign(self) -> Sign:
        """With the arm that is nearest to the camera."""
        exercise = self._at_hand.exercise
        near = Side.RIGHT
        if exercise.camera.nearest == "working" and self._side is not None:
            near = self._side
        front = exercise.camera.view in (CameraView.FRONT, CameraView.BACK)
        return Sign(Gesture.HAND_HIGH, Side.RIGHT if front else near)

    def _begin(self, script: Script, t: float, *, label: str, walks_in: bool = False) -> None:
        exercise = self._at_hand.exercise
        movement = Movement(exercise.demonstration, script, self.figure.build, label=label)
        camera = camera_for(movement, exercise.camera, self._side, size=self.size, fill=_FILL)
        if walks_in:
            movement = Movement(
                exercise.demonstration,
                script,
                self.figure.build,
                walk_in_from_m=camera.outside_m(),
                label=label,
            )
        self.figure.begin(movement, t, camera)

    def _note(self, done: SetCompleted) -> None:
        exercise = self.plan.at(done.planned.exercise_index).exercise
        sets = self.figure.drawn(done.t + NEVER_S)[self._drawn_before :]
        reps: list[DrawnRep] = [rep for one in sets if one.label == _SET for rep in one.reps]
        self.outcomes.append(outcome_of(exercise, done, reps, self._counted))
        self._left = None


DrawnPatient = ScriptedPatient | HandsFreePatient
"""Somebody drawn who does a session, with the keys or without."""
