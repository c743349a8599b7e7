"""States of a session worth a picture: what the patient may put right, choose, or wait for."""

from pt_coach.engine.choices import RepCorrected, SetReasonGiven
from pt_coach.engine.events import (
    Armed,
    CheckState,
    CountCorrected,
    GoesOnIn,
    RepCompleted,
    RepStatus,
    RestTicked,
    SetUpCheck,
    SetUpChecked,
    Stage,
)
from pt_coach.ui.hurt_page import HurtPage
from pt_coach.ui.rest_page import RestPage
from pt_coach.ui.screenshot_studio import Studio, T
from pt_coach.ui.session_scenes import BIRD_DOG, BRIDGE, CHAIR, done, entered, hurt_where, reps


def rest_which_ones(studio: Studio) -> None:
    """A rest, the repetitions one by one: two put right."""
    first, second = studio.planned(BRIDGE), studio.planned(BRIDGE, 1)
    unsure = RepCompleted(T, 6, None, T, T, T, None, 1.0, 0.0, RepStatus.UNCERTAIN)
    short = RepCompleted(T, 7, None, T, T, T, None, 0.5, 0.0, RepStatus.SHORT)
    studio.session(
        entered(Stage.SET, first),
        Armed(T),
        *reps(6),
        unsure,
        short,
        done(first, 7),
        entered(Stage.REST, second),
        RestTicked(T, 31.0),
        RepCorrected(T, first, 2, counts=False),
        CountCorrected(T, first, 7, 6),
        RepCorrected(T, first, 6, counts=True),
        CountCorrected(T, first, 6, 7),
        SetReasonGiven(T, first, "tired"),
    )
    studio.page(RestPage).count.which.click()


def feel_cut_short(studio: Studio) -> None:
    """After an exercise whose last set was cut short."""
    first = studio.planned(BIRD_DOG)
    studio.session(entered(Stage.SET, first), Armed(T), *reps(9), done(first, 9))
    studio.happen(entered(Stage.FEEL, first))


def hurt_easier(studio: Studio) -> None:
    """It hurts: what now, with an easier version."""
    hurt_where(studio)
    studio.page(HurtPage).ask_from(2)


def set_up_everything(studio: Studio) -> None:
    """All that a webcam is looked at for; the computer is slow."""
    good = ("body", "position", "view", "distance", "centre", "frame_rate", "start_pose", "picture")
    checks = [SetUpCheck(name, CheckState.GOOD) for name in good]
    checks += [
        SetUpCheck("computer", CheckState.ADJUST, "close_programs"),
        SetUpCheck("one_person", CheckState.GOOD),
        SetUpCheck("camera_height", CheckState.GOOD),
    ]
    studio.session(entered(Stage.SET_UP, studio.planned(CHAIR)), SetUpChecked(T, tuple(checks)))
    studio.camera("sit_to_stand", 0.0)


def show_goes_on(studio: Studio) -> None:
    """Without keys: the page goes on by itself."""
    studio.session(entered(Stage.SHOW, studio.planned(CHAIR)), GoesOnIn(T, 12.0))
