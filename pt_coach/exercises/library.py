"""The exercise library: where its files are, and all its exercises by id."""

from collections.abc import Mapping, Sequence
from importlib import resources
from pathlib import Path

from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.problems import InvalidFile, Problem
from pt_coach.exercises.schema import load_exercise

_INSTALLED = "pt_coach.exercise_library"


def exercise_library_dir() -> Path:
    """The folder of the shipped exercises: inside the installed package, or of the source tree."""
    try:
        installed = resources.files(_INSTALLED)
    except ModuleNotFoundError:
        return Path(__file__).resolve().parents[2] / "exercise_library"
    return Path(str(installed))


def sample_regimen_path() -> Path:
    """The regimen that ships as an example and runs in the demo."""
    return exercise_library_dir() / "regimens" / "sample.yaml"


def hands_free_regimen_path() -> Path:
    """The regimen of the hands-free demo: standing, seated, on the back, prone, on all fours."""
    return exercise_library_dir() / "regimens" / "hands_free.yaml"


def load_library(more: Sequence[Path] = ()) -> Mapping[str, Exercise]:
    """All exercises by id, in the order of their names.

    Args:
        more: folders with exercises of the therapist's own; one that has the id of a shipped
            exercise stands in its place.

    Raises:
        InvalidFile: with the problems of all files together.
    """
    found: dict[str, Exercise] = {}
    problems: list[Problem] = []
    for folder in (exercise_library_dir(), *more):
        for path in sorted(folder.glob("*.yaml")):
            try:
                exercise = load_exercise(path)
            except InvalidFile as invalid:
                problems += invalid.problems
            else:
                found[exercise.id] = exercise
    if problems:
        raise InvalidFile(problems)
    return dict(sorted(found.items(), key=lambda item: item[1].name))
