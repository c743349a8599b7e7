import os
from pathlib import Path
from types import SimpleNamespace

import cv2
import pytest

from pt_coach.tracking import cameras
from pt_coach.tracking.cameras import Camera, choose_camera, list_cameras

LID = Camera(0, "Integrated Camera", path="/dev/video0")
BRIO = Camera(2, "Logitech BRIO", path="/dev/video2")
TWIN = Camera(4, "Logitech BRIO", path="/dev/video4")
ALL = (LID, BRIO, TWIN)


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("", LID),
        ("2", BRIO),
        (" brio", BRIO),
        ("LOGITECH brio", BRIO),
        ("camera", LID),
        ("1", None),
        ("kinect", None),
    ],
)
def test_a_camera_is_meant_by_number_name_or_a_part_of_it(
    wanted: str, meant: Camera | None
) -> None:
    assert choose_camera(ALL, wanted) == meant


def test_a_whole_name_goes_before_a_part_of_another() -> None:
    long, short = Camera(0, "BRIO 500"), Camera(1, "BRIO")
    assert choose_camera((long, short), "brio") == short


def test_only_the_camera_that_was_in_use_will_do_when_it_comes_back() -> None:
    assert choose_camera((LID,), "", before=BRIO) is None
    assert choose_camera((LID, TWIN), "2", before=BRIO) == TWIN
    assert choose_camera(ALL, "", before=TWIN) == TWIN


def test_without_cameras_none_is_meant() -> None:
    assert choose_camera((), "") is None


def told(index: int, name: str, path: str | None = None) -> SimpleNamespace:
    return SimpleNamespace(index=index, name=name, path=path)


def test_each_camera_is_listed_once_and_in_the_order_of_numbers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    by_backend = {
        cv2.CAP_MSMF: [told(1, "BRIO"), told(0, "Lid")],
        cv2.CAP_DSHOW: [told(0, "BRIO"), told(1, "Lid"), told(2, "Virtual")],
        cv2.CAP_GSTREAMER: [told(0, "never")],
    }
    monkeypatch.setattr(cameras, "supported_backends", tuple(by_backend))
    monkeypatch.setattr(cameras, "enumerate_cameras", by_backend.__getitem__)
    found = list_cameras()
    assert [(camera.number, camera.name, camera.backend) for camera in found] == [
        (0, "Lid", cv2.CAP_MSMF),
        (1, "BRIO", cv2.CAP_MSMF),
        (2, "Virtual", cv2.CAP_DSHOW),
    ]


def test_two_cameras_of_the_same_make_are_both_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cameras, "supported_backends", (cv2.CAP_V4L2,))
    monkeypatch.setattr(cameras, "enumerate_cameras", lambda _: [told(0, "BRIO"), told(2, "BRIO")])
    assert [camera.number for camera in list_cameras()] == [0, 2]


def test_a_device_that_the_system_refuses_is_listed_as_not_allowed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cameras, "supported_backends", (cv2.CAP_V4L2,))
    monkeypatch.setattr(cameras, "enumerate_cameras", lambda _: [told(0, "BRIO", "/dev/video0")])
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != Path("/dev/video0"))
    assert [camera.allowed for camera in list_cameras()] == [False]


def test_this_machine_can_be_asked() -> None:
    assert all(camera.name for camera in list_cameras())
