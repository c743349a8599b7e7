"""The states of a rehearsal, for the screenshots: the drawn person does what is asked."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from pt_coach.figure.rehearsal_figure import ROOM_CAMERA, RehearsalFigure
from pt_coach.figure.truth import true_pose_frame
from pt_coach.kinematics.landmarks import Side
from pt_coach.kinematics.observations import (
    ASKED,
    ERRORS,
    Measure,
    Observation,
    RehearsalTask,
    WhyNot,
)
from pt_coach.session_runner.live import Listeners
from pt_coach.ui.rehearsal_live import DOING_S, Phase
from pt_coach.ui.rehearsal_page import RehearsalScreen
from pt_coach.ui.rehearsal_services import LastRehearsal, RehearsalServices, Take
from pt_coach.ui.sample_data import NOW
from pt_coach.ui.screenshot_studio import Studio
from pt_coach.ui.session_worker import ShownFrame, SourceStatus

_SEEN = {
    (RehearsalTask.TOWARDS, Measure.STEPS, None): 14.0,
    (RehearsalTask.TOWARDS, Measure.CADENCE, None): 96.0,
    (RehearsalTask.TOWARDS, Measure.SWAY, None): 3.4,
    (RehearsalTask.ACROSS, Measure.STEPS, None): 16.0,
    (RehearsalTask.ACROSS, Measure.CADENCE, None): 95.0,
    (RehearsalTask.ACROSS, Measure.STEP_TIME, Side.LEFT): 0.58,
    (RehearsalTask.ACROSS, Measure.STEP_TIME, Side.RIGHT): 0.71,
    (RehearsalTask.ACROSS, Measure.STEP_TIME_DIFFERENCE, None): -0.13,
    (RehearsalTask.LEGS, Measure.KNEE_LIFT, Side.LEFT): 24.0,
    (RehearsalTask.LEGS, Measure.KNEE_LIFT, Side.RIGHT): 17.0,
    (RehearsalTask.LEGS, Measure.KNEE_LIFT_DIFFERENCE, None): 7.0,
    (RehearsalTask.LEGS, Measure.FOOT_LIFT, Side.LEFT): 27.0,
    (RehearsalTask.LEGS, Measure.FOOT_LIFT, Side.RIGHT): 15.0,
    (RehearsalTask.LEGS, Measure.FOOT_LIFT_DIFFERENCE, None): 12.0,
    (RehearsalTask.LEGS, Measure.ONE_LEG, Side.LEFT): 4.1,
    (RehearsalTask.LEGS, Measure.ONE_LEG, Side.RIGHT): 8.3,
    (RehearsalTask.LEGS, Measure.SWAY, Side.RIGHT): 2.1,
}
_WHY = {
    (RehearsalTask.TOWARDS, Measure.STEP_TIME): WhyNot.NEVER_FROM_FRONT,
    (RehearsalTask.TOWARDS, Measure.STEP_TIME_DIFFERENCE): WhyNot.NEVER_FROM_FRONT,
    (RehearsalTask.ACROSS, Measure.SWAY): WhyNot.NEVER_FROM_SIDE,
    (RehearsalTask.LEGS, Measure.SWAY): WhyNot.TOO_SHORT,
}


def sample_observations(task: RehearsalTask) -> tuple[Observation, ...]:
    """Made-up observations of a task."""
    found = []
    for asked in ASKED[task]:
        value = _SEEN.get((task, asked.measure, asked.side))
        error = ERRORS[task, asked.measure] if value is not None else None
        why = _WHY.get((task, asked.measure)) if value is None else None
        found.append(Observation(task, asked.measure, value, error, asked.side, why))
    return tuple(found)


class StillTake:
    """A take without a camera."""

    def __init__(self, task: RehearsalTask, _listeners: Listeners) -> None:
        self.task = task

    def start(self) -> None:
        """Nothing to open."""

    def begin(self) -> None:
        """Nothing to look at."""

    def finish(self) -> tuple[Observation, ...]:
        """Made-up observations."""
        return sample_observations(self.task)

    def stop(self) -> bool:
        """Nothing to let go of."""
        return True


def sample_rehearsal(*, camera: bool = True, locked: date | None = None) -> RehearsalServices:
    """Services with nobody behind them."""

    def take(task: RehearsalTask, listeners: Listeners) -> Take:
        return StillTake(task, listeners)

    last = LastRehearsal(NOW.date() - timedelta(days=9), sample_observations(RehearsalTask.ACROSS))
    return RehearsalServices(
        has_camera=camera,
        open_take=take,
        last=lambda: last,
        locked_since=lambda: locked,
    )


def _screen(studio: Studio, services: RehearsalServices | None = None) -> RehearsalScreen:
    studio.show_place("today")
    screen = studio.window.rehearsal
    screen.use_services(services or sample_rehearsal())
    studio.show_place("rehearsal")
    return screen


def _frame(task: RehearsalTask, t: float) -> ShownFrame:
    figure = RehearsalFigure(task, 0.0, replace(ROOM_CAMERA))
    body = figure.performance.skeleton_at(t)
    return ShownFrame(figure.frame_at(t), true_pose_frame(t, body, figure.camera))


def _live(studio: Studio, task: RehearsalTask, t: float, left_s: int) -> RehearsalScreen:
    screen = _ready(studio, task)
    screen.go_on()
    screen.live.show_frame(_frame(task, t))
    while not (screen.live.phase is Phase.DOING and screen.live.left_s <= left_s):
        screen.live.second()
    return screen


def _ready(studio: Studio, task: RehearsalTask) -> RehearsalScreen:
    screen = _screen(studio)
    screen.go_on()
    for _ in range(tuple(RehearsalTask).index(task)):
        screen.skip()
    return screen


def _done(studio: Studio, tasks: Sequence[RehearsalTask]) -> RehearsalScreen:
    screen = _screen(studio)
    screen.go_on()
    for task in tasks:
        screen.go_on()
        screen.live.show_frame(_frame(task, 2.0))
        while screen.live.phase is not Phase.DOING:
            screen.live.second()
        for _ in range(DOING_S[task]):
            screen.live.second()
        if task is not tasks[-1]:
            screen.go_on()
    return screen


def rehearsal(studio: Studio) -> None:
    """The first page."""
    _screen(studio)


def rehearsal_locked(studio: Studio) -> None:
    """A warning sign has not been looked at."""
    _screen(studio, sample_rehearsal(locked=NOW.date() - timedelta(days=2)))


def rehearsal_no_camera(studio: Studio) -> None:
    """There is nothing to measure with."""
    _screen(studio, sample_rehearsal(camera=False))


def rehearsal_towards(studio: Studio) -> None:
    """How to walk towards the camera."""
    _ready(studio, RehearsalTask.TOWARDS)


def rehearsal_across(studio: Studio) -> None:
    """How to walk across."""
    _ready(studio, RehearsalTask.ACROSS)


def rehearsal_legs(studio: Studio) -> None:
    """How to raise the legs."""
    _ready(studio, RehearsalTask.LEGS)


def rehearsal_live_get_ready(studio: Studio) -> None:
    """Going to one's place."""
    screen = _ready(studio, RehearsalTask.TOWARDS)
    screen.go_on()
    screen.live.show_frame(_frame(RehearsalTask.TOWARDS, 0.0))
    for _ in range(4):
        screen.live.second()


def rehearsal_live_across(studio: Studio) -> None:
    """Walking across."""
    _live(studio, RehearsalTask.ACROSS, 2.6, 23)


def rehearsal_live_legs(studio: Studio) -> None:
    """On one leg."""
    _live(studio, RehearsalTask.LEGS, 4.0, 31)


def rehearsal_live_unplugged(studio: Studio) -> None:
    """The camera was unplugged."""
    screen = _live(studio, RehearsalTask.TOWARDS, 2.0, 30)
    text = "The camera was unplugged. Plug it in again; the session goes on by itself."
    screen.live.show_source(SourceStatus("missing", text))


def rehearsal_seen(studio: Studio) -> None:
    """What was seen of one part."""
    _done(studio, (RehearsalTask.TOWARDS, RehearsalTask.ACROSS))


def rehearsal_results(studio: Studio) -> None:
    """What was seen of all parts."""
    _done(studio, tuple(RehearsalTask)).go_on()


def rehearsal_tell(studio: Studio) -> None:
    """What a camera misses."""
    screen = _screen(studio, sample_rehearsal(camera=False))
    screen.go_on()
    screen.tell_list.rows["foot"].choose("yes")
    screen.tell_list.words["foot"].setText("right foot, on stairs")
    screen.tell_list.rows["weakness"].choose("no")


REHEARSAL_SCENES = (
    rehearsal,
    rehearsal_locked,
    rehearsal_no_camera,
    rehearsal_towards,
    rehearsal_across,
    rehearsal_legs,
    rehearsal_live_get_ready,
    rehearsal_live_across,
    rehearsal_live_legs,
    rehearsal_live_unplugged,
    rehearsal_seen,
    rehearsal_results,
    rehearsal_tell,
)
