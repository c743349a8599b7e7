"""A whole hands-free session on ideal landmarks: engine, figure, and nobody at the keys."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pt_coach.engine.events import Event, GestureSeen, Stage
from pt_coach.engine.inputs import Command, CommandKind, EngineInput
from pt_coach.engine.plan import SessionPlan
from pt_coach.engine.session import SessionEngine
from pt_coach.exercises.regimen import StopRules
from pt_coach.figure.camera import Camera
from pt_coach.figure.patient import FigurePatient
from pt_coach.figure.truth import OUTSIDE, true_pose_frame
from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.session_runner.hands_free_patient import HandsFreePatient

_OVER = (Stage.DONE, Stage.STOPPED)
# A model finds nobody where less than this share of the body is in the picture.
_FOUND_SHARE = 0.4


@dataclass
class Rig:
    """The session, the figure that does it, and what happened."""

    plan: SessionPlan
    wrong: Mapping[str, str] = field(default_factory=dict)
    fps: float = 10.0
    events: list[Event] = field(default_factory=list)
    posted: list[EngineInput] = field(default_factory=list)
    t: float = 0.0

    def __post_init__(self) -> None:
        self.figure = FigurePatient(Camera())
        self.engine = SessionEngine(
            self.plan,
            StopRules(do_not_start_at_pain=8, stop_exercise_above_pain=5),
            hands_free=True,
        )
        self.patient = HandsFreePatient(
            self.figure, self.plan, lambda: self.t, self.posted.append, self.wrong
        )

    def run(self, at_most_s: float = 1500.0) -> None:
        """Until the session is over."""
        for frame in self.frames(at_most_s):
            self.patient.on_frame(frame.t)
            events = self.engine.handle(frame)
            if any(isinstance(e, GestureSeen) and e.command is None for e in events):
                # In the page's place, which goes on when its questions are through.
                events += self.engine.handle(Command(frame.t, CommandKind.READY))
            while self.posted:
                events += self.engine.handle(self.posted.pop(0))
            if events:
                self.events += events
                self.patient.on_events(events)
            if self.engine.stage in _OVER:
                return
        raise AssertionError(f"still at {self.engine.stage} after {at_most_s} s")

    def frames(self, at_most_s: float) -> Iterator[PoseFrame]:
        """What an ideal model sees."""
        for n in range(int(at_most_s * self.fps)):
            self.t = n / self.fps
            frame = true_pose_frame(self.t, self.figure.skeleton_at(self.t), self.figure.camera)
            assert frame.image is not None
            if (frame.image[:, 3] > OUTSIDE).mean() < _FOUND_SHARE:
                frame = PoseFrame(self.t, None, None, frame.size)
            yield frame
