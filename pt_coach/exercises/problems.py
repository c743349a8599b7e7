"""What is wrong with a file, and where: one sentence each for the person who can put it right.

Knows places and sentences; does not know YAML, exercises or regimens.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong in a file.

    Attributes:
        file: the file as the person named it.
        line: from 1.
        column: from 1, in characters.
        what: what is wrong, a sentence without its full stop.
        cure: what to do about it, a sentence without its full stop; a question keeps its mark.
    """

    file: str
    line: int
    column: int
    what: str
    cure: str

    def __str__(self) -> str:
        end = "" if self.cure.endswith("?") else "."
        return f"{self.file}:{self.line}:{self.column}: {self.what}. {self.cure}{end}"


class InvalidFile(Exception):
    """A file cannot be used as it is.

    Attributes:
        problems: every problem found, in the order of the file; at least one.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that looks most like the one written, None where none is near."""
    names = {name.lower(): name for name in known}
    found = get_close_matches(word.lower(), names, n=1, cutoff=0.6)
    return names[found[0]] if found else None


def one_of(known: Iterable[str], limit: int = 12) -> str:
    """A list of words for a sentence, cut where it gets too long to read."""
    words = list(known)
    shown = ", ".join(words[:limit])
    return f"{shown} and {len(words) - limit} more" if len(words) > limit else shown


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """The cure for a misspelt word: the nearest known one, else another sentence."""
    near = nearest(word, known)
    return f"Did you mean '{near}'?" if near else otherwise
