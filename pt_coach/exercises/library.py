"""The exercise library: where its files are, and all its exercises by id, in a language."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources
from pathlib import Path

from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.problems import InvalidFile, Problem
from pt_coach.exercises.schema import load_exercise, load_text
from pt_coach.exercises.texts import in_words_of

_INSTALLED = "pt_coach.exercise_library"
# What the exercise files themselves are written in.
WRITTEN_IN = "en"


def exercise_library_dir() -> Path:
    """The folder of the shipped exercises: inside the installed package, or of the source tree."""
    try:
        installed = resources.files(_INSTALLED)
    except ModuleNotFoundError:
        return Path(__file__).resolve().parents[2] / "exercise_library"
    return Path(str(installed))


def sample_regimen_path(language: str = WRITTEN_IN) -> Path:
    """The regimen that ships as an example and runs in the demo.

    Args:
        language: of the therapist's words in it, such as `es`; English where there is none.
    """
    folder = exercise_library_dir() / "regimens"
    spoken = folder / language / "sample.yaml"
    return spoken if spoken.is_file() else folder / "sample.yaml"


def hands_free_regimen_path() -> Path:
    """The regimen of the hands-free demo: standing, seated, on the back, prone, on all fours."""
    return exercise_library_dir() / "regimens" / "hands_free.yaml"


def load_library(more: Sequence[Path] = (), language: str = WRITTEN_IN) -> Mapping[str, Exercise]:
    """All exercises by id, in the order of their names.

    Args:
        more: folders with exercises of the therapist's own; one that has the id of a shipped
            exercise stands in its place.
        language: of the texts, such as `es`; an exercise without them keeps its own words.

    Raises:
        InvalidFile: with the problems of all files together.
    """
    library = SpokenLibrary(more)
    library.speak(language)
    return dict(library)


class SpokenLibrary(Mapping[str, Exercise]):
    """All exercises by id, in the order of their names, in the language that is spoken now.

    Everybody who holds it sees the other language after `speak`. Exercises taken out of it before,
    such as those of a session under way, keep their words.
    """

    def __init__(self, more: Sequence[Path] = ()) -> None:
        """Read the exercises, as `load_library` does."""
        self._folders = (exercise_library_dir(), *more)
        self._written: dict[str, tuple[Path, Exercise]] = {}
        problems: list[Problem] = []
        for folder in self._folders:
            for path in sorted(folder.glob("*.yaml")):
                try:
                    exercise = load_exercise(path)
                except InvalidFile as invalid:
                    problems += invalid.problems
                else:
                    self._written[exercise.id] = (folder, exercise)
        if problems:
            raise InvalidFile(problems)
        self._shown: Mapping[str, Exercise] = _by_name(
            exercise for _, exercise in self._written.values()
        )

    @property
    def written(self) -> Mapping[str, Exercise]:
        """The exercises in the words of their own files, whatever is spoken."""
        return _by_name(exercise for _, exercise in self._written.values())

    def speak(self, language: str) -> None:
        """Show the exercises in a language.

        Raises:
            InvalidFile: with the problems of all its texts together; the language stays.
        """
        self._shown = self.spoken_in(language)

    def spoken_in(self, language: str) -> Mapping[str, Exercise]:
        """The exercises in a language, whatever is spoken; such as for a report in it.

        Raises:
            InvalidFile: with the problems of all its texts together.
        """
        shown: list[Exercise] = []
        problems: list[Problem] = []
        for folder, exercise in self._written.values():
            path = folder / language / f"{exercise.id}.yaml"
            if language == WRITTEN_IN or not path.is_file():
                shown.append(exercise)
                continue
            try:
                shown.append(in_words_of(load_text(path, exercise), exercise))
            except InvalidFile as invalid:
                problems += invalid.problems
        if problems:
            raise InvalidFile(problems)
        return _by_name(shown)

    def __getitem__(self, exercise_id: str) -> Exercise:
        return self._shown[exercise_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._shown)

    def __len__(self) -> int:
        return len(self._shown)


def _by_name(exercises: Iterable[Exercise]) -> dict[str, Exercise]:
    return {one.id: one for one in sorted(exercises, key=lambda one: one.name)}
