"""Light and sharpness as inputs of the engine, and the model's time."""

import numpy as np

from pt_coach.session_runner.picture_watch import COUNT_EVERY_S, LOOK_EVERY_S, PictureWatch
from pt_coach.tracking.image_checks import PictureChecks
from pt_coach.tracking.ports import Frame, Picture
from pt_coach.tracking.pose_load import PoseLoad


def room(light: float) -> Picture:
    """A room with edges in it, so bright."""
    rng = np.random.default_rng(1)
    tiles = rng.integers(0, 255, (18, 32, 3))
    picture = np.kron(tiles, np.ones((20, 20, 1))) * light
    return np.ascontiguousarray(picture.astype(np.uint8))


def watch(load: PoseLoad | None = None) -> PictureWatch:
    return PictureWatch(PictureChecks(from_sensor=False), lambda: load)


def told(watched: PictureWatch, light: float, start_s: float, seconds: float) -> list[str]:
    picture = room(light)
    times = [start_s + n / 30 for n in range(round(seconds * 30))]
    return [f"{one.id}:{one.hint}" for t in times for one in watched.look(Frame(t, picture))]


def test_a_finding_is_told_once_when_it_was_made_twice() -> None:
    watched = watch()
    assert told(watched, 0.1, 0.0, LOOK_EVERY_S) == []
    assert told(watched, 0.1, LOOK_EVERY_S, 3.0) == ["picture:more_light"]
    assert told(watched, 1.0, 4.0, 3.0) == ["picture:"]


def test_one_dark_moment_is_not_told() -> None:
    watched = watch()
    told(watched, 1.0, 0.0, 2.0)
    assert told(watched, 0.1, 2.0, LOOK_EVERY_S) == []
    assert told(watched, 1.0, 2.6, 2.0) == []


def test_a_model_that_is_too_slow_is_told() -> None:
    slow = watch(PoseLoad(0.0, 80.0, 60, too_slow=True))
    assert told(slow, 1.0, 0.0, 2.0) == ["picture:", "computer:close_programs"]
    assert told(watch(PoseLoad(0.0, 20.0, 60, too_slow=False)), 1.0, 0.0, 2.0) == [
        "picture:",
        "computer:",
    ]


class Household:
    """Says how many people there are."""

    def __init__(self) -> None:
        self.people = 1
        self.closed = False

    def count(self, frame: Frame) -> int:
        return self.people

    def close(self) -> None:
        self.closed = True


def test_a_second_person_is_told_and_taken_back() -> None:
    home = Household()
    watched = PictureWatch(PictureChecks(from_sensor=False), people=home)
    assert told(watched, 1.0, 0.0, 3 * COUNT_EVERY_S) == ["picture:", "one_person:"]
    home.people = 2
    assert told(watched, 1.0, 6.0, 3 * COUNT_EVERY_S) == ["one_person:only_you"]
    home.people = 1
    assert told(watched, 1.0, 12.0, 3 * COUNT_EVERY_S) == ["one_person:"]
    watched.close()
    assert home.closed
    watch().close()
