from pathlib import Path
from queue import Queue
from threading import Event

import pytest

from pt_coach.tracking.figure_source import FigureSource
from pt_coach.tracking.newest_slot import NewestSlot
from pt_coach.tracking.pacing import RealPace, SimulatedPace
from pt_coach.tracking.pipeline import CaptureThread, EveryFrame, SourceChange
from pt_coach.tracking.ports import Frame, SourceFault, SourceState
from pt_coach.tracking.video_file import VideoFile
from tests.tracking.simulated import WAIT_S, SetClock, noise, number_picture, write_video


class Scripted:
    """A source that gives what was put into it; None ends it, an exception is raised."""

    name = "scripted"
    live = True

    def __init__(self) -> None:
        self.line: Queue[Frame | BaseException | None] = Queue()
        self.state = SourceState.STARTING
        self.fault: SourceFault | None = None
        self.closed = Event()

    def read(self, timeout_s: float) -> Frame | None:
        thing = self.line.get(timeout=WAIT_S)
        if isinstance(thing, BaseException):
            raise thing
        self.state = SourceState.LIVE if thing is not None else SourceState.ENDED
        return thing

    def close(self) -> None:
        self.closed.set()
        self.line.put(None)


@pytest.fixture
def changes() -> Queue[SourceChange]:
    return Queue()


def test_the_newest_frame_wins_and_all_are_shown(changes: Queue[SourceChange]) -> None:
    source, slot, shown = Scripted(), NewestSlot[Frame](), Queue[Frame]()
    for n in range(5):
        source.line.put(Frame(float(n), noise(n)))
    thread = CaptureThread(source, slot, SetClock(7.0), changes.put, shown.put)
    thread.start()
    assert [shown.get(timeout=WAIT_S).t for _ in range(5)] == [0.0, 1.0, 2.0, 3.0, 4.0]
    frame = slot.take(0.0)
    assert frame is not None
    assert frame.t == 4.0
    assert slot.replaced == 4
    assert thread.stop()


def test_each_change_of_state_is_told_once_with_its_time(changes: Queue[SourceChange]) -> None:
    source = Scripted()
    for n in range(3):
        source.line.put(Frame(float(n), noise(n)))
    source.line.put(None)
    thread = CaptureThread(source, NewestSlot(), SetClock(7.0), changes.put)
    thread.start()
    told = [changes.get(timeout=WAIT_S) for _ in range(2)]
    assert told == [
        SourceChange(7.0, SourceState.LIVE, None),
        SourceChange(7.0, SourceState.ENDED, None),
    ]
    assert source.closed.wait(WAIT_S)
    assert thread.stop()
    assert changes.empty()


def test_a_mistake_in_the_thread_is_reported(changes: Queue[SourceChange]) -> None:
    source, slot = Scripted(), NewestSlot[Frame]()
    mistake = ZeroDivisionError("ours")
    source.line.put(mistake)
    thread = CaptureThread(source, slot, SetClock(7.0), changes.put)
    thread.start()
    assert changes.get(timeout=WAIT_S) == SourceChange(7.0, SourceState.ENDED, None, mistake)
    assert thread.stop()


def test_a_mistake_of_whoever_looks_at_the_frames_is_reported_too(
    changes: Queue[SourceChange],
) -> None:
    def broken(_: Frame) -> None:
        raise KeyError("ours")

    source = Scripted()
    source.line.put(Frame(0.0, noise(0)))
    thread = CaptureThread(source, NewestSlot(), SetClock(), changes.put, broken)
    thread.start()
    assert isinstance(changes.get(timeout=WAIT_S).crash, KeyError)
    assert thread.stop()


def test_stopping_closes_the_source_and_ends_the_thread(changes: Queue[SourceChange]) -> None:
    pace = RealPace(SetClock())
    source = FigureSource(_Noise(), pace)
    thread = CaptureThread(source, NewestSlot(), SetClock(), changes.put)
    thread.start()
    assert changes.get(timeout=WAIT_S).state is SourceState.LIVE
    assert thread.stop()
    assert source.state is SourceState.ENDED
    assert thread.stop()


def test_a_thread_that_was_never_started_can_be_stopped() -> None:
    assert CaptureThread(Scripted(), NewestSlot(), SetClock(), lambda _: None).stop()


def test_a_patient_source_gives_every_frame(tmp_path: Path) -> None:
    clip = write_video(tmp_path / "clip.avi", [number_picture(n) for n in range(20)])
    feed = EveryFrame(VideoFile(clip, SimulatedPace()))
    feed.wake()
    times = []
    while (frame := feed.take(0.0)) is not None:
        times.append(frame.t)
    assert times == pytest.approx([n / 25.0 for n in range(20)])


class _Noise:
    def frame_at(self, t: float):
        return noise(round(t * 1000) % 2**32)
