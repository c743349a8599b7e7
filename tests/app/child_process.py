"""The environment of a program that a test starts: nothing of the machine's own folders."""

import os
from pathlib import Path

from pt_coach.tracking.pose_model_store import model_dir

ROOT = Path(__file__).parents[2]


def environment_of(folder: Path) -> dict[str, str]:
    """An environment whose every folder is in `folder`."""
    own = {
        name: str(folder / name.lower())
        for name in ("HOME", "TMPDIR", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")
    }
    for path in own.values():
        Path(path).mkdir(parents=True, exist_ok=True)
    return {
        **os.environ,
        **own,
        "QT_QPA_PLATFORM": "offscreen",
        "PT_COACH_MODEL_DIR": str(model_dir()),
        "PYTHONPATH": str(ROOT),
    }
