"""What every source of frames has to keep to, whatever is behind it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from queue import Queue
from threading import Thread

import numpy as np
import pytest

from pt_coach.tracking.figure_source import FigureSource
from pt_coach.tracking.opencv_camera import OpenCvCamera
from pt_coach.tracking.pacing import RealPace, SimulatedPace
from pt_coach.tracking.ports import Frame, FrameSource, Picture, SourceState
from pt_coach.tracking.video_file import VideoFile
from tests.tracking.simulated import (
    WAIT_S,
    FakeRig,
    SetClock,
    SteppingClock,
    noise,
    number_picture,
    write_video,
)

FRAMES = 12


@dataclass
class Case:
    """One source; `feed` makes its next frame come."""

    source: FrameSource
    live: bool
    feed: Callable[[int], None] = lambda _: None
    done: Callable[[], None] = lambda: None


class StandIn:
    def frame_at(self, t: float) -> Picture:
        return noise(round(t * 1000) % 2**32)


def camera(_: Path) -> Case:
    rig = FakeRig()
    source = OpenCvCamera("", SteppingClock(0.001), cameras=rig.cameras, open_device=rig.open)
    device = rig.next_device()
    seeds = count()
    return Case(source, True, lambda _: device.send(noise(next(seeds))), done=rig.let_go)


def _video(folder: Path) -> Path:
    return write_video(folder / "clip.mp4", [number_picture(n) for n in range(FRAMES + 5)])


def video(folder: Path) -> Case:
    return Case(VideoFile(_video(folder)), live=False)


def video_in_simulated_time(folder: Path) -> Case:
    return Case(VideoFile(_video(folder), SimulatedPace(5.0)), live=False)


def video_in_real_time(folder: Path) -> Case:
    clock = SetClock()
    source = VideoFile(_video(folder), RealPace(clock))
    return Case(source, True, lambda n: clock.advance(0.04 if n else 0.0))


def figure_in_simulated_time(_: Path) -> Case:
    return Case(FigureSource(StandIn(), SimulatedPace(5.0)), live=False)


def figure_in_real_time(_: Path) -> Case:
    clock = SetClock()
    source = FigureSource(StandIn(), RealPace(clock), fps=25.0)
    return Case(source, True, lambda n: clock.advance(0.041 if n else 0.0))


LIVE = [camera, video_in_real_time, figure_in_real_time]
# These wait for their reader, and always have a frame.
PATIENT = [video, video_in_simulated_time, figure_in_simulated_time]


@pytest.fixture(params=LIVE + PATIENT, ids=lambda make: make.__name__)
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Case]:
    yield from _in_use(request.param(tmp_path))


@pytest.fixture(params=LIVE, ids=lambda make: make.__name__)
def live_case(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Case]:
    yield from _in_use(request.param(tmp_path))


def _in_use(made: Case) -> Iterator[Case]:
    yield made
    made.done()
    made.source.close()


def take(case: Case, number: int) -> list[Frame]:
    frames = []
    for n in range(number):
        case.feed(n)
        frame = case.source.read(WAIT_S)
        assert frame is not None
        frames.append(frame)
    return frames


def test_frames_are_read_only_contiguous_rgb_bytes(case: Case) -> None:
    for frame in take(case, 3):
        assert frame.image.dtype == np.uint8
        assert frame.image.shape == (frame.size.height_px, frame.size.width_px, 3)
        assert frame.image.flags.c_contiguous
        assert not frame.image.flags.writeable
        with pytest.raises(ValueError, match="read-only"):
            frame.image[0, 0, 0] = 1


def test_times_ascend_strictly(case: Case) -> None:
    times = [frame.t for frame in take(case, FRAMES)]
    assert (np.diff(times) > 0).all()
    assert times[-1] - times[0] < 5.0


def test_pictures_stay_as_they_were_while_later_ones_arrive(case: Case) -> None:
    first = take(case, 1)[0]
    before = first.image.copy()
    take(case, 4)
    assert np.array_equal(first.image, before)


def test_is_live_and_without_fault_once_a_frame_came(case: Case) -> None:
    take(case, 1)
    assert case.source.state is SourceState.LIVE
    assert case.source.fault is None
    assert case.source.name
    assert case.source.live is case.live


def test_gives_nothing_rather_than_wait_longer_than_allowed(live_case: Case) -> None:
    take(live_case, 1)
    assert live_case.source.read(0.0) is None
    assert live_case.source.read(0.01) is None
    assert live_case.source.state is SourceState.LIVE


def test_a_closed_source_has_ended_and_may_be_closed_again(case: Case) -> None:
    take(case, 1)
    case.source.close()
    case.source.close()
    assert case.source.read(WAIT_S) is None
    assert case.source.state is SourceState.ENDED
    assert case.source.fault is None


def test_closing_wakes_a_reader_that_waits(live_case: Case) -> None:
    take(live_case, 1)
    got: Queue[Frame | None] = Queue()
    reader = Thread(target=lambda: got.put(live_case.source.read(60.0)), daemon=True)
    reader.start()
    live_case.source.close()
    assert got.get(timeout=WAIT_S) is None
    reader.join(WAIT_S)
    assert not reader.is_alive()
