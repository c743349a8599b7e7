"""Names, sides and frames."""

from pt_coach.kinematics.landmarks import LANDMARK_COUNT, Landmark, Side
from tests.kinematics.bodies import STANDING, in_space, no_pose, seen_by_camera


def test_left_and_right_stand_next_to_each_other():
    assert LANDMARK_COUNT == 33
    for mark in Landmark:
        if mark.name.startswith("LEFT_") and "EYE" not in mark.name:
            assert Landmark(mark + 1).name == mark.name.replace("LEFT_", "RIGHT_")


def test_the_other_side():
    assert (Side.LEFT.other, Side.RIGHT.other) == (Side.RIGHT, Side.LEFT)


def test_a_frame_knows_whether_a_pose_was_found():
    assert seen_by_camera(in_space(STANDING)).found
    assert not no_pose(0.0).found
