"""What the commands are given: an exercise by id or file, poses from a video or a recording."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.library import load_library
from pt_coach.exercises.problems import InvalidFile, Problem, did_you_mean
from pt_coach.exercises.schema import load_exercise
from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.tracking import pose_model_store
from pt_coach.tracking.ports import FrameSource, PoseEstimator

RECORDING_SUFFIX = ".npz"


def exercise_named(text: str) -> Exercise:
    """An exercise of the library by its id, or one from a YAML file.

    Raises:
        InvalidFile: if there is none, or the file is wrong.
    """
    if text.endswith((".yaml", ".yml")):
        return load_exercise(Path(text))
    library = load_library()
    if text in library:
        return library[text]
    cure = did_you_mean(text, library, f"Known: {', '.join(sorted(library))}")
    raise InvalidFile([Problem(text, 1, 1, f"There is no exercise '{text}'", cure)])


@contextmanager
def pose_frames(path: Path, model: Path | None) -> Iterator[Iterable[PoseFrame]]:
    """The poses in a recording, or those the model finds in a video.

    Raises:
        TrackingError: if the file is neither.
        PoseModelError: if there is no model to look for poses with.
    """
    # Loading the model and OpenCV takes half a second, which a recording need not wait for.
    from pt_coach.tracking.pose_recording import read_recording

    if path.suffix == RECORDING_SUFFIX:
        yield read_recording(path)
        return
    from pt_coach.tracking.mediapipe_pose import MediapipePose
    from pt_coach.tracking.video_file import VideoFile

    video = VideoFile(path)
    estimator = MediapipePose(pose_model_store.usable(model))
    try:
        yield _poses(video, estimator)
    finally:
        estimator.close()
        video.close()


def _poses(video: FrameSource, estimator: PoseEstimator) -> Iterator[PoseFrame]:
    while (frame := video.read(0.0)) is not None:
        yield estimator.estimate(frame)
