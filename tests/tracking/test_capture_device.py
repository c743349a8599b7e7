"""How a webcam is opened and read through OpenCV, with OpenCV's own object stood in for."""

import cv2
import numpy as np
import pytest

from pt_coach.tracking import opencv_camera
from pt_coach.tracking.cameras import Camera
from pt_coach.tracking.opencv_camera import OpenCvDevice, open_device


class FakeCapture:
    def __init__(self, *asked: object, opens: bool = True, fails: bool = False) -> None:
        self.asked = asked
        self.opens = opens
        self.fails = fails
        self.settings: list[tuple[int, float]] = []
        self.released = False

    def isOpened(self) -> bool:
        return self.opens

    def set(self, setting: int, value: float) -> bool:
        self.settings.append((setting, value))
        if self.fails:
            raise cv2.error("this camera knows better")
        return True

    def grab(self) -> bool:
        if self.fails:
            raise cv2.error("unplugged")
        return True

    def retrieve(self) -> tuple[bool, np.ndarray | None]:
        if self.fails:
            raise cv2.error("not a JPEG")
        blue_first = np.zeros((4, 6, 3), np.uint8)
        blue_first[..., 0] = 200
        return True, blue_first

    def release(self) -> None:
        self.released = True


@pytest.fixture
def captures(monkeypatch: pytest.MonkeyPatch) -> list[FakeCapture]:
    made: list[FakeCapture] = []

    class Cv2:
        error = cv2.error

        @staticmethod
        def VideoCapture(*asked: object) -> FakeCapture:
            opens = asked[0] != 9
            made.append(FakeCapture(*asked, opens=opens, fails=asked[0] == 5))
            return made[-1]

    monkeypatch.setattr(opencv_camera, "cv2", Cv2)
    return made


def test_a_camera_is_asked_for_motion_jpeg_before_its_size(captures: list[FakeCapture]) -> None:
    device = open_device(Camera(2, "BRIO", backend=cv2.CAP_V4L2))
    assert device is not None
    assert captures[0].asked == (2, cv2.CAP_V4L2)
    assert captures[0].settings == [
        (cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG")),
        (cv2.CAP_PROP_FRAME_WIDTH, 1280),
        (cv2.CAP_PROP_FRAME_HEIGHT, 720),
        (cv2.CAP_PROP_FPS, 30),
    ]
    assert device.grab()
    picture = device.retrieve()
    assert picture is not None
    assert picture[0, 0].tolist() == [0, 0, 200]
    device.release()
    assert captures[0].released


def test_a_camera_that_does_not_open_is_let_go(captures: list[FakeCapture]) -> None:
    assert open_device(Camera(9, "BRIO")) is None
    assert captures[0].released


def test_a_camera_that_knows_better_is_used_as_it_is(captures: list[FakeCapture]) -> None:
    assert open_device(Camera(5, "BRIO")) is not None
    assert len(captures[0].settings) == 4


def test_errors_of_opencv_count_as_no_picture() -> None:
    device = OpenCvDevice(FakeCapture(fails=True))
    assert not device.grab()
    assert device.retrieve() is None


def test_a_grey_camera_gives_three_equal_channels() -> None:
    capture = FakeCapture()
    capture.retrieve = lambda: (True, np.full((4, 6), 90, np.uint8))
    picture = OpenCvDevice(capture).retrieve()
    assert picture is not None
    assert picture.shape == (4, 6, 3)
    assert (picture == 90).all()


def test_there_is_no_camera_number_99_here() -> None:
    assert open_device(Camera(99, "none")) is None
