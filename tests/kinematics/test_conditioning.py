"""What is seen, held or missing; the torso's length; which way a person faces."""

from math import atan2, cos, degrees, radians, sin

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from pt_coach.kinematics.conditioning import HELD, MISSING, OBSERVED, Body, Conditioner
from pt_coach.kinematics.landmarks import ImageSize, Landmark, PoseFrame
from tests.kinematics.bodies import (
    AWAY,
    LEFT,
    RIGHT,
    SEATED,
    STANDING,
    TO_CAMERA,
    UP,
    body_of,
    in_space,
    no_pose,
    person,
    seen_by_camera,
    turned,
)

WRIST = Landmark.LEFT_WRIST
FRONT = in_space(STANDING)


def front(t=0.0, **kwargs):
    return seen_by_camera(FRONT, t=t, **kwargs)


def test_landmarks_become_pixels():
    frame = front()
    frame.image[WRIST, :2] = (0.25, 0.75)
    body = Conditioner().update(frame)
    assert (body.x[WRIST], body.y[WRIST]) == (320, 540)
    assert body.seen[WRIST] == OBSERVED
    assert body.t == 0.0
    assert (body.width_px, body.height_px) == (1280, 720)


@pytest.mark.parametrize(("visibility", "seen"), [(0.5, OBSERVED), (0.49, MISSING), (0.0, MISSING)])
def test_half_visible_is_seen(visibility, seen):
    frame = front()
    frame.image[WRIST, 3] = visibility
    assert Conditioner().update(frame).seen[WRIST] == seen


@pytest.mark.parametrize(
    ("x", "y", "seen"),
    [
        (-0.09, 0.5, OBSERVED),
        (-0.11, 0.5, MISSING),
        (1.11, 0.5, MISSING),
        (0.5, 1.09, OBSERVED),
        (0.5, -0.11, MISSING),
        (0.5, 1.11, MISSING),
    ],
)
def test_far_outside_the_picture_is_a_guess_and_not_seen(x, y, seen):
    frame = front()
    frame.image[WRIST, :2] = (x, y)
    assert Conditioner().update(frame).seen[WRIST] == seen


def test_a_hidden_landmark_is_held_for_a_quarter_of_a_second_where_it_was():
    conditioner = Conditioner()
    last = conditioner.update(front(t=0.0))
    for t in (0.1, 0.2, 0.25):
        moved = seen_by_camera(in_space(person(wrist=(0.4, 0.2, 0.5))), t=t, hidden=[WRIST])
        body = conditioner.update(moved)
        assert body.seen[WRIST] == HELD
        assert (body.x[WRIST], body.y[WRIST]) == (last.x[WRIST], last.y[WRIST])
        assert body.seen[Landmark.RIGHT_WRIST] == OBSERVED
    late = conditioner.update(front(t=0.3, hidden=[WRIST]))
    assert late.seen[WRIST] == MISSING
    assert late.seen.count(OBSERVED) == 32


def test_nobody_in_the_picture_is_held_shortly_and_then_missing():
    conditioner = Conditioner()
    assert not conditioner.update(no_pose(0.0)).found
    whole = conditioner.update(front(t=0.1))
    assert whole.found
    assert set(whole.seen) == {OBSERVED}
    held = conditioner.update(no_pose(0.3))
    assert set(held.seen) == {HELD}
    assert not held.found
    assert held.world is None
    assert held.torso_px == whole.torso_px
    assert held.torso_now_px == 0.0
    assert set(conditioner.update(no_pose(0.4)).seen) == {MISSING}


def test_numbers_that_are_none_make_a_landmark_missing_and_nothing_else():
    frame = front()
    frame.image[WRIST] = np.nan
    frame.image[Landmark.RIGHT_WRIST, 1] = np.nan
    frame.image[Landmark.NOSE, 3] = np.nan
    body = Conditioner().update(frame)
    for mark in (WRIST, Landmark.RIGHT_WRIST, Landmark.NOSE):
        assert body.seen[mark] == MISSING
        assert (body.x[mark], body.y[mark], body.visibility[mark]) == (0.0, 0.0, 0.0)
    assert body.seen[Landmark.LEFT_HIP] == OBSERVED


@pytest.mark.parametrize("wrong", [np.nan, np.inf])
def test_world_landmarks_that_are_no_numbers_are_left_out(wrong):
    frame = front()
    frame.world[20, 1] = wrong
    body = Conditioner().update(frame)
    assert body.world is None
    assert body.frame is None


def test_a_world_without_extent_spans_no_trunk():
    frame = front()
    frame.world[:] = 0.0
    assert Conditioner().update(frame).frame is None
    frame.world[:, 1] = np.linspace(0, 1, 33)
    assert Conditioner().update(frame).frame is None


def test_the_axes_of_the_trunk():
    frame = body_of(STANDING, chest=turned(90)).frame
    assert frame.up == pytest.approx(UP)
    assert frame.chest == pytest.approx(RIGHT)
    # Facing right in the picture, the left side is away from the camera.
    assert frame.leftwards == pytest.approx(AWAY)


def test_the_hips_weigh_more_than_the_shoulders():
    c, sn = 0.18 * cos(radians(50)), 0.18 * sin(radians(50))
    twisted = person(left_shoulder=(-sn, c, 0.5), right_shoulder=(sn, -c, 0.5))
    right, _, away = body_of(twisted).frame.leftwards
    # Shoulders 0.36 m at 50 degrees and one and a half times the hips' 0.20 m at 0.
    assert degrees(atan2(away, right)) == pytest.approx(27.43, abs=0.01)


@given(arrays(float, (33, 3), elements=st.floats(-1, 1)))
def test_the_axes_are_those_of_the_formula(off):
    frame = front()
    frame.world[:, :3] += off * 0.05
    body = Conditioner().update(frame)
    world = frame.world[:, :3]
    up = world[11] + world[12] - world[23] - world[24]
    up /= np.linalg.norm(up)
    side = world[11] - world[12] + 1.5 * (world[23] - world[24])
    side -= side @ up * up
    side /= np.linalg.norm(side)
    assert body.frame.up == pytest.approx(up)
    assert body.frame.leftwards == pytest.approx(side)
    assert body.frame.chest == pytest.approx(np.cross(side, up))


# --- the torso's length -------------------------------------------------------------------


@pytest.mark.parametrize("yaw", [0, 30, 60, 90])
def test_the_torso_is_as_long_from_every_side(yaw):
    # 0.5 m at 200 px/m; 1.2 thighs of 0.42 m come to 0.504 m.
    assert body_of(STANDING, chest=turned(yaw)).torso_px == pytest.approx(100.8)


def test_leaning_to_the_camera_does_not_shorten_it():
    bent = person(shoulder=(0.5, 0.18, 0.05), knee=(0.42, 0.1, 0.05))
    # Torso and thigh are foreshortened; 1.35 shoulder widths of 0.36 m stand in.
    assert body_of(bent).torso_px == pytest.approx(1.35 * 0.36 * 200)


def test_nothing_to_measure_it_by_leaves_it_unknown():
    body = body_of(STANDING, hidden=[Landmark.LEFT_SHOULDER, Landmark.LEFT_KNEE,
                                     Landmark.RIGHT_KNEE])  # fmt: skip
    assert body.torso_px == 0.0
    assert body.torso_now_px == 0.0


def test_without_hips_the_shoulders_measure_it():
    body = body_of(STANDING, hidden=[Landmark.LEFT_HIP, Landmark.RIGHT_HIP])
    assert body.torso_px == pytest.approx(1.35 * 0.36 * 200)


def test_a_pose_in_one_point_has_no_torso():
    assert body_of(dict.fromkeys(Landmark, (0.0, 0.0, 0.0))).torso_px == 0.0


def test_one_wild_frame_does_not_change_it():
    conditioner = Conditioner()
    for n in range(10):
        conditioner.update(front(t=n / 30))
    assert conditioner.update(front(t=10 / 30, px_per_m=300)).torso_px == pytest.approx(100.8)
    assert conditioner.update(front(t=11 / 30)).torso_px == pytest.approx(100.8)


def test_a_zoom_changes_it_within_a_third_of_a_second():
    conditioner = Conditioner()
    for n in range(30):
        conditioner.update(front(t=n / 30))
    sizes = {n: conditioner.update(front(t=n / 30, px_per_m=400)) for n in range(30, 45)}
    assert sizes[30].torso_px == pytest.approx(100.8)
    assert sizes[30].torso_now_px == pytest.approx(201.6)
    assert sizes[36].torso_px == pytest.approx(100.8)
    assert sizes[38].torso_px == pytest.approx(201.6)
    assert sizes[44].torso_px == pytest.approx(201.6)


def test_coming_closer_slowly_changes_it_slowly():
    conditioner = Conditioner()
    for n in range(90):
        body = conditioner.update(front(t=n / 30, px_per_m=200 + n))
    # The median of the last second is half a second old.
    assert body.torso_px == pytest.approx(0.504 * (200 + 74), rel=0.01)


# --- facing -------------------------------------------------------------------------------


@pytest.mark.parametrize(("yaw", "sign"), [(90, 1), (-90, -1), (50, 1), (-50, -1)])
def test_the_first_frame_says_which_way_the_person_faces(yaw, sign):
    assert sign * body_of(STANDING, chest=turned(yaw)).facing > 0.5


@pytest.mark.parametrize("chest", [TO_CAMERA, AWAY])
def test_towards_and_away_is_neither_way(chest):
    assert body_of(STANDING, chest=chest).facing == pytest.approx(0.0)


def test_a_head_turned_to_the_screen_does_not_turn_the_person():
    looking = person(
        nose=(0.0, 0.12, 0.72), left_ear=(0.07, 0.0, 0.72), right_ear=(-0.07, 0.0, 0.72)
    )
    assert body_of(looking, chest=RIGHT).facing > 0.9


def test_without_depth_head_and_feet_tell():
    assert body_of(STANDING, chest=LEFT, depth=False).facing < -0.9


def test_without_depth_the_votes_of_head_and_feet_add_up():
    # At yaw 6 the nose is 0.0125 m ahead of the ears' middle and each toe 0.0209 m of its heel;
    # doubled, in torsos of 0.504 m, twice the nose and twice a foot.
    body = body_of(STANDING, chest=turned(6), depth=False)
    assert body.facing == pytest.approx(2 * 2 * (0.01254 + 0.02091) / 0.504, abs=1e-3)


def test_turning_round_is_believed_after_a_moment():
    conditioner = Conditioner()
    for n in range(30):
        conditioner.update(seen_by_camera(in_space(STANDING, chest=RIGHT), t=n / 30))
    around = [
        conditioner.update(seen_by_camera(in_space(STANDING, chest=LEFT), t=n / 30))
        for n in range(30, 60)
    ]
    assert around[2].facing > 0.2
    assert around[-1].facing < -0.8


@pytest.mark.parametrize("fps", [7, 15, 30])
def test_the_memory_is_in_seconds_and_not_in_frames(fps):
    conditioner = Conditioner()
    conditioner.update(seen_by_camera(in_space(STANDING, chest=RIGHT), t=0.0))
    for n in range(1, fps + 1):
        body = conditioner.update(seen_by_camera(in_space(STANDING, chest=LEFT), t=n / fps))
    # From 1 towards -1 for one second with a memory of 0.3 s: -1 + 2 exp(-1 / 0.3)
    assert body.facing == pytest.approx(-0.9287, abs=0.001)


def test_who_is_hidden_keeps_facing_as_before():
    conditioner = Conditioner()
    before = conditioner.update(seen_by_camera(in_space(STANDING, chest=RIGHT), t=0.0))
    everything = seen_by_camera(
        in_space(STANDING, chest=LEFT), t=0.1, hidden=list(Landmark), depth=False
    )
    assert conditioner.update(everything).facing == before.facing
    assert conditioner.update(no_pose(0.2)).facing == before.facing


def test_nobody_yet_faces_nowhere():
    frame = seen_by_camera(FRONT, hidden=list(Landmark), depth=False)
    assert Conditioner().update(frame).facing == 0.0


def test_depth_alone_tells_where_head_feet_and_size_are_hidden():
    frame = seen_by_camera(in_space(SEATED, chest=RIGHT), hidden=list(Landmark))
    assert Conditioner().update(frame).facing == pytest.approx(1.0)


def test_distance_between_landmarks():
    body = Body(0.0, 640, 480)
    body.x[1], body.y[1] = 3.0, 4.0
    assert body.between_px(0, 1) == 5.0


def test_frames_as_the_model_gives_them_are_taken():
    image = np.full((33, 4), 0.5, dtype=np.float32)
    body = Conditioner().update(PoseFrame(0.0, image, None, ImageSize(640, 480)))
    assert body.found
