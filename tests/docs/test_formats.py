"""The two pages for therapists say what the code does: every key, every value, every example."""

import json
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from pt_coach.exercises.definition import (
    EXERCISE_FORMAT,
    BodyPart,
    CameraHeight,
    Definition,
    Exercise,
    Mode,
    Over,
    Phase,
    Sides,
)
from pt_coach.exercises.measurement import parse
from pt_coach.exercises.measurement_parser import (
    LANDMARK_FUNCTIONS,
    NUMBER_FUNCTIONS,
    PAIRS,
    PREFIXES,
)
from pt_coach.exercises.regimen import (
    REGIMEN_FORMAT,
    SIDES_THAT_FIT,
    PrescribedSide,
    QuestionnaireName,
    Regimen,
    Weekday,
)
from pt_coach.exercises.schema import (
    json_schema,
    plain_values,
)
from pt_coach.exercises.texts import EXERCISE_TEXT_FORMAT, ExerciseText
from pt_coach.exercises.yaml_document import parse_document
from pt_coach.figure.angles import DIRECTED, MIDLINE, SIDED
from pt_coach.figure.placement import CONTACT_NAMES
from pt_coach.kinematics.landmarks import BodyPosition, CameraView
from tests.docs.pages import (
    EXERCISE_PAGE,
    REGIMEN_PAGE,
    after,
    codes,
    markers,
    table,
)
from tests.library import LIBRARY


def models_in(model: type[Definition]) -> Iterator[type[Definition]]:
    """A model and all models inside it, each once."""
    seen: set[type[Definition]] = set()
    waiting: list[Any] = [model]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, Definition) and kind not in seen:
            seen.add(kind)
            yield kind
            waiting += [field.annotation for field in kind.model_fields.values()]
        waiting += list(getattr(kind, "__args__", ()))


PAGES: dict[Path, tuple[type[Definition], ...]] = {
    REGIMEN_PAGE: (Regimen,),
    EXERCISE_PAGE: (Exercise, ExerciseText),
}
SCHEMAS = {
    "regimen.json": REGIMEN_FORMAT,
    "exercise.json": EXERCISE_FORMAT,
    "exercise-text.json": EXERCISE_TEXT_FORMAT,
}
MODELS = [
    pytest.param(page, model, id=model.__name__)
    for page, roots in PAGES.items()
    for root in roots
    for model in models_in(root)
]
ENUMS: list[tuple[Path, type[StrEnum]]] = [
    (REGIMEN_PAGE, Weekday),
    (REGIMEN_PAGE, PrescribedSide),
    (REGIMEN_PAGE, QuestionnaireName),
    (EXERCISE_PAGE, Mode),
    (EXERCISE_PAGE, Sides),
    (EXERCISE_PAGE, Over),
    (EXERCISE_PAGE, Phase),
    (EXERCISE_PAGE, CameraHeight),
    (EXERCISE_PAGE, BodyPart),
    (EXERCISE_PAGE, CameraView),
    (EXERCISE_PAGE, BodyPosition),
]


# --- keys ---


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_block_of_keys_is_described_once_and_no_other(page: Path) -> None:
    assert sorted(markers(page, "keys")) == sorted(
        model.__name__ for root in PAGES[page] for model in models_in(root)
    )


@pytest.mark.parametrize(("page", "model"), MODELS)
def test_the_keys_of_a_block_are_all_there_and_no_other(
    page: Path, model: type[Definition]
) -> None:
    assert list(table(page, f"keys: {model.__name__}")) == list(model.model_fields)


@pytest.mark.parametrize(("page", "model"), MODELS)
def test_a_key_says_what_happens_without_it(page: Path, model: type[Definition]) -> None:
    described = table(page, f"keys: {model.__name__}")
    said = {key: cells[1].split(":")[0].strip("`") for key, cells in described.items()}
    assert said == {key: _default(field) for key, field in model.model_fields.items()}


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "needed"
    value = field.get_default(call_default_factory=True)
    if value is None or value in ((), {}):
        return "nothing"
    if isinstance(value, BaseModel):
        return "as below"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(value)}]"
    return f"{value:g}" if isinstance(value, int | float) else str(value)


@pytest.mark.parametrize(("page", "model"), MODELS)
def test_a_key_says_which_numbers_lengths_and_words_are_taken(
    page: Path, model: type[Definition]
) -> None:
    described = table(page, f"keys: {model.__name__}")
    for key, schema in model.model_json_schema()["properties"].items():
        cell = described[key][0]
        numbers = set(re.findall(r"-?\d+(?:\.\d+)?", cell))
        assert {f"{limit:g}" for limit in _limits(schema)} <= numbers, f"{model.__name__}.{key}"
        assert set(_words(schema)) <= set(codes(cell)), f"{model.__name__}.{key}"


def _limits(schema: Any) -> list[float]:
    """All limits that a key has, but that a list may be empty or a text has to be there."""
    if isinstance(schema, list):
        return [limit for part in schema for limit in _limits(part)]
    if not isinstance(schema, dict):
        return []
    names = ("minimum", "maximum", "minItems", "maxItems", "minLength", "maxLength")
    found = [float(schema[name]) for name in names if name in schema]
    if "pattern" in schema:
        # One letter, and so many more characters.
        found += [1 + float(n) for n in re.findall(r"\d+(?=[,}])", schema["pattern"])]
    return found + _limits([value for key, value in schema.items() if key != "default"])


def _words(schema: Any) -> list[str]:
    """The words that a key takes where they are written at the key itself."""
    if isinstance(schema, list):
        return [word for part in schema for word in _words(part)]
    if not isinstance(schema, dict):
        return []
    here = [*schema.get("enum", ()), *([schema["const"]] if "const" in schema else [])]
    return here + _words([value for key, value in schema.items() if key not in ("enum", "default")])


@pytest.mark.parametrize(("page", "model"), MODELS)
def test_the_example_of_a_key_is_of_that_key(page: Path, model: type[Definition]) -> None:
    for key, cells in table(page, f"keys: {model.__name__}").items():
        assert cells[3] == "see there" or cells[3].startswith(f"`{key}: "), key
        if cells[3] != "see there":
            _validate_alone(model, key, cells[3].strip("`"))


def _validate_alone(model: type[Definition], key: str, example: str) -> None:
    """The example is taken by this key, whatever else is missing in the block."""
    given = plain_values(parse_document(example + "\n", "example").root)
    if key == "measure":
        parse(given["measure"])
    try:
        model.model_validate(given)
    except ValidationError as invalid:
        wrong = [e for e in invalid.errors() if e["loc"][:1] == (key,)]
        assert not wrong, f"{example}: {wrong}"


# --- values ---


@pytest.mark.parametrize(("page", "values"), ENUMS, ids=lambda it: getattr(it, "__name__", ""))
def test_every_value_is_described_and_no_other(page: Path, values: type[StrEnum]) -> None:
    assert sorted(table(page, f"values: {values.__name__}")) == sorted(values)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_enumeration_is_left_out(page: Path) -> None:
    schemas = [root.model_json_schema() for root in PAGES[page]]
    needed = {name for one in schemas for name, part in one["$defs"].items() if "enum" in part}
    assert needed == set(markers(page, "values")) - ({"Over"} - needed)


# --- the measurement language ---


def test_every_function_of_landmarks_is_described() -> None:
    said = {
        name: (int(cells[0]), cells[1]) for name, cells in table(EXERCISE_PAGE, "functions").items()
    }
    assert said == LANDMARK_FUNCTIONS


def test_every_function_of_numbers_is_described() -> None:
    said = {}
    for name, cells in table(EXERCISE_PAGE, "number functions").items():
        fewest, _, most = cells[0].partition(" to ")
        said[name] = (int(fewest), int(most or fewest))
    assert said == NUMBER_FUNCTIONS


@pytest.mark.parametrize("marker", ["functions", "number functions"])
def test_the_example_of_a_function_uses_it_and_can_be_read(marker: str) -> None:
    for name, cells in table(EXERCISE_PAGE, marker).items():
        example = cells[-1].strip("`")
        assert f"{name}(" in example
        assert parse(example).unit in ("deg", "torso")


def test_every_landmark_side_and_sign_is_described() -> None:
    assert list(table(EXERCISE_PAGE, "landmarks")) == list(PAIRS)
    assert list(table(EXERCISE_PAGE, "prefixes")) == [f"{prefix}." for prefix in PREFIXES]
    assert set(table(EXERCISE_PAGE, "operators")) == set("+-*/")
    for sign in table(EXERCISE_PAGE, "operators"):
        assert parse(f"turn() {sign} 2").unit == "deg"


# --- the figure ---


@pytest.mark.parametrize(
    ("kind", "names"), [("sided", SIDED), ("midline", MIDLINE), ("directed", DIRECTED)]
)
def test_every_angle_of_the_figure_is_named(kind: str, names: frozenset[str]) -> None:
    named = after(EXERCISE_PAGE, f"angles: {kind}").split("\n\n")[0]
    assert sorted(codes(named)) == sorted(names)


def test_every_part_to_rest_on_is_named() -> None:
    whole, one_side = after(EXERCISE_PAGE, "contacts").split("\n\n")[:2]
    parts = [word for word in codes(one_side.split(", such as")[0]) if not word.endswith("_")]
    sided = {f"{side}_{part}" for side in ("left", "right") for part in parts}
    assert set(codes(whole)) | sided == CONTACT_NAMES


# --- the exercises that ship ---


def test_the_page_lists_the_exercises_that_ship_with_the_sides_that_fit() -> None:
    counted = {Mode.REPS: "repetitions", Mode.HOLD: "seconds", Mode.TIMER: "time"}
    said = {
        name: (cells[0], cells[1], set(codes(cells[2])))
        for name, cells in table(REGIMEN_PAGE, "exercises").items()
    }
    assert said == {
        one.id: (one.name, counted[one.mode], {side.value for side in SIDES_THAT_FIT[one.sides]})
        for one in LIBRARY.values()
    }


# --- the schemas for editors ---


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_for_editors_is_that_of_the_code(name: str) -> None:
    # To write it anew: json.dumps(json_schema(FORMAT), indent=2) and a line end.
    path = REGIMEN_PAGE.parent / "schema" / name
    assert json.loads(path.read_text(encoding="utf-8")) == json_schema(SCHEMAS[name])
