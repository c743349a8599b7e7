"""Where the patient's own pain ratings go, and whether a change is more than their error.

A change of 2 points on the 0-10 scale is the usual measure of a real one in low back pain (Childs
2005: smallest detectable change 2; Ostelo 2008: 2 points or 30 % from baseline). The label is made
of self-reported ratings and says no more than that.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import median

from pt_coach.engine.inputs import Moment, Scale
from pt_coach.records.rows import RatingRecord, SessionRecord

WINDOW_DAYS = 7
LEAST_RATINGS = 3
REAL_CHANGE = 2.0
REAL_SHARE = 0.3
LEAST_WITH_SHARE = 1.0


class Trend(StrEnum):
    """What the ratings allow to say."""

    IMPROVING = "improving"
    STABLE = "stable"
    WORSENING = "worsening"
    NOT_ENOUGH = "not_enough_data"


@dataclass(frozen=True, slots=True)
class PainTrend:
    """The median of the last seven days against that of the first seven, 0..10.

    None where there are fewer than three answers in either week, or the weeks overlap.
    """

    trend: Trend
    first: float | None = None
    last: float | None = None

    @property
    def change(self) -> float | None:
        """Last minus first, in points."""
        return self.last - self.first if self.first is not None and self.last is not None else None


@dataclass(frozen=True, slots=True)
class PainPoint:
    """One answer by the day of its session, 0..10."""

    day: date
    value: int


@dataclass(frozen=True, slots=True)
class PainSeries:
    """All answers of one moment, in order, with what they allow to say."""

    moment: Moment
    points: tuple[PainPoint, ...]
    trend: PainTrend


def pain_series(
    moment: Moment, ratings: Iterable[RatingRecord], sessions: Iterable[SessionRecord]
) -> PainSeries:
    """The pain ratings of one moment; skipped questions are not in it.

    Args:
        moment: before, during, after or the next morning.
        ratings: of any scale.
        sessions: that they belong to; an answer outside any goes by its own day.
    """
    day_of: Mapping[int | None, date] = {session.id: session.day for session in sessions}
    points = tuple(
        PainPoint(day_of.get(rating.session_id, rating.day), rating.value)
        for rating in ratings
        if rating.scale is Scale.PAIN and rating.moment is moment and isinstance(rating.value, int)
    )
    return PainSeries(moment, points, trend_of(points))


def trend_of(points: Sequence[PainPoint]) -> PainTrend:
    """What the points allow to say."""
    if not points:
        return PainTrend(Trend.NOT_ENOUGH)
    span = timedelta(days=WINDOW_DAYS)
    begin, end = min(p.day for p in points), max(p.day for p in points)
    early = [p.value for p in points if p.day < begin + span]
    late = [p.value for p in points if p.day > end - span]
    apart = end - span >= begin + span - timedelta(days=1)
    if not apart or min(len(early), len(late)) < LEAST_RATINGS:
        return PainTrend(Trend.NOT_ENOUGH)
    first, last = float(median(early)), float(median(late))
    return PainTrend(_label(first, last), first, last)


def _label(first: float, last: float) -> Trend:
    change = last - first
    if change >= REAL_CHANGE:
        return Trend.WORSENING
    much = -change >= REAL_CHANGE
    a_third = -change >= max(REAL_SHARE * first, LEAST_WITH_SHARE)
    return Trend.IMPROVING if much or a_third else Trend.STABLE
