"""The two languages of the report: phrases, dates and numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from pt_coach.reports.phrases import ENGLISH_PHRASES, SPANISH_PHRASES


class Language(StrEnum):
    """In which the report is written. Names of exercises stay as the library has them."""

    ENGLISH = "en"
    SPANISH = "es"


_MONTHS: Final = {
    Language.ENGLISH: [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
    ],
    Language.SPANISH: [
        "ene",
        "feb",
        "mar",
        "abr",
        "may",
        "jun",
        "jul",
        "ago",
        "sep",
        "oct",
        "nov",
        "dic",
    ],
}
_PHRASES: Final[Mapping[Language, Mapping[str, str]]] = {
    Language.ENGLISH: ENGLISH_PHRASES,
    Language.SPANISH: SPANISH_PHRASES,
}


@dataclass(frozen=True, slots=True)
class Say:
    """Says things in one language, the same on every machine."""

    language: Language = Language.ENGLISH

    def __call__(self, key: str, **values: object) -> str:
        """The phrase of a key with its values put in; `{}` stays for the template to fill."""
        phrase = _PHRASES[self.language][key]
        return phrase.format(**values) if values else phrase

    def known(self, key: str) -> str | None:
        """The phrase of a key; None where there is none."""
        return _PHRASES[self.language].get(key)

    def word(self, text: str) -> str:
        """A word of the diary, such as `below_knee:left`, as people say it."""
        word, _, side = text.partition(":")
        said = self.known(f"word.{word}") or word.replace("_", " ")
        return f"{said} ({self.known(f'word.{side}') or side})" if side else said

    def answer(self, text: str) -> str:
        """An answer outside a session: a word of the diary as people say it, or free text as it is.

        A text may have a colon too, which a place has before its side.
        """
        word, _, side = text.partition(":")
        if side in ("left", "right", "both") and self.known(f"word.{word}"):
            return self.word(text)
        return self.known(f"word.{text}") or text

    def count(self, number: int, thing: str) -> str:
        """Such as `1 session` and `2 sessions`; the thing is a key of the phrases."""
        form = "one" if number == 1 else "many"
        return f"{number} {self(f'{thing}.{form}')}"

    def number(self, value: float) -> str:
        """Without a needless `.0`; a true minus sign; the language's decimal mark."""
        text = f"{value:.1f}".removesuffix(".0").replace("-", "−")
        return text.replace(".", ",") if self.language is Language.SPANISH else text

    def signed(self, value: float) -> str:
        """With its sign."""
        return f"+{self.number(value)}" if value > 0 else self.number(value)

    def percent(self, percents: int | None) -> str:
        """With a space before the sign that does not break; empty for None."""
        return f"{percents}\u00a0%" if percents is not None else ""

    def short_day(self, day: date) -> str:
        """Such as `9 Nov`."""
        return f"{day.day} {_MONTHS[self.language][day.month - 1]}"

    def long_day(self, day: date) -> str:
        """Such as `9 Nov 2026`."""
        return f"{self.short_day(day)} {day.year}"

    def span(self, since: date, until: date) -> str:
        """Such as `26 Oct to 23 Nov 2026`."""
        first = self.short_day(since) if since.year == until.year else self.long_day(since)
        return self("span", first=first, last=self.long_day(until))


ENGLISH: Final = Say(Language.ENGLISH)
