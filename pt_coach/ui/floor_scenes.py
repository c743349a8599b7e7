"""States of a session that is followed from the floor: answers by hand, and a camera that fell."""

import numpy as np

from pt_coach.engine.events import (
    Armed,
    CheckState,
    Measured,
    Paused,
    PauseReason,
    SetUpCheck,
    SetUpChecked,
    Stage,
)
from pt_coach.exercises.definition import Phase
from pt_coach.kinematics.gestures import Gesture
from pt_coach.kinematics.landmarks import Side
from pt_coach.ui.check_in_page import CheckInPage
from pt_coach.ui.screenshot_studio import Studio, T, seen
from pt_coach.ui.session_scenes import BIRD_DOG, CHAIR, entered, in_set
from pt_coach.ui.session_worker import ShownFrame


def _lies(studio: Studio, exercise_id: str, share: float) -> None:
    """The picture of a camera that lies on its side; the model sees nobody in it for a moment."""
    image = np.rot90(seen(studio.library[exercise_id], share, Side.LEFT).image)
    studio.window.session_screen.show_frame(ShownFrame(np.ascontiguousarray(image), None))


def _signs(studio: Studio) -> CheckInPage:
    studio.session()
    page = studio.page(CheckInPage)
    page.hands_free = True
    page.ask_from(2)
    return page


def check_in_by_hand(studio: Studio) -> None:
    """The first question, from across the room."""
    studio.session()
    page = studio.page(CheckInPage)
    page.hands_free = True
    page.ask_from(0)


def signs_listen(studio: Studio) -> None:
    """The warning signs are being read; a hand means nothing yet."""
    _signs(studio)


def signs_asked(studio: Studio) -> None:
    """They were read whole."""
    _signs(studio).was_read()


def signs_read_back(studio: Studio) -> None:
    """A hand was held high: it is read back, and asked for once more."""
    page = _signs(studio)
    page.was_read()
    page.take_gesture(Gesture.HAND_HIGH)
    page.was_read()
    page.none.patience.stop()


def set_turned_lying(studio: Studio) -> None:
    """The camera fell over while somebody lies on the mat, or somebody got up."""
    studio.session(
        entered(Stage.SET, studio.planned(BIRD_DOG)), Armed(T), Paused(T, PauseReason.ON_ITS_SIDE)
    )
    _lies(studio, "bird_dog", 1.0)


def set_turned_standing(studio: Studio) -> None:
    """The camera fell over while somebody stands before it, or somebody fell."""
    studio.session(
        entered(Stage.SET, studio.planned(CHAIR)), Armed(T), Paused(T, PauseReason.ON_ITS_SIDE)
    )
    _lies(studio, "sit_to_stand", 0.0)


def set_slow(studio: Studio) -> None:
    """A slow picture: told once, and on the strip for as long as it lasts."""
    in_set(studio)
    slow = SetUpCheck("frame_rate", CheckState.ADJUST, "move_slowly")
    later = Measured(T + 30.0, None, None, Phase.START)
    studio.happen(SetUpChecked(T, (slow,)), later)
    studio.window.session_screen.strip.say("")
