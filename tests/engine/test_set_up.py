from collections.abc import Iterable
from dataclasses import replace
from math import cos, radians, sin
from typing import Any

import pytest

from pt_coach.engine.events import CheckState, SetUpCheck, SetUpChecked
from pt_coach.engine.set_up import HEARD_S, SETTLE_S, SetUpMonitor
from pt_coach.kinematics.conditioning import Conditioner
from pt_coach.kinematics.elevation import WINDOW_S
from pt_coach.kinematics.landmarks import ImageSize, Landmark, PoseFrame, Side
from tests.engine.mover import REST, UP_BOTH, exercise, frame, lying, nobody, raised
from tests.kinematics.bodies import in_space, seen_by_camera, turned

ALL = (
    "body",
    "position",
    "view",
    "distance",
    "centre",
    "frame_rate",
    "start_pose",
    "camera_height",
)


class Monitor(SetUpMonitor):
    """Takes frames, and conditions them as the session does."""

    def __init__(self, *given: Any, in_set: bool = False) -> None:
        super().__init__(*given, in_set=in_set)
        self.conditioner = Conditioner()

    def handle(self, one: PoseFrame) -> SetUpChecked | None:
        return self.look(self.conditioner.update(one))


def monitor(working: Side | None = None, **changed: Any) -> Monitor:
    return Monitor(exercise(**changed), working)


def last(watch: Monitor, shown: Iterable[PoseFrame]) -> dict[str, SetUpCheck]:
    """The checks as they stand after the frames."""
    checked = [made for one in shown if (made := watch.handle(one)) is not None]
    return {check.id: check for check in checked[-1].checks}


def hint(check_id: str, shown: Iterable[PoseFrame], **changed: Any) -> str:
    return last(monitor(**changed), shown)[check_id].hint


def seconds(count: float, *, fps: float = 30.0, **seen: Any) -> list[PoseFrame]:
    return [frame(t=n / fps, **seen) for n in range(round(count * fps))]


def test_all_good_settles() -> None:
    watch = monitor()
    shown = seconds(2.0)
    made = [watch.handle(one) for one in shown]
    first = made[0]
    assert isinstance(first, SetUpChecked)
    assert tuple(check.id for check in first.checks) == ALL
    assert {check.state for check in first.checks[:-1]} == {CheckState.GOOD}
    # Once for the first look, once for the camera's height, and again once it has settled.
    assert made[1] is None
    assert watch.settled
    said_s = [one.t for one, said in zip(shown, made, strict=True) if said]
    assert said_s[1] == pytest.approx(WINDOW_S, abs=0.05)
    assert said_s[2] == pytest.approx(SETTLE_S, abs=0.05)


def test_something_to_adjust_unsettles_it_again() -> None:
    watch = monitor()
    last(watch, seconds(1.5))
    assert watch.settled
    watch.handle(nobody(1.6))
    assert not watch.settled


def test_an_empty_picture_asks_to_come_into_it() -> None:
    checks = last(monitor(), [nobody(0.0)])
    assert checks["body"].hint == "come_into_picture"
    assert {checks[name].state for name in ALL[1:]} == {CheckState.UNKNOWN}


def test_a_picture_that_cannot_be_true_does_not_count_as_somebody() -> None:
    shown = seconds(0.5)
    shown.append(frame(t=0.51, px_per_m=330.0))
    assert hint("body", shown) == "come_into_picture"


def test_a_picture_that_is_upside_down_asks_to_turn_the_camera() -> None:
    def over(one: PoseFrame) -> PoseFrame:
        assert one.image is not None
        image = one.image.copy()
        image[:, :2] = 1.0 - image[:, :2]
        return replace(one, image=image)

    assert hint("body", [over(one) for one in seconds(1.0)]) == "turn_camera"


def test_what_was_not_in_sight_while_nobody_was_there_is_not_missed_afterwards() -> None:
    watch = monitor(must_see=["ankles"])
    shown = [nobody(n / 30) for n in range(30)] + [frame(t=1.0 + n / 30) for n in range(6)]
    assert last(watch, shown)["body"].hint == ""


def test_a_part_that_has_to_be_seen() -> None:
    ankles = [Landmark.LEFT_ANKLE, Landmark.RIGHT_ANKLE]
    needs = ["shoulders", "ankles"]
    assert hint("body", seconds(1.0, hidden=ankles), must_see=needs) == "show_ankles"
    assert hint("body", seconds(1.0, hidden=ankles[:1]), must_see=needs) == ""
    assert hint("body", seconds(1.0, hidden=ankles), must_see=["hips"]) == ""


def test_a_part_that_was_just_missing_is_waited_for() -> None:
    ankles = [Landmark.LEFT_ANKLE, Landmark.RIGHT_ANKLE]
    watch = monitor(must_see=["ankles"])
    shown = seconds(0.5, hidden=ankles) + [frame(t=0.5 + n / 30) for n in range(15)]
    assert last(watch, shown)["body"].hint == "show_ankles"
    shown = [frame(t=1.0 + n / 30) for n in range(30)]
    assert last(watch, shown)["body"].hint == ""


def test_another_position() -> None:
    assert hint("position", [lying(n / 30) for n in range(30)]) == "get_standing"
    # Who is up already and does not get up any more has a camera that lies on its side.
    assert hint("position", [lying(n / 30) for n in range(135)]) == "get_up_or_turn_camera"
    got_up = [lying(n / 30) for n in range(30)] + [frame(t=1.0 + n / 30) for n in range(30)]
    assert hint("position", got_up + [lying(2.0 + n / 30) for n in range(90)]) == "get_standing"
    pose = {"positions": ["supine"]}
    assert hint("position", seconds(1.0), start_pose=pose) == "get_supine"


def test_another_view_and_which_way_to_turn() -> None:
    side = {"view": "side", "height": "hip"}
    assert hint("view", seconds(1.5), camera=side) == "turn_side"
    nearest = {**side, "nearest": "working"}
    checks = last(monitor(Side.RIGHT, camera=nearest), seconds(1.5))
    assert checks["view"].hint == "turn_right_side"
    assert last(monitor(camera=nearest), seconds(1.5))["view"].hint == "turn_side"
    from_the_side = [
        seen_by_camera(in_space(raised(REST), chest=turned(90)), t=n / 30) for n in range(45)
    ]
    assert hint("view", from_the_side) == "turn_front"


def test_a_view_that_cannot_be_told_is_let_pass() -> None:
    side = {"view": "side", "height": "hip"}
    assert hint("view", seconds(1.0, depth=False), camera=side) == ""


def test_too_near_and_too_far() -> None:
    assert hint("distance", seconds(1.0, px_per_m=440.0)) == "step_back"
    assert hint("distance", seconds(1.0, px_per_m=100.0)) == "come_closer"
    assert hint("distance", seconds(1.0, px_per_m=250.0)) == ""


def test_off_the_middle() -> None:
    assert hint("centre", seconds(1.0, middle_px=(1100.0, 360.0))) == "move_to_the_middle"
    assert hint("centre", seconds(1.0, middle_px=(150.0, 360.0))) == "move_to_the_middle"
    assert hint("centre", seconds(1.0, middle_px=(800.0, 360.0))) == ""


def test_a_person_of_whom_nothing_is_seen_well_is_not_in_the_picture() -> None:
    assert hint("body", seconds(1.0, hidden=list(Landmark))) == "come_into_picture"


def test_too_few_frames() -> None:
    assert hint("frame_rate", seconds(2.0, fps=5.0)) == "more_light_or_close_programs"
    assert hint("frame_rate", seconds(2.0, fps=10.0)) == "move_slowly"
    assert hint("frame_rate", seconds(2.0, fps=14.0)) == ""
    assert hint("frame_rate", seconds(0.3, fps=5.0)) == ""


def test_a_slow_picture_is_told_and_holds_nobody_back() -> None:
    watch = monitor()
    assert last(watch, seconds(3.0, fps=10.0))["frame_rate"].hint == "move_slowly"
    assert watch.settled
    slower = monitor()
    last(slower, seconds(3.0, fps=6.0))
    assert not slower.settled


def in_set(shown: Iterable[PoseFrame]) -> list[str]:
    """What is told in a set, in its order."""
    watch = Monitor(exercise(), None, in_set=True)
    made = [said for one in shown if (said := watch.handle(one)) is not None]
    hints = [check.hint for said in made for check in said.checks if check.hint]
    return list(dict.fromkeys(hints))


def test_in_a_set_too_a_slow_picture_is_told() -> None:
    assert in_set(seconds(4.0, fps=20.0)) == []
    assert in_set(seconds(4.0, fps=10.0)) == ["move_slowly"]
    assert in_set(seconds(4.0, fps=5.0)) == ["more_light_or_close_programs"]


def test_who_lies_in_a_set_that_is_done_standing_is_asked_about_the_camera() -> None:
    """After two seconds, as all that is told in a set; or asked whether they fell."""
    down = [frame(t=n / 30) for n in range(30)] + [lying(1.0 + n / 30) for n in range(30 * 4)]
    assert "turned_or_fell" not in in_set(down[: 30 * 3])
    assert "turned_or_fell" in in_set(down)


def test_joints_out_of_the_start_pose() -> None:
    shown = [frame(UP_BOTH, n / 30) for n in range(30)]
    assert hint("start_pose", shown) == "take_start_position"


def test_checks_of_the_picture_itself_come_from_outside() -> None:
    watch = monitor()
    watch.note(SetUpCheck("one_person", CheckState.ADJUST, "only_you"))
    checks = last(watch, seconds(2.0))
    assert checks["one_person"].hint == "only_you"
    watch.note(SetUpCheck("one_person", CheckState.GOOD))
    checks = last(watch, [frame(t=2.0 + n / 30) for n in range(40)])
    assert checks["one_person"].state is CheckState.GOOD


def test_advice_about_the_picture_keeps_nobody_from_beginning() -> None:
    watch = monitor()
    watch.note(SetUpCheck("picture", CheckState.ADJUST, "more_light"))
    last(watch, seconds(2.0))
    assert watch.settled


def test_the_shape_of_the_picture_does_not_matter() -> None:
    portrait = seconds(1.0, size=ImageSize(720, 1280), px_per_m=300.0)
    assert hint("distance", portrait) == ""


def pitched(t: float, degrees: float) -> PoseFrame:
    """Somebody who stands, turned aside, before a camera that looks down so far."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    room = in_space(raised(REST), chest=turned(90))
    return seen_by_camera([(x, c * y - s * z, s * y + c * z) for x, y, z in room], t=t)


SIDE = {"view": "side", "height": "hip"}


def test_a_camera_that_looks_down_or_up_is_told_and_holds_nobody_back() -> None:
    for degrees, told in ((0, ""), (40, "lower_camera"), (-30, "raise_camera")):
        watch = monitor(camera=SIDE)
        shown = [pitched(n / 30, degrees) for n in range(30)]
        assert last(watch, shown)["camera_height"].hint == told
        # It is waited for until it can have been heard.
        assert watch.settled is not bool(told)
        last(watch, [pitched(1.0 + n / 30, degrees) for n in range(round(30 * HEARD_S))])
        assert watch.settled


def test_the_camera_height_is_not_in_the_list_where_it_cannot_be_told() -> None:
    checks = last(monitor(start_pose={"positions": ["side_lying"]}), seconds(1.0))
    assert "camera_height" not in checks
    away = last(monitor(camera=SIDE), [lying(n / 30) for n in range(30)])
    assert away["camera_height"] == SetUpCheck("camera_height", CheckState.UNKNOWN)
