"""Makes the golden recordings anew: what the pose model saw of drawn sets, and what was counted.

    python tools/golden.py

Only to be run when the figure, the model or the counting was changed on purpose; look at what
changes in `tests/golden/events.json` before it is committed. Landmarks are rounded, pixels to a
sixth, so that the files stay small.
"""

import json
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from platformdirs import user_cache_path

from benchmarks.figure_conditions import CONDITIONS, FAULTS, drawing_of
from benchmarks.figure_tracks import ModelTracks
from pt_coach.exercises.library import load_library
from pt_coach.kinematics.landmarks import FloatArray, PoseFrame
from pt_coach.tracking.pose_model_store import model_path
from pt_coach.tracking.pose_recording import read_recording, write_recording
from tests.golden.counting import EVENTS, FOLDER, GOLDEN, counted

# Steps that landmarks are rounded to: 1280 pixels in 8192 steps, millimetres, a 128th of certainty.
_IMAGE_STEPS = np.array((8192, 8192, 1024, 128), np.float32)
_WORLD_STEPS = np.array((1024, 1024, 1024, 128), np.float32)


def main() -> int:
    """Draw what is not drawn yet, write the recordings and what is counted in them."""
    tracks = ModelTracks(model_path(), user_cache_path("pt-coach") / "figure_tracks")
    library, conditions = load_library(), {one.name: one for one in (*CONDITIONS, FAULTS)}
    found = {}
    for golden in GOLDEN:
        exercise = library[golden.exercise]
        drawing = drawing_of(exercise, conditions[golden.condition], golden.fault)
        path = FOLDER / golden.file
        write_recording(path, map(_rounded, tracks.track(drawing)))
        found[golden.file] = done = counted(exercise, read_recording(path), drawing.side)
        print(f"{golden.file}: {len(done['reps'] or done['held_s'])} of {golden.reps} drawn")
    EVENTS.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return 0


def _rounded(frame: PoseFrame) -> PoseFrame:
    return PoseFrame(
        frame.t,
        _to_steps(frame.image, _IMAGE_STEPS),
        _to_steps(frame.world, _WORLD_STEPS),
        frame.size,
    )


def _to_steps(marks: FloatArray | None, steps: FloatArray) -> FloatArray | None:
    return None if marks is None else np.round(marks * steps) / steps


if __name__ == "__main__":
    sys.exit(main())
