"""What the program was started with."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

from pt_coach.records.rows import Source

EXERCISES_FOLDER = "exercises"


@dataclass(frozen=True, slots=True)
class AppOptions:
    """What the command line asks for; every one has a default that works.

    Attributes:
        data_dir: folder of diary, settings and the therapist's own exercises.
        source: what is in front of the program.
        camera: number or part of the name of a camera; None takes the one in the settings.
        video: a file to play in the camera's place.
        regimen: to use from now on; None goes on with the one in use.
        model: another pose model than the one built at set-up.
    """

    data_dir: Path
    source: Source = Source.CAMERA
    camera: str | None = None
    video: Path | None = None
    regimen: Path | None = None
    model: Path | None = None


def user_data_dir() -> Path:
    """Where this user's diary is kept unless another folder is named."""
    return Path(platformdirs.user_data_dir("pt-coach", appauthor=False))
