"""The session: walks the plan from check-in to check-out.

One door, `handle`: inputs in, events out. It never asks what time it is, so a saved list of inputs
replays to the same events. Which stage follows which stands in `TRANSITIONS`; what a command
means in a stage stands in `_COMMANDS`. A pair that is in neither table changes nothing.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from pt_coach.engine.checks import Checks
from pt_coach.engine.choices import SetReasonGiven
from pt_coach.engine.cursor import Cursor, EarlierRep, StartAt
from pt_coach.engine.events import (
    Event,
    ExerciseSkipped,
    Paused,
    PauseReason,
    RatingGiven,
    Resumed,
    SessionEnded,
    Stage,
    StageEntered,
    StopRule,
)
from pt_coach.engine.gesture_rules import PAUSABLE, WAITING
from pt_coach.engine.hands_free import STAGE_S, UNANSWERED, HandsFree
from pt_coach.engine.inputs import Command, CommandKind, EngineInput, PictureLooked, Rating, Tick
from pt_coach.engine.plan import PlannedExercise, PlannedSet, SessionPlan
from pt_coach.engine.set_at_hand import SetAtHand, ends_a_set
from pt_coach.engine.stage_clock import StageClock
from pt_coach.engine.stages import IN_EXERCISE, TRANSITIONS, Trigger
from pt_coach.engine.stop_rules import StopWatch
from pt_coach.exercises.definition import Mode
from pt_coach.exercises.regimen import StopRules
from pt_coach.kinematics.conditioning import Body, Conditioner
from pt_coach.kinematics.landmarks import PoseFrame

_LAST_SET_STAGES: Final = (Stage.REST, Stage.FEEL)


class SessionEngine:
    """The whole session behind one door.

    Args:
        plan: the exercises and sets of this session.
        stop_rules: the therapist's limits.
        camera: whether there is one; without it sets run on taps and timers.
        hands_free: whether gestures are commands, and stages go on by themselves.
        start_at, earlier, answered: for a session that was cut off: where it goes on (at the
            shown exercise), the repetitions of that set, and what was said before, which later
            answers are compared with.
    """

    def __init__(
        self,
        plan: SessionPlan,
        stop_rules: StopRules,
        *,
        camera: bool = True,
        hands_free: bool = False,
        start_at: StartAt | None = None,
        earlier: Iterable[EarlierRep] = (),
        answered: Iterable[Rating] = (),
    ) -> None:
        self._watch = StopWatch(stop_rules)
        for rating in answered:
            self._watch.consider(rating)
        self._camera = camera
        self._begun = False
        self._stage = Stage.CHECK_IN
        self._cursor = Cursor(plan, start_at, earlier)
        self._first_stage = Stage.CHECK_IN if start_at is None else Stage.SHOW
        self._set = SetAtHand()
        self._last = self._set.last
        self._clock = StageClock()
        self._hands = HandsFree() if hands_free else None
        self._checks = Checks()
        self._conditioner = Conditioner()
        self._stopped_early = False

    @property
    def hands_free(self) -> bool:
        """Whether gestures are commands, so that every stage has to be watched."""
        return self._hands is not None and self._camera

    @property
    def stage(self) -> Stage:
        """Where in the session the patient is."""
        return self._stage

    @property
    def exercise(self) -> PlannedExercise:
        """The exercise at hand."""
        return self._cursor.planned

    @property
    def planned_set(self) -> PlannedSet:
        """The set at hand, or the next one while resting."""
        return self._cursor.planned_set

    def handle(self, given: EngineInput) -> tuple[Event, ...]:
        """Take in one input and report what became true because of it.

        Args:
            given: a pose, a tick, a command or an answer, each with its own time `t` in seconds.
        """
        events: list[Event] = []
        if not self._begun:
            self._begun = True
            events += self._enter(self._first_stage, given.t)
        match given:
            case PoseFrame():
                events += self._on_pose(given)
            case Tick():
                events += self._on_tick(given.t)
            case Rating():
                events += self._on_rating(given)
            case PictureLooked():
                self._checks.note(given)
            case _:
                events += _COMMANDS[given.kind](self, given)
        return tuple(events)

    # --- camera and time -----------------------------------------------------------------

    def _on_pose(self, frame: PoseFrame) -> list[Event]:
        if not self._camera:
            return self._on_tick(frame.t)
        # Once for everything that looks at it.
        body = self._conditioner.update(frame)
        return self._on_sign(body) + self._on_body(body)

    def _on_sign(self, body: Body) -> list[Event]:
        """What a gesture, or somebody who lies ready for a timer, asks for."""
        if self._hands is None:
            return []
        seen = self._hands.look(body, paused=self._clock.is_held)
        if seen is None and not self._clock.is_held and self._hands.is_in_place(body.t):
            return self._tap(Command(body.t, CommandKind.TAP_REP))
        if seen is None or seen.command is None:
            return [] if seen is None else [seen]
        return [seen, *_COMMANDS[seen.command](self, Command(body.t, seen.command))]

    def _on_body(self, body: Body) -> list[Event]:
        if self._clock.is_held:
            return []
        events: list[Event] = list(self._checks.look(body))
        if self._stage is Stage.SET_UP:
            return events + (self._move(Trigger.GREEN, body.t) if self._checks.settled else [])
        if self._set.by_camera:
            return events + self._after_set_events(self._set.follow(body), body.t)
        return self._on_tick(body.t)

    def _on_tick(self, t: float) -> list[Event]:
        if self._clock.is_held:
            return []
        if self._clock.is_over(t):
            return self._time_is_up(t)
        if self._set.is_under_way:
            return self._after_set_events(self._set.tick(t), t)
        return self._clock.tick(t)

    def _time_is_up(self, t: float) -> list[Event]:
        """The rest is over, or nobody answered: then the answers are missing."""
        missing = [Rating(t, *asked, None) for asked in UNANSWERED.get(self._stage, ())]
        events = [event for rating in missing for event in self._on_rating(rating)]
        return events + self._ready(Command(t, CommandKind.READY))

    # --- answers -------------------------------------------------------------------------

    def _on_rating(self, rating: Rating) -> list[Event]:
        if self._stage in (Stage.DONE, Stage.STOPPED):
            return []
        index = self._cursor.exercise if self._stage in IN_EXERCISE else None
        events: list[Event] = [RatingGiven(rating.t, rating, index)]
        advice = self._watch.consider(rating)
        if advice is None:
            return events
        events.append(advice)
        if advice.rule in (StopRule.RED_FLAG, StopRule.MOVED_DOWN):
            events += self._finish_set(rating.t, advice.rule.value)
            events += self._move(Trigger.WARNING, rating.t)
        return events

    # --- commands ------------------------------------------------------------------------

    def _ready(self, command: Command) -> list[Event]:
        t = command.t
        match self._stage:
            case Stage.CHECK_IN if self._watch.says(StopRule.PAIN_BEFORE):
                return self._move(Trigger.WARNING, t)
            case Stage.SHOW if not self._uses_camera():
                return self._move(Trigger.READY_WITHOUT_CAMERA, t)
            case Stage.REST:
                return self._skip_rest(command)
            case Stage.FEEL:
                return self._next_exercise(t)
            case Stage.SET:
                return self._tap(command)
            case _:
                return self._move(Trigger.READY, t)

    def _pause(self, command: Command) -> list[Event]:
        waits = self._stage in PAUSABLE or (self._stage in WAITING and self._clock.runs)
        if self._clock.is_held or not waits:
            return []
        self._clock.hold(command.t)
        self._set.pause()
        return [Paused(command.t, PauseReason.ASKED)]

    def _resume(self, command: Command) -> list[Event]:
        if self._stage is Stage.HURT:
            return self._go_on_after_hurt(command.t)
        if not self._clock.is_held:
            return []
        self._clock.go_on(command.t)
        self._set.go_on(command.t)
        return [Resumed(command.t)]

    def _go_on_after_hurt(self, t: float) -> list[Event]:
        if self._watch.says(StopRule.PAIN_DURING):
            return self._skip(Command(t, CommandKind.SKIP_EXERCISE, reason="pain"))
        done = self._last.done
        all_done = done is not None and done.planned == self.exercise.sets[-1]
        return self._move(Trigger.LAST_SET if all_done else Trigger.GO_ON, t)

    def _easier(self, command: Command) -> list[Event]:
        """Go on with what the regimen names; above its limit of pain there is no going on."""
        if self._stage is not Stage.HURT or self._watch.says(StopRule.PAIN_DURING):
            return []
        swapped = self._cursor.swap(command.t, self._last)
        if swapped is None:
            return []
        return [swapped, *self._move(Trigger.NEXT_EXERCISE, command.t)]

    def _skip_rest(self, command: Command) -> list[Event]:
        return self._move(Trigger.REST_OVER, command.t)

    def _skip(self, command: Command) -> list[Event]:
        if self._stage not in IN_EXERCISE:
            return []
        events = self._finish_set(command.t, command.reason)
        events.append(ExerciseSkipped(command.t, self._cursor.exercise, command.reason))
        return events + self._next_exercise(command.t)

    def _finish(self, command: Command) -> list[Event]:
        if not self._set.is_under_way:
            return []
        return self._after_set_events(self._set.finish(command.t, command.reason), command.t)

    def _repeat(self, command: Command) -> list[Event]:
        if self._last.done is None or self._stage not in _LAST_SET_STAGES:
            return []
        self._cursor.set = self._last.done.planned.set_index
        return self._move(Trigger.REPEAT, command.t)

    def _put_right(self, command: Command) -> list[Event]:
        if self._stage not in _LAST_SET_STAGES:
            return []
        events = self._last.take(command)
        # Pain as the reason is pain: where and how strong is asked, and the rules are applied.
        hurts = any(isinstance(e, SetReasonGiven) and e.reason == "pain" for e in events)
        return events + (self._move(Trigger.HURTS, command.t) if hurts else [])

    def _tap(self, command: Command) -> list[Event]:
        if self._clock.is_held:
            return []
        return self._after_set_events(self._set.tap(command.t), command.t)

    def _without_camera(self, command: Command) -> list[Event]:
        self._camera = False
        if self._stage is Stage.SET_UP:
            return self._move(Trigger.READY_WITHOUT_CAMERA, command.t)
        if self._set.by_camera:
            # What the camera counted so far stays; the rest of the set is typed in.
            self._cursor.carried = self._set.counted
            return self._enter(Stage.SET, command.t)
        return []

    def _with_camera(self, command: Command) -> list[Event]:
        self._camera = True
        return []

    def _hurts(self, command: Command) -> list[Event]:
        if (self._stage, Trigger.HURTS) not in TRANSITIONS:
            return []
        events = self._finish_set(command.t, "pain")
        return events + self._move(Trigger.HURTS, command.t)

    def _stop(self, command: Command) -> list[Event]:
        events = self._finish_set(command.t, command.reason)
        self._stopped_early = self._stopped_early or self._stage in IN_EXERCISE
        return events + self._move(Trigger.STOP, command.t, reason=command.reason)

    # --- sets and stages -----------------------------------------------------------------

    def _after_set_events(self, made: tuple[Event, ...], t: float) -> list[Event]:
        if not ends_a_set(made):
            return list(made)
        more = self._cursor.next_set()
        return [*made, *self._move(Trigger.MORE_SETS if more else Trigger.LAST_SET, t)]

    def _finish_set(self, t: float, reason: str | None) -> list[Event]:
        """End the set under way, if there is one, keeping what was counted."""
        ended = self._set.finish(t, reason)
        if ends_a_set(ended):
            self._cursor.next_set()
        return list(ended)

    def _next_exercise(self, t: float) -> list[Event]:
        self._watch.leave_exercise()
        more = self._cursor.next_exercise()
        return self._move(Trigger.NEXT_EXERCISE if more else Trigger.NO_MORE_EXERCISES, t)

    def _move(self, trigger: Trigger, t: float, *, reason: str | None = None) -> list[Event]:
        stage = TRANSITIONS.get((self._stage, trigger))
        if stage is None:
            return []
        if stage is Stage.SET:
            self._last.begin(one.status.counts for one in self._cursor.earlier)
        events = self._enter(stage, t)
        if stage is Stage.DONE:
            events.append(SessionEnded(t, completed=not self._stopped_early, reason=reason))
        elif stage is Stage.STOPPED:
            advice = self._watch.advised[-1].rule.value if self._watch.advised else None
            events.append(SessionEnded(t, completed=False, reason=reason or advice))
        return events

    def _enter(self, stage: Stage, t: float) -> list[Event]:
        self._stage = stage
        self._checks.stop()
        in_exercise = stage in IN_EXERCISE
        index = self._cursor.exercise if in_exercise else None
        planned = self.planned_set if in_exercise else None
        events: list[Event] = [StageEntered(t, stage, index, planned)]
        self._clock.start(stage, t, self._lasts_s(stage))
        if stage is Stage.SHOW:
            self._last.forget()
        elif stage is Stage.SET_UP:
            self._checks.begin(self.exercise, self.planned_set, in_set=False)
        elif stage is Stage.SET:
            events += self._begin_set(t)
        if self._hands is not None:
            timed = self._set.waits_for_timer
            self._hands.enter(stage, self.exercise.exercise, timed=timed)
        return events

    def _lasts_s(self, stage: Stage) -> float | None:
        """How long a stage lasts at most; None for one that somebody or something has to end."""
        if stage is Stage.REST:
            assert self._last.done is not None
            return self._last.done.planned.rest_s
        return STAGE_S.get(stage) if self._hands is not None else None

    def _begin_set(self, t: float) -> tuple[Event, ...]:
        camera, carried = self._uses_camera(), self._cursor.carried
        if camera:
            self._checks.begin(self.exercise, self.planned_set, in_set=True)
        return self._set.begin(self.exercise, self.planned_set, t, carried, camera=camera)

    def _uses_camera(self) -> bool:
        return self._camera and self.exercise.exercise.mode is not Mode.TIMER


_COMMANDS: Final[Mapping[CommandKind, Callable[[SessionEngine, Command], list[Event]]]] = {
    CommandKind.READY: SessionEngine._ready,
    CommandKind.PAUSE: SessionEngine._pause,
    CommandKind.RESUME: SessionEngine._resume,
    CommandKind.SKIP_REST: SessionEngine._skip_rest,
    CommandKind.SKIP_EXERCISE: SessionEngine._skip,
    CommandKind.FINISH_SET: SessionEngine._finish,
    CommandKind.REPEAT_SET: SessionEngine._repeat,
    CommandKind.CORRECT_COUNT: SessionEngine._put_right,
    CommandKind.REP_WAS_GOOD: SessionEngine._put_right,
    CommandKind.REP_WAS_NONE: SessionEngine._put_right,
    CommandKind.SAY_WHY: SessionEngine._put_right,
    CommandKind.EASIER: SessionEngine._easier,
    CommandKind.TAP_REP: SessionEngine._tap,
    CommandKind.WITHOUT_CAMERA: SessionEngine._without_camera,
    CommandKind.WITH_CAMERA: SessionEngine._with_camera,
    CommandKind.HURTS: SessionEngine._hurts,
    CommandKind.STOP: SessionEngine._stop,
}
