"""A camera that falls over is told from everything that a body does by itself."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from pt_coach.exercises.library import load_library
from pt_coach.kinematics.conditioning import Conditioner
from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.kinematics.picture_turn import Turn, TurnWatch, best_turn
from tests.kinematics.fallen_camera import drawn, fallen

LIBRARY = load_library()
QUARTERS = {1: Turn.ON_ITS_SIDE, 2: Turn.UPSIDE_DOWN, 3: Turn.ON_ITS_SIDE}


def turns(frames: Iterable[PoseFrame]) -> list[Turn | None]:
    """How the picture was found to lie, one after the other."""
    conditioner, watch = Conditioner(), TurnWatch()
    told: list[Turn | None] = []
    for frame in frames:
        now = watch.update(conditioner.update(frame))
        if now is not (told[-1] if told else None):
            told.append(now)
    return told


@pytest.mark.parametrize("quarters", QUARTERS)
@pytest.mark.parametrize(
    "name",
    ["mini_squat", "sit_to_stand", "bridge", "prone_press_up", "bird_dog", "clamshell"],
)
def test_a_camera_that_falls_is_noticed_and_that_it_stands_again(name: str, quarters: int) -> None:
    # In the start pose, between two repetitions.
    frames = drawn(LIBRARY[name], rest_s=6.0)[-140:]
    told = turns(fallen(frames, quarters, at_s=frames[-1].t - 6.0, lies_s=3.0))
    assert told == [QUARTERS[quarters], None]


def test_nobody_in_the_picture_says_nothing_of_how_it_lies() -> None:
    frames = drawn(LIBRARY["mini_squat"], rest_s=6.0)[-140:]
    down = fallen(frames, 1, at_s=frames[-1].t - 5.0)
    gone = (replace(frames[0], t=frames[-1].t + 0.1 * n, image=None) for n in range(1, 30))
    assert turns([*down, *gone]) == [Turn.ON_ITS_SIDE, None]


def test_the_best_turn_is_free_of_size_and_place() -> None:
    square = {11: (0.0, 0.0), 12: (1.0, 0.0), 23: (1.0, 2.0), 24: (0.0, 2.0), 25: (0.5, 3.0)}
    turned = {i: (7.0 - 2.0 * y, 5.0 + 2.0 * x) for i, (x, y) in square.items()}
    turned_deg, rest = best_turn(square, turned)
    assert turned_deg == pytest.approx(90.0)
    assert rest == pytest.approx(0.0, abs=1e-6)
    assert best_turn(square, {11: (0.0, 0.0)})[1] == float("inf")
    assert best_turn(square, dict.fromkeys(square, (1.0, 1.0)))[1] == float("inf")
