"""Puts the window into any state, for the screenshots: made-up data, the figure as the patient."""

from dataclasses import replace
from typing import TypeVar

import numpy as np
from PySide6.QtWidgets import QWidget

from pt_coach.engine.events import Event, Stage, StageEntered
from pt_coach.engine.plan import PlannedSet
from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.library import load_library
from pt_coach.figure.build import AVERAGE
from pt_coach.figure.camera import HD, camera_for
from pt_coach.figure.furniture import furniture_of
from pt_coach.figure.movement import Movement
from pt_coach.figure.render.look import Look
from pt_coach.figure.render.picture import render
from pt_coach.figure.script import ScriptedRep, even_script
from pt_coach.figure.truth import true_pose_frame
from pt_coach.kinematics.landmarks import Side
from pt_coach.settings import Introduction, Layout, Settings
from pt_coach.ui.figure_view import FigureView
from pt_coach.ui.introduction_page import IntroductionPage
from pt_coach.ui.language import language_in_use
from pt_coach.ui.main_window import MainWindow
from pt_coach.ui.sample_data import StillPreview, sample_plan, sample_services, sample_today
from pt_coach.ui.services import SessionWish
from pt_coach.ui.session_worker import ShownFrame

PageT = TypeVar("PageT", bound=QWidget)

# Any time will do: the pages never show one.
T = 100.0


class Studio:
    """The window, and ways to put it into a state."""

    def __init__(self, settings: Settings, size: tuple[int, int]) -> None:
        """Open the window.

        Args:
            settings: theme and text size.
            size: of the window in px.
        """
        self.library = load_library(language=language_in_use())
        self.plan = sample_plan(self.library)
        self.settings = [settings]
        services = sample_services(self.library, settings)
        self.window = MainWindow(
            replace(
                services,
                load_settings=lambda: self.settings[0],
                preview=lambda _camera, _listeners: StillPreview(),
            )
        )
        self.window.resize(*size)
        self.window.show()

    @property
    def session_screen(self) -> QWidget:
        """The pages of the session."""
        return self.window.session_screen

    def show_place(self, place: str) -> None:
        """A page of the side bar."""
        if self.window.is_in_session:
            self.window.leave_session()
        self.window.show_home(place)

    def introduction(self, step: Introduction) -> IntroductionPage:
        """A page of the first run."""
        self.settings[0] = self.settings[0].model_copy(update={"introduction": step})
        self.show_place("today")
        self.window.introduce()
        return self.window.findChildren(IntroductionPage)[-1]

    def show_today(self, **changes: object) -> None:
        """Today, with something changed."""
        self.show_place("today")
        today = replace(sample_today(self.library), **changes)  # type: ignore[arg-type]
        self.window.today.show_today(today)

    def session(self, *events: Event) -> None:
        """A new session in which these events happened."""
        self.show_place("today")
        self.window.voice.set_muted(False)
        self.window.session_screen.use_layout(Layout.FAR)
        self.window.start_session(SessionWish())
        self.happen(StageEntered(T, Stage.CHECK_IN), *events)

    def happen(self, *events: Event) -> None:
        """More events, one by one as they come in a session."""
        for event in events:
            self.window.session_screen.take_events((event,))

    def camera(
        self, exercise_id: str, share: float, side: Side | None = None, *, half_out: bool = False
    ) -> None:
        """The figure before the camera, `share` of the way out, or nearly out of the picture."""
        frame = seen(self.library[exercise_id], share, side)
        self.window.session_screen.show_frame(moved_out(frame) if half_out else frame)

    def planned(self, exercise_index: int, set_index: int = 0) -> PlannedSet:
        """A set of the sample plan."""
        return self.plan.exercises[exercise_index].sets[set_index]

    def page(self, kind: type[PageT]) -> PageT:
        """The session's page of a kind."""
        pages = self.window.session_screen.pages.values()
        return next(page for page in pages if isinstance(page, kind))

    def figures_stand(self, share: float = 1.0) -> None:
        """Every moving figure that is shown stands at its end, so that pictures are the same."""
        for view in self.window.findChildren(FigureView):
            if view.isVisible():
                view.stand_at(share)


def seen(exercise: Exercise, share: float, side: Side | None) -> ShownFrame:
    """The camera's picture of the figure, `share` of the way out, with its pose."""
    rep = ScriptedRep(side=side, tempo_s=(1.0, 0.0, 1.0))
    movement = Movement(exercise.demonstration, even_script(1, side=side, rep=rep, lead_in_s=0.0))
    camera = camera_for(movement, exercise.camera, side, size=HD, fill=0.8)
    joints = movement.joints_at(share)
    picture = render(joints, AVERAGE, camera, Look(mat=True), furniture_of(movement))
    return ShownFrame(picture, true_pose_frame(T, joints, camera))


def moved_out(frame: ShownFrame) -> ShownFrame:
    """The same picture with the figure nearly out of it, and no pose."""
    width = frame.image.shape[1]
    by = round(width * 0.62)
    edge = frame.image[:, :1].repeat(by, axis=1)
    return ShownFrame(np.concatenate((edge, frame.image[:, : width - by]), axis=1), None)
