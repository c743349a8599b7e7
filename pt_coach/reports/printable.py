"""Makes sure that all of a report can be printed on its page, whatever a patient wrote.

A PDF that screen readers can read (PDF/UA-1) may hold no character that its fonts cannot draw, and
Typst refuses to make one. The fonts that come with Typst draw Latin, Greek, Cyrillic and Hebrew
letters. For others the machine's own fonts are looked at, and only then; what these cannot draw
either becomes a box, and the report says so. The tables hold every character.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

BOX: Final = "□"
# Latin letters with their accents: all of them are in the fonts that come with Typst.
_SURE: Final = 0x180
# A word as long as this, such as an address, may be parted: it would run over the next column.
_LONG_WORD: Final = re.compile(r"\S{30,}")
_PART: Final = re.compile(r"(\S{12})(?=\S)")
# Would turn the text after them round, of whichever line they stand in.
_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_PAGE: Final = b'#set document(title: "-")\n#set text(lang: "en")\n#sys.inputs.t'


@dataclass(frozen=True, slots=True)
class Printable:
    """Data that can be printed.

    Attributes:
        data: with a box for every character that no font can draw.
        machines_fonts: whether the machine's own fonts are needed for it.
        boxes: whether there are any.
    """

    data: dict[str, Any]
    machines_fonts: bool = False
    boxes: bool = False


def printable(data: Mapping[str, Any]) -> Printable:
    """Look for characters that cannot be printed.

    Args:
        data: plain: texts, numbers, and lists and objects of them.
    """
    clean = {key: _changed(value, _clean) for key, value in data.items()}
    odd = sorted({c for c in json.dumps(clean, ensure_ascii=False) if ord(c) >= _SURE})
    undrawn = _undrawn(odd, machines_fonts=False)
    if not undrawn:
        return Printable(clean)
    boxes = _undrawn(undrawn, machines_fonts=True)
    table = str.maketrans(dict.fromkeys(boxes, BOX))
    shown = {key: _changed(value, lambda t: t.translate(table)) for key, value in clean.items()}
    return Printable(shown, machines_fonts=len(boxes) < len(undrawn), boxes=bool(boxes))


def without_controls(data: Any) -> Any:
    """Plain data without characters that neither XML nor a FHIR string may hold."""
    return _changed(data, lambda text: "".join(_seen(text)) if not text.isprintable() else text)


def _seen(text: str) -> Iterable[str]:
    return (c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {key: _changed(one, change) for key, one in value.items()}
    if isinstance(value, Iterable):
        return [_changed(one, change) for one in value]
    return value


def _clean(text: str) -> str:
    """Without control characters, and with places to part long words at; a drawing as it is."""
    if text.startswith("<svg"):
        return text
    if not text.isprintable():
        text = "".join(c for c in _seen(text) if c not in _TURNING)
    return _LONG_WORD.sub(lambda word: _PART.sub("\\1\u200b", word[0]), text)


def _undrawn(characters: list[str], *, machines_fonts: bool) -> list[str]:
    """Those that the fonts cannot draw; a page, made in 10 ms, tells of many whether all can be."""
    if not characters or _drawn("\n".join(characters), machines_fonts=machines_fonts):
        return []
    if len(characters) == 1:
        return characters
    middle = len(characters) // 2
    halves = characters[:middle], characters[middle:]
    return [c for half in halves for c in _undrawn(half, machines_fonts=machines_fonts)]


def _drawn(text: str, *, machines_fonts: bool) -> bool:
    import typst

    try:
        typst.compile(
            _PAGE,
            format="pdf",
            pdf_standards=["ua-1"],
            ignore_system_fonts=not machines_fonts,
            sys_inputs={"t": text},
        )
    except typst.TypstError:
        return False
    return True
