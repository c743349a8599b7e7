"""A session through the real camera class, threads, loop, model, engine, presenter and voice.

Only the device is a fake: it hands out pictures of the drawn figure that a test spoils. The test
moves the clock, one picture at a time, so that nothing depends on how fast the machine is.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Condition

import numpy as np

from pt_coach.engine.events import Event, RepCompleted, SetCompleted, Stage
from pt_coach.engine.inputs import CommandKind
from pt_coach.engine.plan import plan_session
from pt_coach.engine.session import SessionEngine
from pt_coach.exercises.regimen import Prescription, StopRules
from pt_coach.figure.camera import camera_for
from pt_coach.figure.movement import Movement
from pt_coach.figure.patient import FigurePatient
from pt_coach.figure.script import Script, ScriptedRep
from pt_coach.kinematics.landmarks import ImageSize, PoseFrame, Side
from pt_coach.session_runner.live import Listeners, LiveParts, LiveSession
from pt_coach.session_runner.picture_watch import PictureWatch
from pt_coach.tracking.image_checks import PictureChecks
from pt_coach.tracking.mediapipe_pose import MediapipePose
from pt_coach.tracking.opencv_camera import OpenCvCamera
from pt_coach.tracking.ports import Picture
from pt_coach.tracking.pose_model_store import model_path
from pt_coach.tracking.still_pictures import StillPictures
from pt_coach.tracking.unmirrored import Unmirrored
from pt_coach.ui.messages import words
from pt_coach.ui.session_presenter import SessionPresenter
from pt_coach.ui.session_view import SessionView
from pt_coach.ui.voice.announcer import Announcer
from tests.library import LIBRARY
from tests.tracking.simulated import WAIT_S, FakeRig, SetClock

FPS = 10.0
SIZE = ImageSize(640, 360)
REPS, BEFORE = 4, 2
# The figure stands still for so long after the second repetition; the trouble comes in it.
STILL_S = 11.0
SQUAT = Prescription(exercise="mini_squat", sets=1, reps=REPS, hold_s=0)

Spoil = Callable[[Picture], Picture]


def _script(side: Side | None) -> Script:
    rep = ScriptedRep(side=side, tempo_s=(1.5, 0.3, 1.5))
    long = ScriptedRep(side=side, tempo_s=(1.5, 0.3, 1.5), rest_s=STILL_S)
    return Script((rep, long, rep, rep), lead_in_s=6.0, lead_out_s=3.0)


@dataclass
class Troubled:
    """A set of squats before a camera that fails in the middle.

    Attributes:
        shown: every sentence of the page with the second at which it came, while `noting`.
        said: every utterance in words, likewise.
        durable: reps that were reported, which the records hold before the screen hears of them.
    """

    spoil: Spoil = lambda picture: picture
    fps: float = FPS
    exercise: Prescription = SQUAT
    turned_round: bool = False
    shown: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    borders: list[str] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    failures: list[BaseException] = field(default_factory=list)
    poses: int = 0

    def __post_init__(self) -> None:
        self.plan = plan_session([self.exercise], LIBRARY)
        self.clock, self.rig = SetClock(0.0), FakeRig()
        self.changed = Condition()
        self.presenter, self.announcer = SessionPresenter(self.plan), Announcer(self.plan)
        self.noise = np.random.default_rng(1)
        self._figure()
        camera = OpenCvCamera(
            "",
            self.clock,
            cameras=self.rig.cameras,
            open_device=self.rig.open,
            reopen_s=0.02,
        )
        rules = StopRules(do_not_start_at_pain=8, stop_exercise_above_pain=5)
        parts = LiveParts(
            SessionEngine(self.plan, rules),
            self.clock,
            Unmirrored(camera) if self.turned_round else camera,
            lambda: StillPictures(MediapipePose(model_path())),
            lambda _: None,
            lambda: None,
            pictures=PictureWatch(PictureChecks(from_sensor=True)),
        )
        listeners = Listeners(
            self._on_events, lambda *_: None, self._on_pose, self._on_source, self.failures.append
        )
        self.session = LiveSession(parts, listeners)
        self.session.start()
        self.device = self.rig.next_device()
        for _ in range(2):
            self.session.command(CommandKind.READY)
        self.wait(lambda: self.view.stage is Stage.SET_UP)

    def _figure(self) -> None:
        exercise = self.plan.exercises[0].exercise
        side = self.plan.sets[0].side.side
        movement = Movement(exercise.demonstration, _script(side))
        camera = camera_for(movement, exercise.camera, side, size=SIZE, fill=0.7)
        self.figure = FigurePatient(camera)
        self.figure.begin(movement, 0.0, camera)

    @property
    def view(self) -> SessionView:
        return self.presenter.view

    @property
    def counted(self) -> list[int]:
        return [e.number for e in self.events if isinstance(e, RepCompleted)]

    @property
    def done(self) -> list[SetCompleted]:
        return [e for e in self.events if isinstance(e, SetCompleted)]

    # --- the camera ----------------------------------------------------------------------

    def look(self, seconds: float = 0.0, until: Callable[[], bool] = lambda: False) -> bool:
        """Hand out pictures for so long, or until something is the case; whether it came."""
        end_s = self.clock.t + seconds
        while self.clock.t < end_s and not until():
            self.clock.advance(1 / self.fps)
            picture = self.spoil(self.figure.frame_at(self.clock.t).copy())
            grain = self.noise.integers(-3, 4, picture.shape)
            seen = np.clip(picture + grain, 0, 255).astype(np.uint8)
            poses = self.poses
            self.device.send(np.ascontiguousarray(seen))
            if self.view.stage in (Stage.SET_UP, Stage.SET):
                self.wait(lambda poses=poses: self.poses > poses or self.done)
        return until()

    def unplug(self) -> None:
        self.rig.plugged = ()
        self.device.send(None)
        self.wait(lambda: self.view.source_state == "missing")

    def plug_in(self) -> None:
        self.rig.plugged = (self.rig.camera,)
        self.device = self.rig.next_device()

    def wait(self, what: Callable[[], object]) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: bool(what()) or bool(self.failures), WAIT_S)
        assert not self.failures, self.failures

    def close(self) -> None:
        self.rig.let_go()
        assert self.session.stop()

    # --- what the screen hears -----------------------------------------------------------

    def _on_events(self, events: tuple[Event, ...]) -> None:
        with self.changed:
            before = self.view
            now = self.presenter.take(events)
            self.events += events
            self._note(now, [words(u.message) for u in self.announcer.take(events, before, now)])
            self.changed.notify_all()

    def _on_source(self, state: str, sentence: str) -> None:
        with self.changed:
            before = self.view
            now = self.presenter.source_changed(state, sentence)
            self._note(now, [words(u.message) for u in self.announcer.changed(before, now)])
            self.changed.notify_all()

    def _on_pose(self, _: PoseFrame) -> None:
        with self.changed:
            self.poses += 1
            self.changed.notify_all()

    def _note(self, view: SessionView, said: list[str]) -> None:
        sentence = words(view.message)
        if sentence and (not self.shown or self.shown[-1] != sentence):
            self.shown.append(sentence)
            self.borders.append(view.border.value)
        self.said += said
