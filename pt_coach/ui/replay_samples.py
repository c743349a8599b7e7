"""Made-up movements for the screenshots: the drawn figure's, as an ideal pose model sees them."""

from collections.abc import Mapping
from datetime import date

import numpy as np

from pt_coach.exercises.definition import Exercise
from pt_coach.figure.camera import camera_for
from pt_coach.figure.movement import Movement
from pt_coach.figure.script import ScriptedRep, even_script
from pt_coach.figure.truth import true_pose_frame
from pt_coach.kinematics.kept_movement import KeptMovement, kept_movement
from pt_coach.kinematics.landmarks import Side
from pt_coach.ui.replay_services import ShownExercise, ShownMovement

_FPS = 15
_LEAD_IN_S = 0.3
_DAYS = (date(2026, 11, 20), date(2026, 11, 16))
_EXERCISES = (
    ("bridge", None, "low_bridge"),
    ("straight_leg_raise", Side.RIGHT, None),
    ("mini_squat", None, "trunk_leans"),
)


def sample_movements(library: Mapping[str, Exercise]) -> tuple[ShownExercise, ...]:
    """Three exercises, one of them with a typical repetition only."""
    return tuple(
        _shown(library[exercise_id], side, fault) for exercise_id, side, fault in _EXERCISES
    )


def _shown(exercise: Exercise, side: Side | None, fault: str | None) -> ShownExercise:
    made = [_movement(exercise, side, None, typical=True)]
    if fault is not None:
        made.append(_movement(exercise, side, fault, typical=False))
    return ShownExercise(exercise.name, tuple(made))


def _movement(
    exercise: Exercise, side: Side | None, fault: str | None, *, typical: bool
) -> ShownMovement:
    kept = _kept(exercise, side, fault)
    peak_s, end_s = 1.9, 3.6
    words = {rule.id: rule.fault for rule in exercise.form_rules}
    return ShownMovement(
        typical=typical,
        day=_DAYS[0] if typical else _DAYS[1],
        set_number=2,
        rep_number=4 if typical else 7,
        side=side,
        faults=(words[fault],) if fault is not None else (),
        guessed=() if typical else ("left_arm",),
        moments_s=(0.0, peak_s / 2, peak_s, (peak_s + end_s) / 2, end_s),
        movement=kept,
    )


def _kept(exercise: Exercise, side: Side | None, fault: str | None) -> KeptMovement:
    rep = ScriptedRep(side=side, tempo_s=(1.6, 0.6, 1.4), fault=fault)
    script = even_script(1, side=side, rep=rep, lead_in_s=_LEAD_IN_S)
    movement = Movement(exercise.demonstration, script)
    camera = camera_for(movement, exercise.camera, side)
    times = np.arange(0.0, _LEAD_IN_S + 3.9, 1 / _FPS).tolist()
    frames = [true_pose_frame(t, movement.joints_at(t), camera) for t in times]
    kept = kept_movement(frames, _LEAD_IN_S)
    assert kept is not None
    return kept
