"""The one sentence of a session's pages and the frame around the picture, from the view alone."""

from typing import Final

from pt_coach.engine.arming import Family, trunk_family
from pt_coach.engine.events import CheckState, PauseReason, Stage
from pt_coach.exercises.definition import Phase
from pt_coach.kinematics.gestures import Gesture
from pt_coach.ui.session_view import Border, Message, SessionView

# What is told once in a set and then stays to be read while it lasts.
_LASTING: Final = ("frame_rate", "computer", "picture")
CAMERA_HINTS: Final = ("turn_camera", "turned_or_fell")


def message_and_border(view: SessionView, word: Message) -> tuple[Message, Border]:
    """The one sentence and the frame: what keeps the set from going on comes first."""
    if view.paused is PauseReason.ASKED:
        return Message(_why_paused(view)), Border.NEUTRAL
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


def _why_paused(view: SessionView) -> str:
    if view.asks_hurt:
        return "asks_hurt"
    by_hand = view.camera and Gesture.HAND_HIGH in view.gestures
    return "paused_by_hand" if by_hand else "paused"


def _set_up(view: SessionView) -> tuple[Message, Border]:
    if not view.checks:
        starting = view.source_state == "starting"
        return Message("starting" if starting else "looking"), Border.NEUTRAL
    wrong = [check for check in view.checks if check.state is CheckState.ADJUST]
    if not wrong:
        return Message("all_good"), Border.GOOD
    if wrong[0].hint != "come_into_picture":
        return Message(wrong[0].hint), Border.ADJUST
    # Where nobody is seen, the picture itself may be the reason.
    return Message(_of_the_picture(view) or wrong[0].hint), Border.LOST


def _of_the_picture(view: SessionView) -> str:
    """What is wrong with the picture itself, such as a covered lens; empty where nothing is."""
    return next((check.hint for check in view.checks if check.id == "picture" and check.hint), "")


def lasting_trouble(view: SessionView) -> str:
    """What makes it hard to count somebody in this set, such as a slow picture; empty for nothing.

    The count says of each repetition what was seen; this says why it may be less than was done.
    """
    if view.stage is not Stage.SET or not view.camera:
        return ""
    hints = {check.id: check.hint for check in view.checks if check.hint}
    return next((hints[name] for name in _LASTING if name in hints), "")


def _of_the_camera(view: SessionView) -> str:
    """What makes it look as if the camera had been turned; empty where nothing does."""
    hints = {check.hint for check in view.checks}
    return next((hint for hint in CAMERA_HINTS if hint in hints), "")


def _in_set(view: SessionView, word: Message) -> tuple[Message, Border]:
    if not view.camera:
        return _in_set_by_hand(view, word)
    if view.paused is PauseReason.LOST:
        return Message(_of_the_picture(view) or "lost"), Border.LOST
    if view.paused is PauseReason.LEFT_POSITION:
        return Message(_of_the_camera(view) or "left_position"), Border.ADJUST
    if view.paused is PauseReason.UPSIDE_DOWN:
        return Message("turn_camera"), Border.ADJUST
    if view.paused is PauseReason.ON_ITS_SIDE:
        # The body may have fallen, or got up, as well as the camera: the picture is the same.
        stands = trunk_family(view.exercise) is Family.UPRIGHT
        return Message("turned_or_fell" if stands else "turned_or_got_up"), Border.ADJUST
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
