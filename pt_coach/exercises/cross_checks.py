"""What no single definition can see: whether the parts of a file fit each other and the library."""

from collections.abc import Iterator, Mapping
from math import isfinite
from pathlib import PurePath

from pt_coach.exercises.definition import Definition, Exercise, Mode
from pt_coach.exercises.measurement import MeasurementError, parse
from pt_coach.exercises.problems import Problem, did_you_mean, one_of
from pt_coach.exercises.regimen import SIDES_THAT_FIT, PrescribedSide
from pt_coach.exercises.texts import LISTS, ExerciseText
from pt_coach.exercises.yaml_document import ListNode, MapNode, Node, Place, TextNode, YamlDocument


def check_prescriptions(document: YamlDocument, library: Mapping[str, Exercise]) -> list[Problem]:
    """Each prescription of a regimen against the exercise that it names."""
    problems = []
    for entry in _prescriptions(document.root):
        problems += _check_prescription(document, entry, library)
    return problems


def _prescriptions(root: MapNode) -> Iterator[MapNode]:
    flare = root.get("flare_day")
    lists = [root.get("exercises"), flare.get("exercises") if isinstance(flare, MapNode) else None]
    for found in lists:
        if isinstance(found, ListNode):
            yield from (item for item in found.items if isinstance(item, MapNode))


def _check_prescription(
    document: YamlDocument, entry: MapNode, library: Mapping[str, Exercise]
) -> list[Problem]:
    problems = []
    for key in ("exercise", "easier"):
        named = entry.get(key)
        if isinstance(named, TextNode) and not named.empty and named.text not in library:
            cure = did_you_mean(named.text, library, f"Known: {one_of(library)}")
            what = f"There is no exercise '{named.text}'"
            problems.append(_at(document, named.place, what, cure))
    problems += _easier_problems(document, entry)
    named = entry.get("exercise")
    exercise = library.get(named.text) if isinstance(named, TextNode) else None
    if exercise is None or named is None:
        return problems
    problems += _side_problems(document, entry, exercise)
    problems += _dose_problems(document, entry, exercise, named.place)
    problems += _target_problems(document, entry, exercise)
    return problems


def _easier_problems(document: YamlDocument, entry: MapNode) -> list[Problem]:
    harder, easier = entry.get("exercise"), entry.get("easier")
    if not isinstance(harder, TextNode) or not isinstance(easier, TextNode):
        return []
    if easier.empty or easier.text != harder.text:
        return []
    what = f"'{easier.text}' cannot be the easier version of itself"
    return [_at(document, easier.place, what, "Name another exercise, or leave 'easier' out")]


def _side_problems(document: YamlDocument, entry: MapNode, exercise: Exercise) -> list[Problem]:
    side = entry.get("side")
    if not isinstance(side, TextNode) or side.text not in set(PrescribedSide):
        return []
    allowed = SIDES_THAT_FIT[exercise.sides]
    if PrescribedSide(side.text) in allowed:
        return []
    words = ", ".join(sorted(allowed))
    what = f"'{exercise.id}' cannot be done with side '{side.text}'"
    return [_at(document, side.place, what, f"Write one of: {words}; or leave 'side' out")]


def _dose_problems(
    document: YamlDocument, entry: MapNode, exercise: Exercise, place: Place
) -> list[Problem]:
    if exercise.mode is not Mode.HOLD and not _has(entry, "reps"):
        what = f"'{exercise.id}' is counted in repetitions, and 'reps' is missing"
        return [_at(document, place, what, "Write 'reps: 10' below it")]
    if exercise.mode is Mode.HOLD and not _has(entry, "hold_s"):
        what = f"'{exercise.id}' is held, and 'hold_s' is missing"
        return [_at(document, place, what, "Write 'hold_s: 10' below it, in seconds")]
    hold = entry.get("hold_s")
    if exercise.mode is Mode.HOLD and hold is not None and _number(hold) == 0:
        what = f"'{exercise.id}' is held, and a hold of 0 seconds is none"
        return [_at(document, hold.place, what, "Write how long, such as 'hold_s: 10'")]
    return []


def _has(entry: MapNode, key: str) -> bool:
    """Whether a key has a value; one without would be filled in with the exercise's usual dose."""
    value = entry.get(key)
    return value is not None and not (isinstance(value, TextNode) and value.empty)


def _target_problems(document: YamlDocument, entry: MapNode, exercise: Exercise) -> list[Problem]:
    target = entry.get("target")
    value = _number(target)
    if target is None or value is None:
        return []
    if not exercise.movement:
        what = f"'{exercise.id}' is not measured, so it can have no target"
        return [_at(document, target.place, what, "Leave 'target' out")]
    first = exercise.movement[0]
    if (value - first.start) * (first.target - first.start) > 0:
        return []
    what = f"A target of {value:g} lies on the wrong side of the start, {first.start:g}"
    cure = f"Write a number nearer the usual target, {first.target:g}"
    return [_at(document, target.place, what, cure)]


def _number(node: Node | None) -> float | None:
    if not isinstance(node, TextNode):
        return None
    try:
        value = float(node.text)
    except ValueError:
        return None
    return value if isfinite(value) else None


def check_exercise(document: YamlDocument, exercise: Definition | None) -> list[Problem]:
    """An exercise file in itself: its measures, its demonstration and its file name."""
    problems = [
        _measure_problem(document, text, error)
        for text in _measures(document.root)
        if (error := _measure_error(text.text)) is not None
    ]
    if not isinstance(exercise, Exercise):
        return problems
    written = document.root.get("id")
    assert written is not None
    if PurePath(document.file).stem != exercise.id:
        what = f"The file is called {PurePath(document.file).name} and the exercise '{exercise.id}'"
        problems.append(_at(document, written.place, what, f"Call it {exercise.id}.yaml"))
    shown = exercise.demonstration.faults
    demonstration = document.root.key("demonstration")
    assert demonstration is not None
    for rule in exercise.form_rules:
        if rule.id not in shown:
            what = f"The demonstration does not show the fault '{rule.id}'"
            cure = f"Write it below 'faults:', as '{rule.id}: ...'"
            problems.append(_at(document, demonstration.place, what, cure))
    return problems


def check_text(document: YamlDocument, text: ExerciseText, exercise: Exercise) -> list[Problem]:
    """The words of an exercise against the exercise: as many lines, the same form rules."""
    problems = []
    for key in LISTS:
        wanted, lines = len(getattr(exercise, key)), len(getattr(text, key))
        if wanted != lines:
            what = f"'{key}' has {lines} lines here and {wanted} in {exercise.id}"
            place = _key_place(document.root, key)
            problems.append(_at(document, place, what, "Translate line by line"))
    rules = [rule.id for rule in exercise.form_rules]
    written = document.root.get("form_rules")
    for name, _ in written.entries if isinstance(written, MapNode) else ():
        if name.text not in rules:
            cure = did_you_mean(name.text, rules, f"Known: {one_of(rules)}")
            what = f"'{name.text}' is not a form rule of {exercise.id}"
            problems.append(_at(document, name.place, what, cure))
    for rule in rules:
        if rule not in text.form_rules:
            what = f"The form rule '{rule}' has no words"
            cure = f"Write '{rule}:' below 'form_rules:', with 'fault' and 'cue'"
            problems.append(_at(document, _key_place(document.root, "form_rules"), what, cure))
    return problems


def _key_place(node: MapNode, key: str) -> Place:
    """Where a key stands; where its block begins if it is not there."""
    found = node.key(key)
    return found.place if found is not None else node.place


def _measures(node: Node) -> Iterator[TextNode]:
    """Every `measure:` of the file."""
    if isinstance(node, MapNode):
        for key, value in node.entries:
            if key.text == "measure" and isinstance(value, TextNode) and not value.empty:
                yield value
            else:
                yield from _measures(value)
    elif isinstance(node, ListNode):
        for item in node.items:
            yield from _measures(item)


def _measure_error(text: str) -> MeasurementError | None:
    try:
        parse(text)
    except MeasurementError as error:
        return error
    return None


def _measure_problem(document: YamlDocument, node: TextNode, error: MeasurementError) -> Problem:
    column = node.place.column + (error.column if node.bare else 0)
    what, _, cure = str(error).partition(". ")
    return Problem(
        document.file,
        node.place.line,
        column,
        what[:1].upper() + what[1:],
        cure or "docs/exercise-format.md lists what a measure may hold",
    )


def _at(document: YamlDocument, place: Place, what: str, cure: str) -> Problem:
    return Problem(document.file, place.line, place.column, what, cure)
