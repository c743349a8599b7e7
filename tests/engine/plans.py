"""Small exercises and plans for the engine's tests."""

from pt_coach.engine.plan import SessionPlan, plan_session
from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.regimen import Prescription, StopRules

RULES = StopRules(
    do_not_start_at_pain=7, stop_exercise_above_pain=5, tell_therapist_if_pain_rises_by=2
)


def exercise(exercise_id: str, *, mode: str = "reps", sides: str = "both") -> Exercise:
    """A bridge-like exercise under any id."""
    return Exercise.model_validate(
        {
            "format": "pt-coach/exercise/1",
            "id": exercise_id,
            "name": exercise_id.capitalize(),
            "category": "strength",
            "mode": mode,
            "sides": sides,
            "set_up": "Lie down.",
            "instructions": ["Move."],
            "camera": {"view": "side", "height": "mat"},
            "must_see": ["hips"],
            "dose": {"sets": 2, "reps": 3, "hold_s": 5, "rest_s": 20},
            "start_pose": {"positions": ["supine"]},
            "movement": [{"measure": "angle(shoulder, hip, knee)", "start": 130, "target": 172}],
            "demonstration": {"base": "supine", "start": {}, "end": {}},
        }
    )


def plan_of(*prescriptions: Prescription, **kinds: str) -> SessionPlan:
    """Plan the prescriptions over exercises made up for them; `kinds` gives modes by id."""
    library = {
        p.exercise: exercise(p.exercise, mode=kinds.get(p.exercise, "reps")) for p in prescriptions
    }
    return plan_session(prescriptions, library)
