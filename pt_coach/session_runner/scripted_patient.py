"""The drawn figure as the patient of a session: it does what the session asks for.

It listens to the session's events as a person watches the screen, begins the movement that is
asked for, and, if nobody is there to press the keys, answers the questions from a script. What it
really drew is kept beside what was counted.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from pt_coach.engine.events import (
    Event,
    RepCompleted,
    SetCompleted,
    Stage,
    StageEntered,
)
from pt_coach.engine.inputs import Command, CommandKind, EngineInput, Moment, Rating, Scale
from pt_coach.engine.plan import PlannedExercise, PlannedSet, SessionPlan, SetSide
from pt_coach.engine.questions import SESSION_SIGNS
from pt_coach.exercises.definition import Exercise, Mode
from pt_coach.figure.camera import camera_for
from pt_coach.figure.movement import DrawnRep, Movement
from pt_coach.figure.path import ease
from pt_coach.figure.patient import FigurePatient
from pt_coach.figure.script import Script, ScriptedRep, even_script, tempo_for

# A person who has finished and sees that the set goes on does not wait for ever.
_GIVES_UP_AFTER_S = 8.0
# Held a little longer than prescribed, as a person who waits for the word does.
_HOLD_OVER_S = 1.2
_STANDING_STILL_S = 3.0
# A hold begins somewhere on the way into the position; where exactly is nobody's to say.
_HOLD_WITHIN_S = 1.0
# With nobody there, a set-up check that stays red is left after this, and the session is ended.
_SET_UP_AT_MOST_S = 60.0
# Far enough ahead to ask for the whole of what was begun.
NEVER_S = 1e6
# A repetition's peak as counted lies within this of the drawn one; smoothing takes its time.
WITHIN_S = 0.5


@dataclass(frozen=True, slots=True)
class SetOutcome:
    """One set: what was prescribed, what the figure drew and what the camera counted.

    For a hold the three numbers are seconds, else repetitions over both sides.

    Attributes:
        exercise, side, unit: which set, and `reps` or `s`.
        prescribed, drawn, counted: how much.
        phantom: repetitions counted at a time when none was drawn.
    """

    exercise: str
    side: str
    unit: str
    prescribed: float
    drawn: float
    counted: float
    phantom: int = 0

    @property
    def agrees(self) -> bool:
        """Whether what was counted is what was drawn; a hold to within a second."""
        return abs(self.counted - self.drawn) <= (_HOLD_WITHIN_S if self.unit == "s" else 0)


def script_for(exercise: PlannedExercise, planned: PlannedSet) -> Script:
    """What the figure has to do for one set, at the prescribed tempo."""
    tempo = tempo_for(exercise.exercise, exercise.prescription.tempo)
    hold_s = max(tempo[1], planned.hold_s + _HOLD_OVER_S if planned.hold_s else 0.0)
    side = planned.side.side
    return even_script(
        planned.reps_in_all,
        side=side,
        alternating=planned.side is SetSide.ALTERNATING,
        rep=ScriptedRep(side=side, tempo_s=(tempo[0], hold_s, tempo[2])),
        lead_in_s=_STANDING_STILL_S,
    )


@dataclass(slots=True)
class ScriptedPatient:
    """Moves the figure along with the session.

    Attributes:
        figure: the patient before the camera.
        plan: the session's plan.
        clock: seconds, the same that stamps the frames.
        post: hands inputs to the session.
        answers: whether to answer questions and press keys as well.
    """

    figure: FigurePatient
    plan: SessionPlan
    clock: Callable[[], float]
    post: Callable[[EngineInput], None]
    answers: bool = True
    outcomes: list[SetOutcome] = field(default_factory=list)
    phantoms: int = 0
    _counted: list[RepCompleted] = field(default_factory=list)
    _in_set: bool = False
    _gives_up_s: float | None = None
    _set_up_until_s: float | None = None

    def on_events(self, events: tuple[Event, ...]) -> None:
        """Watch what the session does."""
        for event in events:
            match event:
                case StageEntered():
                    self._follow(event)
                case SetCompleted():
                    self._note(event)
                case RepCompleted() if not self._in_set:
                    self.phantoms += 1
                case RepCompleted():
                    self._counted.append(event)
                case _:
                    pass

    def on_frame(self, t: float) -> None:
        """Time passes: leave off when the set does not end though everything was done."""
        if not self.answers:
            return
        if self._set_up_until_s is not None and t >= self._set_up_until_s:
            self._set_up_until_s = None
            self._press(CommandKind.STOP)
        if not self._in_set:
            return
        if self._gives_up_s is None and self.figure.is_done(t):
            self._gives_up_s = t + _GIVES_UP_AFTER_S
        if self._gives_up_s is not None and t >= self._gives_up_s:
            self._gives_up_s = None
            self._press(CommandKind.FINISH_SET)

    def _follow(self, entered: StageEntered) -> None:
        self._in_set = entered.stage is Stage.SET
        self._counted = []
        in_set_up = entered.stage is Stage.SET_UP
        self._set_up_until_s = entered.t + _SET_UP_AT_MOST_S if in_set_up else None
        if entered.stage is Stage.SET_UP:
            self._begin(entered, only_start=True)
        elif entered.stage is Stage.SET:
            self._begin(entered, only_start=False)
        if self.answers:
            self._answer(entered.stage)

    def _begin(self, entered: StageEntered, *, only_start: bool) -> None:
        assert entered.exercise_index is not None
        assert entered.planned is not None
        exercise = self.plan.at(entered.exercise_index)
        script = script_for(exercise, entered.planned)
        if only_start:
            script = Script((script.reps[0],), lead_in_s=3600.0)
        demonstration = exercise.exercise.demonstration
        label = "start pose" if only_start else "set"
        movement = Movement(demonstration, script, self.figure.build, label=label)
        side = entered.planned.side.side
        camera = camera_for(movement, exercise.exercise.camera, side)
        self._gives_up_s = None
        self.figure.begin(movement, self.clock(), camera)

    def _note(self, done: SetCompleted) -> None:
        exercise = self.plan.at(done.planned.exercise_index).exercise
        drawn = self.figure.drawn(done.t + NEVER_S)[-1].reps
        self.outcomes.append(outcome_of(exercise, done, drawn, self._counted))

    def _answer(self, stage: Stage) -> None:
        for rating in _ANSWERS.get(stage, ()):
            scale, moment, value, item = rating
            self.post(Rating(self.clock(), scale, moment, value, item))
        if stage in _PRESSES:
            self._press(_PRESSES[stage])

    def _press(self, kind: CommandKind) -> None:
        self.post(Command(self.clock(), kind))


def _prescribed(planned: PlannedSet, in_seconds: bool) -> float:
    return planned.hold_s * planned.reps_in_all if in_seconds else planned.reps_in_all


def outcome_of(
    exercise: Exercise,
    done: SetCompleted,
    drawn: Sequence[DrawnRep],
    counted: Sequence[RepCompleted],
) -> SetOutcome:
    """Compare what was counted in a set with what the figure drew in it.

    Args:
        exercise: which.
        done: the set's end.
        drawn: the repetitions that were to be drawn, on the session's clock.
        counted: the repetitions that the camera counted.
    """
    in_seconds = exercise.mode is Mode.HOLD
    reps = _begun_by(drawn, done.t)
    return SetOutcome(
        exercise=exercise.id,
        side=done.side.value,
        unit="s" if in_seconds else "reps",
        prescribed=_prescribed(done.planned, in_seconds),
        drawn=_held_by(reps, done.t, exercise.hold.enter) if in_seconds else len(reps),
        counted=round(done.held_s, 1) if in_seconds else done.counted,
        phantom=sum(not _was_drawn(rep, reps) for rep in counted if rep.status.counts),
    )


def _was_drawn(rep: RepCompleted, reps: Sequence[DrawnRep]) -> bool:
    return any(one.start_s - WITHIN_S <= rep.peak_s <= one.end_s + WITHIN_S for one in reps)


def _begun_by(drawn: Sequence[DrawnRep], t: float) -> tuple[DrawnRep, ...]:
    """The repetitions that were more than half-way out by `t`.

    A set is over half-way back in its last repetition, so that one was not drawn to its end yet;
    one that the figure had not begun in earnest must not be taken for drawn.
    """
    return tuple(rep for rep in drawn if (rep.start_s + rep.peak_s) / 2 <= t)


def _held_by(reps: tuple[DrawnRep, ...], t: float, enter: float) -> float:
    """Seconds until `t` in which the drawn position was at least `enter` of the way out."""
    share_of_time = next(n / 100 for n in range(101) if ease(n / 100) >= enter)
    begun = [rep.start_s + share_of_time * (rep.peak_s - rep.start_s) for rep in reps]
    held_s = sum(
        max(0.0, min(rep.leave_s, t) - from_s) for rep, from_s in zip(reps, begun, strict=True)
    )
    return round(held_s, 1)


_Answer = tuple[Scale, Moment, int | str | None, str | None]
_ANSWERS: Mapping[Stage, tuple[_Answer, ...]] = {
    Stage.CHECK_IN: (
        (Scale.PAIN, Moment.BEFORE, 4, None),
        (Scale.LOCATION, Moment.BEFORE, "back", None),
        *((Scale.RED_FLAG, Moment.BEFORE, "no", flag) for flag in SESSION_SIGNS),
    ),
    Stage.FEEL: (
        (Scale.COMFORT, Moment.AFTER, "comfortable", None),
        (Scale.PAIN, Moment.DURING, 3, None),
    ),
    Stage.CHECK_OUT: (
        (Scale.PAIN, Moment.AFTER, 3, None),
        (Scale.EFFORT, Moment.AFTER, "moderate", None),
        (Scale.NOTE, Moment.AFTER, "Felt steady today.", None),
    ),
}
_PRESSES: Mapping[Stage, CommandKind] = {
    Stage.CHECK_IN: CommandKind.READY,
    Stage.SHOW: CommandKind.READY,
    Stage.FEEL: CommandKind.READY,
    Stage.CHECK_OUT: CommandKind.READY,
}
