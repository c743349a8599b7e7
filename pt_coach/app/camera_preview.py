"""Shows what a camera sees, outside of any session: nothing is looked at, kept or counted."""

from collections.abc import Callable

from pt_coach.app import clocks
from pt_coach.app.frame_sources import webcam
from pt_coach.app.options import AppOptions
from pt_coach.figure.camera import Camera
from pt_coach.figure.patient import FigurePatient
from pt_coach.records.rows import Source
from pt_coach.session_runner.live import Listeners
from pt_coach.tracking.figure_source import FigureSource
from pt_coach.tracking.newest_slot import NewestSlot
from pt_coach.tracking.pacing import RealPace
from pt_coach.tracking.pipeline import CaptureThread
from pt_coach.tracking.ports import Frame, FrameSource
from pt_coach.tracking.video_file import VideoFile


class CameraPreview:
    """The pictures of one camera, until it is stopped.

    Args:
        open_source: opens the camera.
        listeners: hear of pictures and of how the camera is doing.
    """

    def __init__(self, open_source: Callable[[], FrameSource], listeners: Listeners) -> None:
        self._open_source = open_source
        self._listeners = listeners
        self._slot: NewestSlot[Frame] = NewestSlot()
        self._capture: CaptureThread | None = None

    def start(self) -> None:
        """Open the camera and show its pictures."""
        hears = self._listeners
        self._capture = CaptureThread(
            self._open_source(), self._slot, clocks.seconds, hears.tell_change, hears.show
        )
        self._capture.start()

    def stop(self) -> bool:
        """Let go of the camera; whether it let go."""
        capture, self._capture = self._capture, None
        return capture is None or capture.stop()


def previewer(
    options: AppOptions, mirrored: Callable[[], bool] = lambda: False
) -> Callable[[str, Listeners], CameraPreview]:
    """How to show what a camera of the settings sees, with what the program was started with.

    Args:
        options: what the program was started with.
        mirrored: whether the camera's driver mirrors its pictures, asked at each opening.
    """

    def source(chosen: str) -> FrameSource:
        if options.source is Source.VIDEO and options.video is not None:
            return VideoFile(options.video, RealPace(clocks.seconds))
        if options.source is Source.FIGURE:
            pace = RealPace(clocks.seconds)
            return FigureSource(FigurePatient(Camera(0.0, 1.0), t=pace.now()), pace)
        wanted = chosen if options.camera is None else options.camera
        return webcam(wanted, mirrored=mirrored())

    return lambda chosen, listeners: CameraPreview(lambda: source(chosen), listeners)
