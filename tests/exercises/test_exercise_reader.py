from typing import Any

import pytest

from pt_coach.exercises.definition import Movement, StartPose
from pt_coach.exercises.exercise_reader import FormReader, MovementReader, StartPoseReader
from pt_coach.kinematics.conditioning import HELD, Body
from pt_coach.kinematics.landmarks import CameraView, Landmark
from tests.engine.mover import REST, UP_BOTH, UP_LEFT, exercise, raised
from tests.kinematics.bodies import body_of

ARM = "angle(hip, shoulder, elbow)"
ELBOWS = (Landmark.LEFT_ELBOW, Landmark.RIGHT_ELBOW)


def movement(*parts: dict[str, Any], target: float | None = None) -> MovementReader:
    return MovementReader(tuple(Movement.model_validate(part) for part in parts), target)


def part(**changed: Any) -> dict[str, Any]:
    return {"measure": ARM, "over": "max", "start": 19, "target": 99, **changed}


def held(body: Body, *landmarks: int) -> Body:
    for mark in landmarks:
        body.seen[mark] = HELD
    return body


def test_travel_runs_from_start_to_target() -> None:
    assert movement(part()).read(body_of(raised(REST)), None).travel == pytest.approx(0.0, abs=0.01)
    top = movement(part()).read(body_of(raised(UP_BOTH)), None)
    assert top.travel == pytest.approx(1.0, abs=0.01)
    assert top.value == pytest.approx(99.0, abs=0.5)
    assert top.observed


def test_a_prescribed_target_scales_the_first_measure() -> None:
    body = body_of(raised(UP_BOTH))
    assert movement(part(), target=59.0).read(body, None).travel == pytest.approx(2.0, abs=0.02)
    assert movement(part(), target=19.0).read(body, None).travel == pytest.approx(1.0, abs=0.02)
    assert movement(target=59.0).read(body, None).travel is None


def test_measures_are_averaged_by_weight() -> None:
    still = part(measure="angle(hip, knee, ankle)", start=180, target=90, weight=3)
    body = body_of(raised(UP_BOTH))
    assert movement(part(), still).read(body, None).travel == pytest.approx(0.25, abs=0.01)


def test_measures_for_another_view_are_left_out() -> None:
    front = part(measure="angle(hip, knee, ankle)", start=180, target=90, views=["front"])
    for view, travel in (
        (CameraView.UNKNOWN, 0.5),
        (CameraView.SIDE, 1.0),
        (CameraView.FRONT, 0.0),
        (CameraView.BACK, 0.5),
    ):
        reader, body = movement(part(views=["side"]), front), body_of(raised(UP_BOTH))
        reader.look_from(view)
        assert reader.read(body, None).travel == pytest.approx(travel, abs=0.01)


def test_what_is_hidden_leaves_the_rest_to_speak() -> None:
    body = body_of(raised(UP_BOTH), hidden=ELBOWS)
    wrists = part(measure="height(wrist) - height(shoulder)", start=-1.0, target=0.0)
    reading = movement(part(), wrists).read(body, None)
    assert reading.travel == pytest.approx(1.0, abs=0.1)
    assert reading.value is None
    assert reading.observed


def test_too_much_hidden_is_unknown() -> None:
    body = body_of(raised(UP_BOTH), hidden=ELBOWS)
    reading = movement(part()).read(body, None)
    assert (reading.travel, reading.observed) == (None, False)
    assert reading.unknown == "left elbow not visible"


def test_what_is_held_does_not_speak_where_enough_is_observed() -> None:
    wrists = part(measure="height(wrist) - height(shoulder)", start=-1.0, target=0.0)
    body = held(body_of(raised(UP_BOTH)), *ELBOWS)
    reading = movement(part(start=19, target=59), wrists).read(body, None)
    assert reading.observed
    assert reading.travel == pytest.approx(1.0, abs=0.1)


def test_only_held_is_not_observed() -> None:
    reading = movement(part()).read(held(body_of(raised(UP_BOTH)), *ELBOWS), None)
    assert reading.travel == pytest.approx(1.0, abs=0.01)
    assert not reading.observed


def test_the_leading_side() -> None:
    reader = movement(part())
    assert reader.lead(body_of(raised(UP_LEFT))) == pytest.approx(1.0, abs=0.02)
    assert reader.lead(body_of(raised(UP_BOTH))) == pytest.approx(0.0, abs=0.01)
    assert reader.lead(body_of(raised(UP_LEFT), hidden=ELBOWS[:1])) is None
    assert movement(part(over="mean")).lead(body_of(raised(UP_LEFT))) is None


def test_readings_are_smoothed_and_start_anew_after_a_gap() -> None:
    reader = movement(part())
    reader.read(body_of(raised(REST), t=0.0), None)
    at_once = reader.read(body_of(raised(UP_BOTH), t=0.03), None).travel
    assert at_once is not None
    assert 0.0 < at_once < 0.99
    later = movement(part())
    later.read(body_of(raised(REST), t=0.0), None)
    assert later.read(body_of(raised(UP_BOTH), t=0.6), None).travel == pytest.approx(1.0, abs=0.01)


def pose(*bands: dict[str, Any]) -> StartPoseReader:
    return StartPoseReader(
        StartPose.model_validate({"positions": ["standing"], "bands": list(bands)})
    )


def test_every_band_that_the_view_shows_has_to_hold() -> None:
    low = {"measure": ARM, "over": "max", "below": 50}
    knee = {"measure": "angle(hip, knee, ankle)", "above": 150, "views": ["side"]}
    bent = {"measure": "angle(hip, knee, ankle)", "below": 150, "views": ["side"]}
    rest, up = body_of(raised(REST)), body_of(raised(UP_BOTH))
    assert pose(low, knee).holds(rest, None, CameraView.SIDE) is True
    assert pose(low, knee).holds(up, None, CameraView.SIDE) is False
    assert pose(low, bent).holds(rest, None, CameraView.SIDE) is False
    assert pose(low, bent).holds(rest, None, CameraView.FRONT) is True
    assert pose().holds(up, None, CameraView.SIDE) is True
    hidden = body_of(raised(REST), hidden=ELBOWS)
    assert pose(low).holds(hidden, None, CameraView.SIDE) is None


def test_calibrated_edges_give_way_on_both_ends() -> None:
    between = {"measure": ARM, "over": "max", "above": 15, "below": 50}
    torso = {"measure": "height(wrist) - height(shoulder)", "over": "max", "below": -0.9}
    reader = pose(between, torso)
    reader.calibrate(body_of(raised(REST)), None)
    assert reader.holds(body_of(raised((0.0, 0.0))), None, CameraView.FRONT) is True
    assert reader.holds(body_of(raised(UP_BOTH)), None, CameraView.FRONT) is False


def test_of_the_form_rules_those_are_read_that_are_asked_for_and_have_a_measure() -> None:
    rule = {"id": "a_rule", "fault": "A", "cue": "B", "measure": ARM, "over": "max", "above": 1}
    timed = {"id": "timed", "fault": "A", "cue": "B", "phase_time": "return", "below": 1}
    reader = FormReader(exercise(form_rules=[rule, timed]).form_rules)
    assert reader.measured == {"a_rule"}
    body = body_of(raised(UP_BOTH))
    assert reader.read(body, None, {"a_rule", "timed"}) == {"a_rule": pytest.approx(99.0, abs=0.5)}
    assert reader.read(body, None, {"timed"}) == {}
