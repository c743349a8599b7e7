"""YAML text to nodes that know their line and column; every value stays the text it was.

Decides nothing about meaning: `no`, `1:30` and `007` stay as written until a schema says what they
should be. Refuses what a therapist's file never needs and an attacker's might: anchors, aliases,
tags, several documents, very large or deep files. Only here is a YAML library used.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import yaml

from pt_coach.exercises.problems import InvalidFile, Problem

MAX_BYTES = 256 * 1024
MAX_DEPTH = 20
MAX_NODES = 20_000
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
# YAML takes these for the end of a line, and no editor does.
_ODD_BREAK = re.compile("[\x85\u2028\u2029]")
_RICH_TEXT = "{\\rtf"
_NO_VALUE = frozenset({"", "~", "null", "Null", "NULL"})
# What may carry a type; aliases cannot.
_TAGGED = (yaml.ScalarEvent, yaml.CollectionStartEvent)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file: line and column, both from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class TextNode:
    """A value without parts, as it was written.

    Attributes:
        place: where it begins.
        text: its characters, unquoted, never interpreted.
        bare: whether it was written without quotes on one line, so that the characters of `text`
            stand one after the other in the file.
    """

    place: Place
    text: str
    bare: bool

    @property
    def empty(self) -> bool:
        """Whether nothing was written, or YAML's word for nothing."""
        return self.bare and self.text in _NO_VALUE


@dataclass(frozen=True, slots=True)
class ListNode:
    """Values one after the other."""

    place: Place
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class MapNode:
    """Values by key, in the order of the file."""

    place: Place
    entries: tuple[tuple[TextNode, "Node"], ...]

    def get(self, key: str) -> "Node | None":
        """The value of a key, None where the key is missing."""
        return next((value for name, value in self.entries if name.text == key), None)

    def key(self, key: str) -> TextNode | None:
        """The key itself, for its place."""
        return next((name for name, _ in self.entries if name.text == key), None)


Node = TextNode | ListNode | MapNode


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """A file that could be read.

    Attributes:
        file: its name, for messages.
        text: its characters.
        root: its content.
        problems: what is wrong with it already, such as keys written twice.
    """

    file: str
    text: str
    root: MapNode
    problems: tuple[Problem, ...]


def read_document(path: Path) -> YamlDocument:
    """Read a YAML file.

    Raises:
        InvalidFile: if it is not there, too large, not text, or not YAML as this app takes it.
    """
    file = str(path)
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        _refuse(file, Place(1, 1), "The file is not there", "Check its name and folder")
    except IsADirectoryError:
        _refuse(file, Place(1, 1), "This is a folder", "Name a file in it")
    except OSError as error:
        reason = error.strerror or str(error)
        _refuse(file, Place(1, 1), f"The file cannot be read: {reason}", "Check its permissions")
    return parse_document(content, file)


def parse_document(content: bytes | str, file: str) -> YamlDocument:
    """Parse YAML.

    Args:
        content: the file's bytes (UTF-8, with or without a byte-order mark) or text.
        file: its name, for messages.

    Raises:
        InvalidFile: with one problem, if it cannot be read at all.
    """
    text = _text_of(content, file)
    builder = _Builder(file)
    try:
        root = builder.build(yaml.parse(text, Loader=yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
        _refuse(file, place, *_in_plain_words(error))
    except (yaml.YAMLError, ValueError, OverflowError):
        # An escape such as "\UFFFFFFFF" names a character that does not exist.
        _refuse(file, Place(1, 1), "The file is not YAML", "Check it in a text editor")
    return YamlDocument(file, text, root, tuple(builder.problems))


def _refuse(file: str, place: Place, what: str, cure: str) -> NoReturn:
    raise InvalidFile([Problem(file, place.line, place.column, what, cure)])


def _text_of(content: bytes | str, file: str) -> str:
    start = Place(1, 1)
    if len(content) > MAX_BYTES:
        limit = f"larger than {MAX_BYTES // 1024} KB"
        _refuse(file, start, f"The file is {limit}", "Check that it is the right one")
    try:
        text = content.decode("utf-8-sig") if isinstance(content, bytes) else content
    except UnicodeDecodeError:
        _refuse(file, start, "The file is not text in UTF-8", "Save it as plain text, UTF-8")
    text = text.removeprefix("\ufeff")
    found = _NOT_TEXT.search(text)
    if found:
        place = _place_in(text, found.start())
        _refuse(file, place, "The file is not plain text", "Save it as plain text, UTF-8")
    if text.startswith(_RICH_TEXT):
        cure = "Save it as plain text, UTF-8 (in TextEdit: Format, Make Plain Text)"
        _refuse(file, start, "The file is rich text of a word processor", cure)
    broken = _ODD_BREAK.search(text)
    if broken:
        what = "An unusual line break stands here, as text from a web page has them"
        _refuse(file, _place_in(text, broken.start()), what, "Delete it, and press Enter if needed")
    if not text.strip():
        _refuse(file, start, "The file is empty", "Start from the sample")
    return text


def _place_in(text: str, at: int) -> Place:
    before = text[:at]
    return Place(before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)


@dataclass(slots=True)
class _Builder:
    """Nodes from the parser's events, which come one at a time, so that limits hold early."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    nodes: int = 0

    def build(self, events: Iterator[yaml.Event]) -> MapNode:
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                what = "A second document starts here with '---'"
                _refuse(self.file, _place(event), what, "Put it into a file of its own")
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, events, 1)
        if not isinstance(root, MapNode):
            place = root.place if root else Place(1, 1)
            what = "The file does not start with 'key: value' lines"
            _refuse(self.file, place, what, "Start with the line 'format: ...', as in the sample")
        return root

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        self._check(event, depth)
        if isinstance(event, yaml.ScalarEvent):
            return self._text(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return ListNode(_place(event), self._items(events, depth))
        return MapNode(_place(event), self._entries(events, depth))

    def _check(self, event: yaml.Event, depth: int) -> None:
        self.nodes += 1
        place = _place(event)
        if isinstance(event, yaml.AliasEvent):
            what = f"'*{event.anchor}' refers to another place, which is not allowed"
            _refuse(self.file, place, what, "Write the values out here")
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            what = f"'&{event.anchor}' gives a place a name, which is not allowed"
            _refuse(self.file, place, what, "Remove it; put text with an '&' in quotes")
        if isinstance(event, _TAGGED) and event.tag is not None:
            what = f"'{event.tag}' sets a type, which is not allowed"
            _refuse(self.file, place, what, "Remove it; put text with a '!' in quotes")
        if depth > MAX_DEPTH:
            what = f"The file nests deeper than {MAX_DEPTH} levels"
            _refuse(self.file, place, what, "Check the brackets and the indentation")
        if self.nodes > MAX_NODES:
            what = f"The file holds more than {MAX_NODES} values"
            _refuse(self.file, place, what, "Check that it is the right one")

    def _text(self, event: yaml.ScalarEvent) -> TextNode:
        if _NOT_TEXT.search(event.value):
            what = "A character here cannot be shown"
            _refuse(self.file, _place(event), what, "Remove the backslash, or use single quotes")
        start, end = event.start_mark, event.end_mark
        one_line = start is not None and end is not None and start.line == end.line
        return TextNode(_place(event), event.value, event.style is None and one_line)

    def _items(self, events: Iterator[yaml.Event], depth: int) -> tuple[Node, ...]:
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(event, events, depth + 1))
        return tuple(items)

    def _entries(
        self, events: Iterator[yaml.Event], depth: int
    ) -> tuple[tuple[TextNode, Node], ...]:
        entries: dict[str, tuple[TextNode, Node]] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events, depth + 1)
            if not isinstance(key, TextNode):
                what = "A list or brackets stand where a key should be"
                _refuse(self.file, key.place, what, "Put the text in quotes")
            value = self._node(next(events), events, depth + 1)
            if key.text in entries:
                self.problems.append(self._twice(entries[key.text][0], key))
            else:
                entries[key.text] = (key, value)
        return tuple(entries.values())

    def _twice(self, first: TextNode, second: TextNode) -> Problem:
        where = f"line {first.place.line}, column {first.place.column}"
        what = f"'{second.text}' is written twice, first in {where}"
        cure = "Keep one of them"
        return Problem(self.file, second.place.line, second.place.column, what, cure)


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    assert mark is not None, "what is parsed from a text has a place in it"
    return Place(mark.line + 1, mark.column + 1)


# Part of the parser's own message, what it means, what to do.
_SYNTAX = (
    ("'\\t'", "A tab stands at the start of the line", "Use spaces to indent"),
    (
        "mapping values are not allowed",
        "A second ': ' stands here, or the line is indented wrongly",
        "Put text with a ': ' in quotes, and indent the keys of one group alike",
    ),
    ("could not find expected ':'", "A ':' is missing after the key", "Write 'key: value'"),
    (
        "expected <block end>",
        "This line does not line up with the ones above, or something follows a quoted text",
        "Indent the keys of one group alike, and put the whole text in one pair of quotes",
    ),
    (
        "unexpected end of stream",
        "A quote that was opened is not closed",
        "Close it before the end of the line",
    ),
    (
        "expected ',' or",
        "A bracket that was opened is not closed, or a comma is missing",
        "Write [a, b] or {a: 1, b: 2}",
    ),
    ("expected the node content", "A bracket or comma is left over", "Write [a, b] or {a: 1}"),
    (
        "cannot start any token",
        "A text cannot start with this character",
        "Put the text in quotes",
    ),
    ("unknown escape character", "A backslash in double quotes", "Use single quotes"),
    ("escape sequence", "A backslash in double quotes", "Use single quotes"),
    ("document start", "Something follows the end of the document", "Remove the '...' or '%'"),
    ("sequence entries are not allowed", "A '- ' in the wrong place", "Start it on a new line"),
)


def _in_plain_words(error: yaml.MarkedYAMLError) -> tuple[str, str]:
    problem = f"{error.context or ''} {error.problem or ''}"
    for part, what, cure in _SYNTAX:
        if part in problem:
            return what, cure
    return "This line is not YAML", "Write 'key: value', and put unusual text in quotes"
