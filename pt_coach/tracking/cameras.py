"""The cameras of this machine, by name, and which of them is meant by what the patient wrote."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cv2_enumerate_cameras import enumerate_cameras, supported_backends

from pt_coach.tracking.opencv import cv2


@dataclass(frozen=True, slots=True)
class Camera:
    """One camera.

    Attributes:
        number: OpenCV's index, which `--camera N` takes.
        name: as the system calls it.
        backend: OpenCV's number of the interface that opens it.
        path: of the device where the system tells, else empty.
        allowed: False where the system would refuse it to this user.
    """

    number: int
    name: str
    backend: int = cv2.CAP_ANY
    path: str = ""
    allowed: bool = True


ListCameras = Callable[[], Sequence[Camera]]


def list_cameras() -> tuple[Camera, ...]:
    """The cameras that are plugged in now, each once, in the order of their numbers.

    Where a camera answers to two interfaces (Windows), the first of them stands: GStreamer is
    left out, because our OpenCV has none.
    """
    found: dict[str, Camera] = {}
    for backend in supported_backends:
        if backend == cv2.CAP_GSTREAMER:
            continue
        seen_before = {camera.name for camera in found.values()}
        for told in enumerate_cameras(backend):
            if told.name in seen_before:
                continue
            path = told.path or ""
            camera = Camera(told.index, told.name, backend, path, _may_open(path))
            found[f"{backend}:{told.index}"] = camera
    return tuple(sorted(found.values(), key=lambda camera: (camera.number, camera.name)))


def choose_camera(
    cameras: Sequence[Camera], wanted: str, before: Camera | None = None
) -> Camera | None:
    """The camera that is meant, None where it is not there.

    Args:
        cameras: what is plugged in.
        wanted: its number, its name or a part of the name in any case; empty takes the first.
        before: the camera that was in use. It alone will do when it comes back: a session must
            not go on through another camera's eyes. A replugged camera may have a new number.
    """
    if before is not None:
        same = [camera for camera in cameras if camera.name == before.name]
        same.sort(key=lambda camera: camera.path != before.path)
        return same[0] if same else None
    name = wanted.strip().casefold()
    if name.isdecimal():
        return next((camera for camera in cameras if camera.number == int(name)), None)
    exact = [camera for camera in cameras if camera.name.casefold() == name]
    partly = [camera for camera in cameras if name in camera.name.casefold()]
    return next(iter(exact + partly), None)


def _may_open(path: str) -> bool:
    """Whether the system lets this user at the device; True where it does not say."""
    if not path.startswith("/dev/"):
        return True
    return os.access(path, os.R_OK | os.W_OK)
