"""The words for message keys, translated at the widget's edge.

Keys come from the engine's hints, from the presenter and from files; what is not in the table is
a mistake of ours and is shown as the key itself, which a test refuses.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from pt_coach.engine.plan import SetSide
from pt_coach.kinematics.gestures import Gesture
from pt_coach.kinematics.landmarks import BodyPosition
from pt_coach.ui.sentences import QT_TRANSLATE_NOOP, say_sentence
from pt_coach.ui.session_view import Message, SessionView

_CONTEXT: Final = "messages"


MESSAGES: Final[Mapping[str, str]] = {
    # --- before a set
    "starting": QT_TRANSLATE_NOOP("messages", "Starting the camera…"),
    "looking": QT_TRANSLATE_NOOP("messages", "Looking for you…"),
    "all_good": QT_TRANSLATE_NOOP("messages", "Good. Stay like this."),
    "come_into_picture": QT_TRANSLATE_NOOP("messages", "Come into the picture."),
    "show_head": QT_TRANSLATE_NOOP("messages", "I can't see your head."),
    "show_shoulders": QT_TRANSLATE_NOOP("messages", "I can't see your shoulders."),
    "show_elbows": QT_TRANSLATE_NOOP("messages", "I can't see your elbows."),
    "show_wrists": QT_TRANSLATE_NOOP("messages", "I can't see your hands."),
    "show_hips": QT_TRANSLATE_NOOP("messages", "I can't see your hips."),
    "show_knees": QT_TRANSLATE_NOOP("messages", "I can't see your knees."),
    "show_ankles": QT_TRANSLATE_NOOP("messages", "I can't see your ankles."),
    "show_feet": QT_TRANSLATE_NOOP("messages", "I can't see your feet."),
    "turn_camera": QT_TRANSLATE_NOOP(
        "messages", "The picture is upside down. Turn the camera over."
    ),
    "get_up_or_turn_camera": QT_TRANSLATE_NOOP(
        "messages", "Get up. If you are up already, turn the camera upright."
    ),
    "turned_or_got_up": QT_TRANSLATE_NOOP(
        "messages",
        "Camera fallen? Stand it up. You got up? Go back to the start.",
    ),
    "turned_or_fell": QT_TRANSLATE_NOOP(
        "messages",
        "Camera fallen? Stand it up. On the floor? Take your time.",
    ),
    "get_standing": QT_TRANSLATE_NOOP("messages", "Stand up straight."),
    "get_seated": QT_TRANSLATE_NOOP("messages", "Sit down on the chair."),
    "get_half_kneeling": QT_TRANSLATE_NOOP("messages", "Kneel on one knee."),
    "get_supine": QT_TRANSLATE_NOOP("messages", "Lie down on your back."),
    "get_prone": QT_TRANSLATE_NOOP("messages", "Lie down on your front."),
    "get_side_lying": QT_TRANSLATE_NOOP("messages", "Lie down on your side."),
    "get_all_fours": QT_TRANSLATE_NOOP("messages", "Go onto hands and knees."),
    "get_plank": QT_TRANSLATE_NOOP("messages", "Go into the plank position."),
    "turn_side": QT_TRANSLATE_NOOP("messages", "Turn your side to the camera."),
    "turn_left_side": QT_TRANSLATE_NOOP("messages", "Turn your left side to the camera."),
    "turn_right_side": QT_TRANSLATE_NOOP("messages", "Turn your right side to the camera."),
    "turn_front": QT_TRANSLATE_NOOP("messages", "Turn to face the camera."),
    "turn_back": QT_TRANSLATE_NOOP("messages", "Turn your back to the camera."),
    "turn_oblique": QT_TRANSLATE_NOOP("messages", "Turn half-way to the camera."),
    "turn_end_on": QT_TRANSLATE_NOOP("messages", "Turn your feet to the camera."),
    "step_back": QT_TRANSLATE_NOOP("messages", "Step back a little."),
    "come_closer": QT_TRANSLATE_NOOP("messages", "Come a little closer."),
    "move_to_the_middle": QT_TRANSLATE_NOOP("messages", "Move to the middle of the picture."),
    "more_light_or_close_programs": QT_TRANSLATE_NOOP(
        "messages", "The picture is slow. Turn on a light or close other programs."
    ),
    "move_slowly": QT_TRANSLATE_NOOP(
        "messages", "The picture is slow. Move slowly, so that I see it all."
    ),
    "uncover_camera": QT_TRANSLATE_NOOP("messages", "Something covers the camera."),
    "restart_camera": QT_TRANSLATE_NOOP("messages", "The picture stands still. Unplug the camera."),
    "more_light": QT_TRANSLATE_NOOP("messages", "It is too dark. Turn on a light."),
    "less_light": QT_TRANSLATE_NOOP("messages", "It is too bright. Turn away from the window."),
    "more_contrast": QT_TRANSLATE_NOOP("messages", "The picture is pale. Turn on a light."),
    "clean_lens": QT_TRANSLATE_NOOP("messages", "The picture is blurred. Wipe the camera."),
    "close_programs": QT_TRANSLATE_NOOP("messages", "This computer is slow. Close other programs."),
    "lower_camera": QT_TRANSLATE_NOOP(
        "messages", "The camera looks down on you. Put it lower, if you can."
    ),
    "raise_camera": QT_TRANSLATE_NOOP(
        "messages", "The camera looks up at you. Put it higher, if you can."
    ),
    "only_you": QT_TRANSLATE_NOOP("messages", "I see two people. I stay with you."),
    # --- hands-free
    "hand_seen": QT_TRANSLATE_NOOP("messages", "I see your hand."),
    "asks_hurt": QT_TRANSLATE_NOOP(
        "messages", "Does it hurt? Keep your hand there. If not, hold it high."
    ),
    "paused_by_hand": QT_TRANSLATE_NOOP("messages", "Paused. Hold one hand high to go on."),
    "hint_hand_high": QT_TRANSLATE_NOOP("messages", "One hand high: pause"),
    "hint_arm_up": QT_TRANSLATE_NOOP("messages", "One arm up: pause"),
    "hint_hand_at_head": QT_TRANSLATE_NOOP("messages", "Hand at your head: it hurts"),
    "hint_leave": QT_TRANSLATE_NOOP("messages", "Leave the position to pause"),
    "hand_high_skips": QT_TRANSLATE_NOOP(
        "messages", "From across the room: hold one hand high to leave this open."
    ),
    "none_listen": QT_TRANSLATE_NOOP(
        "messages", "Please listen to all of them first. I take your hand after that."
    ),
    "none_by_hand": QT_TRANSLATE_NOOP(
        "messages",
        "None of these, not even a little? Hold one hand high. Yes or not sure? Answer here.",
    ),
    "none_read_back": QT_TRANSLATE_NOOP(
        "messages",
        "I understood: none of these. Right? Hold one hand high again. Wrong? Put it to your head.",
    ),
    "none_taken_back": QT_TRANSLATE_NOOP(
        "messages", "Taken back; nothing is answered. Hold one hand high only for none of these."
    ),
    "none_not_confirmed": QT_TRANSLATE_NOOP(
        "messages", "Not confirmed; nothing is answered. None of these? Hold one hand high."
    ),
    # --- in a set
    "take_start_position": QT_TRANSLATE_NOOP("messages", "Take the start position, hold still."),
    "begin": QT_TRANSLATE_NOOP("messages", "Ready. Begin when you like."),
    "go_on": QT_TRANSLATE_NOOP("messages", "Good. Go on."),
    "rep_full": QT_TRANSLATE_NOOP("messages", "Good."),
    "rep_counted": QT_TRANSLATE_NOOP("messages", "Counted."),
    "rep_short": QT_TRANSLATE_NOOP("messages", "Counted, a short one."),
    "rep_uncertain": QT_TRANSLATE_NOOP("messages", "I did not see that one well. Not counted."),
    "rep_untracked": QT_TRANSLATE_NOOP("messages", "I could not see that one. Not counted."),
    "keep_holding": QT_TRANSLATE_NOOP("messages", "Hold. Keep breathing."),
    "come_back": QT_TRANSLATE_NOOP("messages", "And slowly back."),
    "hold_done": QT_TRANSLATE_NOOP("messages", "And rest. Well done."),
    "hold_left": QT_TRANSLATE_NOOP("messages", "The time has stopped. Go on when you can."),
    "tap_each_rep": QT_TRANSLATE_NOOP("messages", "Press Enter after each repetition."),
    "tap_to_start_timer": QT_TRANSLATE_NOOP("messages", "Press Enter when you are in position."),
    "paused": QT_TRANSLATE_NOOP("messages", "Paused. Press Space to go on."),
    "lost": QT_TRANSLATE_NOOP("messages", "I can't see you. Your count is kept."),
    "left_position": QT_TRANSLATE_NOOP("messages", "I have paused. Go back to the start position."),
    "camera_waits": QT_TRANSLATE_NOOP("messages", "Waiting for the camera. Your count is kept."),
    # --- said aloud, and shown while it is
    "say_exercise": QT_TRANSLATE_NOOP("messages", "Exercise {} of {}: {}."),
    "say_rest": QT_TRANSLATE_NOOP("messages", "Rest for {} seconds."),
    "say_next_set": QT_TRANSLATE_NOOP("messages", "Next: set {} of {}."),
    "say_hold": QT_TRANSLATE_NOOP("messages", "Hold."),
    "say_seconds_left": QT_TRANSLATE_NOOP("messages", "{} seconds left."),
    "say_resumed": QT_TRANSLATE_NOOP("messages", "Going on."),
    "say_feel": QT_TRANSLATE_NOOP("messages", "Done. How did that feel?"),
    "say_hurt": QT_TRANSLATE_NOOP("messages", "Stopped. Where does it hurt?"),
    "say_check_out": QT_TRANSLATE_NOOP("messages", "How is it now?"),
    "say_done": QT_TRANSLATE_NOOP("messages", "That was all for today. Well done."),
    "say_stopped": QT_TRANSLATE_NOOP("messages", "Stop here, and read what is on the screen."),
    "say_test": QT_TRANSLATE_NOOP("messages", "This is how I sound. One, two, three."),
    # --- the prescribed tempo
    "tempo_out": QT_TRANSLATE_NOOP("messages", "Out"),
    "tempo_hold": QT_TRANSLATE_NOOP("messages", "Hold"),
    "tempo_back": QT_TRANSLATE_NOOP("messages", "Back"),
    # --- states of the frame
    "state_good": QT_TRANSLATE_NOOP("messages", "I can see you"),
    "state_adjust": QT_TRANSLATE_NOOP("messages", "Adjust"),
    "state_lost": QT_TRANSLATE_NOOP("messages", "I can't see you"),
    "state_neutral": QT_TRANSLATE_NOOP("messages", "Not counting yet"),
    "state_no_picture": QT_TRANSLATE_NOOP("messages", "No picture"),
    "state_paused": QT_TRANSLATE_NOOP("messages", "Paused"),
    "state_by_hand": QT_TRANSLATE_NOOP("messages", "Counted by you"),
    "camera_place": QT_TRANSLATE_NOOP("messages", "The camera: {}, {}, about {} m away."),
    "camera_height": QT_TRANSLATE_NOOP("messages", "Camera {}, about {} m away."),
    "camera_drawing": QT_TRANSLATE_NOOP("messages", "Drawing of where the camera goes for {}"),
    "view_front": QT_TRANSLATE_NOOP("messages", "front view"),
    "view_oblique": QT_TRANSLATE_NOOP("messages", "half-side view"),
    "view_side": QT_TRANSLATE_NOOP("messages", "side view"),
    "view_back": QT_TRANSLATE_NOOP("messages", "back view"),
    "view_end_on": QT_TRANSLATE_NOOP("messages", "view from the feet"),
    "height_floor": QT_TRANSLATE_NOOP("messages", "on the floor"),
    "height_mat": QT_TRANSLATE_NOOP("messages", "just above the mat"),
    "height_knee": QT_TRANSLATE_NOOP("messages", "at knee height"),
    "height_hip": QT_TRANSLATE_NOOP("messages", "at hip height"),
    "height_chest": QT_TRANSLATE_NOOP("messages", "at chest height"),
    "height_head": QT_TRANSLATE_NOOP("messages", "at head height"),
    # --- set-up checks
    "check_body": QT_TRANSLATE_NOOP("messages", "Whole body"),
    "check_position": QT_TRANSLATE_NOOP("messages", "Position"),
    "check_view": QT_TRANSLATE_NOOP("messages", "Camera view"),
    "check_distance": QT_TRANSLATE_NOOP("messages", "Distance"),
    "check_centre": QT_TRANSLATE_NOOP("messages", "In the middle"),
    "check_picture": QT_TRANSLATE_NOOP("messages", "Light and sharpness"),
    "check_computer": QT_TRANSLATE_NOOP("messages", "Computer"),
    "check_one_person": QT_TRANSLATE_NOOP("messages", "Only you"),
    "check_frame_rate": QT_TRANSLATE_NOOP("messages", "Pictures a second"),
    "check_start_pose": QT_TRANSLATE_NOOP("messages", "Start position"),
    "check_camera_height": QT_TRANSLATE_NOOP("messages", "Camera height"),
    "check_lies": QT_TRANSLATE_NOOP("messages", "Upright"),
    "check_is_good": QT_TRANSLATE_NOOP("messages", "good"),
    "check_is_adjust": QT_TRANSLATE_NOOP("messages", "still to change"),
    "check_is_unknown": QT_TRANSLATE_NOOP("messages", "not known yet"),
    # --- where it hurts
    "location_none": QT_TRANSLATE_NOOP("messages", "Nowhere"),
    "location_back": QT_TRANSLATE_NOOP("messages", "Back"),
    "location_buttock": QT_TRANSLATE_NOOP("messages", "Buttock"),
    "location_thigh": QT_TRANSLATE_NOOP("messages", "Thigh"),
    "location_below_knee": QT_TRANSLATE_NOOP("messages", "Below the knee"),
    "location_foot": QT_TRANSLATE_NOOP("messages", "Foot"),
    "limb_left_arm": QT_TRANSLATE_NOOP("messages", "left arm"),
    "limb_right_arm": QT_TRANSLATE_NOOP("messages", "right arm"),
    "limb_left_leg": QT_TRANSLATE_NOOP("messages", "left leg"),
    "limb_right_leg": QT_TRANSLATE_NOOP("messages", "right leg"),
    "side_left": QT_TRANSLATE_NOOP("messages", "left side"),
    "side_right": QT_TRANSLATE_NOOP("messages", "right side"),
    "side_both": QT_TRANSLATE_NOOP("messages", "both sides"),
    "side_alternating": QT_TRANSLATE_NOOP("messages", "left and right in turn"),
    # --- answers
    "comfortable": QT_TRANSLATE_NOOP("messages", "Comfortable"),
    "uncomfortable": QT_TRANSLATE_NOOP("messages", "Uncomfortable, but OK"),
    "painful": QT_TRANSLATE_NOOP("messages", "Painful"),
    "felt_comfortable": QT_TRANSLATE_NOOP("messages", "comfortable"),
    "felt_uncomfortable": QT_TRANSLATE_NOOP("messages", "uncomfortable, but OK"),
    "felt_painful": QT_TRANSLATE_NOOP("messages", "painful"),
    "effort_very_easy": QT_TRANSLATE_NOOP("messages", "Very easy"),
    "effort_easy": QT_TRANSLATE_NOOP("messages", "Easy"),
    "effort_moderate": QT_TRANSLATE_NOOP("messages", "Moderate"),
    "effort_hard": QT_TRANSLATE_NOOP("messages", "Hard"),
    "effort_very_hard": QT_TRANSLATE_NOOP("messages", "Very hard"),
    "yes": QT_TRANSLATE_NOOP("messages", "Yes"),
    "not_sure": QT_TRANSLATE_NOOP("messages", "Not sure"),
    "no": QT_TRANSLATE_NOOP("messages", "No"),
    # --- the short warning-sign check
    "flag_numbness": QT_TRANSLATE_NOOP(
        "messages", "New or worse numbness or tingling, between the legs or in both legs?"
    ),
    "flag_weakness": QT_TRANSLATE_NOOP(
        "messages", "New or worse weakness in a leg, or new trouble walking?"
    ),
    "flag_bladder_bowel": QT_TRANSLATE_NOOP(
        "messages", "Any change in passing urine or in bowel control?"
    ),
    "flag_severe_pain": QT_TRANSLATE_NOOP(
        "messages", "Sudden very severe pain, or pain after a fall or injury?"
    ),
    "unknown_number": QT_TRANSLATE_NOOP("messages", "not answered"),
}


def say(key: str) -> str:
    """The words for a key, in the language of the application."""
    return QCoreApplication.translate(_CONTEXT, MESSAGES.get(key, key))


def words(message: Message) -> str:
    """The words of a message; a text from a file stands as it is."""
    if message.text or not message.key:
        return say_sentence(message.text)
    return say(message.key).format(*message.values)


def side_words(side: SetSide) -> str:
    """The side of a set in words; empty where both work together, which needs no saying."""
    return "" if side is SetSide.BOTH else say(f"side_{side.value}")


def hint_words(view: SessionView) -> str:
    """Which gestures mean something in the exercise at hand; empty where the keys do it all."""
    if not (view.hands_free and view.camera):
        return ""
    supine = BodyPosition.SUPINE in view.exercise.start_pose.positions
    keys = {
        Gesture.HAND_HIGH: "hint_arm_up" if supine else "hint_hand_high",
        Gesture.HAND_AT_HEAD: "hint_hand_at_head",
    }
    hints = [say(key) for gesture, key in keys.items() if gesture in view.gestures]
    return "  ·  ".join(hints) or say("hint_leave")
