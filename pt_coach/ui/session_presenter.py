"""Folds the session's events into what the pages show. No Qt: events in, one frozen view out.

What each event changes stands in `_FOLDS`; what the one sentence and the frame say follows from
the view alone, in `_message_and_border`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from pt_coach.engine.events import (
    Armed,
    CheckState,
    CountCorrected,
    CueGiven,
    Event,
    ExerciseSkipped,
    FormFaultCleared,
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
from pt_coach.engine.inputs import Moment, Scale
from pt_coach.engine.plan import SessionPlan
from pt_coach.exercises.definition import Mode, Phase
from pt_coach.ui.session_view import (
    Border,
    ExerciseResult,
    Message,
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
    """

    def __init__(self, plan: SessionPlan, *, camera: bool = True, carried: int = 0) -> None:
        self._carried = carried
        self._begun = False
        self._t = 0.0
        self._cue_since_s = 0.0
        self._cue_rule = ""
        self._word = Message()
        self._word_since_s = 0.0
        self._has_camera = camera
        results = tuple(ExerciseResult(planned.exercise) for planned in plan.exercises)
        self.view = SessionView(results, camera=camera)

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
            self._begun = True
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
            checks=() if event.stage is Stage.SET_UP else view.checks,
        )
        self._word = Message()
        if event.stage is Stage.SET and not again:
            view = replace(view, count=self._carried, uncertain=0)
            self._carried = 0
        if event.stage is Stage.REST and view.last_set is not None:
            view = replace(view, rest_left_s=view.last_set.planned.rest_s)
        return view

    def _checked(self, view: SessionView, event: SetUpChecked) -> SessionView:
        return replace(view, checks=event.checks)

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
        index = event.planned.exercise_index
        was = view.exercises[index]
        sets = tuple(
            replace(s, corrected=event.corrected) if s.planned == event.planned else s
            for s in was.sets
        )
        return _with_result(view, index, replace(was, sets=sets))

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
        message, border = _message_and_border(self.view, self._word)
        self.view = replace(self.view, message=message, border=border)
        return self.view


def _with_result(view: SessionView, index: int, result: ExerciseResult) -> SessionView:
    results = (*view.exercises[:index], result, *view.exercises[index + 1 :])
    return replace(view, exercises=results)


def _with_earlier(view: SessionView, first: int) -> SessionView:
    """A session that was cut off goes on at `first`; what comes before was done with."""
    earlier = tuple(replace(result, earlier=True) for result in view.exercises[:first])
    return replace(view, exercises=(*earlier, *view.exercises[first:]))


def _is_early(view: SessionView) -> bool:
    """Whether the exercises end here before the plan does."""
    under_way = view.stage in _UNDER_WAY and not view.result.skipped
    return under_way or any(result.is_open for result in view.exercises)


def _message_and_border(view: SessionView, word: Message) -> tuple[Message, Border]:
    """The one sentence and the frame: what keeps the set from going on comes first."""
    if view.paused is PauseReason.ASKED:
        return Message("paused"), Border.NEUTRAL
    if view.is_blind:
        told = Message(text=view.source_sentence) if view.source_sentence else None
        return told or Message("camera_waits"), Border.LOST
    if view.notice:
        return Message(text=view.notice), Border.ADJUST
    if view.stage is Stage.SET_UP:
        return _set_up(view)
    if view.stage is not Stage.SET:
        return Message(), Border.NEUTRAL
    return _in_set(view, word)


def _set_up(view: SessionView) -> tuple[Message, Border]:
    if not view.checks:
        starting = view.source_state == "starting"
        return Message("starting" if starting else "looking"), Border.NEUTRAL
    wrong = [check for check in view.checks if check.state is CheckState.ADJUST]
    if not wrong:
        return Message("all_good"), Border.GOOD
    lost = wrong[0].hint == "come_into_picture"
    return Message(wrong[0].hint), Border.LOST if lost else Border.ADJUST


def _in_set(view: SessionView, word: Message) -> tuple[Message, Border]:
    if not view.camera:
        return _in_set_by_hand(view, word)
    if view.paused is PauseReason.LOST:
        return Message("lost"), Border.LOST
    if view.paused is PauseReason.LEFT_POSITION:
        return Message("left_position"), Border.ADJUST
    if not view.armed:
        return Message("take_start_position"), Border.NEUTRAL
    if view.cue:
        return Message(text=view.cue), Border.ADJUST
    holding = view.hold_total_s > 0 and view.hold_s > 0
    if holding and view.hold_left_s > 0:
        return Message("keep_holding"), Border.GOOD
    if holding and not view.is_timed and view.phase is Phase.END_RANGE:
        return Message("come_back"), Border.GOOD
    begun = view.count > 0 or view.phase is not Phase.START
    return word or Message("go_on" if begun else "begin"), Border.GOOD


def _in_set_by_hand(view: SessionView, word: Message) -> tuple[Message, Border]:
    if view.is_timed and view.hold_total_s > 0:
        waiting = view.hold_s == 0
        return Message("tap_to_start_timer" if waiting else "keep_holding"), Border.NEUTRAL
    return Message("tap_each_rep"), Border.NEUTRAL


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
    Resumed: SessionPresenter._resume,
    RestTicked: SessionPresenter._rest,
    SetCompleted: SessionPresenter._set_done,
    CountCorrected: SessionPresenter._corrected,
    ExerciseSkipped: SessionPresenter._skipped,
    RatingGiven: SessionPresenter._rated,
    StopAdvised: SessionPresenter._advised,
    SessionEnded: SessionPresenter._ended,
}
