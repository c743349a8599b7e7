"""How much the whole program costs per frame beside the bare pose model, and how much memory.

    QT_QPA_PLATFORM=offscreen python benchmarks/pipeline.py --frames 300
    QT_QPA_PLATFORM=offscreen python benchmarks/pipeline.py --frames 0 --minutes 10

Both run on the same frames in the same minute and take turns frame by frame, because a shared
machine is twice as fast now as it is a moment later. The frames are the drawn figure's, as the
JPEG pictures that a USB webcam sends, or a video's. Nothing is written to disk.
"""

import argparse
import itertools
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from time import perf_counter

import cv2
import mediapipe as mp
import numpy as np
import yaml
from mediapipe.tasks.python import vision
from mediapipe.tasks.python.core.base_options import BaseOptions
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pt_coach.app.memory import keep_pictures_together
from pt_coach.engine.events import Event, RepCompleted
from pt_coach.engine.inputs import Command, CommandKind
from pt_coach.engine.plan import plan_session
from pt_coach.engine.session import SessionEngine
from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.regimen import Person, Prescription, Regimen, StopRules, Therapist
from pt_coach.figure.camera import camera_for
from pt_coach.figure.movement import Movement
from pt_coach.figure.patient import FigurePatient
from pt_coach.figure.script import even_script
from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.settings import Settings
from pt_coach.tracking.figure_source import FigureSource
from pt_coach.tracking.mediapipe_pose import MediapipePose
from pt_coach.tracking.opencv import as_rgb
from pt_coach.tracking.pacing import SimulatedPace
from pt_coach.tracking.pipeline import EveryFrame
from pt_coach.tracking.ports import Frame, Picture
from pt_coach.tracking.pose_model_store import model_path
from pt_coach.tracking.video_file import VideoFile
from pt_coach.ui.main_window import theme_of
from pt_coach.ui.services import StartedSession
from pt_coach.ui.session_screen import SessionScreen
from pt_coach.ui.session_worker import SessionBridge, ShownFrame

FPS = 30.0
MOST_RATIO = 1.5
MOST_ENGINE_MS = 0.3
MOST_RESIDENT_MB = 350.0
# Growth below this over the whole run is the allocator's, not a leak of frames (2.8 MB each).
MOST_GROWTH_MB_PER_MIN = 1.0
FORM_RULES = 6
LIBRARY = Path(__file__).resolve().parent.parent / "exercise_library"

# --- what is measured -----------------------------------------------------------------------

Handle = Callable[[PoseFrame], Sequence[Event]]
Paint = Callable[[Frame, PoseFrame, Sequence[Event]], None]


class NobodyAtTheKeys:
    """A session that is driven by frames alone."""

    def start(self) -> None:
        """It runs already."""

    def stop(self) -> bool:
        """Nothing to stop."""
        return True

    def command(self, *_: object) -> None:
        """Nobody asks for anything."""

    def rate(self, *_: object) -> None:
        """Nobody answers."""


def program_in_a_set(exercise: Exercise, reps: int) -> tuple[Handle, Paint]:
    """The engine before the set-up check of one long set, and the pages that show it.

    The pages paint at once: what a patient would see of a frame is drawn when the call returns.
    """
    rules = StopRules(do_not_start_at_pain=7, stop_exercise_above_pain=5)
    prescription = Prescription(exercise=exercise.id, sets=1, reps=reps)
    regimen = Regimen(
        format="pt-coach/regimen/1",
        title="Benchmark",
        patient=Person(name="Nobody"),
        therapist=Therapist(name="Nobody"),
        starts=date(2026, 1, 5),
        stop_rules=rules,
        exercises=(prescription,),
    )
    plan = plan_session([prescription], {exercise.id: exercise})
    engine = SessionEngine(plan, rules)
    screen = SessionScreen(theme_of(Settings()), "112")
    screen.resize(1280, 800)
    screen.begin(StartedSession(NobodyAtTheKeys(), plan, regimen), SessionBridge(screen))
    screen.show()
    for _ in range(2):
        screen.take_events(engine.handle(Command(-1.0, CommandKind.READY)))
    QApplication.processEvents()

    def paint(frame: Frame, pose: PoseFrame, events: Sequence[Event]) -> None:
        if events:
            screen.take_events(tuple(events))
        screen.show_frame(ShownFrame(frame.image, pose))
        QApplication.processEvents()

    return engine.handle, paint


# --- frames -------------------------------------------------------------------------------


def exercise_with_rules(exercise_id: str, rules: int = FORM_RULES) -> Exercise:
    """An exercise of the library, its form rules repeated until there are so many."""
    text = (LIBRARY / f"{exercise_id}.yaml").read_text(encoding="utf-8")
    exercise = Exercise.model_validate(yaml.safe_load(text))
    repeated = itertools.islice(itertools.cycle(exercise.form_rules), rules)
    return exercise.model_copy(
        update={
            "form_rules": tuple(
                rule.model_copy(update={"id": f"{rule.id}_{n}"}) for n, rule in enumerate(repeated)
            )
        }
    )


def figure_at_work(exercise: Exercise, reps: int) -> FigurePatient:
    """The figure before the camera that the exercise asks for, at its first repetition."""
    movement = Movement(exercise.demonstration, even_script(reps, lead_in_s=4.0), label="set")
    patient = FigurePatient(camera_for(movement, exercise.camera))
    patient.begin(movement, 0.0)
    return patient


def jpegs_of_figure(exercise: Exercise, count: int) -> Iterator[tuple[float, bytes]]:
    """Times and JPEG pictures (quality 90) of the figure, 1280x720 at 30 frames/s."""
    source = FigureSource(figure_at_work(exercise, reps=20), SimulatedPace(), FPS)
    for _ in range(count):
        frame = source.read(0.0)
        assert frame is not None
        yield frame.t, _jpeg(frame.image)


def jpegs_of_video(path: Path, count: int) -> Iterator[tuple[float, bytes]]:
    """Times and JPEG pictures of a video's first frames, scaled to 720 lines."""
    source = VideoFile(path)
    for _ in range(count):
        frame = source.read(0.0)
        if frame is None:
            return
        width = round(frame.size.width_px * 720 / frame.size.height_px)
        image = cv2.resize(frame.image, (width, 720), interpolation=cv2.INTER_AREA)
        yield frame.t, _jpeg(np.asarray(image, dtype=np.uint8))


def _jpeg(image: Picture) -> bytes:
    blue_first = cv2.cvtColor(image, cv2.COLOR_RGB2BGR)
    return bytes(cv2.imencode(".jpg", blue_first, [cv2.IMWRITE_JPEG_QUALITY, 90])[1])


def decoded(jpeg: bytes) -> Picture:
    """A picture as it comes from a camera: decoded to BGR, then turned into RGB."""
    blue_first = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
    assert blue_first is not None
    return as_rgb(blue_first)


# --- the comparison -------------------------------------------------------------------------


class BareLandmarker:
    """MediaPipe's pose landmarker and nothing else, on a picture that lies ready."""

    def __init__(self, model: Path) -> None:
        """Load the model in VIDEO mode."""
        options = vision.PoseLandmarkerOptions(
            base_options=BaseOptions(model_asset_path=str(model)),
            running_mode=vision.RunningMode.VIDEO,
        )
        self._landmarker = vision.PoseLandmarker.create_from_options(options)

    def detect(self, image: Picture, t: float) -> None:
        """Find the pose and drop it."""
        self._landmarker.detect_for_video(mp.Image(mp.ImageFormat.SRGB, image), round(t * 1000))


@dataclass
class Took:
    """Milliseconds per frame of each part."""

    bare: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)
    decode: list[float] = field(default_factory=list)
    pose: list[float] = field(default_factory=list)
    engine: list[float] = field(default_factory=list)
    paint: list[float] = field(default_factory=list)


@dataclass
class Program:
    """The parts of the whole pipeline."""

    estimator: MediapipePose
    handle: Handle
    paint: Paint
    found: int = 0
    counted: int = 0

    def run(self, jpeg: bytes, t: float, took: Took) -> None:
        """Take one frame from the camera's bytes to the screen."""
        begun = perf_counter()
        frame = Frame(t, decoded(jpeg))
        have_picture = perf_counter()
        pose = self.estimator.estimate(frame)
        have_pose = perf_counter()
        events = self.handle(pose)
        have_events = perf_counter()
        self.paint(frame, pose, events)
        painted = perf_counter()
        self.found += pose.found
        self.counted += sum(isinstance(event, RepCompleted) for event in events)
        took.decode.append(1000 * (have_picture - begun))
        took.pose.append(1000 * (have_pose - have_picture))
        took.engine.append(1000 * (have_events - have_pose))
        took.paint.append(1000 * (painted - have_events))
        took.whole.append(1000 * (painted - begun))


def compare(frames: Iterator[tuple[float, bytes]], bare: BareLandmarker, program: Program) -> Took:
    """Run both on every frame, the one first on even frames and the other on odd ones."""
    took = Took()

    def alone(jpeg: bytes, t: float) -> None:
        image = decoded(jpeg)
        begun = perf_counter()
        bare.detect(image, t)
        took.bare.append(1000 * (perf_counter() - begun))

    for n, (t, jpeg) in enumerate(frames):
        if n % 2:
            alone(jpeg, t)
        program.run(jpeg, t, took)
        if not n % 2:
            alone(jpeg, t)
    return took


def report_speed(took: Took, program: Program) -> dict[str, object]:
    """Medians and 95th percentiles in ms; the ratio over the sums of all frames."""
    parts = {
        part: {
            "median_ms": round(float(np.median(values)), 3),
            "p95_ms": round(float(np.percentile(values, 95)), 3),
        }
        for part, values in asdict(took).items()
    }
    ratio = float(np.median(took.whole) / np.median(took.bare))
    return {
        "frames": len(took.whole),
        "pose_found": program.found,
        "counted": program.counted,
        "parts": parts,
        "ratio": round(ratio, 3),
        "ratio_of_sums": round(sum(took.whole) / sum(took.bare), 3),
        "ratio_kept": ratio <= MOST_RATIO,
        "engine_kept": float(np.median(took.engine)) <= MOST_ENGINE_MS,
    }


# --- memory ---------------------------------------------------------------------------------


def resident_mb() -> float:
    """Memory of this process that lies in RAM, in MB."""
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    import psutil

    return float(psutil.Process().memory_info().rss / 1e6)


def memory_session(exercise: Exercise, model: Path, minutes: float) -> dict[str, object]:
    """A session of the figure in simulated time; memory every ten simulated seconds."""
    reps = min(200, max(3, round(minutes * 12)))
    pace = SimulatedPace()
    feed = EveryFrame(FigureSource(figure_at_work(exercise, reps), pace, FPS))
    estimator = MediapipePose(model)
    handle, paint = program_in_a_set(exercise, reps)
    seen: list[tuple[float, float]] = []
    counted = 0
    while pace.now() < minutes * 60.0:
        frame = feed.take(0.0)
        assert frame is not None
        pose = estimator.estimate(frame)
        events = handle(pose)
        paint(frame, pose, events)
        counted += sum(isinstance(event, RepCompleted) for event in events)
        if not seen or frame.t - seen[-1][0] >= 10.0:
            seen.append((frame.t, resident_mb()))
    estimator.close()
    # The first quarter fills caches; what leaks goes on leaking afterwards.
    t, mb = np.array(seen[len(seen) // 4 :]).T
    growth = float(np.polyfit(t / 60.0, mb, 1)[0]) if len(t) > 2 else 0.0
    most = max(now for _, now in seen)
    return {
        "minutes": minutes,
        "counted": counted,
        "start_mb": round(seen[0][1], 1),
        "end_mb": round(seen[-1][1], 1),
        "most_mb": round(most, 1),
        "growth_mb_per_min": round(growth, 3),
        "memory_kept": most <= MOST_RESIDENT_MB and growth <= MOST_GROWTH_MB_PER_MIN,
    }


# --- the program ----------------------------------------------------------------------------


def main() -> int:
    """Measure, print, and say by the exit code whether the limits were kept."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--frames", type=int, default=300, help="frames to compare on; 0: none")
    parser.add_argument("--minutes", type=float, default=0.0, help="of the memory session; 0: none")
    parser.add_argument("--exercise", default="mini_squat", help="id in the library")
    parser.add_argument("--video", type=Path, help="frames of this video instead of the figure's")
    parser.add_argument("--model", type=Path, default=model_path(), help="a .task file")
    parser.add_argument("--json", action="store_true", help="print JSON only")
    given = parser.parse_args()
    keep_pictures_together()
    application = QApplication(sys.argv[:1])
    exercise = exercise_with_rules(given.exercise)
    result: dict[str, object] = {"exercise": exercise.id, "form_rules": len(exercise.form_rules)}
    if given.frames:
        frames = list(
            jpegs_of_video(given.video, given.frames)
            if given.video
            else jpegs_of_figure(exercise, given.frames)
        )
        program = Program(MediapipePose(given.model), *program_in_a_set(exercise, 20))
        took = compare(iter(frames), BareLandmarker(given.model), program)
        result |= report_speed(took, program)
    if given.minutes:
        result |= memory_session(exercise, given.model, given.minutes)
    print(json.dumps(result, indent=None if given.json else 2))
    application.quit()
    return 0 if all(kept for name, kept in result.items() if name.endswith("_kept")) else 1


if __name__ == "__main__":
    sys.exit(main())
