import numpy as np

from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.tracking.ports import Frame, Picture
from pt_coach.tracking.still_pictures import StillPictures


class Counting:
    """Finds nobody and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.closed = False

    def estimate(self, frame: Frame) -> PoseFrame:
        self.asked += 1
        return PoseFrame(frame.t, None, None, frame.size)

    def close(self) -> None:
        self.closed = True


def picture() -> Picture:
    return np.zeros((36, 64, 3), np.uint8)


def test_the_very_same_picture_is_looked_at_a_few_times_only() -> None:
    model = Counting()
    still = StillPictures(model)
    same = picture()
    times = [still.estimate(Frame(n / 10, same)).t for n in range(20)]
    assert times == [n / 10 for n in range(20)]
    assert model.asked == 3


def test_a_camera_that_shows_the_same_scene_is_looked_at_every_time() -> None:
    model = Counting()
    still = StillPictures(model)
    for n in range(20):
        still.estimate(Frame(n / 10, picture()))
    assert model.asked == 20
    still.close()
    assert model.closed
