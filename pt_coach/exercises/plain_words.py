"""What a definition refuses, said so that a therapist can put it right."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from pt_coach.exercises.definition import Definition
from pt_coach.exercises.problems import did_you_mean, one_of
from pt_coach.exercises.yaml_document import Node, TextNode

# What to write where a key is missing or has no value.
_EXAMPLES: Final[Mapping[str, str]] = {
    "exercise": "exercise: bridge",
    "exercises": "exercises: and below it one '- exercise: ...' for each",
    "sets": "sets: 2",
    "reps": "reps: 10",
    "hold_s": "hold_s: 5",
    "name": "name: and a name",
    "patient": "patient: and below it 'name: ...'",
    "therapist": "therapist: and below it 'name: ...'",
    "starts": "starts: 2026-11-24",
    "stop_rules": "stop_rules: and below it 'do_not_start_at_pain: 8' and "
    "'stop_exercise_above_pain: 5'",
    "do_not_start_at_pain": "do_not_start_at_pain: 8",
    "stop_exercise_above_pain": "stop_exercise_above_pain: 5",
    "title": "title: and a short name for the regimen",
}

Explanation = tuple[str, str]

_MOST_SHOWN: Final = 60


def explain(
    error: dict[str, Any], node: Node, model: type[Definition], steps: list[int | str]
) -> Explanation:
    """What is wrong and what to do, for one of pydantic's errors.

    Args:
        error: as `ValidationError.errors()` gives it.
        node: what stands in the file there.
        model: the outermost model.
        steps: the way to the error, keys and indices.
    """
    name = _shown(next((str(s) for s in reversed(steps) if isinstance(s, str)), "this"))
    kind: str = error["type"]
    written = _shown(node.text) if isinstance(node, TextNode) else ""
    if isinstance(node, TextNode) and node.empty and kind != "extra_forbidden":
        return f"'{name}' has no value", _write(name)
    if kind == "extra_forbidden":
        known = list(_model_at(model, steps[:-1]).model_fields)
        cure = did_you_mean(name, known, f"Known here: {one_of(known)}")
        return f"'{name}' is not a key that is known here", cure
    if kind == "value_error":
        return _sentence(str(error["ctx"]["error"])), "Change one of the values"
    for prefix, words in _WORDS:
        if kind.startswith(prefix):
            return words(name, written, error.get("ctx", {}))
    return f"'{name}' is not right: {error['msg']}", _write(name)


def _shown(written: str) -> str:
    """On one line, and no longer than a line; a digit too many can be many."""
    if len(written) <= _MOST_SHOWN and "\n" not in written:
        return written
    one_line = " ".join(written.split())
    return one_line if len(one_line) <= _MOST_SHOWN else f"{one_line[:_MOST_SHOWN]}…"


def _write(name: str) -> str:
    return f"Write '{_EXAMPLES.get(name, f'{name}: ...')}'"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _missing(name: str, written: str, context: Mapping[str, Any]) -> Explanation:
    return f"'{name}' is missing", _write(name)


def _number(kind: str) -> Callable[[str, str, Mapping[str, Any]], Explanation]:
    def words(name: str, written: str, context: Mapping[str, Any]) -> Explanation:
        cure = f"Write {kind} alone, such as '{_EXAMPLES.get(name, f'{name}: 10')}'"
        if ":" in written:
            cure = f"Write seconds as one number, such as '{name}: {_as_seconds(written)}'"
        elif name.endswith("_s") and written.rstrip("s ").isdigit():
            cure = f"Write the number of seconds alone: '{name}: {written.rstrip('s ')}'"
        return f"'{written}' is not {kind}" if written else f"'{name}' is not {kind}", cure

    return words


def _as_seconds(written: str) -> str:
    parts = written.split(":")
    if not all(part.strip().isdigit() for part in parts):
        return "90"
    seconds = 0
    for part in parts:
        seconds = seconds * 60 + int(part)
    return str(seconds)


def _choice(name: str, written: str, context: Mapping[str, Any]) -> Explanation:
    known = [
        word.strip("' ")
        for word in str(context.get("expected", "")).replace(" or ", ", ").split(",")
    ]
    cure = did_you_mean(written, known, f"Write one of: {one_of(known)}")
    return f"'{written}' cannot stand for '{name}'", cure


def _least(name: str, written: str, context: Mapping[str, Any]) -> Explanation:
    limit = context.get("ge", context.get("gt"))
    return f"'{name}: {written}' is too small", f"Write {limit:g} or more"


def _most(name: str, written: str, context: Mapping[str, Any]) -> Explanation:
    limit = context.get("le", context.get("lt"))
    return f"'{name}: {written}' is too large", f"Write {limit:g} or less"


def _short(name: str, written: str, context: Mapping[str, Any]) -> Explanation:
    return f"'{name}' has too few entries", f"Write at least {context.get('min_length', 1)}"


def _long(name: str, written: str, context: Mapping[str, Any]) -> Explanation:
    return f"'{name}' has too many entries", f"Write at most {context.get('max_length')}"


def _long_text(name: str, written: str, context: Mapping[str, Any]) -> Explanation:
    return f"'{name}' is too long", f"Write at most {context.get('max_length')} characters"


def _pattern(name: str, written: str, context: Mapping[str, Any]) -> Explanation:
    return (
        f"'{written}' cannot be a name for '{name}'",
        "Write small letters, digits and '_', beginning with a letter, such as mini_squat",
    )


def _date(name: str, written: str, context: Mapping[str, Any]) -> Explanation:
    return f"'{written}' is not a date", "Write year-month-day, such as 2026-11-24"


def _datetime(name: str, written: str, context: Mapping[str, Any]) -> Explanation:
    return f"'{written}' is not a day and time", "Write it like 2026-12-03 10:00"


def _truth(name: str, written: str, context: Mapping[str, Any]) -> Explanation:
    return f"'{written}' is neither true nor false", f"Write '{name}: true' or '{name}: false'"


def _list(name: str, written: str, context: Mapping[str, Any]) -> Explanation:
    return f"'{name}' has to be a list", f"Write '{name}: [{written or '...'}]', or '- ' lines"


def _block(name: str, written: str, context: Mapping[str, Any]) -> Explanation:
    return f"'{name}' has to hold keys with values", "Write them below it, indented: 'key: value'"


def _text(name: str, written: str, context: Mapping[str, Any]) -> Explanation:
    return f"'{name}' has to be one text", "Write it on one line, in quotes if it holds a ':'"


_WORDS: Final = (
    ("missing", _missing),
    ("int_", _number("a whole number")),
    ("float_", _number("a number")),
    ("finite_number", _number("a number")),
    ("enum", _choice),
    ("literal_error", _choice),
    ("greater_than", _least),
    ("less_than", _most),
    ("string_pattern", _pattern),
    ("string_too_short", _missing),
    ("string_too_long", _long_text),
    ("too_short", _short),
    ("too_long", _long),
    ("datetime_", _datetime),
    ("date_", _date),
    ("bool_", _truth),
    ("list_type", _list),
    ("tuple_type", _list),
    ("model_type", _block),
    ("model_attributes_type", _block),
    ("dict_type", _block),
    ("string_type", _text),
)


def _model_at(model: type[Definition], steps: list[int | str]) -> type[Definition]:
    """The model that the steps lead to."""
    for step in steps:
        field = model.model_fields.get(step) if isinstance(step, str) else None
        inner = _first_model(field.annotation) if field is not None else None
        model = inner or model
    return model


def _first_model(annotation: Any) -> type[Definition] | None:
    if isinstance(annotation, type) and issubclass(annotation, Definition):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _first_model(part)
        if found is not None:
            return found
    return None
