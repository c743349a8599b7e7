"""How it looked, in the states that a patient may meet."""

from PySide6.QtWidgets import QScrollArea

from pt_coach.ui import session_scenes
from pt_coach.ui.screenshot_studio import Studio


def _stand(studio: Studio, t: float) -> None:
    page = studio.window.diary.replay
    page.pause_or_go_on()
    page.clock.t = t
    for view in page.views:
        view.show_at(t)


def replay(studio: Studio) -> None:
    """A typical repetition beside the one furthest from the plan."""
    studio.show_place("replay")
    _stand(studio, 2.1)


def summary_how_it_looked(studio: Studio) -> None:
    """After a session of somebody who lets movements be kept."""
    session_scenes.summary(studio)
    studio.window.session_screen.offer_replay(True)


def replay_one(studio: Studio) -> None:
    """Only a typical one, of one side."""
    studio.show_place("replay")
    exercises = studio.window.diary.replay.exercises
    assert exercises is not None
    exercises.choose(1)
    _stand(studio, 2.1)


def replay_nothing_kept(studio: Studio) -> None:
    """The patient has not opted in."""
    studio.show_place("replay")
    studio.window.diary.replay.show_movements((), keeping=False, in_report=False)


def replay_not_yet(studio: Studio) -> None:
    """The patient has opted in, and no session was done since."""
    studio.show_place("replay")
    studio.window.diary.replay.show_movements((), keeping=True, in_report=False)


def settings_movements(studio: Studio) -> None:
    """What is kept, and the question before it is deleted."""
    studio.show_place("settings")
    page = studio.window.settings_page
    page.wait_for_cameras()
    page.movements.delete_button.click()
    area = page.findChild(QScrollArea)
    assert area is not None
    area.ensureWidgetVisible(page.movements, 0, 60)
