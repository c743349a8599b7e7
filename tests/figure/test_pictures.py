"""Pictures, ideal landmarks and the figure as a patient."""

import numpy as np
import pytest

from pt_coach.figure.build import AVERAGE
from pt_coach.figure.camera import Camera, camera_for
from pt_coach.figure.furniture import furniture_of
from pt_coach.figure.passage import solve, upright
from pt_coach.figure.patient import FigurePatient
from pt_coach.figure.render.look import Look
from pt_coach.figure.render.picture import render, render_fine
from pt_coach.figure.signs import Sign
from pt_coach.figure.truth import landmark_points, true_pose_frame
from pt_coach.kinematics.gestures import Gesture
from pt_coach.kinematics.landmarks import ImageSize, Landmark, Side
from tests.figure import library
from tests.figure.inner_angle import inner_deg

SMALL = ImageSize(320, 180)
STANDING = solve(upright((0.0, 0.0), 0.0), AVERAGE)


def test_a_picture_is_rgb_of_the_cameras_size() -> None:
    picture = render(STANDING, AVERAGE, Camera(size=SMALL))
    assert picture.shape == (180, 320, 3)
    assert picture.dtype == np.uint8


def test_the_same_pose_gives_the_same_pixels_noise_included() -> None:
    look = Look(noise=6, seed=3)
    camera = Camera(30, size=SMALL)
    a = render(STANDING, AVERAGE, camera, look)
    assert np.array_equal(a, render(STANDING, AVERAGE, camera, look))
    assert not np.array_equal(a, render(STANDING, AVERAGE, camera, Look(noise=6, seed=4)))


def test_plain_background_has_the_colour_asked_for() -> None:
    picture = render_fine(STANDING, AVERAGE, Camera(size=SMALL), Look(plain=(246, 244, 239)))
    assert picture[2, 2].tolist() == [246, 244, 239]
    assert not np.array_equal(picture[90, 160], picture[2, 2])


def test_dim_light_darkens_the_whole_picture() -> None:
    bright = render(STANDING, AVERAGE, Camera(size=SMALL))
    dim = render(STANDING, AVERAGE, Camera(size=SMALL), Look(light=0.4))
    assert dim.mean() == pytest.approx(bright.mean() * 0.4, rel=0.08)


def test_nothing_is_painted_where_the_figure_is_not_in_view() -> None:
    far = solve(upright((0.0, 30.0), 0.0), AVERAGE)
    empty = render(far, AVERAGE, Camera(size=SMALL))
    assert np.array_equal(empty, render(far, AVERAGE, Camera(size=SMALL)))
    assert np.abs(empty[90, 100:200].astype(int) - empty[90, 150]).max() < 12


def test_body_is_painted_where_its_landmarks_are() -> None:
    camera = Camera(20, size=SMALL)
    plain = Look(plain=(255, 0, 255))
    picture = render(STANDING, AVERAGE, camera, plain)
    marks = camera.project(landmark_points(STANDING))[:, :2].astype(int)
    body = [Landmark.LEFT_HIP, Landmark.RIGHT_KNEE, Landmark.NOSE, Landmark.LEFT_ELBOW]
    for mark in body:
        x, y = marks[mark]
        assert picture[y, x].tolist() != [255, 0, 255]


def test_true_landmarks_have_the_drawn_angles() -> None:
    moving = library.movement("mini_squat")
    t = moving.reps[0].peak_s
    frame = true_pose_frame(t, moving.joints_at(t), Camera(-90))
    assert frame.world is not None
    world = frame.world[:, :3].astype(float)
    inner = inner_deg(
        world[Landmark.RIGHT_HIP], world[Landmark.RIGHT_KNEE], world[Landmark.RIGHT_ANKLE]
    )
    assert inner == pytest.approx(180 - moving.pose_at(t).angles["right_knee_flexion"], abs=0.5)
    assert inner == pytest.approx(132, abs=0.5)


def test_projected_side_view_shows_the_knee_angle_too() -> None:
    moving = library.movement("mini_squat")
    t = moving.reps[0].peak_s
    camera = camera_for(moving, library.exercise("mini_squat").camera)
    frame = true_pose_frame(t, moving.joints_at(t), camera)
    assert frame.image is not None
    pixels = frame.image[:, :2] * [camera.size.width_px, camera.size.height_px]
    inner = inner_deg(
        pixels[Landmark.RIGHT_HIP], pixels[Landmark.RIGHT_KNEE], pixels[Landmark.RIGHT_ANKLE]
    )
    assert inner == pytest.approx(132, abs=3)


def test_world_axes_are_right_down_and_away() -> None:
    frame = true_pose_frame(0.0, STANDING, Camera(0))
    assert frame.world is not None
    assert frame.world[Landmark.LEFT_SHOULDER, 0] > 0.1
    assert frame.world[Landmark.NOSE, 1] < -0.5
    assert frame.world[Landmark.NOSE, 2] < -0.05
    hips = frame.world[[Landmark.LEFT_HIP, Landmark.RIGHT_HIP], :3].mean(axis=0)
    assert np.abs(hips).max() < 1e-6


def test_the_far_arm_is_hidden_from_the_side_and_nothing_from_the_front() -> None:
    side = true_pose_frame(0.0, STANDING, Camera(90))
    assert side.image is not None
    assert side.image[Landmark.RIGHT_ELBOW, 3] < 0.5
    # The model believes in hips that it cannot see.
    assert side.image[Landmark.RIGHT_HIP, 3] > 0.9
    assert side.image[Landmark.LEFT_ELBOW, 3] > 0.9
    front = true_pose_frame(0.0, STANDING, Camera(0, distance_m=3.5))
    assert front.image is not None
    assert front.image[:, 3].min() > 0.9


def test_a_patient_told_to_begin_gets_into_position_and_draws_every_repetition() -> None:
    moving = library.movement("bridge", reps=2)
    camera = camera_for(moving, library.exercise("bridge").camera, size=SMALL)
    patient = FigurePatient(camera, t=100.0)
    starts = patient.begin(moving, 101.0)
    assert 103.0 < starts < 112.0
    assert patient.drawn(starts)[0].reps == ()
    end = starts + moving.duration_s
    assert not patient.is_done(end - 0.1)
    assert patient.is_done(end)
    drawn = patient.drawn(end)
    assert len(drawn) == 1
    assert [rep.start_s for rep in drawn[0].reps] == pytest.approx(
        [starts + rep.start_s for rep in moving.reps]
    )
    assert patient.frame_at(end).shape == (180, 320, 3)


def test_a_patient_that_gives_a_sign_half_way_has_not_drawn_the_repetition() -> None:
    moving = library.movement("bridge", reps=2)
    patient = FigurePatient(Camera(-90, size=SMALL))
    starts = patient.begin(moving, 0.0)
    middle = starts + moving.reps[1].peak_s
    back_s = patient.sign(Sign(Gesture.HAND_HIGH, Side.LEFT), middle)
    assert len(patient.drawn(middle + 60.0)[0].reps) == 1
    before = patient.skeleton_at(middle).joints["pelvis"]
    assert np.allclose(before, patient.skeleton_at(back_s + 9.0).joints["pelvis"])


def test_a_second_set_from_the_same_pose_starts_at_once() -> None:
    patient = FigurePatient(Camera(-90, size=SMALL))
    first = library.movement("bridge", reps=1)
    starts = patient.begin(first, 0.0)
    later = starts + first.duration_s + 5.0
    assert patient.begin(library.movement("bridge", reps=1), later) == pytest.approx(later)


@pytest.mark.parametrize("exercise_id", library.IDS)
def test_a_patient_never_jumps_from_one_exercise_to_the_next(exercise_id: str) -> None:
    patient = FigurePatient(Camera(-90, size=SMALL))
    t = patient.begin(library.movement("prone_press_up", reps=1), 0.0) + 0.5
    before = np.array(list(patient.skeleton_at(t).joints.values()))
    arrives = patient.begin(library.movement(exercise_id, reps=1), t)
    for k in range(int((arrives - t) * 30) + 3):
        now = np.array(list(patient.skeleton_at(t + k / 30).joints.values()))
        assert np.linalg.norm(now - before, axis=1).max() < 0.18
        before = now


def test_a_patient_that_leaves_ends_up_outside_the_picture() -> None:
    camera = Camera(-90, size=SMALL, distance_m=2.5)
    patient = FigurePatient(camera)
    there = patient.leave(5.0)
    seen = camera.project(np.array(list(patient.skeleton_at(there).joints.values())))
    outside = (seen[:, 0] < 0) | (seen[:, 0] > SMALL.width_px)
    assert outside.all()


def test_a_chair_stands_where_the_pelvis_sits() -> None:
    moving = library.movement("sit_to_stand")
    chair = furniture_of(moving).chair_m
    assert chair is not None
    pelvis = moving.joints_at(0.0).joints["pelvis"]
    assert chair[0] == pytest.approx(float(pelvis[0]))
    assert 0.0 < float(pelvis[2]) - chair[2] < 0.16
