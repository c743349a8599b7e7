"""One thing to say, and how the kinds of things to say go before each other. Knows no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final

from pt_coach.settings import Speech
from pt_coach.ui.session_view import Message


class Kind(StrEnum):
    """What an utterance is for.

    STATE: the session stands still, goes on or is over.
    CUE: the therapist's words for a form fault, or that a repetition was not counted.
    HOLD: seconds of a hold or of the end of a rest.
    COUNT: the number of a repetition.
    HELP: how to get into the picture and into position.
    NEXT: what comes next.
    READ: what the patient asked to have read.
    """

    STATE = "state"
    CUE = "cue"
    HOLD = "hold"
    COUNT = "count"
    HELP = "help"
    NEXT = "next"
    READ = "read"


class Rank(IntEnum):
    """Who goes first; the smaller number."""

    FIRST = 0
    COACHING = 1
    COUNTING = 2
    GUIDING = 3
    TELLING = 4
    READING = 5


@dataclass(frozen=True, slots=True)
class Manner:
    """How a kind of utterance behaves.

    Attributes:
        rank: who goes first.
        fresh_s: after waiting for this long it is not said any more.
        newest_only: a later one of the kind takes the place of one that still waits.
        cut_by: an utterance of this rank or before it cuts this one off; None waits for its end.
    """

    rank: Rank
    fresh_s: float
    newest_only: bool
    cut_by: Rank | None


# A number takes half a second to say: it is never cut off, and is wrong when it comes much later.
# A cue that comes when the next repetition is under way would be about that one.
MANNERS: Final[Mapping[Kind, Manner]] = {
    Kind.STATE: Manner(Rank.FIRST, 10.0, newest_only=True, cut_by=None),
    Kind.CUE: Manner(Rank.COACHING, 1.5, newest_only=True, cut_by=Rank.FIRST),
    Kind.HOLD: Manner(Rank.COUNTING, 0.6, newest_only=True, cut_by=None),
    Kind.COUNT: Manner(Rank.COUNTING, 0.7, newest_only=True, cut_by=None),
    Kind.HELP: Manner(Rank.GUIDING, 6.0, newest_only=True, cut_by=Rank.COUNTING),
    Kind.NEXT: Manner(Rank.TELLING, 8.0, newest_only=False, cut_by=Rank.GUIDING),
    Kind.READ: Manner(Rank.READING, 120.0, newest_only=False, cut_by=Rank.TELLING),
}

# What is said at each setting; what the patient asks to have read is read at all of them.
SAID: Final[Mapping[Speech, frozenset[Kind]]] = {
    Speech.ALL: frozenset(Kind),
    Speech.CUES: frozenset({Kind.STATE, Kind.CUE, Kind.HELP, Kind.READ}),
    Speech.COUNTS: frozenset({Kind.HOLD, Kind.COUNT, Kind.READ}),
    Speech.NONE: frozenset({Kind.READ}),
}


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing to say."""

    kind: Kind
    message: Message

    @property
    def manner(self) -> Manner:
        """How it behaves."""
        return MANNERS[self.kind]


def number(kind: Kind, value: int) -> Utterance:
    """A bare number; a voice says it in its own language."""
    return Utterance(kind, Message(text=str(value)))


def told(kind: Kind, key: str, *values: object) -> Utterance:
    """A sentence of `messages`, with what goes into its gaps."""
    return Utterance(kind, Message(key, values=values))
