"""The figure doing a person's movement has the person's angles, steady bones and no face."""

from io import BytesIO
from math import hypot

import numpy as np
import pytest
from PIL import Image

from pt_coach.figure.own_movement import OwnMovement, own_movement
from pt_coach.figure.render.look import Look, Material, colour_ramps, material_colours
from pt_coach.figure.render.own_pictures import ON_PAPER, animation, paper_size, room_picture, strip
from pt_coach.figure.skeleton import Vector
from pt_coach.kinematics.kept_movement import KeptMovement
from pt_coach.kinematics.landmarks import ImageSize, Landmark, Side
from tests.figure.drawn_frames import kept, movement_of
from tests.figure.inner_angle import inner_deg

SIZE = ImageSize(480, 270)


def in_picture_deg(a: Vector, b: Vector, c: Vector) -> float:
    """The angle at b between flat points."""
    return inner_deg(*(np.array(p[:2]) for p in (a, b, c)))


def seen_deg(movement: KeptMovement, i: int, side: Side, names: tuple[str, str, str]) -> float:
    marks = (Landmark[f"{side.upper()}_{name.upper()}"] for name in names)
    return in_picture_deg(*(movement.of(mark)[i] for mark in marks))


def drawn_deg(own: OwnMovement, i: int, side: Side, names: tuple[str, str, str]) -> float:
    body = own.skeletons[i]
    joints = np.array([body.joints[f"{side}_{name}"] for name in names])
    return in_picture_deg(*own.camera(SIZE).project(joints))


KNEE, HIP, ELBOW = ("hip", "knee", "ankle"), ("shoulder", "hip", "knee"), None


@pytest.mark.parametrize(
    ("exercise_id", "side", "names", "least_range"),
    [
        ("sit_to_stand", Side.RIGHT, KNEE, 60.0),
        ("bridge", Side.RIGHT, HIP, 20.0),
        ("mini_squat", Side.RIGHT, KNEE, 30.0),
        ("straight_leg_raise", Side.RIGHT, HIP, 30.0),
    ],
)
def test_the_picture_has_the_angle_that_the_camera_saw(
    exercise_id: str, side: Side, names: tuple[str, str, str], least_range: float
) -> None:
    movement = kept(exercise_id, side if exercise_id == "straight_leg_raise" else None)
    own = own_movement(movement)
    count = len(movement.t_s)
    seen = np.array([seen_deg(movement, i, side, names) for i in range(count)])
    drawn = np.array([drawn_deg(own, i, side, names) for i in range(count)])
    assert np.ptp(seen) > least_range
    # Steadying takes the corners off where the movement turns.
    assert np.abs(drawn - seen).max() < 4.0
    assert np.abs(drawn - seen).mean() < 1.5


def test_bones_keep_their_length_and_the_models_tremor_is_gone() -> None:
    own = own_movement(kept("sit_to_stand", tremor_m=0.012))
    thighs = [
        np.linalg.norm(body.joints["right_hip"] - body.joints["right_knee"])
        for body in own.skeletons
    ]
    assert np.ptp(thighs) < 1e-9
    clean = own_movement(kept("sit_to_stand"))
    seen = kept("sit_to_stand", tremor_m=0.012)
    raw = [
        seen_deg(seen, i, Side.RIGHT, KNEE) - seen_deg(clean.kept, i, Side.RIGHT, KNEE)
        for i in range(len(seen.t_s))
    ]
    left = [
        drawn_deg(own, i, Side.RIGHT, KNEE) - drawn_deg(clean, i, Side.RIGHT, KNEE)
        for i in range(len(seen.t_s))
    ]
    assert np.std(left) < 0.7 * np.std(raw)


@pytest.mark.parametrize(
    ("exercise_id", "side"),
    [("bird_dog", Side.LEFT), ("side_plank_full", Side.LEFT), ("sit_to_stand", None)],
)
def test_limbs_are_where_the_movement_had_them(exercise_id: str, side: Side | None) -> None:
    """Against the truth in space, in lengths of the body: hips to joints, over the repetition."""
    movement, camera = movement_of(exercise_id, side)
    made = kept(exercise_id, side)
    own = own_movement(made)
    to_camera = camera.axes
    worst = 0.0
    for t in made.t_s[::6]:
        truth, body = movement.joints_at(float(t) + 0.4), own.at(float(t))
        for joint in ("knee", "ankle", "shoulder", "elbow", "wrist"):
            for name in (f"left_{joint}", f"right_{joint}"):
                true = to_camera @ (truth.joints[name] - truth.joints["pelvis"])
                away = body.joints[name] - body.joints["pelvis"]
                drawn = np.array([away[1], -away[2], -away[0]])
                worst = max(worst, float(np.linalg.norm(true - drawn)))
    # The tremor filter, a flat picture taken for a distant one, and a straight spine.
    assert worst < 0.16


def test_the_figure_stands_on_the_floor_within_the_picture() -> None:
    own = own_movement(kept("sit_to_stand"))
    toes = [float(body.joints["right_toe"][2]) for body in own.skeletons]
    assert max(toes) < 0.06
    assert min(toes) > -0.02
    for body in own.skeletons:
        seen = own.camera(SIZE).project(np.array(list(body.joints.values())))
        assert (seen[:, :2] > 0).all()
        assert (seen[:, :2] < (SIZE.width_px, SIZE.height_px)).all()


def test_it_has_no_face() -> None:
    colours = material_colours(Look(face=False))
    face = (Material.EYE_WHITE, Material.IRIS, Material.BROW, Material.LIP)
    assert {colours[part] for part in face} == {colours[Material.SKIN]}
    assert len(colour_ramps(Look(face=False))) == len(colour_ramps(Look()))


def test_in_grey_everything_is_told_apart() -> None:
    colours = material_colours(ON_PAPER)
    parts = (Material.SHIRT, Material.TROUSERS, Material.SKIN)
    greys = sorted(float(np.dot(colours[part], (0.299, 0.587, 0.114))) for part in parts)
    assert min(np.diff([*greys, 255.0])) > 50
    shoe = float(np.dot(colours[Material.SHOE], (0.299, 0.587, 0.114)))
    assert 255.0 - shoe > 90
    assert shoe - greys[0] > 70


def test_strips_and_animations_show_the_movement_on_white() -> None:
    own = own_movement(kept("mini_squat"))
    size = paper_size(own, 120)
    made = strip(own, (0.0, 0.75, 1.5, 2.5, 3.5), 120)
    assert made.shape[0] == 120
    assert 5 * size.width_px < made.shape[1] < 5 * size.width_px + 60
    first, middle = (
        made[:, : size.width_px],
        made[:, 2 * (size.width_px + 12) :][:, : size.width_px],
    )
    # The squatting figure's head is lower than the standing one's.
    top_of = [
        int(np.flatnonzero((part < 128).all(axis=2).any(axis=1))[0]) for part in (first, middle)
    ]
    assert top_of[1] > top_of[0] + 3
    assert (made[0] == 255).all()
    moving = Image.open(BytesIO(animation(own, 80)))
    whole_ms = 0
    for number in range(moving.n_frames):
        moving.seek(number)
        whole_ms += moving.info["duration"]
    assert whole_ms == pytest.approx(own.kept.duration_s * 1000 + 900, abs=100)
    assert moving.n_frames > 20
    assert moving.size[1] == 80
    assert moving.info["loop"] == 0


def test_a_picture_of_the_room_is_as_large_as_asked() -> None:
    assert room_picture(own_movement(kept("bridge")), 1.0, SIZE).shape == (270, 480, 3)


def test_a_straight_joint_bends_no_way() -> None:
    own = own_movement(kept("straight_leg_raise", Side.RIGHT))
    for body in own.skeletons:
        for frame in body.frames.values():
            assert np.allclose(frame.T @ frame, np.eye(3), atol=1e-6)
            assert hypot(np.linalg.det(frame) - 1.0, 0.0) < 1e-6
