"""Folds what happens in a session into what is said about it. Events and views in; knows no Qt.

What each event lets it say stands in `_TELLS`; sentences of the page are said when they change,
but for those in `_SHOWN_ONLY`. Cues are given ever more rarely by the engine, so they are all said.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from pt_coach.engine.events import (
    CueGiven,
    Event,
    HoldEnded,
    HoldProgressed,
    RepCompleted,
    RestTicked,
    Resumed,
    Stage,
    StageEntered,
)
from pt_coach.engine.plan import SessionPlan, SetSide
from pt_coach.ui.session_view import Message, SessionView
from pt_coach.ui.voice.utterance import Kind, Utterance, number, told

# The last seconds of a hold or a rest are counted down.
COUNTED_DOWN: Final = (3, 2, 1)
# A hold or a rest of at least the first number of seconds is told when the second is left.
_LONG_S, _TOLD_LEFT_S = 20, 10

# Said otherwise (a number, the cue itself) or so often that it would be a nuisance.
_SHOWN_ONLY: Final = frozenset(
    {"go_on", "rep_full", "rep_counted", "rep_short", "keep_holding", "hold_done", "hold_left"}
)
_KIND_OF: Final[Mapping[str, Kind]] = {
    "paused": Kind.STATE,
    "paused_by_hand": Kind.STATE,
    "asks_hurt": Kind.STATE,
    "lost": Kind.STATE,
    "left_position": Kind.STATE,
    "turned_or_got_up": Kind.STATE,
    "turned_or_fell": Kind.STATE,
    "turn_camera": Kind.STATE,
    "camera_waits": Kind.STATE,
    "rep_uncertain": Kind.CUE,
    "rep_untracked": Kind.CUE,
    "come_back": Kind.HOLD,
}
_PAUSED: Final = ("paused", "paused_by_hand", "asks_hurt")
_WITH_A_SENTENCE: Final = (Stage.SET_UP, Stage.SET)
_ENTERED: Final[Mapping[Stage, str]] = {
    Stage.FEEL: "say_feel",
    Stage.HURT: "say_hurt",
    Stage.CHECK_OUT: "say_check_out",
    Stage.DONE: "say_done",
    Stage.STOPPED: "say_stopped",
}


class Announcer:
    """Says what one session is about.

    Args:
        plan: what the session holds.
    """

    def __init__(self, plan: SessionPlan) -> None:
        self._plan = plan

    def take(
        self, events: Iterable[Event], before: SessionView, now: SessionView
    ) -> tuple[Utterance, ...]:
        """What to say about these events, in the order in which it is to be said.

        Args:
            events: what became true.
            before: what was shown until now.
            now: what is shown from now on.
        """
        said: list[Utterance] = []
        for event in events:
            tell = _TELLS.get(type(event))
            if tell is not None:
                said += tell(self, event, now)
        return (*said, *self.changed(before, now))

    def changed(self, before: SessionView, now: SessionView) -> tuple[Utterance, ...]:
        """What to say because the page's sentence is another one."""
        if now.stage not in _WITH_A_SENTENCE and now.message.key not in _PAUSED:
            return ()
        message = now.message
        if message == before.message or not message or message.key in _SHOWN_ONLY:
            return ()
        if message.text:
            # A cue is said by its event; what else comes as a text holds the session up.
            return () if message.text == now.cue else (Utterance(Kind.STATE, message),)
        return (Utterance(_KIND_OF.get(message.key, Kind.HELP), message),)

    # --- what each event lets it say -----------------------------------------------------

    def _stage(self, event: StageEntered, now: SessionView) -> list[Utterance]:
        key = _ENTERED.get(event.stage)
        if key is not None:
            kind = Kind.STATE if event.stage in (Stage.HURT, Stage.STOPPED) else Kind.NEXT
            return [told(kind, key)]
        if event.stage is Stage.SHOW:
            place, count = now.exercise_number, now.exercise_count
            return [told(Kind.NEXT, "say_exercise", place, count, now.exercise.name)]
        if event.stage is Stage.SET_UP:
            return [Utterance(Kind.NEXT, Message(text=now.exercise.set_up))]
        if event.stage is Stage.REST:
            return self._rest_begins(now)
        return []

    def _rest_begins(self, now: SessionView) -> list[Utterance]:
        said = [told(Kind.NEXT, "say_rest", round(now.rest_left_s))]
        if now.planned is not None:
            sets = len(self._plan.at(now.exercise_index).sets)
            said.append(told(Kind.NEXT, "say_next_set", now.set_number, sets))
            if now.planned.side is not SetSide.BOTH:
                said.append(Utterance(Kind.NEXT, Message(f"side_{now.planned.side.value}")))
        return said

    def _rep(self, event: RepCompleted, now: SessionView) -> list[Utterance]:
        only_one = now.is_timed and now.target == 1
        return [number(Kind.COUNT, event.number)] if event.status.counts and not only_one else []

    def _hold(self, event: HoldProgressed, now: SessionView) -> list[Utterance]:
        held_s = int(event.held_s)
        if held_s == 0:
            return [told(Kind.HOLD, "say_hold")]
        return _counted_down(round(event.target_s) - held_s, round(event.target_s))

    def _hold_over(self, event: HoldEnded, now: SessionView) -> list[Utterance]:
        # The sentence itself may be gone in the same moment: the last hold ends the set.
        return [told(Kind.HOLD, "hold_done" if event.held_s >= event.target_s else "hold_left")]

    def _rest(self, event: RestTicked, now: SessionView) -> list[Utterance]:
        total_s = round(now.last_set.planned.rest_s) if now.last_set else 0
        # Told at the beginning of the second that is counted.
        return _counted_down(int(event.left_s) + 1, total_s)

    def _cue(self, event: CueGiven, now: SessionView) -> list[Utterance]:
        return [Utterance(Kind.CUE, Message(text=event.text))]

    def _resumed(self, event: Resumed, now: SessionView) -> list[Utterance]:
        return [told(Kind.STATE, "say_resumed")]


def _counted_down(left_s: int, total_s: int) -> list[Utterance]:
    """What to say where `left_s` whole seconds of `total_s` are left."""
    if left_s in COUNTED_DOWN and total_s > len(COUNTED_DOWN):
        return [number(Kind.HOLD, left_s)]
    if left_s == _TOLD_LEFT_S and total_s >= _LONG_S:
        return [told(Kind.HOLD, "say_seconds_left", left_s)]
    return []


_Tell = Callable[[Announcer, Any, SessionView], list[Utterance]]
_TELLS: Final[Mapping[type, _Tell]] = {
    StageEntered: Announcer._stage,
    RepCompleted: Announcer._rep,
    HoldProgressed: Announcer._hold,
    HoldEnded: Announcer._hold_over,
    RestTicked: Announcer._rest,
    CueGiven: Announcer._cue,
    Resumed: Announcer._resumed,
}
