"""The states in which the program guides: layouts, pace, sound, what to avoid, and to be read."""

from math import cos, pi

from pt_coach.engine.events import Armed, Measured, RepCompleted, RepStatus, Stage
from pt_coach.engine.inputs import CommandKind
from pt_coach.exercises.definition import Phase
from pt_coach.settings import Layout
from pt_coach.ui import session_scenes
from pt_coach.ui.screenshot_studio import Studio, T
from pt_coach.ui.session_scenes import CHAIR, entered, in_set, moving, reps
from pt_coach.ui.show_page import ShowPage


def show_what_to_avoid(studio: Studio) -> None:
    """The figure doing it wrong beside doing it right."""
    session_scenes.show(studio)
    studio.page(ShowPage).avoid.click()


def set_near(studio: Studio) -> None:
    """Close by, with the curve of the movement and its repetitions."""
    studio.session(entered(Stage.SET, studio.planned(CHAIR)), Armed(T))
    studio.window.session_screen.use_layout(Layout.NEAR)
    for n in range(1, 5):
        for step in range(60):
            t = T + 4 * (n - 1) + step / 15
            travel = 0.5 - 0.5 * cos(2 * pi * step / 60)
            studio.happen(Measured(t, 170 - 85 * travel, travel, Phase.OUTBOUND))
        rep = RepCompleted(T + 4 * n, n, None, T, T, T, None, 1.0, 0.0, RepStatus.FULL)
        studio.happen(rep)
    studio.happen(Measured(T + 16.2, 120.0, 0.6, Phase.OUTBOUND))
    studio.camera("sit_to_stand", 0.4)


def set_pacing_figure(studio: Studio) -> None:
    """A small figure sets the prescribed pace."""
    studio.session(
        entered(Stage.SET, studio.planned(CHAIR)),
        Armed(T),
        *reps(3),
        moving(Phase.OUTBOUND, 0.7),
    )
    studio.camera("sit_to_stand", 0.7)


def set_stop_question(studio: Studio) -> None:
    """Esc was pressed once."""
    in_set(studio)
    studio.window.session_screen.command(CommandKind.STOP, None, None)


def set_muted(studio: Studio) -> None:
    """Nothing is heard; a cue is said on the strip as well."""
    session_scenes.set_cue(studio)
    studio.window.voice.set_muted(True)


def rest_disk_full(studio: Studio) -> None:
    """Something has to be read on a page of paper."""
    session_scenes.rest(studio)
    text = (
        "The diary records.sqlite: The disk is full. Free some space; what was done is kept "
        "until then."
    )
    # Once nothing is being said.
    studio.window.session_screen.strip.say("")
    studio.window.session_screen.show_notice(text)
