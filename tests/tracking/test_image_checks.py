import cv2
import numpy as np
import pytest

from pt_coach.figure.camera import Camera
from pt_coach.figure.patient import FigurePatient
from pt_coach.kinematics.landmarks import ImageSize
from pt_coach.tracking.image_checks import PictureChecks, PictureVerdict
from pt_coach.tracking.ports import Frame, Picture


@pytest.fixture(scope="module")
def room() -> Picture:
    """A person in a plain room."""
    return FigurePatient(Camera(size=ImageSize(640, 360))).frame_at(0.0)


def dimmed(picture: Picture, share: float) -> Picture:
    return (picture * share).astype(np.uint8)


def blurred(picture: Picture) -> Picture:
    return cv2.GaussianBlur(picture, (0, 0), picture.shape[1] / 100).astype(np.uint8)


def washed_out(picture: Picture) -> Picture:
    return (120 + picture * 0.25).astype(np.uint8)


@pytest.mark.parametrize(
    ("spoil", "verdict", "hint"),
    [
        (lambda picture: picture.copy(), PictureVerdict.GOOD, ""),
        (lambda picture: dimmed(picture, 0.12), PictureVerdict.DARK, "more_light"),
        (np.zeros_like, PictureVerdict.COVERED, "uncover_camera"),
        (lambda picture: np.full_like(picture, 90), PictureVerdict.COVERED, "uncover_camera"),
        (washed_out, PictureVerdict.FLAT, "more_contrast"),
        (blurred, PictureVerdict.BLURRED, "clean_lens"),
    ],
)
def test_a_spoilt_picture_is_called_what_it_is(room, spoil, verdict, hint) -> None:
    check = PictureChecks().look(Frame(0.0, spoil(room)))
    assert check.verdict is verdict, check
    assert check.hint == hint


def test_light_and_contrast_are_mean_and_spread_of_the_brightness() -> None:
    halves = np.zeros((180, 320, 3), np.uint8)
    halves[:, 160:] = 200
    check = PictureChecks().look(Frame(0.0, halves))
    assert check.light == pytest.approx(100.0)
    assert check.contrast == pytest.approx(100.0)


def test_sharpness_does_not_depend_on_the_light(room: Picture) -> None:
    bright = PictureChecks().look(Frame(0.0, room.copy())).sharpness
    dim = PictureChecks().look(Frame(0.0, dimmed(room, 0.5))).sharpness
    assert dim == pytest.approx(bright, rel=0.15)


def test_sharpness_hardly_depends_on_the_camera_s_resolution(room: Picture) -> None:
    small = PictureChecks().look(Frame(0.0, room.copy())).sharpness
    large = cv2.resize(room, (1280, 720), interpolation=cv2.INTER_LINEAR).astype(np.uint8)
    assert PictureChecks().look(Frame(0.0, large)).sharpness == pytest.approx(small, rel=0.3)


def test_the_same_picture_for_a_second_is_frozen(room: Picture) -> None:
    checks = PictureChecks()
    verdicts = [checks.look(Frame(n / 10, room.copy())).verdict for n in range(12)]
    assert verdicts[9] is PictureVerdict.GOOD
    assert verdicts[10] is PictureVerdict.FROZEN
    other = room.copy()
    other[100:110, 100:110] ^= 255
    assert checks.look(Frame(1.2, other)).verdict is PictureVerdict.GOOD


def test_a_drawn_figure_may_stand_still(room: Picture) -> None:
    checks = PictureChecks(from_sensor=False)
    assert checks.look(Frame(0.0, room.copy())).verdict is PictureVerdict.GOOD
    assert checks.look(Frame(60.0, room.copy())).verdict is PictureVerdict.GOOD


def test_a_picture_far_too_bright_says_so() -> None:
    white = np.full((180, 320, 3), 255, np.uint8)
    white[80:100, 100:116] = 40
    check = PictureChecks().look(Frame(0.0, white))
    assert check.verdict is PictureVerdict.BRIGHT
