"""The grammar of the measurement language: text to a tree, with the column of what is wrong.

    expression = term { ("+" | "-") term }
    term       = factor { ("*" | "/") factor }
    factor     = "-" factor | number | "(" expression ")" | function "(" arguments ")"

Landmarks stand only as arguments: `knee` (the side looked at), `other.knee`, `left.knee`,
`right.knee`, `mid.knee`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

PREFIXES: Final = ("other", "left", "right", "mid")

# Index of the left landmark of each pair; the right one follows it. The nose is alone.
PAIRS: Final[Mapping[str, tuple[int, int]]] = {
    "nose": (0, 0),
    "eye": (2, 5),
    "ear": (7, 8),
    "mouth": (9, 10),
    "shoulder": (11, 12),
    "elbow": (13, 14),
    "wrist": (15, 16),
    "index": (19, 20),
    "hip": (23, 24),
    "knee": (25, 26),
    "ankle": (27, 28),
    "heel": (29, 30),
    "toe": (31, 32),
}

# Functions of landmarks: how many they take, and the unit of what comes out.
LANDMARK_FUNCTIONS: Final[Mapping[str, tuple[int, str]]] = {
    "angle": (3, "deg"),
    "world_angle": (3, "deg"),
    "tilt": (2, "deg"),
    "lean": (2, "deg"),
    "rise": (2, "deg"),
    "swing": (2, "deg"),
    "height": (1, "torso"),
    "distance": (2, "torso"),
    "ahead": (2, "torso"),
    "turn": (0, "deg"),
}
# Functions of numbers: fewest and most arguments.
NUMBER_FUNCTIONS: Final[Mapping[str, tuple[int, int]]] = {
    "abs": (1, 1),
    "min": (2, 8),
    "max": (2, 8),
    "mean": (2, 8),
}
# Capitals and digits are in no name; they are taken in whole, to say which name was meant.
_NAME = "[A-Za-z][A-Za-z0-9_]*"
_TOKEN = re.compile(rf"\s*(?:([0-9]+(?:\.[0-9]*)?|\.[0-9]+)|({_NAME}(?:\.{_NAME})?)|([-+*/(),]))")
# What word processors make of the signs.
_MEANT: Final[Mapping[str, str]] = {"−": "-", "–": "-", "×": "*", "·": "*", "÷": "/", ":": "/"}
_DEEPEST = 30


class MeasurementError(ValueError):
    """An expression that cannot be read.

    Attributes:
        column: 0-based place in the expression's text.
    """

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.column = column


@dataclass(frozen=True, slots=True)
class Number:
    """A constant."""

    value: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A landmark: prefix `` (the side looked at), `other`, `left`, `right` or `mid`."""

    prefix: str
    name: str


@dataclass(frozen=True, slots=True)
class OfLandmarks:
    """A function of landmarks."""

    function: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class OfNumbers:
    """A function or operator of numbers; operators go by their sign, `neg` changes the sign."""

    function: str
    arguments: "tuple[Node, ...]"


Node = Number | OfLandmarks | OfNumbers


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    column: int

    @property
    def is_name(self) -> bool:
        return self.text[:1].isalpha()


def _tokens(text: str) -> list[_Token]:
    found, at = [], 0
    stripped = text.rstrip()
    while at < len(stripped):
        match = _TOKEN.match(stripped, at)
        if match is None:
            at += len(stripped[at:]) - len(stripped[at:].lstrip())
            sign = stripped[at]
            cure = f"; write '{_MEANT[sign]}'" if sign in _MEANT else ""
            raise MeasurementError(f"'{sign}' has no place in a measure{cure}", at)
        token = next(group for group in match.groups() if group is not None)
        found.append(_Token(token, match.end() - len(token)))
        at = match.end()
    return found


def parse_tree(text: str) -> Node:
    """Read one expression.

    Raises:
        MeasurementError: with the column of the first thing that is wrong.
    """
    parser = _Parser(text)
    tree = parser.expression(0)
    parser.expect_end()
    if next(leaves(tree), None) is None:
        raise MeasurementError(
            "this is always the same number; use a function such as angle(hip, knee, ankle)", 0
        )
    return tree


def leaves(node: Node) -> Iterator[OfLandmarks]:
    """All functions of landmarks in an expression, in their order."""
    if isinstance(node, OfLandmarks):
        yield node
    elif isinstance(node, OfNumbers):
        for argument in node.arguments:
            yield from leaves(argument)


def unit_of(node: Node) -> str:
    """`deg`, `torso` (torso lengths), or `ratio` for plain numbers."""
    if isinstance(node, Number):
        return "ratio"
    if isinstance(node, OfLandmarks):
        return LANDMARK_FUNCTIONS[node.function][1]
    units = [unit_of(argument) for argument in node.arguments]
    if node.function == "/":
        return "ratio" if units[0] == units[1] else units[0]
    return next((unit for unit in units if unit != "ratio"), "ratio")


def _expect_one_unit(sign: _Token, arguments: Sequence[Node]) -> None:
    """Plain numbers go with everything; degrees and torso lengths do not go together."""
    if {"deg", "torso"} <= {unit_of(argument) for argument in arguments}:
        raise MeasurementError(
            f"{sign.text!r} joins degrees and torso lengths; make two measures of them", sign.column
        )


class _Parser:
    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._at = 0
        self._end = _Token("", len(text))

    def _peek(self) -> _Token:
        return self._tokens[self._at] if self._at < len(self._tokens) else self._end

    def _next(self) -> _Token:
        token = self._peek()
        self._at += 1
        return token

    def _expect(self, text: str) -> None:
        token = self._next()
        if token.text != text:
            found = f"{token.text!r}" if token.text else "the end"
            raise MeasurementError(f"expected {text!r} here, found {found}", token.column)

    def expect_end(self) -> None:
        token = self._peek()
        if token.text:
            raise MeasurementError(f"{token.text!r} is left over", token.column)

    def expression(self, depth: int) -> Node:
        if depth > _DEEPEST:
            raise MeasurementError("too many brackets in each other", self._peek().column)
        return self._chain(("+", "-"), lambda: self._term(depth))

    def _term(self, depth: int) -> Node:
        return self._chain(("*", "/"), lambda: self._factor(depth))

    def _chain(self, signs: tuple[str, ...], part: Callable[[], Node]) -> Node:
        node = part()
        while self._peek().text in signs:
            sign = self._next()
            pair = (node, part())
            if sign.text in "+-":
                _expect_one_unit(sign, pair)
            node = OfNumbers(sign.text, pair)
        return node

    def _factor(self, depth: int) -> Node:
        token = self._next()
        if token.text == "-":
            if depth > _DEEPEST:
                raise MeasurementError("too many signs in a row", token.column)
            return OfNumbers("neg", (self._factor(depth + 1),))
        if token.text == "(":
            inside = self.expression(depth + 1)
            self._expect(")")
            return inside
        if token.is_name:
            return self._call(token, depth)
        try:
            return Number(float(token.text))
        except ValueError:
            what = f"{token.text!r}" if token.text else "the end"
            raise MeasurementError(
                f"expected a number or a function here, found {what}", token.column
            ) from None

    def _call(self, name: _Token, depth: int) -> Node:
        if name.text in LANDMARK_FUNCTIONS:
            return OfLandmarks(name.text, self._marks(name))
        if name.text not in NUMBER_FUNCTIONS:
            raise MeasurementError(_unknown_function(name.text), name.column)
        self._expect("(")
        arguments = [self.expression(depth + 1)]
        while self._peek().text == ",":
            self._next()
            arguments.append(self.expression(depth + 1))
        self._expect(")")
        fewest, most = NUMBER_FUNCTIONS[name.text]
        if not fewest <= len(arguments) <= most:
            wanted = str(fewest) if fewest == most else f"{fewest} to {most}"
            raise MeasurementError(
                f"{name.text} takes {_counted(wanted, 'number')}, not {len(arguments)}",
                name.column,
            )
        _expect_one_unit(name, arguments)
        return OfNumbers(name.text, tuple(arguments))

    def _marks(self, name: _Token) -> tuple[Mark, ...]:
        count, _ = LANDMARK_FUNCTIONS[name.text]
        self._expect("(")
        marks = []
        if self._peek().text != ")":
            marks.append(self._mark())
            while self._peek().text == ",":
                self._next()
                marks.append(self._mark())
        self._expect(")")
        if len(marks) != count:
            raise MeasurementError(
                f"{name.text} takes {_counted(str(count), 'landmark')}, not {len(marks)}",
                name.column,
            )
        return tuple(marks)

    def _mark(self) -> Mark:
        token = self._next()
        prefix, dot, name = token.text.rpartition(".")
        if dot and prefix not in PREFIXES:
            raise MeasurementError(
                f"'{prefix}' is not a side.{_side_hint(prefix, name)}", token.column
            )
        if name not in PAIRS:
            what = f"'{token.text}'" if token.text else "the end"
            raise MeasurementError(
                f"{what} is not a landmark.{_landmark_hint(token.text)}", token.column
            )
        return Mark(prefix, name)


def _counted(number: str, thing: str) -> str:
    return f"{number} {thing}" if number == "1" else f"{number} {thing}s"


def _nearest(text: str, known: Iterable[str]) -> str | None:
    close = get_close_matches(text.lower(), list(known), 1)
    return close[0] if close else None


def _side_hint(prefix: str, name: str) -> str:
    close = _nearest(prefix, PREFIXES)
    if close is None:
        return f" Write {name} for the side looked at, or one of: {', '.join(PREFIXES)}."
    return f" Did you mean '{close}.{name}'?"


def _landmark_hint(text: str) -> str:
    # left_knee and LeftKnee are what other programs call it.
    side, _, joint = text.replace(".", "_").partition("_")
    if side in PREFIXES and (close := _nearest(joint, PAIRS)) is not None:
        return f" Did you mean '{side}.{close}'?"
    close = _nearest(text.rpartition(".")[2], PAIRS)
    return f" Known are: {', '.join(PAIRS)}." if close is None else f" Did you mean '{close}'?"


def _unknown_function(text: str) -> str:
    if text.rpartition(".")[2] in PAIRS:
        return f"'{text}' is a landmark; put it into a function such as height({text})"
    known = [*LANDMARK_FUNCTIONS, *NUMBER_FUNCTIONS]
    close = _nearest(text, known)
    hint = f"Known are: {', '.join(known)}." if close is None else f"Did you mean '{close}'?"
    return f"'{text}' is not a function. {hint}"
