"""Five made-up courses of back pain, for trying, teaching and tests. No person's data is in them.

A story says for each day how the made-up patient feels and what they do; `sample_patient` turns
that into sessions. The courses are invented to look plausible and to differ from each other.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final


class Story(StrEnum):
    """What happens to the made-up patient."""

    IMPROVING = "improving"
    FLARE = "flare"
    DROPOUT = "dropout"
    OVERDOING = "overdoing"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Mood:
    """One day of a story.

    Attributes:
        pain: usual pain before exercise, 0..10.
        during, after, morning: how much it is higher or lower than that then.
        location: furthest place of the symptoms.
        comes: chance that a session that is due is done.
        leaves_out: chance that an exercise of it is left out.
        dose: repetitions done of those prescribed; over 1 for too many.
        extra: chance of a session that was not due.
        travel: usual share of the prescribed travel.
        faulty: chance that a repetition breaks a form rule.
        short_version: whether the bad day's version is done.
        stops: chance that the exercise that hurts is stopped for pain.
        easier: chance that it hurts so that the easier version is done in its place.
        cuts_short: chance that a set is left before it is done.
        breaks_off: chance that a session is stopped before its last exercise.
        sign: a warning sign that is answered with yes, where there is one.
        away: whether a holiday was agreed with the therapist.
        note: what the patient writes after a session of that day, where anything.
    """

    pain: float
    during: float = 1.0
    after: float = 0.0
    morning: float = -0.5
    location: str = "back"
    comes: float = 0.85
    leaves_out: float = 0.03
    dose: float = 1.0
    extra: float = 0.0
    travel: float = 0.95
    faulty: float = 0.15
    short_version: bool = False
    stops: float = 0.0
    easier: float = 0.02
    cuts_short: float = 0.02
    breaks_off: float = 0.0
    sign: str | None = None
    away: bool = False
    note: str | None = None


# Hardly anybody misses a session at the beginning, or right before the visit that comes next.
_EAGER_DAYS: Final = 14
_BEFORE_VISIT_DAYS: Final = 7


def mood_of(story: Story, day: int, days: int) -> Mood:
    """How the patient of a story is on a day.

    Args:
        story: which.
        day: from 0.
        days: length of the whole story; what happens is spread over it.
    """
    mood = _STORIES[story](day / max(days - 1, 1))
    before_visit = days - day <= _BEFORE_VISIT_DAYS and story is not Story.DROPOUT
    if day < _EAGER_DAYS or before_visit:
        mood = replace(mood, comes=max(mood.comes, 0.97))
    return replace(mood, note=_NOTES[story].get(day * 10 // max(days, 1)))


def _improving(p: float) -> Mood:
    place = "thigh:left" if p < 0.25 else "buttock:left" if p < 0.55 else "back"
    return Mood(
        pain=6.8 - 4.3 * min(p * 1.3, 1.0),
        location=place,
        comes=0.88,
        travel=0.78 + 0.2 * p,
        faulty=0.3 - 0.22 * p,
        easier=0.3 * max(1.0 - 2.0 * p, 0.0),
        away=0.60 <= p < 0.62,
    )


def _flare(p: float) -> Mood:
    if 0.55 <= p < 0.63:
        return Mood(
            pain=7.2, during=1.0, after=0.5, morning=0.3, location="buttock:right", comes=0.7,
            short_version=p >= 0.59, stops=0.6, easier=0.3, cuts_short=0.12, travel=0.7, faulty=0.3,
        )  # fmt: skip
    late = max(p - 0.63, 0.0)
    pain = 4.6 - 1.2 * p if p < 0.55 else 6.0 - 3.4 * min(late * 3.5, 1.0)
    return Mood(pain=pain, comes=0.84, travel=0.88 + 0.06 * p, faulty=0.18)


def _dropout(p: float) -> Mood:
    comes = 0.9 if p < 0.25 else max(0.9 - 2.6 * (p - 0.25), 0.0)
    return Mood(
        pain=5.2, comes=comes, leaves_out=0.08 + 0.2 * p, travel=0.85, faulty=0.25,
        cuts_short=0.06 + 0.2 * p, breaks_off=0.3 * p,
    )  # fmt: skip


def _overdoing(p: float) -> Mood:
    return Mood(
        pain=4.4 + 1.8 * p, during=1.6, after=1.6, morning=2.2, comes=0.97, dose=1.5, extra=0.35,
        travel=1.05, faulty=0.35, leaves_out=0.0, cuts_short=0.0,
    )  # fmt: skip


def _warning(p: float) -> Mood:
    if p < 0.9:
        return Mood(pain=4.8 + 0.6 * p, comes=0.86, location="buttock:right")
    return Mood(pain=6.5, comes=1.0, location="below_knee:right", sign="numbness")


_STORIES: Final[dict[Story, Callable[[float], Mood]]] = {
    Story.IMPROVING: _improving,
    Story.FLARE: _flare,
    Story.DROPOUT: _dropout,
    Story.OVERDOING: _overdoing,
    Story.WARNING: _warning,
}

# By tenths of the story.
_NOTES: Final[dict[Story, dict[int, str]]] = {
    Story.IMPROVING: {
        0: "Stiff in the morning, better after a walk.",
        5: "Sat through a film for the first time.",
        9: "Slept through the night.",
    },
    Story.FLARE: {
        5: "Lifted a box on Saturday. Everything hurts.",
        8: "Nearly back to where I was.",
    },
    Story.DROPOUT: {3: "Long days at work.", 4: "Too tired in the evening."},
    Story.OVERDOING: {2: "Felt good, so I did more.", 7: "Sore every morning now."},
    Story.WARNING: {8: "The leg tingles when I sit."},
}
