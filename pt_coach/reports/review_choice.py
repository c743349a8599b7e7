"""Which patients of a review are looked at, and in which order."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from pt_coach.reports.review_rows import Flag, PatientReview


class Order(StrEnum):
    """What stands at the top. URGENT: who needs a look first, as the review gives them."""

    URGENT = "urgent"
    NAME = "name"
    DONE_LEAST = "done_least"
    PAIN_MOST = "pain_most"
    OLDEST = "oldest"


class Wanted(StrEnum):
    """Whom to look at: all, who needs a look, or who does for one reason."""

    ALL = "all"
    NEEDS_LOOK = "needs_look"
    WARNING = Flag.WARNING.value
    PAIN = Flag.PAIN.value
    STOPPED = Flag.STOPPED.value
    ADHERENCE = Flag.ADHERENCE.value
    NO_DATA = Flag.NO_DATA.value


@dataclass(frozen=True, slots=True)
class ReviewChoice:
    """What is asked of the list; `text` is looked for in names, whatever its case or accents."""

    text: str = ""
    wanted: Wanted = Wanted.ALL
    order: Order = Order.URGENT


def chosen(patients: Sequence[PatientReview], choice: ReviewChoice) -> tuple[PatientReview, ...]:
    """The patients that are asked for, in the order that is; equal ones stay as they were."""
    text = plain(choice.text)
    found = [one for one in patients if _wanted(one, choice.wanted) and text in plain(one.name)]
    key = _KEYS.get(choice.order)
    return tuple(found if key is None else sorted(found, key=key))


def plain(text: str) -> str:
    """A text without case and accents, as it is looked for."""
    spread = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def _wanted(one: PatientReview, wanted: Wanted) -> bool:
    if wanted is Wanted.ALL:
        return True
    return bool(one.flags) if wanted is Wanted.NEEDS_LOOK else Flag(wanted.value) in one.flags


def _done_share(one: PatientReview) -> tuple[float, str]:
    """Where nothing was due there is no share; those stand last."""
    share = one.done_recent / one.due_recent if one.due_recent else 2.0
    return share, plain(one.name)


def _pain(one: PatientReview) -> tuple[float, str]:
    return -1.0 * (one.pain_recent if one.pain_recent is not None else -1.0), plain(one.name)


def _name(one: PatientReview) -> str:
    return plain(one.name)


def _until(one: PatientReview) -> tuple[date, str]:
    return one.until, plain(one.name)


_KEYS: Final[dict[Order, Callable[[PatientReview], tuple[float, str] | tuple[date, str] | str]]] = {
    Order.NAME: _name,
    Order.DONE_LEAST: _done_share,
    Order.PAIN_MOST: _pain,
    Order.OLDEST: _until,
}
