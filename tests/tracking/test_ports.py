import numpy as np
import pytest

from pt_coach.kinematics.landmarks import ImageSize
from pt_coach.tracking.ports import FaultKind, Frame, SourceFault, TrackingError


def test_a_frame_shares_its_picture_and_makes_it_read_only() -> None:
    picture = np.zeros((48, 64, 3), np.uint8)
    frame = Frame(1.0, picture)
    assert np.shares_memory(frame.image, picture)
    assert not picture.flags.writeable
    assert frame.size == ImageSize(64, 48)


@pytest.mark.parametrize(
    "picture",
    [
        np.zeros((48, 64), np.uint8),
        np.zeros((48, 64, 4), np.uint8),
        np.zeros((48, 64, 3), np.float32),
    ],
)
def test_a_frame_is_three_bytes_a_pixel(picture: np.ndarray) -> None:
    with pytest.raises(ValueError, match="a frame is"):
        Frame(0.0, picture)


def test_a_mirrored_view_is_no_frame() -> None:
    with pytest.raises(ValueError, match="contiguous"):
        Frame(0.0, np.zeros((48, 64, 3), np.uint8)[:, ::-1])


def test_faults_and_errors_are_two_sentences() -> None:
    fault = SourceFault(FaultKind.BUSY, "BRIO", "The camera is busy", "Close the other program")
    assert str(fault) == "The camera is busy. Close the other program."
    error = TrackingError("clip.mp4: this file is empty", "Copy it again")
    assert str(error) == "clip.mp4: this file is empty. Copy it again."
    assert (error.what, error.cure) == ("clip.mp4: this file is empty", "Copy it again")
