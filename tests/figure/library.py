"""The exercises of the library as the figure's tests need them."""

from functools import cache
from pathlib import Path

import yaml

from pt_coach.exercises.definition import Exercise, Sides
from pt_coach.figure.build import AVERAGE, Build
from pt_coach.figure.movement import Movement
from pt_coach.figure.script import ScriptedRep, even_script
from pt_coach.kinematics.landmarks import Side

FOLDER = Path(__file__).parents[2] / "exercise_library"
IDS = tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


@cache
def exercise(exercise_id: str) -> Exercise:
    text = (FOLDER / f"{exercise_id}.yaml").read_text(encoding="utf-8")
    return Exercise.model_validate(yaml.safe_load(text))


def working_side(exercise_id: str) -> Side | None:
    return None if exercise(exercise_id).sides is Sides.BOTH else Side.RIGHT


def movement(
    exercise_id: str,
    *,
    reps: int = 2,
    build: Build = AVERAGE,
    side: Side | None = None,
    fault: str | None = None,
    walk_in_from_m: tuple[float, float] | None = None,
) -> Movement:
    found = exercise(exercise_id)
    script = even_script(
        reps,
        side=side or working_side(exercise_id),
        alternating=found.sides is Sides.ALTERNATING,
        rep=ScriptedRep(fault=fault),
        lead_in_s=0.5,
        lead_out_s=0.5,
    )
    return Movement(found.demonstration, script, build, walk_in_from_m=walk_in_from_m)


CASES_WITH_FAULTS = tuple(
    (exercise_id, fault)
    for exercise_id in IDS
    for fault in (None, *exercise(exercise_id).demonstration.faults)
)
