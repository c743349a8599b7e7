"""Folds the session's events into what the pages show. No Qt: events in, one frozen view out.

What each event changes stands in `_FOLDS`; what the one sentence and the frame say follows from
the view alone, in `session_sentence`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from pt_coach.engine.choices import ExerciseSwapped, RepCorrected, SetReasonGiven
from pt_coach.engine.cursor import EarlierRep
from pt_coach.engine.events import (
    Armed,
    CountCorrected,
    CueGiven,
    Event,
    ExerciseSkipped,
    FormFaultCleared,
    GestureSeen,
    GoesOnIn,
    HoldEnded,
    HoldProgressed,
    Measured,
    Paused,
    PauseReason,
    Provenance,
    RatingGiven,
    RepCompleted,
    RepStatus,
    RestTicked,
    Resumed,
    SessionEnded,
    SetCompleted,
    SetUpChecked,
    Stage,
    StageEntered,
    StopAdvised,
    StopRule,
)
from pt_coach.engine.gesture_rules import gestures_in
from pt_coach.engine.inputs import CommandKind, Moment, Scale
from pt_coach.engine.plan import PlannedSet, SessionPlan
from pt_coach.exercises.definition import Mode, Phase
from pt_coach.kinematics.gestures import Gesture
from pt_coach.ui.session_sentence import CAMERA_HINTS, message_and_border
from pt_coach.ui.session_view import (
    ExerciseResult,
    Message,
    RepResult,
    SessionView,
    SetResult,
)

# A cue is read in two seconds; it stays a little longer, and until the fault is gone.
CUE_S: Final = 4.0
_CUE_LEAST_S: Final = 2.0
_PRAISE_S: Final = 2.5
# A hold that has just begun is reported with 0 s, and is under way all the same.
_BEGUN_S: Final = 0.01
# Who leaves from here leaves in the middle of an exercise.
_UNDER_WAY: Final = (Stage.SHOW, Stage.SET_UP, Stage.SET, Stage.REST, Stage.HURT)


class SessionPresenter:
    """One session as the screen shows it.

    Args:
        plan: what the session holds.
        camera: whether there is a camera.
        carried: repetitions of the first set that were done before the program was cut off.
        earlier: these and the ones that did not count, one by one.
        hands_free: whether gestures are commands, and stages go on by themselves.
    """

    def __init__(
        self,
        plan: SessionPlan,
        *,
        camera: bool = True,
        carried: int = 0,
        earlier: Iterable[EarlierRep] = (),
        hands_free: bool = False,
    ) -> None:
        self._carried = carried
        self._earlier = [
            RepResult(one.number, one.side, one.status, one.provenance) for one in earlier
        ]
        self._goes_on_with: PlannedSet | None = None
        self._begun = False
        self._t = 0.0
        self._cue_since_s = 0.0
        self._cue_rule = ""
        self._word = Message()
        self._word_since_s = 0.0
        self._has_camera = camera
        harder = {one.easier_index: n for n, one in enumerate(plan.exercises)}
        results = tuple(
            ExerciseResult(planned.exercise, easier_of=harder.get(n))
            for n, planned in enumerate((*plan.exercises, *plan.easier))
        )
        self._reps: list[RepResult] = []
        self.view = SessionView(results, camera=camera, hands_free=hands_free)

    def take(self, events: Iterable[Event]) -> SessionView:
        """Take in events; the view after them."""
        for event in events:
            self._t = max(self._t, event.t)
            fold = _FOLDS.get(type(event))
            if fold is not None:
                self.view = fold(self, self.view, event)
        self._forget_what_is_old()
        return self._settled()

    def source_changed(self, state: str, sentence: str) -> SessionView:
        """The camera's state changed; the view after that."""
        self.view = replace(self.view, source_state=state, source_sentence=sentence)
        return self._settled()

    def noticed(self, sentence: str) -> SessionView:
        """Something has to be read while the session goes on; empty when it is over."""
        self.view = replace(self.view, notice=sentence)
        return self._settled()

    def use_camera(self, on: bool) -> SessionView:
        """The patient counts without the camera from now on, or with it again."""
        self._has_camera = on
        self.view = replace(self.view, camera=on)
        return self._settled()

    # --- what each event changes -----------------------------------------------------------

    def _stage(self, view: SessionView, event: StageEntered) -> SessionView:
        index = view.exercise_index if event.exercise_index is None else event.exercise_index
        if event.stage is Stage.CHECK_OUT and _is_early(view):
            view = replace(view, stopped_at=view.stage)
        if event.exercise_index is not None and not self._begun:
            self._begun, self._goes_on_with = True, event.planned
            view = _with_earlier(view, index)
        again = view.stage is Stage.SET and event.stage is Stage.SET
        timer = view.exercises[index].exercise.mode is Mode.TIMER
        view = replace(
            view,
            stage=event.stage,
            exercise_index=index,
            over_limit=view.over_limit and index == view.exercise_index,
            planned=event.planned,
            armed=False,
            paused=None,
            travel=None,
            value=None,
            phase=Phase.START,
            hold_s=0.0,
            cue="",
            camera=self._has_camera and not timer,
            checks=() if event.stage in (Stage.SET_UP, Stage.SET) else view.checks,
            gestures=gestures_in(event.stage, view.exercises[index].exercise)
            if view.hands_free
            else frozenset(),
            asks_hurt=False,
            goes_on_in_s=None,
        )
        self._word = Message()
        if event.stage is Stage.SET and not again:
            # Of the set that was cut off, unless something else is done first.
            carried = self._carried if event.planned == self._goes_on_with else 0
            self._reps = self._earlier if event.planned == self._goes_on_with else []
            self._carried, self._earlier, self._goes_on_with = 0, [], None
            view = replace(view, count=carried, uncertain=0)
        if event.stage is Stage.REST and view.last_set is not None:
            view = replace(view, rest_left_s=view.last_set.planned.rest_s)
        return view

    def _checked(self, view: SessionView, event: SetUpChecked) -> SessionView:
        if view.stage is Stage.SET:
            known = {check.hint for check in view.checks}
            # What may be the camera is told once the set stands still for it.
            known.update(CAMERA_HINTS)
            news = [c.hint for c in event.checks if c.hint and c.hint not in known]
            if news:
                self._say(news[0], event.t)
        return replace(view, checks=event.checks)

    def _sign(self, view: SessionView, event: GestureSeen) -> SessionView:
        asks = event.gesture is Gesture.HAND_AT_HEAD and event.command is CommandKind.PAUSE
        self._say("hand_seen", event.t)
        return replace(view, asks_hurt=asks)

    def _goes_on(self, view: SessionView, event: GoesOnIn) -> SessionView:
        return replace(view, goes_on_in_s=event.left_s)

    def _armed(self, view: SessionView, event: Armed) -> SessionView:
        return replace(view, armed=True, paused=None)

    def _measured(self, view: SessionView, event: Measured) -> SessionView:
        gone_back = event.phase is Phase.START and view.phase is not Phase.START
        hold_s = 0.0 if gone_back else view.hold_s
        return replace(
            view,
            travel=event.travel,
            value=event.value,
            measured_s=event.t,
            phase=event.phase,
            hold_s=hold_s,
        )

    def _rep(self, view: SessionView, event: RepCompleted) -> SessionView:
        self._say(f"rep_{event.status.value}" if not event.faults else "rep_counted", event.t)
        rep = RepResult(event.number, event.side, event.status, event.provenance)
        self._reps.append(rep)
        counted = event.number if event.status.counts else view.count
        unsure = view.uncertain + (event.status is RepStatus.UNCERTAIN)
        cue = view.cue if event.faults else ""
        typed = event.provenance is Provenance.TYPED
        hold_s = view.hold_s if not typed else 0.0
        return replace(view, count=counted, uncertain=unsure, cue=cue, hold_s=hold_s)

    def _hold(self, view: SessionView, event: HoldProgressed) -> SessionView:
        return replace(view, hold_s=max(event.held_s, _BEGUN_S))

    def _hold_over(self, view: SessionView, event: HoldEnded) -> SessionView:
        done = event.held_s >= event.target_s
        self._say("hold_done" if done else "hold_left", event.t)
        return replace(view, hold_s=0.0)

    def _cue(self, view: SessionView, event: CueGiven) -> SessionView:
        self._cue_since_s, self._cue_rule = event.t, event.rule_id
        return replace(view, cue=event.text)

    def _fault_over(self, view: SessionView, event: FormFaultCleared) -> SessionView:
        if event.rule_id == self._cue_rule and event.t - self._cue_since_s >= _CUE_LEAST_S:
            return replace(view, cue="")
        return view

    def _pause(self, view: SessionView, event: Paused) -> SessionView:
        return replace(view, paused=event.reason)

    def _resume(self, view: SessionView, event: Resumed) -> SessionView:
        view = replace(view, asks_hurt=False)
        # After a pause that was asked for, the camera waits for the start position again.
        waits = view.camera and view.stage is Stage.SET and view.paused is PauseReason.ASKED
        return replace(view, paused=None, armed=view.armed and not waits)

    def _rest(self, view: SessionView, event: RestTicked) -> SessionView:
        return replace(view, rest_left_s=event.left_s)

    def _set_done(self, view: SessionView, event: SetCompleted) -> SessionView:
        result = SetResult(
            event.planned,
            event.counted,
            None,
            event.short,
            event.uncertain,
            event.held_s,
            event.provenance,
            tuple(self._reps),
            event.reason,
        )
        index = event.planned.exercise_index
        was = view.exercises[index]
        kept = tuple(s for s in was.sets if s.planned.set_index != event.planned.set_index)
        faults = dict(was.faults)
        for rule, times in event.faults:
            faults[rule] = faults.get(rule, 0) + times
        now = replace(was, sets=(*kept, result), faults=tuple(faults.items()))
        return _with_result(view, index, now)

    def _corrected(self, view: SessionView, event: CountCorrected) -> SessionView:
        return _with_set(view, event.planned, lambda s: replace(s, corrected=event.corrected))

    def _rep_corrected(self, view: SessionView, event: RepCorrected) -> SessionView:
        def changed(one: SetResult) -> SetResult:
            reps = list(one.reps)
            reps[event.index] = replace(reps[event.index], said=event.counts)
            return replace(one, reps=tuple(reps))

        return _with_set(view, event.planned, changed)

    def _reason(self, view: SessionView, event: SetReasonGiven) -> SessionView:
        return _with_set(view, event.planned, lambda s: replace(s, reason=event.reason))

    def _swapped(self, view: SessionView, event: ExerciseSwapped) -> SessionView:
        index = event.exercise_index
        return _with_result(view, index, replace(view.exercises[index], swapped=True))

    def _skipped(self, view: SessionView, event: ExerciseSkipped) -> SessionView:
        now = replace(view.exercises[event.exercise_index], skipped=True)
        return _with_result(view, event.exercise_index, now)

    def _rated(self, view: SessionView, event: RatingGiven) -> SessionView:
        rating, index = event.rating, event.exercise_index
        value = rating.value
        if rating.scale is Scale.PAIN and isinstance(value, int):
            if rating.moment is Moment.BEFORE:
                return replace(view, pain_before=value)
            if rating.moment is Moment.AFTER:
                return replace(view, pain_after=value)
            if rating.moment is Moment.DURING and index is not None:
                was = view.exercises[index]
                worst = max(value, was.worst_pain or 0)
                return _with_result(view, index, replace(was, worst_pain=worst))
        if rating.scale is Scale.COMFORT and index is not None and isinstance(value, str):
            return _with_result(view, index, replace(view.exercises[index], comfort=value))
        return view

    def _advised(self, view: SessionView, event: StopAdvised) -> SessionView:
        over = view.over_limit or event.rule is StopRule.PAIN_DURING
        return replace(view, advice=(*view.advice, event), over_limit=over)

    def _ended(self, view: SessionView, event: SessionEnded) -> SessionView:
        return replace(view, ended=event)

    # --- what follows from it --------------------------------------------------------------

    def _say(self, key: str, t: float) -> None:
        self._word, self._word_since_s = Message(key), t

    def _forget_what_is_old(self) -> None:
        if self.view.cue and self._t - self._cue_since_s > CUE_S:
            self.view = replace(self.view, cue="")
        if self._word and self._t - self._word_since_s > _PRAISE_S:
            self._word = Message()

    def _settled(self) -> SessionView:
        message, border = message_and_border(self.view, self._word)
        self.view = replace(self.view, message=message, border=border)
        return self.view


def _with_result(view: SessionView, index: int, result: ExerciseResult) -> SessionView:
    results = (*view.exercises[:index], result, *view.exercises[index + 1 :])
    return replace(view, exercises=results)


def _with_set(
    view: SessionView, planned: PlannedSet, change: Callable[[SetResult], SetResult]
) -> SessionView:
    was = view.exercises[planned.exercise_index]
    sets = tuple(change(one) if one.planned == planned else one for one in was.sets)
    return _with_result(view, planned.exercise_index, replace(was, sets=sets))


def _with_earlier(view: SessionView, first: int) -> SessionView:
    """A session that was cut off goes on at `first`; what comes before was done with."""
    if view.exercises[first].easier_of is not None:
        # It was begun in its easier version before.
        first = view.exercises[first].stands_for(first)
        view = _with_result(view, first, replace(view.exercises[first], swapped=True))
    earlier = tuple(replace(result, earlier=True) for result in view.exercises[:first])
    return replace(view, exercises=(*earlier, *view.exercises[first:]))


def _is_early(view: SessionView) -> bool:
    """Whether the exercises end here before the plan does."""
    under_way = view.stage in _UNDER_WAY and not view.result.skipped
    return under_way or any(result.is_open for result in view.exercises)


_Fold = Callable[[SessionPresenter, SessionView, Any], SessionView]
_FOLDS: Final[Mapping[type, _Fold]] = {
    StageEntered: SessionPresenter._stage,
    SetUpChecked: SessionPresenter._checked,
    Armed: SessionPresenter._armed,
    Measured: SessionPresenter._measured,
    RepCompleted: SessionPresenter._rep,
    HoldProgressed: SessionPresenter._hold,
    HoldEnded: SessionPresenter._hold_over,
    CueGiven: SessionPresenter._cue,
    FormFaultCleared: SessionPresenter._fault_over,
    Paused: SessionPresenter._pause,
    GestureSeen: SessionPresenter._sign,
    GoesOnIn: SessionPresenter._goes_on,
    Resumed: SessionPresenter._resume,
    RestTicked: SessionPresenter._rest,
    SetCompleted: SessionPresenter._set_done,
    CountCorrected: SessionPresenter._corrected,
    RepCorrected: SessionPresenter._rep_corrected,
    SetReasonGiven: SessionPresenter._reason,
    ExerciseSwapped: SessionPresenter._swapped,
    ExerciseSkipped: SessionPresenter._skipped,
    RatingGiven: SessionPresenter._rated,
    StopAdvised: SessionPresenter._advised,
    SessionEnded: SessionPresenter._ended,
}
