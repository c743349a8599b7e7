import os
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pt_coach.kinematics.landmarks import ImageSize, PoseFrame
from pt_coach.tracking import pose_recording
from pt_coach.tracking.pose_recording import RecordingError, read_recording, write_recording

HD = ImageSize(1280, 720)


def landmarks(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).random((33, 4), dtype=np.float32)


def some_frames(*, world: bool = True) -> list[PoseFrame]:
    return [
        PoseFrame(0.0, landmarks(1), landmarks(2) if world else None, HD),
        PoseFrame(0.04, None, None, HD),
        PoseFrame(0.0834, landmarks(3), landmarks(4) if world else None, HD),
    ]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "set.poses.npz"


def save(path: Path, **changed: object) -> None:
    """A good recording, but for what is changed; None leaves an array out."""
    arrays: dict[str, object] = {
        "t": np.array([0.0, 0.1]),
        "image": np.zeros((2, 33, 4), np.float32),
        "world": np.zeros((2, 33, 4), np.float32),
        "size": np.array([640, 480]),
    }
    arrays.update(changed)
    np.savez(path, **{name: array for name, array in arrays.items() if array is not None})


def test_what_is_read_is_what_was_written(path: Path) -> None:
    written = some_frames()
    write_recording(path, iter(written))
    read = read_recording(path)
    assert [frame.t for frame in read] == [0.0, 0.04, 0.0834]
    for before, after in zip(written, read, strict=True):
        assert after.size == HD
        if before.image is None:
            assert after.image is None
            assert after.world is None
            continue
        assert np.array_equal(before.image, after.image)
        assert np.array_equal(before.world, after.world)
        assert after.image.dtype == np.float32


def test_the_file_is_as_documented(path: Path) -> None:
    write_recording(path, some_frames())
    with np.load(path, allow_pickle=False) as held:
        assert set(held.files) == {"t", "image", "world", "size"}
        assert held["t"].shape == (3,)
        assert held["image"].shape == held["world"].shape == (3, 33, 4)
        assert held["size"].tolist() == [1280, 720]
        assert np.isnan(held["image"][1]).all()
        assert not np.isnan(held["image"][0]).any()


def test_world_landmarks_may_be_left_out(path: Path) -> None:
    write_recording(path, some_frames(world=False))
    with np.load(path, allow_pickle=False) as held:
        assert "world" not in held.files
    assert all(frame.world is None for frame in read_recording(path))


def test_numbers_of_another_width_are_read(path: Path) -> None:
    save(path, image=np.full((2, 33, 4), 0.5, np.float64), size=np.array([640.0, 480.0]))
    first = read_recording(path)[0]
    assert first.image is not None
    assert first.image[0, 0] == 0.5
    save(path, image=np.full((2, 33, 4), 0.5, np.float16))
    assert read_recording(path)[1].image is not None


def test_the_old_file_stays_until_the_new_one_is_whole(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_recording(path, some_frames())
    before = path.read_bytes()

    def full_disk(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pose_recording.np, "savez_compressed", full_disk)
    with pytest.raises(RecordingError) as refusal:
        write_recording(path, some_frames()[:1])
    assert str(refusal.value) == (
        f"{path}: cannot be written (No space left on device). "
        "Choose a folder that exists and has room."
    )
    assert path.read_bytes() == before
    assert os.listdir(path.parent) == [path.name]  # noqa: PTH208


def test_an_interrupted_write_leaves_nothing_behind(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pose_recording.np, "savez_compressed", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_recording(path, some_frames())
    assert list(path.parent.iterdir()) == []


def test_a_folder_that_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(RecordingError, match="Choose a folder that exists"):
        write_recording(tmp_path / "none" / "set.poses.npz", some_frames())


def test_no_frames_are_not_a_recording(path: Path) -> None:
    with pytest.raises(RecordingError, match="there are no frames to write"):
        write_recording(path, [])
    assert not path.exists()


def test_frames_of_two_sizes_are_refused(path: Path) -> None:
    frames = [*some_frames(), PoseFrame(1.0, None, None, ImageSize(640, 480))]
    with pytest.raises(RecordingError, match="changes its size"):
        write_recording(path, frames)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"t": None}, "this is not a pose recording; it has no 't'"),
        ({"image": None}, "this is not a pose recording; it has no 'image'"),
        ({"size": None}, "this is not a pose recording; it has no 'size'"),
        ({"t": np.array([0.1, 0.1])}, "the times in 't' do not ascend"),
        ({"t": np.array([0.0, np.nan])}, "the times in 't' do not ascend"),
        ({"t": np.array([[0.0, 0.1]])}, "'t' has the shape (1, 2)"),
        ({"t": np.array(["a", "b"])}, "'t' has the shape (2,) and type <U1"),
        ({"t": np.array(3.0)}, "'t' has the shape ()"),
        ({"t": np.array([0.0, 0.1, 0.2])}, "'image' has the shape (2, 33, 4)"),
        ({"image": np.zeros((2, 17, 3))}, "'image' has the shape (2, 17, 3)"),
        ({"world": np.zeros((3, 33, 4))}, "'world' has the shape (3, 33, 4)"),
        ({"size": np.array([640])}, "'size' has the shape (1,)"),
        ({"size": np.array([0, 480])}, "'size' is not a picture's width and height"),
        ({"size": np.array([np.inf, 480])}, "'size' is not a picture's width and height"),
        ({"image": np.full((2, 33, 4), None, object)}, "this is not a pose recording but other"),
        (
            {
                "t": np.zeros(0),
                "image": np.zeros((0, 33, 4)),
                "world": np.zeros((0, 33, 4)),
            },
            "this recording has no frames",
        ),
    ],
)
def test_a_foreign_file_gets_one_sentence(
    path: Path, changed: dict[str, object], sentence: str
) -> None:
    save(path, **changed)
    with pytest.raises(RecordingError) as refusal:
        read_recording(path)
    assert str(refusal.value).startswith(f"{path}: {sentence}")
    assert "\n" not in str(refusal.value)


def test_a_frame_that_is_known_only_in_part_is_refused(path: Path) -> None:
    image = np.zeros((2, 33, 4), np.float32)
    image[1, 5, 0] = np.nan
    save(path, image=image)
    with pytest.raises(RecordingError, match="frame 1 has numbers for some landmarks"):
        read_recording(path)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "this is not a pose recording. "),
        (b"t,image\n0,1\n", "this is not a pose recording. "),
        (b"PK\x03\x04 and nothing more", "this is not a pose recording. "),
    ],
)
def test_a_file_of_another_kind_gets_one_sentence(
    path: Path, content: bytes, sentence: str
) -> None:
    path.write_bytes(content)
    with pytest.raises(RecordingError) as refusal:
        read_recording(path)
    assert str(refusal.value).startswith(f"{path}: {sentence}")


def test_a_missing_file_and_a_folder_get_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(RecordingError, match="there is no such file"):
        read_recording(tmp_path / "none.poses.npz")
    with pytest.raises(RecordingError, match="Check that you may read this file"):
        read_recording(tmp_path)


def test_a_file_that_claims_to_be_huge_is_refused_unread(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_recording(path, some_frames())
    monkeypatch.setattr(pose_recording, "_LARGEST_BYTES", 1000)
    with pytest.raises(RecordingError, match="too large"):
        read_recording(path)


def test_a_zip_of_other_things_gets_a_sentence(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("t.npy", "no array at all")
        archive.writestr("image.npy", "")
        archive.writestr("size.npy", "")
    with pytest.raises(RecordingError, match="this is not a pose recording but other data"):
        read_recording(path)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused_and_never_crashes(
    path: Path, data: st.DataObject
) -> None:
    write_recording(path, some_frames())
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    try:
        frames = read_recording(path)
    except RecordingError:
        return
    assert all(frame.image is None or frame.image.shape == (33, 4) for frame in frames)
