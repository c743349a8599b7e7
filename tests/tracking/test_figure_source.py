import pytest

from pt_coach.figure.camera import Camera
from pt_coach.figure.patient import FigurePatient
from pt_coach.kinematics.landmarks import ImageSize
from pt_coach.tracking.figure_source import FigureSource
from pt_coach.tracking.pacing import RealPace, SimulatedPace
from pt_coach.tracking.ports import Picture
from tests.tracking.simulated import SetClock, noise


class Recorder:
    """Draws noise and remembers for which times it was asked."""

    def __init__(self) -> None:
        self.asked: list[float] = []

    def frame_at(self, t: float) -> Picture:
        self.asked.append(t)
        return noise(len(self.asked))


def test_in_simulated_time_every_picture_is_drawn_and_the_clock_follows() -> None:
    patient, pace = Recorder(), SimulatedPace(10.0)
    source = FigureSource(patient, pace, fps=20.0)
    times = []
    for _ in range(5):
        frame = source.read(0.0)
        assert frame is not None
        assert pace.now() == frame.t
        times.append(frame.t)
    assert times == pytest.approx([10.0, 10.05, 10.1, 10.15, 10.2])
    assert patient.asked == times


def test_ten_minutes_of_simulated_time_do_not_drift() -> None:
    source = FigureSource(Recorder(), SimulatedPace(), fps=30.0)
    for _ in range(600 * 30):
        frame = source.read(0.0)
    assert frame is not None
    assert frame.t == pytest.approx(600.0 - 1 / 30.0, abs=1e-9)


def test_in_real_time_pictures_that_come_too_late_are_left_out() -> None:
    patient, clock = Recorder(), SetClock(10.0)
    source = FigureSource(patient, RealPace(clock), fps=20.0)
    assert source.read(0.0) is not None
    assert source.read(0.0) is None
    clock.advance(0.26)
    frame = source.read(0.0)
    assert frame is not None
    assert frame.t == pytest.approx(10.25)
    assert patient.asked == pytest.approx([10.0, 10.25])


def test_the_real_figure_is_a_camera() -> None:
    small = Camera(size=ImageSize(320, 180))
    source = FigureSource(FigurePatient(small), SimulatedPace(), fps=10.0)
    frame = source.read(0.0)
    assert frame is not None
    assert frame.size == ImageSize(320, 180)
    assert frame.image.std() > 10
