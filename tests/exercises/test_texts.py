"""The exercises in another language: all of them, line by line; mistakes told at their place."""

from pathlib import Path

import pytest

from pt_coach.exercises import library as library_module
from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.library import SpokenLibrary, exercise_library_dir, load_library
from pt_coach.exercises.problems import InvalidFile
from pt_coach.exercises.schema import check_file, load_text
from pt_coach.exercises.texts import LISTS

LIBRARY = SpokenLibrary()
ENGLISH = dict(LIBRARY)
LIBRARY.speak("es")
SPANISH = dict(LIBRARY)
SHIPPED = exercise_library_dir()
FOLDER = SHIPPED / "es"
BRIDGE = (FOLDER / "bridge.yaml").read_text(encoding="utf-8")


@pytest.fixture
def few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in the shipped one's place, with two exercises and their texts."""
    folder = tmp_path / "few"
    (folder / "es").mkdir(parents=True)
    for name in ("bridge.yaml", "plank.yaml"):
        (folder / name).write_bytes((SHIPPED / name).read_bytes())
        (folder / "es" / name).write_bytes((FOLDER / name).read_bytes())
    monkeypatch.setattr(library_module, "exercise_library_dir", lambda: folder)
    return folder


def test_every_exercise_has_its_spanish_text_and_there_is_no_other() -> None:
    assert {path.stem for path in FOLDER.glob("*.yaml")} == set(ENGLISH)
    assert set(SPANISH) == set(ENGLISH)
    assert len({one.name for one in SPANISH.values()}) == len(SPANISH) == 52


@pytest.mark.parametrize("exercise", ENGLISH.values(), ids=lambda one: one.id)
def test_a_text_has_as_many_lines_and_the_same_form_rules(exercise: Exercise) -> None:
    text = load_text(FOLDER / f"{exercise.id}.yaml", exercise)
    for key in LISTS:
        assert len(getattr(text, key)) == len(getattr(exercise, key)), key
    assert list(text.form_rules) == [rule.id for rule in exercise.form_rules]


@pytest.mark.parametrize("exercise", ENGLISH.values(), ids=lambda one: one.id)
def test_only_words_change_and_all_of_them_do(exercise: Exercise) -> None:
    spoken = SPANISH[exercise.id]
    words = {"name", "set_up", "form_rules", *LISTS}
    assert spoken.model_dump(exclude=words) == exercise.model_dump(exclude=words)
    rule_words = {"fault", "cue"}
    for own, other in zip(exercise.form_rules, spoken.form_rules, strict=True):
        assert own.model_dump(exclude=rule_words) == other.model_dump(exclude=rule_words)
        assert not {own.fault, own.cue} & {other.fault, other.cue}
    for key in LISTS:
        assert not set(getattr(exercise, key)) & set(getattr(spoken, key)), key
    assert exercise.name != spoken.name
    assert exercise.set_up != spoken.set_up


def test_a_cue_is_short_enough_to_be_heard_during_a_set() -> None:
    longest = max(len(rule.cue) for one in SPANISH.values() for rule in one.form_rules)
    assert longest <= 80


def test_whoever_holds_the_library_hears_the_other_language(few: Path) -> None:
    library = SpokenLibrary()
    assert library["bridge"].name == "Bridge"
    library.speak("es")
    assert library["bridge"].name == "Puente"
    assert [one.name for one in library.values()] == sorted(one.name for one in library.values())
    library.speak("en")
    assert library["bridge"].name == "Bridge"


def test_an_exercise_of_ones_own_is_not_said_in_the_words_of_the_shipped_one(
    few: Path, tmp_path: Path
) -> None:
    mine = tmp_path / "mine"
    (mine / "es").mkdir(parents=True)
    shipped = (few / "bridge.yaml").read_text(encoding="utf-8")
    own = shipped.replace("name: Bridge", "name: My bridge")
    (mine / "bridge.yaml").write_text(own, encoding="utf-8")
    assert load_library((mine,), "es")["bridge"].name == "My bridge"

    text = BRIDGE.replace("name: Puente", "name: Mi puente")
    (mine / "es" / "bridge.yaml").write_text(text, encoding="utf-8")
    assert load_library((mine,), "es")["bridge"].name == "Mi puente"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            ("  - Suelte el aire y empuje con los talones.\n", ""),
            "bridge.yaml:6:1: 'instructions' has 3 lines here and 4 in bridge. "
            "Translate line by line.",
        ),
        (
            ("  drop:", "  drops:"),
            "bridge.yaml:23:3: 'drops' is not a form rule of bridge. Did you mean 'drop'?",
        ),
        (
            ("    cue: Baje despacio.\n", ""),
            "bridge.yaml:23:3: 'cue' is missing. Write 'cue: ...'.",
        ),
        (
            ("name: Puente", "nombre: Puente"),
            "bridge.yaml:2:1: 'nombre' is not a key that is known here. Did you mean 'name'?",
        ),
    ],
)
def test_a_mistake_in_a_text_is_told_at_its_place(
    tmp_path: Path, change: tuple[str, str], sentence: str
) -> None:
    assert change[0] in BRIDGE
    path = tmp_path / "bridge.yaml"
    path.write_text(BRIDGE.replace(*change), encoding="utf-8")

    told = [str(problem).removeprefix(f"{tmp_path}/") for problem in check_file(path, ENGLISH)]

    assert sentence in told


def test_a_text_of_no_exercise_is_told(tmp_path: Path) -> None:
    path = tmp_path / "brigde.yaml"
    path.write_text(BRIDGE, encoding="utf-8")

    (problem,) = check_file(path, ENGLISH)

    assert "no exercise 'brigde'" in problem.what
    assert problem.cure == "Did you mean 'bridge'?"


def test_the_mistakes_of_all_texts_are_told_together_and_the_language_stays(
    few: Path,
) -> None:
    for name in ("bridge.yaml", "plank.yaml"):
        text = "format: pt-coach/exercise-text/1\nname: Puente\n"
        (few / "es" / name).write_text(text, encoding="utf-8")
    library = SpokenLibrary()

    with pytest.raises(InvalidFile) as wrong:
        library.speak("es")

    assert {Path(problem.file).stem for problem in wrong.value.problems} == {"bridge", "plank"}
    assert library["bridge"].name == "Bridge"
