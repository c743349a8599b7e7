"""What a session looks at: a webcam, a video file, or the drawn figure; and the clock that fits."""

from collections.abc import Callable
from dataclasses import dataclass

from pt_coach.app import clocks
from pt_coach.app.options import AppOptions
from pt_coach.engine.plan import PlannedExercise, SessionPlan
from pt_coach.figure.camera import Camera, camera_for
from pt_coach.figure.movement import Movement
from pt_coach.figure.patient import FigurePatient
from pt_coach.kinematics.landmarks import ImageSize
from pt_coach.records.rows import Source
from pt_coach.session_runner.hands_free_patient import DrawnPatient, HandsFreePatient
from pt_coach.session_runner.scripted_patient import ScriptedPatient, script_for
from pt_coach.tracking.cameras import choose_camera, list_cameras
from pt_coach.tracking.figure_source import FigureSource
from pt_coach.tracking.opencv_camera import OpenCvCamera
from pt_coach.tracking.pacing import Pace, RealPace, SimulatedPace
from pt_coach.tracking.ports import Clock, FrameSource, TrackingError
from pt_coach.tracking.unmirrored import Unmirrored
from pt_coach.tracking.video_file import VideoFile

# In simulated time every picture is drawn and looked at, so fewer a second mean a shorter wait;
# counting needs 7 (measured) and gets twice as many.
SIMULATED_FPS = 15.0
# The hands-free demo takes ten minutes of the session's time, most of it waiting. With fewer than
# 12 a second the patient would be told that the picture is slow.
HANDS_FREE_FPS = 12.5
HANDS_FREE_SIZE = ImageSize(640, 360)
# Faults that the figure makes once in the hands-free demo, so that there is something to correct.
DEMO_FAULTS = {
    "mini_squat": "trunk_leans",
    "standing_hip_abduction": "trunk_leans",
    "seated_knee_extension": "leans_back",
    "bridge": "feet_far",
    "prone_hip_extension": "knee_bends",
    "bird_dog": "chest_drops",
}


@dataclass(frozen=True, slots=True)
class Sight:
    """What a session looks at.

    Attributes:
        clock: stamps frames and commands, s.
        source: of the frames; None for a session without a camera.
        kind: for the records.
        patient: the drawn figure's will; None where a person exercises.
        hands_free: whether gestures and time move the session on; no need for them where the
            figure presses the keys.
    """

    clock: Clock
    source: FrameSource | None
    kind: Source
    patient: DrawnPatient | None = None
    hands_free: bool = True


OpenSight = Callable[[SessionPlan, str], Sight]
"""Opens what a session of this plan looks at; the second is the camera of the settings."""


def without_camera() -> Sight:
    """Nothing to look at: taps and timers."""
    return Sight(clocks.seconds, None, Source.NONE)


def webcam(wanted: str, *, mirrored: bool) -> FrameSource:
    """A webcam by its number or name; one whose driver mirrors is turned round."""
    camera = OpenCvCamera(wanted, clocks.seconds)
    return Unmirrored(camera) if mirrored else camera


def opener(options: AppOptions, mirrored: Callable[[], bool] = lambda: False) -> OpenSight:
    """How to open what the options name, once for each session.

    Args:
        options: what the program was started with.
        mirrored: whether the camera's driver mirrors its pictures, asked at each opening.
    """

    def camera(_: SessionPlan, chosen: str) -> Sight:
        wanted = chosen if options.camera is None else options.camera
        return Sight(clocks.seconds, webcam(wanted, mirrored=mirrored()), Source.CAMERA)

    def video(_: SessionPlan, __: str) -> Sight:
        assert options.video is not None
        source = VideoFile(options.video, RealPace(clocks.seconds))
        return Sight(clocks.seconds, source, Source.VIDEO)

    def figure(plan: SessionPlan, _: str) -> Sight:
        return figure_sight(plan, RealPace(clocks.seconds))

    return {Source.VIDEO: video, Source.FIGURE: figure}.get(options.source, camera)


def simulated_sight(plan: SessionPlan, _: str) -> Sight:
    """The figure in simulated time, answering for itself: a session with nobody there."""
    return figure_sight(plan, SimulatedPace(clocks.seconds()), SIMULATED_FPS, answers=True)


def hands_free_sight(plan: SessionPlan, _: str) -> Sight:
    """The figure in simulated time, touching nothing: the camera alone moves the session on."""
    pace = SimulatedPace(clocks.seconds())
    figure = FigurePatient(_first_camera(plan.exercises[0]), t=pace.now())
    patient = HandsFreePatient(
        figure, plan, pace.now, lambda _: None, wrong=DEMO_FAULTS, size=HANDS_FREE_SIZE
    )
    return Sight(pace.now, FigureSource(figure, pace, HANDS_FREE_FPS), Source.FIGURE, patient)


def figure_sight(
    plan: SessionPlan, pace: Pace, fps: float | None = None, *, answers: bool = False
) -> Sight:
    """The drawn figure before the camera.

    Args:
        plan: what it will be asked to do.
        pace: real or simulated time.
        fps: pictures a second; None for a webcam's.
        answers: whether it answers the questions and presses the keys as well.
    """
    figure = FigurePatient(_first_camera(plan.exercises[0]), t=pace.now())
    source = FigureSource(figure, pace) if fps is None else FigureSource(figure, pace, fps)
    patient = ScriptedPatient(figure, plan, pace.now, lambda _: None, answers=answers)
    return Sight(pace.now, source, Source.FIGURE, patient, hands_free=not answers)


def check_can_be_opened(options: AppOptions) -> None:
    """Say at once what can be known before a window opens.

    Raises:
        TrackingError: the camera that was named is not there, or the video is none.
    """
    if options.source is Source.VIDEO and options.video is not None:
        VideoFile(options.video).close()
    if options.source is Source.CAMERA and options.camera is not None:
        cameras = list_cameras()
        if choose_camera(cameras, options.camera) is None:
            known = ", ".join(f"{one.number} ({one.name})" for one in cameras) or "none"
            raise TrackingError(
                f"There is no camera '{options.camera}'; plugged in: {known}",
                "Plug it in, name another, or try the drawn figure with --figure",
            )


def _first_camera(exercise: PlannedExercise) -> Camera:
    planned = exercise.sets[0]
    movement = Movement(exercise.exercise.demonstration, script_for(exercise, planned))
    return camera_for(movement, exercise.exercise.camera, planned.side.side)
