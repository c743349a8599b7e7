"""A clock, a camera and videos that do what a test tells them."""

from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import cv2
import numpy as np

from pt_coach.tracking.cameras import Camera
from pt_coach.tracking.ports import Picture

WAIT_S = 10.0
"""No thread test waits longer than this for anything."""


class SetClock:
    """Stands still until it is moved."""

    def __init__(self, t: float = 100.0) -> None:
        self.t = t

    def __call__(self) -> float:
        return self.t

    def advance(self, by_s: float) -> None:
        self.t += by_s


class SteppingClock(SetClock):
    """Moves on by a step each time it is looked at."""

    def __init__(self, step_s: float) -> None:
        super().__init__()
        self.step_s = step_s

    def __call__(self) -> float:
        self.t += self.step_s
        return self.t


def noise(seed: int, height: int = 48, width: int = 64) -> Picture:
    """A picture unlike any other."""
    made = np.random.default_rng(seed).integers(0, 255, (height, width, 3))
    return made.astype(np.uint8)


class FakeDevice:
    """An open camera: `send` a picture, None to make its reading fail, nothing to make it hang."""

    def __init__(self) -> None:
        self.pictures: Queue[Picture | None] = Queue()
        self.grabs: Queue[bool] = Queue()
        self.released: Queue[bool] = Queue()
        self._grabbed: Picture | None = None

    def send(self, picture: Picture | None) -> None:
        self.pictures.put(picture)

    def grab(self) -> bool:
        self.grabs.put(True)
        self._grabbed = self.pictures.get()
        return self._grabbed is not None

    def retrieve(self) -> Picture | None:
        return self._grabbed

    def release(self) -> None:
        self.released.put(True)


class FakeRig:
    """The sockets of a machine and what is plugged into them."""

    def __init__(self, name: str = "Test Cam") -> None:
        self.camera = Camera(0, name)
        self.plugged: tuple[Camera, ...] = (self.camera,)
        self.opens = True
        self.opened: Queue[FakeDevice] = Queue()
        self.devices: list[FakeDevice] = []

    def cameras(self) -> tuple[Camera, ...]:
        return self.plugged

    def open(self, camera: Camera) -> FakeDevice | None:
        assert camera in self.plugged
        if not self.opens:
            return None
        device = FakeDevice()
        self.devices.append(device)
        self.opened.put(device)
        return device

    def next_device(self) -> FakeDevice:
        """The device that is opened next, once somebody waits for its first picture."""
        device = self.opened.get(timeout=WAIT_S)
        assert device.grabs.get(timeout=WAIT_S)
        return device

    def let_go(self) -> None:
        """Unplug everything and unblock every reader, so that no thread outlives its test."""
        self.plugged = ()
        for device in self.devices:
            device.send(None)


_BITS = 6


def number_picture(number: int, height: int = 120, width: int = 160) -> Picture:
    """A picture with its number in stripes, one for each bit, and a bright corner at the top."""
    picture = np.full((height, width, 3), 40, np.uint8)
    picture[: height // 4, : width // 4] = 255
    for bit in range(_BITS):
        if number >> bit & 1:
            picture[height // 2 :, width * bit // _BITS : width * (bit + 1) // _BITS] = 200
    return picture


def number_of(image: Picture) -> int:
    """The number in a picture that went through a codec."""
    height, width = image.shape[:2]
    middles = [width * (2 * bit + 1) // (2 * _BITS) for bit in range(_BITS)]
    return sum(int(image[3 * height // 4, x].mean() > 120) << bit for bit, x in enumerate(middles))


def write_video(path: Path, pictures: Iterator[Picture] | list[Picture], fps: float = 25.0) -> Path:
    """A video file of these pictures; the codec goes by the suffix."""
    codec = {".mp4": "mp4v", ".avi": "MJPG"}[path.suffix]
    made = list(pictures)
    size = (made[0].shape[1], made[0].shape[0])
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*codec), fps, size)
    assert writer.isOpened()
    for picture in made:
        writer.write(cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    writer.release()
    return path
