import numpy as np

from pt_coach.app.frame_sources import webcam
from pt_coach.figure.camera import Camera
from pt_coach.figure.patient import FigurePatient
from pt_coach.kinematics.landmarks import ImageSize
from pt_coach.tracking.figure_source import FigureSource
from pt_coach.tracking.opencv_camera import OpenCvCamera
from pt_coach.tracking.pacing import SimulatedPace
from pt_coach.tracking.ports import SourceState
from pt_coach.tracking.unmirrored import Unmirrored


def figure() -> FigureSource:
    patient = FigurePatient(Camera(90.0, size=ImageSize(64, 36)))
    return FigureSource(patient, SimulatedPace(0.0), 10.0)


def test_every_picture_is_turned_round_and_all_else_is_as_it_was() -> None:
    plain, turned = figure(), Unmirrored(figure())
    was, now = plain.read(0.0), turned.read(0.0)
    assert was is not None
    assert now is not None
    assert now.t == was.t
    assert np.array_equal(now.image, was.image[:, ::-1])
    assert (turned.name, turned.live, turned.fault) == (plain.name, plain.live, None)
    assert turned.state is SourceState.LIVE
    turned.close()
    assert turned.state is SourceState.ENDED
    assert turned.read(0.0) is None


def test_the_settings_say_whether_a_webcam_is_turned_round() -> None:
    for mirrored in (False, True):
        source = webcam("no such camera", mirrored=mirrored)
        assert isinstance(source, Unmirrored if mirrored else OpenCvCamera)
        source.close()
