import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from pt_coach.figure.camera import Camera
from pt_coach.figure.patient import FigurePatient
from pt_coach.kinematics.landmarks import ImageSize, Landmark, PoseFrame
from pt_coach.tracking import mediapipe_pose
from pt_coach.tracking.mediapipe_pose import MediapipePose, ModelError
from pt_coach.tracking.ports import Frame, Picture
from pt_coach.tracking.pose_model_store import model_path

SMALL = ImageSize(640, 360)


@pytest.fixture(scope="module")
def model() -> Path:
    path = model_path()
    if not path.is_file():
        pytest.skip(f"no pose model at {path}; python3 run.py builds it")
    return path


@pytest.fixture
def estimator(model: Path) -> Iterator[MediapipePose]:
    made = MediapipePose(model)
    yield made
    made.close()


@pytest.fixture(scope="module")
def person() -> Picture:
    return FigurePatient(Camera(size=SMALL)).frame_at(0.0)


def nobody() -> Picture:
    return np.full((360, 640, 3), 120, np.uint8)


@pytest.mark.slow
def test_a_person_becomes_33_landmarks_and_as_many_in_metres(
    estimator: MediapipePose, person: Picture
) -> None:
    pose = estimator.estimate(Frame(12.5, person))
    assert pose.t == 12.5
    assert pose.size == SMALL
    assert pose.image is not None
    assert pose.world is not None
    for marks in (pose.image, pose.world):
        assert marks.shape == (33, 4)
        assert marks.dtype == np.float32
    height = pose.image[:, 1]
    assert height[Landmark.NOSE] < height[Landmark.LEFT_HIP] < height[Landmark.LEFT_ANKLE]
    # Seen from the front, the body's left is at the picture's right: nothing is mirrored.
    assert pose.image[Landmark.LEFT_SHOULDER, 0] > pose.image[Landmark.RIGHT_SHOULDER, 0]
    assert pose.image[Landmark.NOSE, 3] > 0.9
    leg_m = pose.world[Landmark.LEFT_ANKLE, 1] - pose.world[Landmark.LEFT_HIP, 1]
    assert 0.5 < leg_m < 1.1


@pytest.mark.slow
def test_an_empty_room_has_no_pose(estimator: MediapipePose) -> None:
    pose = estimator.estimate(Frame(0.0, nobody()))
    assert not pose.found
    assert pose.world is None


@pytest.mark.slow
def test_time_has_to_go_on_and_a_refused_frame_does_no_harm(
    estimator: MediapipePose, person: Picture
) -> None:
    estimator.estimate(Frame(5.0, person))
    for t in (5.0, 4.9):
        with pytest.raises(ValueError, match="came after one of 5"):
            estimator.estimate(Frame(t, person))
    assert estimator.estimate(Frame(5.0001, person)).found
    assert estimator.estimate(Frame(5.0002, person)).found


@pytest.mark.slow
def test_the_same_frames_give_the_same_landmarks_at_any_time_of_day(
    model: Path, person: Picture
) -> None:
    def run(begin_s: float) -> list[PoseFrame]:
        estimator = MediapipePose(model)
        moved = [np.roll(person, 4 * n, axis=1) for n in range(4)]
        poses = [
            estimator.estimate(Frame(begin_s + n / 32, picture)) for n, picture in enumerate(moved)
        ]
        estimator.close()
        return poses

    for early, late in zip(run(0.0), run(86_400.0), strict=True):
        assert np.array_equal(early.image, late.image)
        assert np.array_equal(early.world, late.world)


@pytest.mark.slow
def test_nothing_is_written_to_the_terminal(
    model: Path, person: Picture, capfd: pytest.CaptureFixture[str]
) -> None:
    estimator = MediapipePose(model)
    for n, picture in enumerate((nobody(), person, person)):
        estimator.estimate(Frame(n / 30, picture))
    estimator.close()
    estimator.close()
    assert capfd.readouterr() == ("", "")


def test_real_trouble_still_reaches_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    with mediapipe_pose.without_noise():
        os.write(2, b"INFO: Created TensorFlow Lite XNNPACK delegate for CPU.\n")
        os.write(2, b"W0000 00:00:1795500802.095935    8031 graph.cc:114] only noise\n")
        os.write(2, b"E0000 00:00:1795500802.095935    8031 graph.cc:114] real trouble\n")
        os.write(2, b"Traceback: somebody else's\n")
    os.write(2, b"afterwards\n")
    assert capfd.readouterr().err.splitlines() == [
        "E0000 00:00:1795500802.095935    8031 graph.cc:114] real trouble",
        "Traceback: somebody else's",
        "afterwards",
    ]


def _missing(path: Path) -> None:
    assert not path.exists()


def _folder(path: Path) -> None:
    path.mkdir()


def _text(path: Path) -> None:
    path.write_text("not a model", encoding="utf-8")


def _other_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "no networks here")


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (_missing, "there is no pose model here"),
        (_folder, "there is no pose model here"),
        (_text, "this is not a pose model, or only a part of one"),
        (_other_zip, "this is not a pose model that works"),
    ],
    ids=["missing", "folder", "text", "other zip"],
)
def test_a_file_that_is_no_model_gets_a_sentence_with_the_cure(make, what, tmp_path: Path) -> None:
    path = tmp_path / "pose.task"
    make(path)
    with pytest.raises(ModelError) as refusal:
        MediapipePose(path)
    assert str(refusal.value).startswith(f"{path}: {what}")
    assert str(refusal.value).endswith("or name another with --model FILE.task.")
    assert "\n" not in str(refusal.value)


@pytest.mark.slow
def test_half_a_model_gets_a_sentence(model: Path, tmp_path: Path) -> None:
    half = tmp_path / "half.task"
    half.write_bytes(model.read_bytes()[:4_000_000])
    with pytest.raises(ModelError, match="only a part of one"):
        MediapipePose(half)
