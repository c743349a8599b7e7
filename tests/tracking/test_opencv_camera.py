"""The camera's threads, each fault raised by a fake device; told apart by the capture thread."""

from collections.abc import Iterator
from queue import Queue

import pytest

from pt_coach.tracking.camera_watch import STALL_S
from pt_coach.tracking.cameras import Camera
from pt_coach.tracking.newest_slot import NewestSlot
from pt_coach.tracking.opencv_camera import OpenCvCamera
from pt_coach.tracking.pipeline import CaptureThread, SourceChange
from pt_coach.tracking.ports import FaultKind, Frame, SourceState
from tests.tracking.simulated import WAIT_S, FakeRig, SetClock, noise

REOPEN_S = 0.01


class Bench:
    """A camera with its capture thread, and everything that the thread says."""

    def __init__(self, rig: FakeRig, wanted: str = "") -> None:
        self.rig = rig
        self.clock = SetClock()
        self.changes: Queue[SourceChange] = Queue()
        self.slot: NewestSlot[Frame] = NewestSlot()
        self.camera = OpenCvCamera(
            wanted, self.clock, cameras=rig.cameras, open_device=rig.open, reopen_s=REOPEN_S
        )
        self.thread = CaptureThread(self.camera, self.slot, self.clock, self.changes.put)
        self.thread.start()

    def wait_for(self, state: SourceState) -> SourceChange:
        while True:
            change = self.changes.get(timeout=WAIT_S)
            assert change.crash is None, change.crash
            if change.state is state:
                return change

    def stop(self) -> None:
        self.rig.let_go()
        assert self.thread.stop()


@pytest.fixture
def rig() -> FakeRig:
    return FakeRig()


@pytest.fixture
def bench(rig: FakeRig) -> Iterator[Bench]:
    made = Bench(rig)
    yield made
    made.stop()


def go_live(bench: Bench, seed: int = 0) -> None:
    device = bench.rig.next_device()
    device.send(noise(seed))
    bench.wait_for(SourceState.LIVE)
    # The clock is moved only when the next picture is waited for.
    assert device.grabs.get(timeout=WAIT_S)


def test_a_frame_carries_the_time_of_its_grab(bench: Bench) -> None:
    bench.clock.t = 250.0
    go_live(bench)
    frame = bench.slot.take(WAIT_S)
    while frame is None:
        frame = bench.slot.take(WAIT_S)
    assert frame.t == 250.0
    assert (frame.image == noise(0)).all()


def test_a_missing_camera_is_said_and_used_as_soon_as_it_is_there(rig: FakeRig) -> None:
    plugged, rig.plugged = rig.plugged, ()
    bench = Bench(rig)
    missing = bench.wait_for(SourceState.MISSING)
    assert missing.fault is not None
    assert missing.fault.kind is FaultKind.MISSING
    rig.plugged = plugged
    go_live(bench)
    bench.stop()


def test_a_busy_camera_is_said_and_used_when_it_is_free(rig: FakeRig) -> None:
    rig.opens = False
    bench = Bench(rig)
    busy = bench.wait_for(SourceState.BUSY)
    assert busy.fault is not None
    assert busy.fault.source == "Test Cam"
    rig.opens = True
    go_live(bench)
    bench.stop()


def test_an_unplugged_camera_comes_back_by_itself_under_another_number(bench: Bench) -> None:
    go_live(bench)
    bench.rig.plugged = (Camera(1, "Another"),)
    bench.rig.devices[0].send(None)
    gone = bench.wait_for(SourceState.MISSING)
    assert gone.fault is not None
    assert gone.fault.kind is FaultKind.UNPLUGGED
    assert bench.rig.devices[0].released.get(timeout=WAIT_S)
    bench.rig.plugged = (Camera(1, "Another"), Camera(3, "Test Cam"))
    go_live(bench, seed=1)
    assert bench.camera.fault is None


def test_a_read_that_fails_is_followed_by_another_try(bench: Bench) -> None:
    go_live(bench)
    bench.rig.devices[0].send(None)
    bench.wait_for(SourceState.STALLED)
    go_live(bench, seed=1)
    assert len(bench.rig.devices) == 2


def test_a_read_that_hangs_is_left_behind_and_the_camera_opened_anew(bench: Bench) -> None:
    go_live(bench)
    bench.clock.advance(STALL_S + 0.1)
    stalled = bench.wait_for(SourceState.STALLED)
    assert stalled.fault is not None
    assert stalled.fault.kind is FaultKind.STALLED
    go_live(bench, seed=1)
    assert not bench.rig.devices[0].released.qsize()
    bench.rig.devices[0].send(noise(2))
    assert bench.rig.devices[0].released.get(timeout=WAIT_S)


def test_no_more_than_two_reads_are_left_hanging(rig: FakeRig) -> None:
    clock = SetClock()
    camera = OpenCvCamera("", clock, cameras=rig.cameras, open_device=rig.open)
    for _ in range(2):
        rig.next_device()
        clock.advance(30.0)
        assert camera.read(0.0) is None
    rig.next_device()
    clock.advance(30.0)
    assert camera.read(0.0) is None
    assert camera.state is SourceState.STALLED
    assert len(rig.devices) == 3
    rig.let_go()
    camera.close()


def test_a_frozen_camera_is_opened_anew(bench: Bench) -> None:
    go_live(bench)
    bench.clock.advance(STALL_S + 0.1)
    bench.rig.devices[0].send(noise(0))
    frozen = bench.wait_for(SourceState.STALLED)
    assert frozen.fault is not None
    go_live(bench, seed=1)


def test_our_own_mistake_is_reported_and_not_swallowed(rig: FakeRig) -> None:
    def broken() -> tuple[Camera, ...]:
        raise ZeroDivisionError("a mistake of ours")

    changes: Queue[SourceChange] = Queue()
    camera = OpenCvCamera("", SetClock(), cameras=broken, open_device=rig.open)
    thread = CaptureThread(camera, NewestSlot(), SetClock(), changes.put)
    thread.start()
    crash = None
    while crash is None:
        crash = changes.get(timeout=WAIT_S).crash
    assert isinstance(crash, ZeroDivisionError)
    assert thread.stop()


def test_closing_does_not_wait_for_a_driver_that_hangs(rig: FakeRig) -> None:
    camera = OpenCvCamera("", SetClock(), cameras=rig.cameras, open_device=rig.open)
    rig.next_device()
    camera.close()
    assert camera.state is SourceState.ENDED
    rig.let_go()
    assert rig.devices[0].released.get(timeout=WAIT_S)
