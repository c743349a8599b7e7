"""A second person in the picture, through the real model."""

from collections.abc import Iterator

import numpy as np
import pytest

from pt_coach.figure.camera import Camera
from pt_coach.figure.patient import FigurePatient
from pt_coach.kinematics.landmarks import ImageSize
from pt_coach.tracking.people import PeopleCounter
from pt_coach.tracking.ports import Frame, Picture
from pt_coach.tracking.pose_model_store import model_path

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not model_path().exists(), reason="the pose model is not built yet"),
]
HALF = ImageSize(640, 720)


@pytest.fixture(scope="module")
def counter() -> Iterator[PeopleCounter]:
    made = PeopleCounter(model_path())
    yield made
    made.close()
    made.close()


def somebody(azimuth_deg: float, looks_at_m: float = 0.0) -> Picture:
    camera = Camera(
        azimuth_deg, 1.0, 3.6, size=HALF, field_of_view_deg=40, look_at_m=(0, looks_at_m)
    )
    return FigurePatient(camera).frame_at(0.0)


def nobody() -> Picture:
    return somebody(0.0, looks_at_m=6.0)


@pytest.mark.parametrize(
    ("left", "right", "people"),
    [
        (nobody(), nobody(), 0),
        (somebody(0.0), nobody(), 1),
        (somebody(0.0), somebody(30.0), 2),
    ],
    ids=["nobody", "one", "two"],
)
def test_people_are_counted(
    counter: PeopleCounter, left: Picture, right: Picture, people: int
) -> None:
    both = np.ascontiguousarray(np.hstack([left, right]))
    assert counter.count(Frame(0.0, both)) == people
