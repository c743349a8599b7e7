"""Documents to exercises and regimens, with every problem at once, each at its line.

The definitions decide what is allowed; this module only says in plain words, and in the right
place, what they found, and checks what no single definition can see: that a prescribed exercise
exists, that its side fits, that its measures can be read.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from pt_coach.exercises.cross_checks import check_exercise, check_prescriptions, check_text
from pt_coach.exercises.definition import EXERCISE_FORMAT, Definition, Exercise
from pt_coach.exercises.plain_words import explain
from pt_coach.exercises.problems import InvalidFile, Problem, did_you_mean
from pt_coach.exercises.regimen import REGIMEN_FORMAT, Regimen
from pt_coach.exercises.texts import EXERCISE_TEXT_FORMAT, ExerciseText
from pt_coach.exercises.yaml_document import (
    ListNode,
    MapNode,
    Node,
    Place,
    TextNode,
    YamlDocument,
    parse_document,
    read_document,
)

FORMATS: Mapping[str, type[Definition]] = {
    EXERCISE_FORMAT: Exercise,
    REGIMEN_FORMAT: Regimen,
    EXERCISE_TEXT_FORMAT: ExerciseText,
}


@dataclass(frozen=True, slots=True)
class LoadedRegimen:
    """A regimen with the text it was read from, which the records keep.

    Attributes:
        regimen: what it says.
        text: the file's characters.
        sha256: of the text in UTF-8, hexadecimal.
    """

    regimen: Regimen
    text: str
    sha256: str


def load_exercise(path: Path) -> Exercise:
    """Read an exercise file.

    Raises:
        InvalidFile: with all its problems.
    """
    document = read_document(path)
    problems = _wrong_format(document, EXERCISE_FORMAT)
    model, found = _validate(document, Exercise)
    problems += found + check_exercise(document, model)
    if problems or not isinstance(model, Exercise):
        raise InvalidFile(problems)
    return model


def load_text(path: Path, exercise: Exercise) -> ExerciseText:
    """Read the words of an exercise in another language.

    Args:
        path: the file.
        exercise: which it is the text of; every line and every form rule needs its words.

    Raises:
        InvalidFile: with all its problems.
    """
    document = read_document(path)
    problems = _wrong_format(document, EXERCISE_TEXT_FORMAT)
    model, found = _validate(document, ExerciseText)
    problems += found
    if isinstance(model, ExerciseText):
        problems += check_text(document, model, exercise)
    if problems or not isinstance(model, ExerciseText):
        raise InvalidFile(problems)
    return model


def load_regimen(path: Path, library: Mapping[str, Exercise]) -> LoadedRegimen:
    """Read a regimen file.

    Args:
        path: the file.
        library: exercises by id, of which it may prescribe.

    Raises:
        InvalidFile: with all its problems.
    """
    return _regimen(read_document(path), library)


def parse_regimen(text: str, file: str, library: Mapping[str, Exercise]) -> LoadedRegimen:
    """Read a regimen from its text, as the records keep it; raises as `load_regimen` does."""
    return _regimen(parse_document(text, file), library)


def _regimen(document: YamlDocument, library: Mapping[str, Exercise]) -> LoadedRegimen:
    problems = _wrong_format(document, REGIMEN_FORMAT)
    model, found = _validate(document, Regimen)
    problems += found + check_prescriptions(document, library)
    if problems or not isinstance(model, Regimen):
        raise InvalidFile(problems)
    digest = hashlib.sha256(document.text.encode("utf-8")).hexdigest()
    return LoadedRegimen(model, document.text, digest)


def check_file(path: Path, library: Mapping[str, Exercise]) -> tuple[Problem, ...]:
    """Everything that is wrong with a file; its `format` says what it is."""
    try:
        document = read_document(path)
        written = document.root.get("format")
        if isinstance(written, TextNode) and written.text == EXERCISE_FORMAT:
            load_exercise(path)
        elif isinstance(written, TextNode) and written.text == REGIMEN_FORMAT:
            load_regimen(path, library)
        elif isinstance(written, TextNode) and written.text == EXERCISE_TEXT_FORMAT:
            if path.stem not in library:
                what = f"The file is called {path.name}, and there is no exercise '{path.stem}'"
                cure = did_you_mean(path.stem, library, "Call it like the id of the exercise")
                return (_problem(document, document.root.place, what, cure),)
            load_text(path, library[path.stem])
        else:
            return tuple(_wrong_format(document, *FORMATS))
    except InvalidFile as invalid:
        return invalid.problems
    return ()


def json_schema(file_format: str) -> dict[str, Any]:
    """The JSON Schema of a format, for an editor that checks and completes while typing.

    Raises:
        KeyError: for a format that there is not.
    """
    return FORMATS[file_format].model_json_schema()


def _wrong_format(document: YamlDocument, *allowed: str) -> list[Problem]:
    written = document.root.get("format")
    if isinstance(written, TextNode) and written.text in allowed:
        return []
    usual = (
        f"Write 'format: {allowed[0]}'"
        if len(allowed) == 1
        else (f"Write 'format: {REGIMEN_FORMAT}' or 'format: {EXERCISE_FORMAT}'")
    )
    if written is None:
        place = document.root.place
        return [_problem(document, place, "'format' is missing", usual)]
    text = written.text if isinstance(written, TextNode) else "this"
    cure = did_you_mean(text, allowed, usual)
    return [_problem(document, written.place, f"'{text}' is not a format that is known", cure)]


def _validate(
    document: YamlDocument, model: type[Definition]
) -> tuple[Definition | None, list[Problem]]:
    problems = list(document.problems)
    plain = plain_values(document.root)
    try:
        return model.model_validate(plain), problems
    except ValidationError as invalid:
        for error in invalid.errors(include_url=False):
            if error["loc"] == ("format",) or _only_follows(document, error):
                continue
            problems.append(_located(document, model, dict(error)))
    return None, problems


def _only_follows(document: YamlDocument, error: Any) -> bool:
    """Whether a list counts as too short only because its entries are wrong themselves."""
    _, node = _find(document.root, list(error["loc"]), on_key=False)
    least = error.get("ctx", {}).get("min_length", 0)
    return error["type"] == "too_short" and isinstance(node, ListNode) and len(node.items) >= least


def _located(document: YamlDocument, model: type[Definition], error: dict[str, Any]) -> Problem:
    steps = [s for s in error["loc"] if not (isinstance(s, str) and s.startswith("function-"))]
    place, node = _find(document.root, steps, on_key=error["type"] == "extra_forbidden")
    what, cure = explain(error, node, model, steps)
    if error["type"] == "value_error" and isinstance(node, MapNode):
        # What several keys together have wrong is told at the one that the sentence begins with.
        named = node.key(what.split("'")[1]) if "'" in what else None
        place = named.place if named is not None else place
    return _problem(document, place, what, cure)


def _find(root: Node, steps: list[int | str], *, on_key: bool) -> tuple[Place, Node]:
    """The place of the innermost thing that the steps name and the file has."""
    node, place = root, root.place
    for number, step in enumerate(steps):
        last = number == len(steps) - 1
        if isinstance(node, MapNode) and isinstance(step, str):
            key, value = node.key(step), node.get(step)
            if key is None or value is None:
                return place, node
            # A whole block is wrong at its key; a single value is wrong at itself.
            single = isinstance(value, TextNode) and not value.empty
            place = value.place if last and single and not on_key else key.place
            node = value
        elif isinstance(node, ListNode) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            place = node.place
        else:
            break
    return place, node


def plain_values(node: Node) -> Any:
    """Nodes as dictionaries, lists and texts; a value that was left empty is None."""
    match node:
        case TextNode():
            return None if node.empty else node.text
        case ListNode():
            return [plain_values(item) for item in node.items]
        case MapNode():
            return {key.text: plain_values(value) for key, value in node.entries}


def _problem(document: YamlDocument, place: Place, what: str, cure: str) -> Problem:
    return Problem(document.file, place.line, place.column, what, cure)
