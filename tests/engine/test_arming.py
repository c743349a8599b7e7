from typing import Any

import pytest

from pt_coach.engine.arming import (
    Arming,
    Family,
    Place,
    PlaceReader,
    PositionWatch,
    StartGate,
    trunk_family,
)
from pt_coach.exercises.exercise_reader import MovementReader, MovementReading
from pt_coach.kinematics.conditioning import Conditioner
from pt_coach.kinematics.landmarks import BodyPosition, CameraView, Landmark, PoseFrame
from tests.engine.mover import REST, UP_BOTH, Pieces, exercise, frames, raised, still
from tests.kinematics.bodies import RIGHT, TO_CAMERA, UP, body_of, in_space, person, seen_by_camera

STANDING = body_of(raised(REST))
PLACE = Place(BodyPosition.STANDING, CameraView.FRONT, tilt_deg=2.0, speed=0.02)
AT_START = MovementReading(0.1, 18.0, observed=True)


def armed_at(shown: "list[PoseFrame]", **changed: Any) -> float | None:
    """When the frames arm the set; None if they never do."""
    what = exercise(**changed)
    conditioner, places = Conditioner(), PlaceReader()
    movement = MovementReader(what.movement)
    arming = Arming(what, StartGate(what, None))
    for one in shown:
        body = conditioner.update(one)
        if arming.update(body, places.update(body), movement.read(body, None)):
            return one.t
    return None


def held(pieces: Pieces, **changed: Any) -> float | None:
    return armed_at(list(frames(pieces)), **changed)


def test_the_start_pose_held_for_half_a_second_arms() -> None:
    assert held(still(3.0)) == pytest.approx(0.53, abs=0.06)


def test_moving_does_not_arm() -> None:
    swaying: Pieces = [(0.5, REST, (40.0, 40.0)), (0.5, (40.0, 40.0), REST)] * 6
    assert held(swaying) is None
    assert held(swaying + still(2.0)) == pytest.approx(6.4, abs=0.2)


def test_a_hold_at_the_top_does_not_arm() -> None:
    assert held(still(3.0, UP_BOTH)) is None
    assert held(still(3.0, UP_BOTH), start_pose={"positions": ["standing"]}) is None


def test_a_joint_out_of_its_band_does_not_arm() -> None:
    assert held(still(3.0, (55.0, 10.0)), movement=_far()) is None
    assert held(still(3.0, (38.0, 10.0)), movement=_far()) is not None


def _far() -> list[dict[str, Any]]:
    """A movement that calls these arms still near the start."""
    return [{"measure": "angle(hip, shoulder, elbow)", "over": "max", "start": 10, "target": 170}]


def test_another_view_does_not_arm() -> None:
    assert held(still(3.0), camera={"view": "side", "height": "hip"}) is None
    also = {"view": "side", "also": ["front"], "height": "hip"}
    assert held(still(3.0), camera=also) is not None


def test_another_position_does_not_arm() -> None:
    shown = [
        seen_by_camera(in_space(raised(REST), up=RIGHT, chest=UP), t=n / 30) for n in range(90)
    ]
    assert armed_at(shown) is None


def test_shoulders_wider_than_the_trunk_is_long_do_not_arm() -> None:
    ghost = person(left_shoulder=(0.0, 0.5, 0.5), right_shoulder=(0.0, -0.5, 0.5))
    shown = [seen_by_camera(in_space(ghost), t=n / 30) for n in range(90)]
    pose = {"positions": ["standing"]}
    wide = [{"measure": "angle(hip, shoulder, elbow)", "start": 0, "target": 900}]
    assert armed_at(shown, start_pose=pose, movement=wide) is None


def test_a_moment_of_doubt_does_not_start_the_hold_anew() -> None:
    arming = Arming(exercise(), StartGate(exercise(), None))
    unseen = MovementReading(None, None, observed=False)
    results = []
    for n in range(20):
        body = body_of(raised(REST), t=n / 30)
        results.append(arming.update(body, PLACE, unseen if 2 <= n < 5 else AT_START))
    assert results.index(True) == 5


def test_a_longer_doubt_does() -> None:
    arming = Arming(exercise(), StartGate(exercise(), None))
    unseen = MovementReading(0.1, 18.0, observed=False)
    results = []
    for n in range(20):
        body = body_of(raised(REST), t=n / 30)
        results.append(arming.update(body, PLACE, unseen if 2 <= n < 10 else AT_START))
    assert results.index(True) == 13


@pytest.mark.parametrize(
    ("positions", "passes", "family"),
    [
        (["standing"], ["seated"], Family.UPRIGHT),
        (["supine"], [], Family.LYING),
        (["supine"], ["seated"], None),
    ],
)
def test_exercises_stand_or_lie(
    positions: list[str], passes: list[str], family: Family | None
) -> None:
    pose = {"positions": positions, "passes": passes}
    assert trunk_family(exercise(start_pose=pose)) is family


def gate(**pose: Any) -> StartGate:
    return StartGate(exercise(start_pose={"positions": ["standing"], **pose}), None)


def test_the_gate_is_wide_until_it_is_calibrated() -> None:
    upright, lying = gate(), gate(positions=["supine"])
    assert upright.trunk_fits(40.0)
    assert not upright.trunk_fits(50.0)
    assert lying.trunk_fits(90.0)
    assert not lying.trunk_fits(45.0)
    assert upright.trunk_fits(None) is None
    assert gate(positions=["supine", "seated"]).trunk_fits(50.0) is None


def test_calibrated_it_wants_the_trunk_and_the_movement_as_they_were() -> None:
    upright = gate()
    upright.calibrate(STANDING, PLACE, 0.3)
    assert upright.trunk_fits(36.0)
    assert not upright.trunk_fits(38.0)
    assert upright.is_open(STANDING, PLACE, CameraView.FRONT, 0.85, follows=False)
    assert not upright.is_open(STANDING, PLACE, CameraView.FRONT, 0.95, follows=False)


@pytest.mark.parametrize("follows", [True, False])
def test_what_follows_at_once_may_begin_with_its_joints_out_of_their_bands(follows: bool) -> None:
    band = {"measure": "angle(hip, shoulder, elbow)", "over": "max", "below": 50}
    half_way = body_of(raised((60.0, 60.0)))
    uncalibrated = gate(bands=[band])
    front = CameraView.FRONT
    assert uncalibrated.is_open(half_way, PLACE, front, 0.5, follows=follows) is follows
    bent = PLACE._replace(tilt_deg=70.0)
    assert not uncalibrated.is_open(half_way, bent, front, 0.5, follows=follows)


def test_calibrated_it_gives_way_to_a_person_who_stands_at_a_bands_edge() -> None:
    band = {"measure": "angle(hip, shoulder, elbow)", "over": "max", "below": 50}
    raised_45, raised_55 = body_of(raised((37.0, 10.0))), body_of(raised((47.0, 10.0)))
    strict = gate(bands=[band])
    assert strict.joints_fit(raised_45, CameraView.FRONT)
    assert not strict.joints_fit(raised_55, CameraView.FRONT)
    strict.calibrate(raised_45, PLACE, 0.0)
    assert strict.joints_fit(raised_55, CameraView.FRONT)
    assert not strict.joints_fit(body_of(raised(UP_BOTH)), CameraView.FRONT)


def test_a_band_that_cannot_be_seen_holds_nobody_up() -> None:
    hidden = body_of(raised(UP_BOTH), hidden=[Landmark.LEFT_ELBOW, Landmark.RIGHT_ELBOW])
    band = {"measure": "angle(hip, shoulder, elbow)", "over": "max", "below": 50}
    unsure = gate(bands=[band])
    assert unsure.joints_fit(hidden, CameraView.FRONT)
    unsure.calibrate(hidden, PLACE, None)
    assert not unsure.joints_fit(body_of(raised(UP_BOTH)), CameraView.FRONT)


def test_an_unknown_position_is_left_to_the_trunk() -> None:
    unknown = Place(BodyPosition.UNKNOWN, CameraView.UNKNOWN, tilt_deg=5.0, speed=None)
    assert gate().may_start(unknown)
    assert not gate(positions=["supine"]).may_start(unknown)
    assert not gate().may_start(Place(BodyPosition.SUPINE, CameraView.SIDE, 90.0, None))


def test_the_position_is_left_after_a_second_out_of_it() -> None:
    watch = PositionWatch(exercise(start_pose={"positions": ["standing"], "passes": ["plank"]}))
    lying = Place(BodyPosition.SUPINE, CameraView.SIDE, 90.0, None)
    plank = Place(BodyPosition.PLANK, CameraView.SIDE, 80.0, None)
    assert not watch.has_left(0.0, lying)
    assert not watch.has_left(0.9, lying)
    assert not watch.has_left(0.95, plank)
    assert not watch.has_left(1.0, lying)
    assert watch.has_left(2.0, lying)
    assert not watch.has_left(2.0, lying, under_way=True)
    assert watch.has_left(2.0, lying, under_way=True, on_the_spot=False)
    assert watch.has_left(5.0, lying, under_way=True)


def test_the_place_of_a_person_standing_in_front() -> None:
    conditioner, places = Conditioner(), PlaceReader()
    for n in range(30):
        body = conditioner.update(
            seen_by_camera(in_space(raised(REST), up=UP, chest=TO_CAMERA), t=n / 30)
        )
        place = places.update(body)
    assert (place.position, place.view) == (BodyPosition.STANDING, CameraView.FRONT)
    assert place.tilt_deg == pytest.approx(0.0, abs=1.0)
    assert place.speed == pytest.approx(0.0, abs=0.01)
    assert places.update(body, speed=False).speed is None
