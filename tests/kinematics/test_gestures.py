from collections.abc import Iterator
from dataclasses import replace

import pytest

from pt_coach.figure.angles import BASE_ANGLES, resolve
from pt_coach.figure.build import AVERAGE
from pt_coach.figure.camera import Camera, aimed
from pt_coach.figure.passage import Passage, solve, upright, walk
from pt_coach.figure.placement import place
from pt_coach.figure.signs import Sign
from pt_coach.figure.skeleton import Pose
from pt_coach.figure.truth import true_pose_frame
from pt_coach.kinematics.conditioning import Conditioner
from pt_coach.kinematics.gestures import GAP_S, HOLD_S, Gesture, GestureReader, HeldGesture
from pt_coach.kinematics.landmarks import BodyPosition, PoseFrame, Side

FPS = 15.0
STANDING = upright((0.0, 0.0), 0.0)


def pose(base: BodyPosition, *contacts: str) -> Pose:
    seat_m = AVERAGE.seat_height_m if base is BodyPosition.SEATED else 0.0
    return Pose(base, resolve(BASE_ANGLES[base], Side.LEFT), contacts, seat_m=seat_m)


SEATED = pose(BodyPosition.SEATED, "seat")
SUPINE = pose(BodyPosition.SUPINE, "pelvis", "shoulders")
PRONE = pose(BodyPosition.PRONE, "pelvis", "chest")
ALL_FOURS = pose(BodyPosition.ALL_FOURS, "knees", "hands")


def camera(start: Pose, azimuth_deg: float) -> Camera:
    """Far enough away for a raised hand."""
    joints = list(place(start, AVERAGE).joints.values())
    low, high = ([edge(p[i] for p in joints) for i in range(3)] for edge in (min, max))
    return aimed(Camera(azimuth_deg), low, [high[0], high[1], high[2] + 0.65], 0.8)


def seen(passage: Passage, azimuth_deg: float) -> Iterator[PoseFrame]:
    """A passage after a second of keeping still, as an ideal model sees it."""
    start = passage.start
    assert isinstance(start, Pose)
    view = camera(start, azimuth_deg)
    for n in range(int((passage.duration_s + 1.6) * FPS)):
        t = n / FPS
        yield true_pose_frame(t, solve(passage.at(t - 1.0), AVERAGE), view)


def read(frames: Iterator[PoseFrame]) -> list[HeldGesture]:
    conditioner, reader = Conditioner(), GestureReader()
    found = (reader.update(conditioner.update(frame)) for frame in frames)
    return [one for one in found if one is not None]


def meant(frames: Iterator[PoseFrame]) -> set[Gesture]:
    return {held.gesture for held in read(frames) if held.is_meant}


@pytest.mark.parametrize("gesture", Gesture)
@pytest.mark.parametrize(
    ("start", "azimuth_deg"),
    [(STANDING, 0), (STANDING, 90), (SEATED, 0), (SEATED, 90), (SUPINE, 90)],
    ids=["standing front", "standing side", "seated front", "seated side", "supine"],
)
def test_a_gesture_held_is_meant(gesture: Gesture, start: Pose, azimuth_deg: float) -> None:
    passage = Sign(gesture, Side.LEFT, hold_s=HOLD_S[gesture] + 0.5).passage(start)
    assert meant(seen(passage, azimuth_deg)) == {gesture}


@pytest.mark.parametrize("gesture", Gesture)
def test_a_gesture_let_go_too_soon_is_not(gesture: Gesture) -> None:
    passage = Sign(gesture, Side.LEFT, hold_s=HOLD_S[gesture] - 0.9).passage(STANDING)
    held = read(seen(passage, 0))
    assert {one.gesture for one in held} == {gesture}
    assert not any(one.is_meant for one in held)


@pytest.mark.parametrize("gesture", Gesture)
@pytest.mark.parametrize("start", [PRONE, ALL_FOURS], ids=["prone", "all fours"])
def test_there_is_none_where_exercises_look_like_one(start: Pose, gesture: Gesture) -> None:
    assert read(seen(Sign(gesture, Side.LEFT).passage(start), 90)) == []


def test_both_hands_up_is_no_gesture_where_both_are_seen() -> None:
    one = Sign(Gesture.HAND_HIGH, Side.LEFT).passage(STANDING)
    raised = one.legs[0].to
    both = Sign(Gesture.HAND_HIGH, Side.RIGHT).passage(raised)
    assert meant(seen(both, 0)) == set()


def test_a_hand_high_while_walking_is_not_for_the_camera() -> None:
    way = walk((0.6, -0.8), (0.6, 0.8), 0.0)
    start = way.start
    assert isinstance(start, Pose)
    up = Sign(Gesture.HAND_HIGH, Side.LEFT).passage(start).legs[0].to
    arm = {name: value for name, value in up.angles.items() if name.startswith("left_shoulder")}
    view = camera(STANDING, 0)
    frames = []
    for n in range(int(way.legs[0].seconds * FPS)):
        figure = way.at(n / FPS)
        assert isinstance(figure, Pose)
        raised = replace(figure, angles={**figure.angles, **arm})
        frames.append(true_pose_frame(n / FPS, place(raised, AVERAGE), view))
    assert meant(iter(frames)) == set()


def test_a_short_gap_does_not_end_it_and_a_long_one_does() -> None:
    passage = Sign(Gesture.HAND_HIGH, Side.LEFT, hold_s=3.0).passage(STANDING)
    frames = list(seen(passage, 0))
    first = next(i for i, held in enumerate(_each(frames)) if held is not None)
    for gap_s, held_s in ((GAP_S - 0.1, 1.5), (GAP_S + 0.3, 0.45)):
        left = [f for f in frames if not 0.5 < f.t - frames[first].t < 0.5 + gap_s]
        upto = [f for f in left if f.t <= frames[first].t + 1.5]
        last = list(_each(upto))[-1]
        assert last is not None
        assert last.held_s == pytest.approx(held_s, abs=0.15)


def _each(frames: list[PoseFrame]) -> Iterator[HeldGesture | None]:
    conditioner, reader = Conditioner(), GestureReader()
    return (reader.update(conditioner.update(frame)) for frame in frames)


def test_without_a_body_there_is_no_gesture() -> None:
    empty = PoseFrame(0.0, None, None, next(seen(Passage(STANDING), 0)).size)
    assert read(iter([empty])) == []
